/// An exact fraction, for everything between a printed figure and the one rounding at the end.
///
/// ```swift
/// Rational(101, 3)            // a third of € 1,01, in cents
/// Rational(101, 3).rounded()  // 34
/// ```
///
/// Numerator and denominator have 128 bits; a chain of operations that would not fit ends the program rather
/// than the exactness.
public struct Rational: Hashable, Sendable {
  /// The numerator, in lowest terms, with the sign of the fraction.
  public let numerator: Int128
  /// The denominator, in lowest terms, above zero.
  public let denominator: Int128

  /// A fraction in lowest terms.
  ///
  /// - Parameters:
  ///   - numerator: the numerator.
  ///   - denominator: the denominator; not zero.
  public init(_ numerator: Int128, _ denominator: Int128 = 1) {
    precondition(denominator != 0, "a fraction has a denominator other than zero")
    let divisor = Rational.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    let sign: Int128 = denominator < 0 ? -1 : 1
    self.numerator = sign * numerator / Int128(divisor)
    self.denominator = sign * denominator / Int128(divisor)
  }

  /// A whole number.
  ///
  /// - Parameter whole: the number.
  public init(_ whole: some BinaryInteger) {
    self.init(Int128(whole), 1)
  }

  /// An amount in cents.
  ///
  /// - Parameter amount: the amount.
  public init(_ amount: Money) {
    self.init(Int128(amount.cents), 1)
  }

  static func greatestCommonDivisor(_ left: UInt128, _ right: UInt128) -> UInt128 {
    var (left, right) = (left, right)
    while right != 0 { (left, right) = (right, left % right) }
    return max(left, 1)
  }

  /// The nearest whole number; a half goes away from zero.
  public func rounded() -> Int64 {
    let (quotient, remainder) = numerator.magnitude.quotientAndRemainder(dividingBy: denominator.magnitude)
    let magnitude = quotient + (2 * remainder >= denominator.magnitude ? 1 : 0)
    return Int64(numerator < 0 ? -Int128(magnitude) : Int128(magnitude))
  }

  /// The nearest number with some decimals; a half goes away from zero.
  ///
  /// - Parameter decimals: how many decimals.
  /// - Returns: the number.
  package func rounded(decimals: Int) -> Rational {
    var (digits, rest) = numerator.magnitude.quotientAndRemainder(dividingBy: denominator.magnitude)
    var scale: Int128 = 1
    // Digit by digit, as on paper, so that nothing long is scaled up.
    for _ in 0..<decimals {
      let (digit, next) = (rest * 10).quotientAndRemainder(dividingBy: denominator.magnitude)
      (digits, rest, scale) = (digits * 10 + digit, next, scale * 10)
    }
    if 2 * rest >= denominator.magnitude { digits += 1 }
    return Rational(numerator < 0 ? -Int128(digits) : Int128(digits), scale)
  }
}

extension Rational: Comparable {
  /// Whether the left fraction is the smaller one.
  public static func < (left: Rational, right: Rational) -> Bool {
    // In 256 bits, so that any two fractions can be compared.
    let (first, second) = (
      left.numerator.multipliedFullWidth(by: right.denominator),
      right.numerator.multipliedFullWidth(by: left.denominator)
    )
    return first.high == second.high ? first.low < second.low : first.high < second.high
  }

  /// The sum of two fractions.
  public static func + (left: Rational, right: Rational) -> Rational {
    Rational(
      left.numerator * right.denominator + right.numerator * left.denominator,
      left.denominator * right.denominator)
  }

  /// The difference of two fractions.
  public static func - (left: Rational, right: Rational) -> Rational {
    left + Rational(-right.numerator, right.denominator)
  }

  /// The product of two fractions.
  public static func * (left: Rational, right: Rational) -> Rational {
    Rational(left.numerator * right.numerator, left.denominator * right.denominator)
  }

  /// The quotient of two fractions; the right one is not zero.
  public static func / (left: Rational, right: Rational) -> Rational {
    Rational(left.numerator * right.denominator, left.denominator * right.numerator)
  }
}

extension Rational {
  /// A number of cents, rounded to a whole one.
  public var money: Money {
    Money(cents: rounded())
  }

  /// A share, rounded to hundredths of a percent: 1/3 is 33,33%.
  public var percentage: Percentage {
    Percentage(hundredths: (self * Rational(10_000)).rounded())
  }

  /// Reads a plain number with a point for the decimals, such as `1.5` or `3`, or a fraction such as `1/3`.
  ///
  /// - Parameter text: digits, at most one point with at most six decimals, or two whole numbers around `/`.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    if parts.count == 2, let over = Rational.plain(parts[0]), let under = Rational.plain(parts[1]),
      under.numerator > 0
    {
      self = over / under
    } else if parts.count == 1, let number = Rational.plain(parts[0]) {
      self = number
    } else {
      return nil
    }
  }

  private static func plain(_ text: Substring) -> Rational? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(isDigit) }),
      text.utf8.count <= 12
    else { return nil }
    let decimals = parts.count == 2 ? parts[1] : ""
    guard decimals.count <= 6, let digits = Int128(String(parts[0] + decimals)) else { return nil }
    return Rational(digits, decimals.reduce(into: 1) { power, _ in power *= 10 })
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    byte &- UInt8(ascii: "0") < 10
  }
}

extension Rational: CustomStringConvertible {
  /// The fraction as a number if it has at most six decimals, otherwise as `1/3`.
  public var description: String {
    guard 1_000_000 % denominator == 0 else { return "\(numerator)/\(denominator)" }
    var (scaled, scale): (Rational, Int) = (self, 0)
    while scaled.denominator != 1 {
      scaled = scaled * Rational(10)
      scale += 1
    }
    guard scale > 0 else { return "\(numerator)" }
    let digits = "\(scaled.numerator.magnitude)"
    let padded = String(repeating: "0", count: max(0, scale + 1 - digits.count)) + digits
    return (numerator < 0 ? "-" : "") + padded.dropLast(scale) + "." + padded.suffix(scale)
  }
}
