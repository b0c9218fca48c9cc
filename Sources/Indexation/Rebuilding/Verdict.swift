import Tariffs

/// What can be said of a published tariff.
public struct Verdict: Hashable, Sendable {
  /// The four outcomes.
  public enum Kind: String, Vocabulary {
    /// The printed build-up and the chosen wages give the published tariff.
    case reproduced
    /// One unknown was solved for.
    case implied
    /// No value of the unknown can give the published tariff.
    case inconsistent
    /// Something without which nothing can be calculated is not printed.
    case notRebuildable = "not-rebuildable"

    /// What the word is a kind of.
    public static let noun = "verdict"
  }

  /// Whether what a tariff implies is plausible, and against what that was held.
  public enum Plausibility: Hashable, Sendable {
    /// A wage within the scales.
    case withinScale(ClosedRange<Rational>)
    /// A wage below the first steps.
    case belowScale(ClosedRange<Rational>)
    /// A wage above the last steps.
    case aboveScale(ClosedRange<Rational>)
    /// A number of hours that the clients of a group can be helped in.
    case possibleHours(most: Rational)
    /// More hours than all clients of a group have together.
    case impossibleHours(most: Rational)
    /// There is nothing to hold it against.
    case unjudged
  }

  /// The product.
  public let product: CostProduct
  /// The outcome.
  public let kind: Kind
  /// The rebuilt tariff, where all figures and the wage are known without the published one.
  public let rebuilt: Money?
  /// How far it lies from the published one, in percent.
  public let deviation: Percentage?
  /// What the published tariff implies.
  public let implied: ImpliedFigure?
  /// Whether that is plausible.
  public let plausibility: Plausibility
  /// Where in the scales the implied wage lies, in percent.
  public let place: Rational?
  /// For which size of the group it holds; nothing for help to one client.
  public let group: Rational?
  /// What is missing, or impossible.
  public let reason: RebuildError?
  /// What stands out.
  public let findings: [Finding]

  /// Whether what the tariff implies can be so.
  public var isPlausible: Bool? {
    Verdict.isPlausible(plausibility)
  }

  /// Whether something can be so; nothing when there is nothing to hold it against.
  ///
  /// - Parameter plausibility: against what it was held.
  /// - Returns: the answer.
  public static func isPlausible(_ plausibility: Plausibility) -> Bool? {
    switch plausibility {
    case .withinScale, .possibleHours: true
    case .belowScale, .aboveScale, .impossibleHours: false
    case .unjudged: nil
    }
  }
}

/// What stands out in the build-up of a product.
public enum Finding: Hashable, Sendable {
  /// The function mix does not add up to 100.
  case mixNotWhole(sum: Rational)
  /// The function mix did not add up to 100 and was divided by its sum, as asked.
  case mixRescaled(sum: Rational)
  /// Other products with the same mix and the same figures have another tariff.
  case sameBuildUp(others: [Tariff])
  /// The minute price is not the hour price divided by 60.
  case minuteDisagrees(minute: Money, expected: Money)
  /// An amount is printed for another unit than that of the tariff, so it was left out.
  case otherUnit(CostFigure)
  /// The group is printed as a range; what the tariff implies at its other end.
  case groupRange(size: Rational, implied: ImpliedFigure, plausibility: Verdict.Plausibility)
  /// The scale of a level is a stand-in.
  case weakScale(level: String)
  /// Two scales are usual for a level; which one was used, and which not.
  case otherScale(level: String, used: String, other: String)
}

extension CostBook {
  /// Judges products: can each published tariff be reproduced, what does it imply, or why can't it be checked.
  ///
  /// - Parameters:
  ///   - products: the products; those of one table are compared with each other.
  ///   - request: the model, wages and tolerance for each product.
  /// - Returns: one verdict for each product, in their order.
  /// - Throws: why the wages that were asked for are not known.
  public func verdicts(
    on products: [CostProduct], _ request: (CostProduct) throws(RebuildError) -> RebuildRequest
  ) throws(RebuildError) -> [Verdict] {
    var verdicts: [Verdict] = []
    for product in products {
      verdicts.append(verdict(on: product, try request(product), among: products))
    }
    return verdicts
  }

  /// Judges one product.
  ///
  /// - Parameters:
  ///   - product: the product.
  ///   - request: the model, wages and tolerance.
  ///   - products: the products of its table, so that the same figures with another tariff are seen.
  /// - Returns: the verdict.
  public func verdict(
    on product: CostProduct, _ request: RebuildRequest, among products: [CostProduct]
  ) -> Verdict {
    do throws(RebuildError) {
      return try judged(product, request, among: products)
    } catch {
      let kind: Verdict.Kind =
        if case .noSolution = error { .inconsistent } else { .notRebuildable }
      return Verdict(
        product: product, kind: kind, rebuilt: nil, deviation: nil, implied: nil, plausibility: .unjudged,
        place: nil, group: nil, reason: error, findings: findings(on: product, request, among: products))
    }
  }

