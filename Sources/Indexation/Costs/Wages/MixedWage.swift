import Tariffs

/// Where in a scale a wage is taken.
public enum ScalePlace: Hashable, Sendable {
  /// A step of the scale; the first and last one by their place.
  case step(Wage.Step)
  /// A share of the way from the first to the last step, in percent.
  case share(Rational)
}

extension ScalePlace {
  /// Halfway each scale: what is used when no place is asked for, because it needs no knowledge of the staff.
  public static let usual = ScalePlace.share(Rational(50))
}

/// Which wages are used: an agreement, a day and a place in the scale.
public struct WageChoice: Hashable, Sendable {
  /// The agreement.
  public var agreement: WageAgreement
  /// The day; of each scale the wages that are paid on it.
  public var day: CalendarDate
  /// The place in each scale.
  public var place: ScalePlace
  /// Scales that are used instead of the usual ones, by level.
  public var scales: [String: String]
  /// Whether someone chose them; if not, they are an assumption that must be said.
  public var isChosen: Bool

  /// Wages that somebody chose, or that are assumed.
  public init(
    agreement: WageAgreement, day: CalendarDate, place: ScalePlace, scales: [String: String] = [:],
    isChosen: Bool = false
  ) {
    (self.agreement, self.day, self.place) = (agreement, day, place)
    (self.scales, self.isChosen) = (scales, isChosen)
  }
}

/// The gross wage per hour of a function mix, with each part.
public struct MixedWage: Hashable, Sendable {
  /// One level of the mix.
  public struct Part: Hashable, Sendable {
    /// The level and its share, as printed.
    public let share: FunctionShare
    /// The scale that pays it.
    public let scale: WageScale
    /// How sure the scale is.
    public let confidence: FunctionScale.Confidence
    /// Why this scale.
    public let basis: String
    /// The gross wage per hour in cents, exact: between two steps it has a part of a cent.
    public let hourly: Rational
    /// The steps that it follows from: one, or both ends of the scale.
    public let wages: [Wage]
  }

  /// The levels.
  public let parts: [Part]
  /// By what the shares are divided: 100, or their sum where the mix is rescaled.
  public let whole: Rational

  /// The wage in cents per hour, exact.
  public var cents: Rational { parts.reduce(Rational(0)) { $0 + $1.share.percent * $1.hourly } / whole }
}

extension CostBook {
  /// The agreement of an id as it is typed, or the default.
  public func agreement(_ id: String? = nil) throws(RebuildError) -> WageAgreement {
    // The default of a folder stands behind the built-in one, and takes its place.
    let found = agreements.last { agreement in
      id.map { agreement.id == $0.lowercased() } ?? agreement.isDefault
    }
    if let found { return found }
    let known = agreements.map(\.id)
    throw .unknownAgreement(id ?? "", nearest: id.flatMap { nearestWord(to: $0, among: known) }, known: known)
  }

  /// The scale that pays a level, as it is on the day of a choice.
  ///
  /// - Throws: ``RebuildError/noScale(level:agreement:known:others:)``, ``RebuildError/unknownScale(_:agreement:known:)`` or
  ///   ``RebuildError/noWages(agreement:scale:on:known:)``.
  package func scale(
    of level: String, _ choice: WageChoice
  ) throws(RebuildError) -> (scale: WageScale, confidence: FunctionScale.Confidence, basis: String) {
    let agreement = choice.agreement.id
    if let own = choice.scales[level] {
      let named = functionScales(of: level, in: agreement).first { $0.scale == own }
      let owner = named?.scaleAgreement ?? agreement
      guard !scales(named: own, of: owner).isEmpty else {
        throw .unknownScale(own, agreement: owner, known: scales(of: owner))
      }
      return (
        try scale(own, of: owner, on: choice.day), named?.confidence ?? .weak, named?.basis ?? "--scale"
      )
    }
    let mapping = functionScales(of: level, in: agreement)
    guard let usual = mapping.first(where: \.isDefault) ?? mapping.first else {
      throw .noScale(
        level: level, agreement: agreement, known: scales(of: agreement),
        others: functionScales.filter { $0.level == level }.map(\.agreement).firstOccurrences)
    }
    return (
      try scale(usual.scale, of: usual.scaleAgreement, on: choice.day), usual.confidence, usual.basis
    )
  }

  /// The scales of an agreement.
  private func scales(of agreement: String) -> [String] {
    (CostBook.builtInScales(of: agreement) + scales.filter { $0.agreement == agreement }.map(\.scale))
      .firstOccurrences
  }

  /// A scale as it is on a day: of the newest date that is not after it.
  private func scale(
    _ scale: String, of agreement: String, on day: CalendarDate
  ) throws(RebuildError) -> WageScale {
    let dated = scales(named: scale, of: agreement)
    guard let found = dated.filter({ $0.validFrom <= day }).max(by: { $0.validFrom < $1.validFrom }) else {
      throw .noWages(
        agreement: agreement, scale: scale, on: day, known: dated.map(\.validFrom).sorted())
    }
    return found
  }

