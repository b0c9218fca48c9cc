/// A product through all lists of its region, each amount behind the one that it continues.
///
/// The crosswalk says what continues what. Where it says nothing of two lists, the same law and code do, and nobody has
/// judged whether the two prices can be compared.
public struct ProductHistory: Hashable, Sendable {
  /// How an amount follows from the one before it.
  public enum Basis: String, Vocabulary, Named {
    /// Nothing stands before it.
    case first
    /// The price changes within its list.
    case list
    /// The list replaces or corrects the one before it.
    case correction
    /// The crosswalk says it.
    case crosswalk
    /// The code is the same, and the crosswalk says nothing.
    case code

    /// What the word is a kind of.
    public static let noun = Phrase(nl: "grond", en: "basis")

    /// The word as people read it.
    public var name: Phrase {
      switch self {
      case .first: Phrase(nl: "eerste", en: "first")
      case .list: Phrase(nl: "binnen de lijst", en: "within the list")
      case .correction: Phrase(nl: "correctie", en: "correction")
      case .crosswalk: Phrase(nl: "overgang", en: "crosswalk")
      case .code: Phrase(nl: "zelfde code", en: "same code")
      }
    }
  }

  /// An amount of the product in a list, or the list in which it ended.
  public struct Step: Hashable, Sendable {
    /// The list.
    public let table: TariffTable
    /// The amount; where the product ended, the last one that it had.
    public let tariff: Tariff
    /// Whether the product ended with this list.
    public let isEnd: Bool
    /// How it follows from the amount before it.
    public let basis: Basis
    /// What the crosswalk says of that: several for a merger.
    public let continuations: [Continuation]
    /// The place of the price before it among the steps; nothing where there is none, or none that it can stand beside.
    public let before: Int?
    /// The unit on which the two stand side by side.
    public let unit: CommonUnit?

    /// Whether it can be compared with the price before it; nothing where nobody has judged that.
    public internal(set) var comparable: Continuation.Comparability?
    /// The change from the price before it.
    public internal(set) var change: PriceChange?
    /// The place of the first price of its line of descent; nothing where it is the first.
    public internal(set) var first: Int?
    /// The unit on which it stands beside that one.
    public internal(set) var unitSinceFirst: CommonUnit?
    /// Whether it can be compared with that one: what allows least on the way, unless the crosswalk names the two.
    public internal(set) var comparableSinceFirst: Continuation.Comparability?
    /// The change from that one; nothing where they cannot be compared.
    public internal(set) var changeSinceFirst: PriceChange?

    /// Why it is comparable or not, as the crosswalk says it; empty where it says nothing.
    public var reason: String {
      continuations.filter { $0.comparable == comparable }.map(\.reason).firstOccurrences.joined(
        separator: " ")
    }
  }

  /// The amounts: product by product, in each by the days from which the lists hold.
  public private(set) var steps: [Step] = []
  /// The rows of other products that the word matches too.
  public internal(set) var others: [Tariff] = []
  /// The lists that were left out.
  public internal(set) var notes: [TableSelection.Note] = []

  /// The lists that have a step, in their order.
  public var tables: [TariffTable] { steps.map(\.table).firstOccurrences }

  /// Where the lines of descent stop: the last prices, and where a product ended.
  public var ends: [Int] {
    let continued = Set(steps.compactMap(\.before))
    let old = Set(steps.flatMap(\.continuations).map { [$0.tableFrom, $0.productFrom] })
    return steps.indices.filter { place in
      let step = steps[place]
      return step.isEnd
        || step.tariff.kind == .price && !continued.contains(place)
          && !old.contains([step.table.id, step.tariff.product])
    }
  }

  /// The prices that lead to one, the first in front.
  ///
  /// - Parameter place: its place among the steps.
  /// - Returns: the places of those before it, and its own.
  public func line(to place: Int) -> [Int] {
    (steps[place].before.map(line) ?? []) + [place]
  }

