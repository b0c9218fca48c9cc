import ArgumentParser
import Export
import Import
import Indexation
import Tariffs

/// Which volumes are priced, and what is stated of how they go over.
struct VolumeOptions: ParsableArguments {
  @Option(help: .volumes, completion: .file())
  var volumes: String?

  @Option(
    name: .customLong("group"),
    help: .init(
      nl: "Wat als groepen zo groot zijn: participants=4,staff=1.",
      en: "What if groups are this large: participants=4,staff=1.", value: "group"), transform: groupSession)
  var group: GroupSession?

  @Option(
    name: .customLong("share"),
    help: .init(
      nl: "Wat als een deel van een product overgaat in een ander: 41A18:41A20=60%. Herhaalbaar.",
      en: "What if a share of a product becomes another: 41A18:41A20=60%. Repeatable.", value: "share",
      more: said(
        nl:
          "Rekenen de eenheden niet om, zeg er dan bij hoeveel nieuwe eenheden een oude is: 41A18:41A20=60%:210.",
        en: "Where the units do not convert, say how many new units an old one is: 41A18:41A20=60%:210.")),
    transform: statedShare)
  var typedShares: [StatedShare] = []

  @Option(
    help: .init(
      nl: "Deze aandelen uit een bestand (tariffs schema shares.csv).",
      en: "These shares from a file (tariffs schema shares.csv).", value: "file"), completion: .file())
  var shares: String?

  @Option(
    help: .init(
      nl: "Schrijf regels die niet te lezen zijn met hun plaats naar een bestand, en reken met de andere.",
      en: "Write lines that cannot be read to a file with their place, and go on with the others.",
      value: "file"),
    completion: .file())
  var rejects: String?

  /// The files that are read.
  var files: [(option: String, path: String)] {
    VolumeOptions.files(of: volumes) + (shares.map { [(option: "--shares", path: $0)] } ?? [])
  }

  /// A file of volumes, with the mapping beside it.
  static func files(of volumes: String?) -> [(option: String, path: String)] {
    let mapping = volumes.map(VolumeSheet.mappingPath(of:)).flatMap { Dataset.fileExists($0) ? $0 : nil }
    return [volumes, mapping].compactMap { path in path.map { (option: "--volumes", path: $0) } }
  }

  /// The file of lines that cannot be read.
  var outputs: [(option: String, path: String)] { rejects.map { [("--rejects", $0)] } ?? [] }

  /// Refuses what says how volumes go over where there are none.
  ///
  /// - Throws: a refusal that names the option.
  func requireVolumes() throws {
    let given = [
      ("--group", group != nil), ("--share", !typedShares.isEmpty), ("--shares", shares != nil),
      ("--rejects", rejects != nil),
    ]
    guard volumes == nil, let option = given.first(where: \.1)?.0 else { return }
    throw usage(
      nl: "\(option) gaat over volumes. Voeg --volumes met een bestand toe, of laat \(option) weg.",
      en: "\(option) is about volumes. Add --volumes with a file, or leave out \(option).")
  }

  /// The shares that were typed and those of the file.
  func allShares() throws -> [StatedShare] {
    guard let shares else { return typedShares }
    let rows = StatedShare.schema.rows(of: SourceText(name: shares, bytes: try InputFile.bytes(of: shares)))
    guard rows.problems.isEmpty else { throw DatasetError(problems: rows.problems) }
    return typedShares + rows.records
  }

  /// What the volumes cost by the two sides of a comparison.
  ///
  /// - Parameters:
  ///   - comparison: the sides, with all their rows.
  ///   - dataset: the lists.
  ///   - filter: which products count.
  ///   - years: of which years volumes count; none for all.
  ///   - rounding: where costs are rounded.
  ///   - groupings: what rows will be asked for by.
  ///   - assumptions: what the sides rest on besides documents.
  /// - Returns: the costs.
  /// - Throws: what is wrong with the files, or why nothing can be priced.
  func budget(
    _ comparison: Comparison, in dataset: Dataset, filter: TariffFilter = TariffFilter(), years: [Int] = [],
    rounding: BudgetRounding = .line, by groupings: [Budget.Grouping] = [.product],
    assumptions: [BudgetAssumption] = []
  ) throws -> Budget {
    let shares = try allShares()
    let prices = try VolumePrices(comparison, in: dataset, shares: shares, session: group)
    let stated =
      (group.map { [BudgetAssumption.group(participants: $0.participants, staff: $0.staff)] } ?? [])
      + (shares.isEmpty ? [] : [.shares(shares)])
    var totals = try totals(prices, rounding, in: dataset, only: years, by: groupings)
    // Without a file only the columns are asked for.
    if volumes == nil {
      for tariff in comparison.rows.compactMap(\.from.first).prefix(1) {
        totals.add(VolumeLine(product: tariff.product, unit: tariff.unit, volume: Rational(1)))
      }
    }
    let isFiltered =
      filter.law != nil || !filter.products.isEmpty || !filter.units.isEmpty || !filter.forms.isEmpty
    let wanted =
      try isFiltered
      ? Set(
        dataset.tariffs(in: (comparison.from.tables + comparison.to.tables).firstOccurrences, filter: filter))
      : nil
    return try Budget(totals, prices, rounding: rounding, assumptions: assumptions + stated) {
      wanted?.contains($0) ?? true
    }
  }

