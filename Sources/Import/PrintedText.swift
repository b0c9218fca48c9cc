/// The text of a cell as it is read: on one line, with plain spaces, and in words.
struct PrintedText: Hashable {
  /// The text on one line, as people would copy it.
  let line: String
  /// Whether a word was joined that a hyphen broke over two lines.
  let isJoined: Bool
  /// The words in small letters: letters, digits and what belongs to them, such as `pgb+`.
  let words: [String]

  /// The text of a cell.
  init(_ text: String) {
    var (line, isJoined, isSpace) = ("", false, false)
    let characters = Array(text)
    for (place, character) in characters.enumerated() {
      if character.isWhitespace || PrintedText.blanks.contains(character) {
        let isBreak = character.isNewline && line.last == "-" && !isSpace
        let next = characters[(place + 1)...].first { !$0.isWhitespace }
        if isBreak, next?.isLowercase ?? false, line.dropLast().last?.isLowercase ?? false {
          line.removeLast()
          isJoined = true
        } else {
          isSpace = true
        }
        continue
      }
      if PrintedText.unseen.contains(character) { continue }
      if isSpace, !line.isEmpty, !(isJoined && line.isEmpty) { line.append(" ") }
      isSpace = false
      line.append(character)
    }
    (self.line, self.isJoined) = (line, isJoined)
    words = PrintedText.words(of: line)
  }

  /// Whether nothing stands there.
  var isEmpty: Bool { line.isEmpty }

  /// The words with a space between them: two texts with the same say the same.
  var key: String { words.joined(separator: " ") }

  /// Whether the words stand in the text, after each other.
  func contains(_ phrase: String) -> Bool {
    let other = phrase.split(separator: " ").map(String.init)
    guard !other.isEmpty, words.count >= other.count else { return false }
    return (0...(words.count - other.count)).contains { words[$0...].starts(with: other) }
  }

  private static let blanks: Set<Character> = ["\u{A0}", "\u{2007}", "\u{2009}", "\u{202F}", "\u{3000}"]
  private static let unseen: Set<Character> = [
    "\u{AD}", "\u{200B}", "\u{200C}", "\u{200D}", "\u{FEFF}", "\u{2060}",
  ]

  private static func words(of line: String) -> [String] {
    var words: [String] = []
    var word = ""
    for character in line.lowercased() {
      if character.isLetter || character.isNumber || (character == "+" && !word.isEmpty) {
        word.append(character == "é" || character == "è" || character == "ë" ? "e" : character)
      } else if "%€#<>≤≥".contains(character) {
        if !word.isEmpty { words.append(word) }
        words.append(String(character))
        word = ""
      } else if !word.isEmpty {
        words.append(word)
        word = ""
      }
    }
    return word.isEmpty ? words : words + [word]
  }
}
