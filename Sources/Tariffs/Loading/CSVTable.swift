/// The columns of one kind of file, in the order in which the program writes them.
package protocol CSVColumn: RawRepresentable<Int>, CaseIterable, Sendable {
  /// The names in the header row, in the order of the cases.
  static var names: [String] { get }
  /// What `tariffs list` writes beside these columns; it is made anew, and passed over when a list is read back.
  static var derived: [String] { get }
}

extension CSVColumn {
  package var name: String { Self.names[rawValue] }
  package static var derived: [String] { [] }
}

/// Reads a file with a header row into typed rows, and collects everything that is wrong with it.
package struct CSVTable<Column: CSVColumn> {
  package private(set) var problems: [DatasetProblem] = []
  private var reader: CSVReader
  /// For each column of the format, by its raw value, the place in the file.
  private var places: [Int] = []
  /// A column that the file may have besides.
  private let optional: String?
  private var width = 0
  private var fields: [CSVReader.Field] = []

  /// A file with the columns of a format.
  ///
  /// - Parameters:
  ///   - source: the text of the file.
  ///   - optional: a column that it may have besides.
  package init(_ source: SourceText, optional: String? = nil) {
    self.optional = optional
    reader = CSVReader(source)
  }

  /// Reads all rows.
  ///
  /// - Parameter value: makes a value of a row, or reports why not.
  /// - Returns: the values; incomplete when there are ``problems``.
  package mutating func rows<Value>(_ value: (inout CSVRow<Column>) -> Value?) -> [Value] {
    defer {
      problems += reader.problems
      problems.sort { ($0.line, $0.column) < ($1.line, $1.column) }
    }
    let header = readHeader()
    // Of a file that is read no further, it is no use to check the rest.
    if !reader.isStopped, !reader.source.isUTF16 { problems += reader.source.encodingProblems() }
    guard let header else { return [] }
    let optionalPlace = optional.flatMap(header.firstIndex)
    var values: [Value] = []
    while reader.next(into: &fields) {
      guard problems.count + reader.problems.count < ReadingLimit.problems else {
        report(.tooManyProblems, at: record.lowerBound..<record.lowerBound)
        break
      }
      guard fields.count == width else {
        reportRagged()
        continue
      }
      var row = CSVRow<Column>(
        reader: reader, fields: fields, places: places, optionalPlace: optionalPlace)
      if let value = value(&row), row.problems.isEmpty {
        values.append(value)
      } else {
        problems += row.problems
      }
    }
    return values
  }

  /// The names of the columns, if the header is one of the format.
  private mutating func readHeader() -> [String]? {
    guard reader.next(into: &fields), fields.count > 1 || !record.isEmpty else {
      if !reader.isStopped { problems.append(DatasetProblem(.emptyFile, inFile: reader.source.name)) }
      return nil
    }
    let names = fields.map(reader.text)
    if names.count == 1, let separator = CSVTable.otherSeparator(in: names[0]) {
      report(.otherSeparator(separator), at: record)
      return nil
    }
    if reader.source.isUTF16 {
      problems.append(DatasetProblem(.utf16, inFile: reader.source.name))
      return nil
    }
    guard names.contains(where: Column.names.contains) else {
      report(.noHeader(expected: Column.names), at: record)
      return nil
    }
    let before = problems.count
    for (place, name) in names.enumerated() {
      if !Column.names.contains(name), !Column.derived.contains(name), name != optional {
        let missing = Column.names.filter { !names.contains($0) }
        report(
          .unknownColumn(name, nearest: nearestWord(to: name, among: missing), expected: Column.names),
          at: fields[place].range)
      } else if names[..<place].contains(name) {
        report(.duplicateColumn(name), at: fields[place].range)
      }
    }
    for name in Column.names where !names.contains(name) {
      report(.missingColumn(name, expected: Column.names), at: record)
    }
    places = Column.names.compactMap { names.firstIndex(of: $0) }
    width = fields.count
    return problems.count == before ? names : nil
  }

  private static func otherSeparator(in header: String) -> Phrase? {
    if header.contains(";") { return Phrase(nl: "puntkomma's", en: "semicolons") }
    if header.contains("\t") { return Phrase("tabs") }
    return nil
  }

  private mutating func reportRagged() {
    let isBlank = fields.count == 1 && record.isEmpty && !fields[0].isQuoted
    report(isBlank ? .blankLine : .raggedRow(expected: width, found: fields.count), at: record)
  }

  private mutating func report(_ kind: DatasetProblem.Kind, at range: Range<Int>) {
    problems.append(DatasetProblem(kind, in: reader.source, at: range, from: reader.recordStart))
  }

  /// The bytes of the record that was read last.
  private var record: Range<Int> {
    fields[0].range.lowerBound..<fields[fields.count - 1].range.upperBound
  }
}
