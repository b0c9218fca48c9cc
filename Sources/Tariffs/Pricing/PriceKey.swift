/// What has one amount on each day within a region: what a line of volumes or declarations is joined by.
public struct PriceKey: Hashable, Sendable {
  /// The id of the region.
  public let region: String
  /// The product: its code, or its word where no code tells it apart within the region.
  public let product: String
  /// The unit in which it is paid.
  public let unit: BillingUnit
  /// The form in which it is paid.
  public let form: PaymentForm
  /// What the amount is.
  public let kind: AmountKind
  /// What divides the price further, as printed; empty for nothing.
  public let band: String

  /// The key of an amount, by a word for its product.
  package init(_ tariff: Tariff, region: String, product: String) {
    (self.region, self.product) = (region, product)
    (unit, form, kind, band) = (tariff.unit, tariff.form, tariff.kind, tariff.band)
  }
}

extension PriceKey: CustomStringConvertible {
  /// The key as one word to join by: `nijmegen/02A03/minuut/zin`, and behind it the kind of what is no price or has a
  /// band, and the band.
  ///
  /// Only the band, which stands last, can hold a slash, so no two keys read the same.
  public var description: String {
    let words = [region, product, unit.rawValue, form.rawValue]
    return (words + AmountDetails.keyWords(kind, band)).joined(separator: "/")
  }
}

extension Tariff {
  /// A word that no other row of a data set has: `nijmegen-2023/begeleiding/minuut/zin`, and behind it the first day, the
  /// kind and the band where the row has them.
  package var rowKey: String {
    let words = [table, product, unit.rawValue, form.rawValue]
    let day = details?.validFrom.map { ["\($0)"] } ?? []
    return (words + day + AmountDetails.keyWords(kind, band)).joined(separator: "/")
  }
}

extension AmountDetails {
  /// What a key says of kind and band: nothing of a plain price.
  fileprivate static func keyWords(_ kind: AmountKind, _ band: String) -> [String] {
    if band.isEmpty { return kind == .price ? [] : [kind.rawValue] }
    return [kind.rawValue, band]
  }
}
