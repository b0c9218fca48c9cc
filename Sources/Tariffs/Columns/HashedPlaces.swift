/// Finds places in a list by hashes of what stands there.
///
/// A dictionary would keep every key a second time. Here is one number for each, which most often needs one look at
/// memory; whether a place is the one, whoever has the list says.
package struct HashedPlaces: Sendable {
  /// Half a hash, and below it the place, counted from 1; zero where nothing is.
  private var slots: [UInt64]
  private var count = 0

  /// No places yet.
  ///
  /// - Parameter capacity: for how many there is to be room.
  package init(capacity: Int = 0) {
    var room = 16
    while HashedPlaces.isFull(capacity, of: room) { room *= 2 }
    slots = [UInt64](repeating: 0, count: room)
  }

  /// The place of something that is there already.
  ///
  /// - Parameters:
  ///   - hash: its hash.
  ///   - isSame: whether the same stands at a place whose hash may be this one.
  /// - Returns: the place; nothing where it is not there.
  package func place(of hash: Int, where isSame: (Int) -> Bool) -> Int? {
    let half = UInt32(truncatingIfNeeded: hash)
    var slot = Int(half) & (slots.count - 1)
    while slots[slot] != 0 {
      let (other, place) = HashedPlaces.parts(of: slots[slot])
      if other == half, isSame(place) { return place }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Adds the place of something that is not there yet.
  ///
  /// - Parameters:
  ///   - place: the place, less than 2³² - 1.
  ///   - hash: the hash of what stands there.
  package mutating func add(_ place: Int, hash: Int) {
    count += 1
    if HashedPlaces.isFull(count, of: slots.count) { grow() }
    put(UInt64(UInt32(truncatingIfNeeded: hash)) << 32 | UInt64(UInt32(place + 1)))
  }

  /// All places, each with a hash that ``place(of:where:)`` takes for its own; in no order.
  package func forEach(_ body: (_ hash: Int, _ place: Int) -> Void) {
    for entry in slots where entry != 0 {
      let (half, place) = HashedPlaces.parts(of: entry)
      body(Int(half), place)
    }
  }

  private mutating func grow() {
    let entries = slots
    slots = [UInt64](repeating: 0, count: 2 * entries.count)
    for entry in entries where entry != 0 { put(entry) }
  }

  private mutating func put(_ entry: UInt64) {
    var slot = Int(HashedPlaces.parts(of: entry).half) & (slots.count - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = entry
  }

  private static func parts(of entry: UInt64) -> (half: UInt32, place: Int) {
    (UInt32(truncatingIfNeeded: entry >> 32), Int(UInt32(truncatingIfNeeded: entry)) - 1)
  }

  /// Beyond three quarters, places of other hashes stand in the way too often.
  private static func isFull(_ count: Int, of room: Int) -> Bool { 4 * count > 3 * room }
}
