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
    case .findings: words(text(nl: "In het kort", en: "In short"))
    case .compared: words(text(nl: "Wat we vergelijken", en: "What we compare"))
    case .equalTerms:
      words(
        text(nl: "Prijzen op gelijke voorwaarden", en: "Prices on equal terms"),
        text(
          nl: "Deze prijzen kunt u naast elkaar zetten: ze gaan over hetzelfde.",
          en: "You can set these prices side by side: they are for the same thing."))
    case .indexation: words(text(nl: "Wat indexatie verklaart", en: "What indexation explains"))
    case .reservation:
      words(
        text(nl: "Prijzen met een voorbehoud", en: "Prices with a reservation"),
        text(
          nl: "Deze producten zijn in \(to) anders omschreven dan in \(from). "
            + "Het verschil zegt dus iets over prijs én product.",
          en: "These products are described differently in \(to) than in \(from). "
            + "So the difference is about price and product."))
    case .undescribed:
      words(
        text(nl: "Prijzen zonder oordeel", en: "Prices without a verdict"),
        text(
          nl: "Van deze prijzen zijn alleen code, wet, eenheid en vorm gelijk. "
            + "Lees eerst in beide documenten of het product hetzelfde bleef.",
          en: "Of these prices only code, law, unit and form are the same. "
            + "First read in both documents whether the product stayed the same."))
    case .notComparable:
      words(
        text(nl: "Prijzen die niet te vergelijken zijn", en: "Prices that cannot be compared"),
        text(
          nl:
            "Wie deze prijzen naast elkaar zet, krijgt een verkeerd beeld. Daarom staat er geen verschil bij.",
          en: "Set side by side, these prices give a wrong picture. That is why no difference is shown."))
    case .oneSided:
      words(
        text(nl: "Prijzen in maar één lijst", en: "Prices in one list only"),
        text(
          nl: "Deze prijzen hebben geen tegenhanger in de andere lijst. "
            + "Of de hulp zelf nieuw is of verdwijnt, zegt dat niet. De bijlage noemt elke prijs.",
          en: "These prices have no counterpart in the other list. "
            + "That does not say whether the care itself is new or ends. The appendix has every price."))
    case .method: words(text(nl: "Zo hebben we gerekend", en: "How we calculated"))
    case .unknown: words(text(nl: "Wat we niet weten", en: "What we do not know"))
    case .appendix:
      words(text(nl: "Bijlage: alle prijzen in maar één lijst", en: "Appendix: all prices in one list only"))
    }
  }

  /// What the language of the reasons is, where it is not that of the memo.
  var languageOfReasons: String? { text(nl: nil, en: "Reasons are given in Dutch, as the documents are.") }

  // MARK: The main findings
  /// A finding with its label.
  func fact(_ finding: MemoFinding, from: String, to: String) -> Report.Fact {
    switch finding {
    case .prices(let directions, let only):
      Report.Fact(
        text(nl: "Alle prijzen", en: "All prices"), prices(directions, only: only, from: from, to: to))
    case .equalTerms(let count, let converted, let session, let spread):
      Report.Fact(
        text(nl: "Op gelijke voorwaarden", en: "On equal terms"),
        equalTerms(count, converted: converted, session, spread))
    case .real(let directions, let spread):
      Report.Fact(text(nl: "Reëel", en: "Real"), real(directions, spread))
    case .index(let index): Report.Fact("Index", self.index(index))
    case .noIndex: Report.Fact("Index", noIndexChosen)
    case .explained(let fits): Report.Fact(text(nl: "Verklaard", en: "Explained"), explained(fits))
    case .reservation(let count, let spread):
      Report.Fact(
        text(nl: "Met voorbehoud", en: "With a reservation"),
        text(
          nl:
            "Bij \(prices(count)) is ook veranderd wat de gemeente ervoor krijgt, zoals de inhoud, de doelgroep of de tijd "
            + "die telt. "
            + differences(spread, of: count) { "De uitersten zijn \($0) en \($1)." }
            + " Dat is dus niet alleen een prijsverschil.",
          en:
            "For \(prices(count)), what the municipality gets has changed as well, such as the content, the target group or "
            + "the time that counts. "
            + differences(spread, of: count) { "The extremes are \($0) and \($1)." }
            + " So it is not a difference in price alone."))
    case .undescribed(let count, let spread):
      Report.Fact(
        text(nl: "Zonder oordeel", en: "Without a verdict"),
        text(
          nl:
            "Van \(prices(count)) is niet beschreven of \(count == 1 ? "die" : "ze") in beide lijsten over hetzelfde "
            + "\(count == 1 ? "gaat" : "gaan"). "
            + differences(spread, of: count) { "De laagste verandering is \($0), de hoogste \($1)." },
          en:
            "For \(prices(count)) nobody has described whether \(count == 1 ? "it is" : "they are") for the same thing in "
            + "both lists. "
            + differences(spread, of: count) { "The lowest change is \($0), the highest \($1)." }))
    case .notComparable(let products):
      Report.Fact(
        text(nl: "Niet te vergelijken", en: "Not comparable"),
        text(
          nl: products.count == 1
            ? "De prijzen van \(products[0]) zijn niet te vergelijken."
            : "\(products.count) prijzen zijn niet te vergelijken: \(named(products)).",
          en: products.count == 1
            ? "The prices of \(products[0]) cannot be compared."
            : "\(products.count) prices cannot be compared: \(named(products))."))
    case .oneSided(let added, let removed, let splitFrom, let splitTo):
      Report.Fact(
        text(nl: "In één lijst", en: "In one list"),
        oneSided(added: added, removed: removed, splitFrom: splitFrom, splitTo: splitTo, from: from, to: to))
    }
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
        nl: "Alleen \(only.label) heeft in beide lijsten een prijs.",
        en: "Only \(only.label) has a price in both lists.")
      guard directions.same == 0 else {
        return "\(start) " + text(nl: "Die bleef gelijk: € \(new).", en: "It stayed the same: € \(new).")
      }
      let moved = directions.up == 1 ? text(nl: "steeg", en: "rose") : text(nl: "daalde", en: "fell")
      return "\(start) "
        + text(nl: "Die \(moved) van € \(old) naar € \(new).", en: "It \(moved) from € \(old) to € \(new).")
    }
    guard directions.total > 0 else {
      return text(
        nl:
          "Geen enkel product heeft in beide lijsten een prijs. Een verandering is daarom niet te berekenen.",
        en: "No product has a price in both lists, so no change can be calculated.")
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

  func signed(_ percentage: Percentage) -> String { signed(hundredths: percentage.hundredths) + "%" }
  func end(_ end: MemoFinding.Spread.End) -> String { "\(signed(end.percentage)) (\(end.label))" }

  /// The change of one price, or how far those of several lie apart, in a sentence of its own shape.
  func differences(
    _ spread: MemoFinding.Spread?, of count: Int, _ sentence: (_ lowest: String, _ highest: String) -> String
  ) -> String {
    guard let spread else {
      return text(
        nl: "Een verschil in procenten is niet te berekenen.",
        en: "A difference in percent cannot be calculated.")
    }
    let lowest = signed(spread.lowest.percentage)
    if count == 1 {
      return text(nl: "Het verschil is ", en: "The difference is ") + "\(lowest) (\(spread.lowest.label))."
    }
    if spread.lowest.percentage == spread.highest.percentage {
      return text(nl: "Het verschil is steeds \(lowest).", en: "The difference is \(lowest) each time.")
    }
    return sentence(end(spread.lowest), end(spread.highest))
  }

  func equalTerms(_ count: Int, converted: Int, _ session: GroupSession, _ spread: MemoFinding.Spread?)
    -> String
  {
    guard count > 0 else { return nothingOnEqualTerms }
    let start = text(
      nl: "\(prices(count)) \(count == 1 ? "is" : "zijn") op gelijke voorwaarden te vergelijken.",
      en: "\(prices(count)) can be compared on equal terms.")
    let changes = differences(spread, of: count) {
      text(nl: "De verandering loopt van \($0) tot \($1).", en: "The change runs from \($0) to \($1).")
    }
    guard converted > 0 else { return "\(start) \(changes)" }
    let which =
      if converted < count {
        text(
          nl: "Daaronder \(converted == 1 ? "is 1 groepsprijs" : "zijn \(converted) groepsprijzen")",
          en: "Of these, \(converted == 1 ? "1 is a group price" : "\(converted) are group prices")")
      } else {
        text(
          nl: count == 1 ? "Dat is een groepsprijs" : "Dat zijn groepsprijzen",
          en: count == 1 ? "It is a group price" : "They are group prices")
      }
    return text(
      nl:
        "\(start) \(which), omgerekend naar de kosten per deelnemer per uur in een groep met \(group(session)). \(changes) "
        + "Bij een andere groepsgrootte valt het verschil van een groepsprijs anders uit.",
      en:
        "\(start) \(which), converted to the cost per participant per hour in a group of \(group(session)). \(changes) With "
        + "another group size the difference of a group price is another one.")
  }

  func group(_ session: GroupSession) -> String {
    text(
      nl:
        "\(session.participants) \(session.participants == 1 ? "deelnemer" : "deelnemers") en \(session.staff) "
        + "\(session.staff == 1 ? "begeleider" : "begeleiders")",
      en:
        "\(session.participants) \(session.participants == 1 ? "participant" : "participants") with \(session.staff) staff"
    )
  }

  func index(_ index: MemoFinding.Index) -> String {
    let (path, total) = (index.path, number(hundredths: index.total.hundredths) + "%")
    let name = names(of: path)
    let (from, to) = (path.from, path.to)
    let start =
      path.isBackward
      ? text(
        nl: "Teruggerekend van \(from) naar \(to) is de index ‘\(name)’ \(total)",
        en: "Taken back from \(from) to \(to), the index ‘\(name)’ is \(total)")
      : text(
        nl: "Van \(from) naar \(to) is de index ‘\(name)’ \(total)",
        en: "From \(from) to \(to) the index ‘\(name)’ is \(total)")
    return path.steps.count == 1 && !path.isBackward ? "\(start)." : "\(start): \(years(path))."
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
    let indexed = text(nl: "de geïndexeerde oude prijs", en: "the indexed old price")
    guard total > 1 else {
      let place =
        if up + down == 1 {
          text(nl: "ligt ", en: "is ") + (up == 1 ? above : below)
        } else {
          text(nl: "is gelijk aan", en: "equals")
        }
      return text(nl: "De nieuwe prijs", en: "The new price") + " \(place) \(indexed)"
        + (same == 1 ? "." : spread.map { " (\(signed($0.lowest.percentage)))." } ?? ".")
    }
    let places: String
    switch total {
    case up, down:
      let side = up == total ? above : below
      places = text(nl: "liggen ze alle \(total) \(side)", en: "all \(total) are \(side)")
    case same: places = text(nl: "zijn ze alle \(total) gelijk aan", en: "all \(total) equal")
    default:
      func lie(_ count: Int, _ side: String) -> String {
        text(
          nl: "\(count == 1 ? "ligt" : "liggen") er \(count) \(side)",
          en: "\(count) \(count == 1 ? "is" : "are") \(side)")
      }
      let equal = text(
        nl: "\(same == 1 ? "is" : "zijn") er \(same) gelijk aan",
        en: "\(same) \(same == 1 ? "equals" : "equal")")
      places = list(
        [up > 0 ? lie(up, above) : nil, down > 0 ? lie(down, below) : nil, same > 0 ? equal : nil]
          .compactMap { $0 })
    }
    let start = text(
      nl: "Van de \(total) prijzen op gelijke voorwaarden", en: "Of the \(total) prices on equal terms,")
    let sentence = "\(start) \(places) \(indexed)."
    guard let spread, same < total else { return sentence }
    let (lowest, highest) = (end(spread.lowest), end(spread.highest))
    return "\(sentence) "
      + (spread.lowest.percentage == spread.highest.percentage
        ? text(
          nl: "Reëel is het verschil steeds \(signed(spread.lowest.percentage)).",
          en: "The real difference is \(signed(spread.lowest.percentage)) each time.")
        : text(
          nl: "Het reële verschil ligt tussen \(lowest) en \(highest).",
          en: "The real difference lies between \(lowest) and \(highest)."))
  }

  func explained(_ fits: MemoFinding.Fits) -> String {
    let tried = fits.tried
    func described(_ fit: MemoFinding.Fits.Fit) -> String {
      "\(fit.label) ("
        + text(
          nl: "bij \(fit.exact) van \(tried); \(fit.within) binnen \(width(fit.width)) procentpunt",
          en: "\(fit.exact) of \(tried); \(fit.within) within \(width(fit.width)) percentage points") + ")"
    }
    func room(_ fit: MemoFinding.Fits.Fit) -> String {
      text(
        nl:
          "\(width(fit.width)) procentpunt ruimte, waarin er \(fit.within) \(fit.within == 1 ? "ligt" : "liggen").",
        en:
          "\(width(fit.width)) percentage points of room, in which \(fit.within) \(fit.within == 1 ? "lies" : "lie")."
      )
    }
    var sentences: [String] = []
    let (telling, chance) = (fits.telling, fits.possiblyChance)
    if let fit = telling.first {
      sentences.append(
        telling.count == 1
          ? text(
            nl:
              "De prijs van \(fit.label) past op de cent bij \(fit.exact) van de \(tried) geprobeerde indexen; de twee "
              + "prijzen laten \(room(fit))",
            en:
              "The price of \(fit.label) fits to the cent \(fit.exact) of the \(tried) indices that were tried; its two "
              + "prices leave \(room(fit))")
          : text(
            nl: "\(telling.count) prijzen passen op de cent bij een van de \(tried) geprobeerde indexen: ",
            en: "\(telling.count) prices fit to the cent one of the \(tried) indices that were tried: ")
            + "\(named(telling.map(described))).")
    }
    if let other = fits.otherIndex {
      sentences.append(
        text(
          nl: "Dat is niet de index waarmee dit memo rekent, maar \(years(other)).",
          en: "It is not the index that this memo calculates with, but \(years(other))."))
    }
    if let fit = chance.first {
      sentences.append(
        chance.count == 1
          ? text(
            nl:
              "De prijs van \(fit.label) past bij \(fit.exact) van de \(tried) geprobeerde indexen, dat kan toeval zijn: "
              + "de twee prijzen laten \(room(fit))",
            en:
              "The price of \(fit.label) fits \(fit.exact) of the \(tried) indices that were tried, which can be chance: "
              + "its two prices leave \(room(fit))")
          : text(
            nl: "\(chance.count) prijzen passen bij een geprobeerde index, dat kan toeval zijn: ",
            en: "\(chance.count) prices fit an index that was tried, which can be chance: ")
            + "\(named(chance.map(described))).")
    }
    if fits.others > 0 { sentences.append(fitsNone(fits.others, of: tried, isRest: !sentences.isEmpty)) }
    if fits.leftOut > 0 { sentences.append(leftOutOfIndexation(fits.leftOut)) }
    return sentences.joined(separator: " ")
  }

  /// That none of the tried indices gives some prices; all prices, or those that are left.
  private func fitsNone(_ count: Int, of tried: Int, isRest: Bool) -> String {
    switch (count, isRest) {
    case (1, true):
      text(
        nl: "Bij de andere prijs past geen van de geprobeerde indexen op de cent.",
        en: "The other price fits none of them to the cent.")
    case (1, false):
      text(
        nl: "De nieuwe prijs past op de cent bij geen van de \(tried) geprobeerde indexen.",
        en: "The new price fits none of the \(tried) indices that were tried to the cent.")
    case (_, true):
      text(
        nl: "Bij de andere \(count) prijzen past geen van de geprobeerde indexen op de cent.",
        en: "The other \(count) prices fit none of them to the cent.")
    case (_, false):
      text(
        nl:
          "Geen van de \(count) nieuwe prijzen past op de cent bij een van de \(tried) geprobeerde indexen.",
        en: "None of the \(count) new prices fits to the cent one of the \(tried) indices that were tried.")
    }
  }

  func oneSided(added: Int, removed: Int, splitFrom: Int, splitTo: Int, from: String, to: String) -> String {
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
    if splitFrom + splitTo > 0 {
      sentences.append(
        text(
          nl:
            "\(splitFrom) \(splitFrom == 1 ? "oud product is" : "oude producten zijn") gesplitst of samengevoegd; "
            + "daaruit \(splitTo == 1 ? "kwam 1 nieuw" : "kwamen \(splitTo) nieuwe").",
          en:
            "\(splitFrom) old \(splitFrom == 1 ? "product was" : "products were") split or merged, and became "
            + "\(splitTo) new \(splitTo == 1 ? "one" : "ones")."))
    }
    return sentences.joined(separator: " ")
  }

  // MARK: What was compared
  func compared(regions: [String], from: String, to: String) -> String {
    text(
      nl:
        "Dit memo zet de tarieven van \(list(regions)) naast elkaar: die van \(from) en die van \(to). Een letter wijst naar "
        + "het document, een getal daarachter naar de regel.",
      en:
        "This memo sets the tariffs of \(list(regions)) side by side: those of \(from) and those of \(to). A letter stands "
        + "for a document, a number behind it for the line.")
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
        "Een groepsprijs is omgerekend naar wat een deelnemer per uur kost in een groep met \(group(session)). Bij een andere "
        + "groepsgrootte is de uitkomst anders; ‘tariffs group’ rekent die uit.",
      en:
        "A group price is converted to what a participant costs per hour in a group of \(group(session)). With another "
        + "group size the outcome is another one; ‘tariffs group’ calculates it.")
  }

  var realExplanation: String {
    text(
      nl: "‘Geïndexeerd’ is de oude prijs na de index. ‘Reëel’ is het verschil dat dan overblijft.",
      en: "‘Indexed’ is the old price after the index. ‘Real’ is the difference that is then left.")
  }

  func explained(products: [String], match: IndexExplanation.Match, tried: Int) -> String {
    text(
      nl: "\(listed(products)) \(products.count == 1 ? "past" : "passen") op de cent bij \(years(match.path))"
        + (match.isOnlyYearly ? " als de prijs elk jaar wordt afgerond" : "")
        + (tried > 1 ? ", en bij geen andere van de \(tried) geprobeerde indexen." : "."),
      en: "\(listed(products)) \(products.count == 1 ? "fits" : "fit") to the cent \(years(match.path))"
        + (match.isOnlyYearly ? " when the price is rounded every year" : "")
        + (tried > 1 ? ", and no other of the \(tried) indices that were tried." : "."))
  }

  func fitsByChance(products: [String], width: String) -> String {
    text(
      nl:
        "Bij \(listed(products)) kan dat toeval zijn: \(products.count == 1 ? "de twee prijzen laten" : "hun prijzen laten tot") "
        + "\(width) procentpunt ruimte, en dan past ook meer dan een op de tien prijzen die geen index volgen.",
      en:
        "For \(listed(products)) that can be chance: \(products.count == 1 ? "its two prices leave" : "their prices leave up to") "
        + "\(width) percentage points of room, and then more than one in ten prices that follow no index fit too."
    )
  }

  func explainedByAny(products: [String], count: Int, yearly: Int) -> String {
    text(
      nl:
        "\(listed(products)) \(products.count == 1 ? "past" : "passen") op de cent bij \(count) verschillende indexen"
        + (yearly > 0 ? ", bij \(yearly) daarvan alleen als de prijs elk jaar wordt afgerond" : "")
        + ". Welke is gebruikt, is aan de prijs niet te zien.",
      en:
        "\(listed(products)) \(products.count == 1 ? "fits" : "fit") \(count) different indices to the cent"
        + (yearly > 0 ? ", \(yearly) of them only when the price is rounded every year" : "")
        + ". The price does not show which one was used.")
  }

  /// That some matches hold only when every year is rounded; empty where none does.
  func roundedYearly(_ yearly: Int, of matches: Int) -> String {
    guard yearly > 0 else { return "" }
    return "; " + (yearly == matches ? "" : text(nl: "\(yearly) daarvan ", en: "\(yearly) of them "))
      + name(of: IndexRounding.yearly)
  }

  func leftOutOfIndexation(_ count: Int) -> String {
    text(
      nl: "Van \(prices(count)) zeggen we niet of een index past: de twee bedragen gaan niet over hetzelfde.",
      en:
        "Of \(prices(count)) we do not say whether an index fits: the two amounts are not for the same thing."
    )
  }

  func notExplained(count: Int, isRest: Bool) -> String {
    let isOne = count == 1
    return text(
      nl:
        "Geen enkele index die we kennen geeft \(isRest ? "de andere" : "deze") \(isOne ? "prijs" : "\(count) prijzen"). "
        + "Of een andere index \(isOne ? "die" : "ze") wel geeft, weten we niet.",
      en:
        "No index that we know gives \(isRest ? "the other" : isOne ? "this" : "these") "
        + "\(isOne ? "price" : "\(count) prices"). Whether another index does, we do not know.")
  }

  func mayShare(products: [String], lower: String, upper: String) -> String {
    text(
      nl: "\(listed(products)) kunnen wel dezelfde verhoging hebben gekregen: tussen \(lower)% en \(upper)%.",
      en: "\(listed(products)) can have had the same rise: between \(lower)% and \(upper)%.")
  }

  var noIndexChosen: String {
    text(
      nl:
        "Voor dit memo is geen index gekozen. Welk deel van een verandering reëel is, staat er daarom niet in.",
      en: "No index was chosen for this memo. That is why it does not say which part of a change is real.")
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
  var useHeading: String { text(nl: "Waarvoor", en: "Purpose") }
  var usedForReal: String { text(nl: "hiermee rekent dit memo", en: "this memo calculates with it") }
  var explainsPrices: String { text(nl: "dit past bij prijzen", en: "fits prices") }
  var allYears: String { text(nl: "alle jaren samen", en: "all years together") }

  /// A reason as a fact, with the first of many products.
  func fact(_ reason: MemoLayout.Reason) -> Report.Fact {
    Report.Fact(
      reason.products.count > 3 ? some(reason.products, atMost: 2) : list(reason.products),
      reason.lines.isEmpty ? reason.reason : "\(reason.reason) (\(reason.lines))")
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

  var methodOfRounding: (label: String, text: String) {
    text(
      nl: (
        "Afronding",
        "Percentages hebben twee decimalen; de helft ronden we van nul af. Een prijs in centen kan tot een halve cent zijn "
          + "afgerond. Bij een lage prijs telt dat zwaar."
      ),
      en: (
        "Rounding",
        "Percentages have two decimals; a half is rounded away from zero. A price in cents can have been rounded by up "
          + "to half a cent. For a low price that weighs heavily."
      ))
  }

  var derivationsLabel: String {
    text(nl: "Groepsprijzen en uitzonderingen", en: "Group prices and exceptions")
  }

  var clauseLabel: String { text(nl: "Index per jaar", en: "Index of each year") }
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
  var noVolumes: (label: String, text: String) {
    text(
      nl: (
        "Aantallen",
        "De lijsten noemen prijzen en geen aantallen. Wat een verandering de gemeente kost, is daarom niet te zeggen."
      ),
      en: (
        "Volumes",
        "The lists have prices and no volumes. So what a change costs the municipality cannot be said."
      ))
  }

  var publicationLabel: String { text(nl: "Publicatie", en: "Publication") }

  func publicationUnknown(_ letters: [String]) -> String {
    text(
      nl:
        "\(letters.count == 1 ? "Document" : "Documenten") \(list(letters)) \(letters.count == 1 ? "noemt" : "noemen") geen datum "
        + "van publicatie.",
      en:
        "\(letters.count == 1 ? "Document" : "Documents") \(list(letters)) \(letters.count == 1 ? "gives" : "give") no date of "
        + "publication.")
  }

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

  func priceLevels(_ letter: String, printed: String) -> String {
    text(
      nl: "Document \(letter) noemt als prijspeil: \(printed).",
      en: "Document \(letter) names as its price level: \(printed).")
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
