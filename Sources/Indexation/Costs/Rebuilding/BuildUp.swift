import Tariffs

/// A tariff that was built up from a gross wage per hour, with each step.
public struct BuildUp: Hashable, Sendable {
  /// One step that was taken.
  public struct Step: Hashable, Sendable {
    /// The step of the model.
    public let step: CostModel.Step
    /// The figure that it took.
    public let input: CostInput
    /// What a percentage was taken of, in cents.
    public let basis: Rational
    /// The amount before, in cents.
    public let before: Rational
    /// The amount after, in cents.
    public let after: Rational
    /// After minus before, in cents.
    public let change: Rational
  }

  /// The gross wage per hour, in cents.
  public let wage: Rational
  /// The steps that were taken.
  public let steps: [Step]
  /// The steps that were left out, because the document prints no figure.
  public let skipped: [CostModel.Step]

  /// The tariff before rounding, in cents.
  public let exact: Rational
  /// The tariff, rounded half away from zero to cents.
  public let amount: Money

  /// What one euro of gross wage becomes before the hours of a unit come in: the product of the percentages; nothing
  /// when something else comes in between.
  public var wageFactor: Rational? {
    guard wage != Rational(0), let last = steps.last(where: { $0.step.component.isPercentage }) else {
      return nil
    }
    let isPure = steps.prefix { $0.step.name != last.step.name }.allSatisfy { $0.step.component.isPercentage }
    return isPure ? last.after / wage : nil
  }
}

extension CostModel {
  /// Builds up a tariff.
  ///
  /// - Parameters:
  ///   - wage: the gross wage per hour, in cents.
  ///   - inputs: the figures.
  /// - Returns: the tariff with its steps.
  /// - Throws: ``RebuildError/missing(_:)`` when a required figure is not there, or
  ///   ``RebuildError/amountTooLarge`` when no price is as
  ///   large as the tariff.
  public func buildUp(wage: Rational, inputs: CostInputs) throws(RebuildError) -> BuildUp {
    let trace = try trace(wage: LinearAmount(wage), inputs: inputs, unknown: nil)
    let exact = trace.steps.last?.after.constant ?? wage
    guard let amount = Money(rounding: exact), amount <= .largestPrice else { throw .amountTooLarge }
    let steps = trace.steps.map { step in
      BuildUp.Step(
        step: step.step, input: step.input, basis: step.basis.constant, before: step.before.constant,
        after: step.after.constant, change: step.after.constant - step.before.constant)
    }
    return BuildUp(wage: wage, steps: steps, skipped: trace.skipped, exact: exact, amount: amount)
  }
}
