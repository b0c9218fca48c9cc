import Tariffs

/// The prices of all lists, ready to be asked for what the lines of a declaration say.
package struct DeclarationPrices: Sendable {
  private let limits: [DeclarationLimit]
  /// The prices by region or list, and by code or word of the product.
  private var prices: [String: [String: [DeclaredPrice]]] = [:]
  private var groupTerms: [String: [String: [BillingTerm]]] = [:]
  private let dataset: Dataset
  private var terms: Terms { dataset.terms }

  /// The code of the messages for a number of euro's, which has no price per unit.
  ///
  /// Source: code list WJ756 of iWmo and iJw 3.2.
  private static let amountCode = "83"

  /// Prepares the prices of all lists of a data set.
  ///
  /// - Parameters:
  ///   - dataset: the lists, with their billing terms where lines tell the size of a group.
  ///   - limits: the limits that lines are held against.
  ///   - known: leaves out lists, and corrections, that were not known on this day.
  package init(_ dataset: Dataset, limits: [DeclarationLimit] = [], knownOn known: CalendarDate? = nil) {
    self.dataset = dataset
    self.limits = limits
    for table in dataset.tables where table.wasKnown(on: known) {
      let others = dataset.replacements(of: table).filter { $0.wasKnown(on: known) }
      let replacement = others.min { $0.validFrom < $1.validFrom }
      groupTerms[table.id] = Dictionary(grouping: dataset.billingTerms(in: table.id), by: \.product)
      for (tariff, days) in DeclarationPrices.days(of: dataset.amounts(in: table.id), in: table) {
        if let held = days.cut(at: replacement?.validFrom) { add(tariff, table, held, nil) }
        if let replacement, let later = days.intersection(Period(replacement.validFrom, through: nil)) {
          add(tariff, table, later, replacement)
        }
      }
    }
  }

  private mutating func add(
    _ tariff: Tariff, _ table: TariffTable, _ days: Period, _ replacement: TariffTable?
  ) {
    let price = DeclaredPrice(tariff: tariff, table: table, days: days, replacedBy: replacement)
    for scope in [table.region, table.id].firstOccurrences {
      for word in (tariff.codes.map(String.init) + [tariff.product]).firstOccurrences {
        prices[scope, default: [:]][word, default: []].append(price)
      }
    }
  }

  /// The days on which the amounts of a list hold: of one that a later one follows, until that begins.
  private static func days(
    of amounts: [Tariff], in table: TariffTable
  ) -> [(tariff: Tariff, days: Period)] {
    struct Line: Hashable {
      let product: String, unit: BillingUnit, form: PaymentForm, kind: AmountKind, band: String

      init(_ tariff: Tariff) {
        (product, unit, form, kind, band) = (
          tariff.product, tariff.unit, tariff.form, tariff.kind, tariff.band
        )
      }
    }
    let begins = Dictionary(grouping: amounts, by: Line.init)
      .mapValues { $0.map { $0.details?.validFrom ?? table.validFrom }.sorted() }
    return amounts.compactMap { tariff in
      let from = tariff.details?.validFrom ?? table.validFrom
      let next = begins[Line(tariff)]?.first { $0 > from }
      return table.validity.intersection(tariff.period)?.cut(at: next).map { (tariff, $0) }
    }
  }

  /// What the words of lines mean.
  package func product(_ words: DeclaredWords) -> DeclaredProduct {
    let scope = words.list.isEmpty ? words.region : words.list
    guard let known = prices[scope] ?? dataset.region(named: scope).flatMap({ prices[$0] }) else {
      return DeclaredProduct(words: words, problem: .unknownList)
    }
    guard let all = known[words.product] else {
      return DeclaredProduct(words: words, problem: .unknownProduct)
    }
    let isAmount = words.unit == DeclarationPrices.amountCode
    let unit = isAmount ? nil : unit(words.unit)
    let form = words.form.isEmpty ? .zin : terms.forms.meant(by: words.form)
    var ways: [DeclarationWay] = []
    for (place, price) in all.enumerated() where price.tariff.form == form {
      guard let unit, let bounds = price.bounds,
        let parts = DeclarationPrices.parts(of: price.tariff.unit, in: unit)
      else { continue }
      ways.append(
        DeclarationWay(
          place: place, from: price.from, until: price.until, isOld: price.replacedBy != nil,
          cents: bounds.most, least: bounds.least, parts: parts))
    }
    // A price before bounds, one in the declared unit before one per hour, and what held before what was replaced.
    ways = ways.filter(\.isPrice) + ways.filter { !$0.isPrice }
    ways =
      ways.filter { !$0.isOld && $0.parts == 1 } + ways.filter { !$0.isOld && $0.parts != 1 }
      + ways.filter(\.isOld)
    let tables = all.map(\.table.id).firstOccurrences
    let own = limits.filter { limit in
      all.contains { $0.table.id == limit.table && limit.products.contains($0.tariff) }
    }
    let groups = tables.map { table in
      (table, all.first { $0.table.id == table }.flatMap { groupTerms[table]?[$0.tariff.product] } ?? [])
    }
    return DeclaredProduct(
      words: words, problem: unit == nil && !isAmount ? .unit : form == nil ? .form : nil, prices: all,
      ways: ways, unit: unit, isAmount: isAmount, form: form, limits: own,
      groupTerms: Dictionary(uniqueKeysWithValues: groups))
  }

  /// The unit by its word, another spelling, or its code in the messages.
  private func unit(_ word: String) -> BillingUnit? {
    terms.units.first { $0.codes.contains(word) } ?? terms.units.word(word)
      ?? terms.units.first { $0.otherSpellings.contains(word.lowercased()) }
  }

  /// How many of the declared unit make one of the list; nothing where it may not be declared so.
  ///
  /// Source: rule IV081 of iWmo and iJw 3.2: only a price per hour may be declared in another unit, in minutes.
  private static func parts(of listed: BillingUnit, in declared: BillingUnit) -> Int64? {
    listed == declared ? 1 : listed == .uur && declared == .minuut ? 60 : nil
  }
}
