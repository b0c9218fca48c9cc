/// Reads the lines of a piece into a batch, on one core.
///
/// What is written as usual is read in one pass without making anything of it but numbers; whatever is not goes
/// through ``convert(_:_:_:hasDoubledQuotes:)``, which says what is wrong. A line with something wrong is no row:
/// it is kept as it stands.
struct LineParser: ~Copyable {
  /// What is done with a column of the file.
  private struct Slot {
    var kind: ColumnDeclaration.Kind?
    var column = 0
    var decimals = 0
    var isRequired = false
    var mayBeNegative = false
  }

  private let declarations: [ColumnDeclaration]
  private let words: [Words]
  private let dialect: TextDialect
  private let separators: UInt64
  private let separator: UInt8
  private let point: UInt8
  private let width: Int
  private let slots: UnsafeMutablePointer<Slot>
  private let caches: UnsafeMutablePointer<WordCache>
  private var problems: [BadLine.Problem] = []
  /// The lines of the piece that could not be read.
  private(set) var badLines: [BadLine] = []
  /// The lines of the piece with nothing on them.
  private(set) var blankLines = 0
  /// The lines of the piece that are rows or could not be read.
  private(set) var lines = 0

  /// A parser of lines whose columns stand at the places of the file.
  init(
    _ declarations: [ColumnDeclaration], places: [Int?], words: [Words], dialect: TextDialect
  ) {
    (self.declarations, self.words, self.dialect) = (declarations, words, dialect)
    separator = dialect.separator
    separators = ByteScan.eight(dialect.separator)
    point = dialect == .dutch ? UInt8(ascii: ",") : UInt8(ascii: ".")
    width = places.count
    slots = .allocate(capacity: places.count)
    for (place, column) in places.enumerated() {
      var slot = Slot()
      if let column {
        let declaration = declarations[column]
        slot = Slot(
          kind: declaration.kind, column: column, isRequired: declaration.isRequired,
          mayBeNegative: declaration.mayBeNegative)
        if case .number(let decimals) = declaration.kind { slot.decimals = decimals }
        if case .cents = declaration.kind { slot.decimals = 2 }
      }
      (slots + place).initialize(to: slot)
    }
    caches = .allocate(capacity: declarations.count)
    for column in declarations.indices { (caches + column).initialize(to: WordCache()) }
  }

  deinit {
    caches.deinitialize(count: declarations.count)
    caches.deallocate()
    slots.deallocate()
  }

  /// Reads a piece.
  mutating func read(_ piece: Piece, in buffer: PieceBuffer, into batch: ColumnBatch) {
    (badLines, blankLines, lines) = ([], 0, 0)
    batch.exact.removeAll(keepingCapacity: true)
    batch.reserve(piece.lineFeeds + 1)
    let start = UnsafePointer(buffer.bytes)
    (batch.base, batch.firstLine, batch.count) = (start, piece.firstLine, 0)
    if piece.isPartOfLine {
      lines = 1
      problems = [BadLine.Problem(column: nil, kind: .valueTooLong)]
      addBadLine(start, start + piece.count, line: piece.firstLine)
    } else {
      readLines(start, start + piece.count, into: batch)
    }
  }