  /// The gross wage per hour of a function mix.
  ///
  /// Nothing is rounded: a wage between two steps is one that no agreement prints, so it has no cents to round to.
  ///
  /// - Parameters:
  ///   - mix: the levels with their shares.
  ///   - choice: the wages.
  ///   - rescales: whether shares that do not add up to 100 are divided by their sum.
  /// - Returns: the wage with its parts.
  /// - Throws: ``RebuildError/mixNotWhole(product:sum:)``, ``RebuildError/unknownStep(_:scale:agreement:on:known:common:)``
  ///   or what ``scale(of:_:)`` throws.
  public func mixedWage(
    of mix: [FunctionShare], _ choice: WageChoice, rescales: Bool = false
  ) throws(RebuildError) -> MixedWage {
    let sum = mix.reduce(Rational(0)) { $0 + $1.percent }
    guard sum == Rational(100) || rescales else {
      throw .mixNotWhole(product: mix.first?.product ?? "", sum: sum)
    }
    var parts: [MixedWage.Part] = []
    for share in mix {
      let (scale, confidence, basis) = try scale(of: share.level, choice)
      guard let cents = scale.wage(at: choice.place) else {
        throw .unknownStep(
          choice.place.word, scale: scale.scale, agreement: scale.agreement, on: choice.day,
          known: scale.wages.map(\.step.description), common: try commonSteps(of: mix, choice))
      }
      parts.append(
        MixedWage.Part(
          share: share, scale: scale, confidence: confidence, basis: basis, hourly: cents,
          wages: scale.steps(at: choice.place)))
    }
    return MixedWage(parts: parts, whole: sum)
  }

  /// The steps that are known of every scale that pays a mix.
  private func commonSteps(of mix: [FunctionShare], _ choice: WageChoice) throws(RebuildError) -> [String] {
    var common: [Wage.Step]?
    for share in mix {
      let steps = try scale(of: share.level, choice).scale.wages.map(\.step)
      common = common?.filter(steps.contains) ?? steps
    }
    return common?.map(\.description) ?? []
  }

  /// Between which wages a mix lies, in cents per hour: with everyone on the first, and with everyone on the last step;
  /// nothing when these are not known, or when the mix is not 100.
  package func range(
    of mix: [FunctionShare], _ choice: WageChoice, rescales: Bool = false
  ) -> ClosedRange<Rational>? {
    guard let ends = try? ends(of: mix, choice, rescales: rescales), ends.areKnown,
      ends.low.cents <= ends.high.cents
    else { return nil }
    return ends.low.cents...ends.high.cents
  }

  /// The wages of a mix at both ends of each scale, and whether these are the true ends of all of them.
  ///
  /// - Throws: what ``mixedWage(of:_:rescales:)`` throws.
  func ends(
    of mix: [FunctionShare], _ choice: WageChoice, rescales: Bool
  ) throws(RebuildError) -> (low: MixedWage, high: MixedWage, areKnown: Bool) {
    var (low, high) = (choice, choice)
    low.place = .share(Rational(0))
    high.place = .share(Rational(100))
    let lowest = try mixedWage(of: mix, low, rescales: rescales)
    let highest = try mixedWage(of: mix, high, rescales: rescales)
    return (lowest, highest, lowest.parts.allSatisfy(\.scale.hasKnownEnds))
  }
}

extension CostBook {
  /// The dates of the scales that some products are paid by.
  package func datesOfWages(_ products: [CostProduct], _ choice: (CostProduct) -> WageChoice)
    -> [CalendarDate]
  {
    products.flatMap { product in
      product.mix.compactMap { try? scale(of: $0.level, choice(product)).scale.validFrom }
    }.firstOccurrences
  }
}

extension WageScale {
  /// The steps that the wage at a place is taken from: the step itself, or both ends of the scale.
  package func steps(at place: ScalePlace) -> [Wage] {
    switch place {
    case .step(.lowest): ends.map { [$0.low] } ?? []
    case .step(.highest): ends.map { [$0.high] } ?? []
    case .step(let step): wages.filter { $0.step == step }
    case .share: ends.map { [$0.low, $0.high].firstOccurrences } ?? []
    }
  }

  /// The wage at a place of the scale, in cents per hour; nothing when it is not known.
  func wage(at place: ScalePlace) -> Rational? {
    switch place {
    case .step: steps(at: place).first.map { Rational($0.hourly) }
    case .share(let percent): wage(at: percent / Rational(100))
    }
  }
}

extension ScalePlace {
  /// The place as the command line writes it.
  public var word: String {
    switch self {
    case .step(let step): step.description
    case .share(let percent): "\(percent)%"
    }
  }
}
