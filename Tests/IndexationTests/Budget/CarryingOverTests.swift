import TestSupport
import Testing

@testable import Indexation
@testable import Tariffs

/// What goes over to another list, and what does not.
@Suite struct CarryingOverTests {
  private let fixture: BudgetFixture

  init() throws { fixture = try BudgetFixture() }

  private func nijmegen(
    _ product: String, _ unit: String = "minuut", year: Int = 2023, shares: [StatedShare] = [],
    session: GroupSession? = nil
  ) throws -> Budget {
    try fixture.budget(
      "nijmegen-2023", "2025", [fixture.line(product, unit, Rational(1_200), "\(year)-05")], shares: shares,
      session: session)
  }

  @Test func `a product with the same description goes over`() throws {
    let budget = try nijmegen("07A03", "dagdeel")
    #expect(budget.contributions.map(\.carried?.way) == [.same])
    // 1200 × 41,95 and 1200 × 46,78.
    #expect([budget.total.effects.from, budget.total.effects.to] == [5_034_000, 5_613_600])
  }

  @Test func `a product with another content goes over and says so`() throws {
    let budget = try nijmegen("02A03")
    #expect(budget.contributions.map(\.carried?.way) == [.rescoped])
    #expect(budget.contributions[0].carried?.comparable == .partly)
  }

  @Test func `a product that ended does not, with its euros`() throws {
    let budget = try nijmegen("03A03")
    // 1200 × 0,93.
    #expect(budget.total.effects.onlyFrom == 111_600)
    guard case .oneSided? = budget.contributions[0].reason else {
      Issue.record("\(budget.contributions)")
      return
    }
  }

  @Test func `a group goes over only for a stated group`() throws {
    #expect(try nijmegen("02A17").contributions.map(\.reason) == [.needsGroup])
    // 1200 minutes of participants are 1200 × 2 / 10 = 240 of staff, at 1,47.
    let session = try GroupSession(participants: 10, staff: 2)
    let budget = try nijmegen("02A17", session: session)
    #expect([budget.total.effects.from, budget.total.effects.to] == [40_800, 35_280])
    #expect(budget.contributions[0].carried?.way == .group)
    // The other way round 1200 minutes of staff are 6000 of participants.
    let back = try nijmegen("02A17", year: 2025, session: session)
    #expect([back.total.effects.from, back.total.effects.to] == [204_000, 176_400])
    // Vaktherapie is billed on other time as well.
    #expect(try nijmegen("45A52", session: session).contributions.map(\.reason) == [.groupTime])
  }

  @Test func `a split goes over only by stated shares`() throws {
    guard case .needsShares(let parts)? = try nijmegen("41A18", "dagdeel").contributions[0].reason else {
      Issue.record("no shares asked for")
      return
    }
    #expect(Set(parts.map(\.code)) == ["41A20", "41A21"])
    let shares = [
      StatedShare(from: "41A18", to: "41A20", share: Rational(6, 10), unitsPerUnit: Rational(210)),
      StatedShare(from: "41A18", to: "41A21", share: Rational(3, 10), unitsPerUnit: Rational(200)),
    ]
    let budget = try nijmegen("41A18", "dagdeel", shares: shares)
    // 720 × 210 × 0,37 + 360 × 200 × 0,35; a tenth of 1200 × 55,53 stays without a counterpart.
    #expect(budget.total.effects.to == WholeNumber(5_594_400 + 2_520_000))
    #expect(budget.total.effects.from == WholeNumber(1_080 * 5_553))
    #expect(budget.total.effects.onlyFrom == WholeNumber(120 * 5_553))
    #expect(budget.contributions.map(\.reason) == [nil, nil, .restOfShares])
  }

  @Test func `without what one unit is in the other, a share has no counterpart`() throws {
    let budget = try nijmegen(
      "41A18", "dagdeel", shares: [StatedShare(from: "41A18", to: "41A20", share: Rational(1))])
    #expect(budget.contributions.map(\.reason) == [.otherUnit([.minuut])])
  }

