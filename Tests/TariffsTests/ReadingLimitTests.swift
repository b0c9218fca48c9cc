import TestSupport
import Testing

@testable import Tariffs

/// What is too large, or has too much wrong on one line, ends with a few sentences.
@Suite struct ReadingLimitTests {
  private func problems(_ tariffs: [UInt8]) -> [DatasetProblem] {
    do throws(DatasetError) {
      _ = try Fixture.dataset([
        "tables.csv": Array((Fixture.tableHeader + Fixture.table).utf8), "tariffs.csv": tariffs,
      ])
      return []
    } catch {
      return error.problems
    }
  }

  private func kinds(_ tariffs: String) -> [DatasetProblem.Kind] {
    problems(Array(tariffs.utf8)).map(\.kind)
  }

  @Test func `lines that end with CR alone are told once`() throws {
    let rows = (0..<5_000).map { Fixture.row("own-2026", "p\($0)", "", "1.23") }.joined()
    let found = problems(Array((Fixture.tariffHeader + rows).replacing("\n", with: "\r").utf8))
    #expect(found.map(\.kind) == [.carriageReturnLineEnds])
    #expect(try #require(found.first).column == Fixture.tariffHeader.count)
  }

  @Test func `of several carriage returns in a value the first is told`() {
    let row = Fixture.row.replacing("Begeleiding", with: "Be\rge\rlei")
    #expect(
      kinds(Fixture.tariffHeader + row)
        == [.controlCharacter(column: "name"), .loneCarriageReturn])
  }

  @Test func `columns, a value and a name have a limit`() {
    let columns = (0..<20_000).map { ",c\($0)" }.joined()
    #expect(kinds(Fixture.tariffHeader.dropLast() + columns + "\n" + Fixture.row) == [.tooManyColumns])
    // As many as are allowed are unknown, each in its place.
    let fewer = (0..<ReadingLimit.columns - 11).map { ",c\($0)" }.joined()
    #expect(kinds(Fixture.tariffHeader.dropLast() + fewer + "\n").count == ReadingLimit.columns - 11)
    #expect(
      kinds(Fixture.tariffHeader + String(repeating: ",", count: 20_000) + "\n" + Fixture.row)
        == [.tooManyColumns])
    let long = String(repeating: "é", count: ReadingLimit.valueBytes / 2 + 1)
    #expect(kinds(Fixture.tariffHeader + Fixture.row.replacing("Begeleiding", with: long)) == [.valueTooLong])
    #expect(
      kinds(Fixture.tariffHeader + Fixture.row.replacing("Begeleiding", with: "\"\(long)\"")) == [
        .valueTooLong
      ])
    #expect(
      kinds(
        Fixture.tariffHeader + Fixture.row.replacing("Begeleiding", with: String(long.dropLast()))
      ).isEmpty)
    let name = String(repeating: "a", count: ReadingLimit.identifierBytes + 1)
    #expect(
      kinds(Fixture.tariffHeader + Fixture.row.replacing("begeleiding", with: name))
        == [.identifierTooLong(column: "product")])
    #expect(
      kinds(Fixture.tariffHeader + Fixture.row.replacing("begeleiding", with: name.dropLast())).isEmpty)
  }

  @Test func `quotes and bytes that are no text are told once for each value or line`() {
    let quotes = Fixture.row.replacing("Begeleiding", with: "a" + String(repeating: "\"", count: 30_000))
    #expect(kinds(Fixture.tariffHeader + quotes) == [.strayQuote])
    // An é as it should be, and then others that are not.
    let latin = Fixture.row.replacing("5,", with: "5,é").utf8.map { $0 == UInt8(ascii: "e") ? 0xE9 : $0 }
    let found = problems(Array(Fixture.tariffHeader.utf8) + latin + latin)
    #expect(found.count { $0.kind == .invalidUTF8 } == 2)
    #expect(found.filter { $0.kind == .invalidUTF8 }.map(\.line) == [2, 3])
  }

  @Test func `a file that is one long line of no text is refused`() {
    #expect(problems([UInt8](repeating: 0xFF, count: 1_000_000)).map(\.kind).first == .valueTooLong)
    #expect(problems([UInt8](repeating: 0, count: 1_000_000)).map(\.kind).first == .valueTooLong)
  }

  @Test func `reading stops after many problems, and says so`() throws {
    let rows = String(repeating: "x\n", count: ReadingLimit.problems + 1_000)
    let found = problems(Array((Fixture.tariffHeader + rows).utf8))
    #expect(found.count == ReadingLimit.problems + 1)
    #expect(try #require(found.last).kind == .tooManyProblems)
  }

  @Test func `of a long line an excerpt holds a window around the mark`() throws {
    let source = SourceText(
      name: "x.csv", bytes: Array(("é" + String(repeating: "a", count: 1_000_000) + "!" + "bé\r\nnext").utf8))
    let mark = 1_000_002
    let excerpt = source.excerpt(around: mark..<mark + 1)
    #expect(excerpt.text == "…" + String(repeating: "a", count: 60) + "!bé")
    #expect((excerpt.markStart, excerpt.markLength) == (61, 1))
    let start = source.excerpt(around: 0..<mark)
    #expect(start.text == "é" + String(repeating: "a", count: 189) + "…")
    #expect((start.markStart, start.markLength) == (0, 160))
  }

  @Test func `the limits are those that CONTRIBUTING states`() throws {
    let text = try Repository.text("CONTRIBUTING.md").replacing("\n", with: " ")
    let sentence =
      "A data file has at most \(ReadingLimit.fileBytes >> 20) MB, \(ReadingLimit.rows) rows and "
      + "\(ReadingLimit.columns) columns, a value at most \(ReadingLimit.valueBytes) bytes, the name of a table, product "
      + "or region at most \(ReadingLimit.identifierBytes) characters; a template or notebook at most "
      + "\(ReadingLimit.textBytes >> 20) MB."
    #expect(text.contains(sentence), "\(sentence)")
  }
}
