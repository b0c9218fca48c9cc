import Indexation
import Tariffs

/// The words of a memo.
///
/// Sentences get typed figures and put them into words; they compute nothing.
extension Wording {
  func memoTitle(regions: [String], law: Law?, from: String, to: String) -> String {
    text(
      nl:
        "Tarieven \(law.map { longName(of: $0) + ", " } ?? "")\(list(regions)): \(from) en \(to) vergeleken",
      en:
        "\(law.map { longName(of: $0) + " tariffs" } ?? "Tariffs") of \(list(regions)): \(from) and \(to) compared"
    )
  }

  func longName(of law: Law) -> String {
    switch law {
    case .wmo: "Wmo"
    case .jw: "Jeugdwet"
    case .wmoAndJw: text(nl: "Wmo en Jeugdwet", en: "Wmo and Jeugdwet")
    }
  }

  func heading(of part: MemoPart) -> String {
    switch part {
    case .findings: text(nl: "In het kort", en: "In short")
    case .compared: text(nl: "Wat we vergelijken", en: "What we compare")
    case .equalTerms: text(nl: "Prijzen op gelijke voorwaarden", en: "Prices on equal terms")
    case .indexation: text(nl: "Wat indexatie verklaart", en: "What indexation explains")
    case .reservation: text(nl: "Prijzen met een voorbehoud", en: "Prices with a reservation")
    case .undescribed: text(nl: "Prijzen zonder oordeel", en: "Prices without a verdict")
    case .notComparable:
      text(nl: "Prijzen die niet te vergelijken zijn", en: "Prices that cannot be compared")
    case .oneSided: text(nl: "Prijzen in maar één lijst", en: "Prices in one list only")
    case .method: text(nl: "Zo hebben we gerekend", en: "How we calculated")
    case .unknown: text(nl: "Wat we niet weten", en: "What we do not know")
    case .appendix:
      text(nl: "Bijlage: alle prijzen in maar één lijst", en: "Appendix: all prices in one list only")
    }
  }

