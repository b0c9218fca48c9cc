import ArgumentParser
import Export
import Tariffs

/// In which format something is shown, and how much of it, wherever it goes.
struct ShownOptions: ParsableArguments {
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

  /// Refuses what does not go with a format.
  ///
  /// - Parameters:
  ///   - format: the format that was chosen.
  ///   - isToFile: whether the command has an option that names a file, of which the ending can say the format.
  /// - Throws: a refusal.
  func require(of format: OutputFormat, isToFile: Bool) throws {
    guard limit.map({ $0 > 0 && !format.isData }) ?? true else {
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
    guard !numbers || format == .json else {
      throw usage(
        nl: "--numbers gaat over JSON. Voeg --format json toe"
          + (isToFile ? ", of laat het bestand van -o op .json eindigen." : "."),
        en: "--numbers is about JSON. Add --format json"
          + (isToFile ? ", or end the file of -o in .json." : "."))
    }
    guard !fragment || format == .html else {
      throw usage(
        nl: "--fragment is een deel van een HTML-pagina. Voeg --format html toe"
          + (isToFile ? ", of laat het bestand van -o op .html eindigen." : "."),
        en: "--fragment is a part of an HTML page. Add --format html"
          + (isToFile ? ", or end the file of -o in .html." : "."))
    }
  }

  /// Refuses a dialect of CSV beside another format, also one that the ending of a file stands for.
  func requireCSV(_ dialect: CSVDialect, _ path: String?) throws {
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

  /// The columns and rows that were asked for.
  func asked(of report: Report, language: Language) throws -> Report {
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
    return limit.map { report.limited(to: $0, language: language) } ?? report
  }
}
