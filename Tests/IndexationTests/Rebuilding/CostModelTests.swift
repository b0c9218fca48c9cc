import TestSupport
import Testing

@testable import Indexation
@testable import Tariffs

/// What each model makes of a wage, against arithmetic by hand.
@Suite struct CostModelTests {
  private let fixture: RebuildFixture

  init() throws {
    fixture = try RebuildFixture()
  }

  @Test func `logeren zwaar has the cost factor of its document, and leaves 444,49 of gross wage`() throws {
    // ridderkerk-2025, lines 1364–1386: (1 + 0.08 + 0.0833 + 0.045) × 1.33 / 0.72 × 1.42 × 1.03.
    let rebuild = try fixture.costs.rebuild(fixture.product("logeren-zwaar"), fixture.request())
    #expect(rebuild.buildUp.wageFactor == fraction(11_752_276_207, 3_600_000_000))
    #expect(rebuild.buildUp.wageFactor?.rounded(decimals: 4) == fraction(32_645, 10_000))
    // (400,75 − 31,00 − 6,99) × 4 / 3.2645… per group per etmaal.
    let budget = try #require(rebuild.wageBudget)
    #expect(budget.value == fraction(522_374_400_000_000, 11_752_276_207))
    #expect(budget.value.money == Money(cents: 44_449))
    #expect(budget.lower == fraction(522_367_200_000_000, 11_752_276_207))
    #expect(budget.upper == fraction(522_381_600_000_000, 11_752_276_207))
  }

  @Test func `each model takes its steps in its own way`() throws {
    // € 22,442 gross; 8 + 8.33 + 4.5 allowances, 33 charges, 35 non-productive, 31 overhead, 3 margin.
    let inputs = given([
      .vakantietoeslag: fraction(8), .eindejaarsuitkering: fraction(833, 100), .ort: fraction(45, 10),
      .werkgeverslasten: fraction(33), .nietProductieveUren: fraction(35), .overhead: fraction(31),
      .marge: fraction(3), .uren: fraction(1), .reiskosten: fraction(25, 10),
    ])
    let wage = fraction(22_442, 10)
    let expected = [
      // w × 1.2083 × 1.33 / 0.65 × 1.31 × 1.03
      "gebruikelijk": fraction(243_313_664_264_167, 32_500_000_000),
      // w × 1.2083 × 1.33 / 0.65 / 0.69 × 1.03
      "overhead-aandeel": fraction(1_857_356_215_757, 224_250_000),
      // w × 1.08 × 1.0833 × 1.045 × 1.33 / 0.65 × 1.31 × 1.03
      "gestapelde-toeslagen": fraction(1_230_978_640_041_935_631, 162_500_000_000_000),
      // (w × 1.2083 × 1.33 / 0.65 × 1.31 + 250) × 1.03
      "reiskosten-apart": fraction(251_682_414_264_167, 32_500_000_000),
    ]
    #expect(Set(fixture.costs.models.map(\.id)) == Set(expected.keys))
    for (id, amount) in expected {
      let buildUp = try fixture.costs.model(id).buildUp(wage: wage, inputs: inputs)
      #expect(buildUp.exact == amount, "\(id)")
    }
  }

