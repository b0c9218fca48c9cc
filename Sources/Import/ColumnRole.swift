import Tariffs

/// What a column of a list holds.
public enum ColumnRole: String, CaseIterable, Sendable {
  /// The name of the product.
  case product
  /// What products stand under: a category, a lot (perceel).
  case group
  /// The product code.
  case code
  /// The unit.
  case unit
  /// Amounts.
  case price
  /// The law.
  case law
  /// The form of payment.
  case form
  /// What divides the price of a product further.
  case band
  /// What kind of amount it is.
  case kind
  /// The first day on which the price holds.
  case validFrom = "valid-from"
  /// The last day on which it holds.
  case validTo = "valid-to"
  /// Remarks.
  case remark
  /// Percentages.
  case percentage
  /// Sequence numbers.
  case number
  /// The code of the CAK.
  case cak
  /// What the makers of the list calculate for themselves.
  case check
  /// Not read, because the mapping says so.
  case skip
}

extension ColumnRole {
  /// What a column holds, for people.
  var name: Phrase {
    switch self {
    case .product: Phrase("product")
    case .group: Phrase(nl: "groep", en: "group")
    case .code: Phrase("code")
    case .unit: Phrase(nl: "eenheid", en: "unit")
    case .price: Phrase(nl: "prijs", en: "price")
    case .law: Phrase(nl: "wet", en: "law")
    case .form: Phrase(nl: "vorm", en: "form")
    case .band: Phrase(nl: "onderverdeling", en: "band")
    case .kind: Phrase(nl: "soort bedrag", en: "kind of amount")
    case .validFrom: Phrase(nl: "vanaf", en: "from")
    case .validTo: Phrase(nl: "tot en met", en: "to")
    case .remark: Phrase(nl: "opmerking", en: "remark")
    case .percentage: Phrase("percentage")
    case .number: Phrase(nl: "volgnummer", en: "number")
    case .cak: Phrase(nl: "CAK-code", en: "code of the CAK")
    case .check: Phrase(nl: "controle", en: "check")
    case .skip: Phrase(nl: "overgeslagen", en: "skipped")
    }
  }
}
