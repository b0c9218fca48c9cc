import Tariffs

/// All that tariffs can be rebuilt from: mixes, components, wages and models.
///
/// ```swift
/// let costs = try CostBook.builtIn()
/// costs.figures(of: "logeren-zwaar", in: "ridderkerk-2025").count
/// ```
public struct CostBook: Sendable {
  /// The words of the field, with the components of folders.
  public internal(set) var terms = Terms.builtIn
  /// The function levels, in the order of the data.
  public internal(set) var levels: [FunctionLevel] = []
  /// The function mixes.
  public internal(set) var shares: [FunctionShare] = [] {
    didSet { mixes = Dictionary(grouping: shares) { ProductKey(table: $0.table, product: $0.product) } }
  }
  /// The figures of cost components.
  public internal(set) var figures: [CostFigure] = [] {
    didSet { components = Dictionary(grouping: figures) { ProductKey(table: $0.table, product: $0.product) } }
  }
  /// The agreements.
  public internal(set) var agreements: [WageAgreement] = []
  /// Where the wages were read.
  public internal(set) var wageSources: [WageSource] = []
  /// The wages, scale by scale and date by date.
  public internal(set) var scales: [WageScale] = [] {
    didSet { scalesByName = Dictionary(grouping: scales) { ScaleKey($0.agreement, $0.scale) } }
  }
  /// Which scale pays which level.
  public internal(set) var functionScales: [FunctionScale] = [] {
    didSet { scalesByLevel = Dictionary(grouping: functionScales) { ScaleKey($0.agreement, $0.level) } }
  }
  /// The ways to build up a tariff.
  public internal(set) var models: [CostModel] = []
  /// What was read of folders although it is not as the format says, file by file.
  public internal(set) var readingNotes: [ReadingNote] = []
  private var mixes: [ProductKey: [FunctionShare]] = [:]
  private var components: [ProductKey: [CostFigure]] = [:]
  private var scalesByName: [ScaleKey: [WageScale]] = [:]
  private var scalesByLevel: [ScaleKey: [FunctionScale]] = [:]

  /// What the mix and the figures of a product are looked up by.
  private struct ProductKey: Hashable {
    let table: String
    let product: String
  }

  /// What the scales of an agreement are looked up by: their name, or a level that they pay.
  private struct ScaleKey: Hashable {
    let agreement: String
    let word: String

    init(_ agreement: String, _ word: String) { (self.agreement, self.word) = (agreement, word) }
  }

  /// A book without anything.
  public init() {}

  /// What stands inside the program.
  ///
  /// - Parameter agreements: the agreements whose wages are wanted, as ``addBuiltInWages(of:)`` takes them; nothing
  ///   for all. The less, the quicker.
  /// - Returns: the book.
  /// - Throws: the problems of a file; a build whose tests pass has none.
  public static func builtIn(wagesOf agreements: [String]? = nil) throws(DatasetError) -> CostBook {
    var book = try CostBookReader.read(
      base: CostBook(), hasOtherScale: { _, _ in agreements != nil },
      text: { file throws(DatasetProblem) in
        // The program's own components stand in its terms.
        guard file != .componentKinds, file != .wages || agreements == nil else { return nil }
        return file.builtIn
      })
    if let agreements { try book.addBuiltInWages(of: agreements) }
    return book
  }

  /// This book with the files of a folder; what a folder says of a product, a scale on a date or a model replaces
  /// what was known of it.
  ///
  /// - Parameters:
  ///   - path: the folder; each file of ``CostFile`` may be there.
  ///   - dataset: the tables whose products it may speak of; nothing where that is not checked.
  /// - Throws: all problems of all files; then nothing is added.
  public mutating func add(folder path: String, of dataset: Dataset?) throws(DatasetError) {
    let added = try CostBookReader.read(
      base: self, dataset: dataset, hasOtherScale: CostBook.hasBuiltInScale,
      text: { file throws(DatasetProblem) in try file.text(inFolder: path) })
    terms = added.terms
    shares = shares.replaced(by: added.shares) { ProductKey(table: $0.table, product: $0.product) }
    figures = figures.replaced(by: added.figures) { ProductKey(table: $0.table, product: $0.product) }
    levels = levels.replaced(by: added.levels, \.id)
    agreements = agreements.replaced(by: added.agreements, \.id)
    wageSources = wageSources.replaced(by: added.wageSources, \.id)
    scales = scales.replaced(by: added.scales) { [$0.agreement, $0.scale, $0.validFrom.description] }
    functionScales = functionScales.replaced(by: added.functionScales) { ScaleKey($0.agreement, $0.level) }
    models = models.replaced(by: added.models, \.id)
    readingNotes += added.readingNotes
  }

  /// This book with the model of a file.
  ///
  /// - Parameter path: a file with the columns of `cost-model-steps.csv` and one model.
  /// - Returns: the model.
  /// - Throws: all problems of the file.
  public mutating func addModel(file path: String) throws(DatasetError) -> CostModel {
    let source: SourceText?
    do throws(DatasetProblem) {
      source = try Dataset.readFile(path)
    } catch {
      throw DatasetError(problems: [error])
    }
    guard let source else {
      throw DatasetError(problems: [
        DatasetProblem(
          .unreadable(reason: Phrase(nl: "dit bestand bestaat niet", en: "there is no such file")),
          inFile: path)
      ])
    }
    let (model, notes) = try CostBookReader.readModel(source, terms)
    models = models.replaced(by: [model], \.id)
    readingNotes += notes
    return model
  }

  /// The function mix of a product; empty when none is printed.
  public func mix(of product: String, in table: String) -> [FunctionShare] {
    mixes[ProductKey(table: table, product: product)] ?? []
  }

  /// The figures of a product.
  public func figures(of product: String, in table: String) -> [CostFigure] {
    components[ProductKey(table: table, product: product)] ?? []
  }

  /// A scale of an agreement on each date of which it is known.
  public func scales(named scale: String, of agreement: String) -> [WageScale] {
    scalesByName[ScaleKey(agreement, scale)] ?? []
  }

  /// The scales that pay a level for an agreement.
  public func functionScales(of level: String, in agreement: String) -> [FunctionScale] {
    scalesByLevel[ScaleKey(agreement, level)] ?? []
  }

  /// The model of an id as it is typed, or the default.
  public func model(_ id: String? = nil) throws(RebuildError) -> CostModel {
    // The default of a folder stands behind the built-in one, and takes its place.
    let found = models.last { model in id.map { model.id == $0.lowercased() } ?? model.isDefault }
    if let found { return found }
    let known = models.map(\.id)
    throw .unknownModel(id ?? "", nearest: id.flatMap { nearestWord(to: $0, among: known) }, known: known)
  }

  /// The level of an id.
  public func level(_ id: String) -> FunctionLevel? { levels.first { $0.id == id } }
}
