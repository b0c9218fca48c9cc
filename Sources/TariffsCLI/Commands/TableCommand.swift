import ArgumentParser
import Export
import Tariffs

/// A command that reads tables and writes a report.
protocol TableCommand: ReceiptCommand {
  var datasets: DatasetOptions { get }
  var output: OutputOptions { get set }
  /// Where it draws a chart.
  var chartPath: String? { get }
  /// The files that it reads besides the tables, each with the option that names it.
  var inputs: [(option: String, path: String)] { get }
  /// The files that it writes besides its report, picture and receipt, each with the option that names it.
  var outputs: [(option: String, path: String)] { get }

  /// Words whose reports together have every part and every column that it can have in JSON, and also the fewest; the
  /// command alone for most. Words of another command stand in where a report needs a file of the user.
  static var reportsForSchema: [String] { get }

  /// Draws the picture of a report where one is wanted.
  func charts(_ chart: () throws -> Chart) throws -> [Chart]
}

/// A command that can draw a chart.
protocol ChartCommand: TableCommand {
  var chart: ChartOptions { get }
}

/// A command that answers a question from the tables: it says what it needs and what it answers, the rest is shared.
protocol ReportCommand: TableCommand {
  /// What it needs of the built-in tables besides their rows.
  var needs: Set<DatasetFile> { get }
  /// Whether the exit code is to say that something was found.
  var exitCode: Bool { get }

  /// The answer.
  func answer(from dataset: Dataset) throws -> Answer
}

/// What a command answers.
struct Answer {
  let report: Report
  /// Makes its picture; nothing where it has none.
  let chart: (() throws -> Chart)?
  /// Whether something was found that `--exit-code` asks for.
  let isFinding: Bool

  init(_ report: Report, isFinding: Bool = false, chart: (() throws -> Chart)? = nil) {
    (self.report, self.isFinding, self.chart) = (report, isFinding, chart)
  }
}

extension ReportCommand {
  var exitCode: Bool { false }

  func run() throws { try writeReport() }

  /// Answers with a report, as nearly every command does.
  func writeReport() throws {
    let (dataset, loading) = try datasets.load(needs)
    let answer = try answer(from: dataset)
    var report = answer.report
    // Before the command says anything, so that a refusal stands alone.
    if let chart = answer.chart { report.charts = try charts(chart) }
    HeldToTheEnd.hold(dataset, report)
    try output.write(report.noting(loading, language: output.lang))
    if exitCode, answer.isFinding { throw ExitCode(1) }
  }
}

/// What is not given back before the program ends: to free a million rows one by one takes a part of its time.
private final class HeldToTheEnd {
  private let values: (Dataset, Report)

  private init(_ values: (Dataset, Report)) { self.values = values }

  static func hold(_ dataset: Dataset, _ report: Report) {
    _ = Unmanaged.passRetained(HeldToTheEnd((dataset, report)))
  }
}

extension TableCommand {
  static var reportsForSchema: [String] { [""] }
  var chartPath: String? { nil }
  var inputs: [(option: String, path: String)] { [] }
  var outputs: [(option: String, path: String)] { [] }

  func charts(_ chart: () throws -> Chart) throws -> [Chart] { [] }

  /// Refuses to write over a file that the command reads, or two outputs into one file.
  func requireFilesOfTheirOwn() throws {
    let read = inputs + datasets.files.map { (option: "--datasets", path: $0) }
    let written =
      [("-o", output.path), ("--chart", chartPath), (Receipts.option, receipt)].compactMap { option, path in
        path.map { (option: option, path: $0) }
      } + outputs
    for (option, path) in written {
      guard let file = FileIdentity(path) else { continue }
      if let input = read.first(where: { FileIdentity($0.path) == file }) {
        let other = input.path == path ? "" : input.path
        throw usage(
          nl: "\(option) noemt \(path), en \(input.option) leest "
            + "dat\(other.isEmpty ? "" : " als \(other)"): de uitvoer zou haar eigen invoer vervangen. Geef "
            + "\(option) een ander bestand.",
          en: "\(option) names \(path), and \(input.option) reads it\(other.isEmpty ? "" : " as \(other)"): "
            + "the output would replace its own input. Give \(option) another file.")
      }
    }
    if let receipt, let file = FileIdentity(receipt),
      let other = written.first(where: { $0.option != Receipts.option && FileIdentity($0.path) == file })
    {
      throw usage(
        nl:
          "\(Receipts.option) en \(other.option) noemen allebei \(receipt). Geef het bewijs een eigen bestand, zoals "
          + "\(Receipts.option) r.json.",
        en:
          "\(Receipts.option) and \(other.option) both name \(receipt). Give the receipt a file of its own, such as "
          + "\(Receipts.option) r.json.")
    }
    if written.count >= 2, written[1].option == "--chart", let file = FileIdentity(written[0].path),
      file == FileIdentity(written[1].path)
    {
      throw usage(
        nl: "--chart en -o noemen allebei \(written[1].path). Geef de grafiek een eigen bestand, zoals "
          + "--chart chart.svg.",
        en: "--chart and -o both name \(written[1].path). Give the chart a file of its own, such as --chart "
          + "chart.svg."
      )
    }
    try requireFileForEach(written.map { ($0.option, $0.path) }, beside: [])
  }
}

extension ChartCommand {
  var chartPath: String? { chart.path }

  func charts(_ chart: () throws -> Chart) throws -> [Chart] {
    try self.chart.draw(beside: output, chart)
  }
}
