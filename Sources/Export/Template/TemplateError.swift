import Tariffs

/// Why a template was refused: all that is wrong with it, each with its place.
public struct TemplateError: Explained, Hashable {
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
    /// A character that acts on a screen or a printer and is no text, by its number.
    case controlCharacter(UInt32)
  }

  /// The file, as the user knows it.
  public let file: String
  /// The problems, in the order of their places.
  public let problems: [Problem]

  /// All problems, as a message for the user.
  public func text(in language: Language) -> String {
    let shown = problems.prefix(TemplateError.shownProblems).flatMap { problem in
      let (whatIsWrong, whatToDo) = problem.kind.explanation(in: language)
      return ["\(file):\(problem.line):\(problem.column): \(whatIsWrong)"] + problem.excerpt.lines
        + ["    " + whatToDo]
    }
    let most = TemplateError.shownProblems
    let more =
      problems.count > most
      ? language.text(nl: ", waarvan \(most) getoond", en: ", of which \(most) shown") : ""
    let end = language.text(nl: "; er is niets geschreven.", en: "; nothing was written.")
    return (shown + [language.problems(problems.count) + more + end]).joined(separator: "\n")
  }

  /// How many problems are told.
  private static let shownProblems = 20
}

/// Why a template was not filled: its sections repeat each other so often that the text would have no end.
public enum TemplateRepeatsTooOften: Explained, Hashable {
  /// There are more repetitions than in any memo.
  case repetitions
  /// There is more text than in any memo.
  case bytes

  /// What is wrong and what to do.
  public func text(in language: Language) -> String {
    let what =
      switch self {
      case .repetitions:
        language.text(
          nl: "Het sjabloon herhaalt zijn secties meer dan \(Template.mostRepetitions) keer.",
          en: "The template repeats its sections more than \(Template.mostRepetitions) times.")
      case .bytes:
        language.text(
          nl: "Het sjabloon maakt meer dan \(Template.mostBytes >> 20) MB tekst.",
          en: "The template makes more than \(Template.mostBytes >> 20) MB of text.")
      }
    return what
      + language.text(
        nl:
          " Een lijst binnen een andere lijst wordt voor elke rij van de andere geschreven: zet de twee naast "
          + "elkaar.",
        en: " A list within another list is written once for each row of the other: put the two beside each "
          + "other.")
  }
}

extension TemplateError.Kind {
  fileprivate func explanation(in language: Language) -> (problem: String, remedy: String) {
    switch self {
    case .unknownName(let name, let nearest, let known):
      language.explanation(
        nl: "er is hier geen naam \(quoted(name))",
        nearest.map { "Is '\($0)' bedoeld? 'tariffs memo --print-template' noemt alle namen." }
          ?? "Namen zijn hier \(known.joined(separator: ", ")); 'tariffs memo --print-template' noemt ze alle.",
        en: "there is no name \(quoted(name)) here",
        nearest.map { "Did you mean '\($0)'? 'tariffs memo --print-template' lists all names." }
          ?? "Names here are \(known.joined(separator: ", ")); 'tariffs memo --print-template' lists all.")
    case .noText(let name):
      language.explanation(
        nl: "\(quoted(name)) is geen tekst",
        "Open een sectie met {{#\(name)}} en sluit die met {{/\(name)}}.",
        en: "\(quoted(name)) is not a text",
        "Open a section with {{#\(name)}} and close it with {{/\(name)}}.")
    case .unclosedSection(let name):
      language.explanation(
        nl: "de sectie \(quoted(name)) heeft geen einde", "Sluit die met {{/\(name)}}.",
        en: "the section \(quoted(name)) has no end", "Close it with {{/\(name)}}.")
    case .unexpectedEnd(let name, nil):
      language.explanation(
        nl: "voor het einde van \(quoted(name)) staat geen sectie",
        "Verwijder het, of open de sectie met {{#name}} of {{^name}}.",
        en: "the end of \(quoted(name)) has no section before it",
        "Remove it, or open the section with {{#name}} or {{^name}}.")
    case .unexpectedEnd(let name, let open?):
      language.explanation(
        nl: "het einde van \(quoted(name)) staat in de sectie \(quoted(open))",
        "Sluit eerst '\(open)' met {{/\(open)}}.",
        en: "the end of \(quoted(name)) stands in the section \(quoted(open))",
        "Close '\(open)' first with {{/\(open)}}.")
    case .unclosedTag:
      language.explanation(
        nl: "de accolades zijn niet gesloten", "Sluit {{ met }}, en {{{ met }}}.",
        en: "the braces are not closed", "Close {{ with }}, and {{{ with }}}.")
    case .badTag(let text):
      language.explanation(
        nl: text.isEmpty ? "tussen de accolades staat geen naam" : "\(quoted(text)) is geen naam",
        "Een naam heeft a-z, 0-9 en lage streepjes, met punten tussen zijn delen: {{counts.prices}}.",
        en: text.isEmpty ? "the braces hold no name" : "\(quoted(text)) is no name",
        "A name has a-z, 0-9 and underscores, with points between its parts: {{counts.prices}}.")
    case .listInItself(let name):
      language.explanation(
        nl: "de lijst \(quoted(name)) staat in een sectie van zichzelf",
        "Sluit eerst de buitenste sectie; gebruik daarin de namen van een rij.",
        en: "the list \(quoted(name)) stands in a section of itself",
        "Close the outer section first; in it, use the names of a row.")
    case .tooDeep:
      language.explanation(
        nl: "de sectie staat in \(Template.deepestSection) andere",
        "Sluit secties voor andere beginnen; het ingebouwde sjabloon heeft er twee binnen elkaar.",
        en: "the section stands in \(Template.deepestSection) others",
        "Close sections before others begin; the built-in template has two within each other.")
    case .unsupportedTag(let sign):
      language.explanation(
        nl: "tags met '\(sign)' zijn niet bekend",
        "Bekend zijn {{name}}, {{{name}}}, {{#name}}…{{/name}}, {{^name}}…{{/name}} en {{! toelichting }}.",
        en: "tags with '\(sign)' are not known",
        "Known are {{name}}, {{{name}}}, {{#name}}…{{/name}}, {{^name}}…{{/name}} and {{! a comment }}.")
    case .controlCharacter(let number):
      language.explanation(
        nl: "hier staat een stuurteken (nummer \(number)), en geen tekst",
        "Verwijder het; bewaar het sjabloon als gewone tekst in UTF-8.",
        en: "a control character (number \(number)) stands here, and no text",
        "Remove it; save the template as plain text in UTF-8.")
    }
  }
}
