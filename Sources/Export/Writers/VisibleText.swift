extension Unicode.Scalar {
  /// What readers see of a character that would otherwise act unseen; nothing for all others.
  ///
  /// Marks and overrides of writing direction (U+061C, U+200E/F, U+202A–E, U+2066–9) can turn digits round: a
  /// tariff could show as another amount than it is. Control characters can steer a terminal. They are replaced by
  /// their number, so that a reader sees that something stands there. Compared: leaving them out, which hides what
  /// a source holds, and isolating them, which Markdown cannot do and which leaves the text itself turned round.
  /// No tariff list in Dutch needs them.
  private var visible: String? {
    switch self {
    case " "..."~": return nil
    // What breaks a line would end a cell or a paragraph.
    case "\n", "\r", "\t", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}": return " "
    case _ where properties.isBidiControl || properties.generalCategory == .control:
      let digits = String(value, radix: 16, uppercase: true)
      return "‹U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "›"
    default: return nil
    }
  }

  /// The character as a reader may see it: itself, a blank for a line break, or its number when it acts unseen.
  ///
  /// - Parameter text: where it is added to.
  func appendVisible(to text: inout String) {
    if let visible { text += visible } else { text.unicodeScalars.append(self) }
  }
}

extension String {
  /// The text on one line, as a reader may see it: without characters that act unseen.
  package var visible: String {
    if utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return self }
    var result = ""
    for scalar in unicodeScalars { scalar.appendVisible(to: &result) }
    return result
  }

  /// The lines of the text, each as a reader may see it.
  package var visibleLines: String {
    split(separator: "\n", omittingEmptySubsequences: false).map { String($0).visible }.joined(
      separator: "\n")
  }
}
