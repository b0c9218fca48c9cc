import Tariffs

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
    /// What stands there.
    public let excerpt: DatasetProblem.Excerpt
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
    /// A section of a list in a section of the same list.
    case listInItself(String)
    /// A section within more sections than any memo needs.
    case tooDeep
    /// A tag of another template language.
    case unsupportedTag(String)
  }

  /// The file, as the user knows it.
  public let file: String
  /// The problems, in the order of their places.
  public let problems: [Problem]

  /// All problems, as a message for the user.
  public var description: String {
    let shown = problems.prefix(TemplateError.shownProblems).flatMap { problem in
      ["\(file):\(problem.line):\(problem.column): \(problem.kind.whatIsWrong)"]
        + problem.excerpt.lines + ["    " + problem.kind.whatToDo]
    }
    let more =
      problems.count > TemplateError.shownProblems ? ", of which \(TemplateError.shownProblems) shown" : ""
    let count = problems.count == 1 ? "1 problem" : "\(problems.count) problems" + more
    return (shown + ["\(count); nothing was written."]).joined(separator: "\n")
  }

  /// How many problems are told.
  private static let shownProblems = 20
}

/// Why a template was not filled: its sections repeat each other so often that the text would have no end.
public struct TemplateRepeatsTooOften: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong and what to do.
  public var description: String {
    "The template repeats its sections more than \(Template.mostRepetitions) times. "
      + "A list within another list is written once for each row of the other: put the two beside each other."
  }
}

extension TemplateError.Kind {
  fileprivate var whatIsWrong: String {
    switch self {
    case .unknownName(let name, _, _): "there is no name \(quoted(name)) here"
    case .noText(let name): "\(quoted(name)) is not a text"
    case .unclosedSection(let name): "the section \(quoted(name)) has no end"
    case .unexpectedEnd(let name, nil): "the end of \(quoted(name)) has no section before it"
    case .unexpectedEnd(let name, let open?):
      "the end of \(quoted(name)) stands in the section \(quoted(open))"
    case .unclosedTag: "the braces are not closed"
    case .badTag(let text): text.isEmpty ? "the braces hold no name" : "\(quoted(text)) is no name"
    case .listInItself(let name): "the list \(quoted(name)) stands in a section of itself"
    case .tooDeep: "the section stands in \(Template.deepestSection) others"
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
    case .listInItself: "Close the outer section first; in it, use the names of a row."
    case .tooDeep: "Close sections before others begin; the built-in template has two within each other."
    case .unsupportedTag:
      "Known are {{name}}, {{{name}}}, {{#name}}…{{/name}}, {{^name}}…{{/name}} and {{! a comment }}."
    }
  }
}
