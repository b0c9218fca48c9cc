import Indexation
import Tariffs

/// Titles and sentences.
extension Wording {
  var tablesTitle: String { text(nl: "Tarieflijsten", en: "Tariff lists") }

  func unreadFile(_ path: String) -> String {
    text(
      nl: "Het bestand \(path) is geen bestand van een tarievenmap; het wordt niet gelezen.",
      en: "The file \(path) is not one of a folder of tables; it is not read.")
  }

  var readingsHeading: String {
    text(
      nl: "Lezingen: wat er gedrukt staat en hoe het is gelezen",
      en: "Readings: what is printed and how it was read")
  }

  var notPrinted: String { text(nl: "niet gedrukt", en: "not printed") }
  var unknown: String { text(nl: "onbekend", en: "unknown") }
  var undecided: String { text(nl: "niet te bepalen", en: "undecided") }

  var leftOutLists: String {
    text(
      nl:
        "Producten uit een weggelaten lijst staan hierdoor als nieuw of vervallen, of ontbreken aan beide kanten.",
      en: "Products of a list that is left out therefore show as added or removed, or are missing on both "
        + "sides.")
  }

  var addedAndRemoved: String {
    text(
      nl: "‘Nieuw’ en ‘vervallen’ gaan over wat in deze lijsten staat, niet over de hulp zelf.",
      en: "‘Added’ and ‘removed’ are about what stands in these lists, not about the care itself.")
  }

  /// What stands before the reason why a product has no amount.
  var noAmount: String { text(nl: "geen. ", en: "none. ") }

  /// Where the document says that there is none.
  var none: String { text(nl: "geen", en: "none") }

  func unpriced(_ products: [String]) -> String {
    text(
      nl:
        "Genoemd zonder tarief: \(products.joined(separator: "; ")). Met ‘tariffs show’ staat erbij waarom.",
      en: "Named without a tariff: \(products.joined(separator: "; ")). ‘tariffs show’ says why.")
  }

  var noRows: String {
    text(
      nl: "Geen tarieven gevonden die aan de vraag voldoen.",
      en: "No tariffs were found that answer the question.")
  }

  func listTitle(tariffs: Int, tables: Int) -> String {
    let (one, single) = (tariffs == 1, tables == 1)
    return text(
      nl:
        "\(tariffs) \(one ? "tarief" : "tarieven") uit \(tables) \(single ? "tarieflijst" : "tarieflijsten")",
      en: "\(tariffs) \(one ? "tariff" : "tariffs") from \(tables) tariff \(single ? "list" : "lists")")
  }

  func showTitle(product: String) -> String {
    text(nl: "Alles over ‘\(product)’", en: "All about ‘\(product)’")
  }

  func diffTitle(regions: [String], from: String, to: String) -> String {
    text(
      nl: "Tarieven \(from) en \(to) vergeleken: \(list(regions))",
      en: "Tariffs of \(from) and \(to) compared: \(list(regions))")
  }

  func validity(from: String, to: String?) -> String {
    text(
      nl: to.map { "\(from) tot en met \($0)" } ?? "vanaf \(from)",
      en: to.map { "\(from) to \($0)" } ?? "from \(from)")
  }

  func published(on date: String?) -> String {
    text(
      nl: date.map { "gepubliceerd op \($0)" } ?? "datum van publicatie onbekend",
      en: date.map { "published on \($0)" } ?? "date of publication unknown")
  }

  func counts(_ counts: ComparisonCounts) -> String {
    let (old, new) = (counts.splitFrom, counts.splitTo)
    let renamed =
      counts.renamed > 0
      ? text(
        nl: " (waarvan \(counts.renamed) met een andere naam)",
        en: " (\(counts.renamed) of them under another name)") : ""
    let split =
      old + new > 0
      ? text(
        nl: " Gesplitst of samengevoegd: oude producten \(old), nieuwe \(new).",
        en: " Split or merged: \(old) old and \(new) new products.") : ""
    return text(
      nl: "\(counts.changed) gewijzigd\(renamed), \(counts.unchanged) gelijk, \(counts.added) nieuw en "
        + "\(counts.removed) vervallen.\(split)",
      en: "\(counts.changed) changed\(renamed), \(counts.unchanged) unchanged, \(counts.added) added and "
        + "\(counts.removed) removed.\(split)")
  }

