import Spreadsheets

/// A sheet as rows of texts, in which a merged cell says its text for all that it covers.
struct Grid {
  let sheet: Sheet
  /// The rows in which something stands.
  let rows: [Int]
  /// The columns in which something stands.
  let columns: [Int]
  private let texts: [Sheet.Place: PrintedText]
  private var origins: [Sheet.Place: Sheet.Place] = [:]

  init(_ sheet: Sheet) {
    self.sheet = sheet
    texts = sheet.cells.mapValues { PrintedText($0.shown) }.filter { !$0.value.isEmpty }
    rows = Set(texts.keys.map(\.row)).sorted()
    columns = Set(texts.keys.map(\.column)).sorted()
    for area in sheet.merged where texts[area.first] != nil {
      // What lies outside the used part of a sheet shows nothing.
      for row in area.first.row...max(area.first.row, min(area.last.row, rows.last ?? 0)) {
        for column in area.first
          .column...max(area.first.column, min(area.last.column, (columns.last ?? 0) + 1))
        {
          origins[Sheet.Place(row: row, column: column)] = area.first
        }
      }
    }
  }

  /// The cell whose content a place shows.
  func origin(_ row: Int, _ column: Int) -> Sheet.Place {
    let place = Sheet.Place(row: row, column: column)
    return origins[place] ?? place
  }

  /// What stands in a cell itself.
  func own(_ row: Int, _ column: Int) -> PrintedText? { texts[Sheet.Place(row: row, column: column)] }

  /// What a place shows, also as a part of a merged cell.
  func text(_ row: Int, _ column: Int) -> PrintedText? { texts[origin(row, column)] }

  /// The cell that a place shows.
  func cell(_ row: Int, _ column: Int) -> Sheet.Cell? {
    let place = origin(row, column)
    return texts[place] == nil ? nil : sheet.cells[place]
  }

  /// The columns of a row in which something stands itself.
  func filled(_ row: Int) -> [Int] { columns.filter { own(row, $0) != nil } }

  /// Whether a row shows merged cells side by side.
  func hasMergedAcross(_ row: Int) -> Bool {
    columns.contains { column in
      let origin = origin(row, column)
      return origin.column != column && origin.row == row
    }
  }

  /// The texts of a row as one, with days written out.
  func rowText(_ row: Int) -> PrintedText {
    PrintedText(
      filled(row).compactMap { column -> String? in
        guard let cell = cell(row, column), let text = own(row, column) else { return nil }
        if case .day(let year, let month, let day) = cell.kind { return "\(day)-\(month)-\(year)" }
        return text.line
      }.joined(separator: " "))
  }

  /// Whether a cell holds a number that could be an amount, wherever it stands.
  func isAmountLike(_ place: Sheet.Place) -> Bool {
    guard let cell = sheet.cells[place], let text = texts[place] else { return false }
    switch cell.kind {
    case .number: return true
    case .day, .boolean: return false
    case .error: return false
    case .text:
      if text.line.hasSuffix("%"), text.line.contains(where: \.isASCIIDigit) { return true }
      let characters = Array(text.line)
      let numbers = PrintedNumber.all(in: characters, mark: nil)
      return numbers.contains { number in
        let before = String(characters[..<number.range.lowerBound]).trimmed(of: " ")
        return number.isAmountLike || before.hasSuffix("€")
      } || numbers.count == 1 && numbers[0].range.count == characters.count
    }
  }

  /// Whether a cell is written as an amount: with a euro sign or two decimals.
  func isWrittenAsAmount(_ row: Int, _ column: Int) -> Bool {
    guard let text = own(row, column) else { return false }
    return text.line.contains("€")
      || PrintedNumber.all(in: Array(text.line), mark: nil).contains(where: \.isAmountLike)
  }
}
