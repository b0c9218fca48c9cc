/// Why a template was refused: all that is wrong with it, each with its place.
public struct TemplateError: Error, Hashable, Sendable, CustomStringConvertible {
  /// One thing that is wrong.
  public struct Problem: Hashable, Sendable {
    /// What is wrong and what to do.
    public let kind: Kind
    /// The line, from 1.
    public let line: Int
    /// The character in the line, from 1.
    public let column: Int
    /// The line as it stands in the file.
    public let excerpt: String
    /// How many characters of it are wrong.
    public let length: Int
  }

  /// What is wrong.
  public enum Kind: Hashable, Sendable {
    /// A name that stands for nothing there.
    case unknownName(String, nearest: String?, known: [String])
    /// A name of a list or a record, where text belongs.
    case noText(String)
    /// A section without its end.
    case unclosedSection(String)
    /// An end without a section, or the end of another one.
    case unexpectedEnd(String, open: String?)
    /// Braces that are not closed.
    case unclosedTag
    /// Braces with nothing that can be read between them.
    case badTag(String)
    /// A tag of another template language.
    case unsupportedTag(String)
  }

  /// The file, as the user knows it.
  public let file: String
  /// The problems, in the order of their places.
  public let problems: [Problem]

  /// All problems, as a message for the user.
  public var description: String {
    let count = problems.count == 1 ? "1 problem" : "\(problems.count) problems"
    return problems.map { problem in
      let mark =
        String(repeating: " ", count: problem.column - 1) + String(repeating: "^", count: problem.length)
      return """
        \(file):\(problem.line):\(problem.column): \(problem.kind.whatIsWrong)
            \(problem.excerpt)
            \(mark)
            \(problem.kind.whatToDo)
        """
    }.joined(separator: "\n") + "\n\(count); nothing was written."
  }
}

extension TemplateError.Kind {
  fileprivate var whatIsWrong: String {
    switch self {
    case .unknownName(let name, _, _): "there is no name '\(name)' here"
    case .noText(let name): "'\(name)' is not a text"
    case .unclosedSection(let name): "the section '\(name)' has no end"
    case .unexpectedEnd(let name, nil): "the end of '\(name)' has no section before it"
    case .unexpectedEnd(let name, let open?): "the end of '\(name)' stands in the section '\(open)'"
    case .unclosedTag: "the braces are not closed"
    case .badTag(let text): text.isEmpty ? "the braces hold no name" : "'\(text)' is no name"
    case .unsupportedTag(let sign): "tags with '\(sign)' are not known"
    }
  }

  fileprivate var whatToDo: String {
    switch self {
    case .unknownName(_, let nearest?, _):
      "Did you mean '\(nearest)'? 'tariffs memo --print-template' lists all names."
    case .unknownName(_, nil, let known):
      "Names here are \(known.joined(separator: ", ")); 'tariffs memo --print-template' lists all."
    case .noText(let name): "Open a section with {{#\(name)}} and close it with {{/\(name)}}."
    case .unclosedSection(let name): "Close it with {{/\(name)}}."
    case .unexpectedEnd(_, nil): "Remove it, or open the section with {{#name}} or {{^name}}."
    case .unexpectedEnd(_, let open?): "Close '\(open)' first with {{/\(open)}}."
    case .unclosedTag: "Close {{ with }}, and {{{ with }}}."
    case .badTag: "A name has a-z, 0-9 and underscores, with points between its parts: {{counts.prices}}."
    case .unsupportedTag:
      "Known are {{name}}, {{{name}}}, {{#name}}…{{/name}}, {{^name}}…{{/name}} and {{! a comment }}."
    }
  }
}
