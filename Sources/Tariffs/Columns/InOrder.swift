/// Hands on numbered things in their order, in whichever order they are made.
struct InOrder<Item> {
  private var next = 0
  private var waiting: [Int: Item] = [:]

  /// Takes in a thing.
  ///
  /// - Parameters:
  ///   - item: the thing.
  ///   - number: its number, from 0; each comes once.
  /// - Returns: all that nothing before is missing of any more, in their order; nothing while the next one is missing.
  mutating func add(_ item: Item, _ number: Int) -> [Item] {
    waiting[number] = item
    var ready: [Item] = []
    while let item = waiting.removeValue(forKey: next) {
      next += 1
      ready.append(item)
    }
    return ready
  }
}
