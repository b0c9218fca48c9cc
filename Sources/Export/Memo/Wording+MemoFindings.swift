import Indexation
import Tariffs

/// The words of what a memo finds: a fact with its label for each finding.
///
/// Sentences get typed figures and put them into words; they compute nothing.
extension Wording {
  /// A finding with its label.
  func fact(_ finding: MemoFinding, from: String, to: String) -> Report.Fact {
    func fact(_ label: (nl: String, en: String), _ sentences: String) -> Report.Fact {
      Report.Fact(text(nl: label.nl, en: label.en), sentences)
    }
    return switch finding {
    case .decision(let decision):
      fact(("Te beslissen", "To decide"), self.decision(decision, from: from, to: to))
    case .prices(let directions, let only):
      fact(("Alle prijzen", "All prices"), prices(directions, only: only, from: from, to: to))
    case .equalTerms(let count, let converted, let session, let spread):
      fact(
        ("Goed te vergelijken", "Comparable"),
        equalTerms(count, converted: converted, session, differences(spread, of: count, from: from)))
    case .reservation(let count, let spread):
      fact(
        ("Deels te vergelijken", "Comparable in part"),
        text(
          nl:
            "\(prices(count)) \(count == 1 ? "is" : "zijn") maar deels te vergelijken: ook de inhoud, de doelgroep of de "
            + "tijd die telt is anders. ",
          en:
            "\(prices(count)) \(count == 1 ? "is" : "are") comparable in part only: the content, the target group or the "
            + "time that counts is different too. ") + differences(spread, of: count, from: from)
      )
    case .undescribed(let count, let spread):
      fact(
        ("Zonder oordeel", "Without a verdict"),
        text(
          nl:
            "Van \(prices(count)) is niet beschreven of \(count == 1 ? "die" : "ze") in beide lijsten over hetzelfde "
            + "\(count == 1 ? "gaat" : "gaan"). ",
          en:
            "For \(prices(count)) nobody has described whether \(count == 1 ? "it is" : "they are") for the same thing in "
            + "both lists. ") + differences(spread, of: count, from: from))
    case .notComparable(let products):
      fact(
        ("Niet te vergelijken", "Not comparable"),
        text(
          nl:
            "\(prices(products.count)) \(products.count == 1 ? "is" : "zijn") niet te vergelijken: \(named(products)).",
          en: "\(prices(products.count)) cannot be compared: \(named(products))."))
    case .nothingInCommon(let regions): fact(("Alle prijzen", "All prices"), nothingInCommon(regions))
    case .oneSided(let added, let removed, let splitFrom, let splitTo, let paired, let reason):
      fact(
        ("In één lijst", "In one list"),
        oneSided(
          added: added, removed: removed, splitFrom: splitFrom, splitTo: splitTo, paired: paired,
          reason: reason, from: from, to: to))
    case .index(let index): Report.Fact("Index", self.index(index))
    case .noIndex: Report.Fact("Index", noIndexChosen)
    case .real(let directions, let spread): fact(("Reëel", "Real"), real(directions, spread))
    case .explained(let fits): fact(("Verklaard", "Explained"), explained(fits))
    case .volumes:
      fact(
        ("Kosten", "Costs"),
        text(
          nl: "Wat dit de gemeente kost, weten we niet: de lijsten noemen prijzen en geen aantallen.",
          en: "What this costs the municipality we do not know: the lists have prices and no volumes."))
    case .groups(let beyond, let flipped, let participants):
      fact(
        ("Groepen", "Groups"),
        (flipped == 0
          ? text(
            nl: "Bij een andere groepsgrootte is het verschil van een groepsprijs anders.",
            en: "With another group size the difference of a group price is different.")
          : text(
            nl:
              "Bij een groep van \(participants) \(flipped == 1 ? "ligt" : "liggen") \(groupPrices(flipped)) aan de andere "
              + "kant van de index.",
            en:
              "In a group of \(participants), \(groupPrices(flipped)) \(flipped == 1 ? "is" : "are") on the other side of "
              + "the index."))
          + (beyond == 0
            ? ""
            : text(
              nl: " Bij \(beyond) daarvan past de gekozen groep niet binnen de grenzen van het document.",
              en: " For \(beyond) of them the chosen group is beyond the limits of the document.")))
    case .rounding(let end, let bounds):
      fact(
        ("Afronding", "Rounding"),
        text(
          nl: "Prijzen zijn afgerond op centen. Bij een lage prijs telt dat zwaar: ",
          en: "Prices are rounded to cents. For a low price that weighs heavily: ")
          + roundingExample(
            change: self.end(end), lower: outward(bounds.lower, .down), upper: outward(bounds.upper, .up))
          + ".")
    case .versions:
      fact(
        ("Andere versies", "Other versions"),
        text(
          nl: "Van deze index bestaan ook andere versies, met andere percentages.",
          en: "Of this index there are other versions too, with other percentages."))
    }
  }

