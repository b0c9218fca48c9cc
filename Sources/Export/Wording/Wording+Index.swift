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

  func applyTitle(what: String, from: Int, to: Int) -> String {
    text(nl: "\(what) geïndexeerd van \(from) naar \(to)", en: "\(what) indexed from \(from) to \(to)")
  }

  func pathHeading(_ name: String, percent: String, result: String) -> String {
    text(
      nl: "\(name.isEmpty ? given : name): samen \(percent), uitkomst € \(result)",
      en: "\(name.isEmpty ? given : name): \(percent) in all, result € \(result)")
  }

  func clauseSentence(_ index: ClauseIndex) -> String {
    let clause = index.clause
    return
      "\(index.year): \(derivation(of: index)). \(clause.name)\(clause.note.isEmpty ? "" : ": " + clause.note)"
  }

  /// How the percentage of a clause came about.
  func derivation(of index: ClauseIndex) -> String {
    let clause = index.clause
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
    if let cap = clause.cap { sentence += text(nl: ", hoogstens ", en: ", at most ") + percent(cap) }
    if let floor = clause.floor { sentence += text(nl: ", minstens ", en: ", at least ") + percent(floor) }
    if index.percent != index.unlimited {
      sentence += text(nl: ", toegepast ", en: ", applied ") + percent(index.percent)
    }
    return sentence
  }

  private func weighted(_ term: ClauseIndex.Term) -> String {
    "\(decimal(term.weight))% × \(term.value.series) \(figure(term.value)) "
      + "(\(name(of: term.value.status)) \(term.value.year))"
  }

  /// The percentage of a value; one that is not known counts as nothing.
  private func figure(_ value: IndexValue) -> String { percent(value.percent ?? Rational(0)) }

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
    let what = "\(value.series) \(value.year) (\(name(of: value.status)))"
    let used = "\(figure(value)) (\(value.variant))"
    let unused = others.map { "\(figure($0)) (\($0.variant))" }.joined(separator: ", ")
    return text(
      nl: "Let op: voor \(what) spreken bronnen elkaar tegen. Gebruikt: \(used). Niet gebruikt: \(unused).",
      en: "Beware: sources contradict each other on \(what). Used: \(used). Not used: \(unused).")
  }

  func knownUntil(series: String, years: [(status: IndexValue.Status, year: Int)]) -> String {
    let known = years.filter { ![.estimate, .withdrawn].contains($0.status) }
    guard !known.isEmpty else {
      return text(nl: "\(series) is voor geen jaar bekend.", en: "\(series) is not known for any year.")
    }
    let last = list(known.map { "\($0.year) (\(name(of: $0.status)))" })
    return text(nl: "\(series) is bekend tot en met \(last).", en: "\(series) is known until \(last).")
  }

  func replaced(_ old: IndexValue, by value: IndexValue) -> String {
    func figure(_ value: IndexValue) -> String { value.percent.map(percent) ?? unknown }
    let what = "\(value.series) \(value.year) (\(name(of: value.status)))"
    return text(
      nl: "Let op: \(what) komt uit eigen gegevens: \(figure(value)) in plaats van \(figure(old)).",
      en: "Beware: \(what) comes from own data: \(figure(value)) instead of \(figure(old)).")
  }

  func withdrawn(_ value: IndexValue) -> String {
    let what = "\(value.series) \(value.year) (\(figure(value)))"
    return text(nl: "Let op: \(what) is ingetrokken", en: "Beware: \(what) was withdrawn")
      + "\(value.note.isEmpty ? "" : ": " + value.note)."
  }

  func roundingSentence(_ rounding: IndexRounding) -> String {
    switch rounding {
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

  /// The last step of a group price: the individual price divided by the denominator of rule 44.2.
  func dividedBy(_ denominator: Int64) -> String {
    text(nl: "individueel tarief ÷ \(denominator)", en: "individual tariff ÷ \(denominator)")
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

  func indexedTo(year: Int, from: Int, path: String) -> String {
    text(
      nl:
        "Van prijspeil \(from) naar \(year) geïndexeerd met \(path); het jaar van de tabel geldt als prijspeil van het tarief.",
      en: "Indexed from price level \(from) to \(year) by \(path); the year of the table counts as the level "
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
