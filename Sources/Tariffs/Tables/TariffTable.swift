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

  /// Whether the tariffs hold on a day.
  ///
  /// - Parameter day: the day asked for.
  /// - Returns: whether the day lies in the time of validity.
  public func isValid(on day: CalendarDate) -> Bool {
    validFrom <= day && validTo.map { day <= $0 } ?? true
  }
}

extension TariffTable {
  /// The table of prices that were indexed to a year.
  ///
  /// - Parameters:
  ///   - id: the id of the new table.
  ///   - year: the year to which the prices were indexed.
  /// - Returns: the table; nothing for a year that no list is for.
  package func indexed(as id: String, to year: Int) -> TariffTable? {
    guard let first = CalendarDate(year: year, month: 1, day: 1),
      let last = CalendarDate(year: year, month: 12, day: 31)
    else { return nil }
    return TariffTable(
      id: id, title: "\(title), geïndexeerd naar \(year)", publisher: publisher, region: region,
      regionName: regionName, year: year, validFrom: first, validTo: last, publishedOn: nil,
      priceLevel: "\(year) (berekend uit \(self.id))", publication: "", documentVersion: "",
      sourceFile: sourceFile, sourceSHA256: sourceSHA256, note: "Berekend uit \(self.id); geen publicatie.")
  }

  /// How the id of a list with changed cost figures ends.
  package static let whatIfSuffix = "what-if"

  /// The table of prices that were recalculated with changed cost figures.
  package var whatIf: TariffTable {
    TariffTable(
      id: id + "-" + TariffTable.whatIfSuffix, title: "\(title), met gewijzigde kostencomponenten",
      publisher: publisher, region: region, regionName: regionName, year: year, validFrom: validFrom,
      validTo: validTo, publishedOn: nil, priceLevel: "\(priceLevel) (berekend uit \(id))".trimmedStart,
      publication: "", documentVersion: "", sourceFile: sourceFile, sourceSHA256: sourceSHA256,
      note: "Berekend uit \(id); geen publicatie.")
  }
}

extension String {
  fileprivate var trimmedStart: String {
    String(drop { $0 == " " })
  }
}
