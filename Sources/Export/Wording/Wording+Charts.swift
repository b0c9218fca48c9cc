import Indexation
import Tariffs

/// The words in and about charts.
extension Wording {
  func sourceLine(_ documents: [String]) -> String {
    (documents.count > 1 ? text(nl: "Bronnen: ", en: "Sources: ") : text(nl: "Bron: ", en: "Source: "))
      + documents.joined(separator: "; ")
  }

  func sourceLine(of tables: [TariffTable]) -> String {
    sourceLine(tables.map { "\($0.title) (\($0.id))" })
  }

  var axisNotFromZero: String {
    text(nl: "De verticale as begint niet bij nul.", en: "The vertical axis does not begin at zero.")
  }

  /// What the bars of a comparison show.
  var changeSubtitle: String {
    text(
      nl: "Verandering van het tarief in procenten, per product en eenheid",
      en: "Change of the tariff in percent, per product and unit")
  }

  func realChangeSubtitle(path: String) -> String {
    text(
      nl:
        "Reële verandering van het tarief in procenten, per product en eenheid: wat er overblijft na indexatie met \(path)",
      en:
        "Real change of the tariff in percent, per product and unit: what is left after indexation by \(path)"
    )
  }

  func equalTermsSubtitle(participants: Int, staff: Int) -> String {
    text(
      nl: "Verandering in procenten op gelijke voorwaarden, per product en eenheid; groepen bij "
        + "\(number(participants, "deelnemer", "deelnemers")) en \(number(staff, "begeleider", "begeleiders"))",
      en: "Change in percent on equal terms, per product and unit; groups with "
        + "\(number(participants, "participant", "participants")) and "
        + number(staff, "professional", "professionals"))
  }

  var comparableBars: String { text(nl: "vergelijkbaar", en: "comparable") }
  var partlyComparableBars: String { text(nl: "deels vergelijkbaar", en: "partly comparable") }

  var unknownComparableBars: String {
    text(nl: "vergelijkbaarheid niet beschreven", en: "not described whether comparable")
  }

  /// In the place of a bar: two prices that cannot be set side by side.
  var notComparableBar: String { text(nl: "niet vergelijkbaar", en: "not comparable") }
  var noEqualTerms: String { text(nl: "geen vergelijkbaar bedrag", en: "no comparable amount") }

  func changeFromNothing(to amount: String) -> String {
    text(nl: "van € 0,00 naar \(amount)", en: "from € 0.00 to \(amount)")
  }

  func withoutBar(_ count: Int, onEqualTerms: Bool) -> String {
    let reason =
      onEqualTerms
      ? text(
        nl: "de documenten geven geen bedrag op gelijke voorwaarden.",
        en: "the documents give no amount on equal terms.")
      : text(
        nl:
          "de voorwaarden of de omschrijving veranderden zo, dat de twee tarieven niet naast elkaar te zetten zijn.",
        en: "terms or description changed so much that the two tariffs cannot be set side by side.")
    return text(
      nl: "\(number(count, "product heeft", "producten hebben")) geen staaf: \(reason)",
      en: "\(number(count, "product has", "products have")) no bar: \(reason)")
  }

  var groupsWithinLimits: String {
    text(nl: "binnen de grenzen van het document", en: "within the limits of the document")
  }

  var groupsBeyondLimits: String {
    text(nl: "groep buiten de grenzen van het document", en: "group beyond the limits of the document")
  }

  func sameOnTheseTerms(_ count: Int) -> String {
    text(
      nl:
        "\(number(count, "product staat", "producten staan")) er niet in, omdat het tarief zo gerekend gelijk bleef.",
      en:
        "\(number(count, "product is", "products are")) left out, because on these terms the tariff did not change."
    )
  }

  var amountSubtitle: String {
    text(nl: "Tarief na de indexatie van elk jaar", en: "Tariff after the indexation of each year")
  }

  func indexFigure(from: Int) -> String {
    text(nl: "Indexcijfer (\(from) = 100)", en: "Index figure (\(from) = 100)")
  }

  var amountAxis: String { text(nl: "Tarief (€)", en: "Tariff (€)") }
  var givenPercentages: String { text(nl: "opgegeven percentages", en: "given percentages") }

  var yearlyChange: String {
    text(nl: "Verandering ten opzichte van het jaar ervoor (%)", en: "Change from the year before (%)")
  }

  func unknownFigures(_ names: [String]) -> String {
    text(
      nl: "Onbekend en daarom niet getekend: \(list(names)).",
      en: "Unknown and therefore not drawn: \(list(names)).")
  }

  func seriesSource(publisher: String) -> String {
    (publisher.isEmpty ? "" : publisher + "; ")
      + text(
        nl: "de bron van elk cijfer staat in de tabel van de reeks",
        en: "the source of each figure stands in the table of the series")
  }

  func variant(_ name: String, of status: String) -> String {
    text(nl: "\(status), volgens \(name)", en: "\(status), according to \(name)")
  }

  /// In the place of a unit, where a group price was converted.
  var perParticipantHour: String { text(nl: "per deelnemer per uur", en: "per participant per hour") }

  var openMarker: String { text(nl: "open teken: ", en: "open marker: ") + groupsBeyondLimits }

  func groupChartTitle(product: String?) -> String {
    let product = product.map { " ‘\($0)’" } ?? ""
    return text(
      nl: "Groepstarieven\(product): kosten per deelnemer",
      en: "Group tariffs\(product): cost per participant")
  }

  func groupSubtitle(staff: Int) -> String {
    text(
      nl: "Kosten per deelnemer per uur, bij \(number(staff, "begeleider", "begeleiders"))",
      en: "Cost per participant per hour, with \(number(staff, "professional", "professionals"))")
  }

  func otherStaffNotDrawn(_ staff: [Int]) -> String {
    let counts = list(staff.map(String.init))
    return text(
      nl: "Niet getekend: \(counts) \(staff == [1] ? "begeleider" : "begeleiders"); deze staan in de tabel.",
      en: "Not drawn: \(counts) \(staff == [1] ? "professional" : "professionals"); they stand in the table.")
  }

  func shortRegime(_ regime: GroupRegime, isWhatIf: Bool) -> String {
    let name =
      switch regime {
      case .fixedDenominator(let denominator):
        text(nl: "vaste noemer ", en: "fixed denominator ") + decimal(denominator)
      case .minutesShared: text(nl: "minuten verdeeld", en: "minutes shared")
      case .factor(let factor): "factor \(decimal(factor))"
      }
    return name + (isWhatIf ? text(nl: ", wat als", en: ", what if") : "")
  }

  func linesLeftOut(_ names: [String]) -> String {
    text(
      nl:
        "Niet getekend, omdat meer dan acht lijnen niet te onderscheiden zijn: \(list(names)). De tabel heeft ze wel.",
      en: "Not drawn, because more than eight lines cannot be told apart: \(list(names)). The table has them."
    )
  }

  var sharedLines: String {
    text(
      nl:
        "Producten met precies dezelfde kosten delen een lijn; een open teken geldt dan voor ten minste één van de producten.",
      en:
        "Products with exactly the same cost share a line; an open marker then holds for at least one of them."
    )
  }

  /// A number with its words in the singular or the plural: `1 product heeft`, `4 producten hebben`.
  private func number(_ count: Int, _ one: String, _ more: String) -> String {
    "\(count) \(count == 1 ? one : more)"
  }
}
