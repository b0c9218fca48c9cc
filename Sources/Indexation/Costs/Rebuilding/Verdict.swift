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
    public static let noun = Phrase(nl: "oordeel", en: "verdict")
  }

  /// Whether what a tariff implies is plausible, and against what that was held.
  public enum Plausibility: Hashable, Sendable {
    /// A wage within the scales.
    case withinScale(ClosedRange<Rational>)
    /// A wage below the first steps.
    case belowScale(ClosedRange<Rational>)
    /// A wage above the last steps.
    case aboveScale(ClosedRange<Rational>)
    /// No more hours than the clients of a group have together: nearly every number is, so it judges nothing.
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
  /// The build-up from the chosen or assumed wage; nothing where the tariff cannot be rebuilt.
  public let rebuild: Rebuild?
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

  /// The build-up where all figures and the wage are known without the published tariff.
  public var forward: Rebuild? {
    rebuild.flatMap { $0.implied == nil ? $0 : nil }
  }

  /// The rebuilt tariff, where all figures and the wage are known without the published one.
  public var rebuilt: Money? {
    forward?.buildUp.amount
  }

  /// How far it lies from the published one, in percent.
  public var deviation: Percentage? {
    rebuilt.flatMap { PriceChange(from: product.tariff.amount, to: $0).percentage }
  }

  /// Whether what the tariff implies can be so.
  public var isPlausible: Bool? {
    Verdict.isPlausible(plausibility)
  }

  /// Whether something can be so; nothing when there is nothing to hold it against.
  package static func isPlausible(_ plausibility: Plausibility) -> Bool? {
    switch plausibility {
    case .withinScale: true
    case .belowScale, .aboveScale, .impossibleHours: false
    case .possibleHours, .unjudged: nil
    }
  }
}

