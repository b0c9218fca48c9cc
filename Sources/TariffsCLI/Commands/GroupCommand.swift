import ArgumentParser
import Export
import Indexation
import Tariffs

/// `tariffs group`: what a group costs and earns under the ways of billing.
struct GroupCommand: ReportCommand, ChartCommand {
  static let configuration = CommandConfiguration(
    "group",
    nl: "Vergelijk groepstarieven: kosten per deelnemer, opbrengst per professional en omslagpunt.",
    en: "Compare group tariffs: cost per participant, income per professional and break-even.",
    more: said(
      nl: "Een groep wordt op drie manieren gedeclareerd: met een vaste noemer, met personeelsminuten die "
        + "de deelnemers delen, en met een factor. Hun prijzen zijn niet te vergelijken, de kosten per "
        + "deelnemer per uur en de opbrengst per uur personeel wel. Een ster staat bij een groep voorbij "
        + "een grens van het document.",
      en: "There are three ways to bill a group: a fixed denominator, staff minutes shared by the "
        + "participants, and a factor. Their prices cannot be compared, but the cost per participant per "
        + "hour and the income per hour of staff can. A star marks a group beyond a limit of the document."),
    examples: [
      "tariffs group", "tariffs group begeleiding --participants 1-10 --staff 1 --staff 2",
      "tariffs group 02A17 --format csv", "tariffs group begeleiding --chart groups.svg",
      .init(
        "tariffs group begeleiding --denominator 4", nl: "wat als de noemer hoger wordt",
        en: "what if the denominator is raised"),
    ])

  @Argument(
    help: .init(
      nl: "Een korte naam, code of (deel van een) naam; zonder alle groepsproducten.",
      en: "A slug, code or (part of a) name; without it, all group products.", value: "product"),
    completion: .known(KnownWords.products))
  var product: String?

  @Option(
    name: .customLong("participants"),
    help: .init(
      nl: "Een groepsgrootte, of een bereik zoals 2-8. Herhaalbaar; zonder 1-10.",
      en: "A group size, or a range such as 2-8. Repeatable; without it 1-10.", value: "number"),
    transform: wholeNumbers)
  var participantNumbers: [[Int]] = []

  @Option(
    name: .customLong("staff"),
    help: .init(
      nl: "Een aantal professionals. Herhaalbaar; zonder 1.",
      en: "A number of professionals. Repeatable; without it 1.", value: "number"), transform: wholeNumbers)
  var staffNumbers: [[Int]] = []

  private var participants: [Int] {
    participantNumbers.isEmpty ? Array(1...10) : participantNumbers.flatMap(\.self).firstOccurrences
  }
  private var staff: [Int] { staffNumbers.isEmpty ? [1] : staffNumbers.flatMap(\.self).firstOccurrences }

  @Option(
    help: .init(
      nl: "Wat als de noemer van regel 44.2 dit getal was.",
      en: "What if the denominator of rule 44.2 were this number.", value: "number"))
  var denominator: Int64?

  @OptionGroup var region: RegionOption
  @OptionGroup(title: said(nl: "Tabellen", en: "Tables")) var datasets: DatasetOptions
  @OptionGroup(title: said(nl: "Uitvoer", en: "Output")) var output: OutputOptions
  @OptionGroup(title: said(nl: "Uitvoer", en: "Output")) var chart: ChartOptions

  var needs: Set<DatasetFile> { [.billingTerms, .relations] }

  func validate() throws {
    try typed {
      for number in participants where number < 1 { throw GroupSession.Invalid.participants(number) }
      for number in staff where number < 1 { throw GroupSession.Invalid.staff(number) }
      if let fewest = staff.min(), let most = participants.max(), fewest > most {
        throw GroupSession.Invalid.staffAboveParticipants(staff: fewest, participants: most)
      }
      if let denominator { _ = try GroupDenominator(denominator) }
    }
  }

  func answer(from dataset: Dataset) throws -> Answer {
    let tables = try dataset.tables(ofRegions: region.regions)
    var groups = dataset.groupTariffs(in: tables)
    if let product { groups = try matching(product, among: groups) }
    if let denominator {
      let rule = try GroupDenominator(denominator)
      groups = groups.flatMap { group in [group] + [group.with(rule)].filter(\.isWhatIf) }
    }
    let sessions = try staff.flatMap { staff in
      try participants.filter { staff <= $0 }.map { try GroupSession(participants: $0, staff: staff) }
    }
    let used = tables.filter { table in groups.contains { $0.tariff.table == table.id } }
    return Answer(
      .groups(
        groups, sessions: sessions, hasSkipped: sessions.count < staff.count * participants.count,
        product: product, tables: used, language: output.lang)
    ) {
      try .groups(groups, sessions: sessions, product: product, tables: used, language: output.lang)
    }
  }

  private func matching(_ word: String, among groups: [GroupTariff]) throws(SelectionError) -> [GroupTariff] {
    let matches = Set(ProductQuery(word).matches(in: groups.map(\.tariff)))
    guard !matches.isEmpty else {
      throw .noGroupProduct(word, known: groups.map(\.tariff.shortName).firstOccurrences)
    }
    return groups.filter { matches.contains($0.tariff) }
  }
}
