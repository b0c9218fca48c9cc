import Export
import Import
import Indexation
import Spreadsheets
import Tariffs

/// A file with volumes: as the program has them, or with headings of its own and a mapping beside it.
struct VolumeFile {
  private let path: String

  init(_ path: String) { self.path = path }

  /// The lines.
  ///
  /// - Parameter terms: the units and forms that are known.
  /// - Returns: the lines, in their order.
  /// - Throws: all that is wrong with the file.
  func lines(terms: Terms) throws -> [VolumeLine] {
    let lines = try VolumeSheet.isOwn(path) ? ownLines(terms) : plainLines(terms)
    tellEqual(lines)
    return lines
  }

  /// The lines of a text without a mapping: with the columns of the program, or with other words for them.
  private func plainLines(_ terms: Terms) throws -> [VolumeLine] {
    let source = SourceText(name: path, bytes: try InputFile.bytes(of: path))
    let rows = VolumeRow.schema.rows(of: source, terms: terms)
    guard !rows.problems.isEmpty else { return rows.records.map(\.line) }
    let error = DatasetError(problems: rows.problems)
    // An empty line in front is no empty file.
    let isEmpty = !source.bytes.contains { (33...126).contains($0) }
    guard !isEmpty, rows.problems.allSatisfy({ $0.line == 1 && $0.kind != .utf16 }) else { throw error }
    if let lines = try linesByHeadings(source, terms) { return lines }
    let mapping = VolumeSheet.mappingPath(of: path)
    throw OwnHeadings(
      error: error,
      remedy: Phrase(
        nl: "Heeft het bestand eigen koppen, zeg dan in \(mapping) wat zij zijn, zoals bij 'tariffs import'.",
        en:
          "Where the file has headings of its own, say in \(mapping) what they are, as for 'tariffs import'."
      ))
  }

  /// Says how many lines repeat an earlier one: all of them count, and more than one was hardly meant.
  private func tellEqual(_ lines: [VolumeLine]) {
    var seen: Set<VolumeLine> = []
    let repeated = lines.filter { !seen.insert($0).inserted }
    guard let first = repeated.first else { return }
    let count = repeated.count
    let which = "\(first.product) \(first.unit.rawValue) \(first.volume)"
    Console.note(
      said(
        nl:
          "\(path): \(count == 1 ? "1 regel staat er" : "\(count) regels staan er") meer dan eens in, zoals \(which); "
          + "elke telt mee.",
        en:
          "\(path): \(count == 1 ? "1 line is in it" : "\(count) lines are in it") more than once, such as \(which); "
          + "each of them counts."))
  }

  /// From how many bytes on a file is read in columns, and lines that cannot be read are counted instead of refused.
  private static let largeBytes = 64 << 20

  /// Whether the file is read in columns: a large one, or a stream, of the columns of the program.
  var isLarge: Bool {
    guard !VolumeSheet.isOwn(path) else { return false }
    return (try? InputFile.stream(path) { ($0.size ?? 0) > Self.largeBytes }) ?? false
  }

  /// The volumes of a large file, added up on all cores; lines that cannot be read are told on the error stream, and
  /// written to a file of their own where one is named.
  func totals(
    _ prices: VolumePrices, _ rounding: BudgetRounding, terms: Terms, years: [Int],
    by groupings: [Budget.Grouping],
    rejects: String?
  ) throws -> VolumeTotals {
    guard !VolumeSheet.isOwn(path) else {
      throw usage(
        nl:
          "--rejects leest CSV met de koppen van 'tariffs schema volumes.csv', en '\(path)' heeft eigen koppen of is "
          + "een werkmap. Laat --rejects weg: dan wordt genoemd wat er niet te lezen is.",
        en:
          "--rejects reads CSV with the headings of 'tariffs schema volumes.csv', and '\(path)' has headings of its "
          + "own or is a workbook. Leave out --rejects: what cannot be read is named then.")
    }
    let consumer = VolumeColumns(
      rounding: rounding, changes: prices.changes(in: 2000...2060), years: years, by: groupings, terms: terms,
      price: prices.pricing)
    let reading = try RejectFile.write(to: rejects) { reject in
      try InputFile.stream(path) { input in
        try ColumnReader(VolumeColumns.declarations, besides: Set(VolumeRow.unread)).readWatched(
          input, consumer, samples: 1, reject: { reject(VolumeFile.rejected($0)) })
      }
    }
    if reading.badLines > 0 { tellBadLines(reading, rejects: rejects) }
    guard reading.rows > 0 || reading.badLines == 0 else {
      throw NothingReadable(path: path, lines: reading.badLines, rejects: rejects)
    }
    return consumer.totals(reading.partials)
  }

