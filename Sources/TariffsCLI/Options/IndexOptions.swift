import ArgumentParser
import Indexation
import Tariffs

/// By what prices are indexed: a clause, a series or given percentages.
struct IndexOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A clause, such as vng or vng@2025-juli; without a version, every version that holds is shown.",
      valueName: "clause"))
  var clause: String?

  @Option(help: ArgumentHelp("A series, such as cpi; its published figures are used.", valueName: "series"))
  var series: String?

  @Option(
    help: ArgumentHelp(
      "With --series: how final the figures must be: \(IndexValue.Status.words.joined(separator: ", ")).",
      valueName: "status"),
    completion: .words(of: IndexValue.Status.self), transform: vocabularyWord)
  var status: IndexValue.Status?

  @Option(
    help: ArgumentHelp(
      "With --series: which of figures that contradict each other, such as nza.", valueName: "variant"))
  var variant: String?

  @Option(
    help: ArgumentHelp("Percentages, one for each year with a point: 6.30,4.91.", valueName: "numbers"),
    transform: percentages)
  var percent: [Rational]?

  func validate() throws {
    let given = [clause != nil, series != nil, percent != nil].count { $0 }
    guard given <= 1 else {
      throw ValidationError("Give one of --clause, --series and --percent; each is an index by itself.")
    }
    guard series != nil || (status == nil && variant == nil) else {
      throw ValidationError("--status and --variant choose figures of --series; add it.")
    }
  }

  /// Whether an index was asked for.
  var isGiven: Bool {
    clause != nil || series != nil || percent != nil
  }

  /// Refuses a command that needs an index and was given none.
  func requireIndex() throws {
    guard isGiven else {
      throw ValidationError("By which index? Add --clause vng, --series cpi or --percent 6.30,4.91.")
    }
  }

  /// The paths between two years; several where a clause has versions, the default first.
  func paths(in book: IndexBook, from: Int, to: Int) throws(IndexError) -> [IndexPath] {
    if let clause { return try book.paths(clause: clause, from: from, to: to) }
    if let series {
      return [try book.path(series: series, status: status, variant: variant, from: from, to: to)]
    }
    return [try IndexBook.path(percents: percent ?? [], from: from, to: to)]
  }
}

/// Reads percentages: `6.30,4.91`.
///
/// - Parameter word: the percentages as typed.
/// - Returns: the percentages.
/// - Throws: a sentence that says how they are written.
func percentages(_ word: String) throws -> [Rational] {
  try word.split(separator: ",", omittingEmptySubsequences: false).map { part in
    let isNegative = part.hasPrefix("-")
    guard let number = Rational(String(isNegative ? part.dropFirst() : part)) else {
      throw ValidationError(
        "'\(word)' are no percentages. Write one for each year, with a point for the decimals and a comma between "
          + "them: 6.30,4.91.")
    }
    return isNegative ? Rational(0) - number : number
  }
}

/// Refuses a year in which no tariff was set.
///
/// - Parameter year: the year as typed.
/// - Throws: a sentence that says which years there can be.
func requireYear(_ year: Int) throws {
  guard (1900...2100).contains(year) else {
    throw ValidationError("\(year) is no year for a tariff. Give one from 1900 to 2100, such as 2025.")
  }
}
