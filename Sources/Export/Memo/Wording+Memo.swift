import Indexation
import Tariffs

/// The words of a memo.
///
/// Sentences get typed figures and put them into words; they compute nothing.
extension Wording {
  func memoTitle(regions: [String], law: Law?, from: String, to: String) -> String {
    text(
      nl:
        "Tarieven \(law.map { $0.title.text(in: language) + ", " } ?? "")\(list(regions)): \(from) en \(to) vergeleken",
      en:
        "\(law.map { $0.title.text(in: language) + " tariffs" } ?? "Tariffs") of \(list(regions)): \(from) and \(to) compared"
    )
  }

  /// What stands above a part, and what it is about; that is empty where its heading says enough.
  func words(of part: MemoPart, from: String, to: String) -> (heading: String, introduction: String) {
    func words(_ heading: String, _ introduction: String = "") -> (String, String) { (heading, introduction) }
    return switch part {
    case .head: words("")
    case .decision: words(text(nl: "Te beslissen", en: "To decide"))
    case .changed: words(text(nl: "Wat is er veranderd?", en: "What has changed?"))
    case .meaning: words(text(nl: "Wat betekent dat?", en: "What does that mean?"))
    case .uncertain: words(text(nl: "Wat is onzeker?", en: "What is uncertain?"))
    case .compared: words(text(nl: "Bijlage: wat we vergelijken", en: "Annex: what we compare"))
    case .equalTerms:
      words(
        text(nl: "Bijlage: prijzen die goed te vergelijken zijn", en: "Annex: prices that can be compared"),
        text(
          nl: "Deze prijzen kunt u naast elkaar zetten.", en: "You can set these prices side by side."))
    case .indexation:
      words(text(nl: "Bijlage: wat indexatie verklaart", en: "Annex: what indexation explains"))
    case .reservation:
      words(
        text(
          nl: "Bijlage: prijzen die deels te vergelijken zijn",
          en: "Annex: prices that are comparable in part"),
        text(
          nl: "Deze producten zijn in \(to) anders omschreven dan in \(from). "
            + "Het verschil zegt dus iets over prijs én product.",
          en: "These products are described differently in \(to) than in \(from). "
            + "So the difference is about price and product."))
    case .undescribed:
      words(
        text(nl: "Bijlage: prijzen zonder oordeel", en: "Annex: prices without a verdict"),
        text(
          nl: "Van deze prijzen zijn alleen code, wet, eenheid en vorm gelijk. "
            + "Lees eerst in beide documenten of het product hetzelfde bleef.",
          en: "Of these prices only code, law, unit and form are the same. "
            + "First read in both documents whether the product stayed the same."))
    case .notComparable:
      words(
        text(
          nl: "Bijlage: prijzen die niet te vergelijken zijn", en: "Annex: prices that cannot be compared"),
        text(
          nl:
            "Wie deze prijzen naast elkaar zet, krijgt een verkeerd beeld. Daarom staat er geen verschil bij.",
          en: "Set side by side, these prices give a wrong picture. That is why no difference is shown."))
    case .oneSided:
      words(
        text(nl: "Bijlage: prijzen in maar één lijst", en: "Annex: prices in one list only"),
        text(
          nl: "Deze prijzen hebben geen tegenhanger in de andere lijst. "
            + "Of de hulp zelf nieuw is of verdwijnt, zegt dat niet.",
          en: "These prices have no counterpart in the other list. "
            + "That does not say whether the care itself is new or ends."))
    case .method: words(text(nl: "Bijlage: zo is dit nagerekend", en: "Annex: how this was checked"))
    case .unknown: words(text(nl: "Bijlage: wat we niet weten", en: "Annex: what we do not know"))
    }
  }

  /// What the language of the reasons is, where it is not that of the memo.
  var languageOfReasons: String? { text(nl: nil, en: "Reasons are given in Dutch, as the documents are.") }

  // MARK: The page
  /// What stands before addressee, sender, date and subject.
  var headLabels: [String] {
    text(nl: ["Aan", "Van", "Datum", "Onderwerp"], en: ["To", "From", "Date", "Subject"])
  }

  /// The numbers of some notes that follow each other.
  func notes(from first: Int, to last: Int) -> String {
    last - first < 2
      ? list((first...last).map { "[\($0)]" })
      : text(nl: "[\(first)] t/m [\(last)]", en: "[\(first)] to [\(last)]")
  }

  /// What stands before the lines of a source.
  func linesOfNote(_ number: String) -> String {
    text(nl: "bron \(number), regel", en: "source \(number), line")
  }

