/// One thing that is wrong with a data file: what, where, what was expected and what to do.
///
/// ```text
/// own/tariffs.csv:2:62: the amount '1,23' has a decimal comma
///     own-2026,begeleiding,wmo,02A03,02A03,Begeleiding,minuut,zin,"1,23",5,
///                                                                  ^^^^
///     Write amounts with a point for the decimals and no grouping: 1.23.
/// ```
public struct DatasetProblem: Explained, Hashable, Sendable {
  /// What stands in the file around the part that is wrong.
  public struct Excerpt: Hashable, Sendable {
    /// The line; of a long one the part around the mark, with `…` where it was cut. Control characters, which a
    /// terminal would obey, show as a replacement character.
    public let text: String
    /// Where the marked part begins, in characters from 0.
    public let markStart: Int
    /// How many characters are marked, at least 1.
    public let markLength: Int

    /// An excerpt of a line.
    package init(
      _ text: String, markStart: Int, markLength: Int, isCutBefore: Bool = false, isCutBehind: Bool = false
    ) {
      var shown = String.UnicodeScalarView()
      if isCutBefore { shown.append("…") }
      for scalar in text.unicodeScalars {
        shown.append(scalar.properties.generalCategory == .control ? "\u{FFFD}" : scalar)
      }
      if isCutBehind { shown.append("…") }
      self.text = String(shown)
      self.markStart = markStart + (isCutBefore ? 1 : 0)
      self.markLength = max(1, markLength)
    }

    /// The text with its mark under it, indented.
    package var lines: [String] {
      [
        "    " + text,
        "    " + String(repeating: " ", count: markStart) + String(repeating: "^", count: markLength),
      ]
    }
  }

  /// The file, as the user knows it.
  public let file: String
  /// The line in the file, from 1.
  public let line: Int
  /// The character in the line, from 1.
  public let column: Int
  /// The line that is wrong, marked; nothing where the file has none.
  public let excerpt: Excerpt?
  /// What is wrong.
  public let kind: Kind

  init(_ kind: Kind, in source: SourceText, at range: Range<Int>, from anchor: SourceText.Anchor) {
    self.kind = kind
    file = source.name
    (line, column) = source.position(of: range.lowerBound, from: anchor)
    excerpt = source.excerpt(around: range)
  }

  /// A problem of a file as a whole.
  package init(_ kind: Kind, inFile file: String) {
    self.kind = kind
    self.file = file
    (line, column, excerpt) = (1, 1, nil)
  }
}

extension DatasetProblem {
  /// The problem as a message: place, excerpt and remedy.
  public func text(in language: Language) -> String {
    let (problem, remedy) = kind.explanation(in: language)
    let place = "\(file):\(line):\(column): \(problem)"
    return ([place] + (excerpt?.lines ?? []) + ["    " + remedy]).joined(separator: "\n")
  }
}
