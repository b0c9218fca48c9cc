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
  /// A figure that is not known, with the statuses under which all figures that are needed are.
  case unknownValue(
    series: String, period: IndexPeriod, status: IndexValue.Status, known: [Phrase],
    others: [IndexValue.Status])
  /// A level that is not known.
  case unknownLevel(series: String, period: IndexPeriod, known: KnownLevels)
  /// A level that a series does not have, and to which no link leads that may be followed.
  case linkMissing(MissingLink)
  /// A series to which a link was asked for, and none leads.
  case unknownLink(series: String, to: String, known: [String])
  /// Periods of other lengths, such as a month and a year, whose levels cannot be held against each other.
  case unequalPeriods(from: IndexPeriod, to: IndexPeriod)
  /// A status or a variant that was asked for where levels are taken.
  case noChoiceOfLevels(series: String)
  /// Periods between which a clause changes nothing.
  case noStep(clause: String, from: IndexPeriod, to: IndexPeriod)
  /// A group that a clause does not have.
  case unknownGroup(String, known: [String])
  /// Products for which a clause has no series.
  case productsWithoutGroup(clause: String, products: [String])
  /// Figures that contradict each other, of which none is declared the default; a clause takes the default only.
  case choiceNeeded(
    series: String, period: IndexPeriod, status: IndexValue.Status, variants: [String], clause: String?)
  /// A variant that no figure of the years has.
  case unknownVariant(series: String, variant: String, years: [Int], known: [String])
  /// A number of percentages that is not the number of years.
  case wrongNumberOfPercentages(given: Int, years: [Int])
  /// Percentages with their years, of which one that is needed is missing.
  case percentageMissing(year: Int, years: [Int])
  /// A percentage for a year in which nothing is indexed.
  case percentageForOtherYear(Int, years: [Int])
  /// An index from a year to the same year, or from a month to the same one.
  case sameYear(IndexPeriod)
  /// Percentages that together multiply prices by more than a thousand.
  case unlikelyFactor(years: [Int])
  /// An index of -100% or less, which leaves no price.
  case impossiblePercent(String)
}

extension IndexError {
  /// Which levels of a series are known, of periods as long as the one that is wanted.
  public struct KnownLevels: Hashable, Sendable {
    /// The base; empty where no level is known.
    public let base: String
    /// The first and the last period; nothing where none is known.
    public let first: IndexPeriod?, last: IndexPeriod?
    /// Whether levels are known, of periods of another length.
    public let hasOthers: Bool

    init(_ levels: [IndexLevel], like period: IndexPeriod) {
      let alike = levels.filter { $0.period.part.isAsLong(as: period.part) }.map(\.period)
      base = levels.first?.shownBase ?? ""
      (first, last, hasOthers) = (alike.first, alike.last, alike.count < levels.count)
    }

    /// What is known, in words.
    var name: Phrase {
      guard let first, let last else {
        return hasOthers
          ? Phrase(
            nl: "alleen standen van een andere soort tijdvak", en: "only levels of another kind of period")
          : Phrase(nl: "geen standen", en: "no levels")
      }
      return Phrase(
        nl: "standen van \(first) tot en met \(last) (\(base))",
        en: "levels from \(first) to \(last) (\(base))")
    }
  }

  /// What is missing to go on from one series of levels to another.
  public struct MissingLink: Hashable, Sendable {
    /// The series.
    public let series: String
    /// The period whose level is wanted.
    public let period: IndexPeriod
    /// The levels that the series has.
    public let known: KnownLevels
    /// Links between the two periods that are followed only where somebody asks for them.
    public let links: [IndexLink]
    /// Series to which links lead, and which by themselves have the levels of both periods.
    public let others: [String]
  }

  /// What is missing and what is possible.
  public func text(in language: Language) -> String { text(in: language, takesPercent: true) }

