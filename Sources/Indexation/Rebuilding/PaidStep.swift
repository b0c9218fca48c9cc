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
  /// The place of everyone between the first step (0) and the last one (100), in percent.
  public let place: Rational
  /// Between which places it lies, because the tariff is rounded.
  public let lower: Rational
  /// The other end.
  public let upper: Rational
  /// The levels.
  public let parts: [Part]

  /// Whether the tariff pays less than the first steps.
  public var isBelowScale: Bool { place < Rational(0) }
  /// Whether it pays more than the last steps.
  public var isAboveScale: Bool { place > Rational(100) }
}

extension CostBook {
  /// Finds the place in the scales at which a mixed wage is paid, the same for each level.
  ///
  /// - Parameters:
  ///   - wage: the mixed wage that a tariff implies.
  ///   - product: the product.
  ///   - request: the wages.
  /// - Returns: the place; nothing when the first and the last steps pay the same.
  /// - Throws: why the wages are not known.
  public func paidStep(
    of wage: ImpliedFigure, _ product: CostProduct, _ request: RebuildRequest
  ) throws(RebuildError) -> PaidStep? {
    let (low, high) = try ends(of: product, request)
    guard high.cents > low.cents else { return nil }
    let span = high.cents - low.cents
    func place(_ cents: Rational) -> Rational { (cents - low.cents) / span * Rational(100) }
    let paid = place(wage.value)
    var parts: [PaidStep.Part] = []
    for (first, last) in zip(low.parts, high.parts) {
      let (start, end) = (Rational(first.hourly), Rational(last.hourly))
      let hourly = start + (end - start) * paid / Rational(100)
      let (below, above) = first.scale.steps(around: hourly)
      parts.append(
        PaidStep.Part(share: first.share, scale: first.scale, hourly: hourly, below: below, above: above))
    }
    return PaidStep(
      wage: wage, place: paid, lower: place(wage.lower), upper: place(wage.upper), parts: parts)
  }

  /// The wages of a mix with everyone on the first, and with everyone on the last step.
  private func ends(
    of product: CostProduct, _ request: RebuildRequest
  ) throws(RebuildError) -> (low: MixedWage, high: MixedWage) {
    var (low, high) = (request.wages, request.wages)
    low.place = .step(.lowest)
    high.place = .step(.highest)
    return (
      try mixedWage(of: product.mix, low, rescales: request.rescalesMix),
      try mixedWage(of: product.mix, high, rescales: request.rescalesMix)
    )
  }
}
