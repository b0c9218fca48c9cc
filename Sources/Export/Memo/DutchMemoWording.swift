import Indexation
import Tariffs

extension DutchWording {
  func memoTitle(regions: [String], law: Law?, from: String, to: String) -> String {
    "Tarieven \(law.map { longName(of: $0) + ", " } ?? "")\(list(regions)): \(from) en \(to) vergeleken"
  }

  private func longName(of law: Law) -> String {
    switch law {
    case .wmo: "Wmo"
    case .jw: "Jeugdwet"
    case .wmoAndJw: "Wmo en Jeugdwet"
    }
  }

  func heading(of part: MemoPart) -> String {
    switch part {
    case .findings: "In het kort"
    case .compared: "Wat we vergelijken"
    case .equalTerms: "Prijzen op gelijke voorwaarden"
    case .indexation: "Wat indexatie verklaart"
    case .reservation: "Prijzen met een voorbehoud"
    case .undescribed: "Prijzen zonder oordeel"
    case .notComparable: "Prijzen die niet te vergelijken zijn"
    case .oneSided: "Prijzen in maar één lijst"
    case .method: "Zo hebben we gerekend"
    case .unknown: "Wat we niet weten"
    case .appendix: "Bijlage: alle prijzen in maar één lijst"
    }
  }

  var languageOfReasons: String? { nil }

  // MARK: The main findings

  func label(of finding: MemoFinding) -> String {
    switch finding {
    case .prices: "Alle prijzen"
    case .equalTerms: "Op gelijke voorwaarden"
    case .real: "Reëel"
    case .index, .noIndex: "Index"
    case .explained: "Verklaard"
    case .reservation: "Met voorbehoud"
    case .undescribed: "Zonder oordeel"
    case .notComparable: "Niet te vergelijken"
    case .oneSided: "In één lijst"
    }
  }

  func sentence(_ finding: MemoFinding, from: String, to: String) -> String {
    switch finding {
    case .prices(let directions, let only): prices(directions, only: only, from: from, to: to)
    case .equalTerms(let count, let converted, let session, let spread):
      equalTerms(count, converted: converted, session, spread)
    case .real(let directions, let spread): real(directions, spread)
    case .index(let index): self.index(index)
    case .noIndex: noIndexChosen
    case .explained(let fits): explained(fits)
    case .reservation(let count, let spread):
      "Bij \(prices(count)) is ook veranderd wat de gemeente ervoor krijgt, zoals de inhoud, de doelgroep of de tijd "
        + "die telt. "
        + differences(spread, of: count) { "De uitersten zijn \($0) en \($1)." }
        + " Dat is dus niet alleen een prijsverschil."
    case .undescribed(let count, let spread):
      "Van \(prices(count)) is niet beschreven of \(count == 1 ? "die" : "ze") in beide lijsten over hetzelfde "
        + "\(count == 1 ? "gaat" : "gaan"). "
        + differences(spread, of: count) { "De laagste verandering is \($0), de hoogste \($1)." }
    case .notComparable(let products):
      products.count == 1
        ? "De prijzen van \(products[0]) zijn niet te vergelijken."
        : "\(products.count) prijzen zijn niet te vergelijken: \(named(products))."
    case .oneSided(let added, let removed, let splitFrom, let splitTo):
      oneSided(added: added, removed: removed, splitFrom: splitFrom, splitTo: splitTo, from: from, to: to)
    }
  }

  private func prices(_ count: Int) -> String { "\(count) \(count == 1 ? "prijs" : "prijzen")" }

  /// All names of a short list, the first ones of a long list.
  private func named(_ products: [String]) -> String {
    products.count > 4 ? some(products, atMost: 3) : list(products)
  }

