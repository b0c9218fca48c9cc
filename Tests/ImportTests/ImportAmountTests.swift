import Testing

@testable import Import

/// What stands in a cell of prices.
@Suite struct ImportAmountTests {
  /// The amounts of cells under the heading of prices per hour, without what all of them share.
  private func amounts(_ cells: String...) -> [String] {
    prices("Product | Tarief\n" + cells.enumerated().map { "P\($0) | \($1)\n" }.joined()).map {
      let parts = $0.split(separator: "|", omittingEmptySubsequences: false)
      return [parts[3], parts[4], parts[5], parts[8]].joined(separator: "|")
    }
  }

  @Test func `amounts as people write them`() {
    #expect(
      amounts(
        "€ 4.049,79", "€~12,50", "62,-", "90,--", "€ 25,=", "1250,00", "EUR 31,20", "31,20 euro", "€\\n74,81",
        "10,5",
        "€ 1 234,50", "85", "22.006,18")
        == [
          "4049.79", "12.50", "62.00", "90.00", "25.00", "1250.00", "31.20", "31.20", "74.81", "10.50",
          "1234.50", "85.00",
          "22006.18",
        ].map { "onbekend||price|" + $0 })
  }

  @Test func `points for decimals, where the file has no commas`() {
    #expect(amounts("12.50", "1,234.50") == ["onbekend||price|12.50", "onbekend||price|1234.50"])
  }

  @Test func `the unit stands in the cell`() {
    #expect(
      amounts("€ 1,01/minuut", "€ 45,00 per dagdeel", "12,33 (etmaal)", "€ 344,13 per 4 weken", "€ 60,00 p/u")
        == [
          "minuut||price|1.01", "dagdeel||price|45.00", "etmaal||price|12.33", "vier-weken||price|344.13",
          "uur||price|60.00",
        ])
  }

  @Test func `two prices in one cell`() {
    #expect(
      amounts(
        "€ 58,80 (uur) / € 0,98 (minuut)", "€ 60,00 per uur (€ 1,00 per minuut)", "ZIN € 50,00 / PGB € 40,00")
        == [
          "uur||price|58.80", "minuut||price|0.98", "uur||price|60.00", "minuut||price|1.00",
          "onbekend|zin|price|50.00",
          "onbekend|pgb|price|40.00",
        ])
  }

  @Test func `what is included is part of a price`() {
    #expect(
      amounts("€ 199,12 (inclusief € 31,00 en € 6,99)", "€ 90,00 (waarvan € 10,00 vervoer)") == [
        "onbekend||price|199.12", "onbekend||price|90.00",
      ])
  }

  @Test func `kinds of amounts`() {
    #expect(
      amounts(
        "max. € 50,00", "maximaal 60,00", "vanaf € 20,00", "€ 20,00 - € 25,00", "€ 20,00 tot € 25,00",
        "op aanvraag",
        "offertebasis, € 43,35", "n.v.t.", "x", "geen maximum") == [
          "onbekend||maximum|50.00", "onbekend||maximum|60.00", "onbekend||minimum|20.00",
          "onbekend||range|20.00-25.00",
          "onbekend||range|20.00-25.00", "onbekend||quote|", "onbekend||quote|43.35", "onbekend||none|",
          "onbekend||none|",
          "onbekend||none|",
        ])
  }

  @Test func `a heading says the kind, a column says the kind, and an own contribution is none that is paid`()
  {
    #expect(
      prices(
        """
        Product | Soort bedrag | Bedrag per maand | Maximum per jaar
        Hulp | maximum | 100,00 | 1.200,00
        Eigen bijdrage | | 19,00 |
        """) == [
          "C2|Hulp||maand||maximum|||100.00", "D2|Hulp||jaar||maximum|||1200.00",
          "C3|Eigen bijdrage||maand||contribution|||19.00",
        ])
  }

  @Test func `what can be read in two ways is refused with both`() {
    #expect(
      refusals("Product | Tarief\nA | 1.200\nB | € 5.007") == [
        "B2: 1.200 kan 1200,00 zijn en ook 1,200; zeg in mapping.csv welk van de twee",
        "B3: 5.007 kan 5007,00 zijn en ook 5,007; zeg in mapping.csv welk van de twee",
      ])
    // Where the file has decimal commas, a point groups thousands.
    #expect(amounts("1.200", "12,50") == ["onbekend||price|1200.00", "onbekend||price|12.50"])
  }

  @Test func `what is no amount is named with its reason`() {
    let refused = refusals(
      """
      Product | Tarief per uur
      A | zie bijlage
      B | € 12,345
      C | -5,00
      D | € 20,00 / € 30,00
      E | 3 x € 20,00
      F | @2024-02-01
      G | 80% van € 50,00
      H | € 45,00
      """)
    #expect(refused.map { $0.prefix(2) } == ["B2", "B3", "B4", "B5", "B6", "B7", "B8"])
    for (line, words) in zip(
      refused,
      [
        "geen bedrag", "meer dan twee decimalen", "onder nul", "niet waarin zij verschillen", "berekening",
        "datum", "percentage",
      ])
    { #expect(line.contains(words), "\(line)") }
  }

  @Test func `a number that would be read as another one is refused`() {
    let refused = refusals(
      """
      Product | Tarief per uur
      A | 5,2E+01
      B | € 5２,00
      C | € 52'00
      D | 1'052,00
      """)
    #expect(refused.map { $0.prefix(2) } == ["B2", "B3", "B4"])
    for (line, words) in zip(refused, ["macht van tien", "ander schrift", "geen bedrag"]) {
      #expect(line.contains(words), "\(line)")
    }
    #expect(amounts("1'052,00") == ["onbekend||price|1052.00"])
  }

  @Test func `what the sheet shows counts, and not what it stores`() {
    #expect(
      prices("Product | Tarief per uur\nA | = 51.688:51,69\nB | = 62.140000000000001:62,14\nC | = 1200:1.200")
        == [
          "B2|A||uur||price|||51.69", "B3|B||uur||price|||62.14", "B4|C||uur||price|||1200.00",
        ])
    #expect(refusals("Product | Tarief per km\nA | = 0.345:0,345").count == 1)
  }

  @Test func `a merged price holds for all columns and rows that it covers`() {
    #expect(
      prices(
        """
        Product | Eenheid | Pgb formeel | Pgb informeel
        Vervoer | rit | 8,00 | <
        Licht | uur | 50,00 | 20,00
        Midden | uur | ^ | 21,00
        """) == [
          "C2|Vervoer||rit|pgb-formeel|price|||8.00", "C2|Vervoer||rit|pgb-informeel|price|||8.00",
          "C3|Licht||uur|pgb-formeel|price|||50.00", "D3|Licht||uur|pgb-informeel|price|||20.00",
          "C3|Midden||uur|pgb-formeel|price|||50.00", "D4|Midden||uur|pgb-informeel|price|||21.00",
        ])
  }

  @Test func `a bare number that is the other end of a range belongs to it`() {
    #expect(
      amounts(
        "€ 62 tot 68", "€ 10 - 12", "€ 55,00 tot 60", "€ 10-12 per uur", "10 tot € 12",
        "tussen € 10,00 en € 12,00") == [
          "onbekend||range|62.00-68.00", "onbekend||range|10.00-12.00", "onbekend||range|55.00-60.00",
          "uur||range|10.00-12.00", "onbekend||range|10.00-12.00", "onbekend||range|10.00-12.00",
        ])
  }

  @Test(arguments: ["€ 45 x 1,5", "€ 45,00 x 4", "€ 45 + 5", "€ 60 / 2", "€ 50 of 60", "3x € 20,00"])
  func `a number that makes something else of an amount is not left out`(cell: String) {
    #expect(amounts(cell).isEmpty)
    #expect(refusals("Product | Tarief\nA | \(cell)").first?.contains("berekening") == true)
  }

  @Test(arguments: ["-/- € 5,25", "€ 5,50 -/-", "(5,75)", "€ (6,50)", "5,00-", "−5,00"])
  func `an amount below zero, however its sign is written`(cell: String) {
    #expect(amounts(cell).isEmpty)
    #expect(refusals("Product | Tarief\nA | \(cell)").first?.contains("onder nul") == true)
  }

  @Test func `what is said of the next amount is not said of the one before`() {
    #expect(
      amounts("€ 0,40 per km (max. € 12,00 per dag)") == ["km||price|0.40", "dag||maximum|12.00"])
  }

  @Test func `a bound of hours is none of the amount, and max without a point is a maximum`() {
    #expect(
      amounts("€ 62,50 per uur, minimaal 2 uur", "€ 62,50 per uur (max. 4 uur)", "max € 55,10", "max 85")
        == ["uur||price|62.50", "uur||price|62.50", "onbekend||maximum|55.10", "onbekend||maximum|85.00"])
  }

  @Test func `what the cell says goes before the heading, also several of a unit or a part of one`() {
    #expect(
      prices(
        """
        Product | Tarief per uur
        A | € 15,00 per 15 minuten
        B | € 30,00 per half uur
        C | € 15,00 per kwartier
        D | € 344,13 per 4 weken
        E | € 31,00/4 weken
        F | = 62.756:62,76 per etmaal
        """
      ).map { $0.split(separator: "|", omittingEmptySubsequences: false)[3] } == [
        "onbekend", "onbekend", "onbekend", "vier-weken", "vier-weken", "etmaal",
      ])
  }

  @Test func `only amounts show what stands before decimals`() {
    let list = "Bijlage 2.1 Tarieven 2025\nProduct | Eenheid | Tarief\n"
    #expect(
      refusals(list + "A | minuut | 1,010\nB | traject | € 1.250") == [
        "C3: 1,010 kan 1010,00 zijn en ook 1,010; zeg in mapping.csv welk van de twee",
        "C4: 1.250 kan 1250,00 zijn en ook 1,250; zeg in mapping.csv welk van de twee",
      ])
    #expect(prices(list + "A | minuut | 1,01\nB | traject | € 1.250").count == 2)
  }

  @Test func `a condition behind an amount is no end of a range`() {
    #expect(
      amounts(
        "€ 3,50 tot 5 km", "€ 6,10 t/m 9 km", "€ 2,50 - 4 personen", "€ 60,00 tot 2026",
        "€ 8,10 t/m 30-6-2025",
        "2: € 50,00", "€ 60,00 / 1 uur", "€ 60,00 / 4 wk")
        == [
          "onbekend||price|3.50", "onbekend||price|6.10", "onbekend||price|2.50", "onbekend||price|60.00",
          "onbekend||price|8.10", "onbekend||price|50.00", "uur||price|60.00", "vier-weken||price|60.00",
        ])
  }

  @Test func `a day in a cell is told, as it is not used`() {
    let reading = ListReader.read([
      ("l.xlsx", [sheet("Wmo 2025\nProduct | Tarief per uur\nA | € 60,00 vanaf 1-7-2025\nB | € 61,00")])
    ])
    #expect(
      reading.prices.map { $0.notes.map(\.dutch) } == [["de cel noemt 2025-07-01; dat is niet gebruikt"], []])
  }

  @Test func `bounds in other words, a unit in front, and a comma that is missing`() {
    #expect(
      amounts("v.a. € 30,00", "≤ € 46,00", "hoogstens € 60,00", "€ 20,00 of meer", "min € 6,75")
        == [
          "onbekend||minimum|30.00", "onbekend||maximum|46.00", "onbekend||maximum|60.00",
          "onbekend||minimum|20.00", "onbekend||minimum|6.75",
        ])
    #expect(
      prices("Product | Tarief per dagdeel\nA | per uur € 60,00\nB | uurtarief € 34,00").map {
        $0.split(separator: "|", omittingEmptySubsequences: false)[3]
      } == ["uur", "uur"])
    #expect(amounts("1’350,00", "€ 1’250,00") == ["onbekend||price|1350.00", "onbekend||price|1250.00"])
    for cell in ["€ 12 50", "€ 100,00 per 4 weken + € 20,00 reiskosten"] {
      #expect(amounts(cell).isEmpty && refusals("Product | Tarief\nA | \(cell)").count == 1, "\(cell)")
    }
  }

  @Test func `how often or how much is no unit of the price, and an unknown unit is none of the heading`() {
    func units(_ list: String) -> [String] {
      prices(list).map { String($0.split(separator: "|", omittingEmptySubsequences: false)[3]) }
    }
    #expect(
      units(
        """
        Product | Eenheid | Tarief
        A | dagdeel | € 46,10 (max 9 per week)
        B | dagdeel | € 56,10 (3x per week)
        C | uur | € 64,20 (max. 10 uur/week)
        """) == ["dagdeel", "dagdeel", "uur"])
    #expect(
      units("Product | Tarief per uur\nA | € 7,50 per kg\nB | € 120,00 per gesprek\nC | € 55,10 per persoon")
        == ["onbekend", "onbekend", "uur"])
  }
}
