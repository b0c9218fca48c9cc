import Indexation
import Tariffs

/// What a comparison shows besides the prices and their change.
public struct DiffDetails: Sendable {
  /// The bounds that rounding to cents leaves on every change.
  public var withPrecision: Bool
  /// The comparable figures on equal terms.
  public var equalTerms: EqualTerms?
  /// The index beyond which a change is real.
  public var real: RealTerms?
  /// What the places of the prices in their documents are taken from; nothing leaves them out.
  public var places: Dataset?
  /// Whether prices of one list only stand in the answer too, however many there are.
  public var showsOneSided: Bool
  /// The columns that were chosen for the answer; none for those that matter.
  public var columns: [String]
  /// How many rows the answer may have, of all; nothing for the pairs.
  public var limit: Int?

  /// What a comparison shows besides the prices and their change.
  ///
  /// - Parameters:
  ///   - withPrecision: the bounds that rounding to cents leaves on every change.
  ///   - equalTerms: the comparable figures on equal terms.
  ///   - real: the index beyond which a change is real.
  ///   - places: what the places of the prices in their documents are taken from.
  ///   - showsOneSided: whether prices of one list only stand in the answer too.
  ///   - columns: the columns that were chosen for the answer; none for those that matter.
  ///   - limit: how many rows the answer may have, of all; nothing for the pairs.
  public init(
    withPrecision: Bool = false, equalTerms: EqualTerms? = nil, real: RealTerms? = nil,
    places: Dataset? = nil,
    showsOneSided: Bool = false, columns: [String] = [], limit: Int? = nil
  ) {
    self.withPrecision = withPrecision
    self.equalTerms = equalTerms
    self.real = real
    self.places = places
    self.showsOneSided = showsOneSided
    self.columns = columns
    self.limit = limit
  }
}

extension Report {
  /// What changed between two selections of tables.
  ///
  /// - Parameters:
  ///   - comparison: the rows, as they are to be shown.
  ///   - whole: the comparison before unchanged rows were left out, for the counts.
  ///   - details: what is shown besides the prices and their change.
  ///   - language: the language for people.
  /// - Returns: the report.
  public static func diff(
    _ comparison: Comparison, of whole: Comparison, details: DiffDetails = DiffDetails(), language: Language
  ) -> Report {
    let wording = wording(language)
    let tables = (comparison.from.tables + comparison.to.tables).firstOccurrences
    let letterOf = letters(of: tables)
    let layout = DiffLayout(comparison: comparison, details: details, letterOf: letterOf, wording: wording)
    return Report(
      title: wording.diffTitle(
        regions: tables.map(\.regionName).firstOccurrences, from: comparison.from.selector.description,
        to: comparison.to.selector.description),
      sections: [
        Section(key: "diff", columns: layout.columns, rows: comparison.rows, tone: \.tone)
          .declaring([layout.band])
      ],
      notes: wording.notes(on: comparison, of: whole, details: details, letterOf: letterOf),
      sources: tables.map(wording.citation)
        + (details.real.map { wording.figureSources(of: [$0.path]) } ?? [])
    ).answered(layout.answer(of: whole)).calculated([layout.formulas.calculation(wording)].compactMap(\.self))
  }
}

/// The columns of a comparison.
struct DiffLayout {
  typealias Column = Report.Column<ComparisonRow>

  let comparison: Comparison
  let details: DiffDetails
  let letterOf: [String: String]
  let wording: Wording

  var formulas: DiffFormulas { DiffFormulas(details: details) }
  private var from: String { comparison.from.selector.description }
  private var to: String { comparison.to.selector.description }

  var columns: [Column] {
    pairColumns + boundsColumns("change_percent", wording.lowestChange, wording.highestChange, \.change)
      + (details.equalTerms.map(equalTermsColumns) ?? []) + (details.real.map(realColumns) ?? [])
      + (details.places.map(placeColumns) ?? [])
      + (comparison.hasSubject { !$0.band.isEmpty } ? [band] : [])
  }

