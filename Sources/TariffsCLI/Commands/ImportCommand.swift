import ArgumentParser
import Export
import Import
import Spreadsheets
import Tariffs

/// `tariffs import`: a list as people have it becomes a folder that every command reads.
struct ImportCommand: TableCommand {
  static let configuration = CommandConfiguration(
    "import", nl: "Lees een tarieflijst zoals mensen die hebben: een werkmap, ODS of CSV.",
    en: "Read a list of tariffs as people have it: a workbook, ODS or CSV.",
    more: said(
      nl:
        "Vindt de tabellen in elk blad, leest de koppen, en maakt een map die elke opdracht met --datasets leest: "
        + "tables.csv, tariffs.csv, cells.csv (wat van elke cel is gelezen) en mapping.csv (hoe de koppen zijn "
        + "gelezen; verbeter het en geef het terug met --mapping). Wat niet gelezen kan worden, wordt met zijn cel "
        + "genoemd; niets wordt geraden.",
      en:
        "Finds the tables in each sheet, reads the headings, and makes a folder that every command reads with "
        + "--datasets: tables.csv, tariffs.csv, cells.csv (what was read of each cell) and mapping.csv (what the "
        + "headings were read as; correct it and give it back with --mapping). What cannot be read is named with its "
        + "cell; nothing is guessed."),
    examples: [
      "tariffs import tarieven.xlsx --region someren -o someren",
      .init(
        "tariffs import pgb.ods --region altena --year 2023 -o altena", nl: "een lijst zonder jaar",
        en: "a list without a year"),
      "tariffs import lijst.csv --region own --mapping own/mapping.csv -o own-2026",
      .init(
        "tariffs import lijst.xlsx --format csv", nl: "alleen tonen wat van elke cel wordt gelezen",
        en: "only show what is read of each cell"),
    ])

  @Argument(
    help: .init(
      nl: "De bestanden; - is de standaardinvoer. De inhoud zegt wat het is, niet de naam.",
      en: "The files; - is standard input. The content says what it is, not the name.", value: "file"),
    completion: .file())
  var files: [String] = []

  @Option(
    help: .init(
      nl: "Het id van de regio, zoals someren; de lijsten heten regio-jaar.",
      en: "The id of the region, such as someren; the lists are called region-year.", value: "id"))
  var region: String?

  @Option(
    name: .customLong("region-name"),
    help: .init(
      nl: "De naam van de regio voor mensen; anders volgt hij uit het id.",
      en: "The name of the region for people; else it follows from the id.", value: "name"))
  var regionName: String?

  @Option(
    help: .init(
      nl: "Het jaar van prijzen waarvan de lijst geen datum en geen jaar noemt.",
      en: "The year of prices of which the list names no day and no year.", value: "year"))
  var year: Int?

  @Option(
    help: .init(
      nl: "De wet van prijzen waarvan de lijst geen wet noemt.",
      en: "The law of prices of which the list names no law.", value: "law"))
  var law: String?

  @Option(
    help: .init(
      nl: "De vorm van prijzen waarvan de lijst geen vorm noemt; anders onbekend.",
      en: "The form of prices of which the list names no form; else onbekend (unknown).", value: "form"))
  var form: String?

  @Option(
    help: .init(
      nl: "Lees alleen dit blad, ook als het verborgen is.", en: "Read only this sheet, also a hidden one.",
      value: "sheet"))
  var sheet: String?

