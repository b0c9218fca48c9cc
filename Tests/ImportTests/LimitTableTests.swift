import Foundation
import Spreadsheets
import Tariffs
import TestSupport
import Testing

/// The table of limits in docs/reliability.md.
@Suite struct LimitTableTests {
  private let table =
    (try? String(contentsOf: Repository.root.appending(path: "docs/reliability.md"), encoding: .utf8)) ?? ""

  private func row(_ what: String) throws -> String {
    let row = table.split(separator: "\n").map(String.init).first { $0.hasPrefix("| \(what) |") }
    return try #require(row?.replacing(",", with: ""))
  }

  @Test func `it states how much of a data file is read`() throws {
    let file = try row("a data file or a list")
    #expect(file.contains("\(ReadingLimit.fileBytes >> 20) MB"))
    #expect(file.contains(" \(ReadingLimit.rows) rows"))
    #expect(file.contains(" \(ReadingLimit.columns) columns"))
    #expect(file.contains(" \(ReadingLimit.valueBytes) bytes a value"))
    #expect(file.contains(" \(ReadingLimit.identifierBytes) bytes a name"))
    #expect(
      try row("problems of one file, after which it is not read any further").contains(
        " \(ReadingLimit.problems) "))
    #expect(try row("a template or a notebook").contains(" \(ReadingLimit.textBytes >> 20) MB"))
  }

  @Test func `it states how much of a spreadsheet is read`() throws {
    let archive = try row("a spreadsheet: archive")
    #expect(archive.contains(" \(SpreadsheetLimit.parts.maximum) parts"))
    #expect(archive.contains(" \(SpreadsheetLimit.unpackedBytes.maximum >> 20) MB unpacked"))
    #expect(archive.contains(" \(SpreadsheetLimit.ratio.maximum) times"))
    let sheets = try row("a spreadsheet: sheets")
    #expect(sheets.contains(" \(SpreadsheetLimit.sheets.maximum) sheets"))
    #expect(sheets.contains(" \(SpreadsheetLimit.rows.maximum) rows"))
    #expect(sheets.contains(" \(SpreadsheetLimit.columns.maximum) columns"))
    #expect(sheets.contains(" \(SpreadsheetLimit.cells.maximum) filled cells"))
    let cells = try row("a spreadsheet: cells")
    #expect(cells.contains(" \(SpreadsheetLimit.cellBytes.maximum) bytes a cell"))
    #expect(cells.contains(" \(SpreadsheetLimit.repeatedCells.maximum) repeated"))
    #expect(cells.contains(" \(SpreadsheetLimit.mergedCells.maximum) merged"))
    let elements = try row("a spreadsheet: elements")
    #expect(elements.contains(" \(SpreadsheetLimit.depth.maximum) within"))
    #expect(elements.contains(" \(SpreadsheetLimit.attributes.maximum) attributes"))
  }
}
