import Indexation
import Tariffs

extension Report {
  /// What contradicts what in some lists: what rules calculate and what readers found, apart and theme by theme.
  ///
  /// - Parameters:
  ///   - audit: what was found.
  ///   - checks: the fixed ratios between the prices of the lists, for programs.
  ///   - withoutText: the lists whose source text was asked for and is not at hand.
  ///   - language: the language for people.
  /// - Returns: the report.
  package static func audit(
    _ audit: Audit, checks: [RelationCheck], withoutText: [TariffTable] = [], language: Language
  ) -> Report {
    let wording = wording(language)
    let used = audit.tables.filter { table in audit.items.contains { $0.finding.table == table.id } }
    let columns = AuditColumns(wording: wording, letterOf: letters(of: used))
    let items = AuditColumns.numbered(audit.items)
    var sections = Audit.Origin.allCases.flatMap { origin in
      Rule.Theme.allCases.compactMap { theme in
        let own = items.filter { $0.item.origin == origin && $0.item.theme == theme }
        return own.isEmpty
          ? nil
          : Section(
            key: "theme", heading: wording.heading(origin, theme, own.count), columns: columns.shown,
            rows: own, audience: .readers)
      }
    }
    sections += AuditColumns.sections(of: audit.items, wording)
    sections += Report.checks(checks, of: checks, in: audit.tables, language: language).sections.map {
      var section = $0
      section.audience = .data
      return section
    }
    let notes = withoutText.isEmpty ? [] : [wording.withoutText(withoutText)]
    let advice = audit.rules.filter { rule in audit.items.contains { $0.rule == rule.id } }.map {
      "\($0.id): \($0.advice.text(in: language))"
    }
    return Report(
      title: wording.auditTitle(audit.items.count), sections: sections,
      notes: wording.counts(of: audit) + advice + notes, sources: used.map(wording.citation)
    ).answered(columns.answer(to: audit, items, notes: notes))
  }

  /// The report with a sentence on the products about which an audit found errors or warnings, or with all that it
  /// found.
  ///
  /// - Parameters:
  ///   - audit: what was found about the products of the report.
  ///   - products: the products, each with its table.
  ///   - inFull: whether all of it is to be shown.
  ///   - language: the language for people.
  /// - Returns: the report with what was found; as it is where that is nothing and nobody asked.
  package func noting(
    _ audit: Audit, about products: Set<[String]>, inFull: Bool, language: Language
  ) -> Report {
    let wording = wording(language)
    guard inFull else {
      let heavy = audit.items.filter { $0.severity <= .warning }
      let marked = heavy.flatMap { item in
        item.finding.products.map { [item.finding.table, $0] }.filter(products.contains)
      }.firstOccurrences
      return heavy.isEmpty ? self : adding([wording.marked(products: marked.count, heavy)])
    }
    guard !audit.items.isEmpty else { return adding([wording.nothingNoticed]) }
    let columns = AuditColumns(wording: wording, letterOf: [:]).inMemo(lists: audit.tables.count)
    let items = AuditColumns.numbered(audit.items)
    let shown = CompactTable(columns.map(\.forReaders), items, wording, lines: 20, textWidth: 42).section
    var copy = adding([wording.noticed(audit.items)]).changingAnswer { $0.tables.append(shown) }
    copy.sections.append(
      Section(
        key: "noticed", heading: wording.noticed, columns: columns, rows: items, audience: .readers))
    return copy
  }

  /// The report with a note that lists are too long to be audited unasked.
  package func noting(notAudited tables: [TariffTable], language: Language) -> Report {
    adding([wording(language).notAudited(tables)])
  }

