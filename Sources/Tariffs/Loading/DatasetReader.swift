/// Reads the files of a folder of tables, and refuses them as a whole when anything is wrong.
///
/// Only `tables.csv` and `tariffs.csv` must be there. Rules that span files are checked here and in the
/// extensions: each row belongs to a table of the folder, keys are unique, and what is said of a product is said
/// of one that exists.
struct DatasetReader: CSVFolderReader {
  package var problems: [DatasetProblem] = []
  /// What was loaded before; crosswalks and concepts may speak of its products.
  let base: Dataset?
  /// Where each table stands in `tables.csv`, also when its row has problems.
  private var placeOfTable: [String: CSVRow<TableColumn>.Place] = [:]
  /// Tables that a saved list speaks of and that follow from known ones.
  private(set) var derivedTables: [TariffTable] = []
  /// The tables that `tariffs.csv` speaks of, also in rows that have problems.
  private var tablesWithRows: Set<String> = []
  /// The line on which each key stands in `tariffs.csv`.
  private(set) var lineOfTariff: [Tariff.Key: Int] = [:]
  /// The products of each table of the folder.
  private(set) var productsByTable: [String: Set<String>] = [:]

  init(base: Dataset?) {
    self.base = base
  }

  /// Reads a list that was saved, such as an indexed one: rows as in `tariffs.csv`, of tables that follow from
  /// known ones.
  ///
  /// - Parameters:
  ///   - source: the text of the list.
  ///   - base: what was loaded before.
  /// - Returns: the tables with their rows.
  /// - Throws: all problems of the file.
  static func readList(_ source: SourceText, base: Dataset) throws(DatasetError) -> Dataset {
    var reader = DatasetReader(base: base)
    var rows = Dataset.Rows()
    rows.tariffs = reader.tariffs(source)
    rows.tables = reader.derivedTables
    guard reader.problems.isEmpty else { throw DatasetError(problems: reader.problems) }
    return Dataset(rows)
  }

  /// Reads a folder of tables.
  ///
  /// - Parameters:
  ///   - folder: the path of the folder, as messages name it.
  ///   - base: what was loaded before.
  ///   - text: the text of a file of the folder, or nothing when it is not there.
  /// - Returns: the tables with their rows.
  /// - Throws: all problems of all files.
  static func read(
    folder: String, base: Dataset? = nil, text: (DatasetFile) throws(DatasetProblem) -> SourceText?
  ) throws(DatasetError) -> Dataset {
    var reader = DatasetReader(base: base)
    var texts: [DatasetFile: SourceText] = [:]
    for file in DatasetFile.allCases {
      let before = reader.problems.count
      texts[file] = reader.open { () throws(DatasetProblem) in try text(file) }
      if texts[file] == nil, file.isRequired, reader.problems.count == before {
        reader.problems.append(DatasetProblem(.missingFile, inFile: folder + "/" + file.name))
      }
    }
    guard let tables = texts[.tables], let tariffs = texts[.tariffs] else {
      throw DatasetError(problems: reader.problems)
    }
    var rows = Dataset.Rows()
    rows.tables = reader.tables(tables)
    rows.tariffs = reader.tariffs(tariffs)
    if texts.keys.contains(where: \.speaksOfProducts) {
      for key in reader.lineOfTariff.keys {
        reader.productsByTable[key.table, default: []].insert(key.product)
      }
    }
    reader.requireRows(of: rows.tables, in: tables, tariffs: tariffs)
    rows.readings = texts[.readings].map { reader.readings($0) } ?? []
    rows.mentions = texts[.mentions].map { reader.mentions($0) } ?? []
    rows.places = texts[.places].map { reader.places($0) } ?? []
    rows.productCodes = texts[.productCodes].map { reader.productCodes($0) } ?? []
    rows.unpriced = texts[.unpriced].map { reader.unpriced($0) } ?? []
    rows.billingTerms = texts[.billingTerms].map { reader.billingTerms($0) } ?? []
    rows.relations = texts[.relations].map { reader.relations($0) } ?? []
    rows.continuations = texts[.crosswalk].map { reader.continuations($0) } ?? []
    rows.concepts = texts[.concepts].map { reader.concepts($0) } ?? []
    rows.conceptMembers = texts[.conceptMembers].map { reader.conceptMembers($0, of: rows.concepts) } ?? []
    guard reader.problems.isEmpty else { throw DatasetError(problems: reader.problems) }
    return Dataset(rows)
  }

  private mutating func tables(_ source: SourceText) -> [TariffTable] {
    rows(of: source) { (reader: inout DatasetReader, row: inout CSVRow<TableColumn>) in
      let id = row.identifier(.table)
      if let id, let first = reader.placeOfTable.updateValue(row.place(of: .table), forKey: id) {
        row.report(.duplicateKey("the table \(quoted(id))", firstLine: first.anchor.line), at: .table)
      }
      let title = row.filledText(.title)
      let publisher = row.filledText(.publisher)
      let region = row.identifier(.region)
      let regionName = row.filledText(.regionName)
      let year = row.year(.year)
      let validFrom = row.filledDate(.validFrom)
      let validTo = row.date(.validTo)
      if let validFrom, let validTo, validTo < validFrom {
        row.report(.endsBeforeBegin(from: validFrom, to: validTo), at: .validTo)
      }
      let publishedOn = row.date(.publishedOn)
      let priceLevel = row.text(.priceLevel)
      let publication = row.text(.publication)
      let documentVersion = row.text(.documentVersion)
      let sourceFile = row.text(.sourceFile)
      let sourceSHA256 = row.hash(.sourceSHA256)
      let note = row.text(.note)
      guard let id, let title, let publisher, let region, let regionName, let year, let validFrom,
        let priceLevel, let publication, let documentVersion, let sourceFile, let sourceSHA256, let note
      else { return nil }
      return TariffTable(
        id: id, title: title, publisher: publisher, region: region, regionName: regionName, year: year,
        validFrom: validFrom, validTo: validTo, publishedOn: publishedOn, priceLevel: priceLevel,
        publication: publication, documentVersion: documentVersion, sourceFile: sourceFile,
        sourceSHA256: sourceSHA256, note: note)
    }
  }

