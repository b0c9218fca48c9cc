import ArgumentParser
import Export
import Tariffs

/// `tariffs show`: all that is known of a product.
struct ShowCommand: TableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show all that is known of a product, in any table, with source lines.",
    discussion: """
      A product is named by its slug, its code or its name; a part of a name finds each product that has it.
      A code is agreed per region: the same code can be another product elsewhere.

      EXAMPLES
        tariffs show logeren-zwaar
        tariffs show 44A09
        tariffs show "begeleiding plus"
        tariffs show 45A53 --region nijmegen
      """)

  @Argument(help: ArgumentHelp("A slug, code or (part of a) name.", valueName: "product"))
  var product: String

  @Option(
    name: .customLong("region"),
    help: ArgumentHelp("Only a region, such as nijmegen. Repeatable.", valueName: "region"))
  var regions: [String] = []

  @OptionGroup(title: "Tables") var datasets: DatasetOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  func run() throws {
    let (dataset, replaced) = try datasets.load([
      .readings, .mentions, .billingTerms, .crosswalk, .places, .productCodes, .unpriced,
    ])
    var filter = TariffFilter(products: [ProductQuery(product)])
    for region in regions { filter.regions.append(try dataset.knownRegion(region)) }
    let tariffs = try dataset.tariffs(in: dataset.tables, filter: filter)
    try output.write(
      .show(
        product, tariffs: tariffs, filter: filter, in: dataset, costs: try datasets.loadCosts(of: dataset),
        language: output.lang
      ).noting(
        replaced, language: output.lang))
  }
}
