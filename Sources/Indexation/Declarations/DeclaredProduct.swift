import Tariffs

/// What the words of many lines mean: the product, and in which ways it may be declared. It is looked up once.
package final class DeclaredProduct: Sendable {
  /// The words of the lines.
  package let words: DeclaredWords
  /// What is wrong with each line that says so, whatever its day and its amounts.
  package let problem: DeclarationReason?
  /// All prices of the product in the list or the region.
  package let prices: [DeclaredPrice]
  /// The ways in which the unit and the form of the lines can be declared; those of replaced lists last.
  package let ways: [DeclarationWay]
  /// The unit; nothing where it is a number of euro's (code 83) or not known.
  package let unit: BillingUnit?
  /// Whether the volume is an amount in cents (code 83), and no price belongs to it.
  package let isAmount: Bool
  /// The form of payment; nothing where it is not known.
  package let form: PaymentForm?
  /// Whether it is help in kind, as the messages have it.
  package let isInKind: Bool
  /// The limits of the lists that have the product.
  package let limits: [DeclarationLimit]
  /// What documents say of groups, by the list.
  package let groupTerms: [String: [BillingTerm]]
  /// The words of ``key(on:)``: one for all prices where they are of one product, or else one for each.
  private let keys: [String]

  init(
    words: DeclaredWords, problem: DeclarationReason?, prices: [DeclaredPrice] = [],
    ways: [DeclarationWay] = [], unit: BillingUnit? = nil, isAmount: Bool = false,
    form: PaymentForm? = .zin,
    limits: [DeclarationLimit] = [], groupTerms: [String: [BillingTerm]] = [:]
  ) {
    (self.words, self.problem, self.prices, self.ways) = (words, problem, prices, ways)
    (self.unit, self.isAmount, self.form, self.limits) = (unit, isAmount, form, limits)
    isInKind = form == .zin
    self.groupTerms = groupTerms
    let found = prices.map { "\($0.table.region) \(words.list) \($0.tariff.product)" }
    keys =
      found.isEmpty
      ? ["\(words.region) \(words.list) \(words.product)"] : Set(found).count == 1 ? [found[0]] : found
  }

  /// The word by which lines of the same product find each other: its region, the list that lines name, and the product
  /// that had the price on a day. It is the same however lines write the region, the product and the unit.
  package func key(on day: CompactDay) -> String {
    guard keys.count > 1 else { return keys[0] }
    return keys[prices.firstIndex { $0.replacedBy == nil && $0.from <= day && day < $0.until } ?? 0]
  }

  /// The price that held on a day; the first where several do.
  package func price(on day: CompactDay) -> DeclaredPrice? {
    if let way = ways.first(where: { !$0.isOld && $0.from <= day && day < $0.until }) {
      return prices[way.place]
    }
    return prices.first { $0.replacedBy == nil && $0.from <= day && day < $0.until }
  }

  /// What people call it: the code and the name of the first price, or the word of the lines.
  package var name: String { prices.first?.tariff.codeAndName ?? words.product }
}
