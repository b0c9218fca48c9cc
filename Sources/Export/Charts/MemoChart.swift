import Indexation
import Tariffs

extension Chart {
  /// The change of each pair of prices of a memo, in percent, with the index that was chosen as a line.
  ///
  /// Changes are those of the tables of the memo: on equal terms where there are, and as printed otherwise. The filling
  /// of a bar says how far its two prices are comparable; those that are not have no bar.
  ///
  /// - Throws: ``ChartRefusal/nothingChanged(from:to:)`` or ``ChartRefusal/nothingComparable(from:to:)``.
  package static func memo(_ memo: Memo, language: Language) throws(ChartRefusal) -> Chart {
    let layout = MemoLayout(memo, wording: wording(language))
    let wording = layout.wording
    let fills: [(standing: EqualTerms.Standing, fill: BarChart.Fill, meaning: String)] = [
      (
        .equalTerms, .solid,
        wording.text(nl: "goed te vergelijken", en: "comparable")
          + (memo.rows.contains(where: \.isConverted)
            ? wording.text(nl: ", groepsprijzen na omrekening", en: ", group prices once converted") : "")
      ),
      (
        .reservation, .striped,
        wording.text(
          nl: "deels te vergelijken: ook het product veranderde",
          en: "comparable in part: the product changed too")
      ),
      (.undescribed, .outlined, wording.text(nl: "niet beoordeeld", en: "not judged")),
    ]
    let bars = fills.flatMap { standing, fill, _ in
      memo.rows(standing).compactMap { row -> BarChart.Bar? in
        guard let percentage = row.change?.percentage else { return nil }
        let per = MemoLayout.Line(layout: layout, row: row).per
        return BarChart.Bar(
          label: row.row.subject.codeAndName, suffix: " (\(per))",
          value: Rational(percentage.hundredths) / Rational(100), fill: fill)
      }
    }
    let others = memo.rows(.notComparable).map { row in
      BarChart.Bar(
        label: row.row.subject.codeAndName, suffix: " (\(row.row.unit.rawValue))",
        instead: wording.text(nl: "niet te vergelijken", en: "not comparable"))
    }
    guard memo.rows.contains(where: { $0.change.map { $0.isRise || $0.isFall } ?? false }) else {
      throw .nothingChanged(from: layout.from, to: layout.to)
    }
    guard !bars.isEmpty else { throw .nothingComparable(from: layout.from, to: layout.to) }
    return Chart(
      title: layout.title,
      subtitle: wording.text(
        nl: "Verandering van elke prijs in procenten van \(layout.from)",
        en: "Change of each price in percent of \(layout.from)"),
      kind: .bars(
        BarChart(
          axisTitle: wording.changePercent, measure: .percentChange, bars: bars + others,
          legend: fills.filter { entry in bars.contains { $0.fill == entry.fill } }
            .map { .init(fill: $0.fill, meaning: $0.meaning) },
          line: memo.real.map { real in
            BarChart.Line(
              value: Rational(real.path.total.hundredths) / Rational(100),
              meaning: "Index ‘\(wording.names(of: real.path))’: \(wording.signed(real.path.total))")
          })),
      notes: layout.groupSession.isEmpty ? [] : [layout.groupSession],
      sourceLine: wording.sourceLine(of: memo.tables))
  }
}
