import Foundation
import Indexation
import TestSupport
import Testing

@testable import Export
@testable import Tariffs

/// Memos on the built-in tables, and small made-up rows.
enum MemoFixture {
  /// What a memo is made of.
  struct Selection: Sendable, CustomTestStringConvertible {
    let from: String
    let to: String
    var filter = TariffFilter()
    var clause: String?
    var participants = 4
    var staff = 1
    var folder: String?

    var testDescription: String {
      "\(from) \(to) \(filter.law?.rawValue ?? "") \(filter.units.map(\.rawValue)) "
        + "\(filter.products.map(\.word)) \(filter.regions) \(clause ?? "") \(participants)/\(staff)"
    }
  }

  static let selections: [Selection] = [
    Selection(from: "2023", to: "2025", filter: TariffFilter(regions: ["nijmegen"]), clause: "vng"),
    Selection(from: "2023", to: "2025"), Selection(from: "2023", to: "2025", filter: TariffFilter(law: .jw)),
    Selection(
      from: "2023", to: "2025", filter: TariffFilter(law: .wmo), clause: "cpi", participants: 6, staff: 2),
    Selection(from: "2025", to: "2023", clause: "vng@2025-juli"),
    Selection(
      from: "nijmegen-2023", to: "nijmegen-2025-ambulant", filter: TariffFilter(units: [.etmaal]),
      clause: "vng"),
    Selection(from: "nijmegen-2025-ambulant", to: "nijmegen-2025-verblijf"),
    Selection(from: "nijmegen-2023", to: "lekstroom-2024", clause: "vng"),
    Selection(from: "own-2025", to: "own-2026", folder: "examples/own-region"),
    Selection(
      from: "2023", to: "2025", filter: TariffFilter(products: [ProductQuery("07A03")]), clause: "vng"),
  ]

  /// The memos of all selections, each made once.
  private static let memos: [Result<Memo, any Error>] = selections.map { selection in
    Result { try make(selection) }
  }

  static func memo(_ selection: Selection) throws -> Memo {
    let place = try #require(selections.firstIndex { $0.testDescription == selection.testDescription })
    return try memos[place].get()
  }

  private static func make(_ selection: Selection) throws -> Memo {
    var dataset = try Dataset.builtIn(Set(DatasetFile.allCases))
    if let folder = selection.folder {
      _ = dataset.add(try Dataset.folder(Repository.path(folder), base: dataset))
    }
    let book = try IndexBook.builtIn()
    let comparison = try dataset.compare(
      dataset.select(Selector(selection.from)), with: dataset.select(Selector(selection.to)),
      filter: selection.filter)
    let (from, to) = (comparison.from.tables[0].year, comparison.to.tables[0].year)
    return Memo(
      comparison, filter: selection.filter,
      equalTerms: EqualTerms(
        dataset: dataset,
        session: try GroupSession(participants: selection.participants, staff: selection.staff)),
      real: try selection.clause.map {
        try RealTerms(
          book.paths(named: $0, from: from, to: to), tables: comparison.from.tables, in: dataset, book: book)
      },
      explanation: from == to ? nil : book.explain(comparison, from: from, to: to, in: dataset), book: book)
  }

  /// A pair of prices of one made-up product.
  static func pair(_ old: Int64, _ new: Int64) -> ComparisonRow {
    ComparisonRow(from: [tariff(old)], to: [tariff(new)], remarks: [])
  }

  static func tariff(_ cents: Int64) -> Tariff {
    Tariff(
      table: "t", product: "p", law: .wmo, code: "02A03", printedCode: "02A03", name: "Begeleiding",
      unit: .minuut,
      form: .zin, amount: Money(cents: cents), line: 1, note: "")
  }
}

@Suite struct MemoTests {
  /// The numbers of a text, without the names of products, documents and indices.
  private func numbers(_ text: String, without names: [String]) -> [String] {
    var text = text
    for name in names.sorted(by: { $0.count > $1.count }) where !name.isEmpty {
      text = text.replacingOccurrences(of: name, with: " ")
    }
    return text.matches(of: /[+-]?[0-9][0-9.,]*[0-9]%?|[+-]?[0-9]%?/).map { String($0.output) }
  }

