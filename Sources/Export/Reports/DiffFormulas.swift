import Indexation
import Tariffs

/// How the figures of a comparison follow from the two prices of a row and from the index, for a workbook.
struct DiffFormulas {
  let details: DiffDetails

  private static let (from, to) = (Formula.reference("amount_from"), Formula.reference("amount_to"))
  private static let indexed = Formula.reference("indexed_from")

  func change(_ row: ComparisonRow) -> Formula? { row.change.map { self.row(row, $0).difference } }

  func changePercent(_ row: ComparisonRow) -> Formula? { row.change.map { self.row(row, $0).percentage } }

  func equalFrom(_ row: ComparisonRow) -> Formula? { equal(row)?.from.inCents }

  func equalTo(_ row: ComparisonRow) -> Formula? { equal(row)?.to.inCents }

  func equalPercent(_ row: ComparisonRow) -> Formula? { equal(row)?.percentage }

  /// The old figure along the index; a group price follows the individual price (rule 44.2).
  func indexedFrom(_ row: ComparisonRow) -> Formula? {
    guard let terms = details.real, let indexed = indexed(row), let tariff = row.from.first else {
      return nil
    }
    let derivation = terms.row(of: tariff)?.derivation
    let index = Formula.reference(DiffFormulas.name(of: derivation) + "-factor")
    let (factor, isLast) = factor(of: row)
    guard isAlongThePath(derivation, of: terms) else {
      return indexed.from.cents == 0 ? nil : .number(Rational(indexed.from) / Rational(100))
    }
    switch derivation {
    case .follows(_, let base, let price):
      let euro = Rational(base.amount) / Rational(100)
      let indexed = (Formula.number(euro) * index).inCents
      return price.formula(of: indexed).times(factor)
    case .indexed, .exception:
      let price = figure(row.figure(.from), DiffFormulas.from, row.figure(.from)?.amount)
      guard isLast else { return (price.times(factor) * index).inCents }
      return (price * index).inCents.times(factor)
    case nil: return indexed.old.cents.isWhole ? nil : .number(indexed.old.cents / Rational(100))
    }
  }

  /// Whether a price follows the percentages that stand in cells, and is rounded to cents: one of a group of products with
  /// weights of its own is not.
  private func isAlongThePath(_ derivation: IndexedTable.Row.Derivation?, of terms: RealTerms) -> Bool {
    switch derivation {
    case .indexed(let price), .follows(let price, _, _):
      let steps = price.steps.map(\.index)
      return price.unit == .cent && (price.isBackward ? steps.reversed() : steps) == terms.path.steps
    case .exception(_, let price): return price.unit == .cent
    case nil: return true
    }
  }

  func realChange(_ row: ComparisonRow) -> Formula? { real(row)?.difference.inCents }

  func realPercent(_ row: ComparisonRow) -> Formula? { real(row)?.percentage }

  /// By what the old price is multiplied to be its figure, and whether that comes behind the index.
  private func factor(of row: ComparisonRow) -> (Rational, isLast: Bool) {
    guard let figure = details.equalTerms?.figure(for: row), case .participantHour = figure.basis else {
      return (Rational(1), false)
    }
    return (figure.oldFactor, true)
  }
}

// MARK: - The pairs of figures

extension DiffFormulas {
  /// Two figures as formulas.
  private struct Pair {
    let (from, to): (Formula, Formula)

    var difference: Formula { to - from }
    /// To hundredths of a percent, as a part of 1.
    var percentage: Formula { .rounded((to - from) / from, decimals: 4) }
  }

  private func row(_ row: ComparisonRow, _ change: PriceChange) -> Pair {
    Pair(
      from: figure(change.old, DiffFormulas.from, change.from),
      to: figure(change.new, DiffFormulas.to, change.to))
  }

  private func equal(_ row: ComparisonRow) -> Pair? {
    guard let figure = details.equalTerms?.figure(for: row), let change = row.change else { return nil }
    return Pair(
      from: self.figure(figure.change.old, DiffFormulas.from, change.from),
      to: self.figure(figure.change.new, DiffFormulas.to, change.to))
  }

