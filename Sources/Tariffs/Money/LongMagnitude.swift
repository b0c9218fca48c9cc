/// The size of a number that does not fit in 128 bits: digits in base 2⁶⁴, the lowest first, without zeros at the end.
///
/// The arithmetic is that of paper. A figure of a list has a few dozen decimals at most, so that nothing faster pays.
struct LongMagnitude: Hashable, Sendable {
  private(set) var digits: [UInt64]

  init(digits: [UInt64]) {
    self.digits = digits
    while self.digits.last == 0 { self.digits.removeLast() }
  }

  init(_ number: UInt128) {
    self.init(digits: [UInt64(truncatingIfNeeded: number), UInt64(truncatingIfNeeded: number >> 64)])
  }

  var isZero: Bool { digits.isEmpty }

  /// The same number in 128 bits, if it fits.
  var short: UInt128? {
    guard digits.count <= 2 else { return nil }
    return digits.reversed().reduce(0) { $0 << 64 | UInt128($1) }
  }
}

extension LongMagnitude: Comparable {
  static func < (left: LongMagnitude, right: LongMagnitude) -> Bool {
    guard left.digits.count == right.digits.count else { return left.digits.count < right.digits.count }
    return left.digits.reversed().lexicographicallyPrecedes(right.digits.reversed())
  }

  static func + (left: LongMagnitude, right: LongMagnitude) -> LongMagnitude {
    let (short, long) =
      left.digits.count < right.digits.count ? (left.digits, right.digits) : (right.digits, left.digits)
    var (sum, carry) = (long, UInt128(0))
    for place in long.indices {
      carry += UInt128(long[place]) + UInt128(place < short.count ? short[place] : 0)
      sum[place] = UInt64(truncatingIfNeeded: carry)
      carry >>= 64
    }
    return LongMagnitude(digits: sum + [UInt64(carry)])
  }

  /// The difference; the right one is not the larger.
  static func - (left: LongMagnitude, right: LongMagnitude) -> LongMagnitude {
    var (difference, borrows) = (left.digits, false)
    for place in left.digits.indices where borrows || place < right.digits.count {
      let (first, below) = difference[place].subtractingReportingOverflow(
        place < right.digits.count ? right.digits[place] : 0)
      let (second, further) = first.subtractingReportingOverflow(borrows ? 1 : 0)
      (difference[place], borrows) = (second, below || further)
    }
    return LongMagnitude(digits: difference)
  }

  static func * (left: LongMagnitude, right: LongMagnitude) -> LongMagnitude {
    var product = [UInt64](repeating: 0, count: left.digits.count + right.digits.count)
    for (place, digit) in left.digits.enumerated() {
      var carry: UInt128 = 0
      for (other, factor) in right.digits.enumerated() {
        carry += UInt128(digit) * UInt128(factor) + UInt128(product[place + other])
        product[place + other] = UInt64(truncatingIfNeeded: carry)
        carry >>= 64
      }
      product[place + right.digits.count] = UInt64(carry)
    }
    return LongMagnitude(digits: product)
  }
}

