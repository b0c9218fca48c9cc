import Tariffs

extension Finding.Place {
  /// The place of a price, with the price.
  init(_ tariff: Tariff) {
    let (amount, unit, form) = (Phrase(tariff.amount), tariff.unit.rawValue, tariff.form.name)
    self.init(
      table: tariff.table, lines: SourceLines(tariff.line...tariff.line),
      says: Phrase(
        nl: "\(amount.dutch) per \(unit) (\(form.dutch))",
        en: "\(amount.english) per \(unit) (\(form.english))"))
  }
}