  /// A bound of a change in percent with one decimal, rounded so that the change still lies within it.
  private func outward(_ factor: Rational, _ rounding: Rounding) -> String {
    number((factor - Rational(1)) * Rational(100), rounding, decimals: 1)
  }

  func decision(_ decision: MemoFinding.Decision, from: String, to: String) -> String {
    func notes(_ numbers: [Int]) -> String { list(numbers.map { "[\($0)]" }) }
    var sentences = [
      text(
        nl:
          "De nieuwe prijzen (\(to)) staan in \(notes(decision.to)), de oude (\(from)) in \(notes(decision.from)). Of u daar "
          + "nog over besluit, zeggen die lijsten niet.",
        en:
          "The new prices (\(to)) are in \(notes(decision.to)), the old ones (\(from)) in \(notes(decision.from)). Whether "
          + "they still need your decision, these lists do not say.")
    ]
    if let above = decision.aboveIndex {
      sentences.append(aboveIndex(above))
    }
    if !decision.changedProducts.isEmpty {
      let products = list(decision.changedProducts.map { "\($0.label) (\(signed($0.percentage)))" })
      sentences.append(
        text(
          nl: "Vraag bij \(products) ook naar de inhoud.",
          en: "For \(products), ask about the content too."))
    }
    if decision.lacksIndex {
      sentences.append(
        text(
          nl: "Beslis met welke index u de prijzen wilt vergelijken.",
          en: "Decide by which index you want to compare the prices."))
    }
    if decision.undescribed > 0 {
      sentences.append(
        text(
          nl:
            "Laat eerst nagaan of \(prices(decision.undescribed)) nog over hetzelfde \(decision.undescribed == 1 ? "gaat" : "gaan").",
          en:
            "First have it checked whether \(prices(decision.undescribed)) \(decision.undescribed == 1 ? "is" : "are") still for the same thing."
        ))
    }
    return sentences.joined(separator: " ")
  }

  func prices(_ count: Int) -> String {
    text(
      nl: "\(count) \(count == 1 ? "prijs" : "prijzen")",
      en: "\(count) \(count == 1 ? "price" : "prices")")
  }

  /// All names of a short list, the first ones of a long list.
  func named(_ products: [String]) -> String {
    products.count > 4 ? some(products, atMost: 3) : list(products)
  }

  func prices(_ directions: MemoFinding.Directions, only: Memo.Row?, from: String, to: String) -> String {
    if let only, let change = only.row.change {
      let (old, new) = (number(hundredths: change.from.cents), number(hundredths: change.to.cents))
      let start = text(
        nl: "Alleen \(only.shortLabel) heeft in beide lijsten een prijs.",
        en: "Only \(only.shortLabel) has a price in both lists.")
      guard directions.same == 0 else {
        return "\(start) " + text(nl: "Die bleef gelijk: € \(new).", en: "It stayed the same: € \(new).")
      }
      let moved = directions.up == 1 ? text(nl: "steeg", en: "rose") : text(nl: "daalde", en: "fell")
      return "\(start) "
        + text(nl: "Die \(moved) van € \(old) naar € \(new).", en: "It \(moved) from € \(old) to € \(new).")
    }
    let start =
      text(
        nl: "\(prices(directions.total)) staan zowel in \(from) als in \(to) in de lijst. ",
        en: "\(prices(directions.total)) are in the lists of both \(from) and \(to). ")
    switch directions.total {
    case directions.up: return start + text(nl: "Alle bedragen stegen.", en: "All of them rose.")
    case directions.down: return start + text(nl: "Alle bedragen daalden.", en: "All of them fell.")
    case directions.same:
      return start + text(nl: "Alle bedragen bleven gelijk.", en: "All of them stayed the same.")
    default: break
    }
    let (up, down, same) = (directions.up, directions.down, directions.same)
    let parts = [
      up > 0 ? text(nl: "\(up == 1 ? "steeg" : "stegen") er \(up)", en: "\(up) rose") : nil,
      down > 0 ? text(nl: "\(down == 1 ? "daalde" : "daalden") er \(down)", en: "\(down) fell") : nil,
      same > 0
        ? text(nl: "\(same == 1 ? "bleef" : "bleven") er \(same) gelijk", en: "\(same) stayed the same")
        : nil,
    ]
    let all = list(parts.compactMap { $0 })
    return start
      + text(nl: "Kijken we alleen naar de bedragen, dan \(all).", en: "By the amounts alone, \(all).")
  }

