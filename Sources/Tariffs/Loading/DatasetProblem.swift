/// One thing that is wrong with a data file: what, where, what was expected and what to do.
///
/// ```text
/// own/tariffs.csv:2:62: the amount '1,23' has a decimal comma
///     own-2026,begeleiding,wmo,02A03,02A03,Begeleiding,minuut,zin,"1,23",5,
///                                                                  ^^^^
///     Write amounts with a point for the decimals and no grouping: 1.23.
/// ```
public struct DatasetProblem: Error, Hashable, Sendable {
  /// The line of the file with the part that is wrong.
  public struct Excerpt: Hashable, Sendable {
    /// The line as it stands in the file.
    public let line: String
    /// Where the marked part begins, in characters from 0.
    public let markStart: Int
    /// How many characters are marked, at least 1.
    public let markLength: Int
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

extension DatasetProblem: CustomStringConvertible {
  /// The problem as a message: place, excerpt and remedy.
  public var description: String {
    var lines = ["\(file):\(line):\(column): \(kind.message)"]
    if let excerpt {
      let (window, markStart) = excerpt.window
      lines.append("    " + window)
      lines.append(
        "    " + String(repeating: " ", count: markStart) + String(repeating: "^", count: excerpt.markLength))
    }
    lines.append("    " + kind.remedy)
    return lines.joined(separator: "\n")
  }
}

extension DatasetProblem.Excerpt {
  /// The part of a long line around the mark, without characters that a terminal would obey.
  fileprivate var window: (text: String, markStart: Int) {
    let scalars = line.unicodeScalars.map { scalar in
      scalar.properties.generalCategory == .control ? "\u{FFFD}" : scalar
    }
    let (before, after) = (60, 30)
    let start = max(0, markStart - before)
    let end = min(scalars.count, markStart + markLength + after)
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[start..<max(start, end)])
    let lead = start > 0 ? "…" : ""
    return (lead + String(view) + (end < scalars.count ? "…" : ""), markStart - start + lead.count)
  }
}

/// Why a folder of tables was refused: all problems of its files, and none of its rows.
public struct DatasetError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The problems, in the order of the files and their lines.
  public let problems: [DatasetProblem]

  package init(problems: [DatasetProblem]) {
    self.problems = problems
  }

  /// All problems, as a message for the user.
  public var description: String {
    let count = problems.count == 1 ? "1 problem" : "\(problems.count) problems"
    return problems.map(\.description).joined(separator: "\n")
      + "\n\(count); nothing was loaded."
  }
}
