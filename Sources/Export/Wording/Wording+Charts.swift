import Indexation
import Tariffs

/// The words in and about charts.
extension Wording {
  func sourceLine(_ documents: [String]) -> String {
    text(
      nl: (documents.count > 1 ? "Bronnen: " : "Bron: ") + documents.joined(separator: "; "),
      en: (documents.count > 1 ? "Sources: " : "Source: ") + documents.joined(separator: "; "))
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
      nl:
        "Verandering in procenten op gelijke voorwaarden, per product en eenheid; groepen bij \(participants) "
        + "\(participants == 1 ? "deelnemer" : "deelnemers") en \(staff) \(staff == 1 ? "begeleider" : "begeleiders")",
      en: "Change in percent on equal terms, per product and unit; groups with \(participants) "
        + "\(participants == 1 ? "participant" : "participants") and \(staff) "
        + "\(staff == 1 ? "professional" : "professionals")")
  }

  var comparableBars: String { text(nl: "vergelijkbaar", en: "comparable") }
  var partlyComparableBars: String { text(nl: "deels vergelijkbaar", en: "partly comparable") }

  var unknownComparableBars: String {
    text(nl: "vergelijkbaarheid niet beschreven", en: "not described whether comparable")
  }

  /// In the place of a bar: two prices that cannot be set side by side, with their change on paper.
  func notComparable(change: String) -> String {
    text(
      nl: "niet vergelijkbaar" + (change.isEmpty ? "" : " (\(change))"),
      en: "not comparable" + (change.isEmpty ? "" : " (\(change))"))
  }

  func partlyComparable(change: String) -> String {
    partlyComparableBars + (change.isEmpty ? "" : " (\(change))")
  }

  func changeFromNothing(to amount: String) -> String {
    text(nl: "van € 0,00 naar \(amount)", en: "from € 0.00 to \(amount)")
  }

  func withoutBar(_ count: Int) -> String {
    text(
      nl:
        "\(count) \(count == 1 ? "product heeft" : "producten hebben") geen staaf: de voorwaarden of de omschrijving "
        + "veranderden zo, dat de twee tarieven niet naast elkaar te zetten zijn.",
      en:
        "\(count) \(count == 1 ? "product has" : "products have") no bar: terms or description changed so much that "
        + "the two tariffs cannot be set side by side.")
  }

  func noEqualTerms(change: String) -> String {
    text(
      nl: "geen vergelijkbaar bedrag" + (change.isEmpty ? "" : " (\(change))"),
      en: "no comparable amount" + (change.isEmpty ? "" : " (\(change))"))
  }

  func withoutEqualTerms(_ count: Int) -> String {
    text(
      nl:
        "\(count) \(count == 1 ? "product heeft" : "producten hebben") geen staaf: de documenten geven geen bedrag op "
        + "gelijke voorwaarden.",
      en:
        "\(count) \(count == 1 ? "product has" : "products have") no bar: the documents give no amount on equal terms."
    )
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
        "\(count) \(count == 1 ? "product staat" : "producten staan") er niet in, omdat het tarief zo gerekend gelijk bleef.",
      en:
        "\(count) \(count == 1 ? "product is" : "products are") left out, because on these terms the tariff did not change."
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
    text(
      nl: (publisher.isEmpty ? "" : publisher + "; ")
        + "de bron van elk cijfer staat in de tabel van de reeks",
      en: (publisher.isEmpty ? "" : publisher + "; ")
        + "the source of each figure stands in the table of the series")
  }

  func variant(_ name: String, of status: String) -> String {
    text(nl: "\(status), volgens \(name)", en: "\(status), according to \(name)")
  }

  /// In the place of a unit, where a group price was converted.
  var perParticipantHour: String { text(nl: "per deelnemer per uur", en: "per participant per hour") }

  var openMarker: String {
    text(
      nl: "open teken: groep buiten de grenzen van het document",
      en: "open marker: group beyond the limits of the document")
  }

  func groupChartTitle(product: String?) -> String {
    text(
      nl: "Groepstarieven\(product.map { " ‘\($0)’" } ?? ""): kosten per deelnemer",
      en: "Group tariffs\(product.map { " ‘\($0)’" } ?? ""): cost per participant")
  }

  func groupSubtitle(staff: Int) -> String {
    text(
      nl: "Kosten per deelnemer per uur, bij \(staff) \(staff == 1 ? "begeleider" : "begeleiders")",
      en: "Cost per participant per hour, with \(staff) \(staff == 1 ? "professional" : "professionals")")
  }

  func otherStaffNotDrawn(_ staff: [Int]) -> String {
    text(
      nl:
        "Niet getekend: \(list(staff.map(String.init))) \(staff == [1] ? "begeleider" : "begeleiders"); deze staan in de tabel.",
      en:
        "Not drawn: \(list(staff.map(String.init))) \(staff == [1] ? "professional" : "professionals"); they stand in the table."
    )
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

}
