import Tariffs

/// The columns of a price that many reports show, each with its key, its kind and what stands in it.
struct PriceColumns {
  typealias Column = Report.Column<Tariff>

  let wording: Wording

  var table: Column { .text("table", wording.table) { $0.table }.always }
  var product: Column { .text("product", wording.slug) { $0.product }.always }
  var law: Column { .term("law", wording.law, wording.name) { $0.law } }
  var code: Column { .text("code", wording.code) { $0.code } }
  var name: Column { .text("name", wording.product) { $0.name }.always.flexible }
  var unit: Column { .text("unit", wording.unit) { $0.unit.rawValue }.always }
  var form: Column { .term("form", wording.form, wording.name) { $0.form } }
  var amount: Column { .money("amount", wording.amount) { $0.statedAmount } }
  var line: Column { .number("line", wording.line) { $0.line } }
  var note: Column { .text("note", wording.note) { $0.note }.flexible.hiddenWhenEmpty }

  /// The columns of `tariffs.csv`, in their order.
  func list(manyTables: Bool) -> [Column] {
    let texts = Tariff.listed.map {
      Column.text($0.column, $0.heading.text(in: wording.language), $0.text).forData
    }
    return [table.forReaders(where: manyTables), product.flexible.dropped(3), law, code] + texts
      + [name, unit, form, amount, line.dropped(2), note]
  }
}

extension Wording {
  /// An exact number: with all its decimals, or as a fraction where these have no end.
  func exact(_ number: Rational) -> Report.Cell { .decimal("\(number)", shown: decimal(number)) }
}
