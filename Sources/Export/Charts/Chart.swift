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
  public enum Kind: Hashable, Sendable {
    /// Bars from a zero line.
    case bars(BarChart)
    /// Lines over whole numbers, such as years.
    case lines(LineChart)
    /// The steps from a start to a total.
    case waterfall(WaterfallChart)
  }

  /// The title.
  public var title: String
  /// What is measured, below the title.
  public var subtitle: String
  /// What is drawn.
  public var kind: Kind
  /// What a reader must know; written below the picture.
  public var notes: [String]
  /// Where the figures come from.
  public var sourceLine: String

  /// A chart.
  ///
  /// - Parameters:
  ///   - title: the title.
  ///   - subtitle: what is measured.
  ///   - kind: what is drawn.
  ///   - notes: what a reader must know.
  ///   - sourceLine: where the figures come from.
  public init(title: String, subtitle: String = "", kind: Kind, notes: [String] = [], sourceLine: String) {
    self.title = title
    self.subtitle = subtitle
    self.kind = kind
    self.notes = notes
    self.sourceLine = sourceLine
  }
}

extension Chart {
  /// The picture as SVG 1.1: one file without scripts, fonts or other files.
  ///
  /// The same chart gives the same bytes in every run.
  ///
  /// - Parameters:
  ///   - language: the language of numbers and words.
  ///   - id: what the ids in the picture begin with; where several pictures stand in one page, each needs its own.
  /// - Returns: the whole text, which can stand in a file or inside HTML.
  public func svg(language: Language, id: String = "chart") -> String {
    let wording = wording(language)
    return SVGWriter(id: id, language: language).write(
      ChartDrawing(self, wording: wording), title: title, description: textAlternative(wording))
  }

  /// What the picture says, for those who cannot see it: every figure with its name.
  ///
  /// - Parameter language: the language of numbers and words.
  /// - Returns: running text.
  public func textAlternative(language: Language) -> String {
    textAlternative(wording(language))
  }

  private func textAlternative(_ wording: Wording) -> String {
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
