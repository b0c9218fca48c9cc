import Tariffs

/// What a column of somebody's own file of volumes holds: a column of `volumes.csv`.
package enum VolumeColumn: String, CaseIterable, Sendable {
  case product, unit, volume, list, region, form, band, period, from, to, provider, amount
  case direction = "debit_credit"
  case client

  /// Takes in the place of the column, which is quicker than its name.
  package func hash(into hasher: inout Hasher) { withUnsafeBytes(of: self) { hasher.combine(bytes: $0) } }

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

  /// The words that headings have for it, each as a whole heading, in small letters; of those that name one thing in
  /// several ways the surest first.
  private var headings: [String] {
    switch self {
    case .product:
      [
        "productcode", "code product", "product code", "code", "product", "bouwsteen", "zorgproduct",
        "voorziening", "productnaam",
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

  /// Whether headings can name one thing in several ways, such as the code and the name of a product, of which the surest is
  /// enough.
  var hasSeveralNames: Bool { [.product, .region, .provider, .client].contains(self) }

  /// How sure a heading is that names it: 0 for the surest.
  func rank(of heading: PrintedText) -> Int { headings.firstIndex(of: heading.key) ?? 0 }

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
