import Indexation
import Tariffs

extension Report {
  /// A memo in words.
  ///
  /// People read a document with headings. Programs read one table: every row with its change, on equal terms and
  /// beyond the index.
  ///
  /// - Parameters:
  ///   - memo: the figures.
  ///   - rebuilt: parts on how tariffs follow from wages and other costs; they stand before the method.
  ///   - language: the language for people.
  /// - Returns: the report.
  package static func memo(_ memo: Memo, rebuilt: [Section] = [], language: Language) -> Report {
    let layout = MemoLayout(memo, wording: wording(language))
    let parts =
      [layout.findingsPart, layout.comparedPart, layout.equalTermsPart, layout.indexationPart].flatMap { $0 }
      + layout.standingPart(.reservation, as: .reservation)
      + layout.standingPart(.undescribed, as: .undescribed)
      + layout.standingPart(.notComparable, as: .notComparable) + layout.oneSidedPart
      + rebuilt + [layout.methodPart, layout.unknownPart] + layout.appendixPart + [layout.data]
    return Report(
      title: layout.title, sections: parts,
      sources: memo.tables.map(layout.wording.citation)
        + (memo.real.map { layout.wording.figureSources(of: [$0.path]) } ?? []),
      isDocument: true)
  }
}

extension MemoLayout {
  typealias Section = Report.Section

  private func part(
    _ part: MemoPart, paragraphs: [String] = [], facts: [Report.Fact] = [], _ table: Section? = nil
  ) -> Section {
    Section(
      key: part.rawValue, heading: wording.heading(of: part), paragraphs: paragraphs.filter { !$0.isEmpty },
      facts: facts, table: table?.table ?? .none, audience: .readers)
  }

  /// Facts below a table, which stands in a part of its own.
  private func below(_ part: MemoPart, _ facts: [Report.Fact]) -> [Section] {
    facts.isEmpty ? [] : [Section(key: part.rawValue + "_reasons", facts: facts, audience: .readers)]
  }

  fileprivate var findingsPart: [Section] { [part(.findings, facts: findings)] }

  fileprivate var comparedPart: [Section] {
    let table = Section(
      key: "documents",
      columns: [
        .init("letter", ""), .init("title", wording.documentHeading, isFlexible: true),
        .init("year", wording.year, isNumeric: true), .init("valid", wording.validity, isFlexible: true),
        .init("published", wording.publishedOn, isFlexible: true),
        .init("price_level", wording.priceLevel, isFlexible: true),
        .init("prices", wording.pricesHeading, isNumeric: true),
      ],
      rows: documents.map { document in
        Report.Row([
          .text(document.letter), .text(document.table.title), .number(document.table.year),
          .text(wording.validity(of: document.table)),
          document.table.publishedOn.map(Report.Cell.date) ?? .text(wording.unknown),
          .text(document.table.priceLevel.isEmpty ? wording.notNamed : document.table.priceLevel),
          .number(document.prices),
        ])
      }, audience: .readers)
    return [part(.compared, paragraphs: comparedSentences, table)]
  }

  fileprivate var equalTermsPart: [Section] {
    let rows = memo.rows(.equalTerms)
    guard !rows.isEmpty else {
      return memo.rows.contains { $0.row.change != nil }
        ? [part(.equalTerms, paragraphs: [wording.nothing(in: .equalTerms)])] : []
    }
    var sentences = [wording.introduction(to: .equalTerms, from: from, to: to)]
    if rows.contains(where: \.isConverted) { sentences.append(wording.groupSession(memo.equalTerms.session)) }
    sentences.append(memo.real == nil ? wording.noIndexChosen : wording.realExplanation)
    sentences += wording.exceededLimits(of: rows.map(\.row), memo.equalTerms)
    return [part(.equalTerms, paragraphs: [sentences.joined(separator: " ")], table(.equalTerms, rows))]
      + below(.equalTerms, reasonFacts(.equalTerms))
  }

  fileprivate var indexationPart: [Section] {
    let steps = indexSteps
    let first = part(
      .indexation, paragraphs: indexationSentences,
      Section(
        key: "indices",
        columns: [
          .init("use", wording.useHeading, isFlexible: true), .init("year", wording.year),
          .init("percent", wording.percent, isNumeric: true),
          .init("origin", wording.source, isFlexible: true),
        ],
        rows: steps.map { step in
          Report.Row([
            .text(step.use), .text(step.year),
            .term("\(step.percent)", shown: wording.percent(step.percent)), .text(step.origin),
          ])
        }, audience: .readers))
    let columns = impliedIndexColumns
    let rows = impliedIndices
    guard !rows.isEmpty else { return [first] }
    return [
      first,
      Section(
        key: "implied", columns: columns.map(\.column),
        rows: rows.map { row in Report.Row(columns.map { $0.cell(row) }) }, audience: .readers),
    ]
  }