  // MARK: What was compared
  func compared(regions: [String], from: String, to: String) -> String {
    text(
      nl:
        "Dit memo zet de tarieven van \(list(regions)) naast elkaar: die van \(from) en die van \(to). In de tabellen wijst "
        + "1:20 naar regel 20 van bron 1.",
      en:
        "This memo sets the tariffs of \(list(regions)) side by side: those of \(from) and those of \(to). In the tables "
        + "1:20 stands for line 20 of source 1.")
  }

  /// What was asked for, a sentence for each condition.
  func only(_ filter: TariffFilter) -> [String] {
    var sentences: [String] = []
    func add(_ words: [String], _ sentence: (_ words: String) -> String) {
      if !words.isEmpty { sentences.append(sentence(list(words))) }
    }
    add(filter.law.map { [$0.title.text(in: language)] } ?? []) {
      text(nl: "Alleen tarieven onder de \($0) doen mee.", en: "Only tariffs under the \($0) take part.")
    }
    add(filter.products.map(\.word)) {
      text(nl: "Alleen deze producten doen mee: \($0).", en: "Only these products take part: \($0).")
    }
    add(filter.units.map(\.rawValue)) {
      text(nl: "Alleen prijzen per \($0) doen mee.", en: "Only prices per \($0) take part.")
    }
    add(filter.forms.map(name)) {
      text(nl: "Alleen deze vormen doen mee: \($0).", en: "Only these forms take part: \($0).")
    }
    return sentences
  }

  var nothingOnEqualTerms: String {
    text(
      nl: "Geen enkele prijs is zonder voorbehoud te vergelijken.",
      en: "No price can be compared without a reservation.")
  }

  func groupSession(_ session: GroupSession) -> String {
    text(
      nl:
        "Een groepsprijs is alleen te vergelijken na omrekening naar wat een deelnemer per uur kost, in een aangenomen groep "
        + "van \(group(session)). Bij een andere groepsgrootte is de uitkomst anders.",
      en:
        "A group price can be compared only when converted to what a participant costs per hour, in an assumed group of "
        + "\(group(session)). With another group size the outcome is different.")
  }

  var realExplanation: String {
    text(
      nl: "‘Geïndexeerd’ is de oude prijs na de index. ‘Reëel’ is het verschil dat dan overblijft.",
      en: "‘Indexed’ is the old price after the index. ‘Real’ is the difference that is then left.")
  }

  /// That some matches hold only when every year is rounded; empty where none does.
  func roundedYearly(_ yearly: Int, of matches: Int) -> String {
    guard yearly > 0 else { return "" }
    return "; " + (yearly == matches ? "" : text(nl: "\(yearly) daarvan ", en: "\(yearly) of them "))
      + name(of: IndexRounding.yearly)
  }

  func leftOutOfIndexation(_ count: Int, converted: Int) -> String {
    let which =
      switch converted {
      case 0: prices(count)
      case count: groupPrices(count)
      default:
        text(
          nl: "\(prices(count)), waaronder \(groupPrices(converted)),",
          en: "\(prices(count)), among them \(groupPrices(converted)),")
      }
    return text(
      nl: "Bij \(which) is dat niet te zeggen: de gedrukte bedragen gaan niet over hetzelfde.",
      en: "For \(which) that cannot be said: the printed amounts are not for the same thing.")
  }

  var noIndexChosen: String {
    text(
      nl:
        "Voor dit memo is geen index gekozen. Het zegt dus niet hoeveel een prijs meer steeg dan de index.",
      en: "No index was chosen for this memo. So it does not say how much more than the index a price rose.")
  }

  var noYears: String {
    text(
      nl:
        "De twee kanten zijn niet elk van één eigen jaar. Daarom is niet onderzocht of de prijzen uit een index volgen.",
      en:
        "The two sides are not each of one year of their own. That is why we did not look whether prices follow from an index."
    )
  }

  // MARK: The tables
  var documentHeading: String { "Document" }
  var perHeading: String { "Per" }
  var pricesHeading: String { text(nl: "Prijzen", en: "Prices") }
  var onlyIn: String { text(nl: "Alleen in", en: "Only in") }
  var codesAndPrices: String { text(nl: "Code en prijs (€)", en: "Code and price (€)") }
  var useHeading: String { text(nl: "Waarvoor", en: "Purpose") }
  var usedForReal: String { text(nl: "hiermee rekent dit memo", en: "this memo calculates with it") }
  func fits(_ products: [String]) -> String {
    text(nl: "past bij \(named(products))", en: "fits \(named(products))")
  }

  var allYears: String { text(nl: "alle jaren samen", en: "all years together") }