  var comparableUnknown: String {
    text(
      nl: "Voor producten zonder oordeel in ‘Vergelijkbaar’ is niet beschreven hoe ze overgaan van de ene "
        + "lijst in de andere; alleen code, wet, eenheid en vorm zijn gelijk.",
      en: "For products without a verdict under ‘Comparable’ it is not described how they continue from one "
        + "list to the other; only code, law, unit and form are equal.")
  }

  func comparability(_ verdict: String, products: String, reason: String) -> String {
    text(
      nl: "Vergelijkbaar: \(verdict) – \(products): \(reason)",
      en: "Comparable: \(verdict) – \(products): \(reason)")
  }

  func beyondLimits(product: String, limits: String) -> String {
    text(
      nl:
        "\(product): op gelijke voorwaarden is dit een groep buiten de grenzen van het document (\(limits)).",
      en: "\(product): on equal terms this is a group beyond the limits of the document (\(limits)).")
  }

  func equalTermsNote(participants: Int, staff: Int) -> String {
    text(
      nl:
        "Gelijke voorwaarden: een vergelijkbaar tarief blijft zoals het is; een groepstarief wordt de kosten per deelnemer "
        + "per uur bij \(participants) \(participants == 1 ? "deelnemer" : "deelnemers") en \(staff) "
        + "\(staff == 1 ? "begeleider" : "begeleiders"). Bedragen zijn afgerond op centen, percentages komen uit de "
        + "niet afgeronde bedragen. Waar niets staat, geven de documenten geen "
        + "vergelijkbaar bedrag. Een andere groep kiest u met --participants en --staff.",
      en:
        "Equal terms: a comparable tariff stays as it is; a group tariff becomes the cost per participant per hour with "
        + "\(participants) \(participants == 1 ? "participant" : "participants") and \(self.staff(staff)). Amounts are "
        + "rounded to cents, percentages come from the amounts before that. Where nothing stands, the documents give no comparable amount. Choose another group with --participants and "
        + "--staff.")
  }

  var precisionNote: String {
    text(
      nl:
        "Minimaal en maximaal: tussen deze percentages ligt de verandering, omdat beide tarieven op hele centen zijn "
        + "afgerond. Minimaal = (nieuw − 0,005) / (oud + 0,005) − 1, maximaal = (nieuw + 0,005) / (oud − 0,005) − 1; in "
        + "hele honderdsten van een procent, naar buiten afgerond: minimaal naar beneden, maximaal naar boven. Bij een "
        + "berekend bedrag telt ook mee wat het afronden daarvan kan verschuiven.",
      en: "At least and at most: the change lies between these percentages, because both tariffs are rounded "
        + "to cents. At least = (new − 0.005) / (old + 0.005) − 1, at most = (new + 0.005) / (old − 0.005) − "
        + "1; in whole hundredths of a percent, rounded outward: at least down, at most up. Of a calculated "
        + "amount, what its rounding can shift counts too.")
  }

  var billingHeading: String {
    text(nl: "Declaratie: wat het document erover zegt", en: "Billing: what the document says")
  }

  var continuationsHeading: String {
    text(nl: "Overgang tussen de lijsten", en: "Continuation between the lists")
  }

  func groupTitle(product: String?) -> String {
    text(
      nl:
        "Groepstarieven\(product.map { " ‘\($0)’" } ?? ""): kosten per deelnemer en opbrengst per begeleider",
      en: "Group tariffs\(product.map { " ‘\($0)’" } ?? ""): cost per participant and income per professional"
    )
  }

  func regimeSentence(_ regime: GroupRegime, isWhatIf: Bool) -> String {
    switch regime {
    case .fixedDenominator(let denominator):
      text(nl: "vaste noemer ", en: "fixed denominator ") + decimal(denominator)
        + (isWhatIf ? text(nl: " (wat als)", en: " (what if)") : "")
    case .minutesShared:
      text(nl: "minuten verdeeld over de deelnemers", en: "minutes shared by the participants")
    case .factor(let factor):
      text(nl: "uren gedeeld door deelnemers × ", en: "hours divided by participants × ") + decimal(factor)
    }
  }

  func breakEven(_ breakEven: GroupTariff.BreakEven, staff: Int) -> String {
    "\(self.staff(staff)): \(size(of: breakEven))"
  }