  private mutating func readLines(
    _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, into batch: ColumnBatch
  ) {
    var place = start
    var row = 0
    var lineFeeds: UInt32 = 0
    while place < end {
      let lineStart = place
      let line = lineFeeds
      if place.pointee == ByteScan.lineFeed
        || place.pointee == ByteScan.carriageReturn && place[1] == ByteScan.lineFeed
      {
        place += place.pointee == ByteScan.lineFeed ? 1 : 2
        lineFeeds += 1
        blankLines += 1
        continue
      }
      var field = 0
      while true {
        let slot = slots[min(field, width - 1)]
        place = readField(slot, place, to: end, into: batch, row, &lineFeeds)
        field += 1
        if place.pointee == ByteScan.lineFeed { break }
        place += 1
        if field >= width {
          // More values than columns; only how many is of interest.
          while place.pointee != ByteScan.lineFeed {
            place = skipField(place, to: end, &lineFeeds)
            field += 1
            if place.pointee != ByteScan.lineFeed {
              place += 1
              if place.pointee == ByteScan.lineFeed { field += 1 }
            }
          }
          if field == width { field += 1 }
          break
        }
      }
      let lineEnd = place > lineStart && place[-1] == ByteScan.carriageReturn ? place - 1 : place
      place += 1
      lineFeeds += 1
      lines += 1
      if field != width {
        problems = [BadLine.Problem(column: nil, kind: .raggedRow(expected: width, found: field))]
      }
      guard problems.isEmpty else {
        addBadLine(lineStart, lineEnd, line: batch.firstLine + Int(line))
        continue
      }
      batch.lines[row] = line
      row += 1
    }
    batch.count = row
  }

  private mutating func addBadLine(
    _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, line: Int
  ) {
    badLines.append(
      BadLine(
        line: line, problems: problems,
        bytes: Array(UnsafeBufferPointer(start: start, count: end - start))))
    problems.removeAll(keepingCapacity: true)
  }

  /// Reads one field and gives the place of the delimiter behind it.
  @inline(__always)
  private mutating func readField(
    _ slot: Slot, _ start: UnsafePointer<UInt8>, to end: UnsafePointer<UInt8>, into batch: ColumnBatch,
    _ row: Int,
    _ lineFeeds: inout UInt32
  ) -> UnsafePointer<UInt8> {
    guard let kind = slot.kind else { return skipField(start, to: end, &lineFeeds) }
    switch kind {
    case .word:
      if start.pointee != ByteScan.quote, start.pointee != UInt8(ascii: "=") {
        let delimiter = ByteScan.fieldEnd(start, separators: separators)
        let length = withoutReturn(start, delimiter) - start
        if length > 0, let number = caches[slot.column].number(of: start, length: length) {
          batch.stores[slot.column].assumingMemoryBound(to: UInt32.self)[row] = number
          return delimiter
        }
      }
    case .day:
      if let day = LineParser.day(start), isDelimiter(start + 10) {
        batch.stores[slot.column].assumingMemoryBound(to: Int32.self)[row] = day
        return start + 10
      }
    case .number, .cents:
      if let (number, delimiter) = decimal(start, decimals: slot.decimals, isCents: kind == .cents) {
        batch.stores[slot.column].assumingMemoryBound(to: Int64.self)[row] = number
        return delimiter
      }
    case .text, .key:
      if start.pointee != ByteScan.quote, dialect == .plain {
        let delimiter = ByteScan.fieldEnd(start, separators: separators)
        let valueEnd = withoutReturn(start, delimiter)
        let length = valueEnd - start
        if length > 0, length <= ReadingLimit.valueBytes,
          ByteScan.first(ByteScan.quote, from: start, to: valueEnd) == valueEnd
        {
          batch.stores[slot.column].assumingMemoryBound(to: UInt64.self)[row] =
            kind == .key
            ? ValueKey.key(UnsafeBufferPointer(start: start, count: length))
            : UInt64(truncatingIfNeeded: start - batch.base) << 32 | UInt64(truncatingIfNeeded: length) << 1
          return delimiter
        }
      }
    }
    return readSlowly(slot, start, to: end, into: batch, row, &lineFeeds)
  }

  @inline(__always)
  private func isDelimiter(_ place: UnsafePointer<UInt8>) -> Bool {
    place.pointee == separator || place.pointee == ByteScan.lineFeed
  }

  @inline(__always)
  private func withoutReturn(
    _ start: UnsafePointer<UInt8>, _ delimiter: UnsafePointer<UInt8>
  ) -> UnsafePointer<UInt8> {
    delimiter.pointee == ByteScan.lineFeed && delimiter > start && delimiter[-1] == ByteScan.carriageReturn
      ? delimiter - 1 : delimiter
  }

