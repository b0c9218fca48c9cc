import TestSupport
import Testing

@testable import Indexation
@testable import Tariffs

/// `examples/huishoudelijke-hulp`: household help under the cao VVT, with components and a model of its own.
@Suite struct HomeCareExampleTests {
  private let folder = Repository.path("examples/huishoudelijke-hulp")
  private let dataset: Dataset
  private let costs: CostBook

  init() throws {
    var (dataset, costs) = (try Dataset.builtIn(), try CostBook.builtIn())
    _ = dataset.add(try Dataset.folder(folder, base: dataset))
    try costs.add(folder: folder, of: dataset)
    (self.dataset, self.costs) = (dataset, costs)
  }

  private func rebuild(changing changes: [CostChange] = []) throws -> Rebuild {
    let tariff = try #require(
      dataset.tariffs(in: "huishoudelijke-hulp-2025").first {
        $0.product == "hulp-bij-huishouden" && $0.form == .zin
      })
    let product = try #require(dataset.costProducts(of: [tariff], costs).first)
    var request = RebuildRequest(
      model: try costs.model(),
      wages: WageChoice(
        agreement: try costs.agreement(), day: product.table.validFrom, place: .share(Rational(50))))
    request.changes = changes
    return try costs.rebuild(product, request)
  }

  /// The tariff of an hour for a wage halfway the scale hbh on 1 January 2025: € 14,06 at step 0, € 16,97 at step 5.
  private func expected(sickLeave: Rational = fraction(81, 1000)) -> Rational {
    let wage = (fraction(1_406) + fraction(1_697)) / fraction(2)
    let withAllowances = wage * (fraction(1) + fraction(8, 100) + fraction(833, 10_000))
    let ofHour =
      withAllowances * (fraction(1) + fraction(1_872, 10_000))
      + withAllowances * (fraction(65, 1_000) + fraction(2, 100))
    let afterLeave = ofHour * fraction(1_878) / fraction(16_406, 10)
    let productive = afterLeave / (fraction(1) - sickLeave) / (fraction(1) - fraction(5, 100))
    return productive / (fraction(1) - fraction(132, 1_000)) * fraction(103, 100)
  }

  @Test func `an hour of household help follows from the wage by components of the folder`() throws {
    let buildUp = try rebuild().buildUp
    #expect(buildUp.exact == expected())
    #expect(buildUp.amount == Money(cents: 3_572))
    #expect(
      buildUp.steps.map { $0.step.component.name.dutch } == [
        "vakantietoeslag", "eindejaarsuitkering", "werkgeverslasten", "pensioenpremie", "scholing",
        "uren per jaar", "uren na verlof", "verzuim", "reistijd en overleg", "overhead", "risico", "uren",
      ])
  }

  @Test func `a component of the folder can be changed by its own word`() throws {
    let sickLeave = try #require(costs.terms.components.word("verzuim"))
    #expect(costs.terms.components.meant(by: "ziekteverzuim") == sickLeave)
    let changed = try #require(
      try rebuild(changing: [CostChange(.component(sickLeave), .to(fraction(6)))]).changed)
    // What differs is the share of sick leave, whatever tariff the change starts from.
    let before = try rebuild().buildUp.exact
    #expect(changed.exact / before == expected(sickLeave: fraction(6, 100)) / expected())
  }

  @Test func `prices are held against the lowest price in kind and against wages`() throws {
    let table = try #require(dataset.table("huishoudelijke-hulp-2025"))
    let checks = dataset.relationChecks(in: [table]) { costs.statedWage($0, on: $1) }
    #expect(checks.map(\.verdict) == [.exact, .exact, .exact])
    #expect(checks.map(\.base.amount.cents) == [3_600, 1_406, 1_697])
    // 0,75 × 36,00; 1,25 × 14,06; 16,97 × 1,08 × 1878 / 1640,6.
    #expect(checks.map(\.expected) == [2_700, 1_758, 2_098])
    // Without the wages only what needs none is checked.
    #expect(dataset.relationChecks(in: [table]).count == 1)
  }

  @Test func `an indexed price stays its share of the lowest price in kind`() throws {
    let table = try #require(dataset.table("huishoudelijke-hulp-2025"))
    let path = try IndexFixture.path([349], from: 2025, to: 2026)
    let indexed = dataset.indexed(table, along: path, rounding: .final) { costs.statedWage($0, on: $1) }
    // 36,00 becomes 37,26, of which 75% is 27,945; 27,00 along the index would be 27,94.
    #expect(indexed.rows.map(\.amount.cents) == [3_726, 3_974, 2_795, 1_819, 2_171])
    // On 1 January 2026 the minimum wage is 14,71 and step 5 of hbh 17,65.
    #expect(indexed.unkept.map(\.row.amount.cents) == [1_819, 2_171])
    #expect(indexed.unkept.map(\.expected.cents) == [1_839, 2_182])
  }
}
