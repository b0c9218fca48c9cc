import Tariffs

/// What the user says of a list that is imported.
public struct ImportRequest: Sendable {
  /// The id of the region.
  public var region: String
  /// The name of the region for people.
  public var regionName: String
  /// The year of prices of which the list names none.
  public var year: Int?
  /// The word of the law of prices of which the list names none.
  public var law: String?
  /// The word of the form of prices of which the list names none.
  public var form: String?

  /// The SHA-256 of the file in hexadecimal digits; empty for several files.
  public var sha256 = ""

  /// What the user says of a list.
  public init(region: String, regionName: String, year: Int? = nil, law: String? = nil, form: String? = nil) {
    (self.region, self.regionName, self.year, self.law, self.form) = (region, regionName, year, law, form)
  }
}

/// Why no folder can be made of what was read.
public enum ImportError: Explained, Hashable {
  /// Nothing was read as a price.
  case noPrices(files: [String])
  /// Amounts were found and none could be read: how many, and the first with their reasons.
  case allRefused(cells: Int, first: [RefusedCell])
  /// What the list does not say, and the user must.
  case unanswered([ImportQuestion])

  /// What is wrong, and what to do.
  public func text(in language: Language) -> String {
    switch self {
    case .noPrices(let files):
      let names = files.map { "'\($0)'" }.joined(separator: ", ")
      return language.text(
        nl:
          "In \(names) staat geen tabel met tarieven: geen kop zoals Product, Eenheid en Tarief met bedragen "
          + "eronder. Kies een blad met --sheet, of zeg in een bestand van --mapping wat de koppen zijn.",
        en:
          "\(names) holds no table of tariffs: no headings such as Product, Eenheid and Tarief with amounts under "
          + "them. Choose a sheet with --sheet, or say what the headings are in a file of --mapping.")
    case .allRefused(let cells, let first):
      return language.text(
        nl: "Van \(cells) cellen met een bedrag kon er geen worden gelezen:",
        en: "Of \(cells) cells with an amount none could be read:")
        + first.map { "\n  - \($0.address) (\($0.printed)): \($0.reason.text(in: language))" }.joined()
    case .unanswered(let questions):
      return language.text(
        nl: "Het bestand zegt niet alles, en niets wordt geraden:",
        en: "The file does not say all, and nothing is guessed:")
        + questions.map { "\n  - " + $0.text(in: language) }.joined()
    }
  }
}

/// A cell that was not read.
public struct RefusedCell: Hashable, Sendable {
  /// Where it stands.
  public let address: String
  /// What it shows.
  public let printed: String
  /// Why it was not read.
  public let reason: Phrase
}

/// Something that a list does not say.
public enum ImportQuestion: Hashable, Sendable {
  /// For so many prices no day and no year is named; the first stands there.
  case year(prices: Int, first: String)
  /// For so many prices no law is named; the first stands there.
  case law(prices: Int, first: String, known: [String])

  func text(in language: Language) -> String {
    switch self {
    case .year(let prices, let first):
      language.text(
        nl: prices == 1
          ? "van welk jaar is de prijs in \(first)? Voeg --year toe, zoals --year 2025"
          : "van welk jaar zijn \(prices) prijzen (zoals \(first))? Voeg --year toe, zoals --year 2025",
        en: prices == 1
          ? "of which year is the price in \(first)? Add --year, such as --year 2025"
          : "of which year are \(prices) prices (such as \(first))? Add --year, such as --year 2025")
    case .law(let prices, let first, let known):
      language.text(
        nl: (prices == 1
          ? "onder welke wet valt de prijs in \(first)?"
          : "onder welke wet vallen \(prices) prijzen (zoals \(first))?")
          + " Voeg --law toe: \(known.joined(separator: ", "))",
        en: (prices == 1
          ? "under which law is the price in \(first)?"
          : "under which law are \(prices) prices (such as \(first))?")
          + " Add --law: \(known.joined(separator: ", "))")
    }
  }
}

/// The files of a folder that every command reads, made of a list.
public struct ImportedFolder: Sendable {
  /// A file of the folder.
  public struct File: Sendable {
    /// Its name.
    public let name: String
    /// Its content.
    public let text: String
  }

  /// A list of the folder.
  public struct Table: Hashable, Sendable {
    /// Its id: the region and the year.
    public let id: String
    /// Its year.
    public let year: Int
    /// The first day on which it holds.
    public let validFrom: CalendarDate
    /// How many rows it has.
    public let rows: Int
  }

  /// The files.
  public let files: [File]
  /// The lists, in the order of their years.
  public let tables: [Table]
  /// What was taken for what the list does not say.
  public let remarks: [Phrase]

