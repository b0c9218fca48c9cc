/// One amount per unit, as a source document prints it.
public struct Tariff: Hashable, Sendable {
  /// The id of the table that it stands in.
  public let table: String
  /// The product: a readable word, the same for each of its units and forms, such as `logeren-zwaar`.
  public let product: String
  /// The law under which the product is given.
  public let law: Law
  /// The product code as read; empty when none is printed or none can be read with certainty.
  public let code: String
  /// The product code as printed; empty when none is.
  public let printedCode: String
  /// The name of the product.
  public let name: String
  /// The unit in which it is paid or charged.
  public let unit: BillingUnit
  /// The form in which it is paid.
  public let form: PaymentForm
  /// The amount per unit.
  public let amount: Money
  /// The line of the amount in the source document, from 1.
  public let line: Int
  /// What a reader must know about this amount; empty when there is nothing.
  public let note: String

  /// What the product is called in a sentence or a row of many: its code, or its name where it has none.
  public var shortName: String {
    code.isEmpty ? name : code
  }

  /// What the product is called where there is room: its code and its name.
  public var codeAndName: String {
    code.isEmpty ? name : "\(code) \(name)"
  }

  /// The same product in a list that was calculated from this one.
  package func saved(in table: String, amount: Money, note: String) -> Tariff {
    Tariff(
      table: table, product: product, law: law, code: code, printedCode: printedCode, name: name, unit: unit,
      form: form, amount: amount, line: line, note: note)
  }

  /// What a row is looked up by: no two rows of a data set have the same.
  var key: Key {
    Key(table: table, product: product, unit: unit, form: form)
  }

  /// The primary key of a row.
  struct Key: Hashable {
    let table: String
    let product: String
    let unit: BillingUnit
    let form: PaymentForm
  }
}

extension Tariff.Key: CustomStringConvertible {
  /// The key in words, such as `logeren-zwaar per etmaal (zin) in ridderkerk-2025`.
  var description: String {
    "\(product) per \(unit.rawValue) (\(form.rawValue)) in \(table)"
  }
}
