import TestSupport
import Testing

@testable import Indexation
@testable import Tariffs

/// What must hold for any product and any model.
@Suite struct RebuildPropertyTests {
  private let fixture: RebuildFixture

  init() throws {
    fixture = try RebuildFixture()
  }

  /// A figure with at most two decimals.
  private func figure(_ range: ClosedRange<Int>, _ generator: inout SeededGenerator) -> Rational {
    fraction(Int128(Int.random(in: range, using: &generator)), 100)
  }

  /// Figures that a product could have, some of them left out.
  private func inputs(_ generator: inout SeededGenerator) -> CostInputs {
    var values: [CostComponent: Rational] = [
      .werkgeverslasten: figure(2_000...4_000, &generator),
      .nietProductieveUren: figure(500...5_000, &generator), .overhead: figure(500...6_000, &generator),
      .reiskosten: figure(0...600, &generator), .uren: figure(10...2_400, &generator),
    ]
    let optional: [(CostComponent, ClosedRange<Int>)] = [
      (.vakantietoeslag, 800...850), (.eindejaarsuitkering, 0...900), (.ort, 0...1_500),
      (.weekendtoeslag, 0...1_000), (.marge, 0...800), (.nhcNic, 0...4_000), (.voeding, 0...900),
    ]
    for (component, range) in optional where Bool.random(using: &generator) {
      values[component] = figure(range, &generator)
    }
    if Bool.random(using: &generator) {
      values[.groepsgrootte] = fraction(Int128(Int.random(in: 1...12, using: &generator)))
    }
    return given(values)
  }

  private func wage(_ generator: inout SeededGenerator) -> Rational {
    fraction(Int128(Int.random(in: 14_000...70_000, using: &generator)), 10)
  }

  /// Figures in whole numbers, so that there are digits left to come close to an end of the bounds.
  private func wholeInputs(_ generator: inout SeededGenerator) -> CostInputs {
    inputs(&generator).mapValues {
      CostInput(value: max(Rational($0.value.rounded()), fraction(1)), origin: $0.origin)
    }
  }

  /// A model of three to six steps in any order, with any bases.
  private func randomModel(_ generator: inout SeededGenerator) -> CostModel {
    let components: [CostComponent] = [
      .vakantietoeslag, .ort, .werkgeverslasten, .nietProductieveUren, .overhead, .reiskosten, .marge, .uren,
      .groepsgrootte, .nhcNic,
    ]
    var steps: [CostModel.Step] = []
    let taken = components.shuffled(using: &generator).prefix(Int.random(in: 3...6, using: &generator))
    for component in taken {
      let kind: CostModel.Kind =
        component.isPercentage
        ? Bool.random(using: &generator) ? .surcharge : .share
        : component.isAmount ? .addition : Bool.random(using: &generator) ? .multiplication : .division
      let bases = [""] + (component.isPercentage ? [CostModel.wageBasis] + steps.map(\.name) : [])
      steps.append(
        CostModel.Step(
          name: component.rawValue, kind: kind, component: component,
          basis: bases.randomElement(using: &generator) ?? "", missing: .skip, reason: "test"))
    }
    return CostModel(id: "random", name: "random", isDefault: false, source: "test", note: "", steps: steps)
  }

  private func models(_ generator: inout SeededGenerator) -> [CostModel] {
    fixture.costs.models + [randomModel(&generator)]
  }

  @Test func `what was built up is solved back to the cent, for every figure of every model`() throws {
    var generator = SeededGenerator(seed: 501)
    var solved = 0
    for _ in 0..<60 {
      let (inputs, wage) = (inputs(&generator), wage(&generator))
      for model in models(&generator) {
        // Six shares of shares, each with two decimals, can have more digits than are kept.
        guard let published = try? model.buildUp(wage: wage, inputs: inputs).amount else {
          #expect(model.id == "random")
          continue
        }
        let unknowns =
          [RebuildUnknown.wage]
          + model.steps.map(\.component).filter { inputs[$0] != nil }.map(RebuildUnknown.component)
        for unknown in unknowns {
          let solution = try model.solve(for: unknown, published: published, wage: wage, inputs: inputs)
          guard case .value(let figure) = solution else {
            Issue.record("\(unknown) of \(model): \(solution)")
            continue
          }
          #expect(figure.lower <= figure.value && figure.value <= figure.upper)
          #expect(try rebuilt(figure.value, unknown, model, wage, inputs) == published)
          solved += 1
        }
      }
    }
    #expect(solved > 2_000)
  }

  /// The tariff with another value for one figure.
  private func rebuilt(
    _ value: Rational, _ unknown: RebuildUnknown, _ model: CostModel, _ wage: Rational, _ inputs: CostInputs
  ) throws -> Money {
    switch unknown {
    case .wage: try model.buildUp(wage: value, inputs: inputs).amount
    case .component(let component):
      try model.buildUp(wage: wage, inputs: inputs.merging(given([component: value])) { $1 }).amount
    }
  }