  /// What is stated, as words of a command line.
  var words: [String] {
    (group.map { ["--group", "participants=\($0.participants),staff=\($0.staff)"] } ?? [])
      + typedShares.flatMap { ["--share", "\($0)"] } + (shares.map { ["--shares", $0] } ?? [])
  }

  /// The volumes of the file, each line priced.
  private func totals(
    _ prices: VolumePrices, _ rounding: BudgetRounding, in dataset: Dataset, only years: [Int],
    by groupings: [Budget.Grouping]
  ) throws -> VolumeTotals {
    guard let volumes else {
      return VolumeTotals(rounding: rounding, changes: prices.changes(in: []), price: prices.pricing)
    }
    let file = VolumeFile(volumes)
    let regions = (prices.comparison.from.tables + prices.comparison.to.tables).map(\.region).firstOccurrences
    if rejects != nil || file.isLarge {
      let totals = try file.totals(
        prices, rounding, terms: dataset.terms, years: years, by: groupings, rejects: rejects)
      let without = totals.entries.filter { $0.key.region.isEmpty && $0.key.list.isEmpty }.reduce(0) {
        $0 + $1.lines
      }
      if regions.count > 1, without > 0 { throw BudgetError.regionMissing(regions: regions, lines: without) }
      return totals
    }
    let lines = try file.lines(terms: dataset.terms)
    let wanted = years.isEmpty ? lines : lines.filter { $0.period?.year.map(years.contains) ?? false }
    let found = Set(lines.compactMap { $0.period?.year })
    guard !wanted.isEmpty || lines.isEmpty else {
      throw usage(
        nl:
          "Geen regel van de volumes is van \(years.map(String.init).joined(separator: ", ")): zij zijn van "
          + "\(found.sorted().map(String.init).joined(separator: ", ")). Verbeter --year.",
        en: "No line of the volumes is of \(years.map(String.init).joined(separator: ", ")): they are of "
          + "\(found.sorted().map(String.init).joined(separator: ", ")). Correct --year.")
    }
    let without = wanted.count { $0.region.isEmpty && $0.list.isEmpty }
    if regions.count > 1, without > 0 { throw BudgetError.regionMissing(regions: regions, lines: without) }
    var totals = VolumeTotals(rounding: rounding, changes: prices.changes(in: found), price: prices.pricing)
    for line in wanted { totals.add(line) }
    return totals
  }
}

extension ArgumentHelp {
  /// The help of the option that names a file of volumes.
  static var volumes: ArgumentHelp {
    .init(
      nl:
        "De volumes: een CSV (tariffs schema volumes.csv), of een werkmap of eigen CSV met NAAM.mapping.csv ernaast.",
      en:
        "The volumes: a CSV (tariffs schema volumes.csv), or a workbook or CSV of your own with NAME.mapping.csv beside.",
      value: "file")
  }
}

/// Reads a share: `41A18:41A20=60%`, or `41A18:41A20=60%:210`.
private func statedShare(_ word: String) throws -> StatedShare {
  let refusal = usage(
    nl:
      "'\(word)' is geen aandeel. Schrijf OUD:NIEUW=60%, en waar eenheden niet omrekenen het aantal nieuwe eenheden "
      + "in een oude erachter: 41A18:41A20=60%:210.",
    en:
      "'\(word)' is no share. Write OLD:NEW=60%, and where units do not convert how many new units an old one is "
      + "behind it: 41A18:41A20=60%:210.")
  let sides = word.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
  guard sides.count == 2 else { throw refusal }
  let products = sides[0].split(separator: ":", omittingEmptySubsequences: false).map(String.init)
  let numbers = sides[1].split(separator: ":", omittingEmptySubsequences: false).map(String.init)
  guard products.count == 2, products.allSatisfy({ !$0.isEmpty }), (1...2).contains(numbers.count) else {
    throw refusal
  }
  let percent = try typedNumber(
    numbers[0].hasSuffix("%") ? String(numbers[0].dropLast()) : numbers[0], otherwise: refusal)
  guard percent > Rational(0), percent <= Rational(100) else { throw refusal }
  return StatedShare(
    from: products[0], to: products[1], share: percent / Rational(100),
    unitsPerUnit: numbers.count == 2 ? try positiveNumber(numbers[1]) : nil)
}

/// Reads a group: `participants=4,staff=1`, in either language; one professional where only participants are given.
private func groupSession(_ word: String) throws -> GroupSession {
  let refusal = usage(
    nl: "'\(word)' is geen groep. Schrijf participants=4,staff=1.",
    en: "'\(word)' is no group. Write participants=4,staff=1.")
  var (participants, staff): (Int?, Int) = (nil, 1)
  for part in word.split(separator: ",", omittingEmptySubsequences: false) {
    let sides = part.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
    guard sides.count == 2, let number = Int(sides[1]) else { throw refusal }
    switch sides[0].lowercased() {
    case "participants", "deelnemers": participants = number
    case "staff", "begeleiders", "professionals": staff = number
    default: throw refusal
    }
  }
  guard let participants else { throw refusal }
  return try typed { try GroupSession(participants: participants, staff: staff) }
}
