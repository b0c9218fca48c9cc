import Tariffs

extension Memo {
  /// Reads a template of a memo.
  ///
  /// - Parameter path: the file.
  /// - Returns: the template, with names that a memo knows.
  /// - Throws: ``TemplateError``, or a problem with the file.
  public static func template(_ path: String) throws -> Template {
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
    return try Template(text, file: path, fields: fields)
  }

  /// The built-in memo as a template in Markdown, with all names on top.
  ///
  /// - Parameter language: the language of its words.
  /// - Returns: the text of the template.
  public static func builtInTemplate(language: Language) -> String {
    let wording = wording(language)
    func heading(_ part: MemoPart) -> String { "## \(wording.heading(of: part))\n" }
    func section(_ name: String, _ inner: String) -> String { "{{#\(name)}}\n\(inner)\n{{/\(name)}}\n" }
    func facts(_ name: String) -> String { section(name, "- **{{label}}**: {{text}}") }
    func reasons(_ name: String) -> String {
      section(name + "_reasons", "- **{{products}}**: {{reason}}{{#lines}} ({{lines}}){{/lines}}")
    }
    /// A table; the sign behind a name aligns its column right.
    func table(_ name: String, _ columns: [(heading: String, name: String, isNumeric: Bool)]) -> String {
      let head = "| " + columns.map(\.heading).joined(separator: " | ") + " |\n"
      let rule = "|" + columns.map { $0.isNumeric ? "---:" : "---" }.joined(separator: "|") + "|\n"
      return head + rule
        + section(name, "| " + columns.map { "{{\($0.name)}}" }.joined(separator: " | ") + " |")
    }
    let product: [(String, String, Bool)] = [
      (wording.law, "law", false), (wording.code, "code", false), (wording.product, "name", false),
      (wording.perHeading, "per", false),
    ]
    let amounts = [
      (wording.amount(in: "{{from}}"), "amount_from", true),
      (wording.amount(in: "{{to}}"), "amount_to", true),
    ]
    let changes = [
      (wording.changePercent, "change_percent", true), (wording.indexedAmount, "indexed", true),
      (wording.realChangePercent, "real_change_percent", true),
    ]
    let source = [(wording.sourceAndLine, "source", false)]
    /// A part about prices of one standing, left out when there are none.
    func standing(_ part: MemoPart, hasChanges: Bool = true, hasReasons: Bool = true) -> String {
      let name = part.rawValue
      // The section tests whether there is such a price, without repeating anything for each.
      return "{{#has.\(name)}}\n" + heading(part) + "\n"
        + wording.introduction(to: part, from: "{{from}}", to: "{{to}}")
        + (part == .equalTerms ? "{{#group_session}} {{group_session}}{{/group_session}}" : "")
        + "\n\n" + table(name, product + amounts + (hasChanges ? changes : []) + source)
        + (hasReasons ? "\n" + reasons(name) : "") + "\n{{/has.\(name)}}\n"
    }
    let parts = [
      "{{!\n" + names(fields, indent: "  ") + "}}\n# {{title}}\n",
      heading(.findings), facts("findings"),
      heading(.compared),
      section("compared", "{{.}}\n")
        + table(
          "documents",
          [
            ("", "letter", false), (wording.documentHeading, "title", false), (wording.year, "year", true),
            (wording.validity, "valid", false), (wording.publishedOn, "published", false),
            (wording.priceLevel, "price_level", false), (wording.pricesHeading, "prices", true),
          ]),
    ]
    let indexation = [
      heading(.indexation),
      section("indexation", "{{.}}\n") + "{{#has.index_steps}}\n"
        + table(
          "index_steps",
          [
            (wording.useHeading, "use", false), (wording.year, "year", false),
            (wording.percent, "percent", true),
            (wording.source, "origin", false),
          ]) + "{{/has.index_steps}}\n",
      "{{#has.implied}}\n"
        + table(
          "implied",
          [(wording.code, "code", false), (wording.product, "name", false)] + amounts + [
            (wording.impliedIndex, "index", true), (wording.widthHeading, "width", true),
            (wording.withinHeading, "in_interval", true), (wording.followsHeading, "follows", false),
          ]) + "{{/has.implied}}\n",
    ]
    let rest = [
      "{{#has.one_sided}}\n" + heading(.oneSided) + "\n"
        + wording.introduction(to: .oneSided, from: "", to: "") + "\n\n" + reasons("one_sided")
        + "\n{{/has.one_sided}}\n",
      heading(.method), facts("method"), heading(.unknown), facts("unknown"),
      "{{#has.one_sided}}\n" + heading(.appendix) + "\n" + table("one_sided", product + amounts + source)
        + "\n{{/has.one_sided}}\n",
      "## \(wording.sources)\n", section("sources", "- {{letter}}: {{text}}"),
    ]
    return
      (parts + [standing(.equalTerms)] + indexation + [
        standing(.reservation), standing(.undescribed, hasReasons: false),
        standing(.notComparable, hasChanges: false),
      ] + rest).joined(separator: "\n")
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
    }
  }
}
