import Indexation
import Tariffs

extension Chart {
  /// An amount along one path or several: a line for each path, a point for each year.
  ///
  /// One product is drawn in euro; several, whose prices are of different sizes, as index figures.
  ///
  /// Group prices follow the individual price that is drawn; exceptions are products that the clause treats in another
  /// way. Of several paths the default one stands first.
  ///
  /// - Throws: ``ChartRefusal/noPrices``.
  package static func indexed(
    _ prices: [(name: String, path: IndexPath, price: IndexedPrice)], exceptions: [IndexException] = [],
    groups: [IndexedTable] = [], language: Language
  ) throws(ChartRefusal) -> Chart {
    guard let first = prices.first else { throw .noPrices }
    guard prices.allSatisfy(\.path.isOfYears) else { throw .noYears }
    let wording = wording(language)
    let names = prices.map {
      $0.name.isEmpty ? "€ " + wording.number(hundredths: $0.price.amount.cents) : $0.name
    }
    let isOne = names.firstOccurrences.count == 1
    let paths = prices.map(\.path)
    return years(
      title: wording.applyTitle(
        what: names.firstOccurrences.joined(separator: ", "), along: first.path),
      subtitle: isOne
        ? wording.text(
          nl: "Tarief na de indexatie van elk jaar", en: "Tariff after the indexation of each year") : "",
      yTitle: isOne ? wording.text(nl: "Tarief (€)", en: "Tariff (€)") : wording.indexFigure(from: paths),
      measure: isOne ? .cents : .index,
      lines: zip(names, prices).map { name, entry in
        let path = wording.pathName(entry.path)
        return LineChart.Series(
          isOne ? path : "\(name), \(path)", points: entry.path.points(isOne ? entry.price : nil))
      },
      notes: groups.flatMap { wording.derivations(of: [$0], among: $0.rows.map(\.tariff)) }
        + exceptions.map {
          wording.exceptionFollows(product: $0.product, instead: $0.instead, reason: $0.reason)
        }, sources: wording.sources(of: paths), wording)
  }

  /// The index of a list along its path and those of other versions of the clause, as index figures: the first year
  /// is 100.
  package static func indexed(
    _ table: IndexedTable, others: [IndexPath], language: Language
  ) throws(ChartRefusal) -> Chart {
    let wording = wording(language)
    let paths = [table.path] + others
    guard paths.allSatisfy(\.isOfYears) else { throw .noYears }
    return years(
      title: wording.applyTitle(what: table.table.id, along: table.path),
      yTitle: wording.indexFigure(from: paths), measure: .index,
      lines: paths.map { LineChart.Series(wording.pathName($0), points: $0.points()) },
      sources: ["\(table.table.title) (\(table.table.id))"] + wording.sources(of: paths), wording)
  }

  /// The yearly figures of a series: a line for each status, with a gap where a year is unknown.
  ///
  /// Figures that contradict the one that is used stand as points by themselves.
  ///
  /// - Throws: ``ChartRefusal/noFigures(series:)``.
  package static func series(
    _ series: IndexSeries, in book: IndexBook, language: Language
  ) throws(ChartRefusal) -> Chart {
    let wording = wording(language)
    let values = book.values(of: series.id).filter(\.period.isYear)
    let keys = values.filter { $0.percent != nil }.map(SeriesLine.init).firstOccurrences
    guard !keys.isEmpty else { throw .noFigures(series: series.id) }
    let unknown = values.filter { $0.percent == nil }
      .map { "\($0.year) (\(wording.name(of: $0.status)))" }.firstOccurrences
    let notDrawn = wording.text(
      nl: "Onbekend en daarom niet getekend: \(wording.list(unknown)).",
      en: "Unknown and therefore not drawn: \(wording.list(unknown)).")
    let source = wording.text(
      nl: "de bron van elk cijfer staat in de tabel van de reeks",
      en: "the source of each figure stands in the table of the series")
    return years(
      title: wording.seriesTitle(series.name), subtitle: series.definition,
      yTitle: wording.text(
        nl: "Verandering ten opzichte van het jaar ervoor (%)", en: "Change from the year before (%)"),
      measure: .percent,
      lines: keys.map { key in
        LineChart.Series(
          key.name(wording),
          points: values.filter { SeriesLine($0) == key }.map { .init(x: $0.year, value: $0.percent) })
      }, startsAtZero: true,
      notes: (unknown.isEmpty ? [] : [notDrawn])
        + wording.contradictions(among: values, in: book),
      sources: [(series.publisher.isEmpty ? "" : series.publisher + "; ") + source], wording)
  }

  /// Lines over years; of those that one picture cannot hold a note says the names.
  static func years(
    title: String, subtitle: String = "", yTitle: String, measure: ChartMeasure, lines: [LineChart.Series],
    startsAtZero: Bool = false, openMeaning: String = "", notes: [String] = [], sources: [String],
    _ wording: Wording
  ) -> Chart {
    let limit = ChartStyle.colours.count
    let leftOut = lines.dropFirst(limit).map(\.fullName)
    return Chart(
      title: title, subtitle: subtitle,
      kind: .lines(
        LineChart(
          xTitle: wording.year, yTitle: yTitle, measure: measure, series: Array(lines.prefix(limit)),
          openMeaning: openMeaning, startsAtZero: startsAtZero)),
      notes: (leftOut.isEmpty ? [] : [wording.linesLeftOut(leftOut)]) + notes,
      sourceLine: wording.sourceLine(sources))
  }
}

/// Which figures of a series make one line.
private struct SeriesLine: Hashable {
  let status: IndexValue.Status
  /// Which of contradicting figures; empty for those that are used.
  let variant: String

  init(_ value: IndexValue) {
    status = value.status
    variant = value.isDefault ? "" : value.variant
  }

  func name(_ wording: Wording) -> String {
    let name = wording.name(of: status)
    return variant.isEmpty
      ? name : wording.text(nl: "\(name), volgens \(variant)", en: "\(name), according to \(variant)")
  }
}

extension IndexPath {
  /// A price along the path, year by year; without one the index figures, the first year 100.
  func points(_ price: IndexedPrice? = nil) -> [LineChart.Point] {
    let price = price ?? index(Money(cents: 100), rounding: .none)
    let years = isBackward ? steps.map { $0.year - 1 }.reversed() : steps.map(\.year)
    return [LineChart.Point(x: from, value: Rational(price.amount))]
      + zip(years, price.steps).map { LineChart.Point(x: $0, value: $1.after.drawn) }
  }
}

extension Wording {
  /// The name of a path at the end of its line.
  func pathName(_ path: IndexPath) -> String {
    path.name.isEmpty ? givenPercentages : path.name
  }

  fileprivate func indexFigure(from paths: [IndexPath]) -> String {
    let first = paths.map(\.from).min() ?? 0
    return text(nl: "Indexcijfer (\(first) = 100)", en: "Index figure (\(first) = 100)")
  }

  /// The clauses and figures that some paths are made of.
  fileprivate func sources(of paths: [IndexPath]) -> [String] {
    paths.flatMap(\.steps).map { step in
      switch step.origin {
      case .clause(let index): index.clause.name
      case .value(let value): "\(value.series) \(value.period): \(value.source)"
      case .given: givenPercentages
      }
    }.firstOccurrences
  }
}
