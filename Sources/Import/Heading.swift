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

  /// What the words of a heading say, in the order in which they decide.
  private static func role(of text: PrintedText, _ heading: Heading) -> (ColumnRole?, isStrong: Bool) {
    let words = text.words
    guard !words.isEmpty, text.line.count <= 80 else { return (nil, false) }
    func has(_ list: String) -> Bool {
      list.split(separator: " ").contains { entry in
        entry.hasSuffix("*")
          ? words.contains { $0.hasPrefix(entry.dropLast()) }
          : entry.hasPrefix("*")
            ? words.contains { $0.hasSuffix(entry.dropFirst()) } : words.contains(String(entry))
      }
    }
    func begins(_ list: String) -> Bool { list.split(separator: " ").contains(words[0][...]) }
    let isPrice = has(prices)
    // `% van ZIN` heads percentages; `PGB zzp (75%)` heads prices.
    let isShare = words.indices.contains {
      words[$0] == "%" && !($0 > 0 && words[$0 - 1].first?.isNumber ?? false)
    }
    let shares = "percentage percentages procent korting aandeel opslag"
    if isShare || begins(shares) || has(shares) && !isPrice { return (.percentage, false) }
    if begins(calculated) {
      return (.check, false)
    }
    // `100% van ZIN` says something of one product.
    guard !(words[0].first?.isNumber ?? false) || !heading.days.isEmpty && words.count <= 5 else {
      return (nil, false)
    }
    if has("cak") { return (.cak, false) }
    if words.allSatisfy({ numbers.split(separator: " ").contains($0[...]) }) { return (.number, false) }
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
    if has("*code *codes *productnummer *artikelnummer"), !begins(products) || words[0].hasSuffix("code") {
      return (.code, true)
    }
    if text.contains("geldig tot") || begins("einddatum tot") { return (.validTo, false) }
    if heading.days.isEmpty, !isPrice,
      begins("ingangsdatum ingang startdatum vanaf datum begindatum") || text.contains("geldig vanaf")
        || text.contains("per datum")
    {
      return (.validFrom, false)
    }
    if has(units), !isPrice || words[0].hasSuffix("eenheid") { return (.unit, true) }
    if words == ["per"] { return (.unit, false) }
    if text.contains("per week") && has("uur uren dagdelen aantal") && !isPrice || begins(bands) && !isPrice
      || text.contains("aantal uren") || text.contains("aantal dagdelen") && !isPrice
    {
      return (.band, false)
    }
    if begins("aantal") { return (.check, false) }
    if !isPrice, begins("wet wettelijk wetgeving domein") { return (.law, false) }
    if isPrice { return (.price, true) }
    if has(remarks) && !has(products) { return (.remark, false) }
    if heading.forms.contains(where: { $0.hasPrefix("pgb-categorie") }), words.count <= 5 {
      return (.price, false)
    }
    if has(groups) && !has("product dienst voorziening naam omschrijving") { return (.group, false) }
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

  private static let prices =
    "€ euro eur *tarief *tarieven *prijs *prijzen bedrag *bedrag *bedragen kosten *vergoeding *loon *budget maximaal "
    + "maximum minimum minimaal plafond"
  private static let calculated =
    "verschil stijging toename mutatie wijziging ratio index indexering indexatie totaal totalen totaalbedrag "
    + "totaalbudget subtotaal omzet"
  private static let numbers = "nr volgnr volgnummer nummer no # id regel rij nrs"
  private static let remarks =
    "opmerking opmerkingen toelichting bijzonderheden noot noten bron declaratie berekening grondslag controle uitleg "
    + "opbouw inhoud definitie beschrijving voorwaarden declaratieregel wijze"
  private static let forms = "vorm financieringsvorm leveringsvorm budgetvorm betaalvorm verstrekkingsvorm"
  private static let products =
    "product producten productnaam productomschrijving bouwsteen bouwstenen dienst diensten dienstverlening voorziening "
    + "voorzieningen omschrijving naam arrangement arrangementen prestatie prestaties activiteit activiteiten "
    + "zorgproduct maatwerkvoorziening ondersteuningsvorm zorgvorm hulpvorm productbenaming benaming interventie module "
    + "ondersteuningsproduct jeugdhulpproduct jeugdhulpvorm zorgsoort"
  private static let units =
    "*eenheid *eenheden bekostiging bekostigingseenheid financiering afrekening tijdseenheid frequentie"
  private static let bands =
    "omvang klasse band bandbreedte afstand niveau intensiteit duur opleidingsniveau functieniveau zwaarte staffel "
    + "opleiding trede uren urenklasse indicatie groepsgrootte leeftijd"
  private static let groups =
    "categorie categorieen perceel percelen soort type segment cluster groep productgroep productcategorie hoofdgroep "
    + "profiel profielen onderdeel rubriek thema hoofdcategorie"
}
