import Spreadsheets
import Tariffs

/// A file of volumes with headings of its own, read as the columns of `volumes.csv`.
package enum VolumeSheet {
  /// Whether a file is read by its headings: a workbook, or a text with a mapping beside it.
  package static func isOwn(_ path: String) -> Bool {
    Dataset.isWorkbook(path) || path.lowercased().hasSuffix(".ods")
      || Dataset.fileExists(mappingPath(of: path))
  }

  /// Where the mapping of a file stands: `volumes.mapping.csv` beside `volumes.xlsx`.
  package static func mappingPath(of path: String) -> String {
    let parts = path.split(separator: ".", omittingEmptySubsequences: false)
    return (parts.count > 1 ? parts.dropLast().joined(separator: ".") : path) + ".mapping.csv"
  }

  /// The headings of a text without a mapping, with the columns that they stand for, where nothing is left to guess: they
  /// are the first row, each is known, no two say the same, and nothing stands beside them.
  ///
  /// - Parameters:
  ///   - sheets: the sheets of the file.
  ///   - terms: the units and forms that are known.
  /// - Returns: the headings; nothing where any of that is not so.
  package static func knownHeadings(
    of sheets: [Sheet], terms: Terms
  ) -> [(printed: String, column: VolumeColumn)]? {
    guard sheets.count == 1 else { return nil }
    return VolumeSheetReader(sheets[0], Mapping(), terms).knownHeadings
  }

  /// The volumes as CSV of the program.
  ///
  /// - Parameters:
  ///   - sheets: the sheets of the file; hidden ones are not read.
  ///   - path: the file, as messages name it.
  ///   - mapping: what its headings and cells mean.
  ///   - terms: the units and forms that are known.
  /// - Returns: a file of volumes.
  /// - Throws: ``VolumeSheetError`` with every cell that cannot be read.
  package static func source(
    _ sheets: [Sheet], path: String, mapping: Mapping = Mapping(), terms: Terms
  ) throws(VolumeSheetError) -> SourceText {
    var problems: [VolumeSheetError.Problem] = []
    var rows: [[String]] = []
    var seen: [String] = []
    for sheet in sheets where !sheet.isHidden && !sheet.cells.isEmpty {
      let reader = VolumeSheetReader(sheet, mapping, terms)
      guard let head = reader.head else {
        seen += reader.firstTexts
        continue
      }
      rows += reader.rows(below: head, &problems)
    }
    guard problems.isEmpty else { throw VolumeSheetError(path: path, problems: problems, headings: []) }
    guard !rows.isEmpty else { throw VolumeSheetError(path: path, problems: [], headings: seen) }
    let text = csvText([VolumeColumn.allCases.map(\.rawValue)] + rows)
    return SourceText(name: path, bytes: Array(text.utf8))
  }
}

/// Why a file of volumes with headings of its own cannot be read.
package struct VolumeSheetError: Explained, Hashable {
  /// A cell that cannot be read.
  package struct Problem: Hashable, Sendable {
    /// The cell: `Blad1!D7`.
    let place: String
    /// What is wrong, and what to do.
    let (problem, remedy): (Phrase, Phrase)
  }

  let path: String
  let problems: [Problem]
  /// What stands where headings would be, in a file without any that is known.
  let headings: [String]

  /// What is wrong, where, and what to do.
  package func text(in language: Language) -> String {
    guard !problems.isEmpty else {
      let found = headings.isEmpty ? "" : " (\(headings.prefix(8).joined(separator: ", ")))"
      let mapping = VolumeSheet.mappingPath(of: path)
      return language.text(
        nl:
          "'\(path)' heeft geen rij met koppen voor product, eenheid en volume\(found). Schrijf in '\(mapping)' wat een "
          + "kop betekent, zoals een rij met text 'Aantal uren' en reading 'volume'; 'tariffs schema volumes.csv' toont "
          + "de kolommen.",
        en:
          "'\(path)' has no row with headings for product, unit and volume\(found). Write in '\(mapping)' what a "
          + "heading means, such as a row with text 'Aantal uren' and reading 'volume'; 'tariffs schema volumes.csv' "
          + "shows the columns.")
    }
    let most = 20
    let shown = problems.prefix(most).map { problem in
      "\(path) \(problem.place): \(problem.problem.text(in: language))\n    \(problem.remedy.text(in: language))"
    }
    let more =
      problems.count > most
      ? [
        language.text(
          nl: "Nog \(problems.count - most) zulke cellen.", en: "\(problems.count - most) more such cells.")
      ]
      : []
    return
      (shown + more + [
        language.problems(problems.count)
          + language.text(nl: "; er is niets geladen.", en: "; nothing was loaded.")
      ]).joined(separator: "\n")
  }
}

