/// A sheet of a workbook of Excel, while it is read.
struct Worksheet {
  private let part: String
  /// What was read.
  var sheet: Sheet
  /// The cells with a formula of which the outcome is not stored.
  private(set) var notCalculated: [Sheet.Place] = []
  /// The formulas that several cells share, by their numbers.
  private var sharedFormulas: [String: String] = [:]

  init(name: String, part: String) { (sheet, self.part) = (Sheet(name: name), part) }

  /// Reads the part of the sheet.
  mutating func read(_ bytes: [UInt8], _ context: inout Workbook.Context) throws(SpreadsheetError) {
    var reader = try XMLReader(bytes, part: part, vocabularies: Workbook.vocabularies)
    guard try reader.root() == "worksheet" else { throw reader.damage(.content) }
    let level = reader.depth
    // The cells are read in a loop of their own: a closure for each would be called a million times.
    while true {
      let event = try reader.next()
      if reader.depth < level { break }
      guard case .start(let name) = event else { continue }
      switch (name, reader.depth) {
      case ("sheetData", level + 1): try readRows(&reader, &context)
      case ("col", level + 2): try readColumns(&reader)
      case ("mergeCell", level + 2): try readMerged(&reader)
      default: break
      }
    }
    try sheet.finish(in: part)
  }

  private mutating func readColumns(_ reader: inout XMLReader) throws(SpreadsheetError) {
    guard let first = try reader.count("min"), let last = try reader.count("max"), first >= 1, last >= first
    else {
      throw reader.damage(.content)
    }
    try SpreadsheetLimit.columns.hold(last, in: part)
    let hasNoSize = try reader.attribute("width").map { Double($0) == 0 } ?? false
    if try reader.isTrue("hidden") || hasNoSize { sheet.hiddenColumns.formUnion((first - 1)...(last - 1)) }
  }

  private mutating func readMerged(_ reader: inout XMLReader) throws(SpreadsheetError) {
    guard let range = try reader.attribute("ref") else { throw reader.damage(.content) }
    let corners = range.split(separator: ":").map { Sheet.Place($0) }
    guard let first = corners.first ?? nil, let last = corners.last ?? nil, first.row <= last.row,
      first.column <= last.column
    else { throw reader.damage(.content) }
    if first != last { sheet.merged.append(Sheet.Merged(first: first, last: last)) }
  }

  private mutating func readRows(
    _ reader: inout XMLReader, _ context: inout Workbook.Context
  ) throws(SpreadsheetError) {
    let level = reader.depth
    var (row, column) = (-1, -1)
    while true {
      let event = try reader.next()
      if reader.depth < level { return }
      guard case .start(let name) = event else { continue }
      switch (name, reader.depth) {
      case ("row", level + 1):
        let number = try reader.count("r") ?? row + 2
        guard number > row + 1 else { throw reader.damage(.content) }
        try SpreadsheetLimit.rows.hold(number, in: part)
        (row, column) = (number - 1, -1)
        let hasNoSize = try reader.attribute("ht").map { Double($0) == 0 } ?? false
        if try reader.isTrue("hidden") || hasNoSize { sheet.hiddenRows.insert(row) }
      case ("c", level + 2):
        var place = Sheet.Place(row: row, column: column + 1)
        if let address = try reader.attribute("r") {
          guard let stated = Sheet.Place(address[...]), stated.row == row, stated.column > column else {
            throw reader.damage(.content)
          }
          place = stated
        }
        try SpreadsheetLimit.columns.hold(place.column + 1, in: part)
        column = place.column
        guard let cell = try readCell(at: place, &reader, context) else { continue }
        sheet.cells[place] = cell
        context.cells += 1
        try SpreadsheetLimit.cells.hold(context.cells, in: part)
      default: break
      }
    }
  }

  /// Reads the cell that just began; nothing where nothing stands in it.
  private mutating func readCell(
    at place: Sheet.Place, _ reader: inout XMLReader, _ context: Workbook.Context
  ) throws(SpreadsheetError) -> Sheet.Cell? {
    let type = try reader.attribute("t") ?? "n"
    let style = try reader.count("s") ?? 0
    let level = reader.depth
    var (value, inline, formula): (String?, RichText?, String?) = (nil, nil, nil)
    while true {
      let event = try reader.next()
      if reader.depth < level { break }
      guard case .start(let name) = event, reader.depth == level + 1 else { continue }
      switch name {
      case "v": value = try reader.text()
      case "is": inline = try RichText(from: &reader)
      case "f":
        let shared = try reader.attribute("si")
        formula = try reader.text()
        if let shared, let text = formula {
          if text.isEmpty { formula = sharedFormulas[shared] } else { sharedFormulas[shared] = text }
        }
      default: break
      }
    }
    let hasOutcome = value.map { !$0.isEmpty || type == "str" } ?? (inline != nil)
    if let formula, !hasOutcome {
      notCalculated.append(place)
      var cell = Sheet.Cell(shown: "=" + formula, kind: .error)
      cell.formula = formula
      return cell
    }
    guard hasOutcome else { return nil }
    let format = context.formats.indices.contains(style) ? context.formats[style] : .general
    guard var cell = cell(type: type, value: value ?? "", inline: inline, format: format, context) else {
      throw reader.damage(.content)
    }
    cell.formula = formula ?? ""
    return cell == Sheet.Cell(shown: "") ? nil : cell
  }