  /// What stands out in the lists of a memo: a few lines for its page, and all errors and warnings for its annexes.
  ///
  /// - Parameters:
  ///   - audit: what was found.
  ///   - language: the language for people.
  /// - Returns: the part of the page and the annex; none where nothing weighs so much.
  package static func noticed(_ audit: Audit, language: Language) -> (page: [Section], annex: [Section]) {
    let wording = wording(language)
    let heavy = audit.narrowed { $0.severity <= .warning }
    guard !heavy.items.isEmpty else { return ([], []) }
    let used = audit.tables.filter { table in heavy.items.contains { $0.finding.table == table.id } }
    let columns = AuditColumns(wording: wording, letterOf: [:])
    let page = Section(
      key: "noticed", heading: wording.noticed,
      paragraphs: [
        (used.map { wording.counts(of: heavy, in: $0) } + [wording.noticedIsAnnexed]).joined(separator: " ")
      ],
      audience: .readers)
    let annex = Section(
      key: "findings", heading: wording.noticedInLists, paragraphs: [wording.noticedIntroduction],
      columns: columns.inMemo(lists: used.count), rows: AuditColumns.numbered(heavy.items), audience: .readers
    )
    return ([page], [annex])
  }
}

/// The columns of what an audit found.
struct AuditColumns {
  /// An item with the number by which its places name it.
  struct Numbered {
    let number: Int
    let item: Audit.Item
    var finding: Finding { item.finding }
  }

  typealias Column = Report.Column<Numbered>

  /// Items with their numbers, from 1.
  static func numbered(_ items: [Audit.Item]) -> [Numbered] {
    items.enumerated().map { Numbered(number: $0.offset + 1, item: $0.element) }
  }

  /// Findings and their places, for programs.
  static func sections(of items: [Audit.Item], _ wording: Wording) -> [Report.Section] {
    let (columns, items) = (AuditColumns(wording: wording, letterOf: [:]), numbered(items))
    return [
      Report.Section(key: "findings", columns: columns.findings, rows: items, audience: .data),
      Report.Section(
        key: "places", columns: columns.places,
        rows: items.flatMap { item in item.finding.places.map { (item.number, $0) } }, audience: .data),
    ]
  }

  let wording: Wording
  let letterOf: [String: String]

  private var language: Language { wording.language }
  private var severity: Column { .term("severity", wording.severity, wording.name) { $0.item.severity } }
  private var theme: Column { .term("theme", wording.theme, wording.name) { $0.item.theme } }
  private var rule: Column { .text("rule", wording.rule) { $0.item.rule } }
  private var says: Column {
    .text("says", wording.whatIsTheMatter) { $0.finding.says.text(in: language) }.always.flexible
  }
  /// What is the matter, and what readers wrote of the same.
  private var told: Column {
    .text("says", wording.whatIsTheMatter) { numbered in
      [numbered.finding.says, numbered.item.explanation].compactMap { $0?.text(in: language) }
        .joined(separator: " ")
    }.always.flexible
  }
  private var explanation: Column {
    .text("explanation", wording.explanation) { $0.item.explanation?.text(in: language) }.flexible
  }
  private var expected: Column {
    .text("expected", wording.wouldAgree) { $0.finding.expected?.text(in: language) }.flexible
  }
  private var table: Column { .text("table", wording.table) { $0.finding.table }.always }
  private var lines: Column {
    .text("lines", wording.line) { numbered in
      // Of many places the first ones, as there is no room for more beside the sentence.
      let lines = numbered.finding.places.map { "\($0.lines)" }.filter { !$0.isEmpty }.firstOccurrences
      return lines.prefix(2).joined(separator: "; ") + (lines.count > 2 ? " …" : "")
    }.forReaders.flexible
  }

  /// For people who want all of it.
  var shown: [Column] {
    [
      .number("number", wording.number) { $0.number }, severity, told,
      .text("places_shown", wording.places) { numbered in
        numbered.finding.places.map(shown).joined(separator: "; ")
      }.flexible,
      expected.hiddenWhenEmpty, rule.hiddenWhenEmpty.flexible,
      .text("decided_by", wording.decidedBy) { $0.item.decidedBy }.flexible.hiddenWhenEmpty,
    ]
  }

