import Tariffs

/// Why an index cannot be had, with what is known instead.
public enum IndexError: Error, Hashable, Sendable {
  /// A name that neither a clause nor a series has.
  case unknownIndex(String, nearest: String?, known: [String])
  /// A series that does not exist.
  case unknownSeries(String, nearest: String?, known: [String])
  /// A clause, or a version of one, that does not exist.
  case unknownClause(String, nearest: String?, known: [String])
  /// A clause of which no version holds for a year: with the figures that it would need and that are not known, or with
  /// what its last version would give, such as `vng@2025-oktober it would be 5.17%`.
  case clauseForOtherYears(String, year: Int, known: [String], missing: [String], asBefore: String?)
  /// A series that was asked for as a clause.
  case notAClause(series: String)
  /// A clause that was asked for as a series.
  case notASeries(clause: String)
  /// An exception of a clause for a product that its list does not have.
  case exceptionWithoutProduct(IndexException, nearest: String?)
  /// A weight that the clause does not say.
  case unknownWeight(clause: String, series: String, note: String)
  /// A figure that is not known.
  case unknownValue(series: String, year: Int, status: IndexValue.Status, known: [String])
  /// Figures that contradict each other, of which none is declared the default; a clause takes the default only.
  case choiceNeeded(
    series: String, year: Int, status: IndexValue.Status, variants: [String], clause: String?)
  /// A variant that no figure of the years has.
  case unknownVariant(series: String, variant: String, years: [Int], known: [String])
  /// A number of percentages that is not the number of years.
  case wrongNumberOfPercentages(given: Int, years: [Int])
  /// Percentages with their years, of which one that is needed is missing.
  case percentageMissing(year: Int, years: [Int])
  /// A percentage for a year in which nothing is indexed.
  case percentageForOtherYear(Int, years: [Int])
  /// An index from a year to the same year.
  case sameYear(Int)
  /// Percentages that together multiply prices by more than a thousand.
  case unlikelyFactor(years: [Int])
  /// An index of -100% or less, which leaves no price.
  case impossiblePercent(String)
}

extension IndexError: CustomStringConvertible {
  /// What is missing and what is possible.
  public var description: String {
    switch self {
    case .unknownIndex(let word, let nearest, let known):
      "There is no index clause or series '\(word)'.\(suggestion(nearest)) There are \(known.joined(separator: ", "))."
    case .unknownSeries(let word, let nearest, let known):
      "There is no index series '\(word)'.\(suggestion(nearest)) Series are \(known.joined(separator: ", "))."
    case .unknownClause(let word, let nearest, let known):
      "There is no index clause '\(word)'.\(suggestion(nearest)) Clauses are \(known.joined(separator: ", "))."
    case .clauseForOtherYears(let clause, let year, let known, let missing, let asBefore):
      "No version of the clause \(clause) is known for \(year); there are \(known.joined(separator: ", ")). "
        + (missing.isEmpty
          ? "" : "Calculated as before, it would need the \(missing.joined(separator: ", ")); not known. ")
        + (asBefore.map { "Calculated as in \($0), which is no published figure. " } ?? "")
        + "Give the percentage yourself with --percent, or add the clause and its figures with --datasets."
    case .exceptionWithoutProduct(let exception, let nearest):
      "The clause \(exception.clause) has an exception for the product '\(exception.product)', which does not stand in "
        + "\(exception.table).\(suggestion(nearest)) Correct index-exceptions.csv; it names products by their word of "
        + "tariffs.csv."
    case .unknownWeight(let clause, let series, let note):
      "The clause \(clause) does not say the weight of \(series). \(note)\(note.isEmpty ? "" : " ")"
        + "Give the percentage yourself with --percent, or add the clause with its weights with --datasets."
    case .notAClause(let series): "'\(series)' is a series, not a clause. Write --series \(series)."
    case .notASeries(let clause): "'\(clause)' is a clause, not a series. Write --clause \(clause)."
    case .unknownValue(let series, let year, let status, let known):
      "The \(status.rawValue) figure of \(series) for \(year) is not known. Known are "
        + "\(known.isEmpty ? "no figures" : known.joined(separator: ", ")). "
        + "Give the percentage yourself with --percent, or add a series with --datasets."
    case .choiceNeeded(let series, let year, let status, let variants, let clause):
      "There are several \(status.rawValue) figures of \(series) for \(year), and none is the default: "
        + "\(variants.joined(separator: ", ")). "
        + (clause.map { "The clause \($0) takes the default: set is_default of one to yes." }
          ?? "Choose one with --variant, or set is_default of one to yes.")
    case .unknownVariant(let series, let variant, let years, let known):
      "No figure of \(series) for \(years.map(String.init).joined(separator: ", ")) has the variant '\(variant)'. "
        + (known.isEmpty
          ? "There are no variants; leave it out." : "Variants are \(known.joined(separator: ", ")).")
    case .wrongNumberOfPercentages(let given, let years):
      "\(given) \(given == 1 ? "percentage was" : "percentages were") given for \(years.count) "
        + "\(years.count == 1 ? "year" : "years") (\(years.map(String.init).joined(separator: ", "))). Give one for each year: \(IndexError.percentOptions(years))."
    case .percentageMissing(let year, let years):
      "No percentage was given for \(year). Give one for each year: \(IndexError.percentOptions(years))."
    case .percentageForOtherYear(let year, let years):
      "A percentage was given for \(year), but only those of \(years.map(String.init).joined(separator: ", ")) count: "
        + "a percentage leads from the year before to its own. Leave it out."
    case .sameYear(let year):
      "From \(year) to \(year) there is nothing to index. Choose two different years."
    case .unlikelyFactor(let years):
      "The percentages for \(years.map(String.init).joined(separator: ", ")) change prices more than a thousandfold. "
        + "Write them as percentages: 6.30 for 6,30%."
    case .impossiblePercent(let percent): "An index of \(percent)% leaves no price. Give more than -100%."
    }
  }

  /// How the percentages of some years are given: `--percent 2024=… --percent 2025=…`.
  private static func percentOptions(_ years: [Int]) -> String {
    let options = years.map { "--percent \($0)=…" }
    return (options.count > 4 ? options.prefix(2) + ["…"] + options.suffix(1) : options).joined(
      separator: " ")
  }

  private func suggestion(_ nearest: String?) -> String {
    nearest.map { " Did you mean '\($0)'?" } ?? ""
  }
}

extension IndexError {
  /// Whether the words of the command are wrong, rather than a figure unknown.
  public var isWrongUsage: Bool {
    switch self {
    case .wrongNumberOfPercentages, .percentageMissing, .percentageForOtherYear, .notAClause, .notASeries,
      .sameYear, .impossiblePercent, .unlikelyFactor:
      true
    default: false
    }
  }
}
