/// A place where what is printed and what we read differ, or where the document contradicts itself.
///
/// Printed form, reading and reason stand next to each other; nothing is repaired in silence.
public struct Reading: Hashable, Sendable {
  /// The part of a row that a reading is about.
  public enum Field: String, Vocabulary {
    /// The product code.
    case code
    /// The amount.
    case amount
    /// The unit.
    case unit
    /// The name of the product.
    case name

    /// What the word is a kind of.
    public static let noun = Phrase(nl: "veld", en: "field")
  }

  /// The id of the table.
  public let table: String
  /// The product that it is about.
  public let product: String
  /// The unit of the row.
  public let unit: BillingUnit
  /// The form of the row.
  public let form: PaymentForm
  /// What was read.
  public let field: Field
  /// The line on which the printed form stands.
  public let line: Int
  /// What is printed.
  public let printed: String
  /// What it is read as; empty when it cannot be decided.
  public let read: String
  /// Why.
  public let reason: String
}

extension Reading {
  /// The rows of `readings.csv`.
  package static let schema = Schema<Reading>(
    "readings", title: Phrase(nl: "Lezingen", en: "Readings"),
    """
    One row for each place where what is printed and what was read differ, or where a document is unclear or \
    contradicts itself: what is printed, what it is read as, and why. Nothing is repaired in silence. A row \
    of tariffs may have several readings, also of one field.
    """,
    references: [.init("table", in: .tables), .init("table", "product", "unit", "form", in: .prices)]
  ) { f in
    Reading(
      table: f.identifier(
        "table",
        "The id of the table that the reading is about (`table` of tariffs).", example: "lekstroom-2024"),
      product: f.identifier(
        "product",
        "The product of the row that the reading is about (`product` of tariffs).",
        example: "begeleiding-basis"),
      unit: f.word(
        "unit", "The unit (eenheid) of the row (`unit` of tariffs, with the meaning of the words).",
        example: "uur"),
      form: f.word(
        "form", "The form (vorm) of the row (`form` of tariffs, with the meaning of the words).",
        example: "zin"),
      field: f.word(
        "field",
        """
        The part of the row that the reading is about. code: the product code; amount: the amount; unit: the \
        unit; name: the name, its number or its place in the document.
        """, example: "code"),
      line: f.number(
        "line", "The line on which the printed form stands, which need not be that of the amount.",
        example: "260"),
      printed: f.filledText(
        "printed",
        "What is printed on the line, letter for letter, slips of print and OCR included.", example: "50803"),
      read: f.text(
        "read",
        """
        What the printed form is read as; the same as printed where a doubtful value was kept. It covers \
        what `printed` covers, which may be only a part of a name. Empty when it cannot be decided.
        """, example: "50B03"),
      reason: f.filledText(
        "reason",
        "Why it is read so, in Dutch with line numbers (regel) of the places compared.",
        example:
          "OCR las de B als 8: de zustercodes 50B06 (regel 498) en 50B07 (regel 1498) hebben een B op de derde plaats."
      ))
  }
}
