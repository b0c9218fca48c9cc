import Spreadsheets

/// The product codes of a cell: `02A03`, `Wmo 02A03`, `54001 54002 54004`.
struct ProductCodes {
  /// The codes as printed, without the law.
  var codes: [String] = []
  /// The law that stands beside them.
  var law: String?
  /// Whether a spreadsheet has made something else of the code: `4,40E+29`, or a day.
  var isLost = false
  /// Whether it has made a day of it.
  var isDay = false

  init(_ text: PrintedText, _ cell: Sheet.Cell) {
    let laws = TermWords.laws(in: text)
    law = laws.count == 1 ? laws[0] : nil
    if PrintedDay.isMade(of: cell) {
      (isLost, isDay) = (true, true)
      return
    }
    if case .error = cell.kind {
      isLost = true
      return
    }
    guard !TermWords.saysNone(text) else { return }
    if case .number(let stored) = cell.kind, stored.lowercased().contains("e") { isLost = true }
    for word in text.line.split(whereSeparator: {
      " /,;|+".contains($0) && $0 != "+" && $0 != "," || $0 == ";"
    }) {
      let code = String(word).trimmed(of: ",.;()'’‘`")
      guard !code.isEmpty, TermWords.laws(in: PrintedText(code)).isEmpty else { continue }
      if ProductCodes.isExponent(code) {
        isLost = true
      } else {
        codes += code.split(separator: ",").map(String.init)
      }
    }
    if isLost { codes = [] }
  }

  /// Whether it is a number that a spreadsheet has made of a code such as 44E28: those have a sign or a mark.
  private static func isExponent(_ word: String) -> Bool {
    let parts = word.uppercased().split(separator: "E", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].contains(where: \.isASCIIDigit),
      parts[1].contains(where: \.isASCIIDigit),
      parts[0].allSatisfy({ $0.isASCIIDigit || $0 == "," || $0 == "." }),
      parts[1].allSatisfy({ $0.isASCIIDigit || $0 == "+" || $0 == "-" })
    else { return false }
    return parts[1].first == "+" || parts[1].first == "-" || parts[0].contains(",") || parts[0].contains(".")
  }

  /// Whether a text is certainly a code: two digits, a letter or a digit, two more.
  static func isCertain(_ text: PrintedText) -> Bool {
    text.line.split { $0 == " " || $0 == "/" || $0 == "," }.contains { isCode(String($0)) }
  }

  private static func isCode(_ word: String) -> Bool {
    let characters = Array(word)
    return characters.count == 5 && characters[0].isASCIIDigit && characters[1].isASCIIDigit
      && characters[2].isASCII && characters[2].isUppercase && characters[3].isLetterOrDigit
      && characters[4].isLetterOrDigit
  }

  /// The codes inside the name of a product, in a list without a column for them.
  static func inside(_ text: PrintedText) -> [String] {
    text.line.split { " ()[]:;,–-/".contains($0) }.map(String.init).filter(isCode)
  }
}

extension Character {
  fileprivate var isLetterOrDigit: Bool { isASCII && (isLetter || isNumber) }
}
