import Indexation
import Tariffs

/// The words in and about charts.
protocol ChartWording: Sendable {
  func sourceLine(_ documents: [String]) -> String
  var axisNotFromZero: String { get }

  /// What the bars of a comparison show.
  var changeSubtitle: String { get }
  func realChangeSubtitle(path: String) -> String
  func equalTermsSubtitle(participants: Int, staff: Int) -> String
  var comparableBars: String { get }
  var partlyComparableBars: String { get }
  var unknownComparableBars: String { get }
  /// In the place of a bar: two prices that cannot be set side by side, with their change on paper.
  func notComparable(change: String) -> String
  func partlyComparable(change: String) -> String
  func changeFromNothing(to amount: String) -> String
  func withoutBar(_ count: Int) -> String
  func noEqualTerms(change: String) -> String
  func withoutEqualTerms(_ count: Int) -> String
  var groupsWithinLimits: String { get }
  var groupsBeyondLimits: String { get }
  func sameOnTheseTerms(_ count: Int) -> String

  var amountSubtitle: String { get }
  func indexFigure(from: Int) -> String
  var amountAxis: String { get }
  var givenPercentages: String { get }
  var yearlyChange: String { get }
  func unknownFigures(_ names: [String]) -> String
  func seriesSource(publisher: String) -> String
  func variant(_ name: String, of status: String) -> String

  /// In the place of a unit, where a group price was converted.
  var perParticipantHour: String { get }
  var openMarker: String { get }
  func groupChartTitle(product: String?) -> String
  func groupSubtitle(staff: Int) -> String
  func otherStaffNotDrawn(_ staff: [Int]) -> String
  func shortRegime(_ regime: GroupRegime, isWhatIf: Bool) -> String
  func linesLeftOut(_ names: [String]) -> String
  var sharedLines: String { get }
}

extension DutchWording {
  func sourceLine(_ documents: [String]) -> String {
    (documents.count > 1 ? "Bronnen: " : "Bron: ") + documents.joined(separator: "; ")
  }

  var axisNotFromZero: String { "De verticale as begint niet bij nul." }

  var changeSubtitle: String { "Verandering van het tarief in procenten, per product en eenheid" }

  func realChangeSubtitle(path: String) -> String {
    "Reële verandering van het tarief in procenten, per product en eenheid: wat er overblijft na indexatie met \(path)"
  }

  func equalTermsSubtitle(participants: Int, staff: Int) -> String {
    "Verandering in procenten op gelijke voorwaarden, per product en eenheid; groepen bij \(participants) "
      + "\(participants == 1 ? "deelnemer" : "deelnemers") en \(staff) \(staff == 1 ? "begeleider" : "begeleiders")"
  }

  var comparableBars: String { "vergelijkbaar" }
  var partlyComparableBars: String { "deels vergelijkbaar" }
  var unknownComparableBars: String { "vergelijkbaarheid niet beschreven" }

  func notComparable(change: String) -> String {
    "niet vergelijkbaar" + (change.isEmpty ? "" : " (\(change))")
  }

  func partlyComparable(change: String) -> String {
    partlyComparableBars + (change.isEmpty ? "" : " (\(change))")
  }

  func changeFromNothing(to amount: String) -> String { "van € 0,00 naar \(amount)" }

  func withoutBar(_ count: Int) -> String {
    "\(count) \(count == 1 ? "product heeft" : "producten hebben") geen staaf: de voorwaarden of de omschrijving "
      + "veranderden zo, dat de twee tarieven niet naast elkaar te zetten zijn."
  }

  func noEqualTerms(change: String) -> String {
    "geen vergelijkbaar bedrag" + (change.isEmpty ? "" : " (\(change))")
  }

  func withoutEqualTerms(_ count: Int) -> String {
    "\(count) \(count == 1 ? "product heeft" : "producten hebben") geen staaf: de documenten geven geen bedrag op "
      + "gelijke voorwaarden."
  }

  var groupsWithinLimits: String { "binnen de grenzen van het document" }
  var groupsBeyondLimits: String { "groep buiten de grenzen van het document" }

  func sameOnTheseTerms(_ count: Int) -> String {
    "\(count) \(count == 1 ? "product staat" : "producten staan") er niet in, omdat het tarief zo gerekend gelijk bleef."
  }

  var amountSubtitle: String { "Tarief na de indexatie van elk jaar" }
  func indexFigure(from: Int) -> String { "Indexcijfer (\(from) = 100)" }
  var amountAxis: String { "Tarief (€)" }
  var givenPercentages: String { "opgegeven percentages" }
  var yearlyChange: String { "Verandering ten opzichte van het jaar ervoor (%)" }

  func unknownFigures(_ names: [String]) -> String {
    "Onbekend en daarom niet getekend: \(list(names))."
  }

  func seriesSource(publisher: String) -> String {
    (publisher.isEmpty ? "" : publisher + "; ") + "de bron van elk cijfer staat in de tabel van de reeks"
  }
  func variant(_ name: String, of status: String) -> String { "\(status), volgens \(name)" }

  var perParticipantHour: String { "per deelnemer per uur" }

  var openMarker: String { "open teken: groep buiten de grenzen van het document" }

  func groupChartTitle(product: String?) -> String {
    "Groepstarieven\(product.map { " ‘\($0)’" } ?? ""): kosten per deelnemer"
  }

