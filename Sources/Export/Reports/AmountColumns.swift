import Tariffs

extension PriceColumns {
  /// What few lists print of an amount besides, in the order of `tariffs.csv`.
  var details: [Column] {
    let columns: [Column] = [
      .term("kind", wording.text(nl: "Soort", en: "Kind"), wording.name) { $0.kind },
      band,
      .date("valid_from", wording.text(nl: "Vanaf", en: "From")) { $0.details?.validFrom },
      .date("valid_to", wording.text(nl: "Tot en met", en: "Through")) { $0.details?.validTo },
      .money("amount_to", wording.amountTo) { $0.details?.upperAmount },
      .text("cell", wording.text(nl: "Cel", en: "Cell")) { $0.details?.cell }.dropped(1),
      .text("printed", wording.printed) { $0.details?.printed }.forData,
    ]
    return columns.map(\.leftOutWhenUnknown.hiddenWhenEmpty)
  }

  /// What divides the prices of a product, where a list does.
  var band: Column { .text("band", wording.band) { $0.band }.flexible.hiddenWhenEmpty }

  /// The same for some rows: none where no row has any of it.
  func details(of rows: [Tariff]) -> [Column] {
    guard rows.contains(where: { $0.details != nil }) else { return [] }
    let hasKinds = rows.contains { $0.kind != .price }
    return details.map { $0.field.key == "kind" && !hasKinds ? $0.forData : $0 }
  }
}

extension Report.Section {
  /// The part of rows that may have columns which few lists need, and which its schema names in any case.
  func declaring<Row>(_ details: [Report.Column<Row>]) -> Self {
    var copy = self
    let keys = table.fields.map(\.key)
    copy.otherFields = details.map(\.field).filter { !keys.contains($0.key) }
    return copy
  }
}

extension Wording {
  /// The heading of what divides the prices of a product.
  var band: String { text(nl: "Staffel", en: "Band") }

  /// The heading of the upper end of a range.
  var amountTo: String { text(nl: "Tot (€)", en: "To (€)") }

  /// What an amount is besides its unit, in brackets behind it: form, kind, band, first day; nothing for a plain price in kind.
  func qualifiers(_ tariff: Tariff) -> String {
    let words = [
      tariff.form == .zin ? "" : name(of: tariff.form), tariff.kind == .price ? "" : name(of: tariff.kind),
      tariff.band,
      tariff.details?.validFrom.map { text(nl: "vanaf \(date($0))", en: "from \(date($0))") } ?? "",
    ].filter { !$0.isEmpty }
    return words.isEmpty ? "" : " (\(words.joined(separator: ", ")))"
  }

  /// How many amounts are no price, of which kinds; nothing where all are.
  func kindsOfOthers(_ tariffs: [Tariff]) -> String? {
    let others = tariffs.filter { $0.kind != .price }
    guard !others.isEmpty else { return nil }
    return text(
      nl: "Geen prijs, en buiten elke vergelijking: \(counts(ofKinds: others)).",
      en: "No price, and outside every comparison: \(counts(ofKinds: others)).")
  }

  /// How many amounts are of each kind: `2 maxima en 1 bandbreedte`.
  func counts(ofKinds amounts: [Tariff]) -> String {
    let counts = Dictionary(grouping: amounts, by: \.kind).mapValues(\.count)
    return list(
      amounts.map(\.kind).firstOccurrences.map { $0.counted(counts[$0] ?? 0).text(in: language) })
  }
}
