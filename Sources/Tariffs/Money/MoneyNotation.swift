/// How amounts are written in the stored tables, and why another way of writing is refused.
///
/// An amount is one or more digits, and at most two decimals behind a point: `41.95`, `12.5`, `30`.
/// Whatever could be read in two ways is refused with both readings instead of guessed.
public enum MoneyNotation {
  /// Why a text is not an amount.
  public enum Problem: Error, Hashable, Sendable {
    /// Nothing is written.
    case empty
    /// A decimal comma where a point belongs, as in `1,23`.
    case decimalComma
    /// A point with three digits behind it: thousands or tenths of a cent?
    case ambiguousPoint
    /// More decimals than cents.
    case tooManyDecimals
    /// More than one point, as in `1.2.3`.
    case severalPoints
    /// An exponent, as in `1e3`.
    case exponent
    /// A euro sign; amounts are bare numbers.
    case euroSign
    /// A sign; a price is not negative and needs no plus.
    case signed
    /// A space, plain or no-break, inside or around the number.
    case space
    /// More digits than any price has.
    case tooLarge
    /// Anything else, such as `NaN` or letters.
    case notANumber
  }

  /// The most digits before the point: those of ``Money/largestPrice``.
  package static let maximumWholeDigits = 9

  /// Reads an amount in the notation of the stored tables.
  ///
  /// - Parameter text: the UTF-8 bytes of the field.
  /// - Returns: the amount.
  /// - Throws: the ``Problem`` that stands in the way.
  public static func read(_ text: some Collection<UInt8>) throws(Problem) -> Money {
    var cents: Int64 = 0
    var wholeDigits = 0
    var decimals: Int?
    for byte in text {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        if let count = decimals {
          guard count < 2 else { throw problem(of: text) }
          decimals = count + 1
        } else {
          wholeDigits += 1
          guard wholeDigits <= maximumWholeDigits else { throw problem(of: text) }
        }
        cents = cents * 10 + Int64(byte - UInt8(ascii: "0"))
      case UInt8(ascii: ".") where decimals == nil && wholeDigits > 0:
        decimals = 0
      default:
        throw problem(of: text)
      }
    }
    switch decimals {
    case nil where wholeDigits > 0: return Money(cents: cents * 100)
    case 1: return Money(cents: cents * 10)
    case 2: return Money(cents: cents)
    default: throw problem(of: text)
    }
  }

  /// Names what is wrong with a text that is not an amount.
  private static func problem(of text: some Collection<UInt8>) -> Problem {
    let word = String(decoding: text, as: UTF8.self)
    if word.isEmpty { return .empty }
    if word.contains("€") { return .euroSign }
    if word.contains(where: \.isWhitespace) { return .space }
    if word.hasPrefix("-") || word.hasPrefix("+") || word.hasPrefix("−") { return .signed }
    let digits = word.filter { $0.isASCII && $0.isNumber }
    let others = word.filter { !($0.isASCII && $0.isNumber) }
    if digits.isEmpty { return .notANumber }
    switch others {
    case "": return .tooLarge
    case ".":
      let parts = word.split(separator: ".", omittingEmptySubsequences: false)
      guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { return .notANumber }
      if parts[0].count > maximumWholeDigits { return .tooLarge }
      return parts[1].count == 3 ? .ambiguousPoint : .tooManyDecimals
    case "e", "E", ".e", ".E", "e+", "e-", "E+", "E-", ".e+", ".e-", ".E+", ".E-": return .exponent
    default: break
    }
    if others.allSatisfy({ $0 == "." || $0 == "," }) {
      return others.contains(",") ? .decimalComma : .severalPoints
    }
    return .notANumber
  }
}