  /// What divides the prices of a product, where a list does.
  var band: Column { PriceColumns(wording: wording).band.leftOutWhenUnknown.of(\.subject) }

  /// The columns of every comparison; those for programs in their stable order.
  private var pairColumns: [Column] {
    let price = PriceColumns(wording: wording)
    let hasOtherForms = comparison.hasSubject { $0.form != .zin }
    return [
      .text("table_from", "\(wording.table) \(from)") { $0.from.first?.table }.forData,
      .text("table_to", "\(wording.table) \(to)") { $0.to.first?.table }.forData,
      price.product.forData.of(\.subject),
      price.law.dropped(3).of(\.subject),
      price.code.repeated.of(\.subject),
      .text("name", wording.product) { $0.names }.forReaders.flexible.repeated,
      .text("name_from", "\(wording.name) \(from)") { $0.from.first?.name }.forData,
      .text("name_to", "\(wording.name) \(to)") { $0.to.first?.name }.forData,
      .text("unit", wording.unit) { $0.unit.rawValue }.always,
      price.form.forReaders(where: hasOtherForms).of(\.subject),
      .money("amount_from", wording.amount(in: from)) { $0.figure(.from)?.amount },
      .money("amount_to", wording.amount(in: to)) { $0.figure(.to)?.amount },
      .change("change", wording.change) { $0.change?.difference }.calculated(formulas.change),
      .percent("change_percent", wording.changePercent) { $0.change?.percentage }.calculated(
        formulas.changePercent),
      .term("status", wording.status, wording.name) { $0.status }.dropped(2),
      .number("line_from", "\(wording.line) \(from)") { $0.from.first?.line }.forData,
      .number("line_to", "\(wording.line) \(to)") { $0.to.first?.line }.forData,
      .text("source", wording.sourceAndLine, place).forReaders.dropped(1),
      .text("note", wording.note) { wording.note(on: $0, of: comparison) }.forData,
      .term("comparable", wording.comparable, wording.name) { $0.comparability?.verdict }.hiddenWhenEmpty
        .besidePrevious,
      .text("comparable_reason", wording.reason) { $0.comparability?.reason }.forData,
      .text("comparable_lines_from", wording.reasonLine(in: from)) { $0.lines(\.linesFrom) }.forData,
      .text("comparable_lines_to", wording.reasonLine(in: to)) { $0.lines(\.linesTo) }.forData,
    ]
  }

  /// Between which percentages a change lies, where that was asked for.
  private func boundsColumns(
    _ key: String, _ lowest: String, _ highest: String,
    _ change: @escaping @Sendable (ComparisonRow) -> PriceChange?
  ) -> [Column] {
    guard details.withPrecision else { return [] }
    return [
      .percent(key + "_min", lowest) { change($0)?.percentageBounds?.lower },
      .percent(key + "_max", highest) { change($0)?.percentageBounds?.upper },
    ]
  }

  private func equalTermsColumns(_ terms: EqualTerms) -> [Column] {
    let key = "equal_terms_change_percent"
    return [
      .cell("equal_terms", wording.equalTermsUnit, .term) { row -> Report.Cell? in
        terms.figure(for: row).map { .term($0.basis.word, shown: wording.name(of: $0.basis)) }
      }.forData,
      .money("equal_terms_from", wording.equalTerms(in: from)) { terms.figure(for: $0)?.from }
        .calculated(formulas.equalFrom),
      .money("equal_terms_to", wording.equalTerms(in: to)) { terms.figure(for: $0)?.to }
        .calculated(formulas.equalTo),
      .percent(key, wording.equalTermsChange) { terms.figure(for: $0)?.change.percentage }
        .calculated(formulas.equalPercent),
      .text("equal_terms_exceeded_limits", wording.limits) {
        terms.figure(for: $0)?.exceededLimits.map { "\($0.table) \($0.kind.rawValue) \($0.value)" }
          .joined(separator: "; ")
      }.forData,
    ]
      + boundsColumns(key, wording.lowestEqualTermsChange, wording.highestEqualTermsChange) {
        terms.figure(for: $0)?.change
      }
  }

