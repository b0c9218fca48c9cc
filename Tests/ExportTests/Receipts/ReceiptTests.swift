import TestSupport
import Testing

@testable import Export
@testable import Tariffs

private func file(_ path: String, _ text: String, isBuiltIn: Bool = false, keeps: Bool = false) -> Trail.File
{
  Trail.File(
    path: path, isBuiltIn: isBuiltIn, count: text.utf8.count, sha256: SHA256.hexadecimal(of: text.utf8),
    text: keeps ? text : nil)
}

private func receipt(
  version: String = "1.0", read: [Trail.File] = [file("datasets/tables.csv", "a", isBuiltIn: true)],
  written: [Trail.File] = [file("-", "een\ntwee\n", keeps: true)]
) -> Receipt {
  Receipt(
    version: version, day: CalendarDate("2026-01-31") ?? .earliest,
    command: ["diff", "2023", "2025", "--product", "a 'b'"], path: "r.json", language: .dutch, columns: 100,
    datasets: nil, exitCode: 0, read: read, written: written)
}

private func read(_ text: String) throws(ReceiptError) -> Receipt {
  try Receipt(SourceText(name: "r.json", bytes: Array(text.utf8)))
}

private func verify(
  _ once: Receipt, _ again: Receipt, now: String = "", disk: String? = nil
) -> Verification {
  Verification(once, again: again, now: { _ in Array(now.utf8) }, file: { _ in disk.map { Array($0.utf8) } })
}

@Suite struct ReceiptTests {
  @Test func `what is written is read back`() throws {
    #expect(try read(receipt().json) == receipt())
    #expect(receipt().line == #"tariffs diff 2023 2025 --product 'a '\''b'\'''"#)
  }

  @Test(
    arguments: [
      ("nothing", "1:1: this is no JSON"), ("{}", "is no receipt"), ("{\"receipt\": 2}", "has form 2"),
      ("[1]", "is no receipt"), ("{\"receipt\": \"1\"}", "has form ?"),
    ])
  func `what is no receipt is refused`(text: String, words: String) {
    #expect {
      try read(text)
    } throws: { "\($0)".contains(words) }
  }

  @Test(
    arguments: [
      ("\"day\": \"2026-01-31\"", "\"day\": \"2026-02-30\"", "'day' must be a day"),
      ("\"columns\": 100", "\"columns\": -1", "'columns' must be a whole number"),
      ("\"columns\": 100", "\"columns\": 1e3", "'columns' must be a whole number"),
      ("\"language\": \"nl\"", "\"language\": \"fr\"", "'language' must be nl or en"),
      ("\"exit_code\": 0", "\"exit\": 0", "a receipt has no 'exit'"),
      ("\"bytes\": 1,", "\"bytes\": \"1\",", "'read[0].bytes' must be a whole number"),
      ("een\\n", "EEN\\n", "'written[0].text' must be the text of its sha256"),
      ("\"path\": \"r.json\"", "\"path\": \"r\\u0000\"", "'path' must be a text"),
    ])
  func `a receipt that was changed is refused with the place`(old: String, new: String, words: String) {
    let text = receipt().json
    #expect(text.contains(old))
    #expect {
      try read(text.replacing(old, with: new, maxReplacements: 1))
    } throws: { "\($0)".contains(words) }
  }

  @Test func `the same is the same, also when a file was taken away`() {
    let written = receipt(written: [file("d.csv", "x")])
    #expect(verify(receipt(), receipt(), now: "een\ntwee\n").isSame)
    #expect(verify(written, written, now: "x", disk: "x").isSame)
    #expect(verify(written, written, now: "x", disk: nil).isSame)
    #expect(!verify(written, written, now: "x", disk: "y").isSame)
  }

  @Test func `each part that differs is named`() {
    let again = receipt(
      version: "1.1", read: [file("datasets/tables.csv", "b", isBuiltIn: true), file("own.csv", "c")],
      written: [file("-", "een\ndrie\n")])
    let verification = verify(receipt(), again, now: "een\ndrie\n")
    #expect(!verification.isSame)
    #expect(verification.rows(.program).map(\.outcome) == [.other])
    #expect(verification.rows(.data).map(\.outcome) == [.other, .added])
    #expect(verification.rows(.output).map(\.outcome) == [.other])
    let difference = verification.rows(.output)[0].difference
    #expect(difference?.line == 2 && difference?.before == "twee" && difference?.now == "drie")
  }

  @Test func `a file that was changed after it was written shows where`() {
    let written = receipt(written: [file("d.csv", "a\nb\n")])
    let row = verify(written, written, now: "a\nb\n", disk: "a\nc\n").rows(.file)[0]
    #expect(row.outcome == .other)
    #expect(row.difference?.line == 2 && row.difference?.before == "b" && row.difference?.now == "c")
  }

  @Test(
    arguments: [
      ("a\nb\n", "a\nc\n", 2, "b", "c"), ("a\n", "a\nb\n", 2, nil, "b"), ("a\nb\n", "a\n", 2, "b", nil),
      ("a", "ab", 1, "a", "ab"), ("", "x", 1, nil, "x"), ("é\n", "è\n", 1, "é", "è"),
    ] as [(String, String, Int, String?, String?)])
  func `the first line that differs is found`(
    old: String, new: String, line: Int, before: String?, now: String?
  ) {
    let difference = LineDifference(from: Array(old.utf8), to: Array(new.utf8))
    #expect(difference?.line == line)
    #expect(difference?.before == before)
    #expect(difference?.now == now)
  }

  @Test func `of bytes that are no text no line is shown`() {
    #expect(LineDifference(from: [0, 1], to: [0, 2]) == nil)
    #expect(LineDifference(from: nil, to: [65]) == nil)
  }
}
