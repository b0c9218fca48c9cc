/// Finds places in a list by hashes of what stands there.
///
/// A dictionary would keep every key a second time. Here is one number for each, which most often needs one look at
/// memory; whether a place is the one, whoever has the list says.
package struct HashedPlaces: Sendable {
  /// Half of a hash, which is all that is kept of it.
  package typealias Half = UInt32

  /// The places of some hashes: those with the same upper bits.
  private struct Bucket: Sendable {
    /// Half a hash, and below it the place, counted from 1; zero where nothing is.
    private var slots: [UInt64]
    private var count = 0

    init(capacity: Int) {
      var room = 16
      while Bucket.isFull(capacity, of: room) { room *= 2 }
      slots = [UInt64](repeating: 0, count: room)
    }

    func place(of half: Half, where isSame: (Int) -> Bool) -> Int? {
      var slot = Int(half) & (slots.count - 1)
      while slots[slot] != 0 {
        let (other, place) = Bucket.parts(of: slots[slot])
        if other == half, isSame(place) { return place }
        slot = (slot + 1) & (slots.count - 1)
      }
      return nil
    }

    mutating func add(_ place: Int, _ half: Half) {
      count += 1
      if Bucket.isFull(count, of: slots.count) {
        let entries = slots
        slots = [UInt64](repeating: 0, count: 2 * entries.count)
        for entry in entries where entry != 0 { put(entry) }
      }
      put(UInt64(half) << 32 | UInt64(UInt32(place + 1)))
    }

    private mutating func put(_ entry: UInt64) {
      var slot = Int(Bucket.parts(of: entry).half) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = entry
    }

    private static func parts(of entry: UInt64) -> (half: Half, place: Int) {
      (Half(truncatingIfNeeded: entry >> 32), Int(UInt32(truncatingIfNeeded: entry)) - 1)
    }

    /// Beyond three quarters, places of other hashes stand in the way too often.
    private static func isFull(_ count: Int, of room: Int) -> Bool { 4 * count > 3 * room }
  }

  private var buckets: [Bucket]
  /// How many bits of a hash tell the buckets apart.
  private let bits: Int

  /// No places yet.
  ///
  /// - Parameter capacity: for how many there is to be room.
  package init(capacity: Int = 0) {
    (buckets, bits) = ([Bucket(capacity: capacity)], 0)
  }

  /// Places of many things at once, which every core takes for hashes of its own, so that it looks at little memory at a
  /// time; nothing where the same stands at two places.
  ///
  /// - Parameters:
  ///   - hashes: half a hash of what stands at each place, in their order.
  ///   - cores: how many take part.
  ///   - isSame: whether the same stands at two places.
  package init?(
    _ hashes: [Half], _ cores: Cores, isSame: @Sendable (_ earlier: Int, _ later: Int) -> Bool
  ) {
    let bits = 6
    var made: [Bucket?] = []
    cores.inOrder(cores.count) { core -> [Bucket?] in
      var placesOf = [[UInt32]](repeating: [], count: 1 << bits)
      for bucket in placesOf.indices where bucket % cores.count == core {
        placesOf[bucket].reserveCapacity(hashes.count >> (bits - 1))
      }
      for (place, half) in hashes.enumerated() {
        let bucket = HashedPlaces.bucket(of: half, bits)
        if bucket % cores.count == core { placesOf[bucket].append(UInt32(place)) }
      }
      return placesOf.enumerated().map { number, places in
        guard number % cores.count == core else { return nil }
        var bucket = Bucket(capacity: places.count)
        for place in places {
          let half = hashes[Int(place)]
          if bucket.place(of: half, where: { isSame($0, Int(place)) }) != nil { return nil }
          bucket.add(Int(place), half)
        }
        return bucket
      }
    } take: { buckets in
      if made.isEmpty { made = buckets } else { made = zip(made, buckets).map { $0 ?? $1 } }
    }
    (buckets, self.bits) = (made.compactMap(\.self), bits)
    guard buckets.count == 1 << bits else { return nil }
  }

  /// Half of a hash.
  package static func half(of hash: Int) -> Half { Half(truncatingIfNeeded: hash) }

  /// The place of something that is there already.
  ///
  /// - Parameters:
  ///   - half: half of its hash.
  ///   - isSame: whether the same stands at a place whose hash may be this one.
  /// - Returns: the place; nothing where it is not there.
  package func place(of half: Half, where isSame: (Int) -> Bool) -> Int? {
    buckets[HashedPlaces.bucket(of: half, bits)].place(of: half, where: isSame)
  }

  /// Adds the place of something that is not there yet.
  ///
  /// - Parameters:
  ///   - place: the place, less than 2³² - 1.
  ///   - half: half of the hash of what stands there.
  package mutating func add(_ place: Int, _ half: Half) {
    buckets[HashedPlaces.bucket(of: half, bits)].add(place, half)
  }

  private static func bucket(of half: Half, _ bits: Int) -> Int { Int(half >> Half(Half.bitWidth - bits)) }
}
