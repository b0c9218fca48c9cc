import TestSupport
import Testing

@testable import Tariffs

@Suite struct TypedAmountTests {
  @Test(
    arguments: [
      ("41,95", 4_195), ("41.95", 4_195), ("1.234,56", 123_456), ("1,234.56", 123_456), ("41", 4_100),
      ("0", 0),
      ("0,34", 34), ("12,5", 1_250), ("12.5", 1_250), ("1234,56", 123_456), ("1234", 123_400),
      ("007,10", 710),
      ("1.234.567", 123_456_700), ("1,234,567", 123_456_700), ("1.234.567,89", 123_456_789),
      ("1,234,567.89", 123_456_789), ("€41,95", 4_195), ("€ 41,95", 4_195), ("€ 1.234,56", 123_456),
      ("999999999", 99_999_999_900), ("999999999,99", 99_999_999_999),
    ] as [(String, Int64)])
  func `an amount as people type it is read exactly`(word: String, cents: Int64) throws {
    #expect(try TypedAmount.read(word) == Money(cents: cents))
  }

  @Test(arguments: [("1.234", "1234"), ("1,234", "1234"), ("12.345", "12345"), ("€ 1.234", "1234")])
  func `three digits behind the only mark can be read in two ways`(word: String, whole: String) throws {
    let problem = try #require(#expect(throws: TypedAmount.Problem.self) { try TypedAmount.read(word) })
    #expect(problem == .ambiguous(word))
    #expect(problem.description.contains("'\(word)' can be read in two ways: as \(whole) euro"))
    #expect(problem.description.contains("Write \(whole),00 or two decimals."))
  }

  @Test(arguments: ["0,001", "0.123", "00,123", "41,9567", "1234.567"])
  func `more than two decimals that are no thousands are called that`(word: String) throws {
    let problem = try #require(#expect(throws: TypedAmount.Problem.self) { try TypedAmount.read(word) })
    #expect(problem == .tooManyDecimals(word))
    #expect(problem.description.contains("at most two"))
  }

  @Test(arguments: [
    "", "€", " ", "abc", "41,95 euro", "41,9a", "-41,95", "+41,95", "−41,95", "41,", "41.", ",95", ".95", ",",
    "1,2,3",
    "1.2.3", "1.2,3", "1.23.456", "12.34,56", "1234.567,89", "1.234,567", "1.234,567.89",
    "1 234,56",
    "1\u{A0}234,56", "1e3", "0x10", "NaN", "41,95€", "€€41", "٤١", "４１", "½", "999999999999999",
    "9999999999", "1..234,56", "1.,23", "41.,95", "1,.50",
    "100000000000000,00", "41,95\n",
  ])
  func `anything else is refused with an example`(word: String) throws {
    let problem = try #require(#expect(throws: TypedAmount.Problem.self) { try TypedAmount.read(word) })
    #expect(problem == .notAnAmount(word))
    #expect(problem.description.hasSuffix("is not an amount. Write 41,95 or 1.234,56."))
  }

  @Test(arguments: ["41,95", "41.95", "€41", "€ 41,95", "1.234", "0"])
  func `a word that begins as an amount looks like one`(word: String) {
    #expect(TypedAmount.looksLikeAmount(word))
  }

  @Test(arguments: ["", "02A03", "vng", "nijmegen-2023", "2023-01-01", "41,95euro", "-5", ",50"])
  func `a name or a code does not look like an amount`(word: String) {
    #expect(!TypedAmount.looksLikeAmount(word))
  }

  /// An amount with the given marks, grouped in threes.
  private func written(_ cents: Int64, decimal: String, group: String) -> String {
    var groups: [Substring] = []
    var whole = "\(cents / 100)"[...]
    while whole.count > 3 {
      groups.insert(whole.suffix(3), at: 0)
      whole = whole.dropLast(3)
    }
    let part = cents % 100
    return ([whole] + groups).joined(separator: group) + decimal + (part < 10 ? "0" : "") + "\(part)"
  }

  @Test func `whatever the marks, writing and reading gives the same amount`() throws {
    var generator = SeededGenerator(seed: 1_234)
    for _ in 0..<1_000 {
      let cents = Int64.random(in: 0...99_999_999_999, using: &generator)
      for (decimal, group) in [(",", "."), (".", ","), (",", ""), (".", "")] {
        let word = written(cents, decimal: decimal, group: group)
        #expect(try TypedAmount.read(word) == Money(cents: cents), "\(word)")
      }
    }
  }

  @Test func `no text makes the reader crash`() {
    var generator = SeededGenerator(seed: 8)
    let alphabet = Array("0123456789.,-+e €\u{A0}x½٣".unicodeScalars)
    for _ in 0..<10_000 {
      var text = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...20, using: &generator) {
        text.append(alphabet[Int.random(in: 0..<alphabet.count, using: &generator)])
      }
      guard let amount = try? TypedAmount.read(String(text)) else { continue }
      // Whatever is accepted has the digits of the text, and at most two zeros more.
      let digits = text.filter { $0.isASCII && $0.properties.numericType != nil }
      let typed = Int64(String(digits)) ?? -1
      #expect([typed, typed * 10, typed * 100].contains(amount.cents), "\(String(text))")
    }
  }
}
