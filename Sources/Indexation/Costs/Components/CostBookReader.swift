import Tariffs

/// The files of mixes, components, wages and models in a folder of tables; each may be missing.
public enum CostFile: String, DataFile {
  /// Components of an own cost price.
  case componentKinds = "cost-component-kinds"
  /// The function levels and their order.
  case levels = "function-levels"
  /// The function mix of each product.
  case mixes = "function-mixes"
  /// The cost components of each product.
  case components = "cost-components"
  /// The agreements.
  case agreements = "wage-agreements"
  /// Where the wages were read.
  case wageSources = "wage-sources"
  /// The wages of each scale.
  case wages
  /// Which scale pays which function level.
  case scales = "function-scales"
  /// The ways to build up a tariff.
  case models = "cost-models"
  /// The steps of each of them.
  case modelSteps = "cost-model-steps"

  /// What stands in it.
  package var schema: FileSchema {
    switch self {
    case .componentKinds: ComponentRow.schema.file
    case .levels: FunctionLevel.schema.file
    case .mixes: FunctionShare.schema.file
    case .components: CostFigure.schema.file
    case .agreements: WageAgreement.schema.file
    case .wageSources: WageSource.schema.file
    case .wages: Wage.schema.file
    case .scales: FunctionScale.schema.file
    case .models: CostModel.schema.file
    case .modelSteps: CostModel.StepOfModel.schema.file
    }
  }
}

extension Target {
  static let levels = Target("function-levels", ["level"])
  static let agreements = Target("wage-agreements", ["agreement"])
  static let wageSources = Target("wage-sources", ["source"])
  static let models = Target("cost-models", ["model"])
  /// No row is one scale, so the descriptor cannot say it.
  static let scales = Target("wages", ["agreement", "scale"], describedAs: nil)
}

/// Reads the files of mixes, components, wages and models, and refuses them as a whole when anything is wrong.
///
/// What a file must keep by itself stands with its record; here are the rules between files.
enum CostBookReader {
  /// Reads a folder.
  ///
  /// - Parameters:
  ///   - base: what was loaded before; mixes may speak of its levels, wages of its agreements.
  ///   - dataset: the tables whose products may be spoken of; nothing where that is not checked.
  ///   - hasOtherScale: whether an agreement has a scale whose wages were not loaded.
  ///   - text: the text of a file, or nothing when it is not there.
  /// - Returns: what the files add.
  /// - Throws: all problems of all files.
  static func read(
    base: CostBook, dataset: Dataset? = nil,
    hasOtherScale: @escaping (_ scale: String, _ agreement: String) -> Bool = { _, _ in false },
    text: (CostFile) throws(DatasetProblem) -> SourceText?
  ) throws(DatasetError) -> CostBook {
    var problems = FolderProblems()
    var book = CostBook()
    book.terms = base.terms
    var checks: [Target: Target.Check] = [:]
    checks[.products] = dataset.map(productCheck)
    func rows<Record>(_ file: CostFile, _ schema: Schema<Record>) -> Rows<Record> {
      problems.open { () throws(DatasetProblem) in try text(file) }.map {
        schema.rows(of: $0, checks, terms: book.terms)
      } ?? Rows()
    }
    let kinds = rows(.componentKinds, ComponentRow.schema)
    _ = problems.records(kinds) { book.terms.add(&$0) }
    let levels = rows(.levels, FunctionLevel.schema)
    book.levels = problems.records(levels) { FunctionLevel.reportOrder(&$0, among: base.levels) }
    checks[.levels] = Target.check(
      .level, in: CostFile.levels.name, among: levels.ids.union(base.levels.map(\.id)))
    book.shares = problems.records(rows(.mixes, FunctionShare.schema))
    book.figures = problems.records(rows(.components, CostFigure.schema))
    let agreements = rows(.agreements, WageAgreement.schema)
    book.agreements = problems.records(agreements) { rows in
      rows.requireOne(at: "is_default") {
        $0.isDefault ? Phrase(nl: "de standaard-cao", en: "the default agreement") : nil
      }
    }
    checks[.agreements] = Target.check(
      .agreement, in: CostFile.agreements.name, among: agreements.ids.union(base.agreements.map(\.id)))
    let sources = rows(.wageSources, WageSource.schema)
    book.wageSources = problems.records(sources)
    checks[.wageSources] = sourceCheck(sources.ids.union(base.wageSources.compactMap(\.id)))
    let wages = rows(.wages, Wage.schema)
    var scales = WageScaleBuilder(sources: base.wageSources + book.wageSources)
    _ = problems.records(wages) { scales.add(&$0) }
    book.scales = scales.result
    let known = Set((base.scales + book.scales).map { [$0.agreement, $0.scale] })
    checks[.scales] = { words, _ in
      guard !known.contains(words), !hasOtherScale(words[1], words[0]) else { return nil }
      return (
        .unknownReference(.scale, value: words[1], of: words[0], file: CostFile.wages.name, nearest: nil), 1
      )
    }
    book.functionScales = problems.records(rows(.scales, FunctionScale.schema)) { rows in
      rows.requireOne(at: "is_default") {
        $0.isDefault
          ? Phrase(nl: "de standaard van", en: "the default of").followed(by: "\($0.agreement) \($0.level)")
          : nil
      }
    }
    let models = rows(.models, CostModel.schema)
    checks[.models] = Target.check(
      .model, in: CostFile.models.name, among: models.ids)
    let steps = rows(.modelSteps, CostModel.StepOfModel.schema)
    let modelsWithSteps = steps.ids
    let stepsOf = Dictionary(
      grouping: problems.records(steps, CostModel.StepOfModel.reportOrder), by: \.model)
    book.models = problems.records(models) { rows in
      rows.requireOne(at: "is_default") {
        $0.isDefault ? Phrase(nl: "het standaardmodel", en: "the default model") : nil
      }
      for (row, model) in rows.records.enumerated() where !modelsWithSteps.contains(model.id) {
        rows.report(
          .rowsMissing(
            Phrase(nl: "het model '\(model.id)'", en: "the model '\(model.id)'"),
            file: CostFile.modelSteps.name), at: "model", of: row)
      }
    }.map { model in
      var model = model
      model.steps = stepsOf[model.id]?.map(\.step) ?? []
      return model
    }
    try problems.throwIfAny()
    book.readingNotes = problems.notes
    return book
  }

