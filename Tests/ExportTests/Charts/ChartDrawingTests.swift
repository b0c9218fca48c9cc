import Tariffs
import TestSupport
import Testing

@testable import Export

/// Where things are drawn.
@Suite struct ChartDrawingTests {
  /// The first mark that lies outside the picture, or the first two texts that overlap.
  private func fault(in drawing: ChartDrawing) -> String? {
    for mark in drawing.singleMarks {
      let box = mark.bounds
      if box.x < 0 || box.y < 0 || box.right > drawing.width || box.bottom > drawing.height {
        return "outside the picture: \(mark)"
      }
    }
    let texts = drawing.texts
    let boxes = texts.map(\.box)
    for (index, box) in boxes.enumerated() {
      for other in boxes.indices[(index + 1)...] where box.overlaps(boxes[other]) {
        return "«\(texts[index].content)» lies over «\(texts[other].content)»"
      }
    }
    return nil
  }

  @Test(arguments: ChartFixture.extremes.map(\.name))
  func `what is rare stays inside the picture, and no words lie over others`(name: String) throws {
    let chart = try #require(ChartFixture.extremes.first { $0.name == name }).chart
    for width in HTMLStyle.pictureWidths {
      #expect(
        fault(in: ChartDrawing(chart, wording: Wording(language: .dutch), width: width)) == nil, "\(width)")
    }
  }

  @Test(arguments: HTMLStyle.pictureWidths)
  func `no line crosses a bar or a figure that is drawn before it`(width: Double) {
    for (name, chart) in ChartFixture.extremes {
      guard case .lines = chart.kind else {
        let marks = ChartDrawing(chart, wording: Wording(language: .dutch), width: width).singleMarks
        for (place, mark) in marks.enumerated() {
          guard case .path(_, let stroke) = mark else { continue }
          // Edges that touch are no crossing: lines begin and end at bars.
          let line = mark.bounds.inset(by: stroke.width / 2 + 0.1)
          for other in marks[..<place] {
            switch other {
            case .rectangle(let box, .edged): #expect(!line.overlaps(box.inset(by: 1)), "\(name): \(line)")
            case .text(let text): #expect(!line.overlaps(text.box), "\(name): \(text.content)")
            default: break
            }
          }
        }
        continue
      }
    }
  }

  @Test func `the legend has the ways of filling and the colours of the bars, and no others`() {
    var generator = SeededGenerator(seed: 613)
    for _ in 0..<50 {
      let values = (0..<9).map { _ in Int.random(in: -900...900, using: &generator) }
      let marks = ChartDrawing(ChartFixture.bars(values)).singleMarks
      func paints(ofHeight height: Double) -> Set<ChartMark.Paint> {
        Set(
          marks.compactMap { mark in
            guard case .rectangle(let box, let paint) = mark, box.height == height else { return nil }
            return paint
          })
      }
      #expect(paints(ofHeight: 12) == paints(ofHeight: RowLayout.barHeight))
    }
  }

  @Test func `letters keep their size on a telephone`() {
    for (_, chart) in ChartFixture.extremes {
      let sizes = HTMLStyle.pictureWidths.map { width in
        Set(ChartDrawing(chart, wording: Wording(language: .dutch), width: width).texts.map(\.letters.size))
      }
      #expect(Set(sizes).count == 1)
    }
  }

  @Test func `everything stays inside the picture, and no words lie over others`() {
    var generator = SeededGenerator(seed: 601)
    for round in 0..<300 {
      let drawing = ChartDrawing(ChartFixture.random(using: &generator))
      #expect(fault(in: drawing) == nil, "round \(round)")
    }
  }

  @Test func `bars are as long as their values, from one zero line, rises to the right`() throws {
    var generator = SeededGenerator(seed: 602)
    for _ in 0..<100 {
      let values = (0..<12).map { _ in Int.random(in: -90_000...90_000, using: &generator) }
      let bars = ChartDrawing(ChartFixture.bars(values)).marks.compactMap { mark -> ChartMark.Box? in
        guard case .group(_, let marks) = mark, case .rectangle(let box, _) = marks.first,
          box.height == RowLayout.barHeight
        else { return nil }
        return box
      }
      #expect(bars.count == values.count)
      let longest = try #require(zip(values, bars).max { abs($0.0) < abs($1.0) })
      let zero = longest.0 < 0 ? longest.1.right : longest.1.x
      let perUnit = longest.1.width / Double(abs(longest.0))
      for (value, bar) in zip(values, bars) {
        #expect(abs(bar.width - Double(abs(value)) * perUnit) < 1e-6)
        #expect(abs((value < 0 ? bar.right : bar.x) - zero) < 1e-6)
      }
    }
  }

  @Test func `many bars make the picture higher, not the bars thinner`() {
    let few = ChartDrawing(ChartFixture.bars(Array(1...10)))
    let many = ChartDrawing(ChartFixture.bars(Array(1...60)))
    #expect(many.height > few.height + 50 * RowLayout.barHeight)
  }

  @Test func `a line has a gap where a value or a year is missing, and points by themselves stay`() {
    // 2020 is unknown and 2022 is not there: 2018–2019 and 2023–2024 are joined, 2021 stands alone.
    let points: [(Int, Int?)] = [
      (2_018, 100), (2_019, 120), (2_020, nil), (2_021, 90), (2_023, 80), (2_024, 110),
    ]
    let drawing = ChartDrawing(ChartFixture.lines([points]))
    let runs = drawing.marks.compactMap { mark -> Int? in
      guard case .path(let points, let stroke) = mark, stroke.width == 2.2 else { return nil }
      return points.count
    }
    #expect(runs == [2, 2])
    let titles = drawing.marks.compactMap { mark -> String? in
      if case .group(let title, let marks) = mark, marks.count == 1 { title } else { nil }
    }
    #expect(titles.count == 5)
    #expect(!titles.contains { $0.contains("2020") || $0.contains("2022") })
  }

  @Test func `each line ends in its name and its last value`() {
    let drawing = ChartDrawing(
      ChartFixture.lines([[(2_023, 4_195), (2_025, 4_680)], [(2_023, 4_195), (2_024, 4_459)]]))
    let words = drawing.texts.map(\.content)
    #expect(words.contains("Lijn 0: €\u{A0}46,80"))
    // A line that ends before the others says where.
    #expect(words.contains("Lijn 1: €\u{A0}44,59") || words.contains { $0.contains("(2024)") })
    #expect(words.contains { $0.contains("(2024)") })
  }

  @Test func `an axis that leaves out zero says so`() {
    func says(_ chart: Chart) -> Bool {
      ChartDrawing(chart).texts.contains { $0.content == Wording(language: .dutch).axisNotFromZero }
    }
    #expect(says(ChartFixture.lines([[(2_023, 4_195), (2_024, 4_459)]])))
    #expect(!says(ChartFixture.lines([[(2_023, 4_195), (2_024, 4_459)]], startsAtZero: true)))
    #expect(!says(ChartFixture.lines([[(2_023, -4_195), (2_024, 4_459)]])))
  }

  @Test func `a step of a waterfall begins where the one before ended`() {
    let waterfall = WaterfallChart(
      axisTitle: "€",
      steps: [
        .init(label: "Loon", cents: Rational(1_000), isTotal: true),
        .init(label: "Erbij", cents: Rational(1_000, 3)),
        .init(label: "Eraf", cents: Rational(-500)),
        .init(label: "Samen", cents: Rational(833), isTotal: true),
        .init(label: "Meer", cents: Rational(7)),
      ])
    // 1000 / 3 is 333.33 when rounded to hundredths of a cent.
    let reached = [
      (0, 100_000), (100_000, 133_333), (133_333, 83_333), (0, 83_300), (83_300, 84_000),
    ].map { (Rational($0.0) / Rational(100), Rational($0.1) / Rational(100)) }
    #expect(waterfall.spans.map(\.from) == reached.map(\.0))
    #expect(waterfall.spans.map(\.to) == reached.map(\.1))
  }

  @Test func `lines differ in more than their colour`() {
    #expect(Set(ChartStyle.colours).count == ChartStyle.colours.count)
    #expect(Set(ChartStyle.dashes).count == ChartStyle.colours.count)
    #expect(ChartStyle.Marker.allCases.count == ChartStyle.colours.count)
  }
}

