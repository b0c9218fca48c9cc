/// Finds which row of the new side continues which row of the old side.
struct Matching {
  /// What makes two rows the same product: region, law, code (or slug where there is no code), unit and form.
  private struct Key: Hashable {
    let region: String
    let law: Law
    let code: String
    /// The slug, where the code alone does not say which product it is.
    var product: String
    let unit: BillingUnit
    let form: PaymentForm

    init(_ tariff: Tariff, region: String) {
      self.region = region
      law = tariff.law
      code = tariff.code
      product = tariff.code.isEmpty ? tariff.product : ""
      unit = tariff.unit
      form = tariff.form
    }
  }

  /// A code within a region, whatever the unit.
  private struct Code: Hashable {
    let region: String
    let law: Law
    let code: String
    let form: PaymentForm

    init(_ key: Key) {
      (region, law, code, form) = (key.region, key.law, key.code, key.form)
    }
  }

  /// The rows of both sides under one key.
  private struct Pair {
    let key: Key
    var from: [Tariff] = []
    var to: [Tariff] = []

    /// Whether one table has several products under the key.
    var isAmbiguous: Bool {
      Pair.hasTableTwice(from) || Pair.hasTableTwice(to)
    }

    private static func hasTableTwice(_ tariffs: [Tariff]) -> Bool {
      tariffs.count > 1 && Set(tariffs.map(\.table)).count < tariffs.count
    }
  }

  private var pairs: [Pair] = []

  /// Groups the rows of two sides.
  ///
  /// - Parameters:
  ///   - from: the tables of the old side with their rows.
  ///   - to: the tables of the new side with their rows.
  init(from: [(table: TariffTable, tariffs: [Tariff])], to: [(table: TariffTable, tariffs: [Tariff])]) {
    var placeOf: [Key: Int] = [:]
    placeOf.reserveCapacity((from + to).map(\.tariffs.count).max() ?? 0)
    func place(_ tariff: Tariff, of table: TariffTable) -> Int {
      let key = Key(tariff, region: table.region)
      if let place = placeOf[key] { return place }
      placeOf[key] = pairs.count
      pairs.append(Pair(key: key))
      return pairs.count - 1
    }
    for (table, tariffs) in from {
      for tariff in tariffs { pairs[place(tariff, of: table)].from.append(tariff) }
    }
    for (table, tariffs) in to {
      for tariff in tariffs { pairs[place(tariff, of: table)].to.append(tariff) }
    }
    if pairs.contains(where: \.isAmbiguous) { pairs = pairs.flatMap(Matching.splitBySlug) }
  }

  /// Where one table has several products under a key, the slug decides.
  private static func splitBySlug(_ pair: Pair) -> [Pair] {
    guard pair.isAmbiguous else { return [pair] }
    var slugs: [String] = []
    for tariff in pair.from + pair.to where !slugs.contains(tariff.product) { slugs.append(tariff.product) }
    return slugs.map { slug in
      var key = pair.key
      key.product = slug
      return Pair(
        key: key, from: pair.from.filter { $0.product == slug }, to: pair.to.filter { $0.product == slug })
    }
  }

  /// The rows: per law, in the order of the old side, with what is new behind it.
  func rows() -> [ComparisonRow] {
    let unitsByCode = unitsOfUnmatchedCodes()
    var rowsByLaw: [Law: [ComparisonRow]] = [:]
    for pair in pairs {
      let key = pair.key
      var remarks: [ComparisonRow.Remark] = []
      if !key.code.isEmpty, !key.product.isEmpty { remarks.append(.severalProductsUnderCode(key.code)) }
      if !key.code.isEmpty, pair.from.isEmpty != pair.to.isEmpty, let units = unitsByCode[Code(key)] {
        let others = pair.from.isEmpty ? units.from : units.to
        if !others.isEmpty { remarks.append(.otherUnit(others, pair.from.isEmpty ? .from : .to)) }
      }
      Matching.append(pair, remarks: remarks, to: &rowsByLaw[key.law, default: []])
    }
    return Law.allCases.flatMap { rowsByLaw[$0] ?? [] }
  }

  /// One row for each pair of different prices; as a rule there is one price on each side.
  private static func append(
    _ pair: Pair, remarks: [ComparisonRow.Remark], to rows: inout [ComparisonRow]
  ) {
    var remarks = remarks
    let from = groupedByPrice(pair.from)
    let to = groupedByPrice(pair.to)
    if from.count > 1 { remarks.append(.differentPrices(pair.from, .from)) }
    if to.count > 1 { remarks.append(.differentPrices(pair.to, .to)) }
    for old in from.isEmpty ? [[]] : from {
      for new in to.isEmpty ? [[]] : to {
        let alsoIn =
          old.dropFirst().map { ComparisonRow.Remark.alsoIn($0, .from) }
          + new.dropFirst().map { ComparisonRow.Remark.alsoIn($0, .to) }
        rows.append(ComparisonRow(from: old, to: new, remarks: remarks + alsoIn))
      }
    }
  }

  private static func groupedByPrice(_ tariffs: [Tariff]) -> [[Tariff]] {
    guard tariffs.count > 1 else { return tariffs.isEmpty ? [] : [tariffs] }
    var groups: [[Tariff]] = []
    for tariff in tariffs {
      if let index = groups.firstIndex(where: { $0[0].amount == tariff.amount }) {
        groups[index].append(tariff)
      } else {
        groups.append([tariff])
      }
    }
    return groups
  }

  /// For each code that is left over on one side: the units that it has on either.
  private func unitsOfUnmatchedCodes() -> [Code: (from: [BillingUnit], to: [BillingUnit])] {
    var units: [Code: (from: [BillingUnit], to: [BillingUnit])] = [:]
    for pair in pairs where !pair.key.code.isEmpty && pair.from.isEmpty != pair.to.isEmpty {
      if pair.to.isEmpty {
        units[Code(pair.key), default: ([], [])].from.append(pair.key.unit)
      } else {
        units[Code(pair.key), default: ([], [])].to.append(pair.key.unit)
      }
    }
    return units
  }
}
