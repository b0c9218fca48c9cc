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

  /// Places of many things at once; nothing where the same stands at two places.
  ///
  /// - Parameters:
  ///   - hashes: half a hash of what stands at each place, in their order.
  ///   - cores: how many take part.
  ///   - isSame: whether the same stands at two places.
  package init?(
    _ hashes: [Half], _ cores: Cores, isSame: @Sendable (_ earlier: Int, _ later: Int) -> Bool
  ) {
    let made = HashedPlaces.eachBucket(of: hashes, cores, isSame: isSame) { $0 }
    (buckets, bits) = (made.compactMap(\.self), HashedPlaces.manyBits)
    guard buckets.count == made.count else { return nil }
  }

  /// Whether the same stands at two of many places: the question of ``init(_:_:isSame:)`` without its places, which takes
  /// less memory.
  package static func isAnythingTwice(
    _ hashes: [Half], _ cores: Cores, isSame: @Sendable (_ earlier: Int, _ later: Int) -> Bool
  ) -> Bool {
    eachBucket(of: hashes, cores, isSame: isSame) { $0 == nil }.contains(true)
  }

  /// How many bits tell the buckets of many things apart.
  private static let manyBits = 6

  /// What is kept of each bucket of many things. Every core makes those of hashes of its own, one after the other, so that
  /// it looks at little memory at a time; there is none where the same stands at two places.
  private static func eachBucket<Kept: Sendable>(
    of hashes: [Half], _ cores: Cores, isSame: @Sendable (Int, Int) -> Bool,
    _ keep: @Sendable (Bucket?) -> Kept
  ) -> [Kept] {
    let count = 1 << manyBits
    var kept = [Kept?](repeating: nil, count: count)
    cores.inOrder(cores.count) { core in
      var placesOf = [[UInt32]](repeating: [], count: count)
      for number in placesOf.indices where number % cores.count == core {
        placesOf[number].reserveCapacity(hashes.count / count * 17 / 16)
      }
      for (place, half) in hashes.enumerated() {
        let number = bucket(of: half, manyBits)
        if number % cores.count == core { placesOf[number].append(UInt32(place)) }
      }
      return placesOf.enumerated().filter { $0.offset % cores.count == core }.map { number, places in
        (number, keep(bucket(of: places, hashes, isSame: isSame)))
      }
    } take: { buckets in
      for (number, bucket) in buckets { kept[number] = bucket }
    }
    return kept.compactMap(\.self)
  }

  private static func bucket(
    of places: [UInt32], _ hashes: [Half], isSame: (Int, Int) -> Bool
  ) -> Bucket? {
    var bucket = Bucket(capacity: places.count)
    for place in places.lazy.map(Int.init) {
      if bucket.place(of: hashes[place], where: { isSame($0, place) }) != nil { return nil }
      bucket.add(place, hashes[place])
    }
    return bucket
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
