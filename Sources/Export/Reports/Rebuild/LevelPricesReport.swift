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
    var notes = [
      wording.inferSentence(prices),
      wording.text(
        nl: "Een hoger functieniveau krijgt nooit een lagere prijs dan een lager niveau.",
        en: "A higher function level never gets a lower price than a lower one."),
      wording.outlierSentence(prices.fits.filter(\.isOutlier).map(\.product.tariff.codeAndName)),
      wording.observedSentence(prices.quantity),
    ]
    let loose = wording.list(prices.levels.filter { $0.determination == .not }.map { layout.name($0.level) })
    if !loose.isEmpty {
      notes.append(
        wording.text(
          nl:
            "Niet apart te bepalen uit deze mixen: \(loose). Alleen de volgorde van de niveaus begrenst ze.",
          en: "Not told apart by these mixes: \(loose). Only the order of the levels bounds them."))
    }
    notes += wording.grouped(
      prices.leftOut.map { ($0.product.tariff.shortName, wording.reason($0.reason)) }
    ) {
      wording.text(nl: "Weggelaten", en: "Left out") + " (\($0)): \(wording.some($1, atMost: 12))."
    }
    notes.append(
      wording.text(
        nl:
          "Schattingen met drijvende komma; geen bedrag hieruit is een tarief. Kolom 'zonder één product': de laagste en hoogste "
          + "schatting als telkens één product wegblijft. Afwijking: tarief min schatting, in procenten van het tarief.",
        en: "Estimates with binary floating point; no amount of these is a tariff. Column 'without one "
          + "product': the lowest and highest estimate when one product at a time is left out. Residual: "
          + "tariff minus estimate, in percent of the tariff."))
    if request.group == nil, prices.fits.contains(where: { $0.product.group()?.isLargest == true }) {
      notes.append(wording.largestGroups)
    }
    if prices.quantity == .grossWage { notes.append(wording.modelSentence(request.model)) }
    return Report(
      title: wording.inferTitle(table: table.id, quantity: prices.quantity),
      sections: [
        Section(
          key: "levels", heading: wording.text(nl: "Per functieniveau", en: "Per function level"),
          columns: layout.levels, rows: prices.levels),
        Section(key: "products", heading: "Per product", columns: layout.fits, rows: prices.fits),
      ], notes: notes, sources: [wording.citation(of: table)]
    ).answered(layout.answer(prices, of: table))
      .calculated([Calculation(of: prices, in: costs, table: table.id)])
  }
}

/// The columns of an estimate.
private struct LevelPricesLayout {
  typealias Cell = Report.Cell

  let wording: Wording
  let costs: CostBook

  func name(_ level: String) -> String { costs.level(level)?.name ?? level }

  private func euros(_ value: Double) -> Money { Money(cents: value.hundredths) }

  /// What an hour of each level costs or earns, and how sure that is.
  func answer(_ prices: LevelPrices, of table: TariffTable) -> Report.Answer {
    func shown(_ level: LevelPrices.Level) -> String {
      wording.text(
        nl: "€ \(wording.number(euros(level.price))) voor \(name(level.level))",
        en: "€ \(wording.number(euros(level.price))) for \(name(level.level))")
    }
    let what =
      switch prices.quantity {
      case .hourPrice: wording.text(nl: "een uurprijs", en: "an hour price")
      case .grossWage: wording.text(nl: "een brutoloon per uur", en: "a gross wage per hour")
      }
    let (count, residual) = (
      prices.fits.count, wording.number(hundredths: (prices.typicalResidual * 100).hundredths)
    )
    let (low, high) = (prices.levels.first.map(shown) ?? "", prices.levels.last.map(shown) ?? "")
    let well = prices.levels.filter { $0.determination == .well }.map(shown)
    let outliers = prices.fits.filter(\.isOutlier).map(\.product.tariff.codeAndName)
    let compact = CompactTable(
      levels.picked("level", "estimate", "without_one", "determined", "products", "tied_to"), prices.levels,
      wording)
    let (left, region) = (prices.leftOut.count, wording.place(table))
    let products = wording.language.count(
      count, nl: ("product", "producten"), en: ("product", "products"))
    var sentences = [
      wording.text(
        nl:
          "De tarieven van \(region) passen het best bij \(what) van \(low) tot \(high), geschat uit \(products). "
          + "Een schatting ligt doorgaans \(residual)% naast het tarief; geen bedrag hieruit is zelf een tarief.",
        en:
          "The tariffs of \(region) fit best with \(what) from \(low) to \(high), estimated from \(products). "
          + "An estimate is typically \(residual)% off the tariff; no amount of these is a tariff itself.")
    ]
    sentences.append(
      well.isEmpty
        ? wording.text(nl: "Geen niveau is goed bepaald.", en: "No level is determined well.")
        : wording.text(
          nl:
            "Goed bepaald: \(wording.list(well)). De andere hangen aan één product of schuiven als er een wegvalt.",
          en:
            "Determined well: \(wording.list(well)). The others hang on one product or move when one is left out."
        ))
    if !outliers.isEmpty {
      let names = wording.some(outliers, atMost: 6)
      sentences.append(wording.text(nl: "Vallen op: \(names).", en: "Standing out: \(names)."))
    }
    let others = wording.text(
      nl: left > 0 ? ", waarom er \(left) niet meetellen" : "",
      en: left > 0 ? ", why \(left) do not count" : "")
    return Report.Answer(
      sentences, tables: [compact.section],
      leftOut: wording.leftOut(
        compact,
        wording.text(
          nl: "de schatting per product\(others), en de regels",
          en: "the estimate of each product\(others), and the lines")))
  }

