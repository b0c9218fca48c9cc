import Indexation
import Tariffs

extension Report {
  /// What volumes cost by two lists, and where the difference comes from.
  ///
  /// - Parameters:
  ///   - budget: the costs.
  ///   - groupings: what rows are made by.
  ///   - language: the language for people.
  /// - Returns: the report.
  package static func budget(
    _ budget: Budget, by groupings: [Budget.Grouping] = [.product], language: Language
  ) -> Report {
    let layout = BudgetLayout(budget, by: groupings, wording(language))
    let tables = (budget.comparison.from.tables + budget.comparison.to.tables).firstOccurrences
    return Report(
      title: layout.title, sections: layout.sections, notes: layout.notes,
      sources: tables.map(layout.wording.citation)
    ).answered(layout.answer).calculated(BudgetCalculation(layout).calculations)
  }
}

extension Report {
  /// What volumes cost, as parts of a memo: a sentence for its page, and an annex.
  static func costs(_ budget: Budget, language: Language) -> (page: [Section], annex: [Section]) {
    let layout = BudgetLayout(budget, by: [.product], wording(language))
    let heading = layout.wording.costsOfVolumes
    let page = Section(
      key: "cost", heading: heading,
      paragraphs: [
        ([layout.headline] + layout.assumptionSentences + [layout.shortCounterpartSentence].compactMap(\.self))
          .joined(separator: " ")
      ], audience: .readers)
    let parts = layout.sections.filter { $0.audience.includesReaders && $0.table.count > 0 }
    let annex = parts.enumerated().map { place, part in
      var part = part
      part.audience = .readers
      if place == 0 {
        part.heading = layout.wording.text(nl: "Wat het kost, per product", en: "What it costs, by product")
        part.paragraphs = layout.annexParagraphs
        part.table = part.table.hiding([
          "unit", "form", "volume_from", "volume_to", "price_from", "price_to", "unit_to", "carried",
        ])
      }
      return part
    }
    return ([page], annex)
  }
}

/// The tables of a budget.
struct BudgetLayout {
  let budget: Budget
  let groupings: [Budget.Grouping]
  let rows: [BudgetRow]
  let total: BudgetRow
  let wording: Wording

  init(_ budget: Budget, by groupings: [Budget.Grouping], _ wording: Wording) {
    (self.budget, self.groupings, self.wording) = (budget, groupings, wording)
    (rows, total) = (budget.rows(by: groupings), budget.total)
  }

  var from: String { budget.comparison.from.selector.description }
  var to: String { budget.comparison.to.selector.description }

  var title: String {
    let regions = wording.list(budget.comparison.from.tables.map(\.regionName).firstOccurrences)
    return wording.text(
      nl: "Wat het kost: \(regions), van \(from) naar \(to)",
      en: "What it costs: \(regions), from \(from) to \(to)")
  }

  var sections: [Report.Section] {
    let without = uncounted
    return [
      Report.Section(key: "budget", columns: columns, rows: rows),
      Report.Section(
        key: "total", heading: wording.text(nl: "Totaal", en: "Total"), columns: effectColumns, rows: [total]),
      Report.Section(
        key: "no_counterpart", heading: wording.text(nl: "Zonder tegenhanger", en: "Without a counterpart"),
        columns: counterpartColumns, rows: without, audience: without.isEmpty ? .data : .everyone),
      Report.Section(
        key: "without_price", heading: wording.text(nl: "Zonder prijs", en: "Without a price"),
        columns: wording.withoutPriceColumns, rows: budget.withoutPrice,
        audience: budget.withoutPrice.isEmpty ? .data : .everyone),
      Report.Section(
        key: "sensitivity",
        heading: wording.text(nl: "Wat het verschil draagt", en: "What carries the difference"),
        columns: sensitivityColumns, rows: sensitive),
    ]
  }

  // MARK: Rows

  typealias Column = Report.Column<BudgetRow>

  var isByProduct: Bool { groupings.contains(.product) }

  /// What a row has one of; nothing where it has several.
  private func one<Value: Hashable>(_ row: BudgetRow, _ value: (Budget.Contribution) -> Value) -> Value? {
    guard let first = row.contributions.first.map(value) else { return nil }
    return row.contributions.allSatisfy { value($0) == first } ? first : nil
  }

  func subject(_ row: BudgetRow) -> Tariff? { isByProduct ? one(row, \.subject) : nil }

