import Spreadsheets
import Tariffs

/// What a heading says of its column.
struct Heading: Hashable {
  var role: ColumnRole?
  /// Whether its words say so by themselves, and not only because it is a heading.
  var isStrong = false
  var text = ""
  var forms: [String] = []
  var units: [TermWords.UnitMention] = []
  var days: [PrintedDay] = []
  var kind: AmountKind?
  var band = ""
  var law = ""

  /// Reads a heading.
  ///
  /// - Parameters:
  ///   - text: its text.
  ///   - days: the days that it names.
  ///   - isBudgetList: whether the list is one of personal budgets.
  init(_ text: PrintedText, days: [PrintedDay], isBudgetList: Bool) {
    self.text = text.line
    self.days = days
    forms = TermWords.forms(in: text, isBudgetList: isBudgetList)
    units = TermWords.units(in: text)
    kind = TermWords.kind(in: text)
    let laws = TermWords.laws(in: text)
    law = laws.count == 1 ? laws[0] : ""
    (role, isStrong) = Heading.role(of: text, self)
  }

  /// Whether it is a length of time and nothing else: beside prices `Minuten` says how long, and `Minuut` per what.
  var isDuration: Bool { Heading.durations.contains(text.lowercased()) }

  /// Whether it is a price per unit and nothing else: `Tarief per minuut`, and not `Reiskosten per km`.
  var isPlainPricePerUnit: Bool {
    let words = PrintedText(text).words
    let plain: Set<String> = ["tarief", "tarieven", "prijs", "prijzen", "bedrag", "per", "in", "euro", "€"]
    // `Uurtarief` says it in one word.
    let isOneWord = words.count == 1 && !units.isEmpty && !TermWords.isUnit(words[0])
    return isStrong
      && (isOneWord
        || words.contains("per")
          && words.allSatisfy { plain.contains($0) || TermWords.isUnit($0) || Int($0) != nil })
  }

  /// Whether it names a bound, and no price.
  var isBoundAlone: Bool {
    let words = PrintedText(text).words
    return words.contains(where: Heading.limits.contains) && !words.contains(where: Heading.money.contains)
  }

  /// Whether it names a time of the day: beside a unit `Nacht` says when, and not per what.
  var isTimeOfDay: Bool {
    let words = PrintedText(text).words
    return !words.contains("per") && words.contains { ["dag", "nacht", "avond", "weekend"].contains($0) }
  }

  /// What the words of a heading say, in the order in which they decide.
  private static func role(of text: PrintedText, _ heading: Heading) -> (ColumnRole?, isStrong: Bool) {
    let words = text.words
    guard !words.isEmpty, text.line.count <= 80 else { return (nil, false) }
    func has(_ list: WordList) -> Bool { words.contains(where: list.contains) }
    func begins(_ list: WordList) -> Bool { list.whole.contains(words[0]) }
    // A bound of a quantity, such as `maximale groepsgrootte`, is none of prices.
    let isQuantity = has(quantities) && !has(money)
    let isPrice = has(money) || has(limits) && !isQuantity
    // `% van ZIN` heads percentages; `PGB zzp (75%)` heads prices.
    let isShare = words.indices.contains {
      words[$0] == "%" && !($0 > 0 && words[$0 - 1].first?.isNumber ?? false)
    }
    if isShare || begins(shares) || has(shares) && !isPrice { return (.percentage, false) }
    let isSum = words.contains("kosten") && has(sums)
    if begins(calculated) || words.dropFirst().first == "verschil" || isSum { return (.check, false) }
    // `100% van ZIN` says something of one product.
    guard !(words[0].first?.isNumber ?? false) || !heading.days.isEmpty && words.count <= 5 else {
      return (nil, false)
    }
    if words.contains("cak") { return (.cak, false) }
    if has(otherCodes) { return (.remark, false) }
    if words.contains("subcode") { return (.band, false) }
    if words.allSatisfy(numbers.contains) { return (.number, false) }
    if begins(remarks), !(words[1...].first?.hasSuffix("eenheid") ?? false) {
      return (words[0] == "controle" ? .check : .remark, false)
    }
    if text.contains("soort bedrag") || text.contains("soort tarief") || text.contains("type tarief")
      || text.contains("soort prijs") || text.contains("aard bedrag") || text.contains("aard tarief")
      || words[0] == "tariefsoort" || words[0] == "prijssoort"
    {
      return (.kind, false)
    }
    if begins(forms) || text.contains("zin pgb") && words.count == 2 || text.contains("soort pgb")
      || text.contains("vorm van levering")
    {
      return (.form, false)
    }
    if has(codes), !begins(products) || words[0].hasSuffix("code") {
      return (.code, true)
    }
    if text.contains("geldig tot") || text.contains("geldig t m") || ["einddatum", "tot"].contains(words[0]) {
      return (.validTo, false)
    }
    if heading.days.isEmpty, !isPrice,
      begins(beginnings) || text.contains("geldig vanaf") || text.contains("geldig van")
        || text.contains("per datum")
    {
      return (.validFrom, false)
    }
    if has(units), !isPrice || words[0].hasSuffix("eenheid") { return (.unit, true) }
    if words == ["per"] { return (.unit, false) }
    if isQuantity, has(limits) || heading.kind != nil { return (.remark, false) }
    if text.contains("per week") && has(volumes) && !isPrice || begins(bands) && !isPrice
      || text.contains("aantal uren") || text.contains("aantal dagdelen") && !isPrice
    {
      return (.band, false)
    }
    if words[0] == "aantal" { return (.check, false) }
    if !isPrice, begins(lawWords) { return (.law, false) }
    if isPrice { return (.price, true) }
    if has(remarks) && !has(products) { return (.remark, false) }
    if heading.forms.contains(where: { $0.hasPrefix("pgb-categorie") }), words.count <= 5 {
      return (.price, false)
    }
    if has(groups) && !has(productWords) { return (.group, false) }
    if has(products) || text.contains("soort hulp") || text.contains("soort ondersteuning")
      || text.contains("soort zorg")
      || ["ondersteuning", "hulp", "zorg", "behandeling", "begeleiding"].contains(text.key)
    {
      return (.product, true)
    }
    let namesDay = !heading.days.isEmpty && words.count <= 5
    let namesUnit = !heading.units.isEmpty && (words.count == 1 || words.contains("per"))
    let namesForm = !heading.forms.isEmpty && words.count <= 6
    return namesDay || namesUnit || namesForm || heading.kind != nil && words.count <= 4
      ? (.price, false) : (nil, false)
  }

