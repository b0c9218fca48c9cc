import Spreadsheets

@testable import Import

/// A sheet written as lines: cells between `|`, `=62.14` for a number, `=0.8%` for one shown as a percentage,
/// `@2024-03-01` for a day; `<` continues the cell to the left and `^` the one above, as merged cells do.
func sheet(_ text: String, name: String = "Blad1") -> Sheet {
  var sheet = Sheet(name: name)
  var areas: [Sheet.Place: Sheet.Place] = [:]
  var origins: [Sheet.Place: Sheet.Place] = [:]
  for (row, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
    for (column, field) in line.split(separator: "|", omittingEmptySubsequences: false).enumerated() {
      let place = Sheet.Place(row: row, column: column)
      let content = trimmed(field).replacing("\\n", with: "\n").replacing("~", with: "\u{A0}")
      let beside =
        content == "<"
        ? Sheet.Place(row: row, column: column - 1)
        : content == "^" ? Sheet.Place(row: row - 1, column: column) : nil
      if let beside {
        let origin = origins[beside] ?? beside
        origins[place] = origin
        areas[origin] = place
      } else if !content.isEmpty {
        sheet.cells[place] = cell(content)
      }
    }
  }
  sheet.merged = areas.map { Sheet.Merged(first: $0, last: $1) }
  return sheet
}

private func trimmed(_ field: Substring) -> String {
  var rest = field
  while rest.first == " " { rest.removeFirst() }
  while rest.last == " " { rest.removeLast() }
  return String(rest)
}

private func cell(_ content: String) -> Sheet.Cell {
  if content.hasPrefix("="), content.hasSuffix("%") {
    let stored = trimmed(content.dropFirst().dropLast())
    var cell = Sheet.Cell(shown: "\(Int((Double(stored) ?? 0) * 100))%", kind: .number(stored: stored))
    cell.isPercentage = true
    return cell
  }
  if content.hasPrefix("=") {
    // `=51.688:51,69` is a number with what the sheet shows of it.
    let parts = trimmed(content.dropFirst()).split(separator: ":").map(String.init)
    return Sheet.Cell(
      shown: parts.count > 1 ? parts[1] : parts[0].replacing(".", with: ","), kind: .number(stored: parts[0]))
  }
  if content.hasPrefix("@") {
    let parts = trimmed(content.dropFirst()).split(separator: "-").compactMap { Int($0) }
    return Sheet.Cell(
      shown: "\(parts[2])-\(parts[1])-\(parts[0])", kind: .day(year: parts[0], month: parts[1], day: parts[2])
    )
  }
  return Sheet.Cell(shown: content)
}

/// What is read of a sheet, a line for each price: cell, product, code, unit, form, kind, band, first day, amount.
func prices(_ text: String, name: String = "Blad1", mapping: Mapping = Mapping()) -> [String] {
  lines(ListReader.read([("lijst.xlsx", [sheet(text, name: name)])], mapping: mapping))
}

/// The prices of a reading as lines.
func lines(_ reading: ListReading) -> [String] {
  reading.prices.map { price in
    let amount = [price.amount, price.upper].compactMap { $0?.description }.joined(separator: "-")
    return [
      "\(price.place.place)", price.product, price.codes.joined(separator: " "), price.unit, price.form,
      price.kind.rawValue, price.band, price.validFrom?.description ?? "", amount,
    ].joined(separator: "|")
  }
}

/// The cells of which no price was read, with words of the reason.
func refusals(_ text: String) -> [String] {
  ListReader.read([("lijst.xlsx", [sheet(text)])]).refused.map {
    "\($0.place.place): \($0.reason.text(in: .dutch))"
  }
}