  /// A cell from what is stored; nothing where that cannot be.
  private func cell(
    type: String, value: String, inline: RichText?, format: NumberFormat, _ context: Workbook.Context
  ) -> Sheet.Cell? {
    switch type {
    case "s":
      guard let index = Int(value), context.texts.indices.contains(index) else { return nil }
      return Sheet.Cell(context.texts[index], format)
    case "inlineStr": return inline.map { Sheet.Cell($0, format) }
    case "str": return Sheet.Cell(shown: format.shown(value.withoutEscapes))
    case "b": return Sheet.Cell(shown: value == "1" ? "WAAR" : "ONWAAR", kind: .boolean(value == "1"))
    case "e": return Sheet.Cell(shown: value, kind: .error)
    case "d":
      guard let day = Sheet.Cell.day(written: value) else { return nil }
      return Sheet.Cell(
        shown: "\(day.day)-\(day.month)-\(day.year)",
        kind: .day(year: day.year, month: day.month, day: day.day))
    case "n":
      // Some programs write `NaN` where they have no number.
      guard let number = DecimalNumber(value) else { return Sheet.Cell(shown: value, kind: .error) }
      let shown = format.shown(number, from1904: context.countsFrom1904)
      let kind =
        shown.day.map { Sheet.Cell.Kind.day(year: $0.year, month: $0.month, day: $0.day) }
        ?? .number(stored: value)
      var cell = Sheet.Cell(shown: shown.text, kind: kind)
      cell.isPercentage = shown.isPercentage
      return cell
    default: return nil
    }
  }

  /// Takes stored outcomes for not calculated.
  mutating func distrustOutcomes() {
    for (place, cell) in sheet.cells where !cell.formula.isEmpty && cell.kind != .error {
      sheet.cells[place]?.shown = "=" + cell.formula
      sheet.cells[place]?.kind = .error
      notCalculated.append(place)
    }
    notCalculated.sort()
  }

  /// Hangs comments on their cells.
  mutating func readComments(_ part: String, in archive: inout ArchiveReader) throws(SpreadsheetError) {
    guard let bytes = try archive.part(part) else { throw .missingPart(part) }
    var reader = try XMLReader(bytes, part: part, vocabularies: Workbook.vocabularies)
    _ = try reader.root()
    var comments: [(place: Sheet.Place, text: String)] = []
    try reader.children { reader, name throws(SpreadsheetError) in
      guard name == "commentList" else { return }
      try reader.children { reader, name throws(SpreadsheetError) in
        guard name == "comment" else { return }
        guard let place = try reader.attribute("ref").flatMap({ Sheet.Place($0[...]) }) else {
          throw reader.damage(.content)
        }
        try reader.children { reader, name throws(SpreadsheetError) in
          guard name == "text" else { return }
          let text = try RichText(from: &reader)
          comments.append((place, text.text + text.raised))
        }
      }
    }
    for comment in comments {
      sheet.cells[comment.place, default: Sheet.Cell(shown: "")].comment = comment.text
    }
  }
}

extension Sheet.Cell {
  /// A cell with a text that may have raised parts.
  fileprivate init(_ text: RichText, _ format: NumberFormat) {
    self.init(shown: format.shown(text.text))
    raised = text.raised
  }

  /// A day as standards write it: `2024-03-01`, with or without a time.
  static func day(written text: String) -> (year: Int, month: Int, day: Int)? {
    let parts = text.prefix(10).split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2], (1...9999) ~= year,
      (1...12) ~= month, (1...31) ~= day
    else { return nil }
    return (year, month, day)
  }
}

extension Sheet.Place {
  /// A cell by its address: `E7`, also with signs that fix it, as in `$E$7`.
  init?(_ address: Substring) {
    var (column, row, hasDigits) = (0, 0, false)
    for byte in address.utf8 where byte != UInt8(ascii: "$") {
      switch byte {
      case 0x41...0x5A, 0x61...0x7A:
        guard !hasDigits, column < 100_000 else { return nil }
        column = column * 26 + Int(byte & 0x1F)
      case 0x30...0x39:
        guard row < 10_000_000 else { return nil }
        (row, hasDigits) = (row * 10 + Int(byte - 0x30), true)
      default: return nil
      }
    }
    guard (1...SpreadsheetLimit.columns.maximum) ~= column, (1...SpreadsheetLimit.rows.maximum) ~= row else {
      return nil
    }
    self.init(row: row - 1, column: column - 1)
  }
}
