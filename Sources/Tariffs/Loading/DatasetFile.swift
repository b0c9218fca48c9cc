/// A kind of data file, by its name.
public protocol DataFile: RawRepresentable<String>, CaseIterable, Sendable {}

extension DataFile {
  /// The name of the file in its folder.
  public var name: String { rawValue + ".csv" }

  /// Whether a folder holds any file of this kind.
  public static func isAny(inFolder path: String) -> Bool {
    allCases.contains { Dataset.fileExists(path + "/" + $0.name) }
  }

  /// The text of the file inside the program.
  package var builtIn: SourceText? {
    Dataset.embeddedFile(name).map { SourceText(name: "datasets/" + name, bytes: $0) }
  }

  /// The text of the file in a folder; nothing where it is not there.
  package func text(inFolder path: String) throws(DatasetProblem) -> SourceText? {
    try Dataset.readFile(Dataset.folderName(path) + "/" + name)
  }
}

/// The files of a folder of tables.
public enum DatasetFile: String, DataFile {
  /// Units of an own list.
  case units
  /// Forms of payment of an own list.
  case forms = "payment-forms"
  /// Laws of an own list.
  case laws
  /// The tables; always there.
  case tables
  /// The rows of the tables; always there.
  case tariffs
  /// What had to be read, and why.
  case readings
  /// The second places of prices.
  case mentions
  /// Where a reader finds the lines in the documents.
  case places
  /// Other codes and numbers of products.
  case productCodes = "product-codes"
  /// The products that a document names without an amount.
  case unpriced
  /// How products continue in a later table.
  case crosswalk
  /// The things that several regions buy.
  case concepts
  /// The products that belong to a concept.
  case conceptMembers = "concept-members"
  /// How products are billed.
  case billingTerms = "billing-terms"
  /// Fixed ratios between prices.
  case relations
  /// Prices that follow from what is no single price of their table.
  case outsideRelations = "outside-relations"

  /// What stands in it.
  package var schema: FileSchema {
    switch self {
    case .units: UnitRow.schema.file
    case .forms: FormRow.schema.file
    case .laws: LawRow.schema.file
    case .tables: TariffTable.schema.file
    case .tariffs: Tariff.schema.file
    case .readings: Reading.schema.file
    case .mentions: Mention.schema.file
    case .places: Place.schema.file
    case .productCodes: ProductCode.schema.file
    case .unpriced: UnpricedProduct.schema.file
    case .crosswalk: Continuation.schema.file
    case .concepts: Concept.schema.file
    case .conceptMembers: Concept.Member.schema.file
    case .billingTerms: BillingTerm.schema.file
    case .relations: PriceRelation.schema.file
    case .outsideRelations: PriceRelation.OutsideRow.schema.file
    }
  }

  /// Whether it holds words of the field, to which a folder adds.
  var holdsTerms: Bool { self == .units || self == .forms || self == .laws }

  /// Whether a folder must have it.
  var isRequired: Bool { self == .tables || self == .tariffs }
}
