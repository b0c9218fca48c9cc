/// The digest of SHA-256 (FIPS 180-4), by which a list names the file that it was read from, a content security policy a
/// script or a style, and a receipt all that a command read and wrote.
///
/// Bytes are taken a portion at a time, so that a large output has a digest without being kept:
///
/// ```swift
/// var digest = SHA256()
/// digest.update(portion)
/// let text = digest.hexadecimal
/// ```
package struct SHA256: Sendable {
  /// The eight words that all blocks so far have been mixed into.
  private var hash = SHA256.start
  /// The bytes behind the last whole block.
  private var rest: [UInt8] = []
  /// How many bytes there were so far.
  package private(set) var count = 0

  /// The digest of nothing.
  package init() {}

  /// The first 32 bits of the fractional parts of the square roots of the first eight primes.
  private static let start = SIMD8<UInt32>(primes(8).map { fraction(ofRootOf: $0, power: 2) })
  /// Those of the cube roots of the first 64 primes.
  private static let constants: [UInt32] = primes(64).map { fraction(ofRootOf: $0, power: 3) }
  /// The bytes of a block.
  private static let blockSize = 64

  /// The digest of some bytes in hexadecimal digits, as `sha256sum` writes it.
  package static func hexadecimal(of bytes: some Collection<UInt8>) -> String { whole(bytes).hexadecimal }

  /// The digest of some bytes.
  package static func digest(of bytes: some Collection<UInt8>) -> [UInt8] { whole(bytes).digest }

  private static func whole(_ bytes: some Collection<UInt8>) -> SHA256 {
    var digest = SHA256()
    let isDone: Void? = bytes.withContiguousStorageIfAvailable { digest.update(UnsafeRawBufferPointer($0)) }
    if isDone == nil { Array(bytes).withUnsafeBytes { digest.update($0) } }
    return digest
  }

  /// Takes more bytes.
  package mutating func update(_ bytes: UnsafeRawBufferPointer) {
    count += bytes.count
    var start = 0
    if !rest.isEmpty {
      start = min(SHA256.blockSize - rest.count, bytes.count)
      rest += bytes[..<start]
      guard rest.count == SHA256.blockSize else { return }
      rest.withUnsafeBytes { hash = SHA256.mixed(hash, $0) }
      rest.removeAll(keepingCapacity: true)
    }
    while bytes.count - start >= SHA256.blockSize {
      let end = start + SHA256.blockSize
      hash = SHA256.mixed(hash, UnsafeRawBufferPointer(rebasing: bytes[start..<end]))
      start = end
    }
    rest += bytes[start...]
  }

  /// The digest of all bytes so far, in hexadecimal digits.
  package var hexadecimal: String {
    digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// The digest of all bytes so far.
  package var digest: [UInt8] {
    var padded = rest + [0x80]
    padded += Array(repeating: 0, count: (120 - padded.count % SHA256.blockSize) % SHA256.blockSize)
    padded += SHA256.bigEndian(UInt64(count) * 8)
    let last = padded.withUnsafeBytes { padded in
      stride(from: 0, to: padded.count, by: SHA256.blockSize).reduce(hash) { hash, start in
        SHA256.mixed(hash, UnsafeRawBufferPointer(rebasing: padded[start..<start + SHA256.blockSize]))
      }
    }
    return (0..<8).flatMap { SHA256.bigEndian(last[$0]) }
  }

  private static func mixed(_ hash: SIMD8<UInt32>, _ block: UnsafeRawBufferPointer) -> SIMD8<UInt32> {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { words in
      for place in 0..<16 {
        words[place] = UInt32(bigEndian: block.loadUnaligned(fromByteOffset: 4 * place, as: UInt32.self))
      }
      for place in 16..<64 {
        let (early, late) = (words[place - 15], words[place - 2])
        let first = turned(early, 7) ^ turned(early, 18) ^ early >> 3
        let second = turned(late, 17) ^ turned(late, 19) ^ late >> 10
        words[place] = words[place - 16] &+ first &+ words[place - 7] &+ second
      }
      var (a, b, c, d) = (hash[0], hash[1], hash[2], hash[3])
      var (e, f, g, h) = (hash[4], hash[5], hash[6], hash[7])
      constants.withUnsafeBufferPointer { constants in
        for place in 0..<64 {
          let sum = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)
          let choice = e & f ^ ~e & g
          let first = h &+ sum &+ choice &+ constants[place] &+ words[place]
          let majority = a & b ^ a & c ^ b & c
          let second = (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) &+ majority
          (h, g, f, e) = (g, f, e, d &+ first)
          (d, c, b, a) = (c, b, a, first &+ second)
        }
      }
      return hash &+ SIMD8(a, b, c, d, e, f, g, h)
    }
  }

  private static func turned(_ word: UInt32, _ count: UInt32) -> UInt32 {
    word &>> count | word &<< (32 &- count)
  }

  private static func bigEndian<Word: FixedWidthInteger & UnsignedInteger>(_ word: Word) -> [UInt8] {
    stride(from: Word.bitWidth - 8, through: 0, by: -8).map { UInt8(truncatingIfNeeded: word >> Word($0)) }
  }

  private static func primes(_ count: Int) -> [UInt64] {
    var primes: [UInt64] = []
    var number: UInt64 = 2
    while primes.count < count {
      if primes.allSatisfy({ number % $0 != 0 }) { primes.append(number) }
      number += 1
    }
    return primes
  }

  /// The first 32 bits behind the point of a root, by halving in whole numbers.
  private static func fraction(ofRootOf number: UInt64, power: Int) -> UInt32 {
    // The root times 2^32 is the largest r with r^power ≤ number × 2^(32 × power).
    let limit = UInt128(number) << (32 * power)
    var root: UInt64 = 0
    for place in (0..<36).reversed() {
      let bit = UInt64(1) << place
      let tried = UInt128(root | bit)
      if (power == 2 ? tried * tried : tried * tried * tried) <= limit { root |= bit }
    }
    return UInt32(truncatingIfNeeded: root)
  }
}
