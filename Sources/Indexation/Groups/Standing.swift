import Tariffs

extension EqualTerms {
  /// How far the two prices of a row can be set side by side.
  public enum Standing: String, Hashable, Sendable, CaseIterable {
    /// The prices are for the same thing, or both become a figure that is.
    case equalTerms = "equal-terms"
    /// The documents state a difference in what the price pays.
    case reservation
    /// Nobody has described whether the prices are for the same thing.
    case undescribed
    /// The prices are for different things, or billed in different ways.
    case notComparable = "not-comparable"
    /// There is only one price.
    case oneSided = "one-sided"

    /// How far the two prices of a row can be set side by side.
    ///
    /// A figure on equal terms goes before the verdict of the crosswalk, which is about the printed prices.
    ///
    /// - Parameters:
    ///   - row: a row of a comparison.
    ///   - figure: its figure on equal terms, where there is one.
    public init(_ row: ComparisonRow, figure: Figure?) {
      self =
        switch (row.change, figure, row.comparability?.verdict) {
        case (nil, _, _): .oneSided
        case (_, .some, _), (_, _, .yes): .equalTerms
        case (_, _, .partly): .reservation
        case (_, _, .no): .notComparable
        case (_, _, nil): .undescribed
        }
    }
  }
}
