/// A kind of data file, declared once beside the record that a row becomes.
///
/// The call of the record's initialiser is the declaration. It is made once to learn the columns, and then once for each
/// row to read it: ``Fields`` takes the columns one after the other. From it follow the header, the refusals, the
/// descriptor and the data dictionary.
///
/// ```swift
/// static let schema = Schema<Concept>("concepts", …, key: .init("concept")) { f in
///   Concept(
///     id: f.identifier("concept", "Id of the concept, such as logeren-jeugd."),
///     name: f.filledText("name", "Dutch name of the concept."), …)
/// }
/// ```
package struct Schema<Record>: Sendable {
  package let file: FileSchema
  let make: @Sendable (inout Fields) -> Record
  let rules: @Sendable (Record, inout Fields) -> Void

  /// A kind of data file.
  ///
  /// - Parameters:
  ///   - name: the name of the file without its ending.
  ///   - title: what stands in it, in a word or two.
  ///   - meaning: what a row is, and what a reader must know of the file.
  ///   - key: what no two rows may have in common.
  ///   - references: what its words must be found in.
  ///   - derived: columns that it may have besides, which are passed over.
  ///   - make: makes a record of a row, and so declares the columns, in their order.
  ///   - rules: reports what is wrong with a row whose values can all be read.
  package init(
    _ name: String, title: Phrase, _ meaning: String, key: FileSchema.Key? = nil,
    references: [FileSchema.Reference] = [], derived: [String] = [],
    make: @escaping @Sendable (inout Fields) -> Record,
    rules: @escaping @Sendable (Record, inout Fields) -> Void = { _, _ in }
  ) {
    var file = FileSchema(
      name: name, title: title, meaning: meaning, key: key, references: references, derived: derived)
    var fields = Fields()
    _ = make(&fields)
    file.fields = fields.declared
    file.references += fields.declared.compactMap { field in
      field.kind.terms.map { .init(field.name, in: Target($0.name, [$0.column])) }
    }
    (self.file, self.make, self.rules) = (file, make, rules)
  }

  /// The names of the columns.
  package var columns: [String] {
    file.columns
  }

  /// Reads a file and collects everything that is wrong with it.
  ///
  /// - Parameters:
  ///   - source: the text of the file.
  ///   - besides: a column that it may have besides.
  ///   - checks: how the words of each target are found; those of others are not checked.
  ///   - terms: the words of the field that are known, where a folder adds to those of the program.
  ///   - cores: how many read a large file.
  ///   - each: looks at each row before it is read.
  /// - Returns: the rows; incomplete when there are problems.
  package func rows(
    of source: SourceText, besides: String? = nil, _ checks: [Target: Target.Check] = [:],
    terms: Terms? = nil, cores: Cores = .one, each: ((inout Fields) -> Void)? = nil
  ) -> Rows<Record> {
    if each == nil, cores.count > 1, source.bytes.count >= ReadingLimit.bytesOfOneCore,
      let rows = rowsOfParts(of: source, besides: besides, checks, terms: terms, cores)
    {
      return rows
    }
    var fields = Fields(file, of: source, besides: besides, checks, terms: terms)
    var rows = Rows<Record>()
    while fields.nextRow() {
      each?(&fields)
      let record = make(&fields)
      if fields.isReadable { rules(record, &fields) }
      if fields.isRowFine() { rows.add(consume record, at: RowPlace(fields.anchor)) }
    }
    rows.finish(fields)
    return rows
  }
}

