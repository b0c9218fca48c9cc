import ArgumentParser
import Export
import Tariffs

/// In which format and language, and to where.
struct OutputOptions: ParsableArguments {
  @Option(
    help: .init(
      nl: "Het formaat: \(OutputFormat.list).", en: "The format: \(OutputFormat.list).", value: "format",
      more: said(
        nl: "Zonder beslist het einde van -o; zonder -o is het text.",
        en: "Without it, the ending of -o decides; without -o it is text.")),
    completion: .words(of: OutputFormat.self), transform: { try OutputFormat(word: $0) ?? vocabularyWord($0) }
  )
  var format: OutputFormat?

  @Option(
    name: .customLong("csv"),
    help: .init(
      nl: "CSV in een dialect: \(CSVDialect.list); excel-nl opent in een Nederlands rekenblad.",
      en: "CSV in a dialect: \(CSVDialect.list); excel-nl opens in a Dutch spreadsheet.", value: "dialect"),
    completion: .words(of: CSVDialect.self), transform: vocabularyWord)
  var dialect: CSVDialect?

  @Flag(
    help: .init(
      nl: "Met text: alles, niet alleen het antwoord.", en: "With text: everything, not only the answer."))
  var details = false

  @Flag(
    help: .init(
      nl:
        "Met JSON: bedragen, percentages en andere decimalen als getal, niet als tekst met precies die cijfers.",
      en: "With JSON: amounts, percentages and other decimals as numbers, not as strings of exact digits."))
  var numbers = false

  @Flag(
    help: .init(
      nl: "Met HTML: alleen het deel voor een andere pagina, zonder kop en stijl.",
      en: "With HTML: only the part for another page, without head and style."))
  var fragment = false

  @Option(
    name: .shortAndLong,
    help: .init(
      nl: "Schrijf naar een bestand in plaats van het scherm; het is volledig of onaangeroerd (- is het "
        + "scherm).",
      en: "Write to a file instead of the screen; it is complete or untouched (- is the screen).",
      value: "file"),
    completion: .file())
  var output: String?

  @Option(
    help: .init(
      nl: "De taal van titels, koppen, toelichtingen en getallen, en van weigeringen: nl of en.",
      en: "The language of titles, headings, notes and numbers: nl or en.", value: "lang"),
    completion: .words(of: Language.self), transform: vocabularyWord)
  var lang: Language = .dutch

  /// The file, when it is one.
  var path: String? {
    output == "-" ? nil : output
  }

  /// The format that was asked for, in one way or another.
  var chosenFormat: OutputFormat {
    format ?? (dialect == nil ? path.flatMap(OutputFormat.init(path:)) ?? .text : .csv)
  }

  func validate() throws {
    if let dialect { try requireCSV(dialect) }
    if let path, path.isEmpty {
      throw usage(
        nl: "-o noemt geen bestand. Voeg er een toe, zoals -o memo.md, of laat -o weg.",
        en: "-o names no file. Add one, such as -o memo.md, or leave out -o.")
    }
    if let path, format == nil, dialect == nil, OutputFormat(path: path) == nil, !OutputFile.isFolder(path) {
      let endings = OutputFormat.allCases.flatMap(\.fileEndings).map { "." + $0 }.joined(separator: ", ")
      throw usage(
        nl: "Het einde van '\(path)' noemt geen formaat. Laat het eindigen op \(endings), of voeg --format "
          + "toe.",
        en: "The ending of '\(path)' names no format. End it in \(endings), or add --format.")
    }
    guard !numbers || chosenFormat == .json else {
      throw usage(
        nl: "--numbers gaat over JSON. Voeg --format json toe, of laat het bestand van -o op .json eindigen.",
        en: "--numbers is about JSON. Add --format json, or end the file of -o in .json.")
    }
    guard !fragment || chosenFormat == .html else {
      throw usage(
        nl: "--fragment is een deel van een HTML-pagina. Voeg --format html toe, of laat het bestand van -o "
          + "op .html eindigen.",
        en: "--fragment is a part of an HTML page. Add --format html, or end the file of -o in .html.")
    }
  }

  /// Refuses a dialect of CSV beside another format.
  private func requireCSV(_ dialect: CSVDialect) throws {
    if let format, format != .csv {
      throw usage(
        nl: "--csv \(dialect.rawValue) schrijft CSV, en --format vraagt \(format.rawValue). Laat een van de "
          + "twee weg.",
        en: "--csv \(dialect.rawValue) writes CSV, and --format asks for \(format.rawValue). Leave out one "
          + "of them."
      )
    }
    if format == nil, let path, let other = OutputFormat(path: path), other != .csv {
      throw usage(
        nl: "--csv \(dialect.rawValue) schrijft CSV, en het einde van '\(path)' staat voor "
          + "\(other.rawValue). Laat het bestand op .csv eindigen, of laat --csv weg.",
        en: "--csv \(dialect.rawValue) writes CSV, and the ending of '\(path)' stands for "
          + "\(other.rawValue). End the file in .csv, or leave out --csv.")
    }
  }

  /// Writes a whole text where it was asked for.
  func write(text: String) throws(OutputFile.Failure) {
    if let path {
      try OutputFile.write(text, to: path)
    } else {
      try Console.write(text)
    }
  }

  /// Writes a report where and how it was asked for; notes for which it has no room go to standard error.
  ///
  /// - Parameter report: the report.
  /// - Throws: when the file or the screen cannot be written to.
  func write(_ report: Report) throws(OutputFile.Failure) {
    let format = chosenFormat
    let details = FormatDetails(
      dialect: dialect ?? .rfc4180, hasNumbers: numbers, isFragment: fragment, isWhole: details,
      terminal: path == nil ? Console.terminal : .plain)
    func content(_ sink: inout ByteSink) {
      report.write(as: format, language: lang, details: details, to: &sink)
    }
    if let path {
      try OutputFile.write(to: path, content)
    } else {
      try Console.write(content)
    }
    guard !format.hasNotes else { return }
    for note in report.notes + report.notesAbout(format, language: lang) { Console.note(note) }
  }
}
