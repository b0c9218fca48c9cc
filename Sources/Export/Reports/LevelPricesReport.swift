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
    func euros(_ value: Double) -> Cell { .money(Money(cents: Int64((value * 100).rounded()))) }
    func percent(_ share: Double) -> Cell {
      .percentage(Percentage(hundredths: Int64((share * 10_000).rounded())))
    }
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
          .money(fit.observed.money), euros(fit.fitted), percent(fit.residual),
          .term(fit.isOutlier ? "yes" : "no", shown: fit.isOutlier ? "!" : ""),
          .number(fit.product.tariff.line),
        ])
      })
    var notes = [
      wording.inferSentence(
        quantity: prices.quantity, products: prices.fits.count,
        residual: wording.number(hundredths: Int64((prices.typicalResidual * 10_000).rounded()))),
      wording.orderSentence,
      wording.outlierSentence(prices.fits.filter(\.isOutlier).map(\.product.tariff.name)),
    ]
    let loose = prices.levels.filter { $0.determination == .not }.map { name($0.level) }
    if !loose.isEmpty { notes.append(wording.notDetermined(loose)) }
    for reason in prices.leftOut.map(\.reason).firstOccurrences {
      notes.append(
        wording.leftOut(
          prices.leftOut.filter { $0.reason == reason }.map(\.product.tariff)
            .map { $0.code.isEmpty ? $0.product : $0.code }, reason: reason))
    }
    notes.append(wording.estimateNote)
    if prices.quantity == .grossWage { notes.append(wording.modelSentence(request.model)) }
    return Report(
      title: wording.inferTitle(table: table.id, quantity: prices.quantity), sections: [levels, fits],
      notes: notes, sources: [wording.citation(of: table)])
  }
}

extension Wording {
  fileprivate func range(_ range: ClosedRange<Double>) -> String {
    func euros(_ value: Double) -> String { number(hundredths: Int64((value * 100).rounded())) }
    return "\(euros(range.lowerBound)) – \(euros(range.upperBound))"
  }
}
