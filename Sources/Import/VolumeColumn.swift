import Tariffs

/// What a column of somebody's own file of volumes holds: a column of `volumes.csv`.
package enum VolumeColumn: String, CaseIterable, Sendable {
  case product, unit, volume, list, region, form, band, period, from, to, provider, amount
  case direction = "debit_credit"
  case client

  /// The word by which a mapping names it: that of `import` where that has one.
  var reading: String {
    switch self {
    case .from: ColumnRole.validFrom.rawValue
    case .to: ColumnRole.validTo.rawValue
    case .amount: "declared"
    case .direction: "direction"
    case .list: "price-list"
    default: rawValue
    }
  }

  /// The words that headings have for it, each as a whole heading, in small letters.
  private var headings: [String] {
    switch self {
    case .product:
      [
        "product", "productcode", "code", "bouwsteen", "productnaam", "code product", "product code",
        "zorgproduct",
        "voorziening",
      ]
    case .unit: ["unit", "eenheid", "eenheden", "per"]
    case .volume:
      ["volume", "volumes", "aantal", "hoeveelheid", "aantal eenheden", "geleverd volume", "omvang"]
    case .list: ["list", "lijst", "tarieflijst"]
    case .region: ["region", "regio", "gemeente", "inkoopregio"]
    case .form: ["form", "vorm", "leveringsvorm", "financieringsvorm", "zin pgb"]
    case .band: ["band", "staffel"]
    case .period: ["period", "periode", "maand", "jaar", "declaratiemaand", "leveringsmaand"]
    case .from: ["from", "van", "vanaf", "begindatum", "ingangsdatum", "startdatum"]
    case .to: ["to", "tot en met", "t m", "einddatum", "tot"]
    case .provider: ["provider", "aanbieder", "zorgaanbieder", "agb code", "agb", "zorgverlener"]
    case .amount: ["amount", "bedrag", "gedeclareerd", "gedeclareerd bedrag", "declared"]
    case .direction: ["debit credit", "debet credit", "debet of credit"]
    case .client: ["client", "clientnummer", "client key", "clientsleutel", "pseudoniem"]
    }
  }

  /// The column that a heading names; nothing for another one.
  init?(heading text: PrintedText) {
    let key = text.key
    guard
      let column = Self.allCases.first(where: {
        $0.headings.contains(key) || $0.rawValue == text.line.lowercased()
      })
    else { return nil }
    self = column
  }

  /// The column that a word of a mapping names.
  init?(reading: String) {
    guard
      let column = Self.allCases.first(where: { $0.reading == reading || $0.rawValue == reading })
        ?? (reading == ColumnRole.code.rawValue ? .product : nil)
    else { return nil }
    self = column
  }

  /// The readings that only volumes have.
  static var ownReadings: [String] {
    allCases.map(\.reading).filter { reading in
      !ColumnRole.allCases.contains { $0.rawValue == reading } && reading != "region"
    }
  }
}