  /// That nothing can be compared; why, where the two sides have other regions.
  private func nothingInCommon(_ regions: [String]) -> String {
    regions.isEmpty
      ? text(
        nl: "Er is niets te vergelijken: geen enkel product heeft in beide lijsten een prijs.",
        en: "Nothing can be compared: no product has a price in both lists.")
      : text(
        nl: "Er is niets te vergelijken: \(list(regions)) zijn verschillende regio's, en elke regio heeft "
          + "haar eigen producten.",
        en:
          "Nothing can be compared: \(list(regions)) are different regions, and each region has products of "
          + "its own.")
  }

  func signed(_ percentage: Percentage) -> String { signed(hundredths: percentage.hundredths) + "%" }
  func end(_ end: MemoFinding.Spread.End) -> String { "\(signed(end.percentage)) (\(end.label))" }

  private func aboveIndex(_ products: [String]) -> String {
    guard !products.isEmpty else {
      return text(
        nl: "Geen prijs die goed te vergelijken is, ligt boven de index.",
        en: "No price that can be compared lies above the index.")
    }
    let which =
      products.count == 1
      ? text(nl: "de prijs die boven de index ligt", en: "the price")
      : text(nl: "de \(products.count) prijzen die boven de index liggen", en: "the \(products.count) prices")
    return text(
      nl: "Beslis of u uitleg vraagt over \(which)",
      en: "Decide whether to ask for an explanation of \(which) above the index")
      + (products.count > 3 ? "." : ": \(list(products)).")
  }

  /// The change of one price, or how far those of several lie apart.
  func differences(_ spread: MemoFinding.Spread?, of count: Int, from: String) -> String {
    guard let spread else {
      return text(
        nl: "Een verschil in procenten is niet te berekenen.",
        en: "A difference in percent cannot be calculated.")
    }
    let (lowest, highest) = (end(spread.lowest), end(spread.highest))
    let start = text(nl: "Het verschil met \(from)", en: "The difference from \(from)")
    if count == 1 { return text(nl: "\(start) is \(lowest).", en: "\(start) is \(lowest).") }
    if spread.lowest.percentage == spread.highest.percentage {
      let same = signed(spread.lowest.percentage)
      return text(nl: "\(start) is steeds \(same).", en: "\(start) is \(same) each time.")
    }
    return text(
      nl: "\(start) loopt van \(lowest) tot \(highest).", en: "\(start) runs from \(lowest) to \(highest).")
  }

  func equalTerms(_ count: Int, converted: Int, _ session: GroupSession, _ differences: String) -> String {
    guard count > 0 else { return nothingOnEqualTerms }
    let plain = count - converted
    var sentences: [String] = []
    if plain > 0 {
      sentences.append(
        text(
          nl: "\(prices(plain)) \(plain == 1 ? "is" : "zijn") goed te vergelijken.",
          en: "\(prices(plain)) can be compared."))
    }
    if converted > 0 {
      sentences.append(
        text(
          nl:
            "\(groupPrices(converted)) \(converted == 1 ? "is" : "zijn") alleen te vergelijken na omrekening naar de kosten "
            + "per deelnemer per uur, bij een aangenomen groep van \(group(session)).",
          en:
            "\(groupPrices(converted)) can be compared only when converted to the cost per participant per hour, in an "
            + "assumed group of \(group(session))."))
    }
    return (sentences + [differences]).joined(separator: " ")
  }

  func groupPrices(_ count: Int) -> String {
    text(
      nl: "\(count) \(count == 1 ? "groepsprijs" : "groepsprijzen")",
      en: "\(count) group \(count == 1 ? "price" : "prices")")
  }

  func group(_ session: GroupSession) -> String {
    text(
      nl:
        "\(session.participants) \(session.participants == 1 ? "deelnemer" : "deelnemers") en \(session.staff) "
        + "\(session.staff == 1 ? "begeleider" : "begeleiders")",
      en:
        "\(session.participants) \(session.participants == 1 ? "participant" : "participants") with \(session.staff) "
        + (session.staff == 1 ? "staff member" : "staff members")
    )
  }

