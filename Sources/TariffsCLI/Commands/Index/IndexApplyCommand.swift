import ArgumentParser
import Export
import Indexation
import Tariffs

/// `tariffs index apply`: an amount, a product or a list, indexed.
struct IndexApplyCommand: ChartCommand {
  static let configuration = CommandConfiguration(
    "apply",
    nl: "Indexeer een bedrag, een product of een hele lijst met een clausule, een reeks of percentages.",
    en: "Index an amount, a product or a whole list by a clause, a series or given percentages.",
    more: said(
      nl: "De stap van elk jaar staat er met percentage en bron. Waar een clausule versies heeft, geeft "
        + "elke haar eigen uitkomst. --to voor --from indexeert terug. In een lijst volgen groepsprijzen de "
        + "geïndexeerde individuele prijs met hun noemer (regel 44.2), en blijft een prijs het deel van een andere dat "
        + "het document noemt. Een geïndexeerde lijst die als CSV "
        + "bewaard is, werkt in elke andere opdracht.",
      en: "Every year's step is shown with its percentage and source. Where a clause has versions, each "
        + "gives its own result. --to before --from takes an index back. In a list, group prices follow the "
        + "indexed individual price by their denominator (rule 44.2), and a price stays the share of another that its "
        + "document states. An indexed list that is saved as CSV "
        + "can be used by every other command."
    ),
    examples: [
      "tariffs index apply 41,95 --from 2023 --to 2025 --clause vng",
      "tariffs index apply 07A03 --from 2023 --to 2025 --percent 6,30 --percent 4,91",
      "tariffs index apply 46,78 --from 2025 --to 2023 --clause vng@2025-juli",
      "tariffs index apply nijmegen-2023 --to 2025 --clause vng -o indexed.csv",
      "tariffs index apply 41,95 --from 2023 --to 2025 --clause vng --chart path.svg",
      "tariffs index apply 41,95 --from 2024-03 --to 2024-10 --series cpi-2025",
      "tariffs diff nijmegen-2023-index-2025 nijmegen-2025-ambulant --datasets indexed.csv",
    ])

  static var reportsForSchema: [String] {
    [
      "index apply 41,95 --from 2023 --to 2025 --clause vng",
      "index apply nijmegen-2023 --to 2025 --clause vng",
    ]
  }

  @Argument(
    help: .init(
      nl: "Een bedrag (41,95), een tabel, of een product van het jaar --from.",
      en: "An amount (41,95), a table, or a product of the year --from.", value: "what"))
  var what: String

  @Option(
    help: .init(
      nl: "Het jaar of de maand van de prijs (2023, 2024-03); bij een tabel haar eigen jaar.",
      en: "The year or the month of the price (2023, 2024-03); for a table its own year.", value: "period"),
    transform: typedPeriod)
  var from: IndexPeriod?

  @Option(
    help: .init(
      nl: "Het jaar of de maand waarnaar geïndexeerd wordt.",
      en: "The year or the month to which it is indexed.", value: "period"),
    transform: typedPeriod)
  var to: IndexPeriod

  @Option(
    help: .init(
      nl: "Waar bedragen op centen worden afgerond: \(IndexRounding.list).",
      en: "Where amounts are rounded to cents: \(IndexRounding.list).", value: "rounding"),
    completion: .words(of: IndexRounding.self), transform: vocabularyWord)
  var round: IndexRounding = .final

  @OptionGroup(title: "Index") var index: IndexOptions
  @OptionGroup(title: said(nl: "Tabellen", en: "Tables")) var datasets: DatasetOptions
  @OptionGroup(title: said(nl: "Uitvoer", en: "Output")) var output: OutputOptions
  @OptionGroup(title: said(nl: "Uitvoer", en: "Output")) var chart: ChartOptions

  func validate() throws {
    try index.requireIndex()
  }

  func run() throws {
    if TypedAmount.looksLikeAmount(what) {
      try applyToAmount(datasets.loadIndexBook())
      return
    }
    let (dataset, loading) = try datasets.load([.billingTerms, .relations, .outsideRelations])
    let book = try datasets.loadIndexBook(of: dataset)
    let report =
      if let table = dataset.table(what) {
        try list(table, in: dataset, book)
      } else {
        try products(in: dataset, book)
      }
    try output.write(
      report.noting(book.readingNotes, language: output.lang).noting(loading, language: output.lang))
  }

  private func applyToAmount(_ book: IndexBook) throws {
    let amount = try typed { try TypedAmount.read(what) }
    guard let from else {
      throw usage(
        nl: "Van welk jaar is \(what)? Voeg --from toe, zoals --from 2023.",
        en: "From which year is \(what)? Add --from, such as --from 2023.")
    }
    let prices = try index.paths(in: book, from: from, to: to).map { path in
      (name: "", path: path, price: path.index(amount, rounding: round))
    }
    var report = Report.indexed(
      prices.map { ($0.name, $0.path, $0.price, nil) }, in: book, rounding: round, language: output.lang)
    report.charts = try charts { try .indexed(prices, language: output.lang) }
    try output.write(report.noting(book.readingNotes, language: output.lang))
  }

