/// One sheet of a workbook, or a delimited text, as a person sees it: what is shown in which cell.
///
/// How a file stores it (XLSX, ODS, text) is gone; what a reader of prices must know is kept: what the cell shows,
/// what is stored where that differs, what is merged and what is hidden.
public struct Sheet: Hashable, Sendable {
  /// A cell, by row and column from 0.
  public struct Place: Hashable, Comparable, Sendable {
    /// The row, from 0. In delimited text it counts records, empty ones too.
    public var row: Int
    /// The column, from 0.
    public var column: Int

    /// A cell.
    public init(row: Int, column: Int) { (self.row, self.column) = (row, column) }

    /// Rows go before columns.
    public static func < (left: Place, right: Place) -> Bool {
      (left.row, left.column) < (right.row, right.column)
    }
  }

  /// A rectangle of cells that are merged into one.
  public struct Merged: Hashable, Sendable {
    /// The cell at the top left, which holds the content.
    public var first: Place
    /// The cell at the bottom right.
    public var last: Place

    /// Cells that are merged into one.
    public init(first: Place, last: Place) { (self.first, self.last) = (first, last) }
  }

  /// What stands in a cell.
  public struct Cell: Hashable, Sendable {
    /// What kind of value is stored.
    public enum Kind: Hashable, Sendable {
      /// Text.
      case text
      /// A number, as the file stores it: `62.140000000000001`.
      case number(stored: String)
      /// A day, whatever it is shown as.
      case day(year: Int, month: Int, day: Int)
      /// Yes or no.
      case boolean(Bool)
      /// What a formula gives that cannot be calculated, such as `#REF!`; or the formula, where its outcome is not stored.
      case error
    }

    /// What the sheet shows, with its decimals and signs as the format of the cell gives them: `62,14`, `80%`, `1-1-2024`.
    /// Numbers of workbooks are in Dutch notation, whatever the language of the file: `1.234,50`.
    public var shown: String
    /// What kind of value is stored.
    public var kind: Kind
    /// Whether a number is shown as a percentage.
    public var isPercentage = false
    /// The formula of which it is the stored outcome; empty for none.
    public var formula = ""
    /// What a comment says that hangs on the cell; empty for none.
    public var comment = ""
    /// What stands raised in the text, as a mark of a footnote does; it is not part of ``shown``.
    public var raised = ""

    /// What stands in a cell.
    public init(shown: String, kind: Kind = .text) { (self.shown, self.kind) = (shown, kind) }
  }

  /// The name of the sheet; empty for text.
  public var name: String
  /// Whether the sheet itself is hidden.
  public var isHidden = false
  /// The cells with something in them. Of merged cells the first has the content.
  public var cells: [Place: Cell] = [:]
  /// The cells that are merged, as far as the last row and column with something in them.
  public var merged: [Merged] = []
  /// The rows that are not shown, as far as the last row with something in it.
  public var hiddenRows: Set<Int> = []
  /// The columns that are not shown, as far as the last column with something in it.
  public var hiddenColumns: Set<Int> = []

  /// A sheet without cells.
  public init(name: String) { self.name = name }
}

extension Sheet.Place: CustomStringConvertible {
  /// The address as spreadsheets write it: `E7`.
  public var description: String {
    var (letters, rest) = ("", column + 1)
    while rest > 0 {
      letters = String(UnicodeScalar(UInt8(ascii: "A") + UInt8((rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return letters + String(row + 1)
  }
}

extension Sheet {
  /// Drops what nobody sees: what is stored in cells that others cover, and merging and hiding beyond the last cell.
  ///
  /// - Parameter part: the part that the sheet is read from.
  /// - Throws: that more cells are merged than are read.
  mutating func finish(in part: String) throws(SpreadsheetError) {
    guard let lastRow = cells.keys.map(\.row).max(), let lastColumn = cells.keys.map(\.column).max() else {
      (merged, hiddenRows, hiddenColumns) = ([], [], [])
      return
    }
    hiddenRows = hiddenRows.filter { $0 <= lastRow }
    hiddenColumns = hiddenColumns.filter { $0 <= lastColumn }
    var count = 0
    let stated = merged
    merged = []
    for range in stated {
      let last = Place(row: min(range.last.row, lastRow), column: min(range.last.column, lastColumn))
      guard range.first.row <= last.row, range.first.column <= last.column, range.first != last else {
        continue
      }
      let (rows, columns) = (range.first.row...last.row, range.first.column...last.column)
      count += rows.count * columns.count
      try SpreadsheetLimit.mergedCells.hold(count, in: part)
      for row in rows {
        for column in columns where Place(row: row, column: column) != range.first {
          cells[Place(row: row, column: column)] = nil
        }
      }
      merged.append(Merged(first: range.first, last: last))
    }
  }
}
