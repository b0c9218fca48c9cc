import Tariffs

/// The price per function level that explains the products of a table best.
///
/// Statistics over a table: these are `Double`, in euro per hour, and estimates.
public struct LevelPrices: Hashable, Sendable {
  /// What is estimated for each level.
  public enum Quantity: Hashable, Sendable {
    /// The price of an hour of a professional: all that a document without cost components allows.
    case hourPrice
    /// The gross wage per hour, through the cost model.
    case grossWage
  }

  /// How well the mixes of the products determine the price of a level.
  public enum Determination: String, Vocabulary {
    /// Several products do, and none of them decides alone.
    case well
    /// One product does, leaving out one moves it by more than a tenth, or only the order of the levels keeps it from
    /// passing another.
    case weakly
    /// The mixes do not tell it apart from other levels; only the order of the levels bounds it.
    case not

    /// What the word is a kind of.
    public static let noun = Phrase(nl: "bepaaldheid", en: "determination")
  }

  /// One level.
  public struct Level: Hashable, Sendable {
    /// The level.
    public let level: String
    /// The estimate, in euro per hour.
    public let price: Double
    /// How many products have the level in their mix.
    public let products: Int
    /// The largest share that it has in a mix, in percent.
    public let largestShare: Rational
    /// How well the mixes determine it.
    public let determination: Determination
    /// Levels that got the same price, because otherwise a higher level would be paid less.
    public let tiedTo: [String]
    /// The lowest and highest estimate when any one product is left out, other than the only one with the level.
    public let withoutOne: ClosedRange<Double>
  }

  /// One product.
  public struct Fit: Hashable, Sendable {
    /// The product.
    public let product: CostProduct
    /// What the published tariff gives for an hour, in cents.
    public let observed: Rational
    /// By what the tariff was multiplied to get there, where a group shares the hour.
    public let perGroup: Rational
    /// The estimate from the prices per level, in euro.
    public let fitted: Double
    /// Observed minus estimated, as a share of observed.
    public let residual: Double
    /// Whether the residual stands out from the others.
    public let isOutlier: Bool
  }

  /// Why a product was left out.
  public enum Omission: Error, Hashable {
    /// No function mix is printed.
    case noMix
    /// The mix does not add up to 100.
    case mixNotWhole(sum: Rational)
    /// The hours of professionals per unit are not printed.
    case hoursUnknown
    /// The number of clients is a range or not printed.
    case groupUnknown
    /// The tariff is nothing, so that nothing can be a share of it.
    case noPrice
    /// It cannot be rebuilt.
    case error(RebuildError)
  }

  /// What was estimated.
  public let quantity: Quantity
  /// The levels.
  public let levels: [Level]
  /// The products that were used.
  public let fits: [Fit]
  /// The products that were not, with the reason.
  public let leftOut: [LeftOut]

  /// A product that was left out, with the reason.
  public struct LeftOut: Hashable, Sendable {
    /// The product.
    public let product: CostProduct
    /// Why.
    public let reason: Omission
  }

  /// The typical relative residual: the root of the mean of the squares.
  public var typicalResidual: Double {
    guard !fits.isEmpty else { return 0 }
    return (fits.reduce(0) { $0 + $1.residual * $1.residual } / Double(fits.count)).squareRoot()
  }

  /// A residual stands out when it lies more than this many robust standard deviations from the median …
  public static let outlierDeviations = 3.5
  /// … and is larger than this share.
  public static let smallestOutlier = 0.02
}

extension CostBook {
  /// Estimates the price per function level.
  ///
  /// Relative residuals are made as small as possible in the sum of their squares, with prices that do not fall as
  /// the level rises. A table with cost components gives gross wages, another one hour prices.
  ///
  /// - Parameters:
  ///   - products: the products of one table.
  ///   - request: the model, and whether mixes are rescaled.
  /// - Returns: the estimates with their residuals.
  /// - Throws: what `request` throws, or ``RebuildError/tooLittleOrder(levels:)``.
  public func levelPrices(
    of products: [CostProduct], _ request: (CostProduct) throws(RebuildError) -> RebuildRequest
  ) throws(RebuildError) -> LevelPrices {
    let hasComponents = products.contains { product in
      product.figures.contains { $0.component == .werkgeverslasten }
    }
    let quantity: LevelPrices.Quantity = hasComponents ? .grossWage : .hourPrice
    var observations: [LevelObservation] = []
    var leftOut: [LevelPrices.LeftOut] = []
    for product in products {
      let request = try request(product)
      do throws(LevelPrices.Omission) {
        observations.append(try observation(of: product, request, quantity))
      } catch {
        leftOut.append(LevelPrices.LeftOut(product: product, reason: error))
      }
    }
    let used = observations.flatMap { $0.product.mix.map(\.level) }.firstOccurrences
    let fit = LevelFit(observations: observations, order: try LevelOrder(of: used, among: levels))
    return fit.prices(quantity, leftOut: leftOut)
  }