  @Option(
    help: .init(
      nl: "Wat koppen en cellen betekenen: een mapping.csv van een eerdere keer, verbeterd.",
      en: "What headings and cells mean: a mapping.csv of an earlier time, corrected.", value: "file"),
    completion: .file())
  var mapping: String?

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: .init(
      nl: "De map die wordt gemaakt; volledig of niet. Zonder map wordt alleen getoond wat is gelezen.",
      en: "The folder that is made; complete or not at all. Without it, what was read is only shown.",
      value: "dir"),
    completion: .directory)
  var folder: String?

  @Flag(
    help: .init(
      nl: "Vervang een map van een eerdere import.", en: "Replace the folder of an earlier import."))
  var replace = false

  @OptionGroup(title: said(nl: "Tabellen", en: "Tables")) var datasets: DatasetOptions

  @OptionGroup(title: said(nl: "Uitvoer", en: "Output")) var shown: ShownOptions

  @Option(name: .customLong("receipt"), help: Receipts.help, completion: .file(extensions: ["json"]))
  var receipt: String?

  @Option(
    help: .init(
      nl: "De taal van wat wordt getoond: nl of en.", en: "The language of what is shown: nl or en.",
      value: "lang"),
    completion: .words(of: Language.self), transform: vocabularyWord)
  var lang: Language = .dutch

  /// How what was read is shown; `-o` names the folder, so that goes to the screen.
  var output: OutputOptions {
    get { OutputOptions(shown, language: lang) }
    set { (shown, lang) = (newValue.shown, newValue.lang) }
  }

  func validate() throws {
    if let dialect = shown.dialect { try shown.requireCSV(dialect, nil) }
    try shown.require(of: output.chosenFormat, isToFile: false)
    if let year, !(1990...2099).contains(year) {
      throw usage(
        nl: "--year \(year) is geen jaar van een lijst. Schrijf het in vier cijfers, zoals 2025.",
        en: "--year \(year) is no year of a list. Write it in four digits, such as 2025.")
    }
    if let region, !ImportCommand.isIdentifier(region) {
      throw usage(
        nl:
          "--region '\(region)' is geen id. Schrijf kleine letters, cijfers en streepjes, zoals rijk-van-nijmegen.",
        en:
          "--region '\(region)' is no id. Write small letters, digits and hyphens, such as rijk-van-nijmegen."
      )
    }
    if folder != nil, region == nil {
      throw usage(
        nl:
          "Van welke regio is de lijst? Voeg --region toe, zoals --region someren: de lijsten heten dan someren-2025.",
        en:
          "Of which region is the list? Add --region, such as --region someren: the lists are called someren-2025."
      )
    }
    let endings = ["csv", "xlsx", "ods", "json", "md", "html", "docx", "txt"]
    if let folder, let ending = endings.first(where: { folder.lowercased().hasSuffix("." + $0) }) {
      throw usage(
        nl: "-o \(folder) is de naam van een bestand, en hier komt een map. Laat .\(ending) weg.",
        en: "-o \(folder) is the name of a file, and this makes a folder. Leave out .\(ending).")
    }
    if let folder, folder.isEmpty || folder == "-" {
      throw usage(
        nl:
          "-o noemt geen map. Voeg er een toe, zoals -o someren; zonder -o wordt alleen getoond wat is gelezen.",
        en: "-o names no folder. Add one, such as -o someren; without -o what was read is only shown.")
    }
  }

  private static func isIdentifier(_ word: String) -> Bool {
    let parts = word.split(separator: "-", omittingEmptySubsequences: false)
    return parts.allSatisfy { part in
      !part.isEmpty && part.utf8.allSatisfy { (48...57).contains($0) || (97...122).contains($0) }
    }
  }

  func run() throws {
    // A format that is none of the program's asks only which parts and columns there are.
    guard !files.isEmpty || shown.format.map({ !OutputFormat.allCases.contains($0) }) ?? false else {
      throw usage(
        nl: "Welk bestand? Noem een werkmap, ODS of CSV, of - voor de standaardinvoer.",
        en: "Which file? Name a workbook, ODS or CSV, or - for standard input.")
    }
    let known = try datasets.load().dataset
    let law = try law.map { try known.terms.laws.typed($0).rawValue }
    let form = try form.map { try known.terms.forms.typed($0).rawValue }
    let corrected = try mapping.map { path in
      try Mapping(SourceText(name: path, bytes: try InputFile.bytes(of: path)))
    }
    let mapping = corrected ?? Mapping()
    let read = try sources()
    let reading = ListReader.read(read.map { ($0.name, $0.book.sheets) }, mapping: mapping, sheet: sheet)
    var remarks = read.flatMap(\.book.remarks).map { $0.text(in: lang) }
    let said = mapping.request
    let region = region ?? said?.region ?? "regio"
    let name =
      regionName ?? known.tables.first { $0.region == region }?.regionName
      ?? (said?.region == region ? said?.regionName : nil) ?? ImportCommand.name(ofRegion: region)
    // The year of another year's list is not that of this one.
    var request = ImportRequest(
      region: region, regionName: name, year: year, law: law ?? said?.law, form: form ?? said?.form)
    if read.count == 1 { request.sha256 = SHA256.hexadecimal(of: read[0].bytes) }
    let made: ImportedFolder?
    do throws(ImportError) {
      made = files.isEmpty ? nil : try ImportedFolder(reading, request, mapping: mapping, terms: known.terms)
    } catch {
      // Who only looks at a list need not say what it does not say.
      guard folder == nil, reading.prices.count > 0 else { throw error }
      made = nil
      remarks.append(error.text(in: lang))
    }
    if let folder, let made {
      try OutputFolder.write(
        made.files.map { ($0.name, $0.text) }, to: folder, replacing: replace ? ImportedFolder.fileNames : nil
      )
    }
    try output.write(
      ImportReport(
        reading: reading, folder: made, path: folder, region: region, remarks: remarks, language: lang
      ).report)
  }

  /// The files, read by their content.
  private func sources() throws -> [(name: String, book: Spreadsheet, bytes: [UInt8])] {
    let books = try files.map { path in
      let name = path == "-" ? "stdin" : path.split(separator: "/").last.map(String.init) ?? path
      let bytes = try InputFile.bytes(of: path)
      do throws(SpreadsheetError) {
        return (name: name, book: try Spreadsheet.read(bytes: bytes), bytes: bytes)
      } catch { throw UnreadableSpreadsheet(path: path, error: error) }
    }
    let sheets = books.flatMap { $0.book.sheets.map(\.name) }
    if let sheet, !books.isEmpty, !sheets.contains(sheet) {
      let all = sheets.filter { !$0.isEmpty }.map { "'\($0)'" }.joined(separator: ", ")
      let hint = Console.language.suggestion(nearestWord(to: sheet, among: sheets))
      throw usage(
        nl: "Er is geen blad '\(sheet)'.\(hint) "
          + (all.isEmpty ? "CSV heeft geen bladen." : "Bladen zijn \(all)."),
        en: "There is no sheet '\(sheet)'.\(hint) "
          + (all.isEmpty ? "CSV has no sheets." : "Sheets are \(all)."))
    }
    return books
  }

  /// A name made of an id: `Rijk Van Nijmegen` would be wrong, so only the first letter is a capital.
  private static func name(ofRegion id: String) -> String {
    let words = id.split(separator: "-").joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}
