import Indexation
import Tariffs

extension Phrase {
  /// The heading above what volumes cost.
  static let costsOfVolumes = Phrase(nl: "Wat het kost", en: "What it costs")
}

/// What is said of costs.
extension Wording {
  /// The heading above what volumes cost.
  var costsOfVolumes: String { Phrase.costsOfVolumes.text(in: language) }

  /// An amount in a sentence; the sign of the euro is never parted from it.
  func euro(_ cents: WholeNumber) -> String { "€\u{A0}" + number(hundredths: cents) }

  /// A change in a sentence, with its sign: `+€ 12,50`.
  func signedEuro(_ cents: WholeNumber) -> String {
    (cents > 0 ? "+" : cents < 0 ? "−" : "") + euro(cents.magnitude)
  }

  /// How much more or less it is: `€ 12,50 (3,4%) meer`.
  func more(_ change: WholeNumber, of cost: WholeNumber) -> String {
    guard change != 0 else { return text(nl: "niet meer of minder", en: "no more and no less") }
    let percent = cost == 0 ? "" : " (\(share(change.magnitude, of: cost.magnitude)))"
    return euro(change.magnitude) + percent
      + (change > 0 ? text(nl: " meer", en: " more") : text(nl: " minder", en: " less"))
  }

  /// A share of a cost with one decimal: `12,4%`.
  func share(_ part: WholeNumber, of whole: WholeNumber) -> String {
    whole == 0 ? "0%" : number(Rational(part) * Rational(100) / Rational(whole), decimals: 1) + "%"
  }

  /// The volumes of some years; the volumes by themselves where no year is known.
  func volumes(of years: [Int]) -> String {
    years.isEmpty
      ? text(nl: "De volumes", en: "The volumes")
      : text(nl: "De volumes van \(self.years(years))", en: "The volumes of \(self.years(years))")
  }

  /// Years in a row.
  func years(_ years: [Int]) -> String { list(years.map(String.init)) }

  // MARK: Reasons

  /// Why something has no counterpart, in a word or two.
  func word(_ reason: NotCarried, _ side: ComparisonRow.Side) -> String {
    switch reason {
    case .oneSided: side == .from ? text(nl: "vervallen", en: "ended") : text(nl: "nieuw", en: "new")
    case .noPrice: text(nl: "geen prijs", en: "no price")
    case .notComparable: text(nl: "niet vergelijkbaar", en: "not comparable")
    case .otherUnit(let units):
      text(
        nl: "nu per \(units.map(unitName).joined(separator: ", "))",
        en: "per \(units.words.joined(separator: ", "))")
    case .needsShares: text(nl: "gesplitst of samengevoegd", en: "split or merged")
    case .needsGroup: text(nl: "groep, anders gedeclareerd", en: "group, billed in another way")
    case .groupTime: text(nl: "groep, andere tijd", en: "group, other time")
    case .severalPrices: text(nl: "meer prijzen", en: "several prices")
    case .restOfShares: text(nl: "rest van de aandelen", en: "rest of the shares")
    case .notCalculated: text(nl: "niet te berekenen", en: "not calculated")
    case .priceChanges: text(nl: "prijs verandert", en: "price changes")
    case .otherParts: text(nl: "deel van splitsing", en: "part of a split")
    }
  }

  /// Why something has no counterpart.
  func sentence(_ reason: NotCarried) -> String {
    func prices(_ tariffs: [Tariff]) -> String {
      listed(tariffs.map { "\($0.codeAndName) (\(price($0)))" }.firstOccurrences)
    }
    switch reason {
    case .oneSided(let reason):
      return reason.isEmpty ? text(nl: "Vervallen of nieuw.", en: "Ended or new.") : reason
    case .noPrice:
      return text(
        nl: "De andere lijst heeft er geen prijs van, en geen overgang zegt hoe het verdergaat.",
        en: "The other list has no price of it, and no crosswalk says how it continues.")
    case .notComparable(let reason):
      return reason.isEmpty
        ? text(
          nl: "Groepsprijs: van een van beide lijsten is niet bekend hoe groepen worden gedeclareerd.",
          en: "Group price: of one of the lists it is not known how groups are billed.") : reason
    case .otherUnit(let units):
      return text(
        nl: "De andere lijst heeft een prijs per \(list(units.map(unitName))), en dat is niet om te rekenen.",
        en: "The other list has a price per \(list(units.words)), which does not convert.")
    case .needsShares(let parts):
      return text(
        nl:
          "Gaat over in of komt uit meer producten: \(prices(parts)). Welk deel wat wordt, zegt geen document.",
        en:
          "Becomes or comes from several products: \(prices(parts)). No document says which part becomes which."
      )
    case .needsGroup:
      return text(
        nl:
          "Groepen worden anders gedeclareerd: zonder grootte van de groep is er geen vergelijkbaar volume.",
        en: "Groups are billed in another way: without the size of the group there is no comparable volume.")
    case .groupTime:
      return text(
        nl:
          "Groepen worden anders gedeclareerd, en voor andere tijd: ook voor een gekozen groep is er geen volume.",
        en:
          "Groups are billed in another way and for other time: there is no volume for a chosen group either."
      )
    case .severalPrices(let tariffs):
      return text(
        nl: "De andere kant heeft meer prijzen: \(prices(tariffs)).",
        en: "The other side has several prices: \(prices(tariffs)).")
    case .restOfShares:
      return text(
        nl: "De opgegeven aandelen zijn samen geen 100%; dit is de rest.",
        en: "The stated shares do not add up to 100%; this is the rest.")
    case .notCalculated:
      return text(
        nl: "De berekende lijst heeft er geen prijs van: uit zijn document is die niet te herbouwen.",
        en: "The calculated list has no price of it: its document does not allow it to be rebuilt.")
    case .priceChanges(let day):
      return text(
        nl: "De prijs verandert op \(date(day)), binnen de periode van de regel.",
        en: "The price changes on \(date(day)), within the period of the line.")
    case .otherParts:
      return text(
        nl: "De andere delen van de splitsing hebben geen prijs in de oude lijst.",
        en: "The other parts of the split have no price in the old list.")
    }
  }

