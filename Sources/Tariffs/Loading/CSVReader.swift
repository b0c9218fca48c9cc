/// Reads RFC 4180 records from bytes, without guessing.
///
/// Commas separate, or semicolons in the Dutch dialect; `"` quotes, a doubled `""` inside quotes is one; lines end with LF or CRLF, and a byte
/// order mark in front is accepted. In the Dutch dialect, what keeps a spreadsheet from making a number of a text is taken off
/// again: `="44E28"`, and an apostrophe. White space is data. Whatever the format does not allow becomes a problem
/// with its place; reading goes on behind it, so that one pass finds all problems of a file.
///
/// Why not a package: see `docs/decisions.md`.
struct CSVReader {
  /// One field: where its value stands, without the quotes around it.
  struct Field: Equatable {
    var range: Range<Int>
    /// Whether the value holds doubled quotes that stand for one each.
    var hasDoubledQuotes = false
    /// Whether quotes stand around the value.
    var isQuoted = false
  }

  let source: SourceText
  let dialect: TextDialect
  private let separator: UInt8
  private(set) var problems: [DatasetProblem] = []
  /// Where the record that was read last begins.
  private(set) var recordStart = SourceText.Anchor()
  /// Whether something stands in the file behind which reading on would find nothing but more of the same.
  private(set) var isStopped = false
  /// The number of records that were read, the header too.
  private(set) var records = 0
  private var problemsBeforeRecord = 0
  private var offset: Int
  /// The line feeds that were read, those inside quotes too.
  private var lineFeeds = 0

  init(_ source: SourceText) {
    (self.source, dialect) = (source, source.dialect)
    separator = dialect.separator
    offset = source.firstByte
  }

  /// Reads on from the begin of a record behind the header.
  init(_ source: SourceText, at anchor: SourceText.Anchor) {
    (self.source, dialect) = (source, source.dialect)
    separator = dialect.separator
    (offset, lineFeeds, records) = (anchor.offset, anchor.line - 1, 1)
  }

  /// The byte behind what was read.
  var position: Int { offset }

  /// Reads the next record into `fields`; false at the end of the file, or where reading stops.
  ///
  /// A blank line comes out as one empty field without quotes.
  mutating func next(into fields: inout [Field]) -> Bool {
    guard offset < source.bytes.count, !isStopped else { return false }
    fields.removeAll(keepingCapacity: true)
    recordStart = SourceText.Anchor(line: lineFeeds + 1, offset: offset)
    problemsBeforeRecord = problems.count
    guard records <= ReadingLimit.rows else {
      stop(.tooManyRows, at: offset..<offset)
      return false
    }
    records += 1
    while true {
      fields.append(nextField())
      if fields.count > ReadingLimit.columns {
        stop(.tooManyColumns, at: recordStart.offset..<recordStart.offset)
      }
      guard !isStopped else { return false }
      guard offset < source.bytes.count else { return true }
      let delimiter = source.bytes[offset]
      offset += 1
      guard delimiter == separator else {
        if delimiter == carriageReturn { offset += 1 }
        lineFeeds += 1
        return true
      }
      if offset == source.bytes.count {
        fields.append(Field(range: offset..<offset))
        return true
      }
    }
  }

  /// The value of a field.
  func text(_ field: Field) -> String {
    field.hasDoubledQuotes ? unescaped(field) : source.text(field.range)
  }

  private func unescaped(_ field: Field) -> String {
    var value: [UInt8] = []
    value.reserveCapacity(field.range.count)
    var isSecondQuote = false
    for byte in source.bytes[field.range] {
      if byte == quote, isSecondQuote {
        isSecondQuote = false
      } else {
        value.append(byte)
        isSecondQuote = byte == quote
      }
    }
    return String(decoding: value, as: UTF8.self)
  }

  private mutating func nextField() -> Field {
    let isQuoted = offset < source.bytes.count && source.bytes[offset] == quote
    guard dialect == .dutch else { return isQuoted ? quotedField() : bareField() }
    return isQuoted ? unprotected(quotedField()) : formulaOfText() ?? unprotected(bareField())
  }

  /// A field that is a formula of nothing but a text, `="44E28"`, without quotes around the whole.
  private mutating func formulaOfText() -> Field? {
    let bytes = source.bytes[offset...]
    guard bytes.starts(with: [UInt8(ascii: "="), quote]),
      let end = bytes.dropFirst(2).prefix(ReadingLimit.valueBytes).firstIndex(where: {
        $0 == quote || $0 == lineFeed
      }),
      bytes[end] == quote, end + 1 == bytes.endIndex || isDelimiter(at: end + 1)
    else { return nil }
    defer { offset = end + 1 }
    return Field(range: offset + 2..<end, isQuoted: true)
  }

