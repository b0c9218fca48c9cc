import ArgumentParser
import Indexation
import Tariffs

/// From what a tariff is built up: wages, hours, model and changed figures.
struct CostOptions: ParsableArguments {
  @Option(
    help: .init(
      nl: "Lonen van een cao op een dag, zoals jeugdzorg@2025-03-01; zonder dag die van de eerste dag van "
        + "de tabel.",
      en: "Wages of an agreement on a day, such as jeugdzorg@2025-03-01; without a day those of the first "
        + "day of the table.",
      value: "agreement"))
  var wages: String?

  @Option(
    help: .init(
      nl: "De plaats in elke schaal: min, max, een trede zoals 4, uitloop-1, of een deel van de weg zoals "
        + "75%.",
      en: "The place in each scale: min, max, a step such as 4, uitloop-1, or a share of the way such as "
        + "75%.",
      value: "step",
      more: said(
        nl: "Zonder 50%: het midden van elke schaal.", en: "Without it 50%: the middle of each scale.")),
    transform: scalePlace)
  var step: ScalePlace = .usual

  @Option(
    name: .customLong("scale"),
    help: .init(
      nl: "De schaal van een niveau, zoals hbo-plus=10. Herhaalbaar.",
      en: "The scale of a level, such as hbo-plus=10. Repeatable.", value: "level=scale"))
  var scales: [String] = []

  @Option(
    name: .customLong("hours"),
    help: .init(
      nl: "Uren van professionals per eenheid, voor de hele groep: 18,5, of voor een product 16-24. "
        + "Herhaalbaar.",
      en: "Hours of professionals per unit, for the whole group: 18,5, or for a product 16-24. Repeatable.",
      value: "hours",
      more: said(
        nl:
          "Van een product zegt elk aantal, bij elke omvang van de groep, welk loon en welke trede het betaalt.",
        en: "Of a product each number says which wage and which step it pays, for each size of the group.")),
    transform: HoursAsked.init)
  var hoursAsked: [HoursAsked] = []

  @Option(
    help: .init(
      nl: "Het aantal cliënten van een groep.", en: "The number of clients of a group.", value: "number"),
    transform: positiveNumber)
  var group: Rational?

  @Option(
    name: .customLong("set"),
    help: .init(
      nl: "Wat als een cijfer anders was: marge=2, werkgeverslasten=35,33, wages=+3,5%. Herhaalbaar.",
      en: "What if a figure were another: marge=2, werkgeverslasten=35,33, wages=+3,5%. Repeatable.",
      value: "component=value"), completion: .known(KnownWords.changes))
  var changed: [String] = []

  @Option(
    help: .init(
      nl: "Het kostenmodel: een naam zoals overhead-aandeel, of een bestand met de kolommen van "
        + "cost-model-steps.csv.",
      en: "The cost model: a name such as overhead-aandeel, or a file with the columns of "
        + "cost-model-steps.csv.",
      value: "model"), completion: .file())
  var model: String?

  @Option(
    help: .init(
      nl: "Hoever een herbouwd tarief ernaast mag zitten om als gereproduceerd te tellen, in procent; "
        + "zonder 1.",
      en: "How far a rebuilt tariff may be off to count as reproduced, in percent; without it 1.",
      value: "percent"), transform: tolerancePercentage)
  var tolerance: Rational?

  @Flag(
    help: .init(
      nl: "Deel een functiemix die niet 100 is door haar som.",
      en: "Divide a function mix that is not 100 by its sum."))
  var rescaleMix = false

  func validate() throws {
    for word in scales where word.split(separator: "=").count != 2 {
      throw usage(
        nl: "'\(word)' is geen schaal van een niveau. Schrijf --scale hbo-plus=10.",
        en: "'\(word)' is no scale of a level. Write --scale hbo-plus=10.")
    }
    if let wages, wages.contains("@"), day(of: wages) == nil {
      throw usage(
        nl: "'\(wages)' noemt geen dag. Schrijf --wages jeugdzorg@2025-03-01.",
        en: "'\(wages)' names no day. Write --wages jeugdzorg@2025-03-01.")
    }
  }

  private func day(of word: String) -> CalendarDate? {
    let parts = word.split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 ? CalendarDate(String(parts[1])) : nil
  }

  /// The hours, where only one number of them is given.
  var hours: Rational? { allHours.count == 1 ? allHours.first : nil }

  /// All hours that are asked about, from few to many.
  var allHours: [Rational] { hoursAsked.flatMap(\.all).firstOccurrences.sorted() }

