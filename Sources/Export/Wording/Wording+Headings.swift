import Indexation
import Tariffs

/// The headings of columns and the labels of facts.
extension Wording {
  var law: String { text(nl: "Wet", en: "Law") }
  var code: String { "Code" }
  var printedCode: String { Tariff.printedCodeHeading.text(in: language) }
  var place: String { text(nl: "Plaats", en: "Place") }
  var searchWords: String { text(nl: "Zoek op", en: "Search for") }
  var address: String { text(nl: "Adres", en: "Address") }
  var number: String { text(nl: "Nummer", en: "Number") }
  var cakCode: String { text(nl: "CAK-code", en: "CAK code") }

  /// The label of what a reader must know about a list as a whole.
  var noteOnList: String { text(nl: "Over de lijst", en: "About the list") }
  var product: String { "Product" }

  /// The slug by which commands know a product.
  var slug: String { text(nl: "Naam in opdrachten", en: "Name in commands") }
  var name: String { text(nl: "Naam", en: "Name") }
  var unit: String { text(nl: "Eenheid", en: "Unit") }
  var form: String { text(nl: "Vorm", en: "Form") }
  var amount: String { text(nl: "Tarief (€)", en: "Tariff (€)") }
  var change: String { text(nl: "Verschil (€)", en: "Change (€)") }
  var changePercent: String { text(nl: "Verschil (%)", en: "Change (%)") }
  var status: String { "Status" }
  var line: String { text(nl: "Regel", en: "Line") }
  var alsoOnLines: String { text(nl: "Ook op regel", en: "Also on line") }
  var source: String { text(nl: "Bron", en: "Source") }
  var sourceAndLine: String { text(nl: "Bron en regel", en: "Source and line") }
  var sources: String { text(nl: "Bronnen", en: "Sources") }
  var note: String { text(nl: "Opmerking", en: "Note") }
  var table: String { text(nl: "Tabel", en: "Table") }
  var title: String { text(nl: "Titel", en: "Title") }
  var region: String { text(nl: "Regio", en: "Region") }
  var year: String { text(nl: "Jaar", en: "Year") }
  var validity: String { text(nl: "Geldig", en: "Valid") }
  var publishedOn: String { text(nl: "Gepubliceerd", en: "Published") }
  var publication: String { text(nl: "Publicatie", en: "Publication") }
  var priceLevel: String { text(nl: "Prijspeil", en: "Price level") }
  var documentVersion: String { text(nl: "Versie", en: "Version") }
  var tariffs: String { text(nl: "Tarieven", en: "Tariffs") }
  var field: String { text(nl: "Onderdeel", en: "Part") }
  var printed: String { text(nl: "Gedrukt", en: "Printed") }
  var read: String { text(nl: "Gelezen als", en: "Read as") }
  var reason: String { text(nl: "Reden", en: "Reason") }
  var comparable: String { text(nl: "Vergelijkbaar", en: "Comparable") }
  var relation: String { text(nl: "Overgang", en: "Continuation") }
  var continuesAs: String { text(nl: "Van → naar", en: "From → to") }
  var term: String { text(nl: "Onderwerp", en: "Subject") }
  var value: String { text(nl: "Waarde", en: "Value") }
  var participants: String { text(nl: "Deelnemers", en: "Participants") }
  var staff: String { text(nl: "Begeleiders", en: "Staff") }
  var billedMinutes: String { text(nl: "Minuten per deelnemer", en: "Minutes per participant") }

  var costPerParticipantHour: String {
    text(nl: "Kosten per deelnemer per uur (€)", en: "Cost per participant hour (€)")
  }

  var incomePerStaffHour: String {
    text(nl: "Opbrengst per begeleider-uur (€)", en: "Income per staff hour (€)")
  }

  var limits: String { text(nl: "Buiten de grenzen", en: "Beyond the limits") }
  var regime: String { text(nl: "Groepsregime", en: "Group regime") }
  var individualPrice: String { text(nl: "Individueel tarief (€)", en: "Individual tariff (€)") }
  var breakEven: String { text(nl: "Omslagpunt", en: "Break-even") }
  var concept: String { text(nl: "Begrip", en: "Concept") }
  var description: String { text(nl: "Omschrijving", en: "Description") }
  var products: String { text(nl: "Producten", en: "Products") }
  var comparableAmount: String { text(nl: "Vergelijkbaar tarief (€)", en: "Comparable tariff (€)") }
  var comparableUnit: String { "per" }
  var match: String { text(nl: "Overeenkomst", en: "Match") }
  var billing: String { text(nl: "Declaratie", en: "Billing") }
  var warning: String { text(nl: "Let op", en: "Beware") }
  var ratio: String { text(nl: "Verhouding", en: "Ratio") }
  var expected: String { text(nl: "Verwacht (€)", en: "Expected (€)") }
  var ratioBounds: String { text(nl: "Verhouding tussen", en: "Ratio lies in") }
  var verdict: String { text(nl: "Oordeel", en: "Verdict") }
  var basis: String { text(nl: "Grondslag", en: "Basis") }
  var base: String { text(nl: "Van", en: "Of") }
  var lowestChange: String { text(nl: "Minimaal (%)", en: "At least (%)") }
  var highestChange: String { text(nl: "Maximaal (%)", en: "At most (%)") }
  var equalTermsChange: String { text(nl: "Verschil gelijk (%)", en: "Equal change (%)") }
  var equalTermsUnit: String { text(nl: "Gelijke voorwaarden", en: "Equal terms") }

  func equalTerms(in selector: String) -> String {
    text(nl: "\(selector) gelijk (€)", en: "\(selector) equal (€)")
  }

  func amount(in selector: String) -> String { "\(selector) (€)" }
}