  /// The cells that people read.
  private func cells(_ report: Report, _ wording: Wording) -> [String] {
    report.sections.filter(\.audience.includesReaders).flatMap { section in
      section.table.texts(in: section.table.readerColumns, wording).joined()
    }
  }

  /// The sentences that speak of figures.
  private func sentences(_ report: Report) -> [String] {
    let keys = ["decision", "changed", "meaning", "uncertain", "equal_terms", "indexation"]
    return report.sections.filter { keys.contains($0.key) }.flatMap { section in
      section.paragraphs + section.facts.map(\.value)
    }.map { $0.replacing(/\[\d+\]/, with: "") }
  }

  /// What may be counted of the rows, counted here from the comparison and its crosswalk.
  private func counts(_ memo: Memo) -> Set<Int> {
    let rows = memo.comparison.rows
    let pairs = rows.filter { !$0.from.isEmpty && !$0.to.isEmpty }
    func count(_ list: [ComparisonRow], _ isMeant: (ComparisonRow) -> Bool) -> Int {
      list.filter(isMeant).count
    }
    func isConverted(_ row: ComparisonRow) -> Bool {
      row.comparability?.verdict != .yes && memo.equalTerms.figure(for: row) != nil
    }
    func isSplit(_ row: ComparisonRow) -> Bool { row.status == .split || row.status == .merged }
    func isNear(_ change: PriceChange) -> Bool {
      abs(Double(change.to.cents - change.from.cents)) * 1_000 < Double(change.from.cents)
    }
    let explained = count(pairs) { row in
      memo.explanation?.rows.contains { $0.row == row && !$0.matches.isEmpty } ?? false
    }
    let leftOut = count(pairs) { row in
      (row.comparability?.verdict == .no || isConverted(row))
        && memo.explanation?.rows.contains { $0.row == row && $0.matches.isEmpty } ?? false
    }
    let equal = pairs.filter { $0.comparability?.verdict == .yes || isConverted($0) }
    let reals = memo.rows.filter { row in equal.contains(row.row) }.compactMap(\.real)
    return [
      pairs.count, count(pairs) { $0.from[0].amount < $0.to[0].amount },
      count(pairs) { $0.from[0].amount > $0.to[0].amount },
      count(pairs) { $0.from[0].amount == $0.to[0].amount },
      equal.count, count(pairs, isConverted),
      reals.filter { $0.to > $0.from && !isNear($0) }.count,
      reals.filter { $0.to < $0.from && !isNear($0) }.count, reals.filter(isNear).count,
      equal.count - count(pairs, isConverted),
      count(pairs) { row in
        isConverted(row)
          && memo.explanation?.rows.contains { $0.row == row && $0.matches.isEmpty } ?? false
      },
      Dictionary(grouping: rows.filter { ($0.from.isEmpty || $0.to.isEmpty) && !isSplit($0) }) {
        $0.comparability?.reason ?? ""
      }.values.map(\.count).max() ?? 0,
      Set(rows.filter(isSplit).flatMap(\.from).map(\.product))
        .intersection(pairs.flatMap(\.from).map(\.product)).count,
      count(pairs) { $0.comparability?.verdict == .partly && !isConverted($0) },
      count(pairs) { $0.comparability == nil },
      count(pairs) { $0.comparability?.verdict == .no && !isConverted($0) },
      explained, pairs.count - explained - leftOut, leftOut,
      count(pairs) { row in
        memo.explanation?.rows.contains { $0.row == row && !$0.matches.isEmpty && !$0.canBeChance } ?? false
      }, count(rows) { $0.from.isEmpty && !isSplit($0) },
      count(pairs) { row in
        memo.explanation?.rows.contains { $0.row == row && !$0.matches.isEmpty && $0.canBeChance } ?? false
      },
      memo.explanation?.triedPaths.count ?? 0,
      count(rows) { $0.to.isEmpty && !isSplit($0) }, count(rows) { isSplit($0) && !$0.from.isEmpty },
      count(rows) { isSplit($0) && !$0.to.isEmpty },
    ]
  }

