import ArgumentParser
import Tariffs

/// Which law and products are wanted.
struct FilterOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Only tariffs under a law: wmo, jw (those under both count for each) or wmo-jw.", valueName: "law"),
    completion: .words(of: Law.self), transform: vocabularyWord)
  var law: Law?

  @Option(
    name: .customLong("product"),
    help: ArgumentHelp(
      "Only a product, by slug, code or (part of its) name. Repeatable.", valueName: "product"))
  var products: [String] = []

  @Option(
    name: .customLong("region"),
    help: ArgumentHelp("Only a region, such as nijmegen. Repeatable.", valueName: "region"))
  var regions: [String] = []

  @Option(
    name: .customLong("unit"),
    help: ArgumentHelp("Only tariffs in a unit, such as minuut or etmaal. Repeatable.", valueName: "unit"),
    completion: .words(of: BillingUnit.self), transform: vocabularyWord)
  var units: [BillingUnit] = []

  @Option(
    name: .customLong("form"),
    help: ArgumentHelp(
      "Only tariffs in a form: \(PaymentForm.words.joined(separator: ", ")). Repeatable.", valueName: "form"),
    completion: .words(of: PaymentForm.self), transform: vocabularyWord)
  var forms: [PaymentForm] = []

  /// The filter, with regions that exist.
  func filter(in dataset: Dataset) throws(SelectionError) -> TariffFilter {
    var regionIDs: [String] = []
    for word in regions { regionIDs.append(try dataset.knownRegion(word)) }
    return TariffFilter(
      law: law, regions: regionIDs, units: units, forms: forms, products: products.map(ProductQuery.init))
  }
}