/// The rows of a file that could be read, with what is wrong with the others.
package struct Rows<Record> {
  package private(set) var records: [Record] = []
  package private(set) var problems: [DatasetProblem] = []
  /// What was read although it is not as the format says.
  private(set) var notes: [ReadingNote] = []
  /// The keys of all rows, also of those with problems elsewhere.
  private(set) var keys: KeyRegister?
  /// Whether rows can have equal keys that are written in different ways.
  var mayHideEqualKeys = false
  private var places: [RowPlace] = []
  private var reader: Fields?

  /// No rows, of a file that is not there.
  package init() {}

  /// Rows that were read elsewhere, with the file for what shows when all of them are known.
  init(_ records: [Record], _ places: [RowPlace], of fields: Fields) {
    (self.records, self.places, reader) = (records, places, fields)
  }

  /// The rows with the keys of all parts of their file, if it has any; nothing where a key stands there twice.
  func joining(_ keys: [KeyRegister], of source: SourceText, _ cores: Cores) -> Rows? {
    guard !keys.isEmpty else { return self }
    var joined = self
    joined.keys = KeyRegister(joining: keys, places, of: source, cores)
    return joined.keys == nil ? nil : joined
  }

  mutating func add(_ record: consuming Record, at place: RowPlace) {
    records.append(record)
    places.append(place)
  }

  mutating func finish(_ fields: Fields) {
    (keys, problems, reader) = (fields.keys, fields.allProblems, fields)
    notes = fields.notes
    mayHideEqualKeys = fields.mayHideEqualKeys
  }

  /// The line on which a row begins.
  package func line(of row: Int) -> Int {
    Int(places[row].line)
  }

  /// The first words of all keys, also of rows with problems elsewhere.
  package var ids: Set<String> {
    Set((keys?.words ?? []).compactMap(\.first))
  }

  /// The line on which a key stands, also in a row with problems elsewhere.
  package func line(of key: [String]) -> Int? {
    keys?.place(of: key).map { Int($0.line) }
  }

  /// The words of all keys, also of rows with problems elsewhere.
  package var keyWords: [[String]] {
    keys?.words ?? []
  }

  /// Something that is wrong with a row and shows only when all rows are known.
  func problem(_ kind: DatasetProblem.Kind, at column: String, of row: Int) -> DatasetProblem? {
    reader?.problem(kind, at: column, place: places[row])
  }

  /// Reports something that is wrong with a row and shows only when all rows are known.
  package mutating func report(_ kind: DatasetProblem.Kind, at column: String, of row: Int) {
    if let problem = problem(kind, at: column, of: row) { problems.append(problem) }
  }

  /// Reports rows that say the same where it can be said once.
  ///
  /// - Parameters:
  ///   - column: where it is shown.
  ///   - name: what is said, as messages name it; nothing for a row that does not say it.
  package mutating func requireOne(at column: String, _ name: (Record) -> Phrase?) {
    var lineOf: [Phrase: Int] = [:]
    for (row, record) in records.enumerated() {
      guard let name = name(record), let line = lineOf.updateValue(line(of: row), forKey: name) else {
        continue
      }
      report(.duplicateKey(name, firstLine: line), at: column, of: row)
    }
  }
}

/// What is wrong with the files of a folder.
package struct FolderProblems {
  private var problems: [DatasetProblem] = []
  /// What was read although it is not as the format says.
  package private(set) var notes: [ReadingNote] = []

  package init() {}

  package var isEmpty: Bool { problems.isEmpty }

  /// The text of a file; nothing when it is not there, or when it cannot be read, which is reported.
  package mutating func open(_ text: () throws(DatasetProblem) -> SourceText?) -> SourceText? {
    do throws(DatasetProblem) {
      return try text()
    } catch {
      problems.append(error)
      return nil
    }
  }

  package mutating func add(_ problem: DatasetProblem?) {
    if let problem { problems.append(problem) }
  }

  /// The records of a file; its problems are kept, with what the rules over all its rows find besides.
  package mutating func records<Record>(
    _ rows: consuming Rows<Record>, _ rule: (inout Rows<Record>) -> Void = { _ in }
  ) -> [Record] {
    rule(&rows)
    problems += rows.problems
    notes += rows.notes
    return rows.records
  }

  /// Throws the problems, if there are any: those of a file together, in the order of their places.
  package func throwIfAny() throws(DatasetError) {
    guard !problems.isEmpty else { return }
    var rankOf: [String: Int] = [:]
    for problem in problems where rankOf[problem.file] == nil { rankOf[problem.file] = rankOf.count }
    let ranked = problems.map { (rank: rankOf[$0.file] ?? 0, problem: $0) }
    throw DatasetError(
      problems: ranked.sorted { left, right in
        (left.rank, left.problem.line, left.problem.column)
          < (right.rank, right.problem.line, right.problem.column)
      }.map(\.problem))
  }
}
