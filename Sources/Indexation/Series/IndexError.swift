import Tariffs

/// Why an index cannot be had, with what is known instead.
public enum IndexError: Error, Hashable, Sendable {
  /// A name that neither a clause nor a series has.
  case unknownIndex(String, nearest: String?, known: [String])
  /// A series that does not exist.
  case unknownSeries(String, nearest: String?, known: [String])
  /// A clause, or a version of one, that does not exist.
  case unknownClause(String, nearest: String?, known: [String])
  /// A clause of which no version holds for a year, with the figures that it would need and that are not known.
  case clauseForOtherYears(String, year: Int, known: [String], missing: [String])
  /// A weight that the clause does not say.
  case unknownWeight(clause: String, series: String, note: String)
  /// A figure that is not known.
  case unknownValue(series: String, year: Int, status: IndexValue.Status, known: [String])
  /// Figures that contradict each other, of which none is declared the default.
  case choiceNeeded(series: String, year: Int, status: IndexValue.Status, variants: [String])
  /// A variant that no figure of the years has.
  case unknownVariant(series: String, variant: String, years: [Int], known: [String])
  /// A number of percentages that is not the number of years.
  case wrongNumberOfPercentages(given: Int, years: [Int])
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
    case .clauseForOtherYears(let clause, let year, let known, let missing):
      "No version of the clause \(clause) is known for \(year); there are \(known.joined(separator: ", ")). "
        + (missing.isEmpty
          ? "" : "Calculated as before, it would need the \(missing.joined(separator: ", ")); not known. ")
        + "Give the percentage yourself with --percent, or add the clause and its figures with --datasets."
    case .unknownWeight(let clause, let series, let note):
      "The clause \(clause) does not say the weight of \(series). \(note)"
    case .unknownValue(let series, let year, let status, let known):
      "The \(status.rawValue) figure of \(series) for \(year) is not known. Known are "
        + "\(known.isEmpty ? "no figures" : known.joined(separator: ", ")). "
        + "Give the percentage yourself with --percent, or add a series with --datasets."
    case .choiceNeeded(let series, let year, let status, let variants):
      "There are several \(status.rawValue) figures of \(series) for \(year), and none is the default: "
        + "\(variants.joined(separator: ", ")). Choose one with --variant, or set is_default of one to yes."
    case .unknownVariant(let series, let variant, let years, let known):
      "No figure of \(series) for \(years.map(String.init).joined(separator: ", ")) has the variant '\(variant)'. "
        + (known.isEmpty
          ? "There are no variants; leave it out." : "Variants are \(known.joined(separator: ", ")).")
    case .wrongNumberOfPercentages(let given, let years):
      "\(given) \(given == 1 ? "percentage was" : "percentages were") given for \(years.count) "
        + "\(years.count == 1 ? "year" : "years") (\(years.map(String.init).joined(separator: ", "))). "
        + "Give one for each year, in their order: --percent 6.30,4.91."
    case .sameYear(let year):
      "From \(year) to \(year) there is nothing to index. Choose two different years."
    case .unlikelyFactor(let years):
      "The percentages for \(years.map(String.init).joined(separator: ", ")) change prices more than a thousandfold. "
        + "Write them as percentages: 6.30 for 6,30%."
    case .impossiblePercent(let percent): "An index of \(percent)% leaves no price. Give more than -100%."
    }
  }

  private func suggestion(_ nearest: String?) -> String {
    nearest.map { " Did you mean '\($0)'?" } ?? ""
  }
}

extension IndexError {
  /// Whether the words of the command are wrong, rather than a figure unknown.
  public var isWrongUsage: Bool {
    switch self {
    case .wrongNumberOfPercentages, .sameYear, .impossiblePercent, .unlikelyFactor: true
    default: false
    }
  }
}
