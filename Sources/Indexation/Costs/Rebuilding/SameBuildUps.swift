import Tariffs

/// The products of some tables by their mix and figures, so that the same build-up with another tariff is seen.
public struct SameBuildUps: Sendable {
  /// What two products must share to have the same tariff.
  private struct BuildUp: Hashable {
    let table: String
    let unit: BillingUnit
    let form: PaymentForm
    let mix: [String: Rational]
    let figures: [CostComponent: Rational]

    /// The build-up of a product; nothing where the document prints no mix or no figures.
    init?(_ product: CostProduct) {
      guard !product.mix.isEmpty, !product.figures.isEmpty else { return nil }
      table = product.table.id
      unit = product.tariff.unit
      form = product.tariff.form
      mix = Dictionary(
        product.mix.map { ($0.level, $0.percent) }, uniquingKeysWith: { first, _ in first })
      // By what a group is billed is no part of the cost price.
      figures = Dictionary(
        product.figures.filter { $0.component != .groepsfactor }.map { ($0.component, $0.value) },
        uniquingKeysWith: { first, _ in first })
    }
  }

  /// The tariffs of one build-up: of each amount the first and how many there are.
  private var amounts: [BuildUp: [(first: Tariff, count: Int)]] = [:]

  /// How many other products are named.
  static let named = 3

  /// Groups products by their build-up.
  ///
  /// - Parameter products: the products.
  public init(_ products: [CostProduct]) {
    var places: [BuildUp: [Money: Int]] = [:]
    for product in products {
      guard let buildUp = BuildUp(product) else { continue }
      if let place = places[buildUp]?[product.tariff.amount] {
        amounts[buildUp]?[place].count += 1
      } else {
        places[buildUp, default: [:]][product.tariff.amount] = amounts[buildUp]?.count ?? 0
        amounts[buildUp, default: []].append((product.tariff, 1))
      }
    }
  }

  /// What stands out: the products with the same build-up and another tariff.
  func finding(on product: CostProduct) -> Verdict.Finding? {
    guard let amounts = BuildUp(product).flatMap({ self.amounts[$0] }), amounts.count > 1 else { return nil }
    func isOther(_ tariff: Tariff) -> Bool { tariff.amount != product.tariff.amount }
    let own = amounts.first { !isOther($0.first) }?.count ?? 0
    return .sameBuildUp(
      others: Array(amounts.lazy.map(\.first).filter(isOther).prefix(SameBuildUps.named)),
      count: amounts.reduce(0) { $0 + $1.count } - own)
  }
}
