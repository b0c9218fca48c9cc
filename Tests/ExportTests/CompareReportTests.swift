import Testing

@testable import Export
@testable import Tariffs

/// What a comparison of regions says where lists print more than one price of a product.
@Suite struct CompareReportTests {
  /// The prices of the one product `hulp` of some lists.
  private func compared(_ tariffs: [String]) throws -> (ConceptComparison, tables: [TariffTable]) {
    let members = tariffs.map { "hulp,\($0.prefix(6)),hulp,,same,1,Zelfde.\n" }.firstOccurrences
    let dataset = try Dataset.madeUp(
      tariffs,
      [
        "concepts.csv": "concept,name,description\nhulp,Hulp,Hulp.\n",
        "concept-members.csv": "concept,table,product,form,match,lines,reason\n" + members.joined(),
      ])
    let concept = try #require(dataset.concepts.first)
    return (dataset.compare(concept, in: dataset.tables), dataset.tables)
  }

  @Test func `that prices are not put on one unit is said once, with each reason`() throws {
    let (comparison, _) = try compared([
      "x-2024,hulp,02A01,dagdeel,40.00,,,", "y-2024,hulp,02B01,uur,11.00,,,",
      "z-2024,hulp,02C01,etmaal,100.00,,,",
    ])
    let sentence = Report.compare([comparison], language: .dutch).answer?.sentences.first ?? ""
    #expect(
      sentence.hasSuffix(
        "; 2 niet omgerekend: het document noemt niet hoeveel uur een dagdeel is; "
          + "etmaal en uur meten iets anders."), "\(sentence)")
  }

  @Test func `prices that a band divides are told apart`() throws {
    let (comparison, _) = try compared([
      "y-2024,hulp,02B01,minuut,1.01,,1-2 uur,", "y-2024,hulp,02B01,minuut,0.99,,2-4 uur,",
      "z-2024,hulp,02C01,uur,50.00,,,",
    ])
    let report = Report.compare([comparison], language: .dutch)
    // 60 × 1,01 = 60,60.
    let sentence = report.answer?.sentences.first ?? ""
    #expect(sentence.contains("tot € 60,60 (Regio Y 2024, hulp (1-2 uur))"), "\(sentence)")
    #expect(report.columnKeys.contains("band"))
    let text = report.written(as: .csv, language: .dutch)
    #expect(text.contains(",1-2 uur,") && text.contains(",2-4 uur,"), "\(text)")
    let (plain, _) = try compared(["z-2024,hulp,02C01,uur,50.00,,,"])
    #expect(!Report.compare([plain], language: .dutch).columnKeys.contains("band"))
  }

  @Test func `later prices and what is no price are noted`() throws {
    let (comparison, tables) = try compared([
      "x-2024,hulp,02A01,uur,60.00,,,", "x-2024,hulp,02A01,uur,63.00,,,2024-07-01",
      "y-2024,hulp,02B01,uur,70.00,maximum,,", "z-2024,hulp,02C01,uur,80.00,maximum,,",
    ])
    let report = Report.compare([comparison], language: .dutch)
      .noting(besides: comparison.others, in: tables, language: .dutch)
    let notes = [
      "Binnen x-2024 veranderen prijzen; genomen is de eerste van elk. Later: 02A01 hulp 63,00 vanaf 1 juli 2024.",
      "2 bedragen van y-2024 en z-2024 zijn geen prijs en niet meegenomen: 2 maxima. Het gaat om 02B01 hulp € 70,00 per "
        + "uur in y-2024; 02C01 hulp € 80,00 per uur in z-2024.",
    ]
    #expect(report.answer?.sentences.suffix(2) == notes[...])
    #expect(report.notes.suffix(2) == notes[...])
  }

  @Test func `later prices of one product in several forms are told apart`() throws {
    let (comparison, tables) = try compared([
      "x-2024,hulp,02A01,uur,60.00,,,", "x-2024,hulp,02A01,uur,63.00,,,2024-07-01",
    ])
    let inKind = try #require(comparison.others.first)
    let budget = Tariff(
      table: inKind.table, product: inKind.product, law: inKind.law, code: inKind.code,
      printedCode: inKind.printedCode, name: inKind.name, unit: inKind.unit, form: Terms.builtIn.form("pgb"),
      amount: Money(cents: 4_600), line: 1, note: "", details: inKind.details)
    let later = wording(.dutch).laterPrices([inKind, budget], in: tables[0], offersDay: false)
    #expect(
      later.hasSuffix(
        "Later: 02A01 hulp (ZIN) 63,00 vanaf 1 juli 2024; 02A01 hulp (PGB) 46,00 vanaf 1 juli 2024."),
      "\(later)")
    #expect(
      wording(.english).laterPrices([budget], in: tables[0]).hasSuffix(
        "Later: 02A01 hulp (PGB) 46.00 from 1 July 2024. x@2024-07-01 chooses what held on a day."))
  }
}
