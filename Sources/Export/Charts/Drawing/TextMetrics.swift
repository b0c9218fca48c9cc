/// How wide text is drawn, estimated on the safe side: the fonts of the reader are not known.
enum TextMetrics {
  /// About how wide a text is.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - size: the size of the letters.
  ///   - isBold: whether the letters are bold.
  /// - Returns: the width in the unit of the size.
  static func width(_ text: String, size: Double, isBold: Bool = false) -> Double {
    let thousandths = text.reduce(0) { $0 + width(of: $1) }
    // A little more, for fonts that are wider than the usual ones.
    return Double(thousandths) / 1_000 * size * (isBold ? 1.11 : 1.04)
  }

  /// Thousandths of the size of the letters.
  private static func width(of character: Character) -> Int {
    switch character {
    case "i", "j", "l", "'", "|": 235
    case " ", "\u{A0}", ".", ",", ":", ";", "!", "I", "f", "t", "/", "\\", "[", "]": 280
    case "(", ")", "-", "r", "`", "·": 340
    case "c", "k", "s", "v", "x", "y", "z", "J": 505
    case "m", "M", "%": 860
    case "W", "@", "—", "…": 1_000
    case "w", "C", "D", "H", "N", "R", "U", "G", "O", "Q": 760
    case "+", "<", ">", "=", "~", "F", "T", "Z": 610
    case _ where character.isASCII && character.isUppercase: 680
    case _ where character.isASCII: 560
    default:
      character.unicodeScalars.contains { $0.value >= 0x1100 && !(0x2000...0x20CF).contains($0.value) }
        ? 1_050 : 680
    }
  }

  /// The lines of a text, broken at spaces; what does not fit is replaced by an ellipsis.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - width: how wide a line may be.
  ///   - size: the size of the letters.
  ///   - isBold: whether the letters are bold.
  ///   - suffix: what stands behind the text and stays when that is shortened.
  ///   - limit: how many lines there may be; nothing for any number.
  /// - Returns: the lines, and whether something was left out.
  static func wrap(
    _ text: String, width: Double, size: Double, isBold: Bool = false, suffix: String = "", limit: Int? = nil
  ) -> (lines: [String], isShortened: Bool) {
    func fits(_ text: String) -> Bool { TextMetrics.width(text, size: size, isBold: isBold) <= width }
    var lines: [String] = []
    var current = ""
    // A no-break space holds its words together.
    for word in (text + suffix).split(whereSeparator: { $0.isWhitespace && $0 != "\u{A0}" }) {
      if !current.isEmpty, fits(current + " " + word) {
        current += " " + word
        continue
      }
      if !current.isEmpty { lines.append(current) }
      current = ""
      for character in word {
        // A word that is too long is broken anywhere.
        if !current.isEmpty, !fits(current + String(character)) {
          lines.append(current)
          current = ""
        }
        current.append(character)
      }
    }
    if !current.isEmpty || lines.isEmpty { lines.append(current) }
    guard let limit, lines.count > limit else { return (lines, false) }
    let kept = fits("…" + suffix) ? suffix : ""
    var last = lines[limit - 1]
    while !fits(last + "…" + kept), !last.isEmpty { last.removeLast() }
    return (lines.prefix(limit - 1) + [last + "…" + kept], true)
  }
}
