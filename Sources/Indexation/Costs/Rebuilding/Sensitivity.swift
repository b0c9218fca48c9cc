import Tariffs

/// What a small change of one figure does to a tariff.
public struct Sensitivity: Hashable, Sendable {
  /// What was changed.
  public let subject: CostChange.Subject
  /// The figure before: cents per hour for wages, otherwise percent, euro or a number.
  public let value: Rational
  /// The figure after.
  public let changed: Rational
  /// Where the figure comes from; nothing for the wage, which the published tariff implies.
  public let input: CostInput?
  /// By how much: one percentage point, or one percent of what it is.
  public let isPercentagePoint: Bool
  /// The tariff after the change before rounding, in cents.
  public let exact: Rational
  /// The same, rounded to cents.
  public let amount: Money
  /// The change of the tariff before rounding, in cents.
  public let effect: Rational
}

extension CostBook {
  /// The effect of one percentage point more of each percentage, and of one percent more of everything else.
  ///
  /// - Parameters:
  ///   - product: the product; the published tariff is the start.
  ///   - request: the model.
  /// - Returns: the effects, the largest first.
  /// - Throws: why the product cannot be rebuilt.
  public func sensitivity(
    of product: CostProduct, _ request: RebuildRequest
  ) throws(RebuildError) -> [Sensitivity] {
    var inputs = try inputs(of: product, request)
    inputs[.uren] = inputs[.uren] ?? product.wholeUnit
    let paid = try request.model.paidWage(of: product, inputs: inputs)
    // The hour of a price per hour cannot be changed; neither can hours that are not known.
    let hours = request.hours.map { CostInput(value: $0, origin: .given) } ?? product.inputs()[.uren]
    let hasHours =
      if case .unit = hours?.origin { false } else { hours != nil }
    var subjects: [CostChange.Subject] = [.wages]
    subjects += request.model.steps.map(\.component).firstOccurrences.filter { inputs[$0] != nil }
      .filter { $0 != .uren || hasHours }.map { .component($0) }
    var effects: [Sensitivity] = []
    for subject in subjects {
      let input: CostInput? =
        if case .component(let component) = subject { inputs[component] } else { nil }
      let isPoint =
        if case .component(let component) = subject { component.isPercentage } else { false }
      let value = input?.value ?? paid.value
      let change = CostChange(subject, isPoint ? .to(value + Rational(1)) : .by(Rational(1)))
      let wage = [change].applied(toWage: paid.value)
      let changed = try [change].applied(to: inputs, of: product.tariff.product)
      let after = try request.model.buildUp(wage: wage, inputs: changed)
      let figure: Rational =
        if case .component(let component) = subject { changed[component]?.value ?? value } else { wage }
      effects.append(
        Sensitivity(
          subject: subject, value: value, changed: figure, input: input, isPercentagePoint: isPoint,
          exact: after.exact, amount: after.amount,
          effect: after.exact - Rational(product.tariff.amount)))
    }
    func size(_ effect: Sensitivity) -> Rational {
      effect.effect.magnitude
    }
    return effects.sorted(by: size, >)
  }
}
