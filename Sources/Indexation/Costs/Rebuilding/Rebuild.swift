import Tariffs

/// How products are rebuilt.
public struct RebuildRequest: Hashable, Sendable {
  /// The order and the kind of the steps.
  public var model: CostModel
  /// The agreement and the place in the scale; the day is that of the table unless one is asked for.
  public var wages: WageChoice
  /// Hours of professionals per unit that the user gives.
  public var hours: Rational?
  /// The number of clients that the user gives.
  public var group: Rational?
  /// What is changed: beside the published build-up, or, when something is asked for, before that is solved.
  public var changes: [CostChange] = []
  /// What is solved for; nothing solves only for what is not printed.
  public var unknown: RebuildUnknown?
  /// Whether a mix that is not 100 is divided by its sum.
  public var rescalesMix = false
  /// How far a rebuilt tariff may lie from the published one to count as reproduced, in percent.
  public var tolerance = RebuildRequest.usualTolerance

  /// A percent: more than rounding, less than a step of a scale.
  public static let usualTolerance = Rational(1)

  /// How products are rebuilt.
  ///
  /// - Parameters:
  ///   - model: the order and the kind of the steps.
  ///   - wages: the wages.
  public init(model: CostModel, wages: WageChoice) {
    self.model = model
    self.wages = wages
  }
}

extension RebuildRequest {
  /// Whether each changed figure is one that the model takes.
  ///
  /// - Throws: ``RebuildError/notInModel(_:model:others:)``.
  public func checkChanges() throws(RebuildError) {
    for case .component(let component) in changes.map(\.subject) where !model.takes(component) {
      throw .notInModel(component, model: model.id, others: [])
    }
  }
}

/// A product, rebuilt.
public struct Rebuild: Hashable, Sendable {
  /// The product.
  public let product: CostProduct
  /// How it was rebuilt.
  public let request: RebuildRequest
  /// The wage of the function mix; nothing when the wage was solved for.
  public let mixedWage: MixedWage?
  /// The build-up, with what was solved for filled in.
  public let buildUp: BuildUp
  /// What was solved for.
  public let implied: ImpliedFigure?
  /// The build-up with the changes, at the same wage and hours.
  public let changed: BuildUp?
  /// The figures from which it was rebuilt, without what was solved for.
  let inputs: CostInputs

  /// The gross wage that the published tariff leaves per unit for the whole group, in cents, which needs no wages and
  /// no hours; nothing when no positive wage is left.
  public var wageBudget: ImpliedFigure? {
    var inputs = inputs
    inputs[.uren] = product.wholeUnit
    return try? request.model.paidWage(of: product, inputs: inputs)
  }

  /// The rebuilt minus the published tariff.
  public var difference: Money {
    buildUp.amount - product.tariff.amount
  }
}

extension CostBook {
  /// The request when nothing is asked for: the default model, and the default agreement halfway each scale.
  ///
  /// - Throws: that there is no default.
  package func usualRequest(on day: CalendarDate) throws(RebuildError) -> RebuildRequest {
    RebuildRequest(
      model: try model(), wages: WageChoice(agreement: try agreement(), day: day, place: .usual))
  }

  /// Rebuilds a product.
  ///
  /// What is asked for is solved for; without a question the hours are, where they are not printed, and the wage,
  /// where the mix gives none.
  ///
  /// - Parameters:
  ///   - product: the product.
  ///   - request: how.
  /// - Returns: the build-up.
  /// - Throws: why it cannot be rebuilt.
  public func rebuild(_ product: CostProduct, _ request: RebuildRequest) throws(RebuildError) -> Rebuild {
    let known = try inputs(of: product, request)
    var inputs = known
    let isMixWhole = product.mixSum == Rational(100) || request.rescalesMix
    let unknown =
      request.unknown
      ?? (inputs[.uren] == nil && isMixWhole
        ? .component(.uren) : !isMixWhole ? .wage : nil)
    if inputs[.uren] == nil, let asked = unknown, asked != .component(.uren) {
      throw .twoUnknowns(asked: asked, product: product.tariff.product)
    }
    var mixed: MixedWage?
    if unknown != .wage {
      mixed = try mixedWage(of: product.mix, request.wages, rescales: request.rescalesMix)
    }
    var wage = mixed?.cents ?? Rational(0)
    if request.unknown != nil { wage = request.changes.applied(toWage: wage) }
    var implied: ImpliedFigure?
    if let unknown {
      let solution = try request.model.solve(
        for: unknown, published: product.tariff.amount, wage: wage, inputs: inputs)
      guard case .value(let figure) = solution else { throw .noSolution(unknown, solution) }
      implied = figure
      switch unknown {
      case .wage: wage = figure.value
      case .component(let component):
        inputs[component] = CostInput(value: figure.value, origin: .implied)
      }
    }
    let changes = request.unknown == nil ? request.changes(of: product) : []
    return Rebuild(
      product: product, request: request, mixedWage: mixed,
      buildUp: try request.model.buildUp(wage: wage, inputs: inputs), implied: implied,
      changed: changes.isEmpty
        ? nil
        : try request.model.buildUp(
          wage: changes.applied(toWage: wage),
          inputs: changes.applied(to: inputs, of: product.tariff.product)),
      inputs: known)
  }

