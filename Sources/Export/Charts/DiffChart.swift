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
        bar.instead = wording.changeFromNothing(to: "€ " + wording.number(hundredths: change.to.cents))
      } else {
        bar.instead = wording.insteadOfBar(row, details)
      }
      return bar
    }
    // A picture of words alone says less than the table, and its axis has no scale.
    guard bars.contains(where: { $0.value != nil }) else { throw .nothingComparable(from: from, to: to) }
    let legend = wording.legend(details).filter { entry in
      bars.contains { $0.value != nil && $0.fill == entry.fill }
    }
    var notes = [wording.counts(ComparisonCounts(whole.rows))]
    let withoutBar = changed.count { $0.change == nil }
    if withoutBar > 0 {
      notes.append(wording.withoutBar(withoutBar, onEqualTerms: details.drawnTerms != nil))
    }
    let same = rows.count { $0.priceStatus == .changed } - changed.count { $0.row.priceStatus == .changed }
    if same > 0 { notes.append(wording.sameOnTheseTerms(same)) }
    let tables = comparison.from.tables + comparison.to.tables.filter { !comparison.from.tables.contains($0) }
    return Chart(
      title: wording.diffTitle(regions: tables.map(\.regionName).firstOccurrences, from: from, to: to),
      subtitle: wording.changeSubtitle(details),
      kind: .bars(
        BarChart(
          axisTitle: wording.changePercent, measure: .percentChange, bars: bars,
          legend: isPlain ? [] : legend)),
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
      realChangeSubtitle(path: "\(path.name) (\(percents(of: path)))")
    } else if let session = details.equalTerms?.session {
      equalTermsSubtitle(participants: session.participants, staff: session.staff)
    } else {
      changeSubtitle
    }
  }

  /// What stands where no bar can be drawn. On equal terms prices that are comparable in part have none either.
  fileprivate func insteadOfBar(_ row: ComparisonRow, _ details: DiffDetails) -> String {
    let reason =
      switch row.comparability?.verdict {
      case .no: notComparableBar
      case _ where details.drawnTerms == nil: notComparableBar
      case .partly: partlyComparableBars
      case .yes, nil: noEqualTerms
      }
    let printed = row.change?.percentage.map { " (\(signed(hundredths: $0.hundredths))%)" }
    return reason + (printed ?? "")
  }

  fileprivate func legend(_ details: DiffDetails) -> [BarChart.LegendEntry] {
    details.drawnTerms == nil
      ? [
        .init(fill: .solid, meaning: comparableBars), .init(fill: .striped, meaning: partlyComparableBars),
        .init(fill: .outlined, meaning: unknownComparableBars),
      ]
      : [
        .init(fill: .solid, meaning: groupsWithinLimits), .init(fill: .outlined, meaning: groupsBeyondLimits),
      ]
  }

  /// The unit of a product, with the form where that is not the usual one.
  fileprivate func barSuffix(_ row: ComparisonRow, _ details: DiffDetails) -> String {
    if case .participantHour? = details.equalTerms?.figure(for: row)?.basis {
      return " (\(perParticipantHour))"
    }
    let form = row.subject.form == .zin ? "" : ", " + name(of: row.subject.form)
    return " (\(row.unit.rawValue)\(form))"
  }
}
