/// The columns of a file, taken one after the other: first to learn what they are, then from each row.
///
/// Each method takes the next column. On the first run it notes the column and gives a value of no meaning; in a row it
/// gives the value. A value that cannot be read is reported, and the row is not used.
package struct Fields {
  /// The columns that were noted.
  private(set) var declared: [Field] = []
  /// The keys of the rows that were read, if the file has a key.
  private(set) var keys: KeyRegister?

  private let file: FileSchema?
  /// The words of the field that are known.
  let terms: Terms?
  private var reader: CSVReader
  private var cells: [CSVReader.Field] = []
  /// For each column, its place in the file; one that the file leaves out has the place behind the last.
  private var places: [Int] = []
  /// For the first of some columns that are all left out, the column behind them.
  private var behindLeftOut: [Int: Int] = [:]
  /// The place of the column that the file may have besides.
  private var placeBesides: Int?
  /// The column that is taken next.
  private var column = 0
  /// The columns of the row whose values could not be read, a bit for each.
  private var unreadable: UInt64 = 0
  private var problems: [DatasetProblem] = []
  private var problemsBeforeRow = 0
  /// What was read although it is not as the format says.
  private(set) var notes: [ReadingNote] = []
  private var references: [CheckedReference] = []
  private var hints = Hints()
  /// Names that stand on many rows after each other, by their column.
  private var names: [(range: Range<Int>, text: String)] = []
  /// The words of the field of at most eight bytes that were read, by their column, each with its place: a list has few
  /// of them.
  private var shortWords: [[(bytes: UInt64, place: Int)]] = []
  /// What rows share, by a number that tells most of it apart.
  private var sharedObjects: [AnyObject?] = []
  private var decimalCommas: DecimalCommaCheck?
  /// The columns of an amount, the line behind it and the note, in a file that has them.
  private var amountColumns: [Int] = []

  /// A reference of the file, with the row before whose words were known: most rows say the same again.
  private struct CheckedReference {
    let columns: [Int]
    let check: Target.Check
    var known: [Range<Int>] = []
  }

  /// Notes the columns of a file.
  init() {
    (file, terms) = (nil, nil)
    reader = CSVReader(SourceText(name: "", bytes: []))
  }

  /// Reads the header of a file.
  ///
  /// - Parameters:
  ///   - file: the kind of file.
  ///   - source: its text.
  ///   - besides: a column that it may have besides.
  ///   - checks: how the words of each target are found.
  ///   - terms: the words of the field that are known.
  ///   - isRead: whether all of it was read and found right, so that only places are asked for.
  ///   - isPart: whether it is a part of a file, of which other parts are read elsewhere.
  init(
    _ file: FileSchema, of source: SourceText, besides: String?, _ checks: [Target: Target.Check],
    terms: Terms?, isRead: Bool = false, isPart: Bool = false
  ) {
    (self.file, self.terms) = (file, terms)
    var encodingProblems = source.isUTF16 || isRead ? [] : source.encodingProblems()
    let converted = encodingProblems.isEmpty ? nil : source.fromWindows1252
    if converted != nil {
      encodingProblems = []
      notes.append(ReadingNote(file: source.name, kind: .windows1252))
    }
    reader = CSVReader((converted ?? source).inDialectOfHeader)
    readHeader(of: file, besides: besides)
    // Of a file that is read no further, it is no use to check the rest.
    if !reader.isStopped { problems += encodingProblems }
    if !problems.isEmpty { places = [] }
    guard !places.isEmpty else { return }
    references = file.references.compactMap { reference in
      checks[reference.target].map { CheckedReference(columns: reference.columns.map(place(of:)), check: $0) }
    }
    if let key = file.key, key.name != nil, !isRead {
      keys = KeyRegister(
        reader.source, places: key.columns.map { places[place(of: $0)] }.filter { $0 < width }, isPart: isPart
      )
    }
    names = places.map { _ in (0..<0, "") }
    shortWords = places.map { _ in [] }
  }

  // MARK: Rows

  /// Goes to the next row that has a value for each column; false at the end, or where reading stops.
  mutating func nextRow() -> Bool {
    guard !places.isEmpty else { return false }
    while reader.next(into: &cells) {
      guard problems.count + reader.problems.count < ReadingLimit.problems else {
        report(.tooManyProblems, in: record.lowerBound..<record.lowerBound)
        return false
      }
      if isBlank() { continue }
      if named < cells.count, cells.count == width,
        let value = cells[named...].first(where: { !$0.range.isEmpty })
      {
        report(.valueWithoutHeading, in: value.range)
        continue
      }
      if cells.count == width {
        if hasLeftOut { cells.append(.init(range: record.upperBound..<record.upperBound)) }
        (column, unreadable, problemsBeforeRow) = (0, 0, problems.count)
        return true
      }
      report(.raggedRow(expected: width, found: cells.count), in: record)
    }
    if blankRows > 0 || named < width {
      notes.append(
        ReadingNote(file: reader.source.name, kind: .emptyEnd(rows: blankRows, columns: width - named)))
    }
    return false
  }

  /// Whether the record holds nothing at all: one at the end is passed over, one before a row is a problem.
  private mutating func isBlank() -> Bool {
    guard cells[0].range.isEmpty, cells.allSatisfy({ $0.range.isEmpty && !$0.isQuoted }) else {
      if let blank = firstBlank {
        problems.append(DatasetProblem(.blankLine, in: reader.source, at: blank.range, from: blank.anchor))
        (firstBlank, blankRows) = (nil, 0)
      }
      return false
    }
    if firstBlank == nil { firstBlank = (record, anchor) }
    blankRows += 1
    return true
  }

  /// Whether all values of the row could be read.
  var isReadable: Bool {
    unreadable == 0
  }

  /// Checks the key of the row and what its words must be found in, and tells whether nothing is wrong with it.
  mutating func isRowFine() -> Bool {
    if !amountColumns.isEmpty, isReadable || amountColumns.allSatisfy(isReadable) {
      decimalCommas?.check(
        cells[places[amountColumns[0]]].range, line: cells[places[amountColumns[1]]].range,
        in: reader.source, from: reader.recordStart)
    }
    for place in references.indices { checkReference(place) }
    if isReadable || file?.key?.columns.allSatisfy({ isReadable(place(of: $0)) }) ?? false,
      let earlier = keys?.insert(cells, at: RowPlace(reader.recordStart)), let key = file?.key,
      let name = key.name
    {
      let words = key.columns.map { reader.text(cells[places[place(of: $0)]]) }
      report(
        .duplicateKey(name(words), firstLine: Int(earlier.line), remedy: key.remedy(words)), at: key.column)
    }
    return problems.count == problemsBeforeRow
  }

  private mutating func checkReference(_ place: Int) {
    let columns = references[place].columns
    guard isReadable || columns.allSatisfy(isReadable) else { return }
    let ranges = references[place].known
    let isKnown =
      !ranges.isEmpty
      && zip(columns, ranges).allSatisfy { bytes(cells[places[$0]].range).elementsEqual(bytes($1)) }
    guard !isKnown else { return }
    let found = columns.map { cells[places[$0]] }
    if let miss = references[place].check(found.map(reader.text), &hints), let file {
      report(miss.kind, at: file.fields[columns[miss.at]].name)
    } else {
      references[place].known = found.map(\.range)
    }
  }

  private func isReadable(_ column: Int) -> Bool {
    unreadable & 1 << UInt64(column) == 0
  }

  /// Whether rows can have equal keys that are written in different ways: with other spellings, or a value that is the
  /// same as an empty one.
  var mayHideEqualKeys: Bool {
    hasOtherSpellings
      || !places.isEmpty
        && file?.key?.columns.contains {
          file?.fields[place(of: $0)].mayBeLeftOut == true && places[place(of: $0)] < width
        }
          ?? false
  }

  /// Whether nothing is wrong so far, and nothing can turn out to be wrong when all rows are known.
  var isClean: Bool {
    problems.isEmpty && reader.problems.isEmpty && notes.isEmpty && firstBlank == nil
      && decimalCommas?.hasCandidates != true
  }

  /// All that is wrong with the file.
  var allProblems: [DatasetProblem] {
    problems + reader.problems + (decimalCommas?.problems ?? [])
  }

  /// Where the row begins.
  var anchor: SourceText.Anchor {
    reader.recordStart
  }

  /// The line of the file on which the row begins.
  package var line: Int {
    anchor.line
  }

  // MARK: Problems

  /// Reports something that is wrong with a column of the row.
  package mutating func report(_ kind: DatasetProblem.Kind, at column: String) {
    report(kind, in: cells[places[place(of: column)]].range)
  }

  /// Reports something that is wrong with the column that a file may have besides.
  mutating func reportBesides(_ kind: DatasetProblem.Kind) {
    if let placeBesides { report(kind, in: cells[placeBesides].range) }
  }

  /// Something that is wrong with a column of a row that was read before.
  func problem(_ kind: DatasetProblem.Kind, at column: String, place row: RowPlace) -> DatasetProblem {
    var reader = CSVReader(reader.source, at: row.anchor)
    var cells: [CSVReader.Field] = []
    _ = reader.next(into: &cells)
    return DatasetProblem(
      kind, in: reader.source, at: cells[places[place(of: column)]].range, from: row.anchor)
  }

  private mutating func report(_ kind: DatasetProblem.Kind, in range: Range<Int>) {
    problems.append(DatasetProblem(kind, in: reader.source, at: range, from: reader.recordStart))
  }

  /// Reports that the value of the column that was taken last cannot be read.
  private mutating func refuse(_ kind: DatasetProblem.Kind) {
    unreadable |= 1 << UInt64(column - 1)
    report(kind, in: cells[places[column - 1]].range)
  }

  /// Reports that a column that was taken before may not be empty in this row, where it is.
  package mutating func refuseEmpty(_ kind: DatasetProblem.Kind, of column: String) {
    guard file != nil, text(of: column).isEmpty else { return }
    unreadable |= 1 << UInt64(place(of: column))
    report(kind, at: column)
  }

  // MARK: Header

  private var width = 0
  /// The number of columns before those at the end that have no name.
  private var named = 0
  private var blankRows = 0
  private var firstBlank: (range: Range<Int>, anchor: SourceText.Anchor)?
  private var hasLeftOut = false
  private var hasOtherSpellings = false

  /// Reads the header; without one of the format no row is read.
  private mutating func readHeader(of file: FileSchema, besides: String?) {
    // Before its bytes are taken for lines that end in another way.
    guard !reader.source.isUTF16 else {
      problems.append(DatasetProblem(.utf16, inFile: reader.source.name))
      return
    }
    let isRead = reader.next(into: &cells) && (cells.count > 1 || !record.isEmpty)
    let all = isRead ? cells.map(reader.text) : []
    let names = Array(all.prefix((all.lastIndex { !$0.isEmpty } ?? -1) + 1))
    if !isRead {
      if !reader.isStopped { problems.append(DatasetProblem(.emptyFile, inFile: reader.source.name)) }
    } else if names.count == 1, let separator = Fields.otherSeparator(in: names[0]) {
      report(.otherSeparator(separator), in: record)
    } else if !names.contains(where: file.columns.contains) {
      report(.noHeader(expected: file.columns), in: record)
    } else {
      checkNames(names, of: file, besides: besides)
    }
    guard isRead, problems.isEmpty else { return }
    (width, named) = (cells.count, names.count)
    places = file.columns.map { names.firstIndex(of: $0) ?? width }
    placeBesides = besides.flatMap { names.firstIndex(of: $0) }
    hasLeftOut = places.contains(width)
    for (first, field) in file.fields.enumerated() where field.mayBeLeftOut {
      let behind = file.fields[first...].firstIndex { !$0.mayBeLeftOut } ?? places.count
      if places[first..<behind].allSatisfy({ $0 == width }) { behindLeftOut[first] = behind }
    }
    let columns = ["amount", "line", "note"].compactMap(file.columns.firstIndex)
    if reader.dialect == .plain, columns.count > 1, columns[1] == columns[0] + 1,
      file.columns[columns[0]] == "amount"
    {
      (decimalCommas, amountColumns) = (DecimalCommaCheck(), columns)
    }
  }

  private mutating func checkNames(_ names: [String], of file: FileSchema, besides: String?) {
    let expected = file.columns
    let needed = file.fields.filter { !$0.mayBeLeftOut }.map(\.name)
    for (place, name) in names.enumerated() {
      if !expected.contains(name), !file.derived.contains(name), name != besides {
        let missing = expected.filter { !names.contains($0) }
        report(
          .unknownColumn(name, nearest: nearestWord(to: name, among: missing), expected: expected),
          in: cells[place].range)
      } else if names[..<place].contains(name) {
        report(.duplicateColumn(name), in: cells[place].range)
      }
    }
    for field in file.fields where !field.mayBeLeftOut && !names.contains(field.name) {
      report(.missingColumn(field.name, expected: needed), in: record)
    }
  }

  private static func otherSeparator(in header: String) -> Phrase? {
    if header.contains("\t") { return Phrase("tabs") }
    return nil
  }

  // MARK: Cells

  /// The bytes of the record that was read last.
  private var record: Range<Int> {
    cells[0].range.lowerBound..<cells[cells.count - 1].range.upperBound
  }

  private func bytes(_ range: Range<Int>) -> ArraySlice<UInt8> {
    reader.source.bytes[range]
  }

  /// The place of a column among those of the format.
  private func place(of column: String) -> Int {
    file?.fields.firstIndex { $0.name == column } ?? 0
  }

  /// The text of a column of the row.
  func text(of column: String) -> String {
    reader.text(cells[places[place(of: column)]])
  }

  /// The text of the column that the file may have besides; nothing where it has none.
  var textBesides: String? {
    placeBesides.map { reader.text(cells[$0]) }
  }

  /// Takes the next column: notes it, or gives its cell.
  private mutating func take(
    _ name: String, _ kind: @autoclosure () -> Field.Kind, _ meaning: String, _ example: String?,
    isRequired: Bool = true
  ) -> CSVReader.Field? {
    column += 1
    guard file == nil else { return cells[places[column - 1]] }
    declared.append(
      Field(name: name, kind: kind(), isRequired: isRequired, meaning: meaning, example: example))
    return nil
  }
}

