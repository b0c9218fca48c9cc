import Indexation
import OfficeFiles
import Tariffs

/// A calculation as a sheet that carries it out again.
struct CalculationSheet {
  /// The sheet.
  let worksheet: Worksheet
  /// Where each figure stands, as formulas of other sheets write it.
  let addresses: [String: String]

  /// A calculation on the sheet of a name.
  init(_ calculation: Calculation, sheet: String, language: Language) {
    var (rows, places): ([WorksheetRow], [String: CellPlace]) = ([], [:])
    rows.append(WorksheetRow([.text(calculation.title.text(in: language), .title)]))
    rows += calculation.notes.map { WorksheetRow([.text($0.text(in: language), .note)], spansFrom: 0) }
    for group in calculation.groups {
      rows.append(WorksheetRow())
      rows.append(
        WorksheetRow(
          [.text(group.heading.text(in: language), .heading)]
            + group.columns.map { .text($0.text(in: language), .figureHeading) }))
      for row in group.rows {
        for (column, cell) in row.cells.enumerated() {
          if let cell { places[cell.name] = CellPlace(row: rows.count, column: column + 1) }
        }
        let cells = row.cells.map { cell in
          cell.map { CalculationSheet.cell($0, calculation.values[$0.name], places) } ?? WorksheetCell()
        }
        rows.append(
          WorksheetRow(
            [.text(row.label.text(in: language))] + cells + [.text(row.note.text(in: language), .note)]))
      }
    }
    let columns = calculation.groups.map(\.columns.count).max() ?? 0
    worksheet = Worksheet(
      name: sheet, widths: [40] + Array(repeating: 16, count: columns) + [80], rows: rows)
    addresses = places.mapValues { $0.address(on: sheet) }
  }

  private static func cell(
    _ cell: Calculation.Cell, _ value: Rational?, _ places: [String: CellPlace]
  ) -> WorksheetCell {
    let format: WorksheetStyle.Format =
      switch cell.kind {
      case .amount: .money
      case .percentage: .percent
      case .number: .decimal
      }
    let look: WorksheetStyle.Look = cell.isCheck ? .check : cell.bounds != nil ? .input : .plain
    let formula = cell.formula?.renamed { places[$0]?.address ?? $0 }.text(.workbook)
    return WorksheetCell(
      value.map { .number($0.workbookText) } ?? .empty, WorksheetStyle(format, look), formula: formula ?? "")
  }
}