  /// The old figure on the level of the new one, and what remains of the change; on equal terms where these are shown.
  private func realColumns(_ terms: RealTerms) -> [Column] {
    @Sendable func real(_ row: ComparisonRow) -> PriceChange? { terms.change(row, on: details.equalTerms) }
    return [
      .money("indexed_from", wording.indexedAmount) { real($0)?.from }.calculated(formulas.indexedFrom),
      .change("real_change", wording.realChange) { real($0)?.difference }.calculated(formulas.realChange),
      .percent("real_change_percent", wording.realChangePercent) { real($0)?.percentage }.calculated(
        formulas.realPercent),
      .cell("index", wording.percent, .text) { row -> Report.Cell? in
        real(row).map { _ in .term(terms.path.words, shown: wording.percents(of: terms.path)) }
      }.forData,
    ] + boundsColumns("real_change_percent", wording.lowestReal, wording.highestReal, real)
  }

  /// Where readers of the two documents find the prices.
  private func placeColumns(_ dataset: Dataset) -> [Column] {
    // Of lists without places nothing has to be looked up a million times.
    let hasPlaces = (comparison.from.tables + comparison.to.tables).contains { table in
      !dataset.places(in: table.id).isEmpty
    }
    func column(
      _ key: String, _ heading: String, _ side: ComparisonRow.Side,
      _ text: @escaping @Sendable (Tariff) -> String?
    ) -> Column {
      .text(key, heading) { row -> String? in
        hasPlaces ? (side == .from ? row.from : row.to).first.flatMap(text) : nil
      }.forData
    }
    let place: @Sendable (Tariff) -> String? = { dataset.place(of: $0.line, in: $0.table) }
    let words: @Sendable (Tariff) -> String? = { dataset.searchWords(for: $0) }
    return [
      column("place_from", "\(wording.place) \(from)", .from, place),
      column("search_words_from", "\(wording.searchWords) \(from)", .from, words),
      column("place_to", "\(wording.place) \(to)", .to, place),
      column("search_words_to", "\(wording.searchWords) \(to)", .to, words),
    ]
  }

  private func place(_ row: ComparisonRow) -> String {
    func place(_ tariff: Tariff?) -> String {
      tariff.map { "\(letterOf[$0.table] ?? "") \($0.line)" } ?? "–"
    }
    return "\(place(row.from.first)) → \(place(row.to.first))"
  }
}

extension ComparisonRow {
  /// The name, or the old and the new one where they differ.
  var names: String {
    let names = [from.first?.name, to.first?.name].compactMap { $0 }
    return names.first == names.last ? names.first ?? "" : names.joined(separator: " → ")
  }

  /// The lines on one side that say how the product continues.
  func lines(_ side: (Continuation) -> SourceLines) -> String {
    isPlain ? "" : continuations.map { "\(side($0))" }.filter { !$0.isEmpty }.joined(separator: "; ")
  }

  /// How the row stands out: as new, as gone, or not.
  var tone: Report.Tone {
    switch status {
    case .added: .added
    case .removed: .removed
    default: .plain
    }
  }
}

extension Wording {
  /// The lines of a list that say how a product continues.
  fileprivate func reasonLine(in selector: String) -> String {
    text(nl: "Regel van de reden, \(selector)", en: "Line of the reason, \(selector)")
  }