// MARK: - Values

extension Fields {
  /// A value that may be missing: nothing, without a problem, when the column is empty.
  package mutating func optional<Value>(_ value: (inout Fields) -> Value) -> Value? {
    if file != nil, cells[places[column]].range.isEmpty {
      column += 1
      return nil
    }
    let value = value(&self)
    if file == nil { declared[declared.count - 1].isRequired = false }
    return value
  }

  /// Columns that a file may leave out, read where it has any of them; nothing, at no cost, where it has none.
  package mutating func ifAny<Value>(_ value: (inout Fields) -> Value?) -> Value? {
    if hasLeftOut, let behind = behindLeftOut[column] {
      column = behind
      return nil
    }
    let first = column
    let value = value(&self)
    if file == nil {
      for place in first..<column {
        (declared[place].mayBeLeftOut, declared[place].isRequired) = (true, false)
      }
    }
    return value
  }

  /// A value that is read from its text; `placeholder` has no meaning, and `problem` says what is wrong with a text that
  /// is no such value.
  package mutating func value<Value>(
    _ name: String, _ kind: @autoclosure () -> Field.Kind, _ meaning: String, example: String? = nil,
    else placeholder: @autoclosure () -> Value, problem: (String) -> DatasetProblem.Kind,
    _ read: (String) -> Value?
  ) -> Value {
    guard let cell = take(name, kind(), meaning, example) else { return placeholder() }
    let text = reader.text(cell)
    if let value = read(text) { return value }
    refuse(problem(text))
    return placeholder()
  }

