import Tariffs

/// The history of a product beyond an index: each price against an earlier one that was indexed to its year.
public struct RealHistory: Sendable {
  private struct Years: Hashable {
    let table: String
    let to: Int
  }

  private let history: ProductHistory
  private var terms: [Years: RealTerms] = [:]

  /// The percentages that were used, each once.
  public private(set) var paths: [IndexPath] = []

  /// The history of a product beyond an index.
  ///
  /// - Parameters:
  ///   - history: the product.
  ///   - name: a clause, with or without a version, or a series.
  ///   - dataset: the lists, with billing terms and relations for group prices.
  ///   - book: the series and clauses.
  /// - Throws: ``IndexError`` for a clause that is not known, or that misses a figure of these years.
  public init(
    _ history: ProductHistory, named name: String, in dataset: Dataset, book: IndexBook
  ) throws(IndexError) {
    self.history = history
    for step in history.steps {
      for place in [step.before, step.first].compactMap({ $0 }) {
        let old = history.steps[place].table
        let years = Years(table: old.id, to: step.table.year)
        guard old.year != step.table.year, terms[years] == nil else { continue }
        let paths = try book.paths(named: name, from: old.year, to: step.table.year)
        terms[years] = try RealTerms(paths, tables: [old], in: dataset, book: book)
        if !self.paths.contains(paths[0]) { self.paths.append(paths[0]) }
      }
    }
  }

  /// A price of an earlier step on the level of a later one and on their common unit; the price itself within a year.
  ///
  /// - Parameters:
  ///   - place: the place of the earlier step.
  ///   - step: the later step.
  ///   - unit: the unit on which the two stand side by side.
  /// - Returns: the figure.
  private func indexed(_ place: Int, to step: ProductHistory.Step, on unit: CommonUnit) -> PriceFigure {
    let old = history.steps[place]
    guard let terms = terms[Years(table: old.table.id, to: step.table.year)] else {
      return PriceFigure(old.tariff.amount) * unit.from
    }
    return terms.row(of: old.tariff)?.figure(times: unit.from)
      ?? terms.path.index(old.tariff.amount).figure(times: unit.from)
  }

  /// The first price of the line of a step, indexed year by year; nothing where it is a group price, which follows another
  /// one, or of the same year.
  package func indexedFirst(of step: ProductHistory.Step) -> (path: IndexPath, price: IndexedPrice)? {
    guard let first = step.first.map({ history.steps[$0] }),
      let terms = terms[Years(table: first.table.id, to: step.table.year)]
    else { return nil }
    return switch terms.row(of: first.tariff)?.derivation {
    case .follows, .exception: nil
    case .indexed(let price): (terms.path, price)
    case nil: (terms.path, terms.path.index(first.tariff.amount))
    }
  }

  /// The change of a price against the one before it, indexed; nothing where the two cannot be compared.
  public func change(_ step: ProductHistory.Step) -> PriceChange? {
    guard let before = step.before, let unit = step.unit, let change = step.change, step.comparable != .no
    else { return nil }
    return PriceChange(from: indexed(before, to: step, on: unit), to: change.new)
  }

  /// The change of a price against the first one, indexed; nothing where the two cannot be compared.
  public func changeSinceFirst(_ step: ProductHistory.Step) -> PriceChange? {
    guard let first = step.first, let unit = step.unitSinceFirst, let change = step.changeSinceFirst
    else { return nil }
    return PriceChange(from: indexed(first, to: step, on: unit), to: change.new)
  }
}
