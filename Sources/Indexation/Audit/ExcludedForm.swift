import Tariffs

/// A form of payment that a document excludes for a product, such as a pgb for informal care.
public struct ExcludedForm: Hashable, Sendable {
  /// The table.
  public let table: String
  /// The product, by its word.
  public let product: String
  /// The form that is excluded, with all its kinds.
  public let form: PaymentForm
  /// The lines of the document.
  public let lines: SourceLines
  /// What is printed there.
  public let printed: String
  /// What a reader must know.
  public let note: String
}

extension ExcludedForm {
  /// The rows of `excluded-forms.csv`.
  package static let schema = Schema<ExcludedForm>(
    "excluded-forms", title: Phrase(nl: "Uitgesloten vormen", en: "Excluded forms"),
    """
    Forms of payment that a document excludes for a product, so that nobody looks for their amount. What a document \
    leaves open has no row.
    """,
    key: .init("table", "product", "form"),
    references: [.init("table", in: .tables)]
  ) { f in
    ExcludedForm(
      table: f.identifier("table", "Id of the table, as in tables.csv."),
      product: f.identifier("product", "The product, by its word in tariffs.csv or unpriced.csv."),
      form: f.word("form", "The form that is excluded (`form` of tariffs), with all its kinds."),
      lines: f.lines("lines", "Lines of the source document."),
      printed: f.filledText("printed", "What is printed there, shortened."),
      note: f.text("note", "What a reader must know."))
  }
}

extension AuditInput {
  /// Whether the document of a table excludes a form for a product.
  func excludes(_ form: PaymentForm, of product: String, in table: TariffTable) -> Bool {
    excludedForms.contains { $0.table == table.id && $0.product == product && form.isKind(of: $0.form) }
  }
}
