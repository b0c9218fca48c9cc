/// The header of a large file: which of its columns are read.
struct ColumnHeader {
  /// For each column of the file, the declared one that it is.
  let places: [Int?]
  /// The headings as the file has them, and the names of the columns that they stand for.
  let headings: [(printed: String, name: String)]
  let dialect: TextDialect
  /// How many bytes it takes, and how many line feeds.
  let count: Int
  let lineFeeds: Int

  /// Reads a header.
  ///
  /// - Parameters:
  ///   - bytes: the begin of the file.
  ///   - name: the path, as the user knows it.
  ///   - declarations: the columns that are read.
  ///   - headings: for a heading of the file, the declared name that it stands for.
  ///   - besides: the columns that the file may have besides; nothing for any.
  /// - Throws: what is wrong with it.
  init(
    of bytes: [UInt8], named name: String, _ declarations: [ColumnDeclaration], headings: [String: String],
    besides: Set<String>? = nil
  ) throws(DatasetError) {
    let source = SourceText(name: name, bytes: bytes).inDialectOfHeader
    guard !source.isUTF16 else { throw DatasetError(problems: [DatasetProblem(.utf16, inFile: name)]) }
    var reader = CSVReader(source)
    var cells: [CSVReader.Field] = []
    guard reader.next(into: &cells), cells.count > 1 || !cells[0].range.isEmpty else {
      throw DatasetError(
        problems: reader.problems.isEmpty ? [DatasetProblem(.emptyFile, inFile: name)] : reader.problems)
    }
    let printed = cells.map { reader.text($0) }
    let names = printed.map { headings[$0] ?? $0 }
    self.headings = zip(printed, names).map { ($0, $1) }
    let record = cells[0].range.lowerBound..<cells[cells.count - 1].range.upperBound
    let needed = declarations.filter { !$0.mayBeLeftOut }.map(\.name)
    let missing = declarations.map(\.name).filter { !names.contains($0) }
    var problems = reader.problems
    func report(_ kind: DatasetProblem.Kind, _ range: Range<Int>) {
      problems.append(DatasetProblem(kind, in: source, at: range, from: SourceText.Anchor()))
    }
    if names.count == 1, names[0].contains("\t") {
      report(.otherSeparator(Phrase("tabs")), record)
    } else if missing.count == declarations.count {
      report(.noHeader(expected: declarations.map(\.name)), record)
    } else {
      let isIncomplete = missing.contains(where: needed.contains)
      for (place, name) in names.enumerated() {
        if declarations.contains(where: { $0.name == name }) {
          if names[..<place].contains(name) { report(.duplicateColumn(name), cells[place].range) }
        } else {
          let nearest = nearestWord(to: name, among: missing)
          guard besides?.contains(name) == false || isIncomplete && nearest != nil else { continue }
          report(
            .unknownColumn(name, nearest: nearest, expected: declarations.map(\.name)), cells[place].range)
        }
      }
      for name in missing where needed.contains(name) {
        report(.missingColumn(name, expected: needed), record)
      }
    }
    guard problems.isEmpty else { throw DatasetError(problems: problems) }
    places = names.map { name in declarations.firstIndex { $0.name == name } }
    dialect = source.dialect
    count = reader.position
    lineFeeds = bytes[..<count].count { $0 == ByteScan.lineFeed }
  }
}