  /// The notes on a comparison.
  fileprivate func notes(
    on comparison: Comparison, of whole: Comparison, details: DiffDetails, letterOf: [String: String]
  ) -> [String] {
    let start = whole.rows.isEmpty ? noRows : counts(ComparisonCounts(whole.rows))
    var notes = [start] + comparison.notes.map(sentence)
    if comparison.notes.contains(where: \.leavesOutTable) { notes.append(leftOutLists) }
    if comparison.hasOneSidedRows { notes.append(addedAndRemoved) }
    if details.withPrecision { notes.append(precisionNote) }
    if let session = details.equalTerms?.session {
      notes.append(equalTermsNote(participants: session.participants, staff: session.staff))
    }
    if let terms = details.equalTerms { notes += exceededLimits(of: comparison.rows, terms) }
    if let real = details.real {
      notes.append(
        realNote(
          path: real.path.name.isEmpty ? givenPercentages : real.path.name, percents: percents(of: real.path))
      )
      notes += derivations(of: real.tables, among: comparison.rows.flatMap(\.from))
      notes += self.notes(on: [real.path], in: real.book) + otherVersions(real.others)
      let without = comparison.rows.filter {
        $0.change != nil && real.change($0, on: details.equalTerms) == nil
      }
      if !without.isEmpty { notes.append(noRealChange(products: list(without.map(\.subject.shortName)))) }
    }
    let rowsWithMore = comparison.rowsWithMore
    notes += rowsWithMore.compactMap(remarks).firstOccurrences
    if comparison.rows.contains(where: { $0.change != nil && $0.comparability == nil }) {
      notes.append(comparableUnknown)
    }
    return notes + reasons(of: rowsWithMore, letterOf: letterOf)
  }

  /// Whether prices are comparable and why, each reason once, with the products and lines that it is about.
  private func reasons(of rows: [ComparisonRow], letterOf: [String: String]) -> [String] {
    var order: [[String]] = []
    var rowsOf: [[String]: [ComparisonRow]] = [:]
    for row in rows {
      guard let comparability = row.comparability else { continue }
      let key = [comparability.verdict.rawValue, comparability.reason]
      if rowsOf[key] == nil { order.append(key) }
      rowsOf[key, default: []].append(row)
    }
    return order.map { key in
      let rows = rowsOf[key] ?? []
      // With many products the lines would bury the reason; 'show' and the data formats have them all.
      let products = rows.map { row in
        rows.count > 3
          ? row.subject.shortName : "\(row.subject.shortName) (\(lines(of: row, letterOf: letterOf)))"
      }
      let verdict = Continuation.Comparability(rawValue: key[0]).map(name) ?? key[0]
      return comparability(verdict, products: some(products.firstOccurrences, atMost: 8), reason: key[1])
    }
  }

  /// The lines of both documents that say how a product continues: `A 1743 1959-1960 → B 242-245`.
  func lines(of row: ComparisonRow, letterOf: [String: String]) -> String {
    func side(_ table: String, _ lines: SourceLines) -> String {
      lines.ranges.isEmpty ? "–" : "\(letterOf[table] ?? table) \(lines)"
    }
    return row.continuations.map { side($0.tableFrom, $0.linesFrom) + " → " + side($0.tableTo, $0.linesTo) }
      .joined(separator: "; ")
  }

  /// Something about a comparison as a whole, as a sentence.
  func sentence(_ note: Comparison.Note) -> String {
    switch note {
    case .selection(let note): sentence(note)
    case .regionOnOneSide(let region, let tables, let selector):
      regionOnOneSide(region: region, tables: tables.map(\.id), selector: selector.description)
    case .differentRegions(let from, let to): differentRegions(from: from, to: to)
    case .replacesLater(let later, let first): replacesLater(later, first)
    case .laterPrices(let table, let prices): laterPrices(prices, in: table)
    case .notPrices(let amounts): notPrices(amounts)
    }
  }

  /// What was decided when tables were selected.
  func sentence(_ note: TableSelection.Note) -> String {
    switch note {
    case .notYetPublished(let table, let day):
      notYetPublished(
        table: table.id, publishedOn: table.publishedOn.map(date) ?? unknown, day: date(day))
    case .publicationUnknownAndNotYetValid(let table, let day):
      publicationUnknownAndNotYetValid(table: table.id, validFrom: date(table.validFrom), day: date(day))
    case .publicationUnknownButValid(let table, _):
      publicationUnknownButValid(table: table.id, validFrom: date(table.validFrom))
    case .replaced(let table, let other): replaced(table, by: other)
    }
  }