extension Verdict {
  /// What stands out in the build-up of a product.
  public enum Finding: Hashable, Sendable {
    /// The function mix does not add up to 100.
    case mixNotWhole(sum: Rational)
    /// The function mix did not add up to 100 and was divided by its sum, as asked.
    case mixRescaled(sum: Rational)
    /// Other products with the same mix and the same figures have another tariff: some of them, each with another
    /// amount, and how many there are.
    case sameBuildUp(others: [Tariff], count: Int)
    /// The minute price is not the hour price divided by 60.
    case minuteDisagrees(minute: Money, expected: Money)
    /// An amount is printed for another unit than that of the tariff, so it was left out.
    case otherUnit(CostFigure)
    /// The group is printed as a range; what the tariff implies at its other end.
    case groupRange(size: Rational, implied: ImpliedFigure, plausibility: Verdict.Plausibility)
    /// The build-up that is printed is that of help in kind, and the tariff is one in another form.
    case ofHelpInKind(Tariff)
    /// Of the scale of a level only some steps are known, which stand for the whole scale.
    case someSteps(level: String, scale: String, steps: [Wage.Step])
    /// The scale of a level is a stand-in.
    case weakScale(level: String)
    /// Two scales are usual for a level; which one was used, and which not.
    case otherScale(level: String, used: String, other: String)
  }
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
    let others = SameBuildUps(products)
    var verdicts: [Verdict] = []
    for product in products {
      let request = try request(product)
      let findings = findings(on: product, request, among: others)
      do throws(RebuildError) {
        verdicts.append(try verdict(on: rebuild(product, request), findings))
      } catch {
        verdicts.append(
          Verdict(
            product: product, kind: error.isAboutNoSolution ? .inconsistent : .notRebuildable, rebuild: nil,
            implied: nil, plausibility: .unjudged, place: nil, group: nil, reason: error, findings: findings))
      }
    }
    return verdicts
  }

  /// Judges one product that was rebuilt without a question, among those of its table.
  ///
  /// - Throws: ``RebuildError/noSolution(_:_:)`` when no wage gives the published tariff.
  package func verdict(on rebuild: Rebuild, among others: SameBuildUps) throws(RebuildError) -> Verdict {
    try verdict(on: rebuild, findings(on: rebuild.product, rebuild.request, among: others))
  }

  private func verdict(on rebuild: Rebuild, _ known: [Verdict.Finding]) throws(RebuildError) -> Verdict {
    let (product, request) = (rebuild.product, rebuild.request)
    var findings = known
    let group = rebuild.buildUp.steps.first { $0.step.component == .groepsgrootte }?.input.value
    func verdict(
      _ kind: Verdict.Kind, _ implied: ImpliedFigure, _ plausibility: Verdict.Plausibility, place: Rational?
    ) -> Verdict {
      Verdict(
        product: product, kind: kind, rebuild: rebuild, implied: implied, plausibility: plausibility,
        place: place, group: group, reason: nil, findings: findings)
    }
    if let implied = rebuild.implied, implied.unknown != .wage {
      return verdict(.implied, implied, plausibility(of: implied, rebuild, nil, group: group), place: nil)
    }
    let wage =
      if let implied = rebuild.implied { implied } else {
        try request.model.paidWage(of: product, inputs: rebuild.inputs)
      }
    // The scales are the same for each size of a group.
    let scale = range(of: product.mix, request.wages, rescales: request.rescalesMix)
    let place = scale.flatMap { scale -> Rational? in
      guard scale.lowerBound < scale.upperBound else { return nil }
      return (wage.value - scale.lowerBound) / (scale.upperBound - scale.lowerBound) * Rational(100)
    }
    let isReproduced =
      rebuild.implied == nil
      && Rational(rebuild.difference).magnitude * Rational(100)
        <= Rational(product.tariff.amount) * request.tolerance
    if product.hasGroupRange, request.group == nil, let size = product.group(.smallest)?.value {
      var inputs = rebuild.inputs
      inputs[.groepsgrootte] = product.inputs(group: .smallest)[.groepsgrootte]
      let other = try request.model.paidWage(of: product, inputs: inputs)
      findings.append(
        .groupRange(
          size: size, implied: other, plausibility: plausibility(of: other, rebuild, scale, group: size)))
    }
    return verdict(
      isReproduced ? .reproduced : .implied, wage, plausibility(of: wage, rebuild, scale, group: group),
      place: place)
  }

  /// Whether what a tariff implies can be so: a wage within the scales, hours that the clients have.
  private func plausibility(
    of implied: ImpliedFigure, _ rebuild: Rebuild, _ scale: ClosedRange<Rational>?, group: Rational?
  ) -> Verdict.Plausibility {
    let product = rebuild.product
    switch implied.unknown {
    case .wage:
      guard let scale else { return .unjudged }
      return implied.value < scale.lowerBound
        ? .belowScale(scale) : implied.value > scale.upperBound ? .aboveScale(scale) : .withinScale(scale)
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
    on product: CostProduct, _ request: RebuildRequest, among others: SameBuildUps
  ) -> [Verdict.Finding] {
    var findings: [Verdict.Finding] = []
    if let tariff = product.inKind, !product.mix.isEmpty { findings.append(.ofHelpInKind(tariff)) }
    if !product.mix.isEmpty, product.mixSum != Rational(100) {
      findings.append(
        request.rescalesMix ? .mixRescaled(sum: product.mixSum) : .mixNotWhole(sum: product.mixSum))
    }
    findings += others.finding(on: product).map { [$0] } ?? []
    findings += product.amountsOfOtherUnits.filter { request.model.takes($0.component) }.map(
      Verdict.Finding.otherUnit)
    if let minute = product.minuteTariff {
      let expected = (Rational(product.tariff.amount) / Rational(60)).money
      if minute.amount != expected {
        findings.append(.minuteDisagrees(minute: minute.amount, expected: expected))
      }
    }
    return findings + scaleFindings(on: product, request.wages)
  }

  /// What is uncertain about the scales that pay a mix.
  package func scaleFindings(on product: CostProduct, _ wages: WageChoice) -> [Verdict.Finding] {
    var findings: [Verdict.Finding] = []
    for share in product.mix {
      if let scale = try? scale(of: share.level, wages).scale, !scale.hasKnownEnds {
        findings.append(
          .someSteps(
            level: share.level, scale: "\(scale.agreement) \(scale.scale)", steps: scale.wages.map(\.step)))
      }
    }
    for share in product.mix where wages.scales[share.level] == nil {
      let mapping = functionScales(of: share.level, in: wages.agreement.id)
      guard let usual = mapping.first(where: \.isDefault) else { continue }
      if usual.confidence == .weak { findings.append(.weakScale(level: share.level)) }
      for other in mapping where other != usual {
        findings.append(.otherScale(level: share.level, used: usual.scale, other: other.scale))
      }
    }
    return findings
  }
}
