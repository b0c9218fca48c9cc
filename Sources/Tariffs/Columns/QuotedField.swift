/// A field in quotes.
enum QuotedField {
  /// Where a field in quotes ends.
  enum End {
    /// At its closing quote.
    case closed(UnsafePointer<UInt8>, hasDoubledQuotes: Bool)
    /// Nowhere within the longest value: its quote belongs to a bare value.
    case never
    /// Not before the end of what was looked at.
    case later
  }

  /// Finds the quote that closes a field.
  ///
  /// - Parameters:
  ///   - start: the first byte behind the opening quote.
  ///   - end: the end of what is there.
  ///   - isLast: whether nothing comes behind it.
  /// - Returns: the place of the quote, or why there is none.
  static func end(from start: UnsafePointer<UInt8>, to end: UnsafePointer<UInt8>, isLast: Bool) -> End {
    let limit = min(end, start + ReadingLimit.valueBytes + 1)
    var place = start
    var hasDoubledQuotes = false
    while true {
      place = ByteScan.first(ByteScan.quote, from: place, to: limit)
      guard place < limit else { return limit < end || isLast ? .never : .later }
      guard place + 1 < end else {
        return isLast ? .closed(place, hasDoubledQuotes: hasDoubledQuotes) : .later
      }
      guard place[1] == ByteScan.quote else { return .closed(place, hasDoubledQuotes: hasDoubledQuotes) }
      hasDoubledQuotes = true
      place += 2
    }
  }

  /// Whether a byte outside a field in quotes begins a field: behind a separator or a line end.
  ///
  /// - Parameters:
  ///   - place: the byte.
  ///   - start: where the piece begins, which is the begin of a line.
  ///   - dialect: how the file is written.
  /// - Returns: whether it does.
  static func isFieldStart(
    _ place: UnsafePointer<UInt8>, in start: UnsafePointer<UInt8>, _ dialect: TextDialect
  ) -> Bool {
    place == start || place[-1] == dialect.separator || place[-1] == ByteScan.lineFeed
  }

  /// Whether a quote stands behind the sign that begins a formula of nothing but a text, `="44E28"`, in the Dutch
  /// dialect.
  static func isFormula(
    _ quote: UnsafePointer<UInt8>, in start: UnsafePointer<UInt8>, _ dialect: TextDialect
  ) -> Bool {
    dialect == .dutch && quote > start && quote[-1] == UInt8(ascii: "=")
      && isFieldStart(quote - 1, in: start, dialect)
  }

  /// The place behind the closing quote of a formula of nothing but a text; nothing where it is none.
  ///
  /// - Parameters:
  ///   - start: the first byte behind its opening quote.
  ///   - end: the end of what is there.
  /// - Returns: the place.
  static func endOfFormula(
    from start: UnsafePointer<UInt8>, to end: UnsafePointer<UInt8>
  ) -> UnsafePointer<UInt8>? {
    let limit = min(end, start + ReadingLimit.valueBytes)
    var place = start
    while place < limit, place.pointee != ByteScan.quote, place.pointee != ByteScan.lineFeed { place += 1 }
    return place < limit && place.pointee == ByteScan.quote ? place + 1 : nil
  }
}
