import TestSupport
import Testing

@testable import Export
@testable import Indexation
@testable import OfficeFiles
@testable import Tariffs

/// What a workbook and a page carry out again is what the program calculated, and follows its changes.
@Suite struct CalculationTests {
  private let costs: CostBook
  private let dataset: Dataset

  private static let builtIn = Result { (try CostBook.builtIn(), try Dataset.builtIn()) }

  init() throws { (costs, dataset) = try CalculationTests.builtIn.get() }

  /// The names are unique, formulas name what stands before them, and nothing differs from the program.
  private func expectSound(_ calculation: Calculation, _ comment: Comment) {
    var known: Set<String> = []
    for cell in calculation.cells {
      _ = cell.formula?.renamed { name in
        #expect(known.contains(name), "\(comment): \(cell.name) names \(name)")
        return name
      }
      #expect(known.insert(cell.name).inserted, "\(comment): \(cell.name) stands there twice")
    }
    let checks = calculation.cells.filter(\.isCheck)
    #expect(!checks.isEmpty, comment)
    for check in checks {
      #expect(calculation.values[check.name] == Rational(0), "\(comment): \(check.name)")
    }
    let widths = calculation.groups.map { group in group.rows.map { $0.cells.count == group.columns.count } }
    #expect(!widths.joined().contains(false), comment)
  }

  /// The products of all lists that can be rebuilt, each with the request of its table.
  private func rebuilds() throws -> [Rebuild] {
    try dataset.tables.flatMap { table in
      try dataset.costProducts(of: dataset.tariffs(in: table.id), costs).compactMap { product in
        try costs.usualRequest(on: table.validFrom).rebuilt(product, costs)
      }
    }
  }

  @Test func `a product gives the figures of the program, for all that can be rebuilt`() throws {
    let rebuilds = try rebuilds()
    #expect(rebuilds.count > 15)
    for rebuild in rebuilds {
      let paid = try? costs.paidWages(of: rebuild.product, rebuild.request)
      let calculation = Calculation(of: rebuild, paid: paid, in: costs)
      let product = Comment(rawValue: rebuild.product.tariff.product)
      expectSound(calculation, product)
      #expect(calculation.value(of: "tarief") == rebuild.buildUp.amount.inEuro, product)
      #expect(calculation.value(of: "loon") == rebuild.buildUp.wage.inEuro, product)
      for step in rebuild.buildUp.steps {
        #expect(calculation.value(of: "na.\(step.step.name)") == step.after.inEuro, product)
      }
    }
  }

  @Test func `inputs that are changed give what the program gives with the same changes`() throws {
    var generator = SeededGenerator(seed: 13)
    for rebuild in try rebuilds() {
      let calculation = Calculation(of: rebuild, in: costs)
      for _ in 0..<20 {
        let steps = rebuild.buildUp.steps.shuffled(using: &generator).prefix(3)
        var request = rebuild.request
        var given: [String: Rational] = [:]
        for step in steps {
          let component = step.step.component
          let value =
            component.isPercentage
            ? Rational(Int.random(in: 0...6_000, using: &generator), 100)
            : component == .groepsgrootte
              ? Rational(Int.random(in: 1...12, using: &generator))
              : Rational(Int.random(in: 1...4_000, using: &generator), 100)
          request.changes.append(CostChange(.component(component), .to(value)))
          given[component.rawValue] = component.calculated(value)
        }
        guard let changed = try request.rebuilt(rebuild.product, costs)?.changed else { continue }
        #expect(calculation.value(of: "tarief", given: given) == changed.amount.inEuro, "\(given)")
      }
    }
  }

  @Test(arguments: ["marge=2", "werkgeverslasten=35", "wages=+3"])
  func `a change stands beside what is printed, from the wages and from what the tariff pays`(
    _ word: String
  ) throws {
    let change: CostChange =
      switch word {
      case "marge=2": CostChange(.component(.marge), .to(Rational(2)))
      case "werkgeverslasten=35": CostChange(.component(.werkgeverslasten), .to(Rational(35)))
      default: CostChange(.wages, .by(Rational(3)))
      }
    for rebuild in try rebuilds() {
      var request = rebuild.request
      request.changes = [change]
      guard let both = try request.rebuilt(rebuild.product, costs), let changed = both.changed else {
        continue
      }
      let paid = try? costs.paidWages(of: rebuild.product, request)
      let calculation = Calculation(of: both, paid: paid, in: costs)
      expectSound(calculation, Comment(rawValue: rebuild.product.tariff.product))
      #expect(calculation.value(of: "tarief") == rebuild.buildUp.amount.inEuro)
      #expect(calculation.value(of: "tarief.nieuw") == changed.amount.inEuro)
      let recalculated = try costs.recalculated(rebuild.product, request).amount
      if let amount = calculation.value(of: "betaald.tarief.nieuw") {
        #expect(amount == recalculated.inEuro)
      }
    }
  }

