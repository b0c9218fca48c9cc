import Tariffs

/// Where wages were read: a document, and how it was read.
///
/// It stands once, in `wage-sources.csv`, and not on every wage.
public struct WageSource: Hashable, Sendable {
  /// The id that wages name it by; nothing where a wage gives its source in words.
  public let id: String?
  /// The document: for a filed agreement its name and years.
  public let title: String
  /// Where a reader finds it, such as the receipt date and number of a filed agreement.
  public let place: String
  /// The hours per year by which the hourly wage follows from twelve monthly ones; nothing for 52 weeks.
  public let hoursPerYear: Rational?
  /// How it was read, or how the amounts were calculated.
  public let reading: String
}

extension WageSource: CustomStringConvertible {
  /// The document, where it is found and how it was read.
  public var description: String {
    (place.isEmpty ? title : "\(title) (\(place))") + (reading.isEmpty ? "" : ". \(reading)")
  }
}
