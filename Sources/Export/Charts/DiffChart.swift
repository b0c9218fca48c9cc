import Indexation
import Tariffs

extension Chart {
  /// The change of each product of a comparison, in percent, in the order of its rows.
  ///
  /// Only changed prices are drawn: the real change where an index is given, else the change on equal terms where
  /// these are given, else the change as printed. Where the crosswalk says that two prices are not comparable, the
  /// row says so and has no bar, because the difference is no rise or fall.
  ///
  /// The counts are of the whole comparison, before unchanged rows were left out.
  ///
  /// - Throws: ``ChartRefusal/nothingChanged(from:to:)`` or ``ChartRefusal/nothingComparable(from:to:)``.
  package static func changes(
    _ comparison: Comparison, of whole: Comparison, details: DiffDetails = DiffDetails(), language: Language
  ) throws(ChartRefusal) -> Chart {
    let wording = wording(language)
    let (from, to) = (comparison.from.selector.description, comparison.to.selector.description)
    let rows = comparison.rows.filter { $0.change != nil }
    let changed = rows.map { (row: $0, change: details.drawnChange($0)) }.filter {
      $0.change.map { $0.isRise || $0.isFall } ?? ($0.row.priceStatus == .changed)
    }
    guard !changed.isEmpty else { throw .nothingChanged(from: from, to: to) }
    let isPlain = rows.allSatisfy { details.fill($0) == nil }
    let bars = changed.map { row, change in
      var bar = BarChart.Bar(label: row.subject.codeAndName, suffix: wording.barSuffix(row, details))
      if let percentage = change?.percentage {
        bar.value = Rational(percentage.hundredths) / Rational(100)
        if !isPlain { bar.fill = details.fill(row) ?? (details.drawnTerms == nil ? .outlined : .solid) }
      } else if let change {
        let amount = "€ " + wording.number(hundredths: change.to.cents)
        bar.instead = wording.text(nl: "van € 0,00 naar \(amount)", en: "from € 0.00 to \(amount)")
      } else {
        bar.instead = wording.insteadOfBar(row, details)
      }
      return bar
    }
    // A picture of words alone says less than the table, and its axis has no scale.
    guard bars.contains(where: { $0.value != nil }) else { throw .nothingComparable(from: from, to: to) }
    let fills = BarChart.Fill.allCases.filter { fill in bars.contains { $0.value != nil && $0.fill == fill } }
    var notes = [wording.counts(ComparisonCounts(whole.rows))]
    let withoutBar = changed.count { $0.change == nil }
    if withoutBar > 0 {
      let reason =
        details.drawnTerms == nil
        ? wording.text(
          nl:
            "de voorwaarden of de omschrijving veranderden zo, dat de twee tarieven niet naast elkaar te zetten "
            + "zijn",
          en: "terms or description changed so much that the two tariffs cannot be set side by side")
        : wording.text(
          nl: "de documenten geven geen bedrag op gelijke voorwaarden",
          en: "the documents give no amount on equal terms")
      let products = wording.counted(
        withoutBar, nl: ("product heeft", "producten hebben"), en: ("product has", "products have"))
      notes.append(
        wording.text(nl: "\(products) geen staaf: \(reason).", en: "\(products) no bar: \(reason)."))
    }
    let same = rows.count { $0.priceStatus == .changed } - changed.count { $0.row.priceStatus == .changed }
    if same > 0 {
      let products = wording.counted(
        same, nl: ("product staat", "producten staan"), en: ("product is", "products are"))
      notes.append(
        wording.text(
          nl: "\(products) er niet in, omdat het tarief zo gerekend gelijk bleef.",
          en: "\(products) left out, because on these terms the tariff did not change."))
    }
    let tables = comparison.from.tables + comparison.to.tables.filter { !comparison.from.tables.contains($0) }
    return Chart(
      title: wording.diffTitle(regions: tables.map(\.regionName).firstOccurrences, from: from, to: to),
      subtitle: wording.changeSubtitle(details),
      kind: .bars(
        BarChart(
          axisTitle: wording.changePercent, measure: .percentChange, bars: bars,
          legend: isPlain ? [] : fills.map { .init(fill: $0, meaning: wording.meaning($0, details)) })),
      notes: notes + changed.compactMap { wording.conversion($0.row) }
        + comparison.notes.map(wording.sentence),
      sourceLine: wording.sourceLine(of: tables))
  }
}

