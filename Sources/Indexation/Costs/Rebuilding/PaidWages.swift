import Tariffs

/// Which gross wage per hour a published tariff pays, for some hours of professionals and some sizes of the group.
///
/// What a tariff leaves for wages is certain; the wage per hour follows from it only with the hours, which few
/// documents print.
public struct PaidWages: Hashable, Sendable {
  /// The wage for some hours and one size of the group.
  public struct Cell: Hashable, Sendable {
    /// The hours of professionals per unit, for the whole group.
    public let hours: Rational
    /// The number of clients; nothing for help to one.
    public let group: Rational?
    /// The wage, in cents per hour.
    public let wage: ImpliedFigure
    /// Where it lies in the scales; nothing where these are not known from start to end.
    public let step: PaidStep?
  }

  /// Where the hours come from.
  public enum Hours: Hashable, Sendable {
    /// The document prints them, the unit has them, or the user gave them.
    case known(CostInput)
    /// The user asks about several.
    case asked
    /// They are not printed; these are the ones of ``hoursAroundTheClock``.
    case assumed
    /// They are not printed, and nothing says which there could be.
    case unknown
  }

  /// The hours of one professional at a time in an etmaal: without those in which the clients sleep, and with them.
  ///
  /// No document says it, so it is an assumption, and named as one.
  public static let hoursAroundTheClock = Rational(16)...Rational(24)

  /// Where the hours come from.
  public let hours: Hours
  /// The wages by their hours, and for each of these by the size of the group.
  public let rows: [[Cell]]
  /// The wages between which the scales lie, in cents per hour; nothing where they are not known.
  public let scale: ClosedRange<Rational>?
  /// Why the scales are not known.
  public let scaleProblem: RebuildError?
  /// The hours at which the largest group is paid within the scales; nothing where these are not known.
  public let hoursWithinScales: ClosedRange<Rational>?
  /// What the tariff pays at the wage that the user gives; nothing where the user gives none, or gives the hours.
  public let atOwnWage: Cell?
  /// The tariffs before rounding that pay a wage within the scales, in cents; nothing where these or the hours are not
  /// known.
  public let tariffsWithinScales: ClosedRange<Rational>?
  /// The published tariff, built up from the wage that it pays: of an hour, or of a unit where the hours are not known.
  public let published: BuildUp
  /// The same with the figures of the user, where these give another tariff.
  public let own: BuildUp?

  /// All wages.
  public var cells: [Cell] { rows.flatMap(\.self) }

  /// How much of the hours from the fewest to the most pays the largest group within the scales, from 0 to 1; nothing
  /// for one number of hours.
  public var shareWithinScales: Rational? {
    guard let within = hoursWithinScales, let first = rows.first?.last?.hours,
      let last = rows.last?.last?.hours,
      first < last
    else { return nil }
    let overlap = min(within.upperBound, last) - max(within.lowerBound, first)
    return max(overlap, Rational(0)) / (last - first)
  }
}

extension CostBook {
  /// The wages that a published tariff pays.
  ///
  /// Figures that the user changes hold before the wage is solved for.
  ///
  /// - Parameters:
  ///   - product: the product.
  ///   - request: the model, the wages, and what the user gives.
  ///   - asked: the hours that the user asks about; empty for those that are known or assumed.
  /// - Returns: the wages.
  /// - Throws: why the product cannot be rebuilt.
  package func paidWages(
    of product: CostProduct, _ request: RebuildRequest, hours asked: [Rational] = []
  ) throws(RebuildError) -> PaidWages {
    let model = request.model
    let printed = try inputs(of: product, request)
    let changes = request.unknown == nil ? request.changes(of: product) : []
    let inputs = try changes.filter { $0.subject != .wages }.applied(to: printed, of: product.tariff.product)
    let (hours, rows) = product.hours(asked, known: inputs[.uren])
    let groups: [Rational?] =
      if let group = request.group { [group] } else if asked.isEmpty { product.groupEnds } else {
        product.groupSizes
      }
    func with(_ hours: CostInput, _ group: Rational?) -> CostInputs {
      var inputs = inputs
      inputs[.uren] = hours
      if let group { inputs[.groepsgrootte] = CostInput(value: group, origin: .given) }
      return inputs
    }
    let scale = range(of: product.mix, request.wages, rescales: request.rescalesMix)
    func cell(_ hours: Rational, _ group: Rational?) throws(RebuildError) -> PaidWages.Cell {
      let wage = try model.paidWage(of: product, inputs: with(CostInput(value: hours, origin: .given), group))
      return PaidWages.Cell(
        hours: hours, group: group, wage: wage,
        step: scale == nil ? nil : try? paidStep(of: wage, product, request))
    }
    var cells: [[PaidWages.Cell]] = []
    for hours in rows {
      var row: [PaidWages.Cell] = []
      for group in groups { row.append(try cell(hours, group)) }
      cells.append(row)
    }
    func hoursPaying(_ cents: Rational) -> Rational? {
      let solution = try? model.solve(
        for: .component(.uren), published: product.tariff.amount, wage: cents, inputs: inputs)
      return if case .value(let figure)? = solution { figure.value } else { nil }
    }
    var tariffs: ClosedRange<Rational>?
    if let scale, case .known = hours {
      let low = try model.buildUp(wage: scale.lowerBound, inputs: inputs).exact
      tariffs = low...max(low, try model.buildUp(wage: scale.upperBound, inputs: inputs).exact)
    }
    let givesWage = changes.contains(where: \.givesWage)
    var ownWage: Rational?
    if givesWage || request.choosesPlace, printed[.uren] == nil {
      let mixed = try? mixedWage(of: product.mix, request.wages, rescales: request.rescalesMix).cents
      ownWage = givesWage ? changes.applied(toWage: Rational(0)) : mixed.map(changes.applied)
    }
    var unit = printed
    unit[.uren] = unit[.uren] ?? product.wholeUnit
    let paid = try model.paidWage(of: product, inputs: unit)
    return PaidWages(
      hours: hours, rows: cells, scale: scale, scaleProblem: scaleProblem(of: product, request),
      hoursWithinScales: scale.flatMap { scale in
        hoursPaying(scale.upperBound).flatMap { few in
          hoursPaying(scale.lowerBound).flatMap { few <= $0 ? few...$0 : nil }
        }
      }, atOwnWage: ownWage.flatMap(hoursPaying).flatMap { try? cell($0, inputs[.groepsgrootte]?.value) },
      tariffsWithinScales: tariffs,
      published: try model.buildUp(wage: paid.value, inputs: unit),
      own: try own(product, request, changes, from: paid.value, printed))
  }