  @Test(arguments: MemoFixture.selections, [Language.dutch, .english])
  func `every number of a sentence stands in a table or was counted`(
    selection: MemoFixture.Selection, language: Language
  ) throws {
    let memo = try MemoFixture.memo(selection)
    let report = Report.memo(memo, language: language)
    let wording = wording(language)
    let names =
      memo.rows.map(\.label) + [selection.from, selection.to, memo.real?.path.name ?? ""]
      + memo.rows.map(\.row.subject.code)
      + memo.rows.flatMap { ($0.row.comparability?.reason ?? "").components(separatedBy: "; ") }
      + (memo.real?.path.steps ?? []).compactMap { step in
        if case .clause(let index) = step.origin { index.clause.name } else { nil }
      }
    let cells = cells(report, wording)
    // A cell such as '20,6896 – 22,8856' has two figures.
    var figures = Set(cells.flatMap { numbers($0, without: memo.rows.map(\.label)) })
    // On the page the bounds of a change have one decimal, the lower one rounded down and the upper one up.
    for cell in cells where cell.contains(" – ") {
      let ends = cell.split(separator: " – ").compactMap {
        Double($0.replacingOccurrences(of: language == .dutch ? "," : "\u{B7}", with: "."))
      }
      guard ends.count == 2 else { continue }
      for end in [(ends[0] * 10).rounded(.down) / 10, (ends[1] * 10).rounded(.up) / 10] {
        figures.insert("\(end)".replacingOccurrences(of: ".", with: language == .dutch ? "," : "."))
      }
    }
    let counts = counts(memo)
    let sentences = sentences(report)
    #expect(!sentences.isEmpty)
    for sentence in sentences {
      for number in numbers(sentence, without: names) {
        let isGiven =
          number == "\(memo.equalTerms.session.participants)" || number == "\(memo.equalTerms.session.staff)"
          || memo.real?.path.steps.contains { "\($0.year)" == number } ?? false
          || memo.comparison.from.tables.contains { "\($0.year)" == number }
          || memo.comparison.to.tables.contains { "\($0.year)" == number }
        let isCounted = Int(number).map(counts.contains) ?? false
        let isInTable =
          figures.contains(number) || figures.contains(number.replacingOccurrences(of: "%", with: ""))
        #expect(isGiven || isCounted || isInTable, "\(number) in: \(sentence)")
      }
    }
  }

