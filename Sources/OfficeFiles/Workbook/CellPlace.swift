/// The place of a cell on a sheet, by row and column from 0.
package struct CellPlace: Hashable, Sendable {
  /// The row, from 0.
  package var row: Int
  /// The column, from 0.
  package var column: Int

  /// A place.
  package init(row: Int, column: Int) { (self.row, self.column) = (row, column) }

  /// The letters of a column: A for the first, AA for the 27th.
  package static func letters(_ column: Int) -> String {
    let last = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(column % 26)))
    return column < 26 ? last : letters(column / 26 - 1) + last
  }

  /// The address as formulas of the same sheet write it: `B4`.
  package var address: String { CellPlace.letters(column) + "\(row + 1)" }

  /// The address that stays the same when a formula is copied to other cells: `$B$4`.
  package var fixedAddress: String { "$\(CellPlace.letters(column))$\(row + 1)" }

  /// The fixed address as formulas of other sheets write it: `'Index 2025'!$B$4`; the name is one of ``Workbook/names(_:)``.
  package func address(on sheet: String) -> String { "\(CellPlace.quoted(sheet))!\(fixedAddress)" }

  /// The name of a sheet as formulas write it; quotes are never wrong.
  static func quoted(_ sheet: String) -> String {
    "'" + sheet.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  }
}
