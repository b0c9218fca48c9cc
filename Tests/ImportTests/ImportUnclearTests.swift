import Testing

@testable import Import

/// What a list leaves open is refused with its reason, or named; it is never guessed.
@Suite struct ImportUnclearTests {
  @Test func `amounts in cents or in thousands are no euros`() {
    let cents = "de lijst noemt bedragen in centen; zet er euro's van in het blad"
    let thousands = "de lijst noemt bedragen in duizenden euro's; zet er euro's van in het blad"
    #expect(
      refusals(
        """
        Voorziening | Tarief in eurocent per minuut
        Begeleiding | = 97
        """) == ["B2: " + cents])
    #expect(
      refusals(
        """
        Bedragen x € 1.000

        Voorziening | Eenheid | Tarief
        Wonen | jaar | = 48.10
        """) == ["C4: " + thousands])
    #expect(
      refusals(
        """
        Bedragen in duizenden euro’s
        Voorziening | Budget
        Wonen | = 48.10
        """) == ["B3: " + thousands])
    #expect(
      refusals(
        """
        Product | Eenheid | Tarief (x € 1.000)
        Wonen | jaar | = 48.10
        """) == ["C2: " + thousands])
    #expect(
      refusals(
        """
        Product | Tarief
        Begeleiding | 97 cent per minuut
        Behandeling | € 0,97 per minuut
        """) == ["B2: geen bedrag in euro's (97 cent per minuut)"])
  }

  @Test func `old beside new says no day`() {
    #expect(
      refusals(
        """
        Product | Eenheid | Huidig tarief | Nieuw tarief
        Begeleiding | uur | = 56 | = 57.96
        """
      ).map { String($0.prefix(40)) } == [
        "C2: de kop 'Huidig tarief' zegt niet van", "D2: de kop 'Nieuw tarief' zegt niet vana",
      ])
  }

  @Test func `what old and new are, the mapping says`() {
    let mapping = Mapping([
      .init(text: "Huidig tarief", reading: "price", validFrom: "2024-01-01"),
      .init(text: "Nieuw tarief", reading: "price", validFrom: "2025-01-01"),
    ])
    #expect(
      prices(
        """
        Product | Eenheid | Huidig tarief | Nieuw tarief
        Begeleiding | uur | = 56 | = 57.96
        """, mapping: mapping) == [
          "C2|Begeleiding||uur||price||2024-01-01|56.00", "D2|Begeleiding||uur||price||2025-01-01|57.96",
        ])
  }

  @Test func `a day without a year is one of the year of the title`() {
    let table = """
      Product | Eenheid | Tarief m.i.v. 1 januari | Tarief per 1-7
      Begeleiding | uur | = 58 | = 59.50
      """
    #expect(
      prices("Wmo-tarieven 2025\n" + table) == [
        "C3|Begeleiding||uur||price||2025-01-01|58.00", "D3|Begeleiding||uur||price||2025-07-01|59.50",
      ])
    #expect(refusals(table).count == 2)
  }

  @Test func `a column of years holds no prices per year`() {
    #expect(
      prices(
        """
        Jaar | Product | Eenheid | Tarief
        = 2024 | Begeleiding | uur | = 56
        = 2025 | Begeleiding | uur | = 58
        """) == [
          "D2|Begeleiding||uur||price||2024-01-01|56.00", "D3|Begeleiding||uur||price||2025-01-01|58.00",
        ])
  }

  @Test func `totals and their volumes are no prices and no bands`() {
    #expect(
      prices(
        """
        Dienst | Aantal uren | Uurtarief | Totaal per jaar
        Begeleiding licht | = 100 | = 58.20 | = 5820
        Begeleiding zwaar | = 50 | = 71.40 | = 3570
        """) == [
          "C2|Begeleiding licht||uur||price|||58.20", "C3|Begeleiding zwaar||uur||price|||71.40",
        ])
  }

  @Test func `a number is no product`() {
    let list = """
       | Begeleiding | Dagbesteding
      Eenheid | uur | dagdeel
      Tarief zin | = 58 | = 40
      """
    #expect(prices(list).isEmpty)
    #expect(refusals(list).count == 2)
  }

  @Test func `a row that names only a unit prices what it stands under`() {
    #expect(
      prices(
        """
        Product | Tarief
        Begeleiding individueel |
        - uur | 58,00
        - minuut | 0,97
        """) == [
          "B3|Begeleiding individueel||uur||price|||58.00",
          "B4|Begeleiding individueel||minuut||price|||0.97",
        ])
  }

  @Test func `two amounts for one thing are both refused`() {
    let list = """
      Product | Eenheid | Tarief
      Begeleiding | uur | = 58
      Begeleiding | uur | = 60
      """
    #expect(prices(list).isEmpty)
    #expect(refusals(list).count == 2)
  }

  @Test func `a price at night per hour is one per hour`() {
    #expect(
      prices(
        """
        Product | Eenheid | Tarief | Tarief nacht
        Begeleiding | uur | = 58 | = 87
        """) == [
          "C2|Begeleiding||uur||price|||58.00", "D2|Begeleiding||uur||price|Tarief nacht||87.00",
        ])
  }

  @Test func `half a unit is none`() {
    #expect(
      prices(
        """
        Product | Eenheid | Tarief
        Nazorg | half uur | = 30
        Advies | u | = 60
        """) == ["C2|Nazorg||onbekend||price|||30.00", "C3|Advies||uur||price|||60.00"])
  }

  @Test func `words in the place of an amount are named in every row`() {
    let refused = refusals(
      """
      Product | Eenheid | Tarief
      Begeleiding | uur | vijfenvijftig euro
      Wonen | etmaal | zie bijlage
      Hulp | uur | = 31
      """)
    #expect(refused.map { String($0.prefix(2)) } == ["C2", "C3"])
  }

  @Test func `a title above one of two tables speaks of that one`() {
    let reading = ListReader.read([
      (
        "lijst.xlsx",
        [
          sheet(
            """
            Wmo 2025 | | | | Jeugd 2024
            Product | Eenheid | Tarief | | Product | Eenheid | Tarief
            Begeleiding | uur | = 60 | | Ambulant | uur | = 95.5
            """)
        ]
      )
    ])
    #expect(reading.prices.map(\.law) == ["wmo", "jw"])
    #expect(reading.prices.compactMap(\.validFrom?.year) == [2025, 2024])
  }

  @Test func `a product that names another year is named`() {
    let reading = ListReader.read([
      ("lijst.xlsx", [sheet("Wmo 2025\nProduct | Tarief\nDagbesteding (tarief 2026) | 42,00")])
    ])
    #expect(reading.problems.map { "\($0.place.place)" } == ["A3"])
  }

  @Test func `where no amount can be read, the reasons are told`() throws {
    let reading = ListReader.read([
      ("lijst.xlsx", [sheet("Product | Tarief\nBegeleiding | 58,00 / 62,00\nWonen | € 40,00 (41,50)")])
    ])
    let error = #expect(throws: ImportError.self) {
      try ImportedFolder(reading, ImportRequest(region: "a", regionName: "A", year: 2025))
    }
    let text = try #require(error).text(in: .dutch)
    #expect(text.contains("B2") && text.contains("58,00; 62,00") && text.contains("B3"))
  }

  @Test func `Min beside Max is a minimum, and beside Uur a minute`() {
    #expect(
      prices("Product | Prijs | Min | Max\nBegeleiding | 58,00 | 50,00 | 65,00") == [
        "B2|Begeleiding||onbekend||price|||58.00", "C2|Begeleiding||onbekend||minimum|||50.00",
        "D2|Begeleiding||onbekend||maximum|||65.00",
      ])
    #expect(
      prices("Product | Tarief/uur | Tarief/min\nBegeleiding | 58,20 | 0,97") == [
        "B2|Begeleiding||uur||price|||58.20", "C2|Begeleiding||minuut||price|||0.97",
      ])
  }

  @Test func `a unit stands under Declaratie-eenheid, and in brackets behind a name`() {
    #expect(
      prices("Productnaam | Declaratie-eenheid | Tarief\nAmbulant | minuut | 1,62") == [
        "C2|Ambulant||minuut||price|||1.62"
      ])
    #expect(
      prices("Product | Tarief\nBegeleiding (uur) | 58,00") == ["B2|Begeleiding (uur)||uur||price|||58.00"])
  }

  @Test func `a column without a heading whose names end in a unit holds products`() {
    #expect(
      prices("Tarieven pgb\n | Informeel | Formeel\nBegeleiding per uur | € 20,00 | € 50,00") == [
        "B3|Begeleiding per uur||uur|pgb-informeel|price|||20.00",
        "C3|Begeleiding per uur||uur|pgb-formeel|price|||50.00",
      ])
  }

  @Test func `a lot is no product where names stand beside it`() {
    #expect(
      prices("Perceel | | Eenheid | Tarief\n1 | Begeleiding | uur | 58,00\n2 | Wonen | etmaal | 200,00") == [
        "D2|Begeleiding||uur||price|||58.00", "D3|Wonen||etmaal||price|||200.00",
      ])
  }
}
