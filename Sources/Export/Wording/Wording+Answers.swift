import Tariffs

/// What the answers of several commands say.
extension Wording {
  /// What an answer leaves out, and how to see it.
  func leftOut(_ more: Int = 0, _ others: String) -> String {
    (more > 0 ? text(nl: "En nog \(more) rijen. ", en: "And \(more) more rows. ") : "")
      + text(
        nl: "Niet getoond: \(others). Alles met --details.", en: "Not shown: \(others). All with --details.")
  }

  /// A price with its unit: `€ 0,34 per minuut`.
  func price(_ tariff: Tariff) -> String {
    "€ \(number(tariff.amount)) per \(unitName(of: tariff.unit))"
  }

  /// A list as people call it: `Rijk van Nijmegen 2023`.
  func place(_ table: TariffTable) -> String { "\(table.regionName) \(table.year)" }

  /// How many tariffs there are: `1 tarief`, `22 tarieven`.
  func tariffs(_ count: Int) -> String {
    language.count(count, nl: ("tarief", "tarieven"), en: ("tariff", "tariffs"))
  }

  /// What stands between a number and what there is so often: `5 maal vaste noemer 3`.
  var times: String { "×" }

  /// How many lists there are: `1 tarieflijst`, `5 tarieflijsten`.
  func lists(_ count: Int) -> String {
    language.count(count, nl: ("tarieflijst", "tarieflijsten"), en: ("tariff list", "tariff lists"))
  }
}
