import Tariffs

/// A picture of figures, before it is clear how it is drawn.
///
/// ```swift
/// let chart = try Chart.changes(comparison, of: comparison, language: .dutch)
/// try OutputFile.write(chart.svg(language: .dutch), to: "changes.svg")
/// ```
///
/// The figures are exact and stay so: only the places where they are drawn are `Double`.
public struct Chart: Hashable, Sendable {
  /// What is drawn.
  enum Kind: Hashable, Sendable {
    /// Bars from a zero line.
    case bars(BarChart)
    /// Lines over whole numbers, such as years.
    case lines(LineChart)
    /// The steps from a start to a total.
    case waterfall(WaterfallChart)
  }

  let title: String
  /// What is measured, below the title.
  var subtitle = ""
  let kind: Kind
  /// What a reader must know; written below the picture.
  var notes: [String] = []
  /// Where the figures come from.
  let sourceLine: String
  /// The file in which it is drawn beside the output; nothing for none.
  package var path: String?

  /// The picture as SVG 1.1: one file without scripts, fonts or other files, or a part of an HTML page.
  ///
  /// The same chart gives the same bytes in every run. Where several pictures stand in one page, each needs an `id` of
  /// its own, with which the ids in it begin.
  package func svg(language: Language, id: String = "chart") -> String {
    svg(language: language, id: id, width: ChartDrawing.width)
  }

  /// The picture as it is drawn for so much room.
  func svg(language: Language, id: String, width: Double, hasStyle: Bool = true) -> String {
    let wording = wording(language)
    return SVGWriter(id: id, language: language, hasStyle: hasStyle).write(
      ChartDrawing(self, wording: wording, width: width), title: title, description: textAlternative(wording))
  }

  /// What the picture says, for those who cannot see it: every figure with its name, as running text.
  func textAlternative(_ wording: Wording) -> String {
    let figures =
      switch kind {
      case .bars(let bars): bars.figures(wording)
      case .lines(let lines): lines.figures(wording)
      case .waterfall(let waterfall): waterfall.figures(wording)
      }
    let sentences = [subtitle] + figures + notes + [sourceLine]
    return sentences.filter { !$0.isEmpty }.map { $0.hasSuffix(".") ? $0 : $0 + "." }.joined(separator: " ")
  }
}
