import Testing

@testable import Export
@testable import Tariffs

/// What a history says of amounts that are no price, and of prices from which no percentage leads.
@Suite struct HistoryReportTests {
  private let dataset: Dataset

  init() throws {
    let tables = [2024, 2025].map { year in
      "a-\(year),Lijst,Gemeente,a,A,\(year),\(year)-01-01,\(year)-12-31,,,,,,,\n"
    }
    let rows = [
      "a-2024,stoel,wmo,11A01,11A01,Rolstoel,stuks,zin,1000.00,1,,maximum,\n",
      "a-2025,stoel,wmo,11A01,11A01,Rolstoel,stuks,zin,1100.00,1,,maximum,\n",
      "a-2024,bereik,wmo,11A02,11A02,Bereik,stuks,zin,100.00,2,,range,200.00\n",
      "a-2025,bereik,wmo,11A02,11A02,Bereik,stuks,zin,100.00,2,,price,\n",
      "a-2024,gratis,wmo,02A01,02A01,Gratis,uur,zin,0.00,3,,,\n",
      "a-2025,gratis,wmo,02A01,02A01,Gratis,uur,zin,10.00,3,,,\n",
      "a-2024,nul,wmo,02A09,02A09,Nul,uur,zin,0.00,4,,,\n",
      "a-2025,nul,wmo,02A09,02A09,Nul,uur,zin,0.00,4,,,\n",
    ]
    let files = [
      "tables.csv":
        "table,title,publisher,region,region_name,year,valid_from,valid_to,published_on,price_level,publication,"
        + "document_version,source_file,source_sha256,note\n" + tables.joined(),
      "tariffs.csv":
        "table,product,law,code,printed_code,name,unit,form,amount,line,note,kind,amount_to\n"
        + rows.joined(),
    ]
    dataset = try DatasetReader.read(folder: "own") { file throws(DatasetProblem) in
      files[file.name].map { SourceText(name: "own/" + file.name, bytes: Array($0.utf8)) }
    }
  }

  private func answer(_ word: String, _ language: Language = .dutch) throws -> Report.Answer {
    let report = Report.history(try dataset.history(of: ProductQuery(word)), of: word, language: language)
    return try #require(report.answer)
  }

  @Test func `a maximum is shown as what it is`() throws {
    let answer = try answer("11A01")
    #expect(
      answer.sentences == [
        "11A01 Rolstoel, geen prijs: € 1.000,00 per stuk (maximum) in 2024, € 1.100,00 per stuk (maximum) in 2025."
      ])
    #expect(answer.tables.flatMap { $0.table.fields.map(\.key) }.contains("kind"))
  }

  @Test func `a range is shown with both ends, beside the price that came after it`() throws {
    let answer = try answer("11A02")
    #expect(
      answer.sentences == [
        "11A02 Bereik: € 100,00 per stuk in 2025.",
        "11A02 Bereik, geen prijs: € 100,00 tot € 200,00 per stuk (bandbreedte) in 2024.",
      ])
    let table = try #require(answer.tables.first?.table)
    let place = try #require(table.fields.map(\.key).firstIndex(of: "amount_to"))
    #expect(table.cells(0, in: [place]) == [.money(Money(cents: 20_000))])
  }

  @Test func `from a price of nothing no percentage leads`() throws {
    #expect(
      try answer("02A01").sentences == [
        "02A01 Gratis: € 0,00 per uur in 2024, € 10,00 in 2025: in procenten niet te zeggen; zelfde code, en of het "
          + "vergelijkbaar is, zegt geen overgang."
      ])
    #expect(
      try answer("02A01", .english).sentences[0].contains("in 2025: not to be said in percent; the same code")
    )
  }

  @Test func `a price of nothing that stays nothing stayed the same`() throws {
    #expect(
      try answer("02A09").sentences == [
        "02A09 Nul: € 0,00 per uur in 2024, € 0,00 in 2025: de prijs bleef gelijk; zelfde code, en of het vergelijkbaar "
          + "is, zegt geen overgang."
      ])
    #expect(
      try answer("02A09", .english).sentences[0].contains("in 2025: the price stayed the same; the same code")
    )
  }
}
