import Indexation
import Tariffs

/// The words about indexation.
extension Wording {
  var publisher: String { text(nl: "Uitgever", en: "Publisher") }

  func name(of rounding: IndexRounding) -> String {
    switch rounding {
    case .yearly: text(nl: "elk jaar afgerond", en: "rounded yearly")
    case .final: text(nl: "aan het eind afgerond", en: "rounded at the end")
    case .none: text(nl: "niet afgerond", en: "not rounded")
    }
  }

  var series: String { text(nl: "Reeks", en: "Series") }
  var percent: String { "Index (%)" }
  var variant: String { "Variant" }
  var isDefault: String { text(nl: "Standaard", en: "Default") }
  var confidenceHeading: String { text(nl: "Zekerheid", en: "Confidence") }
  var definition: String { text(nl: "Wat het meet", en: "What it measures") }
  var knownUntil: String { text(nl: "Bekend tot en met", en: "Known until") }
  var before: String { text(nl: "Voor (€)", en: "Before (€)") }
  var after: String { text(nl: "Na (€)", en: "After (€)") }
  var impliedIndex: String { text(nl: "Index ligt tussen (%)", en: "Index lies in (%)") }
  var reproducedBy: String { text(nl: "Past op de cent bij", en: "Fits to the cent") }
  var indexedAmount: String { text(nl: "Geïndexeerd (€)", en: "Indexed (€)") }

  var indexedComparableAmount: String {
    text(nl: "Vergelijkbaar, geïndexeerd (€)", en: "Comparable, indexed (€)")
  }

  var realChange: String { text(nl: "Reëel verschil (€)", en: "Real change (€)") }
  var realChangePercent: String { text(nl: "Reëel (%)", en: "Real (%)") }

  var lowestEqualTermsChange: String {
    text(nl: "Gelijke voorwaarden minimaal (%)", en: "Equal terms at least (%)")
  }

  var highestEqualTermsChange: String {
    text(nl: "Gelijke voorwaarden maximaal (%)", en: "Equal terms at most (%)")
  }

  var lowestReal: String { text(nl: "Reëel minimaal (%)", en: "Real at least (%)") }
  var highestReal: String { text(nl: "Reëel maximaal (%)", en: "Real at most (%)") }
  var yes: String { text(nl: "ja", en: "yes") }
  var no: String { text(nl: "nee", en: "no") }
  var seriesTitle: String { text(nl: "Indexreeksen", en: "Index series") }
  var given: String { text(nl: "opgegeven", en: "given") }
  func seriesTitle(_ name: String) -> String { text(nl: "Indexreeks \(name)", en: "Index series \(name)") }

  func applyTitle(what: String, along path: IndexPath?) -> String {
    guard let path else { return what }
    return text(
      nl: "\(what) geïndexeerd van \(path.start) naar \(path.end)",
      en: "\(what) indexed from \(path.start) to \(path.end)")
  }

  var period: String { text(nl: "Tijdvak", en: "Period") }

  /// A figure as a number with an end: what has none is rounded to six decimals.
  func finite(_ figure: Rational) -> Rational { figure.finite }

  /// The levels of which a change was made: `cpi-2006 van oktober 2015, 117,07 / 115,13 van oktober 2013 (2006 = 100)`.
  func ratio(_ ratio: LevelRatio) -> String {
    let (new, old) = (ratio.new.period.name.text(in: language), ratio.old.period.name.text(in: language))
    let levels = "\(level(ratio.new.level)) / \(level(ratio.old.level)) (\(ratio.new.shownBase))"
    return text(
      nl: "\(ratio.new.series) van \(new) gedeeld door \(old): \(levels)",
      en: "\(ratio.new.series) of \(new) divided by \(old): \(levels)")
  }

  /// A level with at least two decimals, or six where it was taken to another base.
  func level(_ level: Rational) -> String {
    (level * Rational(100)).isWhole ? number(level, decimals: 2) : decimal(level.rounded(decimals: 6))
  }

  /// By what a step multiplies: `1,0630`, without padding `1,063`, or the two levels `117,07 / 115,13`.
  func factor(of step: IndexPath.Step, isPadded: Bool = true) -> String {
    if let levels = step.levels { return "(\(level(levels.new.level)) / \(level(levels.old.level)))" }
    let factor = Rational(1) + step.percent / Rational(100)
    if isPadded, (factor * Rational(10_000)).isWhole { return number(factor, decimals: 4) }
    return decimal((factor * Rational(1_000_000)).isWhole ? factor : factor.rounded(decimals: 8))
  }