  /// The tariff with the figures of the user, at the wage that the published one pays or the one that the user gives.
  private func own(
    _ product: CostProduct, _ request: RebuildRequest, _ changes: [CostChange], from paid: Rational,
    _ printed: CostInputs
  ) throws(RebuildError) -> BuildUp? {
    var inputs = printed
    var wage = paid
    if printed[.uren] == nil {
      // Of a wage per hour no tariff follows without the hours.
      guard !changes.contains(where: \.givesWage) else { return nil }
      inputs[.uren] = product.wholeUnit
    } else if request.choosesPlace {
      wage = try mixedWage(of: product.mix, request.wages, rescales: request.rescalesMix).cents
    }
    guard wage != paid || !changes.isEmpty else { return nil }
    return try request.model.buildUp(
      wage: changes.applied(toWage: wage), inputs: changes.applied(to: inputs, of: product.tariff.product))
  }

  /// Why nothing can be held against the scales of a mix.
  private func scaleProblem(of product: CostProduct, _ request: RebuildRequest) -> RebuildError? {
    do throws(RebuildError) {
      _ = try ends(of: product.mix, request.wages, rescales: request.rescalesMix)
      return nil
    } catch {
      return error
    }
  }
}

extension CostChange {
  /// Whether it says what the wage is.
  package var givesWage: Bool {
    if case (.wages, .to) = (subject, change) { true } else { false }
  }
}

extension RebuildRequest {
  /// Whether someone chose a place in the scales, so that the wage is given and not solved for.
  package var choosesPlace: Bool { unknown == nil && wages.place != .usual }
}

extension CostProduct {
  /// The sizes of the group between which the document leaves the choice; the largest where it names no smallest.
  fileprivate var groupEnds: [Rational?] {
    let largest = group(.largest)?.value
    return hasGroupRange ? [group(.smallest)?.value, largest] : [largest]
  }

  /// The sizes of the group that the document allows, at most four and the largest of them: from the smallest that it
  /// names, or from a group that is half full.
  fileprivate var groupSizes: [Rational?] {
    guard let largest = group(.largest), largest.value.isWhole else { return groupEnds }
    let smallest =
      hasGroupRange
      ? group(.smallest)?.value ?? largest.value
      : largest.isLargest ? (largest.value / Rational(2)).rounded(.up, decimals: 0) : largest.value
    var sizes = [largest.value]
    while let size = sizes.first.map({ $0 - Rational(1) }), size >= smallest, sizes.count < 4 {
      sizes.insert(size, at: 0)
    }
    if let first = sizes.first, first > smallest, hasGroupRange { sizes[0] = smallest }
    return sizes
  }

  /// The hours for which wages are wanted, and where they come from.
  fileprivate func hours(_ asked: [Rational], known: CostInput?) -> (PaidWages.Hours, [Rational]) {
    if asked.count > 1 { return (.asked, asked) }
    if let known { return (.known(known), [known.value]) }
    guard tariff.unit == .etmaal else { return (.unknown, []) }
    let professionals = figure(.begeleiders)?.value ?? Rational(1)
    let hours = PaidWages.hoursAroundTheClock
    return (.assumed, [hours.lowerBound * professionals, hours.upperBound * professionals])
  }
}