  /// The agreement whose wages are asked for; nothing for the default one.
  var agreement: String? {
    wages.map { String($0.prefix { $0 != "@" }) }
  }

  /// The scales that are asked for, by whichever level.
  var otherScales: [String] {
    scales.compactMap { $0.split(separator: "=").last.map(String.init) }
  }

  /// The request for all products; an own model is added to the book.
  func request(_ costs: inout CostBook, on day: CalendarDate) throws -> RebuildRequest {
    let model: CostModel =
      if let name = self.model, name.hasSuffix(".csv") {
        try costs.addModel(file: name)
      } else {
        try costs.model(self.model)
      }
    let agreement = try costs.agreement(self.agreement)
    let scales = Dictionary(
      self.scales.map { word -> (String, String) in
        let parts = word.split(separator: "=").map(String.init)
        return (parts[0], parts[1])
      }, uniquingKeysWith: { _, last in last })
    for level in scales.keys.sorted() where costs.level(level) == nil {
      let known = costs.levels.map(\.id)
      throw RebuildError.unknownLevel(level, nearest: nearestWord(to: level, among: known), known: known)
    }
    var request = RebuildRequest(
      model: model,
      wages: WageChoice(
        agreement: agreement, day: wages.flatMap(day(of:)) ?? day, place: step, scales: scales,
        isChosen: wages != nil))
    for level in scales.keys.sorted() {
      do {
        _ = try costs.scale(of: level, request.wages)
      } catch RebuildError.unknownScale(let scale, let agreement, let known) {
        throw RebuildError.unknownScale(scale, agreement: agreement, known: known)
      } catch {
        // What is not known on the day of one table may be known on that of another.
      }
    }
    request.hours = hours
    request.group = group
    request.changes = try costChanges(changed, among: costs.terms.components)
    try request.checkChanges()
    request.rescalesMix = rescaleMix
    request.tolerance = tolerance ?? RebuildRequest.usualTolerance
    return request
  }

  /// The request for a product: without a day, the wages of the first day of its table.
  func request(_ base: RebuildRequest, for product: CostProduct) -> RebuildRequest {
    request(base, on: product.table.validFrom)
  }

  /// The request for a table: without a day, the wages of its first day.
  func request(_ base: RebuildRequest, on day: CalendarDate) -> RebuildRequest {
    var request = base
    if wages.flatMap(self.day(of:)) == nil { request.wages.day = day }
    return request
  }

  /// The wages that those of another day come in the place of: of the same agreement, on the first day of the table.
  ///
  /// - Returns: the wages; nothing when no other day is asked for, or when no wages of that first day are known, so that
  ///   those that are asked for are the only ones a tariff can be held against.
  func exchangedWages(
    _ costs: CostBook, _ products: [CostProduct], _ request: RebuildRequest
  ) -> WageChoice? {
    guard let day = wages.flatMap(day(of:)), let table = products.first?.table, day != table.validFrom else {
      return nil
    }
    var old = request.wages
    (old.day, old.isChosen) = (table.validFrom, false)
    let isKnown = products.contains { product in
      !product.mix.isEmpty && (try? costs.mixedWage(of: product.mix, old, rescales: true)) != nil
    }
    return isKnown ? old : nil
  }
}

/// A number of hours, or the hours from one number to another.
struct HoursAsked {
  private let first: Rational
  private let last: Rational

  /// Into how many parts hours from one number to another are divided at most.
  private static let mostParts = 8

  /// Reads `18,5` or `16-24`.
  ///
  /// - Throws: what is wrong with the word.
  init(_ word: String) throws {
    let ends = word.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    guard ends.count == 2 else {
      first = try positiveNumber(word)
      last = first
      return
    }
    first = try positiveNumber(ends[0])
    last = try positiveNumber(ends[1])
    guard first <= last else {
      throw usage(
        nl: "'\(word)' loopt van veel naar weinig uren. Schrijf --hours \(ends[1])-\(ends[0]).",
        en: "'\(word)' runs from many hours to few. Write --hours \(ends[1])-\(ends[0]).")
    }
  }

  /// The hours: both ends, and between them by quarters, halves, whole hours or more of them.
  var all: [Rational] {
    let span = last - first
    var step = Rational(1, 4)
    while span > step * Rational(HoursAsked.mostParts) { step = step * Rational(2) }
    var hours: [Rational] = []
    var next = first
    while next < last {
      hours.append(next)
      next = next + step
    }
    return hours + [last]
  }
}