  func pathHeading(_ name: String, percent: String, result: String) -> String {
    text(
      nl: "\(name.isEmpty ? given : name): samen \(percent), uitkomst € \(result)",
      en: "\(name.isEmpty ? given : name): \(percent) in all, result € \(result)")
  }

  func clauseSentence(_ index: ClauseIndex) -> String {
    let clause = index.clause
    return
      "\(index.step.map { "\($0.validFrom)" } ?? "\(index.year)"): \(derivation(of: index)). \(clause.name)\(clause.note.isEmpty ? "" : ": " + clause.note)"
  }

  /// How the percentage of a clause came about.
  func derivation(of index: ClauseIndex) -> String {
    let clause = index.clause
    if let step = index.step {
      return text(
        nl: "\(percent(step.percent)) vanaf \(date(step.validFrom))",
        en: "\(percent(step.percent)) from \(date(step.validFrom))")
        + (step.note.isEmpty ? "" : " (\(step.note))")
    }
    if index.isContractYear {
      return text(
        nl: "geen indexatie tot en met het eerste contractjaar, \(clause.terms.contractYear ?? index.year)",
        en: "no indexation until after the first contract year, \(clause.terms.contractYear ?? index.year)")
    }
    var parts = index.terms.filter { $0.role == .current }.map { weighted($0) }
    if clause.unindexedWeight > Rational(0) {
      let share = decimal(clause.unindexedWeight)
      parts.append(text(nl: "\(share)% volgt geen index", en: "\(share)% follows no index"))
    }
    var sentence = "\(parts.joined(separator: " + ")) = \(percent(index.current))"
    switch clause.settlement.rule {
    case .difference(let name, _):
      let (year, kind) = (index.year - clause.lag - 1, name.text(in: language))
      sentence += text(nl: "; nacalculatie over \(year), \(kind): ", en: "; settlement of \(year), \(kind): ")
      sentence += settled(index) + " = \(percent(index.settlement))"
    case .published:
      sentence += text(nl: "; geketend met nacalculatie ", en: "; chained with a settlement of ")
      sentence += percent(index.settlement)
    case .nothing: break
    }
    sentence += text(nl: "; samen \(percent(index.unlimited))", en: "; \(percent(index.unlimited)) in all")
    if let discount = clause.discount.map(decimal) {
      sentence += text(
        nl: ", korting \(discount) procentpunt", en: ", discount \(discount) percentage points")
    }
    if index.caughtUp != Rational(0) {
      sentence += text(nl: ", ingehaald van het jaar ervoor ", en: ", caught up from the year before ")
      sentence += percent(index.caughtUp)
    }
    if let threshold = clause.terms.threshold {
      sentence += text(nl: ", pas vanaf ", en: ", only from ") + percent(threshold) + text(nl: "", en: " on")
    }
    if let cap = clause.cap { sentence += text(nl: ", hoogstens ", en: ", at most ") + percent(cap) }
    if let floor = clause.floor { sentence += text(nl: ", minstens ", en: ", at least ") + percent(floor) }
    if index.percent != index.unlimited {
      sentence += text(nl: ", toegepast ", en: ", applied ") + percent(index.percent)
    }
    if index.keptBack != Rational(0) {
      sentence +=
        text(nl: "; volgend jaar in te halen ", en: "; to be caught up next year ") + percent(index.keptBack)
    }
    return sentence
  }

  private func weighted(_ term: ClauseIndex.Term) -> String {
    if term.value.series.isEmpty {
      return text(
        nl: "\(decimal(term.weight))% × vast \(figure(term.value))",
        en: "\(decimal(term.weight))% × a fixed \(figure(term.value))")
    }
    if let levels = term.value.levels {
      return
        "\(decimal(term.weight))% × (\(ratio(levels))) \(figure(term.value)) (\(name(of: term.value.status)))"
    }
    return "\(decimal(term.weight))% × \(term.value.series) \(figure(term.value)) "
      + "(\(name(of: term.value.status)) \(term.value.year))"
  }