  fileprivate func standingPart(_ standing: Memo.Standing, as kind: MemoPart) -> [Section] {
    let rows = memo.rows(standing)
    guard !rows.isEmpty else { return [] }
    return [
      part(kind, paragraphs: [wording.introduction(to: kind, from: from, to: to)], table(kind, rows))
    ] + below(kind, reasonFacts(standing))
  }

  fileprivate var oneSidedPart: [Section] {
    guard !memo.rows(.oneSided).isEmpty else { return [] }
    return [
      part(
        .oneSided, paragraphs: [wording.introduction(to: .oneSided, from: from, to: to)],
        facts: reasonFacts(.oneSided))
    ]
  }

  fileprivate var methodPart: Section { part(.method, facts: method) }
  fileprivate var unknownPart: Section { part(.unknown, facts: unknown) }

  fileprivate var appendixPart: [Section] {
    let rows = memo.rows(.oneSided)
    return rows.isEmpty ? [] : [part(.appendix, table(.appendix, rows))]
  }

  /// Every row for programs.
  fileprivate var data: Section {
    func lines(_ row: Memo.Row, _ lines: (Continuation) -> SourceLines) -> Report.Cell {
      .text(row.row.continuations.map { "\(lines($0))" }.filter { !$0.isEmpty }.joined(separator: "; "))
    }
    func number(_ amount: Money?) -> Report.Cell { amount.map { .money($0) } ?? .empty }
    func percentage(_ change: PriceChange?) -> Report.Cell {
      change?.percentage.map { .percentage($0) } ?? .empty
    }
    let columns: [Column] = [
      (.init("table_from", wording.table), { .text($0.row.from.first?.table ?? "") }),
      (.init("table_to", wording.table), { .text($0.row.to.first?.table ?? "") }),
      (.init("product", wording.slug), { .text($0.row.subject.product) }),
      (.init("law", wording.law), { .text($0.row.subject.law.rawValue) }),
      (.init("code", wording.code), { .text($0.row.subject.code) }),
      (.init("name_from", wording.name), { .text($0.row.from.first?.name ?? "") }),
      (.init("name_to", wording.name), { .text($0.row.to.first?.name ?? "") }),
      (.init("unit", wording.unit), { .text($0.row.unit.rawValue) }),
      (.init("form", wording.form), { .text($0.row.subject.form.rawValue) }),
      (.init("amount_from", wording.amount(in: from)), { number($0.row.figure(.from)?.amount) }),
      (.init("amount_to", wording.amount(in: to)), { number($0.row.figure(.to)?.amount) }),
      (.init("change", wording.change), { $0.row.change.map { .change($0.difference) } ?? .empty }),
      (.init("change_percent", wording.changePercent), { percentage($0.row.change) }),
      (.init("status", wording.status), { .text($0.row.status.rawValue) }),
      (.init("standing", wording.comparable), { .text($0.standing.word) }),
      (.init("equal_terms", wording.equalTermsUnit), { .text($0.equalTerms?.basis.word ?? "") }),
      (.init("equal_terms_from", wording.equalTerms(in: from)), { number($0.equalTerms?.from) }),
      (.init("equal_terms_to", wording.equalTerms(in: to)), { number($0.equalTerms?.to) }),
      (.init("equal_terms_change_percent", wording.equalTermsChange), { percentage($0.equalTerms?.change) }),
      (.init("indexed_from", wording.indexedAmount), { number($0.real?.from) }),
      (.init("real_change", wording.realChange), { $0.real.map { .change($0.difference) } ?? .empty }),
      (.init("real_change_percent", wording.realChangePercent), { percentage($0.real) }),
      (
        .init("reproduced_by", wording.reproducedBy),
        { .text(($0.explanation?.matches ?? []).map(\.name).joined(separator: "; ")) }
      ),
      (.init("line_from", wording.line), { $0.row.from.first.map { .number($0.line) } ?? .empty }),
      (.init("line_to", wording.line), { $0.row.to.first.map { .number($0.line) } ?? .empty }),
      (.init("comparable_reason", wording.reason), { .text($0.row.comparability?.reason ?? "") }),
      (.init("comparable_lines_from", wording.line), { lines($0, \.linesFrom) }),
      (.init("comparable_lines_to", wording.line), { lines($0, \.linesTo) }),
    ]
    return Section(
      key: "changes", columns: columns.map(\.column),
      rows: memo.rows.map { row in Report.Row(columns.map { $0.cell(row) }) }, audience: .data)
  }
}

extension Memo.Standing {
  /// The word for programs.
  var word: String {
    switch self {
    case .equalTerms: "equal-terms"
    case .reservation: "reservation"
    case .undescribed: "undescribed"
    case .notComparable: "not-comparable"
    case .oneSided: "one-sided"
    }
  }
}