  /// The one price of the new list that a row is priced by, of those that go over as a whole.
  func newer(_ row: BudgetRow) -> Tariff? {
    guard subject(row) != nil, row.contributions.allSatisfy({ $0.reason == nil }) else { return nil }
    let prices = row.contributions.compactMap(\.newer).firstOccurrences
    return prices.count == 1 ? prices[0] : nil
  }

  /// The old price of a row.
  func older(_ row: BudgetRow) -> Tariff? {
    subject(row).flatMap { subject in
      row.contributions.contains { $0.side == .from || $0.other != nil } ? subject : nil
    }
  }

  func volume(_ row: BudgetRow, _ side: ComparisonRow.Side) -> Rational? {
    guard subject(row) != nil else { return nil }
    let volumes = row.contributions.filter { $0.side == side }.map(\.olderVolume)
    return volumes.isEmpty ? nil : volumes.reduce(Rational(0), +)
  }

  /// The month of a row; of two years its name, as the same months come together.
  func month(_ row: BudgetRow) -> Report.Cell? {
    guard groupings.contains(.month), let first = row.contributions.first,
      let month = budget.monthOfYear(first)
    else { return nil }
    let name = wording.monthNames[month.first.month - 1]
    return budget.isOfTwoYears
      ? .term(String(month.text.suffix(2)), shown: name)
      : .term(month.text, shown: "\(name) \(month.first.year)")
  }

  /// Whether some of a row has a counterpart.
  func isCounted(_ row: BudgetRow) -> Bool { row.contributions.contains { $0.reason == nil } }

  var columns: [Column] {
    let form = Column.term("form", wording.form, wording.name) { subject($0)?.form }
    let hasOtherForms = rows.contains { subject($0)?.form != .zin && subject($0) != nil }
    let product: [Column] = [
      .text("product", wording.slug) { subject($0)?.product }.forData,
      .text("code", wording.code) { subject($0)?.code }.repeated.hiddenWhenEmpty.dropped(4),
      .text("name", wording.product) { subject($0)?.name }.flexible.repeated
        .hiddenWhenEmpty,
      .text("band", wording.band) { subject($0)?.band }.flexible.hiddenWhenEmpty,
    ]
    let place = isByProduct ? product : product.map(\.forData)
    let keys: [Column] = [
      .term("law", wording.law, wording.name) {
        groupings.contains(.law) || isByProduct ? one($0, \.subject.law) : nil
      }
      .forReaders(where: groupings.contains(.law)),
      .cell("month", wording.text(nl: "Maand", en: "Month"), .term) { month($0) }
        .forReaders(where: groupings.contains(.month)),
      .text("provider", wording.text(nl: "Aanbieder", en: "Provider")) { row -> String? in
        groupings.contains(.provider) ? one(row, \.key.provider) : nil
      }.flexible.forReaders(where: groupings.contains(.provider)),
    ]
    let volumes: [Column] = [
      .text("unit", wording.unit) { subject($0)?.unit.rawValue }.hiddenWhenEmpty.dropped(5),
      form.forReaders(where: hasOtherForms),
      .decimal("volume_from", volumeHeading(.from)) { volume($0, .from).map { wording.volume($0) } }
        .hiddenWhenEmpty
        .dropped(3),
      .decimal("volume_to", volumeHeading(.to)) { volume($0, .to).map { wording.volume($0) } }.hiddenWhenEmpty
        .dropped(3),
      .money("price_from", wording.text(nl: "Prijs \(from) (€)", en: "Price \(from) (€)")) {
        older($0).flatMap(budget.amount(of:))
      }.hiddenWhenEmpty.dropped(2),
      .text("unit_to", wording.text(nl: "Eenheid \(to)", en: "Unit \(to)")) { row -> String? in
        newer(row).flatMap { $0.unit == subject(row)?.unit ? nil : $0.unit.rawValue }
      }.hiddenWhenEmpty.dropped(2),
      .money("price_to", wording.text(nl: "Prijs \(to) (€)", en: "Price \(to) (€)")) {
        newer($0).flatMap(budget.amount(of:))
      }.hiddenWhenEmpty.dropped(2),
    ]
    return place + keys + volumes + effectColumns + explanationColumns
  }

  private func volumeHeading(_ side: ComparisonRow.Side) -> String {
    let name = side == .from ? from : to
    return budget.isOfTwoYears
      ? wording.text(nl: "Volume \(name)", en: "Volume \(name)") : wording.text(nl: "Volume", en: "Volume")
  }

