import Tariffs

/// Which step of the scales a tariff pays.
public struct PaidStep: Hashable, Sendable {
  /// One level of the mix.
  public struct Part: Hashable, Sendable {
    /// The level and its share.
    public let share: FunctionShare
    /// The scale.
    public let scale: WageScale
    /// The wage of this level at the place in the scale, in cents per hour.
    public let hourly: Rational
    /// The last step that is not above it.
    public let below: Wage?
    /// The first step that is above it.
    public let above: Wage?
  }

  /// The mixed wage that the tariff pays, in cents per hour.
  public let wage: ImpliedFigure
  /// The wages of the mix between which it is held, in cents per hour.
  public let scale: ClosedRange<Rational>
  /// The place of everyone between the first step (0) and the last one (100), in percent; nothing where of no scale
  /// more than one step is known.
  public let place: Rational?
  /// Between which places it lies, because the tariff is rounded.
  public let bounds: ClosedRange<Rational>?
  /// The levels.
  public let parts: [Part]

  /// Whether the tariff pays less than the first steps.
  public var isBelowScale: Bool { wage.value < scale.lowerBound }
  /// Whether it pays more than the last steps.
  public var isAboveScale: Bool { wage.value > scale.upperBound }
}

extension CostBook {
  /// Finds the place in the scales at which a mixed wage is paid, the same for each level.
  ///
  /// - Parameters:
  ///   - wage: the mixed wage that a tariff implies.
  ///   - product: the product.
  ///   - request: the wages.
  /// - Returns: the place.
  /// - Throws: why the wages are not known.
  public func paidStep(
    of wage: ImpliedFigure, _ product: CostProduct, _ request: RebuildRequest
  ) throws(RebuildError) -> PaidStep {
    let (low, high, _) = try ends(of: product.mix, request.wages, rescales: request.rescalesMix)
    let span = high.cents - low.cents
    func place(_ cents: Rational) -> Rational? {
      span > Rational(0) ? (cents - low.cents) / span * Rational(100) : nil
    }
    let paid = place(wage.value)
    var parts: [PaidStep.Part] = []
    for (first, last) in zip(low.parts, high.parts) {
      let hourly =
        first.hourly + (last.hourly - first.hourly) * (paid ?? Rational(0)) / Rational(100)
      let (below, above) = first.scale.steps(around: hourly)
      parts.append(
        PaidStep.Part(share: first.share, scale: first.scale, hourly: hourly, below: below, above: above))
    }
    return PaidStep(
      wage: wage, scale: min(low.cents, high.cents)...max(low.cents, high.cents), place: paid,
      bounds: place(wage.lower).flatMap { lower in place(wage.upper).map { lower...$0 } }, parts: parts)
  }
}