  /// Adds a step, with what follows from those before it.
  mutating func append(
    _ step: Step, _ hoursPerDagdeel: (Tariff) -> Rational?, direct: (Step) -> Continuation?
  ) {
    var step = step
    let verdicts = step.continuations.map(\.comparable)
    step.comparable = Continuation.Comparability.allCases.last(where: verdicts.contains)
    guard let before = step.before, let unit = step.unit else { return steps.append(step) }
    let old = steps[before]
    step.change = PriceChange(old.tariff, step.tariff, on: unit)
    let first = old.first ?? before
    step.first = first
    step.unitSinceFirst = try? CommonUnit(
      steps[first].tariff, step.tariff, hoursPerDagdeel: hoursPerDagdeel)
    let own = step.comparable ?? ([.list, .correction].contains(step.basis) ? .yes : nil)
    let earlier = old.first == nil ? .yes : old.comparableSinceFirst
    step.comparableSinceFirst =
      if let direct = direct(steps[first]) {
        direct.comparable
      } else if own == .no || earlier == .no {
        .no
      } else if let own, let earlier {
        own == .partly ? own : earlier
      } else {
        nil
      }
    if step.comparableSinceFirst != .no {
      step.changeSinceFirst = step.unitSinceFirst.map {
        PriceChange(steps[first].tariff, step.tariff, on: $0)
      }
    }
    steps.append(step)
  }
}

extension PriceChange {
  /// The change between two prices on one unit.
  fileprivate init(_ old: Tariff, _ new: Tariff, on unit: CommonUnit) {
    self.init(from: PriceFigure(old.amount) * unit.from, to: PriceFigure(new.amount) * unit.to)
  }
}

extension Dataset {
  /// A product through all lists of its region.
  ///
  /// - Parameters:
  ///   - query: the product as somebody names it; each product that it means has its own history.
  ///   - regions: only lists of these regions, by id; none for all.
  ///   - year: only lists of this year and later.
  ///   - day: leaves out what was not yet published on this day.
  /// - Returns: the steps; none where the product is named without any amount.
  /// - Throws: ``SelectionError`` for an unknown product, and where no list is left.
  public func history(
    of query: ProductQuery, regions: [String] = [], from year: Int? = nil, asKnownOn day: CalendarDate? = nil
  ) throws(SelectionError) -> ProductHistory {
    var tables = tables.filter { regions.isEmpty || regions.contains($0.region) }
    if let year {
      let known = Set(tables.map(\.year)).sorted()
      tables.removeAll { $0.year < year }
      if tables.isEmpty { throw .unknownYear(year, known: known) }
    }
    var history = ProductHistory()
    if let day {
      let unknown = tables.filter { !$0.wasKnown(on: day) }
      if !unknown.isEmpty, unknown.count == tables.count {
        throw .nothingKnown(tables.map(\.region).firstOccurrences, on: day, leftOut: unknown)
      }
      tables.removeAll(where: unknown.contains)
      history.notes =
        unknown.map {
          $0.publishedOn == nil
            ? .publicationUnknownAndNotYetValid($0, on: day) : .notYetPublished($0, on: day)
        } + tables.filter { $0.publishedOn == nil }.map { .publicationUnknownButValid($0, on: day) }
    }
    let found = try rows(in: tables, filter: TariffFilter(products: [query])) { amounts(in: $0.id) }
    let exact = query.exactMatches(in: found)
    let meant = exact.isEmpty ? found : exact
    history.others = found.filter { !Set(meant).contains($0) }
    let descent = Descent(self, tables)
    for products in descent.families(of: meant) { descent.add(products, to: &history) }
    let regions = Set(history.steps.map(\.table.region))
    history.notes.removeAll { !regions.contains($0.table.region) }
    return history
  }
}

/// What continues what between some lists.
private struct Descent {
  /// A product of a list.
  struct Product: Hashable {
    let table: String
    let product: String

    init(_ table: String, _ product: String) { (self.table, self.product) = (table, product) }
    init(_ tariff: Tariff) { self.init(tariff.table, tariff.product) }
    init(old: Continuation) { self.init(old.tableFrom, old.productFrom) }
    init(new: Continuation) { self.init(new.tableTo, new.productTo) }
  }

  private let dataset: Dataset
  /// The lists, in the order in which they hold.
  private let tables: [TariffTable]
  /// The continuations of two lists, the older one as the old side.
  private var between: [[String]: [Continuation]] = [:]

