/// A number by its decimal digits, as files write it: nothing is lost to binary fractions, and rounding is that of paper.
struct DecimalNumber: Hashable {
  /// Whether it is below zero.
  var isNegative: Bool
  /// The digits from the first that is not zero to the last that is not zero; none for zero.
  private(set) var digits: [UInt8]
  /// How many of the digits stand before the point; below zero for zeros behind it.
  private(set) var pointPlace: Int

  /// The digits that Excel keeps of a number. It writes 17: `62.140000000000001` is 62,14.
  static let significant = 15

  /// A number as a file writes it: `62.14`, `-4.4E+29`; nothing for other text.
  init?(_ text: String) {
    var rest = Substring(text).utf8
    var isNegative = false
    if let first = rest.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "+") {
      isNegative = first == UInt8(ascii: "-")
      rest = rest.dropFirst()
    }
    var (digits, point, seen): ([UInt8], Int?, Int) = ([], nil, 0)
    while let byte = rest.first {
      if byte == UInt8(ascii: "."), point == nil {
        point = digits.count
      } else if 0x30...0x39 ~= byte {
        digits.append(byte - 0x30)
        seen += 1
      } else {
        break
      }
      rest = rest.dropFirst()
    }
    var exponent = 0
    if let byte = rest.first {
      guard byte == UInt8(ascii: "E") || byte == UInt8(ascii: "e"),
        let power = Int(String(decoding: rest.dropFirst(), as: UTF8.self)), abs(power) <= 400
      else { return nil }
      exponent = power
    }
    guard seen > 0, seen <= 400 else { return nil }
    self.init(isNegative: isNegative, digits: digits, pointPlace: (point ?? digits.count) + exponent)
  }

  private init(isNegative: Bool, digits: [UInt8], pointPlace: Int) {
    let zeros = digits.prefix { $0 == 0 }.count
    self.isNegative = isNegative
    self.digits = Array(digits.dropFirst(zeros))
    while self.digits.last == 0 { self.digits.removeLast() }
    self.pointPlace = self.digits.isEmpty ? 0 : pointPlace - zeros
  }

  /// The number without its sign.
  var magnitude: DecimalNumber { DecimalNumber(isNegative: false, digits: digits, pointPlace: pointPlace) }

  /// The number times a power of ten.
  func shifted(by power: Int) -> DecimalNumber {
    DecimalNumber(isNegative: isNegative, digits: digits, pointPlace: pointPlace + power)
  }

  /// The number with so many of its first digits, a half away from zero.
  func rounded(toSignificant count: Int) -> DecimalNumber { rounded(keeping: count) }

  /// The number with so many decimals, a half away from zero.
  func rounded(toDecimals count: Int) -> DecimalNumber { rounded(keeping: pointPlace + count) }

  private func rounded(keeping count: Int) -> DecimalNumber {
    guard count < digits.count else { return self }
    guard count >= 0 else { return DecimalNumber(isNegative: isNegative, digits: [], pointPlace: 0) }
    var kept = [0] + digits.prefix(count)
    if digits[count] >= 5 {
      var last = kept.count - 1
      while kept[last] == 9 {
        kept[last] = 0
        last -= 1
      }
      kept[last] += 1
    }
    return DecimalNumber(isNegative: isNegative, digits: kept, pointPlace: pointPlace + 1)
  }

  /// The digits before the point; none where the number is below one.
  var whole: [UInt8] {
    guard pointPlace > 0 else { return [] }
    return digits.prefix(pointPlace) + [UInt8](repeating: 0, count: max(0, pointPlace - digits.count))
  }

  /// The digits behind the point.
  var decimals: [UInt8] {
    guard !digits.isEmpty else { return [] }
    return [UInt8](repeating: 0, count: max(0, -pointPlace)) + digits.dropFirst(max(0, pointPlace))
  }
}

extension DecimalNumber {
  /// The number as a cell without a format shows it: at most eleven signs, and a power of ten where those are too few.
  var general: String {
    let number = rounded(toSignificant: DecimalNumber.significant)
    let sign = isNegative && !number.digits.isEmpty ? "-" : ""
    let width = 11
    if number.digits.isEmpty { return "0" }
    if number.pointPlace > width || number.pointPlace < -3 && number.decimals.count > width - 2 {
      let short = number.rounded(toSignificant: 6)
      let power = short.pointPlace - 1
      let mantissa = short.shifted(by: -power)
      let digits = String(abs(power))
      return sign + mantissa.magnitude.plain + "E" + (power < 0 ? "-" : "+") + (digits.count < 2 ? "0" : "")
        + digits
    }
    return sign + number.magnitude.rounded(toDecimals: max(0, width - 1 - max(1, number.pointPlace))).plain
  }

  /// All digits, with a comma for the decimals.
  private var plain: String {
    let whole = whole.isEmpty ? "0" : DecimalNumber.text(whole)
    return decimals.isEmpty ? whole : whole + "," + DecimalNumber.text(decimals)
  }

  /// Digits as text.
  static func text(_ digits: some Sequence<UInt8>) -> String {
    String(decoding: digits.map { $0 + 0x30 }, as: UTF8.self)
  }
}