  @Test(arguments: MemoFixture.selections)
  func `every formula of the method is right`(selection: MemoFixture.Selection) throws {
    let report = Report.memo(try MemoFixture.memo(selection), language: .english)
    let method = try #require(report.sections.first { $0.key == "method" })
    let texts = method.facts.prefix { $0.label != Wording(language: .english).clauseLabel }.map(\.value)
    func number(_ text: Substring) throws -> Double { try #require(Double(text.replacing(",", with: ""))) }
    for text in texts {
      for match in text.matches(of: /\(([0-9.,]+) − ([0-9.,]+)\) ÷ ([0-9.,]+) = ([+-]?[0-9.,]+)%/) {
        let (new, old, base, result) = (
          try number(match.1), try number(match.2), try number(match.3),
          try number(match.4.drop { $0 == "+" })
        )
        #expect(old == base)
        #expect(abs((new - old) / base * 100 - result) <= 0.005_001)
      }
      for match in text.matches(of: /([0-9.,]+(?: [×÷] [0-9.,]+)+) = ([0-9.,]+[0-9])/) {
        let words = match.1.split(separator: " ")
        var value = try number(words[0])
        for place in stride(from: 1, to: words.count, by: 2) {
          let factor = try number(words[place + 1])
          value = words[place] == "×" ? value * factor : value / factor
        }
        #expect(abs(value - (try number(match.2))) <= 0.005_001, "\(text)")
      }
    }
  }

  @Test func `Nijmegen on equal terms, as calculated by hand`() throws {
    let memo = try MemoFixture.memo(MemoFixture.selections[0])
    let row = try #require(memo.rows(.equalTerms).first { $0.row.subject.code == "02A17" })
    // 2023: every participant is billed 60 minutes at 0,34. 2025: 60 minutes of one professional over four at 1,47.
    #expect(row.equalTerms?.from == Money(cents: 60 * 34))
    #expect(row.equalTerms?.to == Money(cents: 15 * 147))
    // The individual price 1,01 × 1,063 × 1,0496 = 1,13; divided by 3 it is 0,38.
    #expect(row.real?.from == Money(cents: 60 * 38))
    #expect(row.real?.to == Money(cents: 15 * 147))
    let day = try #require(memo.rows(.equalTerms).first { $0.row.subject.code == "07A03" })
    // 41,95 × 1,063 × 1,0496 = 46,8047…
    #expect(day.real?.from == Money(cents: 4_680))
    #expect(day.real?.to == Money(cents: 4_678))
    #expect(EqualTerms.Standing.allCases.map { memo.rows($0).count }.reduce(0, +) == memo.rows.count)
  }

  @Test func `without an index there is no real change, and the memo says so`() throws {
    let memo = try MemoFixture.memo(MemoFixture.selections[1])
    #expect(memo.rows.allSatisfy { $0.real == nil })
    #expect(memo.findings.contains(.noIndex))
    let text = Report.memo(memo, language: .dutch).written(as: .markdown, language: .dutch)
    #expect(!text.contains("Reëel (%)"))
    #expect(text.contains("Voor dit memo is geen index gekozen."))
  }

  @Test func `lists of one year have no explanation, and the memo says why`() throws {
    let memo = try MemoFixture.memo(MemoFixture.selections[6])
    #expect(!memo.findings.contains { $0.place.key == "explained" })
    let report = Report.memo(memo, language: .dutch)
    let noYears = Wording(language: .dutch).noYears
    #expect(report.sections.first { $0.key == "indexation" }?.paragraphs == [noYears])
  }

  @Test func `lists with nothing in common have no changes and no figures of an index`() throws {
    let memo = try MemoFixture.memo(MemoFixture.selections[7])
    #expect(memo.findings.map(\.place.key) == ["prices", "one_sided"])
    let report = Report.memo(memo, language: .dutch)
    #expect(!report.sections.contains { ["equal_terms", "reservation"].contains($0.key) })
    #expect(report.sections.first { $0.key == "indexation" }?.table.count == 0)
    // The page has no headings above nothing.
    #expect(!report.sections.contains { ["decision", "meaning", "uncertain"].contains($0.key) })
  }

  @Test func `other versions of a clause are named as not known`() throws {
    let memo = try MemoFixture.memo(MemoFixture.selections[0])
    let facts = MemoLayout(memo, wording: Wording(language: .dutch)).unknown
    #expect(facts.contains { $0.label == "Andere versie" && $0.value.contains("4,91%") })
    #expect(facts.contains { $0.label == "Indexcijfers" && $0.value.contains("9,99%") })
  }

  @Test func `parts on rebuilt tariffs stand before the method`() throws {
    let part = Report.Section(key: "rebuilt", heading: "Opbouw", audience: .readers)
    let keys = Report.memo(try MemoFixture.memo(MemoFixture.selections[0]), rebuilt: [part], language: .dutch)
      .sections.map(\.key)
    let place = try #require(keys.firstIndex(of: "rebuilt"))
    #expect(keys[place + 1] == "method")
  }

  @Test(arguments: MemoFixture.selections, [Language.dutch, .english])
  func `the page is read alone: at most 450 words, no commands, no lines`(
    selection: MemoFixture.Selection, language: Language
  ) throws {
    let memo = try MemoFixture.memo(selection)
    let text = Report.memo(memo, language: language).written(as: .markdown, language: language)
    let annex = language == .dutch ? "\n## Bijlage: " : "\n## Annex: "
    let page = try #require(text.components(separatedBy: annex).first)
    #expect(page.split(whereSeparator: \.isWhitespace).count <= 450, "\(page)")
    #expect(!page.contains("tariffs diff") && !page.contains("tariffs index") && !page.contains("-\\-"))
    #expect(page.firstMatch(of: /[0-9]:[0-9]/) == nil)
    // What cannot be compared stands on the page, with how many there are.
    for standing in [EqualTerms.Standing.reservation, .undescribed, .notComparable] {
      let rows = memo.rows(standing)
      guard let first = rows.first else { continue }
      let names = rows.count == 1 && page.contains(MarkdownWriter.escapedForDocument(first.label))
      #expect(names || page.contains("\(rows.count) "), "\(standing)")
    }
  }

  @Test func `every note on the page and in the annexes has a source, and every source a note`() throws {
    let memo = try MemoFixture.memo(MemoFixture.selections[0])
    let report = Report.memo(memo, language: .dutch)
    let texts = report.sections.flatMap { $0.paragraphs + $0.facts.map(\.value) }
    let cited = Set(texts.flatMap { $0.matches(of: /\[(\d+)\]/) }.compactMap { Int($0.output.1) })
    let cells = report.sections.flatMap { section in
      section.table.texts(in: section.table.readerColumns, Wording(language: .dutch)).joined()
    }
    let named = Set(cells.flatMap { $0.matches(of: /\b(\d):\d/) }.compactMap { Int($0.output.1) })
    // The page names the first and the last of the sources of the index.
    let between = Set(report.sources.indices.map { $0 + 1 }).subtracting(cited).subtracting(named)
    #expect(cited.union(named).max() == report.sources.count)
    #expect(between == Set(5...10))
  }

  @Test func `the head has what was given and nothing else`() throws {
    var memo = try MemoFixture.memo(MemoFixture.selections[9])
    #expect(!Report.memo(memo, language: .dutch).sections.contains { $0.key == "head" })
    memo.head = Memo.Head(addressee: "College van B en W", subject: "Tarieven")
    let head = try #require(Report.memo(memo, language: .english).sections.first)
    #expect(head.facts.map { "\($0.label): \($0.value)" } == ["To: College van B en W", "Subject: Tarieven"])
  }

  @Test func `prices on one side stand in few rows, and none is lost`() throws {
    let memo = try MemoFixture.memo(MemoFixture.selections[0])
    let report = Report.memo(memo, language: .dutch)
    let section = try #require(report.sections.first { $0.key == "one_sided" })
    let cells = section.table.texts(in: section.table.readerColumns, Wording(language: .dutch))
    #expect(cells.count < 30)
    // Each of them is there with its code.
    #expect(
      cells.joined().flatMap { $0.matches(of: /[0-9]{2}[A-Z][0-9]{2}\u{A0}/) }.count
        == memo.rows(.oneSided).count)
    let ladder = try #require(cells.first { $0[1].hasPrefix("Kamertraining") })
    #expect(
      ladder == [
        "2025", "Kamertraining C–D (Jw, per etmaal)", "44C27\u{A0}122,60; 44D27\u{A0}163,29", "3:683–684",
      ])
  }

  @Test func `the picture shows pairs that can be compared, fully or in part, and the index`() throws {
    let memo = try MemoFixture.memo(MemoFixture.selections[0])
    guard case .bars(let bars) = try Chart.memo(memo, language: .dutch).kind else {
      Issue.record("no bars")
      return
    }
    #expect(bars.bars.count(where: { $0.value != nil && $0.fill == .solid }) == 5)
    #expect(bars.bars.count(where: { $0.value != nil && $0.fill == .striped }) == 12)
    #expect(bars.bars.filter { $0.value == nil }.map(\.label) == ["45A52 Vaktherapie in een groep"])
    // 1,063 × 1,0496 = 1,1157…
    #expect(bars.line?.value == Rational(1157, 100))
  }

  @Test(arguments: [Language.dutch, .english])
  func `a memo has real headings, each once`(language: Language) throws {
    let text = Report.memo(try MemoFixture.memo(MemoFixture.selections[0]), language: language)
      .written(as: .markdown, language: language)
    let headings = text.split(separator: "\n").filter { $0.hasPrefix("#") }
    #expect(headings.filter { $0.hasPrefix("# ") }.count == 1)
    #expect(headings.first?.hasPrefix("# ") == true)
    #expect(Set(headings).count == headings.count)
    #expect(headings.count > 8)
  }

  @Test func `programs that know more than GitHub show the text as it stands`() {
    #expect(
      MarkdownWriter.escapedForDocument("--law a-b vng@2024 $x^2 ---")
        == #"-\-law a-b vng\@2024 \$x\^2 -\-\-"#)
  }
}