  /// What a product says about the price of an hour.
  private func observation(
    of product: CostProduct, _ request: RebuildRequest, _ quantity: LevelPrices.Quantity
  ) throws(LevelPrices.Omission) -> LevelObservation {
    if product.mix.isEmpty { throw .noMix }
    if product.tariff.amount.cents == 0 { throw .noPrice }
    if product.mixSum != Rational(100), !request.rescalesMix { throw .mixNotWhole(sum: product.mixSum) }
    let inputs = product.inputs()
    if product.hasGroupRange, request.group == nil { throw .groupUnknown }
    guard let hours = request.hours ?? inputs[.uren]?.value else { throw .hoursUnknown }
    let clients = request.group ?? inputs[.groepsgrootte]?.value ?? Rational(1)
    let perGroup = clients / hours
    let cents: Rational
    do throws(RebuildError) {
      switch quantity {
      case .hourPrice: cents = perGroup * Rational(product.tariff.amount)
      case .grossWage:
        var inputs = try self.inputs(of: product, request)
        inputs[.uren] = CostInput(value: hours, origin: .given)
        cents = try request.model.paidWage(of: product, inputs: inputs).value
      }
    } catch {
      throw .error(error)
    }
    return LevelObservation(
      product: product, perGroup: perGroup, cents: cents,
      shares: Dictionary(
        product.mix.map { ($0.level, ($0.percent / product.mixSum).approximate) }, uniquingKeysWith: +))
  }
}

/// What one product says about the prices per level.
struct LevelObservation {
  let product: CostProduct
  let perGroup: Rational
  /// The price of an hour in cents, exact.
  let cents: Rational
  /// The share of each level, from 0 to 1.
  let shares: [String: Double]

  var euros: Double { (cents / Rational(100)).approximate }
}

/// Least squares over some observations, with an order of the levels.
struct LevelFit {
  let observations: [LevelObservation]
  let order: LevelOrder

  /// The best price of each level in euro, in the order of the levels.
  func solution(without left: Int? = nil) -> [Double] {
    let used = observations.indices.filter { $0 != left }
    // Divided by the price itself, a residual is a share of it.
    let columns = order.patterns.map { pattern in
      used.map { place in
        let observation = observations[place]
        return zip(order.levels, pattern).reduce(0) { sum, level in
          sum + (level.1 ? observation.shares[level.0] ?? 0 : 0)
        } / observation.euros
      }
    }
    let weights = NonNegativeLeastSquares(columns: columns, target: used.map { _ in 1 }).solution()
    return order.levels.indices.map { level in
      zip(order.patterns, weights).reduce(0) { $0 + ($1.0[level] ? $1.1 : 0) }
    }
  }

  func prices(_ quantity: LevelPrices.Quantity, leftOut: [LevelPrices.LeftOut]) -> LevelPrices {
    let best = solution()
    let others = observations.indices.map { solution(without: $0) }
    let rows = OrthogonalBasis(observations.map { row in order.levels.map { row.shares[$0] ?? 0 } })
    let levels = order.levels.enumerated().map { place, level in
      let having = observations.filter { $0.shares[level] != nil }
      // Without the only product that has it, a level has no estimate.
      let left = observations.indices.filter { having.count > 1 || observations[$0].shares[level] == nil }
      let estimates = left.map { others[$0][place] } + [best[place]]
      let unit = order.levels.indices.map { $0 == place ? 1.0 : 0.0 }
      let span = (estimates.max() ?? 0) - (estimates.min() ?? 0)
      let tied = order.levels.indices.filter {
        $0 != place && abs(best[$0] - best[place]) <= 1e-9 * max(best[place], 1)
      }
      let isWeak = having.count < 2 || span > best[place] / 10 || !tied.isEmpty
      let determination: LevelPrices.Determination = !rows.spans(unit) ? .not : isWeak ? .weakly : .well
      return LevelPrices.Level(
        level: level, price: best[place], products: having.count,
        largestShare: having.flatMap { $0.product.mix }.filter { $0.level == level }.map(\.percent).max()
          ?? Rational(0),
        determination: determination,
        tiedTo: tied.map { order.levels[$0] },
        withoutOne: (estimates.min() ?? 0)...(estimates.max() ?? 0))
    }
    let fitted = observations.map { observation in
      zip(order.levels, best).reduce(0) { $0 + (observation.shares[$1.0] ?? 0) * $1.1 }
    }
    let residuals = zip(observations, fitted).map { ($0.euros - $1) / $0.euros }
    let middle = median(residuals)
    // 1.4826 makes the median deviation of normal errors their standard deviation.
    let spread = 1.4826 * median(residuals.map { abs($0 - middle) })
    return LevelPrices(
      quantity: quantity, levels: levels,
      fits: observations.indices.map { place in
        LevelPrices.Fit(
          product: observations[place].product, observed: observations[place].cents,
          perGroup: observations[place].perGroup, fitted: fitted[place], residual: residuals[place],
          isOutlier: abs(residuals[place] - middle) > LevelPrices.outlierDeviations * spread
            && abs(residuals[place]) > LevelPrices.smallestOutlier)
      }, leftOut: leftOut)
  }

  private func median(_ values: [Double]) -> Double {
    guard !values.isEmpty else { return 0 }
    let sorted = values.sorted()
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }
}
