import Indexation
import Tariffs
import Testing

@testable import Export

/// Charts of the built-in tables. The expected figures are of the documents, by hand.
@Suite struct ChartMakerTests {
  private let dataset: Dataset
  private let book: IndexBook

  init() throws {
    dataset = try Dataset.builtIn(Set(DatasetFile.allCases))
    book = try IndexBook.builtIn()
  }

  private func comparison(_ from: String, _ to: String) throws -> Comparison {
    try dataset.compare(dataset.select(Selector(from)), with: dataset.select(Selector(to)))
  }

  private func bars(_ chart: Chart) throws -> BarChart {
    guard case .bars(let bars) = chart.kind else { throw ChartRefusal.noPrices }
    return bars
  }

  private func lines(_ chart: Chart) throws -> LineChart {
    guard case .lines(let lines) = chart.kind else { throw ChartRefusal.noPrices }
    return lines
  }

  // MARK: Changes

  @Test func `a bar for each changed price, in the order of the report`() throws {
    let comparison = try comparison("2023", "2025").sorted(by: .percent)
    let chart = try Chart.changes(comparison, of: comparison, language: .dutch)
    let bars = try bars(chart).bars
    #expect(bars.count == 18)
    // 41,95 → 46,78: nothing stands in the way. 218,83 → 361,84: comparable in part.
    let day = try #require(bars.first { $0.label.hasPrefix("07A03") })
    #expect(day.value == Rational(1_151, 100))
    #expect(day.fill == .solid)
    #expect(day.suffix == " (dagdeel)")
    let stay = try #require(bars.first { $0.label.hasPrefix("44A09") })
    #expect(stay.value == Rational(6_535, 100))
    #expect(stay.fill == .striped)
    // 0,34 → 1,47: a third of a price against shared minutes is no rise of 332%.
    let group = try #require(bars.first { $0.label == "02A17 Begeleiding in een groep" })
    #expect(group.value == nil)
    #expect(group.instead == "niet vergelijkbaar (+332,35%)")
    // What is comparable stands first, then what is in part; in both the largest rise first.
    #expect(bars.map(\.fill).prefix(3) == [.solid, .solid, .striped])
    for part in [bars.prefix(2), bars.dropFirst(2)] {
      #expect(part.compactMap(\.value) == part.compactMap(\.value).sorted(by: >))
    }
    #expect(chart.notes[0].contains("18 gewijzigd, 0 gelijk, 61 nieuw en 2 vervallen"))
    #expect(chart.notes[1].hasPrefix("4 producten hebben geen staaf"))
  }

