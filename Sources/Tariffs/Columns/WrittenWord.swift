/// What a field of text says, without what the format put round it.
enum WrittenWord {
  /// The text of a field.
  ///
  /// - Parameters:
  ///   - bytes: the value, without quotes around it.
  ///   - hasDoubledQuotes: whether it holds doubled quotes that stand for one each.
  ///   - dialect: how the file is written; in the Dutch one, what keeps a spreadsheet from calculating is taken off.
  /// - Returns: the text; one that is no UTF-8 is read as Windows-1252.
  static func text(
    _ bytes: UnsafeBufferPointer<UInt8>, hasDoubledQuotes: Bool, _ dialect: TextDialect
  ) -> String {
    var value = Array(bytes)
    if hasDoubledQuotes { value = unescaped(value) }
    if dialect == .dutch { value = unprotected(value) }
    if let text = String(validating: value, as: UTF8.self) { return text }
    let converted = SourceText(name: "", bytes: value).fromWindows1252
    return String(decoding: converted?.bytes ?? value, as: UTF8.self)
  }

  private static func unescaped(_ bytes: [UInt8]) -> [UInt8] {
    var value: [UInt8] = []
    var isSecondQuote = false
    for byte in bytes {
      if byte == ByteScan.quote, isSecondQuote {
        isSecondQuote = false
      } else {
        value.append(byte)
        isSecondQuote = byte == ByteScan.quote
      }
    }
    return value
  }

  private static func unprotected(_ bytes: [UInt8]) -> [UInt8] {
    if bytes.count > 2, bytes[0] == UInt8(ascii: "="), bytes[1] == ByteScan.quote,
      bytes.last == ByteScan.quote,
      !bytes[2..<bytes.count - 1].contains(ByteScan.quote)
    {
      return Array(bytes[2..<bytes.count - 1])
    }
    if bytes.first == UInt8(ascii: "'"), SpreadsheetText.isProtected(String(decoding: bytes, as: UTF8.self)) {
      return Array(bytes.dropFirst())
    }
    return bytes
  }
}
