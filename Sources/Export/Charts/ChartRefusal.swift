/// Why there is nothing to draw.
public enum ChartRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  /// No price of a comparison changed.
  case nothingChanged(from: String, to: String)
  /// Prices changed, but none of them by a percentage that says something.
  case nothingComparable(from: String, to: String)
  /// No figure of a series is known.
  case noFigures(series: String)
  /// No group can be shown.
  case noGroups
  /// No product can be indexed.
  case noPrices

  /// What is missing and what to do.
  public var description: String {
    switch self {
    case .nothingChanged(let from, let to):
      "There is nothing to draw: no price changed from \(from) to \(to). Leave out --chart, or compare other lists."
    case .nothingComparable(let from, let to):
      "There is nothing to draw: no change from \(from) to \(to) is a percentage on comparable terms. Leave out --chart, or choose other products or terms."
    case .noFigures(let series):
      "There is nothing to draw: no figure of \(series) is known. Leave out --chart, or choose another series."
    case .noGroups:
      "There is nothing to draw: no group product was found. Leave out --chart, or choose other products."
    case .noPrices:
      "There is nothing to draw: no price was indexed. Leave out --chart, or choose another product."
    }
  }
}