  @Test func `the hours of a dagdeel are those that its own document states, on whichever side it stands`()
    throws
  {
    func price(_ table: String, _ product: String, _ code: String, _ unit: String, _ amount: String) -> String
    {
      "\(table),\(product),wmo,\(code),\(code),Dag,\(unit),zin,\(amount),4,\n"
    }
    func split(_ old: String, _ new: String) -> String {
      "test-2025,\(old),test-2026,\(new),split,yes,4,4,Zo bedacht.\n"
    }
    let other = try BudgetFixture(
      crosswalk: split("dag", "ochtend") + split("dag", "middag") + split("uur", "ochtend")
        + split("uur", "middag"),
      moreTariffs: price("test-2025", "dag", "07A01", "dagdeel", "30.00")
        + price("test-2025", "uur", "07A02", "uur", "10.00")
        + price("test-2026", "ochtend", "07A03", "uur", "11.00")
        + price("test-2026", "middag", "07A04", "dagdeel", "36.00"),
      billingTerms:
        "test-2025,dag,hours-per-dagdeel,3,4,drie uur,\ntest-2026,middag,hours-per-dagdeel,4,4,vier uur,\n")
    func cost(_ code: String, _ unit: String, to: String) throws -> WholeNumber {
      try other.budget(
        "test-2025", "test-2026", [other.line(code, unit, Rational(12), "2025-05")],
        shares: [StatedShare(from: code, to: to, share: Rational(1))]
      ).total.effects.to
    }
    // 12 dagdelen of 3 hours at 11,00; 12 hours are 3 dagdelen of 4, at 36,00.
    #expect(try cost("07A01", "dagdeel", to: "07A03") == 39_600)
    #expect(try cost("07A02", "uur", to: "07A04") == 10_800)
  }

  @Test func `a part of a split goes back as a whole`() throws {
    // Orthopedagogische behandeling is a part of 45A65, at 1,79 in 2023.
    let budget = try nijmegen("45A65", year: 2025)
    #expect(budget.contributions.map(\.carried?.way) == [.part])
    #expect(budget.total.effects.from == 214_800)
  }

  @Test func `of two years, newer volumes of stated parts go back in the units of the older price`() throws {
    let lines = [
      fixture.line("41A18", "dagdeel", Rational(10), "2023-05"),
      fixture.line("41A20", "minuut", Rational(2_100), "2025-05"),
      fixture.line("41A21", "minuut", Rational(400), "2025-05"),
    ]
    let shares = [
      StatedShare(from: "41A18", to: "41A20", share: Rational(6, 10), unitsPerUnit: Rational(210)),
      StatedShare(from: "41A18", to: "41A21", share: Rational(4, 10), unitsPerUnit: Rational(200)),
    ]
    let total = try fixture.budget("nijmegen-2023", "2025", lines, shares: shares).total.effects
    // 10 × 55,53; 2100 × 0,37 + 400 × 0,35. Back are 2100 / 210 + 400 / 200 = 12 dagdelen, at 55,53 together 666,36.
    #expect([total.from, total.to] == [55_530, 91_700])
    #expect([total.price, total.volume, total.mix] == [WholeNumber(91_700 - 66_636), 11_106, 0])
    #expect([total.onlyFrom, total.onlyTo] == [0, 0])
  }

  @Test func `of two years, what stated shares do not name has no counterpart on either side`() throws {
    let other = try BudgetFixture(
      crosswalk: "test-2025,begeleiding,test-2026,begeleiding,split,partly,1,1,Zo bedacht.\n"
        + "test-2025,begeleiding,test-2026,deel,split,partly,1,4,Zo bedacht.\n",
      moreTariffs: "test-2026,deel,wmo,02A09,02A09,Deel,uur,zin,40.00,4,\n")
    let lines = [
      other.line("02A01", "uur", Rational(10), "2025-05"), other.line("02A01", "uur", Rational(6), "2026-05"),
      other.line("02A09", "uur", Rational(3), "2026-05"),
    ]
    let budget = try other.budget(
      "test-2025", "test-2026", lines,
      shares: [StatedShare(from: "02A01", to: "02A01", share: Rational(7, 10))])
    // 7 and 3 of 10 × 55,00; 6 × 57,75 and 3 × 40,00. The volume fell from 7 to 6.
    let total = budget.total.effects
    #expect([total.from, total.onlyFrom, total.to, total.onlyTo] == [38_500, 16_500, 34_650, 12_000])
    #expect(total.volume == WholeNumber(-5_500))
    #expect(budget.contributions.compactMap(\.reason) == [.restOfShares, .restOfShares])
  }

