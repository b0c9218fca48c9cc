import ArgumentParser
import Export
import Indexation
import Tariffs

/// `tariffs rebuild`: which wages does this tariff pay?
struct RebuildCommand: ChartCommand {
  static let configuration = CommandConfiguration(
    "rebuild",
    nl: "Bouw tarieven op uit lonen en kostencomponenten, en zeg wat elk gepubliceerd tarief inhoudt.",
    en: "Build tariffs up from wages and cost components, and say what each published tariff implies.",
    more: said(
      nl: "Een product wordt opgebouwd van het brutoloon van zijn functiemix tot zijn tarief, elke stap met "
        + "cijfer, formule en regel. Geen document drukt lonen: de standaardlonen (de standaard-cao, op de "
        + "eerste dag van de tabel, halverwege elke schaal) zijn een aanname, en zeggen dat. Wat niet "
        + "gedrukt is, zoals de personeelsuren van een etmaal, wordt uitgerekend en gemarkeerd. Een tabel "
        + "krijgt een oordeel per product; met --set of --wages wordt zij opnieuw berekend.",
      en: "A product is built up from the gross wage of its function mix to its tariff, each step with its "
        + "figure, formula and line. No document prints wages: the default ones (the default agreement, on "
        + "the first day of the table, halfway each scale) are an assumption, and say so. What is not "
        + "printed, such as the staff hours of an etmaal, is solved for and marked. A table gets a verdict "
        + "per product; with --set or --wages it is calculated anew."
    ),
    examples: [
      "tariffs rebuild logeren-zwaar", "tariffs rebuild logeren-zwaar --hours 16-24",
      "tariffs rebuild --product logeren-zwaar --solve hours --wages jeugdzorg@2025-03-01 --step max --explain",
      "tariffs rebuild --product begeleiding-basis --solve step",
      "tariffs rebuild --product begeleiding-basis --set marge=2 --set werkgeverslasten=35,33",
      "tariffs rebuild --product begeleiding-basis --sensitivity", "tariffs rebuild --table ridderkerk-2025",
      "tariffs rebuild --table ridderkerk-2025 --set wages=+3,5% -o what-if.md",
      "tariffs rebuild --table lekstroom-2024 --infer",
    ])

  @Argument(
    help: .init(
      nl: "Een product, met zijn korte naam, code of (deel van zijn) naam.",
      en: "A product, by slug, code or (part of its) name.", value: "product"),
    completion: .known(KnownWords.products))
  var named: [String] = []
  static var reportsForSchema: [String] {
    [
      "rebuild --product logeren-zwaar",
      "rebuild --product medicatiebegeleiding --solve wage",
      "rebuild --product medicatiebegeleiding --sensitivity",
      "rebuild --table ridderkerk-2025",
      "rebuild --table ridderkerk-2025 --set wages=+1%",
      "rebuild --table ridderkerk-2025 --infer",
    ]
  }

  @Option(
    name: .customLong("product"),
    help: .init(
      nl: "Hetzelfde als een product achter de opdracht. Herhaalbaar.",
      en: "The same as a product behind the command. Repeatable.", value: "product"),
    completion: .known(KnownWords.products))
  var alsoNamed: [String] = []

  private var products: [String] { named + alsoNamed }

  @Option(
    name: .customLong("table"),
    help: .init(
      nl: "Een tabel, een jaar, of regio@JJJJ-MM-DD. Herhaalbaar.",
      en: "A table, a year, or region@YYYY-MM-DD. Repeatable.", value: "table",
      known: KnownWords.tables()), completion: .known(KnownWords.selectors), transform: Selector.typed)
  var tables: [Selector] = []

  @Flag(help: .init(nl: "Alle tabellen.", en: "All tables."))
  var all = false

