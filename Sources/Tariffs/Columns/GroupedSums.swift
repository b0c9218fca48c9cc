/// Exact sums for each combination of some numbers, such as words and months.
///
/// Combinations are looked up in an open table of whole numbers, so that adding a row makes nothing.
package final class GroupedSums {
  /// How many numbers make a combination, and how many sums each has.
  package let keyWidth: Int
  package let sumWidth: Int
  /// The number of combinations.
  package private(set) var count = 0
  private var capacity = 1 << 10
  /// For each place of the table, one more than the number of its combination; 0 for none.
  private var table: UnsafeMutablePointer<UInt32>
  private var keys: UnsafeMutablePointer<UInt32>
  private var sums: UnsafeMutablePointer<Int128>

  /// No combinations.
  ///
  /// - Parameters:
  ///   - keyWidth: how many numbers make a combination, at least 1.
  ///   - sumWidth: how many sums each combination has, at least 1.
  package init(keyWidth: Int, sumWidth: Int) {
    (self.keyWidth, self.sumWidth) = (max(1, keyWidth), max(1, sumWidth))
    table = .allocate(capacity: capacity)
    table.initialize(repeating: 0, count: capacity)
    keys = .allocate(capacity: capacity / 2 * self.keyWidth)
    sums = .allocate(capacity: capacity / 2 * self.sumWidth)
  }

  deinit {
    table.deallocate()
    keys.deallocate()
    sums.deallocate()
  }

  /// The place of a combination, which it gets if it has none; its sums begin at 0.
  ///
  /// - Parameter key: `keyWidth` numbers.
  /// - Returns: the place, from 0 in the order in which combinations are first seen.
  package func place(of key: UnsafePointer<UInt32>) -> Int {
    let hash = hash(key)
    var place = hash & (capacity - 1)
    while true {
      let number = Int(table[place])
      if number == 0 { break }
      if isEqual(key, keys + (number - 1) * keyWidth) { return number - 1 }
      place = (place + 1) & (capacity - 1)
    }
    if 2 * (count + 1) > capacity {
      grow()
      place = freePlace(hash)
    }
    (keys + count * keyWidth).update(from: key, count: keyWidth)
    (sums + count * sumWidth).initialize(repeating: 0, count: sumWidth)
    count += 1
    table[place] = UInt32(count)
    return count - 1
  }

  /// Adds to a sum of a combination.
  ///
  /// - Parameters:
  ///   - value: what is added; the sum has room for more of them than a file has lines.
  ///   - sum: which of its sums.
  ///   - place: the place of the combination.
  @inline(__always)
  package func add(_ value: Int64, to sum: Int, at place: Int) {
    sums[place * sumWidth + sum] &+= Int128(value)
  }

  /// The numbers of a combination.
  package func key(at place: Int) -> UnsafeBufferPointer<UInt32> {
    UnsafeBufferPointer(start: keys + place * keyWidth, count: keyWidth)
  }

  /// A sum of a combination.
  package func sum(_ sum: Int, at place: Int) -> Int128 { sums[place * sumWidth + sum] }

  /// Adds all sums of another core.
  package func add(_ other: GroupedSums) {
    for place in 0..<other.count {
      let mine = self.place(of: other.keys + place * keyWidth)
      for sum in 0..<sumWidth { sums[mine * sumWidth + sum] &+= other.sums[place * sumWidth + sum] }
    }
  }

  private func isEqual(_ left: UnsafePointer<UInt32>, _ right: UnsafePointer<UInt32>) -> Bool {
    for index in 0..<keyWidth where left[index] != right[index] { return false }
    return true
  }

  private func hash(_ key: UnsafePointer<UInt32>) -> Int {
    var mixed: UInt64 = 0
    // Two numbers at a time: a multiplication waits for the one before it.
    for index in stride(from: 0, to: keyWidth, by: 2) {
      let second = index + 1 < keyWidth ? UInt64(key[index + 1]) << 32 : 0
      mixed = (mixed ^ (UInt64(key[index]) | second)) &* 0x9E37_79B9_7F4A_7C15
      mixed ^= mixed >> 29
    }
    return Int(truncatingIfNeeded: mixed >> 1)
  }

  private func freePlace(_ hash: Int) -> Int {
    var place = hash & (capacity - 1)
    while table[place] != 0 { place = (place + 1) & (capacity - 1) }
    return place
  }

  private func grow() {
    let (oldKeys, oldSums) = (keys, sums)
    table.deallocate()
    capacity *= 2
    table = .allocate(capacity: capacity)
    table.initialize(repeating: 0, count: capacity)
    keys = .allocate(capacity: capacity / 2 * keyWidth)
    keys.update(from: oldKeys, count: count * keyWidth)
    sums = .allocate(capacity: capacity / 2 * sumWidth)
    sums.update(from: oldSums, count: count * sumWidth)
    oldKeys.deallocate()
    oldSums.deallocate()
    for number in 0..<count { table[freePlace(hash(keys + number * keyWidth))] = UInt32(number + 1) }
  }
}
