import Indexation
import Tariffs

extension Report {
  /// All rules of the audit: what each asks, how much it weighs and what it rests on.
  ///
  /// - Parameters:
  ///   - rules: the rules, theme by theme.
  ///   - settings: their tolerances and expected ratios.
  ///   - language: the language for people.
  /// - Returns: the report.
  package static func rules(_ rules: [Rule], settings: AuditSettings, language: Language) -> Report {
    let wording = wording(language)
    let columns = RuleColumns(wording: wording)
    return Report(
      title: wording.rulesTitle(rules.count),
      sections: [Section(key: "rules", columns: columns.rules, rows: rules)]
        + columns.details(of: rules, settings, audience: .data)
    ).answered(wording.answer(on: rules, columns.rules))
  }

  /// A rule with its grounds, its settings and its examples.
  ///
  /// - Parameters:
  ///   - rule: the rule.
  ///   - settings: the tolerances and expected ratios of all rules.
  ///   - language: the language for people.
  /// - Returns: the report.
  package static func rule(_ rule: Rule, settings: AuditSettings, language: Language) -> Report {
    let wording = wording(language)
    let columns = RuleColumns(wording: wording)
    let facts = [
      Fact(wording.rule, rule.id), Fact(wording.theme, wording.name(of: rule.theme)),
      Fact(wording.severity, wording.name(of: rule.severity)),
      Fact(wording.ground, wording.name(of: rule.ground)),
      Fact(wording.why, rule.why.text(in: language)), Fact(wording.advice, rule.advice.text(in: language)),
    ]
    return Report(
      title: rule.question.text(in: language),
      sections: [
        Section(key: "rule", facts: facts, audience: .readers),
        Section(key: "rules", columns: columns.rules, rows: [rule], audience: .data),
      ] + columns.details(of: [rule], settings, audience: .everyone))
  }
}

/// The columns of rules, their settings and their examples.
private struct RuleColumns {
  let wording: Wording

  private var language: Language { wording.language }

  var rules: [Report.Column<Rule>] {
    [
      .text("rule", wording.rule) { $0.id }.always.flexible,
      .text("question", wording.question) { $0.question.text(in: language) }.always.flexible,
      .term("severity", wording.severity, wording.name) { $0.severity },
      .term("theme", wording.theme, wording.name) { $0.theme },
      .cell("ground", wording.ground, .term) {
        Report.Cell.term($0.ground.word, shown: wording.name(of: $0.ground))
      },
      .text("article", wording.article) { $0.ground.article }.forData,
      .text("why", wording.why) { $0.why.text(in: language) }.forData.always,
      .text("advice", wording.advice) { $0.advice.text(in: language) }.forData.always,
    ]
  }

  private typealias Example = (rule: Rule, number: Int, example: Rule.Example)

  /// The settings and examples of some rules; the rows of the examples are for programs.
  func details(of rules: [Rule], _ settings: AuditSettings, audience: Report.Audience) -> [Report.Section] {
    let own = rules.flatMap { settings.settings(of: $0.id) }
    let examples: [Example] = rules.flatMap { rule in
      rule.examples.enumerated().map { (rule, $0.offset + 1, $0.element) }
    }
    let number = Report.Column<Example>.number("example", wording.number) { $0.number }.forData
    let rule = Report.Column<Example>.text("rule", wording.rule) { $0.rule.id }.always.forData
    var sections = [
      Report.Section(
        key: "settings", heading: wording.settings, paragraphs: [wording.ownSettings],
        columns: [
          .text("rule", wording.rule) { $0.rule }.always.forData,
          .text("setting", wording.setting) { $0.name }.always,
          .decimal("value", wording.value) { wording.exact($0.value) },
          .text("note", wording.note) { $0.note }.always.flexible,
        ], rows: own, audience: own.isEmpty ? .data : audience),
      Report.Section(
        key: "examples", heading: wording.examples, paragraphs: [wording.examplesIntroduction],
        columns: [
          rule, number,
          .text("title", wording.example) { $0.example.title.text(in: language) }.always.flexible,
          .number("findings", wording.found) { $0.example.findings },
        ], rows: examples, audience: audience),
    ]
    let files = examples.flatMap { example in
      example.example.files.sorted { $0.key < $1.key }.map {
        (example: example, file: $0.key, text: $0.value)
      }
    }
    sections.append(
      Report.Section(
        key: "example_files",
        columns: [rule, number].map { $0.of(\.example) }
          + [.text("file", wording.file) { $0.file }.always, .text("text") { $0.text }.always],
        rows: files, audience: .data))
    return sections
  }
}

