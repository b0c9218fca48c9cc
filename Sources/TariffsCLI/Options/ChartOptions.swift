import ArgumentParser
import Export

/// Where a chart is drawn, besides the output of the command.
struct ChartOptions: ParsableArguments {
  @Option(
    name: .customLong("chart"),
    help: .init(
      nl: "Teken ook een grafiek, in een SVG-bestand.", en: "Draw a chart as well, to an SVG file.",
      value: "file.svg"),
    completion: .file(extensions: ["svg"]))
  var path: String?

  func validate() throws {
    guard let path, !path.lowercased().hasSuffix(".svg") || path.split(separator: "/").last == ".svg" else {
      return
    }
    throw usage(
      nl: "Een grafiek is een SVG-bestand. Laat '\(path)' eindigen op .svg, zoals --chart chart.svg.",
      en: "A chart is an SVG file. End '\(path)' in .svg, such as --chart chart.svg.")
  }

  /// Draws the chart if it was asked for, or if the output is HTML: before the command says anything, so that a
  /// refusal stands alone.
  func draw(beside output: OutputOptions, _ chart: () throws -> Chart) throws -> [Chart] {
    guard path != nil || output.chosenFormat == .html else { return [] }
    do {
      let drawn = try chart()
      if let path { try OutputFile.write(drawn.svg(language: output.lang), to: path) }
      return [drawn]
    } catch is ChartRefusal where path == nil {
      return []
    }
  }
}
