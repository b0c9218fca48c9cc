import Dispatch
import Synchronization
import TestSupport
import Testing

@testable import Tariffs

/// The rows of a file as texts, in the order of the file.
private struct RowTexts: ColumnConsumer {
  let columns: [ColumnDeclaration]

  func start(_ words: [Words]) -> Int { 0 }

  func add(_ batch: ColumnBatch, to partial: inout Int) -> [String] {
    partial += batch.count
    return (0..<batch.count).map { row in
      let values = columns.indices.map { column -> String in
        switch columns[column].kind {
        case .word:
          let number = batch.words(column)[row]
          return number == Words.absent ? "-" : batch.vocabulary(column)[number]
        case .day: return batch.days(column)[row].date?.description ?? "-"
        case .number: return batch.number(column, row).map { "\($0.numerator)/\($0.denominator)" } ?? "-"
        case .cents:
          let cents = batch.cents(column)[row]
          return cents == ColumnBatch.absent ? "-" : "\(cents)"
        case .text: return batch.text(column, row)
        case .key: return batch.keys(column)[row] == 0 ? "-" : "key"
        }
      }
      return ([String(batch.line(row))] + values).joined(separator: "|")
    }
  }
}

/// Threads of the system's queue.
private let threads = Cores(count: 3) { count, work in
  DispatchQueue.concurrentPerform(iterations: count, execute: work)
}

private final class Position: Sendable {
  let offset = Atomic(0)
}

/// An input that gives a few bytes at a time.
private func input(_ bytes: [UInt8], at once: Int = 7) -> ByteInput {
  let position = Position()
  return ByteInput(name: "lines.csv", size: bytes.count) { buffer in
    let start = position.offset.load(ordering: .relaxed)
    let count = min(once, buffer.count, bytes.count - start)
    bytes[start..<start + count].withUnsafeBytes { buffer.copyMemory(from: $0) }
    position.offset.store(start + count, ordering: .relaxed)
    return count
  }
}

/// What came of reading a text.
private struct Outcome: Equatable {
  var rows: [String] = []
  var bad: [Int] = []
  var rejected: [String] = []
  var samples: [BadLine] = []
  var problems: [BadLineCount] = []
  var blankLines = 0
}

private func read(
  _ text: String, _ columns: [ColumnDeclaration], headings: [String: String] = [:], pieceSize: Int = 1 << 20,
  cores: Cores = .one, samples: Int = 3
) throws -> Outcome {
  var outcome = Outcome()
  let reading = try ColumnReader(columns, headings: headings, pieceSize: pieceSize).read(
    input(Array(text.utf8), at: max(7, pieceSize / 3)), RowTexts(columns: columns), cores: cores,
    samples: samples,
    rejected: { lines in
      outcome.bad += lines.map(\.line)
      outcome.rejected += lines.map(\.text)
    },
    output: { outcome.rows += $0 })
  #expect(reading.partials.reduce(0, +) == outcome.rows.count)
  #expect(reading.rows == outcome.rows.count)
  #expect(reading.badLines == outcome.bad.count)
  #expect(reading.bytes == text.utf8.count)
  outcome.samples = reading.samples
  outcome.problems = reading.problems
  outcome.blankLines = reading.blankLines
  return outcome
}

private let columns: [ColumnDeclaration] = [
  .word("product"), .day("from"), .number("volume", decimals: 2), .cents("amount", isRequired: false),
  .text("note", isRequired: false, mayBeLeftOut: true),
]