  @Option(
    name: .customLong("form"),
    help: .init(
      nl: "Prijzen in een vorm: zin, pgb-formeel, pgb-informeel, overig. Herhaalbaar.",
      en: "Prices in a form: zin, pgb-formeel, pgb-informeel, overig. Repeatable.", value: "form",
      more: said(
        nl: "Zonder is een product zijn prijs in natura, of waar die er niet is zijn andere prijzen.",
        en: "Without it a product is its price in kind, or where it has none its other prices.")),
    completion: .words(of: PaymentForm.self))
  var forms: [String] = []

  @OptionGroup(title: said(nl: "Kostprijs", en: "Cost price")) var cost: CostOptions

  @Option(
    help: .init(
      nl: "Reken uit: wage, step, hours, group, of een component zoals marge, overhead of niet-productief.",
      en: "Solve for wage, step, hours, group, or a component such as marge, overhead or niet-productief.",
      value: "unknown"), completion: .known(KnownWords.unknowns))
  var solve: String?

  @Flag(
    help: .init(
      nl: "Schrijf de afleiding uit: lonen met hun bronnen, formule, grenzen en opmerkingen.",
      en: "Write out the derivation: wages with their sources, formula, bounds and remarks."))
  var explain = false

  @Flag(
    help: .init(
      nl: "Bij een tabel: schat de prijs (of het brutoloon) per functieniveau die haar het best verklaart.",
      en: "For a table: estimate the price (or gross wage) per function level that explains it best."))
  var infer = false

  @Flag(
    help: .init(
      nl: "Bij een product: het effect van een procentpunt (of 1%) meer van elk cijfer.",
      en: "For a product: the effect of one percentage point (or 1%) more of each figure."))
  var sensitivity = false

  @OptionGroup(title: said(nl: "Tabellen", en: "Tables")) var datasets: DatasetOptions
  @OptionGroup(title: said(nl: "Uitvoer", en: "Output")) var output: OutputOptions
  @OptionGroup(title: said(nl: "Uitvoer", en: "Output")) var chart: ChartOptions

  var inputs: [(option: String, path: String)] {
    cost.model.flatMap { $0.hasSuffix(".csv") ? [("--model", $0)] : nil } ?? []
  }

  func validate() throws {
    if chart.path != nil, products.isEmpty || infer {
      throw usage(
        nl: "--chart tekent de opbouw van een product; voeg --product logeren-zwaar toe.",
        en: "--chart draws the build-up of a product; add --product logeren-zwaar.")
    }
    guard !products.isEmpty || !tables.isEmpty || all else {
      throw usage(
        nl:
          "Wat is er te herbouwen? Noem een product (tariffs rebuild logeren-zwaar), of voeg --table ridderkerk-2025 of "
          + "--all toe.",
        en:
          "What is to be rebuilt? Name a product (tariffs rebuild logeren-zwaar), or add --table ridderkerk-2025 or "
          + "--all.")
    }
    guard !all || tables.isEmpty else {
      throw usage(
        nl: "Geef --table of --all; --all is elke tabel.", en: "Give --table or --all; --all is every table.")
    }
    if products.isEmpty, solve != nil || explain || sensitivity {
      throw usage(
        nl: "--solve, --explain en --sensitivity gaan over een product; voeg --product toe.",
        en: "--solve, --explain and --sensitivity are about a product; add --product.")
    }
    if cost.allHours.count > 1, products.isEmpty || solve != nil {
      throw usage(
        nl: "Meer uren dan één gaan over het loon van een product: voeg --product toe, en laat --solve weg.",
        en: "More hours than one are about the wage of a product: add --product, and leave out --solve.")
    }
    let asksOtherwise = solve != nil || explain || sensitivity
    if infer, asksOtherwise || !cost.changed.isEmpty || cost.wages != nil || !cost.scales.isEmpty {
      throw usage(
        nl: "--infer schat een prijs per niveau; laat --solve, --set, --wages, --scale, --explain en "
          + "--sensitivity weg.",
        en: "--infer estimates a price per level; leave out --solve, --set, --wages, --scale, --explain and "
          + "--sensitivity."
      )
    }
    if infer, tables.isEmpty {
      throw usage(
        nl: "--infer gaat over een tabel; voeg --table lekstroom-2024 toe.",
        en: "--infer is about a table; add --table lekstroom-2024.")
    }
  }