@Suite struct AxisScaleTests {
  @Test(
    arguments: [
      ([0, 20_211], ["0", "50", "100", "150", "200", "250"]),
      ([4_195, 4_680], ["41", "42", "43", "44", "45", "46", "47"]),
      ([-335, 6_535], ["-20", "0", "20", "40", "60", "80"]), ([0], ["0", "0.2", "0.4", "0.6", "0.8", "1"]),
      ([700], ["6", "6.5", "7", "7.5", "8"]),
      ([1, 3], ["0.01", "0.015", "0.02", "0.025", "0.03"]),
      ([-500, -500], ["-6", "-5.5", "-5", "-4.5", "-4"]),
    ] as [([Int], [String])])
  func `ticks are round numbers`(hundredths: [Int], ticks: [String]) {
    let scale = AxisScale(
      covering: hundredths.map { Rational($0) / Rational(100) }, includesZero: false)
    #expect(scale.ticks.map(\.description) == ticks)
  }

  @Test func `ticks cover the values, are evenly apart, few, and steps of 1, 2 or 5`() {
    var generator = SeededGenerator(seed: 603)
    for _ in 0..<500 {
      let size = [9, 500, 70_000, 4_000_000_000_000][Int.random(in: 0...3, using: &generator)]
      let values = (0..<Int.random(in: 1...9, using: &generator)).map { _ in
        Rational(Int.random(in: -size...size, using: &generator)) / Rational(100)
      }
      let includesZero = Bool.random(using: &generator)
      let scale = AxisScale(covering: values, includesZero: includesZero)
      #expect(values.allSatisfy { scale.lower <= $0 && $0 <= scale.upper })
      #expect(values.map(scale.place).allSatisfy { (0...1).contains($0) })
      #expect(zip(scale.ticks, scale.ticks.dropFirst()).allSatisfy { $1 - $0 == scale.step })
      #expect((2...7).contains(scale.ticks.count))
      if includesZero { #expect(scale.ticks.contains(Rational(0))) }
      let digits = "\(scale.step)".filter { $0 != "0" && $0 != "." }
      #expect(["1", "2", "5"].contains(digits), "\(scale.step)")
    }
  }

  @Test func `drawn values are rounded to hundredths, a half away from zero, however large`() {
    #expect(Rational(1, 3).drawn == Rational(33, 100))
    #expect(Rational(-1, 200).drawn == Rational(-1, 100))
    #expect(Rational(1, 200).drawn == Rational(1, 100))
    #expect(Rational(-1, 201).drawn == Rational(0))
    let large = Rational(Int128(Int64.max)) * Rational(7)
    #expect(large.drawn == large)
  }

  @Test func `ticks are written with the decimals that the step needs`() {
    let dutch = Wording(language: .dutch)
    #expect(ChartMeasure.cents.tick(Rational(1_500), step: Rational(500), dutch) == "€\u{A0}1.500")
    #expect(ChartMeasure.percent.tick(Rational(3, 2), step: Rational(1, 2), dutch) == "1,5%")
    #expect(ChartMeasure.percent.tick(Rational(-1, 50), step: Rational(1, 50), dutch) == "-0,02%")
    #expect(ChartMeasure.percentChange.tick(Rational(50), step: Rational(50), dutch) == "+50%")
    #expect(ChartMeasure.index.tick(Rational(0), step: Rational(20), Wording(language: .english)) == "0")
    let english = Wording(language: .english)
    #expect(ChartMeasure.cents.tick(Rational(2_000), step: Rational(1), english) == "€\u{A0}2,000")
  }
}

@Suite struct LabelPlacementTests {
  @Test func `labels with room stay where they belong`() {
    let middles = LabelPlacement.middles(
      wanted: [90, 10, 50], heights: [20, 20, 20], top: 0, bottom: 100)
    #expect(middles == [90, 10, 50])
  }

