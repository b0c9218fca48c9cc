import Tariffs

/// The words of a Dutch memo.
struct DutchWording: Wording {
  // Numbers and dates
  let decimalSeparator = ","
  let groupingSeparator = "."
  let monthNames = [
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
    "november", "december",
  ]
  let and = "en"

  // Words of the field
  func name(of law: Law) -> String {
    switch law {
    case .wmo: "Wmo"
    case .jw: "Jw"
    case .wmoAndJw: "Wmo/Jw"
    }
  }

  func name(of form: PaymentForm) -> String {
    switch form {
    case .zin: "ZIN"
    case .pgbFormeel: "PGB formeel"
    case .pgbInformeel: "PGB informeel"
    case .overig: "overig"
    }
  }

  func name(of status: ComparisonRow.Status) -> String {
    switch status {
    case .changed: "gewijzigd"
    case .unchanged: "gelijk"
    case .added: "nieuw"
    case .removed: "vervallen"
    }
  }

  func name(of field: Reading.Field) -> String {
    switch field {
    case .code: "code"
    case .amount: "tarief"
    case .unit: "eenheid"
    case .name: "naam"
    }
  }

  // Headings
  let law = "Wet"
  let code = "Code"
  let printedCode = "Code (gedrukt)"
  let product = "Product"
  let slug = "Naam in opdrachten"
  let name = "Naam"
  let unit = "Eenheid"
  let form = "Vorm"
  let amount = "Tarief (€)"
  let change = "Verschil (€)"
  let changePercent = "Verschil (%)"
  let status = "Status"
  let line = "Regel"
  let alsoOnLines = "Ook op regel"
  let source = "Bron"
  let sourceAndLine = "Bron en regel"
  let sources = "Bronnen"
  let note = "Opmerking"
  let table = "Tabel"
  let title = "Titel"
  let publisher = "Uitgever"
  let region = "Regio"
  let year = "Jaar"
  let validity = "Geldig"
  let publishedOn = "Gepubliceerd"
  let publication = "Publicatie"
  let priceLevel = "Prijspeil"
  let documentVersion = "Versie"
  let tariffs = "Tarieven"
  let field = "Onderdeel"
  let printed = "Gedrukt"
  let read = "Gelezen als"
  let reason = "Reden"

  func amount(in selector: String) -> String { "\(selector) (€)" }

  // Titles and sentences
  let tablesTitle = "Tarieflijsten"
  let readingsHeading = "Lezingen: wat er gedrukt staat en hoe het is gelezen"
  let notPrinted = "niet gedrukt"
  let unknown = "onbekend"
  let undecided = "niet te bepalen"
  let leftOutLists =
    "Producten uit een weggelaten lijst staan hierdoor als nieuw of vervallen, of ontbreken aan beide kanten."
  let addedAndRemoved =
    "‘Nieuw’ en ‘vervallen’ gaan over wat in deze lijsten staat, niet over de hulp zelf."
  let noRows = "Geen tarieven gevonden die aan de vraag voldoen."

  func listTitle(tariffs: Int, tables: Int) -> String {
    "\(tariffs) \(tariffs == 1 ? "tarief" : "tarieven") uit \(tables) tarief\(tables == 1 ? "lijst" : "lijsten")"
  }

  func showTitle(product: String) -> String {
    "Alles over ‘\(product)’"
  }

  func diffTitle(regions: [String], from: String, to: String) -> String {
    "Tarieven \(from) en \(to) vergeleken: \(list(regions))"
  }

  func validity(from: String, to: String?) -> String {
    to.map { "\(from) tot en met \($0)" } ?? "vanaf \(from)"
  }

  func published(on date: String?) -> String {
    date.map { "gepubliceerd op \($0)" } ?? "datum van publicatie onbekend"
  }

  func counts(changed: Int, unchanged: Int, added: Int, removed: Int) -> String {
    "\(changed) gewijzigd, \(unchanged) gelijk, \(added) nieuw en \(removed) vervallen."
  }

  func notYetPublished(table: String, publishedOn: String, day: String) -> String {
    "\(table) is weggelaten: pas gepubliceerd op \(publishedOn), dus op \(day) nog niet bekend."
  }

  func publicationUnknownAndNotYetValid(table: String, validFrom: String, day: String) -> String {
    "\(table) is weggelaten: de datum van publicatie is onbekend en op \(day) golden de tarieven nog niet "
      + "(geldig vanaf \(validFrom))."
  }

  func publicationUnknownButValid(table: String, validFrom: String) -> String {
    "\(table) is meegenomen, al is de datum van publicatie onbekend: de tarieven golden al (vanaf \(validFrom))."
  }

  func regionOnOneSide(region: String, tables: [String], selector: String) -> String {
    "\(region) is weggelaten: alleen \(selector) heeft een tarieflijst van deze regio (\(list(tables)))."
  }

  func differentRegions(from: String, to: String) -> String {
    "\(from) en \(to) zijn verschillende regio's. Productcodes zijn per regio afgesproken; daarom is niets op code "
      + "gekoppeld en staat elk product apart."
  }

  func alsoIn(table: String, line: Int) -> String {
    "zelfde tarief ook in \(table), regel \(line)"
  }

  func differentPrices(_ prices: [(amount: String, table: String, line: Int)]) -> String {
    "let op: de lijsten van één kant geven dit product verschillende tarieven: "
      + prices.map { "\($0.amount) in \($0.table), regel \($0.line)" }.joined(separator: "; ")
  }

  func severalProducts(code: String) -> String {
    "code \(code) staat voor meer dan één product; gekoppeld op productnaam"
  }

  func otherUnit(_ units: [String], inOldList: Bool) -> String {
    "zelfde code in de \(inOldList ? "oude" : "nieuwe") lijst per \(list(units)): andere eenheid, niet gekoppeld"
  }

  func droppedColumns(_ headings: [String]) -> String {
    "Niet getoond, omdat het scherm te smal is: \(list(headings)). Wel met --format md of -o BESTAND."
  }

  func replaced(table: String, folder: String) -> String {
    "De tabel \(table) uit \(folder) is gebruikt in plaats van de tabel met dezelfde naam die er al was."
  }

  func onlyFirstPart(others: [String]) -> String {
    "CSV bevat alleen de eerste tabel; --format json bevat ook \(list(others))."
  }
}
