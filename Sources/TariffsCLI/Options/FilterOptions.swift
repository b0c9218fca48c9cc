import ArgumentParser
import Tariffs

/// Which law and products are wanted.
struct FilterOptions: ParsableArguments {
  @Option(
    help: .init(
      nl: "Alleen tarieven onder een wet: wmo, jw (wat onder beide valt, telt voor elk) of wmo-jw.",
      en: "Only tariffs under a law: wmo, jw (those under both count for each) or wmo-jw.", value: "law"),
    completion: .words(of: Law.self), transform: vocabularyWord)
  var law: Law?

  @Option(
    name: .customLong("product"),
    help: .init(
      nl: "Alleen een product, met zijn korte naam, code of (deel van zijn) naam. Herhaalbaar.",
      en: "Only a product, by slug, code or (part of its) name. Repeatable.", value: "product"))
  var products: [String] = []

  @OptionGroup var region: RegionOption

  @Option(
    name: .customLong("unit"),
    help: .init(
      nl: "Alleen tarieven in een eenheid, zoals minuut of etmaal. Herhaalbaar.",
      en: "Only tariffs in a unit, such as minuut or etmaal. Repeatable.", value: "unit"),
    completion: .words(of: BillingUnit.self), transform: vocabularyWord)
  var units: [BillingUnit] = []

  @OptionGroup var form: FormOption

  /// The filter, with regions that exist.
  func filter(in dataset: Dataset) throws(SelectionError) -> TariffFilter {
    var regionIDs: [String] = []
    for word in region.regions { regionIDs.append(try dataset.knownRegion(word)) }
    return TariffFilter(
      law: law, regions: regionIDs, units: units, forms: form.forms, products: products.map(ProductQuery.init)
    )
  }
}

/// Which regions are wanted.
struct RegionOption: ParsableArguments {
  @Option(
    name: .customLong("region"),
    help: .init(
      nl: "Alleen een regio, zoals nijmegen. Herhaalbaar.",
      en: "Only a region, such as nijmegen. Repeatable.",
      value: "region"))
  var regions: [String] = []
}

/// Which forms are wanted.
struct FormOption: ParsableArguments {
  @Option(
    name: .customLong("form"),
    help: .init(
      nl: "Alleen tarieven in een vorm: \(PaymentForm.list). Herhaalbaar.",
      en: "Only tariffs in a form: \(PaymentForm.list). Repeatable.", value: "form"),
    completion: .words(of: PaymentForm.self), transform: vocabularyWord)
  var forms: [PaymentForm] = []
}
