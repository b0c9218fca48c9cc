import Indexation
import Tariffs

/// The two sides of a budget: lists, or what an index or other costs make of one.
struct BudgetSide {
  let index: IndexOptions
  let changed: [String]
  let datasets: DatasetOptions
  let day: CalendarDate?
  let regions: [String]

  /// The sides, and on what they rest besides documents.
  struct Sides {
    var dataset: Dataset
    let from: TableSelection
    let to: TableSelection
    let assumptions: [BudgetAssumption]
    /// What was read beside the tables although it is not as the format says.
    var readingNotes: [ReadingNote] = []
  }

  /// The two sides as they were asked for.
  func sides(_ from: Selector, _ to: Selector?, in dataset: Dataset) throws -> Sides {
    let old = try dataset.select(from, asKnownOn: day)
    if index.isGiven, let to { return try indexed(old, to, in: dataset) }
    let new = try to.map { try dataset.select($0, asKnownOn: day) } ?? old
    guard !changed.isEmpty else { return Sides(dataset: dataset, from: old, to: new, assumptions: []) }
    return try rebuilt(old, new, in: dataset)
  }

  private func wanted(_ selection: TableSelection) -> [TariffTable] {
    selection.tables.filter { regions.isEmpty || regions.contains($0.region) }
  }

  /// The old lists, indexed to the year of the new side.
  private func indexed(_ old: TableSelection, _ to: Selector, in dataset: Dataset) throws -> Sides {
    let year: Int
    if case .year(let number) = to {
      year = number
    } else if case .regionInYear(_, let number) = to {
      year = number
    } else {
      year = try dataset.select(to, asKnownOn: day).tables[0].year
    }
    let book = try datasets.loadIndexBook(of: dataset)
    let tables = wanted(old)
    try index.check(from: tables.map(\.year), to: year)
    var dataset = dataset
    var (new, assumptions): ([TariffTable], [BudgetAssumption]) = ([], [])
    for table in tables {
      let paths = try index.paths(in: book, from: table.year, to: year, isOneOfSeveral: true)
      let path = paths[0]
      let indexed = try book.indexed(
        table, in: dataset, along: path, rounding: .final, wages: datasets.wages(in: [table], of: dataset))
      let isForecast = !dataset.tables.contains {
        $0.region == table.region && $0.year == year && $0.origin == nil
      }
      new.append(
        dataset.add(
          indexed.rows.map { ($0.tariff, $0.amount) }, of: table, by: .indexed(to: YearAndMonth(year: year))))
      assumptions.append(
        .indexed(
          list: table.id, to: year, by: BudgetAssumption.Index(path),
          others: paths.dropFirst().map { BudgetAssumption.Index($0) }, isForecast: isForecast))
    }
    return Sides(
      dataset: dataset, from: old, to: TableSelection(whole: new), assumptions: assumptions,
      readingNotes: book.readingNotes)
  }

  /// The new lists, rebuilt with other cost figures.
  private func rebuilt(_ old: TableSelection, _ new: TableSelection, in dataset: Dataset) throws -> Sides {
    let costs = try datasets.loadCostBook(of: dataset)
    let changes = try costChanges(changed, among: costs.terms.components)
    var dataset = dataset
    var (tables, assumptions): ([TariffTable], [BudgetAssumption]) = ([], [])
    var errors: [RebuildError] = []
    for table in wanted(new) {
      var request = try costs.usualRequest(on: table.validFrom)
      request.changes = changes
      try request.checkChanges()
      let list = costs.whatIf(dataset.tariffs(in: table.id), of: table, in: dataset, request)
      guard !list.rows.isEmpty else {
        errors += list.leftOut.compactMap { if case .error(let error) = $0.reason { error } else { nil } }
        continue
      }
      tables.append(dataset.add(list.rows.map { ($0.tariff, $0.amount) }, of: table, by: .whatIf))
      assumptions.append(.changedCosts(list: table.id, changes: changed))
    }
    guard !tables.isEmpty else {
      if let error = RebuildError.mostTelling(errors), let table = new.tables.first {
        throw RebuildError.nothingRecalculated(table: table.id, reason: error)
      }
      let lists = new.tables.map(\.id).joined(separator: ", ")
      throw usage(
        nl:
          "Van \(lists) is geen prijs te herbouwen. Laat --set weg, of noem een lijst met kosten of een functiemix.",
        en:
          "No price of \(lists) can be rebuilt. Leave out --set, or name a list with costs or a function mix."
      )
    }
    return Sides(
      dataset: dataset, from: old, to: TableSelection(whole: tables), assumptions: assumptions,
      readingNotes: costs.readingNotes)
  }
}
