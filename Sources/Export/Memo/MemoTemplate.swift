import Indexation
import Tariffs

extension Memo {
  /// Reads a template of a memo from a file.
  ///
  /// - Throws: ``TemplateError``, or a ``TemplateFileError``.
  package static func template(_ path: String) throws -> Template {
    try Dataset.require(.template, at: path)
    let source: SourceText?
    do throws(DatasetProblem) {
      source = try Dataset.readFile(path, most: ReadingLimit.textBytes)
    } catch {
      throw TemplateFileError.refused(error)
    }
    guard let source else { throw TemplateFileError.missing(path) }
    guard let text = String(validating: source.bytes, as: UTF8.self) else {
      throw TemplateFileError.notUTF8(path)
    }
    let template = try template(text: text, name: path)
    guard template.hasNames else { throw TemplateFileError.withoutNames(path) }
    return template
  }

  /// Reads a template of a memo.
  ///
  /// - Throws: ``TemplateError``.
  package static func template(text: String, name: String) throws(TemplateError) -> Template {
    try Template(text, file: name, fields: fields)
  }

  /// The names that a template of a memo may use.
  package static var fields: [TemplateField] { MemoForm.template(.english).values.map(\.field) }

  /// The values for a template: one for each of ``fields``.
  ///
  /// - Parameters:
  ///   - audit: what stands out in the lists; nothing where they were not audited.
  ///   - language: the language for people.
  /// - Returns: the values by their names.
  package func values(audit: Audit? = nil, language: Language) -> [String: TemplateValue] {
    let layout = MemoLayout(self, wording: wording(language), audit: audit)
    return Dictionary(uniqueKeysWithValues: layout.form.values.map { ($0.field.name, $0.value(layout)) })
  }

  /// The built-in memo as a template in Markdown, with all names on top.
  package static func builtInTemplate(language: Language) -> String {
    let form = MemoForm.template(language)
    let notes = "## \(form.wording.sources)\n\n\(form.notes.template)"
    return
      (["{{!\n\(names(fields, indent: "  "))}}\n# {{title}}\n"] + MemoPart.allCases.map(form.template)
      + [notes]).joined(separator: "\n")
  }

  /// The names with what they stand for, one on a line.
  private static func names(_ fields: [TemplateField], indent: String) -> String {
    fields.map { field in
      let line = "\(indent)\(field.name)\(field.kind.sign): \(field.about)\n"
      return switch field.kind {
      case .text, .texts: line
      case .record(let inner), .list(let inner): line + names(inner, indent: indent + "  ")
      }
    }.joined()
  }
}

extension MemoForm {
  /// The form with the names of a template where a memo has those of its sides.
  fileprivate static func template(_ language: Language) -> MemoForm {
    MemoForm(wording: Export.wording(language), from: "{{from}}", to: "{{to}}")
  }

  /// A part as the built-in template writes it.
  fileprivate func template(_ part: MemoPart) -> String {
    let words = wording.words(of: part, from: from, to: to)
    let introduction =
      words.introduction
      + (part == .equalTerms ? "{{#group_session}} {{group_session}}{{/group_session}}" : "")
    let blocks =
      (words.heading.isEmpty ? [] : ["## \(words.heading)\n"])
      + (introduction.isEmpty ? [] : [introduction + "\n"])
      + values(in: part).map(\.template)
    let text = (part == .method ? noticedTemplate : "") + blocks.joined(separator: "\n")
    guard part.standing != nil else { return text }
    let name = part.rawValue
    // The section tests whether there is such a price, without repeating anything for each.
    return "{{#has.\(name)}}\n\(text)\n{{/has.\(name)}}\n"
  }

  /// What stands out in the lists, as the built-in template writes it before the method; nothing where nothing does.
  private var noticedTemplate: String {
    """
    {{#has.noticed}}
    ## \(wording.noticedInLists)

    \(wording.noticedIntroduction)

    \(noticed.template){{/has.noticed}}

    """
  }
}

extension TemplateField.Kind {
  /// How a list of names shows what kind a value is.
  fileprivate var sign: String {
    switch self {
    case .text: ""
    case .texts: " (texts)"
    case .record: " (record)"
    case .list: " (list)"
    }
  }
}

/// Why a file cannot be read as a template.
public enum TemplateFileError: Explained, Hashable {
  /// There is no such file.
  case missing(String)
  /// The file is too large, or none that can be read.
  case refused(DatasetProblem)
  /// It is no text.
  case notUTF8(String)
  /// No name stands in it, as in a file that is no template.
  case withoutNames(String)

  /// What is wrong and what to do.
  public func text(in language: Language) -> String {
    switch self {
    case .missing(let path):
      language.text(
        nl: "Er is geen sjabloon '\(path)'. 'tariffs memo --print-template > \(path)' maakt er een om mee "
          + "te beginnen.",
        en: "There is no template '\(path)'. 'tariffs memo --print-template > \(path)' makes one to start "
          + "from."
      )
    case .refused(let problem):
      language.text(
        nl: "Het sjabloon '\(problem.file)' is niet te lezen: ",
        en: "The template '\(problem.file)' cannot be read: ")
        + problem.kind.explanation(in: language).problem + ". "
        + problem.kind.explanation(in: language).remedy
    case .notUTF8(let path):
      language.text(
        nl: "Het sjabloon '\(path)' is geen UTF-8. Sla het op als tekst in UTF-8.",
        en: "The template '\(path)' is not UTF-8. Save it as UTF-8 text.")
    case .withoutNames(let path):
      language.text(
        nl:
          "In het sjabloon '\(path)' staat geen enkele naam, zoals {{title}}: het memo zou zonder cijfers zijn. "
          + "'tariffs memo --print-template' toont alle namen.",
        en:
          "The template '\(path)' has not a single name in it, such as {{title}}: the memo would be without "
          + "figures. 'tariffs memo --print-template' lists all names.")
    }
  }
}