  private func prices(_ directions: MemoFinding.Directions, only: Memo.Row?, from: String, to: String)
    -> String
  {
    if let only, let change = only.row.change {
      let start = "Alleen \(only.label) heeft in beide lijsten een prijs."
      let (old, new) = (number(hundredths: change.from.cents), number(hundredths: change.to.cents))
      guard directions.same == 0 else { return "\(start) Die bleef gelijk: € \(new)." }
      return "\(start) Die \(directions.up == 1 ? "steeg" : "daalde") van € \(old) naar € \(new)."
    }
    guard directions.total > 0 else {
      return
        "Geen enkel product heeft in beide lijsten een prijs. Een verandering is daarom niet te berekenen."
    }
    let start = "\(prices(directions.total)) staan zowel in \(from) als in \(to) in de lijst."
    if directions.up == directions.total { return "\(start) Alle bedragen stegen." }
    if directions.down == directions.total { return "\(start) Alle bedragen daalden." }
    if directions.same == directions.total { return "\(start) Alle bedragen bleven gelijk." }
    let parts = [
      directions.up > 0 ? "\(directions.up == 1 ? "steeg" : "stegen") er \(directions.up)" : nil,
      directions.down > 0 ? "\(directions.down == 1 ? "daalde" : "daalden") er \(directions.down)" : nil,
      directions.same > 0 ? "\(directions.same == 1 ? "bleef" : "bleven") er \(directions.same) gelijk" : nil,
    ]
    return "\(start) Kijken we alleen naar de bedragen, dan \(list(parts.compactMap { $0 }))."
  }

  private func signed(_ percentage: Percentage) -> String { signed(hundredths: percentage.hundredths) + "%" }

  private func end(_ end: MemoFinding.Spread.End) -> String { "\(signed(end.percentage)) (\(end.label))" }

  /// The change of one price, or how far those of several lie apart, in a sentence of its own shape.
  private func differences(
    _ spread: MemoFinding.Spread?, of count: Int, _ sentence: (_ lowest: String, _ highest: String) -> String
  ) -> String {
    guard let spread else { return "Een verschil in procenten is niet te berekenen." }
    if count == 1 { return "Het verschil is \(signed(spread.lowest.percentage)) (\(spread.lowest.label))." }
    if spread.lowest.percentage == spread.highest.percentage {
      return "Het verschil is steeds \(signed(spread.lowest.percentage))."
    }
    return sentence(end(spread.lowest), end(spread.highest))
  }

  private func equalTerms(
    _ count: Int, converted: Int, _ session: GroupSession, _ spread: MemoFinding.Spread?
  ) -> String {
    guard count > 0 else { return nothing(in: .equalTerms) }
    let start = "\(prices(count)) \(count == 1 ? "is" : "zijn") op gelijke voorwaarden te vergelijken."
    let changes = differences(spread, of: count) { "De verandering loopt van \($0) tot \($1)." }
    guard converted > 0 else { return "\(start) \(changes)" }
    let which =
      converted == count
      ? (count == 1 ? "Dat is een groepsprijs, omgerekend" : "Dat zijn groepsprijzen, omgerekend")
      : "Daaronder \(converted == 1 ? "is 1 groepsprijs" : "zijn \(converted) groepsprijzen"), omgerekend"
    return
      "\(start) \(which) naar de kosten per deelnemer per uur in een groep met \(group(session)). \(changes) Bij een "
      + "andere groepsgrootte valt het verschil van een groepsprijs anders uit."
  }

  private func group(_ session: GroupSession) -> String {
    "\(session.participants) \(session.participants == 1 ? "deelnemer" : "deelnemers") en \(session.staff) "
      + "\(session.staff == 1 ? "begeleider" : "begeleiders")"
  }

  private func index(_ index: MemoFinding.Index) -> String {
    let (path, total) = (index.path, number(hundredths: index.total.hundredths) + "%")
    let name = path.steps.map(\.origin).compactMap(indexName).firstOccurrences
    let start =
      path.isBackward
      ? "Teruggerekend van \(path.from) naar \(path.to) is de index ‘\(list(name))’ \(total)"
      : "Van \(path.from) naar \(path.to) is de index ‘\(list(name))’ \(total)"
    return path.steps.count == 1 && !path.isBackward ? "\(start)." : "\(start): \(years(path))."
  }

  private func years(_ path: IndexPath) -> String {
    list(path.steps.map { "\(percent($0.percent)) voor \($0.year)" })
  }

