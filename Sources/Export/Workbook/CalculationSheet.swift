import Indexation
import OfficeFiles
import Tariffs

/// A calculation as a sheet that carries it out again: each figure in a cell, and what follows from others as a formula.
struct CalculationSheet {
  /// The sheet.
  let worksheet: Worksheet
  /// Where each figure stands, as formulas of other sheets write it.
  let addresses: [String: String]

  /// A calculation on the sheet of a name.
  init(_ calculation: Calculation, sheet: String, _ wording: Wording) {
    let layout = CalculationLayout(calculation, wording)
    worksheet = Worksheet(
      name: sheet, widths: layout.widths, frozenColumns: layout.columns > 6 ? 1 : 0, rows: layout.rows)
    addresses = layout.places.mapValues { $0.address(on: sheet) }
  }
}

/// Where the figures of a calculation stand on its sheet: labels first, then the figures, then where these come from.
private struct CalculationLayout {
  let calculation: Calculation
  let wording: Wording
  /// The most figures beside each other.
  let columns: Int
  /// Where each figure stands.
  let places: [String: CellPlace]

  init(_ calculation: Calculation, _ wording: Wording) {
    (self.calculation, self.wording) = (calculation, wording)
    columns = calculation.groups.map(\.columns.count).max() ?? 0
    var places: [String: CellPlace] = [:]
    // The title and the notes, and then above the rows of each group an empty one and its heads.
    var row = 1 + calculation.notes.count
    for group in calculation.groups {
      row += 2
      for figures in group.rows {
        for (column, cell) in figures.cells.enumerated() {
          if let cell { places[cell.name] = CellPlace(row: row, column: column + 1) }
        }
        row += 1
      }
    }
    self.places = places
  }

  var rows: [WorksheetRow] {
    [WorksheetRow([.text(text(calculation.title), .title)])]
      + calculation.notes.map { WorksheetRow([.text(text($0), .note)], spansFrom: 0) }
      + calculation.groups.flatMap { [WorksheetRow(), heads(of: $0)] + $0.rows.map(figures) }
  }

  private func text(_ phrase: Phrase) -> String { phrase.text(in: wording.language) }

  private func heads(of group: Calculation.Group) -> WorksheetRow {
    let hasNotes = group.rows.contains { !text($0.note).isEmpty }
    return WorksheetRow(
      [.text(text(group.heading), .heading)]
        + group.columns.map { WorksheetCell(.text(text($0)), .figureHeading) }
        + (hasNotes ? [.text(wording.whereItStands, .heading)] : []),
      spansFrom: hasNotes ? group.columns.count + 1 : nil)
  }

  private func figures(_ row: Calculation.Row) -> WorksheetRow {
    let note = text(row.note)
    return WorksheetRow(
      [.text(text(row.label), row.cells.contains { $0?.isOutcome == true } ? .label : .text)]
        + row.cells.map { $0.map(cell) ?? WorksheetCell() } + (note.isEmpty ? [] : [.text(note, .note)]),
      spansFrom: note.isEmpty ? nil : row.cells.count + 1)
  }

  private func cell(_ cell: Calculation.Cell) -> WorksheetCell {
    let formula = cell.formula?.renamed { places[$0]?.address ?? $0 }.text(.workbook) ?? ""
    let value = calculation.values[cell.name].map { WorksheetCell.Value.number($0.workbookText) } ?? .empty
    return WorksheetCell(value, style(of: cell), formula: formula)
  }

  private func style(of cell: Calculation.Cell) -> WorksheetStyle {
    if cell.isCheck { return .check }
    let style: WorksheetStyle =
      switch cell.kind {
      case .amount: .money
      case .percentage: .percent
      case .number: .decimal
      }
    return cell.bounds != nil ? style.as(.input) : cell.isOutcome ? style.as(.outcome) : style
  }

  /// Labels get the room that they need within a limit, figures that of their amounts or the words above them, and
  /// what stands behind the figures the rest of a page.
  var widths: [Double] {
    let labels = calculation.groups.flatMap { [$0.heading] + $0.rows.map(\.label) }
    let label = labels.map { text($0).count }.max() ?? 0
    let figures = (0..<columns).map { column in
      calculation.groups.filter { column < $0.columns.count }.map { group in
        text(group.columns[column]).split(separator: " ").map(\.count).max() ?? 0
      }.max() ?? 0
    }
    return [Double(min(max(label, 16) + 2, 52))] + figures.map { Double(max($0, 12) + 2) }
      + [columns > 6 ? 30 : 60]
  }
}
