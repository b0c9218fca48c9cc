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
  /// The tables of a saved list, which follow from known ones.
  private var savedTables: [TariffTable] = []
  /// What the rows of a saved list say of the origin of its tables, each with the line that said it first.
  private var originOfTable: [String: (text: String?, line: Int)] = [:]
  /// Whether a saved list is read, which has no `tables.csv`.
  private let isSavedList: Bool
  /// The tables that `tariffs.csv` speaks of, also in rows that have problems.
  private var tablesWithRows: Set<String> = []
  /// The line on which each key stands in `tariffs.csv`.
  private(set) var lineOfTariff: [Tariff.Key: Int] = [:]
  /// The rows whose code is not the printed one; a reading must say why.
  private var otherCodes: [(key: Tariff.Key, problem: DatasetProblem)] = []
  /// The products of each table of the folder.
  var productsByTable: [String: Set<String>] = [:]
  /// The products of tables that were loaded before, as far as they were spoken of.
  var knownProducts: [String: Set<String>] = [:]
  /// The nearest words for mistyped ones.
  var hints = Hints()

  private init(base: Dataset?, isSavedList: Bool = false) {
    self.base = base
    self.isSavedList = isSavedList
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
    var reader = DatasetReader(base: base, isSavedList: true)
    var rows = Dataset.Rows()
    rows.tariffs = reader.tariffs(source)
    rows.tables = reader.savedTables
    guard reader.problems.isEmpty else { throw DatasetError(problems: reader.problems) }
    return Dataset(rows)
  }

  /// Reads a folder of tables.
  ///
  /// - Parameters:
  ///   - folder: the path of the folder, as messages name it.
  ///   - base: what was loaded before.
  ///   - hasReadings: whether the readings are read too, so that codes can be held against them.
  ///   - text: the text of a file of the folder, or nothing when it is not there.
  /// - Returns: the tables with their rows.
  /// - Throws: all problems of all files.
  static func read(
    folder: String, base: Dataset? = nil, hasReadings: Bool = true,
    text: (DatasetFile) throws(DatasetProblem) -> SourceText?
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
    if texts.count > 2 {
      for key in reader.lineOfTariff.keys {
        reader.productsByTable[key.table, default: []].insert(key.product)
      }
    }
    reader.requireRows(of: rows.tables, in: tables, tariffs: tariffs)
    rows.readings = texts[.readings].map { reader.readings($0) } ?? []
    if hasReadings { reader.requireReadingsOfCodes(rows.readings, in: tariffs) }
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
        let table = Phrase(nl: "de tabel \(quoted(id))", en: "the table \(quoted(id))")
        row.report(.duplicateKey(table, firstLine: first.anchor.line), at: .table)
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
      if let year, let validFrom, validTo ?? validFrom >= validFrom {
        DatasetReader.check(year, publishedOn, against: (validFrom, validTo), in: &row)
      }
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

  /// How many years may lie between the publication of a list and the first day of its tariffs.
  private static let mostYearsToPublication = 5

  /// Reports a year outside the validity of a list, and a publication far from it: slips of the pen.
  private static func check(
    _ year: Int, _ publishedOn: CalendarDate?, against validity: (from: CalendarDate, to: CalendarDate?),
    in row: inout CSVRow<TableColumn>
  ) {
    let days = "\(validity.from) to \(validity.to?.description ?? "no end")"
    if year < validity.from.year || year > validity.to?.year ?? .max {
      row.report(
        .contradiction(
          "the year \(year) lies outside the validity, \(days)",
          advice: "Write the year that the list is for, or correct valid_from and valid_to."), at: .year)
    }
    if let publishedOn, abs(publishedOn.year - validity.from.year) > mostYearsToPublication {
      row.report(
        .contradiction(
          "published_on \(publishedOn) lies more than \(mostYearsToPublication) years from valid_from \(validity.from)",
          advice: "Correct the date, or leave it empty when it is not known."), at: .publishedOn)
    }
  }

  private mutating func tariffs(_ source: SourceText) -> [Tariff] {
    var decimalCommas = DecimalCommaCheck<TariffColumn>(amount: .amount, line: .line)
    let optional = isSavedList ? TableOrigin.column : nil
    let tariffs = rows(of: source, optional: optional) {
      (reader: inout DatasetReader, row: inout CSVRow<TariffColumn>) -> Tariff? in
      // A row takes some 70 bytes; room in advance saves a large file from growing the dictionary many times.
      if row.line == 2 { reader.lineOfTariff.reserveCapacity(source.bytes.count / 70) }
      if reader.isSavedList { reader.readOrigin(in: &row) }
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
      if amount != nil, line != nil, note != nil { decimalCommas.check(row) }
      if let table, let product, let unit, let form {
        let key = Tariff.Key(table: table, product: product, unit: unit, form: form)
        if let first = reader.lineOfTariff.updateValue(row.line, forKey: key) {
          let price = Phrase(nl: "de prijs van \(key)", en: "the price of \(key)")
          row.report(.duplicateKey(price, firstLine: first), at: .product)
        }
        if let code, let printedCode, code != printedCode, !printedCode.isEmpty {
          let problem = row.problem(.codeWithoutReading(code: code, printed: printedCode), at: .code)
          reader.otherCodes.append((key, problem))
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
    add(decimalCommas.problems, of: source)
    return tariffs
  }

  /// Makes the table of a row of a saved list, of the known table that its origin names.
  private mutating func readOrigin(in row: inout CSVRow<TariffColumn>) {
    let id = row.word(.table)
    let text = row.optionalValue
    if let known = originOfTable[id] {
      if let text, text != known.text {
        row.reportOptional(.otherOrigin(table: id, origin: text, firstLine: known.line))
      }
      return
    }
    guard let base, id.utf8.count <= ReadingLimit.identifierBytes else { return }
    originOfTable[id] = (text, row.line)
    guard let text else {
      // Lists that were saved before they had the column say it in the id.
      if let origin = TableOrigin(idOfSavedList: id, isKnown: { base.table($0) != nil }) {
        savedTables += base.table(origin.table).map { [$0.saved(by: origin, as: id)] } ?? []
      } else {
        originOfTable[id] = nil
      }
      return
    }
    guard let origin = TableOrigin(text) else {
      row.reportOptional(.badOrigin(text))
      return
    }
    guard let table = base.table(origin.table) else {
      let nearest = nearestWord(to: origin.table, among: base.tables.map(\.id))
      row.reportOptional(
        .unknownReference(.table, value: origin.table, file: "tables.csv", nearest: nearest))
      return
    }
    savedTables.append(table.saved(by: origin, as: id))
  }

  /// Reports codes that are not the printed ones, and of which no reading says why.
  private mutating func requireReadingsOfCodes(_ readings: [Reading], in source: SourceText) {
    guard !otherCodes.isEmpty else { return }
    let known = Set(otherCodes.map(\.key.table)).flatMap { base?.readings(in: $0) ?? [] }
    let read = Set((readings + known).filter { $0.field == .code }.map(\.key))
    add(otherCodes.filter { !read.contains($0.key) }.map(\.problem), of: source)
  }

  /// The id of a table that stands in `tables.csv`.
  mutating func table<Column>(in row: inout CSVRow<Column>, at column: Column) -> String? {
    guard let id = row.identifier(column) else { return nil }
    // What is wrong with the origin of a saved list has been said already.
    if placeOfTable[id] == nil, originOfTable[id] == nil {
      let nearest = hints.nearest(to: id, among: Set(placeOfTable.keys))
      row.report(.unknownReference(.table, value: id, file: "tables.csv", nearest: nearest), at: column)
    }
    return id
  }

  /// The key of a row that stands in `tariffs.csv`.
  mutating func tariffKey<Column>(
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
      let products = productsByTable[id] ?? []
      let nearest = hints.nearest(to: name, among: products.subtracting([name]))
      row.report(
        .unknownReference(.price, value: key.description, file: "tariffs.csv", nearest: nearest),
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

extension Reading {
  /// The price that it is about.
  fileprivate var key: Tariff.Key {
    Tariff.Key(table: table, product: product, unit: unit, form: form)
  }
}
