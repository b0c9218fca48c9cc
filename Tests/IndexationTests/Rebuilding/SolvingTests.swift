import TestSupport
import Testing

@testable import Indexation
@testable import Tariffs

/// The one unknown that gives a published tariff, against fractions calculated apart from the program.
@Suite struct SolvingTests {
  private let fixture: RebuildFixture
  private let model: CostModel
  private let product: CostProduct
  /// Gross, in cents: 0.3 × 21,18 + 0.4 × 22,65 + 0.2 × 24,63 + 0.1 × 30,86.
  private let wage = fraction(23_426, 10)

  init() throws {
    fixture = try RebuildFixture()
    model = try fixture.costs.model()
    product = try fixture.product("logeren-zwaar")
  }

  private func inputs(_ changes: [CostComponent: Rational] = [:]) -> CostInputs {
    product.inputs().merging(given(changes)) { $1 }
  }

  private func figure(
    _ unknown: RebuildUnknown, _ inputs: CostInputs, wage: Rational? = nil, model: CostModel? = nil
  ) throws -> ImpliedFigure {
    let solution = try (model ?? self.model).solve(
      for: unknown, published: product.tariff.amount, wage: wage ?? self.wage, inputs: inputs)
    guard case .value(let figure) = solution else {
      Issue.record("\(solution)")
      throw RebuildError.noSolution(unknown, solution)
    }
    return figure
  }

  @Test func `wage, hours and group are exact, with the bounds of the published cent`() throws {
    let wage = try figure(.wage, inputs([.uren: fraction(19)]))
    #expect(wage.value == fraction(522_374_400_000_000, 223_293_247_933))
    #expect(wage.lower == fraction(522_367_200_000_000, 223_293_247_933))
    #expect(wage.upper == fraction(522_381_600_000_000, 223_293_247_933))

    let hours = try figure(.component(.uren), inputs())
    #expect(hours.value == fraction(2_611_872_000_000_000, 137_654_411_212_591))
    #expect(hours.lower == fraction(2_611_836_000_000_000, 137_654_411_212_591))
    #expect(hours.upper == fraction(200_916_000_000_000, 10_588_800_862_507))

    // More clients, less for each: the upper end of the tariff belongs to the smallest group.
    let group = try figure(.component(.groepsgrootte), inputs([.uren: fraction(19)]))
    #expect(group.value == fraction(2_615_433_813_039_229, 652_968_000_000_000))
    #expect(group.lower == fraction(201_187_216_387_633, 50_229_000_000_000))
    #expect(group.upper == fraction(2_615_433_813_039_229, 652_959_000_000_000))
  }