extension LongMagnitude {
  /// The whole quotient and what is left; the divisor is not zero.
  func quotientAndRemainder(
    dividingBy divisor: LongMagnitude
  ) -> (quotient: LongMagnitude, remainder: LongMagnitude) {
    guard divisor <= self else { return (LongMagnitude(0), self) }
    if divisor.digits.count == 1 {
      let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor.digits[0])
      return (quotient, LongMagnitude(UInt128(remainder)))
    }
    // Long division as in Knuth, The Art of Computer Programming 4.3.1, algorithm D: with the highest bit of the
    // divisor set, a digit that is estimated from two others is at most two too large.
    let shift = divisor.digits[divisor.digits.count - 1].leadingZeroBitCount
    let under = divisor.shifted(leftBy: shift).digits
    var over = shifted(leftBy: shift).digits
    over += Array(repeating: 0, count: digits.count + 1 - over.count)
    let count = under.count
    let (highest, second) = (UInt128(under[count - 1]), UInt128(under[count - 2]))
    var quotient = [UInt64](repeating: 0, count: over.count - count)
    for place in quotient.indices.reversed() {
      let top = UInt128(over[place + count]) << 64 | UInt128(over[place + count - 1])
      var (digit, rest) = top.quotientAndRemainder(dividingBy: highest)
      while digit >> 64 != 0 || digit * second > rest << 64 | UInt128(over[place + count - 2]) {
        digit -= 1
        rest += highest
        if rest >> 64 != 0 { break }
      }
      if LongMagnitude.subtract(UInt64(digit), times: under, from: &over[place...(place + count)]) {
        digit -= 1
        LongMagnitude.add(under, to: &over[place...(place + count)])
      }
      quotient[place] = UInt64(digit)
    }
    return (
      LongMagnitude(digits: quotient), LongMagnitude(digits: Array(over[..<count])).shifted(rightBy: shift)
    )
  }

  /// The whole quotient by one digit, and what is left.
  func quotientAndRemainder(dividingBy divisor: UInt64) -> (quotient: LongMagnitude, remainder: UInt64) {
    var (quotient, rest) = (digits, UInt64(0))
    for place in digits.indices.reversed() {
      (quotient[place], rest) = divisor.dividingFullWidth((rest, digits[place]))
    }
    return (LongMagnitude(digits: quotient), rest)
  }

  /// Takes a multiple off, and says whether that was more than there is.
  private static func subtract(
    _ factor: UInt64, times divisor: [UInt64], from rest: inout ArraySlice<UInt64>
  ) -> Bool {
    var (carry, borrows) = (UInt128(0), false)
    for (place, digit) in zip(rest.indices, divisor + [0]) {
      carry += UInt128(digit) * UInt128(factor)
      let (first, below) = rest[place].subtractingReportingOverflow(UInt64(truncatingIfNeeded: carry))
      let (second, further) = first.subtractingReportingOverflow(borrows ? 1 : 0)
      (rest[place], borrows) = (second, below || further)
      carry >>= 64
    }
    return borrows
  }

  /// Puts the divisor back; what is carried out of the highest digit is what was borrowed.
  private static func add(_ divisor: [UInt64], to rest: inout ArraySlice<UInt64>) {
    var carry: UInt128 = 0
    for (place, digit) in zip(rest.indices, divisor + [0]) {
      carry += UInt128(rest[place]) + UInt128(digit)
      rest[place] = UInt64(truncatingIfNeeded: carry)
      carry >>= 64
    }
  }

  private func shifted(leftBy bits: Int) -> LongMagnitude {
    guard bits > 0 else { return self }
    var (shifted, carry) = (digits, UInt64(0))
    for place in digits.indices {
      shifted[place] = digits[place] << bits | carry
      carry = digits[place] >> (64 - bits)
    }
    return LongMagnitude(digits: shifted + [carry])
  }

  private func shifted(rightBy bits: Int) -> LongMagnitude {
    guard bits > 0 else { return self }
    var (shifted, carry) = (digits, UInt64(0))
    for place in digits.indices.reversed() {
      shifted[place] = digits[place] >> bits | carry
      carry = digits[place] << (64 - bits)
    }
    return LongMagnitude(digits: shifted)
  }

  /// The decimal digits.
  var text: String {
    let group: UInt64 = 10_000_000_000_000_000_000
    var (rest, text) = (self, "")
    while !rest.isZero {
      let (quotient, part) = rest.quotientAndRemainder(dividingBy: group)
      let digits = "\(part)"
      text = (quotient.isZero ? "" : String(repeating: "0", count: 19 - digits.utf8.count)) + digits + text
      rest = quotient
    }
    return text.isEmpty ? "0" : text
  }

  /// The number as `significand × 2^exponent`, near enough for a drawing.
  var approximate: (significand: Double, exponent: Int) {
    let leading = digits.suffix(3).reversed().reduce(0.0) { $0 * 0x1p64 + Double($1) }
    return (leading, 64 * max(0, digits.count - 3))
  }
}