  @Test func `of two years, several that became one stand beside it, all without a counterpart`() throws {
    let other = try BudgetFixture(
      moreTariffs: "test-2025,een,wmo,02A03,02A03,Een,uur,zin,60.00,4,\n"
        + "test-2025,twee,wmo,02A04,02A04,Twee,uur,zin,50.00,5,\ntest-2026,samen,wmo,02A05,02A05,Samen,uur,zin,58.00,4,\n"
    )
    let lines = [
      other.line("02A03", "uur", Rational(1), "2025-01"), other.line("02A04", "uur", Rational(1), "2025-01"),
      other.line("02A05", "uur", Rational(2), "2026-01"), other.line("02A01", "uur", Rational(1), "2025-01"),
    ]
    let shares = ["02A03", "02A04"].map { StatedShare(from: $0, to: "02A05", share: Rational(1)) }
    let budget = try other.budget("test-2025", "test-2026", lines, shares: shares)
    #expect(budget.total.effects.from == 5_500)
    #expect([budget.total.effects.onlyFrom, budget.total.effects.onlyTo] == [11_000, 11_600])
    guard case .needsShares(let prices)? = budget.contributions.first(where: { $0.side == .to })?.reason
    else {
      Issue.record("goes back to one of them")
      return
    }
    #expect(prices.map(\.code) == ["02A03", "02A04"])
    #expect(budget.contributions.count { $0.reason == .otherParts } == 2)
  }

  @Test func `a correction costs nothing before its first day, on whichever side it stands`() throws {
    let lines = ["2026-02", "2026-04"].map { fixture.line("02A01", "uur", Rational(1), $0) }
    let forward = try fixture.budget("test-2026", "test-2026-maart", lines).total.effects
    #expect([forward.from, forward.to] == [11_550, 11_775])
    let back = try fixture.budget("test-2026-maart", "test-2026", lines).total.effects
    #expect([back.from, back.to] == [11_775, 11_550])
    let february = try fixture.budget("test-2026-maart", "test-2026", [lines[0]]).total.effects
    #expect([february.from, february.to] == [5_775, 5_775])
  }

