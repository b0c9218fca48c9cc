import EmbeddedPage
import TestSupport
import Testing

@testable import Export
@testable import Indexation
@testable import Tariffs

/// What the calculators of the page work with gives what the program gives.
@Suite struct PageCalculationsTests {
  private let dataset: Dataset
  private let costs: CostBook
  private let book: IndexBook

  init() throws {
    dataset = try Dataset.builtIn()
    costs = try CostBook.builtIn()
    book = try IndexBook.builtIn()
  }

  private func calculations(_ language: Language) -> PageCalculations {
    PageCalculations(dataset: dataset, costs: costs, index: book, wording: wording(language))
  }

  @Test func `every product that prints a build-up stands there, at its published tariff`() throws {
    let rebuilds = calculations(.dutch).rebuilds
    // Ridderkerk prints a build-up for 18 products; only vervoer has none.
    #expect(rebuilds.count == 18)
    #expect(rebuilds.allSatisfy { $0.key.hasPrefix("ridderkerk-2025/") })
    for rebuild in rebuilds {
      let published = Rational(rebuild.rebuild.product.tariff.amount) / Rational(100)
      #expect(rebuild.calculation.value(of: "tarief") == published, "\(rebuild.key)")
    }
  }

  @Test func `figures that are moved give what the command gives`() throws {
    var random = SeededGenerator(seed: 13)
    for rebuild in calculations(.dutch).rebuilds {
      let inputs = rebuild.calculation.inputs
      for _ in 1...20 {
        var request = rebuild.rebuild.request
        var given: [String: Rational] = [:]
        for cell in inputs where Bool.random(using: &random) {
          let figure = Rational(Int.random(in: 100...6_000, using: &random), 100)
          guard let component = CostComponent(rawValue: cell.name) else {
            request.changes.append(CostChange(.wages, .to(figure)))
            given[cell.name] = figure
            continue
          }
          request.changes.append(CostChange(.component(component), .to(figure)))
          given[cell.name] = component.calculated(figure)
        }
        // The program solves for the wage before it changes anything, and for the hours at the usual wage.
        let printsHours = rebuild.rebuild.product.inputs()[.uren] != nil
        request.unknown = nil
        let expected =
          printsHours && given["wages"] == nil
          ? try costs.recalculated(rebuild.rebuild.product, request).amount
          : try whole(rebuild.rebuild.product, request)
        let amount = try #require(rebuild.calculation.value(of: "tarief", given: given))
        #expect(amount == Rational(expected) / Rational(100), "\(rebuild.key) \(given)")
      }
    }
  }

  /// The tariff with the changes, from the wages of the mix.
  private func whole(_ product: CostProduct, _ request: RebuildRequest) throws -> Money {
    var request = request
    request.rescalesMix = product.mixSum != Rational(100)
    let rebuild = try costs.rebuild(product, request)
    return (rebuild.changed ?? rebuild.buildUp).amount
  }

  @Test func `a group costs and earns the same by its formulas`() throws {
    for group in dataset.groupTariffs(in: dataset.tables) {
      for participants in 1...12 {
        for staff in 1...min(participants, 4) {
          let session = try GroupSession(participants: participants, staff: staff)
          let place = { (name: String) in Rational(name == "participants" ? participants : staff) }
          let (n, k) = (Formula.reference("participants"), Formula.reference("staff"))
          let cost = try #require(
            group.costPerParticipantHour(.number(Rational(group.price)), participants: n, staff: k))
          #expect(cost.value(place) == group.costPerParticipantHour(in: session))
          let income = group.incomePerStaffHour(cost, participants: n, staff: k)
          #expect(income.value(place) == group.incomePerStaffHour(in: session))
        }
      }
    }
  }

  @Test func `a step along a clause is a step by its formula`() throws {
    // 41,95 × 1,0630 × 1,0491 = 46,78, and back: section 5 of the field.
    func step(_ amount: Rational, _ percent: String, isBackward: Bool = false) throws -> Rational {
      let formula: Formula = IndexedPrice.taken(
        .reference("amount"), along: .reference("percent") / .number(Rational(100)), isBackward: isBackward)
      let share = try #require(Rational(percent))
      return try #require(formula.value { $0 == "amount" ? amount : share })
    }
    let indexed = try step(step(Rational(4_195, 100), "6.30"), "4.91")
    #expect(indexed.rounded(decimals: 2) == Rational(4_678, 100))
    #expect(
      try step(step(indexed, "4.91", isBackward: true), "6.30", isBackward: true) == Rational(4_195, 100))
  }

  @Test func `the script has a sentence in both languages for all that it says`() throws {
    let file = embedded_page_script()
    let script = String(decoding: UnsafeBufferPointer(start: file.bytes, count: file.count), as: UTF8.self)
    let dutch = wording(.dutch).calculatorTexts
    let english = wording(.english).calculatorTexts
    let known = Set(dutch.map(\.0))
    #expect(dutch.map(\.0) == english.map(\.0))
    #expect(known.count == dutch.count)
    let said = script.matches(of: /say\("(\w+)"/).map { String($0.1) }
    #expect(said.count > 20)
    #expect(said.filter { !known.contains($0) } == [])
    for (nl, en) in zip(dutch, english) {
      let places = { (text: String) in text.matches(of: /\{\d\}/).map { String($0.0) }.sorted() }
      #expect(places(nl.1) == places(en.1), "\(nl.0)")
    }
  }
}