  /// The percentage of a value, marked where it is assumed; one that is not known counts as nothing.
  private func figure(_ value: IndexValue) -> String {
    percent(value.percent ?? Rational(0)) + (value.isAssumed ? text(nl: " AANNAME", en: " ASSUMPTION") : "")
  }

  private func settled(_ index: ClauseIndex) -> String {
    let provisional = index.terms.filter { $0.role == .settledProvisional }
    let definitive = index.terms.filter { $0.role == .settledDefinitive }
    return zip(provisional, definitive).map { old, new in
      let (before, after) = (figure(old.value), figure(new.value))
      return "\(decimal(new.weight))% × \(new.value.series) "
        + text(nl: "van \(before) naar \(after)", en: "from \(before) to \(after)")
    }.joined(separator: " + ")
  }

  func contradiction(_ value: IndexValue, others: [IndexValue]) -> String {
    let what = "\(value.series) \(value.period) (\(name(of: value.status)))"
    let used = "\(figure(value)) (\(value.variant))"
    let unused = others.map { "\(figure($0)) (\($0.variant))" }.joined(separator: ", ")
    return text(
      nl: "Let op: voor \(what) spreken bronnen elkaar tegen. Gebruikt: \(used). Niet gebruikt: \(unused).",
      en: "Beware: sources contradict each other on \(what). Used: \(used). Not used: \(unused).")
  }

  /// Until when the steps of a clause within years are known, and that none behind them counts.
  func stepsKnownUntil(_ path: IndexPath) -> String? {
    path.lastDatedStep.map { step in
      let day = date(step.validFrom)
      let known = text(
        nl: "Stappen van \(step.clause) zijn bekend tot en met \(day).",
        en: "Steps of \(step.clause) are known until \(day).")
      guard path.goesBeyondSteps else { return known }
      return known
        + text(nl: " Een latere stap is niet meegerekend.", en: " No later step was counted.")
    }
  }

  /// Until when the yearly figures and the levels of a series are known.
  func knownUntil(series: String, in book: IndexBook) -> String {
    let known = book.knownUntil(series).filter { ![.estimate, .withdrawn].contains($0.status) }
    let levels = [partsKnownUntil(series, in: book), levelsKnownUntil(series, in: book)].filter {
      !$0.isEmpty
    }
    .joined(separator: " ")
    guard !known.isEmpty else {
      if !levels.isEmpty { return levels }
      if let last = book.knownUntil(series).first(where: { $0.status == .estimate }) {
        return text(
          nl:
            "Van \(series) zijn alleen ramingen bekend, tot en met \(last.year) (\(name(of: last.status))).",
          en: "Only estimates of \(series) are known, until \(last.year) (\(name(of: last.status))).")
      }
      return text(nl: "\(series) is voor geen jaar bekend.", en: "\(series) is not known for any year.")
    }
    let last = list(known.map { "\($0.year) (\(name(of: $0.status)))" })
    return text(nl: "\(series) is bekend tot en met \(last).", en: "\(series) is known until \(last).")
      + (levels.isEmpty ? "" : " " + levels)
  }

  /// Until when changes of months and quarters of a series are known; empty where it has none.
  private func partsKnownUntil(_ series: String, in book: IndexBook) -> String {
    let known = book.values(of: series).filter {
      !$0.period.isYear && $0.percent != nil && $0.status != .estimate
    }
    guard let last = known.max(by: { $0.period < $1.period }) else { return "" }
    return text(
      nl: "Binnen het jaar is \(series) bekend tot en met \(last.period) (\(name(of: last.status))).",
      en: "Within the year \(series) is known until \(last.period) (\(name(of: last.status))).")
  }

  /// Until when the levels of a series are known, for each kind of period; empty where it has none.
  private func levelsKnownUntil(_ series: String, in book: IndexBook) -> String {
    let known = book.levelsKnownUntil(series)
    guard let base = known.first?.shownBase else { return "" }
    let last = list(known.map { "\($0.period) (\(name(of: $0.status)))" })
    return text(
      nl: "Standen van \(series) (\(base)) zijn bekend tot en met \(last).",
      en: "Levels of \(series) (\(base)) are known until \(last).")
  }

