/// Where records of separated text end: at line feeds outside quotes.
enum RecordEnd {
  /// The place behind the last line feed that ends a record; 0 where none does.
  ///
  /// - Parameters:
  ///   - start: the begin of a record.
  ///   - count: how many bytes are looked at.
  ///   - isLast: whether nothing comes behind them.
  ///   - dialect: how the text is written.
  /// - Returns: how many bytes the whole records take.
  static func last(
    in start: UnsafePointer<UInt8>, _ count: Int, isLast: Bool, _ dialect: TextDialect
  ) -> Int {
    let end = start + count
    var cut = 0
    var place = start
    while true {
      let quote = ByteScan.first(ByteScan.quote, from: place, to: end)
      if let lineFeed = ByteScan.lastLineFeed(from: place, to: quote) { cut = lineFeed - start + 1 }
      guard quote < end else { return cut }
      if QuotedField.isFormula(quote, in: start, dialect) {
        place = QuotedField.endOfFormula(from: quote + 1, to: end) ?? quote + 1
        continue
      }
      guard QuotedField.isFieldStart(quote, in: start, dialect) else {
        place = quote + 1
        continue
      }
      switch QuotedField.end(from: quote + 1, to: end, isLast: isLast) {
      case .closed(let close, _): place = close + 1
      case .never: place = quote + 1
      case .later: return cut
      }
    }
  }
}
