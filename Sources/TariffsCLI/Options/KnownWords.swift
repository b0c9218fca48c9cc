import ArgumentParser
import Indexation
import Tariffs

/// The words of the data, for help and completions: those that are built in and those of the folders that a line names.
/// They are read only when they are asked for.
enum KnownWords {
  static func tables(_ line: [String] = []) -> [String] {
    dataset(line).map { $0.tables.map(\.id) } ?? []
  }

  static func regions(_ line: [String] = []) -> [String] {
    dataset(line).map { $0.regions.map(\.id) } ?? []
  }

  /// What selects tables: their ids, years, and regions with a year.
  static func selectors(_ line: [String] = []) -> [String] {
    guard let tables = dataset(line)?.tables else { return [] }
    return tables.map { "\($0.year)" }.firstOccurrences.sorted() + tables.map(\.id)
      + tables.map { "\($0.region)@\($0.year)" }.firstOccurrences
  }

  /// The slugs and codes of products.
  static func products(_ line: [String] = []) -> [String] {
    guard let dataset = dataset(line) else { return [] }
    let rows = dataset.tables.flatMap { dataset.amounts(in: $0.id) }
    return (rows.map(\.product) + rows.flatMap { $0.codes.map(String.init) }).firstOccurrences.sorted()
  }

  static func concepts(_ line: [String] = []) -> [String] {
    dataset(line).map { $0.concepts.map(\.id) } ?? []
  }

  static func units() -> [String] { BillingUnit.all(in: .builtIn).words }

  static func series(_ line: [String] = []) -> [String] {
    book(line)?.series.map(\.id) ?? []
  }

  /// The clauses, and each version of those that have several.
  static func clauses(_ line: [String] = []) -> [String] {
    guard let clauses = book(line)?.clauses else { return [] }
    return clauses.map(\.id).firstOccurrences.flatMap { id in
      let versions = clauses.filter { $0.id == id }.map(\.version).firstOccurrences
      return [id] + (versions.count > 1 ? versions.map { "\(id)@\($0)" } : [])
    }
  }

  // The parser makes the options of a command some ten times before it shows their help.
  private static let usualDataset = try? options([]).load([.concepts]).dataset
  private static let usualBook = try? options([]).loadIndexBook()

  private static func dataset(_ line: [String]) -> Dataset? {
    DatasetOptions.folders(in: line).isEmpty
      ? usualDataset : try? options(line).load([.concepts]).dataset
  }

  private static func book(_ line: [String]) -> IndexBook? {
    DatasetOptions.folders(in: line).isEmpty ? usualBook : try? options(line).loadIndexBook()
  }

  private static func options(_ line: [String]) -> DatasetOptions {
    var options = DatasetOptions()
    options.folders = DatasetOptions.folders(in: line)
    return options
  }
}

extension CompletionKind {
  /// Words of the data.
  static func known(_ words: @escaping @Sendable ([String]) -> [String]) -> CompletionKind {
    .custom { line, _, _ in words(line) }
  }
}
