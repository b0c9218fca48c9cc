import Tariffs

/// What the answers of several commands say.
extension Wording {
  /// What an answer leaves out, and how to see it; before it what a star in its table means.
  func leftOut(_ table: CompactTable? = nil, mark: String = "", _ others: String) -> String {
    let more = table?.more ?? 0
    return (table?.hasMarks == true ? "* \(mark). " : "")
      + (more == 0
        ? ""
        : text(
          nl: "En nog \(more) \(more == 1 ? "rij" : "rijen"). ",
          en: "And \(more) more \(more == 1 ? "row" : "rows"). "))
      + text(
        nl: "Niet getoond: \(others). Alles met --details.", en: "Not shown: \(others). All with --details.")
  }

  /// How often each word stands there, the most frequent first: `178 Jw en 80 Wmo`; only the word where all are it.
  func counts(_ words: [String]) -> String {
    let counts = Dictionary(grouping: words) { $0 }.mapValues(\.count)
    if counts.count == 1 { return words[0] }
    return list(words.firstOccurrences.sorted(by: { counts[$0] ?? 0 }, >).map { "\(counts[$0] ?? 0) \($0)" })
  }

  /// A price with its unit: `€ 0,34 per minuut`; what no amount is printed of by its kind: `offerte per uur`.
  func price(_ tariff: Tariff) -> String {
    let amounts = [tariff.statedAmount, tariff.details?.upperAmount].compactMap {
      $0.map { "€ \(number($0))" }
    }
    let amount =
      amounts.isEmpty ? name(of: tariff.kind) : amounts.joined(separator: text(nl: " tot ", en: " to "))
    return "\(amount) per \(unitName(of: tariff.unit))"
  }

  /// A list as people call it: `Rijk van Nijmegen 2023`.
  func place(_ table: TariffTable) -> String { "\(table.regionName) \(table.year)" }

  /// How many tariffs there are: `1 tarief`, `22 tarieven`.
  func tariffs(_ count: Int) -> String {
    language.count(count, nl: ("tarief", "tarieven"), en: ("tariff", "tariffs"))
  }

  /// How many lists there are: `1 tarieflijst`, `5 tarieflijsten`.
  func lists(_ count: Int) -> String {
    language.count(count, nl: ("tarieflijst", "tarieflijsten"), en: ("tariff list", "tariff lists"))
  }
}