  /// The indexed old figure and the new one.
  private func real(_ row: ComparisonRow) -> Pair? {
    guard let change = row.change, let real = indexed(row) else { return nil }
    return Pair(
      from: figure(real.old, DiffFormulas.indexed, real.from),
      to: figure(real.new, DiffFormulas.to, change.to))
  }

  private func indexed(_ row: ComparisonRow) -> PriceChange? {
    details.real?.change(row, on: details.equalTerms)
  }

  /// A figure as a multiple of what a cell shows; where that is rounded, the exact figure itself.
  private func figure(_ figure: PriceFigure?, _ cell: Formula, _ shown: Money?) -> Formula {
    guard let figure, let shown else { return cell }
    let whole = Rational(shown)
    guard whole > Rational(0) else { return cell }
    let factor = figure.cents / whole
    // What is no simple multiple is no multiple of the price that is shown, but of the one behind it.
    return factor.denominator <= 1_000
      ? cell.times(factor) : .number(figure.cents / Rational(100))
  }
}

// MARK: - The index

extension DiffFormulas {
  /// By what begin the names of the cells of an index: the one of the comparison, or that of a product that its clause
  /// treats in another way.
  private static func name(of derivation: IndexedTable.Row.Derivation?) -> String {
    guard case .exception(let exception, _)? = derivation else { return "index" }
    return "index-\(exception.table)-\(exception.product)"
  }

  /// The yearly percentages in cells of their own, and what they come to.
  func calculation(_ wording: Wording) -> Calculation? {
    guard let terms = details.real else { return nil }
    let others = terms.tables.flatMap(\.rows).map(\.derivation).compactMap { derivation in
      if case .exception(let exception, let price) = derivation {
        group(
          exception.product, DiffFormulas.name(of: derivation), price.steps.map(\.index), price.isBackward)
      } else {
        nil
      }
    }
    let name = terms.path.name.isEmpty ? wording.given : terms.path.name
    let groups = [group(name, DiffFormulas.name(of: nil), terms.path.steps, terms.path.isBackward)]
    return Calculation(
      Phrase("Index"),
      title: Phrase(
        nl: "Index van \(terms.path.start) naar \(terms.path.end)",
        en: "Index from \(terms.path.start) to \(terms.path.end)"),
      notes: [
        Phrase(
          nl: "Verander een percentage, en de geïndexeerde bedragen en het reële verschil volgen.",
          en: "Change a percentage, and the indexed amounts and the real change follow.")
      ], groups: (groups + others).firstOccurrences)
  }

  private func group(
    _ heading: String, _ name: String, _ steps: [IndexPath.Step], _ isBackward: Bool
  ) -> Calculation.Group {
    let years = steps.map { step in
      Calculation.Cell(
        "\(name)-\(step.end)", .percentage,
        .input((step.percent / Rational(100)).toBillionths, Calculation.Bounds(from: Rational(-99, 100))))
    }
    let one = Formula.number(Rational(1))
    let product = years.dropFirst().reduce(years.first.map { one + $0.reference } ?? one) {
      $0 * (one + $1.reference)
    }
    let factor = Calculation.Cell(name + "-factor", .number, .formula(isBackward ? one / product : product))
    return Calculation.Group(
      Phrase(heading), columns: [Phrase(nl: "Percentage", en: "Percentage")],
      rows: zip(steps, years).map { Calculation.Row(Phrase("\($0.end)"), [$1], note: Phrase($0.name)) }
        + [Calculation.Row(Phrase(nl: "Samen: maal", en: "In all: times"), [factor])])
  }
}

extension Formula {
  /// Rounded half away from zero to cents.
  fileprivate var inCents: Formula {
    if case .reference = self { self } else { .rounded(self, decimals: 2) }
  }

  /// Multiplied, unless by 1.
  fileprivate func times(_ factor: Rational) -> Formula {
    factor == Rational(1) ? self : self * .number(factor)
  }
}
