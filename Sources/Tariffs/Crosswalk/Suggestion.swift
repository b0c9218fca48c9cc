/// What may continue what between two lists of a region: for a reader of both documents to judge, never an answer.
public struct ContinuationSuggestion: Hashable, Sendable {
  /// How much speaks for it.
  public enum Strength: String, Vocabulary, Named {
    /// Code and name, or nearly all else.
    case strong
    /// Worth to be looked at first.
    case fair
    /// It cannot be left out by what the lists print.
    case weak

    /// What the word is a kind of.
    public static let noun = Phrase(nl: "sterkte", en: "strength")

    /// The word as people read it.
    public var name: Phrase {
      switch self {
      case .strong: Phrase(nl: "sterk", en: "strong")
      case .fair: Phrase(nl: "redelijk", en: "fair")
      case .weak: Phrase(nl: "zwak", en: "weak")
      }
    }
  }

  /// Something that speaks for it, or against it.
  public enum Reason: Hashable, Sendable {
    /// The products have a code in common.
    case code(String)
    /// The codes are of one productcategorie.
    case category(String)
    /// How far the names are alike, in percent.
    case name(Int)
    /// They have a price in the same unit.
    case unit(BillingUnit)
    /// They have prices in units that convert exactly.
    case convertibleUnit(BillingUnit, BillingUnit)
    /// Their prices are in units that measure different things.
    case otherUnit(BillingUnit, BillingUnit)
    /// The price changes by this percentage, which is not more than lists do.
    case price(Percentage)
    /// One of the two is for a group, by its name.
    case oneIsGroup
  }

  /// The older list.
  public let tableFrom: TariffTable
  /// The newer list.
  public let tableTo: TariffTable
  /// The older product, by its first amount; nothing for a newer one without a candidate.
  public let from: Tariff?
  /// The newer product, by its first amount; nothing for an older one without a candidate.
  public let to: Tariff?
  /// What the crosswalk says already.
  public let known: Continuation?
  /// What speaks for it and against it, the heaviest first.
  public let reasons: [Reason]
  /// How much that is together, from 0 to 100.
  public let points: Int

  /// How much speaks for it; nothing without a candidate, and where the crosswalk has it already.
  public var strength: Strength? {
    guard known == nil, from != nil, to != nil else { return nil }
    return points >= ContinuationSuggestion.strong
      ? .strong : points >= ContinuationSuggestion.fair ? .fair : .weak
  }

  /// From how many points on it is strong, and from how many not weak.
  fileprivate static let (strong, fair) = (70, 50)
}

extension ContinuationSuggestion.Reason {
  /// How much a reason counts.
  fileprivate var points: Int {
    switch self {
    case .code: 50
    case .category: 10
    // Lists without codes have nothing surer than a name that stayed.
    case .name(let percent): percent == 100 ? 60 : percent * 40 / 100
    case .unit, .price: 10
    case .convertibleUnit: 5
    case .otherUnit: 0
    case .oneIsGroup: -15
    }
  }
}

extension Dataset {
  /// What may continue what between two selections of lists, for each two lists of a region.
  ///
  /// - Parameters:
  ///   - from: the old side.
  ///   - to: the new side.
  /// - Returns: for each old product what the crosswalk says, or its candidates, or that it has none; behind them the new
  ///   products that nothing leads to.
  /// - Throws: ``SelectionError/noSharedRegion(from:to:yearsThatShare:)``: a code means nothing in another region.
  public func suggestions(
    from: TableSelection, to: TableSelection
  ) throws(SelectionError) -> [ContinuationSuggestion] {
    let pairs = from.tables.flatMap { old in
      to.tables.filter { $0.region == old.region && $0.id != old.id }.map { (old, $0) }
    }
    guard !pairs.isEmpty else {
      throw .noSharedRegion(from: from, to: to, yearsThatShare: yearsThatShareARegion)
    }
    return pairs.flatMap(suggestions)
  }

  private func suggestions(from old: TariffTable, to new: TariffTable) -> [ContinuationSuggestion] {
    let known = continuations.compactMap { continuation in
      continuation.tableFrom == old.id && continuation.tableTo == new.id
        ? continuation
        : continuation.tableFrom == new.id && continuation.tableTo == old.id ? continuation.reversed : nil
    }
    let (oldProducts, newProducts) = (products(of: old), products(of: new))
    let judgedOld = Set(known.map(\.productFrom)), judgedNew = Set(known.map(\.productTo))
    // What both documents were read for needs no guess.
    let candidates = SuggestedPair.candidates(from: oldProducts, to: newProducts).filter {
      !(judgedOld.contains($0.old.slug) && judgedNew.contains($0.new.slug))
    }
    func suggestion(
      _ from: SuggestedProduct?, _ to: SuggestedProduct?, _ known: Continuation? = nil,
      _ pair: SuggestedPair? = nil
    ) -> ContinuationSuggestion {
      ContinuationSuggestion(
        tableFrom: old, tableTo: new, from: from?.tariffs[0], to: to?.tariffs[0], known: known,
        reasons: pair?.reasons ?? [], points: pair?.points ?? 0)
    }
    let ofSlug = Dictionary(uniqueKeysWithValues: newProducts.map { ($0.slug, $0) })
    var reached: Set<String> = []
    var rows: [ContinuationSuggestion] = []
    let knownOf = Dictionary(grouping: known, by: \.productFrom)
    let candidatesOf = Dictionary(grouping: candidates, by: \.old.slug)
    for product in oldProducts {
      let said = knownOf[product.slug] ?? []
      let found = candidatesOf[product.slug] ?? []
      rows += said.map { suggestion(product, ofSlug[$0.productTo], $0) }
      rows += found.map { suggestion(product, $0.new, nil, $0) }
      if said.isEmpty, found.isEmpty { rows.append(suggestion(product, nil)) }
      reached.formUnion(said.map(\.productTo) + found.map(\.new.slug))
    }
    for product in newProducts where !reached.contains(product.slug) {
      rows.append(suggestion(nil, product, known.first { $0.productTo == product.slug }))
    }
    return rows
  }

