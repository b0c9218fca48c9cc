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
    func name(_ level: String) -> String { costs.level(level)?.name ?? level }
    func euros(_ value: Double) -> Cell { .money(Money(cents: value.hundredths)) }
    func percent(_ share: Double) -> Cell { .percentage(Percentage(hundredths: (share * 100).hundredths)) }
    let levels = Section(
      key: "levels", heading: wording.levelsHeading,
      columns: [
        Column("level", wording.level),
        Column("estimate", wording.estimate, isNumeric: true),
        Column("lowest", wording.withoutOne, audience: .data),
        Column("highest", wording.withoutOne, audience: .data),
        Column("without_one", wording.withoutOne, audience: .readers, isNumeric: true),
        Column("products", wording.productsWithLevel, isNumeric: true),
        Column("largest_share", wording.share, isNumeric: true),
        Column("determined", wording.determined),
        Column("tied_to", wording.note, isFlexible: true, isHiddenWhenEmpty: true),
      ],
      rows: prices.levels.map { level in
        Row([
          .term(level.level, shown: name(level.level)), euros(level.price),
          euros(level.withoutOne.lowerBound), euros(level.withoutOne.upperBound),
          .text(wording.range(level.withoutOne)), .number(level.products),
          .decimal("\(level.largestShare)", shown: "≤ \(wording.decimal(level.largestShare))%"),
          .term(level.determination.rawValue, shown: wording.name(of: level.determination)),
          .term(
            level.tiedTo.joined(separator: " "),
            shown: level.tiedTo.isEmpty ? "" : wording.tied(level.level, to: level.tiedTo.map(name))),
        ])
      })
    let fits = Section(
      key: "products", heading: wording.fitsHeading,
      columns: [
        Column("product", wording.slug, audience: .data),
        Column("name", wording.product, audience: .readers, isFlexible: true),
        Column("unit", wording.unit), Column("amount", wording.amount, isNumeric: true),
        Column("observed", wording.observed, isNumeric: true),
        Column("fitted", wording.fitted, isNumeric: true),
        Column("residual_percent", wording.residual, isNumeric: true),
        Column("outlier", wording.findings),
        Column("line", wording.line, isNumeric: true, dropOrder: 1),
      ],
      rows: prices.fits.map { fit in
        Row([
          .text(fit.product.tariff.product), .text(fit.product.tariff.name),
          .text(fit.product.tariff.unit.rawValue), .money(fit.product.tariff.amount),
          wording.amount(fit.observed), euros(fit.fitted), percent(fit.residual),
          .term(fit.isOutlier ? "yes" : "no", shown: fit.isOutlier ? "!" : ""),
          .number(fit.product.tariff.line),
        ])
      })
    var notes = [
      wording.inferSentence(
        quantity: prices.quantity, products: prices.fits.count,
        residual: wording.number(hundredths: (prices.typicalResidual * 100).hundredths)),
      wording.orderSentence,
      wording.outlierSentence(prices.fits.filter(\.isOutlier).map(\.product.tariff.name)),
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