  /// A text on one line, which may be empty.
  package mutating func text(_ name: String, _ meaning: String, example: String? = nil) -> String {
    take(name, Field.Kind(), meaning, example, isRequired: false).map { line($0, of: name) } ?? ""
  }

  /// A text on one line that is not empty.
  package mutating func filledText(
    _ name: String, _ meaning: String, example: String? = nil, pattern: String? = nil
  ) -> String {
    guard let cell = take(name, Field.Kind(pattern: pattern), meaning, example) else { return "" }
    guard !cell.range.isEmpty else {
      refuse(.emptyValue(column: name))
      return ""
    }
    return line(cell, of: name)
  }

  private mutating func line(_ cell: CSVReader.Field, of name: String) -> String {
    let bytes = bytes(cell.range)
    guard let first = bytes.first, let last = bytes.last else { return "" }
    if isSpace(first) || isSpace(last) {
      refuse(.surroundingSpace(column: name))
    } else if bytes.contains(where: { $0 < 0x20 || $0 == 0x7F }) {
      refuse(.controlCharacter(column: name))
    } else if isDigit(first), name == "note", bytes.allSatisfy(isDigit) {
      // What a note says is a sentence: a bare number has slipped into it from the column before.
      refuse(.noteIsNumber(reader.text(cell)))
    } else {
      return reader.text(cell)
    }
    return ""
  }

