/// What is said of single rows and products of the folder: readings, mentions, billing terms and relations.
extension DatasetReader {
  /// The rows of `readings.csv`.
  mutating func readings(_ source: SourceText) -> [Reading] {
    rows(of: source) { (reader: inout DatasetReader, row: inout CSVRow<ReadingColumn>) in
      let key = reader.tariffKey(
        in: &row, table: .table, product: .product, unit: .unit, form: .form)
      let field = row.word(.field, as: Reading.Field.self)
      let line = row.number(.line)
      let printed = row.filledText(.printed)
      let read = row.text(.read)
      let reason = row.filledText(.reason)
      guard let key, let field, let line, let printed, let read, let reason else { return nil }
      return Reading(
        table: key.table, product: key.product, unit: key.unit, form: key.form, field: field, line: line,
        printed: printed, read: read, reason: reason)
    }
  }

  /// The rows of `mentions.csv`.
  mutating func mentions(_ source: SourceText) -> [Mention] {
    var decimalCommas = DecimalCommaCheck<MentionColumn>(amount: .amount, line: .line)
    let mentions = rows(of: source) {
      (reader: inout DatasetReader, row: inout CSVRow<MentionColumn>) -> Mention? in
      let key = reader.tariffKey(
        in: &row, table: .table, product: .product, unit: .unit, form: .form)
      let amount = row.amount(.amount)
      let line = row.number(.line)
      if amount != nil, line != nil { decimalCommas.check(row) }
      guard let key, let amount, let line else { return nil }
      return Mention(
        table: key.table, product: key.product, unit: key.unit, form: key.form, amount: amount, line: line)
    }
    add(decimalCommas.problems, of: source)
    return mentions
  }

  /// The rows of `billing-terms.csv`.
  mutating func billingTerms(_ source: SourceText) -> [BillingTerm] {
    var lineOf: [[String]: Int] = [:]
    return rows(of: source) { (reader: inout DatasetReader, row: inout CSVRow<BillingTermColumn>) in
      let product = reader.product(in: &row, table: .table, product: .product, includingBase: false)
      let kind = row.word(.term, as: BillingTerm.Kind.self)
      let value = row.filledText(.value)
      if let kind, let value {
        if kind.values.isEmpty, Rational(value) == nil {
          row.report(.badDecimal(column: "value", value: value), at: .value)
        } else if let range = kind.range, let number = Rational(value), !range.contains(number) {
          row.report(
            .contradiction(
              "\(kind.rawValue) cannot be \(value)",
              advice: "Write a number from \(range.lowerBound) to \(range.upperBound)."), at: .value)
        } else if !kind.values.isEmpty, !kind.values.contains(value) {
          let nearest = slipOfThePen(value, among: kind.values)
          row.report(
            .unknownWord(noun: Phrase(kind.rawValue), value: value, nearest: nearest, words: kind.values),
            at: .value)
        }
      }
      let line = row.number(.line)
      let printed = row.filledText(.printed)
      let note = row.text(.note)
      if let product, let kind, let value,
        let first = lineOf.updateValue(
          row.line, forKey: [product.table, product.product, kind.rawValue, value])
      {
        row.report(
          .duplicateKey(
            Phrase(
              nl: "\(kind.rawValue) \(value) van \(product.product)",
              en: "\(kind.rawValue) \(value) of \(product.product)"), firstLine: first), at: .term)
      }
      guard let product, let kind, let value, let line, let printed, let note else { return nil }
      return BillingTerm(
        table: product.table, product: product.product, kind: kind, value: value, line: line,
        printed: printed,
        note: note)
    }
  }

  /// The rows of `relations.csv`.
  mutating func relations(_ source: SourceText) -> [PriceRelation] {
    var lineOf: [[Tariff.Key]: Int] = [:]
    return rows(of: source) { (reader: inout DatasetReader, row: inout CSVRow<RelationColumn>) in
      let key = reader.tariffKey(in: &row, table: .table, product: .product, unit: .unit, form: .form)
      let base = reader.tariffKey(
        in: &row, table: .table, product: .baseProduct, unit: .baseUnit, form: .baseForm, reportsTable: false)
      if let key, let base, let first = lineOf.updateValue(row.line, forKey: [key, base]) {
        row.report(
          .duplicateKey(
            Phrase(nl: "de verhouding van \(key) tot \(base)", en: "the relation of \(key) to \(base)"),
            firstLine: first), at: .product)
      }
      let ratio = row.fraction(.ratio)
      let basis = row.word(.basis, as: PriceRelation.Basis.self)
      let lines = row.lines(.lines)
      let reason = row.filledText(.reason)
      guard let key, let base, let ratio, let basis, let lines, let reason else { return nil }
      return PriceRelation(
        table: key.table, price: .init(product: key.product, unit: key.unit, form: key.form), ratio: ratio,
        base: .init(product: base.product, unit: base.unit, form: base.form), basis: basis, lines: lines,
        reason: reason)
    }
  }
}
