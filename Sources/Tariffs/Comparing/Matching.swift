/// Finds which row of the new side continues which row of the old side.
struct Matching {
  /// What makes two rows the same product: region, law, code (or slug where there is no code), unit and form.
  ///
  /// It points to a row instead of copying its words: long lists have a million keys.
  private struct Key: Hashable {
    let tariff: Tariff
    let region: Int
    /// Whether the slug decides, because the code alone does not say which product it is.
    let usesSlug: Bool

    init(_ tariff: Tariff, region: Int, isSplit: Bool = false) {
      (self.tariff, self.region) = (tariff, region)
      usesSlug = isSplit || tariff.code.isEmpty
    }

    /// The product within its region, whatever the unit.
    var product: Product { Product(key: self) }

    static func == (left: Key, right: Key) -> Bool {
      left.tariff.unit == right.tariff.unit && left.isSameProduct(as: right)
    }

    func hash(into hasher: inout Hasher) {
      product.hash(into: &hasher)
      hasher.combine(tariff.unit)
    }

    func isSameProduct(as other: Key) -> Bool {
      let (left, right) = (tariff, other.tariff)
      return left.code == right.code && region == other.region && usesSlug == other.usesSlug
        && (!usesSlug || left.product == right.product) && left.law == right.law && left.form == right.form
        && (left.details === right.details || left.band == right.band)
    }
  }

  /// A product within a region, whatever the unit.
  private struct Product: Hashable {
    let key: Key

    static func == (left: Product, right: Product) -> Bool { left.key.isSameProduct(as: right.key) }

    func hash(into hasher: inout Hasher) {
      hasher.combine(key.usesSlug ? key.tariff.product : key.tariff.code)
      hasher.combine(key.tariff.form)
      hasher.combine(key.region)
    }
  }

  /// The places of the pairs of a product that have a price on one side only.
  private struct Unmatched {
    var from: [Int] = []
    var to: [Int] = []
  }

  /// The rows of both sides under one key.
  private struct Pair {
    let region: Int
    /// Whether it is one of several products that a table has under one code.
    var isSplit = false
    var from = PricesOfLists()
    var to = PricesOfLists()

    /// The first row under the key.
    var tariff: Tariff { from.first ?? to[0] }
    var key: Key { Key(tariff, region: region, isSplit: isSplit) }

    /// Whether one table has several products under the key.
    var isAmbiguous: Bool {
      Pair.hasTableTwice(from) || Pair.hasTableTwice(to)
    }

    private static func hasTableTwice(_ tariffs: PricesOfLists) -> Bool {
      tariffs.count > 1 && Set(tariffs.map(\.table)).count < tariffs.count
    }
  }

  private var pairs: [Pair] = []
  /// Whether the pairs of each law stand behind those of the laws before it, as in most lists.
  private var isInOrderOfLaws = true
  private var lastLaw = 0

  /// Groups the rows of two sides.
  ///
  /// - Parameters:
  ///   - from: the tables of the old side with their rows.
  ///   - to: the tables of the new side with their rows.
  ///   - cores: how many look at a long list.
  init(
    from: [(table: TariffTable, tariffs: [Tariff])], to: [(table: TariffTable, tariffs: [Tariff])],
    cores: Cores = .one
  ) {
    let longest = (from + to).map(\.tariffs.count).max() ?? 0
    pairs.reserveCapacity(2 * longest)
    let first = from.first?.tariffs ?? []
    let found = first.count < Matching.rowsOfOneCore ? nil : putFirst(first, cores)
    var placeOf = found ?? HashedPlaces(capacity: longest)
    let regions = (from + to).map(\.table.region).firstOccurrences
    for (isNew, side) in [(false, from), (true, to)] {
      for (table, tariffs) in side.dropFirst(!isNew && found != nil ? 1 : 0) {
        let region = regions.firstIndex(of: table.region) ?? 0
        // Lists keep their order from year to year: most often the next pair is the one.
        var next = 0
        for tariff in tariffs {
          let key = Key(tariff, region: region)
          let place = next < pairs.count && pairs[next].key == key ? next : place(of: key, &placeOf)
          next = place + 1
          if isNew { pairs[place].to.append(tariff) } else { pairs[place].from.append(tariff) }
        }
      }
    }
    if pairs.contains(where: \.isAmbiguous) { pairs = pairs.flatMap(Matching.splitBySlug) }
  }

  /// How many rows one core looks at before it is worth while to ask others.
  private static let rowsOfOneCore = 20_000

  /// Makes a pair of each row of the first list, all cores at once; nothing where some are of the same product.
  private mutating func putFirst(_ tariffs: [Tariff], _ cores: Cores) -> HashedPlaces? {
    @Sendable func key(_ place: Int) -> Key { Key(tariffs[place], region: 0) }
    let hashes = cores.map(tariffs.count) { HashedPlaces.half(of: key($0).hashValue) }
    guard let placeOf = HashedPlaces(hashes, cores, isSame: { key($0) == key($1) }) else { return nil }
    for tariff in tariffs {
      add(Pair(region: 0), law: tariff.law)
      pairs[pairs.count - 1].from.append(tariff)
    }
    return placeOf
  }

  /// The place of the pair of a key, which is a new one where there is none.
  private mutating func place(of key: Key, _ placeOf: inout HashedPlaces) -> Int {
    let half = HashedPlaces.half(of: key.hashValue)
    if let place = placeOf.place(of: half, where: { pairs[$0].key == key }) { return place }
    placeOf.add(pairs.count, half)
    add(Pair(region: key.region), law: key.tariff.law)
    return pairs.count - 1
  }

