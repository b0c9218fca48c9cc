/// The words by which products are told apart within a region: their codes, as long as a code says which product it is.
struct ProductWords {
  private struct Code: Hashable {
    let region: String
    let code: Substring
  }

  /// What has one price in a list, but for the product.
  private struct Place: Hashable {
    let table: String
    let code: Substring
    let unit: BillingUnit
    let form: PaymentForm
    let kind: AmountKind
    let band: String
  }

  private var ambiguousCodes: Set<Code> = []

  /// Finds the codes that do not say which product is meant: of several products of a list, or under several laws.
  init(_ lists: [(table: TariffTable, tariffs: [Tariff])]) {
    var products: [Place: String] = [:]
    var laws: [Code: Law] = [:]
    for (table, tariffs) in lists {
      for tariff in tariffs {
        for code in tariff.codes {
          let place = Place(
            table: table.id, code: code, unit: tariff.unit, form: tariff.form, kind: tariff.kind,
            band: tariff.band)
          let word = Code(region: table.region, code: code)
          if let other = products.updateValue(tariff.product, forKey: place), other != tariff.product {
            ambiguousCodes.insert(word)
          }
          if let other = laws.updateValue(tariff.law, forKey: word), other != tariff.law {
            ambiguousCodes.insert(word)
          }
        }
      }
    }
  }

  /// The codes that do not say which product is meant, each with its region.
  var ambiguous: [(region: String, code: String)] {
    ambiguousCodes.map { ($0.region, String($0.code)) }.sorted { $0 < $1 }
  }

  /// The words of the product of a row: each of its codes, or its own word where none will do.
  func words(of tariff: Tariff, region: String) -> [String] {
    let codes = tariff.codes
    guard !codes.isEmpty, !codes.contains(where: { ambiguousCodes.contains(Code(region: region, code: $0)) })
    else { return [tariff.product] }
    return codes.map(String.init)
  }
}