  func replaced(_ old: IndexValue, by value: IndexValue) -> String {
    func figure(_ value: IndexValue) -> String { value.percent.map(percent) ?? unknown }
    let what = "\(value.series) \(value.period) (\(name(of: value.status)))"
    return text(
      nl: "Let op: \(what) komt uit eigen gegevens: \(figure(value)) in plaats van \(figure(old)).",
      en: "Beware: \(what) comes from own data: \(figure(value)) instead of \(figure(old)).")
  }

  func withdrawn(_ value: IndexValue) -> String {
    let what = "\(value.series) \(value.year) (\(figure(value)))"
    return text(nl: "Let op: \(what) is ingetrokken", en: "Beware: \(what) was withdrawn")
      + "\(value.note.isEmpty ? "" : ": " + value.note)."
  }

  /// Where amounts are rounded, and to what.
  func roundingSentence(_ rounding: IndexRounding, to unit: PriceRounding = .cent) -> String {
    guard unit == .cent || rounding == .none else {
      return text(
        nl: "Bedragen zijn \(rounding == .yearly ? "na elk jaar" : "aan het eind") afgerond op "
          + "€ \(number(unit.unit)), zoals de clausule zegt.",
        en:
          "Amounts are rounded to € \(number(unit.unit)) \(rounding == .yearly ? "after every year" : "at the end"), "
          + "as the clause says.")
    }
    return switch rounding {
    case .yearly:
      text(
        nl: "Bedragen zijn na elk jaar afgerond op centen, een halve cent naar boven.",
        en: "Amounts are rounded to cents after every year, half a cent up.")
    case .final:
      text(
        nl: "Bedragen zijn één keer afgerond op centen, aan het eind; een halve cent gaat naar boven.",
        en: "Amounts are rounded to cents once, at the end; half a cent goes up.")
    case .none:
      text(
        nl: "Bedragen zijn niet afgerond; er staan vier decimalen.",
        en: "Amounts are not rounded; four decimals are shown.")
    }
  }

  func otherVersion(_ name: String, percents: String) -> String {
    text(
      nl: "Een andere versie van de clausule geeft iets anders: \(name) (\(percents)).",
      en: "Another version of the clause gives something else: \(name) (\(percents)).")
  }

  /// Of which day the prices of a list are, where some change within it.
  func pricesOfDay(_ day: CalendarDate) -> String {
    text(
      nl: "Van prijzen die binnen de lijst veranderen, is die van \(date(day)) geïndexeerd.",
      en: "Of prices that change within the list, the one of \(date(day)) was indexed.")
  }

  /// What the groups of products of a clause follow, each with its percentages.
  func clauseGroups(of table: IndexedTable) -> [String] {
    table.groupPaths.map { path, prices in
      text(
        nl: "\(tariffs(prices)) met \(path.name) (\(percents(of: path))).",
        en: "\(tariffs(prices)) by \(path.name) (\(percents(of: path))).")
    }
  }

  /// The last step of a price that follows another: the individual price divided by the denominator of rule 44.2, or the
  /// share that a document states.
  func followed(_ price: FollowingPrice) -> String {
    if price.relation?.basis == .definition {
      return text(nl: "tarief per uur ÷ 60", en: "tariff per hour ÷ 60")
    }
    return price.denominator.map { text(nl: "individueel tarief ÷ \($0)", en: "individual tariff ÷ \($0)") }
      ?? text(nl: "ander tarief × \(readable(price.ratio))", en: "other tariff × \(readable(price.ratio))")
  }

  /// A price that stays the share of another that its document states.
  func shareFollows(_ tariff: Tariff, of base: String, _ price: FollowingPrice, result: String) -> String {
    let (what, ratio) = ("\(tariff.shortName) \(name(of: tariff.form))", readable(price.ratio))
    return "\(what): \(ratio) × \(base) = \(result). \(price.relation?.reason ?? "")"
  }