  /// From which size on a group earns more.
  func size(of breakEven: GroupTariff.BreakEven) -> String {
    switch breakEven {
    case .from(let count): text(nl: "vanaf \(count) deelnemers", en: "from \(count) participants on")
    case .always: text(nl: "altijd", en: "always")
    case .never: text(nl: "nooit", en: "never")
    }
  }

  func breakEvenInCents(from participants: WholeNumber, calculation: String) -> String {
    text(
      nl: " volgens de regel, vanaf \(participants) met de tarieven in centen (\(calculation))",
      en: " by the rule, from \(participants) on with the prices in cents (\(calculation))")
  }

  var neverBreaksEvenInCents: String {
    text(
      nl: " volgens de regel, met de tarieven in centen: nooit",
      en: " by the rule, with the prices in cents: never")
  }

  func exceeded(_ term: BillingTerm) -> String {
    "\(name(of: term.kind))\(term.number.map { " \(decimal($0))" } ?? "") (\(onLine(term.line)))"
  }

  /// Something that the document says, with its line.
  func stated(_ term: BillingTerm) -> String {
    let value = term.number.map(decimal) ?? billingValue(term.value)
    return "\(name(of: term.kind)): \(value) (\(onLine(term.line)))"
  }

  func individualPrice(_ amount: String, product: String, line: Int) -> String {
    text(nl: "individueel tarief", en: "individual tariff") + " \(amount) (\(product), \(onLine(line)))"
  }

  func contradiction(product: String, limit: BillingTerm, example: BillingTerm) -> String {
    text(
      nl: "\(product): het document spreekt zichzelf tegen: \(exceeded(limit)), maar \(exceeded(example)).",
      en: "\(product): the document contradicts itself: \(exceeded(limit)), but \(exceeded(example)).")
  }

  var groupSkipped: String {
    text(
      nl: "Combinaties met meer begeleiders dan deelnemers zijn weggelaten.",
      en: "Combinations with more staff than participants are left out.")
  }

  var groupExplanation: String {
    text(
      nl:
        "Minuten per deelnemer per uur: bij een vaste noemer 60, bij verdeelde minuten 60 × begeleiders / deelnemers, bij een "
        + "factor 60 / deelnemers × factor. Kosten per deelnemer per uur = minuten per deelnemer / 60 × uurprijs; opbrengst per begeleider-uur = kosten × "
        + "deelnemers / begeleiders; omslagpunt: vanaf hoeveel deelnemers een begeleider-uur meer opbrengt dan één "
        + "individuele cliënt. De regel rekent met de precieze noemer; een tarief in centen is afgerond, en kan daardoor al "
        + "bij een andere groep meer opbrengen. Bedragen zijn pas aan het eind afgerond op centen.",
      en:
        "Minutes per participant in an hour: 60 with a fixed denominator, 60 × staff / participants with minutes shared, 60 / "
        + "participants × factor with a factor. Cost per participant hour = minutes per participant / 60 × hour price; income per staff hour = cost × "
        + "participants / staff; break-even: from how many participants on an hour of staff earns more than one "
        + "individual client. The rule takes the exact denominator; a price in cents is rounded, so that another size can "
        + "already earn more. Amounts are rounded to cents at the end only.")
  }

  var conceptsTitle: String {
    text(nl: "Begrippen waarop regio's te vergelijken zijn", en: "Concepts on which regions can be compared")
  }

  func compareTitle(concept: String) -> String {
    text(
      nl: "\(concept): tarieven per regio, van laag naar hoog",
      en: "\(concept): tariffs per region, from low to high")
  }

  /// That prices were not put on one unit, and each reason once.
  func notConverted(_ refusals: [UnitConversion.Refusal]) -> String {
    text(nl: "niet omgerekend: ", en: "not converted: ")
      + refusals.map(whyNotConverted).firstOccurrences.joined(separator: "; ")
  }

  private func whyNotConverted(_ refusal: UnitConversion.Refusal) -> String {
    switch refusal {
    case .dagdeelWithoutHours:
      text(
        nl: "het document noemt niet hoeveel uur een dagdeel is",
        en: "the document does not say how many hours a dagdeel has")
    case .differentGroupRegimes:
      text(
        nl: "groepen worden verschillend gedeclareerd, zie tariffs group",
        en: "groups are billed differently, see tariffs group")
    case .differentThings(let from, let to):
      text(
        nl: "\(from.rawValue) en \(to.rawValue) meten iets anders",
        en: "\(from.rawValue) and \(to.rawValue) measure different things")
    }
  }

