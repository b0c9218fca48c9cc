import Tariffs

/// Why an index cannot be had, with what is known instead.
public enum IndexError: Explained, Hashable, Sendable {
  /// A name that neither a clause nor a series has.
  case unknownIndex(String, nearest: String?, known: [String])
  /// A series that does not exist.
  case unknownSeries(String, nearest: String?, known: [String])
  /// A clause, or a version of one, that does not exist.
  case unknownClause(String, nearest: String?, known: [String])
  /// A clause of which no version holds for a year: with the figures that it would need and that are not known, or with
  /// what its last version would give, such as `vng@2025-oktober it would be 5.17%`.
  case clauseForOtherYears(String, year: Int, known: [String], missing: [Phrase], asBefore: Phrase?)
  /// A series that was asked for as a clause.
  case notAClause(series: String)
  /// A clause that was asked for as a series.
  case notASeries(clause: String)
  /// An exception of a clause for a product that its list does not have.
  case exceptionWithoutProduct(IndexException, nearest: String?)
  /// A weight that the clause does not say.
  case unknownWeight(clause: String, series: String, note: String)
  /// A figure that is not known.
  case unknownValue(series: String, year: Int, status: IndexValue.Status, known: [Phrase])
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

extension IndexError {
  /// What is missing and what is possible.
  public func text(in language: Language) -> String {
    switch self {
    case .unknownIndex(let word, let nearest, let known):
      language.text(
        nl: "Er is geen indexclausule of -reeks '\(word)'.\(language.suggestion(nearest)) Er zijn "
          + "\(list(known)).",
        en: "There is no index clause or series '\(word)'.\(language.suggestion(nearest)) There are "
          + "\(list(known))."
      )
    case .unknownSeries(let word, let nearest, let known):
      language.unknown(
        nl: ("indexreeks", "Reeksen"), en: ("index series", "Series"), word, nearest: nearest, known: known)
        + "."
    case .unknownClause(let word, let nearest, let known):
      language.unknown(
        nl: ("indexclausule", "Clausules"), en: ("index clause", "Clauses"), word, nearest: nearest,
        known: known)
        + "."
    case .clauseForOtherYears(let clause, let year, let known, let missing, let asBefore):
      language.text(
        nl: "Van de clausule \(clause) is geen versie bekend voor \(year); er zijn \(list(known)). "
          + (missing.isEmpty
            ? "" : "Berekend als voorheen zou die nodig hebben: \(list(missing.map(\.dutch))); niet bekend. ")
          + (asBefore.map { "Berekend als in \($0.dutch), wat geen gepubliceerd cijfer is. " } ?? "")
          + "Geef het percentage zelf met --percent, of voeg de clausule en haar cijfers toe met --datasets.",
        en: "No version of the clause \(clause) is known for \(year); there are \(list(known)). "
          + (missing.isEmpty
            ? "" : "Calculated as before, it would need the \(list(missing.map(\.english))); not known. ")
          + (asBefore.map { "Calculated as in \($0.english), which is no published figure. " } ?? "")
          + "Give the percentage yourself with --percent, or add the clause and its figures with --datasets.")
    case .exceptionWithoutProduct(let exception, let nearest):
      language.text(
        nl: "De clausule \(exception.clause) heeft een uitzondering voor het product "
          + "'\(exception.product)', dat niet in \(exception.table) staat.\(language.suggestion(nearest)) "
          + "Verbeter index-exceptions.csv; dat noemt producten met hun woord uit tariffs.csv.",
        en: "The clause \(exception.clause) has an exception for the product '\(exception.product)', which "
          + "does not stand in \(exception.table).\(language.suggestion(nearest)) Correct "
          + "index-exceptions.csv; it names products by their word of tariffs.csv.")
    case .unknownWeight(let clause, let series, let note):
      language.text(
        nl: "De clausule \(clause) zegt niet hoe zwaar \(series) weegt. \(note)\(note.isEmpty ? "" : " ")"
          + "Geef het percentage zelf met --percent, of voeg de clausule met haar gewichten toe met --datasets.",
        en: "The clause \(clause) does not say the weight of \(series). \(note)\(note.isEmpty ? "" : " ")"
          + "Give the percentage yourself with --percent, or add the clause with its weights with --datasets."
      )
    case .notAClause(let series):
      language.text(
        nl: "'\(series)' is een reeks, geen clausule. Schrijf --series \(series).",
        en: "'\(series)' is a series, not a clause. Write --series \(series).")
    case .notASeries(let clause):
      language.text(
        nl: "'\(clause)' is een clausule, geen reeks. Schrijf --clause \(clause).",
        en: "'\(clause)' is a clause, not a series. Write --clause \(clause).")
    case .unknownValue(let series, let year, let status, let known):
      language.text(
        nl: "Het cijfer van \(series) voor \(year) met de status \(status.name.dutch) is niet bekend. Bekend "
          + "zijn \(known.isEmpty ? "geen cijfers" : list(known.map(\.dutch))). Geef het percentage zelf met --percent, "
          + "of voeg een reeks toe met --datasets.",
        en: "The \(status.rawValue) figure of \(series) for \(year) is not known. Known are "
          + "\(known.isEmpty ? "no figures" : list(known.map(\.english))). "
          + "Give the percentage yourself with --percent, or add a series with --datasets.")
    case .choiceNeeded(let series, let year, let status, let variants, let clause):
      language.text(
        nl:
          "Er zijn meerdere cijfers van \(series) voor \(year) met de status \(status.name.dutch), en geen is de standaard: "
          + "\(list(variants)). "
          + (clause.map { "De clausule \($0) neemt de standaard: zet is_default van een ervan op yes." }
            ?? "Kies er een met --variant, of zet is_default van een ervan op yes."),
        en: "There are several \(status.rawValue) figures of \(series) for \(year), and none is the default: "
          + "\(list(variants)). "
          + (clause.map { "The clause \($0) takes the default: set is_default of one to yes." }
            ?? "Choose one with --variant, or set is_default of one to yes."))
    case .unknownVariant(let series, let variant, let years, let known):
      language.text(
        nl: "Geen cijfer van \(series) voor \(list(years)) heeft de variant '\(variant)'. "
          + (known.isEmpty ? "Er zijn geen varianten; laat die weg." : "Varianten zijn \(list(known))."),
        en: "No figure of \(series) for \(list(years)) has the variant '\(variant)'. "
          + (known.isEmpty ? "There are no variants; leave it out." : "Variants are \(list(known))."))
    case .wrongNumberOfPercentages(let given, let years):
      language.text(
        nl: (given == 1 ? "Er is 1 percentage" : "Er zijn \(given) percentages")
          + " gegeven voor \(years.count) jaar "
          + "(\(list(years))). Geef er een voor elk jaar: \(IndexError.percentOptions(years)).",
        en: "\(given) \(given == 1 ? "percentage was" : "percentages were") given for \(years.count) "
          + "\(years.count == 1 ? "year" : "years") (\(list(years))). Give one for each year: "
          + "\(IndexError.percentOptions(years)).")
    case .percentageMissing(let year, let years):
      language.text(
        nl: "Er is geen percentage gegeven voor \(year). Geef er een voor elk jaar: "
          + "\(IndexError.percentOptions(years)).",
        en: "No percentage was given for \(year). Give one for each year: "
          + "\(IndexError.percentOptions(years)).")
    case .percentageForOtherYear(let year, let years):
      language.text(
        nl: "Er is een percentage gegeven voor \(year), maar alleen die van \(list(years)) tellen: een "
          + "percentage leidt van het jaar ervoor naar zijn eigen jaar. Laat het weg.",
        en: "A percentage was given for \(year), but only those of \(list(years)) count: a percentage leads "
          + "from the year before to its own. Leave it out.")
    case .sameYear(let year):
      language.text(
        nl: "Van \(year) naar \(year) valt niets te indexeren. Kies twee verschillende jaren.",
        en: "From \(year) to \(year) there is nothing to index. Choose two different years.")
    case .unlikelyFactor(let years):
      language.text(
        nl: "De percentages voor \(list(years)) veranderen prijzen meer dan duizendvoudig. Schrijf ze als "
          + "percentages: 6.30 voor 6,30%.",
        en: "The percentages for \(list(years)) change prices more than a thousandfold. Write them as "
          + "percentages: 6.30 for 6,30%.")
    case .impossiblePercent(let percent):
      language.text(
        nl: "Een index van \(percent)% laat geen prijs over. Geef meer dan -100%.",
        en: "An index of \(percent)% leaves no price. Give more than -100%.")
    }
  }

  private func list(_ words: [some CustomStringConvertible]) -> String {
    words.map(\.description).joined(separator: ", ")
  }

  /// How the percentages of some years are given: `--percent 2024=… --percent 2025=…`.
  private static func percentOptions(_ years: [Int]) -> String {
    let options = years.map { "--percent \($0)=…" }
    return (options.count > 4 ? options.prefix(2) + ["…"] + options.suffix(1) : options).joined(
      separator: " ")
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

extension Rational {
  /// As Dutch writes it, with a decimal comma.
  package var dutch: String { String(description.map { $0 == "." ? "," : $0 }) }
}