  /// A price that is no longer the share that its document states, and by how much.
  func unkept(_ unkept: IndexedTable.UnkeptRelation) -> String {
    let (tariff, amount) = (unkept.row.tariff, unkept.row.amount)
    let difference = Money(cents: amount.cents - unkept.expected.cents)
    let (new, expected) = (number(amount), number(unkept.expected))
    if unkept.relation.basis == .definition {
      return text(
        nl:
          "\(tariff.shortName) \(name(of: tariff.form)) per minuut is niet meer het tarief per uur gedeeld door 60: "
          + "geïndexeerd € \(new), en uit het uurtarief € \(expected), verschil \(signed(hundredths: difference.cents)).",
        en:
          "\(tariff.shortName) \(name(of: tariff.form)) per minute is no longer the tariff per hour divided by 60: "
          + "indexed € \(new), and from the hourly tariff € \(expected), difference "
          + "\(signed(hundredths: difference.cents)).")
    }
    let of = unkept.wage.map { wage in
      text(
        nl: " (\(wage.step), € \(number(wage.hourly)) vanaf \(date(wage.validFrom)))",
        en: " (\(wage.step), € \(number(wage.hourly)) from \(date(wage.validFrom)))")
    }
    return text(
      nl:
        "\(tariff.shortName) \(name(of: tariff.form)) blijft niet wat het document noemt: geïndexeerd € \(new), en "
        + "volgens de verhouding € \(expected)\(of ?? ""), verschil \(signed(hundredths: difference.cents)).",
      en:
        "\(tariff.shortName) \(name(of: tariff.form)) does not stay what its document states: indexed € \(new), and by "
        + "the relation € \(expected)\(of ?? ""), difference \(signed(hundredths: difference.cents)).")
      + " \(unkept.relation.reason)"
  }

  func groupFollows(product: String, individual: String, denominator: String, result: String) -> String {
    text(
      nl:
        "\(product): individueel tarief \(individual) gedeeld door \(denominator) is \(result) (regel 44.2).",
      en: "\(product): individual tariff \(individual) divided by \(denominator) is \(result) (rule 44.2).")
  }

  func exceptionFollows(product: String, instead: String, reason: String) -> String {
    text(
      nl: "\(product): uitzondering, geïndexeerd met \(instead). \(reason)",
      en: "\(product): exception, indexed by \(instead). \(reason)")
  }

  func explainTitle(from: String, to: String) -> String {
    text(nl: "Volgt \(to) uit \(from) door indexatie?", en: "Does \(to) follow from \(from) by indexation?")
  }

  func sharedIndex(bounds: String, products: String) -> String {
    text(
      nl: "Kunnen één index delen (\(bounds)%): \(products).",
      en: "Can share one index (\(bounds)%): \(products).")
  }

  var rounding: String { text(nl: "Afronding", en: "Rounding") }

  var takenBack: String {
    text(
      nl: "Teruggerekend: elk bedrag is gedeeld door 1 plus de index van het jaar.",
      en: "Taken back: every amount was divided by 1 plus the index of the year.")
  }

  var nothingInCommon: String {
    text(
      nl: "Geen enkel product staat in beide lijsten; een code geldt alleen binnen een regio.",
      en: "No product stands in both lists; a code holds within its region only.")
  }

  func usedIndex(_ name: String, percents: String) -> String {
    text(nl: "Gebruikt: \(name) (\(percents)).", en: "Used: \(name) (\(percents)).")
  }

  func onlyOnOneSide(products: String) -> String {
    text(
      nl: "Maar in één van beide lijsten, dus zonder index: \(products).",
      en: "In only one of the two lists, so without an index: \(products).")
  }

  func confidence(_ word: String) -> String {
    let dutch =
      switch word {
      case "read": "gelezen"
      case "secondary": "uit tweede hand"
      case "derived": "afgeleid"
      case "contradicted": "tegengesproken"
      case "not-found": "niet gevonden"
      default: word
      }
    return text(nl: dutch, en: word)
  }

  func notExplained(products: String) -> String {
    text(
      nl: "Niet verklaard door een bekende index: \(products).",
      en: "Not explained by a known index: \(products).")
  }

  func explained(products: String, paths: [String], tried: Int) -> String {
    text(
      nl:
        "Past op de cent: \(products) bij \(paths.joined(separator: "; ")), van de \(tried) geprobeerde indexen.",
      en: "Fits to the cent: \(products) with \(paths.joined(separator: "; ")), of the \(tried) indices that "
        + "were tried.")
  }

  /// How many of the tried indices fit: `2 van 17`.
  func fit(_ count: Int, of tried: Int) -> String {
    text(nl: "\(count) van \(tried)", en: "\(count) of \(tried)")
  }

  var followsHeading: String { text(nl: "Past bij een index", en: "Fits an index") }
  var widthHeading: String { text(nl: "Ruimte (%-punt)", en: "Room (points)") }
  var withinHeading: String { text(nl: "Indexen erin", en: "Indices in it") }
  var canBeChance: String { text(nl: "kan toeval zijn", en: "can be chance") }