  /// Goes past a field that nobody reads.
  @inline(__always)
  private func skipField(
    _ start: UnsafePointer<UInt8>, to end: UnsafePointer<UInt8>, _ lineFeeds: inout UInt32
  ) -> UnsafePointer<UInt8> {
    if start.pointee == ByteScan.quote || start.pointee == UInt8(ascii: "=") {
      return quoted(start, to: end, &lineFeeds).delimiter
    }
    return ByteScan.fieldEnd(start, separators: separators)
  }

  /// The day of ten bytes as `YYYY-MM-DD`, packed.
  @inline(__always)
  private static func day(_ start: UnsafePointer<UInt8>) -> Int32? {
    guard start[4] == UInt8(ascii: "-"), start[7] == UInt8(ascii: "-") else { return nil }
    @inline(__always) func digit(_ place: Int) -> UInt32 { UInt32(start[place] &- UInt8(ascii: "0")) }
    let digits = (
      digit(0), digit(1), digit(2), digit(3), digit(5), digit(6), digit(8), digit(9)
    )
    let highest = max(
      max(max(digits.0, digits.1), max(digits.2, digits.3)),
      max(max(digits.4, digits.5), max(digits.6, digits.7)))
    guard highest <= 9 else { return nil }
    let year = digits.0 * 1000 + digits.1 * 100 + digits.2 * 10 + digits.3
    let (month, day) = (digits.4 * 10 + digits.5, digits.6 * 10 + digits.7)
    guard year >= 1900, year < 2200, month >= 1, month <= 12, day >= 1 else { return nil }
    if day > 28, CalendarDate(year: Int(year), month: Int(month), day: Int(day)) == nil { return nil }
    return Int32(bitPattern: year << 9 | month << 5 | day)
  }

  /// A number from zero of at most 16 digits, with no more decimals than there is room for, and the delimiter
  /// behind it.
  @inline(__always)
  private func decimal(
    _ start: UnsafePointer<UInt8>, decimals: Int, isCents: Bool
  ) -> (number: Int64, delimiter: UnsafePointer<UInt8>)? {
    var place = start
    var number: Int64 = 0
    while true {
      let digit = place.pointee &- UInt8(ascii: "0")
      guard digit <= 9 else { break }
      number = number &* 10 &+ Int64(digit)
      place += 1
    }
    var left = decimals
    let whole = place - start
    guard whole > 0, whole <= 16 - decimals else { return nil }
    if place.pointee == point {
      place += 1
      let first = place
      while true {
        let digit = place.pointee &- UInt8(ascii: "0")
        guard digit <= 9 else { break }
        number = number &* 10 &+ Int64(digit)
        place += 1
        left -= 1
        guard left >= 0 else { return nil }
      }
      guard place > first else { return nil }
    }
    if place.pointee == ByteScan.carriageReturn, place[1] == ByteScan.lineFeed { place += 1 }
    guard isDelimiter(place) else { return nil }
    while left > 0 {
      number &*= 10
      left -= 1
    }
    return (number, place)
  }
}

// MARK: - What is not written as usual

extension LineParser {
  /// The value of a field that begins with a quote or a formula, and the delimiter behind it.
  private func quoted(
    _ start: UnsafePointer<UInt8>, to end: UnsafePointer<UInt8>, _ lineFeeds: inout UInt32
  ) -> (
    value: UnsafeBufferPointer<UInt8>, hasDoubledQuotes: Bool, delimiter: UnsafePointer<UInt8>,
    problem: DatasetProblem.Kind?
  ) {
    func bare(_ problem: DatasetProblem.Kind?) -> (
      UnsafeBufferPointer<UInt8>, Bool, UnsafePointer<UInt8>, DatasetProblem.Kind?
    ) {
      let delimiter = ByteScan.fieldEnd(start, separators: separators)
      let count = withoutReturn(start, delimiter) - start
      return (UnsafeBufferPointer(start: start, count: count), false, delimiter, problem)
    }
    if start.pointee == UInt8(ascii: "=") {
      guard dialect == .dutch, start[1] == ByteScan.quote,
        let behind = QuotedField.endOfFormula(from: start + 2, to: end),
        isDelimiter(behind) || behind.pointee == ByteScan.carriageReturn && behind[1] == ByteScan.lineFeed
      else { return bare(nil) }
      let delimiter = isDelimiter(behind) ? behind : behind + 1
      return (UnsafeBufferPointer(start: start + 2, count: behind - start - 3), false, delimiter, nil)
    }
    guard
      case .closed(let close, let hasDoubledQuotes) = QuotedField.end(from: start + 1, to: end, isLast: true)
    else { return bare(.unterminatedQuote) }
    let value = UnsafeBufferPointer(start: start + 1, count: close - start - 1)
    lineFeeds += UInt32(ByteScan.count(ByteScan.lineFeed, in: start + 1, value.count))
    let delimiter = ByteScan.fieldEnd(close + 1, separators: separators)
    let hasTextBehind = withoutReturn(close + 1, delimiter) > close + 1
    return (value, hasDoubledQuotes, delimiter, hasTextBehind ? .textAfterQuote : nil)
  }

