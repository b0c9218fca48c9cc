import Testing

@testable import Import

/// Where the table stands in a sheet, and what its columns are.
@Suite struct ImportHeadTests {
  @Test func `a plain list`() {
    #expect(
      prices(
        """
        Tarieven Wmo 2025

        Code | Product | Eenheid | Tarief
        01A02 | Hulp bij het huishouden | uur | = 38.40
        07A01 | Dagbesteding | dagdeel | € 45,10
        """) == [
          "D4|Hulp bij het huishouden|01A02|uur||price||2025-01-01|38.40",
          "D5|Dagbesteding|07A01|dagdeel||price||2025-01-01|45.10",
        ])
  }

  @Test func `the head stands anywhere, behind empty rows and columns`() {
    #expect(
      prices(
        """
         | Gemeente Voorbeeld
         | Jeugdhulp per 1 juli 2024


         | |

         | Dienstverlening | Productcode | Prijs per eenheid | Tijdseenheid

         | Ambulante begeleiding | 45A04 | 62,40 | per uur
        """) == ["D9|Ambulante begeleiding|45A04|uur||price||2024-07-01|62.40"])
  }

  @Test func `a head of two lines with merged forms above units`() {
    #expect(
      prices(
        """
        Voorziening | Zorg in natura | < | Persoonsgebonden budget | <
        ^ | per uur | per dagdeel | per uur | per dagdeel
        Begeleiding licht | 50,00 | 70,00 | 40,00 | n.v.t.
        """) == [
          "B3|Begeleiding licht||uur|zin|price|||50.00", "C3|Begeleiding licht||dagdeel|zin|price|||70.00",
          "D3|Begeleiding licht||uur|pgb|price|||40.00", "E3|Begeleiding licht||dagdeel|pgb|none|||",
        ])
  }

  @Test func `a head of two lines in text, where what stands above several columns stands above the first`() {
    #expect(
      prices(
        """
        Activiteit | Eenheid | ZIN | | PGB |
         | | 2024 | 2025 | 2024 | 2025
        Logeren | etmaal | 200,00 | 210,00 | 150,00 | 157,50
        """) == [
          "C3|Logeren||etmaal|zin|price||2024-01-01|200.00",
          "D3|Logeren||etmaal|zin|price||2025-01-01|210.00",
          "E3|Logeren||etmaal|pgb|price||2024-01-01|150.00",
          "F3|Logeren||etmaal|pgb|price||2025-01-01|157.50",
        ])
  }

  @Test func `what stands above the whole head is a title and no line of it`() {
    #expect(
      prices(
        """
        Tarieven 2025 | < | <
        Product | Eenheid | Tarief
        Vervoer | rit | 8,15
        """) == ["C3|Vervoer||rit||price||2025-01-01|8.15"])
  }

  @Test func `years, and days that the spreadsheet keeps as days, are heads of prices`() {
    #expect(
      prices(
        """
        Omschrijving | Eenheid | @2024-01-01 | per 1 juli 2024 | 2025
        Begeleiding | uur | 60,00 | 61,50 | 64,00
        """) == [
          "C2|Begeleiding||uur||price||2024-01-01|60.00", "D2|Begeleiding||uur||price||2024-07-01|61.50",
          "E2|Begeleiding||uur||price||2025-01-01|64.00",
        ])
  }

  @Test func `several tables under each other, each with its head and title`() {
    #expect(
      prices(
        """
        Zorg in natura 2025
        Product | Eenheid | Tarief
        Begeleiding | uur | 60,00

        Pgb informeel 2025
        Product | Tarief per uur
        Begeleiding | 22,50
        """) == [
          "C3|Begeleiding||uur|zin|price||2025-01-01|60.00",
          "B7|Begeleiding||uur|pgb-informeel|price||2025-01-01|22.50",
        ])
  }

  @Test func `two tables side by side`() {
    #expect(
      prices(
        """
        Product | Tarief per uur | | Product | Tarief per uur
        Licht | 50,00 | | Zwaar | 70,00
        """) == ["B2|Licht||uur||price|||50.00", "E2|Zwaar||uur||price|||70.00"])
  }

  @Test func `a head that is repeated on each page is no row`() {
    #expect(
      prices(
        """
        Product | Eenheid | Tarief
        Licht | uur | 50,00
        Product | Eenheid | Tarief
        Zwaar | uur | 70,00
        """) == ["C2|Licht||uur||price|||50.00", "C4|Zwaar||uur||price|||70.00"])
  }

  @Test func `a list without a head is read by what stands in its columns`() {
    #expect(
      prices(
        """
        Begeleiding individueel | per uur | € 60,00
        Begeleiding groep | per dagdeel | € 35,00
        Kortdurend verblijf | per etmaal | € 180,00
        """
      ).map { $0.split(separator: "|", omittingEmptySubsequences: false)[3] } == ["uur", "dagdeel", "etmaal"])
  }

  @Test func `levels as heads divide the price of a product`() {
    #expect(
      prices(
        """
        Product | Eenheid | Licht | Midden | Zwaar
        Dagbesteding | dagdeel | 40,00 | 52,00 | 68,00
        """) == [
          "C2|Dagbesteding||dagdeel||price|Licht||40.00", "D2|Dagbesteding||dagdeel||price|Midden||52.00",
          "E2|Dagbesteding||dagdeel||price|Zwaar||68.00",
        ])
  }

  @Test func `an unknown heading beside prices is not guessed`() {
    #expect(
      refusals(
        """
        Product | Eenheid | Tarief | Xyz
        Dagbesteding | dagdeel | 40,00 | 52,00
        """) == ["D2: de kop 'Xyz' is niet bekend; zeg in mapping.csv wat de kolom is"])
  }

  @Test func `sections, carried products and footnotes`() {
    let text = """
      Pgb-tarieven Wmo 2024
      Soort ondersteuning | Uren per week | Eenheid | Tarief
      Begeleiding | < | < | <
      Regulier | 0-2 uur | per uur | 50,00
      ^ | 2-4 uur | per uur | 48,00
      Vervoer
      Rolstoel | t/m 9 km | per rit | 12,00
       | 10-20 km | per rit | 18,50
      * voor € 12,00 geldt een minimum van 3 ritten
      """
    #expect(
      prices(text) == [
        "D4|Regulier||uur|pgb|price|0-2 uur|2024-01-01|50.00",
        "D5|Regulier||uur|pgb|price|2-4 uur|2024-01-01|48.00",
        "D7|Rolstoel||rit|pgb|price|t/m 9 km|2024-01-01|12.00",
        "D8|Rolstoel||rit|pgb|price|10-20 km|2024-01-01|18.50",
      ])
    let reading = ListReader.read([("lijst.xlsx", [sheet(text)])])
    #expect(reading.prices.map(\.section) == ["Begeleiding", "Begeleiding", "Vervoer", "Vervoer"])
    #expect(reading.explained.map { "\($0.what) \($0.count)" } == ["footnote 1"])
    #expect(reading.refused.isEmpty)
  }

  @Test func `a section can say the form, the law and the unit of what stands under it`() {
    let reading = ListReader.read([
      (
        "lijst.xlsx",
        [
          sheet(
            """
            Tarieven 2025
            Product | Tarief
            Wmo, tarieven per uur
            Begeleiding | 60,00
            Jeugdwet, pgb formeel per dagdeel
            Dagbehandeling | 110,00
            """)
        ]
      )
    ])
    #expect(
      lines(reading) == [
        "B4|Begeleiding||uur||price||2025-01-01|60.00",
        "B6|Dagbehandeling||dagdeel|pgb-formeel|price||2025-01-01|110.00",
      ])
    #expect(reading.prices.map(\.law) == ["wmo", "jw"])
  }

  @Test
  func `totals, index rows, sequence numbers, percentages and CAK codes are no prices, and are counted`() {
    let reading = ListReader.read([
      (
        "lijst.xlsx",
        [
          sheet(
            """
            Tarieven 2025
            Nr. | Omschrijving | CAK-code | % van ZIN | Tarief per uur
            = 1 | Licht | = 401 | = 0.8% | 50,00
            = 2 | Zwaar | = 402 | = 0.75% | 70,00
             | Indexering | | | 4,91
             | Totaal | | | 120,00
            """)
        ]
      )
    ])
    #expect(reading.prices.map { $0.amount?.description } == ["50.00", "70.00"])
    #expect(
      reading.explained.map { "\($0.what) \($0.count)" } == [
        "percentage 3", "number 2", "cak 2", "total 1",
      ])
    #expect(reading.readCells == 2 && reading.refused.isEmpty)
  }

  @Test func `of two columns of names the finer one is the product, and the other what it stands under`() {
    let reading = ListReader.read([
      (
        "l.xlsx",
        [
          sheet(
            """
            Zorgsoort | Arrangement | Prijs/dagdeel | Prijs/etmaal
            Dagbesteding | Licht | 41,95 |
             | Zwaar | 55,53 |
            Verblijf | Kortdurend | | 218,83
            """)
        ]
      )
    ])
    #expect(
      reading.prices.map { "\($0.section): \($0.product)" } == [
        "Dagbesteding: Licht", "Dagbesteding: Zwaar", "Verblijf: Kortdurend",
      ])
  }

  @Test func `who helps stands in the rows, under the product`() {
    #expect(
      prices(
        """
        Pgb Wmo 2025

        Begeleiding individueel
        Formeel | per uur | € 50,00
        Informeel | per uur | € 20,00

        Kortdurend verblijf
        Formeel | per etmaal | € 150,00
        """) == [
          "C4|Begeleiding individueel||uur|pgb-formeel|price||2025-01-01|50.00",
          "C5|Begeleiding individueel||uur|pgb-informeel|price||2025-01-01|20.00",
          "C8|Kortdurend verblijf||etmaal|pgb-formeel|price||2025-01-01|150.00",
        ])
  }

  @Test func `headings that the field has one word for are told apart by their own words`() {
    #expect(
      prices("Functieniveau | Uurtarief individueel | Uurtarief groep\nhbo | € 75,60 | € 25,20") == [
        "B2|hbo||uur||price|Uurtarief individueel||75.60", "C2|hbo||uur||price|Uurtarief groep||25.20",
      ])
  }

  @Test func `a share in a heading of prices is none of its column`() {
    #expect(
      prices("Product | Eenheid | ZIN-tarief | PGB zzp (75%)\nBegeleiding | uur | 70,00 | 52,50") == [
        "C2|Begeleiding||uur|zin|price|||70.00", "D2|Begeleiding||uur|pgb-zzp|price|||52.50",
      ])
  }

  @Test func `laws, differences and numbers of clients as headings`() {
    let reading = ListReader.read([
      (
        "l.xlsx",
        [
          sheet(
            """
            Product | Eenheid | Tarief Wmo | Tarief Jeugdwet | Verschil € | Aantal cliënten
            Vervoer | rit | 8,00 | 8,50 | 0,50 | = 120
            """)
        ]
      )
    ])
    #expect(reading.prices.map { "\($0.law) \($0.amount?.description ?? "")" } == ["wmo 8.00", "jw 8.50"])
    #expect(reading.explained.map { "\($0.what) \($0.count)" } == ["check 2"])
  }

  @Test func `a page without a list is none, though numbers stand on it`() {
    #expect(prices("Tarievenboek\nVersie | 1.6\nDatum | 12-06-2024\nAantal pagina's | = 12") == [])
  }

  @Test func `a title over several cells is none of the heads`() {
    #expect(
      prices(
        """
        Regio Oost | tarieven 2025

        Wet | Categorie | Product | Eenheid | ZIN | PGB | Maximum p/j
        Wmo | HH | Hulp | uur | 33,60 | 26,88 | 5.000,00
        """) == [
          "E4|Hulp||uur|zin|price||2025-01-01|33.60", "F4|Hulp||uur|pgb|price||2025-01-01|26.88",
          "G4|Hulp||jaar||maximum||2025-01-01|5000.00",
        ])
  }
}