  /// What the language of the reasons is, where it is not that of the memo.
  var languageOfReasons: String? { text(nl: nil, en: "Reasons are given in Dutch, as the documents are.") }
  // MARK: The main findings
  func label(of finding: MemoFinding) -> String {
    switch finding {
    case .prices: text(nl: "Alle prijzen", en: "All prices")
    case .equalTerms: text(nl: "Op gelijke voorwaarden", en: "On equal terms")
    case .real: text(nl: "Reëel", en: "Real")
    case .index, .noIndex: "Index"
    case .explained: text(nl: "Verklaard", en: "Explained")
    case .reservation: text(nl: "Met voorbehoud", en: "With a reservation")
    case .undescribed: text(nl: "Zonder oordeel", en: "Without a verdict")
    case .notComparable: text(nl: "Niet te vergelijken", en: "Not comparable")
    case .oneSided: text(nl: "In één lijst", en: "In one list")
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
          + " So it is not a difference in price alone.")
    case .undescribed(let count, let spread):
      text(
        nl:
          "Van \(prices(count)) is niet beschreven of \(count == 1 ? "die" : "ze") in beide lijsten over hetzelfde "
          + "\(count == 1 ? "gaat" : "gaan"). "
          + differences(spread, of: count) { "De laagste verandering is \($0), de hoogste \($1)." },
        en:
          "For \(prices(count)) nobody has described whether \(count == 1 ? "it is" : "they are") for the same thing in "
          + "both lists. "
          + differences(spread, of: count) { "The lowest change is \($0), the highest \($1)." })
    case .notComparable(let products):
      text(
        nl: products.count == 1
          ? "De prijzen van \(products[0]) zijn niet te vergelijken."
          : "\(products.count) prijzen zijn niet te vergelijken: \(named(products)).",
        en: products.count == 1
          ? "The prices of \(products[0]) cannot be compared."
          : "\(products.count) prices cannot be compared: \(named(products)).")
    case .oneSided(let added, let removed, let splitFrom, let splitTo):
      oneSided(added: added, removed: removed, splitFrom: splitFrom, splitTo: splitTo, from: from, to: to)
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
    switch language {
    case .dutch:
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
        directions.same > 0
          ? "\(directions.same == 1 ? "bleef" : "bleven") er \(directions.same) gelijk" : nil,
      ]
      return "\(start) Kijken we alleen naar de bedragen, dan \(list(parts.compactMap { $0 }))."
    case .english:
      if let only, let change = only.row.change {
        let start = "Only \(only.label) has a price in both lists."
        let (old, new) = (number(hundredths: change.from.cents), number(hundredths: change.to.cents))
        guard directions.same == 0 else { return "\(start) It stayed the same: € \(new)." }
        return "\(start) It \(directions.up == 1 ? "rose" : "fell") from € \(old) to € \(new)."
      }
      guard directions.total > 0 else {
        return "No product has a price in both lists, so no change can be calculated."
      }
      let start = "\(prices(directions.total)) are in the lists of both \(from) and \(to)."
      if directions.up == directions.total { return "\(start) All of them rose." }
      if directions.down == directions.total { return "\(start) All of them fell." }
      if directions.same == directions.total { return "\(start) All of them stayed the same." }
      let parts = [
        directions.up > 0 ? "\(directions.up) rose" : nil,
        directions.down > 0 ? "\(directions.down) fell" : nil,
        directions.same > 0 ? "\(directions.same) stayed the same" : nil,
      ]
      return "\(start) By the amounts alone, \(list(parts.compactMap { $0 }))."
    }
  }

  func signed(_ percentage: Percentage) -> String { signed(hundredths: percentage.hundredths) + "%" }
  func end(_ end: MemoFinding.Spread.End) -> String { "\(signed(end.percentage)) (\(end.label))" }
  /// The change of one price, or how far those of several lie apart, in a sentence of its own shape.
  func differences(
    _ spread: MemoFinding.Spread?, of count: Int, _ sentence: (_ lowest: String, _ highest: String) -> String
  ) -> String {
    switch language {
    case .dutch:
      guard let spread else { return "Een verschil in procenten is niet te berekenen." }
      if count == 1 { return "Het verschil is \(signed(spread.lowest.percentage)) (\(spread.lowest.label))." }
      if spread.lowest.percentage == spread.highest.percentage {
        return "Het verschil is steeds \(signed(spread.lowest.percentage))."
      }
      return sentence(end(spread.lowest), end(spread.highest))
    case .english:
      guard let spread else { return "A difference in percent cannot be calculated." }
      if count == 1 {
        return "The difference is \(signed(spread.lowest.percentage)) (\(spread.lowest.label))."
      }
      if spread.lowest.percentage == spread.highest.percentage {
        return "The difference is \(signed(spread.lowest.percentage)) each time."
      }
      return sentence(end(spread.lowest), end(spread.highest))
    }
  }

  func equalTerms(_ count: Int, converted: Int, _ session: GroupSession, _ spread: MemoFinding.Spread?)
    -> String
  {
    switch language {
    case .dutch:
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
    case .english:
      guard count > 0 else { return nothing(in: .equalTerms) }
      let start = "\(prices(count)) can be compared on equal terms."
      let changes = differences(spread, of: count) { "The change runs from \($0) to \($1)." }
      guard converted > 0 else { return "\(start) \(changes)" }
      let which =
        converted == count
        ? (count == 1 ? "It is a group price, converted" : "They are group prices, converted")
        : "Of these, \(converted == 1 ? "1 is a group price" : "\(converted) are group prices"), converted"
      return
        "\(start) \(which) to the cost per participant per hour in a group of \(group(session)). \(changes) With "
        + "another group size the difference of a group price is another one."
    }
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
    switch language {
    case .dutch:
      let (path, total) = (index.path, number(hundredths: index.total.hundredths) + "%")
      let name = path.steps.map(\.origin).compactMap(indexName).firstOccurrences
      let start =
        path.isBackward
        ? "Teruggerekend van \(path.from) naar \(path.to) is de index ‘\(list(name))’ \(total)"
        : "Van \(path.from) naar \(path.to) is de index ‘\(list(name))’ \(total)"
      return path.steps.count == 1 && !path.isBackward ? "\(start)." : "\(start): \(years(path))."
    case .english:
      let (path, total) = (index.path, number(hundredths: index.total.hundredths) + "%")
      let name = path.steps.map(\.origin).compactMap(indexName).firstOccurrences
      let start =
        path.isBackward
        ? "Taken back from \(path.from) to \(path.to), the index ‘\(list(name))’ is \(total)"
        : "From \(path.from) to \(path.to) the index ‘\(list(name))’ is \(total)"
      return path.steps.count == 1 && !path.isBackward ? "\(start)." : "\(start): \(years(path))."
    }
  }

  func years(_ path: IndexPath) -> String {
    text(
      nl: list(path.steps.map { "\(percent($0.percent)) voor \($0.year)" }),
      en: list(path.steps.map { "\(percent($0.percent)) for \($0.year)" }))
  }

  func real(_ directions: MemoFinding.Directions, _ spread: MemoFinding.Spread?) -> String {
    switch language {
    case .dutch:
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
          directions.down > 0
            ? "\(directions.down == 1 ? "ligt" : "liggen") er \(directions.down) onder" : nil,
          directions.same > 0
            ? "\(directions.same == 1 ? "is" : "zijn") er \(directions.same) gelijk aan" : nil,
        ]
        sentence = "\(start) \(list(parts.compactMap { $0 })) de geïndexeerde oude prijs."
      }
      guard let spread, directions.same < total else { return sentence }
      return spread.lowest.percentage == spread.highest.percentage
        ? "\(sentence) Reëel is het verschil steeds \(signed(spread.lowest.percentage))."
        : "\(sentence) Het reële verschil ligt tussen \(end(spread.lowest)) en \(end(spread.highest))."
    case .english:
      guard directions.total > 1 else {
        let place = directions.up == 1 ? "is above" : directions.down == 1 ? "is below" : "equals"
        return "The new price \(place) the indexed old price"
          + (directions.same == 1 ? "." : spread.map { " (\(signed($0.lowest.percentage)))." } ?? ".")
      }
      let total = directions.total
      let start = "Of the \(total) prices on equal terms,"
      let sentence: String
      if directions.up == total || directions.down == total {
        sentence =
          "\(start) all \(total) are \(directions.up == total ? "above" : "below") the indexed old price."
      } else if directions.same == total {
        sentence = "\(start) all \(total) equal the indexed old price."
      } else {
        let parts = [
          directions.up > 0 ? "\(directions.up) \(directions.up == 1 ? "is" : "are") above" : nil,
          directions.down > 0 ? "\(directions.down) \(directions.down == 1 ? "is" : "are") below" : nil,
          directions.same > 0 ? "\(directions.same) \(directions.same == 1 ? "equals" : "equal")" : nil,
        ]
        sentence = "\(start) \(list(parts.compactMap { $0 })) the indexed old price."
      }
      guard let spread, directions.same < total else { return sentence }
      return spread.lowest.percentage == spread.highest.percentage
        ? "\(sentence) The real difference is \(signed(spread.lowest.percentage)) each time."
        : "\(sentence) The real difference lies between \(end(spread.lowest)) and \(end(spread.highest))."
    }
  }

  func explained(_ fits: MemoFinding.Fits) -> String {
    switch language {
    case .dutch:
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
      if fits.leftOut > 0 { sentences.append(leftOutOfIndexation(fits.leftOut)) }
      return sentences.joined(separator: " ")
    case .english:
      var sentences: [String] = []
      func described(_ fit: MemoFinding.Fits.Fit) -> String {
        "\(fit.label) (\(fit.exact) of \(fits.tried); \(fit.within) within \(width(fit.width)) percentage points)"
      }
      switch fits.telling.count {
      case 0: break
      case 1:
        let fit = fits.telling[0]
        sentences.append(
          "The price of \(fit.label) fits to the cent \(fit.exact) of the \(fits.tried) indices that were tried; its two "
            + "prices leave \(width(fit.width)) percentage points of room, in which \(fit.within) \(fit.within == 1 ? "lies" : "lie")."
        )
      default:
        sentences.append(
          "\(fits.telling.count) prices fit to the cent one of the \(fits.tried) indices that were tried: "
            + "\(named(fits.telling.map(described))).")
      }
      if let other = fits.otherIndex {
        sentences.append("It is not the index that this memo calculates with, but \(years(other)).")
      }
      switch fits.possiblyChance.count {
      case 0: break
      case 1:
        let fit = fits.possiblyChance[0]
        sentences.append(
          "The price of \(fit.label) fits \(fit.exact) of the \(fits.tried) indices that were tried, which can be chance: "
            + "its two prices leave \(width(fit.width)) percentage points of room, in which \(fit.within) \(fit.within == 1 ? "lies" : "lie")."
        )
      default:
        sentences.append(
          "\(fits.possiblyChance.count) prices fit an index that was tried, which can be chance: "
            + "\(named(fits.possiblyChance.map(described))).")
      }
      let isRest = !sentences.isEmpty
      switch fits.others {
      case 0: break
      case 1:
        sentences.append(
          isRest
            ? "The other price fits none of them to the cent."
            : "The new price fits none of the \(fits.tried) indices that were tried to the cent.")
      default:
        sentences.append(
          isRest
            ? "The other \(fits.others) prices fit none of them to the cent."
            : "None of the \(fits.others) new prices fits to the cent one of the \(fits.tried) indices that were tried."
        )
      }
      if fits.leftOut > 0 { sentences.append(leftOutOfIndexation(fits.leftOut)) }
      return sentences.joined(separator: " ")
    }
  }

  func oneSided(added: Int, removed: Int, splitFrom: Int, splitTo: Int, from: String, to: String) -> String {
    switch language {
    case .dutch:
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
    case .english:
      var sentences: [String] = []
      let sides = [(added, to), (removed, from)].filter { $0.0 > 0 }
      if let (count, side) = sides.first {
        let other = sides.count > 1 ? " and \(sides[1].0) in \(sides[1].1) only" : ""
        sentences.append("\(prices(count)) \(count == 1 ? "is" : "are") in \(side) only\(other).")
      }
      if splitFrom + splitTo > 0 {
        sentences.append(
          "\(splitFrom) old \(splitFrom == 1 ? "product was" : "products were") split or merged, and became "
            + "\(splitTo) new \(splitTo == 1 ? "one" : "ones").")
      }
      return sentences.joined(separator: " ")
    }
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

  func only(law: Law) -> String {
    text(
      nl: "Alleen tarieven onder de \(longName(of: law)) doen mee.",
      en: "Only tariffs under the \(longName(of: law)) take part.")
  }

  func only(products: [String]) -> String {
    text(
      nl: "Alleen deze producten doen mee: \(list(products)).",
      en: "Only these products take part: \(list(products)).")
  }

  func only(units: [String]) -> String {
    text(
      nl: "Alleen prijzen per \(list(units)) doen mee.",
      en: "Only prices per \(list(units)) take part.")
  }

  func only(forms: [String]) -> String {
    text(
      nl: "Alleen deze vormen doen mee: \(list(forms)).",
      en: "Only these forms take part: \(list(forms)).")
  }

  /// What a part is about, before its table; empty where its heading says enough.
  func introduction(to part: MemoPart, from: String, to: String) -> String {
    switch part {
    case .equalTerms:
      text(
        nl: "Deze prijzen kunt u naast elkaar zetten: ze gaan over hetzelfde.",
        en: "You can set these prices side by side: they are for the same thing.")
    case .reservation:
      text(
        nl:
          "Deze producten zijn in \(to) anders omschreven dan in \(from). Het verschil zegt dus iets over prijs én product.",
        en:
          "These products are described differently in \(to) than in \(from). So the difference is about price and product."
      )
    case .undescribed:
      text(
        nl:
          "Van deze prijzen zijn alleen code, wet, eenheid en vorm gelijk. Lees eerst in beide documenten of het product "
          + "hetzelfde bleef.",
        en:
          "Of these prices only code, law, unit and form are the same. First read in both documents whether the product "
          + "stayed the same.")
    case .notComparable:
      text(
        nl:
          "Wie deze prijzen naast elkaar zet, krijgt een verkeerd beeld. Daarom staat er geen verschil bij.",
        en: "Set side by side, these prices give a wrong picture. That is why no difference is shown.")
    case .oneSided:
      text(
        nl:
          "Deze prijzen hebben geen tegenhanger in de andere lijst. Of de hulp zelf nieuw is of verdwijnt, zegt dat niet. De "
          + "bijlage noemt elke prijs.",
        en:
          "These prices have no counterpart in the other list. That does not say whether the care itself is new or ends. "
          + "The appendix has every price.")
    case .findings, .compared, .indexation, .method, .unknown, .appendix: ""
    }
  }

  func nothing(in part: MemoPart) -> String {
    text(
      nl: part == .equalTerms ? "Geen enkele prijs is zonder voorbehoud te vergelijken." : "",
      en: part == .equalTerms ? "No price can be compared without a reservation." : "")
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
    switch language {
    case .dutch:
      let which =
        count == 1
        ? (isRest ? "de andere prijs" : "deze prijs") : "\(isRest ? "de andere" : "deze") \(count) prijzen"
      return
        "Geen enkele index die we kennen geeft \(which). Of een andere index \(count == 1 ? "die" : "ze") wel "
        + "geeft, weten we niet."
    case .english:
      let which =
        count == 1
        ? (isRest ? "the other price" : "this price") : "\(isRest ? "the other" : "these") \(count) prices"
      return "No index that we know gives \(which). Whether another index does, we do not know."
    }
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
    text(
      nl: (
        "Geïndexeerd",
        isBackward
          ? "Oude prijs ÷ (1 + index), voor elk jaar. Pas de uitkomst is afgerond op centen."
          : "Oude prijs × (1 + index), voor elk jaar. Pas de uitkomst is afgerond op centen."
      ),
      en: (
        "Indexed",
        isBackward
          ? "Old price ÷ (1 + index), for each year. Only the result is rounded to cents."
          : "Old price × (1 + index), for each year. Only the result is rounded to cents."
      ))
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
