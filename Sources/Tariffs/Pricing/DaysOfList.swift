extension Tariff {
  /// Rows of lists without days of their own that are those of their list, as `tariffs list` writes them: an empty day
  /// says the same.
  ///
  /// - Parameters:
  ///   - tariffs: the rows.
  ///   - tables: their lists.
  /// - Returns: the rows in the same order.
  static func withoutDaysOfList(_ tariffs: [Tariff], in tables: [TariffTable]) -> [Tariff] {
    guard tariffs.contains(where: \.hasOwnDays) else { return tariffs }
    let lists = Dictionary(tables.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return tariffs.map { tariff in lists[tariff.table].map(tariff.withoutDays) ?? tariff }
  }

  /// The row without days that are those of its list.
  private func withoutDays(of table: TariffTable) -> Tariff {
    guard let details, hasOwnDays else { return self }
    let from = details.validFrom == table.validFrom ? nil : details.validFrom
    let to = details.validTo == table.validTo ? nil : details.validTo
    guard from != details.validFrom || to != details.validTo else { return self }
    let rest = AmountDetails(
      kind: details.kind, band: details.band, validFrom: from, validTo: to, upperAmount: details.upperAmount,
      cell: details.cell, printed: details.printed)
    return Tariff(
      table: self.table, product: product, law: law, code: code, printedCode: printedCode, name: name,
      unit: unit,
      form: form, amount: amount, line: line, note: note, details: rest == AmountDetails() ? nil : rest)
  }
}
