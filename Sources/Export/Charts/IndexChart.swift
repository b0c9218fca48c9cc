import Indexation
import Tariffs

extension Chart {
  /// An amount along one path or several: a line for each path, a point for each year.
  ///
  /// One product is drawn in euro; several, whose prices are of different sizes, as index figures.
  ///
  /// - Parameters:
  ///   - prices: what was indexed, with its name and its paths, the default path first.
  ///   - exceptions: products that the clause treats in another way.
  ///   - groups: the group prices among them, which follow the individual price that is drawn.
  ///   - language: the language for people.
  /// - Returns: the chart.
  /// - Throws: ``ChartRefusal/noPrices``.
  public static func indexed(
    _ prices: [(name: String, path: IndexPath, price: IndexedPrice)], exceptions: [IndexException] = [],
    groups: [IndexedTable] = [], language: Language
  ) throws(ChartRefusal) -> Chart {
    guard let first = prices.first else { throw .noPrices }
    let wording = wording(language)
    let names = prices.map {
      $0.name.isEmpty ? "€ " + wording.number(hundredths: $0.price.amount.cents) : $0.name
    }
    let title = wording.applyTitle(
      what: names.firstOccurrences.joined(separator: ", "), from: first.path.from, to: first.path.to)
    let remarks =
      groups.flatMap { wording.derivations(of: [$0], among: $0.rows.map(\.tariff)) }
      + exceptions.map {
        wording.exceptionFollows(product: $0.product, instead: $0.instead, reason: $0.reason)
      }
    guard names.firstOccurrences.count == 1 else {
      let lines = zip(names, prices).map { name, entry in
        let path = wording.pathName(entry.path)
        return entry.path.line(named: "\(name), \(path)")
      }
      var chart = paths(prices.map(\.path), lines: lines, title: title, sources: [], wording)
      chart.notes += remarks
      return chart
    }
    let lines = prices.map { entry in
      var points = [LineChart.Point(x: entry.path.from, value: Rational(entry.price.amount))]
      for (year, step) in zip(entry.path.yearsReached, entry.price.steps) {
        points.append(LineChart.Point(x: year, value: step.after.drawn))
      }
      return LineChart.Series(wording.pathName(entry.path), points: points)
    }
    let (kept, notes) = wording.keepingFewLines(lines)
    return Chart(
      title: title, subtitle: wording.amountSubtitle,
      kind: .lines(
        LineChart(xTitle: wording.year, yTitle: wording.amountAxis, measure: .cents, series: kept)),
      notes: notes + remarks, sourceLine: wording.sourceLine(wording.sources(of: prices.map(\.path))))
  }

  /// An index along one path or several, as index figures: the first year is 100.
  ///
  /// - Parameters:
  ///   - table: the list that was indexed.
  ///   - others: paths of other versions of the clause.
  ///   - language: the language for people.
  /// - Returns: the chart.
  public static func indexed(_ table: IndexedTable, others: [IndexPath], language: Language) -> Chart {
    let wording = wording(language)
    let all = [table.path] + others
    return paths(
      all, lines: all.map { $0.line(named: wording.pathName($0)) },
      title: wording.applyTitle(what: table.table.id, from: table.path.from, to: table.path.to),
      sources: ["\(table.table.title) (\(table.table.id))"], wording)
  }

  private static func paths(
    _ paths: [IndexPath], lines: [LineChart.Series], title: String, sources: [String], _ wording: Wording
  ) -> Chart {
    let from = paths.map(\.from).min() ?? 0
    let (kept, notes) = wording.keepingFewLines(lines)
    return Chart(
      title: title, subtitle: "",
      kind: .lines(
        LineChart(
          xTitle: wording.year, yTitle: wording.indexFigure(from: from), measure: .index, series: kept)),
      notes: notes, sourceLine: wording.sourceLine(sources + wording.sources(of: paths)))
  }

  /// The yearly figures of a series: a line for each status, with a gap where a year is unknown.
  ///
  /// Figures that contradict the one that is used stand as points by themselves.
  ///
  /// - Parameters:
  ///   - series: the series.
  ///   - book: the series with their figures.
  ///   - language: the language for people.
  /// - Returns: the chart.
  /// - Throws: ``ChartRefusal/noFigures(series:)``.
  public static func series(
    _ series: IndexSeries, in book: IndexBook, language: Language
  ) throws(ChartRefusal) -> Chart {
    let wording = wording(language)
    let values = book.values(of: series.id)
    guard values.contains(where: { $0.percent != nil }) else { throw .noFigures(series: series.id) }
    let keys = values.filter { $0.percent != nil }.map(SeriesLine.init).firstOccurrences
    let lines = keys.map { key in
      LineChart.Series(
        key.name(wording),
        points: values.filter { SeriesLine($0) == key }.map { LineChart.Point(x: $0.year, value: $0.percent) }
      )
    }
    let (kept, notes) = wording.keepingFewLines(lines)
    let unknown = values.filter { $0.percent == nil }
      .map { "\($0.year) (\(wording.name(of: $0.status)))" }.firstOccurrences
    return Chart(
      title: wording.seriesTitle(series.name), subtitle: series.definition,
      kind: .lines(
        LineChart(
          xTitle: wording.year, yTitle: wording.yearlyChange, measure: .percent, series: kept,
          startsAtZero: true)),
      notes: notes + (unknown.isEmpty ? [] : [wording.unknownFigures(unknown)])
        + wording.contradictions(among: values, in: book),
      sourceLine: wording.sourceLine([wording.seriesSource(publisher: series.publisher)]))
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
    return variant.isEmpty ? name : wording.variant(variant, of: name)
  }
}

extension IndexPath {
  /// The years in which the steps end, in the order in which they are taken.
  fileprivate var yearsReached: [Int] {
    isBackward ? steps.map { $0.year - 1 }.reversed() : steps.map(\.year)
  }

  /// The path as index figures, the first year 100.
  fileprivate func line(named name: String) -> LineChart.Series {
    var figure = Rational(100)
    var points = [LineChart.Point(x: from, value: figure)]
    for (year, step) in zip(yearsReached, isBackward ? steps.reversed() : steps) {
      let factor = Rational(1) + step.percent / Rational(100)
      figure = isBackward ? figure / factor : figure * factor
      points.append(LineChart.Point(x: year, value: figure.drawn))
    }
    return LineChart.Series(name, points: points)
  }
}

extension Wording {
  /// The name of a path at the end of its line.
  fileprivate func pathName(_ path: IndexPath) -> String {
    path.name.isEmpty ? givenPercentages : path.name
  }

  /// The lines that one picture can hold, and a note on the others.
  fileprivate func keepingFewLines(
    _ lines: [LineChart.Series]
  ) -> (lines: [LineChart.Series], notes: [String]) {
    let limit = ChartStyle.colours.count
    guard lines.count > limit else { return (lines, []) }
    return (Array(lines.prefix(limit)), [linesLeftOut(lines.dropFirst(limit).map(\.fullName))])
  }

  /// The clauses and figures that some paths are made of.
  fileprivate func sources(of paths: [IndexPath]) -> [String] {
    paths.flatMap(\.steps).map { step in
      switch step.origin {
      case .clause(let index): index.clause.name
      case .value(let value): "\(value.series) \(value.year): \(value.source)"
      case .given: givenPercentages
      }
    }.firstOccurrences
  }
}