  @Test func `labels never overlap, keep their order and stay inside`() {
    var generator = SeededGenerator(seed: 604)
    for _ in 0..<500 {
      let heights = (0..<Int.random(in: 1...8, using: &generator)).map { _ in
        Double.random(in: 10...40, using: &generator)
      }
      let bottom = heights.reduce(0, +) + Double.random(in: 0...200, using: &generator)
      let wanted = heights.map { _ in Double.random(in: 0...bottom, using: &generator) }
      let middles = LabelPlacement.middles(wanted: wanted, heights: heights, top: 0, bottom: bottom)
      let order = wanted.indices.sorted { wanted[$0] < wanted[$1] }
      for (upper, lower) in zip(order, order.dropFirst()) {
        #expect(middles[upper] + heights[upper] / 2 <= middles[lower] - heights[lower] / 2 + 1e-9)
      }
      for index in middles.indices {
        #expect(middles[index] - heights[index] / 2 >= -1e-9)
        #expect(middles[index] + heights[index] / 2 <= bottom + 1e-9)
      }
    }
  }
}

@Suite struct LettersTests {
  @Test(
    arguments: [
      // From the widths of Helvetica: B 667, e g d n 556, l i 222; W 944, M 833, O 778, T 611, a 556, r 333, f 278;
      // digits and € 556, space, point and comma 278.
      ("Begeleiding", 5_225), ("WMO Tarief", 5_389), ("€\u{A0}1.234,56", 4_726), ("illimité", 2_777),
    ])
  func `the width of text is estimated on the safe side, and not by much`(text: String, thousandths: Int) {
    let width = Letters(size: 1_000).width(of: text)
    #expect(width >= Double(thousandths))
    #expect(width <= Double(thousandths) * 1.2)
    // Bold letters are up to a ninth wider.
    #expect(Letters(size: 1_000, isBold: true).width(of: text) >= Double(thousandths) * 1.06)
  }

  @Test func `text is broken at spaces, and a long word anywhere`() {
    let (lines, isShortened) = Letters.label.wrap("een twee drie", width: 60)
    #expect(lines == ["een twee", "drie"])
    #expect(!isShortened)
    let word = Letters.label.wrap("meervoudigcomplexgehandicapten", width: 60).lines
    #expect(word.count > 2)
    #expect(word.joined() == "meervoudigcomplexgehandicapten")
  }

  @Test func `a no-break space holds an amount together`() {
    #expect(Letters.label.wrap("ab €\u{A0}46,80", width: 60).lines == ["ab", "€\u{A0}46,80"])
  }

  @Test func `no line is wider than asked for, and what is shortened keeps its unit`() {
    var generator = SeededGenerator(seed: 605)
    for _ in 0..<300 {
      let width = Double.random(in: 80...300, using: &generator)
      let (lines, isShortened) = Letters.label.wrap(
        ChartFixture.longName, width: width, suffix: " (etmaal)", limit: 2)
      #expect(lines.count == 2)
      #expect(isShortened)
      #expect(lines[1].hasSuffix("… (etmaal)"))
      #expect(lines.allSatisfy { Letters.label.width(of: $0) <= width })
    }
  }
}