  /// A field without what the program's own export put round it.
  private func unprotected(_ field: Field) -> Field {
    var field = field
    let value = source.bytes[field.range]
    if field.hasDoubledQuotes, value.count > 4, value.starts(with: [UInt8(ascii: "="), quote, quote]),
      value.suffix(2).elementsEqual([quote, quote]), !value.dropFirst(3).dropLast(2).contains(quote)
    {
      field.range = field.range.lowerBound + 3..<field.range.upperBound - 2
      field.hasDoubledQuotes = false
    } else if value.first == UInt8(ascii: "'"), SpreadsheetText.isProtected(source.text(field.range)) {
      field.range = field.range.lowerBound + 1..<field.range.upperBound
    }
    return field
  }

  /// A field without quotes around it: up to the next comma or line end, or to where it is too long.
  private mutating func bareField() -> Field {
    let start = offset
    let limit = min(source.bytes.count, start + ReadingLimit.valueBytes + 1)
    var end = start
    var (hasQuote, hasReturn) = (false, false)
    while true {
      end = firstMark(from: end, to: limit)
      if end == limit || isDelimiter(at: end) { break }
      if source.bytes[end] == quote, !hasQuote {
        hasQuote = true
        report(.strayQuote, at: end..<end + 1)
      } else if source.bytes[end] == carriageReturn, !hasReturn {
        hasReturn = true
        if records == 1 {
          stop(.carriageReturnLineEnds, at: end..<end + 1)
        } else {
          report(.loneCarriageReturn, at: end..<end + 1)
        }
      }
      end += 1
    }
    offset = end
    if end - start > ReadingLimit.valueBytes { stop(.valueTooLong, at: start..<start + 1) }
    return Field(range: start..<end)
  }

  /// A field in quotes: up to the quote that is not doubled, or to where it is too long.
  private mutating func quotedField() -> Field {
    let bytes = source.bytes
    let start = offset + 1
    let limit = min(bytes.count, start + ReadingLimit.valueBytes + 1)
    var field = Field(range: start..<start, isQuoted: true)
    var end = start
    while true {
      guard end < limit else {
        if limit == bytes.count {
          report(.unterminatedQuote, at: start - 1..<start)
        } else {
          // Most often a quote that is never closed as well.
          stop(.valueTooLong, at: start - 1..<start)
        }
        field.range = start..<min(end, bytes.count)
        offset = field.range.upperBound
        return field
      }
      guard bytes[end] == quote else {
        if bytes[end] == lineFeed { lineFeeds += 1 }
        end += 1
        continue
      }
      guard end + 1 < bytes.count, bytes[end + 1] == quote else { break }
      field.hasDoubledQuotes = true
      end += 2
    }
    field.range = start..<end
    offset = end + 1
    if offset < bytes.count, !isDelimiter(at: offset) {
      let extra = bareField().range
      report(.textAfterQuote, at: extra)
    }
    return field
  }

  /// The first byte that may end a value, or that it may not have outside quotes.
  private func firstMark(from start: Int, to limit: Int) -> Int {
    source.bytes.withUnsafeBufferPointer { bytes in
      guard let first = bytes.baseAddress else { return limit }
      return ByteScan.firstMark(from: first + start, to: first + limit, separator: separator) - first
    }
  }

  private func isDelimiter(at index: Int) -> Bool {
    switch source.bytes[index] {
    case separator, lineFeed: true
    case carriageReturn: index + 1 < source.bytes.count && source.bytes[index + 1] == lineFeed
    default: false
    }
  }

  /// Reports what makes the rest of the file not worth reading.
  private mutating func stop(_ kind: DatasetProblem.Kind, at range: Range<Int>) {
    isStopped = true
    problems.removeSubrange(problemsBeforeRecord...)
    report(kind, at: range)
  }

  private mutating func report(_ kind: DatasetProblem.Kind, at range: Range<Int>) {
    guard problems.count - problemsBeforeRecord < ReadingLimit.problemsOfRow else { return }
    problems.append(DatasetProblem(kind, in: source, at: range, from: recordStart))
  }
}

private let quote = UInt8(ascii: "\"")
private let lineFeed = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")
