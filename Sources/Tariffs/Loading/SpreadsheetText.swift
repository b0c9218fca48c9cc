/// What keeps a spreadsheet from taking a text for something else: the rule by which the program's CSV for spreadsheets is
/// written, and by which it is read back.
package enum SpreadsheetText {
  /// Whether a text starts a formula, also behind blanks, tabs or line breaks, and in the wide forms of East Asia.
  package static func startsFormula(_ text: some StringProtocol) -> Bool {
    firstSeen(text).map { "=+-@\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars.contains($0) } ?? false
  }

  /// Whether a text begins with an apostrophe that stands before a number or a formula, so that reading takes one off. One that
  /// is part of the text gets one more when it is written.
  package static func isProtected(_ text: some StringProtocol) -> Bool {
    guard text.unicodeScalars.first == "'" else { return false }
    let rest = String(String.UnicodeScalarView(text.unicodeScalars.drop { $0 == "'" }))
    return startsFormula(rest) || (firstSeen(rest).map { ("0"..."9").contains($0) } ?? false)
  }

  private static func firstSeen(_ text: some StringProtocol) -> Unicode.Scalar? {
    text.unicodeScalars.first { scalar in
      !scalar.properties.isWhitespace && !scalar.properties.isDefaultIgnorableCodePoint
        && scalar.properties.generalCategory != .control
    }
  }
}
