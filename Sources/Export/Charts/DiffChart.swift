import Indexation
import Tariffs

extension Chart {
  /// The change of each product of a comparison, in percent, in the order of its rows.
  ///
  /// Only changed prices are drawn: the real change where an index is given, else the change on equal terms where
  /// these are given, else the change as printed. Where the crosswalk says that two prices are not comparable, the
  /// row says so and has no bar, because the difference is no rise or fall.
  ///
  /// - Parameters:
  ///   - comparison: the rows, as they are to be shown.
  ///   - whole: the comparison before unchanged rows were left out, for the counts.
  ///   - details: an index, or equal terms, for which the change is drawn.
  ///   - language: the language for people.
  /// - Returns: the chart.
  /// - Throws: ``ChartRefusal/nothingChanged(from:to:)`` or ``ChartRefusal/nothingComparable(from:to:)``.
  public static func changes(
    _ comparison: Comparison, of whole: Comparison, details: DiffDetails = DiffDetails(), language: Language
  ) throws(ChartRefusal) -> Chart {
    let wording = wording(language)
    let terms = ChangeTerms(details)
    let rows = comparison.rows.filter { $0.change != nil }
    let changed = rows.filter(terms.isChanged)
    guard !changed.isEmpty else {
      throw .nothingChanged(
        from: comparison.from.selector.description, to: comparison.to.selector.description)
    }
    let bars = changed.map { row -> BarChart.Bar in
      let label = wording.barLabel(row)
      let suffix = wording.barSuffix(row, terms)
      guard let change = terms.change(row) else {
        let printed = row.change?.percentage.map { wording.signed(hundredths: $0.hundredths) + "%" }
        return BarChart.Bar(
          label, suffix: suffix, instead: wording.insteadOfBar(terms, row, change: printed ?? ""))
      }
      guard let percentage = change.percentage else {
        let amount = "€ " + wording.number(hundredths: change.to.cents)
        return BarChart.Bar(label, suffix: suffix, instead: wording.changeFromNothing(to: amount))
      }
      return BarChart.Bar(
        label, suffix: suffix, value: Rational(percentage.hundredths) / Rational(100),
        fill: terms.isPlain(rows) ? .solid : terms.fill(row))
    }
    // A picture of words alone says less than the table, and its axis has no scale.
    guard bars.contains(where: { $0.value != nil }) else {
      throw .nothingComparable(
        from: comparison.from.selector.description, to: comparison.to.selector.description)
    }
    let tables = comparison.from.tables + comparison.to.tables.filter { !comparison.from.tables.contains($0) }
    var notes = [wording.counts(ComparisonCounts(whole.rows))]
    let withoutBar = changed.count { terms.change($0) == nil }
    if withoutBar > 0 { notes.append(wording.withoutBar(withoutBar, terms)) }
    let same = rows.count { $0.priceStatus == .changed && !terms.isChanged($0) }
    if same > 0 { notes.append(wording.sameOnTheseTerms(same)) }
    notes += changed.compactMap(wording.conversion)
    return Chart(
      title: wording.diffTitle(
        regions: tables.map(\.regionName).firstOccurrences, from: comparison.from.selector.description,
        to: comparison.to.selector.description),
      subtitle: wording.subtitle(terms),
      kind: .bars(
        BarChart(
          axisTitle: wording.changePercent, measure: .percentChange, bars: bars,
          legend: terms.isPlain(rows)
            ? []
            : wording.legend(terms).filter { fill, _ in bars.contains { $0.value != nil && $0.fill == fill } }
              .map { BarChart.LegendEntry($0, $1) })),
      notes: notes + comparison.notes.map(wording.sentence),
      sourceLine: wording.sourceLine(tables.map { "\($0.title) (\($0.id))" }))
  }
}

/// On which terms the change of a price is drawn.
private enum ChangeTerms {
  case printed
  case real(RealTerms, on: EqualTerms?)
  case equal(EqualTerms)

  init(_ details: DiffDetails) {
    self =
      details.real.map { .real($0, on: details.equalTerms) } ?? details.equalTerms.map { .equal($0) }
      ?? .printed
  }

  /// The equal terms, where the change is drawn on these.
  var equalTerms: EqualTerms? {
    switch self {
    case .printed: nil
    case .real(_, let terms): terms
    case .equal(let terms): terms
    }
  }

  /// The change that is drawn; nothing where the two prices are not comparable.
  func change(_ row: ComparisonRow) -> PriceChange? {
    switch self {
    case .equal(let terms): terms.figure(for: row)?.change
    case .printed: row.comparability?.verdict == .no ? nil : row.change
    case .real(let terms, let equalTerms): terms.change(row, on: equalTerms)
    }
  }

  /// Whether the row belongs in the picture: its price changed, on these terms if they can be had.
  func isChanged(_ row: ComparisonRow) -> Bool {
    guard let change = change(row) else { return row.priceStatus == .changed }
    return change.isRise || change.isFall
  }

  /// Whether nothing is known that would tell the bars apart.
  func isPlain(_ rows: [ComparisonRow]) -> Bool {
    if case .equal = self { return rows.allSatisfy { fill($0) == .solid } }
    return rows.allSatisfy { $0.comparability == nil }
  }

  func fill(_ row: ComparisonRow) -> BarChart.Fill {
    if case .equal(let terms) = self {
      return terms.figure(for: row)?.exceededLimits.isEmpty ?? true ? .solid : .outlined
    }
    return switch row.comparability?.verdict {
    case .partly: .striped
    case nil: .outlined
    default: .solid
    }
  }
}

extension Wording {
  fileprivate func subtitle(_ terms: ChangeTerms) -> String {
    switch terms {
    case .printed: changeSubtitle
    case .real(let terms, _): realChangeSubtitle(path: "\(terms.path.name) (\(percents(of: terms.path)))")
    case .equal(let terms):
      equalTermsSubtitle(participants: terms.session.participants, staff: terms.session.staff)
    }
  }

  /// What stands where no bar can be drawn. On equal terms prices that are comparable in part have none either.
  fileprivate func insteadOfBar(_ terms: ChangeTerms, _ row: ComparisonRow, change: String) -> String {
    guard case .equal = terms else { return notComparable(change: change) }
    return switch row.comparability?.verdict {
    case .no: notComparable(change: change)
    case .partly: partlyComparable(change: change)
    case .yes, nil: noEqualTerms(change: change)
    }
  }

  fileprivate func withoutBar(_ count: Int, _ terms: ChangeTerms) -> String {
    if case .equal = terms { withoutEqualTerms(count) } else { withoutBar(count) }
  }

  fileprivate func legend(_ terms: ChangeTerms) -> [(BarChart.Fill, String)] {
    if case .equal = terms { return [(.solid, groupsWithinLimits), (.outlined, groupsBeyondLimits)] }
    return [
      (.solid, comparableBars), (.striped, partlyComparableBars), (.outlined, unknownComparableBars),
    ]
  }

  /// The code and the name of a product.
  fileprivate func barLabel(_ row: ComparisonRow) -> String {
    row.subject.codeAndName
  }

  /// The unit of a product, with the form where that is not the usual one.
  fileprivate func barSuffix(_ row: ComparisonRow, _ terms: ChangeTerms) -> String {
    if case .participantHour? = terms.equalTerms?.figure(for: row)?.basis {
      return " (\(perParticipantHour))"
    }
    let form = row.subject.form == .zin ? "" : ", " + name(of: row.subject.form)
    return " (\(row.unit.rawValue)\(form))"
  }
}
