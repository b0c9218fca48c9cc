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
  /// The ids of the lists that it replaces or corrects from its first day on: then only it holds; none for most.
  public internal(set) var replaces: [String] = []
  /// From which table the prices were calculated; nothing for a published list.
  public internal(set) var origin: TableOrigin?

  /// Whether the tariffs hold on a day.
  public func isValid(on day: CalendarDate) -> Bool { validity.contains(day) }

  /// The days on which the tariffs hold.
  public var validity: Period { Period(validFrom, through: validTo) }
}

extension TariffTable {
  /// The rows of `tables.csv`.
  package static let schema = Schema<TariffTable>(
    "tables", title: Phrase(nl: "Lijsten", en: "Tables"),
    """
    One row for each published list of tariffs (tarieflijst). Three kinds of time are kept apart: when the \
    tariffs hold (`valid_from`, `valid_to`), when they could be known (`published_on`), and the price level \
    at which they were set (`price_level`). The order of the rows counts: where two tables of one region and \
    year print the same price, the first one speaks for it.
    """,
    key: .init("table") {
      Phrase(nl: "de tabel", en: "the table").followed(by: quoted($0[0]))
    }
  ) { f in
    TariffTable(
      id: f.identifier(
        "table", "The id of the list, by which files and commands name it: as a rule region and year.",
        example: "nijmegen-2025-ambulant"),
      title: f.filledText(
        "title",
        "The title of the source document, in Dutch.",
        example: "Productenboek ambulante jeugdhulp en maatschappelijke ondersteuning 2025"),
      publisher: f.filledText(
        "publisher",
        "The municipality (gemeente) or purchasing region (inkoopregio) that issued the document.",
        example: "Regio Rijk van Nijmegen"),
      region: f.identifier(
        "region", "The id of the region; product codes are agreed, and matched, within one region.",
        example: "nijmegen"),
      regionName: f.filledText(
        "region_name",
        "The name of the region for readers, the same in every table of the region.",
        example: "Rijk van Nijmegen"),
      year: f.year(
        "year", "The calendar year that the list is for, as in `tariffs diff 2023 2025`.", example: "2025"),
      validFrom: f.date(
        "valid_from",
        """
        The first day on which the tariffs hold. A decision can work back to a day before its publication. \
        Where the document only names a year it is 1 January of that year, and `note` says so.
        """, example: "2025-01-01"),
      validTo: f.optionalDate(
        "valid_to",
        "The last day on which the tariffs hold, that day included. Empty when the document sets no end.",
        example: "2025-12-31"),
      publishedOn: f.optionalDate(
        "published_on",
        """
        The day on which the document was published or, failing that, the day with which it is dated: from \
        then on the tariffs could be known, as `--as-known-on` asks. Empty when the document gives neither.
        """, example: "2025-12-29"),
      priceLevel: f.text(
        "price_level",
        "The price level (prijspeil) as printed, in Dutch with line numbers. Empty when none is printed.",
        example: "Prijspeil 2024 (regel 32); Tarieven 2025 (regel 675)"),
      publication: f.text(
        "publication", "The number in the gazette (Gemeenteblad), or the document to which it is an annex.",
        example: "Gemeenteblad 2025 nr. 572364"),
      documentVersion: f.text(
        "document_version",
        "The version as the document prints it. Empty when none is printed.",
        example: "versie 1.6, 12-06-2024"),
      sourceFile: f.text(
        "source_file", "The name of the plain text in which lines are counted. Empty when there is none.",
        example: "nijmegen-2025-verblijf.txt"),
      sourceSHA256: f.hash(
        "source_sha256", "The SHA-256 of the text of `source_file`. Empty when there is no such text.",
        example: "83f71ae92608fca42e5d591b4c5b93c5a2372a47b35b10d910bb7dae9db3eb43"),
      note: f.text("note", "What a reader must know, in Dutch with line numbers (regel): what was derived."),
      replaces: f.ifAny {
        $0.text(
          "replaces",
          """
          The ids of the lists of the region that it replaces or corrects, with blanks between them: from \
          `valid_from` on it holds instead of them, as a whole. What was known on a day (`--as-known-on`) is another \
          matter: a correction counts from its `published_on`. Empty for none.
          """, example: "own-2026")
      }?.split(separator: " ").map(String.init) ?? [])
  } rules: { table, row in
    let (from, to) = (table.validFrom, table.validTo)
    guard to ?? from >= from else {
      row.report(.endsBeforeBegin(from: from, to: to ?? from), at: "valid_to")
      return
    }
    if table.year < from.year || table.year > to?.year ?? .max {
      let end = Phrase(nl: to?.description ?? "geen einde", en: to?.description ?? "no end")
      row.report(
        at: "year", nl: "het jaar \(table.year) ligt buiten de geldigheid, \(from) tot \(end.dutch)",
        "Schrijf het jaar waarvoor de lijst geldt, of verbeter valid_from en valid_to.",
        en: "the year \(table.year) lies outside the validity, \(from) to \(end.english)",
        "Write the year that the list is for, or correct valid_from and valid_to.")
    }
    if let day = table.publishedOn, abs(day.year - from.year) > mostYearsToPublication {
      row.report(
        at: "published_on",
        nl: "published_on \(day) ligt meer dan \(mostYearsToPublication) jaar van valid_from \(from)",
        "Verbeter de datum, of laat hem leeg als hij niet bekend is.",
        en: "published_on \(day) lies more than \(mostYearsToPublication) years from valid_from \(from)",
        "Correct the date, or leave it empty when it is not known.")
    }
  }

  /// How many years may lie between the publication of a list and the first day of its tariffs.
  private static let mostYearsToPublication = 5
}