  /// What somebody can state so that more is carried over; empty where nothing helps.
  func remedies(_ reasons: [NotCarried]) -> String {
    let needsGroup = reasons.contains(.needsGroup)
    let needsShares = reasons.contains { if case .needsShares = $0 { true } else { false } }
    let options =
      (needsGroup ? ["--group participants=4,staff=1"] : [])
      + (needsShares ? ["--share \(text(nl: "OUD:NIEUW", en: "OLD:NEW"))=60%"] : [])
    guard !options.isEmpty else { return "" }
    let list = options.joined(separator: text(nl: " en ", en: " and "))
    return text(
      nl: "Met \(list) rekent u daarvan uit wat als; dat is dan een aanname.",
      en: "With \(list) you work out a what-if of that; it is an assumption then.")
  }

  // MARK: Assumptions

  /// What figures rest on that no document says.
  func sentence(_ assumption: BudgetAssumption) -> String {
    text(nl: "AANNAME: ", en: "ASSUMPTION: ") + words(assumption) + "."
  }

  private func words(_ assumption: BudgetAssumption) -> String {
    switch assumption {
    case .indexed(let list, let year, let index, let others, let isForecast):
      func words(_ index: BudgetAssumption.Index) -> String {
        let steps = index.percents.map { "\($0.year): \(percent($0.percent))" }.joined(separator: ", ")
        return index.name.isEmpty ? steps : "\(index.name) (\(steps))"
      }
      let versions = self.list(others.map(words))
      let by =
        words(index)
        + (others.isEmpty
          ? ""
          : text(nl: "; een andere versie is \(versions)", en: "; another version is \(versions)"))
      return text(
        nl: (isForecast ? "voor \(year) is er nog geen lijst; " : "")
          + "de prijzen van \(year) zijn die van \(list), "
          + "geïndexeerd met \(by)",
        en: (isForecast ? "there is no list for \(year) yet; " : "")
          + "the prices of \(year) are those of \(list), "
          + "indexed by \(by)")
    case .changedCosts(let list, let changes):
      return text(
        nl: "de prijzen zijn die van \(list), herbouwd met \(changes.joined(separator: ", "))",
        en: "the prices are those of \(list), rebuilt with \(changes.joined(separator: ", "))")
    case .group(let participants, let staff):
      return text(
        nl: "elke groep heeft \(participants) deelnemers en \(self.staff(staff))",
        en: "every group has \(participants) participants and \(self.staff(staff))")
    case .shares(let shares):
      return list(
        shares.map { share in
          "\(number(share.share * Rational(100), decimals: (share.share * Rational(100)).isWhole ? 0 : 2))% "
            + text(
              nl: "van \(share.from) gaat over in \(share.to)", en: "of \(share.from) becomes \(share.to)")
            + (share.unitsPerUnit.map {
              text(nl: ", \(decimal($0)) voor elke eenheid", en: ", \(decimal($0)) for each unit")
            }
              ?? "")
        })
    }
  }

  /// The assumptions on which a row rests: those of its side, and those by which its products are carried over.
  func assumptions(_ assumptions: [BudgetAssumption], on row: BudgetRow) -> [String] {
    let ways = Set(row.contributions.compactMap(\.carried?.way))
    return assumptions.filter { assumption in
      switch assumption {
      case .indexed, .changedCosts: true
      case .group: ways.contains(.group)
      case .shares: ways.contains(.share)
      }
    }.map(words)
  }
}