  /// The figures of a product with what the user gives: the changes of what the model cannot do without, and all of
  /// them when something is solved for.
  func inputs(of product: CostProduct, _ request: RebuildRequest) throws(RebuildError) -> CostInputs {
    try request.checkChanges()
    var inputs = product.inputs()
    if let group = request.group {
      inputs[.groepsgrootte] = CostInput(value: group, origin: .given)
    }
    if let hours = request.hours { inputs[.uren] = CostInput(value: hours, origin: .given) }
    inputs = try request.given(for: product).applied(to: inputs, of: product.tariff.product)
    if request.unknown != nil {
      inputs = try request.changes.applied(to: inputs, of: product.tariff.product)
    }
    let missing = request.model.steps
      .filter { $0.missing == .require && inputs[$0.component] == nil }.map(\.component)
      .filter { $0 != .uren && request.unknown != .component($0) }.firstOccurrences
    guard missing.isEmpty else {
      throw .notRebuildable(
        product: product.tariff.product, table: product.table.id,
        reason: product.mix.isEmpty
          ? (product.figures.isEmpty ? .nothingPrinted : .noMix) : .noComponents(missing),
        rebuildable: [])
    }
    guard !product.mix.isEmpty || request.unknown == .wage else {
      throw .notRebuildable(
        product: product.tariff.product, table: product.table.id, reason: .noMix, rebuildable: [])
    }
    return inputs
  }
}

extension CostModel {
  /// The gross wage that a published tariff pays, in cents: per hour, or per unit where a unit counts as one hour.
  ///
  /// - Throws: ``RebuildError/noSolution(_:_:)`` when no wage gives the tariff, and what ``solve(for:published:wage:inputs:)``
  ///   throws.
  func paidWage(of product: CostProduct, inputs: CostInputs) throws(RebuildError) -> ImpliedFigure {
    let solution = try solve(
      for: .wage, published: product.tariff.amount, wage: Rational(0), inputs: inputs)
    guard case .value(let figure) = solution else { throw .noSolution(.wage, solution) }
    return figure
  }
}

extension CostProduct {
  /// A unit that counts as one hour: where the hours are not known, the gross wage per unit takes the place of the
  /// wage per hour, and a share of it is the same.
  var wholeUnit: CostInput {
    CostInput(value: Rational(1), origin: .unit(tariff.unit))
  }
}

extension RebuildRequest {
  /// The figures that fill in what the document does not print, and so change nothing.
  ///
  /// That is a figure which the model cannot do without; and where the document prints no whole build-up, every
  /// figure that it does not print.
  package func given(for product: CostProduct) -> [CostChange] {
    let printed = product.inputs()
    let isWhole = model.steps.allSatisfy {
      $0.missing == .skip || $0.component == .uren || printed[$0.component] != nil
    }
    return changes.filter { change in
      guard case .component(let component) = change.subject, case .to = change.change,
        printed[component] == nil
      else { return false }
      return model.requires(component) || !isWhole
    }
  }

  /// The changes of figures that the document prints, of wages, and of what it could have printed beside them.
  package func changes(of product: CostProduct) -> [CostChange] {
    let given = given(for: product)
    return changes.filter { !given.contains($0) }
  }
}

extension RebuildUnknown {
  /// The unknown as the command line writes it.
  public var word: String {
    switch self {
    case .wage: "wage"
    case .component(let component): component.rawValue
    }
  }

  /// What stands behind a value of it in a message.
  var unit: String {
    switch self {
    case .wage: " euro"
    case .component(let component): component.isPercentage ? "%" : component.isAmount ? " euro" : ""
    }
  }

  /// A value of the unknown as people write it: a wage in euro, everything else as it is.
  func inItsUnit(_ value: Rational) -> Rational {
    self == .wage ? value / Rational(100) : value
  }
}
