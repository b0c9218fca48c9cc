import Tariffs

extension SQLExport {
  /// The tables of the script, each behind those that it refers to.
  static func tables(_ lists: [TariffTable], _ prices: PriceTable, _ dataset: Dataset) -> [SQLTable] {
    let ids = Set(lists.map(\.id))
    let files = [DatasetFile.laws, .units, .forms, .tables].map(\.schema)
    let tariffs = lists.flatMap { dataset.amounts(in: $0.id) }
    let continuations = dataset.continuations.filter {
      ids.contains($0.tableFrom) && ids.contains($0.tableTo)
    }
    return [
      SQLTable(DatasetFile.laws.schema, exported: files, rows: dataset.terms.laws, value: law),
      SQLTable(DatasetFile.units.schema, exported: files, rows: dataset.terms.units, value: unit),
      SQLTable(DatasetFile.forms.schema, exported: files, rows: dataset.terms.forms, value: form),
      SQLTable(DatasetFile.tables.schema, exported: files, rows: lists, value: list),
      SQLTable(
        DatasetFile.tariffs.schema, key: ["key"], exported: files, more: [rowKey], rows: tariffs,
        value: tariff),
      SQLTable(
        DatasetFile.crosswalk.schema, exported: files, rows: continuations, value: continuation),
      SQLExport.prices(prices),
    ]
  }

  private static var rowKey: SQLColumn<Tariff> {
    SQLColumn(
      name: "key", type: .text, isRequired: true,
      meaning:
        "What no other row has: list, product, unit, form, and first day, kind and band where there are any."
    ) { .text($0.rowKey) }
  }

  private static func law(_ column: String) -> ((Law) -> SQLValue)? {
    switch column {
    case "law": { .text($0.rawValue) }
    case "name": { .text($0.name) }
    case "title_nl": { .text($0.title.dutch) }
    case "title_en": { .text($0.title.english) }
    default: nil
    }
  }

  private static func unit(_ column: String) -> ((BillingUnit) -> SQLValue)? {
    switch column {
    case "unit": { .text($0.rawValue) }
    case "name": { .text($0.name) }
    case "code": { .some($0.codes.joined(separator: " ")) }
    case "count": { if case .exactly(let count, _) = $0.length { .text("\(count)") } else { .null } }
    case "of":
      {
        switch $0.length {
        case .exactly(_, let unit), .stated(let unit): .text(unit.rawValue)
        case nil: .null
        }
      }
    default: nil
    }
  }

  private static func form(_ column: String) -> ((PaymentForm) -> SQLValue)? {
    switch column {
    case "form": { .text($0.rawValue) }
    case "name_nl": { .text($0.name.dutch) }
    case "name_en": { .text($0.name.english) }
    case "broader": { $0.broader.map { .text($0.rawValue) } ?? .null }
    default: nil
    }
  }

  private static func list(_ column: String) -> ((TariffTable) -> SQLValue)? {
    switch column {
    case "table": { .text($0.id) }
    case "title": { .text($0.title) }
    case "publisher": { .text($0.publisher) }
    case "region": { .text($0.region) }
    case "region_name": { .text($0.regionName) }
    case "year": { .integer($0.year) }
    case "valid_from": { .date($0.validFrom) }
    case "valid_to": { .some($0.validTo) }
    case "published_on": { .some($0.publishedOn) }
    case "price_level": { .some($0.priceLevel) }
    case "publication": { .some($0.publication) }
    case "document_version": { .some($0.documentVersion) }
    case "source_file": { .some($0.sourceFile) }
    case "source_sha256": { .some($0.sourceSHA256) }
    case "note": { .some($0.note) }
    case "replaces": { .some($0.replaces.joined(separator: " ")) }
    default: nil
    }
  }

  private static func tariff(_ column: String) -> ((Tariff) -> SQLValue)? {
    switch column {
    case "table": { .text($0.table) }
    case "product": { .text($0.product) }
    case "law": { .text($0.law.rawValue) }
    case "code": { .some($0.code) }
    case "printed_code": { .some($0.printedCode) }
    case "name": { .text($0.name) }
    case "unit": { .text($0.unit.rawValue) }
    case "form": { .text($0.form.rawValue) }
    case "amount": { .some($0.statedAmount) }
    case "line": { .integer($0.line) }
    case "note": { .some($0.note) }
    case "kind": { .text($0.kind.rawValue) }
    case "band": { .some($0.band) }
    case "valid_from": { .some($0.details?.validFrom) }
    case "valid_to": { .some($0.details?.validTo) }
    case "amount_to": { .some($0.details?.upperAmount) }
    case "cell": { .some($0.details?.cell ?? "") }
    case "printed": { .some($0.details?.printed ?? "") }
    default: nil
    }
  }

  private static func continuation(_ column: String) -> ((Continuation) -> SQLValue)? {
    switch column {
    case "table_from": { .text($0.tableFrom) }
    // Part of the key: a product that is new has an empty one.
    case "product_from": { .text($0.productFrom) }
    case "table_to": { .text($0.tableTo) }
    case "product_to": { .text($0.productTo) }
    case "relation": { .text($0.relation.rawValue) }
    case "comparable": { .text($0.comparable.rawValue) }
    case "lines_from": { .some("\($0.linesFrom)") }
    case "lines_to": { .some("\($0.linesTo)") }
    case "reason": { .text($0.reason) }
    default: nil
    }
  }
}
