import TestSupport
import Testing

@testable import Tariffs

private func read(_ text: String) throws(JSONValue.Problem) -> JSONValue {
  try JSONValue(SourceText(name: "r.json", bytes: Array(text.utf8)))
}

@Suite struct JSONValueTests {
  @Test func `each kind of value is read as it is written`() throws {
    let value = try read(
      #" {"a": [1, -0.5e+3, true, false, null], "b": "\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00é", "c": {}, "d": []} "#
    )
    #expect(value["a"] == .array([.number("1"), .number("-0.5e+3"), .bool(true), .bool(false), .null]))
    #expect(value["b"] == .string("\"\\/\u{8}\u{C}\n\r\té😀é"))
    #expect(value["c"] == .object([]))
    #expect(value["d"] == .array([]))
    #expect(value["e"] == nil)
  }

  // Cases of RFC 8259 that lenient readers take; each with the place of what is wrong.
  @Test(
    arguments: [
      ("", 1, 1), ("{", 1, 2), ("[1,]", 1, 4), ("{\"a\":1,}", 1, 8), ("{a:1}", 1, 2), ("01", 1, 1),
      ("1.", 1, 1),
      ("+1", 1, 1), (".5", 1, 1), ("-", 1, 1), ("1e", 1, 1), ("nul", 1, 1), ("True", 1, 1), ("NaN", 1, 1),
      ("'a'", 1, 1), ("\"a\nb\"", 1, 3), ("\"\\x\"", 1, 2), ("\"\\ud800\"", 1, 2), ("\"\\u12g4\"", 1, 4),
      ("[1] 2", 1, 5), ("// x\n1", 1, 1), ("{\n  \"a\": 1,\n  \"a\": 2\n}", 3, 3), ("{\"a\" 1}", 1, 6),
      ("[1 2]", 1, 4), ("\"a", 1, 3),
    ])
  func `what is no JSON is refused with its place`(text: String, line: Int, column: Int) {
    #expect {
      try read(text)
    } throws: { error in
      guard let problem = error as? JSONValue.Problem else { return false }
      return problem.line == line && problem.column == column
    }
  }

  @Test func `brackets without end do not fill the stack`() throws {
    #expect(throws: JSONValue.Problem.self) { try read(String(repeating: "[", count: 100_000)) }
    let deep = JSONValue.mostLevels - 1
    let most = String(repeating: "[", count: deep) + "1" + String(repeating: "]", count: deep)
    #expect(throws: Never.self) { try read(most) }
  }

  @Test func `no bytes stop the program`() {
    var random = SeededGenerator(seed: 17)
    let pieces = [
      "{", "}", "[", "]", "\"", "\\", "\\u", "d8", ":", ",", "1", "-", ".", "e", "true", "nul", " ", "\n",
    ]
    var refused = 0
    for _ in 0..<3_000 {
      var bytes = (0..<Int.random(in: 0..<12, using: &random)).flatMap { _ in
        Array((pieces.randomElement(using: &random) ?? "").utf8)
      }
      if Bool.random(using: &random) { bytes.append(UInt8.random(in: 0...255, using: &random)) }
      do throws(JSONValue.Problem) {
        _ = try JSONValue(SourceText(name: "", bytes: bytes))
      } catch {
        refused += 1
        #expect(error.line >= 1 && error.column >= 1)
      }
    }
    #expect(refused > 1_000)
  }
}
