import Spreadsheets
import Tariffs

/// A workbook that holds what the program itself writes or reads: data files as sheets, or a list that was saved.
package struct OwnWorkbook {
  /// What is read of it.
  package enum Content {
    /// Sheets named as the files of a folder, by these names.
    case files([String: SourceText])
    /// A list that was saved, as the CSV of its rows.
    case list(SourceText)
  }

  /// A sheet with something in it that is not read.
  package struct Unread: Hashable, Sendable {
    /// Its name.
    package let sheet: String
    /// The column without which it is no list; empty for a sheet of something else.
    package let missing: String
  }

  /// What is read of it.
  package let content: Content
  /// The sheets that are hidden, and read all the same.
  package let hidden: [String]
  /// The sheets that are not read, so far as they are not what the program writes beside a list.
  package let unread: [Unread]
  /// The sheets whose names are almost right, or those of others: they would be left out without a word.
  package let problems: [DatasetProblem]

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
    let named = Set(sheets.compactMap { OwnWorkbook.file($0) })
    if named.isSuperset(of: [.tables, .tariffs]) {
      self.init(files: sheets, path: path)
    } else {
      self.init(list: sheets, path: path, vocabulary)
    }
  }

  /// The data file whose name a sheet bears.
  private static func file(_ sheet: Sheet) -> DatasetFile? { DatasetFile(rawValue: stem(sheet.name)) }

  private static func stem(_ sheet: String) -> String { sheet.lowercased().replacing(".csv", with: "") }

  /// Sheets named as files, which are read as those are: what is wrong with their headings shows there.
  private init(files sheets: [Sheet], path: String) {
    var files: [String: SourceText] = [:]
    var (hidden, unread, problems) = ([String](), [Unread](), [DatasetProblem]())
    for sheet in sheets {
      let (place, stem) = (path + "/" + sheet.name, OwnWorkbook.stem(sheet.name))
      if let file = OwnWorkbook.file(sheet) {
        guard files[file.name] == nil else {
          problems.append(DatasetProblem(.secondSheet(of: file.name), inFile: place))
          continue
        }
        files[file.name] = SheetRows(sheet).source(path + "/" + file.name)
        if sheet.isHidden { hidden.append(sheet.name) }
      } else if let nearest = slipOfThePen(stem, among: DatasetFile.allCases.map(\.rawValue)) {
        problems.append(DatasetProblem(.unknownSheet(nearest: nearest), inFile: place))
      } else if !sheet.cells.isEmpty {
        unread.append(Unread(sheet: sheet.name, missing: ""))
      }
    }
    content = .files(files)
    (self.hidden, self.unread, self.problems) = (hidden, unread, problems)
  }

  /// The sheets with the columns of a list.
  private init?(list sheets: [Sheet], path: String, _ vocabulary: Vocabulary) {
    let needed = ["table", "product", "unit", "form", "amount"]
    var lists: [SheetRows] = []
    var (hidden, unread) = ([String](), [Unread]())
    for sheet in sheets {
      let rows = SheetRows(sheet, vocabulary)
      let missing = needed.filter { name in !rows.header.contains { $0.name == name } }
      if missing.isEmpty {
        lists.append(rows)
        if sheet.isHidden { hidden.append(sheet.name) }
      } else if missing.count == 1 || OwnWorkbook.file(sheet) != nil {
        unread.append(Unread(sheet: sheet.name, missing: missing.count == 1 ? missing[0] : ""))
      }
    }
    guard !lists.isEmpty else { return nil }
    let present = Set(lists.flatMap { $0.header.map(\.name) })
    let columns =
      Tariff.schema.file.fields.filter { !$0.mayBeLeftOut || present.contains($0.name) }.map(\.name)
      + (present.contains(TableOrigin.column) ? [TableOrigin.column] : [])
    let text = csvText([columns]) + lists.map { csvText($0.records(columns)) }.joined()
    content = .list(SourceText(name: path, bytes: Array(text.utf8)))
    (self.hidden, self.unread, problems) = (hidden, unread, [])
  }
}

/// The rows of a sheet whose first line names columns of a data file.
private struct SheetRows {
  let sheet: Sheet
  /// The columns of the sheet that have something in them, with those of the data file; empty for one without a heading.
  let header: [(column: Int, name: String)]
  private let vocabulary: OwnWorkbook.Vocabulary?
  private let rows: ClosedRange<Int>

  init(_ sheet: Sheet, _ vocabulary: OwnWorkbook.Vocabulary? = nil) {
    (self.sheet, self.vocabulary) = (sheet, vocabulary)
    let first = sheet.cells.keys.map(\.row).min() ?? 0
    rows = first...max(first, sheet.cells.keys.map(\.row).max() ?? first)
    header = Set(sheet.cells.keys.map(\.column)).sorted().map { column in
      let heading = sheet.cells[Sheet.Place(row: first, column: column)]?.shown ?? ""
      return (column, vocabulary?.columns[heading] ?? heading)
    }
  }

  /// The rows below the header, with the values of some columns.
  func records(_ columns: [String]) -> [[String]] {
    values(columns.map { name in (header.first { $0.name == name }?.column, name) })
  }

  /// All that stands in the sheet, as a data file: headings that it does not know, or has twice, are refused there.
  func source(_ path: String) -> SourceText {
    let rows = [header.map(\.name)] + values(header.map { ($0.column, $0.name) })
    return SourceText(name: path, bytes: Array(csvText(rows).utf8))
  }

  /// The values of columns below the header; an empty text for a column that the sheet does not have.
  private func values(_ columns: [(place: Int?, name: String)]) -> [[String]] {
    rows.dropFirst().map { row in
      columns.map { column in
        column.place.flatMap { sheet.cells[Sheet.Place(row: row, column: $0)] }.map {
          value($0, of: column.name)
        } ?? ""
      }
    }
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
