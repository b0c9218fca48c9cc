/// What is said of the documents beside their amounts: their places, other codes, and products without an amount.
extension DatasetReader {
  /// The rows of `places.csv`.
  mutating func places(_ source: SourceText) -> [Place] {
    let found = rows(of: source) {
      (reader: inout DatasetReader, row: inout CSVRow<PlaceColumn>) -> PlaceInFile? in
      let table = reader.table(in: &row, at: .table)
      let lines = row.lines(.lines)
      if let lines, lines.ranges.count != 1 {
        row.report(
          .contradiction(
            "a place has one run of lines, not '\(lines)'",
            advice: "Write its first and last line, such as 23-34; each further run is a place of its own."),
          at: .lines)
      }
      let line = row.number(.line)
      let heading = row.filledText(.heading)
      guard let table, let range = lines?.ranges.first, let line, let heading else { return nil }
      return PlaceInFile(
        place: Place(table: table, lines: range, line: line, heading: heading), at: row.place(of: .lines))
    }
    for places in Dictionary(grouping: found, by: \.place.table).values {
      reportCrossing(places, in: source)
    }
    return found.map(\.place)
  }

  /// A place with the field that names its lines.
  private struct PlaceInFile {
    let place: Place
    let at: CSVRow<PlaceColumn>.Place
  }

  /// Reports places that begin within another one and end behind it: then a line would have two headings side by side.
  private mutating func reportCrossing(_ places: [PlaceInFile], in source: SourceText) {
    var open: [PlaceInFile] = []
    for place in places.sorted(by: { DocumentOutline.order($0.place.lines, $1.place.lines) }) {
      let lines = place.place.lines
      while let last = open.last, last.place.lines.upperBound < lines.lowerBound { open.removeLast() }
      if let outer = open.last?.place,
        outer.lines.upperBound < lines.upperBound || outer.lines == lines
      {
        problems.append(
          DatasetProblem(
            .contradiction(
              "the lines \(SourceLines(lines)) cross those of \(quoted(outer.heading)), \(SourceLines(outer.lines))",
              advice: "A place lies within another one or beside it; correct one of the two."),
            in: source, at: place.at.range, from: place.at.anchor))
      }
      open.append(place)
    }
  }

  /// The rows of `product-codes.csv`.
  mutating func productCodes(_ source: SourceText) -> [ProductCode] {
    var keys = KeyRegister()
    return rows(of: source) { (reader: inout DatasetReader, row: inout CSVRow<ProductCodeColumn>) in
      let product = reader.product(in: &row, table: .table, product: .product, includingBase: false)
      let scheme = row.word(.scheme, as: ProductCode.Scheme.self)
      let code = row.text(.code)
      let line = row.number(.line)
      let note = row.text(.note)
      if let product, let scheme {
        keys.check([product.table, product.product, scheme.rawValue], in: &row, at: .product)
      }
      guard let product, let scheme, let code, let line, let note else { return nil }
      return ProductCode(
        table: product.table, product: product.product, scheme: scheme, code: code, line: line, note: note)
    }
  }

  /// The rows of `unpriced.csv`.
  mutating func unpriced(_ source: SourceText) -> [UnpricedProduct] {
    var keys = KeyRegister()
    return rows(of: source) { (reader: inout DatasetReader, row: inout CSVRow<UnpricedColumn>) in
      let table = reader.table(in: &row, at: .table)
      let product = row.identifier(.product)
      let law = row.word(.law, as: Law.self)
      let printedCode = row.text(.printedCode)
      let name = row.filledText(.name)
      let printedUnit = row.text(.printedUnit)
      let lines = row.lines(.lines)
      let reason = row.filledText(.reason)
      if let table, let product {
        keys.check([table, product], in: &row, at: .product)
        if reader.productsByTable[table]?.contains(product) ?? false {
          row.report(
            .contradiction(
              "the product \(quoted(product)) has an amount in tariffs.csv",
              advice: "Remove this row, or give the product without an amount a word of its own."),
            at: .product)
        }
      }
      guard let table, let product, let law, let printedCode, let name, let printedUnit, let lines, let reason
      else { return nil }
      return UnpricedProduct(
        table: table, product: product, law: law, printedCode: printedCode, name: name,
        printedUnit: printedUnit, lines: lines, reason: reason)
    }
  }
}