  /// For programs: findings.
  private var findings: [Column] {
    [
      .number("number", wording.number) { $0.number }, table,
      .text("products", wording.products) { $0.finding.products.joined(separator: "; ") },
      rule, severity, theme,
      .term("origin", wording.origin, wording.name) { $0.item.origin }, says, expected, explanation,
      .text("advice", wording.advice) { $0.item.advice?.text(in: language) },
      .text("decided_by", wording.decidedBy) { $0.item.decidedBy },
    ]
  }

  /// For programs: the places of findings.
  private var places: [Report.Column<(Int, Finding.Place)>] {
    [
      .number("finding", wording.number) { $0.0 }, .text("table", wording.table) { $0.1.table }.always,
      .text("lines", wording.line) { "\($0.1.lines)" },
      .text("says", wording.whatItSays) { $0.1.says.text(in: language) },
    ]
  }

  /// For the annex of a memo about some lists.
  func inMemo(lists: Int) -> [Column] {
    [severity] + (lists > 1 ? [table] : []) + [told, lines, expected.hiddenWhenEmpty]
  }

  /// For a template of a memo.
  var inTemplate: [MemoColumn<Numbered>] {
    [
      MemoColumn("how much it weighs: error or warning", severity),
      MemoColumn("the list", table), MemoColumn("what is the matter", says),
      MemoColumn("what readers wrote of the same", explanation, isShown: false),
      MemoColumn("the first of its lines", lines),
      MemoColumn("what would agree; often empty", expected, isShown: false),
    ]
  }

  /// One of the places of a finding: `A 153: € 103,35 per uur`.
  private func shown(_ place: Finding.Place) -> String {
    let lines = [letterOf[place.table] ?? place.table, "\(place.lines)"].filter { !$0.isEmpty }
    let says = place.says.text(in: language)
    return lines.joined(separator: " ") + (says.isEmpty ? "" : ": \(says)")
  }

  /// How much was found of each weight in each list, and the heaviest.
  func answer(to audit: Audit, _ items: [Numbered], notes: [String]) -> Report.Answer {
    let isMany = Set(items.map(\.finding.table)).count > 1
    let asked = Column.text("rule", wording.rule) { numbered in
      numbered.item.rule.isEmpty ? wording.name(of: numbered.item.origin) : numbered.item.rule
    }
    let columns = [severity] + (isMany ? [table.flexible] : []) + [says, lines, asked.flexible.dropped(1)]
    let table = CompactTable(
      columns.map(\.forReaders), items, wording, lines: 30, textWidth: isMany ? 26 : 42)
    return Report.Answer(
      wording.counts(of: audit) + notes, tables: [table.section],
      leftOut: items.isEmpty
        ? ""
        : wording.leftOut(
          table,
          wording.text(
            nl: "wat op elke plaats staat, wat wel zou kloppen en wat te doen",
            en: "what each place says, what would agree and what to do")))
  }
}

extension Wording {
  var rule: String { text(nl: "Controleregel", en: "Rule") }
  var severity: String { text(nl: "Ernst", en: "Severity") }
  var theme: String { text(nl: "Onderwerp", en: "Theme") }
  var advice: String { text(nl: "Wat te doen", en: "What to do") }
  fileprivate var whatIsTheMatter: String { text(nl: "Wat er aan de hand is", en: "What is the matter") }
  fileprivate var whatItSays: String { text(nl: "Wat er staat", en: "What it says") }
  fileprivate var places: String { text(nl: "Waar", en: "Where") }
  fileprivate var wouldAgree: String { text(nl: "Wel kloppend", en: "Would agree") }
  fileprivate var decidedBy: String { text(nl: "Wie beslist", en: "Who decides") }
  var noticed: String { text(nl: "Wat opvalt", en: "What stands out") }
  fileprivate var explanation: String { text(nl: "Toelichting van lezers", en: "Explanation by readers") }
  var noticedInLists: String {
    text(nl: "Bijlage: wat opvalt in de lijsten", en: "Annex: what stands out in the lists")
  }
  fileprivate var noticedIsAnnexed: String {
    text(nl: "Wat dat is, staat in een bijlage.", en: "An annex says what that is.")
  }
  var noticedIntroduction: String {
    text(
      nl:
        "Wat in een lijst zichzelf tegenspreekt, het zwaarste eerst, met de regels van de bron. Met 'tariffs check' staat "
        + "erbij wat elke plaats zegt en wat te doen.",
      en:
        "What contradicts itself in a list, the heaviest first, with the lines of the source. 'tariffs check' adds "
        + "what each place says and what to do.")
  }

