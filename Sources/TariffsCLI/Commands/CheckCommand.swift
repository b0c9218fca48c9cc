import ArgumentParser
import Export
import Indexation
import Tariffs

/// `tariffs check`: what contradicts what in a list.
struct CheckCommand: ReportCommand {
  static let configuration = CommandConfiguration(
    "check",
    nl: "Zoek wat in een lijst zichzelf tegenspreekt: bedragen, mixen, kosten, codes, regels en overname.",
    en: "Find what contradicts itself in a list: amounts, mixes, costs, codes, rules and transcription.",
    more: said(
      nl: "Elke bevinding noemt beide plaatsen met hun regels, wat er staat, en waar het kan wat wel zou "
        + "kloppen, met de grenzen die afronding laat. Wat regels berekenen en wat mensen lazen staat apart. "
        + "Een fout: een van beide plaatsen is zeker onjuist. Een waarschuwing: waarschijnlijk onjuist, of er komt "
        + "een geschil van. Een opmerking: kijk er een keer naar.",
      en: "Each finding names both places with their lines, what stands there, and where possible what would "
        + "agree, with the bounds that rounding leaves. What rules calculate and what people read stands apart. "
        + "An error: one of the two places is certainly wrong. A warning: probably wrong, or there will be a "
        + "dispute. A remark: look at it once."),
    examples: [
      "tariffs check ridderkerk-2025", "tariffs check nijmegen-2025-verblijf --severity warning --details",
      "tariffs check --product logeren", "tariffs check --rules",
      "tariffs check --explain hour-is-60-minutes",
      "tariffs check --law --region ridderkerk -o toets.md",
      "tariffs check ridderkerk-2025 --ratios --deviating",
      "tariffs check own-2026 --datasets examples/own-region --exit-code",
    ])

  static var reportsForSchema: [String] {
    [
      "check ridderkerk-2025", "check --rules", "check --explain hour-is-60-minutes", "check --ratios",
      "check --law ridderkerk-2025",
    ]
  }

  @OptionGroup var tables: TableArguments

  @Option(
    help: .init(
      nl: "Alleen wat zo zwaar weegt of zwaarder: \(Severity.list).",
      en: "Only what weighs as much or more: \(Severity.list).", value: "severity"),
    completion: .words(of: Severity.self), transform: vocabularyWord)
  var severity: Severity?

  @Option(
    name: .customLong("rule"),
    help: .init(
      nl: "Alleen wat een regel van --rules vindt. Herhaalbaar.",
      en: "Only what a rule of --rules finds. Repeatable.", value: "rule"),
    completion: .known { _ in Rule.all.map(\.id) }, transform: Rule.typed)
  var chosenRules: [Rule] = []

  @Option(
    name: .customLong("product"),
    help: .init(
      nl: "Alleen een product, met zijn korte naam, code of (deel van zijn) naam. Herhaalbaar.",
      en: "Only a product, by slug, code or (part of its) name. Repeatable.", value: "product"),
    completion: .known(KnownWords.products))
  var products: [String] = []

  @OptionGroup var region: RegionOption
  @OptionGroup var sources: SourcesOption

  @Flag(
    name: .customLong("rules"),
    help: .init(
      nl: "Toon alle regels, met de vraag die elk stelt.", en: "List all rules, with what each asks."))
  var listsRules = false

  @Option(
    help: .init(
      nl: "Leg een regel uit: grond, instellingen en voorbeelden.",
      en: "Explain a rule: its ground, settings and examples.", value: "rule"),
    completion: .known { _ in Rule.all.map(\.id) }, transform: Rule.typed)
  var explain: Rule?

  @Flag(
    help: .init(
      nl: "Toon van elk product waar de wettelijke kostenelementen van een reële prijs staan.",
      en: "Show of each product where the legal cost elements of a real price stand."))
  var law = false

  @Flag(
    help: .init(
      nl: "Toon de vaste verhoudingen tussen prijzen: groep en individueel, pgb en zin, minuut en uur.",
      en: "Show the fixed ratios between prices: group and individual, PGB and ZIN, minute and hour."))
  var ratios = false

  @Flag(
    help: .init(
      nl: "Toon van die verhoudingen alleen wat geen afronding verklaart.",
      en: "Show of those ratios only what no rounding explains."))
  var deviating = false

  @Flag(
    help: .init(
      nl: "Eindig met exitcode 1 bij een fout of waarschuwing, of een verhouding die afwijkt.",
      en: "End with exit code 1 on an error or a warning, or a ratio that deviates."))
  var exitCode = false

  @OptionGroup(title: said(nl: "Tabellen", en: "Tables")) var datasets: DatasetOptions
  @OptionGroup(title: said(nl: "Uitvoer", en: "Output")) var output: OutputOptions