  private func products(of table: TariffTable) -> [SuggestedProduct] {
    let rows = amounts(in: table.id)
    let ofProduct = Dictionary(grouping: rows, by: \.product)
    return rows.map(\.product).firstOccurrences.compactMap { ofProduct[$0].map(SuggestedProduct.init) }
  }
}

/// A product with what it is recognised by.
struct SuggestedProduct {
  let tariffs: [Tariff]
  let codes: Set<Substring>
  let isGroup: Bool
  /// The pairs of letters of its name.
  let letters: Set<[UInt8]>

  var slug: String { tariffs[0].product }

  init(_ tariffs: [Tariff]) {
    self.tariffs = tariffs
    codes = Set(tariffs.flatMap(\.codes))
    let name = tariffs[0].name.withoutAccents
    let words = name.split { !($0.isLetter || $0.isNumber) }
    isGroup = words.contains { $0.hasPrefix("groep") }
    letters = Set(
      words.filter { !SuggestedProduct.fillers.contains(String($0)) }.flatMap { word -> [[UInt8]] in
        let bytes = Array(word.utf8)
        return bytes.count < 2 ? [bytes] : zip(bytes, bytes.dropFirst()).map { [$0, $1] }
      })
  }

  /// Words that tell no product from another; for whom it is follows from the law.
  private static let fillers: Set = [
    "de", "het", "een", "van", "voor", "in", "en", "met", "op", "of", "per", "tot", "bij", "jeugd",
    "jeugdigen",
    "volwassenen", "wmo",
  ]

  /// How far two names are alike, in percent: halfway between the share of the letters of both and that of the shorter
  /// one, because a part of a split carries the name of the whole with a word besides.
  func likeness(_ other: SuggestedProduct) -> Int {
    let common = letters.intersection(other.letters).count
    guard common > 0 else { return 0 }
    let (all, fewest) = (letters.count + other.letters.count, min(letters.count, other.letters.count))
    return (200 * common / all + 100 * common / fewest) / 2
  }
}

/// An old product and a new one with what speaks for it that the one continues the other.
struct SuggestedPair {
  let old: SuggestedProduct
  let new: SuggestedProduct
  let reasons: [ContinuationSuggestion.Reason]
  let points: Int

  /// A pair of products under one law; nothing where too little speaks for it.
  private init?(_ old: SuggestedProduct, _ new: SuggestedProduct) {
    let (oldLaw, newLaw) = (old.tariffs[0].law, new.tariffs[0].law)
    guard oldLaw.covers(newLaw) || newLaw.covers(oldLaw) else { return nil }
    var reasons: [ContinuationSuggestion.Reason] = []
    let likeness = old.likeness(new)
    if let code = old.codes.intersection(new.codes).min() {
      reasons.append(.code(String(code)))
    } else if likeness < 40 {
      return nil
    } else if let category = Set(old.codes.map { $0.prefix(2) }).intersection(new.codes.map { $0.prefix(2) })
      .min()
    {
      reasons.append(.category(String(category)))
    }
    if likeness > 0 { reasons.append(.name(likeness)) }
    reasons += SuggestedPair.prices(old.tariffs, new.tariffs)
    if old.isGroup != new.isGroup { reasons.append(.oneIsGroup) }
    points = min(100, reasons.reduce(0) { $0 + $1.points } * 100 / 110)
    guard points >= 25 else { return nil }
    (self.old, self.new, self.reasons) = (old, new, reasons)
  }

  /// What the units and prices of two products say: of those in one form, or else of the first ones.
  private static func prices(_ old: [Tariff], _ new: [Tariff]) -> [ContinuationSuggestion.Reason] {
    let pairs = old.flatMap { old in new.filter { $0.form == old.form }.map { (old, $0) } }
    if let (old, new) = pairs.first(where: { $0.0.unit == $0.1.unit }) {
      let change = PriceChange(from: old.amount, to: new.amount).percentage
      let isUsual = old.kind == .price && new.kind == .price && change.map(usualChanges.contains) ?? false
      return [.unit(old.unit)] + (isUsual ? change.map { [.price($0)] } ?? [] : [])
    }
    let (old, new) = (old[0].unit, new[0].unit)
    return [
      (try? UnitConversion.factor(from: old, to: new)) == nil
        ? .otherUnit(old, new) : .convertibleUnit(old, new)
    ]
  }

  /// Between what changes a price can be taken for that of the same product: a fifth less up to a half more.
  private static let usualChanges = Percentage(hundredths: -2_000)...Percentage(hundredths: 5_000)

  /// The candidates: of each old product the best three, and besides of each new one the best, where it is not weak.
  static func candidates(from old: [SuggestedProduct], to new: [SuggestedProduct]) -> [SuggestedPair] {
    var bestOfNew: [String: Int] = [:]
    let all = old.map { old in new.compactMap { SuggestedPair(old, $0) }.sorted(by: \.points, >) }
    for pair in all.joined() { bestOfNew[pair.new.slug] = max(bestOfNew[pair.new.slug] ?? 0, pair.points) }
    return all.flatMap { pairs in
      pairs.enumerated().filter { place, pair in
        place < 3 || pair.points >= ContinuationSuggestion.fair && bestOfNew[pair.new.slug] == pair.points
      }.map(\.element)
    }
  }
}