  /// The same for a command that may have no options for figures of one's own; then it names commands that do.
  package func text(in language: Language, takesPercent: Bool) -> String {
    let percent = Phrase(
      nl: "Geef het percentage zelf met --percent"
        + (takesPercent ? "" : " bij 'tariffs diff' of 'tariffs index apply'"),
      en: "Give the percentage yourself with --percent"
        + (takesPercent ? "" : " in 'tariffs diff' or 'tariffs index apply'"))
    return switch self {
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
          + "\(percent.dutch), of voeg de clausule en haar cijfers toe met --datasets.",
        en: "No version of the clause \(clause) is known for \(year); there are \(list(known)). "
          + (missing.isEmpty
            ? "" : "Calculated as before, it would need the \(list(missing.map(\.english))); not known. ")
          + (asBefore.map { "Calculated as in \($0.english), which is no published figure. " } ?? "")
          + "\(percent.english), or add the clause and its figures with --datasets.")
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
          + "\(percent.dutch), of voeg de clausule met haar gewichten toe met --datasets.",
        en: "The clause \(clause) does not say the weight of \(series). \(note)\(note.isEmpty ? "" : " ")"
          + "\(percent.english), or add the clause with its weights with --datasets."
      )
    case .notAClause(let series):
      language.text(
        nl: "'\(series)' is een reeks, geen clausule. Schrijf --series \(series).",
        en: "'\(series)' is a series, not a clause. Write --series \(series).")
    case .notASeries(let clause):
      language.text(
        nl: "'\(clause)' is een clausule, geen reeks. Schrijf --clause \(clause).",
        en: "'\(clause)' is a clause, not a series. Write --clause \(clause).")
    case .unknownLevel(let series, let period, let known):
      language.text(
        nl:
          "De stand van \(series) van \(period) is niet bekend; bekend zijn \(known.name.dutch). Kies andere "
          + "tijdvakken, of voeg de stand toe aan index-levels.csv met --datasets.",
        en:
          "The level of \(series) of \(period) is not known; known are \(known.name.english). Choose other periods, "
          + "or add the level to index-levels.csv with --datasets.")
    case .linkMissing(let missing):
      missing.text(in: language)
    case .unknownLink(let series, let to, let known):
      language.text(
        nl: "Van \(series) leidt geen koppeling naar '\(to)'. "
          + (known.isEmpty
            ? "Er zijn geen koppelingen; laat --link weg." : "Er zijn koppelingen naar \(list(known))."),
        en: "No link leads from \(series) to '\(to)'. "
          + (known.isEmpty ? "There are no links; leave --link out." : "There are links to \(list(known))."))
    case .unequalPeriods(let from, let to):
      language.text(
        nl:
          "Een stand van \(from) en een van \(to) zijn niet te vergelijken: het gemiddelde van een jaar is geen stand "
          + "van een maand. Geef twee jaren, twee maanden of twee kwartalen.",
        en:
          "A level of \(from) and one of \(to) cannot be held against each other: the mean of a year is no level of a "
          + "month. Give two years, two months or two quarters.")
    case .noChoiceOfLevels(let series):
      language.text(
        nl:
          "Tussen deze tijdvakken tellen de standen van \(series), elk de meest definitieve; --status en --variant kiezen "
          + "gepubliceerde veranderingen. Laat ze weg.",
        en:
          "Between these periods the levels of \(series) count, the most final of each; --status and --variant choose "
          + "published changes. Leave them out.")
    case .noStep(let clause, let from, let to):
      language.text(
        nl:
          "Tussen \(from) en \(to) verandert de clausule \(clause) niets: zij verandert prijzen op 1 januari, of op de "
          + "dagen van haar stappen. Kies een later tijdvak, of een reeks met standen per maand (--series).",
        en:
          "Between \(from) and \(to) the clause \(clause) changes nothing: it changes prices on 1 January, or on the "
          + "days of its steps. Choose a later period, or a series with levels by month (--series).")
    case .unknownGroup(let reference, let known):
      language.text(
        nl: "Er is geen groep '\(reference)'. "
          + (known.isEmpty ? "De clausule heeft geen groepen." : "Groepen zijn \(list(known))."),
        en: "There is no group '\(reference)'. "
          + (known.isEmpty ? "The clause has no groups." : "Groups are \(list(known))."))
    case .productsWithoutGroup(let clause, let products):
      language.text(
        nl: "De clausule \(clause) zegt niet wat \(products.count) producten volgen, eerst "
          + "\(list(Array(products.prefix(3)))). Voeg een groep toe die erbij past (index-clause-groups.csv), of delen "
          + "zonder groep voor alle andere producten (index-clause-parts.csv).",
        en: "The clause \(clause) does not say what \(products.count) products follow, first "
          + "\(list(Array(products.prefix(3)))). Add a group that fits (index-clause-groups.csv), or parts without a group "
          + "for all other products (index-clause-parts.csv).")
    case .unknownValue(let series, let year, let status, let known, let others):
      language.text(
        nl: "Het cijfer van \(series) voor \(year) met de status \(status.name.dutch) is niet bekend. Bekend "
          + "zijn \(known.isEmpty ? "geen cijfers" : list(known.map(\.dutch))). "
          + (others.isEmpty || !takesPercent ? "" : "Neem andere cijfers met \(statuses(others, " of ")). ")
          + "\(percent.dutch), of voeg een reeks toe met --datasets.",
        en: "The \(status.rawValue) figure of \(series) for \(year) is not known. Known are "
          + "\(known.isEmpty ? "no figures" : list(known.map(\.english))). "
          + (others.isEmpty || !takesPercent ? "" : "Take other figures with \(statuses(others, " or ")). ")
          + "\(percent.english), or add a series with --datasets.")
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
        nl:
          "Van \(year) naar \(year) valt niets te indexeren. Kies twee verschillende \(year.isYear ? "jaren" : "tijdvakken").",
        en:
          "From \(year) to \(year) there is nothing to index. Choose two different \(year.isYear ? "years" : "periods")."
      )
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

  /// How figures of other statuses are asked for: `--status estimate or --status provisional`.
  private func statuses(_ statuses: [IndexValue.Status], _ or: String) -> String {
    statuses.map { "--status \($0.rawValue)" }.joined(separator: or)
  }

  /// How the percentages of some years are given: `--percent 2024=… --percent 2025=…`.
  private static func percentOptions(_ years: [Int]) -> String {
    let options = years.map { "--percent \($0)=…" }
    return (options.count > 4 ? options.prefix(2) + ["…"] + options.suffix(1) : options).joined(
      separator: " ")
  }
}