  fileprivate func auditTitle(_ count: Int) -> String {
    text(
      nl: "Wat opvalt: \(count) \(count == 1 ? "bevinding" : "bevindingen")",
      en: "What stands out: \(count) \(count == 1 ? "finding" : "findings")")
  }

  fileprivate func heading(_ origin: Audit.Origin, _ theme: Rule.Theme, _ count: Int) -> String {
    let name = name(of: origin)
    return "\(name.prefix(1).uppercased())\(name.dropFirst()): \(self.name(of: theme)) (\(count))"
  }

  /// How many there are of a weight: `3 fouten`.
  func count(_ count: Int, of severity: Severity) -> String {
    switch severity {
    case .error: language.count(count, nl: ("fout", "fouten"), en: ("error", "errors"))
    case .warning: language.count(count, nl: ("waarschuwing", "waarschuwingen"), en: ("warning", "warnings"))
    case .remark: language.count(count, nl: ("opmerking", "opmerkingen"), en: ("remark", "remarks"))
    }
  }

  /// What was found in each list, and how: the sentences that people read first.
  fileprivate func counts(of audit: Audit) -> [String] {
    let rules = language.count(audit.rules.count, nl: ("regel", "regels"), en: ("rule", "rules"))
    let silent = audit.tables.filter { table in !audit.items.contains { $0.finding.table == table.id } }
    let names = listed(silent.map { name($0, among: audit.tables) })
    guard !audit.items.isEmpty else {
      return [
        audit.isNarrowed
          ? text(
            nl: "Niets van wat gevraagd is, is gevonden in \(names).",
            en: "Nothing of what was asked for was found in \(names).")
          : text(
            nl:
              "In \(names) spreekt niets elkaar tegen; daarnaar \(audit.rules.count == 1 ? "vroeg" : "vroegen") \(rules).",
            en: "Nothing contradicts itself in \(names); \(rules) asked for it.")
      ]
    }
    let found = audit.tables.filter { !silent.contains($0) }
    var sentences = found.map { counts(of: audit, in: $0) }
    if !silent.isEmpty {
      sentences.append(text(nl: "\(names): niets gevonden.", en: "\(names): nothing found."))
    }
    let read = audit.items.count { $0.origin == .read }
    let calculated = audit.items.count - read
    sentences.append(
      text(
        nl: "Berekend met \(rules): \(calculated); gelezen door mensen: \(read).",
        en: "Calculated by \(rules): \(calculated); read by people: \(read)."))
    return sentences
  }

  /// What was found in a list: `Ridderkerk 2025: 3 fouten en 12 opmerkingen; het meeste gaat over codes (9).`
  fileprivate func counts(of audit: Audit, in table: TariffTable) -> String {
    let own = audit.items.filter { $0.finding.table == table.id }
    let themes = Rule.Theme.allCases.map { theme in (theme, own.count { $0.theme == theme }) }
      .filter { $0.1 > 0 }
    let start = "\(name(table, among: audit.tables)): \(counts(of: own))"
    guard themes.count > 1, let most = themes.max(by: { $0.1 < $1.1 }) else {
      return start + (themes.first.map { text(nl: ", over ", en: ", about ") + name(of: $0.0) } ?? "") + "."
    }
    // The largest of several small parts is not most of it.
    guard 2 * most.1 > own.count else { return start + "." }
    return start
      + text(
        nl: "; het meeste gaat over \(name(of: most.0)) (\(most.1)).",
        en: "; most is about \(name(of: most.0)) (\(most.1)).")
  }

