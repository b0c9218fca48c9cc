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
  /// How many characters each column is wide: labels get the room that they need within a limit, figures that of their
  /// amounts or of the words above them, and what stands behind the figures the rest of a page.
  let widths: [Double]

  init(_ calculation: Calculation, _ wording: Wording) {
    (self.calculation, self.wording) = (calculation, wording)
    let columns = calculation.groups.map(\.columns.count).max() ?? 0
    self.columns = columns
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
    func text(_ phrase: Phrase) -> String { phrase.text(in: wording.language) }
    let labels = calculation.groups.flatMap { [$0.heading] + $0.rows.map(\.label) }
    let label = labels.map { text($0).displayWidth }.max() ?? 0
    let figures = (0..<columns).map { column in
      calculation.groups.filter { column < $0.columns.count }.map { group in
        text(group.columns[column]).split(separator: " ").map { String($0).displayWidth }.max() ?? 0
      }.max() ?? 0
    }
    let (narrowest, widest, amount, room) = (16, 72, 12, 2)
    widths =
      [Double(min(max(label, narrowest), widest) + room)]
      + figures.map { Double(max($0, amount) + room) } + [columns > 6 ? 30 : 60]
  }

  var rows: [WorksheetRow] {
    [WorksheetRow([.text(text(calculation.title), .title)], lines: 2, spansFrom: 0)]
      + calculation.notes.map { WorksheetRow([.text(text($0), .wrapped)], spansFrom: 0) }
      + calculation.groups.flatMap { group in
        // What all the figures lead to has a line above it; in a list of outcomes each would have one.
        let isList = group.rows.count { $0.cells.contains { $0?.isOutcome == true } } > 1
        return [WorksheetRow(), heads(of: group)] + group.rows.map { figures($0, isList: isList) }
      }
  }

  private func text(_ phrase: Phrase) -> String { phrase.text(in: wording.language) }

  /// How many lines texts need in their columns.
  private func lines(_ texts: [String]) -> Int {
    zip(texts, widths).map { $0.lines(width: Int($1)).count }.max() ?? 1
  }

  private func heads(of group: Calculation.Group) -> WorksheetRow {
    let hasNotes = group.rows.contains { !text($0.note).isEmpty }
    let heads = [text(group.heading)] + group.columns.map(text)
    return WorksheetRow(
      [.text(heads[0], .heading)] + heads.dropFirst().map { WorksheetCell(.text($0), .figureHeading) }
        + (hasNotes ? [.text(wording.whereItStands, .noteHeading)] : []),
      lines: lines(heads), spansFrom: hasNotes ? heads.count : nil)
  }

  private func figures(_ row: Calculation.Row, isList: Bool) -> WorksheetRow {
    let (label, note) = (text(row.label), text(row.note))
    let isOutcome = !isList && row.cells.contains { $0?.isOutcome == true }
    return WorksheetRow(
      [.text(label, isOutcome ? .label : .wrapped)]
        + row.cells.map { $0.map { cell($0, isList: isList) } ?? WorksheetCell() }
        + (note.isEmpty ? [] : [.text(note, .note)]),
      lines: lines([label]), spansFrom: note.isEmpty ? nil : row.cells.count + 1)
  }

  private func cell(_ cell: Calculation.Cell, isList: Bool) -> WorksheetCell {
    let value = calculation.values[cell.name]
    return WorksheetCell(
      value.map { .number($0.workbookText) } ?? .empty, style(of: cell, value, isList: isList),
      formula: cell.formula?.renamed { places[$0]?.address ?? $0 }.text(.workbook) ?? "")
  }

  private func style(of cell: Calculation.Cell, _ value: Rational?, isList: Bool) -> WorksheetStyle {
    if cell.isCheck { return .check }
    let style: WorksheetStyle =
      switch cell.kind {
      case .amount: .money
      case .percentage: .percent
      // Four clients are 4, and if somebody makes it 4,5 that is seen.
      case .number: value?.isWhole == true ? WorksheetStyle(.general) : .decimal
      }
    if cell.bounds != nil { return style.as(.input) }
    return cell.isOutcome ? style.as(isList ? .label : .outcome) : style
  }
}
