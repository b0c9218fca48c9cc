/// The continuations between the two sides of a comparison, in the direction of the comparison.
struct Crosswalk {
  private struct Key: Hashable {
    let table: String
    let product: String
  }

  private var byOld: [Key: [Continuation]] = [:]
  private var byNew: [Key: [Continuation]] = [:]

  /// Takes the continuations that connect the two sides; those of the other direction are turned round.
  init(_ continuations: [Continuation], from: [TariffTable], to: [TariffTable]) {
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
      byOld[Key(table: continuation.tableFrom, product: continuation.productFrom), default: []].append(
        continuation)
    }
    if !continuation.productTo.isEmpty {
      byNew[Key(table: continuation.tableTo, product: continuation.productTo), default: []].append(
        continuation)
    }
  }

  /// The rows with what the crosswalk knows of them.
  ///
  /// A product that continues under another code becomes one row where unit and form are the same; the parts of
  /// a split or a merger stand behind each other.
  func applied(to rows: [ComparisonRow]) -> [ComparisonRow] {
    guard !byOld.isEmpty || !byNew.isEmpty else { return rows }
    var rows = rows.map(annotated)
    joinPairsOfOtherCodes(in: &rows)
    return grouped(rows)
  }

  private func annotated(_ row: ComparisonRow) -> ComparisonRow {
    var row = row
    let old = continuations(of: row.from, in: byOld)
    let new = continuations(of: row.to, in: byNew)
    if row.from.isEmpty {
      row.continuations = new
    } else if row.to.isEmpty {
      row.continuations = old
    } else {
      row.continuations = old.filter { continuation in row.to.contains { continuation.names($0) } }
    }
    return row
  }

  private func continuations(of tariffs: [Tariff], in index: [Key: [Continuation]]) -> [Continuation] {
    tariffs.flatMap { index[Key(table: $0.table, product: $0.product)] ?? [] }
  }

  /// Makes one row of an old and a new one that a continuation names, where unit and form are the same.
  private func joinPairsOfOtherCodes(in rows: inout [ComparisonRow]) {
    for index in rows.indices where rows[index].to.isEmpty {
      guard let continuation = rows[index].continuations.first, rows[index].continuations.count == 1,
        !continuation.isSplitOrMerged, !continuation.productTo.isEmpty, let old = rows[index].from.first
      else { continue }
      let partner = rows.firstIndex { row in
        row.from.isEmpty
          && row.to.contains { continuation.names($0) && $0.unit == old.unit && $0.form == old.form }
      }
      guard let partner else { continue }
      let joined = ComparisonRow(
        from: rows[index].from, to: rows[partner].to, remarks: rows[index].remarks + rows[partner].remarks)
      rows[index] = annotated(joined)
      rows[partner] = ComparisonRow(from: [], to: [], remarks: [])
    }
    rows.removeAll { $0.from.isEmpty && $0.to.isEmpty }
  }

  /// Puts what belongs to one split or merger behind its first row.
  private func grouped(_ rows: [ComparisonRow]) -> [ComparisonRow] {
    var isPlaced = [Bool](repeating: false, count: rows.count)
    var ordered: [ComparisonRow] = []
    for index in rows.indices where !isPlaced[index] {
      ordered.append(rows[index])
      isPlaced[index] = true
      for continuation in rows[index].continuations where continuation.isSplitOrMerged {
        for other in rows.indices where !isPlaced[other] && rows[other].continuations.contains(continuation) {
          ordered.append(rows[other])
          isPlaced[other] = true
        }
      }
    }
    return ordered
  }
}

extension Continuation {
  /// Whether more than two products belong to it.
  var isSplitOrMerged: Bool {
    relation == .split || relation == .merged
  }

  /// Whether a row is of one of the two products.
  func names(_ tariff: Tariff) -> Bool {
    (tableFrom == tariff.table && productFrom == tariff.product)
      || (tableTo == tariff.table && productTo == tariff.product)
  }
}
