import Indexation
import Tariffs

extension EnglishWording {
  func memoTitle(regions: [String], law: Law?, from: String, to: String) -> String {
    "\(law.map { longName(of: $0) + " tariffs" } ?? "Tariffs") of \(list(regions)): \(from) and \(to) compared"
  }

  private func longName(of law: Law) -> String {
    switch law {
    case .wmo: "Wmo"
    case .jw: "Jeugdwet"
    case .wmoAndJw: "Wmo and Jeugdwet"
    }
  }

  func heading(of part: MemoPart) -> String {
    switch part {
    case .findings: "In short"
    case .compared: "What we compare"
    case .equalTerms: "Prices on equal terms"
    case .indexation: "What indexation explains"
    case .reservation: "Prices with a reservation"
    case .undescribed: "Prices without a verdict"
    case .notComparable: "Prices that cannot be compared"
    case .oneSided: "Prices in one list only"
    case .method: "How we calculated"
    case .unknown: "What we do not know"
    case .appendix: "Appendix: all prices in one list only"
    }
  }

  var languageOfReasons: String? { "Reasons are given in Dutch, as the documents are." }

  // MARK: The main findings

  func label(of finding: MemoFinding) -> String {
    switch finding {
    case .prices: "All prices"
    case .equalTerms: "On equal terms"
    case .real: "Real"
    case .index, .noIndex: "Index"
    case .explained: "Explained"
    case .reservation: "With a reservation"
    case .undescribed: "Without a verdict"
    case .notComparable: "Not comparable"
    case .oneSided: "In one list"
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
      "For \(prices(count)), what the municipality gets has changed as well, such as the content, the target group or "
        + "the time that counts. "
        + differences(spread, of: count) { "The extremes are \($0) and \($1)." }
        + " So it is not a difference in price alone."
    case .undescribed(let count, let spread):
      "For \(prices(count)) nobody has described whether \(count == 1 ? "it is" : "they are") for the same thing in "
        + "both lists. " + differences(spread, of: count) { "The lowest change is \($0), the highest \($1)." }
    case .notComparable(let products):
      products.count == 1
        ? "The prices of \(products[0]) cannot be compared."
        : "\(products.count) prices cannot be compared: \(named(products))."
    case .oneSided(let added, let removed, let splitFrom, let splitTo):
      oneSided(added: added, removed: removed, splitFrom: splitFrom, splitTo: splitTo, from: from, to: to)
    }
  }

  private func prices(_ count: Int) -> String { "\(count) \(count == 1 ? "price" : "prices")" }

  /// All names of a short list, the first ones of a long list.
  private func named(_ products: [String]) -> String {
    products.count > 4 ? some(products, atMost: 3) : list(products)
  }