  /// Refuses to solve for what is given.
  private func refuseTwoAnswers(_ solve: SolveTarget, _ changes: [CostChange]) throws {
    let given: String? =
      switch solve {
      case .wage, .step: changes.contains { $0.subject == .wages } ? "--set wages" : nil
      case .component(.uren) where !cost.hoursAsked.isEmpty: "--hours"
      case .component(.groepsgrootte) where cost.group != nil: "--group"
      case .component(let component):
        changes.contains { $0.subject == .component(component) } ? "--set \(component.rawValue)" : nil
      }
    if let given {
      throw usage(
        nl: "\(given) geeft wat --solve vraagt; laat een van de twee weg.",
        en: "\(given) gives what --solve asks for; leave out one of them.")
    }
  }

  func run() throws {
    let (dataset, loading) = try datasets.load([.billingTerms])
    var costs = try datasets.loadCostBook(of: dataset, wagesOf: cost.agreement, scales: cost.otherScales)
    let tables = try dataset.tables(selectedBy: self.tables)
    do throws(any Error) {
      let base = try cost.request(&costs, on: tables[0].validFrom)
      let target = try solve.map { try solveTarget($0, among: costs.terms.components) }
      if let target { try refuseTwoAnswers(target, base.changes) }
      let report =
        infer
        ? try infer(tables, dataset, costs, base)
        : products.isEmpty
          ? try wholeTables(tables, dataset, costs, base) : try single(tables, dataset, costs, base, target)
      try output.write(
        report.noting(costs.readingNotes, language: output.lang).noting(loading, language: output.lang))
    } catch let error as RebuildError {
      throw error.naming(costs.models)
    }
  }

  /// The rows that are asked for.
  private func tariffs(of tables: [TariffTable], _ dataset: Dataset) throws -> [Tariff] {
    try inForms(
      dataset.tariffs(in: tables, filter: TariffFilter(products: products.map(ProductQuery.init))),
      of: dataset.terms)
  }

  /// The rows in the forms that are asked for.
  private func inForms(_ tariffs: [Tariff], of terms: Terms) throws -> [Tariff] {
    guard !forms.isEmpty else { return tariffs }
    let forms = try forms.map { try terms.forms.typed($0) }
    let wanted = tariffs.filter { forms.contains($0.form) }
    guard !wanted.isEmpty else {
      throw RebuildError.noForm(forms, known: tariffs.map(\.form).firstOccurrences)
    }
    return wanted
  }

  // MARK: Products