extension IndexError.MissingLink {
  func text(in language: Language) -> String {
    let hasNone = language.text(
      nl: "De reeks \(series) heeft geen stand van \(period); bekend zijn \(known.name.dutch). ",
      en: "The series \(series) has no level of \(period); known are \(known.name.english). ")
    if links.isEmpty, let other = others.first {
      return hasNone
        + language.text(
          nl: "De reeks \(other) heeft de standen van beide tijdvakken: neem die met --series \(other).",
          en: "The series \(other) has the levels of both periods: take it with --series \(other).")
    }
    guard let link = links.first else {
      return hasNone
        + language.text(
          nl:
            "Een verhouding over twee bases heen bestaat alleen met een koppeling: schrijf in index-links.csv een "
            + "tijdvak waarvan beide reeksen de stand hebben, of voeg de stand toe aan index-levels.csv.",
          en:
            "A ratio across two bases exists only with a link: write in index-links.csv a period of which both series "
            + "have the level, or add the level to index-levels.csv.")
    }
    return hasNone
      + language.text(
        nl: "De koppeling met \(link.to) van \(link.period) is afgeleid en geen officiële: kies haar met "
          + "--link \(link.to).",
        en: "The link to \(link.to) of \(link.period) was derived and is no official one: choose it with "
          + "--link \(link.to).")
  }
}

extension IndexError {
  /// Whether the words of the command are wrong, rather than a figure unknown.
  public var isWrongUsage: Bool {
    switch self {
    case .wrongNumberOfPercentages, .percentageMissing, .percentageForOtherYear, .notAClause, .notASeries,
      .sameYear, .impossiblePercent, .unlikelyFactor, .unequalPeriods, .noStep, .noChoiceOfLevels,
      .unknownGroup, .unknownLink:
      true
    default: false
    }
  }
}

extension Rational {
  /// As Dutch writes it, with a decimal comma.
  package var dutch: String { String(description.map { $0 == "." ? "," : $0 }) }
}