  private func real(_ directions: MemoFinding.Directions, _ spread: MemoFinding.Spread?) -> String {
    guard directions.total > 1 else {
      let place =
        directions.up == 1
        ? "ligt boven" : directions.down == 1 ? "ligt onder" : "is gelijk aan"
      return "De nieuwe prijs \(place) de geïndexeerde oude prijs"
        + (directions.same == 1 ? "." : spread.map { " (\(signed($0.lowest.percentage)))." } ?? ".")
    }
    let total = directions.total
    let start = "Van de \(total) prijzen op gelijke voorwaarden"
    let sentence: String
    if directions.up == total || directions.down == total {
      sentence =
        "\(start) liggen ze alle \(total) \(directions.up == total ? "boven" : "onder") de geïndexeerde oude prijs."
    } else if directions.same == total {
      sentence = "\(start) zijn ze alle \(total) gelijk aan de geïndexeerde oude prijs."
    } else {
      let parts = [
        directions.up > 0 ? "\(directions.up == 1 ? "ligt" : "liggen") er \(directions.up) boven" : nil,
        directions.down > 0 ? "\(directions.down == 1 ? "ligt" : "liggen") er \(directions.down) onder" : nil,
        directions.same > 0
          ? "\(directions.same == 1 ? "is" : "zijn") er \(directions.same) gelijk aan" : nil,
      ]
      sentence = "\(start) \(list(parts.compactMap { $0 })) de geïndexeerde oude prijs."
    }
    guard let spread, directions.same < total else { return sentence }
    return spread.lowest.percentage == spread.highest.percentage
      ? "\(sentence) Reëel is het verschil steeds \(signed(spread.lowest.percentage))."
      : "\(sentence) Het reële verschil ligt tussen \(end(spread.lowest)) en \(end(spread.highest))."
  }

  private func explained(_ fits: MemoFinding.Fits) -> String {
    var sentences: [String] = []
    func described(_ fit: MemoFinding.Fits.Fit) -> String {
      "\(fit.label) (bij \(fit.exact) van \(fits.tried); \(fit.within) binnen \(width(fit.width)) procentpunt)"
    }
    switch fits.telling.count {
    case 0: break
    case 1:
      let fit = fits.telling[0]
      sentences.append(
        "De prijs van \(fit.label) past op de cent bij \(fit.exact) van de \(fits.tried) geprobeerde indexen; de twee "
          + "prijzen laten \(width(fit.width)) procentpunt ruimte, waarin er \(fit.within) \(fit.within == 1 ? "ligt" : "liggen")."
      )
    default:
      sentences.append(
        "\(fits.telling.count) prijzen passen op de cent bij een van de \(fits.tried) geprobeerde indexen: "
          + "\(named(fits.telling.map(described))).")
    }
    if let other = fits.otherIndex {
      sentences.append("Dat is niet de index waarmee dit memo rekent, maar \(years(other)).")
    }
    switch fits.possiblyChance.count {
    case 0: break
    case 1:
      let fit = fits.possiblyChance[0]
      sentences.append(
        "De prijs van \(fit.label) past bij \(fit.exact) van de \(fits.tried) geprobeerde indexen, dat kan toeval zijn: "
          + "de twee prijzen laten \(width(fit.width)) procentpunt ruimte, waarin er \(fit.within) \(fit.within == 1 ? "ligt" : "liggen")."
      )
    default:
      sentences.append(
        "\(fits.possiblyChance.count) prijzen passen bij een geprobeerde index, dat kan toeval zijn: "
          + "\(named(fits.possiblyChance.map(described))).")
    }
    let isRest = !sentences.isEmpty
    switch fits.others {
    case 0: break
    case 1:
      sentences.append(
        isRest
          ? "Bij de andere prijs past geen van de geprobeerde indexen op de cent."
          : "De nieuwe prijs past op de cent bij geen van de \(fits.tried) geprobeerde indexen.")
    default:
      sentences.append(
        isRest
          ? "Bij de andere \(fits.others) prijzen past geen van de geprobeerde indexen op de cent."
          : "Geen van de \(fits.others) nieuwe prijzen past op de cent bij een van de \(fits.tried) geprobeerde indexen."
      )
    }
    return sentences.joined(separator: " ")
  }

  private func oneSided(
    added: Int, removed: Int, splitFrom: Int, splitTo: Int, from: String, to: String
  ) -> String {
    var sentences: [String] = []
    let sides = [(added, to), (removed, from)].filter { $0.0 > 0 }
    if let (count, side) = sides.first {
      let other = sides.count > 1 ? " en \(sides[1].0) alleen in \(sides[1].1)" : ""
      sentences.append("\(prices(count)) \(count == 1 ? "staat" : "staan") alleen in \(side)\(other).")
    }
    if splitFrom + splitTo > 0 {
      sentences.append(
        "\(splitFrom) \(splitFrom == 1 ? "oud product is" : "oude producten zijn") gesplitst of samengevoegd; "
          + "daaruit \(splitTo == 1 ? "kwam 1 nieuw" : "kwamen \(splitTo) nieuwe").")
    }
    return sentences.joined(separator: " ")
  }

