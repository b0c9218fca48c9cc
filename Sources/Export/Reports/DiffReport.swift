import Tariffs

extension Report {
  /// What changed between two selections of tables.
  ///
  /// - Parameters:
  ///   - comparison: the rows, as they are to be shown.
  ///   - whole: the comparison before unchanged rows were left out, for the counts.
  ///   - language: the language for people.
  /// - Returns: the report.
  public static func diff(_ comparison: Comparison, of whole: Comparison, language: Language) -> Report {
    let wording = wording(language)
    let tables = comparison.from.tables + comparison.to.tables.filter { !comparison.from.tables.contains($0) }
    let letterOf = Dictionary(
      uniqueKeysWithValues: tables.enumerated().map { ($0.element.id, letter(ofSource: $0.offset)) })
    let hasOtherForms = comparison.rows.contains { $0.subject.form != .zin }
    let section = Section(
      key: "diff", columns: diffColumns(comparison, wording, hasOtherForms: hasOtherForms),
      rows: comparison.rows.map { diffRow($0, of: comparison, wording, letterOf: letterOf) })
    var regionNames: [String] = []
    for table in tables where !regionNames.contains(table.regionName) { regionNames.append(table.regionName) }
    return Report(
      title: wording.diffTitle(
        regions: regionNames, from: comparison.from.selector.description,
        to: comparison.to.selector.description),
      sections: [section],
      notes: wording.notes(on: comparison, of: whole) + comparison.rows.compactMap(wording.remarks),
      sources: tables.map(wording.citation))
  }

  private static func diffColumns(
    _ comparison: Comparison, _ wording: any Wording, hasOtherForms: Bool
  ) -> [Column] {
    [
      Column("table_from", wording.table, audience: .data),
      Column("table_to", wording.table, audience: .data),
      Column("product", wording.slug, audience: .data),
      Column("law", wording.law),
      Column("code", wording.code),
      Column("name", wording.product, audience: .readers, isFlexible: true),
      Column("name_from", wording.name, audience: .data),
      Column("name_to", wording.name, audience: .data),
      Column("unit", wording.unit),
      Column("form", wording.form, audience: hasOtherForms ? .everyone : .data),
      Column("amount_from", wording.amount(in: comparison.from.selector.description), isNumeric: true),
      Column("amount_to", wording.amount(in: comparison.to.selector.description), isNumeric: true),
      Column("change", wording.change, isNumeric: true),
      Column("change_percent", wording.changePercent, isNumeric: true),
      Column("status", wording.status, dropOrder: 2),
      Column("line_from", wording.line, audience: .data),
      Column("line_to", wording.line, audience: .data),
      Column("source", wording.sourceAndLine, audience: .readers, dropOrder: 1),
      Column("note", wording.note, audience: .data),
    ]
  }

  private static func diffRow(
    _ row: ComparisonRow, of comparison: Comparison, _ wording: any Wording, letterOf: [String: String]
  ) -> Row {
    let (old, new) = (row.from.first, row.to.first)
    func place(_ tariff: Tariff?) -> String {
      tariff.map { "\(letterOf[$0.table] ?? "") \($0.line)" } ?? "–"
    }
    let names = [old?.name, new?.name].compactMap { $0 }
    let tone: Tone =
      switch row.status {
      case .added: .added
      case .removed: .removed
      case .changed, .unchanged: .plain
      }
    return Row(
      [
        .text(old?.table ?? ""),
        .text(new?.table ?? ""),
        .text(row.subject.product),
        .term(row.subject.law.rawValue, shown: wording.name(of: row.subject.law)),
        .text(row.subject.code),
        .text(names.first == names.last ? names.first ?? "" : names.joined(separator: " → ")),
        .text(old?.name ?? ""),
        .text(new?.name ?? ""),
        .text(row.subject.unit.rawValue),
        .term(row.subject.form.rawValue, shown: wording.name(of: row.subject.form)),
        old.map { .money($0.amount) } ?? .empty,
        new.map { .money($0.amount) } ?? .empty,
        row.change.map { .change($0.difference) } ?? .empty,
        row.change?.percentage.map { .percentage($0) } ?? .empty,
        .term(row.status.rawValue, shown: wording.name(of: row.status)),
        old.map { .number($0.line) } ?? .empty,
        new.map { .number($0.line) } ?? .empty,
        .text("\(place(old)) → \(place(new))"),
        .text(wording.note(on: row, of: comparison)),
      ], tone: tone)
  }
}

extension Wording {
  /// The notes on a comparison as a whole.
  fileprivate func notes(on comparison: Comparison, of whole: Comparison) -> [String] {
    var notes = [counts(of: whole)] + comparison.notes.map(sentence)
    if comparison.notes.contains(where: \.leavesOutTable) { notes.append(leftOutLists) }
    if comparison.rows.contains(where: { $0.from.isEmpty || $0.to.isEmpty }) { notes.append(addedAndRemoved) }
    return notes
  }

  fileprivate func counts(of comparison: Comparison) -> String {
    func count(_ status: ComparisonRow.Status) -> Int { comparison.rows.count { $0.status == status } }
    return counts(
      changed: count(.changed), unchanged: count(.unchanged), added: count(.added), removed: count(.removed))
  }

  fileprivate func sentence(_ note: Comparison.Note) -> String {
    switch note {
    case .selection(let note): sentence(note)
    case .regionOnOneSide(let region, let tables, let selector):
      regionOnOneSide(region: region, tables: tables.map(\.id), selector: selector.description)
    case .differentRegions(let from, let to): differentRegions(from: from, to: to)
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
    }
  }

  /// The notes of both sides, each with the side that it is about, and the remarks of the row.
  fileprivate func note(on row: ComparisonRow, of comparison: Comparison) -> String {
    let sides = [(comparison.from.selector, row.from.first), (comparison.to.selector, row.to.first)]
    let notes = sides.compactMap { selector, tariff in
      tariff.flatMap { $0.note.isEmpty ? nil : "\(selector): \($0.note)" }
    }
    return (notes + sentences(on: row)).joined(separator: " | ")
  }

  /// The remarks of a row as one sentence that names the product; nothing when it has none.
  fileprivate func remarks(_ row: ComparisonRow) -> String? {
    guard !row.remarks.isEmpty else { return nil }
    let product = [row.subject.code, row.subject.name].filter { !$0.isEmpty }.joined(separator: " ")
    return "\(product): " + sentences(on: row).joined(separator: "; ") + "."
  }

  /// The remarks of a row, each once.
  private func sentences(on row: ComparisonRow) -> [String] {
    row.remarks.map(sentence).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  fileprivate func sentence(_ remark: ComparisonRow.Remark) -> String {
    switch remark {
    case .alsoIn(let tariff, _): alsoIn(table: tariff.table, line: tariff.line)
    case .differentPrices(let tariffs, _):
      differentPrices(tariffs.map { (number(hundredths: $0.amount.cents), $0.table, $0.line) })
    case .severalProductsUnderCode(let code): severalProducts(code: code)
    case .otherUnit(let units, let side): otherUnit(units.map(\.rawValue), inOldList: side == .from)
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