  private func prices(_ directions: MemoFinding.Directions, only: Memo.Row?, from: String, to: String)
    -> String
  {
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

  private func signed(_ percentage: Percentage) -> String { signed(hundredths: percentage.hundredths) + "%" }

  private func end(_ end: MemoFinding.Spread.End) -> String { "\(signed(end.percentage)) (\(end.label))" }

  /// The change of one price, or how far those of several lie apart, in a sentence of its own shape.
  private func differences(
    _ spread: MemoFinding.Spread?, of count: Int, _ sentence: (_ lowest: String, _ highest: String) -> String
  ) -> String {
    guard let spread else { return "A difference in percent cannot be calculated." }
    if count == 1 { return "The difference is \(signed(spread.lowest.percentage)) (\(spread.lowest.label))." }
    if spread.lowest.percentage == spread.highest.percentage {
      return "The difference is \(signed(spread.lowest.percentage)) each time."
    }
    return sentence(end(spread.lowest), end(spread.highest))
  }

  private func equalTerms(
    _ count: Int, converted: Int, _ session: GroupSession, _ spread: MemoFinding.Spread?
  ) -> String {
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

  private func group(_ session: GroupSession) -> String {
    "\(session.participants) \(session.participants == 1 ? "participant" : "participants") with \(session.staff) staff"
  }

  private func index(_ index: MemoFinding.Index) -> String {
    let (path, total) = (index.path, number(hundredths: index.total.hundredths) + "%")
    let name = path.steps.map(\.origin).compactMap(indexName).firstOccurrences
    let start =
      path.isBackward
      ? "Taken back from \(path.from) to \(path.to), the index ‘\(list(name))’ is \(total)"
      : "From \(path.from) to \(path.to) the index ‘\(list(name))’ is \(total)"
    return path.steps.count == 1 && !path.isBackward ? "\(start)." : "\(start): \(years(path))."
  }

  private func years(_ path: IndexPath) -> String {
    list(path.steps.map { "\(percent($0.percent)) for \($0.year)" })
  }

  private func real(_ directions: MemoFinding.Directions, _ spread: MemoFinding.Spread?) -> String {
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

  private func explained(_ fits: MemoFinding.Fits) -> String {
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
    return sentences.joined(separator: " ")
  }

  private func oneSided(
    added: Int, removed: Int, splitFrom: Int, splitTo: Int, from: String, to: String
  ) -> String {
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

  // MARK: What was compared

  func compared(regions: [String], from: String, to: String) -> String {
    "This memo sets the tariffs of \(list(regions)) side by side: those of \(from) and those of \(to). A letter stands "
      + "for a document, a number behind it for the line."
  }

  func only(law: Law) -> String { "Only tariffs under the \(longName(of: law)) take part." }
  func only(products: [String]) -> String { "Only these products take part: \(list(products))." }
  func only(units: [String]) -> String { "Only prices per \(list(units)) take part." }
  func only(forms: [String]) -> String { "Only these forms take part: \(list(forms))." }

  // MARK: The parts

  func introduction(to part: MemoPart, from: String, to: String) -> String {
    switch part {
    case .equalTerms: "You can set these prices side by side: they are for the same thing."
    case .reservation:
      "These products are described differently in \(to) than in \(from). So the difference is about price and product."
    case .undescribed:
      "Of these prices only code, law, unit and form are the same. First read in both documents whether the product "
        + "stayed the same."
    case .notComparable:
      "Set side by side, these prices give a wrong picture. That is why no difference is shown."
    case .oneSided:
      "These prices have no counterpart in the other list. That does not say whether the care itself is new or ends. "
        + "The appendix has every price."
    case .findings, .compared, .indexation, .method, .unknown, .appendix: ""
    }
  }

  func nothing(in part: MemoPart) -> String {
    part == .equalTerms ? "No price can be compared without a reservation." : ""
  }

  func groupSession(_ session: GroupSession) -> String {
    "A group price is converted to what a participant costs per hour in a group of \(group(session)). With another "
      + "group size the outcome is another one; ‘tariffs group’ calculates it."
  }

  var realExplanation: String {
    "‘Indexed’ is the old price after the index. ‘Real’ is the difference that is then left."
  }

  func explained(products: [String], path: IndexPath, tried: Int) -> String {
    "\(listed(products)) \(products.count == 1 ? "fits" : "fit") to the cent \(years(path))"
      + (tried > 1 ? ", and no other of the \(tried) indices that were tried." : ".")
  }

  func fitsByChance(products: [String], width: String) -> String {
    "For \(listed(products)) that can be chance: \(products.count == 1 ? "its two prices leave" : "their prices leave up to") "
      + "\(width) percentage points of room, and then more than one in ten prices that follow no index fit too."
  }

  func explainedByAny(products: [String], count: Int) -> String {
    "\(listed(products)) \(products.count == 1 ? "fits" : "fit") \(count) different indices to the cent. The price does not "
      + "show which one was used."
  }

  func notExplained(count: Int, isRest: Bool) -> String {
    let which =
      count == 1
      ? (isRest ? "the other price" : "this price") : "\(isRest ? "the other" : "these") \(count) prices"
    return "No index that we know gives \(which). Whether another index does, we do not know."
  }

  func mayShare(products: [String], lower: String, upper: String) -> String {
    "\(listed(products)) can have had the same rise: between \(lower)% and \(upper)%."
  }

  var noIndexChosen: String {
    "No index was chosen for this memo. That is why it does not say which part of a change is real."
  }

  var noYears: String {
    "The two sides are not each of one year of their own. That is why we did not look whether prices follow from an index."
  }

  // MARK: The tables

  var documentHeading: String { "Document" }
  var perHeading: String { "Per" }
  var pricesHeading: String { "Prices" }
  var useHeading: String { "Purpose" }
  var usedForReal: String { "this memo calculates with it" }
  var explainsPrices: String { "fits prices" }
  var allYears: String { "all years together" }

  func per(_ basis: EqualTerms.Figure.Basis) -> String {
    switch basis {
    case .price(let unit): unit.rawValue
    case .participantHour: "participant per hour"
    }
  }

  // MARK: How it was calculated

  var methodOfChange: (label: String, text: String) { ("Difference", "(new − old) ÷ old.") }

  var methodOfGroups: (label: String, text: String) {
    (
      "Cost per participant per hour",
      "The minutes that a participant is billed per hour × the price per minute."
    )
  }

  func methodOfIndexing(isBackward: Bool) -> (label: String, text: String) {
    (
      "Indexed",
      isBackward
        ? "Old price ÷ (1 + index), for each year. Only the result is rounded to cents."
        : "Old price × (1 + index), for each year. Only the result is rounded to cents."
    )
  }

  var methodOfReal: (label: String, text: String) { ("Real", "(new − indexed) ÷ indexed.") }

  var methodOfExplaining: (label: String, text: String) {
    (
      "Fits to the cent",
      "We index each old price by every index that we know, once rounding each year and once rounding at the end. An index "
        + "fits when the result equals the new price. As both prices are rounded, each pair leaves room; the more it leaves, "
        + "the less it says that an index fits."
    )
  }

  var methodOfRounding: (label: String, text: String) {
    (
      "Rounding",
      "Percentages have two decimals; a half is rounded away from zero. A price in cents can have been rounded by up "
        + "to half a cent. For a low price that weighs heavily."
    )
  }

  var derivationsLabel: String { "Group prices and exceptions" }
  var clauseLabel: String { "Index of each year" }
  var commandsLabel: String { "Check it yourself" }
  func example(_ product: String, _ formula: String) -> String { "Example \(product): \(formula)." }
  func groupExample(old: String, new: String) -> String { "first \(old), now \(new)" }

  func roundingExample(change: String, lower: String, upper: String) -> String {
    "\(change) can be anything between \(lower)% and \(upper)%"
  }

  // MARK: What is not known

  var noVolumes: (label: String, text: String) {
    (
      "Volumes",
      "The lists have prices and no volumes. So what a change costs the municipality cannot be said."
    )
  }

  var publicationLabel: String { "Publication" }

  func publicationUnknown(_ letters: [String]) -> String {
    "\(letters.count == 1 ? "Document" : "Documents") \(list(letters)) \(letters.count == 1 ? "gives" : "give") no date of "
      + "publication."
  }

  var priceLevelLabel: String { "Price level" }

  func noPriceLevel(_ letters: [String]) -> String {
    "\(letters.count == 1 ? "Document" : "Documents") \(list(letters)) \(letters.count == 1 ? "names" : "name") no price level. "
      + "We calculate with the year of the list."
  }

  func priceLevels(_ letter: String, printed: String) -> String {
    "Document \(letter) names as its price level: \(printed)."
  }

  var notNamed: String { "not named" }
  var indexLabel: String { "Index figures" }
  var otherVersionLabel: String { "Another version" }
  var untriedLabel: String { "Not tried" }

  func untried(_ names: [String]) -> String {
    "Of these indices a figure or a weight is not known: \(names.joined(separator: "; "))."
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