  /// A name for tables, products and regions: a-z, 0-9 and single hyphens between them.
  package mutating func identifier(_ name: String, _ meaning: String, example: String? = nil) -> String {
    guard let cell = take(name, .identifier, meaning, example) else { return "" }
    let bytes = bytes(cell.range)
    let before = names[column - 1]
    if !bytes.isEmpty, bytes.elementsEqual(self.bytes(before.range)) { return before.text }
    if bytes.isEmpty {
      refuse(.emptyValue(column: name))
    } else if bytes.count > ReadingLimit.identifierBytes {
      refuse(.identifierTooLong(column: name))
    } else if !isPlainWord(bytes) {
      refuse(.badIdentifier(column: name, value: reader.text(cell)))
    } else {
      let text = reader.text(cell)
      names[column - 1] = (cell.range, text)
      return text
    }
    return ""
  }

  /// A name as of ``identifier(_:_:example:)``, or empty.
  package mutating func optionalIdentifier(_ name: String, _ meaning: String, example: String? = nil)
    -> String
  {
    optional { $0.identifier(name, meaning, example: example) } ?? ""
  }

  /// A product code as read: up to five capitals and digits, or empty; several for one price with single blanks between.
  mutating func productCode(_ name: String, _ meaning: String, example: String? = nil) -> String {
    guard
      let cell = take(
        name, Field.Kind(pattern: "^[0-9A-Z]{1,5}( [0-9A-Z]{1,5})*$"), meaning, example, isRequired: false)
    else { return "" }
    let text = reader.text(cell)
    func isCode(_ code: ArraySlice<UInt8>) -> Bool {
      (1...5).contains(code.count) && code.allSatisfy { isDigit($0) || isCapital($0) }
    }
    let code = bytes(cell.range)
    guard
      code.isEmpty || isCode(code)
        || code.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false).allSatisfy(isCode)
    else {
      refuse(.badCode(text))
      return ""
    }
    return text
  }

  /// A word of a closed list.
  package mutating func word<Word: Vocabulary>(
    _ name: String, _ meaning: String, example: String? = nil
  ) -> Word {
    let placeholder = Word.allCases[Word.allCases.startIndex]
    guard let cell = take(name, Field.Kind(words: Word.words), meaning, example) else { return placeholder }
    let value = reader.text(cell)
    if let word = Word(rawValue: value) { return word }
    let words = Word.words.joined(separator: ", ")
    refuse(
      value.isEmpty
        ? .emptyValue(column: name)
        // As in a row that somebody has yet to judge, such as those of `tariffs crosswalk suggest`.
        : value == "?"
          ? .rule(
            nl: "\(name) is nog een vraag: een voorstel telt niet als antwoord",
            "Lees beide documenten en schrijf een van \(words), of haal de regel weg.",
            en: "\(name) is still a question: a suggestion never counts as an answer",
            "Read both documents and write one of \(words), or take the row out.")
          : .unknownWord(
            noun: Word.noun, value: value, nearest: Word.meant(by: value)?.rawValue, words: Word.words))
    return placeholder
  }

  /// An amount in euro.
  package mutating func amount(_ name: String, _ meaning: String, example: String? = nil) -> Money {
    guard let cell = take(name, Field.Kind("number", minimum: 0), meaning, example) else {
      return Money(cents: 0)
    }
    do throws(MoneyNotation.Problem) {
      guard reader.dialect == .dutch else { return try MoneyNotation.read(bytes(cell.range)) }
      return try MoneyNotation.read(DutchNumber.plain(bytes(cell.range)))
    } catch {
      refuse(.badAmount(reader.text(cell), error))
      return Money(cents: 0)
    }
  }

  /// A whole number from 1.
  package mutating func number(_ name: String, _ meaning: String, example: String? = nil) -> Int {
    take(name, Field.Kind("integer", minimum: 1), meaning, example).map { number($0, of: name) } ?? 0
  }

  private mutating func number(_ cell: CSVReader.Field, of name: String) -> Int {
    let bytes = bytes(cell.range)
    var number = 0
    if (1...9).contains(bytes.count), bytes.allSatisfy(isDigit) {
      for byte in bytes { number = number * 10 + Int(byte - UInt8(ascii: "0")) }
    }
    if number == 0 { refuse(.badNumber(column: name, value: reader.text(cell))) }
    return number
  }

  /// A year of the calendar.
  package mutating func year(_ name: String, _ meaning: String, example: String? = nil) -> Int {
    guard let cell = take(name, Field.Kind("year", minimum: 1900, maximum: 2199), meaning, example) else {
      return 0
    }
    let year = number(cell, of: name)
    if year > 0, CalendarDate(year: year, month: 1, day: 1) == nil {
      refuse(.badYear(year))
    } else if year > 0, cell.range.count > 4 {
      refuse(.badNumber(column: name, value: reader.text(cell)))
    }
    return year
  }

  /// A whole number from zero to `highest`.
  package mutating func wholeNumber(
    _ name: String, _ meaning: String, through highest: Int
  ) -> Int {
    value(
      name, Field.Kind("integer", minimum: 0, maximum: highest), meaning, else: 0,
      problem: { .badWholeNumber(column: name, value: $0, highest: highest) }
    ) { text in
      guard (1...4).contains(text.utf8.count), text.utf8.allSatisfy(isDigit), let number = Int(text) else {
        return nil
      }
      return number <= highest ? number : nil
    }
  }

  /// A word of the field that is a row of data, or another spelling of it.
  package mutating func word<Word: TermOfData>(
    _ name: String, _ meaning: String, example: String? = nil
  ) -> Word {
    // In two steps: in one, all that was read so far is copied for each word that is refused.
    let place = place(of: Word.self, name, meaning, example: example)
    return word(at: place)
  }

  /// The word of the field at a place that ``place(of:_:_:example:)`` gave.
  func word<Word: TermOfData>(at place: Int) -> Word { Word.all(in: terms ?? .builtIn)[place] }

  /// The place of a word as of ``word(_:_:example:)`` among all of its kind, which is its order.
  mutating func place<Word: TermOfData>(
    of _: Word.Type, _ name: String, _ meaning: String, example: String? = nil
  ) -> Int {
    guard let cell = take(name, Field.Kind(termsOf: Word.file), meaning, example) else { return 0 }
    let short = shortWord(cell)
    if let short {
      for seen in shortWords[column - 1].indices where shortWords[column - 1][seen].bytes == short {
        return shortWords[column - 1][seen].place
      }
    }
    let known = Word.all(in: terms ?? .builtIn)
    let text = reader.text(cell)
    if let place = known.firstIndex(where: { $0.rawValue == text }) {
      if let short { shortWords[column - 1].append((short, place)) }
      return place
    }
    if let place = known.firstIndex(where: { $0.otherSpellings.contains(text) }) {
      hasOtherSpellings = true
      return place
    }
    refuse(
      text.isEmpty
        ? .emptyValue(column: name)
        : .unknownWord(
          noun: Word.noun, value: text, nearest: known.meant(by: text)?.rawValue, words: known.words))
    return 0
  }

  /// What many rows share: it is made for the first of them, and again where something else had its place in between.
  ///
  /// - Parameters:
  ///   - key: a number that tells most of it apart.
  ///   - isSame: whether it is what is wanted.
  ///   - make: makes it.
  /// - Returns: one that was made before, or a new one.
  mutating func shared<Object: AnyObject>(
    _ key: Int, where isSame: (Object) -> Bool, make: (Fields) -> Object
  ) -> Object {
    let room = 1024
    if sharedObjects.isEmpty { sharedObjects = [AnyObject?](repeating: nil, count: room) }
    if let object = sharedObjects[key & (room - 1)] {
      // The rows of a file share one type.
      let object = unsafeDowncast(object, to: Object.self)
      if isSame(object) { return object }
    }
    let object = make(self)
    sharedObjects[key & (room - 1)] = object
    return object
  }

  /// The bytes of a field of one to eight bytes as a number, if they are plain.
  private func shortWord(_ cell: CSVReader.Field) -> UInt64? {
    guard (1...8).contains(cell.range.count), !cell.hasDoubledQuotes else { return nil }
    var number: UInt64 = 0
    for byte in bytes(cell.range) {
      // A zero would be the same as none.
      guard byte != 0 else { return nil }
      number = number << 8 | UInt64(byte)
    }
    return number
  }

  /// Lines of the source document; none when the field is empty.
  package mutating func lines(_ name: String, _ meaning: String, example: String? = nil) -> SourceLines {
    let kind = { (run: String) in Field.Kind(pattern: "^\(run)( \(run))*$") }
    guard
      let cell = take(name, kind("[1-9][0-9]*(-[1-9][0-9]*)?"), meaning, example, isRequired: false)
    else { return .none }
    if let lines = SourceLines(bytes: bytes(cell.range)) { return lines }
    refuse(.badLines(column: name, value: reader.text(cell)))
    return .none
  }

  /// A number above zero with a point for the decimals, or a fraction such as 1/3.
  package mutating func fraction(_ name: String, _ meaning: String, example: String? = nil) -> Rational {
    aboveZero(
      name, Field.Kind(pattern: "^[0-9]+(\\.[0-9]+)?(/[0-9]+(\\.[0-9]+)?)?$"), meaning, example)
  }

  /// A number above zero with a point for the decimals.
  package mutating func quantity(
    _ name: String, _ meaning: String, minimum: Int = 1, maximum: Int? = nil, example: String? = nil
  ) -> Rational {
    aboveZero(name, Field.Kind("number", minimum: minimum, maximum: maximum), meaning, example)
  }

  /// An exact number in the dialect of the file.
  private var rational: (String) -> Rational? {
    reader.dialect == .dutch ? { DutchNumber.plain($0).flatMap { Rational($0) } } : { Rational($0) }
  }

  private mutating func aboveZero(
    _ name: String, _ kind: @autoclosure () -> Field.Kind, _ meaning: String, _ example: String?
  ) -> Rational {
    let rational = rational
    return value(
      name, kind(), meaning, example: example, else: Rational(1),
      problem: { .badDecimal(column: name, value: $0) }
    ) { text in rational(text).flatMap { $0 > Rational(0) ? $0 : nil } }
  }

  /// A number from zero with a point for the decimals.
  package mutating func decimal(_ name: String, _ meaning: String, example: String? = nil) -> Rational {
    value(
      name, Field.Kind("number", minimum: 0), meaning, example: example, else: Rational(1),
      problem: { .badDecimal(column: name, value: $0) }, rational)
  }

  /// A percentage with a point for the decimals, which may be below zero; nothing when the column is empty.
  package mutating func percent(
    _ name: String, _ meaning: String, maximum: Int? = nil, example: String? = nil
  ) -> Rational? {
    let rational = rational
    return optional {
      $0.value(
        name, Field.Kind("number", maximum: maximum), meaning, example: example, else: Rational(1),
        problem: { .badDecimal(column: name, value: $0) }
      ) { text in
        text.hasPrefix("-") ? rational(String(text.dropFirst())).map { Rational(0) - $0 } : rational(text)
      }
    }
  }

  /// A day.
  package mutating func date(_ name: String, _ meaning: String, example: String? = nil) -> CalendarDate {
    value(
      name, Field.Kind("date"), meaning, example: example, else: .earliest,
      problem: { $0.isEmpty ? .emptyValue(column: name) : .badDate(column: name, value: $0) },
      reader.dialect == .dutch ? { CalendarDate($0) ?? DutchNumber.day($0) } : { CalendarDate($0) })
  }

  /// A day; nothing when the column is empty.
  package mutating func optionalDate(
    _ name: String, _ meaning: String, example: String? = nil
  ) -> CalendarDate? {
    optional { $0.date(name, meaning, example: example) }
  }

  /// A SHA-256 in hexadecimal, or empty.
  mutating func hash(_ name: String, _ meaning: String, example: String? = nil) -> String {
    optional {
      $0.value(
        name, Field.Kind(pattern: "^[0-9a-f]{64}$"), meaning, example: example, else: "",
        problem: { .badHash($0) }
      ) { text in
        let isHash = text.utf8.count == 64 && text.utf8.allSatisfy { isDigit($0) || (97...102).contains($0) }
        return isHash ? text : nil
      }
    } ?? ""
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
