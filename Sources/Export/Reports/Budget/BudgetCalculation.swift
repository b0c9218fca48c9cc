import Indexation
import Tariffs

/// The cost of each product on a sheet that calculates: volumes and prices may be changed there.
struct BudgetCalculation {
  private typealias Cell = Calculation.Cell
  private typealias Row = Calculation.Row

  private let layout: BudgetLayout
  private let rows: [BudgetRow]

  init(_ layout: BudgetLayout) {
    self.layout = layout
    rows = layout.budget.rows(by: [.product]).filter { $0.contributions.contains { $0.reason == nil } }
  }

  /// The sheet; none where nothing has a counterpart.
  var calculations: [Calculation] {
    guard !rows.isEmpty else { return [] }
    return [
      Calculation(
        .costsOfVolumes,
        title: Phrase(nl: "Wat het kost, per product", en: "What it costs, by product"),
        notes: [
          Phrase(
            nl:
              "Verander een volume of een prijs, en de kosten volgen. Wat het afronden van elke regel scheelt, staat "
              + "in een kolom apart en blijft wat het is.",
            en:
              "Change a volume or a price, and the costs follow. What rounding each line makes of a difference has a "
              + "column of its own, and stays as it is.")
        ], groups: [products, totals])
    ]
  }

  private func sum(_ row: BudgetRow, _ value: (Budget.Contribution) -> Rational?) -> Rational {
    row.contributions.filter { $0.reason == nil }.compactMap(value).reduce(Rational(0), +)
  }

  /// Volumes and prices of a side of a row: what its cost divided by its volume comes to is its price.
  private func cells(_ place: Int, _ row: BudgetRow, _ side: ComparisonRow.Side) -> [Cell?] {
    let name = side == .from ? "oud" : "nieuw"
    // Of two years each cost has a volume of its own; of one year both have the same.
    let volumes =
      layout.budget.isOfTwoYears
      ? sum(row) { $0.side == side ? $0.olderVolume : nil } : sum(row) { $0.olderVolume }
    let cents =
      layout.budget.isOfTwoYears
      ? sum(row) { $0.side == side ? (side == .from ? $0.from : $0.to) : nil }
      : sum(row) { side == .from ? $0.from : $0.to }
    let price = price(row, side) ?? (volumes == Rational(0) ? Rational(0) : cents / volumes)
    let rest = cents - volumes * price
    let volume = Cell(
      "volume-\(name)\(place + 1)", .number,
      .input(volumes, Calculation.Bounds(from: Rational(-1_000_000_000))))
    let priceCell = Cell(
      "prijs-\(name)\(place + 1)", .amount, .input(price / Rational(100), Calculation.Bounds()))
    let restCell = Cell("afronding-\(name)\(place + 1)", .amount, .given(rest / Rational(100)))
    return [
      volume, priceCell, restCell,
      Cell(
        "kosten-\(name)\(place + 1)", .amount,
        .formula(.rounded(volume.reference * priceCell.reference + restCell.reference, decimals: 2))),
    ]
  }

  /// The price per unit of the older one, in cents, where a row has one.
  private func price(_ row: BudgetRow, _ side: ComparisonRow.Side) -> Rational? {
    let tariffs = row.contributions.filter { $0.reason == nil }
    if side == .from {
      let subjects = tariffs.map(\.subject).firstOccurrences
      return subjects.count == 1 ? layout.budget.amount(of: subjects[0]).map { Rational($0) } : nil
    }
    let others = tariffs.compactMap(\.newer).firstOccurrences
    guard others.count == 1, let subject = tariffs.first?.subject, others[0].unit == subject.unit,
      tariffs.allSatisfy({ $0.carried?.way.isAssumed == false })
    else { return nil }
    return layout.budget.amount(of: others[0]).map { Rational($0) }
  }

  private var products: Calculation.Group {
    func heads(_ name: String) -> [Phrase] {
      [
        Phrase(nl: "Volume \(name)", en: "Volume \(name)"),
        Phrase(nl: "Prijs \(name) (€)", en: "Price \(name) (€)"),
        Phrase(nl: "Afronding \(name) (€)", en: "Rounding \(name) (€)"),
        Phrase(nl: "Kosten \(name) (€)", en: "Cost \(name) (€)"),
      ]
    }
    return Calculation.Group(
      Phrase("Product"),
      columns: heads(layout.from) + heads(layout.to) + [Phrase(nl: "Verschil (€)", en: "Change (€)")],
      rows: rows.enumerated().map { place, row in
        let cells = cells(place, row, .from) + cells(place, row, .to)
        let subject = row.contributions[0].subject
        return Row(
          Phrase("\(subject.codeAndName) per \(subject.unit.rawValue)"),
          cells + [
            Cell(
              "verschil\(place + 1)", .amount,
              .formula(.reference("kosten-nieuw\(place + 1)") - .reference("kosten-oud\(place + 1)")))
          ])
      })
  }

  private var totals: Calculation.Group {
    func total(_ name: String) -> Formula { rows.indices.map { Formula.reference("\(name)\($0 + 1)") }.sum() }
    let effects = layout.total.effects
    func euro(_ cents: WholeNumber) -> Formula { .number(Rational(cents) / Rational(100)) }
    let known = [("kosten-oud", effects.from), ("kosten-nieuw", effects.to), ("verschil", effects.change)]
    let labels = [
      Phrase(nl: "Kosten \(layout.from)", en: "Cost \(layout.from)"),
      Phrase(nl: "Kosten \(layout.to)", en: "Cost \(layout.to)"), Phrase(nl: "Verschil", en: "Change"),
    ]
    return Calculation.Group(
      Phrase(nl: "Totaal", en: "Total"),
      columns: [Phrase(nl: "Bedrag (€)", en: "Amount (€)"), Phrase(\.sheetMinusProgram)],
      rows: zip(known, labels).map { known, label in
        let cell = Cell(
          "totaal-\(known.0)", .amount, .formula(.rounded(total(known.0), decimals: 2)), isOutcome: true)
        return Row(
          label,
          [
            cell,
            Cell(
              "controle-\(known.0)", .amount, .formula(.rounded(cell.reference - euro(known.1), decimals: 2)),
              isCheck: true),
          ])
      })
  }
}