  /// Reads the model of a file that a user gives, and tells what is not as the format says.
  static func readModel(
    _ source: SourceText, _ terms: Terms
  ) throws(DatasetError) -> (model: CostModel, notes: [ReadingNote]) {
    var problems = FolderProblems()
    let steps = problems.records(
      CostModel.StepOfModel.schema.rows(of: source, terms: terms), CostModel.StepOfModel.reportOrder)
    let models = Set(steps.map(\.model)).sorted()
    if problems.isEmpty, models.count != 1 {
      let names = models.joined(separator: ", ")
      problems.add(
        DatasetProblem(
          models.isEmpty
            ? .rowsMissing(Phrase(nl: "het model", en: "the model"), file: source.name)
            : .rule(
              nl: "het bestand bevat de modellen \(names)",
              "Geef één model per bestand; --model neemt er één.",
              en: "the file holds the models \(names)", "Give one model to a file; --model takes one."),
          inFile: source.name))
    }
    try problems.throwIfAny()
    let id = models.first ?? ""
    let model = CostModel(
      id: id, name: id, isDefault: false, source: source.name, note: "", steps: steps.map(\.step))
    return (model, problems.notes)
  }

  /// Checks a product that has a tariff; of tables that are not known it says so as well.
  private static func productCheck(_ dataset: Dataset) -> Target.Check {
    let tables = dataset.tables.map { ($0.id, Set(dataset.tariffs(in: $0.id).map(\.product))) }
    let products = Dictionary(tables, uniquingKeysWith: { first, _ in first })
    return { words, hints in
      let known = products[words[0]] ?? []
      guard !known.contains(words[1]) else { return nil }
      return (
        .unknownReference(
          .product, value: "\(words[1]) in \(words[0])", file: DatasetFile.tariffs.name,
          nearest: hints.nearest(to: words[1], among: known)), 1
      )
    }
  }

  /// Checks the source of a wage: the id of one that stands in a file, or its words.
  private static func sourceCheck(_ ids: Set<String>) -> Target.Check {
    let check = Target.check(
      .source, in: CostFile.wageSources.name, among: ids)
    return { words, hints in
      // What looks like an id is one, so that a typing error does not become the title of a document.
      let isID = words[0].utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
      return isID ? check(words, &hints) : nil
    }
  }
}
