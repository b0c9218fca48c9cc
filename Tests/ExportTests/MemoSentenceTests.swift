import Tariffs
import Testing

@testable import Export
@testable import Indexation

/// Each condition of each sentence, in both languages.
@Suite struct MemoSentenceTests {
  typealias Finding = MemoFinding

  private static func change(_ difference: Int64) -> PriceChange {
    PriceChange(from: Money(cents: 1_000), to: Money(cents: 1_000 + difference))
  }

  static func directions(_ up: Int, _ down: Int, _ same: Int) -> Finding.Directions {
    Finding.Directions(
      Array(repeating: change(5), count: up) + Array(repeating: change(-5), count: down)
        + Array(repeating: change(0), count: same))
  }

  static func spread(_ lowest: Int64, _ highest: Int64) throws -> Finding.Spread {
    try #require(
      Finding.Spread(
        [row("A1 laag", 10_000 + lowest), row("B2 hoog", 10_000 + highest)], \.row.change))
  }

  /// A row from € 100,00 to an amount: a hundredth of a percent is a cent.
  static func row(_ label: String, _ cents: Int64) -> Memo.Row {
    Memo.Row(
      row: MemoFixture.pair(10_000, cents), label: label, standing: .undescribed, equalTerms: nil, real: nil,
      explanation: nil)
  }

  private func dutch(_ finding: Finding) -> String {
    Wording(language: .dutch).fact(finding, from: "2023", to: "2025").value
  }
  private func english(_ finding: Finding) -> String {
    Wording(language: .english).fact(finding, from: "2023", to: "2025").value
  }

  @Test(
    arguments: [
      (8, 0, 0, "8 prijzen staan zowel in 2023 als in 2025 in de lijst. Alle bedragen stegen."),
      (0, 2, 0, "2 prijzen staan zowel in 2023 als in 2025 in de lijst. Alle bedragen daalden."),
      (0, 0, 3, "3 prijzen staan zowel in 2023 als in 2025 in de lijst. Alle bedragen bleven gelijk."),
      (
        17, 1, 0,
        "18 prijzen staan zowel in 2023 als in 2025 in de lijst. Kijken we alleen naar de bedragen, dan stegen er 17 en "
          + "daalde er 1."
      ),
      (
        1, 2, 3,
        "6 prijzen staan zowel in 2023 als in 2025 in de lijst. Kijken we alleen naar de bedragen, dan steeg er 1, "
          + "daalden er 2 en bleven er 3 gelijk."
      ),
    ] as [(Int, Int, Int, String)])
  func `how many prices rose and fell`(up: Int, down: Int, same: Int, expected: String) {
    #expect(dutch(.prices(MemoSentenceTests.directions(up, down, same), only: nil)) == expected)
  }

  @Test(
    arguments: [
      (11_151, "Die steeg van € 100,00 naar € 111,51.", "It rose from € 100.00 to € 111.51."),
      (9_900, "Die daalde van € 100,00 naar € 99,00.", "It fell from € 100.00 to € 99.00."),
      (10_000, "Die bleef gelijk: € 100,00.", "It stayed the same: € 100.00."),
    ] as [(Int64, String, String)])
  func `one price is named with its amounts`(cents: Int64, expected: String, inEnglish: String) {
    let row = MemoSentenceTests.row("07A03 Dagbesteding", cents)
    let finding = Finding.prices(Finding.Directions([row.row.change].compactMap { $0 }), only: row)
    #expect(dutch(finding) == "Alleen 07A03 Dagbesteding heeft in beide lijsten een prijs. " + expected)
    #expect(english(finding) == "Only 07A03 Dagbesteding has a price in both lists. " + inEnglish)
  }

  @Test func `prices on equal terms, with and without group prices`() throws {
    let session = try GroupSession(participants: 4, staff: 1)
    let pair = try GroupSession(participants: 1, staff: 1)
    let spread = try MemoSentenceTests.spread(465, 5_312)
    #expect(
      dutch(.equalTerms(count: 0, converted: 0, session, nil))
        == "Geen enkele prijs is zonder voorbehoud te vergelijken.")
    #expect(
      dutch(.equalTerms(count: 2, converted: 0, session, spread))
        == "2 prijzen zijn goed te vergelijken. Het verschil met 2023 loopt van +4,65% (A1 laag) "
        + "tot +53,12% (B2 hoog).")
    #expect(
      dutch(.equalTerms(count: 5, converted: 3, session, spread))
        == "2 prijzen zijn goed te vergelijken. 3 groepsprijzen zijn alleen te vergelijken na "
        + "omrekening naar de kosten per deelnemer per uur, bij een aangenomen groep van 4 deelnemers en 1 begeleider. "
        + "Het verschil met 2023 loopt van +4,65% (A1 laag) tot +53,12% (B2 hoog).")
    #expect(
      dutch(.equalTerms(count: 1, converted: 1, pair, try MemoSentenceTests.spread(523, 523)))
        == "1 groepsprijs is alleen te vergelijken na omrekening naar de kosten per deelnemer per uur, bij een aangenomen "
        + "groep van 1 deelnemer en 1 begeleider. Het verschil met 2023 is +5,23% (A1 laag)."
    )
    #expect(
      english(.equalTerms(count: 3, converted: 1, session, try MemoSentenceTests.spread(200, 200)))
        == "2 prices can be compared. 1 group price can be compared only when converted to "
        + "the cost per participant per hour, in an assumed group of 4 participants with 1 staff member. The difference "
        + "from 2023 is +2.00% each time."
    )
  }

  @Test(
    arguments: [
      (
        1, 4, 0,
        "Van de 5 vergelijkbare prijzen ligt er 1 boven en liggen er 4 onder de oude prijs na indexatie."
      ),
      (
        2, 0, 0,
        "Van de 2 vergelijkbare prijzen liggen ze alle 2 boven de oude prijs na indexatie."
      ),
      (
        0, 3, 0,
        "Van de 3 vergelijkbare prijzen liggen ze alle 3 onder de oude prijs na indexatie."
      ),
      (
        2, 1, 1,
        "Van de 4 vergelijkbare prijzen liggen er 2 boven, ligt er 1 onder en is er 1 vrijwel gelijk aan de oude "
          + "prijs na indexatie."
      ),
      (
        3, 2, 0,
        "Van de 5 vergelijkbare prijzen liggen er 3 boven en 2 onder de oude prijs na indexatie."
      ),
    ] as [(Int, Int, Int, String)])
  func `where prices lie against the index`(up: Int, down: Int, same: Int, expected: String) throws {
    let finding = Finding.real(
      MemoSentenceTests.directions(up, down, same), try MemoSentenceTests.spread(-625, 3_721))
    #expect(
      dutch(finding) == expected + " Het verschil daarmee loopt van -6,25% (A1 laag) tot +37,21% (B2 hoog).")
  }

  @Test func `one price, or all of them, against the index`() throws {
    let spread = try MemoSentenceTests.spread(-431, -431)
    #expect(
      dutch(.real(MemoSentenceTests.directions(0, 1, 0), spread))
        == "De nieuwe prijs ligt onder de oude prijs na indexatie (-4,31%).")
    #expect(
      dutch(.real(MemoSentenceTests.directions(0, 0, 1), try MemoSentenceTests.spread(0, 0)))
        == "De nieuwe prijs is gelijk aan de oude prijs na indexatie.")
    #expect(
      dutch(.real(MemoSentenceTests.directions(0, 0, 2), try MemoSentenceTests.spread(0, 0)))
        == "Van de 2 vergelijkbare prijzen zijn ze alle 2 gelijk aan de oude prijs na indexatie."
    )
    #expect(
      english(.real(MemoSentenceTests.directions(1, 0, 2), spread))
        == "Of the 3 comparable prices, 1 is above and 2 almost equal the old price after indexation. The difference "
        + "from that is -4.31% each time.")
  }

  @Test func `less than a tenth of a percent from the index is as good as on it`() throws {
    // 41,95 indexed is 46,80; 46,78 lies 0,04% below it.
    let changes = [
      PriceChange(from: Money(cents: 4_680), to: Money(cents: 4_678)),
      PriceChange(from: Money(cents: 1_000), to: Money(cents: 999)),
    ]
    let directions = Finding.Directions(real: changes)
    #expect(directions.same == 1 && directions.down == 1)
    #expect(
      dutch(.real(Finding.Directions(real: [changes[0]]), try MemoSentenceTests.spread(-4, -4)))
        == "De nieuwe prijs is vrijwel gelijk aan de oude prijs na indexatie (-0,04%).")
  }

  @Test func `an index of one year, of several, and back in time`() throws {
    let book = try IndexBook.builtIn()
    func index(_ from: Int, _ to: Int) throws -> Finding {
      .index(try book.paths(named: "vng", from: from, to: to)[0])
    }
    #expect(dutch(try index(2023, 2024)) == "Van 2023 naar 2024 is de index 6,30% (VNG-advies 2024).")
    // 1,063 × 1,0496 = 1,1157248.
    #expect(
      dutch(try index(2023, 2025))
        == "Van 2023 naar 2025 is de index 11,57% (VNG-advies 2024 en VNG-advies 2025, gecorrigeerd): 6,30% voor 2024 en 4,96% voor 2025."
    )
    // 1 / 1,063 = 0,940733…
    #expect(
      english(try index(2024, 2023))
        == "Taken back from 2024 to 2023, the index is -5.93% (VNG-advies 2024): 6.30% for 2024.")
    #expect(
      dutch(.noIndex)
        == "Voor dit memo is geen index gekozen. Het zegt dus niet hoeveel een prijs meer steeg dan de index."
    )
  }

  private static func fits(
    _ telling: [Memo.Row] = [], chance: [String] = [], others: Int = 0, leftOut: Int = 0,
    index: IndexPath? = nil, isOther: Bool = false
  ) -> MemoFinding {
    .explained(
      MemoFinding.Fits(
        telling: telling, possiblyChance: chance, others: others, leftOut: leftOut, tried: 19, index: index,
        isOther: isOther))
  }

  @Test func `which prices fit an index, and how much that says`() throws {
    let index = try IndexBook.builtIn().paths(named: "vng@2024", from: 2023, to: 2024)[0]
    typealias Tests = MemoSentenceTests
    let rows = [Tests.row("A1 x", 10_630), Tests.row("B2 y", 10_631)]
    #expect(
      dutch(Tests.fits(others: 10))
        == "De 10 nieuwe prijzen passen bij geen van de 19 geprobeerde indexen.")
    #expect(
      dutch(Tests.fits(others: 1))
        == "De nieuwe prijs past bij geen van de 19 geprobeerde indexen.")
    #expect(
      dutch(Tests.fits([rows[0]], others: 1, index: index))
        == "1 prijs past op de cent bij een bekende index: A1 x (€ 100,00 → 106,30). Dat is 6,30% voor 2024. De andere "
        + "prijs past bij geen van de 19 geprobeerde indexen.")
    #expect(
      dutch(Tests.fits(rows, others: 16, index: index, isOther: true))
        == "2 prijzen passen op de cent bij een bekende index: A1 x (€ 100,00 → 106,30) en B2 y (€ 100,00 → 106,31). Dat "
        + "is een andere index dan die van dit memo: 6,30% voor 2024. De 16 andere prijzen passen bij geen van de 19 "
        + "geprobeerde indexen.")
    #expect(
      dutch(Tests.fits(chance: ["A1 x"])) == "A1 x past bij een index, maar dat kan toeval zijn.")
    #expect(
      english(Tests.fits([rows[0]], chance: ["B2 y", "C3 z"], others: 1))
        == "1 price fits a known index to the cent: A1 x (€ 100.00 → 106.30). B2 y and C3 z fit an index too, but that can "
        + "be chance. The other price fits none of the 19 indices that were tried.")
  }

  @Test func `prices that are not for the same thing are counted apart`() {
    typealias Tests = MemoSentenceTests
    #expect(
      dutch(Tests.fits(chance: ["A1 x"], others: 11, leftOut: 4)).hasSuffix(
        "De 11 andere prijzen passen bij geen van de 19 geprobeerde indexen. Bij 4 prijzen is dat niet te zeggen: de "
          + "gedrukte bedragen gaan niet over hetzelfde."))
    #expect(
      english(Tests.fits(leftOut: 1))
        == "For 1 price that cannot be said: the printed amounts are not for the same thing.")
  }

  @Test func `group prices among those that are not for the same thing are named`() {
    func fits(_ leftOut: Int, _ converted: Int) -> MemoFinding {
      .explained(
        MemoFinding.Fits(
          telling: [], possiblyChance: [], others: 0, leftOut: leftOut, leftOutConverted: converted,
          tried: 19,
          index: nil, isOther: false))
    }
    #expect(
      dutch(fits(4, 3))
        == "Bij 4 prijzen, waaronder 3 groepsprijzen, is dat niet te zeggen: de gedrukte bedragen gaan niet over "
        + "hetzelfde.")
    #expect(
      english(fits(1, 1))
        == "For 1 group price that cannot be said: the printed amounts are not for the same thing.")
  }

  private func decision(
    above: [String]?, lacksIndex: Bool = false, undescribed: Int = 0,
    changed: [MemoFinding.Spread.End] = []
  ) -> MemoFinding {
    .decision(
      .init(
        from: [1], to: [2, 3], aboveIndex: above, lacksIndex: lacksIndex, undescribed: undescribed,
        changedProducts: changed))
  }

  @Test func `what is to be decided follows from the figures`() {
    let start =
      "De nieuwe prijzen (2025) staan in [2] en [3], de oude (2023) in [1]. Of u daar nog over besluit, zeggen die lijsten "
      + "niet."
    #expect(dutch(decision(above: nil)) == start)
    #expect(
      dutch(decision(above: [])) == start + " Geen prijs die goed te vergelijken is, ligt boven de index.")
    #expect(
      dutch(decision(above: ["A1 x"]))
        == start + " Beslis of u uitleg vraagt over de prijs die boven de index ligt: A1 x.")
    #expect(
      dutch(decision(above: ["A1 x", "B2 y"], undescribed: 1))
        == start
        + " Beslis of u uitleg vraagt over de 2 prijzen die boven de index liggen: A1 x en B2 y. Laat eerst nagaan "
        + "of 1 prijs nog over hetzelfde gaat.")
    #expect(
      english(decision(above: nil, lacksIndex: true, undescribed: 2))
        == "The new prices (2025) are in [2] and [3], the old ones (2023) in [1]. Whether they still need your decision, "
        + "these lists do not say. Decide by which index you want to compare the prices. First have it checked whether "
        + "2 prices are still for the same thing.")
  }

  @Test func `the largest rises of products that changed too are asked about`() {
    let rises = [
      MemoFinding.Spread.End(label: "A1 x", percentage: Percentage(hundredths: 20_211)),
      MemoFinding.Spread.End(label: "B2 y", percentage: Percentage(hundredths: 6_535)),
    ]
    #expect(
      dutch(decision(above: nil, changed: rises)).hasSuffix(
        " Vraag bij A1 x (+202,11%) en B2 y (+65,35%) ook naar de inhoud."))
  }

  @Test func `what is uncertain is said`() throws {
    let spread = try MemoSentenceTests.spread(2_178, 2_178)
    // 1,01 → 1,23: 1,225 / 1,015 = 1,20689… and 1,235 / 1,005 = 1,22885…
    let bounds = RoundingBounds(lower: Rational(1_225, 1_015), upper: Rational(1_235, 1_005))
    #expect(
      dutch(.rounding(spread.lowest, bounds))
        == "Prijzen zijn afgerond op centen. Bij een lage prijs telt dat zwaar: +21,78% (A1 laag) kan alles zijn tussen "
        + "20,6% en 22,9%.")
    #expect(dutch(.volumes).hasSuffix("de lijsten noemen prijzen en geen aantallen."))
    #expect(
      dutch(.groups(beyondLimits: 0))
        == "Bij een andere groepsgrootte is het verschil van een groepsprijs anders.")
    #expect(
      dutch(.groups(beyondLimits: 0, flipped: 3, participants: 3))
        == "Bij een groep van 3 liggen 3 groepsprijzen aan de andere kant van de index.")
    #expect(
      english(.groups(beyondLimits: 2)).hasSuffix(
        "For 2 of them the chosen group is beyond the limits of the document."))
  }

  @Test func `a fit that needs rounding every year says so`() {
    #expect(Wording(language: .dutch).roundedYearly(1, of: 1) == "; elk jaar afgerond")
    #expect(Wording(language: .dutch).roundedYearly(1, of: 3) == "; 1 daarvan elk jaar afgerond")
    #expect(Wording(language: .english).roundedYearly(0, of: 3).isEmpty)
  }

  @Test func `prices with a reservation, without a verdict and not comparable`() throws {
    #expect(
      dutch(.reservation(count: 1, try MemoSentenceTests.spread(5_312, 5_312)))
        == "1 prijs is maar deels te vergelijken: ook de inhoud, de doelgroep of de tijd die telt is anders. Het verschil met "
        + "2023 is +53,12% (A1 laag).")
    #expect(
      dutch(.reservation(count: 12, try MemoSentenceTests.spread(-335, 20_211))).contains(
        "Het verschil met 2023 loopt van -3,35% (A1 laag) tot +202,11% (B2 hoog)."))
    #expect(
      dutch(.undescribed(count: 1, nil))
        == "Van 1 prijs is niet beschreven of die in beide lijsten over hetzelfde gaat. Een verschil in procenten is niet "
        + "te berekenen.")
    #expect(
      dutch(.undescribed(count: 4, try MemoSentenceTests.spread(0, 417)))
        == "Van 4 prijzen is niet beschreven of ze in beide lijsten over hetzelfde gaan. Het verschil met 2023 loopt van "
        + "0,00% (A1 laag) tot +4,17% (B2 hoog).")
    #expect(dutch(.notComparable(products: ["A1 x"])) == "1 prijs is niet te vergelijken: A1 x.")
    #expect(
      dutch(.notComparable(products: ["a", "b"])) == "2 prijzen zijn niet te vergelijken: a en b.")
    #expect(
      dutch(.notComparable(products: ["a", "b", "c", "d", "e"]))
        == "5 prijzen zijn niet te vergelijken: a, b, c en 2 andere.")
  }

  @Test(
    arguments: [
      (
        61, 2, 3, 7,
        "61 prijzen staan alleen in 2025 en 2 alleen in 2023. 3 oude producten zijn gesplitst of samengevoegd; daaruit kwamen 7 nieuwe."
      ),
      (1, 0, 0, 0, "1 prijs staat alleen in 2025."), (0, 2, 0, 0, "2 prijzen staan alleen in 2023."),
      (0, 0, 1, 2, "1 oud product is gesplitst of samengevoegd; daaruit kwamen 2 nieuwe."),
      (0, 0, 2, 1, "2 oude producten zijn gesplitst of samengevoegd; daaruit kwam 1 nieuw."),
    ] as [(Int, Int, Int, Int, String)])
  func `prices on one side`(added: Int, removed: Int, splitFrom: Int, splitTo: Int, expected: String) {
    #expect(
      dutch(.oneSided(added: added, removed: removed, splitFrom: splitFrom, splitTo: splitTo)) == expected)
  }

  @Test func `most prices on one side share a reason, and a split product can have a price on both sides`() {
    #expect(
      dutch(
        .oneSided(
          added: 61, removed: 2, splitFrom: 3, splitTo: 7, paired: 1,
          reason: .init(count: 56, text: "Staat niet in de lijst; die lijst gaat niet over verblijf.")))
        == "61 prijzen staan alleen in 2025 en 2 alleen in 2023. Bij 56 is de reden: ‘… die lijst gaat niet over "
        + "verblijf.’ 3 oude producten zijn gesplitst of samengevoegd (1 telt ook hierboven mee); daaruit kwamen 7 "
        + "nieuwe.")
  }

  @Test func `lists with nothing in common say so, and why`() {
    #expect(
      dutch(.nothingInCommon(regions: []))
        == "Er is niets te vergelijken: geen enkel product heeft in beide lijsten een prijs.")
    #expect(
      english(.nothingInCommon(regions: ["A", "B"]))
        == "Nothing can be compared: A and B are different regions, and each region has products of its own.")
  }

  @Test func `notes that follow each other are named once`() {
    let wording = Wording(language: .dutch)
    #expect(wording.notes(from: 4, to: 4) == "[4]")
    #expect(wording.notes(from: 4, to: 5) == "[4] en [5]")
    #expect(wording.notes(from: 4, to: 11) == "[4] t/m [11]")
  }
}
