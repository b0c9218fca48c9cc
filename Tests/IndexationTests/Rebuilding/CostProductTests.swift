import TestSupport
import Testing

@testable import Indexation
@testable import Tariffs

/// Which figures of a document go into a calculation.
@Suite struct CostProductTests {
  private func product(_ tariffs: [String], _ components: [String]) throws -> CostProduct {
    try RebuildFixture(tariffs: tariffs, [.components: components.joined()]).product("help", in: "own")
  }

  private func inputs(_ tariff: String, _ components: [String]) throws -> [CostComponent: Rational] {
    try product([tariff], components).inputs().mapValues(\.value)
  }

  @Test func `an hour price is rebuilt per hour, also beside one per minute`() throws {
    let both = try product(["help,minuut,zin,1.00", "help,uur,zin,60.00", "help,uur,pgb-formeel,50.00"], [])
    #expect(both.tariff.unit == .uur && both.tariff.form == .zin && both.minuteTariff?.unit == .minuut)
    #expect(both.inputs()[.uren] == CostInput(value: fraction(1), origin: .unit(.uur)))
    let minute = try product(["help,minuut,zin,1.00"], [])
    #expect(minute.tariff.unit == .minuut && minute.minuteTariff == nil)
    #expect(minute.inputs()[.uren]?.value == fraction(1, 60))
    // The hour price also where the price of a dagdeel stands first.
    #expect(try product(["help,dagdeel,zin,99.00", "help,uur,zin,60.00"], []).tariff.unit == .uur)
    #expect(try product(["help,minuut,zin,1.00", "help,dagdeel,zin,99.00"], []).tariff.unit == .dagdeel)
  }

  @Test func `a product is its price in kind, and without one each of its other prices`() throws {
    let fixture = try RebuildFixture(
      tariffs: [
        "help,uur,zin,60.00", "help,uur,pgb-formeel,50.00", "budget,uur,pgb-formeel,50.00",
        "budget,minuut,pgb-formeel,0.83", "budget,uur,pgb-informeel,25.00", "eigen,maand,overig,21.00",
      ], [.mixes: RebuildFixture.share("budget", "hbo", "100")])
    let products = fixture.products("own")
    #expect(products.map(\.tariff.product) == ["help", "budget", "budget"])
    #expect(products.map(\.tariff.form.rawValue) == ["zin", "pgb-formeel", "pgb-informeel"])
    #expect(products.map(\.inKind) == [nil, nil, nil])
    #expect(products.map { $0.minuteTariff?.amount.cents } == [nil, 83, nil])
    #expect(products.map(\.mix.count) == [0, 1, 1])
    // Where a form is asked for, the build-up is that of the price in kind beside it.
    let budgets = fixture.dataset.tariffs(in: "own").filter { $0.form.rawValue == "pgb-formeel" }
    let asked = fixture.dataset.costProducts(of: budgets, fixture.costs)
    #expect(asked.map(\.tariff.amount.cents) == [5_000, 5_000])
    #expect(asked.map { $0.inKind?.amount.cents } == [6_000, nil])
  }

  @Test func `hours of a dagdeel are those that are printed, times the professionals of a group`() throws {
    let hours = RebuildFixture.figure("help", .urenPerDagdeel, "4", .hours)
    let group = RebuildFixture.figure("help", .groepsgrootteMax, "8", .clients)
    let staff = RebuildFixture.figure("help", .begeleiders, "2", .staff)
    #expect(try inputs("help,dagdeel,zin,50.00", [])[.uren] == nil)
    #expect(try inputs("help,dagdeel,zin,50.00", [hours])[.uren] == fraction(4))
    #expect(try inputs("help,dagdeel,zin,50.00", [hours, group])[.uren] == nil)
    #expect(try inputs("help,dagdeel,zin,50.00", [hours, group, staff])[.uren] == fraction(8))
    #expect(try inputs("help,uur,zin,50.00", [group, staff])[.uren] == fraction(2))
    #expect(try inputs("help,etmaal,zin,50.00", [group, staff])[.uren] == nil)
    let printed = RebuildFixture.figure("help", .uren, "19.5", .hours)
    #expect(try inputs("help,etmaal,zin,50.00", [group, printed])[.uren] == fraction(195, 10))
  }

  @Test
  func
    `of the sizes of a group the number for each professional counts first, then the usual, then the most`()
    throws
  {
    let most = RebuildFixture.figure("help", .groepsgrootteMax, "12", .clients)
    let least = RebuildFixture.figure("help", .groepsgrootteMin, "6", .clients)
    let usual = RebuildFixture.figure("help", .groepsgrootte, "8", .clients)
    let each = RebuildFixture.figure("help", .jeugdigenPerBegeleider, "4", .clients)
    func sizes(_ components: [String]) throws -> [Rational?] {
      let product = try product(["help,uur,zin,50.00"], components)
      return [product.group(.largest)?.value, product.group(.smallest)?.value]
    }
    #expect(try sizes([]) == [nil, nil])
    #expect(try sizes([most]) == [fraction(12), nil])
    #expect(try sizes([most, least]) == [fraction(12), fraction(6)])
    #expect(try sizes([most, least, usual]) == [fraction(8), fraction(8)])
    #expect(try sizes([most, least, usual, each]) == [fraction(4), fraction(4)])
    #expect(try product(["help,uur,zin,50.00"], [most, least]).hasGroupRange)
    #expect(try !product(["help,uur,zin,50.00"], [most]).hasGroupRange)
    #expect(try !product(["help,uur,zin,50.00"], [most, least, usual]).hasGroupRange)
  }

  @Test func `an amount counts only where it is printed per unit of the tariff, travel always per hour`()
    throws
  {
    let food = RebuildFixture.figure("help", .voeding, "7", .euroPerEtmaal)
    let housing = RebuildFixture.figure("help", .nhcNic, "8.30", .euroPerDagdeel)
    let travel = RebuildFixture.figure("help", .reiskosten, "2.50", .euroPerUur)
    let stay = try product(["help,etmaal,zin,50.00"], [food, housing, travel])
    #expect(stay.inputs()[.voeding]?.value == fraction(7))
    #expect(stay.inputs()[.reiskosten]?.value == fraction(25, 10))
    #expect(stay.inputs()[.nhcNic] == nil)
    #expect(stay.amountsOfOtherUnits.map(\.component) == [.nhcNic])
  }

  @Test func `what is printed and taken by no step is known`() throws {
    let fixture = try RebuildFixture()
    func unused(_ product: String, _ model: String? = nil) throws -> [CostComponent] {
      try fixture.product(product).unusedFigures(in: fixture.costs.model(model)).map(\.component)
    }
    #expect(try unused("dagactiviteit-licht") == [.directeUrenPerDagdeel])
    #expect(try unused("begeleiding-basis") == [.groepsfactor])
    #expect(try unused("logeren-zwaar") == [])
  }

  @Test func `a percentage or an amount of 0 is a figure, and a number of 0 is none`() {
    func problems(_ row: String) -> Int {
      let text = "table,product,component,value,unit,printed,line,note\na,b,\(row),1,\n"
      return CostFigure.schema.rows(of: SourceText(name: "cost-components.csv", bytes: Array(text.utf8)))
        .problems.count
    }
    #expect(problems("marge,0,percent,marge 0%") == 0)
    #expect(problems("begeleiders,1,staff,1 begeleider") == 0)
    #expect(problems("begeleiders,0,staff,0 begeleiders") == 1)
  }
}
