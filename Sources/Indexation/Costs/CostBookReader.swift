import Tariffs

/// Reads the files of mixes, components, wages and models, and refuses them as a whole when anything is wrong.
struct CostBookReader: CSVFolderReader {
  package var problems: [DatasetProblem] = []
  var keys = KeyRegister()
  private var levelIDs: Set<String> = []
  var agreementIDs: Set<String> = []
  /// The sources of wages that rows may name, by their id.
  var wageSources: [String: WageSource] = [:]
  /// The models that have a step, also one with problems.
  private var modelsWithSteps: Set<String> = []
  /// The products of each table that have a tariff; nothing where that is not checked.
  private let products: [String: Set<String>]?
  /// The nearest words for mistyped ones.
  private var hints = Hints()

  private init(products: [String: Set<String>]?) {
    self.products = products
  }

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
    hasOtherScale: (_ scale: String, _ agreement: String) -> Bool = { _, _ in false },
    text: (CostFile) throws(DatasetProblem) -> SourceText?
  ) throws(DatasetError) -> CostBook {
    var reader = CostBookReader(
      products: dataset.map { dataset in
        Dictionary(
          dataset.tables.map { ($0.id, Set(dataset.tariffs(in: $0.id).map(\.product))) },
          uniquingKeysWith: { first, _ in first })
      })
    var texts: [CostFile: SourceText] = [:]
    for file in CostFile.allCases {
      texts[file] = reader.open { () throws(DatasetProblem) in try text(file) }
    }
    var book = CostBook()
    book.levels = texts[.levels].map { reader.levels($0, among: base.levels) } ?? []
    reader.levelIDs = Set((base.levels + book.levels).map(\.id))
    book.shares = texts[.mixes].map { reader.shares($0) } ?? []
    book.figures = texts[.components].map { reader.figures($0) } ?? []
    book.agreements = texts[.agreements].map { reader.agreements($0) } ?? []
    reader.agreementIDs = Set((base.agreements + book.agreements).map(\.id))
    book.wageSources = texts[.wageSources].map { reader.wageSources($0) } ?? []
    for source in base.wageSources + book.wageSources { reader.wageSources[source.id ?? ""] = source }
    book.scales = texts[.wages].map { reader.scales($0) } ?? []
    let known = Set((base.scales + book.scales).map { [$0.agreement, $0.scale] })
    book.functionScales =
      texts[.scales].map { text in
        reader.functionScales(text) { scale, agreement in
          known.contains([agreement, scale]) || hasOtherScale(scale, agreement)
        }
      } ?? []
    let models = Set(texts[.models].map(CostBookReader.ids) ?? [])
    let steps = texts[.modelSteps].map { reader.steps($0, of: models) } ?? [:]
    book.models = texts[.models].map { reader.models($0, steps: steps) } ?? []
    guard reader.problems.isEmpty else { throw DatasetError(problems: reader.problems) }
    return book
  }

  /// Reads the model of a file that a user gives.
  ///
  /// - Parameter source: rows as in `cost-model-steps.csv`, all of one model.
  /// - Returns: the model.
  /// - Throws: all problems of the file.
  static func readModel(_ source: SourceText) throws(DatasetError) -> CostModel {
    var reader = CostBookReader(products: nil)
    let steps = reader.steps(source)
    if reader.problems.isEmpty, steps.count != 1 {
      let problem =
        steps.isEmpty
        ? DatasetProblem.Kind.rowsMissing(Phrase(nl: "het model", en: "the model"), file: source.name)
        : .contradiction(
          "the file holds the models \(steps.keys.sorted().joined(separator: ", "))",
          advice: "Give one model to a file; --model takes one.")
      reader.problems.append(DatasetProblem(problem, inFile: source.name))
    }
    guard reader.problems.isEmpty, let (id, steps) = steps.first else {
      throw DatasetError(problems: reader.problems)
    }
    return CostModel(id: id, name: id, isDefault: false, source: source.name, note: "", steps: steps)
  }

  /// The levels of a file; each may speak of any other, and none may come back to itself.
  private mutating func levels(_ source: SourceText, among base: [FunctionLevel]) -> [FunctionLevel] {
    var named: [(id: String, notAbove: [String])] = base.map { ($0.id, $0.notAbove) }
    var table = CSVTable<LevelColumn>(source)
    named += table.rows { row in
      (row.text(.level) ?? "", (row.text(.notAbove) ?? "").split(separator: " ").map(String.init))
    }
    let direct = Dictionary(named, uniquingKeysWith: { _, own in own })
    return rows(of: source) { (reader: inout CostBookReader, row: inout CSVRow<LevelColumn>) in
      let id = row.identifier(.level)
      let name = row.filledText(.name)
      let notAbove = row.text(.notAbove)
      let note = row.text(.note)
      if let id { reader.keys.check([id], in: &row, at: .level) }
      if let id, let notAbove {
        CostBookReader.check(
          notAbove.split(separator: " ").map(String.init), above: id, direct, in: &row)
      }
      guard let id, let name, let notAbove, let note else { return nil }
      return FunctionLevel(
        id: id, name: name, notAbove: notAbove.split(separator: " ").map(String.init), note: note)
    }
  }

  /// Reports a level above another that is not known, or that leads back to it.
  private static func check(
    _ notAbove: [String], above id: String, _ direct: [String: [String]], in row: inout CSVRow<LevelColumn>
  ) {
    for other in notAbove where direct[other] == nil {
      row.report(
        .unknownReference(
          .level, value: other, file: CostFile.levels.name,
          nearest: nearestWord(to: other, among: direct.keys.sorted())), at: .notAbove)
    }
    var (seen, open) = (Set(notAbove), notAbove)
    while let level = open.popLast() {
      for next in direct[level] ?? [] where seen.insert(next).inserted { open.append(next) }
    }
    if seen.contains(id) {
      row.report(
        .contradiction(
          "the levels above \(id) lead back to it", advice: "Name only levels that are paid as much or more."),
        at: .notAbove)
    }
  }

  /// The product of a row, which has a tariff.
  private mutating func product<Column>(
    in row: inout CSVRow<Column>, table: Column, product: Column
  ) -> (table: String, product: String)? {
    let id = row.identifier(table)
    let name = row.identifier(product)
    guard let id, let name else { return nil }
    if let products, products[id]?.contains(name) != true {
      let nearest = hints.nearest(to: name, among: products[id] ?? [])
      row.report(
        .unknownReference(
          .product, value: "\(name) in \(id)", file: DatasetFile.tariffs.name, nearest: nearest),
        at: product)
    }
    return (id, name)
  }

  func knownLevel<Column>(in row: inout CSVRow<Column>, at column: Column) -> String? {
    guard let id = row.identifier(column) else { return nil }
    if !levelIDs.contains(id) {
      row.report(
        .unknownReference(
          .level, value: id, file: CostFile.levels.name,
          nearest: nearestWord(to: id, among: levelIDs.sorted())), at: column)
    }
    return id
  }

  func knownAgreement<Column>(in row: inout CSVRow<Column>, at column: Column) -> String? {
    guard let id = row.identifier(column) else { return nil }
    if !agreementIDs.contains(id) {
      row.report(
        .unknownReference(
          .agreement, value: id, file: CostFile.agreements.name,
          nearest: nearestWord(to: id, among: agreementIDs.sorted())), at: column)
    }
    return id
  }

  private mutating func shares(_ source: SourceText) -> [FunctionShare] {
    rows(of: source) { (reader: inout CostBookReader, row: inout CSVRow<MixColumn>) in
      let product = reader.product(in: &row, table: .table, product: .product)
      let level = reader.knownLevel(in: &row, at: .level)
      let percent = row.fraction(.percent)
      let printed = row.filledText(.printed)
      let line = row.number(.line)
      let note = row.text(.note)
      if let percent, percent > Rational(100) {
        row.report(
          .contradiction("a share of \(percent)% is more than the whole", advice: "Write at most 100."),
          at: .percent)
      }
      if let percent, !(percent * Rational(1_000_000)).isWhole {
        row.report(
          .contradiction(
            "the share \(percent) has no end as a decimal number",
            advice: "Write it as printed, such as 33.33."),
          at: .percent)
      }
      if let percent, let printed { row.check(percent, against: printed, at: .percent) }
      if let product, let level {
        reader.keys.check([product.table, product.product, level], in: &row, at: .level)
      }
      guard let product, let level, let percent, let printed, let line, let note else { return nil }
      return FunctionShare(
        table: product.table, product: product.product, level: level, percent: percent, printed: printed,
        line: line, note: note)
    }
  }

  private mutating func figures(_ source: SourceText) -> [CostFigure] {
    rows(of: source) { (reader: inout CostBookReader, row: inout CSVRow<ComponentColumn>) in
      let product = reader.product(in: &row, table: .table, product: .product)
      let component = row.word(.component, as: CostComponent.self)
      let value = row.decimal(.value)
      let unit = row.word(.unit, as: CostFigure.Unit.self)
      let printed = row.filledText(.printed)
      let line = row.number(.line)
      let note = row.text(.note)
      if let product, let component {
        reader.keys.check([product.table, product.product, component.rawValue], in: &row, at: .component)
      }
      if let component, let unit {
        CostBookReader.check(unit, of: component, value: value, in: &row)
      }
      // Counts are also printed in words: 'één begeleider op 3-4 jeugdigen'.
      if let value, let printed, let component, component.isPercentage || component.isAmount {
        row.check(value, against: printed, at: .value)
      }
      guard let product, let component, let value, let unit, let printed, let line, let note else {
        return nil
      }
      return CostFigure(
        table: product.table, product: product.product, component: component, value: value, unit: unit,
        printed: printed, line: line, note: note)
    }
  }

  /// Reports a figure whose unit is not one of its component, or that no such component can have.
  private static func check(
    _ unit: CostFigure.Unit, of component: CostComponent, value: Rational?,
    in row: inout CSVRow<ComponentColumn>
  ) {
    if !component.units.contains(unit) {
      row.report(
        .contradiction(
          "\(component.rawValue) is not expressed in \(unit.rawValue)",
          advice: "Write \(component.units.map(\.rawValue).joined(separator: " or "))."), at: .unit)
    }
    if let value, value == Rational(0), !component.isPercentage, !component.isAmount {
      row.report(
        .contradiction(
          "\(component.rawValue) of 0 is none", advice: "Write a number above 0, or remove the row."),
        at: .value)
    }
    if let value, component == .nietProductieveUren, value >= Rational(100) {
      row.report(
        .contradiction("\(value)% of non-productive hours leaves none", advice: "Write less than 100."),
        at: .value)
    }
  }

  /// The models of a file, also those that have problems; these are reported when the models are read.
  private static func ids(_ source: SourceText) -> [String] {
    var table = CSVTable<ModelColumn>(source)
    return table.rows { row in row.text(.model) }
  }

  /// The steps of a file by their model.
  ///
  /// - Parameters:
  ///   - source: the file.
  ///   - known: the models that have a name; nothing where that is not checked.
  /// - Returns: the steps of each model, in the order of the file.
  private mutating func steps(
    _ source: SourceText, of known: Set<String>? = nil
  ) -> [String: [CostModel.Step]] {
    var earlier: [String: Set<String>] = [:]
    let steps = rows(of: source) { (reader: inout CostBookReader, row: inout CSVRow<ModelStepColumn>) in
      let model = row.identifier(.model)
      let name = row.identifier(.step)
      let kind = row.word(.kind, as: CostModel.Kind.self)
      let component = row.word(.component, as: CostComponent.self)
      let basis = row.isEmpty(.basis) ? "" : row.identifier(.basis)
      let missing = row.word(.missing, as: CostModel.Missing.self)
      let reason = row.filledText(.reason)
      if let model, let name { reader.keys.check([model, name], in: &row, at: .step) }
      if let model, let known, !known.contains(model) {
        row.report(
          .unknownReference(
            .model, value: model, file: CostFile.models.name,
            nearest: nearestWord(to: model, among: known.sorted())), at: .model)
      }
      if let model, let basis, !basis.isEmpty, basis != CostModel.wageBasis,
        !earlier[model, default: []].contains(basis)
      {
        row.report(
          .contradiction(
            "the basis '\(basis)' is no earlier step of \(model)",
            advice:
              "Write \(CostModel.wageBasis), the name of a step above, or nothing for the amount so far."
          ), at: .basis)
      }
      if let model, let name { earlier[model, default: []].insert(name) }
      if let model { reader.modelsWithSteps.insert(model) }
      if let kind, let component { CostBookReader.check(kind, of: component, basis: basis, in: &row) }
      guard let model, let name, let kind, let component, let basis, let missing, let reason else {
        return nil as (String, CostModel.Step)?
      }
      return (
        model,
        CostModel.Step(
          name: name, kind: kind, component: component, basis: basis, missing: missing, reason: reason)
      )
    }
    return Dictionary(grouping: steps, by: \.0).mapValues { $0.map(\.1) }
  }

  /// Reports a kind of step that cannot take the figure of a component.
  private static func check(
    _ kind: CostModel.Kind, of component: CostComponent, basis: String?,
    in row: inout CSVRow<ModelStepColumn>
  ) {
    let takesPercentage = kind == .surcharge || kind == .share
    let fits =
      takesPercentage
      ? component.isPercentage
      : kind == .addition ? component.isAmount : !component.isPercentage && !component.isAmount
    if component == .bezetting || component == .groepsfactor {
      row.report(
        .contradiction(
          "\(component.rawValue) is no step of a cost price",
          advice: "Leave the step out; the figure is kept for reading only."), at: .component)
    } else if !fits {
      row.report(
        .contradiction(
          "a step of the kind \(kind.rawValue) cannot take \(component.rawValue)",
          advice: "surcharge and share take a percentage, addition an amount, the others a number."),
        at: .kind
      )
    }
    if !takesPercentage, let basis, !basis.isEmpty {
      row.report(
        .contradiction(
          "a step of the kind \(kind.rawValue) has no basis",
          advice: "Leave the basis empty; only a percentage has one."),
        at: .basis)
    }
  }

  private mutating func models(_ source: SourceText, steps: [String: [CostModel.Step]]) -> [CostModel] {
    rows(of: source) { (reader: inout CostBookReader, row: inout CSVRow<ModelColumn>) in
      let id = row.identifier(.model)
      let name = row.filledText(.name)
      let isDefault = row.word(.isDefault, as: YesOrNo.self)
      let origin = row.filledText(.source)
      let note = row.text(.note)
      if let id {
        reader.keys.check([id], in: &row, at: .model)
        if isDefault == .yes {
          reader.keys.check(
            [], of: Phrase(nl: "het standaardmodel", en: "the default model"), in: &row, at: .isDefault)
        }
        if !reader.modelsWithSteps.contains(id) {
          let model = Phrase(nl: "het model '\(id)'", en: "the model '\(id)'")
          row.report(.rowsMissing(model, file: CostFile.modelSteps.name), at: .model)
        }
      }
      guard let id, let name, let isDefault, let origin, let note else { return nil }
      return CostModel(
        id: id, name: name, isDefault: isDefault == .yes, source: origin, note: note, steps: steps[id] ?? [])
    }
  }
}