  /// What stands in the files that only an import writes.
  package static var schemas: [FileSchema] { [Mapping.schema.file, ListReading.cellSchema.file] }

  /// The names of all files that an import can write.
  public static let fileNames: Set<String> = [
    "tables.csv", "tariffs.csv", "mapping.csv", "cells.csv", "units.csv", "payment-forms.csv", "laws.csv",
  ]

  /// Makes the files of what was read.
  ///
  /// - Parameters:
  ///   - reading: what was read.
  ///   - request: what the user says of it.
  ///   - mapping: the mapping with which it was read; what it says is kept.
  ///   - terms: the words of the field that are known; others get a row of their own.
  /// - Throws: what must be said first, all of it at once.
  public init(
    _ reading: ListReading, _ request: ImportRequest, mapping: Mapping = Mapping(), terms: Terms = .builtIn
  ) throws(ImportError) {
    var prices = reading.prices
    guard !prices.isEmpty else {
      let refused = reading.refused.map {
        RefusedCell(address: $0.place.address, printed: $0.printed, reason: $0.reason)
      }
      throw refused.isEmpty
        ? .noPrices(files: reading.files) : .allRefused(cells: refused.count, first: Array(refused.prefix(5)))
    }
    var remarks: [Phrase] = []
    func fill(_ rows: [Int], nl: (one: String, many: String), en: (one: String, many: String), _ what: String)
    {
      guard !rows.isEmpty else { return }
      let (count, isOne) = (rows.count, rows.count == 1)
      remarks.append(
        Phrase(
          nl: "\(count) \(isOne ? "prijs" : "prijzen") zonder \(isOne ? nl.one : nl.many): \(what)",
          en: "\(count) \(isOne ? "price" : "prices") without \(isOne ? en.one : en.many): \(what)"))
    }
    let undated = prices.indices.filter { prices[$0].validFrom == nil }
    let lawless = prices.indices.filter { prices[$0].law.isEmpty }
    let formless = prices.indices.filter { prices[$0].form.isEmpty }
    var questions: [ImportQuestion] = []
    if let first = undated.first, request.year == nil {
      questions.append(.year(prices: undated.count, first: prices[first].place.address))
    }
    if let first = lawless.first, request.law == nil {
      questions.append(
        .law(prices: lawless.count, first: prices[first].place.address, known: terms.laws.words))
    }
    guard questions.isEmpty else { throw .unanswered(questions) }
    if let day = request.year.flatMap({ CalendarDate(year: $0, month: 1, day: 1) }) {
      for index in undated { prices[index].validFrom = day }
      fill(undated, nl: ("datum", "datum"), en: ("a day", "a day"), "\(day) (--year)")
      let others = Set(prices.compactMap { $0.validFrom?.year }).subtracting([day.year]).sorted()
      if undated.isEmpty, !others.isEmpty {
        let years = others.map(String.init).joined(separator: ", ")
        remarks.append(
          Phrase(
            nl: "--year \(day.year) is niet gebruikt: de lijst noemt zelf \(years)",
            en: "--year \(day.year) was not used: the list itself says \(years)"))
      }
    }
    if let law = request.law {
      for index in lawless { prices[index].law = law }
      fill(lawless, nl: ("wet", "wet"), en: ("a law", "a law"), "\(law) (--law)")
    }
    let form = request.form ?? TermWords.unknown
    for index in formless { prices[index].form = form }
    fill(
      formless, nl: ("vorm", "vorm"), en: ("a form", "a form"),
      request.form.map { "\($0) (--form)" } ?? TermWords.unknown)
    fill(
      prices.indices.filter { prices[$0].unit == TermWords.unknown }, nl: ("eenheid", "eenheid"),
      en: ("a unit", "a unit"), TermWords.unknown)

    let years = Dictionary(grouping: prices) { $0.validFrom?.year ?? 0 }
    let sources = reading.files.joined(separator: ", ")
    var tableRows: [[String]] = []
    var tables: [Table] = []
    for year in years.keys.sorted() {
      let own = years[year] ?? []
      guard let from = own.compactMap(\.validFrom).min() else { continue }
      let id = "\(request.region)-\(year)"
      let ends = Set(own.map(\.validTo))
      let next = years.filter { $0.key > year }.values.joined().compactMap(\.validFrom).min()?.previous
      let end = ends.count == 1 ? ends.first.flatMap(\.self) ?? next : next
      tables.append(Table(id: id, year: year, validFrom: from, rows: own.count))
      tableRows.append([
        id, reading.title.isEmpty ? sources : reading.title, request.regionName, request.region,
        request.regionName,
        "\(year)", "\(from)", end.map { "\($0)" } ?? "", "", "", "", "", sources, request.sha256,
        "Ingelezen uit \(sources); cells.csv zegt wat van elke cel is gelezen.",
      ])
    }
    let tariffRows = years.keys.sorted().flatMap { year in
      let from = tables.first { $0.year == year }?.validFrom
      let ofTable = Set((years[year] ?? []).map(\.validTo)).count == 1
      return (years[year] ?? []).map { price in
        ImportedFolder.row(price, table: "\(request.region)-\(year)", from: from, hasOwnEnd: !ofTable)
      }
    }
    (self.tables, self.remarks) = (tables, remarks)
    files = [
      ("tables", ImportedFolder.tableColumns, tableRows),
      ("tariffs", ImportedFolder.tariffColumns, tariffRows),
      (
        "mapping", Mapping.columns,
        (Mapping.rows(of: request)
          + mapping.joined(reading.entries).filter { !["region", "region-name"].contains($0.reading) })
          .map(Mapping.row)
      ),
      ("cells", ListReading.cellColumns, reading.cellRows),
      (
        "units", ["unit", "name", "code", "count", "of", "other_spellings", "note"],
        ImportedFolder.unknown(
          prices.map(\.unit), terms.units.words
        ).map { [$0, $0, "", "", "", "", "Zoals gedrukt in \(sources)."] }
      ),
      (
        "payment-forms", ["form", "name_nl", "name_en", "other_spellings", "note"],
        ImportedFolder.unknown(
          prices.map(\.form), terms.forms.words
        ).map { form in
          let name = form.hasPrefix("pgb-") ? "PGB " + form.dropFirst(4).replacing("-", with: " ") : form
          return [form, name, name, "", "Zoals gedrukt in \(sources)."]
        }
      ),
      (
        "laws",
        ["law", "name", "title_nl", "title_en", "covers", "client_nl", "client_en", "other_spellings"],
        ImportedFolder.unknown(prices.map(\.law), terms.laws.words).map {
          let name = $0.prefix(1).uppercased() + $0.dropFirst()
          return [$0, name, name, name, "", "cliënt", "client", ""]
        }
      ),
    ].filter { ["tables", "tariffs", "mapping", "cells"].contains($0.0) || !$0.2.isEmpty }
      .map { File(name: $0.0 + ".csv", text: csvText([$0.1] + $0.2)) }
  }

