/// A whole number without a limit, so that no exact fraction ever has too many digits.
///
/// ```swift
/// WholeNumber(Int128.max) + 1   // 170141183460469231731687303715884105728
/// ```
///
/// What fits in 128 bits is calculated there; only what does not takes digits of its own.
public struct WholeNumber: Hashable, Sendable {
  /// Each number has one form, so that equal numbers are equal values.
  private enum Storage: Hashable, Sendable {
    case short(Int128)
    case long(isNegative: Bool, LongMagnitude)
  }

  private let storage: Storage

  /// A whole number.
  public init(_ number: Int128) { self.init(.short(number)) }

  /// A whole number.
  public init(_ number: some FixedWidthInteger & SignedInteger) { self.init(Int128(number)) }

  init(isNegative: Bool, _ magnitude: LongMagnitude) {
    if let short = magnitude.short, let number = Int128(exactly: short) {
      self.init(isNegative ? -number : number)
    } else if isNegative, magnitude.short == Int128.min.magnitude {
      self.init(Int128.min)
    } else {
      self.init(.long(isNegative: isNegative, magnitude))
    }
  }

  private init(_ storage: Storage) { self.storage = storage }

  /// The number in 128 bits, if it fits.
  private var short: Int128? {
    if case .short(let number) = storage { number } else { nil }
  }

  private var longMagnitude: LongMagnitude {
    switch storage {
    case .short(let number): LongMagnitude(number.magnitude)
    case .long(_, let magnitude): magnitude
    }
  }

  /// Whether the number is below zero.
  public var isNegative: Bool {
    switch storage {
    case .short(let number): number < 0
    case .long(let isNegative, _): isNegative
    }
  }

  /// Whether the number is zero.
  public var isZero: Bool { short == 0 }

  /// Whether the number is one.
  var isOne: Bool { short == 1 }

  /// The number without its sign.
  public var magnitude: WholeNumber { isNegative ? -self : self }

  /// The number in 64 bits; nothing when it does not fit.
  public var int64: Int64? { short.flatMap { Int64(exactly: $0) } }

  /// The number as `significand × 2^exponent`, near enough for a drawing.
  var approximate: (significand: Double, exponent: Int) {
    if let short { return (Double(short), 0) }
    let (significand, exponent) = longMagnitude.approximate
    return (isNegative ? -significand : significand, exponent)
  }
}

extension WholeNumber: ExpressibleByIntegerLiteral {
  /// A number as it is written in code.
  public init(integerLiteral number: Int) { self.init(number) }
}

extension WholeNumber: Comparable {
  /// Whether the left number is the smaller one.
  public static func < (left: WholeNumber, right: WholeNumber) -> Bool {
    if let first = left.short, let second = right.short { return first < second }
    guard left.isNegative == right.isNegative else { return left.isNegative }
    return left.isNegative
      ? right.longMagnitude < left.longMagnitude : left.longMagnitude < right.longMagnitude
  }

  /// The sum.
  public static func + (left: WholeNumber, right: WholeNumber) -> WholeNumber {
    if let first = left.short, let second = right.short {
      let (sum, overflow) = first.addingReportingOverflow(second)
      if !overflow { return WholeNumber(sum) }
    }
    let (first, second) = (left.longMagnitude, right.longMagnitude)
    guard left.isNegative != right.isNegative else {
      return WholeNumber(isNegative: left.isNegative, first + second)
    }
    return first < second
      ? WholeNumber(isNegative: right.isNegative, second - first)
      : WholeNumber(isNegative: left.isNegative, first - second)
  }

  /// The number with the other sign.
  public static prefix func - (number: WholeNumber) -> WholeNumber {
    if let short = number.short, short != Int128.min { return WholeNumber(-short) }
    return WholeNumber(isNegative: !number.isNegative, number.longMagnitude)
  }

  /// The difference.
  public static func - (left: WholeNumber, right: WholeNumber) -> WholeNumber { left + -right }

  /// The product.
  public static func * (left: WholeNumber, right: WholeNumber) -> WholeNumber {
    if let first = left.short, let second = right.short {
      let (product, overflow) = first.multipliedReportingOverflow(by: second)
      if !overflow { return WholeNumber(product) }
    }
    return WholeNumber(
      isNegative: left.isNegative != right.isNegative, left.longMagnitude * right.longMagnitude)
  }

  /// The quotient, rounded towards zero, and what is left, with the sign of this number.
  ///
  /// - Parameter divisor: the number to divide by; not zero.
  /// - Returns: `quotient × divisor + remainder` is this number.
  public func quotientAndRemainder(
    dividingBy divisor: WholeNumber
  ) -> (quotient: WholeNumber, remainder: WholeNumber) {
    precondition(!divisor.isZero, "a divisor of zero has no quotient")
    if let first = short, let second = divisor.short, second != -1 {
      let (quotient, remainder) = first.quotientAndRemainder(dividingBy: second)
      return (WholeNumber(quotient), WholeNumber(remainder))
    }
    let (quotient, remainder) = longMagnitude.quotientAndRemainder(dividingBy: divisor.longMagnitude)
    return (
      WholeNumber(isNegative: isNegative != divisor.isNegative, quotient),
      WholeNumber(isNegative: isNegative, remainder)
    )
  }

  /// The largest number that divides both; 1 when both are zero.
  func greatestCommonDivisor(with other: WholeNumber) -> WholeNumber {
    var (left, right) = (magnitude, other.magnitude)
    while !right.isZero {
      if let first = left.short, let second = right.short {
        return WholeNumber(Int128(WholeNumber.greatestCommonDivisor(first.magnitude, second.magnitude)))
      }
      (left, right) = (right, left.quotientAndRemainder(dividingBy: right).remainder)
    }
    return left.isZero ? 1 : left
  }

  private static func greatestCommonDivisor(_ left: UInt128, _ right: UInt128) -> UInt128 {
    var (left, right) = (left, right)
    while right > UInt128(UInt64.max) { (left, right) = (right, left % right) }
    guard right != 0 else { return left }
    // Division in 64 bits is many times as fast.
    var (first, second) = (UInt64(right), UInt64(left % right))
    while second != 0 { (first, second) = (second, first % second) }
    return UInt128(first)
  }
}

extension WholeNumber: CustomStringConvertible {
  /// The decimal digits, with a minus for a number below zero.
  public var description: String {
    switch storage {
    // In 64 bits, where nearly all numbers are, the digits come much sooner.
    case .short(let number): Int64(exactly: number)?.description ?? number.description
    case .long(let isNegative, let magnitude): (isNegative ? "-" : "") + magnitude.text
    }
  }
}