@Suite struct ColumnReaderTests {
  @Test func readsEachKindOfColumn() throws {
    let outcome = try read(
      """
      note,product,skipped,amount,volume,from
      een,02A03,x,12.5,1.25,2025-01-31
      ,02A05,,,300,2024-02-29
      "a,""b"" c","07A03","y,z",0.07,"0.5",2025-12-01

      """, columns)
    #expect(
      outcome.rows == [
        "2|02A03|2025-01-31|5/4|1250|een", "3|02A05|2024-02-29|300/1|-|",
        "4|07A03|2025-12-01|1/2|7|a,\"b\" c",
      ])
    #expect(outcome.bad.isEmpty)
  }

  @Test func aColumnThatIsLeftOutIsAbsentInEachRow() throws {
    let outcome = try read("product,from,volume,amount\n02A03,2025-01-01,1,2.00\n", columns)
    #expect(outcome.rows == ["2|02A03|2025-01-01|1/1|200|"])
  }

  @Test func numbersThatDoNotFitAreKeptExactly() throws {
    let outcome = try read(
      """
      product,from,volume,amount
      a,2025-01-01,0.00001,1.00
      b,2025-01-01,12345678901234567890123.5,1.00
      c,2025-01-01,1.50000,1.00

      """, columns)
    #expect(
      outcome.rows == [
        "2|a|2025-01-01|1/100000|100|", "3|b|2025-01-01|24691357802469135780247/2|100|",
        "4|c|2025-01-01|3/2|100|",
      ])
  }

  @Test func aFractionIsReadAsInSmallFiles() throws {
    let header = "product,from,volume,amount\n"
    let read = try read(header + "a,2025-01-01,1/3,1.00\n", columns)
    #expect(read.rows == ["2|a|2025-01-01|1/3|100|"])
    let bad = ["1/0", "1/", "/3", "1/2/3", "x/3"]
    let refused = try ColumnReaderTests.refused(header + bad.map { "a,2025-01-01,\($0),1.00\n" }.joined())
    #expect(refused == bad.count)
  }

  private static func refused(_ text: String) throws -> Int { try read(text, columns).bad.count }

  @Test func numbersBelowZeroOnlyWhereTheyMayBe() throws {
    let text = "volume,amount\n-1.5,-0.07\n"
    let signed = try read(
      text, [.number("volume", decimals: 2, mayBeNegative: true), .cents("amount", mayBeNegative: true)])
    #expect(signed.rows == ["2|-3/2|-7"])
    let unsigned = try read(text, [.number("volume", decimals: 2), .cents("amount")])
    #expect(unsigned.rows.isEmpty)
    #expect(
      unsigned.samples.map(\.problems).map { $0.map(\.kind.rule) } == [
        ["badDecimal(column:value:)", "badAmount"]
      ])
  }

  @Test func readsWhatADutchSpreadsheetSaves() throws {
    let outcome = try read(
      "\u{FEFF}product;from;volume;amount;note\r\n=\"44;E28\";31-12-2025;1.234,5;1.000.000,07;'=1\r\n"
        + "\"=\"\"02A03\"\"\";2025-01-01;2;3,5;\r\n", columns)
    #expect(
      outcome.rows == ["2|44;E28|2025-12-31|2469/2|100000007|=1", "3|02A03|2025-01-01|2/1|350|"])
  }

  @Test func aBadLineIsCountedAndKeptAsItStands() throws {
    let text = """
      product,from,volume,amount
      a,2025-02-30,1,1.00
      b,2025-01-01,1,1.00
      ,2025-01-01,x,"1,00"
      c,2025-01-01,1

      d,2025-02-30,1,1.00,5
      e,2025-01-01,1,1.00
      """
    let outcome = try read(text, columns, samples: 2)
    #expect(outcome.rows.map { $0.prefix(3) } == ["3|b", "8|e"])
    #expect(outcome.bad == [2, 4, 5, 7])
    #expect(
      outcome.rejected == [
        "a,2025-02-30,1,1.00", ",2025-01-01,x,\"1,00\"", "c,2025-01-01,1", "d,2025-02-30,1,1.00,5",
      ])
    #expect(outcome.blankLines == 1)
    #expect(outcome.samples.map(\.line) == [2, 4])
    #expect(
      outcome.problems.map { "\($0.line) \($0.first.column ?? "line") \($0.count)" } == [
        "2 from 1", "4 product 1", "4 volume 1", "4 amount 1", "5 line 2",
      ])
    #expect(
      outcome.samples[1].problems.map(\.kind) == [
        .emptyValue(column: "product"), .badDecimal(column: "volume", value: "x"),
        .badAmount("1,00", .decimalComma),
      ])
  }

  @Test(arguments: [16, 40, 1 << 20]) func aQuoteThatIsNeverClosedCostsItsLineOnly(pieceSize: Int) throws {
    let text =
      "product,from,volume,amount\n\"a,2025-01-01,1,1.00\nb,2025-01-01,1,1.00\n"
      + String(repeating: "c,2025-01-01,1,1.00\n", count: 3000)
    let outcome = try read(text, columns, pieceSize: pieceSize)
    #expect(outcome.bad == [2])
    #expect(outcome.rows.count == 3001)
    #expect(outcome.samples[0].problems[0].kind == .unterminatedQuote)
    #expect(outcome.rows.last == "3003|c|2025-01-01|1/1|100|")
  }

  @Test func aLineLongerThanAPieceIsRead() throws {
    let note = String(repeating: "n", count: 20_000)
    let outcome = try read(
      "product,from,volume,amount,note\na,2025-01-01,1,1.00,\(note)\nb,2025-01-01,1,1.00,x\n", columns,
      pieceSize: 64)
    #expect(outcome.rows == ["2|a|2025-01-01|1/1|100|\(note)", "3|b|2025-01-01|1/1|100|x"])
  }

  @Test func wordsAreToldApartWhateverTheirLength() throws {
    // Words with the same begin, of lengths around those that are compared as whole numbers.
    let words = (0..<4000).map { String(repeating: "a", count: $0 % 40) + "\($0)" }
    let text = "word\n" + (words + words.reversed()).joined(separator: "\n")
    let outcome = try read(text, [.word("word")], pieceSize: 512, cores: threads)
    #expect(outcome.rows == (words + words.reversed()).enumerated().map { "\($0.offset + 2)|\($0.element)" })
  }

  @Test func knownWordsHaveTheFirstNumbers() throws {
    struct Numbers: ColumnConsumer {
      func start(_ words: [Words]) {}
      func add(_ batch: ColumnBatch, to partial: inout Void) -> [UInt32] { Array(batch.words(0)) }
    }
    var numbers: [UInt32] = []
    let reading = try ColumnReader([.word("unit", known: ["minuut", "uur"])]).read(
      input(Array("unit\nuur\nx\nminuut\nuur\n".utf8)), Numbers(), output: { numbers += $0 })
    #expect(numbers == [1, 2, 0, 1])
    #expect(reading.words[0].texts == ["minuut", "uur", "x"])
    #expect(reading.words[0].number(of: "x") == 2)
  }

  @Test func aTextOfWindows1252IsRead() throws {
    var rows: [String] = []
    let bytes = Array("product\ncli".utf8) + [0xEB] + Array("nt\n".utf8)
    _ = try ColumnReader([.word("product")]).read(
      input(bytes), RowTexts(columns: [.word("product")]), output: { rows += $0 })
    #expect(rows == ["2|cliënt"])
  }

  @Test func headingsOfTheUserStandForNames() throws {
    let outcome = try read(
      "Code,Ingang,Aantal\na,2025-01-01,2\n",
      [.word("product"), .day("from"), .number("volume", decimals: 0)],
      headings: ["Code": "product", "Ingang": "from", "Aantal": "volume"])
    #expect(outcome.rows == ["2|a|2025-01-01|2/1"])
  }

  @Test(arguments: [
    ("", "the file is empty"), ("x,y\n", "no name of a column"),
    ("product,from,volme,amount\n", "'volme' is unknown"),
    ("product,from,amount\n", "the column volume is missing"),
    ("product,from,volume,amount,from\n", "the column from stands here twice"),
  ])
  func aHeaderThatCannotBeReadIsRefused(text: String, message: String) {
    let error = #expect(throws: DatasetError.self) { try read(text, columns) }
    #expect(error?.description.contains(message) == true)
    #expect(error?.problems[0].file == "lines.csv")
  }

  @Test func aStoppedReadingGivesNothing() {
    let stop = StopFlag()
    #expect(throws: ReadingStopped.self) {
      try ColumnReader([.word("a")], pieceSize: 16).read(
        input(Array(("a\n" + String(repeating: "word\n", count: 100)).utf8)), RowTexts(columns: [.word("a")]),
        stop: stop, output: { _ in stop.set() })
    }
  }

  @Test func whatCannotBeWrittenStopsTheReading() {
    struct Full: Error {}
    #expect(throws: Full.self) {
      try ColumnReader([.word("a")], pieceSize: 16).read(
        input(Array(("a\n" + String(repeating: "word\n", count: 100)).utf8)), RowTexts(columns: [.word("a")]),
        cores: threads, output: { _ in throw Full() })
    }
  }

  @Test func progressCountsAllBytes() throws {
    var seen: [Int] = []
    let text = "a\n" + String(repeating: "word\n", count: 5000)
    _ = try ColumnReader([.word("a")], pieceSize: 64).read(
      input(Array(text.utf8), at: 50), RowTexts(columns: [.word("a")]), progress: { seen.append($0) })
    #expect(seen == seen.sorted())
    #expect(seen.last == text.utf8.count)
  }
}