  @Test func `shares of unknown products, and of more than the whole, are refused`() throws {
    let wrong = StatedShare(from: "41A81", to: "41A20", share: Rational(1))
    #expect(throws: BudgetError.shares([.unknownProduct(wrong, word: "41A81", .from, nearest: "41A18")])) {
      try nijmegen("41A18", "dagdeel", shares: [wrong])
    }
    let most = [("41A20", 60), ("41A21", 60)].map {
      StatedShare(from: "41A18", to: $0.0, share: Rational($0.1, 100))
    }
    let tooMuch = BudgetError.shares([.moreThanAll("41A18", Rational(12, 10))])
    #expect(throws: tooMuch) { try nijmegen("41A18", "dagdeel", shares: most) }
    #expect(tooMuch.text(in: .english).contains("120%"), "\(tooMuch.text(in: .english))")
  }

  @Test func `of many shares that are wrong in one way the first are told, and how many there are`() throws {
    let shares = (0..<20).map { StatedShare(from: "41A18", to: "99Z\($0)", share: Rational(1, 50)) }
    do {
      _ = try nijmegen(
        "41A18", "dagdeel", shares: shares + [StatedShare(from: "x", to: "y", share: Rational(2))])
      Issue.record("unknown products are taken")
    } catch let error as BudgetError {
      let lines = error.text(in: .english).split(separator: "\n").map(String.init)
      #expect(lines.count == 8)
      #expect(lines[4].contains("'99Z4'"))
      // 20 and `y`; of the old side only `x`, which is twice the whole.
      #expect(lines[5] == "    16 more of this kind.")
      #expect(lines[6].contains("the old side has no product 'x'"))
      #expect(lines[7].contains("'x' add up to 200%"))
    }
  }

  @Test func `what the crosswalk calls not comparable does not go over, with its reason`() throws {
    let other = try BudgetFixture(
      crosswalk: "test-2025,begeleiding,test-2026,begeleiding,rescoped,no,1,1,Andere doelgroep.\n")
    let line = other.line("02A01", "uur", Rational(1), "2025-01")
    let budget = try other.budget(
      "test-2025", "test-2026", [line, other.line("45A01", "minuut", Rational(1), "2025-01")])
    #expect(budget.contributions.map(\.reason) == [.notComparable(reason: "Andere doelgroep."), nil])
    #expect(budget.total.effects.onlyFrom == 5_500)
  }

  @Test func `the same code without a crosswalk goes over and says so`() throws {
    let line = fixture.line("02A01", "uur", Rational(1), "2025-01")
    let budget = try fixture.budget("test-2025", "test-2026", [line])
    #expect(budget.contributions.map(\.carried?.way) == [.code])
    #expect(try fixture.budget("test-2025", "test-2025", [line]).contributions.map(\.carried?.way) == [.same])
  }

  @Test func `units that convert exactly go over converted`() throws {
    let other = try BudgetFixture(
      moreTariffs: "test-2025,thuis,wmo,02A02,02A02,Thuis,uur,zin,60.00,4,\n"
        + "test-2026,thuis,wmo,02A02,02A02,Thuis,minuut,zin,1.03,4,\n")
    let budget = try other.budget(
      "test-2025", "test-2026", [other.line("02A02", "uur", Rational(5, 2), "2025-01")])
    // 2,5 hours are 150 minutes.
    #expect([budget.total.effects.from, budget.total.effects.to] == [15_000, 15_450])
    #expect(budget.contributions[0].carried?.units.map(\.rawValue) == ["uur", "minuut"])
  }

  @Test func `two prices of one product are not chosen between`() throws {
    let other = try BudgetFixture(
      moreTariffs:
        "test-2025,een,wmo,02A03,02A03,Een,uur,zin,60.00,4,\ntest-2025,twee,wmo,02A03,02A03,Twee,uur,zin,61.00,5,\n"
    )
    let lines = ["02A03", "02A01"].map { other.line($0, "uur", Rational(1), "2025-01") }
    let budget = try other.budget("test-2025", "test-2026", lines)
    guard case .severalPrices(let prices)? = budget.withoutPrice.first?.reason else {
      Issue.record("chosen")
      return
    }
    #expect(prices.map(\.product) == ["een", "twee"])
  }

  @Test func `a split of which all parts go back says how its first part does`() throws {
    let other = try BudgetFixture(
      crosswalk: "test-2025,begeleiding,test-2026,begeleiding,split,partly,1,1,Een.\n"
        + "test-2025,begeleiding,test-2026,deel,split,partly,1,4,Twee.\n",
      moreTariffs: "test-2026,deel,wmo,02A09,02A09,Deel,uur,zin,40.00,4,\n")
    let budget = try other.budget(
      "test-2025", "test-2026",
      [("02A01", "2025-05"), ("02A01", "2026-05"), ("02A09", "2026-05")].map {
        other.line($0.0, "uur", Rational(1), $0.1)
      })
    #expect(budget.contributions.first { $0.side == .from }?.carried?.reason == "Een.")
    #expect(budget.contributions.filter { $0.side == .to }.map(\.carried?.reason) == ["Een.", "Twee."])
  }

  @Test func `a group does not become help for one by a crosswalk that says partly`() throws {
    for table in ["test-2025", "test-2026"] {
      let other = try BudgetFixture(
        crosswalk: "test-2025,begeleiding,test-2026,begeleiding,rescoped,partly,1,1,Zo bedacht.\n",
        billingTerms: "\(table),begeleiding,group-regime,minutes-shared,1,groep,\n")
      let lines = [
        other.line("02A01", "uur", Rational(1), "2025-01"),
        other.line("45A01", "minuut", Rational(1), "2025-01"),
      ]
      let budget = try other.budget("test-2025", "test-2026", lines)
      #expect(budget.contributions.map(\.reason) == [.notComparable(reason: "Zo bedacht."), nil], "\(table)")
    }
  }
}
