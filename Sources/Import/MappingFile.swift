import Tariffs

/// The file `mapping.csv`: how it is read and written.
extension Mapping {
  /// The columns.
  static let columns = [
    "place", "text", "reading", "form", "unit", "kind", "band", "law", "valid_from", "amount",
  ]

  /// An entry as a row.
  static func row(_ entry: Entry) -> [String] {
    [
      entry.place, entry.text, entry.reading, entry.form, entry.unit, entry.kind, entry.band, entry.law,
      entry.validFrom, entry.amount,
    ]
  }

  /// What the file holds.
  package static let schema = Schema<Entry>(
    "mapping", title: Phrase(nl: "Lezing van een lijst", en: "Reading of a list"),
    """
    One row for each text of a list that was imported, with what it was read as. Correct it, and give it to `tariffs \
    import --mapping`. A text counts wherever it stands; years in it may be others.
    """
  ) { f in
    Entry(
      place: f.text("place", "Where the text stood; for people.", example: "2024!D4"),
      text: f.filledText(
        "text", "The text of a heading, a title or a cell, on one line.", example: "Tarief 2024"),
      reading: f.value(
        "reading", Field.Kind(words: readings),
        """
        What it is. Of a heading the role of its column (product, group, code, unit, price, law, form, band, kind, \
        valid-from, valid-to, remark, percentage, number, cak, check, skip); `list` for what a title says of all \
        prices; of a cell `amount` or `none`, and `unit` for what its text is as a unit. `region` and `region-name`: the \
        text is what was given as --region and --region-name, with the form, the law and the first day of prices of \
        which the list names none. Of a heading of volumes also \(VolumeColumn.ownReadings.joined(separator: ", ")).
        """, example: "price", else: "",
        problem: { text in
          text.isEmpty
            ? .emptyValue(column: "reading")
            : .unknownWord(
              noun: Phrase(nl: "lezing", en: "reading"), value: text,
              nearest: nearestWord(to: text, among: readings),
              words: readings)
        }, { readings.contains($0) ? $0 : nil }),
      form: f.text("form", "The form of payment (payment-forms).", example: "pgb-formeel"),
      unit: f.optionalIdentifier("unit", "The unit (units)."),
      kind: f.text("kind", "The kind of amount.", example: "maximum"),
      band: f.text("band", "What divides the price of a product further.", example: "1-2 uur"),
      law: f.optionalIdentifier("law", "The law (laws)."),
      validFrom: f.optionalDate(
        "valid_from", "The first day on which the prices hold.", example: "2024-03-01")?
        .description ?? "",
      amount: f.text("amount", "What a cell with this text is, in euro.", example: "1200.00"))
  } rules: { entry, fields in
    guard (try? MoneyNotation.read(entry.amount.utf8)) == nil,
      entry.reading == "amount" || !entry.amount.isEmpty
    else {
      return
    }
    fields.report(
      at: "amount", nl: "'\(entry.amount)' is geen bedrag", "Schrijf het met een punt, zoals 1200.00.",
      en: "'\(entry.amount)' is not an amount", "Write it with a point, such as 1200.00.")
  }

  private static let readings =
    ColumnRole.allCases.map(\.rawValue) + ["list", "amount", "none", "region", "region-name"]
    + VolumeColumn.ownReadings

  /// Reads a mapping.
  ///
  /// - Parameter source: the text of the file.
  /// - Throws: all that is wrong with it.
  package init(_ source: SourceText) throws(DatasetError) {
    let rows = Mapping.schema.rows(of: source)
    guard rows.problems.isEmpty else { throw DatasetError(problems: rows.problems) }
    self.init(rows.records)
  }

  /// What the user said of a list, as the first rows of its mapping.
  static func rows(of request: ImportRequest) -> [Entry] {
    [
      Entry(
        text: request.region, reading: "region", form: request.form ?? "", law: request.law ?? "",
        validFrom: request.year.map { "\($0)-01-01" } ?? ""),
      Entry(text: request.regionName, reading: "region-name"),
    ]
  }

  /// What the user said of the list when this mapping was made; nothing in one that names no region.
  package var request: ImportRequest? {
    guard let region = entries.first(where: { $0.reading == "region" }) else { return nil }
    return ImportRequest(
      region: region.text,
      regionName: entries.first { $0.reading == "region-name" }?.text ?? region.text,
      year: CalendarDate(region.validFrom)?.year, law: region.law.isEmpty ? nil : region.law,
      form: region.form.isEmpty ? nil : region.form)
  }

  /// The entries of this mapping and those of a reading that say nothing that it says.
  func joined(_ read: [Entry]) -> [Entry] {
    entries
      + read.filter { entry in entries.allSatisfy { $0.text != entry.text || $0.reading != entry.reading } }
  }
}
