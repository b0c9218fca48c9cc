import Tariffs

/// Reads the files of series and clauses, and refuses them as a whole when anything is wrong.
struct IndexBookReader: CSVFolderReader {
  package var problems: [DatasetProblem] = []
  private let base: IndexBook
  private var seriesIDs: Set<String>
  /// The clauses with their versions that exceptions may speak of.
  private var references: Set<String> = []
  private var keys = KeyRegister()

  private init(base: IndexBook) {
    self.base = base
    seriesIDs = Set(base.series.map(\.id))
  }

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
    var reader = IndexBookReader(base: base)
    var book = IndexBook()
    if let file = reader.open(.series, text) { book.series = reader.series(file) }
    if let file = reader.open(.values, text) { book.values = reader.values(file) }
    let clauses = reader.open(.clauses, text)
    let ownClauses = clauses.map(IndexBookReader.references) ?? []
    let parts = reader.open(.clauseParts, text).map { reader.parts($0, of: ownClauses) } ?? [:]
    if let clauses { book.clauses = reader.clauses(clauses, parts: parts) }
    reader.references = ownClauses.union(base.clauses.map { IndexBookReader.reference($0.id, $0.version) })
    if let file = reader.open(.exceptions, text) { book.exceptions = reader.exceptions(file) }
    guard reader.problems.isEmpty else { throw DatasetError(problems: reader.problems) }
    return book
  }

  private mutating func open(
    _ file: IndexFile, _ text: (IndexFile) throws(DatasetProblem) -> SourceText?
  ) -> SourceText? {
    open { () throws(DatasetProblem) in try text(file) }
  }

  private mutating func series(_ source: SourceText) -> [IndexSeries] {
    rows(of: source) { (reader: inout IndexBookReader, row: inout CSVRow<SeriesColumn>) in
      let id = row.identifier(.series)
      if let id {
        reader.keys.check([id], in: &row, at: .series)
        reader.seriesIDs.insert(id)
      }
      let name = row.filledText(.name)
      let definition = row.filledText(.definition)
      let publisher = row.text(.publisher)
      let note = row.text(.note)
      guard let id, let name, let definition, let publisher, let note else { return nil }
      return IndexSeries(id: id, name: name, definition: definition, publisher: publisher, note: note)
    }
  }

  private mutating func values(_ source: SourceText) -> [IndexValue] {
    rows(of: source) { (reader: inout IndexBookReader, row: inout CSVRow<ValueColumn>) in
      let series = reader.knownSeries(in: &row, at: .series)
      let year = row.year(.year)
      let percent = row.percent(.percent)
      if let percent, percent <= Rational(-100) {
        row.report(
          .contradiction("a change of \(percent)% leaves no price", advice: "Write a change above -100."),
          at: .percent)
      }
      if let percent, percent > IndexValue.highestPercent {
        row.report(
          .contradiction(
            "\(percent) looks like the level of an index, not like its change in a year",
            advice: "Write the change in percent: the level divided by that of the year before, less 1. "
              + "Levels of 116.34 and 117.07 make 0.63."),
          at: .percent)
      }
      let status = row.word(.status, as: IndexValue.Status.self)
      let variant = row.isEmpty(.variant) ? "" : row.identifier(.variant)
      let isDefault = row.word(.isDefault, as: YesOrNo.self)
      let printedStatus = row.text(.printedStatus)
      let publishedOn = row.date(.publishedOn)
      let origin = row.filledText(.source)
      let hasConfidence = !row.isEmpty(.confidence)
      let confidence = hasConfidence ? row.word(.confidence, as: IndexValue.Confidence.self) : nil
      if let percent, confidence == .notFound {
        row.report(
          .contradiction(
            "the figure \(percent) stands beside 'not-found'",
            advice: "Leave percent empty, or say how the figure was found."), at: .confidence)
      }
      let note = row.text(.note)
      if let series, let year, let status, let variant {
        reader.keys.check([series, "\(year)", status.rawValue, variant], in: &row, at: .series)
        if isDefault == .yes {
          reader.keys.check(
            [series, "\(year)", status.rawValue], of: Phrase(nl: "de standaard van", en: "the default of"),
            in: &row, at: .isDefault)
        }
      }
      guard let series, let year, let status, let variant, let isDefault, let printedStatus, let origin,
        confidence != nil || !hasConfidence, let note
      else { return nil }
      return IndexValue(
        series: series, year: year, percent: percent, status: status, variant: variant,
        isDefault: isDefault == .yes, printedStatus: printedStatus, publishedOn: publishedOn, source: origin,
        confidence: confidence, note: note)
    }
  }

  private static func reference(_ clause: String, _ version: String) -> String {
    clause + "@" + version
  }

  /// A clause as messages name it: `vng@2024`, or `own` where it has no versions.
  private static func name(_ clause: String, _ version: String) -> String {
    version.isEmpty ? clause : reference(clause, version)
  }

  /// The clauses of a file, also those that have problems; these are reported when the clauses are read.
  private static func references(_ source: SourceText) -> Set<String> {
    var table = CSVTable<ClauseColumn>(source)
    return Set(table.rows { row in reference(row.text(.clause) ?? "", row.text(.version) ?? "") })
  }

  /// Reports a clause, or a version of one, that is not known.
  private func checkClause<Column>(
    _ clause: String, _ version: String, among known: Set<String>, in row: inout CSVRow<Column>,
    at column: Column
  ) {
    let isKnown =
      version.isEmpty
      ? known.contains { $0.hasPrefix(clause + "@") }
      : known.contains(IndexBookReader.reference(clause, version))
    guard !isKnown else { return }
    let word = IndexBookReader.name(clause, version)
    let names = Set(
      known.map { String(version.isEmpty || $0.hasSuffix("@") ? $0.prefix { $0 != "@" } : $0[...]) }
    ).sorted()
    row.report(
      .unknownReference(
        .clause, value: word, file: IndexFile.clauses.name, nearest: nearestWord(to: word, among: names)),
      at: column)
  }

  private mutating func parts(
    _ source: SourceText, of clauses: Set<String>
  ) -> [String: [IndexClause.Part]] {
    let parts = rows(of: source) { (reader: inout IndexBookReader, row: inout CSVRow<ClausePartColumn>) in
      let clause = row.identifier(.clause)
      let version = row.isEmpty(.version) ? "" : row.identifier(.version)
      // A share without a series stays as it is: a clause that follows 80% of an index.
      let series = row.isEmpty(.series) ? "" : reader.knownSeries(in: &row, at: .series)
      let weight = row.isEmpty(.weight) ? nil : row.fraction(.weight)
      let settlement =
        row.isEmpty(.settlementSeries) ? "" : reader.knownSeries(in: &row, at: .settlementSeries)
      if let clause, let version, let series {
        reader.keys.check([clause, version, series], in: &row, at: .series)
        if series.isEmpty, weight == nil {
          row.report(
            .contradiction(
              "a share that follows no series has no weight",
              advice: "Write how many percent of the tariff are not indexed, or name the series."),
            at: .weight)
        }
        if !clauses.contains(IndexBookReader.reference(clause, version)) {
          let word = IndexBookReader.name(clause, version)
          row.report(
            .unknownReference(.clause, value: word, file: IndexFile.clauses.name, nearest: nil), at: .clause)
        }
      }
      guard let clause, let version, let series, let settlement else {
        return nil as (String, IndexClause.Part)?
      }
      return (
        IndexBookReader.reference(clause, version),
        IndexClause.Part(series: series, weight: weight, settlementSeries: settlement)
      )
    }
    return Dictionary(grouping: parts, by: \.0).mapValues { $0.map(\.1) }
  }

  private mutating func clauses(_ source: SourceText, parts: [String: [IndexClause.Part]]) -> [IndexClause] {
    rows(of: source) { (reader: inout IndexBookReader, row: inout CSVRow<ClauseColumn>) in
      let id = row.identifier(.clause)
      let version = row.isEmpty(.version) ? "" : row.identifier(.version)
      let name = row.filledText(.name)
      let yearFrom = row.year(.yearFrom)
      let yearTo = row.isEmpty(.yearTo) ? nil : row.year(.yearTo)
      let isDefault = row.word(.isDefault, as: YesOrNo.self)
      let settlement = row.word(.settlement, as: IndexClause.Settlement.self)
      let lag = row.wholeNumber(.lag, through: 9)
      let partDecimals = row.isEmpty(.partDecimals) ? nil : row.wholeNumber(.partDecimals, through: 6)
      let decimals = row.isEmpty(.decimals) ? nil : row.wholeNumber(.decimals, through: 6)
      let rounding = row.word(.rounding, as: IndexClause.PercentRounding.self)
      let discount = row.percent(.discount)
      let cap = row.percent(.cap)
      let floor = row.percent(.floor)
      let origin = row.text(.source)
      let lines = row.lines(.lines)
      let note = row.text(.note)
      if let id, let version { reader.keys.check([id, version], in: &row, at: .clause) }
      guard let id, let version, let name, let yearFrom, let isDefault, let settlement, let lag, let rounding,
        let origin, let lines, let note
      else { return nil }
      if let yearTo, yearTo < yearFrom {
        row.report(
          .contradiction(
            "year_to \(yearTo) comes before year_from \(yearFrom)", advice: "Exchange the two years."),
          at: .yearTo)
      }
      if let cap, let floor, cap < floor {
        row.report(
          .contradiction("the cap \(cap) lies below the floor \(floor)", advice: "Exchange the two."),
          at: .cap)
      }
      let ownParts = parts[IndexBookReader.reference(id, version)] ?? []
      if ownParts.isEmpty {
        let clause = Phrase(nl: "de clausule '\(id)'", en: "the clause '\(id)'")
        row.report(.rowsMissing(clause, file: IndexFile.clauseParts.name), at: .clause)
      }
      if let total = IndexClause.totalWeight(of: ownParts), total != Rational(100) {
        row.report(
          .contradiction(
            "the weights of the clause '\(IndexBookReader.name(id, version))' add up to \(total), not to 100",
            advice: total == Rational(1)
              ? "Write them in percent in \(IndexFile.clauseParts.name): 75 and 25, not 0.75 and 0.25."
              : "Correct them in \(IndexFile.clauseParts.name); a third is 100/3. A share that follows no index has a row "
                + "of its own, with its weight and without a series."),
          at: .clause)
      }
      if settlement == .chained,
        ownParts.contains(where: { !$0.series.isEmpty && $0.settlementSeries.isEmpty })
      {
        row.report(
          .valueMissing(
            Phrase(nl: "de geketende clausule '\(id)'", en: "the chained clause '\(id)'"),
            column: ClausePartColumn.settlementSeries.name,
            file: IndexFile.clauseParts.name), at: .clause)
      }
      return IndexClause(
        id: id, version: version, name: name, yearFrom: yearFrom, yearTo: yearTo,
        isDefault: isDefault == .yes,
        settlement: settlement, lag: lag, partDecimals: partDecimals, decimals: decimals, rounding: rounding,
        discount: discount, cap: cap, floor: floor, source: origin, lines: lines, note: note, parts: ownParts)
    }
  }

  private mutating func exceptions(_ source: SourceText) -> [IndexException] {
    rows(of: source) { (reader: inout IndexBookReader, row: inout CSVRow<ExceptionColumn>) in
      let clause = row.identifier(.clause)
      let version = row.isEmpty(.version) ? "" : row.identifier(.version)
      let table = row.identifier(.table)
      let product = row.identifier(.product)
      let instead = row.filledText(.instead)
      let reason = row.filledText(.reason)
      if let clause, let version, let table, let product {
        reader.keys.check([clause, version, table, product], in: &row, at: .product)
      }
      if let clause, let version {
        reader.checkClause(clause, version, among: reader.references, in: &row, at: .clause)
      }
      if let instead {
        let words = instead.split(separator: "@", maxSplits: 1).map(String.init)
        reader.checkClause(
          words.first ?? "", words.count > 1 ? words[1] : "", among: reader.references, in: &row, at: .instead
        )
      }
      guard let clause, let version, let table, let product, let instead, let reason else { return nil }
      return IndexException(
        clause: clause, version: version, table: table, product: product, instead: instead, reason: reason)
    }
  }

  private func knownSeries<Column>(in row: inout CSVRow<Column>, at column: Column) -> String? {
    guard let id = row.identifier(column) else { return nil }
    if !seriesIDs.contains(id) {
      let nearest = nearestWord(to: id, among: seriesIDs.sorted())
      row.report(
        .unknownReference(.series, value: id, file: IndexFile.series.name, nearest: nearest), at: column)
    }
    return id
  }
}