// MARK: - Columns and rows

/// A random file with values in quotes, and some lines that cannot be read.
private func randomText(_ generator: inout SeededGenerator, polluted: Bool) -> String {
  let lineEnd = Bool.random(using: &generator) ? "\r\n" : "\n"
  let words = [
    "02A03", "a", "een woord van meer dan zestien tekens", "cliënt", "x,y", "twee\nregels", "\"q\"",
  ]
  let days =
    ["2025-01-31", "2024-02-29", "1900-01-01", "2199-12-31"] + (polluted ? ["2025-02-29", "31-12-2025"] : [])
  let numbers =
    ["0", "1", "12.5", "0.25", "99999999", "1.230"] + (polluted ? ["1,5", "x", "1.2.3", "-1", "", "1."] : [])
  let amounts = ["0", "1.00", "12.5", "999999999.99", ""] + (polluted ? ["1.005", "€ 2", "1e3", " 1"] : [])
  let notes = ["", "kort", "a \"b\" c", "eind\n"]
  func field(_ value: String, _ generator: inout SeededGenerator) -> String {
    let needsQuotes = value.contains { ",\"\r\n".contains($0) }
    guard needsQuotes || Int.random(in: 0..<5, using: &generator) == 0 else { return value }
    return "\"" + value.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }
  var text = "product,from,volume,amount,note" + lineEnd
  for _ in 0..<Int.random(in: 0..<40, using: &generator) {
    var fields = [words, days, numbers, amounts, notes].map { known in
      field(known.randomElement(using: &generator) ?? "", &generator)
    }
    if polluted {
      switch Int.random(in: 0..<12, using: &generator) {
      case 0: fields.removeLast()
      case 1: fields.append("extra")
      case 2: fields[0] = "a\"b"
      case 3: fields[0] = "\"a\"b"
      case 4: fields[0] = " a"
      case 5: fields = [""]
      default: break
      }
    }
    text += fields.joined(separator: ",") + lineEnd
  }
  if Bool.random(using: &generator), text.hasSuffix(lineEnd) { text.removeLast() }
  return text
}

