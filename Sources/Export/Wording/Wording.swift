import Indexation
import Tariffs

/// All words that people read in a report, in one language.
///
/// ``DutchWording`` and ``EnglishWording`` hold the words; nothing else in the program holds text for a memo.
protocol Wording:
  NumberWording, TermWording, HeadingWording, SentenceWording, IndexWording, RebuildWording, ChartWording,
  MemoWording
{}

/// How numbers and dates are written.
protocol NumberWording: Sendable {
  var decimalSeparator: String { get }
  var groupingSeparator: String { get }
  var monthNames: [String] { get }
  /// How many more there are than were named.
  func andOthers(_ count: Int) -> String
  /// The word between the last two of a list.
  var and: String { get }
}

/// The words of the field, as people read them.
protocol TermWording: Sendable {
  func name(of law: Law) -> String
  func name(of form: PaymentForm) -> String
  func name(of status: ComparisonRow.Status) -> String
  func name(of field: Reading.Field) -> String
  func name(of comparability: Continuation.Comparability) -> String
  func name(of relation: Continuation.Relation) -> String
  func name(of term: BillingTerm.Kind) -> String
  func name(of match: Concept.Member.Match) -> String
  func name(of verdict: RelationCheck.Verdict) -> String
  func name(of basis: PriceRelation.Basis) -> String
  /// A word that is the value of a billing term.
  func billingValue(_ word: String) -> String
}

/// The headings of columns and the labels of facts.
protocol HeadingWording: Sendable {
  var law: String { get }
  var code: String { get }
  var printedCode: String { get }
  var place: String { get }
  var searchWords: String { get }
  var address: String { get }
  var number: String { get }
  var cakCode: String { get }
  /// The label of what a reader must know about a list as a whole.
  var noteOnList: String { get }
  var product: String { get }
  /// The slug by which commands know a product.
  var slug: String { get }
  var name: String { get }
  var unit: String { get }
  var form: String { get }
  var amount: String { get }
  var change: String { get }
  var changePercent: String { get }
  var status: String { get }
  var line: String { get }
  var alsoOnLines: String { get }
  var source: String { get }
  var sourceAndLine: String { get }
  var sources: String { get }
  var note: String { get }
  var table: String { get }
  var title: String { get }
  var publisher: String { get }
  var region: String { get }
  var year: String { get }
  var validity: String { get }
  var publishedOn: String { get }
  var publication: String { get }
  var priceLevel: String { get }
  var documentVersion: String { get }
  var tariffs: String { get }
  var field: String { get }
  var printed: String { get }
  var read: String { get }
  var reason: String { get }
  var comparable: String { get }
  var relation: String { get }
  var continuesAs: String { get }
  var term: String { get }
  var value: String { get }
  var participants: String { get }
  var staff: String { get }
  var billedMinutes: String { get }
  var costPerParticipantHour: String { get }
  var incomePerStaffHour: String { get }
  var limits: String { get }
  var regime: String { get }
  var individualPrice: String { get }
  var breakEven: String { get }
  var concept: String { get }
  var description: String { get }
  var products: String { get }
  var comparableAmount: String { get }
  var comparableUnit: String { get }
  var match: String { get }
  var billing: String { get }
  var warning: String { get }
  var ratio: String { get }
  var expected: String { get }
  var ratioBounds: String { get }
  var verdict: String { get }
  var basis: String { get }
  var base: String { get }
  var lowestChange: String { get }
  var highestChange: String { get }
  func equalTerms(in selector: String) -> String
  var equalTermsChange: String { get }
  var equalTermsUnit: String { get }
  func amount(in selector: String) -> String
}

/// Titles and sentences.
protocol SentenceWording: Sendable {
  var tablesTitle: String { get }
  func unreadFile(_ path: String) -> String
  func listTitle(tariffs: Int, tables: Int) -> String
  func showTitle(product: String) -> String
  func diffTitle(regions: [String], from: String, to: String) -> String
  var readingsHeading: String { get }

  var notPrinted: String { get }
  var unknown: String { get }
  var undecided: String { get }
  var noRows: String { get }
  /// What stands before the reason why a product has no amount.
  var noAmount: String { get }
  /// Where the document says that there is none.
  var none: String { get }
  func unpriced(_ products: [String]) -> String
  func validity(from: String, to: String?) -> String
  func published(on date: String?) -> String

  func counts(_ counts: ComparisonCounts) -> String
  var comparableUnknown: String { get }
  func comparability(_ verdict: String, products: String, reason: String) -> String
  func beyondLimits(product: String, limits: String) -> String
  func equalTermsNote(participants: Int, staff: Int) -> String
  var precisionNote: String { get }
  var billingHeading: String { get }
  var continuationsHeading: String { get }