  private mutating func tariffs(_ source: SourceText) -> [Tariff] {
    // A row takes some 70 bytes; room in advance saves a large file from growing the dictionary many times.
    lineOfTariff.reserveCapacity(source.bytes.count / 70)
    return rows(of: source) { (reader: inout DatasetReader, row: inout CSVRow<TariffColumn>) in
      // Only a saved list has no tables of its own; other files need no second look at each row.
      if reader.placeOfTable.isEmpty { reader.deriveTable(row.word(.table)) }
      let table = reader.table(in: &row, at: .table)
      if let table { reader.tablesWithRows.insert(table) }
      let product = row.identifier(.product)
      let law = row.word(.law, as: Law.self)
      let code = row.productCode(.code)
      let printedCode = row.text(.printedCode)
      let name = row.filledText(.name)
      let unit = row.word(.unit, as: BillingUnit.self)
      let form = row.word(.form, as: PaymentForm.self)
      let amount = row.amount(.amount)
      let line = row.number(.line)
      let note = row.text(.note)
      if let table, let product, let unit, let form {
        let key = Tariff.Key(table: table, product: product, unit: unit, form: form)
        if let first = reader.lineOfTariff.updateValue(row.line, forKey: key) {
          row.report(.duplicateKey("the price of \(key)", firstLine: first), at: .product)
        }
      }
      guard let table, let product, let law, let code, let printedCode, let name, let unit, let form,
        let amount, let line, let note
      else { return nil }
      return Tariff(
        table: table, product: product, law: law, code: code, printedCode: printedCode, name: name,
        unit: unit,
        form: form, amount: amount, line: line, note: note)
    }
  }

  /// Makes the table `x-index-2025` or `x-what-if` of the known table `x`, where it is not known itself; also where `x` is such a
  /// table.
  private mutating func deriveTable(_ id: String) {
    guard let base, !derivedTables.contains(where: { $0.id == id }),
      let derived = DatasetReader.derivedTable(id, of: base)
    else { return }
    derivedTables.append(derived)
  }

  private static func derivedTable(_ id: String, of base: Dataset) -> TariffTable? {
    let ending = "-" + TariffTable.whatIfSuffix
    if id.hasSuffix(ending) {
      let from = String(id.dropLast(ending.count))
      return (base.table(from) ?? derivedTable(from, of: base))?.whatIf
    }
    let parts = id.split(separator: "-")
    guard parts.count > 2, parts[parts.count - 2] == "index", let year = Int(parts[parts.count - 1]) else {
      return nil
    }
    let from = parts.dropLast(2).joined(separator: "-")
    return (base.table(from) ?? derivedTable(from, of: base))?.indexed(as: id, to: year)
  }

  /// The id of a table that stands in `tables.csv`.
  func table<Column>(in row: inout CSVRow<Column>, at column: Column) -> String? {
    guard let id = row.identifier(column) else { return nil }
    if placeOfTable[id] == nil, !derivedTables.contains(where: { $0.id == id }) {
      let nearest = nearestWord(to: id, among: placeOfTable.keys.sorted())
      row.report(.unknownReference("table", value: id, file: "tables.csv", nearest: nearest), at: column)
    }
    return id
  }

  /// The key of a row that stands in `tariffs.csv`.
  func tariffKey<Column>(
    in row: inout CSVRow<Column>, table: Column, product: Column, unit: Column, form: Column,
    reportsTable: Bool = true
  ) -> Tariff.Key? {
    let id = reportsTable ? self.table(in: &row, at: table) : row.word(table)
    let product = (name: row.identifier(product), column: product)
    let unit = row.word(unit, as: BillingUnit.self)
    let form = row.word(form, as: PaymentForm.self)
    guard let id, let name = product.name, let unit, let form else { return nil }
    let key = Tariff.Key(table: id, product: name, unit: unit, form: form)
    if lineOfTariff[key] == nil, placeOfTable[id] != nil {
      let names = Set(lineOfTariff.keys.filter { $0.table == id }.map(\.product)).subtracting([name]).sorted()
      row.report(
        .unknownReference(
          "price", value: key.description, file: "tariffs.csv", nearest: nearestWord(to: name, among: names)),
        at: product.column)
    }
    return key
  }

  /// Reports tables that `tariffs.csv` does not speak of, unless none of its rows could be read at all.
  private mutating func requireRows(of tables: [TariffTable], in source: SourceText, tariffs: SourceText) {
    guard !tablesWithRows.isEmpty || !problems.contains(where: { $0.file == tariffs.name }) else { return }
    for table in tables where !tablesWithRows.contains(table.id) {
      guard let place = placeOfTable[table.id] else { continue }
      problems.append(
        DatasetProblem(.tableWithoutRows(table.id), in: source, at: place.range, from: place.anchor))
    }
  }
}