  private func judged(
    _ product: CostProduct, _ request: RebuildRequest, among products: [CostProduct]
  ) throws(RebuildError) -> Verdict {
    var findings = findings(on: product, request, among: products)
    let rebuild = try rebuild(product, request)
    let group = rebuild.buildUp.steps.first { $0.step.component == .groepsgrootte }?.input.value
    let deviation = PriceChange(from: product.tariff.amount, to: rebuild.buildUp.amount)
    func verdict(
      _ kind: Verdict.Kind, implied: ImpliedFigure?, _ plausibility: Verdict.Plausibility, place: Rational?
    ) -> Verdict {
      let isForward = rebuild.implied == nil
      return Verdict(
        product: product, kind: kind, rebuilt: isForward ? rebuild.buildUp.amount : nil,
        deviation: isForward ? deviation.percentage : nil, implied: implied, plausibility: plausibility,
        place: place, group: group, reason: nil, findings: findings)
    }
    if let implied = rebuild.implied, implied.unknown != .wage {
      return verdict(
        .implied, implied: implied, plausibility(of: implied, product, request, group: group), place: nil)
    }
    let wage: ImpliedFigure
    if let implied = rebuild.implied {
      wage = implied
    } else {
      wage = try impliedWage(of: product, request, group: .largest)
    }
    let place = try? paidStep(of: wage, product, request)?.place
    let isReproduced =
      rebuild.implied == nil
      && Rational((rebuild.difference.cents < 0 ? -rebuild.difference : rebuild.difference))
        * Rational(100) <= Rational(product.tariff.amount) * request.tolerance
    if product.hasGroupRange, request.group == nil, let size = product.group(.smallest)?.value {
      let other = try impliedWage(of: product, request, group: .smallest)
      findings.append(
        .groupRange(
          size: size, implied: other,
          plausibility: plausibility(of: other, product, request, group: size)))
    }
    return verdict(
      isReproduced ? .reproduced : .implied, implied: wage,
      plausibility(of: wage, product, request, group: group), place: place)
  }

  /// The gross wage per hour that a published tariff pays.
  private func impliedWage(
    of product: CostProduct, _ request: RebuildRequest, group: CostProduct.GroupSize
  ) throws(RebuildError) -> ImpliedFigure {
    var inputs = try inputs(of: product, request)
    if group == .smallest, request.group == nil {
      inputs[.groepsgrootte] = product.inputs(group: group)[.groepsgrootte]
    }
    return try request.model.paidWage(of: product, inputs: inputs)
  }

  /// Whether what a tariff implies can be so: a wage within the scales, hours that the clients have.
  private func plausibility(
    of implied: ImpliedFigure, _ product: CostProduct, _ request: RebuildRequest, group: Rational?
  ) -> Verdict.Plausibility {
    switch implied.unknown {
    case .wage:
      guard let range = range(of: product.mix, request.wages, rescales: request.rescalesMix) else {
        return .unjudged
      }
      return implied.value < range.lowerBound
        ? .belowScale(range) : implied.value > range.upperBound ? .aboveScale(range) : .withinScale(range)
    case .component(.uren):
      // At the very most each client has a professional all the time.
      let hoursOfUnit: Rational? =
        product.tariff.unit == .etmaal ? Rational(24) : product.figure(.urenPerDagdeel)?.value
      guard let hoursOfUnit else { return .unjudged }
      let most = hoursOfUnit * (group ?? Rational(1))
      return implied.value <= most ? .possibleHours(most: most) : .impossibleHours(most: most)
    case .component: return .unjudged
    }
  }

  private func findings(
    on product: CostProduct, _ request: RebuildRequest, among products: [CostProduct]
  ) -> [Finding] {
    var findings: [Finding] = []
    if !product.mix.isEmpty, product.mixSum != Rational(100) {
      findings.append(
        request.rescalesMix ? .mixRescaled(sum: product.mixSum) : .mixNotWhole(sum: product.mixSum))
    }
    let others = products.filter { $0 != product && $0.hasSameBuildUp(as: product) }.map(\.tariff)
      .filter { $0.amount != product.tariff.amount }
    if !others.isEmpty { findings.append(.sameBuildUp(others: others)) }
    findings += product.amountsOfOtherUnits.filter { request.model.takes($0.component) }.map(
      Finding.otherUnit)
    if let minute = product.minuteTariff {
      let expected = (Rational(product.tariff.amount) / Rational(60)).money
      if minute.amount != expected {
        findings.append(.minuteDisagrees(minute: minute.amount, expected: expected))
      }
    }
    return findings + scaleFindings(on: product, request.wages)
  }

  /// What is uncertain about the scales that pay a mix.
  ///
  /// - Parameters:
  ///   - product: the product.
  ///   - wages: the agreement, and the scales that were chosen.
  /// - Returns: the findings.
  public func scaleFindings(on product: CostProduct, _ wages: WageChoice) -> [Finding] {
    var findings: [Finding] = []
    for share in product.mix where wages.scales[share.level] == nil {
      let mapping = functionScales.filter {
        $0.agreement == wages.agreement.id && $0.level == share.level
      }
      guard let usual = mapping.first(where: \.isDefault) else { continue }
      if usual.confidence == .weak { findings.append(.weakScale(level: share.level)) }
      for other in mapping where other != usual {
        findings.append(.otherScale(level: share.level, used: usual.scale, other: other.scale))
      }
    }
    return findings
  }
}

extension CostProduct {
  /// Whether another product of the table has the same mix and figures, in the same unit.
  fileprivate func hasSameBuildUp(as other: CostProduct) -> Bool {
    guard table == other.table, tariff.unit == other.tariff.unit, !mix.isEmpty, !figures.isEmpty else {
      return false
    }
    func shares(_ product: CostProduct) -> [String: Rational] {
      Dictionary(product.mix.map { ($0.level, $0.percent) }, uniquingKeysWith: { first, _ in first })
    }
    func values(_ product: CostProduct) -> [CostComponent: Rational] {
      Dictionary(product.figures.map { ($0.component, $0.value) }, uniquingKeysWith: { first, _ in first })
        .filter { $0.key != .groepsfactor }
    }
    return shares(self) == shares(other) && values(self) == values(other)
  }
}
