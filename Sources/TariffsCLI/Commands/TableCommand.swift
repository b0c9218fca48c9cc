import ArgumentParser

/// A command that reads tables and writes a report.
protocol TableCommand: ParsableCommand {
  var datasets: DatasetOptions { get }
  var output: OutputOptions { get set }
  /// Where it draws a chart.
  var chartPath: String? { get }
  /// The files that it reads besides the tables, each with the option that names it.
  var inputs: [(option: String, path: String)] { get }
}

/// A command that can draw a chart.
protocol ChartCommand: TableCommand {
  var chart: ChartOptions { get }
}

extension TableCommand {
  var chartPath: String? { nil }
  var inputs: [(option: String, path: String)] { [] }

  /// Refuses to write over a file that the command reads, or two outputs into one file.
  ///
  /// - Throws: a sentence that names the two options.
  func requireFilesOfTheirOwn() throws {
    let read = inputs + datasets.files.map { (option: "--datasets", path: $0) }
    let written = [("-o", output.path), ("--chart", chartPath)].compactMap { option, path in
      path.map { (option: option, path: $0) }
    }
    for (option, path) in written {
      guard let file = FileIdentity(path) else { continue }
      if let input = read.first(where: { FileIdentity($0.path) == file }) {
        throw ValidationError(
          "\(option) names \(path), and \(input.option) reads it"
            + (input.path == path ? "" : " as \(input.path)")
            + ": the output would replace its own input. Give \(option) another file.")
      }
    }
    if written.count == 2, let file = FileIdentity(written[0].path), file == FileIdentity(written[1].path) {
      throw ValidationError(
        "--chart and -o both name \(written[1].path). Give the chart a file of its own, such as --chart chart.svg."
      )
    }
  }
}

extension ChartCommand {
  var chartPath: String? { chart.path }
}