  func groupSubtitle(staff: Int) -> String {
    "Kosten per deelnemer per uur, bij \(staff) \(staff == 1 ? "begeleider" : "begeleiders")"
  }

  func otherStaffNotDrawn(_ staff: [Int]) -> String {
    "Niet getekend: \(list(staff.map(String.init))) \(staff == [1] ? "begeleider" : "begeleiders"); deze staan in de tabel."
  }

  func shortRegime(_ regime: GroupRegime, isWhatIf: Bool) -> String {
    let name =
      switch regime {
      case .fixedDenominator(let denominator): "vaste noemer \(decimal(denominator))"
      case .minutesShared: "minuten verdeeld"
      case .factor(let factor): "factor \(decimal(factor))"
      }
    return name + (isWhatIf ? ", wat als" : "")
  }

  func linesLeftOut(_ names: [String]) -> String {
    "Niet getekend, omdat meer dan acht lijnen niet te onderscheiden zijn: \(list(names)). De tabel heeft ze wel."
  }

  var sharedLines: String {
    "Producten met precies dezelfde kosten delen een lijn; een open teken geldt dan voor ten minste één van de producten."
  }
}

extension EnglishWording {
  func sourceLine(_ documents: [String]) -> String {
    (documents.count > 1 ? "Sources: " : "Source: ") + documents.joined(separator: "; ")
  }

  var axisNotFromZero: String { "The vertical axis does not begin at zero." }

  var changeSubtitle: String { "Change of the tariff in percent, per product and unit" }

  func realChangeSubtitle(path: String) -> String {
    "Real change of the tariff in percent, per product and unit: what is left after indexation by \(path)"
  }

  func equalTermsSubtitle(participants: Int, staff: Int) -> String {
    "Change in percent on equal terms, per product and unit; groups with \(participants) "
      + "\(participants == 1 ? "participant" : "participants") and \(staff) "
      + "\(staff == 1 ? "professional" : "professionals")"
  }

  var comparableBars: String { "comparable" }
  var partlyComparableBars: String { "partly comparable" }
  var unknownComparableBars: String { "not described whether comparable" }

  func notComparable(change: String) -> String {
    "not comparable" + (change.isEmpty ? "" : " (\(change))")
  }

  func partlyComparable(change: String) -> String {
    partlyComparableBars + (change.isEmpty ? "" : " (\(change))")
  }

  func changeFromNothing(to amount: String) -> String { "from € 0.00 to \(amount)" }

  func withoutBar(_ count: Int) -> String {
    "\(count) \(count == 1 ? "product has" : "products have") no bar: terms or description changed so much that "
      + "the two tariffs cannot be set side by side."
  }

  func noEqualTerms(change: String) -> String {
    "no comparable amount" + (change.isEmpty ? "" : " (\(change))")
  }

  func withoutEqualTerms(_ count: Int) -> String {
    "\(count) \(count == 1 ? "product has" : "products have") no bar: the documents give no amount on equal terms."
  }

  var groupsWithinLimits: String { "within the limits of the document" }
  var groupsBeyondLimits: String { "group beyond the limits of the document" }

  func sameOnTheseTerms(_ count: Int) -> String {
    "\(count) \(count == 1 ? "product is" : "products are") left out, because on these terms the tariff did not change."
  }

  var amountSubtitle: String { "Tariff after the indexation of each year" }
  func indexFigure(from: Int) -> String { "Index figure (\(from) = 100)" }
  var amountAxis: String { "Tariff (€)" }
  var givenPercentages: String { "given percentages" }
  var yearlyChange: String { "Change from the year before (%)" }

  func unknownFigures(_ names: [String]) -> String {
    "Unknown and therefore not drawn: \(list(names))."
  }

  func seriesSource(publisher: String) -> String {
    (publisher.isEmpty ? "" : publisher + "; ")
      + "the source of each figure stands in the table of the series"
  }
  func variant(_ name: String, of status: String) -> String { "\(status), according to \(name)" }

  var perParticipantHour: String { "per participant per hour" }

  var openMarker: String { "open marker: group beyond the limits of the document" }

  func groupChartTitle(product: String?) -> String {
    "Group tariffs\(product.map { " ‘\($0)’" } ?? ""): cost per participant"
  }

  func groupSubtitle(staff: Int) -> String {
    "Cost per participant per hour, with \(staff) \(staff == 1 ? "professional" : "professionals")"
  }

  func otherStaffNotDrawn(_ staff: [Int]) -> String {
    "Not drawn: \(list(staff.map(String.init))) \(staff == [1] ? "professional" : "professionals"); they stand in the table."
  }

  func shortRegime(_ regime: GroupRegime, isWhatIf: Bool) -> String {
    let name =
      switch regime {
      case .fixedDenominator(let denominator): "fixed denominator \(decimal(denominator))"
      case .minutesShared: "minutes shared"
      case .factor(let factor): "factor \(decimal(factor))"
      }
    return name + (isWhatIf ? ", what if" : "")
  }

  func linesLeftOut(_ names: [String]) -> String {
    "Not drawn, because more than eight lines cannot be told apart: \(list(names)). The table has them."
  }

  var sharedLines: String {
    "Products with exactly the same cost share a line; an open marker then holds for at least one of them."
  }
}