  @Test func `the bounds hold exactly the values that are rounded to the published cent`() throws {
    var generator = SeededGenerator(seed: 502)
    var checked = 0
    for _ in 0..<40 {
      let (inputs, wage) = (
        wholeInputs(&generator), fraction(Int128(Int.random(in: 1_400...7_000, using: &generator)))
      )
      for model in fixture.costs.models {
        let published = try model.buildUp(wage: wage, inputs: inputs).amount
        for unknown in [
          RebuildUnknown.wage, .component(.uren), .component(.overhead), .component(.nietProductieveUren),
          .component(.groepsgrootte), .component(.nhcNic),
        ] {
          if case .component(let component) = unknown, inputs[component] == nil { continue }
          let solution = try model.solve(for: unknown, published: published, wage: wage, inputs: inputs)
          guard case .value(let figure) = solution else { continue }
          // A larger group makes the tariff smaller, so its ends are the other way round.
          let falls = unknown == .component(.groepsgrootte)
          let (included, excluded) = falls ? (figure.upper, figure.lower) : (figure.lower, figure.upper)
          #expect(try rebuilt(included, unknown, model, wage, inputs) == published)
          #expect(
            try rebuilt(excluded, unknown, model, wage, inputs) == Money(cents: published.cents + 1))
          guard included > fraction(0) else { continue }
          // A thousandth of the way outside, and a thousandth of the way inside the other end.
          let little = (excluded - included) / fraction(1_000)
          let outside = included - little
          if outside < fraction(0) { continue }
          #expect(try rebuilt(outside, unknown, model, wage, inputs) == Money(cents: published.cents - 1))
          #expect(try rebuilt(excluded - little, unknown, model, wage, inputs) == published)
          checked += 1
        }
      }
    }
    #expect(checked > 500)
  }

  @Test func `more of any cost never lowers a tariff, and more clients never raise it`() throws {
    var generator = SeededGenerator(seed: 503)
    for _ in 0..<60 {
      let (inputs, wage) = (inputs(&generator), wage(&generator))
      for model in fixture.costs.models {
        let before = try model.buildUp(wage: wage, inputs: inputs).exact
        #expect(try model.buildUp(wage: wage + fraction(1), inputs: inputs).exact >= before)
        for component in model.steps.map(\.component) {
          guard let old = inputs[component]?.value else { continue }
          let more = figure(1...500, &generator)
          let after = try model.buildUp(
            wage: wage, inputs: inputs.merging(given([component: old + more])) { $1 }
          ).exact
          #expect(component == .groepsgrootte ? after <= before : after >= before, "\(component)")
        }
      }
    }
  }

  @Test func `a what-if without a change is the published list`() throws {
    for table in ["ridderkerk-2025", "lekstroom-2024"] {
      let tariffTable = try #require(fixture.dataset.table(table))
      let tariffs = fixture.dataset.tariffs(in: table)
      let list = fixture.costs.whatIf(tariffs, of: tariffTable, in: fixture.dataset, try fixture.request())
      for row in list.rows where row.derivation != .minute { #expect(row.amount == row.tariff.amount) }
      #expect(list.rows.isEmpty == (table == "lekstroom-2024"))
      // Wages exchanged for themselves change nothing either.
      let request = try fixture.request()
      let same = fixture.costs.whatIf(
        tariffs, of: tariffTable, in: fixture.dataset, request, from: request.wages)
      #expect(same.rows.map(\.amount) == list.rows.map(\.amount))
    }
  }

  @Test func `figures that are too large end in an error, and none in a trap`() throws {
    var generator = SeededGenerator(seed: 504)
    // As the command line reads figures: at most twelve characters, at most six decimals.
    func wild() -> Rational {
      let decimals = Int.random(in: 0...6, using: &generator)
      let digits = Int.random(in: 1...(12 - decimals), using: &generator)
      let power = (0..<decimals).reduce(Int128(1)) { value, _ in value * 10 }
      let top = (0..<(digits + decimals)).reduce(Int128(1)) { value, _ in value * 10 }
      return fraction(Int128.random(in: 0..<top, using: &generator), power)
    }
    let products = fixture.products("ridderkerk-2025")
    var outcomes: Set<String> = []
    for round in 0..<400 {
      let product = products[round % products.count]
      var request = try fixture.request()
      request.model = models(&generator).randomElement(using: &generator) ?? request.model
      if request.model.id == "random" { request.model = fixture.costs.models[round % 4] }
      if Bool.random(using: &generator) { request.hours = wild() + fraction(1, 1_000_000) }
      if Bool.random(using: &generator) { request.group = wild() + fraction(1, 1_000_000) }
      for component in request.model.steps.map(\.component) where Bool.random(using: &generator) {
        request.changes.append(CostChange(.component(component), .to(wild())))
      }
      if Bool.random(using: &generator) { request.changes.append(CostChange(.wages, .by(wild()))) }
      if Bool.random(using: &generator) {
        request.unknown = Bool.random(using: &generator) ? .wage : .component(.marge)
      }
      request.wages.place = .share(fraction(Int128(Int.random(in: 0...200, using: &generator))))
      do throws(RebuildError) {
        let rebuild = try fixture.costs.rebuild(product, request)
        _ = try fixture.costs.recalculated(product, request)
        _ = try fixture.costs.sensitivity(of: product, request)
        if let implied = rebuild.implied, implied.unknown == .wage {
          _ = try fixture.costs.paidStep(of: implied, product, request)
        }
        outcomes.insert(rebuild.buildUp.wageFactor == nil ? "rebuilt" : "rebuilt with a factor")
      } catch {
        outcomes.insert(String("\(error)".prefix { $0 != "(" && $0 != ":" }))
        if error == .amountTooLarge { outcomes.insert("too large") }
      }
    }
    #expect(outcomes.contains("too large") && outcomes.count > 3, "\(outcomes)")
  }

  @Test func `many decimals are still exact`() throws {
    // Six decimals each; 0.3 of the digits that fit.
    let inputs = given([
      .werkgeverslasten: fraction(33_123_457, 1_000_000), .nietProductieveUren: fraction(35),
      .uren: fraction(1),
      .overhead: fraction(31_765_433, 1_000_000), .marge: fraction(2),
    ])
    let exact = try fixture.costs.model().buildUp(wage: fraction(22_442, 10), inputs: inputs).exact
    #expect(exact == fraction(10_038_245_643_680_946_701_751, 1_625_000_000_000_000_000))
  }
}
