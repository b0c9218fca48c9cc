import Foundation
import Spreadsheets
import TestSupport
import Testing

@testable import Import
@testable import Tariffs

/// The folder that an import makes: every command reads it, and what the list does not say is asked for at once.
@Suite struct ImportedFolderTests {
  private let list = """
    Pgb Wmo 2024
    Product | Uren per week | Eenheid | Tarief vanaf | < | Maximum per jaar
     | | | @2024-01-01 | @2024-07-01 |
    Begeleiding | 1-2 uur | per uur | 50,00 | 52,50 | 4.500,00
    Begeleiding | > 8 uur | per uur | 48,00 | < | geen maximum
    Vervoer | | per rit | 8,00 | 8,25 |
    Extra | | per eenheid | offertebasis | |
    """

  private func made(
    _ text: String, _ change: (inout ImportRequest) -> Void = { _ in }, mapping: Mapping = Mapping()
  ) throws -> ImportedFolder {
    var request = ImportRequest(region: "voorbeeld", regionName: "Voorbeeld")
    change(&request)
    return try ImportedFolder(
      ListReader.read([("lijst.xlsx", [sheet(text)])], mapping: mapping), request, mapping: mapping)
  }

  /// The data set of the files.
  private func dataset(_ folder: ImportedFolder) throws -> Dataset {
    let path = FileManager.default.temporaryDirectory.appending(path: "tariffs-import-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: path, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: path) }
    for file in folder.files {
      try file.text.write(to: path.appending(path: file.name), atomically: true, encoding: .utf8)
    }
    return try Dataset.folder(path.path, base: Dataset.builtIn())
  }

  @Test func `what is written is read as what was meant`() throws {
    let folder = try made(list)
    #expect(folder.tables.map(\.id) == ["voorbeeld-2024"])
    let dataset = try dataset(folder)
    let rows = dataset.amounts(in: "voorbeeld-2024").map { row in
      "\(row.product) \(row.unit.rawValue) \(row.form.rawValue) \(row.kind.rawValue) \(row.band) "
        + "\(row.details?.validFrom?.description ?? "") \(row.statedAmount?.description ?? "-") \(row.details?.cell ?? "")"
    }
    #expect(
      rows == [
        "begeleiding uur pgb price 1-2 uur  50.00 Blad1!D4",
        "begeleiding uur pgb price 1-2 uur 2024-07-01 52.50 Blad1!E4",
        "begeleiding jaar pgb maximum 1-2 uur  4500.00 Blad1!F4",
        "begeleiding uur pgb price > 8 uur  48.00 Blad1!D5",
        "begeleiding jaar pgb none > 8 uur  - Blad1!F5", "vervoer rit pgb price   8.00 Blad1!D6",
        "vervoer rit pgb price  2024-07-01 8.25 Blad1!E6", "extra onbekend pgb quote   - Blad1!D7",
      ])
  }

  @Test func `several years are several lists, of which the earlier ends where the later begins`() throws {
    let folder = try made("Wmo\nProduct | Eenheid | 2023 | 2024\nBegeleiding | uur | 50,00 | 52,00")
    #expect(folder.tables.map(\.id) == ["voorbeeld-2023", "voorbeeld-2024"])
    let tables = try dataset(folder).tables
    #expect(tables.map { $0.validTo?.description } == ["2023-12-31", nil])
  }

  @Test func `year and law are asked for in one message, and then taken`() throws {
    let text = "Product | Tarief per uur\nBegeleiding | 50,00"
    let error = #expect(throws: ImportError.self) { try made(text) }
    let said = error?.text(in: .dutch) ?? ""
    #expect(said.contains("--year") && said.contains("--law") && said.contains("Blad1!B2"))
    let folder = try made(text) { ($0.year, $0.law) = (2025, "jw") }
    let row = try #require(try dataset(folder).amounts(in: "voorbeeld-2025").first)
    #expect(row.law == .jw && row.form.rawValue == "onbekend" && row.amount == Money(cents: 5000))
  }

  @Test func `one price and several are asked for as what they are`() {
    #expect(
      ImportQuestion.year(prices: 1, first: "C2").text(in: .dutch).hasPrefix(
        "van welk jaar is de prijs in C2?"))
    #expect(
      ImportQuestion.year(prices: 2, first: "C2").text(in: .dutch).hasPrefix(
        "van welk jaar zijn 2 prijzen (zoals C2)?"))
    let law = ImportQuestion.law(prices: 1, first: "C2", known: ["wmo", "jw"])
    #expect(law.text(in: .dutch) == "onder welke wet valt de prijs in C2? Voeg --law toe: wmo, jw")
    #expect(law.text(in: .english) == "under which law is the price in C2? Add --law: wmo, jw")
  }

  @Test func `a sheet without prices is refused`() {
    let error = #expect(throws: ImportError.self) { try made("Notulen\nAanwezig | 12 personen") }
    #expect(error == .noPrices(files: ["lijst.xlsx"]))
  }

  @Test func `forms and laws that the program does not know get a row of their own`() throws {
    let folder = try made("Pgb Wmo 2025\nProduct | Pgb categorie D per uur\nBegeleiding | 50,00")
    #expect(folder.files.contains { $0.name == "payment-forms.csv" && $0.text.contains("pgb-categorie-d") })
    #expect(try dataset(folder).amounts(in: "voorbeeld-2025").first?.form.rawValue == "pgb-categorie-d")
  }

  @Test func `the mapping is read as it was written, and corrects what was read`() throws {
    let text = "Wmo 2025\nProduct | Tarief per uur | Xyz\nBegeleiding | 1.200 | 40,00\nVervoer | 50 | n.v.t."
    let first = ListReader.read([("lijst.xlsx", [sheet(text)])])
    #expect(first.refused.count == 1)
    let folder = try made(text)
    let written = try #require(folder.files.first { $0.name == "mapping.csv" }).text
    let corrected =
      written + "C2,Xyz,price,pgb,uur,,,,,\n" + "B3,1.200,amount,,,,,,,1.20\n"
    let mapping = try Mapping(SourceText(name: "mapping.csv", bytes: Array(corrected.utf8)))
    #expect(
      prices(text, mapping: mapping) == [
        "B3|Begeleiding||uur||price||2025-01-01|1.20", "C3|Begeleiding||uur|pgb|price||2025-01-01|40.00",
        "B4|Vervoer||uur||price||2025-01-01|50.00", "C4|Vervoer||uur|pgb|none||2025-01-01|",
      ])
    // Next year the same headings say the same, with their own year.
    let next = Mapping([
      .init(text: "Bedragen 2025", reading: "price", form: "zin", unit: "uur", validFrom: "2025-01-01")
    ])
    #expect(
      prices("Product | Bedragen 2026\nBegeleiding | 50,00", mapping: next) == [
        "B2|Begeleiding||uur|zin|price||2026-01-01|50.00"
      ])
  }

  @Test func `a mapping with a word that does not exist is refused with the nearest one`() {
    let text = "place,text,reading,form,unit,kind,band,law,valid_from,amount\n,Xyz,prise,,,,,,,\n"
    let error = #expect(throws: DatasetError.self) {
      try Mapping(SourceText(name: "mapping.csv", bytes: Array(text.utf8)))
    }
    #expect(error?.text(in: .dutch).contains("price") == true)
  }
}
