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

  @Test func `a part of a split goes back as a whole`() throws {
    // Orthopedagogische behandeling is a part of 45A65, at 1,79 in 2023.
    let budget = try nijmegen("45A65", year: 2025)
    #expect(budget.contributions.map(\.carried?.way) == [.part])
    #expect(budget.total.effects.from == 214_800)
  }

  @Test func `shares of unknown products, and of more than the whole, are refused`() throws {
    let wrong = StatedShare(from: "41A81", to: "41A20", share: Rational(1))
    #expect(throws: BudgetError.shares([.unknownProduct(wrong, word: "41A81", .from, nearest: "41A18")])) {
      try nijmegen("41A18", "dagdeel", shares: [wrong])
    }
    let most = [("41A20", 60), ("41A21", 60)].map {
      StatedShare(from: "41A18", to: $0.0, share: Rational($0.1, 100))
    }
    #expect(throws: BudgetError.shares([.moreThanAll("41A18", Rational(12, 10))])) {
      try nijmegen("41A18", "dagdeel", shares: most)
    }
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
}
