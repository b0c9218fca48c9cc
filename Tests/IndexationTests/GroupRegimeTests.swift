import Indexation
import TestSupport
import Testing

@testable import Tariffs

@Suite struct GroupRegimeTests {
  private func session(_ participants: Int, _ staff: Int = 1, minutes: Int = 60) throws -> GroupSession {
    try GroupSession(participants: participants, staff: staff, minutes: Rational(minutes))
  }

  @Test func `2 staff, 60 minutes and 10 participants are 12 minutes each`() throws {
    // nijmegen-2025-ambulant, line 245
    #expect(GroupRegime.minutesShared.billedMinutes(in: try session(10, 2)) == Rational(12))
  }

  @Test func `4 hours, 4 participants and a factor of 1.5 are 1.5 hours each`() throws {
    // ridderkerk-2025, lines 493–495
    let minutes = GroupRegime.factor(Rational(3, 2)).billedMinutes(in: try session(4, minutes: 240))
    #expect(minutes == Rational(90))
  }

  @Test func `with a fixed denominator each participant is billed every minute`() throws {
    // nijmegen-2023, lines 1959–1960
    #expect(GroupRegime.fixedDenominator(Rational(3)).billedMinutes(in: try session(8, 2)) == Rational(60))
  }

  @Test(arguments: [(0, 1), (-1, 1), (4, 0), (2, 3), (1_001, 1), (.max, .max)])
  func `a group that cannot be is refused`(participants: Int, staff: Int) {
    #expect(throws: GroupSession.Invalid.self) { try session(participants, staff) }
  }
}

@Suite struct GroupTariffTests {
  private let groups: [GroupTariff]

  init() throws {
    let dataset = try Dataset.builtIn()
    groups = dataset.groupTariffs(in: dataset.tables)
  }

  private func group(_ product: String, _ table: String) throws -> GroupTariff {
    try #require(groups.first { $0.tariff.product == product && $0.tariff.table == table })
  }

  private func cents(_ group: GroupTariff, _ participants: Int, _ staff: Int = 1) throws -> [WholeNumber] {
    let session = try GroupSession(participants: participants, staff: staff)
    return [
      group.costPerParticipantHour(in: session).rounded(), group.incomePerStaffHour(in: session).rounded(),
    ]
  }

