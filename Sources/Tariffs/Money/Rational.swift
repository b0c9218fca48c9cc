/// An exact fraction, for everything between a printed figure and the one rounding at the end.
///
/// ```swift
/// Rational(101, 3)            // a third of € 1,01, in cents
/// Rational(101, 3).rounded()  // 34
/// ```
///
/// Numerator and denominator have no limit, so that no chain of operations is refused for its length or loses a digit.
public struct Rational: Hashable, Sendable {
  /// The numerator, in lowest terms, with the sign of the fraction.
  public let numerator: WholeNumber
  /// The denominator, in lowest terms, above zero.
  public let denominator: WholeNumber

  /// A fraction in lowest terms; the denominator is not zero.
  public init(_ numerator: WholeNumber, _ denominator: WholeNumber) {
    precondition(!denominator.isZero, "a fraction has a denominator other than zero")
    let divisor = numerator.greatestCommonDivisor(with: denominator)
    self.init(
      lowest: denominator.isNegative ? -numerator.over(divisor) : numerator.over(divisor),
      denominator.magnitude.over(divisor))
  }

  /// A fraction in lowest terms; the denominator is not zero.
  public init<Number: FixedWidthInteger & SignedInteger>(_ numerator: Number, _ denominator: Number) {
    self.init(WholeNumber(numerator), WholeNumber(denominator))
  }

  /// A whole number.
  public init(_ whole: WholeNumber) { self.init(lowest: whole, 1) }

  /// A whole number.
  public init(_ whole: some FixedWidthInteger & SignedInteger) { self.init(WholeNumber(whole)) }

  /// An amount in cents.
  public init(_ amount: Money) { self.init(amount.cents) }

  private init(lowest numerator: WholeNumber, _ denominator: WholeNumber) {
    self.numerator = numerator
    self.denominator = denominator
  }

  /// Whether the fraction is a whole number.
  public var isWhole: Bool { denominator.isOne }

  /// The nearest whole number, with a half away from zero unless another rule is given.
  public func rounded(_ rounding: Rounding = .halfAwayFromZero) -> WholeNumber {
    isWhole ? numerator : rounding.divide(numerator, by: denominator)
  }

  /// The nearest fraction with some decimals, with a half away from zero unless another rule is given.
  public func rounded(_ rounding: Rounding = .halfAwayFromZero, decimals: Int) -> Rational {
    let scale = Rational(WholeNumber.powerOfTen(decimals))
    return Rational((self * scale).rounded(rounding)) / scale
  }

  /// The fraction without its sign.
  public var magnitude: Rational { Rational(lowest: numerator.magnitude, denominator) }

  /// The nearest `Double`, or one beside it: for drawings and estimates, and nothing that is printed to the cent.
  package var approximate: Double {
    let (over, under) = (numerator.approximate, denominator.approximate)
    let significand = over.significand / under.significand
    return significand * Double(sign: .plus, exponent: over.exponent - under.exponent, significand: 1)
  }
}

extension WholeNumber {
  /// The quotient by a number that divides this one.
  fileprivate func over(_ divisor: WholeNumber) -> WholeNumber {
    divisor.isOne ? self : quotientAndRemainder(dividingBy: divisor).quotient
  }

  /// One with some zeros behind it.
  fileprivate static func powerOfTen(_ zeros: Int) -> WholeNumber {
    (0..<zeros).reduce(1) { power, _ in power * 10 }
  }
}

// Fractions are kept in lowest terms by dividing before multiplying, so that most numbers stay within 128 bits
// (Knuth, The Art of Computer Programming 4.5.1).
extension Rational: Comparable {
  /// Whether the left fraction is the smaller one.
  public static func < (left: Rational, right: Rational) -> Bool {
    guard left.denominator != right.denominator else { return left.numerator < right.numerator }
    return left.numerator * right.denominator < right.numerator * left.denominator
  }

  /// The sum of two fractions.
  public static func + (left: Rational, right: Rational) -> Rational {
    let shared = left.denominator.greatestCommonDivisor(with: right.denominator)
    let (first, second) = (left.denominator.over(shared), right.denominator.over(shared))
    let sum = left.numerator * second + right.numerator * first
    let divisor = sum.greatestCommonDivisor(with: shared)
    return Rational(lowest: sum.over(divisor), first * right.denominator.over(divisor))
  }

  /// The fraction with the other sign.
  public static prefix func - (fraction: Rational) -> Rational {
    Rational(lowest: -fraction.numerator, fraction.denominator)
  }

  /// The difference of two fractions.
  public static func - (left: Rational, right: Rational) -> Rational { left + -right }

  /// The product of two fractions.
  public static func * (left: Rational, right: Rational) -> Rational {
    let first = left.numerator.greatestCommonDivisor(with: right.denominator)
    let second = right.numerator.greatestCommonDivisor(with: left.denominator)
    return Rational(
      lowest: left.numerator.over(first) * right.numerator.over(second),
      left.denominator.over(second) * right.denominator.over(first))
  }

  /// The quotient of two fractions; the right one is not zero.
  public static func / (left: Rational, right: Rational) -> Rational {
    precondition(!right.numerator.isZero, "a divisor of zero has no quotient")
    let turned = Rational(lowest: right.denominator, right.numerator.magnitude)
    return left * (right.numerator.isNegative ? -turned : turned)
  }
}

extension Rational {
  /// A number of cents, rounded half away from zero to a whole one.
  ///
  /// The cents are within 64 bits: whoever multiplies what comes from outside checks first with
  /// ``Money/init(rounding:_:)``.
  public var money: Money {
    guard let amount = Money(rounding: self) else { preconditionFailure("more cents than an amount holds") }
    return amount
  }

  /// A share, rounded half away from zero to hundredths of a percent: 1/3 is 33,33%.
  ///
  /// The hundredths are within 64 bits: whoever divides what comes from outside checks first with
  /// ``Percentage/init(share:_:)``.
  public var percentage: Percentage {
    guard let percentage = Percentage(share: self) else {
      preconditionFailure("more hundredths than a percentage holds")
    }
    return percentage
  }

  /// Reads a plain number with a point for the decimals, such as `1.5` or `3`, or a fraction such as `1/3`.
  ///
  /// - Parameter text: digits, at most one point with at most six decimals, or two such numbers around `/`; each has
  ///   at most 12 characters.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    if parts.count == 2, let over = Rational.plain(parts[0]), let under = Rational.plain(parts[1]),
      under > Rational(0)
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
    return Rational(WholeNumber(digits), .powerOfTen(decimals.count))
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }
}

extension Rational: CustomStringConvertible {
  /// The fraction as a number if it has at most six decimals, otherwise as `1/3`.
  public var description: String {
    guard !isWhole else { return "\(numerator)" }
    guard (self * Rational(1_000_000)).isWhole else { return "\(numerator)/\(denominator)" }
    let text = text(decimals: 6)
    return String(text.dropLast(text.reversed().prefix { $0 == "0" }.count))
  }

  /// The number with a point and always as many decimals: `11.5000`.
  package func text(_ rounding: Rounding = .halfAwayFromZero, decimals: Int) -> String {
    decimalText((self * Rational(.powerOfTen(decimals))).rounded(rounding), decimals: decimals)
  }
}