  func fitsByChance(products: String) -> String {
    text(
      nl:
        "Dat kan toeval zijn bij \(products): past bij zoveel van de geprobeerde indexen, met zoveel procentpunt ruimte "
        + "tussen de grenzen. Ook prijzen die geen index volgen, zouden dan vaker dan één op de tien passen.",
      en:
        "This can be chance for \(products): fits so many of the indices that were tried, with so many percentage points "
        + "between the bounds. More than one in ten prices that follow no index would fit too.")
  }

  func listRounding(unit: String, products: String) -> String {
    text(
      nl: "Gerekend met prijzen die op \(unit) zijn afgerond: \(products).",
      en: "Taken as prices that are rounded to \(unit): \(products).")
  }

  func largestGroups(_ shown: Int, of all: Int) -> String {
    text(
      nl: "Van de \(all) groepen die één index kunnen delen, staan hier de \(shown) met de meeste producten.",
      en: "Of \(all) groups that can share one index, the \(shown) with the most products stand here.")
  }

  func untriedPaths(_ names: [String]) -> String {
    text(
      nl: "Niet geprobeerd, omdat een cijfer of een weging onbekend is: \(names.joined(separator: ", ")).",
      en: "Not tried, as a figure or a weight is unknown: \(names.joined(separator: ", ")).")
  }

  func triedPaths(_ paths: [String]) -> String {
    text(
      nl: "Geprobeerd, steeds met afronding per jaar en aan het eind: \(paths.joined(separator: "; ")).",
      en: "Tried, each with rounding yearly and at the end: \(paths.joined(separator: "; ")).")
  }

  func othersMatch(products: String) -> String {
    text(
      nl:
        "Dit gaat over het product dat precies zo heet. Ook deze passen bij het gezochte woord: \(products).",
      en: "This is about the product of exactly that name. These match the word too: \(products).")
  }

  func realNote(path: String, percents: String) -> String {
    text(
      nl: "Geïndexeerd: het oude tarief na \(path) (\(percents)), afgerond op centen. Reëel: het nieuwe "
        + "tarief ten opzichte van dat afgeronde bedrag.",
      en: "Indexed: the old tariff after \(path) (\(percents)), rounded to cents. Real: the new tariff "
        + "against it.")
  }

  func noRealChange(products: String) -> String {
    text(
      nl: "Geen reële verandering voor \(products): de twee bedragen zijn niet te vergelijken. Met "
        + "--equal-terms krijgt een groepstarief er een, waar de documenten dat toelaten.",
      en: "No real change for \(products): the two amounts are not comparable. With --equal-terms a group "
        + "tariff gets one, where the documents allow it.")
  }

  func indexedTo(period: IndexPeriod, from: IndexPeriod, path: String) -> String {
    text(
      nl:
        "Van prijspeil \(from) naar \(period) geïndexeerd met \(path); het jaar van de tabel geldt als prijspeil van het tarief.",
      en:
        "Indexed from price level \(from) to \(period) by \(path); the year of the table counts as the level "
        + "of its tariffs.")
  }

}

extension Wording {
  /// The name of an index without its version, as a clause or a series is called on the command line.
  func indexName(_ origin: IndexPath.Step.Origin) -> String? {
    switch origin {
    case .clause(let index): index.clause.id
    case .value(let value): value.series
    case .given: givenPercentages
    }
  }
}

extension IndexPath.Step {
  /// The two levels that the step is the ratio of; nothing where it is anything else.
  var levels: LevelRatio? {
    switch origin {
    case .value(let value): return value.levels
    case .clause(let index):
      guard let term = index.terms.first, index.terms.count == 1, term.value.percent == index.percent else {
        return nil
      }
      return term.value.levels
    case .given: return nil
    }
  }
}

extension IndexedPrice {
  /// A short name of the percentages along which it went.
  var pathName: String {
    steps.map(\.index.name).filter { !$0.isEmpty }.firstOccurrences.joined(separator: ", ")
  }
}

extension Rational {
  /// The number where it has an end after at most six decimals, and else rounded to them.
  var finite: Rational { rounded(decimals: 6) }

  /// The number as a sheet takes it: at most nine decimals.
  var toBillionths: Rational { rounded(decimals: 9) }
}
