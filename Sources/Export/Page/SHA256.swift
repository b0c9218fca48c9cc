/// The digest of SHA-256 (FIPS 180-4), by which a content security policy names a script or a style.
package enum SHA256 {
  /// The first 32 bits of the fractional parts of the square roots of the first eight primes.
  private static let start: [UInt32] = primes(8).map { fraction(ofRootOf: $0, power: 2) }
  /// Those of the cube roots of the first 64 primes.
  private static let constants: [UInt32] = primes(64).map { fraction(ofRootOf: $0, power: 3) }

  /// The digest of some bytes.
  package static func digest(of bytes: some Collection<UInt8>) -> [UInt8] {
    var padded = Array(bytes)
    padded.append(0x80)
    padded += Array(repeating: 0, count: (120 - padded.count % 64) % 64)
    padded += bigEndian(UInt64(bytes.count) * 8)
    let hash = stride(from: 0, to: padded.count, by: 64).reduce(start) { hash, block in
      mixed(hash, padded[block..<block + 64])
    }
    return hash.flatMap(bigEndian)
  }

  private static func mixed(_ hash: [UInt32], _ block: ArraySlice<UInt8>) -> [UInt32] {
    var words = stride(from: block.startIndex, to: block.endIndex, by: 4).map { place in
      block[place..<place + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    }
    for place in 16..<64 {
      let (early, late) = (words[place - 15], words[place - 2])
      let first = turned(early, 7) ^ turned(early, 18) ^ early >> 3
      let second = turned(late, 17) ^ turned(late, 19) ^ late >> 10
      words.append(words[place - 16] &+ first &+ words[place - 7] &+ second)
    }
    var h = hash
    for (word, constant) in zip(words, constants) {
      let sum = turned(h[4], 6) ^ turned(h[4], 11) ^ turned(h[4], 25)
      let choice = h[4] & h[5] ^ ~h[4] & h[6]
      let first = h[7] &+ sum &+ choice &+ constant &+ word
      let majority = h[0] & h[1] ^ h[0] & h[2] ^ h[1] & h[2]
      let second = (turned(h[0], 2) ^ turned(h[0], 13) ^ turned(h[0], 22)) &+ majority
      h = [first &+ second, h[0], h[1], h[2], h[3] &+ first, h[4], h[5], h[6]]
    }
    return zip(hash, h).map { $0 &+ $1 }
  }

  private static func turned(_ word: UInt32, _ count: UInt32) -> UInt32 {
    word >> count | word << (32 - count)
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