  private func products(in dataset: Dataset, _ book: IndexBook) throws -> Report {
    let tables = dataset.tables.filter { from == nil || $0.year == from?.year }
    let (meant, others) = try dataset.tariffs(meantBy: [ProductQuery(what)], in: tables)
    // Without --from a price of the year --to is no price to index, where the product has an older one.
    let ofOtherYears = meant.filter { dataset.table($0.table)?.year != to.year }
    let tariffs = from == nil && !ofOtherYears.isEmpty ? ofOtherYears : meant
    if to.isYear { try index.check(from: tariffs.compactMap { dataset.table($0.table)?.year }, to: to.year) }
    var prices:
      [(
        name: String, path: IndexPath, price: IndexedPrice,
        group: (individual: String, price: FollowingPrice)?
      )] =
        []
    var exceptions: [IndexException] = []
    var groups: [IndexedTable] = []
    for tariff in tariffs {
      guard let table = dataset.table(tariff.table) else { continue }
      let name = tariff.nameInList
      for path in try index.paths(in: book, from: try start(of: table), to: to, isOneOfSeveral: true) {
        let indexed = try book.indexed(
          table, in: dataset, along: path, rounding: round, wages: datasets.wages(in: [table], of: dataset))
        guard let row = indexed.rows.first(where: { $0.tariff.isSameLine(as: tariff) }) else { continue }
        switch row.derivation {
        case .indexed(let price): prices.append((name, path, price, nil))
        case .exception(let exception, let price):
          // Versions of the clause make no difference for a product that follows another one.
          guard !exceptions.contains(exception) else { continue }
          exceptions.append(exception)
          let instead = try book.paths(clause: exception.instead, from: path.start, to: path.end)[0]
          prices.append((name, instead, price, nil))
        case .follows(let individual, let base, let group):
          prices.append((name, path, individual, (base.nameInList, group)))
          groups.append(indexed.keeping(row))
        }
      }
    }
    var report = Report.indexed(
      prices.map { ($0.name, $0.path, $0.price, $0.group?.price) }, exceptions: exceptions, groups: groups,
      in: book, rounding: round, language: output.lang)
    // A picture shows the individual price that a group price follows, year by year.
    let drawn = prices.map { (name: $0.group?.individual ?? $0.name, path: $0.path, price: $0.price) }
    report.charts = try charts {
      try .indexed(drawn, exceptions: exceptions, groups: groups, language: output.lang)
    }
    return report.noting(others: others, language: output.lang)
  }

  private func list(_ table: TariffTable, in dataset: Dataset, _ book: IndexBook) throws -> Report {
    guard round != .none else {
      throw usage(
        nl: "Een lijst heeft bedragen in centen. Rond af met --round yearly of --round final.",
        en: "A list has amounts in cents. Round it --round yearly or --round final.")
    }
    let paths = try index.paths(in: book, from: try start(of: table), to: to)
    let indexed = try book.indexed(
      table, in: dataset, along: paths[0], rounding: round, wages: datasets.wages(in: [table], of: dataset))
    var report = Report.indexed(
      indexed, others: Array(paths.dropFirst()), in: book, rounding: round, language: output.lang)
    report.charts = try charts {
      try .indexed(indexed, others: Array(paths.dropFirst()), language: output.lang)
    }
    // Where prices change within the list, the report says of which day they are, and none of that day is left.
    return report.noting(
      besides: dataset.others(in: table.id, on: indexed.day), in: table, language: output.lang)
  }

  /// Of when the prices of a list are taken: of the year or the month that was typed, or else of its year; to a month,
  /// of the month in which it begins to hold.
  private func start(of table: TariffTable) throws -> IndexPeriod {
    guard let from else { return table.priceLevel(beside: to) }
    guard from.isYear || from.year != table.year || table.isValid(on: from.firstDay) else {
      throw usage(
        nl:
          "\(table.id) geldt niet op \(from.firstDay): zij geldt vanaf \(table.validFrom). Geef een latere maand, of laat "
          + "--from weg.",
        en:
          "\(table.id) does not hold on \(from.firstDay): it holds from \(table.validFrom) on. Give a later month, or "
          + "leave out --from.")
    }
    guard from.year == table.year else {
      throw usage(
        nl: "\(table.id) is van \(table.year), niet van \(from). Laat --from weg, of geef dat jaar.",
        en: "\(table.id) is of \(table.year), not of \(from). Leave out --from, or give that year.")
    }
    return from
  }
}

extension Tariff {
  /// The product with the list, unit and form of its price.
  fileprivate var nameInList: String {
    "\(name) (\(table), \(unit.rawValue), \(form.rawValue))"
  }
}