  /// Which figures on equal terms are for a group beyond a limit of its document.
  func exceededLimits(of rows: [ComparisonRow], _ terms: EqualTerms) -> [String] {
    rows.compactMap { row in
      guard let limits = terms.figure(for: row)?.exceededLimits, !limits.isEmpty else { return nil }
      return beyondLimits(
        product: row.subject.shortName,
        limits: limits.map { "\($0.table): \(exceeded($0))" }.joined(separator: "; ")
      )
    }
  }

  /// The notes of both sides, each with the side that it is about, and the remarks of the row.
  func note(on row: ComparisonRow, of comparison: Comparison) -> String {
    let sentences = sentences(on: row)
    if sentences.isEmpty, row.from.first?.note.isEmpty ?? true, row.to.first?.note.isEmpty ?? true {
      return ""
    }
    let sides = [(comparison.from.selector, row.from.first), (comparison.to.selector, row.to.first)]
    let notes = sides.compactMap { selector, tariff in
      tariff.flatMap { $0.note.isEmpty ? nil : "\(selector): \($0.note)" }
    }
    return (notes + sentences).joined(separator: " | ")
  }

  /// The remarks of a row as one sentence that names the product; nothing when it has none.
  func remarks(_ row: ComparisonRow) -> String? {
    let sentences = sentences(on: row)
    return sentences.isEmpty ? nil : "\(row.subject.codeAndName): " + sentences.joined(separator: "; ") + "."
  }

  /// How the prices of a row came to stand on one unit, and its remarks, each once.
  private func sentences(on row: ComparisonRow) -> [String] {
    conversions(row) + row.remarks.map(sentence).firstOccurrences
  }

  /// How the prices of a row came to stand on one unit: `1,20 per minuut × 60 = 72,00 per uur`.
  private func conversions(_ row: ComparisonRow) -> [String] {
    [ComparisonRow.Side.from, .to].compactMap { side in
      guard let printed = (side == .from ? row.from : row.to).first, let figure = row.figure(side),
        printed.unit != row.unit
      else { return nil }
      return
        "\(number(hundredths: printed.amount.cents)) per \(printed.unit.rawValue) × \(decimal(row.factor(side)))"
        + " = \(number(hundredths: figure.amount.cents)) per \(row.unit.rawValue)"
    }
  }

  /// The same with the product; nothing where both prices are printed in one unit.
  func conversion(_ row: ComparisonRow) -> String? {
    let sentences = conversions(row)
    return sentences.isEmpty ? nil : "\(row.subject.codeAndName): " + sentences.joined(separator: "; ") + "."
  }

  private func sentence(_ remark: ComparisonRow.Remark) -> String {
    switch remark {
    case .alsoIn(let tariff, _): alsoIn(table: tariff.table, line: tariff.line)
    case .differentPrices(let tariffs, _):
      differentPrices(tariffs.map { (number(hundredths: $0.amount.cents), $0.table, $0.line) })
    case .severalProductsUnderCode(let code): severalProducts(code: code)
    case .otherUnit(let units, let side): otherUnit(units.map(\.rawValue), inOldList: side == .from)
    case .noPrice(let side): noPrice(inOldList: side == .from)
    case .differentOldPrices(let tariffs):
      differentOldPrices(
        list(tariffs.map { "\($0.shortName) \(number(hundredths: $0.amount.cents)) per \($0.unit.rawValue)" })
      )
    }
  }
}

extension EqualTerms.Figure.Basis {
  /// What the figures are, for programs.
  var word: String {
    switch self {
    case .price: "price"
    case .participantHour: "participant-hour"
    }
  }
}

extension Wording {
  /// What the figures on equal terms are.
  fileprivate func name(of basis: EqualTerms.Figure.Basis) -> String {
    switch basis {
    case .price(let unit): "per \(unit.rawValue)"
    case .participantHour: text(nl: "per deelnemer per uur", en: "per participant per hour")
    }
  }
}

extension Comparison.Note {
  /// Whether a list of a region that takes part was left out.
  fileprivate var leavesOutTable: Bool {
    switch self {
    case .selection(.notYetPublished), .selection(.publicationUnknownAndNotYetValid): true
    default: false
    }
  }
}