  private mutating func readSlowly(
    _ slot: Slot, _ start: UnsafePointer<UInt8>, to end: UnsafePointer<UInt8>, into batch: ColumnBatch,
    _ row: Int,
    _ lineFeeds: inout UInt32
  ) -> UnsafePointer<UInt8> {
    if start.pointee == ByteScan.quote || start.pointee == UInt8(ascii: "=") {
      let field = quoted(start, to: end, &lineFeeds)
      if let problem = field.problem {
        problems.append(BadLine.Problem(column: declarations[slot.column].name, kind: problem))
      } else {
        convert(slot, field.value, hasDoubledQuotes: field.hasDoubledQuotes, into: batch, row)
      }
      return field.delimiter
    }
    let delimiter = ByteScan.fieldEnd(start, separators: separators)
    let value = UnsafeBufferPointer(start: start, count: withoutReturn(start, delimiter) - start)
    if value.contains(ByteScan.quote) {
      problems.append(BadLine.Problem(column: declarations[slot.column].name, kind: .strayQuote))
    } else {
      convert(slot, value, hasDoubledQuotes: false, into: batch, row)
    }
    return delimiter
  }

  /// Makes of a field what its column is, or says why it cannot.
  private mutating func convert(
    _ slot: Slot, _ value: UnsafeBufferPointer<UInt8>, hasDoubledQuotes: Bool, into batch: ColumnBatch,
    _ row: Int
  ) {
    let declaration = declarations[slot.column]
    let store = batch.stores[slot.column]
    func refuse(_ kind: DatasetProblem.Kind) {
      problems.append(BadLine.Problem(column: declaration.name, kind: kind))
    }
    guard !value.isEmpty else {
      if slot.isRequired { return refuse(.emptyValue(column: declaration.name)) }
      switch declaration.kind {
      case .word: store.assumingMemoryBound(to: UInt32.self)[row] = Words.absent
      case .day: store.assumingMemoryBound(to: CompactDay.self)[row] = .absent
      case .number, .cents: store.assumingMemoryBound(to: Int64.self)[row] = ColumnBatch.absent
      case .text, .key: store.assumingMemoryBound(to: UInt64.self)[row] = 0
      }
      return
    }
    if value.count > ReadingLimit.valueBytes { return refuse(.valueTooLong) }
    func written() -> String { WrittenWord.text(value, hasDoubledQuotes: hasDoubledQuotes, dialect) }
    switch declaration.kind {
    case .word:
      guard let start = value.baseAddress else { return }
      if !hasDoubledQuotes, dialect == .plain,
        let number = caches[slot.column].number(of: start, length: value.count)
      {
        store.assumingMemoryBound(to: UInt32.self)[row] = number
        return
      }
      let text = written()
      if let problem = problem(of: text, in: declaration.name) { return refuse(problem) }
      let number = words[slot.column].add(text)
      store.assumingMemoryBound(to: UInt32.self)[row] = number
      // Only what says the same wherever it stands: bytes in doubled quotes would say something else without them.
      if !hasDoubledQuotes, caches[slot.column].number(of: start, length: value.count) == nil {
        caches[slot.column].add(start, length: value.count, number: number)
      }
    case .text:
      guard let start = value.baseAddress else { return }
      let place = UInt64(start - batch.base) << 32
      store.assumingMemoryBound(to: UInt64.self)[row] =
        place | UInt64(value.count) << 1 | (hasDoubledQuotes ? 1 : 0)
    case .key:
      store.assumingMemoryBound(to: UInt64.self)[row] = ValueKey.key(
        hasDoubledQuotes || dialect == .dutch ? Array(written().utf8) : Array(value))
    case .day:
      let text = written()
      guard let day = CalendarDate(text) ?? (dialect == .dutch ? DutchNumber.day(text) : nil) else {
        return refuse(.badDate(column: declaration.name, value: text))
      }
      store.assumingMemoryBound(to: CompactDay.self)[row] = CompactDay(day)
    case .cents:
      let (isNegative, digits) = LineParser.signed(value, slot.mayBeNegative)
      do throws(MoneyNotation.Problem) {
        let cents =
          dialect == .dutch
          ? try MoneyNotation.read(DutchNumber.plain(digits)).cents : try MoneyNotation.read(digits).cents
        store.assumingMemoryBound(to: Int64.self)[row] = isNegative ? -cents : cents
      } catch {
        refuse(.badAmount(written(), error))
      }
    case .number:
      let (isNegative, digits) = LineParser.signed(value, slot.mayBeNegative)
      let text = String(decoding: digits, as: UTF8.self)
      guard let number = LineParser.exact(dialect == .dutch ? DutchNumber.plain(text) ?? "" : text) else {
        return refuse(.badDecimal(column: declaration.name, value: written()))
      }
      let signed = isNegative ? Rational(0) - number : number
      let scaled = signed * Rational(PowerOfTen.of(slot.decimals))
      if scaled.denominator == 1, let units = scaled.numerator.int64, units > ColumnBatch.seeExact {
        store.assumingMemoryBound(to: Int64.self)[row] = units
      } else {
        store.assumingMemoryBound(to: Int64.self)[row] = ColumnBatch.seeExact
        batch.exact[row * declarations.count + slot.column] = signed
      }
    }
  }

