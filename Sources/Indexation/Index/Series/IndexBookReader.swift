import Tariffs

/// The files of series and clauses in a folder of tables; each may be missing.
public enum IndexFile: String, DataFile {
  /// The series.
  case series = "index-series"
  /// The yearly figures of the series.
  case values = "index-values"
  /// The levels of the series.
  case levels = "index-levels"
  /// Where series of levels meet.
  case links = "index-links"
  /// The clauses.
  case clauses = "index-clauses"
  /// The series of each clause with their weights.
  case clauseParts = "index-clause-parts"
  /// Groups of products with series and weights of their own.
  case clauseGroups = "index-clause-groups"
  /// Percentages of a clause from a day on.
  case clauseSteps = "index-clause-steps"
  /// Products that a clause treats in another way.
  case exceptions = "index-exceptions"

  /// What stands in it.
  package var schema: FileSchema {
    switch self {
    case .series: IndexSeries.schema.file
    case .values: IndexValue.schema.file
    case .levels: IndexLevel.schema.file
    case .links: IndexLink.schema.file
    case .clauses: IndexClause.schema.file
    case .clauseParts: IndexClause.PartOfClause.schema.file
    case .clauseGroups: IndexClause.Group.schema.file
    case .clauseSteps: IndexClause.DatedStep.schema.file
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
  ///   - dataset: the lists whose products exceptions may speak of; nothing where that is not checked.
  ///   - text: the text of a file, or nothing when it is not there.
  /// - Returns: what the files add.
  /// - Throws: all problems of all files.
  static func read(
    base: IndexBook, dataset: Dataset? = nil, text: (IndexFile) throws(DatasetProblem) -> SourceText?
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
            .followed(by: "\(value.series) \(value.period) \(value.status.rawValue)") : nil
      }
    }
    book.levels = problems.records(rows(.levels, IndexLevel.schema, [.series: isSeries])) { rows in
      rows.requireOneBase(besides: base)
    }
    book.links = problems.records(rows(.links, IndexLink.schema, [.series: isSeries])) { rows in
      rows.requireKnownLevels(book, base)
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
    let groups = problems.records(
      rows(.clauseGroups, IndexClause.Group.schema, [.clauses: isOwn])
    ) { rows in
      for (row, group) in rows.records.enumerated() where !(partsOf[group.key]?.contains(group) ?? false) {
        rows.report(
          .rowsMissing(
            Phrase(nl: "de groep '\(group.id)'", en: "the group '\(group.id)'"),
            file: IndexFile.clauseParts.name),
          at: "group", of: row)
      }
    }
    let groupsOf = Dictionary(grouping: groups, by: \.key)
    let stepsOf = Dictionary(
      grouping: problems.records(rows(.clauseSteps, IndexClause.DatedStep.schema, [.clauses: isOwn])),
      by: \.key)
    let whole = { (clause: IndexClause) in
      var clause = clause
      clause.allParts = partsOf[clause.key] ?? []
      clause.groups = groupsOf[clause.key] ?? []
      clause.datedSteps = (stepsOf[clause.key] ?? []).sorted { $0.validFrom < $1.validFrom }
      return clause
    }
    book.clauses = problems.records(clauses) { rows in
      for (row, clause) in rows.records.enumerated() { whole(clause).report(of: row, in: &rows) }
    }.map(whole)
    let known = own.union(base.clauses.map { [$0.id, $0.version] })
    var checks: [Target: Target.Check] = [.anyClauses: { missing($0, among: known, &$1) }]
    checks[.products] = dataset.map(Target.productCheck)
    book.exceptions = problems.records(rows(.exceptions, IndexException.schema, checks))
    try problems.throwIfAny()
    book.readingNotes = problems.notes
    return book
  }

  /// A clause as messages name it: `vng@2024`, or `own` where it has no versions.
  private static func name(_ clause: [String]) -> String {
    clause.filter { !$0.isEmpty }.joined(separator: "@")
  }

  /// What is wrong with a clause, or a version of one, that is not known.
  private static func missing(
    _ words: [String], among known: Set<[String]>, _ hints: inout Hints
  ) -> (kind: DatasetProblem.Kind, at: Int)? {
    let word = name(words)
    let typed = word.split(separator: "@", maxSplits: 1).map(String.init)
    let hasVersion = typed.count > 1
    guard !known.contains(where: { hasVersion ? $0 == typed : $0.first == word }) else { return nil }
    let nearest = hints.nearest(to: word, among: Set(known.map { hasVersion ? name($0) : $0[0] }))
    return (.unknownReference(.clause, value: word, file: IndexFile.clauses.name, nearest: nearest), 0)
  }
}

extension [IndexClause.Part] {
  fileprivate func contains(_ group: IndexClause.Group) -> Bool { contains { $0.group == group.id } }
}