@Suite struct MemoTemplateTests {
  private func isComplete(_ fields: [TemplateField], _ values: [String: TemplateValue]) -> [String] {
    let missing = fields.filter { values[$0.name] == nil }.map(\.name)
    let unknown = values.keys.filter { key in !fields.contains { $0.name == key } }
    let inner = fields.flatMap { field -> [String] in
      switch (field.kind, values[field.name] ?? .nothing) {
      case (.text, .text), (.record, .nothing): []
      case (.record(let fields), .record(let values)): isComplete(fields, values)
      case (.list(let fields), .list(let rows)):
        rows.flatMap { row -> [String] in
          if case .record(let values) = row { isComplete(fields, values) } else { [field.name] }
        }
      case (.texts, .list(let rows)):
        rows.contains { if case .text = $0 { false } else { true } } ? [field.name] : []
      default: [field.name]
      }
    }
    return missing + unknown + inner
  }

  @Test(arguments: MemoFixture.selections)
  func `every name has a value of its kind, and every value a name`(selection: MemoFixture.Selection) throws {
    let values = try MemoFixture.memo(selection).values(language: .dutch)
    #expect(isComplete(Memo.fields, values) == [])
  }

  @Test(arguments: MemoFixture.selections, [Language.dutch, .english])
  func `the printed template says what the memo says`(selection: MemoFixture.Selection, language: Language)
    throws
  {
    let memo = try MemoFixture.memo(selection)
    let template = try Template(Memo.builtInTemplate(language: language), file: "t", fields: Memo.fields)
    let text = try template.filled(with: memo.values(language: language), escaping: .markdown)
    let report = Report.memo(memo, language: language)
    let wanted = report.sections.filter {
      ["decision", "changed", "meaning", "uncertain", "method", "unknown", "indexation", "compared"]
        .contains($0.key)
    }
    .flatMap { $0.paragraphs + $0.facts.map { $0.label + "**: " + $0.value } }
    for sentence in wanted {
      #expect(text.contains(MarkdownWriter.escapedForDocument(sentence).replacing("\\*\\*: ", with: "**: ")))
    }
    let wording = wording(language)
    let cells = report.sections.filter(\.audience.includesReaders).flatMap { section in
      (0..<section.table.count).flatMap { row in
        section.table.cells(row, in: section.table.readerColumns).compactMap { cell in
          switch cell {
          case .money, .percentage, .change: cell.readerText(wording)
          default: nil
          }
        }
      }
    }
    for cell in cells { #expect(text.contains("| \(cell) |")) }
  }

  @Test func `the page of names has every name`() throws {
    let page = try Repository.text("docs/memo-template.md")
    func check(_ fields: [TemplateField]) {
      for field in fields {
        #expect(page.contains("`\(field.name)`"), "\(field.name)")
        switch field.kind {
        case .record(let inner), .list(let inner): check(inner)
        default: break
        }
      }
    }
    check(Memo.fields)
  }
}