  // MARK: What was compared

  func compared(regions: [String], from: String, to: String) -> String {
    "Dit memo zet de tarieven van \(list(regions)) naast elkaar: die van \(from) en die van \(to). Een letter wijst naar "
      + "het document, een getal daarachter naar de regel."
  }

  func only(law: Law) -> String { "Alleen tarieven onder de \(longName(of: law)) doen mee." }
  func only(products: [String]) -> String { "Alleen deze producten doen mee: \(list(products))." }
  func only(units: [String]) -> String { "Alleen prijzen per \(list(units)) doen mee." }
  func only(forms: [String]) -> String { "Alleen deze vormen doen mee: \(list(forms))." }

  // MARK: The parts

  func introduction(to part: MemoPart, from: String, to: String) -> String {
    switch part {
    case .equalTerms: "Deze prijzen kunt u naast elkaar zetten: ze gaan over hetzelfde."
    case .reservation:
      "Deze producten zijn in \(to) anders omschreven dan in \(from). Het verschil zegt dus iets over prijs én product."
    case .undescribed:
      "Van deze prijzen zijn alleen code, wet, eenheid en vorm gelijk. Lees eerst in beide documenten of het product "
        + "hetzelfde bleef."
    case .notComparable:
      "Wie deze prijzen naast elkaar zet, krijgt een verkeerd beeld. Daarom staat er geen verschil bij."
    case .oneSided:
      "Deze prijzen hebben geen tegenhanger in de andere lijst. Of de hulp zelf nieuw is of verdwijnt, zegt dat niet. De "
        + "bijlage noemt elke prijs."
    case .findings, .compared, .indexation, .method, .unknown, .appendix: ""
    }
  }

  func nothing(in part: MemoPart) -> String {
    part == .equalTerms ? "Geen enkele prijs is zonder voorbehoud te vergelijken." : ""
  }

  func groupSession(_ session: GroupSession) -> String {
    "Een groepsprijs is omgerekend naar wat een deelnemer per uur kost in een groep met \(group(session)). Bij een andere "
      + "groepsgrootte is de uitkomst anders; ‘tariffs group’ rekent die uit."
  }

  var realExplanation: String {
    "‘Geïndexeerd’ is de oude prijs na de index. ‘Reëel’ is het verschil dat dan overblijft."
  }

  func explained(products: [String], path: IndexPath, tried: Int) -> String {
    "\(listed(products)) \(products.count == 1 ? "past" : "passen") op de cent bij \(years(path))"
      + (tried > 1 ? ", en bij geen andere van de \(tried) geprobeerde indexen." : ".")
  }

  func fitsByChance(products: [String], width: String) -> String {
    "Bij \(listed(products)) kan dat toeval zijn: \(products.count == 1 ? "de twee prijzen laten" : "hun prijzen laten tot") "
      + "\(width) procentpunt ruimte, en dan past ook meer dan een op de tien prijzen die geen index volgen."
  }

  func explainedByAny(products: [String], count: Int) -> String {
    "\(listed(products)) \(products.count == 1 ? "past" : "passen") op de cent bij \(count) verschillende indexen. Welke is "
      + "gebruikt, is aan de prijs niet te zien."
  }

  func notExplained(count: Int, isRest: Bool) -> String {
    let which =
      count == 1
      ? (isRest ? "de andere prijs" : "deze prijs") : "\(isRest ? "de andere" : "deze") \(count) prijzen"
    return
      "Geen enkele index die we kennen geeft \(which). Of een andere index \(count == 1 ? "die" : "ze") wel "
      + "geeft, weten we niet."
  }

  func mayShare(products: [String], lower: String, upper: String) -> String {
    "\(listed(products)) kunnen wel dezelfde verhoging hebben gekregen: tussen \(lower)% en \(upper)%."
  }

  var noIndexChosen: String {
    "Voor dit memo is geen index gekozen. Welk deel van een verandering reëel is, staat er daarom niet in."
  }