  func groupTitle(product: String?) -> String
  func regimeSentence(_ regime: GroupRegime, isWhatIf: Bool) -> String
  func breakEven(_ breakEven: GroupTariff.BreakEven, staff: Int) -> String
  func breakEvenInCents(from participants: WholeNumber, calculation: String) -> String
  func exceeded(_ term: BillingTerm) -> String
  func contradiction(product: String, limit: BillingTerm, example: BillingTerm) -> String
  var groupSkipped: String { get }
  var groupExplanation: String { get }
  /// Something that the document says, with its line.
  func stated(_ term: BillingTerm) -> String
  func individualPrice(_ amount: String, product: String, line: Int) -> String

  var conceptsTitle: String { get }
  func compareTitle(concept: String) -> String
  func notConverted(_ refusal: UnitConversion.Refusal) -> String
  func converted(from unit: String, factor: String) -> String
  /// How long a dagdeel is, and where the document says so.
  func hoursPerDagdeel(_ hours: String, line: Int) -> String
  func minuteAndHour(product: String) -> String
  var compareExplanation: String { get }

  func checkTitle(count: Int) -> String
  /// How the bounds of a ratio follow from both prices, with one check as the example.
  func checkExplanation(
    amount: String, _ amountBounds: (String, String), base: String, _ baseBounds: (String, String),
    ratio: (String, String)
  ) -> String
  func checkCounts(exact: Int, withinRounding: Int, deviating: Int) -> String
  func notYetPublished(table: String, publishedOn: String, day: String) -> String
  func publicationUnknownAndNotYetValid(table: String, validFrom: String, day: String) -> String
  func publicationUnknownButValid(table: String, validFrom: String) -> String
  var leftOutLists: String { get }
  var addedAndRemoved: String { get }
  func regionOnOneSide(region: String, tables: [String], selector: String) -> String
  func differentRegions(from: String, to: String) -> String
  func alsoIn(table: String, line: Int) -> String
  func differentPrices(_ prices: [(amount: String, table: String, line: Int)]) -> String
  func severalProducts(code: String) -> String
  func otherUnit(_ units: [String], inOldList: Bool) -> String
  func noPrice(inOldList: Bool) -> String
  func differentOldPrices(_ prices: String) -> String
  func droppedColumns(_ headings: [String]) -> String
  func replaced(table: String, folder: String) -> String
  func onlyFirstPart(others: [String]) -> String
}

/// The words about indexation.
protocol IndexWording: Sendable {
  func name(of status: IndexValue.Status) -> String
  func name(of rounding: IndexRounding) -> String
  var series: String { get }
  var percent: String { get }
  var variant: String { get }
  var isDefault: String { get }
  var confidenceHeading: String { get }
  var publisher: String { get }
  var definition: String { get }
  var knownUntil: String { get }
  var before: String { get }
  var after: String { get }
  var impliedIndex: String { get }
  var reproducedBy: String { get }
  var indexedAmount: String { get }
  var indexedComparableAmount: String { get }
  var realChange: String { get }
  var realChangePercent: String { get }
  var lowestEqualTermsChange: String { get }
  var highestEqualTermsChange: String { get }
  var lowestReal: String { get }
  var highestReal: String { get }
  var yes: String { get }
  var no: String { get }
  var seriesTitle: String { get }
  func seriesTitle(_ name: String) -> String
  func applyTitle(what: String, from: Int, to: Int) -> String
  func pathHeading(_ name: String, percent: String, result: String) -> String
  func clauseSentence(_ index: ClauseIndex) -> String
  var given: String { get }
  func contradiction(_ value: IndexValue, others: [IndexValue]) -> String
  func knownUntil(series: String, years: [(status: IndexValue.Status, year: Int)]) -> String
  func roundingSentence(_ rounding: IndexRounding) -> String
  func otherVersion(_ name: String, percents: String) -> String
  func groupFollows(product: String, individual: String, denominator: String, result: String) -> String
  func exceptionFollows(product: String, instead: String, reason: String) -> String
  func explainTitle(from: String, to: String) -> String
  func sharedIndex(bounds: String, products: String) -> String
  /// How many of the tried indices fit: `2 van 17`.
  func fit(_ count: Int, of tried: Int) -> String
  var canBeChance: String { get }
  var followsHeading: String { get }
  var widthHeading: String { get }
  var withinHeading: String { get }
  func fitsByChance(products: String) -> String
  func listRounding(unit: String, products: String) -> String
  func largestGroups(_ shown: Int, of all: Int) -> String
  func unindexedShare(_ percent: String) -> String
  var rounding: String { get }
  var takenBack: String { get }
  var nothingInCommon: String { get }
  func usedIndex(_ name: String, percents: String) -> String
  func onlyOnOneSide(products: String) -> String
  func confidence(_ word: String) -> String
  func notExplained(products: String) -> String
  func explained(products: String, paths: [String], tried: Int) -> String
  func triedPaths(_ paths: [String]) -> String
  func untriedPaths(_ names: [String]) -> String
  func withdrawn(_ value: IndexValue) -> String
  func replaced(_ old: IndexValue, by value: IndexValue) -> String
  func othersMatch(products: String) -> String
  func realNote(path: String, percents: String) -> String
  func noRealChange(products: String) -> String
  func indexedTo(year: Int, from: Int, path: String) -> String
}