  /// What rows cost, and where the change comes from.
  private var effectColumns: [Column] {
    let formulas = BudgetFormulas(layout: self)
    // With volumes of one year all of the change is price, and people need no column that says so.
    let parts: [Column] = [
      .amount("price_effect", wording.text(nl: "Prijs (€)", en: "Price (€)")) { row -> Report.Cell? in
        isCounted(row) ? wording.change(row.effects.price) : nil
      },
      .amount("volume_effect", wording.text(nl: "Volume (€)", en: "Volume (€)")) { row -> Report.Cell? in
        isCounted(row) ? wording.change(row.effects.volume) : nil
      },
      .amount("mix_effect", wording.text(nl: "Mix (€)", en: "Mix (€)")) { row -> Report.Cell? in
        isCounted(row) ? wording.change(row.effects.mix) : nil
      }.calculated(formulas.mix),
    ]
    let effects = parts.map { $0.forReaders(where: budget.isOfTwoYears) }
    return [
      .amount("cost_from", wording.text(nl: "Kosten \(from) (€)", en: "Cost \(from) (€)")) {
        row -> Report.Cell? in
        isCounted(row) ? wording.amount(Rational(row.effects.from)) : nil
      }.calculated(formulas.from).dropped(7),
      .amount("cost_to", wording.text(nl: "Kosten \(to) (€)", en: "Cost \(to) (€)")) { row -> Report.Cell? in
        isCounted(row) ? wording.amount(Rational(row.effects.to)) : nil
      }.calculated(formulas.to).dropped(8),
      .amount("change", wording.change) { row -> Report.Cell? in
        isCounted(row) ? wording.change(row.effects.change) : nil
      }.calculated(formulas.change),
      .percent("change_percent", wording.changePercent) { percent($0.effects.change, of: $0.effects.from) }
        .calculated(formulas.percent).dropped(6),
    ] + effects + [
      .amount("no_counterpart_from", wording.text(nl: "Vervalt (€)", en: "Falls away (€)")) {
        row -> Report.Cell? in
        row.effects.onlyFrom == 0 ? nil : wording.amount(Rational(row.effects.onlyFrom))
      }.hiddenWhenEmpty,
      .amount("no_counterpart_to", wording.text(nl: "Nieuw (€)", en: "New (€)")) { row -> Report.Cell? in
        row.effects.onlyTo == 0 ? nil : wording.amount(Rational(row.effects.onlyTo))
      }.hiddenWhenEmpty,
    ]
  }

  /// How products are carried over, and on what that rests.
  private var explanationColumns: [Column] {
    [
      .text("continues_as", wording.continuesAs) { row -> String? in
        guard let subject = subject(row) else { return nil }
        let others = row.contributions.compactMap(\.newer).filter { $0.codeAndName != subject.codeAndName }
        return others.map(\.codeAndName).firstOccurrences.joined(separator: ", ")
      }.flexible.forData,
      .term("carried", wording.relation, wording.name) { row -> Carried.Way? in
        subject(row) == nil ? nil : row.contributions.compactMap(\.carried?.way).first
      }.hiddenWhenEmpty.dropped(1),
      .term("comparable", wording.comparable, wording.name) { row -> Continuation.Comparability? in
        subject(row) == nil ? nil : row.contributions.compactMap(\.carried?.comparable).first
      }.forData,
      .text("reason", wording.reason) { row -> String? in
        guard subject(row) != nil else { return nil }
        return row.contributions.compactMap(\.carried?.reason).filter { !$0.isEmpty }.firstOccurrences
          .joined(separator: " ")
      }.flexible.forData,
      .text("assumption", wording.text(nl: "Aanname", en: "Assumption")) { row -> String in
        wording.assumptions(budget.assumptions, on: row).joined(separator: "; ")
      }.forData,
      .number("lines", wording.text(nl: "Regels", en: "Lines")) { row in
        row.contributions.reduce(0) { $0 + $1.lines }
      }.forData,
    ]
  }

  func percent(_ change: WholeNumber, of cost: WholeNumber) -> Percentage? {
    cost == 0 ? nil : Percentage(share: Rational(change) / Rational(cost.magnitude))
  }

  // MARK: Without a counterpart

  /// Volumes of one product that have no counterpart, for one reason.
  struct Uncounted {
    let side: ComparisonRow.Side
    let tariff: Tariff
    let reason: NotCarried
    var cents: Rational
    var lines: Int
  }

