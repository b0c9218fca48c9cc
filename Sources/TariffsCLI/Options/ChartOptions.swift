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

  /// Draws the chart if it was asked for, or if the output has room for it: before the command says anything, so that
  /// a refusal stands alone. Its file is written with the output.
  func draw(beside output: OutputOptions, _ chart: () throws -> Chart) throws -> [Chart] {
    guard path != nil || output.chosenFormat.hasPictures else { return [] }
    do {
      var drawn = try chart()
      drawn.path = path
      return [drawn]
    } catch is ChartRefusal where path == nil {
      return []
    }
  }
}