  func converted(from unit: String, factor: String) -> String {
    text(nl: "omgerekend van \(unit): × \(factor)", en: "converted from \(unit): × \(factor)")
  }

  /// How long a dagdeel is, and where the document says so.
  func hoursPerDagdeel(_ hours: String, line: Int) -> String {
    text(nl: "een dagdeel is \(hours) uur", en: "a dagdeel has \(hours) hours") + ", \(onLine(line))"
  }

  func minuteAndHour(product: String) -> String {
    text(
      nl: "\(product): de minuutprijs is weggelaten; de uurprijs staat er al.",
      en: "\(product): the minute price is left out; the hour price is there.")
  }

  var compareExplanation: String {
    text(
      nl:
        "Een vergelijkbaar tarief is het tarief maal de factor, één keer afgerond op centen (een halve cent gaat naar "
        + "boven). Een lager tarief is geen goedkopere hulp: let op vorm, declaratie, prijspeil en wat het tarief insluit.",
      en: "A comparable tariff is the tariff times the factor, rounded to cents once (half a cent goes up). "
        + "A lower tariff is not cheaper care: mind form, billing, price level and what the tariff includes.")
  }

  func checkTitle(count: Int) -> String {
    text(
      nl: "Verhoudingen tussen tarieven: \(count) gecontroleerd",
      en: "Ratios between tariffs: \(count) checked")
  }

  /// How the bounds of a ratio follow from both prices, with one check as the example.
  func checkExplanation(
    amount: String, _ amountBounds: (String, String), base: String, _ baseBounds: (String, String),
    ratio: (String, String)
  ) -> String {
    text(
      nl:
        "Verwacht: het andere tarief × de verhouding, afgerond op centen (een halve cent gaat naar boven). Verhouding "
        + "tussen: beide tarieven zijn afgerond op centen en kunnen een halve cent lager of hoger zijn geweest; het laagste "
        + "tarief gedeeld door het hoogste andere, en omgekeerd. Zo staat \(amount) voor \(amountBounds.0) tot "
        + "\(amountBounds.1) en \(base) voor \(baseBounds.0) tot \(baseBounds.1); de verhouding ligt dan tussen "
        + "\(amountBounds.0) / \(baseBounds.1) = \(ratio.0) en \(amountBounds.1) / \(baseBounds.0) = \(ratio.1), op vier "
        + "decimalen naar buiten afgerond (onder een tiende op zes).",
      en: "Expected: the other tariff × the ratio, rounded to cents (half a cent goes up). Ratio lies in: "
        + "both tariffs are rounded to cents and can have been half a cent lower or higher; the lowest "
        + "tariff divided by the highest other one, and the reverse. \(amount) stands for \(amountBounds.0) "
        + "to \(amountBounds.1) and \(base) for \(baseBounds.0) to \(baseBounds.1); the ratio lies between "
        + "\(amountBounds.0) / \(baseBounds.1) = \(ratio.0) and \(amountBounds.1) / \(baseBounds.0) = "
        + "\(ratio.1), rounded outward to four decimals (six below a tenth).")
  }

  func checkCounts(exact: Int, withinRounding: Int, deviating: Int) -> String {
    text(
      nl: "Op de cent: \(exact); binnen de afronding: \(withinRounding); wijkt af: \(deviating).",
      en: "\(exact) are right to the cent, \(withinRounding) are within rounding and \(deviating) deviate.")
  }

  func notYetPublished(table: String, publishedOn: String, day: String) -> String {
    text(
      nl: "\(table) is weggelaten: pas gepubliceerd op \(publishedOn), dus op \(day) nog niet bekend.",
      en: "\(table) is left out: it was published on \(publishedOn), so not yet known on \(day).")
  }

  func publicationUnknownAndNotYetValid(table: String, validFrom: String, day: String) -> String {
    text(
      nl: "\(table) is weggelaten: de datum van publicatie is onbekend en op \(day) golden de tarieven nog "
        + "niet (geldig vanaf \(validFrom)).",
      en: "\(table) is left out: its date of publication is unknown, and on \(day) its tariffs were not "
        + "valid yet (valid from \(validFrom)).")
  }

