/// The continuations between the two sides of a comparison, in the direction of the comparison.
struct Crosswalk {
  private struct Key: Hashable {
    let table: String
    let product: String

    init(_ table: String, _ product: String) {
      (self.table, self.product) = (table, product)
    }

    init(_ tariff: Tariff) { self.init(tariff.table, tariff.product) }

    /// The older product of a continuation.
    init(old continuation: Continuation) { self.init(continuation.tableFrom, continuation.productFrom) }

    /// The newer product of a continuation.
    init(new continuation: Continuation) { self.init(continuation.tableTo, continuation.productTo) }
  }

  private let hoursPerDagdeel: (Tariff) -> Rational?
  private var byOld: [Key: [Continuation]] = [:]
  private var byNew: [Key: [Continuation]] = [:]

  /// Takes the continuations that connect the two sides; those of the other direction are turned round.
  init(
    _ continuations: [Continuation], from: [TariffTable], to: [TariffTable],
    hoursPerDagdeel: @escaping (Tariff) -> Rational? = { _ in nil }
  ) {
    self.hoursPerDagdeel = hoursPerDagdeel
    let old = Dictionary(uniqueKeysWithValues: from.map { ($0.id, $0.region) })
    let new = Dictionary(uniqueKeysWithValues: to.map { ($0.id, $0.region) })
    guard old != new else { return }
    // A product continues within its region; other regions are compared through a concept.
    for continuation in continuations {
      if let region = old[continuation.tableFrom], region == new[continuation.tableTo] {
        add(continuation)
      } else if let region = old[continuation.tableTo], region == new[continuation.tableFrom] {
        add(continuation.reversed)
      }
    }
  }

  private mutating func add(_ continuation: Continuation) {
    if !continuation.productFrom.isEmpty {
      byOld[Key(old: continuation), default: []].append(continuation)
    }
    if !continuation.productTo.isEmpty {
      byNew[Key(new: continuation), default: []].append(continuation)
    }
  }

  /// The rows with what the crosswalk knows of them.
  ///
  /// A product that continues under another code becomes one row where the form is the same and the units convert;
  /// the parts of a split or a merger stand behind each other, each beside the old price where that is one price.
  func applied(to rows: [ComparisonRow]) -> [ComparisonRow] {
    guard !byOld.isEmpty || !byNew.isEmpty else { return rows }
    var rows = rows.map(annotated)
    for join in [joinPairsOfOtherCodes, joinSplits, joinMergers] {
      join(&rows)
      // What became part of another row is left empty.
      rows.removeAll { $0.from.isEmpty && $0.to.isEmpty }
    }
    remarkOnMissingPrices(in: &rows)
    return grouped(rows)
  }

  private func annotated(_ row: ComparisonRow) -> ComparisonRow {
    var row = row
    let old = continuations(of: row.from, in: byOld)
    row.continuations =
      if row.from.isEmpty {
        continuations(of: row.to, in: byNew)
      } else if row.to.isEmpty {
        old
      } else {
        old.filter { row.to.contains(where: $0.names) }
      }
    return row
  }

  private func continuations(of tariffs: PricesOfLists, in index: [Key: [Continuation]]) -> [Continuation] {
    tariffs.flatMap { index[Key($0)] ?? [] }
  }

  /// Makes one row of an old and a new one that a continuation names, where the form is the same and the units
  /// convert; the same unit goes first.
  private func joinPairsOfOtherCodes(in rows: inout [ComparisonRow]) {
    var newRows: [Key: [Int]] = [:]
    for index in rows.indices where rows[index].from.isEmpty {
      for tariff in rows[index].to { newRows[Key(tariff), default: []].append(index) }
    }
    for index in rows.indices where rows[index].to.isEmpty {
      guard rows[index].continuations.count == 1, let continuation = rows[index].continuations.first,
        !continuation.isSplitOrMerged, let old = rows[index].from.first
      else { continue }
      let partners = (newRows[Key(new: continuation)] ?? []).filter { place in
        rows[place].to.first.map { units(old, $0) != nil && old.band == $0.band } ?? false
      }
      guard let partner = partners.first(where: { rows[$0].to[0].unit == old.unit }) ?? partners.first
      else { continue }
      rows[index] = joined(rows[index], rows[partner])
      rows[partner] = ComparisonRow(from: [], to: [])
    }
  }

  /// Sets each part of a split beside the old price, unless the crosswalk says that they are not comparable.
  private func joinSplits(in rows: inout [ComparisonRow]) {
    let oldRows = places(in: rows, of: \.from)
    var firstPart: [Int: Int] = [:]
    for index in rows.indices where rows[index].from.isEmpty {
      guard let continuation = rows[index].continuations.first(where: { $0.isJoinable(.split) }),
        let new = rows[index].to.first
      else { continue }
      let old = counterparts(of: new, among: oldRows[Key(old: continuation)] ?? [], in: rows)
      guard let first = old.first, old.allSatisfy({ rows[$0].from[0].amount == rows[first].from[0].amount })
      else { continue }
      rows[index] = joined(rows[first], rows[index])
      if rows[first].to.isEmpty, firstPart[first] == nil { firstPart[first] = index }
    }
    // The first part takes the place of the old product, which has no row of its own any more.
    for (old, part) in firstPart { (rows[old], rows[part]) = (rows[part], ComparisonRow(from: [], to: [])) }
  }

