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

  @Test(arguments: ["Tarieven Wmo 2025", "Tarieven Wmo 2025 | < | < | <"])
  func `a title directly above the head says nothing of an unknown first column`(title: String) {
    let list = "\(title)\nKenmerk | Product | Eenheid | Tarief\n= 110 | Begeleiding | uur | 55,10"
    #expect(prices(list) == ["D3|Begeleiding||uur||price||2025-01-01|55.10"])
    #expect(refusals(list) == ["A3: de kop 'Kenmerk' is niet bekend; zeg in mapping.csv wat de kolom is"])
  }

  @Test func `tables of other headings stand side by side behind an empty column`() {
    let reading = ListReader.read([
      (
        "lijst.xlsx",
        [
          sheet(
            """
            Wmo-product | Tarief per uur | | Jeugdproduct | Tarief per etmaal
            Begeleiding | 55,10 | | Gezinshuis | 210,20
            Begeleiding plus | 61,95 | | Pleegzorg | 61,00
             | | | Logeren | 190,50
            """)
        ]
      )
    ])
    #expect(
      lines(reading) == [
        "B2|Begeleiding||uur||price|||55.10", "B3|Begeleiding plus||uur||price|||61.95",
        "E2|Gezinshuis||etmaal||price|||210.20", "E3|Pleegzorg||etmaal||price|||61.00",
        "E4|Logeren||etmaal||price|||190.50",
      ])
    #expect(reading.readCells == 5 && reading.refused.isEmpty)
  }

  @Test func `bounds of quantities, durations and sums are no prices`() {
    let reading = ListReader.read([
      (
        "lijst.xlsx",
        [
          sheet(
            """
            Product | Eenheid | Tarief | Maximum aantal dagdelen per week | Maximale groepsgrootte | Minuten | \
            € verschil | Kosten totaal
            Groep | dagdeel | 41,95 | 9 | 8 | 240 | 2,00 | 6200,00
            """.replacing("\\\n", with: ""))
        ]
      )
    ])
    #expect(lines(reading) == ["C2|Groep||dagdeel||price|240||41.95"])
    #expect(reading.refused.isEmpty && reading.cells.count == 6)
  }

  @Test func `a share behind a form is a heading`() {
    #expect(
      prices("Product | Eenheid | ZIN 100% | PGB formeel 80%\nBegeleiding | uur | 62,00 | 49,60") == [
        "C2|Begeleiding||uur|zin|price|||62.00", "D2|Begeleiding||uur|pgb-formeel|price|||49.60",
      ])
  }

  @Test func `words in the place of a price make no head of a row`() {
    let list = """
      Product | Eenheid | Tarief
      Begeleiding | uur | 55,10
      Module | nog te bepalen | tarief volgt
      Vervoer | rit | 8,10
      """
    #expect(prices(list).count == 2)
    #expect(refusals(list) == ["C3: er staat geen bedrag in (tarief volgt)"])
  }

  @Test func `a sum below a column is no second price of the product above it`() {
    let list = "Product | Eenheid | Tarief\nDagbesteding | dagdeel | 45,10\nVervoer | rit | 8,10\n | | 53,20"
    #expect(prices(list).count == 2)
    #expect(refusals(list).map { $0.prefix(2) } == ["C4"])
    let totals = ["Sub-totaal", "Totalen", "Gem. tarief", "Gemiddeld"]
    for total in totals {
      #expect(
        prices("Product | Eenheid | Tarief\nVervoer | rit | 8,10\n\(total) | | 8,10").count == 1, "\(total)")
    }
  }

  @Test func `Gemiddeld with a unit is a step of a ladder`() {
    #expect(
      prices("Product | Eenheid | Tarief\nLicht | uur | 55,10\nGemiddeld | uur | 62,40\nZwaar | uur | 70,00")
        .count == 3)
  }

  @Test func `a section ends those that say the same kind of thing, with what stands under them`() {
    func laws(_ rows: String) -> [String] {
      ListReader.read([("lijst.xlsx", [sheet("Tarieven 2025\nProduct | Eenheid | Tarief\n" + rows)])]).prices
        .map {
          $0.law + "/" + $0.form
        }
    }
    #expect(
      laws(
        """
        Wmo
        Zorg in natura
        Begeleiding
        Licht | uur | 55,10
        Dagbesteding
        Licht | dagdeel | 45,10
        Jeugdwet
        Pgb formeel
        Ambulant
        Licht | uur | 61,00
        """) == ["wmo/zin", "wmo/zin", "jw/pgb-formeel"])
    // Rows stood under "Jeugdwet" itself, so that "Verblijf" stands beside it and not under it.
    #expect(
      laws(
        """
        Wmo
        Begeleiding
        Licht | uur | 55,10
        Jeugdwet
        Ambulant | uur | 61,00
        Verblijf
        Pleegzorg | etmaal | 62,00
        """) == ["wmo/", "jw/", "/"])
  }

  @Test func `remarks between the rows say nothing of the rows below them`() {
    func rows(_ remark: String) -> [String] {
      let list =
        "Wmo 2025\nProduct | Eenheid | Tarief\nBegeleiding | uur | 55,10\n\(remark)\nVervoer | rit | 8,10"
      return ListReader.read([("lijst.xlsx", [sheet(list)])]).prices.map { "\($0.law) \($0.form) \($0.kind)" }
    }
    for remark in ["Geen PGB mogelijk", "NB: voor PGB gelden andere tarieven", "Niet voor jeugd"] {
      #expect(rows(remark) == ["wmo  price", "wmo  price"], "\(remark)")
    }
    #expect(rows("Dagbesteding (max. 9 dagdelen per week)") == ["wmo  price", "wmo  price"])
  }

  @Test func `what expires on a day holds until the day before`() {
    let list = "Wmo 2025\nProduct | Eenheid | Tarief\nVervalt per 1-7-2025:\nDagbesteding | dagdeel | 46,00"
    let reading = ListReader.read([("lijst.xlsx", [sheet(list)])])
    #expect(
      reading.prices.map { "\($0.validFrom?.description ?? "") \($0.validTo?.description ?? "")" } == [
        "2025-01-01 2025-06-30"
      ])
  }

  @Test func `of several columns of codes that of products counts, and each form has its own`() {
    func codes(_ list: String) -> [String] {
      ListReader.read([("lijst.xlsx", [sheet(list)])]).prices.map { $0.codes.joined(separator: " ") }
    }
    #expect(
      codes("AGB-code | Productcode | Product | Tarief\n98099001 | 45A53 | Vaktherapie | 98,20") == ["45A53"])
    #expect(
      codes("Categoriecode | Productcode | Product | Tarief\n45 | 45A53 | Vaktherapie | 98,20") == ["45A53"])
    #expect(
      codes(
        "Code ZIN | Code PGB | Product | Tarief ZIN | Tarief PGB\n45A53 | 45P53 | Vaktherapie | 98,20 | 73,65"
      )
        == ["45A53", "45P53"])
    #expect(codes("Productcode | Product | Tarief\n'44E28 | Fasehuis | 204,00") == ["44E28"])
  }

  @Test(arguments: ["1-feb", "feb-01", "1-2-2025", "1-feb-2025"])
  func `a code or a band of which a spreadsheet made a day is named in text files too`(day: String) {
    let code = ListReader.read([
      ("lijst.csv", [sheet("Productcode | Product | Tarief\n\(day) | Hulp | 98,20")])
    ])
    #expect(code.problems.map { "\($0.place.place)" } == ["A2"] && code.prices.map(\.codes) == [[]])
    let band = ListReader.read([("lijst.csv", [sheet("Product | Omvang | Tarief\nHulp | \(day) | 98,20")])])
    #expect(band.problems.map { "\($0.place.place)" } == ["B2"])
  }

  @Test func `a column of texts that alone tells rows apart is their band, and that is told`() {
    let reading = ListReader.read([
      (
        "lijst.xlsx",
        [
          sheet(
            "Product | Variant | Eenheid | Tarief\nBegeleiding | licht | uur | 55,10\nBegeleiding | zwaar | uur | 55,10"
          )
        ]
      )
    ])
    #expect(reading.prices.map(\.band) == ["licht", "zwaar"])
    #expect(
      reading.decisions.contains { $0.dutch.contains("'Variant'") && $0.dutch.contains("onderverdeling") })
  }

  @Test func `a row of words in the place of prices is no head, straight below another row`() {
    let list = """
      Wmo 2025
      Product | ZIN | PGB
      Begeleiding | € 55,10 per uur | € 45,10 per uur
      Hulpmiddelen | werkelijke kosten | goedkoopst adequate prijs
      Maaltijden | kostprijs |
      Dagbesteding | € 60,00 (2024) | € 50,00 (2024)
      """
    #expect(
      prices(list).map { $0.split(separator: "|", omittingEmptySubsequences: false)[4] } == [
        "zin", "pgb", "zin", "pgb",
      ])
    #expect(refusals(list).map { $0.prefix(2) } == ["B4", "C4", "B5"])
  }

  @Test func `a second table under other units follows the first`() {
    #expect(
      prices(
        """
        Product | Eenheid | Tarief
        Hulp | uur | 34,10

        Product | Uur | Dagdeel
        Begeleiding | 55,10 | 45,10
        """) == [
          "C2|Hulp||uur||price|||34.10", "B5|Begeleiding||uur||price|||55.10",
          "C5|Begeleiding||dagdeel||price|||45.10",
        ])
  }

  @Test func `a title above a first column of prices or years is none of its heading`() {
    #expect(
      prices("Tarieven Wmo\nTarief 2024 | Tarief 2025 | Eenheid | Product\n55,10 | 57,10 | uur | Begeleiding")
        == [
          "A3|Begeleiding||uur||price||2024-01-01|55.10", "B3|Begeleiding||uur||price||2025-01-01|57.10",
        ])
    #expect(
      prices("Wmo-tarieven\nJaar | Product | Eenheid | Tarief\n2025 | Begeleiding | uur | 55,10") == [
        "D3|Begeleiding||uur||price||2025-01-01|55.10"
      ])
  }

  @Test(arguments: ["Tarieven Wmo 2025, exclusief eigen bijdrage", "Tarieven (exclusief btw) Wmo 2025"])
  func `what is excluded is not what the prices are`(title: String) {
    let reading = ListReader.read([("l.xlsx", [sheet("\(title)\nProduct | Tarief per uur\nHulp | 55,10")])])
    #expect(reading.prices.map { "\($0.law) \($0.kind)" } == ["wmo price"])
  }

  @Test func `all columns of groups count`() {
    let reading = ListReader.read([
      (
        "l.xlsx",
        [
          sheet(
            """
            2025
            Perceel | Categorie | Product | Tarief per uur
            Perceel 1 | Wmo | Begeleiding | 55,10
             | Jeugd | Begeleiding | 75,10
            Perceel 2 | Wmo | Begeleiding | 56,10
            """)
        ]
      )
    ])
    #expect(
      reading.prices.map { "\($0.section): \($0.law)" } == [
        "Perceel 1, Wmo: wmo", "Perceel 1, Jeugd: jw", "Perceel 2, Wmo: wmo",
      ])
  }

  @Test func `of several columns of units that with units counts, or each column of prices has its own`() {
    #expect(
      prices("Product | Frequentie | Eenheid | Tarief\nBegeleiding | per week | uur | 55,10") == [
        "D2|Begeleiding||uur||price|||55.10"
      ])
    #expect(
      prices("Product | Eenheid | Tarief | Eenheid | Tarief\nBegeleiding | uur | 60,00 | minuut | 1,00") == [
        "C2|Begeleiding||uur||price|||60.00", "E2|Begeleiding||minuut||price|||1.00",
      ])
    #expect(
      prices("Product | Eenheid | Tarief | Tarief per minuut\nAmbulant | uur | 88,20 | 1,47") == [
        "C2|Ambulant||uur||price|||88.20", "D2|Ambulant||minuut||price|||1.47",
      ])
  }

  @Test func `what holds until a day does not begin on that of the next column`() {
    let reading = ListReader.read([
      ("l.xlsx", [sheet("Product | Tarief tot 1 juli 2025 | Tarief vanaf 1 juli 2025\nHulp | 55,10 | 57,10")])
    ])
    #expect(
      reading.prices.map { "\($0.validFrom?.description ?? "") \($0.validTo?.description ?? "")" } == [
        " 2025-06-30", "2025-07-01 ",
      ])
  }

  @Test func `days of rows are read in every shape, or named`() {
    let reading = ListReader.read([
      (
        "l.xlsx",
        [
          sheet(
            """
            Wmo 2024
            Product | Tarief per uur | Geldig van | Geldig t/m
            A | 55,10 | 20240701 | 31-12-2024
            B | 55,10 | 1 juli |
            C | 55,10 | n.t.b. |
            """)
        ]
      )
    ])
    #expect(
      reading.prices.map { "\($0.validFrom?.description ?? "") \($0.validTo?.description ?? "")" } == [
        "2024-07-01 2024-12-31", "2024-07-01 ", "2024-01-01 ",
      ])
    #expect(reading.problems.map { "\($0.place.place)" } == ["C5"])
  }

  @Test func `a product that is called as a unit keeps its name beside one`() {
    #expect(
      prices(
        "Product | Eenheid | Tarief\nOverige voorzieningen\nMaaltijd | stuk | 5,10\nGemiddelde hulp | uur | 60,00"
      )
        == ["C3|Maaltijd||stuks||price|||5.10", "C4|Gemiddelde hulp||uur||price|||60.00"])
  }

  @Test func `a price in a column that the row above left empty is one more of its product`() {
    #expect(
      prices("Product | Tarief ZIN | Tarief PGB\nBegeleiding | 55,10 |\n | | 41,10") == [
        "B2|Begeleiding||onbekend|zin|price|||55.10", "C3|Begeleiding||onbekend|pgb|price|||41.10",
      ])
  }

  @Test(arguments: ["Uur", "Km", "Reiskosten per km"])
  func `a column that could hold quantities or other costs hides no contradiction`(heading: String) {
    let list = "Product | Eenheid | Tarief | \(heading)\nBegeleiding | week | 110,20 | 2"
    #expect(prices(list).isEmpty && refusals(list).count == 2)
  }

  @Test func `Groep and times of the day divide prices, and a bound in whole numbers is none`() {
    func bands(_ list: String) -> [String] {
      prices(list).map {
        $0.split(separator: "|", omittingEmptySubsequences: false)[6...].first.map(String.init) ?? ""
      }
    }
    #expect(
      bands("Product | Individueel | Groep\nBegeleiding | € 64,20 per uur | € 46,10 per dagdeel") == [
        "Individueel", "Groep",
      ])
    #expect(
      bands(
        "Product | Eenheid | Tarief dag | Tarief avond | Tarief nacht\nHulp | uur | 55,10 | 60,10 | 80,10")
        == [
          "Tarief dag", "Tarief avond", "Tarief nacht",
        ])
    #expect(
      prices("Product | Eenheid | Tarief | Max per week\nBegeleiding | uur | 64,20 | 10") == [
        "C2|Begeleiding||uur||price|||64.20"
      ])
  }

  @Test func `numbers of a table without a heading of prices are refused, and not called a title`() {
    let list = "Product | 0-2 uur | 2-4 uur\nBegeleiding | = 110 | = 220\nHulp | = 60 | = 120"
    let reading = ListReader.read([("l.xlsx", [sheet("Uren per week\n" + list)])])
    #expect(reading.prices.count + reading.refused.count == 4)
  }

  @Test func `a title for a year, one that has own contributions too, and a tier with an apostrophe`() {
    #expect(
      prices("Product | Tarief voor 2024 | Tarief voor 2025\nHulp | 55,10 | 57,10") == [
        "B2|Hulp||onbekend||price||2024-01-01|55.10", "C2|Hulp||onbekend||price||2025-01-01|57.10",
      ])
    #expect(
      prices("Tarieven en eigen bijdrage 2025\nProduct | Tarief per uur\nHulp | 55,10") == [
        "B3|Hulp||uur||price||2025-01-01|55.10"
      ])
    #expect(
      prices("Pgb 2025\nProduct | Eenheid | Tarief\nBegeleiding\nZzp'er | uur | 48,60") == [
        "C4|Begeleiding||uur|pgb-zzp|price||2025-01-01|48.60"
      ])
  }
}
