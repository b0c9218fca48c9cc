import Tariffs

/// A product of a table, with all that its document says about its build-up.
public struct CostProduct: Hashable, Sendable {
  /// The table.
  public let table: TariffTable
  /// The price that is rebuilt: per hour where there is an hour price.
  public let tariff: Tariff
  /// The price of the same product in kind, when the price that is rebuilt is one in another form: the build-up that a
  /// document prints is that of help in kind.
  public let inKind: Tariff?
  /// The price per minute beside an hour price.
  public let minuteTariff: Tariff?
  /// The function mix, as printed.
  public let mix: [FunctionShare]
  /// The figures of the cost components, as printed.
  public let figures: [CostFigure]

  /// The sum of the function mix in percent.
  public var mixSum: Rational {
    mix.reduce(Rational(0)) { $0 + $1.percent }
  }

  /// A figure of the document.
  public func figure(_ component: CostComponent) -> CostFigure? {
    figures.first { $0.component == component }
  }
}

extension Dataset {
  /// The products of some rows, each once, with what is known of their build-up.
  ///
  /// A product is its price in kind; without one among the rows, it is each of the other forms that are.
  ///
  /// - Parameters:
  ///   - tariffs: the rows, beside which the data set has their billing terms; of own contributions and the like only those with a mix or with figures.
  ///   - costs: the mixes and components.
  /// - Returns: the products, in the order of the rows.
  public func costProducts(of tariffs: [Tariff], _ costs: CostBook) -> [CostProduct] {
    var forms: [ProductOfTable: [PaymentForm]] = [:]
    var order: [ProductOfTable] = []
    for tariff in tariffs {
      let key = ProductOfTable(table: tariff.table, product: tariff.product)
      if forms[key] == nil { order.append(key) }
      if forms[key]?.contains(tariff.form) != true { forms[key, default: []].append(tariff.form) }
    }
    var prices: [ProductOfTable: [Tariff]] = [:]
    for table in order.map(\.table).firstOccurrences {
      for tariff in self.tariffs(in: table) {
        let key = ProductOfTable(table: table, product: tariff.product)
        if forms[key] != nil { prices[key, default: []].append(tariff) }
      }
    }
    let tables = Dictionary(tables.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return order.flatMap { key -> [CostProduct] in
      guard let table = tables[key.table], let forms = forms[key], let prices = prices[key] else { return [] }
      let mix = costs.mix(of: key.product, in: key.table)
      let figures = costFigures(of: key.product, in: key.table, costs)
      return (forms.contains(.zin) ? [.zin] : forms).compactMap { form in
        guard form != .overig || !mix.isEmpty || !figures.isEmpty, let price = prices.rebuilt(in: form) else {
          return nil
        }
        return CostProduct(
          table: table, tariff: price, inKind: form == .zin ? nil : prices.rebuilt(in: .zin),
          minuteTariff: price.unit == .uur
            ? prices.first { $0.form == form && $0.unit == .minuut } : nil,
          mix: mix, figures: figures)
      }
    }
  }

  private struct ProductOfTable: Hashable {
    let table: String
    let product: String
  }
}

extension Sequence<Tariff> {
  /// The price in a form that a build-up is held against: per hour, before any other unit, before that per minute.
  fileprivate func rebuilt(in form: PaymentForm) -> Tariff? {
    let prices = filter { $0.form == form }
    return prices.first { $0.unit == .uur } ?? prices.first { $0.unit != .minuut } ?? prices.first
  }
}

extension CostProduct {
  /// For which of the printed sizes a group is calculated.
  public enum GroupSize: Hashable, Sendable {
    /// The largest: as many clients as the document allows.
    case largest
    /// The smallest.
    case smallest
  }

  /// The number of clients that share the professionals, as printed; nothing for help to one client.
  public func group(_ size: GroupSize = .largest) -> CostFigure? {
    let components: [CostComponent] =
      size == .largest
      ? [.jeugdigenPerBegeleider, .jeugdigenPerBegeleiderMax, .groepsgrootte, .groepsgrootteMax]
      : [.jeugdigenPerBegeleider, .jeugdigenPerBegeleiderMin, .groepsgrootte, .groepsgrootteMin]
    return components.lazy.compactMap { figure($0) }.first
  }

  /// Whether the number of clients is printed as a range.
  public var hasGroupRange: Bool {
    group(.largest)?.value != group(.smallest)?.value && group(.smallest) != nil
  }

  /// The figures of the calculation, as far as the document prints them or the unit gives them.
  package func inputs(group size: GroupSize = .largest) -> CostInputs {
    var inputs: CostInputs = [:]
    for figure in figures where isUsable(figure) {
      inputs[figure.component] = CostInput(value: figure.value, origin: .printed(figure))
    }
    let group = group(size)
    if let group {
      inputs[.groepsgrootte] = CostInput(value: group.value, origin: .printed(group))
    }
    if inputs[.uren] == nil { inputs[.uren] = hours(group: group) }
    return inputs
  }

  /// Figures that are printed and that no step of a model takes, other than those that give the hours or the group.
  package func unusedFigures(in model: CostModel) -> [CostFigure] {
    figures.filter { figure in
      switch figure.component {
      case .groepsgrootteMin, .groepsgrootteMax, .jeugdigenPerBegeleider, .jeugdigenPerBegeleiderMin,
        .jeugdigenPerBegeleiderMax, .begeleiders, .urenPerDagdeel:
        false
      default: !model.takes(figure.component)
      }
    }
  }

  /// Amounts that are printed for another unit than that of the tariff, so that they cannot be added to it.
  public var amountsOfOtherUnits: [CostFigure] {
    figures.filter { $0.component.isAmount && !isUsable($0) }
  }

  /// Whether a step can take a figure: travel is a cost of an hour, all other amounts are a part of the tariff.
  private func isUsable(_ figure: CostFigure) -> Bool {
    !figure.component.isAmount || figure.component.figure == .euroPerUur
      || figure.unit.billingUnit == tariff.unit
  }

  /// The hours of professionals per unit, for one client or for the group; nothing when they are not printed.
  private func hours(group: CostFigure?) -> CostInput? {
    let unit: CostInput? =
      switch tariff.unit {
      case .uur: CostInput(value: Rational(1), origin: .unit(.uur))
      case .minuut: CostInput(value: Rational(1, 60), origin: .unit(.minuut))
      case .dagdeel:
        figure(.urenPerDagdeel).map { CostInput(value: $0.value, origin: .printed($0)) }
      default: nil
      }
    guard group != nil else { return unit }
    guard let unit, let staff = figure(.begeleiders) else { return nil }
    let figures = [staff] + (figure(.urenPerDagdeel).map { [$0] } ?? [])
    return CostInput(value: unit.value * staff.value, origin: .derived(figures))
  }
}