  private mutating func add(_ pair: Pair, law: Law) {
    if law.order < lastLaw { isInOrderOfLaws = false }
    lastLaw = law.order
    pairs.append(pair)
  }

  /// Where one table has several products under a key, the slug decides.
  private static func splitBySlug(_ pair: Pair) -> [Pair] {
    guard pair.isAmbiguous else { return [pair] }
    let from = Dictionary(grouping: pair.from, by: \.product)
    let to = Dictionary(grouping: pair.to, by: \.product)
    return (pair.from + pair.to).map(\.product).firstOccurrences.map { slug in
      let (from, to) = (PricesOfLists(from[slug] ?? []), PricesOfLists(to[slug] ?? []))
      return Pair(region: pair.region, isSplit: true, from: from, to: to)
    }
  }

  /// The rows: per law, in the order of the old side, with what is new behind it.
  ///
  /// A product that has a price in one unit on the old side and in another one on the new side is one row where the
  /// units convert exactly; the hours of a dagdeel are those that the document of a price states.
  func rows(hoursPerDagdeel: (Tariff) -> Rational? = { _ in nil }) -> [ComparisonRow] {
    let unmatched = unmatchedProducts()
    var partnerOf: [Int: (place: Int, unit: CommonUnit)] = [:]
    for product in unmatched.values {
      var free = product.to
      for old in product.from {
        for (index, new) in free.enumerated() {
          guard
            let unit = try? CommonUnit(pairs[old].from[0], pairs[new].to[0], hoursPerDagdeel: hoursPerDagdeel)
          else { continue }
          partnerOf[old] = (new, unit)
          free.remove(at: index)
          break
        }
      }
    }
    let taken = Set(partnerOf.values.map(\.place))
    var rows: [ComparisonRow] = []
    rows.reserveCapacity(pairs.count)
    for place in placesByLaw where !taken.contains(place) {
      var (pair, unit) = (pairs[place], CommonUnit?.none)
      var remarks: [ComparisonRow.Remark] = []
      if pair.isSplit, !pair.tariff.code.isEmpty {
        remarks.append(.severalProductsUnderCode(pair.tariff.code))
      }
      if let partner = partnerOf[place] {
        pair.to = pairs[partner.place].to
        unit = partner.unit
      } else if pair.from.isEmpty != pair.to.isEmpty, let product = unmatched[pair.key.product] {
        let others = pair.from.isEmpty ? product.from : product.to
        if !others.isEmpty {
          remarks.append(.otherUnit(others.map { pairs[$0].tariff.unit }, pair.from.isEmpty ? .from : .to))
        }
      }
      Matching.append(pair, unit: unit, remarks: remarks, to: &rows)
    }
    return rows
  }

  /// The places of the pairs, those of the first law first.
  private var placesByLaw: [Int] {
    guard !isInOrderOfLaws else { return Array(pairs.indices) }
    let groups = Dictionary(grouping: pairs.indices) { pairs[$0].tariff.law }
    return groups.sorted { $0.key.order < $1.key.order }.flatMap(\.value)
  }

  /// One row for each pair of different prices; as a rule there is one price on each side.
  private static func append(
    _ pair: Pair, unit: CommonUnit?, remarks: [ComparisonRow.Remark], to rows: inout [ComparisonRow]
  ) {
    if pair.from.count < 2, pair.to.count < 2 {
      rows.append(ComparisonRow(from: pair.from, to: pair.to, remarks: remarks, commonUnit: unit))
      return
    }
    var remarks = remarks
    let from = groupedByPrice(pair.from)
    let to = groupedByPrice(pair.to)
    if from.count > 1 { remarks.append(.differentPrices(Array(pair.from), .from)) }
    if to.count > 1 { remarks.append(.differentPrices(Array(pair.to), .to)) }
    for old in from.isEmpty ? [PricesOfLists()] : from {
      for new in to.isEmpty ? [PricesOfLists()] : to {
        let alsoIn =
          old.dropFirst().map { ComparisonRow.Remark.alsoIn($0, .from) }
          + new.dropFirst().map { ComparisonRow.Remark.alsoIn($0, .to) }
        rows.append(ComparisonRow(from: old, to: new, remarks: remarks + alsoIn, commonUnit: unit))
      }
    }
  }

  private static func groupedByPrice(_ tariffs: PricesOfLists) -> [PricesOfLists] {
    guard tariffs.count > 1 else { return tariffs.isEmpty ? [] : [tariffs] }
    let groups = Dictionary(grouping: tariffs, by: \.amount)
    return tariffs.map(\.amount).firstOccurrences.compactMap { groups[$0].map(PricesOfLists.init) }
  }

  /// The products of which a price is left over on both sides.
  private func unmatchedProducts() -> [Product: Unmatched] {
    var products: [Product: Unmatched] = [:]
    for (place, pair) in pairs.enumerated() where pair.from.isEmpty != pair.to.isEmpty {
      if pair.to.isEmpty {
        products[pair.key.product, default: Unmatched()].from.append(place)
      } else {
        products[pair.key.product, default: Unmatched()].to.append(place)
      }
    }
    return products.filter { !$0.value.from.isEmpty && !$0.value.to.isEmpty }
  }
}
