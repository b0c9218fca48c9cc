/// Numbers of 64 bits that are spread evenly already, such as those of ``ColumnDeclaration/key(_:isRequired:mayBeLeftOut:)``,
/// each once: a look at one place of a table for each of millions of lines.
package final class NumberSet {
  /// How many there are.
  package private(set) var count = 0
  private var capacity = 1 << 10
  /// 0 where there is none.
  private var table: UnsafeMutablePointer<UInt64>

  package init() {
    table = .allocate(capacity: capacity)
    table.initialize(repeating: 0, count: capacity)
  }

  deinit { table.deallocate() }

  /// Adds a number.
  ///
  /// - Parameter number: not 0.
  package func insert(_ number: UInt64) {
    var place = Int(truncatingIfNeeded: number) & (capacity - 1)
    while table[place] != 0 {
      if table[place] == number { return }
      place = (place + 1) & (capacity - 1)
    }
    table[place] = number
    count += 1
    if 2 * count > capacity { grow() }
  }

  private func grow() {
    let (old, oldCapacity) = (table, capacity)
    capacity *= 2
    table = .allocate(capacity: capacity)
    table.initialize(repeating: 0, count: capacity)
    for place in 0..<oldCapacity where old[place] != 0 {
      var free = Int(truncatingIfNeeded: old[place]) & (capacity - 1)
      while table[free] != 0 { free = (free + 1) & (capacity - 1) }
      table[free] = old[place]
    }
    old.deallocate()
  }

  /// All of them.
  package var numbers: Set<UInt64> {
    var numbers = Set<UInt64>(minimumCapacity: count)
    for place in 0..<capacity where table[place] != 0 { numbers.insert(table[place]) }
    return numbers
  }
}