  @Test func `a list gives the tariffs that were built up, and with other costs those of the what-if`() throws
  {
    for table in dataset.tables {
      let tariffs = dataset.tariffs(in: table.id)
      var request = try costs.usualRequest(on: table.validFrom)
      let verdicts = try costs.verdicts(on: dataset.costProducts(of: tariffs, costs)) {
        _ throws(RebuildError) in request
      }
      let built = Calculation(of: verdicts, model: request.model, in: costs, tables: [table.id])
      #expect((built == nil) == verdicts.allSatisfy { $0.rebuild == nil })
      if let built { expectSound(built, Comment(rawValue: table.id)) }
      request.changes = [CostChange(.component(.marge), .to(Rational(2)))]
      let list = costs.whatIf(tariffs, of: table, in: dataset, request)
      guard let changed = Calculation(of: list, model: request.model, in: costs) else { continue }
      expectSound(changed, Comment(rawValue: table.id))
      // With the margin that is printed again, each tariff is the published one.
      let printed = Dictionary(
        changed.inputs.filter { $0.name.hasSuffix(".marge") }.map { cell in
          let product = String(cell.name.prefix { $0 != "." })
          let figure = costs.figures(of: product, in: table.id).first { $0.component == .marge }
          return (cell.name, (figure?.value ?? Rational(2)) / Rational(100))
        }, uniquingKeysWith: { first, _ in first })
      let values = changed.values(given: printed)
      for row in list.rows where row.buildUp?.steps.contains(where: { $0.step.component == .marge }) == true {
        #expect(values["\(row.tariff.product).tarief"] == row.tariff.amount.inEuro, "\(row.tariff.product)")
      }
    }
  }

  @Test(arguments: [IndexRounding.yearly, .final, .none])
  func `a list along an index follows the percentage of each year`(_ rounding: IndexRounding) throws {
    let table = try #require(dataset.table("nijmegen-2023"))
    let book = try IndexBook.builtIn()
    for path in try book.paths(clause: "vng", from: 2023, to: 2025) {
      let list = try book.indexed(table, in: dataset, along: path, rounding: rounding)
      let calculation = try #require(Calculation(of: list))
      expectSound(calculation, "\(path.name)")
      let other = try IndexBook.path(percents: [Rational(5), Rational(7, 2)], from: 2023, to: 2025)
      let changed = calculation.values(given: [
        "index-2024": Rational(5, 100), "index-2025": Rational(35, 1_000),
      ])
      for (place, row) in try book.indexed(table, in: dataset, along: other, rounding: rounding).rows
        .enumerated()
      {
        let key = "prijs\(place + 1)"
        #expect(
          changed["\(key).groep"] ?? changed["\(key).nieuw"] == row.amount.inEuro, "\(row.tariff.product)")
      }
    }
  }

  @Test func `a group follows its size`() throws {
    let groups = dataset.groupTariffs(in: dataset.tables)
    let whatIf = try groups.map { $0.with(try GroupDenominator(4)) }.filter(\.isWhatIf)
    let sessions = try (1...12).map { try GroupSession(participants: $0, staff: 1) }
    let calculation = try #require(Calculation(of: groups + whatIf, in: sessions))
    expectSound(calculation, "groups")
    let other = try GroupSession(participants: 7, staff: 2)
    let changed = calculation.values(given: ["deelnemers3": Rational(7), "begeleiders3": Rational(2)])
    for (place, group) in (groups + whatIf).enumerated() {
      #expect(changed["kosten\(place + 1).3"] == group.costPerParticipantHour(in: other).inEuro)
      #expect(changed["opbrengst\(place + 1).3"] == group.incomePerStaffHour(in: other).inEuro)
    }
  }

  @Test(arguments: ["lekstroom-2024", "ridderkerk-2025"])
  func `prices per level give the estimate of each product`(_ id: String) throws {
    let table = try #require(dataset.table(id))
    let request = try costs.usualRequest(on: table.validFrom)
    let prices = try costs.levelPrices(of: dataset.costProducts(of: dataset.tariffs(in: id), costs)) {
      _ throws(RebuildError) in request
    }
    #expect(!prices.fits.isEmpty)
    expectSound(Calculation(of: prices, in: costs, table: id), Comment(rawValue: id))
  }

  @Test func `a sheet has a formula for what follows, and colours what may be changed`() throws {
    let rebuild = try #require(try rebuilds().first { $0.product.tariff.product == "logeren-zwaar" })
    let calculation = Calculation(of: rebuild, in: costs)
    let sheet = CalculationSheet(calculation, sheet: "Opbouw", wording(.dutch)).worksheet
    let rows = (0..<sheet.count).map(sheet.row)
    let margin = try #require(rows.first { $0.cells.first?.value == .text("marge") })
    #expect(margin.cells[1].value == .number("0.03"))
    #expect(margin.cells[1].style == WorksheetStyle.percent.as(.input))
    #expect(margin.cells[1].formula.isEmpty)
    #expect(!margin.cells[2].formula.contains("na."))
    let tariff = try #require(rows.first { $0.cells.first?.value == .text("Tarief, op centen (€)") })
    #expect(tariff.cells[2].value == .number("400.75"))
    #expect(tariff.cells[2].formula.hasPrefix("ROUND("))
  }
}

extension RebuildRequest {
  /// A product with this request; nothing where its document does not print enough.
  fileprivate func rebuilt(_ product: CostProduct, _ costs: CostBook) throws -> Rebuild? {
    do throws(RebuildError) {
      return try costs.rebuild(product, self)
    } catch {
      return nil
    }
  }
}