extension Rule.Ground {
  /// The word by which programs know it.
  fileprivate var word: String {
    switch self {
    case .arithmetic: "arithmetic"
    case .law: "law"
    case .document: "document"
    case .practice: "practice"
    }
  }

  /// The article of law; empty for other grounds.
  fileprivate var article: String { if case .law(let article) = self { article } else { "" } }
}

extension Wording {
  fileprivate var question: String { text(nl: "Vraag", en: "Question") }
  fileprivate var ground: String { text(nl: "Grond", en: "Ground") }
  fileprivate var why: String { text(nl: "Waarom", en: "Why") }
  fileprivate var setting: String { text(nl: "Instelling", en: "Setting") }
  fileprivate var settings: String { text(nl: "Instellingen", en: "Settings") }
  fileprivate var example: String { text(nl: "Voorbeeld", en: "Example") }
  fileprivate var examples: String { text(nl: "Voorbeelden", en: "Examples") }
  fileprivate var found: String { text(nl: "Bevindingen", en: "Findings") }
  fileprivate var file: String { text(nl: "Bestand", en: "File") }

  fileprivate var ownSettings: String {
    text(
      nl: "Een eigen map kan ze anders zetten in audit-settings.csv.",
      en: "A folder of your own can set them otherwise in audit-settings.csv.")
  }

  fileprivate var examplesIntroduction: String {
    text(
      nl: "Zij zijn ook de toetsen van de regel. De rijen zelf staan in --format json.",
      en: "They are the tests of the rule too. The rows themselves are in --format json.")
  }

  /// What a rule rests on.
  fileprivate func name(of ground: Rule.Ground) -> String {
    switch ground {
    case .arithmetic: text(nl: "rekenkunde", en: "arithmetic")
    case .law(let article): article
    case .document: text(nl: "het document zelf", en: "the document itself")
    case .practice: text(nl: "gebruik", en: "practice")
    }
  }

  fileprivate func rulesTitle(_ count: Int) -> String {
    text(
      nl: "Regels van de controle: \(count)", en: "Rules of the audit: \(count)")
  }

  /// How many rules there are of each weight, and all of them.
  fileprivate func answer(on rules: [Rule], _ columns: [Report.Column<Rule>]) -> Report.Answer {
    func count(_ severity: Severity) -> Int { rules.count { $0.severity == severity } }
    let (errors, warnings, remarks) = (count(.error), count(.warning), count(.remark))
    var answer = Report.Answer(
      [
        text(
          nl:
            "De controle stelt \(rules.count) vragen. Wat zij vindt is bij \(errors) een fout, bij \(warnings) een "
            + "waarschuwing en bij \(remarks) een opmerking.",
          en:
            "The audit asks \(rules.count) questions. What it finds is an error for \(errors), a warning for "
            + "\(warnings) and a remark for \(remarks)."),
        text(
          nl: "Met --explain en de naam van een regel staan haar grond, instellingen en voorbeelden er.",
          en: "--explain with the name of a rule shows its ground, settings and examples."),
      ],
      tables: [
        Report.Section(key: "answer", columns: columns.picked("question", "severity", "rule"), rows: rules)
      ])
    answer.rows = .max
    return answer
  }
}