  private func single(
    _ tables: [TariffTable], _ dataset: Dataset, _ costs: CostBook, _ base: RebuildRequest,
    _ solve: SolveTarget?
  ) throws -> Report {
    var (meant, others) = try dataset.tariffs(meantBy: products.map(ProductQuery.init), in: tables)
    var rebuilds: [(rebuild: Rebuild, details: RebuildDetails)] = []
    var leftOut: [CostProduct] = []
    var errors: [RebuildError] = []
    func rebuild(_ tariffs: [Tariff]) {
      for product in dataset.costProducts(of: tariffs, costs) {
        do throws(RebuildError) {
          rebuilds.append(try rebuilt(product, dataset, costs, base, solve))
        } catch {
          // A part of a name may find many products; only when none can be rebuilt is that an answer.
          leftOut.append(product)
          errors.append(error)
        }
      }
    }
    rebuild(try inForms(meant, of: dataset.terms))
    // Of a product without a build-up, the others that the word matches are the answer where they have one.
    if rebuilds.isEmpty, !others.isEmpty, errors.allSatisfy(\.isAboutDocument) {
      let (leftOutBefore, errorsBefore) = (leftOut, errors)
      if let wanted = try? inForms(others, of: dataset.terms) { rebuild(wanted) }
      if rebuilds.isEmpty { (leftOut, errors) = (leftOutBefore, errorsBefore) } else { others = [] }
    }
    // What went wrong with a product that has a build-up says more than that others have none.
    if rebuilds.isEmpty, let error = RebuildError.mostTelling(errors) {
      throw error.naming(rebuildable(dataset, costs))
    }
    guard !rebuilds.isEmpty else {
      throw RebuildError.notRebuildable(
        product: products.joined(separator: ", "), table: tables.map(\.id).joined(separator: ", "),
        reason: .nothingPrinted, rebuildable: rebuildable(dataset, costs))
    }
    var report = Report.rebuilds(rebuilds, in: costs, leftOut: leftOut, language: output.lang)
    // One picture holds one build-up.
    if rebuilds.count > 1, chart.path != nil {
      let tariffs = rebuilds.map(\.rebuild.product.tariff)
      let names = tariffs.map { "\($0.product) in \($0.form.rawValue) (\($0.table))" }
      throw usage(
        nl: "--chart tekent één product, en er zijn er \(rebuilds.count) gevonden: "
          + "\(names.joined(separator: ", ")). Noem er een van, met --table of --form waar het meer prijzen "
          + "heeft.",
        en: "--chart draws one product, and \(rebuilds.count) were found: \(names.joined(separator: ", ")). "
          + "Name one of them, with --table or --form where it has several prices.")
    }
    report.charts = try rebuilds.flatMap { rebuild in
      try charts { .buildUp(rebuild.rebuild, language: output.lang) }
    }
    return report.noting(others: others, language: output.lang)
  }

  private func rebuilt(
    _ product: CostProduct, _ dataset: Dataset, _ costs: CostBook, _ base: RebuildRequest,
    _ solve: SolveTarget?
  ) throws(RebuildError) -> (rebuild: Rebuild, details: RebuildDetails) {
    var request = cost.request(base, for: product)
    switch solve {
    case nil: break
    case .wage, .step: request.unknown = .wage
    case .component(let component): request.unknown = .component(component)
    }
    var details = RebuildDetails()
    let rebuild = try costs.rebuild(product, request)
    let changes = request.changes(of: product)
    let isPlain = solve == nil && changes.isEmpty
    // Of a wage that is given, the wage that the published tariff pays says nothing.
    let isWhatIf = solve == nil && !changes.isEmpty && !changes.contains(where: \.givesWage)
    if request.unknown == nil || request.unknown == .wage {
      details.paidWages = try? costs.paidWages(of: product, request, hours: cost.allHours)
    }
    details.asksHours = !cost.hoursAsked.isEmpty
    if isPlain {
      let others = dataset.costProducts(of: dataset.tariffs(in: product.table.id), costs)
      details.verdict = try costs.verdict(on: rebuild, among: SameBuildUps(others))
    }
    if let wage = rebuild.implied, solve == .step {
      details.paidStep = try costs.paidStep(of: wage, product, request)
    } else if let wage = rebuild.implied, solve == .wage {
      // The wage is the answer; where the scales do not say which step it is, it stays one.
      details.paidStep = try? costs.paidStep(of: wage, product, request)
    } else if isPlain, rebuild.implied == nil, let wage = details.verdict?.implied, wage.unknown == .wage {
      details.paidStep = try costs.paidStep(of: wage, product, request)
    }
    if isWhatIf { details.recalculated = try? costs.recalculated(product, request) }
    if sensitivity { details.sensitivity = try costs.sensitivity(of: product, request) }
    details.explains = explain
    return (rebuild, details)
  }

  /// The tables with products that can be rebuilt.
  private func rebuildable(_ dataset: Dataset, _ costs: CostBook) -> [Phrase] {
    dataset.tables.compactMap { table in
      let products = dataset.costProducts(of: dataset.tariffs(in: table.id), costs)
        .filter { !$0.mix.isEmpty }
      let whole = products.count { product in
        product.figures.contains { $0.component == .werkgeverslasten }
      }
      if products.isEmpty { return nil }
      return whole > 0
        ? Phrase(
          nl: "\(whole) \(whole == 1 ? "product" : "producten") van \(table.id)",
          en: "\(whole) \(whole == 1 ? "product" : "products") of \(table.id)")
        : Phrase(
          nl: "uurprijzen per niveau van \(table.id) (--infer)",
          en: "hour prices per level of \(table.id) (--infer)")
    }
  }