  var noYears: String {
    "De twee kanten zijn niet elk van één eigen jaar. Daarom is niet onderzocht of de prijzen uit een index volgen."
  }

  // MARK: The tables

  var documentHeading: String { "Document" }
  var perHeading: String { "Per" }
  var pricesHeading: String { "Prijzen" }
  var useHeading: String { "Waarvoor" }
  var usedForReal: String { "hiermee rekent dit memo" }
  var explainsPrices: String { "dit past bij prijzen" }
  var allYears: String { "alle jaren samen" }

  func per(_ basis: EqualTerms.Figure.Basis) -> String {
    switch basis {
    case .price(let unit): unit.rawValue
    case .participantHour: "deelnemer per uur"
    }
  }

  // MARK: How it was calculated

  var methodOfChange: (label: String, text: String) { ("Verschil", "(nieuw − oud) ÷ oud.") }

  var methodOfGroups: (label: String, text: String) {
    (
      "Kosten per deelnemer per uur",
      "Het aantal minuten dat een deelnemer per uur in rekening krijgt × de prijs per minuut."
    )
  }

  func methodOfIndexing(isBackward: Bool) -> (label: String, text: String) {
    (
      "Geïndexeerd",
      isBackward
        ? "Oude prijs ÷ (1 + index), voor elk jaar. Pas de uitkomst is afgerond op centen."
        : "Oude prijs × (1 + index), voor elk jaar. Pas de uitkomst is afgerond op centen."
    )
  }

  var methodOfReal: (label: String, text: String) { ("Reëel", "(nieuw − geïndexeerd) ÷ geïndexeerd.") }

  var methodOfExplaining: (label: String, text: String) {
    (
      "Past op de cent",
      "We rekenen elke oude prijs door met elke index die we kennen, één keer met afronding per jaar en één keer met "
        + "afronding aan het eind. Een index past als de uitkomst gelijk is aan de nieuwe prijs. Door de afronding van beide "
        + "prijzen laat elk paar ruimte; hoe groter die is, hoe minder het zegt dat een index past."
    )
  }

  var methodOfRounding: (label: String, text: String) {
    (
      "Afronding",
      "Percentages hebben twee decimalen; de helft ronden we van nul af. Een prijs in centen kan tot een halve cent zijn "
        + "afgerond. Bij een lage prijs telt dat zwaar."
    )
  }

  var derivationsLabel: String { "Groepsprijzen en uitzonderingen" }
  var clauseLabel: String { "Index per jaar" }
  var commandsLabel: String { "Zelf narekenen" }
  func example(_ product: String, _ formula: String) -> String { "Voorbeeld \(product): \(formula)." }
  func groupExample(old: String, new: String) -> String { "eerst \(old), nu \(new)" }

  func roundingExample(change: String, lower: String, upper: String) -> String {
    "\(change) kan alles zijn tussen \(lower)% en \(upper)%"
  }

  // MARK: What is not known

  var noVolumes: (label: String, text: String) {
    (
      "Aantallen",
      "De lijsten noemen prijzen en geen aantallen. Wat een verandering de gemeente kost, is daarom niet te zeggen."
    )
  }

  var publicationLabel: String { "Publicatie" }

  func publicationUnknown(_ letters: [String]) -> String {
    "\(letters.count == 1 ? "Document" : "Documenten") \(list(letters)) \(letters.count == 1 ? "noemt" : "noemen") geen datum "
      + "van publicatie."
  }

  var priceLevelLabel: String { "Prijspeil" }

  func noPriceLevel(_ letters: [String]) -> String {
    "\(letters.count == 1 ? "Document" : "Documenten") \(list(letters)) \(letters.count == 1 ? "noemt" : "noemen") geen prijspeil. "
      + "We rekenen met het jaar van de lijst."
  }

  func priceLevels(_ letter: String, printed: String) -> String {
    "Document \(letter) noemt als prijspeil: \(printed)."
  }

  var notNamed: String { "niet genoemd" }
  var indexLabel: String { "Indexcijfers" }
  var otherVersionLabel: String { "Andere versie" }
  var untriedLabel: String { "Niet geprobeerd" }

  func untried(_ names: [String]) -> String {
    "Van deze indexen kennen we een cijfer of een weging niet: \(names.joined(separator: "; "))."
  }

}
