import Testing

@testable import Import

/// The words by which lists name units, forms, laws, codes and days.
@Suite struct ImportWordTests {
  private func units(_ text: String) -> [String] { TermWords.units(in: PrintedText(text)).map(\.unit) }
  private func forms(_ text: String) -> [String] {
    TermWords.forms(in: PrintedText(text), isBudgetList: true)
  }

  @Test(arguments: [
    ("per uur", "uur"), ("uren", "uur"), ("minuten", "minuut"), ("P * Q / etmaal", "etmaal"),
    ("P * Q (uur)", "uur"),
    ("per dagdeel (4 uur)", "dagdeel"), ("per 4 weken", "vier-weken"), ("vierwekelijks", "vier-weken"),
    ("per dag begeleiding", "dag"), ("uurtarief", "uur"), ("dagdeelprijs", "dagdeel"), ("p/u", "uur"),
    ("per kilometer", "km"), ("per enkele rit", "rit"), ("eenmalig", "eenmalig"), ("per consult", "consult"),
    ("stuks", "stuks"), ("per kwartaal", "kwartaal"), ("maandelijks", "maand"), ("per nacht", "nacht"),
  ])
  func `a unit as lists write it`(text: String, unit: String) { #expect(units(text) == [unit]) }

  @Test func `what is no unit of the field, or counts several of one, is none`() {
    #expect(units("per eenheid") == [])
    #expect(units("per 15 minuten") == [])
    #expect(units("per 2 uur") == [])
    #expect(units("per dagdeel/etmaal") == ["dagdeel", "etmaal"])
  }

  @Test(arguments: [
    ("ZIN tarief", "zin"), ("Zorg in natura", "zin"), ("PGB", "pgb"), ("Pgb sociaal netwerk", "pgb-netwerk"),
    ("Formeel PGB tarief", "pgb-formeel"), ("Informeel", "pgb-informeel"), ("PGB+ (uurloon)", "pgb-plus"),
    ("Categorie B", "pgb-categorie-b"), ("zzp'er", "pgb-zzp"), ("Pgb professional", "pgb-professioneel"),
    ("Pgb niet-professioneel", "pgb-niet-professioneel"), ("Persoonsgebonden budget", "pgb"),
  ])
  func `a form as lists write it`(text: String, form: String) { #expect(forms(text) == [form]) }

  @Test func `an adjective in the name of a product is no tier`() {
    func ofName(_ text: String) -> [String] {
      TermWords.forms(in: PrintedText(text), isBudgetList: true, isName: true)
    }
    #expect(ofName("Informele zorg") == [])
    #expect(ofName("Begeleiding regulier professioneel") == ["pgb-professioneel"])
  }

  @Test func `the product in two tiers is one product`() {
    let reading = ListReader.read([
      (
        "l.xlsx",
        [
          sheet(
            "Pgb Wmo 2025\nProduct | Tarief per uur\nBegeleiding formeel | 50,00\nBegeleiding informeel | 20,00"
          )
        ]
      )
    ])
    #expect(reading.prices.map(\.productWord) == ["begeleiding", "begeleiding"])
    #expect(reading.prices.map(\.form) == ["pgb-formeel", "pgb-informeel"])
  }

  @Test(arguments: [
    ("geldig vanaf 1-1-2025", "2025-01-01"), ("Tarieven per 1 maart 2024", "2024-03-01"),
    ("Tarieven 2023", "2023-01-01"),
    ("ingaande 01/07/2024", "2024-07-01"), ("Versie 12-06-2024, tarieven 2025", "2025-01-01"),
    ("Tarieven januari 2024", "2024-01-01"), ("m.i.v. 2024-10-01", "2024-10-01"),
  ])
  func `the day of a title`(title: String, day: String) {
    #expect(prices("\(title)\n\nProduct | Tarief per uur\nA | 10,00") == ["B4|A||uur||price||\(day)|10.00"])
  }

  @Test func `two years in a title are not guessed between`() {
    #expect(
      prices("Tarieven 2024 en 2025\n\nProduct | Tarief per uur\nA | 10,00") == ["B4|A||uur||price|||10.00"])
  }

  @Test func `law and code in one cell, several codes, a code in the name, and a code that is lost`() {
    let reading = ListReader.read([
      (
        "l.xlsx",
        [
          sheet(
            """
            Tarieven 2025
            Product | Productcode | Tarief per etmaal
            A | Wmo 02A03 | 10,00
            B | 54001 54002 54004 | 11,00
            C | 54001/54003 | 12,00
            D | 4,40E+29 | 13,00
            E | 44E52 | 14,00
            F | @2024-02-01 | 15,00
            G | n.v.t. | 16,00
            """)
        ]
      )
    ])
    #expect(
      reading.prices.map { $0.codes.joined(separator: " ") } == [
        "02A03", "54001 54002 54004", "54001 54003", "", "44E52", "", "",
      ])
    #expect(reading.problems.map { "\($0.place.place)" } == ["B6", "B8"])
    #expect(reading.prices.prefix(3).map(\.law) == ["wmo", "jw", "jw"])
    #expect(
      prices("Product | Tarief per uur\nBegeleiding (02A03) | 10,00") == [
        "B2|Begeleiding (02A03)|02A03|uur||price|||10.00"
      ])
  }

  @Test func `a row says from when it holds`() {
    #expect(
      prices(
        "Product | Eenheid | Tarief | Ingangsdatum\nA | uur | 10,00 | @2024-01-01\nA | uur | 11,00 | 1-7-2024"
      ) == [
        "C2|A||uur||price||2024-01-01|10.00", "C3|A||uur||price||2024-07-01|11.00",
      ])
  }

  @Test func `a product that stands in two sections is two products`() {
    let reading = ListReader.read([
      (
        "l.xlsx",
        [
          sheet(
            """
            Wmo 2025
            Product | Tarief per uur
            Individueel
            Regulier | 60,00
            Groep
            Regulier | 30,00
            """)
        ]
      )
    ])
    #expect(reading.prices.map(\.productWord) == ["individueel-regulier", "groep-regulier"])
    #expect(reading.refused.isEmpty)
  }

  @Test func `two amounts for one thing on one day are not chosen between`() {
    let text = "Wmo 2025\nProduct | Tarief per uur\nRegulier | 60,00\nRegulier | 61,00"
    #expect(lines(ListReader.read([("l.xlsx", [sheet(text)])])).isEmpty)
    #expect(
      refusals(text) == [
        "B3: 60,00 voor 'Regulier', terwijl Blad1!B4 daarvoor 61,00 zegt",
        "B4: 61,00 voor 'Regulier', terwijl Blad1!B3 daarvoor 60,00 zegt",
      ])
  }

  @Test func `names that differ in signs, or behind the longest word, are two products`() {
    let long =
      "Begeleiding individueel specialistisch voor inwoners met niet-aangeboren hersenletsel, inclusief reistijd, locatie "
    let reading = ListReader.read([
      (
        "l.xlsx",
        [
          sheet(
            """
            Wmo 2025
            Product | Eenheid | Tarief
            Begeleiding < 10 uur | uur | 60,00
            Begeleiding > 10 uur | uur | 60,00
            \(long)thuis | uur | 70,00
            \(long)elders | uur | 70,00
            """)
        ]
      )
    ])
    #expect(reading.prices.count == 4 && Set(reading.prices.map(\.productWord)).count == 4)
    #expect(reading.prices[0].productWord == "begeleiding-minder-10-uur")
  }

  @Test func `up to and with a year or a month is up to its last day`() {
    func days(_ list: String) -> [String] {
      ListReader.read([("l.xlsx", [sheet(list)])]).prices.map {
        "\($0.validFrom?.description ?? "") \($0.validTo?.description ?? "")"
      }
    }
    #expect(days("Tarieven Wmo 2025 t/m 2026\nProduct | Tarief\nHulp | 55,10") == ["2025-01-01 2026-12-31"])
    #expect(
      days("Wmo 2025\nProduct | Tarief | Geldig tot en met\nHulp | 55,10 | 2025\nVervoer | 8,10 | juni 2025")
        == ["2025-01-01 2025-12-31", "2025-01-01 2025-06-30"])
    #expect(
      days("Product | Tarief januari t/m juni 2025 | Tarief vanaf juli 2025\nHulp | 55,10 | 57,00")
        == ["2025-01-01 2025-06-30", "2025-07-01 "])
  }

  @Test func `the day of a decision is not the first day of its prices`() {
    #expect(
      prices("Collegebesluit 10 december 2024\n\nProduct | Tarief per uur\nA | 10,00") == [
        "B4|A||uur||price|||10.00"
      ])
  }

  @Test func `of several files a cell is named with its file`() {
    let list = "Wmo 2025\nProduct | Tarief\nHulp | maatwerk\nVervoer | 8,10"
    let reading = ListReader.read([("a.csv", [sheet(list, name: "")]), ("b.xlsx", [sheet(list)])])
    #expect(reading.refused.map(\.place.address) == ["a.csv:B3", "b.xlsx:Blad1!B3"])
  }
}
