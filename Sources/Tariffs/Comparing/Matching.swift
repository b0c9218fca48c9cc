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
    var from: [Tariff] = []
    var to: [Tariff] = []
  }

  private var keys: [Key] = []
  private var pairs: [Key: Pair] = [:]
  private var ambiguous: Set<Key> = []

  /// Groups the rows of two sides.
  ///
  /// - Parameters:
  ///   - from: the tables of the old side with their rows.
  ///   - to: the tables of the new side with their rows.
  init(from: [(table: TariffTable, tariffs: [Tariff])], to: [(table: TariffTable, tariffs: [Tariff])]) {
    let count = (from + to).reduce(0) { $0 + $1.tariffs.count }
    pairs.reserveCapacity(count)
    ambiguous = Matching.ambiguousKeys(in: from + to)
    add(from, to: \.from)
    add(to, to: \.to)
  }

  /// The keys under which one table has several products: there the slug decides.
  private static func ambiguousKeys(in side: [(table: TariffTable, tariffs: [Tariff])]) -> Set<Key> {
    var ambiguous: Set<Key> = []
    for (table, tariffs) in side {
      var seen: Set<Key> = []
      seen.reserveCapacity(tariffs.count)
      for tariff in tariffs {
        let key = Key(tariff, region: table.region)
        if !seen.insert(key).inserted { ambiguous.insert(key) }
      }
    }
    return ambiguous
  }

  private mutating func add(
    _ tables: [(table: TariffTable, tariffs: [Tariff])], to side: WritableKeyPath<Pair, [Tariff]>
  ) {
    for (table, tariffs) in tables {
      for tariff in tariffs {
        var key = Key(tariff, region: table.region)
        if ambiguous.contains(key) { key.product = tariff.product }
        if pairs[key] == nil { keys.append(key) }
        pairs[key, default: Pair()][keyPath: side].append(tariff)
      }
    }
  }

  /// The rows: in the order of the old side, with what is new behind it, per law.
  func rows() -> [ComparisonRow] {
    let unitsByCode = unitsOfUnmatchedCodes()
    var rows: [ComparisonRow] = []
    rows.reserveCapacity(keys.count)
    for key in keys {
      guard let pair = pairs[key] else { continue }
      var remarks: [ComparisonRow.Remark] = []
      if !key.code.isEmpty, !key.product.isEmpty { remarks.append(.severalProductsUnderCode(key.code)) }
      if pair.from.isEmpty != pair.to.isEmpty, let units = unitsByCode[Code(key)] {
        let others = pair.from.isEmpty ? units.from : units.to
        if !others.isEmpty, !key.code.isEmpty {
          remarks.append(.otherUnit(others, pair.from.isEmpty ? .from : .to))
        }
      }
      append(pair, remarks: remarks, to: &rows)
    }
    return rows.enumerated().sorted { left, right in
      (left.element.subject.law.ordinal, left.offset) < (right.element.subject.law.ordinal, right.offset)
    }.map(\.element)
  }

  /// One row for each pair of different prices; as a rule there is one price on each side.
  private func append(_ pair: Pair, remarks: [ComparisonRow.Remark], to rows: inout [ComparisonRow]) {
    var remarks = remarks
    let from = Matching.groupedByPrice(pair.from)
    let to = Matching.groupedByPrice(pair.to)
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

  /// For each code that is left over on both sides: the units that it has on either.
  private func unitsOfUnmatchedCodes() -> [Code: (from: [BillingUnit], to: [BillingUnit])] {
    var units: [Code: (from: [BillingUnit], to: [BillingUnit])] = [:]
    for key in keys {
      guard !key.code.isEmpty, let pair = pairs[key], pair.from.isEmpty != pair.to.isEmpty else { continue }
      if pair.to.isEmpty {
        units[Code(key), default: ([], [])].from.append(key.unit)
      } else {
        units[Code(key), default: ([], [])].to.append(key.unit)
      }
    }
    return units
  }
}

extension Law {
  /// The place of the law in lists.
  fileprivate var ordinal: Int {
    switch self {
    case .wmo: 0
    case .jw: 1
    case .wmoAndJw: 2
    }
  }
}