  func publicationUnknownButValid(table: String, validFrom: String) -> String {
    text(
      nl:
        "\(table) is meegenomen, al is de datum van publicatie onbekend: de tarieven golden al (vanaf \(validFrom)).",
      en: "\(table) is taken in although its date of publication is unknown: its tariffs were valid already "
        + "(from \(validFrom)).")
  }

  func regionOnOneSide(region: String, tables: [String], selector: String) -> String {
    text(
      nl:
        "\(region) is weggelaten: alleen \(selector) heeft een tarieflijst van deze regio (\(list(tables))).",
      en: "\(region) is left out: only \(selector) has a tariff list of this region (\(list(tables))).")
  }

  func differentRegions(from: String, to: String) -> String {
    text(
      nl: "\(from) en \(to) zijn verschillende regio's. Productcodes zijn per regio afgesproken; daarom is "
        + "niets op code gekoppeld en staat elk product apart.",
      en: "\(from) and \(to) are different regions. Product codes are agreed per region, so nothing is "
        + "matched by code and each product stands alone.")
  }

  func alsoIn(table: String, line: Int) -> String {
    text(nl: "zelfde tarief ook in", en: "same tariff in") + " \(table), \(onLine(line))"
  }

  func differentPrices(_ prices: [(amount: String, table: String, line: Int)]) -> String {
    text(
      nl: "let op: de lijsten van één kant geven dit product verschillende tarieven: ",
      en: "beware: the lists of one side give this product different tariffs: ")
      + prices.map { "\($0.amount) in \($0.table), \(onLine($0.line))" }.joined(separator: "; ")
  }

  func severalProducts(code: String) -> String {
    text(
      nl: "code \(code) staat voor meer dan één product; gekoppeld op productnaam",
      en: "code \(code) stands for several products; matched by product name")
  }

  func otherUnit(_ units: [String], inOldList: Bool) -> String {
    text(
      nl:
        "in de \(inOldList ? "oude" : "nieuwe") lijst per \(list(units)): niet exact om te rekenen, dus niet gekoppeld",
      en: "per \(list(units)) in the \(inOldList ? "old" : "new") list: does not convert exactly, so not "
        + "matched")
  }

  func noPrice(inOldList: Bool) -> String {
    text(
      nl: "de \(inOldList ? "oude" : "nieuwe") lijst heeft van dit product geen prijs in deze vorm",
      en: "the \(inOldList ? "old" : "new") list has no price of this product in this form")
  }

  func differentOldPrices(_ prices: String) -> String {
    text(
      nl: "samengevoegd uit producten met verschillende prijzen (\(prices)); hoe zwaar elk daarvan telt "
        + "staat in geen lijst, dus is er geen verandering te berekenen",
      en: "merged from products with different prices (\(prices)); how much each of them weighs is in no "
        + "list, so no change can be given")
  }

  func droppedColumns(_ headings: [String]) -> String {
    text(
      nl: "Niet getoond, omdat het scherm te smal is: \(list(headings)). Wel met --format md of -o BESTAND.",
      en: "Not shown, because the screen is too narrow: \(list(headings)). Shown with --format md or -o FILE."
    )
  }

  func moreRows(_ count: Int, of all: Int) -> String {
    text(
      nl: "Nog \(count) \(count == 1 ? "rij" : "rijen") met --limit \(all).",
      en: "\(count) more \(count == 1 ? "row" : "rows") with --limit \(all).")
  }

  func replaced(table: String, folder: String) -> String {
    text(
      nl:
        "De tabel \(table) uit \(folder) is gebruikt in plaats van de tabel met dezelfde naam die er al was.",
      en: "The table \(table) of \(folder) is used in place of the one with the same id.")
  }

  func onlyFirstPart(others: [String]) -> String {
    text(
      nl: "CSV bevat alleen de eerste tabel; --format json bevat ook \(list(others)).",
      en: "CSV holds the first table only; --format json holds \(list(others)) too.")
  }

  /// How many other group products the same is known of.
  func otherGroups(_ count: Int) -> String {
    text(
      nl: "Zo ook bij \(count) andere producten; ‘tariffs group PRODUCT’ toont er een.",
      en: "Likewise for \(count) other products; 'tariffs group PRODUCT' shows one.")
  }
}
