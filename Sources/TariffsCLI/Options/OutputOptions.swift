import ArgumentParser
import Export
import OfficeFiles
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

  @Option(
    // A number below zero begins like an option; it gets the refusal of this one.
    parsing: .unconditional,
    help: .init(
      nl: "Ten hoogste zo veel rijen van elke tabel voor mensen (text, md, html).",
      en: "At most so many rows of each table for people (text, md, html).", value: "number"))
  var limit: Int?

  @Option(
    help: .init(
      nl: "Alleen deze kolommen, met hun namen in CSV, in deze volgorde: code,amount.",
      en: "Only these columns, by their names in CSV, in this order: code,amount.", value: "columns"),
    transform: { $0.split(separator: ",").map { $0.filter { $0 != " " } } })
  var columns: [String]?

  @Option(
    help: .init(
      nl: "Kleur in text: \(Colours.list). NO_COLOR telt bij auto.",
      en: "Colour in text: \(Colours.list). NO_COLOR counts with auto.", value: "when"),
    completion: .words(of: Colours.self), transform: vocabularyWord)
  var color: Colours = .auto

  @Flag(
    name: .customLong("no-pager"),
    help: .init(
      nl: "Toon lange uitvoer niet in PAGER of less.", en: "Do not show long output in PAGER or less."))
  var isUnpaged = false

  @Flag(
    help: .init(
      nl: "Geen opmerkingen naast CSV op de foutuitvoer.", en: "No notes beside CSV on standard error."))
  var quiet = false

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

  @Option(name: .customLong("receipt"), help: Receipts.help, completion: .file(extensions: ["json"]))
  var receipt: String?

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
    if let receipt, receipt.isEmpty || receipt == "-" {
      throw usage(
        nl: "--receipt noemt geen bestand. Voeg er een toe, zoals --receipt r.json.",
        en: "--receipt names no file. Add one, such as --receipt r.json.")
    }
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
    guard !chosenFormat.isBinary || output != nil || !Console.isScreen else {
      let format = chosenFormat.rawValue
      throw usage(
        nl: "\(format) is niet te lezen op het scherm. Schrijf het naar een bestand: -o tarieven.\(format).",
        en: "\(format) cannot be read on the screen. Write it to a file: -o tariffs.\(format).")
    }
    guard limit.map({ $0 > 0 && !chosenFormat.isData }) ?? true else {
      throw usage(
        nl:
          "--limit is een aantal rijen voor mensen, 1 of meer. CSV en JSON zijn altijd volledig; laat het daar weg.",
        en:
          "--limit is a number of rows for people, 1 or more. CSV and JSON are always complete; leave it out there."
      )
    }
    guard columns?.isEmpty != true else {
      throw usage(
        nl: "--columns noemt geen kolom. Schrijf hun namen met komma's ertussen, zoals code,amount.",
        en: "--columns names no column. Write their names with commas between them, such as code,amount.")
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

  /// Writes a whole text where it was asked for, and the files of its pictures.
  func write(text: String, with charts: [Chart] = []) throws {
    try write(with: charts) { $0.append(text) }
  }

  /// Writes an output and the files of its pictures: all of them, or none.
  private func write(with charts: [Chart], _ content: @escaping (inout ByteSink) -> Void) throws {
    var outputs = charts.compactMap { chart in
      chart.path.map { path in
        (path: path, content: { (sink: inout ByteSink) in sink.append(chart.svg(language: lang)) })
      }
    }
    if let path { outputs.append((path, content)) }
    try OutputFile.write(outputs) {
      if path == nil { try Console.write(paged: !isUnpaged, content) }
    }
  }

  /// Writes a report where and how it was asked for; notes for which it has no room go to standard error.
  ///
  /// - Parameters:
  ///   - whole: the report.
  ///   - reference: the document whose looks a document gets; nothing for our own.
  /// - Throws: when a column is unknown, or the file or the screen cannot be written to.
  func write(_ whole: Report, like reference: DocumentReference? = nil) throws {
    let (report, format) = (try asked(of: whole), chosenFormat)
    var details = FormatDetails(
      dialect: dialect ?? .rfc4180, hasNumbers: numbers, isFragment: fragment,
      // A file is no screen, and is kept.
      isWhole: details || path != nil, terminal: path == nil ? Console.terminal(color) : .plain)
    details.reference = reference
    try write(with: report.charts) { [details] sink in
      report.write(as: format, language: lang, details: details, to: &sink)
    }
    guard !format.hasNotes, !quiet else { return }
    for note in report.notes + report.notesAbout(format, language: lang) { Console.note(note) }
  }

  /// The columns and rows that were asked for.
  private func asked(of report: Report) throws -> Report {
    var report = report
    if let columns {
      let known = report.columnKeys
      if let other = columns.first(where: { !known.contains($0) }) {
        let hint = Console.language.suggestion(nearestWord(to: other, among: known))
        let all = known.joined(separator: ", ")
        throw usage(
          nl: "Er is geen kolom '\(other)' in --columns.\(hint) Kolommen zijn hier \(all).",
          en: "There is no column '\(other)' for --columns.\(hint) Columns here are \(all).")
      }
      report = report.choosing(columns: columns.firstOccurrences)
    }
    return limit.map { report.limited(to: $0, language: lang) } ?? report
  }
}
