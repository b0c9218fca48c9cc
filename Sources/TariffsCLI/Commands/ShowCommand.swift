import ArgumentParser
import Export
import Indexation
import Tariffs

/// `tariffs show`: all that is known of a product.
struct ShowCommand: ReportCommand {
  static let configuration = CommandConfiguration(
    "show", nl: "Toon alles wat van een product bekend is, in elke tabel, met bronregels.",
    en: "Show all that is known of a product, in any table, with source lines.",
    more: said(
      nl: "Een product heet naar zijn korte naam, zijn code of zijn naam; een deel van een naam vindt elk "
        + "product dat het heeft.\nEen code is per regio afgesproken: dezelfde code kan elders een ander "
        + "product zijn.",
      en: "A product is named by its slug, its code or its name; a part of a name finds each product that "
        + "has it.\nA code is agreed per region: the same code can be another product elsewhere."),
    examples: [
      "tariffs show logeren-zwaar", "tariffs show 44A09", "tariffs show \"begeleiding plus\"",
      "tariffs show 45A53 --region nijmegen",
    ])

  static var reportsForSchema: [String] { ["show logeren-zwaar"] }

  @Argument(
    help: .init(
      nl: "Een korte naam, code of (deel van een) naam.", en: "A slug, code or (part of a) name.",
      value: "product"), completion: .known(KnownWords.products))
  var product: String

  @OptionGroup var region: RegionOption
  @OptionGroup(title: said(nl: "Tabellen", en: "Tables")) var datasets: DatasetOptions
  @OptionGroup(title: said(nl: "Uitvoer", en: "Output")) var output: OutputOptions

  var needs: Set<DatasetFile> { Set(DatasetFile.allCases) }

  func answer(from dataset: Dataset) throws -> Answer {
    var filter = TariffFilter(products: [ProductQuery(product)])
    for region in region.regions { filter.regions.append(try dataset.knownRegion(region)) }
    let tariffs = try dataset.amounts(in: [TableSelection(whole: dataset.tables)], filter: filter)
    let tables = dataset.tables.filter { table in tariffs.contains { $0.table == table.id } }
    let audit = try datasets.audit(tables, in: dataset)
    return Answer(
      .show(
        product, tariffs: tariffs, filter: filter, in: dataset, costs: try datasets.loadCosts(of: dataset),
        audit: audit, language: output.lang
      ).noting(audit.readingNotes, language: output.lang))
  }
}
