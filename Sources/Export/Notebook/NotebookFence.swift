/// The fence of a code block, by the rules of CommonMark.
struct NotebookFence: Sendable {
  /// The character that it consists of: a backtick or a tilde.
  let mark: Character
  /// How many of them there are, at least three.
  let count: Int
  /// How many blanks stand in front, at most three; as many are taken off each line of the block.
  let indent: Int
  /// The first word behind it.
  let tag: String

  /// Whether the block holds commands.
  var isConsole: Bool { tag.lowercased() == "console" }

  /// The fence that a line opens; nothing when it opens none.
  init?(opening line: String) {
    let indent = line.prefix { $0 == " " }.count
    let rest = line.dropFirst(indent)
    guard indent <= 3, let mark = rest.first, mark == "`" || mark == "~" else { return nil }
    let count = rest.prefix { $0 == mark }.count
    let info = rest.dropFirst(count)
    guard count >= 3, mark == "~" || !info.contains("`") else { return nil }
    self.mark = mark
    self.count = count
    self.indent = indent
    tag = info.split { $0 == " " || $0 == "\t" }.first.map(String.init) ?? ""
  }

  /// Whether a line ends the block.
  func isClosed(by line: String) -> Bool {
    let indent = line.prefix { $0 == " " }.count
    let marks = line.dropFirst(indent).prefix { $0 == mark }
    return indent <= 3 && marks.count >= count
      && line.dropFirst(indent + marks.count).allSatisfy { $0 == " " || $0 == "\t" }
  }

  /// A line of the block without the blanks of the fence.
  func content(of line: String) -> String {
    String(line.dropFirst(line.prefix(indent).prefix { $0 == " " }.count))
  }

  /// A line as it stands in the block.
  func indented(_ content: String) -> String {
    content.isEmpty ? "" : String(repeating: " ", count: indent) + content
  }
}