  init(_ dataset: Dataset, _ tables: [TariffTable]) {
    self.dataset = dataset
    self.tables = tables.sorted(by: Descent.days, <)
    let placeOf = Dictionary(uniqueKeysWithValues: self.tables.enumerated().map { ($1.id, $0) })
    for continuation in dataset.continuations {
      guard let from = placeOf[continuation.tableFrom], let to = placeOf[continuation.tableTo] else {
        continue
      }
      let turned = from > to ? continuation.reversed : continuation
      between[[turned.tableFrom, turned.tableTo], default: []].append(turned)
    }
  }

  /// What decides the order of lists: the first day, and then the day from which they could be known.
  private static func days(_ table: TariffTable) -> Days? {
    Days(
      from: table.validFrom, isReplacing: !table.replaces.isEmpty, known: table.publishedOn ?? table.validFrom
    )
  }

  private struct Days: Comparable {
    let from: CalendarDate
    let isReplacing: Bool
    let known: CalendarDate

    static func < (left: Days, right: Days) -> Bool {
      if left.from != right.from { return left.from < right.from }
      return left.isReplacing == right.isReplacing ? left.known < right.known : right.isReplacing
    }
  }

  /// The products that belong together: those that are meant, with all that they come from and all that they became.
  func families(of meant: [Tariff]) -> [Set<Product>] {
    var families: [Set<Product>] = []
    for product in meant.map(Product.init).firstOccurrences {
      var family = reached(from: product, isForward: true).union(reached(from: product, isForward: false))
      let first = families.firstIndex { !$0.isDisjoint(with: family) }
      for other in families where !other.isDisjoint(with: family) { family.formUnion(other) }
      families.removeAll { !$0.isDisjoint(with: family) }
      families.insert(family, at: first ?? families.endIndex)
    }
    return families
  }

  private func reached(from product: Product, isForward: Bool) -> Set<Product> {
    var reached: Set = [product]
    var open = [product]
    while let product = open.popLast() {
      for link in links(of: product, isForward: isForward) {
        let next = isForward ? link.new : link.old
        if reached.insert(next).inserted { open.append(next) }
      }
    }
    return reached
  }

  /// A product that continues another one.
  private struct Link {
    let old: Product
    let new: Product
    let continuation: Continuation?
  }

  /// What a product became in later lists, or what it comes from in earlier ones.
  private func links(of product: Product, isForward: Bool) -> [Link] {
    guard let table = tables.first(where: { $0.id == product.table }) else { return [] }
    return tables.flatMap { other -> [Link] in
      let (old, new) = isForward ? (table, other) : (other, table)
      guard old.region == new.region, old.id != new.id,
        old.validFrom < new.validFrom || new.replaces.contains(old.id)
      else { return [] }
      let all = between[[old.id, new.id]] ?? []
      let own = all.filter { (isForward ? Product(old: $0) : Product(new: $0)) == product }
      guard own.isEmpty else {
        return own.filter { !$0.productFrom.isEmpty && !$0.productTo.isEmpty }
          .map { Link(old: Product(old: $0), new: Product(new: $0), continuation: $0) }
      }
      let judged = Set(all.map { isForward ? $0.productTo : $0.productFrom })
      return sameCode(as: product, in: other).filter { !judged.contains($0.product) }.map {
        isForward
          ? Link(old: product, new: $0, continuation: nil) : Link(old: $0, new: product, continuation: nil)
      }
    }
  }

  /// The products of a list with the law and the code of another one, or with its word where it has no code.
  private func sameCode(as product: Product, in table: TariffTable) -> [Product] {
    guard let known = dataset.amounts(in: product.table).first(where: { $0.product == product.product })
    else {
      return []
    }
    return dataset.amounts(in: table.id).filter { other in
      other.law == known.law
        && (known.code.isEmpty || other.code.isEmpty
          ? other.product == known.product : !Set(other.codes).isDisjoint(with: known.codes))
    }.map(Product.init).firstOccurrences
  }

