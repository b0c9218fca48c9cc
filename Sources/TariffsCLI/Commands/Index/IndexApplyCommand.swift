import ArgumentParser
import Export
import Indexation
import Tariffs

/// `tariffs index apply`: an amount, a product or a list, indexed.
struct IndexApplyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "apply",
    abstract: "Index an amount, a product or a whole list by a clause, a series or given percentages.",
    discussion: """
      Every year's step is shown with its percentage and source. Where a clause has versions, each gives its own \
      result. --to before --from takes an index back. In a list, group prices follow the indexed individual price \
      by their denominator (rule 44.2). An indexed list that is saved as CSV can be used by every other command.

      EXAMPLES
        tariffs index apply 41,95 --from 2023 --to 2025 --clause vng
        tariffs index apply 07A03 --from 2023 --to 2025 --percent 6.30,4.91
        tariffs index apply 46,78 --from 2025 --to 2023 --clause vng@2025-juli
        tariffs index apply nijmegen-2023 --to 2025 --clause vng -o indexed.csv
        tariffs diff nijmegen-2023-index-2025 nijmegen-2025-ambulant --datasets indexed.csv
      """)

  @Argument(
    help: ArgumentHelp("An amount (41,95), a table, or a product of the year --from.", valueName: "what"))
  var what: String

  @Option(help: ArgumentHelp("The year of the price; for a table its own year.", valueName: "year"))
  var from: Int?

  @Option(help: ArgumentHelp("The year to which it is indexed.", valueName: "year"))
  var to: Int

  @Option(
    help: ArgumentHelp(
      "Where amounts are rounded to cents: \(IndexRounding.words.joined(separator: ", ")).",
      valueName: "rounding"),
    completion: .words(of: IndexRounding.self), transform: vocabularyWord)
  var round: IndexRounding = .final

  @OptionGroup(title: "Index") var index: IndexOptions
  @OptionGroup(title: "Tables") var datasets: DatasetOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  func validate() throws {
    try index.requireIndex()
  }

  func run() throws {
    let book = try datasets.loadIndexBook()
    if TypedAmount.looksLikeAmount(what) {
      try applyToAmount(book)
      return
    }
    let (dataset, replaced) = try datasets.load([.billingTerms, .relations])
    let report =
      if let table = dataset.table(what) {
        try list(table, in: dataset, book)
      } else {
        try products(in: dataset, book)
      }
    try output.write(report.noting(replaced, language: output.lang))
  }

  private func applyToAmount(_ book: IndexBook) throws {
    let amount: Money
    do throws(TypedAmount.Problem) {
      amount = try TypedAmount.read(what)
    } catch {
      throw ValidationError(error.description)
    }
    guard let from else {
      throw ValidationError("From which year is \(what)? Add --from, such as --from 2023.")
    }
    let prices = try index.paths(in: book, from: from, to: to).map { path in
      (name: "€ \(what)", path: path, price: path.index(amount, rounding: round))
    }
    try output.write(.indexed(prices, in: book, rounding: round, language: output.lang))
  }

  private func products(in dataset: Dataset, _ book: IndexBook) throws -> Report {
    let tables = dataset.tables.filter { from == nil || $0.year == from }
    let tariffs = try dataset.tariffs(in: tables, filter: TariffFilter(products: [ProductQuery(what)]))
    var exceptions: [IndexException] = []
    var prices: [(name: String, path: IndexPath, price: IndexedPrice)] = []
    for tariff in tariffs {
      guard let year = dataset.table(tariff.table)?.year else { continue }
      let wanted = try index.paths(in: book, from: year, to: to)
      let exception = book.exceptions.first {
        $0.table == tariff.table && $0.product == tariff.product && wanted[0].uses($0)
      }
      if let exception { exceptions.append(exception) }
      let paths = try exception.map { try book.paths(clause: $0.instead, from: year, to: to) } ?? wanted
      for path in paths {
        let name = "\(tariff.name) (\(tariff.table), \(tariff.unit.rawValue), \(tariff.form.rawValue))"
        prices.append((name, path, path.index(tariff.amount, rounding: round)))
      }
    }
    return .indexed(prices, exceptions: exceptions, in: book, rounding: round, language: output.lang)
  }

  private func list(_ table: TariffTable, in dataset: Dataset, _ book: IndexBook) throws -> Report {
    if let from, from != table.year {
      throw ValidationError(
        "\(table.id) is of \(table.year), not of \(from). Leave out --from, or give that year.")
    }
    guard round != .none else {
      throw ValidationError("A list has amounts in cents. Round it --round yearly or --round final.")
    }
    let paths = try index.paths(in: book, from: table.year, to: to)
    var exceptions: [(exception: IndexException, path: IndexPath)] = []
    for exception in book.exceptions where exception.table == table.id && paths[0].uses(exception) {
      let path = try book.paths(clause: exception.instead, from: table.year, to: to)[0]
      exceptions.append((exception, path))
    }
    let indexed = dataset.indexed(table, along: paths[0], rounding: round, exceptions: exceptions)
    return .indexed(
      indexed, others: Array(paths.dropFirst()), in: book, rounding: round, language: output.lang)
  }
}