  var levels: [Report.Column<LevelPrices.Level>] {
    [
      .cell("level", wording.level, .term) { Cell.term($0.level, shown: name($0.level)) },
      .money("estimate", wording.text(nl: "Schatting (€)", en: "Estimate (€)")) { euros($0.price) },
      .money("lowest", wording.withoutOne) { euros($0.withoutOne.lowerBound) }.forData,
      .money("highest", wording.withoutOne) { euros($0.withoutOne.upperBound) }.forData,
      .text("without_one", wording.withoutOne) {
        [$0.withoutOne.lowerBound, $0.withoutOne.upperBound].map { wording.number(euros($0)) }
          .joined(separator: " – ")
      }.forReaders.alignedRight,
      .number("products", wording.products) { $0.products },
      .decimal("largest_share", wording.share) {
        Cell.decimal("\($0.largestShare)", shown: "≤ \(wording.decimal($0.largestShare))%")
      },
      .term("determined", wording.text(nl: "Bepaald", en: "Determined"), wording.name) { $0.determination },
      .cell("tied_to", wording.note, .term) { level -> Cell? in
        guard !level.tiedTo.isEmpty else { return nil }
        let others = wording.list(level.tiedTo.map(name))
        return Cell.term(
          level.tiedTo.joined(separator: " "),
          shown: wording.text(nl: "gelijk aan \(others)", en: "equal to \(others)"))
      }.flexible,
    ]
  }

  var fits: [Report.Column<LevelPrices.Fit>] {
    let price = PriceColumns(wording: wording)
    return [
      price.product.of(\.product.tariff).forData,
      price.code.of(\.product.tariff).repeated.hiddenWhenEmpty,
      price.name.of(\.product.tariff).repeated.forReaders,
      price.unit.of(\.product.tariff), price.amount.of(\.product.tariff),
      .decimal("factor", wording.text(nl: "Maal", en: "Times")) {
        Cell.decimal("\($0.perGroup.rounded(decimals: 6))", shown: wording.ratio($0.perGroup))
      },
      .amount("observed", wording.text(nl: "Uit tarief (€)", en: "From tariff (€)")) {
        wording.amount($0.observed)
      },
      .money("fitted", wording.text(nl: "Geschat (€)", en: "Estimated (€)")) { euros($0.fitted) },
      .percent("residual_percent", wording.text(nl: "Afwijking (%)", en: "Residual (%)")) {
        Percentage(hundredths: ($0.residual * 100).hundredths)
      },
      .cell("outlier", wording.findings, .boolean) {
        Cell.boolean($0.isOutlier, shown: $0.isOutlier ? "!" : "")
      },
      price.line.of(\.product.tariff).dropped(1),
      .cell("mix", wording.mix, .term) { fit in
        Cell.term(
          fit.product.mix.map { "\($0.level)=\($0.percent)" }.joined(separator: " "),
          shown: fit.product.mix.map { "\(name($0.level)) \(wording.decimal($0.percent))%" }
            .joined(separator: ", "))
      }.flexible,
      lines("mix_lines", wording.linesOfMix) { $0.linesOfMix },
      lines("cost_lines", wording.linesOfCosts) { $0.linesOfFigures }.flexible.hiddenWhenEmpty,
    ]
  }

  private func lines(
    _ key: String, _ heading: String, _ lines: @escaping @Sendable (CostProduct) -> [String]
  ) -> Report.Column<LevelPrices.Fit> {
    .cell(key, heading, .term) {
      let lines = lines($0.product)
      return Cell.term(lines.joined(separator: " "), shown: lines.joined(separator: ", "))
    }.perhaps
  }
}

extension Double {
  /// The nearest hundredth; the largest that fits stands for what no document can mean.
  var hundredths: Int64 { Int64(Swift.min(Swift.max((self * 100).rounded(), -1e18), 1e18)) }
}
