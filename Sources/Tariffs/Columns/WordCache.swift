/// The words of a column that one core has seen, looked up by their bytes without a lock and without making a text.
struct WordCache: ~Copyable {
  /// The first 16 bytes, the length, and where the rest stands.
  private struct Entry {
    var first: UInt64 = 0
    var second: UInt64 = 0
    var length: UInt32 = 0
    var number = Words.absent
    var rest = 0
  }

  private var entries: UnsafeMutablePointer<Entry>
  private var capacity = 256
  private var count = 0
  /// The bytes behind the sixteenth of all long words.
  private var rests: [UInt8] = []
  /// The word of the row before, which is most often that of the next one too.
  private var last = Entry()

  init() {
    entries = .allocate(capacity: 256)
    entries.initialize(repeating: Entry(), count: 256)
  }

  deinit { entries.deallocate() }

  /// The number of a word that was added.
  ///
  /// - Parameters:
  ///   - start: its first byte, with at least 16 bytes behind it that may be read.
  ///   - length: its length in bytes, at least 1.
  /// - Returns: nothing for a word that was not added.
  @inline(__always)
  mutating func number(of start: UnsafePointer<UInt8>, length: Int) -> UInt32? {
    let (first, second) = WordCache.head(of: start, length: length)
    if last.first == first, last.second == second, last.length == UInt32(truncatingIfNeeded: length),
      length <= 16
    {
      return last.number
    }
    var place = WordCache.hash(first, second, length) & (capacity - 1)
    while true {
      let entry = entries + place
      if entry.pointee.length == 0 { return nil }
      if entry.pointee.first == first, entry.pointee.second == second,
        entry.pointee.length == UInt32(truncatingIfNeeded: length),
        length <= 16 || hasRest(entry.pointee, start, length)
      {
        last = entry.pointee
        return last.number
      }
      place = (place + 1) & (capacity - 1)
    }
  }

  /// Adds a word that is not there.
  mutating func add(_ start: UnsafePointer<UInt8>, length: Int, number: UInt32) {
    if count * 2 >= capacity { grow() }
    let (first, second) = WordCache.head(of: start, length: length)
    var entry = Entry(first: first, second: second, length: UInt32(length), number: number)
    if length > 16 {
      entry.rest = rests.count
      rests.append(contentsOf: UnsafeBufferPointer(start: start + 16, count: length - 16))
    }
    insert(entry)
    count += 1
  }

  private func hasRest(_ entry: Entry, _ start: UnsafePointer<UInt8>, _ length: Int) -> Bool {
    for place in 0..<length - 16 where rests[entry.rest + place] != start[16 + place] { return false }
    return true
  }

  private mutating func insert(_ entry: Entry) {
    var place = WordCache.hash(entry.first, entry.second, Int(entry.length)) & (capacity - 1)
    while entries[place].length != 0 { place = (place + 1) & (capacity - 1) }
    entries[place] = entry
  }

  private mutating func grow() {
    let (old, oldCapacity) = (entries, capacity)
    capacity *= 2
    entries = .allocate(capacity: capacity)
    entries.initialize(repeating: Entry(), count: capacity)
    for place in 0..<oldCapacity where old[place].length != 0 { insert(old[place]) }
    old.deallocate()
  }

  /// The first 16 bytes of a word, with zeros behind a shorter one.
  @inline(__always)
  private static func head(of start: UnsafePointer<UInt8>, length: Int) -> (UInt64, UInt64) {
    let raw = UnsafeRawPointer(start)
    let first = raw.loadUnaligned(as: UInt64.self)
    if length < 8 { return (first & (1 << UInt64(8 * length) &- 1), 0) }
    let second = raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
    return (first, length < 16 ? second & (1 << UInt64(8 * (length - 8)) &- 1) : second)
  }

  @inline(__always)
  private static func hash(_ first: UInt64, _ second: UInt64, _ length: Int) -> Int {
    var mixed = (first ^ (second &* 0x9E37_79B9_7F4A_7C15)) &* 0xD6E8_FEB8_6659_FD93
    mixed ^= mixed >> 32
    mixed = (mixed &+ UInt64(truncatingIfNeeded: length)) &* 0xD6E8_FEB8_6659_FD93
    return Int(truncatingIfNeeded: mixed >> 33)
  }
}