  @Test func `a picture without any bar is none`() throws {
    // 02A03 changed, and the documents allow no comparison on equal terms.
    let filter = TariffFilter(products: [ProductQuery("02A03")])
    let comparison = try dataset.compare(
      dataset.select(Selector("2023")), with: dataset.select(Selector("2025")), filter: filter)
    let terms = EqualTerms(dataset: dataset, session: try GroupSession(participants: 4, staff: 1))
    #expect(throws: ChartRefusal.nothingComparable(from: "2023", to: "2025")) {
      try Chart.changes(
        comparison, of: comparison, details: DiffDetails(equalTerms: terms), language: .dutch)
    }
    #expect(try Chart.changes(comparison, of: comparison, language: .dutch).notes.count > 0)
  }

  @Test func `on equal terms a group has the change of what a participant costs`() throws {
    let comparison = try comparison("2023", "2025")
    let terms = EqualTerms(dataset: dataset, session: try GroupSession(participants: 4, staff: 1))
    let chart = try Chart.changes(
      comparison, of: comparison, details: DiffDetails(equalTerms: terms), language: .dutch)
    let group = try #require(try bars(chart).bars.first { $0.label.hasPrefix("02A17") })
    // 0,34 × 60 = 20,40; 1,47 × 60 / 4 = 22,05; 22,05 / 20,40 = 1,08088.
    #expect(group.value == Rational(809, 100))
    #expect(group.fill == .solid)
    let single = try #require(try bars(chart).bars.first { $0.label.hasPrefix("02A03") })
    #expect(single.instead == "deels vergelijkbaar (+21,78%)")
    let outside = EqualTerms(dataset: dataset, session: try GroupSession(participants: 9, staff: 1))
    let other = try Chart.changes(
      comparison, of: comparison, details: DiffDetails(equalTerms: outside), language: .dutch)
    // The documents allow at most 8.
    #expect(try bars(other).bars.first { $0.label.hasPrefix("02A17") }?.fill == .outlined)
    #expect(try bars(other).legend.map(\.fill) == [.solid, .outlined])
  }

  @Test func `a real change is what is left after the index`() throws {
    let comparison = try comparison("2023", "2025")
    let real = try RealTerms(
      book.paths(clause: "vng", from: 2023, to: 2025), tables: comparison.from.tables, in: dataset, book: book
    )
    let chart = try Chart.changes(
      comparison, of: comparison, details: DiffDetails(real: real), language: .english)
    // 41,95 × 1,0630 × 1,0496 = 46,80; 46,78 is 0,04% less.
    #expect(try bars(chart).bars.first { $0.label.hasPrefix("07A03") }?.value == Rational(-4, 100))
    #expect(chart.subtitle.contains("vng@2025-oktober"))
  }

  @Test func `lists without a crosswalk have full bars and no legend`() throws {
    let dataset = try Dataset.builtIn([])
    let comparison = try dataset.compare(
      dataset.select(Selector("2023")), with: dataset.select(Selector("2025")))
    let bars = try bars(Chart.changes(comparison, of: comparison, language: .dutch))
    #expect(bars.legend.isEmpty)
    #expect(bars.bars.allSatisfy { $0.fill == .solid && $0.value != nil })
  }

  @Test func `where nothing changed there is nothing to draw`() throws {
    let comparison = try comparison("nijmegen-2023", "nijmegen-2023")
    #expect(throws: ChartRefusal.nothingChanged(from: "nijmegen-2023", to: "nijmegen-2023")) {
      try Chart.changes(comparison, of: comparison, language: .dutch)
    }
  }

  // MARK: Indexation

  @Test func `an amount has a line for each version, in euro`() throws {
    let prices = try book.paths(clause: "vng", from: 2023, to: 2025).map {
      (name: "", path: $0, price: $0.index(Money(cents: 4_195)))
    }
    let chart = try Chart.indexed(prices, language: .dutch)
    let series = try lines(chart).series
    #expect(chart.title == "€ 41,95 geïndexeerd van 2023 naar 2025")
    #expect(series.map { $0.points.map(\.x) } == [[2023, 2024, 2025], [2023, 2024, 2025]])
    // 41,95 × 1,0630 = 44,59285, then × 1,0496 = 46,80466 or × 1,0491 = 46,78236.
    #expect(
      series.map { $0.points.map { $0.value?.rounded() } } == [
        [4_195, 4_459, 4_680], [4_195, 4_459, 4_678],
      ])
  }

  @Test func `taken back, the line ends in the first year`() throws {
    let path = try IndexBook.path(percents: [Rational(25), Rational(60)], from: 2025, to: 2023)
    let price = path.index(Money(cents: 20_000))
    let series = try lines(Chart.indexed([("", path, price)], language: .dutch)).series
    // 200 / 1,6 = 125; 125 / 1,25 = 100.
    #expect(series[0].points.map(\.x) == [2023, 2024, 2025])
    #expect(series[0].points.map(\.value) == [10_000, 12_500, 20_000].map { Rational($0) })
  }

  @Test func `products of different prices and lists are drawn as index figures`() throws {
    let path = try IndexBook.path(percents: [Rational(25), Rational(60)], from: 2023, to: 2025)
    let prices = [("a", path, path.index(Money(cents: 100))), ("b", path, path.index(Money(cents: 90_000)))]
    let chart = try Chart.indexed(prices.map { (name: $0.0, path: $0.1, price: $0.2) }, language: .dutch)
    let series = try lines(chart).series
    #expect(series.map(\.name) == ["a, opgegeven percentages", "b, opgegeven percentages"])
    #expect(series.allSatisfy { $0.points.map(\.value) == [100, 125, 200].map { Rational($0) } })
    let table = try #require(dataset.table("nijmegen-2023"))
    let list = try Chart.indexed(
      book.indexed(table, in: dataset, along: path, rounding: .final), others: [], language: .dutch)
    #expect(try lines(list).series[0].points.map(\.value) == [100, 125, 200].map { Rational($0) })
  }

  @Test func `a series has a line for each status, unknown years are gaps, contradictions stand apart`()
    throws
  {
    let ova = try lines(Chart.series(book.series("ova"), in: book, language: .dutch)).series
    #expect(ova.map(\.name) == ["definitief", "raming", "voorlopig"])
    let definitive = ova[0].points
    #expect(definitive.first { $0.x == 2023 }?.value == Rational(636, 100))
    #expect(definitive.last?.x == 2025)
    #expect(definitive.last?.value == Rational(518, 100))
    #expect(ova[2].points.last?.x == 2027)
    #expect(ova[2].points.last?.value == nil)
    let ppc = try Chart.series(book.series("ppc"), in: book, language: .dutch)
    let names = try lines(ppc).series.map(\.name)
    #expect(names.contains("definitief"))
    #expect(names.contains("definitief, volgens nza"))
    #expect(ppc.notes.contains { $0.contains("2027 (voorlopig)") })
    #expect(ppc.notes.contains { $0.contains("spreken bronnen elkaar tegen") })
    #expect(throws: ChartRefusal.noFigures(series: "integratie-uitkering")) {
      try Chart.series(book.series("integratie-uitkering"), in: book, language: .dutch)
    }
  }

  // MARK: Groups

  private func sessions(_ sizes: ClosedRange<Int>, staff: [Int] = [1]) throws -> [GroupSession] {
    try staff.flatMap { staff in
      try sizes.filter { $0 >= staff }.map { try GroupSession(participants: $0, staff: staff) }
    }
  }

  @Test func `a line for each group price, open where the document sets a limit`() throws {
    let groups = dataset.groupTariffs(in: dataset.tables).filter { $0.tariff.code == "02A17" }
    let chart = try Chart.groups(
      groups, sessions: sessions(1...10), product: "02A17", tables: dataset.tables, language: .dutch)
    let lines = try lines(chart)
    // 0,34 × 60 for each; 1,47 × 60 shared by the participants.
    #expect(lines.series[0].points.map(\.value) == Array(repeating: Rational(2_040), count: 10))
    #expect(
      lines.series[1].points.compactMap { $0.value?.rounded() } == [
        8_820, 4_410, 2_940, 2_205, 1_764, 1_470, 1_260, 1_103, 980, 882,
      ])
    // 2023: from 3 to 8 participants.
    #expect(lines.series[0].points.filter { !$0.isOpen }.map(\.x) == [3, 4, 5, 6, 7, 8])
    #expect(lines.series[1].points.allSatisfy { !$0.isOpen })
    #expect(
      lines.series.map(\.family) == [
        "Rijk van Nijmegen 2023: vaste noemer 3", "Rijk van Nijmegen 2025: minuten verdeeld",
      ])
  }

  @Test func `products that cost the same share a line, and what is not drawn is named`() throws {
    let groups = dataset.groupTariffs(in: dataset.tables)
    let chart = try Chart.groups(
      groups, sessions: sessions(3...10, staff: [1, 2]), product: nil, tables: dataset.tables,
      language: .dutch)
    let names = try lines(chart).series.map(\.name)
    #expect(names.count == 8)
    #expect(names.contains("02A17, 45A71"))
    #expect(names.contains("02A20, 45A49"))
    // 12 products in 10 lines: 3 of 2023, 4 of 2025 and 3 of Ridderkerk; the last ones of the two longest lists go.
    let note = try #require(chart.notes.first { $0.hasPrefix("Niet getekend, omdat") })
    #expect(note.contains("45A52 (Rijk van Nijmegen 2025"))
    #expect(note.contains("Vaktherapie (Ridderkerk 2025"))
    #expect(chart.notes.contains { $0.contains("2 begeleiders") })
  }

  @Test func `no group, no picture`() throws {
    let sessions = try sessions(3...4)
    #expect(throws: ChartRefusal.noGroups) {
      try Chart.groups([], sessions: sessions, product: nil, tables: [], language: .dutch)
    }
  }
}
