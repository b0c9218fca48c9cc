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
    public var change: Rational { after - before }

    /// What the step does, as people write it.
    package func calculation(figure: String, basis: String) -> String {
      // What is written is a division also where the basis has another name than the amount that it is.
      step.kind.action(
        Formula.reference(figure), of: .reference(basis), isOfAll: self.basis == before
      ).text
    }
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
    try checkFigures(inputs)
    let taken = try taken(from: wage) { step throws(RebuildError) in try step.figure(in: inputs) }
    let exact = taken.last?.after ?? wage
    guard let amount = Money(rounding: exact), amount <= .largestPrice else { throw .amountTooLarge }
    return BuildUp(
      wage: wage,
      steps: taken.compactMap { step in
        inputs[step.step.component].map {
          BuildUp.Step(
            step: step.step, input: $0, basis: step.basis, before: step.before, after: step.after)
        }
      },
      skipped: steps.filter { inputs[$0.component] == nil }, exact: exact, amount: amount)
  }
}