  /// The words that are not known.
  private static func unknown(_ words: [String], _ known: [String]) -> [String] {
    words.firstOccurrences.filter { !known.contains($0) }
  }

  private static let tableColumns = [
    "table", "title", "publisher", "region", "region_name", "year", "valid_from", "valid_to", "published_on",
    "price_level", "publication", "document_version", "source_file", "source_sha256", "note",
  ]

  private static let tariffColumns = [
    "table", "product", "law", "code", "printed_code", "name", "unit", "form", "amount", "line", "note",
    "kind", "band",
    "valid_from", "valid_to", "amount_to", "cell", "printed",
  ]

  /// A row of `tariffs.csv`.
  private static func row(_ price: ReadPrice, table: String, from: CalendarDate?, hasOwnEnd: Bool) -> [String]
  {
    // Codes of another form than that of the messages stand in the note.
    let isCode = price.codes.allSatisfy { code in
      (1...5).contains(code.utf8.count)
        && code.utf8.allSatisfy { (48...57).contains($0) || (65...90).contains($0) }
    }
    let codes = price.codes.joined(separator: " ")
    var notes = price.notes.map(\.dutch)
    if !isCode { notes.append("code in de lijst: \(codes)") }
    if price.unit == TermWords.unknown, !price.unitText.isEmpty {
      notes.append("eenheid in de lijst: \(price.unitText)")
    }
    return [
      table, price.productWord, price.law, isCode ? codes : "", isCode ? codes : "", price.fullName,
      price.unit,
      price.form, price.amount?.description ?? "", "\(price.place.place.row + 1)",
      notes.joined(separator: "; "),
      price.kind == .price ? "" : price.kind.rawValue, price.band,
      price.validFrom == from ? "" : price.validFrom?.description ?? "",
      hasOwnEnd ? price.validTo?.description ?? "" : "", price.upper?.description ?? "", price.place.address,
      price.printed,
    ]
  }
}

/// Rows as CSV (RFC 4180).
func csvText(_ rows: [[String]]) -> String {
  rows.map { row in
    row.map { value in
      value.contains { "\",\n\r".contains($0) } || value.first == " " || value.last == " "
        ? "\"" + value.replacing("\"", with: "\"\"") + "\"" : value
    }.joined(separator: ",") + "\n"
  }.joined()
}