  @Test func `all group products of the documents are found`() {
    #expect(
      groups.map { "\($0.tariff.table) \($0.tariff.product)" } == [
        "nijmegen-2023 reguliere-begeleiding-groep-volwassenen",
        "nijmegen-2023 specialistische-begeleiding-groep-volwassenen",
        "nijmegen-2023 reguliere-begeleiding-groep-jeugd",
        "nijmegen-2023 specialistische-begeleiding-groep-jeugd",
        "nijmegen-2023 groepsgerichte-vaktherapie", "nijmegen-2025-ambulant begeleiding-groep",
        "nijmegen-2025-ambulant begeleiding-plus-groep",
        "nijmegen-2025-ambulant specialistische-begeleiding-groep-jeugd",
        "nijmegen-2025-ambulant vaktherapie-groep",
        "ridderkerk-2025 begeleiding-basis", "ridderkerk-2025 begeleiding-specialistisch",
        "ridderkerk-2025 vaktherapie",
      ])
  }

  @Test func `costs and income under the three regimes, by hand`() throws {
    // 0,34 × 60 = 20,40; n × 20,40 / k
    let fixed = try group("reguliere-begeleiding-groep-volwassenen", "nijmegen-2023")
    #expect(try cents(fixed, 4) == [2_040, 8_160])
    #expect(try cents(fixed, 8, 2) == [2_040, 8_160])
    // 1,47 × 60 × k / n; 88,20 per staff hour whatever n
    let shared = try group("begeleiding-groep", "nijmegen-2025-ambulant")
    #expect(try cents(shared, 4) == [2_205, 8_820])
    #expect(try cents(shared, 10, 2) == [1_764, 8_820])
    // 74,81 × 1,5 / n; 112,215 per hour of one professional
    let factor = try group("begeleiding-basis", "ridderkerk-2025")
    #expect(try cents(factor, 4) == [2_805, 11_222])
    #expect(try cents(factor, 4, 2) == [2_805, 5_611])
  }

  @Test func `a price that was rounded up to cents breaks even with a smaller group than the rule says`()
    throws
  {
    // 0,34 × 60 = 20,40 and 1,01 × 60 = 60,60: 3 × 20,40 = 61,20, and 6 × 20,40 ÷ 2 = 61,20
    let up = try group("reguliere-begeleiding-groep-volwassenen", "nijmegen-2023")
    #expect(up.breakEvenInCents(staff: 1) == .from(3))
    #expect(up.breakEvenInCents(staff: 2) == .from(6))
    // 1,30 ÷ 3 = 0,4333… was rounded down to 0,43: 3 × 25,80 = 77,40 < 78,00, and 4 × 25,80 = 103,20
    let down = try group("specialistische-begeleiding-groep-volwassenen", "nijmegen-2023")
    #expect(down.breakEvenInCents(staff: 1) == .from(4))
    // Of 1,43 ÷ 3 = 0,4766… → 0,48: 3 × 28,80 = 86,40 > 85,80
    #expect(try group("groepsgerichte-vaktherapie", "nijmegen-2023").breakEvenInCents(staff: 1) == .from(3))
    #expect(try group("begeleiding-groep", "nijmegen-2025-ambulant").breakEvenInCents(staff: 1) == nil)
    let none = up.with(try GroupDenominator(.max))
    #expect(none.breakEven(staff: 1) == .from(WholeNumber(Int64.max) + 1))
    // The price is 0,00, so no group brings anything.
    #expect(none.breakEvenInCents(staff: 1) == .never)
    // 1,01 ÷ 300 = 0,0034 is 0,00; 1,01 ÷ 200 = 0,00505 is 0,01, and 101 × 0,60 = 60,60 is as much as one client.
    #expect(up.with(try GroupDenominator(300)).breakEvenInCents(staff: 1) == .never)
    #expect(up.with(try GroupDenominator(200)).breakEvenInCents(staff: 1) == .from(102))
  }

  @Test func `break-even follows from the regime`() throws {
    let fixed = try group("reguliere-begeleiding-groep-volwassenen", "nijmegen-2023")
    #expect(fixed.breakEven(staff: 1) == .from(4))  // line 1960
    #expect(fixed.breakEven(staff: 2) == .from(7))
    #expect(fixed.with(try GroupDenominator(4)).breakEven(staff: 1) == .from(5))
    #expect(try group("begeleiding-groep", "nijmegen-2025-ambulant").breakEven(staff: 1) == .always)
    #expect(try group("begeleiding-basis", "ridderkerk-2025").breakEven(staff: 1) == .always)
    #expect(try group("begeleiding-basis", "ridderkerk-2025").breakEven(staff: 2) == .never)
  }

  @Test func `another denominator makes another price from the individual one`() throws {
    let fixed = try group("reguliere-begeleiding-groep-volwassenen", "nijmegen-2023")
    #expect(fixed.with(try GroupDenominator(3)).price == Money(cents: 34))  // as printed
    #expect(fixed.with(try GroupDenominator(4)).price == Money(cents: 25))  // 1,01 / 4 = 0,2525
    #expect(fixed.with(try GroupDenominator(4)).isWhatIf)
    let shared = try group("begeleiding-groep", "nijmegen-2025-ambulant")
    #expect(shared.with(try GroupDenominator(4)) == shared)
  }

  @Test(arguments: [
    ("reguliere-begeleiding-groep-volwassenen", "nijmegen-2023", 2, 1, [1_745]),
    ("reguliere-begeleiding-groep-volwassenen", "nijmegen-2023", 3, 1, []),
    ("reguliere-begeleiding-groep-volwassenen", "nijmegen-2023", 9, 1, [1_745]),
    ("begeleiding-groep", "nijmegen-2025-ambulant", 11, 2, [242]),
    ("begeleiding-groep", "nijmegen-2025-ambulant", 10, 3, [242]),
    ("specialistische-begeleiding-groep-jeugd", "nijmegen-2025-ambulant", 9, 1, [676]),
    ("specialistische-begeleiding-groep-jeugd", "nijmegen-2025-ambulant", 2, 2, [677]),
  ])
  func `limits of the documents are named when they are exceeded`(
    product: String, table: String, participants: Int, staff: Int, lines: [Int]
  ) throws {
    let session = try GroupSession(participants: participants, staff: staff)
    #expect(try group(product, table).exceededLimits(in: session).map(\.line) == lines)
  }

  @Test func `where a document contradicts its own limit, both are shown`() throws {
    // nijmegen-2025-ambulant: at most 8 (line 676), an example with 10 (line 674)
    let contradiction = try #require(
      try group("specialistische-begeleiding-groep-jeugd", "nijmegen-2025-ambulant").contradictions.first)
    #expect(contradiction.limit.line == 676)
    #expect(contradiction.example.line == 674)
    #expect(groups.filter { !$0.contradictions.isEmpty }.count == 1)
  }

  @Test func `the documents' own examples come out of their regimes`() throws {
    for group in groups {
      func value(_ kind: BillingTerm.Kind) -> Rational? { group.terms.first { $0.kind == kind }?.number }
      guard let participants = value(.exampleParticipants)?.rounded().int64.map(Int.init) else { continue }
      if let minutes = value(.exampleMinutes), let billed = value(.exampleBilledMinutes),
        let staff = value(.exampleStaff)?.rounded().int64.map(Int.init)
      {
        let session = try GroupSession(participants: participants, staff: staff, minutes: minutes)
        #expect(group.regime.billedMinutes(in: session) == billed, "\(group.tariff.product)")
      }
      if let hours = value(.exampleHours), let billed = value(.exampleBilledHours) {
        let session = try GroupSession(participants: participants, staff: 1, minutes: hours * Rational(60))
        #expect(group.regime.billedMinutes(in: session) == billed * Rational(60), "\(group.tariff.product)")
      }
    }
  }
}