  var uncounted: [Uncounted] {
    var found: [Uncounted] = []
    for contribution in budget.contributions {
      guard let reason = contribution.reason else { continue }
      let place = found.firstIndex {
        $0.tariff == contribution.own && $0.reason == reason && $0.side == contribution.side
      }
      if let place {
        found[place].cents = found[place].cents + contribution.ownCost
        found[place].lines += contribution.lines
      } else {
        found.append(
          Uncounted(
            side: contribution.side, tariff: contribution.own, reason: reason, cents: contribution.ownCost,
            lines: contribution.lines))
      }
    }
    return found.enumerated().sorted {
      ($1.element.cents, $0.offset) < ($0.element.cents, $1.offset)
    }.map(\.element)
  }

  /// What the volumes of a side cost by their own list, in cents.
  func ownCost(_ side: ComparisonRow.Side) -> WholeNumber {
    let effects = total.effects
    return side == .from ? effects.from + effects.onlyFrom : effects.to + effects.onlyTo
  }

  private var counterpartColumns: [Report.Column<Uncounted>] {
    let price = PriceColumns(wording: wording)
    return [
      .text("list", wording.table) { $0.tariff.table }.dropped(2),
      price.product.forData.of(\.tariff), price.law.forData.of(\.tariff), price.code.of(\.tariff),
      .text("name", wording.product) { $0.tariff.name }.flexible, price.band.of(\.tariff),
      .amount("cost", wording.text(nl: "Kosten (€)", en: "Cost (€)")) { wording.amount($0.cents) },
      .percent("share_percent", wording.text(nl: "Aandeel (%)", en: "Share (%)")) {
        uncounted -> Percentage? in
        let whole = ownCost(uncounted.side)
        return whole == 0 ? nil : Percentage(share: uncounted.cents / Rational(whole))
      }.forData,
      .text("why", wording.reason) { wording.sentence($0.reason) }.flexible,
      .number("lines", wording.text(nl: "Regels", en: "Lines")) { $0.lines }.forData,
    ]
  }

  // MARK: Sensitivity

  /// The products that carry most of the change, the largest first.
  var sensitive: [BudgetRow] {
    let products = isByProduct && groupings.count == 1 ? rows : budget.rows(by: [.product])
    return Array(
      products.filter { $0.effects.change != 0 }.sorted(by: \.effects.change.magnitude, >).prefix(10))
  }

  private var sensitivityColumns: [Report.Column<BudgetRow>] {
    [
      .text("product", wording.slug) { $0.contributions[0].subject.product }.forData,
      .text("code", wording.code) { $0.contributions[0].subject.code },
      .text("name", wording.product) { $0.contributions[0].subject.name }.flexible,
      .text("band", wording.band) { $0.contributions[0].subject.band }.flexible.hiddenWhenEmpty,
      .amount("change", wording.change) { wording.change($0.effects.change) },
      .percent("share_of_change_percent", wording.text(nl: "Van het verschil (%)", en: "Of the change (%)")) {
        total.effects.change == 0
          ? nil : Percentage(share: Rational($0.effects.change) / Rational(total.effects.change))
      },
      .amount("one_percent", wording.text(nl: "1% prijs of volume (€)", en: "1% of price or volume (€)")) {
        wording.amount(Rational($0.effects.to) / Rational(100))
      },
    ]
  }
}

extension Wording {
  /// The columns of volumes that have no price in their own list.
  var withoutPriceColumns: [Report.Column<Budget.WithoutPrice>] {
    [
      .text("product", product) { $0.key.product },
      .text("band", band) { $0.key.band }.flexible.hiddenWhenEmpty,
      .text("unit", unit) { $0.key.unit.rawValue },
      .term("form", form, name) { $0.key.form }.forData,
      .decimal("volume", "Volume") { self.volume($0.volume) },
      .amount("declared", text(nl: "Gedeclareerd (€)", en: "Declared (€)")) {
        $0.declared.map { amount($0) }
      }.hiddenWhenEmpty,
      .text("why", reason) { $0.reason.phrase.text(in: language) }.flexible,
      .number("lines", text(nl: "Regels", en: "Lines")) { $0.lines },
    ]
  }

  /// A change in cents, with its sign.
  func change(_ cents: WholeNumber) -> Report.Cell {
    if let whole = cents.int64 { return .change(Money(cents: whole)) }
    return .decimal(decimalText(cents, decimals: 2), shown: signed(hundredths: cents))
  }

  /// A volume with all its decimals.
  func volume(_ volume: Rational) -> Report.Cell {
    let text = volume.description
    return text.contains("/")
      ? .decimal(text, shown: number(volume, decimals: 4)) : .decimal(text, shown: language.grouped(text))
  }
}
