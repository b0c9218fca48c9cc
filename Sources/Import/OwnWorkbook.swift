import Spreadsheets
import Tariffs

/// A workbook that holds what the program itself writes or reads: data files as sheets, or a list that was saved.
package enum OwnWorkbook {
  /// Sheets named as the files of a folder, by these names.
  case files([String: SourceText])
  /// A list that was saved, as the CSV of its rows.
  case list(SourceText)

  /// How a saved list calls its columns and words for people.
  package struct Vocabulary: Sendable {
    /// The columns of `tariffs.csv` by their headings.
    package var columns: [String: String]
    /// The words of a column by their names.
    package var words: [String: [String: String]]

    /// How a saved list calls its columns and words for people.
    package init(columns: [String: String], words: [String: [String: String]]) {
      (self.columns, self.words) = (columns, words)
    }
  }

  /// Recognises a workbook; nothing for one that people made.
  ///
  /// - Parameters:
  ///   - sheets: its sheets.
  ///   - path: the file, as messages name it.
  ///   - vocabulary: how a saved list calls its columns and words.
  package init?(_ sheets: [Sheet], path: String, vocabulary: Vocabulary) {
    var files: [String: SourceText] = [:]
    for sheet in sheets {
      guard let file = DatasetFile(rawValue: sheet.name.lowercased().replacing(".csv", with: "")) else {
        continue
      }
      let rows = SheetRows(sheet)
      let needed = file.schema.fields.filter { !$0.mayBeLeftOut }.map(\.name)
      guard Set(rows.header.values).isSuperset(of: needed) else { continue }
      files[file.name] = rows.source(
        path + "/" + file.name, columns: rows.header.sorted { $0.key < $1.key }.map(\.value))
    }
    if files[DatasetFile.tables.name] != nil, files[DatasetFile.tariffs.name] != nil {
      self = .files(files)
      return
    }
    let lists = sheets.map { SheetRows($0, vocabulary) }.filter {
      Set($0.header.values).isSuperset(of: ["table", "product", "unit", "form", "amount"])
    }
    guard !lists.isEmpty else { return nil }
    let present = Set(lists.flatMap(\.header.values))
    let columns =
      Tariff.schema.file.fields.filter { !$0.mayBeLeftOut || present.contains($0.name) }.map(\.name)
      + (present.contains(TableOrigin.column) ? [TableOrigin.column] : [])
    let text = csvText([columns]) + lists.map { csvText($0.records(columns)) }.joined()
    self = .list(SourceText(name: path, bytes: Array(text.utf8)))
  }
}

/// The rows of a sheet whose first line names columns of a data file.
private struct SheetRows {
  let sheet: Sheet
  /// The columns of the data file by those of the sheet.
  private(set) var header: [Int: String] = [:]
  private let vocabulary: OwnWorkbook.Vocabulary?
  private let rows: ClosedRange<Int>

  init(_ sheet: Sheet, _ vocabulary: OwnWorkbook.Vocabulary? = nil) {
    (self.sheet, self.vocabulary) = (sheet, vocabulary)
    let first = sheet.cells.keys.map(\.row).min() ?? 0
    rows = first...max(first, sheet.cells.keys.map(\.row).max() ?? first)
    for (place, cell) in sheet.cells where place.row == first {
      let name = vocabulary?.columns[cell.shown] ?? cell.shown
      if !header.values.contains(name) { header[place.column] = name }
    }
  }

  /// The rows below the header, with the values of some columns.
  func records(_ columns: [String]) -> [[String]] {
    let places = columns.map { name in header.first { $0.value == name }?.key }
    return rows.dropFirst().map { row in
      zip(columns, places).map { name, column in
        column.flatMap { sheet.cells[Sheet.Place(row: row, column: $0)] }.map { value($0, of: name) } ?? ""
      }
    }
  }

  func source(_ path: String, columns: [String]) -> SourceText {
    SourceText(name: path, bytes: Array(csvText([columns] + records(columns)).utf8))
  }

  /// A cell as the data file has it.
  private func value(_ cell: Sheet.Cell, of column: String) -> String {
    if case .day(let year, let month, let day) = cell.kind,
      let date = CalendarDate(year: year, month: month, day: day)
    {
      return date.description
    }
    if column.hasPrefix("amount"),
      case .amounts(let amounts) = PriceCell(cell, mark: nil, isBudgetList: false), amounts.count == 1,
      let amount = amounts[0].amount
    {
      // What the sheet shows counts, as for every list.
      return amount.description
    }
    switch cell.kind {
    case .number(let stored):
      guard let number = Double(stored) else { return cell.shown }
      return number == number.rounded() && abs(number) < 1e15 ? "\(Int64(number))" : "\(number)"
    case .boolean(let isSo): return isSo ? "yes" : "no"
    case .text, .day, .error: return vocabulary?.words[column]?[cell.shown] ?? cell.shown
    }
  }
}