extension DiffDetails {
  /// The equal terms, where the change is drawn on these.
  fileprivate var drawnTerms: EqualTerms? { real == nil ? equalTerms : nil }

  /// The change that is drawn; nothing where the two prices are not comparable.
  fileprivate func drawnChange(_ row: ComparisonRow) -> PriceChange? {
    if let real { return real.change(row, on: equalTerms) }
    if let equalTerms { return equalTerms.figure(for: row)?.change }
    return row.comparability?.verdict == .no ? nil : row.change
  }

  /// How what is known of a row fills its bar; nothing where nothing is known.
  fileprivate func fill(_ row: ComparisonRow) -> BarChart.Fill? {
    if let drawnTerms {
      return drawnTerms.figure(for: row)?.exceededLimits.isEmpty ?? true ? nil : .outlined
    }
    return row.comparability.map { $0.verdict == .partly ? .striped : .solid }
  }
}

extension Wording {
  fileprivate func changeSubtitle(_ details: DiffDetails) -> String {
    if let path = details.real?.path {
      let index = "\(path.name) (\(percents(of: path)))"
      return text(
        nl:
          "Reële verandering van het tarief in procenten, per product en eenheid: wat er overblijft na indexatie "
          + "met \(index)",
        en:
          "Real change of the tariff in percent, per product and unit: what is left after indexation by \(index)"
      )
    }
    guard let session = details.equalTerms?.session else {
      return text(
        nl: "Verandering van het tarief in procenten, per product en eenheid",
        en: "Change of the tariff in percent, per product and unit")
    }
    let groups =
      counted(
        session.participants, nl: ("deelnemer", "deelnemers"), en: ("participant", "participants"))
      + text(nl: " en ", en: " and ") + staff(session.staff)
    return text(
      nl: "Verandering in procenten op gelijke voorwaarden, per product en eenheid; groepen bij \(groups)",
      en: "Change in percent on equal terms, per product and unit; groups with \(groups)")
  }

  /// What stands where no bar can be drawn. On equal terms prices that are comparable in part have none either.
  fileprivate func insteadOfBar(_ row: ComparisonRow, _ details: DiffDetails) -> String {
    let verdict = row.comparability?.verdict
    let reason =
      if verdict == .no || details.drawnTerms == nil {
        text(nl: "niet vergelijkbaar", en: "not comparable")
      } else if verdict == .partly {
        partlyComparable
      } else {
        text(nl: "geen vergelijkbaar bedrag", en: "no comparable amount")
      }
    let printed = row.change?.percentage.map { " (\(signed(hundredths: $0.hundredths))%)" }
    return reason + (printed ?? "")
  }

  private var partlyComparable: String { text(nl: "deels vergelijkbaar", en: "partly comparable") }

  fileprivate func meaning(_ fill: BarChart.Fill, _ details: DiffDetails) -> String {
    switch fill {
    case .solid where details.drawnTerms == nil: text(nl: "vergelijkbaar", en: "comparable")
    case .solid: text(nl: "binnen de grenzen van het document", en: "within the limits of the document")
    case .striped: partlyComparable
    case .outlined where details.drawnTerms == nil:
      text(nl: "vergelijkbaarheid niet beschreven", en: "not described whether comparable")
    case .outlined: groupBeyondLimits
    }
  }

  /// The unit of a product, with the form where that is not the usual one.
  fileprivate func barSuffix(_ row: ComparisonRow, _ details: DiffDetails) -> String {
    if case .participantHour? = details.equalTerms?.figure(for: row)?.basis {
      return " (\(text(nl: "per deelnemer per uur", en: "per participant per hour")))"
    }
    let form = row.subject.form == .zin ? "" : ", " + name(of: row.subject.form)
    return " (\(row.unit.rawValue)\(form))"
  }
}
