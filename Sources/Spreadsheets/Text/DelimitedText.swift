/// Text with a delimiter between its fields, as programs save a sheet.
enum DelimitedText {
  /// The delimiters that are tried; a later one must fit twice as well, as the comma stands within amounts too.
  private static let delimiters = Array("\t;|,".utf8)
  /// How many records tell which delimiter it is.
  private static let sampled = 400

  /// Reads a text as one sheet. Its rows are the records, empty ones too; a line `sep=;` is none, as in Excel.
  static func read(_ bytes: [UInt8]) throws(SpreadsheetError) -> Spreadsheet {
    let (text, encoding, unknown) = try TextEncoding.decode(bytes)
    let stated = statedDelimiter(text)
    let start = stated?.end ?? 0
    let delimiter = stated?.delimiter ?? bestDelimiter(text)
    var records = RecordReader(text, from: start, delimiter: delimiter)
    var sheet = Sheet(name: "")
    while let fields = try records.next() {
      for (column, field) in fields.enumerated() where !field.isEmpty {
        sheet.cells[Sheet.Place(row: records.count - 1, column: column)] = Sheet.Cell(shown: field)
      }
      try SpreadsheetLimit.cells.hold(sheet.cells.count, in: "")
    }
    var remarks: [Spreadsheet.Remark] = []
    if !records.textBehindQuotes.isEmpty {
      remarks.append(.textBehindQuotes(records: records.textBehindQuotes))
    }
    if unknown > 0 { remarks.append(.unknownCharacters(unknown)) }
    let kind = Spreadsheet.Kind.text(
      encoding: encoding, delimiter: delimiter.map { Character(UnicodeScalar($0)) })
    return Spreadsheet(kind: kind, sheets: [sheet], remarks: remarks)
  }

  /// The delimiter of a first line `sep=;`, and where the next line begins.
  private static func statedDelimiter(_ text: [UInt8]) -> (delimiter: UInt8, end: Int)? {
    let line = text.prefix(8).prefix { $0 != 0x0A && $0 != 0x0D }
    guard line.count == 5, String(decoding: line.prefix(4), as: UTF8.self).lowercased() == "sep=",
      let delimiter = line.last, delimiter < 0x80, delimiter != UInt8(ascii: "\"")
    else { return nil }
    let rest = text[5...]
    return (delimiter, 5 + (rest.starts(with: [0x0D, 0x0A]) ? 2 : min(1, rest.count)))
  }

  /// The delimiter that gives the most records the same number of fields; nothing where none gives two fields.
  private static func bestDelimiter(_ text: [UInt8]) -> UInt8? {
    var best: (delimiter: UInt8, alike: Int)?
    for delimiter in delimiters {
      guard let alike = try? recordsAlike(text, delimiter), alike > 2 * (best?.alike ?? 0) else { continue }
      best = (delimiter, alike)
    }
    return best?.delimiter
  }

  /// How many of the first records have the number of fields that most have, of those with more than one.
  private static func recordsAlike(_ text: [UInt8], _ delimiter: UInt8) throws(SpreadsheetError) -> Int {
    var records = RecordReader(text, from: 0, delimiter: delimiter)
    var counts: [Int: Int] = [:]
    while records.count < sampled, let fields = try records.next() {
      if fields.count > 1 { counts[fields.count, default: 0] += 1 }
    }
    return counts.values.max() ?? 0
  }
}

/// The records of a delimited text, one after the other: fields may stand in quotes, and then hold line ends.
struct RecordReader {
  private let bytes: [UInt8]
  private let delimiter: UInt8?
  private var place: Int
  /// How many records were read.
  private(set) var count = 0
  /// The records, from 0, with text behind a closing quotation mark.
  private(set) var textBehindQuotes: [Int] = []

  init(_ bytes: [UInt8], from place: Int, delimiter: UInt8?) {
    (self.bytes, self.place, self.delimiter) = (bytes, place, delimiter)
  }

  /// The fields of the next record; nothing at the end.
  mutating func next() throws(SpreadsheetError) -> [String]? {
    guard place < bytes.count else { return nil }
    defer { count += 1 }
    var fields: [String] = []
    repeat {
      fields.append(try field())
      try SpreadsheetLimit.columns.hold(fields.count, in: "")
    } while skip(delimiter)
    if skip(0x0D) { _ = skip(0x0A) } else { _ = skip(0x0A) }
    return fields
  }

  private mutating func skip(_ byte: UInt8?) -> Bool {
    guard place < bytes.count, bytes[place] == byte else { return false }
    place += 1
    return true
  }

  private mutating func field() throws(SpreadsheetError) -> String {
    var quoted: [UInt8]?
    if skip(UInt8(ascii: "\"")) { quoted = try quotedText() }
    let start = place
    while place < bytes.count, bytes[place] != delimiter, bytes[place] != 0x0A, bytes[place] != 0x0D {
      place += 1
    }
    try SpreadsheetLimit.cellBytes.hold(place - start + (quoted?.count ?? 0), in: "")
    let rest = bytes[start..<place]
    guard let quoted else { return String(decoding: rest, as: UTF8.self) }
    if rest.contains(where: { $0 != UInt8(ascii: " ") }) {
      if textBehindQuotes.last != count { textBehindQuotes.append(count) }
      return String(decoding: quoted + rest, as: UTF8.self)
    }
    return String(decoding: quoted, as: UTF8.self)
  }

  /// The text up to the closing quotation mark; two of them are one within, and every line end is a line feed.
  private mutating func quotedText() throws(SpreadsheetError) -> [UInt8] {
    var text: [UInt8] = []
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      switch byte {
      case UInt8(ascii: "\"") where !skip(UInt8(ascii: "\"")): return text
      case 0x0D:
        _ = skip(0x0A)
        text.append(0x0A)
      default: text.append(byte)
      }
    }
    throw .unclosedQuote(record: count)
  }
}
