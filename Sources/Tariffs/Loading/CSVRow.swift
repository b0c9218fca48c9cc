/// One row of a file, from which typed values are taken; what cannot be taken is reported.
///
/// Each method returns nothing when the value is not what was asked for, and says why in ``problems``.
package struct CSVRow<Column: CSVColumn> {
  let reader: CSVReader
  let fields: [CSVReader.Field]
  let places: [Int]
  /// Where the column stands that a file may have besides those of its format.
  let optionalPlace: Int?
  private(set) var problems: [DatasetProblem] = []

  init(reader: CSVReader, fields: [CSVReader.Field], places: [Int], optionalPlace: Int? = nil) {
    self.reader = reader
    self.fields = fields
    self.places = places
    self.optionalPlace = optionalPlace
  }

  /// The value of the column that a file may have besides; nothing where it has none.
  var optionalValue: String? {
    optionalPlace.map { reader.text(fields[$0]) }
  }

  /// Reports something that is wrong with the column that a file may have besides.
  mutating func reportOptional(_ kind: DatasetProblem.Kind) {
    guard let optionalPlace else { return }
    problems.append(
      DatasetProblem(kind, in: reader.source, at: fields[optionalPlace].range, from: reader.recordStart))
  }

  /// How many decimals a number is written with.
  func decimals(_ column: Column) -> Int {
    let bytes = bytes(field(column))
    return bytes.lastIndex(of: UInt8(ascii: ".")).map { bytes.endIndex - $0 - 1 } ?? 0
  }

  /// The line of the file on which the row begins.
  package var line: Int {
    reader.recordStart.line
  }

  /// Where a value stands in the file.
  struct Place {
    let range: Range<Int>
    let anchor: SourceText.Anchor
  }

  /// Where the value of a column stands.
  func place(of column: Column) -> Place {
    Place(range: field(column).range, anchor: reader.recordStart)
  }

  /// Reports something that is wrong with a column of this row.
  package mutating func report(_ kind: DatasetProblem.Kind, at column: Column) {
    problems.append(problem(kind, at: column))
  }

  /// Something that is wrong with a column of this row, which may show only when all rows are known.
  func problem(_ kind: DatasetProblem.Kind, at column: Column) -> DatasetProblem {
    DatasetProblem(kind, in: reader.source, at: field(column).range, from: reader.recordStart)
  }

  /// A text on one line, which may be empty.
  package mutating func text(_ column: Column) -> String? {
    let field = field(column)
    guard let first = bytes(field).first, let last = bytes(field).last else { return "" }
    if isSpace(first) || isSpace(last) {
      report(.surroundingSpace(column: column.name), at: column)
      return nil
    }
    if bytes(field).contains(where: { $0 < 0x20 || $0 == 0x7F }) {
      report(.controlCharacter(column: column.name), at: column)
      return nil
    }
    // What a note says is a sentence: a bare number has slipped into it from the column before.
    if isDigit(first), column.name == "note", bytes(field).allSatisfy(isDigit) {
      report(.noteIsNumber(reader.text(field)), at: column)
      return nil
    }
    return reader.text(field)
  }

  /// The value of a column that was checked before.
  func word(_ column: Column) -> String {
    reader.text(field(column))
  }

  /// A text on one line that is not empty.
  package mutating func filledText(_ column: Column) -> String? {
    guard !field(column).range.isEmpty else {
      report(.emptyValue(column: column.name), at: column)
      return nil
    }
    return text(column)
  }

  /// A name for tables, products and regions: a-z, 0-9 and single hyphens between them.
  package mutating func identifier(_ column: Column) -> String? {
    let field = field(column)
    guard !field.range.isEmpty else {
      report(.emptyValue(column: column.name), at: column)
      return nil
    }
    guard field.range.count <= ReadingLimit.identifierBytes else {
      report(.identifierTooLong(column: column.name), at: column)
      return nil
    }
    guard isPlainWord(bytes(field)) else {
      report(.badIdentifier(column: column.name, value: reader.text(field)), at: column)
      return nil
    }
    return reader.text(field)
  }

  /// A product code as read: up to five capitals and digits, or empty.
  mutating func productCode(_ column: Column) -> String? {
    let field = field(column)
    guard field.range.count <= 5, bytes(field).allSatisfy({ isDigit($0) || isCapital($0) }) else {
      report(.badCode(reader.text(field)), at: column)
      return nil
    }
    return reader.text(field)
  }

  /// A word of a closed list.
  package mutating func word<Word: Vocabulary>(_ column: Column, as _: Word.Type) -> Word? {
    let value = reader.text(field(column))
    if let word = Word(rawValue: value) { return word }
    if value.isEmpty {
      report(.emptyValue(column: column.name), at: column)
    } else {
      report(
        .unknownWord(
          noun: Word.noun, value: value, nearest: Word.meant(by: value)?.rawValue, words: Word.words),
        at: column)
    }
    return nil
  }

  /// An amount in euro.
  package mutating func amount(_ column: Column) -> Money? {
    let field = field(column)
    do throws(MoneyNotation.Problem) {
      return try MoneyNotation.read(bytes(field))
    } catch {
      report(.badAmount(reader.text(field), error), at: column)
      return nil
    }
  }

  /// A whole number from 1.
  package mutating func number(_ column: Column) -> Int? {
    let field = field(column)
    guard (1...9).contains(field.range.count), bytes(field).allSatisfy(isDigit),
      let number = Int(reader.text(field)), number > 0
    else {
      report(.badNumber(column: column.name, value: reader.text(field)), at: column)
      return nil
    }
    return number
  }

  /// Whether a column has no value.
  package func isEmpty(_ column: Column) -> Bool {
    field(column).range.isEmpty
  }

  /// Lines of the source document; none when the field is empty.
  package mutating func lines(_ column: Column) -> SourceLines? {
    let lines = SourceLines(bytes: bytes(field(column)))
    if lines == nil { report(.badLines(column: column.name, value: reader.text(field(column))), at: column) }
    return lines
  }

  /// A number above zero with a point for the decimals, or a fraction such as 1/3.
  package mutating func fraction(_ column: Column) -> Rational? {
    let value = reader.text(field(column))
    guard let number = Rational(value), number > Rational(0) else {
      report(.badDecimal(column: column.name, value: value), at: column)
      return nil
    }
    return number
  }

  /// A number from zero with a point for the decimals.
  package mutating func decimal(_ column: Column) -> Rational? {
    let value = reader.text(field(column))
    let number = Rational(value)
    if number == nil { report(.badDecimal(column: column.name, value: value), at: column) }
    return number
  }

  /// A percentage with a point for the decimals, which may be below zero; nothing, without a problem, when empty.
  package mutating func percent(_ column: Column) -> Rational? {
    let value = reader.text(field(column))
    guard !value.isEmpty else { return nil }
    let number =
      value.hasPrefix("-") ? Rational(String(value.dropFirst())).map { Rational(0) - $0 } : Rational(value)
    if number == nil { report(.badDecimal(column: column.name, value: value), at: column) }
    return number
  }

  /// A whole number from zero to `highest`.
  package mutating func wholeNumber(_ column: Column, through highest: Int) -> Int? {
    let value = reader.text(field(column))
    guard (1...4).contains(value.utf8.count), value.utf8.allSatisfy(isDigit), let number = Int(value),
      number <= highest
    else {
      report(.badWholeNumber(column: column.name, value: value, highest: highest), at: column)
      return nil
    }
    return number
  }

  /// A year of the calendar.
  package mutating func year(_ column: Column) -> Int? {
    guard let year = number(column) else { return nil }
    guard CalendarDate(year: year, month: 1, day: 1) != nil else {
      report(.badYear(year), at: column)
      return nil
    }
    return year
  }

  /// A date; nothing, without a problem, when the field is empty.
  package mutating func date(_ column: Column) -> CalendarDate? {
    let value = reader.text(field(column))
    guard !value.isEmpty else { return nil }
    let date = CalendarDate(value)
    if date == nil { report(.badDate(column: column.name, value: value), at: column) }
    return date
  }

  /// A date that must be there.
  package mutating func filledDate(_ column: Column) -> CalendarDate? {
    if field(column).range.isEmpty { report(.emptyValue(column: column.name), at: column) }
    return date(column)
  }

  /// A SHA-256 in hexadecimal, or empty.
  mutating func hash(_ column: Column) -> String? {
    let value = reader.text(field(column))
    let isHash = value.utf8.count == 64 && value.utf8.allSatisfy { isDigit($0) || (97...102).contains($0) }
    guard value.isEmpty || isHash else {
      report(.badHash(value), at: column)
      return nil
    }
    return value
  }

  private func field(_ column: Column) -> CSVReader.Field {
    fields[places[column.rawValue]]
  }

  private func bytes(_ field: CSVReader.Field) -> ArraySlice<UInt8> {
    reader.source.bytes[field.range]
  }
}

private let hyphen = UInt8(ascii: "-")

/// Whether bytes are small letters and digits with single hyphens between them.
private func isPlainWord(_ word: ArraySlice<UInt8>) -> Bool {
  var previous = hyphen
  for byte in word {
    guard isSmallLetter(byte) || isDigit(byte) || (byte == hyphen && previous != hyphen) else { return false }
    previous = byte
  }
  return previous != hyphen
}

private func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }
private func isSmallLetter(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "a") < 26 }
private func isCapital(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "A") < 26 }
private func isSpace(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