  /// A line that cannot be read, as it stands, behind its number and what is wrong with it.
  private static func rejected(_ line: BadLine) -> String {
    let reasons = line.problems.map { problem in
      (problem.column.map { $0 + ": " } ?? "") + problem.kind.explanation(in: Console.language).problem
    }
    return "\(line.line)\t\(reasons.joined(separator: "; "))\t\(line.text)\n"
  }

  private func tellBadLines<Partial>(_ reading: ColumnReading<Partial>, rejects: String?) {
    let isOne = reading.badLines == 1
    // A kind is told by its first line, for others of it have other words.
    let problems = reading.problems.prefix(3).map { kind in
      let what = "\(path):\(kind.line): \(kind.first.kind.explanation(in: Console.language).problem)"
      return kind.count == 1
        ? what : said(nl: "\(kind.count)× zoals \(what)", en: "\(kind.count)× such as \(what)")
    }
    let others = reading.problems.dropFirst(3).reduce(0) { $0 + $1.count }
    let more = others == 0 ? [] : [said(nl: "en nog \(others)×", en: "and \(others)× more")]
    let all = (problems + more).joined(separator: "; ")
    Console.note(
      said(
        nl:
          "\(isOne ? "1 regel is" : "\(reading.badLines) regels zijn") niet te lezen en niet meegeteld: \(all)."
          + (rejects.map { isOne ? " Hij staat in \($0)." : " Zij staan in \($0)." }
            ?? " --rejects BESTAND schrijft ze op."),
        en:
          "\(isOne ? "1 line is" : "\(reading.badLines) lines are") not readable and not counted: \(all)."
          + (rejects.map { isOne ? " It is in \($0)." : " They are in \($0)." }
            ?? " --rejects FILE writes them down.")))
  }

  /// The lines of a text whose headings are other words for the columns, as regions write them; nothing where the first row
  /// has none. How they were read is told.
  private func linesByHeadings(_ source: SourceText, _ terms: Terms) throws -> [VolumeLine]? {
    let (sheets, delimiter) = try sheets(of: source.bytes)
    guard
      let read = try VolumeSheet.sourceByHeadings(sheets, path: path, delimiter: delimiter, terms: terms)
    else { return nil }
    let others = read.headings.filter { $0.printed != $0.column.rawValue }
    // What is wrong beside the names of the program is told as in any file of the program.
    guard !others.isEmpty || read.error(with: []) == nil else { return nil }
    let lines = try lines(of: read, terms)
    let told = others.map { "\($0.printed) = \($0.column.rawValue)" }.joined(separator: ", ")
    if !told.isEmpty {
      Console.note(
        said(
          nl: "\(path): de koppen zijn gelezen als \(told).",
          en: "\(path): the headings were read as \(told)."))
    }
    return lines
  }

  /// The lines of a workbook, or of a file with a mapping.
  private func ownLines(_ terms: Terms) throws -> [VolumeLine] {
    let (sheets, delimiter) = try sheets(of: InputFile.bytes(of: path))
    let mappingPath = VolumeSheet.mappingPath(of: path)
    let mapping =
      Dataset.fileExists(mappingPath)
      ? try Mapping(SourceText(name: mappingPath, bytes: InputFile.bytes(of: mappingPath))) : Mapping()
    let read = try VolumeSheet.source(
      sheets, path: path, mapping: mapping, delimiter: delimiter, terms: terms)
    return try lines(of: read, terms)
  }

  /// The sheets of a file, with what stands between the columns of a text. What was read of it that must be known is told.
  private func sheets(of bytes: [UInt8]) throws -> (sheets: [Sheet], delimiter: Character?) {
    let book: Spreadsheet
    do throws(SpreadsheetError) { book = try Spreadsheet.read(bytes: bytes) } catch {
      throw UnreadableSpreadsheet(path: path, error: error)
    }
    for remark in book.remarks { Console.note("\(path): \(remark.text(in: Console.language))") }
    guard case .text(_, let delimiter) = book.kind else { return (book.sheets, nil) }
    return (book.sheets, delimiter)
  }

  /// The lines of what was read by its headings. What was not read is told.
  private func lines(of read: VolumeSource, _ terms: Terms) throws -> [VolumeLine] {
    let rows = VolumeRow.schema.rows(of: read.text, terms: terms)
    if let error = read.error(with: rows.problems) { throw error }
    for note in read.notes { Console.note("\(path): \(note.text(in: Console.language))") }
    return rows.records.map(\.line)
  }
}

/// Why nothing is said of a file of which no line can be read.
struct NothingReadable: Explained, Hashable {
  let path: String
  let lines: Int
  let rejects: String?

  func text(in language: Language) -> String {
    let place = rejects.map { language.text(nl: "; zie \($0)", en: "; see \($0)") } ?? ""
    return language.text(
      nl: "Geen enkele regel van '\(path)' is te lezen, van \(lines)\(place). Verbeter ze en begin opnieuw.",
      en: "Not one line of '\(path)' can be read, of \(lines)\(place). Correct them and begin again.")
  }
}
