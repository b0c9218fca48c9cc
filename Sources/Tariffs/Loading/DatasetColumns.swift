/// The columns of `tables.csv`.
enum TableColumn: Int, CSVColumn {
  case table, title, publisher, region, regionName, year, validFrom, validTo, publishedOn, priceLevel
  case publication, documentVersion, sourceFile, sourceSHA256, note

  static let names = [
    "table", "title", "publisher", "region", "region_name", "year", "valid_from", "valid_to", "published_on",
    "price_level", "publication", "document_version", "source_file", "source_sha256", "note",
  ]
}

/// The columns of `tariffs.csv`, and of `tariffs list --format csv`.
enum TariffColumn: Int, CSVColumn {
  case table, product, law, code, printedCode, name, unit, form, amount, line, note

  static let names = [
    "table", "product", "law", "code", "printed_code", "name", "unit", "form", "amount", "line", "note",
  ]
  static let derived = ["place", "search_words", "number", "cak_code"]
}

/// The columns of `readings.csv`.
enum ReadingColumn: Int, CSVColumn {
  case table, product, unit, form, field, line, printed, read, reason

  static let names = ["table", "product", "unit", "form", "field", "line", "printed", "read", "reason"]
}

/// The columns of `mentions.csv`.
enum MentionColumn: Int, CSVColumn {
  case table, product, unit, form, amount, line

  static let names = ["table", "product", "unit", "form", "amount", "line"]
}

/// The columns of `places.csv`.
enum PlaceColumn: Int, CSVColumn {
  case table, lines, line, heading

  static let names = ["table", "lines", "line", "heading"]
}

/// The columns of `product-codes.csv`.
enum ProductCodeColumn: Int, CSVColumn {
  case table, product, scheme, code, line, note

  static let names = ["table", "product", "scheme", "code", "line", "note"]
}

/// The columns of `unpriced.csv`.
enum UnpricedColumn: Int, CSVColumn {
  case table, product, law, printedCode, name, printedUnit, lines, reason

  static let names = ["table", "product", "law", "printed_code", "name", "printed_unit", "lines", "reason"]
}

/// The columns of `crosswalk.csv`.
enum CrosswalkColumn: Int, CSVColumn {
  case tableFrom, productFrom, tableTo, productTo, relation, comparable, linesFrom, linesTo, reason

  static let names = [
    "table_from", "product_from", "table_to", "product_to", "relation", "comparable", "lines_from",
    "lines_to",
    "reason",
  ]
}

/// The columns of `concepts.csv`.
enum ConceptColumn: Int, CSVColumn {
  case concept, name, description

  static let names = ["concept", "name", "description"]
}

/// The columns of `concept-members.csv`.
enum ConceptMemberColumn: Int, CSVColumn {
  case concept, table, product, form, match, lines, reason

  static let names = ["concept", "table", "product", "form", "match", "lines", "reason"]
}

/// The columns of `billing-terms.csv`.
enum BillingTermColumn: Int, CSVColumn {
  case table, product, term, value, line, printed, note

  static let names = ["table", "product", "term", "value", "line", "printed", "note"]
}

/// The columns of `relations.csv`.
enum RelationColumn: Int, CSVColumn {
  case table, product, unit, form, ratio, baseProduct, baseUnit, baseForm, basis, lines, reason

  static let names = [
    "table", "product", "unit", "form", "ratio", "base_product", "base_unit", "base_form", "basis", "lines",
    "reason",
  ]
}
