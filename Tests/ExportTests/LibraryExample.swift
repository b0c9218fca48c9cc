import Export
import Indexation
import Tariffs

/// What changed in Nijmegen under the Wmo from 2023 to 2025, beside what indexation explains, as Markdown.
func changes() throws -> String {
  let dataset = try Dataset.builtIn()
  let comparison = try dataset.compare(
    dataset.select(.table("nijmegen-2023")), with: dataset.select(.table("nijmegen-2025-ambulant")),
    filter: TariffFilter(law: .wmo))
  let book = try IndexBook.builtIn()
  let real = try RealTerms(
    book.paths(clause: "vng", from: 2023, to: 2025), tables: comparison.from.tables, in: dataset, book: book)
  return Report.diff(
    comparison, of: comparison, details: DiffDetails(real: real), language: .dutch
  ).written(as: .markdown, language: .dutch)
}

/// An amount of 2023 on the level of 2025, by one version of the VNG's advice.
func indexed(_ amount: Money) throws -> Money {
  try IndexBook.builtIn().paths(clause: "vng@2025-juli", from: 2023, to: 2025)[0].index(amount).indexed
}

/// The gross wage per hour that the tariff of a product in Ridderkerk pays.
func wagePaid(by product: String) throws -> Money? {
  let dataset = try Dataset.builtIn()
  let costs = try CostBook.builtIn()
  let tariffs = dataset.tariffs(in: "ridderkerk-2025").filter { $0.product == product }
  guard let product = dataset.costProducts(of: tariffs, costs).first else { return nil }
  let wages = WageChoice(
    agreement: try costs.agreement("jeugdzorg"), day: product.table.validFrom, place: .share(Rational(50)))
  var request = RebuildRequest(model: try costs.model(), wages: wages)
  request.unknown = .wage
  return try costs.rebuild(product, request).implied?.value.money
}