  // MARK: Tables

  /// The one table that is asked for.
  private func only(_ tables: [TariffTable], _ reason: Phrase) throws -> TariffTable {
    guard let table = tables.first, tables.count == 1 else {
      let ids = tables.map(\.id).joined(separator: ", ")
      throw usage(nl: "\(reason.dutch); noem een van \(ids).", en: "\(reason.english); name one of \(ids).")
    }
    return table
  }

  private func wholeTables(
    _ tables: [TariffTable], _ dataset: Dataset, _ costs: CostBook, _ base: RebuildRequest
  ) throws -> Report {
    let tariffs = try tariffs(of: tables, dataset)
    let products = dataset.costProducts(of: tariffs, costs)
    let exchanged = cost.exchangedWages(costs, products, base)
    guard exchanged != nil || base.changes.contains(where: { $0.changes(products, base.model) }) else {
      let verdicts = try costs.verdicts(on: products) { product throws(RebuildError) in
        cost.request(base, for: product)
      }
      let rebuilt = Set(products.map(\.tariff.form))
      let days = tables.flatMap { table in
        costs.datesOfWages(products.filter { $0.table == table }) { cost.request(base, for: $0).wages }
      }
      return .verdicts(
        verdicts, base, wagesOn: days.firstOccurrences.sorted(), tables: tables,
        in: costs,
        otherForms: tariffs.filter { !rebuilt.contains($0.form) && $0.form != .overig }.map(\.form)
          .firstOccurrences,
        language: output.lang)
    }
    let table = try only(
      tables,
      Phrase(
        nl: "Een lijst met andere kosten wordt van één tabel tegelijk gemaakt",
        en: "A list with other costs is made of one table at a time"))
    var request = base
    if exchanged == nil { request = cost.request(base, on: table.validFrom) }
    let list = costs.whatIf(tariffs, of: table, in: dataset, request, from: exchanged)
    if list.rows.isEmpty {
      let errors = list.leftOut.compactMap { tariff -> RebuildError? in
        if case .error(let error) = tariff.reason { error } else { nil }
      }
      if let error = RebuildError.mostTelling(errors) {
        throw RebuildError.nothingRecalculated(
          table: table.id, reason: error.naming(rebuildable(dataset, costs)))
      }
    }
    return .whatIf(list, request, in: costs, from: exchanged, language: output.lang)
  }

  private func infer(
    _ tables: [TariffTable], _ dataset: Dataset, _ costs: CostBook, _ base: RebuildRequest
  ) throws -> Report {
    let table = try only(
      tables,
      Phrase(
        nl: "Prijzen per niveau worden voor één tabel tegelijk geschat",
        en: "Prices per level are estimated for one table at a time"))
    let prices = try costs.levelPrices(of: dataset.costProducts(of: tariffs(of: [table], dataset), costs)) {
      product throws(RebuildError) in cost.request(base, for: product)
    }
    guard !prices.fits.isEmpty else {
      throw RebuildError.nothingInferred(
        table: table.id, reasons: prices.leftOut.map(\.reason).firstOccurrences)
    }
    return .levelPrices(prices, of: table, in: costs, base, language: output.lang)
  }
}

extension RebuildError {
  /// Whether it says that a document lacks what a product is rebuilt from.
  fileprivate var isAboutDocument: Bool {
    if case .notRebuildable = self { true } else { false }
  }
}

extension CostChange {
  /// Whether it changes the tariffs of some products, rather than giving what the model needs and none of them has.
  fileprivate func changes(_ products: [CostProduct], _ model: CostModel) -> Bool {
    guard case .component(let component) = subject, case .to = change, model.requires(component) else {
      return true
    }
    return products.contains { $0.inputs()[component] != nil }
  }
}