  /// Sets each old product of a merger beside the new price where all old prices are equal, unless the crosswalk says
  /// that they are not comparable. Of different prices no list says which counts for how much.
  private func joinMergers(in rows: inout [ComparisonRow]) {
    let oldRows = places(in: rows, of: \.from)
    for index in rows.indices where !rows[index].to.isEmpty {
      let merged = continuations(of: rows[index].to, in: byNew).filter { $0.isJoinable(.merged) }
      let new = ComparisonRow(from: [], to: rows[index].to, remarks: rows[index].remarks)
      let parts = merged.flatMap { counterparts(of: new.to[0], among: oldRows[Key(old: $0)] ?? [], in: rows) }
      let prices = parts.compactMap { joined(rows[$0], new).figure(.from) }
      guard let first = prices.first else { continue }
      if prices.allSatisfy({ $0.cents == first.cents }) {
        for place in parts where rows[place].to.isEmpty { rows[place] = joined(rows[place], new) }
        if rows[index].from.isEmpty { rows[index] = ComparisonRow(from: [], to: []) }
      } else {
        let remark = ComparisonRow.Remark.differentOldPrices(parts.map { rows[$0].from[0] })
        if !rows[index].from.isEmpty {
          rows.append(annotated(new))
          rows[index] = annotated(ComparisonRow(from: rows[index].from, to: [], remarks: rows[index].remarks))
          rows[rows.count - 1].remarks.append(remark)
        }
        rows[index].remarks.append(remark)
      }
    }
  }

  /// Says of each row without a pair what the other side has of its product instead.
  private func remarkOnMissingPrices(in rows: inout [ComparisonRow]) {
    let (oldRows, newRows) = (places(in: rows, of: \.from), places(in: rows, of: \.to))
    for index in rows.indices where rows[index].from.isEmpty != rows[index].to.isEmpty {
      let row = rows[index]
      let side: ComparisonRow.Side = row.from.isEmpty ? .from : .to
      let isSaid = row.remarks.contains { remark in
        switch remark {
        case .otherUnit, .differentOldPrices, .differentPrices: true
        default: false
        }
      }
      let known = row.continuations.filter {
        !$0.productFrom.isEmpty && !$0.productTo.isEmpty && !($0.isSplitOrMerged && $0.comparable == .no)
      }
      guard !isSaid, !known.isEmpty else { continue }
      let others = known.flatMap { continuation in
        side == .from
          ? (oldRows[Key(old: continuation)] ?? []).flatMap { rows[$0].from }
          : (newRows[Key(new: continuation)] ?? []).flatMap { rows[$0].to }
      }.filter { $0.form == row.subject.form }
      let foreign = others.filter {
        units(side == .from ? $0 : row.from[0], side == .from ? row.to[0] : $0) == nil
      }
      if others.isEmpty {
        rows[index].remarks.append(.noPrice(side))
      } else if !foreign.isEmpty {
        rows[index].remarks.append(.otherUnit(foreign.map(\.unit).firstOccurrences, side))
      }
    }
  }

  /// The places of the rows that have a price of a product on one side.
  private func places(
    in rows: [ComparisonRow], of side: (ComparisonRow) -> PricesOfLists
  ) -> [Key: [Int]] {
    var places: [Key: [Int]] = [:]
    for index in rows.indices where !rows[index].continuations.isEmpty {
      for tariff in side(rows[index]) { places[Key(tariff), default: []].append(index) }
    }
    return places
  }

  /// The rows whose old price can stand beside a new price: in its own unit where there is one.
  private func counterparts(of new: Tariff, among places: [Int], in rows: [ComparisonRow]) -> [Int] {
    let convertible = places.filter { rows[$0].from.first.map { units($0, new) != nil } ?? false }
    let ofSameUnit = convertible.filter { rows[$0].from[0].unit == new.unit }
    return ofSameUnit.isEmpty ? convertible : ofSameUnit
  }

  /// The unit on which two prices of one form can stand side by side; nothing where there is none.
  private func units(_ old: Tariff, _ new: Tariff) -> CommonUnit? {
    old.form == new.form ? try? CommonUnit(old, new, hoursPerDagdeel: hoursPerDagdeel) : nil
  }

  /// A row of the old side of one row and the new side of another.
  private func joined(_ old: ComparisonRow, _ new: ComparisonRow) -> ComparisonRow {
    let isSameUnit = old.from[0].unit == new.to[0].unit
    return annotated(
      ComparisonRow(
        from: old.from, to: new.to,
        remarks: (old.remarks + new.remarks).filter { if case .otherUnit = $0 { false } else { true } },
        commonUnit: isSameUnit ? nil : units(old.from[0], new.to[0])))
  }

  /// Puts what belongs to one split or merger behind its first row.
  private func grouped(_ rows: [ComparisonRow]) -> [ComparisonRow] {
    func group(_ row: ComparisonRow) -> Key? {
      row.continuations.first(where: \.isSplitOrMerged).map { continuation in
        continuation.relation == .split ? Key(old: continuation) : Key(new: continuation)
      }
    }
    let groups = Dictionary(grouping: rows.indices.filter { group(rows[$0]) != nil }) { group(rows[$0]) }
    var ordered: [ComparisonRow] = []
    for index in rows.indices {
      guard let key = group(rows[index]), let members = groups[key] else {
        ordered.append(rows[index])
        continue
      }
      if members.first == index { ordered += members.map { rows[$0] } }
    }
    return ordered
  }
}

extension Continuation {
  /// Whether more than two products belong to it.
  var isSplitOrMerged: Bool {
    relation == .split || relation == .merged
  }

  /// Whether it is a split or a merger whose prices can be set side by side.
  fileprivate func isJoinable(_ relation: Relation) -> Bool {
    self.relation == relation && comparable != .no
  }

  /// Whether a row is of one of the two products.
  fileprivate func names(_ tariff: Tariff) -> Bool {
    (tableFrom == tariff.table && productFrom == tariff.product)
      || (tableTo == tariff.table && productTo == tariff.product)
  }
}
