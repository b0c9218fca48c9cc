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
    let source =
      try VolumeSheet.isOwn(path)
      ? ownSource(terms) : SourceText(name: path, bytes: InputFile.bytes(of: path))
    let rows = VolumeRow.schema.rows(of: source, terms: terms)
    guard rows.problems.isEmpty else { throw DatasetError(problems: rows.problems) }
    let lines = rows.records.map(\.line)
    tellEqual(lines)
    return lines
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
    let consumer = VolumeColumns(
      rounding: rounding, changes: prices.changes(in: 2000...2060), years: years, by: groupings, terms: terms,
      price: prices.pricing)
    let reading = try RejectFile.write(to: rejects) { reject in
      try InputFile.stream(path) { input in
        try ColumnReader(VolumeColumns.declarations).readWatched(
          input, consumer, samples: 1, reject: { reject(VolumeFile.rejected($0)) })
      }
    }
    if reading.badLines > 0 { tellBadLines(reading, rejects: rejects) }
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
    let first = reading.samples.first.map { " (\(path):\($0.line))" } ?? ""
    let problems = reading.problems.prefix(3).map {
      "\($0.count)× \($0.first.kind.explanation(in: Console.language).problem)"
    }.joined(separator: "; ")
    Console.note(
      said(
        nl:
          "\(reading.badLines) \(reading.badLines == 1 ? "regel" : "regels") van \(path) niet te lezen, "
          + "en niet meegeteld: \(problems)\(first)."
          + (rejects.map { " Zij staan in \($0)." } ?? " --rejects BESTAND schrijft ze op."),
        en:
          "\(reading.badLines) \(reading.badLines == 1 ? "line" : "lines") of \(path) not readable, and not counted: "
          + "\(problems)\(first)."
          + (rejects.map { " They are in \($0)." } ?? " --rejects FILE writes them down.")))
  }

  /// The rows of a workbook, or of a file with a mapping, in the columns of the program.
  private func ownSource(_ terms: Terms) throws -> SourceText {
    let bytes = try InputFile.bytes(of: path)
    let sheets: [Sheet]
    do throws(SpreadsheetError) { sheets = try Spreadsheet.read(bytes: bytes).sheets } catch {
      throw UnreadableSpreadsheet(path: path, error: error)
    }
    let mappingPath = VolumeSheet.mappingPath(of: path)
    let mapping =
      Dataset.fileExists(mappingPath)
      ? try Mapping(SourceText(name: mappingPath, bytes: InputFile.bytes(of: mappingPath))) : Mapping()
    return try VolumeSheet.source(sheets, path: path, mapping: mapping, terms: terms)
  }
}