  var needs: Set<DatasetFile> {
    listsRules || explain != nil
      ? [] : ratios || deviating ? [.relations, .outsideRelations] : Set(DatasetFile.allCases)
  }

  func validate() throws {
    let others = [
      listsRules ? "--rules" : nil, explain == nil ? nil : "--explain",
      law ? "--law" : nil, ratios || deviating ? (ratios ? "--ratios" : "--deviating") : nil,
    ].compactMap(\.self)
    let narrowing = [
      severity == nil ? nil : "--severity", chosenRules.isEmpty ? nil : "--rule",
      products.isEmpty ? nil : "--product", sources.folder == nil ? nil : "--sources",
    ].compactMap(\.self)
    guard others.count > 1 || (others.count == 1 && !narrowing.isEmpty) else { return }
    let (first, second) = (others[0], (others + narrowing)[1])
    throw usage(
      nl:
        "\(first) en \(second) gaan niet samen: \(first) toont iets anders dan bevindingen. Laat een van beide weg.",
      en:
        "\(first) and \(second) do not go together: \(first) shows something else than findings. Leave out one of "
        + "the two.")
  }

  func answer(from dataset: Dataset) throws -> Answer {
    guard !listsRules, explain == nil else {
      let book = try datasets.loadAuditBook()
      let report: Report =
        explain.map { .rule($0, settings: book.settings, language: output.lang) }
        ?? .rules(Rule.all, settings: book.settings, language: output.lang)
      return Answer(report.noting(book.readingNotes, language: output.lang))
    }
    let regions = try region.regions.map { try dataset.knownRegion($0) }
    let chosen = try dataset.tables(selectedBy: self.tables.selectors)
    let tables = chosen.filter { regions.isEmpty || regions.contains($0.region) }
    guard !tables.isEmpty else { throw SelectionError.nothingOfRegions(regions, tables: chosen) }
    if law {
      let input = try datasets.auditInput(dataset, datasets.loadAuditBook(of: dataset))
      let checks = tables.flatMap(input.legalElements)
      return Answer(
        .legalElements(checks, in: tables, language: output.lang)
          .noting(input.readingNotes, language: output.lang))
    }
    let checks = dataset.relationChecks(in: tables, wages: try datasets.wages(in: tables, of: dataset))
    if ratios || deviating {
      let checked = Set(checks.map(\.relation))
      let unknown = tables.flatMap { dataset.relations(in: $0.id) }.filter {
        $0.basePrice == nil && !checked.contains($0)
      }
      let deviations = checks.filter { $0.verdict == .deviates }
      return Answer(
        .checks(
          deviating ? deviations : checks, of: checks, unknown: unknown, in: tables, language: output.lang),
        isFinding: !deviations.isEmpty)
    }
    let texts = try sources.lines(of: tables)
    var audit = try datasets.audit(
      tables, in: dataset, rules: chosenRules.isEmpty ? Rule.all : chosenRules, lines: texts.lines)
    if severity != nil || !products.isEmpty || !chosenRules.isEmpty {
      let wanted = try products.isEmpty ? nil : wantedProducts(of: tables, in: dataset)
      audit = audit.narrowed { item in
        item.severity <= severity ?? .remark && (chosenRules.isEmpty || item.origin == .calculated)
          && wanted.map { wanted in
            item.finding.products.contains { wanted.contains([item.finding.table, $0]) }
          } ?? true
      }
    }
    return Answer(
      .audit(audit, checks: checks, withoutText: texts.without, language: output.lang)
        .noting(audit.readingNotes, language: output.lang),
      isFinding: audit.items.contains { $0.severity <= .warning })
  }

  /// The products that are asked for, each with its table; those without a price among them.
  private func wantedProducts(of tables: [TariffTable], in dataset: Dataset) throws -> Set<[String]> {
    let filter = TariffFilter(products: products.map(ProductQuery.init))
    let unpriced = dataset.unpricedProducts(in: tables, filter: filter).map { [$0.table, $0.product] }
    let priced = try dataset.amounts(in: [TableSelection(whole: tables)], filter: filter)
    return Set(priced.map { [$0.table, $0.product] } + unpriced)
  }
}

extension Rule {
  /// The rule that somebody typed; of a mistyped one the nearest is offered.
  fileprivate static func typed(_ word: String) throws -> Rule {
    if let rule = named(word) { return rule }
    let hint = Console.language.suggestion(nearestWord(to: word.lowercased(), among: all.map(\.id)))
    throw usage(
      nl: "Er is geen regel '\(word)'.\(hint) Alle regels: tariffs check --rules.",
      en: "There is no rule '\(word)'.\(hint) All rules: tariffs check --rules.")
  }
}