/// Reads one sheet of volumes.
private struct VolumeSheetReader {
  /// The row of the headings, and which column each is.
  struct Head {
    let row: Int
    let columns: [VolumeColumn: Int]
    /// The unit that the heading of the volumes names; empty for none.
    let unit: String
  }

  private let sheet: Sheet
  private let mapping: Mapping
  private let terms: Terms
  private let rowNumbers: [Int]

  init(_ sheet: Sheet, _ mapping: Mapping, _ terms: Terms) {
    (self.sheet, self.mapping, self.terms) = (sheet, mapping, terms)
    rowNumbers = Set(sheet.cells.keys.map(\.row)).sorted()
  }

  private func cells(in row: Int) -> [(column: Int, cell: Sheet.Cell)] {
    sheet.cells.filter { $0.key.row == row }.map { ($0.key.column, $0.value) }.sorted { $0.0 < $1.0 }
  }

  /// The texts of the first row, for a message.
  var firstTexts: [String] { rowNumbers.first.map { cells(in: $0).map(\.cell.shown) } ?? [] }

  /// The headings of the first row with their columns, where they speak for all that the sheet has.
  var knownHeadings: [(printed: String, column: VolumeColumn)]? {
    guard let head, head.row == rowNumbers.first else { return nil }
    let filled = cells(in: head.row).filter { !PrintedText($0.cell.shown).isEmpty }
    // Of a column that two headings name the head has the first only.
    let columnAt = Dictionary(uniqueKeysWithValues: head.columns.map { ($1, $0) })
    let known = filled.compactMap { place, cell in columnAt[place].map { (printed: cell.shown, column: $0) } }
    guard known.count == filled.count, sheet.cells.keys.allSatisfy({ columnAt[$0.column] != nil })
    else { return nil }
    return known
  }

  /// The first row of which the headings say where product, unit and volume stand.
  var head: Head? {
    for row in rowNumbers.prefix(30) {
      var columns: [VolumeColumn: Int] = [:]
      var unit = ""
      for (column, cell) in cells(in: row) {
        let text = PrintedText(cell.shown)
        let entry = mapping.entry(of: text)
        if entry?.reading == ColumnRole.skip.rawValue { continue }
        guard let known = entry.flatMap({ VolumeColumn(reading: $0.reading) }) ?? VolumeColumn(heading: text)
        else {
          continue
        }
        if columns[known] == nil { columns[known] = column }
        if known == .volume { unit = entry?.unit ?? "" }
      }
      guard columns[.product] != nil, columns[.volume] != nil, columns[.unit] != nil || !unit.isEmpty else {
        continue
      }
      return Head(row: row, columns: columns, unit: unit)
    }
    return nil
  }

  /// The rows below the headings, each as the values of all columns.
  func rows(below head: Head, _ problems: inout [VolumeSheetError.Problem]) -> [[String]] {
    let region = mapping.entries.first { $0.reading == "region" }?.text ?? ""
    var rows: [[String]] = []
    for row in rowNumbers where row > head.row {
      let before = problems.count
      let values = VolumeColumn.allCases.map { column -> String in
        guard let place = head.columns[column] else {
          return column == .unit ? head.unit : column == .region ? region : ""
        }
        guard let cell = sheet.cells[Sheet.Place(row: row, column: place)] else { return "" }
        return value(cell, of: column, at: Sheet.Place(row: row, column: place), &problems)
      }
      // A row between others that says nothing is passed over; one that says something says all that is needed.
      guard
        values.contains(where: { !$0.isEmpty && $0 != head.unit && $0 != region }) || problems.count > before
      else {
        continue
      }
      for (column, value) in zip(VolumeColumn.allCases, values)
      where [.product, .volume, .unit].contains(column) && value.isEmpty && problems.count == before {
        let place = Sheet.Place(row: row, column: head.columns[column] ?? 0)
        report(
          place, nl: "\(column.rawValue) is leeg", en: "\(column.rawValue) is empty",
          "Vul de cel, of haal de rij weg.", "Fill in the cell, or take the row out.", &problems)
      }
      rows.append(values)
    }
    return rows
  }

  // MARK: Cells