  @Test func `each step says what it took, of what, and what it changed`() throws {
    let model = try fixture.costs.model()
    let buildUp = try model.buildUp(
      wage: fraction(2_000),
      inputs: given([
        .vakantietoeslag: fraction(8), .ort: fraction(5), .werkgeverslasten: fraction(30),
        .nietProductieveUren: fraction(20), .overhead: fraction(50), .uren: fraction(3),
        .groepsgrootte: fraction(2), .voeding: fraction(7),
      ]))
    // 20,00 + 1,60 + 1,00 = 22,60; × 1.3 = 29,38; / 0.8 = 36,725; × 1.5 = 55,0875; × 3 = 165,2625; / 2; + 7,00.
    #expect(
      buildUp.steps.map(\.after) == [
        fraction(2_160), fraction(2_260), fraction(2_938), fraction(36_725, 10), fraction(550_875, 100),
        fraction(1_652_625, 100), fraction(1_652_625, 200), fraction(1_792_625, 200),
      ])
    #expect(buildUp.steps.map(\.basis).prefix(2) == [fraction(2_000), fraction(2_000)])
    #expect(buildUp.steps.map(\.change).prefix(3) == [fraction(160), fraction(100), fraction(678)])
    #expect(buildUp.skipped.map(\.component) == [.eindejaarsuitkering, .weekendtoeslag, .marge, .nhcNic])
    // 89,63125 is rounded half away from zero once, at the end.
    #expect(buildUp.amount == Money(cents: 8_963))
  }

  @Test func `half a cent goes up`() throws {
    let model = CostModel(
      id: "own", name: "own", isDefault: false, source: "test", note: "",
      steps: [
        CostModel.Step(
          name: "uren", kind: .multiplication, component: .uren, basis: "", missing: .require, reason: "test")
      ])
    #expect(
      try model.buildUp(wage: fraction(1), inputs: given([.uren: fraction(1, 2)])).amount == Money(cents: 1))
    #expect(
      try model.buildUp(wage: fraction(1), inputs: given([.uren: fraction(49, 100)])).amount
        == Money(cents: 0))
  }

  @Test func `an own model can divide by a share of an earlier step`() throws {
    let book = try RebuildFixture.book([
      .models: "own,Eigen,no,toets,\n",
      .modelSteps: """
      own,toeslag,surcharge,vakantietoeslag,loon,skip,toets
      own,lasten,surcharge,werkgeverslasten,toeslag,require,toets
      own,overhead,share,overhead,loon,require,toets
      own,uren,multiplication,uren,,require,toets

      """,
    ])
    // 20,00 + 10% = 22,00; + 30% of 22,00 = 28,60; + 20,00 × 0.2 / 0.8 = 33,60; × 2.
    let buildUp = try book.model("own").buildUp(
      wage: fraction(2_000),
      inputs: given([
        .vakantietoeslag: fraction(10), .werkgeverslasten: fraction(30), .overhead: fraction(20),
        .uren: fraction(2),
      ]))
    #expect(
      buildUp.steps.map(\.after) == [fraction(2_200), fraction(2_860), fraction(3_360), fraction(6_720)])
  }

  @Test func `what a model requires and nobody gives is named, each once`() throws {
    let model = try fixture.costs.model("reiskosten-apart")
    let error = rebuildError { () throws(RebuildError) in
      try model.buildUp(wage: fraction(2_000), inputs: given([.overhead: fraction(30)]))
    }
    #expect(error == .missing([.werkgeverslasten, .nietProductieveUren, .reiskosten, .uren]))
  }

  @Test func `figures that no step can take are refused`() throws {
    let model = try fixture.costs.model()
    let inputs: [CostComponent: Rational] = [
      .werkgeverslasten: fraction(30), .nietProductieveUren: fraction(20), .overhead: fraction(50),
      .uren: fraction(3), .groepsgrootte: fraction(2),
    ]
    let impossible: [(CostComponent, Rational)] = [
      (.nietProductieveUren, fraction(100)), (.nietProductieveUren, fraction(-1)),
      (.groepsgrootte, fraction(0)),
      (.groepsgrootte, fraction(-1)), (.overhead, fraction(-1)), (.uren, fraction(-1)),
      (.nhcNic, fraction(-1)),
    ]
    for (component, value) in impossible {
      let error = rebuildError { () throws(RebuildError) in
        try model.buildUp(wage: fraction(2_000), inputs: given(inputs.merging([component: value]) { $1 }))
      }
      #expect(error == .impossible(component, value))
    }
    // Charges above the wage are unlikely, not impossible.
    let buildUp = try model.buildUp(
      wage: fraction(2_000), inputs: given(inputs.merging([.werkgeverslasten: fraction(120)]) { $1 }))
    #expect(buildUp.exact == fraction(12_375))
  }

  @Test func `an unknown model is refused with the nearest one`() throws {
    #expect(try fixture.costs.model().id == "gebruikelijk")
    #expect(try fixture.costs.model("Overhead-Aandeel").id == "overhead-aandeel")
    let error = rebuildError { () throws(RebuildError) in try fixture.costs.model("gebruikelik") }
    #expect(
      error
        == .unknownModel("gebruikelik", nearest: "gebruikelijk", known: fixture.costs.models.map(\.id)))
  }
}