  /// Adds the steps of some products that belong together.
  func add(_ products: Set<Product>, to history: inout ProductHistory) {
    /// The places of the last price of each product in each unit, form and band.
    var lastOf: [Product: [Int]] = [:]
    for table in tables {
      let amounts = dataset.amounts(in: table.id).filter { products.contains(Product($0)) }
      for product in amounts.map(Product.init).firstOccurrences {
        let links = nearest(
          links(of: product, isForward: false).filter { products.contains($0.old) }, to: table)
        let lines = Dictionary(grouping: amounts.filter { Product($0) == product }, by: Tariff.Line.init)
        let own = amounts.map(Tariff.Line.init).firstOccurrences.flatMap { line in
          (lines[line] ?? []).sorted(by: { $0.period.from }, <)
        }
        var last: [Int] = []
        for tariff in own {
          let earlier = last.first { Tariff.Line(history.steps[$0].tariff) == Tariff.Line(tariff) }
          let next =
            earlier.map { step(tariff, in: table, basis: .list, before: $0, of: history) }
            ?? step(tariff, in: table, links: links, from: links.flatMap { lastOf[$0.old] ?? [] }, history)
          history.append(next, dataset.hoursPerDagdeel) { first in
            (between[[first.table.id, table.id]] ?? []).first {
              Product(old: $0) == Product(first.tariff) && Product(new: $0) == product
            }
          }
          last.removeAll { $0 == earlier }
          last.append(history.steps.count - 1)
        }
        lastOf[product] = last
      }
      for ended in products.sorted(by: { $0.product }, <) {
        guard
          let continuation = (between[[ended.table, table.id]] ?? []).first(where: {
            Product(old: $0) == ended && $0.productTo.isEmpty
          }), let tariff = dataset.amounts(in: ended.table).last(where: { Product($0) == ended })
        else { continue }
        history.append(
          .init(
            table: table, tariff: tariff, isEnd: true, basis: .crosswalk, continuations: [continuation],
            before: nil, unit: nil), dataset.hoursPerDagdeel
        ) { _ in nil }
      }
    }
  }

  /// The links to the last lists before one, without those that another one replaces.
  private func nearest(_ links: [Link], to table: TariffTable) -> [Link] {
    let old = tables.filter { table in links.contains { $0.old.table == table.id } }
    let replaced = Set(old.flatMap(\.replaces))
    let left = old.filter { !replaced.contains($0.id) }
    guard let day = left.map(\.validFrom).max() else { return links }
    let last = Set(left.filter { $0.validFrom == day }.map(\.id))
    return links.filter { last.contains($0.old.table) }
  }

  /// The first price of a list, behind the last ones of the products that it comes from.
  private func step(
    _ tariff: Tariff, in table: TariffTable, links: [Link], from places: [Int], _ history: ProductHistory
  ) -> ProductHistory.Step {
    let continuations = links.compactMap(\.continuation)
    let new = (between.filter { $0.key[1] == table.id }.flatMap(\.value))
      .filter { $0.productFrom.isEmpty && Product(new: $0) == Product(tariff) }
    guard !links.isEmpty else {
      return step(
        tariff, in: table, basis: new.isEmpty ? .first : .crosswalk, continuations: Array(new.prefix(1)),
        before: nil, of: history)
    }
    let isReplacement = links.allSatisfy { table.replaces.contains($0.old.table) }
    let basis: ProductHistory.Basis =
      continuations.isEmpty ? isReplacement ? .correction : .code : .crosswalk
    let isBarred = continuations.contains { $0.isSplitOrMerged && $0.comparable == .no }
    let candidates =
      isBarred || tariff.kind != .price
      ? []
      : places.filter { place in
        let old = history.steps[place].tariff
        return old.kind == .price && old.form == tariff.form && old.band == tariff.band
          && (try? CommonUnit(old, tariff, hoursPerDagdeel: dataset.hoursPerDagdeel)) != nil
      }
    let sameUnit = candidates.filter { history.steps[$0].tariff.unit == tariff.unit }
    let before = sameUnit.isEmpty ? candidates : sameUnit
    // Of different prices no list says which counts for how much.
    let isOne = Set(before.map { history.steps[$0].tariff.amount }).count == 1
    return step(
      tariff, in: table, basis: basis, continuations: continuations, before: isOne ? before.first : nil,
      of: history)
  }

  private func step(
    _ tariff: Tariff, in table: TariffTable, basis: ProductHistory.Basis,
    continuations: [Continuation] = [], before: Int?, of history: ProductHistory
  ) -> ProductHistory.Step {
    ProductHistory.Step(
      table: table, tariff: tariff, isEnd: false, basis: basis, continuations: continuations, before: before,
      unit: before.flatMap {
        try? CommonUnit(history.steps[$0].tariff, tariff, hoursPerDagdeel: dataset.hoursPerDagdeel)
      })
  }
}