  @Test func `percentages and amounts are exact`() throws {
    let inputs = inputs([.uren: fraction(185, 10)])
    #expect(
      try figure(.component(.marge), inputs).value == fraction(278_876_801_101_100, 49_448_671_988_989))
    #expect(
      try figure(.component(.overhead), inputs).value == fraction(3_273_948_260_752_300, 71_735_397_392_477))
    #expect(
      try figure(.component(.nietProductieveUren), inputs).value
        == fraction(2_161_986_785_134_133, 72_552_000_000_000))
    #expect(
      try figure(.component(.nhcNic), inputs).value == fraction(576_930_785_134_133, 14_400_000_000_000))
  }

  @Test func `overhead as a share of the price is solved as a share`() throws {
    // 1 − 22,442 × 1.2083 × 1.33 / 0.65 × 1.03 / 74,81.
    let basis = try fixture.product("begeleiding-basis")
    let solution = try fixture.costs.model("overhead-aandeel").solve(
      for: .component(.overhead), published: basis.tariff.amount, wage: fraction(22_442, 10),
      inputs: basis.inputs())
    guard case .value(let figure) = solution else {
      Issue.record("\(solution)")
      return
    }
    #expect(figure.value == fraction(573_968_784_243, 24_313_250_000))
    #expect(figure.kind == .share)
  }

  @Test func `what cannot be is no answer, and says what it would have to be`() throws {
    // At 20 hours even without a margin the build-up costs more than the tariff; at 24 NHC/NIC would have to be paid.
    #expect(
      try model.solve(
        for: .component(.marge), published: product.tariff.amount, wage: wage,
        inputs: inputs([.uren: fraction(20)]))
        == .none(wouldBe: fraction(-3_051_459_429_700, 1_336_450_594_297)))
    #expect(
      try model.solve(
        for: .component(.nhcNic), published: product.tariff.amount, wage: wage,
        inputs: inputs([.uren: fraction(24)]))
        == .none(wouldBe: fraction(-19_526_411_212_591, 300_000_000_000)))
    // Food and housing alone are dearer than the tariff: no wage is left, and no group is large enough.
    let dear = inputs([.uren: fraction(19), .voeding: fraction(500)])
    guard
      case .none(let paid?) = try model.solve(
        for: .wage, published: product.tariff.amount, wage: wage, inputs: dear)
    else {
      Issue.record("a wage")
      return
    }
    #expect(paid < fraction(0))
    guard
      case .none = try model.solve(
        for: .component(.groepsgrootte), published: product.tariff.amount, wage: wage, inputs: dear)
    else {
      Issue.record("a group")
      return
    }
  }

  @Test func `a share of everything or more is no answer`() throws {
    let basis = try fixture.product("begeleiding-basis")
    // A wage so high that productive hours would have to be more than all hours.
    let solution = try model.solve(
      for: .component(.nietProductieveUren), published: basis.tariff.amount, wage: fraction(1_000_000),
      inputs: basis.inputs())
    guard case .none(let value?) = solution else {
      Issue.record("\(solution)")
      return
    }
    #expect(value < fraction(0))
    // A wage of nothing: the tariff does not depend on it, and is not the published one.
    #expect(
      try model.solve(
        for: .component(.nietProductieveUren), published: basis.tariff.amount, wage: fraction(0),
        inputs: basis.inputs()) == .none(wouldBe: nil))
  }

  @Test func `any value does where the tariff does not depend on it`() throws {
    #expect(
      try model.solve(
        for: .component(.overhead), published: Money(cents: 3_799), wage: fraction(0),
        inputs: inputs([.uren: fraction(19)])) == .any)
  }

  @Test func `a margin of 0 is an answer when it gives the published cent`() throws {
    // 10,00 × 1.0003 is 10,003 and was published as 10,00: the very amount asks for a margin below 0.
    let steps = [
      CostModel.Step(
        name: "overhead", kind: .surcharge, component: .overhead, basis: "", missing: .require, reason: "test"
      ),
      CostModel.Step(
        name: "marge", kind: .surcharge, component: .marge, basis: "", missing: .skip, reason: "test"),
    ]
    let model = CostModel(
      id: "own", name: "own", isDefault: false, source: "test", note: "", steps: steps)
    let inputs = given([.overhead: fraction(3, 100)])
    let solution = try model.solve(
      for: .component(.marge), published: Money(cents: 1_000), wage: fraction(1_000), inputs: inputs)
    guard case .value(let figure) = solution else {
      Issue.record("\(solution)")
      return
    }
    #expect(figure.value == fraction(0))
    #expect(figure.lower == fraction(0))
    // 1000.5 / 1000.3 − 1, in percent.
    #expect(figure.upper == fraction(200, 10_003))
    // Half a cent more, and 0 is none either.
    #expect(
      try model.solve(
        for: .component(.marge), published: Money(cents: 999), wage: fraction(1_000), inputs: inputs)
        == .none(wouldBe: fraction(-1_300, 10_003)))
  }

  @Test func `what the model does not take, or takes twice, is not solved for`() throws {
    let inputs = inputs([.uren: fraction(19)])
    let unknown = rebuildError { () throws(RebuildError) in
      try model.solve(
        for: .component(.scholing), published: product.tariff.amount, wage: wage, inputs: inputs)
    }
    #expect(unknown == .notInModel(.scholing, model: "gebruikelijk", others: []))
    let twice = CostModel(
      id: "own", name: "own", isDefault: false, source: "test", note: "",
      steps: ["eerste", "tweede"].map {
        CostModel.Step(
          name: $0, kind: .surcharge, component: .overhead, basis: "", missing: .require, reason: "test")
      })
    let error = rebuildError { () throws(RebuildError) in
      try twice.solve(
        for: .component(.overhead), published: product.tariff.amount, wage: wage, inputs: inputs)
    }
    #expect(error == .notLinear(.overhead, model: "own"))
  }

  @Test func `hours that are not printed are the unknown, and a second one is refused`() throws {
    var request = try fixture.request()
    let rebuild = try fixture.costs.rebuild(product, request)
    #expect(rebuild.implied?.unknown == .component(.uren))
    #expect(rebuild.buildUp.amount == product.tariff.amount)
    request.unknown = .component(.marge)
    #expect(
      rebuildError { () throws(RebuildError) in try fixture.costs.rebuild(product, request) }
        == .twoUnknowns(asked: .component(.marge), product: "logeren-zwaar"))
    request.hours = fraction(185, 10)
    #expect(
      try fixture.costs.rebuild(product, request).implied?.value
        == fraction(22_327_030_853_900, 3_955_724_891_461))
  }

  @Test func `with a question, changes hold before the answer`() throws {
    // At 20% overhead instead of 31 the margin takes the rest: 74,81 / (22,442 × 1.2083 × 1.33 / 0.65 × 1.2) − 1.
    var request = try fixture.request()
    request.unknown = .component(.marge)
    request.changes = [CostChange(.component(.overhead), .to(fraction(20)))]
    let rebuild = try fixture.costs.rebuild(fixture.product("begeleiding-basis"), request)
    #expect(rebuild.changed == nil)
    #expect(rebuild.buildUp.amount == Money(cents: 7_481))
    #expect(rebuild.implied?.value == fraction(668_537_114_300, 54_097_753_857))
    // A raise of the wages leaves less.
    request.changes.append(CostChange(.wages, .by(fraction(35, 10))))
    #expect(
      try fixture.costs.rebuild(fixture.product("begeleiding-basis"), request).implied?.value
        == fraction(95_838_995_160_100, 11_198_235_048_399))
  }

  @Test func `a changed figure that no step takes is refused`() throws {
    var request = try fixture.request()
    request.changes = [CostChange(.component(.begeleiders), .to(fraction(2)))]
    #expect(
      rebuildError { () throws(RebuildError) in try fixture.costs.rebuild(product, request) }
        == .notInModel(.begeleiders, model: "gebruikelijk", others: []))
  }

  @Test func `a fraction of which the unknown stands above and below is solved`() throws {
    // x / (1 + 2x) = ½ − ½ / (1 + 2x); of 1 it is a third, of ½ a quarter.
    let x = LinearFraction.unknown
    let fraction = x / (LinearFraction.number(Rational(1)) + LinearFraction.number(Rational(2)) * x)
    #expect(fraction.constant == Rational(1, 2))
    #expect(fraction.slope == Rational(-1, 2))
    #expect(!fraction.falls)
    #expect(fraction.unknown(giving: Rational(1, 3)) == Rational(1))
    #expect(fraction.unknown(giving: Rational(1, 4)) == Rational(1, 2))
    // No x makes it ½.
    #expect(fraction.unknown(giving: Rational(1, 2)) == nil)
    let line = LinearFraction.number(Rational(3)) + LinearFraction.number(Rational(2)) * x
    #expect([line.constant, line.slope] == [Rational(3), Rational(2)])
    #expect(line.unknown(giving: Rational(9)) == Rational(3))
  }
}
