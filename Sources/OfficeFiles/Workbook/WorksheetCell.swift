/// What stands in a cell of a worksheet, and how it looks.
package struct WorksheetCell: Hashable, Sendable {
  /// A value as a worksheet stores it.
  package enum Value: Hashable, Sendable {
    /// Nothing.
    case empty
    /// Text; what starts like a formula or reads as a number stays text.
    case text(String)
    /// A number in decimals with a point, such as `41.95`; a percentage as a part of 1.
    case number(String)
    /// A day.
    case date(year: Int, month: Int, day: Int)
    /// Yes or no.
    case boolean(Bool)
  }

  /// The value; of a formula the one that it gives.
  package var value: Value
  /// The formula without `=`, in the notation of the file format (`ROUND(B2*C2,2)`); empty for none.
  package var formula: String
  /// How it looks.
  package var style: WorksheetStyle

  /// A cell.
  package init(_ value: Value = .empty, _ style: WorksheetStyle = .text, formula: String = "") {
    (self.value, self.style, self.formula) = (value, style, formula)
  }

  /// Text; empty text is no value.
  package static func text(_ text: String, _ style: WorksheetStyle = .text) -> WorksheetCell {
    WorksheetCell(text.isEmpty ? .empty : .text(text), style)
  }

  /// A number in decimals with a point.
  package static func number(
    _ digits: String, _ style: WorksheetStyle = .decimal, formula: String = ""
  ) -> WorksheetCell { WorksheetCell(.number(digits), style, formula: formula) }
}

/// A row of a worksheet.
package struct WorksheetRow: Sendable {
  /// The cells from the first column on.
  package var cells: [WorksheetCell]
  /// How many lines high it is; nothing where that follows from the cells.
  package var lines: Int?
  /// From which column on a cell goes over all the others of the sheet, as a sentence does; nothing where none does.
  package var spansFrom: Int?

  /// A row.
  package init(_ cells: [WorksheetCell] = [], lines: Int? = nil, spansFrom: Int? = nil) {
    (self.cells, self.lines, self.spansFrom) = (cells, lines, spansFrom)
  }
}
