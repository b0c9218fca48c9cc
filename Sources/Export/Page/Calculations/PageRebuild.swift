import Indexation
import Tariffs

/// A product of the page whose tariff is built up again when a figure is moved.
///
/// What the document does not print is what the published tariff pays: the hours where these are not printed, else the
/// wage. So nothing differs from the published tariff until somebody moves a figure. The inputs have the words of
/// `tariffs rebuild --set`, and give what that gives.
struct PageRebuild {
  /// A place in the scales, and the wage of the mix there in euro per hour.
  private typealias Preset = (place: ScalePlace, wage: Rational)

  /// The tariff, as it was published.
  let rebuild: Rebuild
  /// All figures.
  let calculation: Calculation
  private let steps: [CostCells]
  private let presets: [Preset]

  private static let wage = "wages"
  private static let (tariff, published) = ("tarief", "gepubliceerd")

  /// A product that can be rebuilt.
  ///
  /// - Throws: why it cannot be.
  init(_ product: CostProduct, _ usual: RebuildRequest, _ costs: CostBook) throws(RebuildError) {
    var request = usual
    if product.inputs()[.uren] != nil { request.unknown = .wage }
    rebuild = try costs.rebuild(product, request)
    let wage = Calculation.Cell(
      PageRebuild.wage, .amount, .input(rebuild.buildUp.wage / Rational(100), Calculation.Bounds()))
    let figures = rebuild.buildUp.steps.map { step in
      let (component, value) = (step.step.component, step.step.component.calculated(step.input.value))
      let isOfUnit = if case .unit = step.input.origin { true } else { false }
      return (
        component,
        Calculation.Cell(
          component.rawValue, component.kind, isOfUnit ? .given(value) : .input(value, step.step.kind.bounds))
      )
    }
    steps = request.model.cells(
      from: wage, figures: Dictionary(figures) { first, _ in first }, named: { "na-\($0.name)" })
    let exact = (steps.last?.after ?? wage).reference
    func group(_ cells: [Calculation.Cell]) -> Calculation.Group {
      Calculation.Group(Phrase(""), columns: [Phrase("")], rows: cells.map { .init(Phrase($0.name), [$0]) })
    }
    calculation = Calculation(
      Phrase(product.tariff.shortName), title: Phrase(product.tariff.name),
      groups: [
        group([wage] + steps.map(\.figure).firstOccurrences), group(steps.map(\.after)),
        group([
          Calculation.Cell(PageRebuild.tariff, .amount, .formula(.rounded(exact, decimals: 2))),
          Calculation.Cell(
            PageRebuild.published, .amount, .given(Rational(product.tariff.amount) / Rational(100))),
        ]),
      ])
    var place = usual.wages
    presets = [.step(.lowest), .usual, .step(.highest)].compactMap { (share: ScalePlace) in
      place.place = share
      guard let ends = costs.range(of: product.mix, place), !ends.isEmpty else { return nil }
      return (try? costs.mixedWage(of: product.mix, place)).map { (share, $0.cents / Rational(100)) }
    }
  }

  /// By what the page calls it: its table and its word, and its form where that is not in kind.
  var key: String {
    let tariff = rebuild.product.tariff
    return [tariff.table, tariff.product, tariff.form == .zin ? "" : tariff.form.rawValue]
      .filter { !$0.isEmpty }.joined(separator: "/")
  }

  /// The product as the page reads it.
  func json(_ wording: Wording) -> JSONText {
    let (cells, tariff) = (calculation.cells, rebuild.product.tariff)
    let places = Dictionary(cells.enumerated().map { ($1.name, $0) }) { first, _ in first }
    func place(_ name: String) -> JSONText { .literal(places[name].map(String.init) ?? "null") }
    let inputs = cells.filter { $0.bounds != nil }
    let isAboutTime = { (cell: Calculation.Cell) in
      [PageRebuild.wage, CostComponent.uren.rawValue, CostComponent.groepsgrootte.rawValue].contains(
        cell.name)
    }
    func group(_ heading: String, _ cells: [Calculation.Cell]) -> JSONText {
      .array(
        [.string(heading)]
          + cells.map { cell in
            let presets = cell.name == PageRebuild.wage ? presets.map { preset($0, wording) } : []
            return .array([
              place(cell.name), .string(label(of: cell, wording)), .string(note(on: cell, wording)),
              .literal(input(of: cell).map { !$0.lines.isEmpty } ?? false ? "true" : "false"),
              .array(presets),
            ])
          })
    }
    return .object([
      ("name", .string("\(tariff.name) (\(tariff.table))")),
      ("unit", .string("per \(wording.unitName(of: tariff.unit))")),
      ("cells", .array(cells.map { json($0) { places[$0] } })),
      ("start", place(PageRebuild.wage)), ("startLabel", .string(wording.grossWageOfUnit)),
      (
        "steps",
        .array(
          steps.map { step in
            .array([
              .string(wording.name(of: step.step.component)), place(step.figure.name),
              .string(step.figure.kind.sign), place(step.after.name),
            ])
          })
      ),
      ("tariff", place(PageRebuild.tariff)), ("published", place(PageRebuild.published)),
      (
        "groups",
        .array([
          group(wording.wageAndTime, inputs.filter(isAboutTime)),
          group(wording.componentsHeading, inputs.filter { !isAboutTime($0) }),
        ])
      ), ("notes", .array(notes(wording).map(JSONText.string))),
    ])
  }

