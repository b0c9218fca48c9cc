import ArgumentParser
import Export
import Indexation
import Tariffs

/// `tariffs group`: what a group costs and earns under the ways of billing.
struct GroupCommand: ChartCommand {
  static let configuration = CommandConfiguration(
    commandName: "group",
    abstract: "Compare group tariffs: cost per participant, income per professional and break-even.",
    discussion: """
      There are three ways to bill a group: a fixed denominator, staff minutes shared by the participants, and a \
      factor. Their prices cannot be compared, but the cost per participant per hour and the income per hour of \
      staff can. A star marks a group beyond a limit of the document.

      EXAMPLES
        tariffs group
        tariffs group begeleiding --participants 1-10 --staff 1 --staff 2
        tariffs group 02A17 --format csv
        tariffs group begeleiding --chart groups.svg
        tariffs group begeleiding --denominator 4      what if the denominator is raised
      """)

  @Argument(
    help: ArgumentHelp(
      "A slug, code or (part of a) name; without it, all group products.", valueName: "product"))
  var product: String?

  @Option(
    name: .customLong("participants"),
    help: ArgumentHelp(
      "A group size, or a range such as 2-8. Repeatable; without it 1-10.", valueName: "number"),
    transform: wholeNumbers)
  var participantNumbers: [[Int]] = []

  @Option(
    name: .customLong("staff"),
    help: ArgumentHelp("A number of professionals. Repeatable; without it 1.", valueName: "number"),
    transform: wholeNumbers)
  var staffNumbers: [[Int]] = []

  private var participants: [Int] {
    participantNumbers.isEmpty ? Array(1...10) : participantNumbers.flatMap(\.self).firstOccurrences
  }
  private var staff: [Int] { staffNumbers.isEmpty ? [1] : staffNumbers.flatMap(\.self).firstOccurrences }

  @Option(help: ArgumentHelp("What if the denominator of rule 44.2 were this number.", valueName: "number"))
  var denominator: Int64?

  @Option(
    name: .customLong("region"),
    help: ArgumentHelp("Only a region, such as nijmegen. Repeatable.", valueName: "region"))
  var regions: [String] = []

  @OptionGroup(title: "Tables") var datasets: DatasetOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Output") var chart: ChartOptions

  func validate() throws {
    for number in participants where number < 1 {
      throw ValidationError(GroupSession.Invalid.participants(number).description)
    }
    for number in staff where number < 1 {
      throw ValidationError(GroupSession.Invalid.staff(number).description)
    }
    if let fewest = staff.min(), let most = participants.max(), fewest > most {
      throw ValidationError(
        GroupSession.Invalid.staffAboveParticipants(staff: fewest, participants: most).description)
    }
    do throws(GroupDenominator.Invalid) {
      _ = try denominator.map { value throws(GroupDenominator.Invalid) in try GroupDenominator(value) }
    } catch {
      throw ValidationError(error.description)
    }
  }

  func run() throws {
    let (dataset, replaced) = try datasets.load([.billingTerms, .relations])
    let tables = try dataset.tables(ofRegions: regions)
    var groups = dataset.groupTariffs(in: tables)
    if let product { groups = try matching(product, among: groups) }
    if let denominator {
      let rule = try GroupDenominator(denominator)
      groups = groups.flatMap { group in [group] + [group.with(rule)].filter(\.isWhatIf) }
    }
    var sessions: [GroupSession] = []
    for staff in staff {
      for participants in participants where staff <= participants {
        sessions.append(try GroupSession(participants: participants, staff: staff))
      }
    }
    let used = tables.filter { table in groups.contains { $0.tariff.table == table.id } }
    var report = Report.groups(
      groups, sessions: sessions, hasSkipped: sessions.count < staff.count * participants.count,
      product: product, tables: used, language: output.lang)
    report.charts = try chart.draw(beside: output) {
      try .groups(
        groups, sessions: sessions, product: product, tables: used, language: output.lang)
    }
    try output.write(report.noting(replaced, language: output.lang))
  }

  private func matching(_ word: String, among groups: [GroupTariff]) throws(SelectionError) -> [GroupTariff] {
    let matches = Set(ProductQuery(word).matches(in: groups.map(\.tariff)))
    guard !matches.isEmpty else {
      throw .noGroupProduct(
        word,
        known: groups.map(\.tariff.shortName).firstOccurrences)
    }
    return groups.filter { matches.contains($0.tariff) }
  }
}