/// The words of a language.
///
/// - Parameter language: the language for people.
/// - Returns: its words.
func wording(_ language: Language) -> any Wording {
  switch language {
  case .dutch: DutchWording()
  case .english: EnglishWording()
  }
}

extension Wording {
  /// A number of programs as people write it: `1.234,56` in Dutch.
  private func grouped(_ text: String) -> String {
    let parts = text.split(separator: ".").map(String.init)
    var whole = parts[0][...]
    var groups: [Substring] = []
    while whole.utf8.count > 3, whole.dropLast(3) != "-" {
      groups.insert(whole.suffix(3), at: 0)
      whole = whole.dropLast(3)
    }
    return ([whole] + groups).joined(separator: groupingSeparator)
      + (parts.count > 1 ? decimalSeparator + parts[1] : "")
  }

  /// Hundredths as a number for people: `1.234,56` in Dutch.
  func number(hundredths: WholeNumber) -> String {
    grouped(decimalText(hundredths, decimals: 2))
  }

  /// Hundredths as a number for people: `1.234,56` in Dutch.
  func number(hundredths: some FixedWidthInteger & SignedInteger) -> String {
    number(hundredths: WholeNumber(hundredths))
  }

  /// A number for people, always with as many decimals: `1.234,5600` in Dutch.
  func number(_ number: Rational, _ rounding: Rounding = .halfAwayFromZero, decimals: Int) -> String {
    grouped(number.text(rounding, decimals: decimals))
  }

  /// Hundredths as a change for people: with a plus for a rise, and no sign for nothing.
  func signed(hundredths: WholeNumber) -> String {
    (hundredths > 0 ? "+" : "") + number(hundredths: hundredths)
  }

  /// Hundredths as a change for people: with a plus for a rise, and no sign for nothing.
  func signed(hundredths: some FixedWidthInteger & SignedInteger) -> String {
    signed(hundredths: WholeNumber(hundredths))
  }

  /// A plain number for people: `1,5` in Dutch; a fraction that has no end as `1/3`.
  func decimal(_ number: Rational) -> String {
    String(number.description.map { $0 == "." ? Character(decimalSeparator) : $0 })
  }

  /// A ratio for people, rounded to four decimals, or to six where it is below a tenth.
  func ratio(_ ratio: Rational, _ rounding: Rounding = .halfAwayFromZero) -> String {
    decimal(ratio.roundedForReading(rounding))
  }

  /// A percentage for people, with all its decimals but at least two.
  func percent(_ percent: Rational) -> String {
    let hundredths = percent * Rational(100)
    guard hundredths.isWhole else { return decimal(percent) + "%" }
    return number(hundredths: hundredths.rounded()) + "%"
  }

  /// Cents as an amount, rounded half away from zero; what an amount cannot hold is written all the same.
  func amount(_ cents: Rational) -> Report.Cell {
    if let amount = Money(rounding: cents) { return .money(amount) }
    let euros = cents / Rational(100)
    return .decimal(euros.text(decimals: 2), shown: number(euros, decimals: 2))
  }

  /// Cents for people, with four decimals where they are no whole cents.
  func cents(_ cents: Rational, _ rounding: Rounding = .halfAwayFromZero) -> String {
    number(cents / Rational(100), rounding, decimals: cents.isWhole ? 2 : 4)
  }

  /// A day for people: `29 december 2025`.
  func date(_ date: CalendarDate) -> String {
    "\(date.day) \(monthNames[date.month - 1]) \(date.year)"
  }

  /// The first words in a row, and how many others there are.
  func some(_ words: [String], atMost limit: Int) -> String {
    guard words.count > limit + 1 else { return words.joined(separator: ", ") }
    return words.prefix(limit).joined(separator: ", ") + " " + andOthers(words.count - limit)
  }

  /// Words in a row; the first ones of a long list.
  func listed(_ words: [String]) -> String {
    words.count > 12 ? some(words, atMost: 10) : list(words)
  }

  /// Words in a row: `a, b en c`.
  func list(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " \(and) " + last
  }
}

extension Rational {
  /// A ratio rounded to four decimals, or to six where it is below a tenth.
  func roundedForReading(_ rounding: Rounding = .halfAwayFromZero) -> Rational {
    rounded(rounding, decimals: self < Rational(1, 10) ? 6 : 4)
  }
}
