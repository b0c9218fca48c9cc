import Tariffs

/// The files of the audit in a folder of tables; each may be missing.
public enum AuditFile: String, DataFile {
  /// Tolerances and expected ratios of the rules.
  case settings = "audit-settings"
  /// What only a reader can see.
  case findings
  /// What the first digits of a product code say.
  case categories = "product-categories"
  /// Between which levels the staff of a product are.
  case profiles = "function-profiles"
  /// Costs that are named within other costs.
  case includedCosts = "included-costs"
  /// Forms of payment that documents exclude.
  case excludedForms = "excluded-forms"
  /// The cost elements that the law asks for.
  case legalElements = "legal-elements"

  /// What stands in it.
  package var schema: FileSchema {
    switch self {
    case .settings: AuditSettings.Setting.schema.file
    case .findings: ReadFinding.schema.file
    case .categories: ProductCategory.schema.file
    case .profiles: FunctionProfile.schema.file
    case .includedCosts: IncludedCost.schema.file
    case .excludedForms: ExcludedForm.schema.file
    case .legalElements: LegalElement.schema.file
    }
  }
}

/// What the audit knows beside the lists: settings of its rules, and what readers found.
public struct AuditBook: Sendable {
  /// Tolerances and expected ratios of the rules.
  public private(set) var settings = AuditSettings()
  /// What readers found, in the order of the file.
  public private(set) var findings: [ReadFinding] = []
  /// What the first digits of a product code say.
  public private(set) var categories: [ProductCategory] = []
  /// Between which levels the staff of a product are.
  public private(set) var profiles: [FunctionProfile] = []
  /// Costs that are named within other costs.
  public private(set) var includedCosts: [IncludedCost] = []
  /// Forms of payment that documents exclude.
  public private(set) var excludedForms: [ExcludedForm] = []
  /// The cost elements that the law asks for, in the order of the file.
  public private(set) var legalElements: [LegalElement] = []
  /// What was read of folders although it is not as the format says, file by file.
  public private(set) var readingNotes: [ReadingNote] = []

  package init() {}

  /// What stands inside the program.
  ///
  /// - Returns: the book.
  /// - Throws: the problems of a file; a build whose tests pass has none.
  public static func builtIn() throws(DatasetError) -> AuditBook {
    var book = AuditBook()
    try book.add { $0.builtIn }
    return book
  }

  /// Adds what a folder has; its settings and categories take the place of those that were there.
  ///
  /// - Parameters:
  ///   - path: the folder.
  ///   - dataset: the lists that its files may speak of; nothing where that is not checked.
  ///   - levels: the function levels that they may speak of; nothing where that is not checked.
  /// - Throws: all problems of its files.
  public mutating func add(
    folder path: String, of dataset: Dataset? = nil, levels: Set<String>? = nil
  ) throws(DatasetError) {
    try add(of: dataset, levels: levels) { file throws(DatasetProblem) in try file.text(inFolder: path) }
  }

  /// Adds the files that somebody has.
  package mutating func add(
    of dataset: Dataset? = nil, levels: Set<String>? = nil,
    _ text: (AuditFile) throws(DatasetProblem) -> SourceText?
  ) throws(DatasetError) {
    var problems = FolderProblems()
    var checks: [Target: Target.Check] = [:]
    checks[.tables] = dataset.map { dataset in
      Target.check(.table, in: DatasetFile.tables.name, among: Set(dataset.tables.map(\.id)))
    }
    checks[.products] = dataset.map(Target.productCheck)
    checks[.levels] = levels.map { Target.check(.level, in: CostFile.levels.name, among: $0) }
    func rows<Record>(_ file: AuditFile, _ schema: Schema<Record>) -> Rows<Record> {
      problems.open { () throws(DatasetProblem) in try text(file) }.map { schema.rows(of: $0, checks) }
        ?? Rows()
    }
    settings.add(problems.records(rows(.settings, AuditSettings.Setting.schema)))
    findings += problems.records(rows(.findings, ReadFinding.schema))
    categories = categories.replaced(
      by: problems.records(rows(.categories, ProductCategory.schema)), \.digits)
    profiles = profiles.replaced(by: problems.records(rows(.profiles, FunctionProfile.schema))) {
      [$0.table, $0.product]
    }
    includedCosts = includedCosts.replaced(by: problems.records(rows(.includedCosts, IncludedCost.schema))) {
      [$0.table, $0.product, $0.component.rawValue]
    }
    excludedForms = excludedForms.replaced(by: problems.records(rows(.excludedForms, ExcludedForm.schema))) {
      [$0.table, $0.product, $0.form.rawValue]
    }
    legalElements = legalElements.replaced(by: problems.records(rows(.legalElements, LegalElement.schema))) {
      [$0.law.rawValue, $0.letter]
    }
    try problems.throwIfAny()
    readingNotes += problems.notes
  }
}
