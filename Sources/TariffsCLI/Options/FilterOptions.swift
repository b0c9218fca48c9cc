import ArgumentParser
import Tariffs

/// Which law and products are wanted.
struct FilterOptions: ParsableArguments {
  @Option(
    help: .init(
      nl: "Alleen tarieven onder een wet: wmo, jw (wat onder beide valt, telt voor elk) of wmo-jw.",
      en: "Only tariffs under a law: wmo, jw (those under both count for each) or wmo-jw.", value: "law"),
    completion: .words(of: Law.self))
  var law: String?

  @Option(
    name: .customLong("product"),
    help: .init(
      nl: "Alleen een product, met zijn korte naam, code of (deel van zijn) naam. Herhaalbaar.",
      en: "Only a product, by slug, code or (part of its) name. Repeatable.", value: "product"),
    completion: .known(KnownWords.products))
  var products: [String] = []

  @OptionGroup var region: RegionOption

  @Option(
    name: .customLong("unit"),
    help: .init(
      nl: "Alleen tarieven in een eenheid, zoals minuut of etmaal. Herhaalbaar.",
      en: "Only tariffs in a unit, such as minuut or etmaal. Repeatable.", value: "unit",
      known: KnownWords.units()),
    completion: .words(of: BillingUnit.self))
  var units: [String] = []

  @OptionGroup var form: FormOption

  /// The filter, with words and regions that are known.
  func filter(in dataset: Dataset) throws -> TariffFilter {
    try TariffFilter(
      law: law.map { try dataset.terms.laws.typed($0) },
      regions: region.regions.map { try dataset.knownRegion($0) },
      units: units.map { try dataset.terms.units.typed($0) }, forms: form.forms(in: dataset),
      products: products.map(ProductQuery.init))
  }
}

/// Which regions are wanted.
struct RegionOption: ParsableArguments {
  @Option(
    name: .customLong("region"),
    help: .init(
      nl: "Alleen een regio, zoals nijmegen. Herhaalbaar.",
      en: "Only a region, such as nijmegen. Repeatable.",
      value: "region", known: KnownWords.regions()),
    completion: .known(KnownWords.regions))
  var regions: [String] = []
}

/// Which forms are wanted.
struct FormOption: ParsableArguments {
  @Option(
    name: .customLong("form"),
    help: .init(
      nl: "Alleen tarieven in een vorm: zin, pgb-formeel, pgb-informeel, overig. Herhaalbaar.",
      en: "Only tariffs in a form: zin, pgb-formeel, pgb-informeel, overig. Repeatable.", value: "form"),
    completion: .words(of: PaymentForm.self))
  var forms: [String] = []

  /// The forms that are known.
  func forms(in dataset: Dataset) throws -> [PaymentForm] {
    try forms.map { try dataset.terms.forms.typed($0) }
  }
}
