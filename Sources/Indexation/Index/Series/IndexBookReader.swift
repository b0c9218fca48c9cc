import Tariffs

/// The files of series and clauses in a folder of tables; each may be missing.
public enum IndexFile: String, DataFile {
  /// The series.
  case series = "index-series"
  /// The yearly figures of the series.
  case values = "index-values"
  /// The clauses.
  case clauses = "index-clauses"
  /// The series of each clause with their weights.
  case clauseParts = "index-clause-parts"
  /// Products that a clause treats in another way.
  case exceptions = "index-exceptions"

  /// What stands in it.
  package var schema: FileSchema {
    switch self {
    case .series: IndexSeries.schema.file
    case .values: IndexValue.schema.file
    case .clauses: IndexClause.schema.file
    case .clauseParts: IndexClause.PartOfClause.schema.file
    case .exceptions: IndexException.schema.file
    }
  }
}

extension Target {
  static let series = Target("index-series", ["series"])
  /// A clause with its version, as it stands.
  static let clauses = Target("index-clauses", ["clause", "version"])
  /// A clause, or a version of one, which the descriptor cannot say.
  static let anyClauses = Target("index-clauses", ["clause"], describedAs: nil)
}

/// Reads the files of series and clauses, and refuses them as a whole when anything is wrong.
///
/// What a file must keep by itself stands with its record; here are the rules between files.
enum IndexBookReader {
  /// Reads a folder.
  ///
  /// - Parameters:
  ///   - base: what was loaded before; values and clauses may speak of its series.
  ///   - text: the text of a file, or nothing when it is not there.
  /// - Returns: what the files add.
  /// - Throws: all problems of all files.
  static func read(
    base: IndexBook, text: (IndexFile) throws(DatasetProblem) -> SourceText?
  ) throws(DatasetError) -> IndexBook {
    var problems = FolderProblems()
    var book = IndexBook()
    func rows<Record>(
      _ file: IndexFile, _ schema: Schema<Record>, _ checks: [Target: Target.Check] = [:]
    ) -> Rows<Record> {
      problems.open { () throws(DatasetProblem) in try text(file) }.map { schema.rows(of: $0, checks) }
        ?? Rows()
    }
    let series = rows(.series, IndexSeries.schema)
    book.series = problems.records(series)
    let isSeries = Target.check(
      .series, in: IndexFile.series.name, among: series.ids.union(base.series.map(\.id)))
    book.values = problems.records(rows(.values, IndexValue.schema, [.series: isSeries])) { rows in
      rows.requireOne(at: "is_default") { value in
        value.isDefault
          ? Phrase(nl: "de standaard van", en: "the default of")
            .followed(by: "\(value.series) \(value.year) \(value.status.rawValue)") : nil
      }
    }
    let clauses = rows(.clauses, IndexClause.schema)
    let own = Set(clauses.keyWords)
    let isOwn: Target.Check = { words, _ in
      guard !own.contains(words) else { return nil }
      return (
        .unknownReference(.clause, value: name(words), file: IndexFile.clauses.name, nearest: nil), 0
      )
    }
    let parts = problems.records(
      rows(.clauseParts, IndexClause.PartOfClause.schema, [.series: isSeries, .clauses: isOwn]))
    let partsOf = Dictionary(grouping: parts, by: { [$0.clause, $0.version] }).mapValues { $0.map(\.part) }
    book.clauses = problems.records(clauses) { rows in
      for (row, clause) in rows.records.enumerated() {
        clause.reportParts(partsOf[[clause.id, clause.version]] ?? [], of: row, in: &rows)
      }
    }.map { clause in
      var clause = clause
      clause.parts = partsOf[[clause.id, clause.version]] ?? []
      return clause
    }
    let known = own.union(base.clauses.map { [$0.id, $0.version] })
    book.exceptions = problems.records(
      rows(.exceptions, IndexException.schema, [.anyClauses: { words, _ in missing(words, among: known) }]))
    try problems.throwIfAny()
    return book
  }

  /// A clause as messages name it: `vng@2024`, or `own` where it has no versions.
  private static func name(_ clause: [String]) -> String {
    clause.filter { !$0.isEmpty }.joined(separator: "@")
  }

  /// What is wrong with a clause, or a version of one, that is not known.
  private static func missing(
    _ words: [String], among known: Set<[String]>
  ) -> (kind: DatasetProblem.Kind, at: Int)? {
    let word = name(words)
    let typed = word.split(separator: "@", maxSplits: 1).map(String.init)
    let hasVersion = typed.count > 1
    guard !known.contains(where: { hasVersion ? $0 == typed : $0.first == word }) else { return nil }
    let names = Set(known.map { hasVersion ? name($0) : $0[0] }).sorted()
    return (
      .unknownReference(
        .clause, value: word, file: IndexFile.clauses.name, nearest: nearestWord(to: word, among: names)), 0
    )
  }
}

extension IndexClause {
  /// Reports a clause without series, one whose weights are not 100, and a chained one without settlements.
  fileprivate func reportParts(_ parts: [Part], of row: Int, in rows: inout Rows<IndexClause>) {
    let file = IndexFile.clauseParts.name
    if parts.isEmpty {
      let clause = Phrase(nl: "de clausule '\(id)'", en: "the clause '\(id)'")
      rows.report(.rowsMissing(clause, file: file), at: "clause", of: row)
    }
    if let total = IndexClause.totalWeight(of: parts), total != Rational(100) {
      let advice =
        total == Rational(1)
        ? Phrase(
          nl: "Schrijf ze in procenten in \(file): 75 en 25, niet 0.75 en 0.25.",
          en: "Write them in percent in \(file): 75 and 25, not 0.75 and 0.25.")
        : Phrase(
          nl:
            "Verbeter ze in \(file); een derde is 100/3. Een deel dat geen index volgt heeft een eigen rij, met zijn "
            + "gewicht en zonder reeks.",
          en:
            "Correct them in \(file); a third is 100/3. A share that follows no index has a row of its own, with its "
            + "weight and without a series.")
      rows.report(
        .rule(
          Phrase(
            nl: "de gewichten van de clausule '\(reference)' zijn samen \(total), niet 100",
            en: "the weights of the clause '\(reference)' add up to \(total), not to 100"), advice: advice),
        at: "clause", of: row)
    }
    if case .published = settlement.rule,
      parts.contains(where: { !$0.series.isEmpty && $0.settlementSeries.isEmpty })
    {
      rows.report(
        .valueMissing(
          Phrase(nl: "de geketende clausule '\(id)'", en: "the chained clause '\(id)'"),
          column: "settlement_series", file: file), at: "clause",
        of: row)
    }
  }
}