  private func value(
    _ cell: Sheet.Cell, of column: VolumeColumn, at place: Sheet.Place,
    _ problems: inout [VolumeSheetError.Problem]
  ) -> String {
    let text = PrintedText(cell.shown)
    if text.isEmpty { return "" }
    if case .error = cell.kind {
      report(
        place, nl: "'\(text.line)' is een fout van het rekenblad",
        en: "'\(text.line)' is an error of the spreadsheet",
        "Verbeter de formule.", "Correct the formula.", &problems)
      return ""
    }
    func refuse(_ nl: String, _ en: String, _ remedy: String, _ englishRemedy: String) -> String {
      report(place, nl: "'\(text.line)' \(nl)", en: "'\(text.line)' \(en)", remedy, englishRemedy, &problems)
      return ""
    }
    switch column {
    case .unit:
      if let unit = mapping.entry(of: text, "unit")?.unit, !unit.isEmpty { return unit }
      if let unit = terms.units.meant(by: text.line) { return unit.rawValue }
      let units = TermWords.units(in: text).map(\.unit).firstOccurrences
      guard units.count == 1 else {
        return refuse(
          "is geen eenheid", "is no unit",
          "Schrijf een eenheid zoals minuut, of zet in de mapping wat het is (reading 'unit').",
          "Write a unit such as minuut, or say in the mapping what it is (reading 'unit').")
      }
      return units[0]
    case .form:
      if let form = mapping.entry(of: text)?.form, !form.isEmpty { return form }
      if let form = terms.forms.meant(by: text.line) { return form.rawValue }
      let forms = TermWords.forms(in: text, isBudgetList: false)
      guard forms.count == 1 else {
        return refuse(
          "is geen vorm", "is no form", "Schrijf een vorm zoals zin of pgb-formeel.",
          "Write a form such as zin or pgb-formeel.")
      }
      return forms[0]
    case .volume, .amount:
      guard let number = number(cell, text) else {
        return refuse(
          "is geen getal, of op twee manieren te lezen", "is no number, or can be read in two ways",
          "Schrijf het zonder punten voor duizendtallen: 1250,5.",
          "Write it without marks for thousands: 1250,5.")
      }
      return number
    case .period, .from, .to:
      guard let day = day(cell, text, of: column) else {
        return refuse(
          "is geen \(column == .period ? "periode" : "dag")", "is no \(column == .period ? "period" : "day")",
          column == .period ? "Schrijf 2023, 2023-05 of mei 2023." : "Schrijf 2023-05-31 of 31-5-2023.",
          column == .period ? "Write 2023, 2023-05 or mei 2023." : "Write 2023-05-31 or 31-5-2023.")
      }
      return day
    case .direction:
      return text.line.uppercased().hasPrefix("C") ? "C" : "D"
    case .client: return text.line
    case .product, .list, .region, .band, .provider: return text.line
    }
  }

  /// A number with a point for its decimals: as a workbook stores it, up to six decimals, or as a text writes it.
  private func number(_ cell: Sheet.Cell, _ text: PrintedText) -> String? {
    if case .number(let stored) = cell.kind, !cell.isPercentage, let number = Double(stored), number >= 0,
      number < 1e9
    {
      let millionths = Int64((number * 1e6).rounded())
      let decimals = String(millionths % 1_000_000)
      let padded = String(repeating: "0", count: 6 - decimals.count) + decimals
      let kept = String(padded.reversed().drop { $0 == "0" }.reversed())
      return "\(millionths / 1_000_000)" + (kept.isEmpty ? "" : "." + kept)
    }
    let written = text.line.replacing("€", with: "").filter { $0 != " " }
    guard let plain = DutchNumber.plain(written), !plain.isEmpty,
      plain.utf8.allSatisfy({ (48...57).contains($0) || $0 == 46 }),
      plain.filter({ $0 == "." }).count <= 1
    else { return nil }
    return plain
  }

  private func day(_ cell: Sheet.Cell, _ text: PrintedText, of column: VolumeColumn) -> String? {
    func written(_ day: CalendarDate) -> String { "\(day)" }
    if case .day(let year, let month, let day) = cell.kind {
      guard let date = CalendarDate(year: year, month: month, day: day) else { return nil }
      // A cell that shows a month only stands for the month.
      return column == .period && day == 1 && PrintedDay.days(in: text).isEmpty
        ? String("\(date)".prefix(7)) : written(date)
    }
    if let date = CalendarDate(text.line) ?? DutchNumber.day(text.line) { return written(date) }
    guard column == .period else { return nil }
    let words = text.line.lowercased().split { $0 == " " || $0 == "-" || $0 == "/" }.map(String.init)
    if words.count == 1, words[0].count == 4, Int(words[0]) != nil { return words[0] }
    guard words.count == 2 else { return nil }
    // "juni" has four letters too.
    let (year, month) =
      Int(words[0]) != nil && words[0].count == 4 ? (words[0], words[1]) : (words[1], words[0])
    let number = Int(month) ?? PrintedDay.number(ofMonth: month)
    guard year.count == 4, Int(year) != nil, let number, (1...12).contains(number) else { return nil }
    return "\(year)-\(number < 10 ? "0" : "")\(number)"
  }

  private func report(
    _ place: Sheet.Place, nl: String, en: String, _ remedy: String, _ englishRemedy: String,
    _ problems: inout [VolumeSheetError.Problem]
  ) {
    let address = sheet.name.isEmpty ? "\(place)" : "\(sheet.name)!\(place)"
    problems.append(
      .init(place: address, problem: Phrase(nl: nl, en: en), remedy: Phrase(nl: remedy, en: englishRemedy)))
  }
}
