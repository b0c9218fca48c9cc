/// The columns of one kind of file; the raw value is the name in the header row.
protocol CSVColumn: RawRepresentable<String>, CaseIterable, Hashable, Sendable {}

extension CSVColumn {
  static var names: [String] { allCases.map(\.rawValue) }
}

/// Reads a file with a header row into typed rows, and collects everything that is wrong with it.
struct CSVTable<Column: CSVColumn> {
  private(set) var problems: [DatasetProblem] = []
  private var reader: CSVReader
  /// For each column of the format, by its ordinal, the place in the file.
  private var places: [Int] = []
  private var width = 0
  private var fields: [CSVReader.Field] = []

  init(_ source: SourceText) {
    reader = CSVReader(source)
    problems = source.invalidUTF8().map { DatasetProblem(.invalidUTF8, in: source, at: $0) }
  }

  /// Reads all rows.
  ///
  /// - Parameter row: makes a value of a row, or reports why not.
  /// - Returns: the values; incomplete when there are ``problems``.
  mutating func rows<Value>(_ row: (inout CSVRow<Column>) -> Value?) -> [Value] {
    defer { problems += reader.problems }
    guard readHeader() else { return [] }
    var values: [Value] = []
    while reader.next(into: &fields) {
      guard fields.count == width else {
        reportRagged()
        continue
      }
      var current = CSVRow<Column>(reader: reader, fields: fields, places: places)
      if let value = row(&current) { values.append(value) }
      if !current.problems.isEmpty { problems += current.problems }
    }
    return values
  }

  private mutating func readHeader() -> Bool {
    guard reader.next(into: &fields), !(fields.count == 1 && fields[0].range.isEmpty) else {
      problems.append(DatasetProblem(.emptyFile, inFile: reader.source.name))
      return false
    }
    let names = fields.map(reader.text)
    let wholeHeader = fields[0].range.lowerBound..<fields[fields.count - 1].range.upperBound
    if names.count == 1, let separator = CSVTable.otherSeparator(in: names[0]) {
      problems.append(DatasetProblem(.otherSeparator(separator), in: reader.source, at: wholeHeader))
      return false
    }
    let before = problems.count
    var placeOf: [Column: Int] = [:]
    for (place, name) in names.enumerated() {
      if let column = Column(rawValue: name) {
        if placeOf.updateValue(place, forKey: column) != nil {
          problems.append(DatasetProblem(.duplicateColumn(name), in: reader.source, at: fields[place].range))
        }
      } else {
        let missing = Column.names.filter { !names.contains($0) }
        let kind = DatasetProblem.Kind.unknownColumn(
          name, nearest: nearestWord(to: name, among: missing), expected: Column.names)
        problems.append(DatasetProblem(kind, in: reader.source, at: fields[place].range))
      }
    }
    for column in Column.allCases where placeOf[column] == nil {
      let kind = DatasetProblem.Kind.missingColumn(column.rawValue, expected: Column.names)
      problems.append(DatasetProblem(kind, in: reader.source, at: wholeHeader))
    }
    places = Column.allCases.compactMap { placeOf[$0] }
    width = fields.count
    return problems.count == before
  }

  private static func otherSeparator(in header: String) -> String? {
    if header.contains(";") { return "semicolons" }
    if header.contains("\t") { return "tabs" }
    return nil
  }

  private mutating func reportRagged() {
    let whole = fields[0].range.lowerBound..<fields[fields.count - 1].range.upperBound
    let isBlank = fields.count == 1 && whole.isEmpty && !fields[0].isQuoted
    let kind: DatasetProblem.Kind = isBlank ? .blankLine : .raggedRow(expected: width, found: fields.count)
    problems.append(DatasetProblem(kind, in: reader.source, at: whole))
  }
}

/// One row of a file, from which typed values are taken; what cannot be taken is reported.
struct CSVRow<Column: CSVColumn> {
  fileprivate let reader: CSVReader
  fileprivate let fields: [CSVReader.Field]
  fileprivate let places: [Int]
  private(set) var problems: [DatasetProblem] = []

  /// Reports something that is wrong with a column of this row.
  mutating func report(_ kind: DatasetProblem.Kind, at column: Column) {
    problems.append(DatasetProblem(kind, in: reader.source, at: field(column).range))
  }

  /// The line of the file on which the row begins.
  var line: Int {
    reader.source.position(of: fields[0].range.lowerBound).line
  }

  /// Where the row begins in the file.
  var offset: Int {
    fields[0].range.lowerBound
  }

  private func field(_ column: Column) -> CSVReader.Field {
    fields[places[CSVRow.ordinal(column)]]
  }

  private static func ordinal(_ column: Column) -> Int {
    // The order of the cases is the order of `places`.
    withUnsafeBytes(of: column) { Int($0[0]) }
  }
}