  /// Takes the minus off a number that may have one.
  private static func signed(
    _ value: UnsafeBufferPointer<UInt8>, _ mayBeNegative: Bool
  ) -> (isNegative: Bool, digits: Slice<UnsafeBufferPointer<UInt8>>) {
    let isNegative = mayBeNegative && value.first == UInt8(ascii: "-")
    return (isNegative, value.dropFirst(isNegative ? 1 : 0))
  }

  /// A number of digits with at most one point between them, or a fraction as other files may have it; nothing for one
  /// of more digits than are ever calculated.
  private static func exact(_ text: String) -> Rational? {
    if text.utf8.contains(UInt8(ascii: "/")) { return Rational(text) }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let isNumber = parts.allSatisfy { part in
      !part.isEmpty && part.utf8.allSatisfy { $0 &- UInt8(ascii: "0") <= 9 }
    }
    guard (1...2).contains(parts.count), isNumber, text.utf8.count <= 37,
      let digits = Int128(parts.joined())
    else { return nil }
    let decimals = parts.count == 2 ? parts[1].utf8.count : 0
    return Rational(
      WholeNumber(digits), WholeNumber((0..<decimals).reduce(Int128(1)) { power, _ in power * 10 }))
  }

  private func problem(of word: String, in column: String) -> DatasetProblem.Kind? {
    guard let first = word.utf8.first, let last = word.utf8.last else { return .emptyValue(column: column) }
    let isSpace = { (byte: UInt8) in byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
    if isSpace(first) || isSpace(last) { return .surroundingSpace(column: column) }
    return word.utf8.contains { $0 < 0x20 || $0 == 0x7F } ? .controlCharacter(column: column) : nil
  }
}
