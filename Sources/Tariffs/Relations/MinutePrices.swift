extension Dataset {
  /// The prices per minute of a list that stand beside a price per hour of the same product, form and band, each with
  /// that one: the hour is 60 minutes, whether or not the document says so.
  ///
  /// - Parameters:
  ///   - table: the id of the list.
  ///   - day: the day of which the prices are taken; nothing takes of each that changes the first.
  /// - Returns: the relations, in the order of the list.
  package func minuteRelations(
    in table: String, on day: CalendarDate? = nil
  ) -> [(relation: PriceRelation, minute: Tariff, hour: Tariff)] {
    let tariffs = tariffs(in: table, on: day)
    let minutes = tariffs.filter { $0.unit == .minuut }
    guard !minutes.isEmpty else { return [] }
    let hours = Dictionary(tariffs.filter { $0.unit == .uur }.map { (ProductForm($0), $0) }) { first, _ in
      first
    }
    return minutes.compactMap { minute in
      hours[ProductForm(minute)].map { hour in
        let relation = PriceRelation(
          table: table, price: PriceRelation.Price(of: minute), ratio: Rational(1, 60),
          base: .price(PriceRelation.Price(of: hour)), rounding: .cent, basis: .definition, lines: .none,
          reason: "Een uur is 60 minuten.")
        return (relation, minute, hour)
      }
    }
  }
}

/// What a price per minute and one per hour have in common.
private struct ProductForm: Hashable {
  let product: String
  let law: Law
  let form: PaymentForm
  let band: String

  init(_ tariff: Tariff) {
    (product, law, form, band) = (tariff.product, tariff.law, tariff.form, tariff.band)
  }
}
