import Indexation
import Tariffs

extension Report {
  /// The price per function level that explains a table best, and how far each product is off.
  ///
  /// - Parameters:
  ///   - prices: the estimates.
  ///   - table: the table.
  ///   - costs: the names of the levels.
  ///   - request: the model.
  ///   - language: the language for people.
  /// - Returns: the report.
  public static func levelPrices(
    _ prices: LevelPrices, of table: TariffTable, in costs: CostBook, _ request: RebuildRequest,
    language: Language
  ) -> Report {
    let wording = wording(language)
    let layout = LevelPricesLayout(wording: wording, costs: costs)
    func name(_ level: String) -> String { layout.name(level) }
    let levels = Section(
      key: "levels", heading: wording.levelsHeading, columns: layout.levels.map(\.column),
      rows: prices.levels.map { level in Row(layout.levels.map { $0.cell(level) }) })
    let fits = Section(
      key: "products", heading: wording.fitsHeading, columns: layout.fits.map(\.column),
      rows: prices.fits.map { fit in Row(layout.fits.map { $0.cell(fit) }) })
    var notes = [
      wording.inferSentence(
        quantity: prices.quantity, products: prices.fits.count,
        residual: wording.number(hundredths: (prices.typicalResidual * 100).hundredths)),
      wording.orderSentence,
      wording.outlierSentence(prices.fits.filter(\.isOutlier).map(\.product.tariff.codeAndName)),
      wording.observedSentence(prices.quantity),
    ]
    let loose = prices.levels.filter { $0.determination == .not }.map { name($0.level) }
    if !loose.isEmpty { notes.append(wording.notDetermined(loose)) }
    let leftOut = prices.leftOut.map {
      (name: $0.product.tariff.shortName, reason: wording.reason($0.reason))
    }
    for reason in leftOut.map(\.reason).firstOccurrences {
      notes.append(wording.leftOut(leftOut.filter { $0.reason == reason }.map(\.name), reason: reason))
    }
    notes.append(wording.estimateNote)
    if request.group == nil, prices.fits.contains(where: { $0.product.group()?.isLargest == true }) {
      notes.append(wording.largestGroups)
    }
    if prices.quantity == .grossWage { notes.append(wording.modelSentence(request.model)) }
    return Report(
      title: wording.inferTitle(table: table.id, quantity: prices.quantity), sections: [levels, fits],
      notes: notes, sources: [wording.citation(of: table)])
  }
}

/// The columns of an estimate, each with what stands in it.
private struct LevelPricesLayout {
  typealias Cell = Report.Cell
  typealias LevelColumn = (column: Report.Field, cell: (LevelPrices.Level) -> Cell)
  typealias FitColumn = (column: Report.Field, cell: (LevelPrices.Fit) -> Cell)

  let wording: Wording
  let costs: CostBook

  func name(_ level: String) -> String { costs.level(level)?.name ?? level }

  private func euros(_ value: Double) -> Cell { .money(Money(cents: value.hundredths)) }

  var levels: [LevelColumn] {
    [
      (.init("level", wording.level), { .term($0.level, shown: name($0.level)) }),
      (.init("estimate", wording.estimate, isNumeric: true), { euros($0.price) }),
      (.init("lowest", wording.withoutOne, audience: .data), { euros($0.withoutOne.lowerBound) }),
      (.init("highest", wording.withoutOne, audience: .data), { euros($0.withoutOne.upperBound) }),
      (
        .init("without_one", wording.withoutOne, audience: .readers, isNumeric: true),
        { .text(wording.range($0.withoutOne)) }
      ),
      (.init("products", wording.productsWithLevel, isNumeric: true), { .number($0.products) }),
      (
        .init("largest_share", wording.share, isNumeric: true),
        { .decimal("\($0.largestShare)", shown: "≤ \(wording.decimal($0.largestShare))%") }
      ),
      (
        .init("determined", wording.determined),
        { .term($0.determination.rawValue, shown: wording.name(of: $0.determination)) }
      ),
      (
        .init("tied_to", wording.note, isFlexible: true, isHiddenWhenEmpty: true),
        {
          .term(
            $0.tiedTo.joined(separator: " "),
            shown: $0.tiedTo.isEmpty ? "" : wording.tied($0.level, to: $0.tiedTo.map(name)))
        }
      ),
    ]
  }

  var fits: [FitColumn] {
    [
      (.init("product", wording.slug, audience: .data), { .text($0.product.tariff.product) }),
      (
        .init("code", wording.code, isRepeated: true, isHiddenWhenEmpty: true),
        { .text($0.product.tariff.code) }
      ),
      (
        .init("name", wording.product, audience: .readers, isFlexible: true, isRepeated: true),
        { .text($0.product.tariff.name) }
      ),
      (.init("unit", wording.unit), { .text($0.product.tariff.unit.rawValue) }),
      (.init("amount", wording.amount, isNumeric: true), { .money($0.product.tariff.amount) }),
      (
        .init("factor", wording.factor, isNumeric: true),
        { .decimal("\($0.perGroup.roundedForData)", shown: wording.ratio($0.perGroup)) }
      ),
      (.init("observed", wording.observed, isNumeric: true), { wording.amount($0.observed) }),
      (.init("fitted", wording.fitted, isNumeric: true), { euros($0.fitted) }),
      (
        .init("residual_percent", wording.residual, isNumeric: true),
        { .percentage(Percentage(hundredths: ($0.residual * 100).hundredths)) }
      ),
      (
        .init("outlier", wording.findings),
        { .term($0.isOutlier ? "yes" : "no", shown: $0.isOutlier ? "!" : "") }
      ),
      (.init("line", wording.line, isNumeric: true, dropOrder: 1), { .number($0.product.tariff.line) }),
      (
        .init("mix", wording.mix, isFlexible: true),
        { fit in
          .term(
            fit.product.mix.map { "\($0.level)=\($0.percent)" }.joined(separator: " "),
            shown: fit.product.mix.map { "\(name($0.level)) \(wording.decimal($0.percent))%" }
              .joined(separator: ", "))
        }
      ),
      (
        .init("mix_lines", wording.linesOfMix),
        {
          .term(
            $0.product.linesOfMix.joined(separator: " "), shown: $0.product.linesOfMix.joined(separator: ", ")
          )
        }
      ),
      (
        .init("cost_lines", wording.linesOfCosts, isFlexible: true, isHiddenWhenEmpty: true),
        { fit in
          let lines = fit.product.linesOfFigures
          return lines.isEmpty
            ? .empty : .term(lines.joined(separator: " "), shown: lines.joined(separator: ", "))
        }
      ),
    ]
  }
}

extension Wording {
  fileprivate func range(_ range: ClosedRange<Double>) -> String {
    "\(number(hundredths: range.lowerBound.hundredths)) – \(number(hundredths: range.upperBound.hundredths))"
  }
}

extension Double {
  /// The nearest hundredth; the largest that fits stands for what no document can mean.
  fileprivate var hundredths: Int64 {
    Int64(Swift.min(Swift.max((self * 100).rounded(), -1e18), 1e18))
  }
}
