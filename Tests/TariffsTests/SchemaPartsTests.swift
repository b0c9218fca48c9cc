import Dispatch
import TestSupport
import Testing

@testable import Tariffs

private let threads = Cores(count: 3) { count, work in
  DispatchQueue.concurrentPerform(iterations: count, execute: work)
}

/// What one core finds in a file and several cores must find too.
private struct Found: Equatable {
  let records: [Tariff]
  let lines: [Int]
  let keys: [[String]]
  let lineOfKey: [Int?]

  init(_ rows: Rows<Tariff>) {
    records = rows.records
    lines = rows.records.indices.map(rows.line(of:))
    keys = rows.keyWords
    lineOfKey = rows.keyWords.map(rows.line(of:))
  }
}

/// A list of some rows, as it stands in `tariffs.csv`.
private func list(_ rows: Int, mark: String = "", lineEnd: String = "\n", note: (Int) -> String) -> String {
  let lines = (1...max(1, rows)).map { row in
    let unit = ["minuut", "uur", "etmaal"][row % 3]
    let form = ["zin", "pgb-formeel"][row % 2]
    return
      "own-2026,product-\(row),wmo,02A03,02A03,Product \(row),\(unit),\(form),\(row).25,\(100 + row),\(note(row))"
  }
  return mark + ([Tariff.schema.columns.prefix(11).joined(separator: ",")] + lines).joined(separator: lineEnd)
    + lineEnd
}

private func source(_ text: String) -> SourceText {
  SourceText(name: "own/tariffs.csv", bytes: Array(text.utf8))
}

private var isTable: [Target: Target.Check] {
  [.tables: Target.check(.table, in: "tables.csv", among: ["own-2026", "own-2027"])]
}

@Suite struct SchemaPartsTests {
  @Test(arguments: [("", "\n"), ("\u{FEFF}", "\n"), ("", "\r\n")], [1, 2, 3, 50, 400])
  func partsHaveTheRowsOfTheWhole(form: (mark: String, lineEnd: String), rows: Int) throws {
    var generator = SeededGenerator(seed: UInt64(rows))
    let text = list(rows, mark: form.mark, lineEnd: form.lineEnd) { _ in
      ["", "kort", "\"met, komma\"", "\"met \"\"aanhaling\"\"\"", "cliënt"].randomElement(using: &generator)
        ?? ""
    }
    let whole = Tariff.schema.rows(of: source(text), isTable)
    try #require(whole.problems.isEmpty && whole.records.count == rows)
    let parts = try #require(
      Tariff.schema.rowsOfParts(of: source(text), besides: nil, isTable, terms: nil, threads))
    #expect(Found(parts) == Found(whole))
    #expect(
      parts.problem(.blankLine, at: "amount", of: rows - 1)
        == whole.problem(.blankLine, at: "amount", of: rows - 1))
  }

  @Test(arguments: [
    ("own-2026,product-7,wmo", "own-2028,product-7,wmo"), ("product-300,wmo", "product-6,wmo"),
    (",Product 300,minuut,", ",Product 300,miinuut,"), (",299.25,", ",\"299,25\","), (",200.25,", ",-1,"),
    ("product-20,", "Product 20,"), ("Product 100,", "\"Product 100,"), ("Product 30,", "Pro\"duct 30,"),
    (",30.25,130,", ",30.25,130,,"), (",30.25,130,", ",30.25,130,130"),
    ("\nown-2026,product-150,", "\n\nown-2026,product-150,"),
    (",30.25,130,", ",30,25,"), ("Product 9,", "Product \u{7}9,"),
  ])
  func whateverIsWrongIsLeftToOneCore(right: String, wrong: String) {
    let text = list(300) { _ in "" }
    let changed = text.replacing(right, with: wrong, maxReplacements: 1)
    #expect(changed != text)
    let whole = Tariff.schema.rows(of: source(changed), isTable)
    #expect(!whole.problems.isEmpty)
    #expect(Tariff.schema.rowsOfParts(of: source(changed), besides: nil, isTable, terms: nil, threads) == nil)
  }

  @Test func aLargeFolderIsTheSameOnAllCores() throws {
    func read(_ cores: Cores) throws -> Dataset {
      try DatasetReader.read(folder: "own", cores: cores) { file throws(DatasetProblem) in
        switch file {
        case .tables: source(Fixture.tableHeader + Fixture.table)
        case .tariffs: source(list(15_000) { "regel \($0) van de lijst" })
        default: nil
        }
      }
    }
    let (one, several) = (try read(.one), try read(threads))
    #expect(one.amounts(in: "own-2026").count == 15_000)
    #expect(one.amounts(in: "own-2026") == several.amounts(in: "own-2026"))
  }
}