  /// A reason as a fact, with the first of many products.
  func fact(_ reason: MemoLayout.Reason) -> Report.Fact {
    Report.Fact(
      reason.products.count > 3
        ? some(reason.products, atMost: 2) + text(nl: ", elk", en: ", each") : list(reason.products),
      reason.note.isEmpty ? reason.reason : "\(reason.reason) [\(reason.note)]")
  }

  func per(_ basis: EqualTerms.Figure.Basis) -> String {
    switch basis {
    case .price(let unit): unit.rawValue
    case .participantHour: text(nl: "deelnemer per uur", en: "participant per hour")
    }
  }

  // MARK: How it was calculated
  var methodOfChange: (label: String, text: String) {
    text(nl: ("Verschil", "(nieuw − oud) ÷ oud."), en: ("Difference", "(new − old) ÷ old."))
  }

  var methodOfGroups: (label: String, text: String) {
    text(
      nl: (
        "Kosten per deelnemer per uur",
        "Het aantal minuten dat een deelnemer per uur in rekening krijgt × de prijs per minuut."
      ),
      en: (
        "Cost per participant per hour",
        "The minutes that a participant is billed per hour × the price per minute."
      ))
  }

  func methodOfIndexing(isBackward: Bool) -> (label: String, text: String) {
    let sign = isBackward ? "÷" : "×"
    return text(
      nl: (
        "Geïndexeerd", "Oude prijs \(sign) (1 + index), voor elk jaar. Pas de uitkomst is afgerond op centen."
      ),
      en: ("Indexed", "Old price \(sign) (1 + index), for each year. Only the result is rounded to cents."))
  }

  var methodOfReal: (label: String, text: String) {
    text(nl: ("Reëel", "(nieuw − geïndexeerd) ÷ geïndexeerd."), en: ("Real", "(new − indexed) ÷ indexed."))
  }

  var methodOfExplaining: (label: String, text: String) {
    text(
      nl: (
        "Past op de cent",
        "We rekenen elke oude prijs door met elke index die we kennen, één keer met afronding per jaar en één keer met "
          + "afronding aan het eind. Een index past als de uitkomst gelijk is aan de nieuwe prijs. Door de afronding van beide "
          + "prijzen laat elk paar ruimte; hoe groter die is, hoe minder het zegt dat een index past."
      ),
      en: (
        "Fits to the cent",
        "We index each old price by every index that we know, once rounding each year and once rounding at the end. An index "
          + "fits when the result equals the new price. As both prices are rounded, each pair leaves room; the more it leaves, "
          + "the less it says that an index fits."
      ))
  }

  var derivationsLabel: String {
    text(nl: "Groepsprijzen en uitzonderingen", en: "Group prices and exceptions")
  }

  var clauseLabel: String { text(nl: "Index per jaar", en: "Index of each year") }
  var pairingLabel: String { text(nl: "Welke prijzen bij elkaar horen", en: "Which prices belong together") }
  var commandsLabel: String { text(nl: "Zelf narekenen", en: "Check it yourself") }

  func example(_ product: String, _ formula: String) -> String {
    text(nl: "Voorbeeld \(product): \(formula).", en: "Example \(product): \(formula).")
  }

  func groupExample(old: String, new: String) -> String {
    text(nl: "eerst \(old), nu \(new)", en: "first \(old), now \(new)")
  }

  func roundingExample(change: String, lower: String, upper: String) -> String {
    text(
      nl: "\(change) kan alles zijn tussen \(lower)% en \(upper)%",
      en: "\(change) can be anything between \(lower)% and \(upper)%")
  }

  // MARK: What is not known
  var priceLevelLabel: String { text(nl: "Prijspeil", en: "Price level") }

  func noPriceLevel(_ letters: [String]) -> String {
    text(
      nl:
        "\(letters.count == 1 ? "Document" : "Documenten") \(list(letters)) \(letters.count == 1 ? "noemt" : "noemen") geen prijspeil. "
        + "We rekenen met het jaar van de lijst.",
      en:
        "\(letters.count == 1 ? "Document" : "Documents") \(list(letters)) \(letters.count == 1 ? "names" : "name") no price level. "
        + "We calculate with the year of the list.")
  }

  var notNamed: String { text(nl: "niet genoemd", en: "not named") }
  var indexLabel: String { text(nl: "Indexcijfers", en: "Index figures") }
  var otherVersionLabel: String { text(nl: "Andere versie", en: "Another version") }
  var untriedLabel: String { text(nl: "Niet geprobeerd", en: "Not tried") }

  func untried(_ names: [String]) -> String {
    text(
      nl: "Van deze indexen kennen we een cijfer of een weging niet: \(names.joined(separator: "; ")).",
      en: "Of these indices a figure or a weight is not known: \(names.joined(separator: "; ")).")
  }

}
