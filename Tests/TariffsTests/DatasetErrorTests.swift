import Testing

@testable import Tariffs

/// Equal problems are told once, with their lines; all of them stay available.
@Suite struct DatasetErrorTests {
  private func error(_ rows: [String]) throws -> DatasetError {
    do throws(DatasetError) {
      _ = try Fixture.dataset(tables: Fixture.table, tariffs: rows.joined())
    } catch {
      return error
    }
    throw Missing()
  }

  private struct Missing: Error {}

  private func rows(_ count: Int, _ row: (Int) -> String) -> [String] {
    (0..<count).map(row)
  }

  @Test func `a thousand equal problems are one with its lines`() throws {
    let error = try error(
      rows(1_000) { Fixture.row("own-2026", "p\($0)", "", "1.00", unit: "minuutt", line: $0 + 1) })
    #expect(error.problems.count == 1_000)
    let lines = error.description.split(separator: "\n").map(String.init)
    #expect(lines.count == 6)
    #expect(lines[0] == "own/tariffs.csv:2:22: the unit 'minuutt' is unknown")
    #expect(lines[4] == "    The same on 1000 lines: 2-1001.")
    #expect(
      lines[5] == "1000 problems, of which 1 shown; nothing was loaded. --all-problems shows each of them.")
    let all = error.allProblems(in: .english).split(separator: "\n")
    #expect(all.count == 4_001)
    #expect(all.last == "1000 problems; nothing was loaded.")
  }

  @Test func `many values that break one rule are told as the first ones and a count`() throws {
    let error = try error(
      rows(1_000) { Fixture.row("own-2026", "p\($0)", "", "\"\($0),50\"", line: $0 + 1) })
    let text = error.description
    #expect(text.split(separator: "\n").count { $0.contains("has a decimal comma") } == 5)
    #expect(text.contains("    995 more of this kind, on 995 lines: 7-1001.\n"))
    #expect(
      text.hasSuffix(
        "1000 problems, of which 5 shown; nothing was loaded. --all-problems shows each of them."))
  }

  @Test func `different rules and files are kept apart, and a few problems are all told`() throws {
    let error = try error([
      Fixture.row("own-2026", "a", "", "1.00", unit: "uurr"),
      Fixture.row("own-2026", "b", "", "1.00", unit: "sessie"),
      Fixture.row("own-2026", "c", "", "x"),
    ])
    #expect(error.description == error.allProblems(in: .english))
    #expect(error.description.hasSuffix("\n3 problems; nothing was loaded."))
  }

  @Test func `lines that do not follow each other are named one by one, up to a limit`() throws {
    let error = try error(
      rows(40) { Fixture.row("own-2026", "p\($0)", "", "1.00", unit: $0 % 2 == 0 ? "minuutt" : "uur") })
    #expect(
      error.description.contains("    The same on 20 lines: 2, 4, 6, 8, 10, 12, 14, 16 and further.\n"))
  }

  @Test func `problems that two readings of a folder both find are told once`() throws {
    let problems = try error([Fixture.row("own-2026", "a", "", "x")]).problems
    #expect(DatasetError(joining: [problems, problems]).problems == problems)
  }

  @Test func `a mistyped product in each row of a large folder is refused in full, without delay`() {
    let numbers = 0..<4_000
    let rows = numbers.map { Fixture.row("own-2026", "product-\($0)", "", "1.00") }.joined()
    let mentions = numbers.map { "own-2026,prodcut-\($0),minuut,zin,1.00,9\n" }.joined()
    do throws(DatasetError) {
      _ = try Fixture.dataset([
        "tables.csv": Array((Fixture.tableHeader + Fixture.table).utf8),
        "tariffs.csv": Array((Fixture.tariffHeader + rows).utf8),
        "mentions.csv": Array(("table,product,unit,form,amount,line\n" + mentions).utf8),
      ])
      Issue.record("The folder was taken.")
    } catch {
      #expect(error.problems.count == 4_000)
      #expect(error.description.contains("Did you mean product-0?"))
    }
  }
}