  private func json(_ cell: Calculation.Cell, _ place: (String) -> Int?) -> JSONText {
    switch cell.origin {
    case .given(let value): .array([.exact(value)])
    case .formula(let formula): .array([formula.json(place)])
    case .input(let value, let bounds):
      .array(
        [
          .exact(value), .string(cell.name), .string(cell.kind.sign), .exact(bounds.least),
          bounds.below.map(JSONText.exact) ?? .literal("null"),
        ] + slider(cell, value, bounds).map(JSONText.exact))
    }
  }

  /// The first and the last figure of a slider, and the step between two of them: from nothing, or half a wage, to about
  /// double.
  private func slider(_ cell: Calculation.Cell, _ value: Rational, _ bounds: Calculation.Bounds) -> [Rational]
  {
    let double = value * Rational(2)
    func whole(_ number: Rational, _ rounding: Rounding) -> Rational { Rational(number.rounded(rounding)) }
    switch cell.kind {
    case .percentage:
      let last = max(Rational(1, 10), whole(double * Rational(20), .up) / Rational(20))
      let step = last > Rational(1, 5) ? Rational(1, 200) : Rational(1, 1000)
      return [bounds.least, min(last, bounds.below.map { $0 - step } ?? last), step]
    case .amount:
      let first = cell.name == PageRebuild.wage ? whole(value / Rational(2), .down) : Rational(0)
      return [first, max(Rational(1), whole(double, .up)), Rational(1, 10)]
    case .number where cell.name == CostComponent.groepsgrootte.rawValue:
      return [bounds.least, max(Rational(12), whole(double, .up)), Rational(1)]
    case .number: return [bounds.least, max(Rational(1), whole(double, .up)), Rational(1, 4)]
    }
  }

  private func input(of cell: Calculation.Cell) -> CostInput? {
    rebuild.buildUp.steps.first { $0.step.component.rawValue == cell.name }?.input
  }

  private func label(of cell: Calculation.Cell, _ wording: Wording) -> String {
    guard let component = CostComponent(rawValue: cell.name) else { return wording.grossWage }
    guard component == .uren else { return wording.name(of: component) }
    return "\(wording.name(of: component)) per \(wording.unitName(of: rebuild.product.tariff.unit))"
  }

  /// What is printed, and where; or how it was found.
  private func note(on cell: Calculation.Cell, _ wording: Wording) -> String {
    guard let input = input(of: cell), let component = CostComponent(rawValue: cell.name) else {
      guard let mixed = rebuild.mixedWage else { return wording.wageThatIsPaid }
      let days = wording.list(mixed.parts.map(\.scale.validFrom).firstOccurrences.map(wording.date))
      return wording.wageThatIsAssumed(rebuild.request.wages, from: days)
    }
    let figure = wording.shown(input.value, of: .component(component))
    return "\(figure) (\(wording.origin(input.origin)))"
  }

  private func preset(_ preset: Preset, _ wording: Wording) -> JSONText {
    .array([
      .string("\(wording.name(of: preset.place)): \(wording.shown(preset.wage * Rational(100), of: .wage))"),
      .exact(preset.wage),
    ])
  }

  private func notes(_ wording: Wording) -> [String] {
    let (product, model) = (rebuild.product, rebuild.request.model)
    let unused = product.unusedFigures(in: model)
    let skipped = rebuild.buildUp.skipped.map(\.component)
    return [
      product.mixSum == Rational(100) || product.mix.isEmpty
        ? nil : wording.asSentence(wording.mixNotWhole(sum: product.mixSum)),
      skipped.isEmpty ? nil : wording.skipped(skipped), unused.isEmpty ? nil : wording.unused(unused),
    ].compactMap(\.self)
  }
}

extension Calculation.Kind {
  /// The sign by which the page knows it.
  fileprivate var sign: String {
    switch self {
    case .amount: "€"
    case .percentage: "%"
    case .number: "#"
    }
  }
}
