/// The rows of the lists of one side that give a product the same price: one as a rule, and none where no list has it.
///
/// One price takes no more room than itself, and no list around it. Tables take the first price in a dozen columns of
/// every row, so that other modules look at it where it stands.
public struct PricesOfLists: Hashable, Sendable {
  @usableFromInline enum Content: Hashable, Sendable {
    case none
    case one(Tariff)
    case several([Tariff])
  }

  @usableFromInline var content = Content.none

  /// No price.
  init() {}

  /// The rows of some lists.
  init(_ tariffs: some Sequence<Tariff>) {
    for tariff in tariffs { append(tariff) }
  }

  /// Adds the row of another list.
  mutating func append(_ tariff: Tariff) {
    switch content {
    case .none: content = .one(tariff)
    case .one(let first): content = .several([first, tariff])
    case .several(var tariffs):
      // Held once, the rows are added to in their place.
      content = .none
      tariffs.append(tariff)
      content = .several(tariffs)
    }
  }

  /// The row of the first list that has the price.
  @inlinable public var first: Tariff? {
    switch content {
    case .none: nil
    case .one(let tariff): tariff
    case .several(let tariffs): tariffs[0]
    }
  }

  /// Whether no list has a price.
  @inlinable public var isEmpty: Bool { if case .none = content { true } else { false } }

  /// The rows of two sides.
  public static func + (left: PricesOfLists, right: PricesOfLists) -> [Tariff] { Array(left) + Array(right) }
}

extension PricesOfLists: RandomAccessCollection {
  /// The place of the first row.
  public var startIndex: Int { 0 }

  /// The place behind the last row.
  public var endIndex: Int {
    switch content {
    case .none: 0
    case .one: 1
    case .several(let tariffs): tariffs.count
    }
  }

  /// The row at a place.
  public subscript(place: Int) -> Tariff {
    if case .several(let tariffs) = content { return tariffs[place] }
    guard place == 0, let first else { preconditionFailure("there is no price \(place)") }
    return first
  }
}

extension PricesOfLists: ExpressibleByArrayLiteral {
  /// The rows of some lists.
  public init(arrayLiteral tariffs: Tariff...) { self.init(tariffs) }
}
