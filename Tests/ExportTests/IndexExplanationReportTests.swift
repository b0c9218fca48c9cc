import Foundation
import Indexation
import TestSupport
import Testing

@testable import Export
@testable import Tariffs

@Suite struct IndexExplanationReportTests {
  private func report(_ from: String, _ to: String) throws -> Report {
    var dataset = try Dataset.builtIn(Set(DatasetFile.allCases))
    _ = dataset.add(try Dataset.folder(Repository.path("examples/own-region"), base: dataset))
    let comparison = try dataset.compare(
      dataset.select(Selector(from)), with: dataset.select(Selector(to)))
    let (old, new) = (comparison.from.tables[0].year, comparison.to.tables[0].year)
    return .explanation(
      try IndexBook.builtIn().explain(comparison, from: old, to: new, in: dataset), of: comparison,
      language: .dutch)
  }

  @Test func `notes tell prices of one code apart by unit and form`() throws {
    let report = try report("own-2025", "own-2026")
    // 02A03 is printed per minuut (ZIN) and per uur (PGB): € 1,25 has room for many indices, € 67,50 for none.
    #expect(report.notes.contains { $0.hasPrefix("Past op de cent: 02A03 per minuut bij ") })
    #expect(
      report.notes.contains { note in
        note.hasPrefix("Niet verklaard door een bekende index: ")
          && note.contains("02A03 per uur, pgb-formeel")
      })
    // A code that stands once keeps its short name.
    #expect(report.notes.contains { $0.contains("07A03") && !$0.contains("07A03 per") })
    #expect(!report.notes.contains { $0.contains("02A03, ") || $0.contains("02A03.") })
  }

  @Test func `prices from nothing and a price in one list are counted`() throws {
    let dataset = try Dataset.madeUp([
      "a-2024,gratis,02A01,uur,0.00,,,", "a-2025,gratis,02A01,uur,10.00,,,",
      "a-2024,gewoon,02A02,uur,50.00,,,", "a-2025,gewoon,02A02,uur,64.00,,,", "a-2024,weg,02A03,uur,30.00,,,",
    ])
    let comparison = try dataset.compare(
      dataset.select(.table("a-2024")), with: dataset.select(.table("a-2025")))
    let report = Report.explanation(
      try IndexBook.builtIn().explain(comparison, from: 2024, to: 2025, in: dataset), of: comparison,
      language: .dutch)
    let sentences = try #require(report.answer).sentences
    // 50 → 64 is 28%, which no index gives; from 0 to 10 there is none.
    #expect(
      sentences[0].hasPrefix("Van de 2 prijzen in beide lijsten past er geen overtuigend"), "\(sentences)")
    #expect(
      sentences.last
        == "1 volgt geen bekende index; bij 1 is de oude prijs € 0,00, waarvandaan geen index leidt; 1 staat "
        + "maar in één van beide lijsten.", "\(sentences)")
    #expect(report.notes.contains("De oude prijs is € 0,00, dus zonder index: 02A01."), "\(report.notes)")
  }

  @Test func `that none follows no index is not said`() throws {
    func sentences(_ rows: [String]) throws -> [String] {
      let dataset = try Dataset.madeUp(rows)
      let comparison = try dataset.compare(
        dataset.select(.table("a-2024")), with: dataset.select(.table("a-2025")))
      let report = Report.explanation(
        try IndexBook.builtIn().explain(comparison, from: 2024, to: 2025, in: dataset), of: comparison,
        language: .dutch)
      return try #require(report.answer).sentences
    }
    let rows = ["a-2024,gewoon,02A02,uur,1000.00,,,", "a-2025,gewoon,02A02,uur,1049.60,,,"]
    // 1000,00 × 1,0496 = 1.049,60.
    let all = try sentences(rows)
    #expect(!all.contains { $0.contains("geen bekende index") }, "\(all)")
    let more = try sentences(rows + ["a-2024,gratis,02A01,uur,0.00,,,", "a-2025,gratis,02A01,uur,10.00,,,"])
    #expect(
      more.last == "Bij 1 is de oude prijs € 0,00, waarvandaan geen index leidt.", "\(more)")
  }

  @Test func `data count the indices in the interval and those that fit to the cent`() throws {
    let table = try #require(
      report("nijmegen-2023", "nijmegen-2025-ambulant").sections.first { $0.key == "explanation" }?.table)
    let keys = table.fields.map(\.key)
    let inInterval = try #require(keys.firstIndex(of: "in_interval"))
    let fits = try #require(keys.firstIndex(of: "fits"))
    #expect(table.fields[inInterval].audience.includesData)
    #expect(table.fields[fits].audience.includesData)
    let rows = (0..<table.count).map { table.cells($0, in: Array(keys.indices)) }
    let row = try #require(rows.first { $0.contains(.text("07A03")) })
    // 11,5193% and 11,4908% lie between the bounds; 41,95 × 1,114908 = 46,77, so that only the first gives 46,78.
    #expect(row[inInterval] == .number(2))
    #expect(row[fits] == .decimal("1", shown: "1 van 26"))
  }
}
