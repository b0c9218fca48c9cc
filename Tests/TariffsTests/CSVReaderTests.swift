import Testing
import TestSupport

@testable import Tariffs

/// All records of a text, and what was wrong with it.
private func read(_ bytes: [UInt8]) -> (records: [[String]], problems: [DatasetProblem]) {
  var reader = CSVReader(SourceText(name: "test.csv", bytes: bytes))
  var fields: [CSVReader.Field] = []
  var records: [[String]] = []
  while reader.next(into: &fields) { records.append(fields.map(reader.text)) }
  return (records, reader.problems)
}

private func read(_ text: String) -> (records: [[String]], problems: [DatasetProblem]) {
  read(Array(text.utf8))
}

@Suite struct CSVReaderTests {
  @Test(
    arguments: [
      ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
      ("a,b\n1,2", [["a", "b"], ["1", "2"]]),
      ("a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]),
      ("\u{FEFF}a,b\n", [["a", "b"]]),
      ("a,\n,b\n,\n", [["a", ""], ["", "b"], ["", ""]]),
      ("\"a,b\",\"c\"\"d\",\"e\nf\"\n", [["a,b", "c\"d", "e\nf"]]),
      ("\"\",\"\"\"\"\n", [["", "\""]]),
      (" a , b \n", [[" a ", " b "]]),
      ("\n\n", [[""], [""]]),
      ("a,", [["a", ""]]),
      ("é,€\n", [["é", "€"]]),
      ("", []),
    ] as [(String, [[String]])])
  func `RFC 4180 is read as it is written`(text: String, records: [[String]]) {
    let result = read(text)
    #expect(result.records == records)
    #expect(result.problems.isEmpty)
  }

  @Test(arguments: [
    ("a,b\nc,\"d", DatasetProblem.Kind.unterminatedQuote, 2, 3),
    ("a,b\nc,d\"e\n", .strayQuote, 2, 4),
    ("a,b\n\"c\"d,e\n", .textAfterQuote, 2, 4),
    ("a,b\nc\re,d\n", .loneCarriageReturn, 2, 2), ("a,b\rc,d\n", .carriageReturnLineEnds, 1, 4),
    ("é\"\n", .strayQuote, 1, 2),
    ("\u{FEFF}a\"\n", .strayQuote, 1, 2),
    ("\"a\nb\",c\"d\n", .strayQuote, 2, 5),
  ])
  func `what the format does not allow is named with its place`(
    text: String, kind: DatasetProblem.Kind, line: Int, column: Int
  ) throws {
    let problem = try #require(read(text).problems.first)
    #expect(problem.kind == kind)
    #expect(problem.line == line)
    #expect(problem.column == column)
  }

  @Test func `reading goes on behind a problem, so that all problems are found`() {
    let result = read("a\"b\nc\n\"d\"e\n\"f")
    #expect(result.problems.map(\.kind) == [.strayQuote, .textAfterQuote, .unterminatedQuote])
    #expect(result.problems.map(\.line) == [1, 3, 4])
  }

  @Test func `writing records and reading them gives the same records`() {
    var generator = SeededGenerator(seed: 4_180)
    let pieces = [
      "a", "é", "€", ",", ";", "\"", "\"\"", "\n", "\r\n", "\r", " ", "1,23", "x\u{FEFF}", "🏠", "",
    ]
    for round in 0..<400 {
      let records = (0..<Int.random(in: 1...5, using: &generator)).map { _ in
        (0..<Int.random(in: 2...4, using: &generator)).map { _ in
          (0..<Int.random(in: 0...5, using: &generator)).map { _ in
            pieces[Int.random(in: 0..<pieces.count, using: &generator)]
          }.joined()
        }
      }
      let lineEnd = round % 2 == 0 ? "\n" : "\r\n"
      let text =
        (round % 3 == 0 ? "\u{FEFF}" : "")
        + records.map { record in
          record.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",")
        }.joined(separator: lineEnd)
      let result = read(text)
      #expect(result.records.map { $0.map { Array($0.utf8) } } == records.map { $0.map { Array($0.utf8) } })
      #expect(result.problems.isEmpty)
    }
  }

  @Test func `any bytes are read without a crash, and no byte is counted on a wrong line`() {
    var generator = SeededGenerator(seed: 99)
    let bytes: [UInt8] = [0x2C, 0x22, 0x0A, 0x0D, 0x61, 0xC3, 0xA9, 0xFF, 0x00, 0xEF, 0xBB, 0xBF, 0x3B]
    for _ in 0..<5_000 {
      let text = (0..<Int.random(in: 0...40, using: &generator)).map { _ in
        bytes[Int.random(in: 0..<bytes.count, using: &generator)]
      }
      let lineFeeds = text.count { $0 == 0x0A }
      for problem in read(text).problems {
        #expect((1...lineFeeds + 1).contains(problem.line))
        #expect(problem.column >= 1)
        #expect(!problem.description.isEmpty)
      }
    }
  }

  @Test func `bytes that are not UTF-8 are named one by one`() {
    let source = SourceText(name: "t", bytes: [0x61, 0xFF, 0x0A, 0x62, 0xC3, 0x28, 0x0A])
    #expect(source.encodingProblems().map(\.line) == [1, 2])
    #expect(source.encodingProblems().map(\.column) == [2, 2])
  }
}
