import Indexation
import Tariffs

extension IndexPath {
  /// The percentages for programs, each with its year and what it is of: `2024 6.3 vng@2024; 2025 4.96 vng@2025-oktober`.
  var words: String {
    steps.map { step in
      "\(step.end) \(step.percent.finite)\(step.name.isEmpty ? "" : " " + step.name)"
    }.joined(separator: "; ")
  }
}

extension Wording {
  /// Where a percentage comes from.
  func origin(_ origin: IndexPath.Step.Origin) -> String {
    switch origin {
    case .clause(let index): index.step.map { "\(index.clause.name): \($0.source)" } ?? index.clause.name
    case .value(let value):
      (value.levels.map(ratio) ?? "\(value.series) \(value.period)")
        + ", \(name(of: value.status)): \(value.source)"
    case .given: given
    }
  }

  /// A percentage with its decimals, at most six for programs, and its sign of percent for people.
  func percentCell(_ percent: Rational) -> Report.Cell {
    .decimal("\(finite(percent))", shown: self.percent(percent))
  }

  /// Cents for programs: two decimals, or four where they are no whole cents.
  func dataCents(_ cents: Rational, _ rounding: Rounding = .halfAwayFromZero) -> String {
    let euros = cents / Rational(100)
    return cents.isWhole ? euros.text(decimals: 2) : "\(euros.rounded(rounding, decimals: 4))"
  }

  /// How clauses came to their percentages, what contradicts what was used, and how far series are known.
  func notes(on paths: [IndexPath], in book: IndexBook) -> [String] {
    (clauseSentences(of: paths) + doubts(about: paths, in: book)).firstOccurrences
  }

  /// How clauses came to their percentages.
  func clauseSentences(of paths: [IndexPath]) -> [String] {
    paths.flatMap(\.steps).compactMap { step in
      if case .clause(let index) = step.origin { clauseSentence(index) } else { nil }
    }.firstOccurrences
  }

  /// The figures that some percentages were made of, each once.
  private func figures(of paths: [IndexPath]) -> [IndexValue] {
    paths.flatMap(\.steps).flatMap { step -> [IndexValue] in
      switch step.origin {
      case .clause(let index): index.terms.map(\.value).filter { !$0.series.isEmpty }
      case .value(let value): [value]
      case .given: []
      }
    }.firstOccurrences
  }

  /// Where the clauses and the figures of some percentages come from, each source once with its figures:
  /// `VNG … (gelezen): ova 2024, voorlopig: 4,94%; ppc 2024, voorlopig: 2,51%`.
  func figureSources(of paths: [IndexPath]) -> [String] {
    let clauses = paths.flatMap(\.steps).compactMap { step -> String? in
      guard case .clause(let index) = step.origin, !index.clause.source.isEmpty else { return nil }
      return "\(index.clause.reference): \(index.clause.source)"
    }
    let figures = figures(of: paths)
    func source(_ value: IndexValue) -> String {
      let confidence = confidence(value)
      return value.source + (confidence.isEmpty ? "" : " (\(confidence))")
    }
    let figureOf = Dictionary(grouping: figures, by: source).mapValues { values in
      values.map { value in
        let status = [name(of: value.status), value.variant].filter { !$0.isEmpty }.joined(separator: ", ")
        return "\(value.levels.map(ratio) ?? "\(value.series) \(value.period)"), \(status): "
          + percent(value.percent ?? Rational(0))
      }.joined(separator: "; ")
    }
    return clauses.firstOccurrences
      + figures.map(source).firstOccurrences.map { "\($0): \(figureOf[$0] ?? "")" }
  }

  /// How sure a figure is, in words; empty where it is not said.
  func confidence(_ value: IndexValue) -> String {
    value.confidence.map { confidence($0.rawValue) } ?? ""
  }

  /// What contradicts the figures that were used, and how far series are known.
  func doubts(about paths: [IndexPath], in book: IndexBook) -> [String] {
    let known = figures(of: paths).map(\.series).firstOccurrences.map { knownUntil(series: $0, in: book) }
    let steps = paths.filter { !$0.goesBeyondSteps }.compactMap(stepsKnownUntil)
    return (beware(of: paths, in: book) + known + steps).firstOccurrences
  }

  /// What is withdrawn, replaced or contradicted of the figures that were used, and behind which step none is known.
  func beware(of paths: [IndexPath], in book: IndexBook) -> [String] {
    let values = figures(of: paths)
    return
      (paths.filter(\.goesBeyondSteps).compactMap(stepsKnownUntil)
      + values.filter { $0.status == .withdrawn }.map(withdrawn)
      + values.compactMap { value in book.replaced(by: value).map { replaced($0, by: value) } }
      + contradictions(among: values, in: book)).firstOccurrences
  }

  /// What contradicts some figures.
  func contradictions(among values: [IndexValue], in book: IndexBook) -> [String] {
    values.filter(\.isDefault).compactMap { value in
      let others = book.contradictions(of: value)
      return others.isEmpty ? nil : contradiction(value, others: others)
    }
  }

  /// What other versions of a clause give.
  func otherVersions(_ paths: [IndexPath]) -> [String] {
    paths.map { otherVersion($0.name, percents: percents(of: $0)) }
  }

  /// The percentages of a path with their years: `2024: 6,30% en 2025: 4,91%`.
  func percents(of path: IndexPath) -> String {
    list(path.steps.map { "\($0.end): \(percent($0.percent))" })
  }
}