  /// A list as people call it, with its id where others are called the same.
  private func name(_ table: TariffTable, among tables: [TariffTable]) -> String {
    tables.contains { $0 != table && place($0) == place(table) } ? table.id : place(table)
  }

  fileprivate func withoutText(_ tables: [TariffTable]) -> String {
    let names = listed(tables.map(\.id))
    return text(
      nl: "Niet tegen de brontekst gehouden, want die staat niet in de map: \(names).",
      en: "Not held against the source text, which is not in the folder: \(names).")
  }

  /// How much was found of each weight: `1 fout en 3 waarschuwingen`.
  private func counts(of items: [Audit.Item]) -> String {
    list(
      Severity.allCases.compactMap { severity in
        let number = items.count { $0.severity == severity }
        return number == 0 ? nil : count(number, of: severity)
      })
  }

  fileprivate func marked(products: Int, _ items: [Audit.Item]) -> String {
    text(
      nl:
        "Over \(products) van deze producten vond de toets van de lijsten zelf \(counts(of: items)); toon ze met --findings.",
      en:
        "The audit of the lists themselves found \(counts(of: items)) about \(products) of these products; show them with --findings."
    )
  }

  fileprivate func noticed(_ items: [Audit.Item]) -> String {
    text(
      nl:
        "De toets van de lijsten zelf vond \(counts(of: items)) over deze producten; meer met tariffs check.",
      en:
        "The audit of the lists themselves found \(counts(of: items)) about these products; more with tariffs check."
    )
  }

  fileprivate var nothingNoticed: String {
    text(
      nl: "De toets van de lijsten zelf vond niets over deze producten.",
      en: "The audit of the lists themselves found nothing about these products.")
  }

  fileprivate func notAudited(_ tables: [TariffTable]) -> String {
    let names = tables.map(\.id).joined(separator: " ")
    return text(
      nl: "De lijsten zijn lang en daarom niet getoetst: tariffs check \(names), of --findings.",
      en: "The lists are long and therefore not audited: tariffs check \(names), or --findings.")
  }

  /// What stands out of products, in a sentence each: `Wat opvalt: … (hour-is-60-minutes; regel 153, 155)`.
  func noticed(_ items: [Audit.Item], atMost limit: Int, of word: String) -> [String] {
    let command = "tariffs check --product " + (word.contains(" ") ? "'\(word)'" : word)
    let more = items.count - min(items.count, limit)
    let rest =
      more == 0
      ? []
      : [
        text(
          nl:
            "\(limit == 0 ? "Wat opvalt" : "En wat nog meer opvalt"): \(more) \(more == 1 ? "bevinding" : "bevindingen"); \(command).",
          en:
            "\(limit == 0 ? "What stands out" : "What else stands out"): \(more) \(more == 1 ? "finding" : "findings"); \(command)."
        )
      ]
    return items.prefix(limit).map { item in
      let lines = item.finding.places.map { "\($0.lines)" }.filter { !$0.isEmpty }.firstOccurrences
      let origin = item.rule.isEmpty ? name(of: item.origin) : item.rule
      let places = lines.isEmpty ? "" : "; \(line.lowercased()) \(lines.joined(separator: ", "))"
      let says = [item.finding.says, item.explanation].compactMap { $0?.text(in: language) }
      return "\(noticed): \(says.joined(separator: " ")) (\(origin)\(places))"
    } + rest
  }

  /// What stands out of one product, for people who want all of it.
  func noticedSection(_ items: [Audit.Item]) -> [Report.Section] {
    guard !items.isEmpty else { return [] }
    return [
      Report.Section(
        key: "noticed", heading: noticed,
        columns: AuditColumns(wording: self, letterOf: [:]).inMemo(lists: 1),
        rows: AuditColumns.numbered(items), audience: .readers)
    ]
  }
}
