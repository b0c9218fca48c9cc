import Indexation
import Tariffs

extension Calculation {
  /// The price per function level, and what it gives for each product.
  package init(of prices: LevelPrices, in costs: CostBook, table: String) {
    let cells = LevelPricesCells(prices: prices, costs: costs)
    self.init(
      Phrase(nl: "Niveauprijzen", en: "Level prices"),
      title: Phrase { $0.inferTitle(table: table, quantity: prices.quantity) },
      notes: [Phrase(\.inputsMayChange)], groups: [cells.levels, cells.products])
  }
}

/// The cells of prices per level.
private struct LevelPricesCells {
  typealias Cell = Calculation.Cell
  typealias Row = Calculation.Row
  typealias Group = Calculation.Group

  let prices: LevelPrices
  let costs: CostBook

  private func name(_ level: String) -> Phrase { Phrase(costs.level(level)?.name ?? level) }
  private func price(_ level: LevelPrices.Level) -> Cell {
    Cell("prijs.\(level.level)", .amount, .input(level.price.toBillionths, Calculation.Bounds()))
  }

  /// The estimate for each level.
  var levels: Group {
    Group(
      Phrase(nl: "Per functieniveau", en: "Per function level"),
      columns: [Phrase(nl: "Schatting (€)", en: "Estimate (€)")],
      rows: prices.levels.map { level in
        Row(name(level.level), [price(level)], note: Phrase { $0.name(of: level.determination) })
      })
  }

  /// What the prices give for each product, beside what its tariff says.
  var products: Group {
    let isPrice = prices.quantity == .hourPrice
    return Group(
      Phrase("Per product"),
      columns: prices.levels.map { name($0.level) } + (isPrice ? [Phrase(\.amount)] : []) + [
        Phrase(nl: "Uit tarief (€)", en: "From tariff (€)"), Phrase(nl: "Geschat (€)", en: "Estimated (€)"),
        Phrase(nl: "Afwijking (%)", en: "Residual (%)"), Phrase(\.sheetMinusProgram),
      ],
      rows: prices.fits.enumerated().map { place, fit in
        let key = "product\(place + 1)"
        let tariff = fit.product.tariff
        let shares = Dictionary(fit.product.mix.map { ($0.level, $0.percent) }, uniquingKeysWith: +)
          .mapValues { $0 / fit.product.mixSum }
        let cells = prices.levels.map { level in
          shares[level.level].map {
            Cell("\(key).mix.\(level.level)", .percentage, .input($0, Calculation.Bounds()))
          }
        }
        let amount = Cell("\(key).tarief", .amount, .input(tariff.amount.inEuro, Calculation.Bounds()))
        let observed = Cell(
          "\(key).uit-tarief", .amount,
          isPrice ? .formula(amount.reference * .number(fit.perGroup)) : .given(fit.observed.inEuro))
        let fitted = Cell(
          "\(key).geschat", .amount,
          .formula(
            zip(cells, prices.levels).compactMap { cell, level in
              cell.map { $0.reference * price(level).reference }
            }.sum()), isOutcome: true)
        let residual = Cell(
          "\(key).afwijking", .percentage,
          .formula((observed.reference - fitted.reference) / observed.reference))
        let check = Cell(
          "\(key).controle", .amount,
          .formula(
            .rounded(fitted.reference, decimals: 2) - .number(Rational(fit.fitted.hundredths).inEuro)),
          isCheck: true)
        return Row(
          Phrase(tariff.codeAndName),
          cells + (isPrice ? [amount] : []) + [observed, fitted, residual, check],
          note: Phrase { "\($0.unitName(of: tariff.unit)), \($0.onLine(tariff.line))" })
      })
  }
}

extension Double {
  /// An estimate as a fraction, to more digits than anybody reads.
  fileprivate var toBillionths: Rational { Rational(Int64((self * 1e9).rounded()), 1_000_000_000) }
}