/// The same file read record by record.
private func readByRows(_ text: String) -> (rows: [String], bad: [Int]) {
  var reader = CSVReader(SourceText(name: "rows.csv", bytes: Array(text.utf8)))
  var fields: [CSVReader.Field] = []
  _ = reader.next(into: &fields)
  var (rows, bad, problems): ([String], [Int], Int) = ([], [], reader.problems.count)
  while reader.next(into: &fields) {
    let values = fields.map(reader.text)
    defer { problems = reader.problems.count }
    if values == [""] { continue }
    guard reader.problems.count == problems, let row = row(values) else {
      bad.append(reader.recordStart.line)
      continue
    }
    rows.append("\(reader.recordStart.line)|\(row)")
  }
  return (rows, bad)
}

private func row(_ values: [String]) -> String? {
  guard values.count == 5, !values[0].isEmpty, !values[0].hasPrefix(" "),
    !values[0].unicodeScalars.contains(where: { $0.value < 0x20 }), let day = CalendarDate(values[1]),
    !values[2].hasSuffix("."), !values[2].hasPrefix("-"), let volume = Rational(values[2])
  else { return nil }
  let amount = try? MoneyNotation.read(values[3].utf8)
  guard values[3].isEmpty || amount != nil else { return nil }
  return [
    values[0], day.description, "\(volume.numerator)/\(volume.denominator)",
    amount.map { "\($0.cents)" } ?? "-",
    values[4],
  ].joined(separator: "|")
}

extension ColumnReaderTests {
  @Test(arguments: 0..<150) func readingByColumnsIsReadingByRows(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let text = randomText(&generator, polluted: seed % 3 > 0)
    let expected = readByRows(text)
    for (pieceSize, cores) in [(16, Cores.one), (50, threads), (333, threads), (1 << 20, .one)] {
      let outcome = try read(text, columns, pieceSize: pieceSize, cores: cores)
      #expect(outcome.rows == expected.rows)
      #expect(outcome.bad == expected.bad)
    }
  }

  @Test func sumsOfCombinationsAreThoseOfADictionary() {
    var generator = SeededGenerator(seed: 5)
    var expected: [[UInt32]: Int] = [:]
    let halves = [GroupedSums(keyWidth: 3, sumWidth: 2), GroupedSums(keyWidth: 3, sumWidth: 2)]
    for _ in 0..<20_000 {
      let key = (0..<3).map { _ in UInt32.random(in: 0..<20, using: &generator) }
      let value = Int64.random(in: -1000...1000, using: &generator)
      expected[key, default: 0] += Int(value)
      let half = Int.random(in: 0...1, using: &generator)
      let place = halves[half].place(of: key)
      halves[half].add(value, to: 0, at: place)
      halves[half].add(1, to: 1, at: place)
    }
    halves[0].add(halves[1])
    var found: [[UInt32]: Int] = [:]
    var lines = 0
    for place in 0..<halves[0].count {
      found[Array(halves[0].key(at: place))] = Int(halves[0].sum(0, at: place))
      lines += Int(halves[0].sum(1, at: place))
    }
    #expect(found == expected)
    #expect(lines == 20_000)
  }
}

@Suite struct NumberSetTests {
  @Test func `a set of numbers has each of them once`() {
    var generator = SeededGenerator(seed: 12)
    let set = NumberSet()
    var expected: Set<UInt64> = []
    for _ in 0..<20_000 {
      // Numbers that differ in their upper bits only meet at one place of the table.
      let number =
        UInt64.random(in: 1...6_000, using: &generator) << UInt64.random(in: 0...50, using: &generator)
      set.insert(number)
      expected.insert(number)
    }
    #expect(set.count == expected.count)
    #expect(set.numbers == expected)
  }
}