  private static let money = WordList(
    "€ euro eur *tarief *tarieven *prijs *prijzen bedrag *bedrag *bedragen kosten *vergoeding *loon "
      + "*budget")
  private static let quantities = WordList(
    "aantal aantallen *grootte *duur looptijd *omvang *deelnemers *personen *cliënten *clienten "
      + "*leeftijd uren dagdelen etmalen minuten weken maanden dagen keer bezetting inzet plaatsen")
  private static let numbers = WordList(
    "nr volgnr volgnummer nummer no # id regel rij nrs")
  private static let forms = WordList(
    "vorm financieringsvorm leveringsvorm budgetvorm betaalvorm verstrekkingsvorm")
  private static let units = WordList(
    "*eenheid *eenheden bekostiging bekostigingseenheid financiering afrekening tijdseenheid frequentie")
  private static let groups = WordList(
    "categorie categorieen perceel percelen soort type segment cluster groep productgroep "
      + "productcategorie hoofdgroep profiel profielen onderdeel rubriek thema hoofdcategorie")
  private static let limits = WordList(
    "maximaal maximale maximum max minimum minimaal minimale min plafond")
  private static let calculated = WordList(
    "verschil stijging toename mutatie wijziging ratio index indexering indexatie totaal totalen "
      + "totaalbedrag totaalbudget subtotaal omzet")
  private static let remarks = WordList(
    "opmerking opmerkingen toelichting bijzonderheden noot noten bron declaratie berekening grondslag "
      + "controle uitleg opbouw inhoud definitie beschrijving voorwaarden declaratieregel wijze")
  private static let products = WordList(
    "product producten *product *producten productnaam productomschrijving bouwsteen bouwstenen dienst "
      + "diensten dienstverlening voorziening voorzieningen omschrijving naam arrangement arrangementen "
      + "prestatie prestaties activiteit activiteiten zorgproduct maatwerkvoorziening ondersteuningsvorm "
      + "zorgvorm hulpvorm productbenaming benaming interventie module ondersteuningsproduct "
      + "jeugdhulpproduct jeugdhulpvorm zorgsoort")
  private static let bands = WordList(
    "omvang klasse band bandbreedte afstand niveau intensiteit duur opleidingsniveau functieniveau "
      + "zwaarte staffel opleiding trede uren urenklasse indicatie groepsgrootte leeftijd")
  private static let sums = WordList("totaal totale")
  private static let otherCodes = WordList("agb agbcode uzovi kvk gemeentecode postcode aanbiedercode")
  private static let codes = WordList("*code *codes *productnummer *artikelnummer")
  private static let beginnings = WordList("ingangsdatum ingang startdatum vanaf datum begindatum")
  private static let volumes = WordList("uur uren dagdelen aantal")
  private static let durations = WordList("minuten uren dagen weken maanden dagdelen etmalen")
  private static let lawWords = WordList("wet wettelijk wetgeving domein")
  private static let productWords = WordList("product dienst voorziening naam omschrijving")
  private static let shares = WordList("percentage percentages procent korting aandeel opslag")
}

/// Words of headings: whole ones, and endings with a star in front, so that `*tarief` finds `uurtarief` too.
private struct WordList {
  let whole: Set<String>
  private let endings: [String]

  init(_ words: String) {
    let all = words.split(separator: " ").map(String.init)
    whole = Set(all.filter { !$0.hasPrefix("*") })
    endings = all.filter { $0.hasPrefix("*") }.map { String($0.dropFirst()) }
  }

  func contains(_ word: String) -> Bool { whole.contains(word) || endings.contains(where: word.hasSuffix) }
}