  func index(_ path: IndexPath) -> String {
    let total = number(hundredths: path.total.hundredths) + "%"
    let name = readableNames(of: path)
    let (from, to) = (path.from, path.to)
    let start =
      path.isBackward
      ? text(
        nl: "Teruggerekend van \(from) naar \(to) is de index \(total) (\(name))",
        en: "Taken back from \(from) to \(to), the index is \(total) (\(name))")
      : text(
        nl: "Van \(from) naar \(to) is de index \(total) (\(name))",
        en: "From \(from) to \(to) the index is \(total) (\(name))")
    return path.steps.count == 1 && !path.isBackward ? "\(start)." : "\(start): \(years(path))."
  }

  /// The names of clauses as people know them, with their versions, without what stands in brackets.
  private func readableNames(of path: IndexPath) -> String {
    let names = path.steps.map(\.origin).compactMap { origin -> String? in
      guard case .clause(let index) = origin, !index.clause.name.isEmpty else { return indexName(origin) }
      let name = index.clause.name.prefix { $0 != "(" }
      return String(name.last == " " ? name.dropLast() : name)
    }
    return list(names.firstOccurrences)
  }

  func names(of path: IndexPath) -> String {
    list(path.steps.map(\.origin).compactMap(indexName).firstOccurrences)
  }

  func years(_ path: IndexPath) -> String {
    text(
      nl: list(path.steps.map { "\(percent($0.percent)) voor \($0.year)" }),
      en: list(path.steps.map { "\(percent($0.percent)) for \($0.year)" }))
  }

  func real(_ directions: MemoFinding.Directions, _ spread: MemoFinding.Spread?) -> String {
    let (total, up, down, same) = (directions.total, directions.up, directions.down, directions.same)
    let above = text(nl: "boven", en: "above")
    let below = text(nl: "onder", en: "below")
    let indexed = text(nl: "de oude prijs na indexatie", en: "the old price after indexation")
    let isExact =
      up + down == 0 && spread?.lowest.percentage.hundredths ?? 0 == 0
      && spread?.highest.percentage.hundredths ?? 0 == 0
    let nearly = isExact ? "" : text(nl: "vrijwel ", en: "almost ")
    guard total > 1 else {
      let place =
        if up + down == 1 {
          text(nl: "ligt ", en: "is ") + (up == 1 ? above : below)
        } else {
          text(nl: "is \(nearly)gelijk aan", en: "\(nearly)equals")
        }
      return text(nl: "De nieuwe prijs", en: "The new price") + " \(place) \(indexed)"
        + (isExact ? "." : spread.map { " (\(signed($0.lowest.percentage)))." } ?? ".")
    }
    let places: String
    switch total {
    case up, down:
      let side = up == total ? above : below
      places = text(nl: "liggen ze alle \(total) \(side)", en: "all \(total) are \(side)")
    case same:
      places = text(nl: "zijn ze alle \(total) \(nearly)gelijk aan", en: "all \(total) \(nearly)equal")
    default:
      func lie(_ count: Int, _ side: String) -> String {
        text(
          nl: "\(count == 1 ? "ligt" : "liggen") er \(count) \(side)",
          en: "\(count) \(count == 1 ? "is" : "are") \(side)")
      }
      // A verb that would be the same twice is said once.
      let isSaid = up > 0 && (up == 1) == (down == 1)
      let equal = text(
        nl: "\(same == 1 ? "is" : "zijn") er \(same) \(nearly)gelijk aan",
        en: "\(same) \(nearly)\(same == 1 ? "equals" : "equal")")
      places = list(
        [
          up > 0 ? lie(up, above) : nil,
          down > 0 ? (isSaid ? "\(down) \(below)" : lie(down, below)) : nil, same > 0 ? equal : nil,
        ].compactMap { $0 })
    }
    let start = text(
      nl: "Van de \(total) vergelijkbare prijzen", en: "Of the \(total) comparable prices,")
    let sentence = "\(start) \(places) \(indexed)."
    guard let spread, !isExact else { return sentence }
    let (lowest, highest) = (end(spread.lowest), end(spread.highest))
    return "\(sentence) "
      + (spread.lowest.percentage == spread.highest.percentage
        ? text(
          nl: "Het verschil daarmee is steeds \(signed(spread.lowest.percentage)).",
          en: "The difference from that is \(signed(spread.lowest.percentage)) each time.")
        : text(
          nl: "Het verschil daarmee loopt van \(lowest) tot \(highest).",
          en: "The difference from that runs from \(lowest) to \(highest)."))
  }

