/// One published list of tariffs: which document, of which region, for which time.
///
/// Three kinds of time matter and are kept apart: when the tariffs are valid, when they were published, and
/// the price level (prijspeil) at which they were set.
public struct TariffTable: Hashable, Sendable {
  /// The id by which commands and rows name the table, such as `nijmegen-2023`.
  public let id: String
  /// The title of the document.
  public let title: String
  /// Who published it.
  public let publisher: String
  /// The id of the region, such as `nijmegen`.
  public let region: String
  /// The name of the region, such as `Rijk van Nijmegen`.
  public let regionName: String
  /// The year that the list is for.
  public let year: Int
  /// The first day on which the tariffs hold.
  public let validFrom: CalendarDate
  /// The last day on which they hold; nothing when the document sets no end.
  public let validTo: CalendarDate?
  /// The day on which the document was published or dated; nothing when it is not known.
  public let publishedOn: CalendarDate?
  /// The price level as printed; empty when none is.
  public let priceLevel: String
  /// Where it was published, such as `Gemeenteblad 2025 nr. 572364`; empty when not known.
  public let publication: String
  /// The version of the document; empty when none is printed.
  public let documentVersion: String
  /// The name of the text in which the lines are counted; empty when there is none.
  public let sourceFile: String
  /// The SHA-256 of that text, in hexadecimal; empty when there is none.
  public let sourceSHA256: String
  /// What a reader must know about the entries above: what was read, and what was concluded.
  public let note: String
  /// From which table the prices were calculated; nothing for a published list.
  public internal(set) var origin: TableOrigin?

  /// Whether the tariffs hold on a day.
  ///
  /// - Parameter day: the day asked for.
  /// - Returns: whether the day lies in the time of validity.
  public func isValid(on day: CalendarDate) -> Bool {
    validFrom <= day && validTo.map { day <= $0 } ?? true
  }
}
