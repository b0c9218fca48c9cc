import Indexation
import Tariffs

extension Chart {
  /// A product through the years: a line for each line of descent, and one for its first price along an index.
  ///
  /// Prices of one unit are drawn in euro, those of several as index figures. Of several prices in one year the first is
  /// drawn. A marker is open where the crosswalk says that a price is not, or only partly, comparable with the one before.
  ///
  /// - Throws: ``ChartRefusal/noPrices``.
  package static func history(
    _ history: ProductHistory, of product: String, real: RealHistory?, language: Language
  ) throws(ChartRefusal) -> Chart {
    let wording = wording(language)
    let ends = history.ends.map { $0 }.filter { !history.steps[$0].isEnd }
    let units = ends.map { history.steps[$0].tariff.unit }.firstOccurrences
    guard let unit = units.first else { throw .noPrices }
    let isEuro = units.count == 1
    var lines: [LineChart.Series] = []
    for end in ends {
      let last = history.steps[end]
      let steps = history.line(to: end).map { history.steps[$0] }
      func value(_ step: ProductHistory.Step) -> Rational? {
        guard let factor = try? UnitConversion.factor(from: step.tariff.unit, to: last.tariff.unit) else {
          return nil
        }
        return Rational(step.tariff.amount) * factor
      }
      let first = steps.lazy.compactMap(value).first ?? Rational(0)
      guard isEuro || first > Rational(0) else { continue }
      var years: Set<Int> = []
      let points = steps.filter { years.insert($0.table.year).inserted }.map { step in
        LineChart.Point(
          x: step.table.year, value: value(step).map { isEuro ? $0 : ($0 / first * Rational(100)).drawn },
          isOpen: step.comparable == .partly || step.comparable == .no)
      }
      lines.append(
        LineChart.Series(
          last.tariff.shortName + wording.qualifiers(last.tariff),
          fullName: last.tariff.codeAndName + wording.qualifiers(last.tariff), points: points))
      if isEuro, steps[0].tariff.unit == unit, let indexed = real?.indexedFirst(of: last) {
        lines.append(
          LineChart.Series(
            wording.pathName(indexed.path),
            fullName: "\(last.tariff.codeAndName), \(wording.pathName(indexed.path))",
            points: indexed.path.points(indexed.price)))
      }
    }
    guard !lines.isEmpty else { throw .noPrices }
    return years(
      title: wording.historyTitle(product, history),
      yTitle: isEuro
        ? wording.text(
          nl: "Tarief (€ per \(wording.unitName(of: unit)))", en: "Tariff (€ per \(unit.rawValue))")
        : wording.text(nl: "Indexcijfer (eerste tarief = 100)", en: "Index figure (first tariff = 100)"),
      measure: isEuro ? .cents : .index, lines: lines,
      openMeaning: wording.text(
        nl: "niet of deels vergelijkbaar met het tarief ervoor",
        en: "not or partly comparable with the tariff before it"),
      sources: history.tables.map { "\($0.title) (\($0.id))" }, wording)
  }
}