  func explained(_ fits: MemoFinding.Fits) -> String {
    let telling = fits.telling.map { row in
      let amounts = [ComparisonRow.Side.from, .to].map {
        row.row.figure($0).map { number(hundredths: $0.amount.cents) } ?? ""
      }
      return "\(row.shortLabel) (€ \(amounts.joined(separator: " → ")))"
    }
    var sentences: [String] = []
    if !telling.isEmpty {
      let isOne = telling.count == 1
      sentences.append(
        text(
          nl:
            "\(prices(telling.count)) \(isOne ? "past" : "passen") op de cent bij een bekende index: \(named(telling)).",
          en:
            "\(prices(telling.count)) \(isOne ? "fits" : "fit") a known index to the cent: \(named(telling))."
        ))
    }
    if let index = fits.index {
      sentences.append(
        fits.isOther
          ? text(
            nl: "Dat is een andere index dan die van dit memo: \(years(index)).",
            en: "That is another index than the one of this memo: \(years(index)).")
          : text(nl: "Dat is \(years(index)).", en: "That is \(years(index))."))
    }
    let chance = fits.possiblyChance
    if !chance.isEmpty {
      sentences.append(
        text(
          nl:
            "\(named(chance)) \(chance.count == 1 ? "past" : "passen") \(telling.isEmpty ? "" : "ook ")bij een index, "
            + "maar dat kan toeval zijn.",
          en:
            "\(named(chance)) \(chance.count == 1 ? "fits" : "fit") an index\(telling.isEmpty ? "" : " too"), but that "
            + "can be chance."))
    }
    if fits.others > 0 { sentences.append(fitsNone(fits.others, of: fits.tried, isRest: !sentences.isEmpty)) }
    if fits.leftOut > 0 {
      sentences.append(leftOutOfIndexation(fits.leftOut, converted: fits.leftOutConverted))
    }
    return sentences.joined(separator: " ")
  }

  /// That none of the tried indices gives some prices; all prices, or those that are left.
  private func fitsNone(_ count: Int, of tried: Int, isRest: Bool) -> String {
    let (isOne, which) = (count == 1, text(nl: isRest ? "andere" : "nieuwe", en: isRest ? "other" : "new"))
    return text(
      nl:
        "De \(isOne ? "\(which) prijs past" : "\(count) \(which) prijzen passen") bij geen van de \(tried) geprobeerde indexen.",
      en:
        "The \(isOne ? "\(which) price fits" : "\(count) \(which) prices fit") none of the \(tried) indices that were tried."
    )
  }

  private func oneSided(
    added: Int, removed: Int, splitFrom: Int, splitTo: Int, paired: Int, reason: MemoFinding.SharedReason?,
    from: String, to: String
  ) -> String {
    var sentences: [String] = []
    let sides = [(added, to), (removed, from)].filter { $0.0 > 0 }
    if let (count, side) = sides.first {
      let other =
        sides.count > 1
        ? text(
          nl: " en \(sides[1].0) alleen in \(sides[1].1)", en: " and \(sides[1].0) in \(sides[1].1) only")
        : ""
      sentences.append(
        text(
          nl: "\(prices(count)) \(count == 1 ? "staat" : "staan") alleen in \(side)\(other).",
          en: "\(prices(count)) \(count == 1 ? "is" : "are") in \(side) only\(other)."))
    }
    if let reason {
      // That it is not in the other list has just been said.
      let parts = reason.text.split(separator: "; ", maxSplits: 1)
      let why = parts.count > 1 ? "… \(parts[1])" : reason.text
      sentences.append(
        text(
          nl: "Bij \(reason.count) is de reden: ‘\(why)’", en: "For \(reason.count) the reason is: ‘\(why)’"))
    }
    if splitFrom + splitTo > 0 {
      let both =
        paired == 0
        ? ""
        : text(
          nl: " (\(paired) \(paired == 1 ? "telt" : "tellen") ook hierboven mee)",
          en: " (\(paired) \(paired == 1 ? "counts" : "count") above too)")
      sentences.append(
        text(
          nl:
            "\(splitFrom) \(splitFrom == 1 ? "oud product is" : "oude producten zijn") gesplitst of samengevoegd\(both); "
            + "daaruit \(splitTo == 1 ? "kwam 1 nieuw" : "kwamen \(splitTo) nieuwe").",
          en:
            "\(splitFrom) old \(splitFrom == 1 ? "product was" : "products were") split or merged\(both), and became "
            + "\(splitTo) new \(splitTo == 1 ? "one" : "ones")."))
    }
    return sentences.joined(separator: " ")
  }
}
