/// How words are written, and how much room they take: estimated on the safe side, for the fonts of the reader are
/// not known.
struct Letters: Hashable, Sendable {
  let size: Double
  var isBold = false
  var colour = ChartStyle.ink

  static let title = Letters(size: 21, isBold: true)
  static let subtitle = Letters(size: 15.5, colour: ChartStyle.muted)
  /// What a row is about, and its figure.
  static let label = Letters(size: 14)
  /// What a line is.
  static let name = Letters(size: 13)
  /// The title of an axis.
  static let axis = Letters(size: 13, isBold: true)
  /// Ticks, and all that explains.
  static let note = Letters(size: 13, colour: ChartStyle.muted)

  /// The height of a line.
  var lineHeight: Double { size * 1.25 }

  /// About how wide a text is, in the unit of the size.
  func width(of text: String) -> Double {
    let thousandths = text.reduce(0) { $0 + Letters.thousandths(of: $1) }
    // A little more, for fonts that are wider than the usual ones.
    return Double(thousandths) / 1_000 * size * (isBold ? 1.11 : 1.04)
  }

  /// How wide the widest of some texts is; 0 where there is none.
  func width(ofWidest texts: some Sequence<String>) -> Double {
    texts.map(width).max() ?? 0
  }

  /// Thousandths of the size.
  private static func thousandths(of character: Character) -> Int {
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

  /// The lines of a text, broken at spaces; beyond the limit an ellipsis stands for the rest, and the suffix behind
  /// it stays.
  func wrap(
    _ text: String, width: Double, suffix: String = "", limit: Int = .max
  ) -> (lines: [String], isShortened: Bool) {
    func fits(_ text: String) -> Bool { self.width(of: text) <= width }
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
    guard lines.count > limit else { return (lines, false) }
    let kept = fits("…" + suffix) ? suffix : ""
    var last = lines[limit - 1]
    while !fits(last + "…" + kept), !last.isEmpty { last.removeLast() }
    return (lines.prefix(limit - 1) + [last + "…" + kept], true)
  }
}
