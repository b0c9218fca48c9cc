import Indexation
import Tariffs

extension Calculation {
  /// A list along its index, with the percentage of each year; nothing for a list without tariffs.
  package init?(of list: IndexedTable) {
    let prices = list.rows.map { row in
      let (price, individual, group): (IndexedPrice, Tariff?, FollowingPrice?) =
        switch row.derivation {
        case .indexed(let price), .exception(_, let price): (price, nil, nil)
        case .follows(let price, let base, let follows): (price, base, follows)
        }
      return IndexedCells.Price(
        label: Phrase(row.tariff.codeAndName), tariff: row.tariff, price: price, individual: individual,
        group: group, result: Rational(row.amount),
        note: Phrase { "\($0.unitName(of: row.tariff.unit)), \($0.onLine(row.tariff.line))" })
    }
    self.init(
      IndexedCells(prices: prices),
      title: Phrase { $0.applyTitle(what: list.table.id, along: list.path) })
  }

  /// Prices along one path each, with the percentage of each year; nothing without prices.
  init?(of entries: [PathEntry]) {
    guard let first = entries.first else { return nil }
    let names = { (wording: Wording) in entries.map { $0.shownName(wording) }.firstOccurrences }
    self.init(
      IndexedCells(
        prices: entries.map { entry in
          IndexedCells.Price(
            label: entry.name.isEmpty ? Phrase(nl: "Bedrag", en: "Amount") : Phrase(entry.name), tariff: nil,
            price: entry.price, individual: nil,
            group: entry.group, result: entry.result, note: Phrase(entry.path.name))
        }),
      title: Phrase {
        $0.applyTitle(what: names($0).joined(separator: ", "), along: first.path)
      })
  }

  private init?(_ cells: IndexedCells, title: Phrase) {
    guard !cells.prices.isEmpty else { return nil }
    self.init(
      Phrase("Index"), title: title, notes: [Phrase(\.inputsMayChange)],
      groups: [cells.percentages, cells.amounts])
  }
}

/// The cells of prices that are indexed.
private struct IndexedCells {
  typealias Cell = Calculation.Cell
  typealias Row = Calculation.Row
  typealias Group = Calculation.Group

  struct Price {
    let label: Phrase
    /// The tariff of a list.
    let tariff: Tariff?
    let price: IndexedPrice
    /// The individual tariff that a group price of a list follows.
    let individual: Tariff?
    let group: FollowingPrice?
    /// What the program has for it, in cents.
    let result: Rational
    let note: Phrase
  }

  let prices: [Price]
  /// The percentages, each once, in the order of their years.
  private let steps: [IndexPath.Step]
  private let names: [IndexPath.Step: String]

  init(prices: [Price]) {
    self.prices = prices
    steps = prices.flatMap { $0.price.steps.map(\.index) }.firstOccurrences.sorted { $0.end < $1.end }
    var ofYear: [IndexPeriod: Int] = [:]
    names = Dictionary(
      uniqueKeysWithValues: steps.map { step in
        ofYear[step.end, default: 0] += 1
        let count = ofYear[step.end] ?? 1
        return (step, "index-\(step.end)" + (count == 1 ? "" : ".\(count)"))
      })
  }

  /// The percentage of each year.
  var percentages: Group {
    Group(
      Phrase(nl: "Percentage per jaar", en: "Percentage of each year"), columns: [Phrase(\.percent)],
      rows: steps.map { step in
        let cell = Cell(
          names[step] ?? "", .percentage,
          .input((step.percent / Rational(100)).toBillionths, Calculation.Bounds(from: Rational(-99, 100))))
        return Row(Phrase("\(step.end)"), [cell], note: Phrase { $0.origin(step.origin) })
      })
  }

  /// Each price after each year, rounded as asked, and the group price that follows.
  var amounts: Group {
    let years = prices.map { $0.price.steps.count }.max() ?? 0
    let hasGroups = prices.contains { $0.group != nil }
    let hasShares = prices.contains { $0.group?.relation != nil }
    var starts: [Tariff: Cell] = [:]
    let rows = prices.enumerated().map { place, row in
      let key = "prijs\(place + 1)"
      let start = Cell(
        key, .amount,
        row.individual.flatMap { starts[$0] }.map { .formula($0.reference) }
          ?? .input(row.price.amount.inEuro, Calculation.Bounds()))
      if let tariff = row.tariff, row.group == nil { starts[tariff] = start }
      var last = start
      let taken = row.price.steps.enumerated().map { year, step in
        let exact = IndexedPrice.taken(
          last.reference, along: .reference(names[step.index] ?? ""), isBackward: row.price.isBackward)
        last = Cell(
          "\(key).jaar\(year + 1)", .amount,
          .formula(row.price.rounding == .yearly ? row.price.unit.rounded(exact) : exact))
        return last
      }
      // A price that is not rounded has no cents; a price of a list always has them.
      let isExact = row.price.rounding == .none && row.tariff == nil && row.group == nil
      let indexed = Cell(
        "\(key).nieuw", .amount,
        .formula(
          isExact
            ? last.reference
            : row.price.rounding == .none
              ? .rounded(last.reference, decimals: 2) : row.price.unit.rounded(last.reference)),
        isOutcome: row.group == nil)
      // A group price is divided, any other one a share.
      let denominator = row.group.map { follows in
        follows.denominator.map {
          Cell("\(key).noemer", .number, .input(Rational($0), Calculation.Bounds(from: Rational(1))))
        } ?? Cell("\(key).aandeel", .number, .input(follows.ratio, Calculation.Bounds()))
      }
      let group = row.group.flatMap { follows in
        denominator.map { figure in
          let base = follows.before.reduce(indexed.reference) { $1.formula(of: $0) }
          let exact = follows.denominator == nil ? base * figure.reference : base / figure.reference
          return Cell("\(key).groep", .amount, .formula(follows.rounding.rounded(exact)), isOutcome: true)
        }
      }
      return Row(
        row.label,
        [start] + taken + (taken.count..<years).map { _ in nil } + [indexed]
          + (hasGroups ? [denominator, group] : [])
          + [Cell(checking: group ?? indexed, against: row.result, named: "\(key).controle")],
        note: row.note)
    }
    let first = prices.first?.price
    let taken =
      first?.steps.map { step in
        // Taken back along the percentage of a year, a price is one of the year before.
        "\(first?.isBackward == true ? step.index.start : step.index.end)"
      } ?? []
    let heads = (0..<years).map { year in
      Phrase { $0.amount(in: year < taken.count ? taken[year] : "") }
    }
    let before = first?.steps.first.map { first?.isBackward == true ? $0.index.end : $0.index.start }
    return Group(
      Phrase(\.tariffs),
      columns: [Phrase { $0.amount(in: before.map(\.description) ?? "") }] + heads + [Phrase(\.inCents)]
        + (hasGroups
          ? hasShares
            ? [
              Phrase(nl: "Noemer of aandeel", en: "Denominator or share"),
              Phrase(nl: "Tarief (€)", en: "Tariff (€)"),
            ]
            : [
              Phrase(nl: "Noemer", en: "Denominator"), Phrase(nl: "Groepstarief (€)", en: "Group tariff (€)"),
            ]
          : []) + [Phrase(\.sheetMinusProgram)], rows: rows)
  }
}