@Suite struct EqualTermsTests {
  private let comparison: Comparison
  private let terms: EqualTerms

  init() throws {
    let dataset = try Dataset.builtIn()
    comparison = try dataset.compare(dataset.select(.year(2023)), with: dataset.select(.year(2025)))
    terms = EqualTerms(dataset: dataset, session: try GroupSession(participants: 4, staff: 1))
  }

  private func figure(_ code: String) throws -> EqualTerms.Figure? {
    terms.figure(for: try #require(comparison.rows.first { $0.subject.code == code }))
  }

  @Test func `a participant hour hardly changed where the price quadrupled`() throws {
    // 0,34 × 60 = 20,40 and 1,47 × 60 / 4 = 22,05
    let figure = try #require(try figure("02A17"))
    #expect(figure.from == Money(cents: 2_040))
    #expect(figure.to == Money(cents: 2_205))
    #expect(figure.change.percentage == Percentage(hundredths: 809))
  }

  @Test func `a comparable price stays as it is`() throws {
    #expect(try figure("07A03")?.basis == .price(.dagdeel))
    #expect(try figure("07A03")?.to == Money(cents: 4_678))
  }

  @Test(arguments: ["45A53", "45A52", "44A09", "02A03", "41A03", "03A03", "01A06"])
  func `where a definition moved or a side is missing, there is no figure`(code: String) throws {
    #expect(try figure(code) == nil)
  }

  @Test(arguments: [("direct", true), ("presence", false)])
  func `two group prices have a figure where the same time is billed, and none otherwise`(
    time: String, hasFigure: Bool
  ) throws {
    let files = [
      "tables.csv":
        "table,title,publisher,region,region_name,year,valid_from,valid_to,published_on,price_level,publication,"
        + "document_version,source_file,source_sha256,note\n"
        + "a-2024,Lijst,A,a,A,2024,2024-01-01,2024-12-31,,,,,,,\na-2025,Lijst,A,a,A,2025,2025-01-01,,,,,,,,\n",
      "tariffs.csv": "table,product,law,code,printed_code,name,unit,form,amount,line,note\n"
        + "a-2024,groep,wmo,02A17,02A17,Groep,minuut,zin,0.34,1,\n"
        + "a-2025,groep,wmo,02A17,02A17,Groep,minuut,zin,1.47,1,\n",
      "billing-terms.csv": "table,product,term,value,line,printed,note\n"
        + "a-2024,groep,group-regime,minutes-shared,2,gedeeld,\na-2024,groep,billable,direct,3,tijd,\n"
        + "a-2025,groep,group-regime,minutes-shared,2,gedeeld,\na-2025,groep,billable,\(time),3,tijd,\n",
    ]
    let dataset = try DatasetReader.read(folder: "own") { file throws(DatasetProblem) in
      files[file.name].map { SourceText(name: "own/" + file.name, bytes: Array($0.utf8)) }
    }
    let comparison = try dataset.compare(dataset.select(.year(2024)), with: dataset.select(.year(2025)))
    let terms = EqualTerms(dataset: dataset, session: try GroupSession(participants: 4, staff: 1))
    let figure = terms.figure(for: try #require(comparison.rows.first))
    #expect((figure != nil) == hasFigure)
  }
}

@Suite struct EqualTermsLimitTests {
  @Test func `a group beyond the limits of the documents is named`() throws {
    let dataset = try Dataset.builtIn()
    let comparison = try dataset.compare(dataset.select(.year(2023)), with: dataset.select(.year(2025)))
    let row = try #require(comparison.rows.first { $0.subject.code == "02A17" })
    func limits(_ participants: Int) throws -> [Int] {
      let terms = EqualTerms(
        dataset: dataset, session: try GroupSession(participants: participants, staff: 1))
      return try #require(terms.figure(for: row)).exceededLimits.map(\.line)
    }
    #expect(try limits(4) == [])
    #expect(try limits(9) == [1_745])  // at most 8 in 2023
    #expect(try limits(20) == [1_745, 242])  // and at most 10 in 2025
  }

  @Test func `a product continues within its region only`() throws {
    let dataset = try Dataset.builtIn()
    let comparison = try dataset.compare(
      dataset.select(.table("nijmegen-2023")), with: dataset.select(.table("ridderkerk-2025")))
    #expect(comparison.rows.allSatisfy { $0.continuations.isEmpty })
  }
}
