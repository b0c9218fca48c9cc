import TestSupport
import Testing

@testable import Indexation
@testable import Tariffs

/// The wages, levels, scales and models, read apart from the program where figures are checked.
@Suite struct WageDataTests {
  private let wages: [[String]]
  private let costs: CostBook

  init() throws {
    wages = try CostDataTests.rows(of: "wages.csv").map(\.fields)
    costs = try CostBook.builtIn()
  }

  /// Euros with two decimals as cents.
  private func cents(_ text: String) throws -> Int {
    try #require(Int(text.filter { $0 != "." }), "\(text)")
  }

  @Test func `an hourly wage is the monthly one over 52 twelfths of the weekly hours`() throws {
    var printed: [[String]] = []
    for row in wages where !row[4].isEmpty {
      // Half away from zero: (2 × monthly × 12 + hours × 52) / (2 × hours × 52), as whole numbers.
      let hours = try #require(Int(row[5]))
      let hourly = (2 * (try cents(row[4])) * 12 + hours * 52) / (2 * hours * 52)
      if row[9].contains("gedrukt uurloon") {
        printed.append(row)
        #expect(hourly != (try cents(row[6])), "\(row)")
      } else {
        #expect(hourly == (try cents(row[6])), "\(row)")
      }
    }
    #expect(printed.map { Array($0.prefix(4)) } == [["ams", "medisch-specialist", "4", "2016-01-01"]])
  }

  @Test func `wages of jeugdzorg before 2026 follow from those of 2026 by the raises of the agreement`()
    throws
  {
    // 3.8% on 1 January 2026, 3.5% on 1 March 2025, 1.25% on 1 July 2024, 8% on 1 January 2024; rounded once.
    let raises: [String: [Int]] = [
      "2025-03-01": [10_380], "2024-07-01": [10_380, 10_350], "2024-01-01": [10_380, 10_350, 10_125],
      "2023-01-01": [10_380, 10_350, 10_125, 10_800],
    ]
    var base: [String: Int] = [:]
    for row in wages where row[0] == "jeugdzorg" && row[3] == "2026-01-01" {
      base[row[1] + " " + row[2]] = try cents(row[4])
    }
    var checked = 0
    for row in wages where row[0] == "jeugdzorg" {
      guard let factors = raises[row[3]] else { continue }
      let start = try #require(base[row[1] + " " + row[2]], "\(row)")
      let over = factors.reduce(Int128(1)) { $0 * Int128($1) }
      let under = Int128(start) * factors.reduce(Int128(1)) { product, _ in product * 10_000 }
      #expect(Int128(try cents(row[4])) == (2 * under + over) / (2 * over), "\(row)")
      checked += 1
    }
    #expect(checked == 502)
  }

  @Test func `a scale rises with its steps, and is paid from a day that exists`() {
    for scale in costs.scales {
      let numbers = scale.wages.compactMap { wage -> Int? in
        if case .number(let number) = wage.step { number } else { nil }
      }
      #expect(numbers == numbers.sorted(), "\(scale.agreement) \(scale.scale) \(scale.validFrom)")
      if let lowest = scale.lowest { #expect(scale.wages.first?.hourly == lowest.hourly) }
      if let highest = scale.highest, let lowest = scale.lowest { #expect(lowest.hourly <= highest.hourly) }
    }
  }

  @Test func `every level of a mix is known, and the order of the levels has no circle`() {
    let levels = Set(costs.levels.map(\.id))
    #expect(levels.count == costs.levels.count)
    for share in costs.shares { #expect(levels.contains(share.level), "\(share)") }
    // Take away, again and again, the levels that nothing is above; a circle would stay.
    var left = Dictionary(uniqueKeysWithValues: costs.levels.map { ($0.id, Set($0.notAbove)) })
    for above in left.values { #expect(above.isSubset(of: levels)) }
    while let top = left.first(where: { $0.value.isEmpty })?.key {
      left[top] = nil
      left = left.mapValues { $0.subtracting([top]) }
    }
    #expect(left.isEmpty)
  }

  @Test func `every mapping points at a scale with wages, and one of a level is the default`() {
    let agreements = Set(costs.agreements.map(\.id))
    for mapping in costs.functionScales {
      #expect(agreements.contains(mapping.agreement) && agreements.contains(mapping.scaleAgreement))
      #expect(
        costs.scales.contains { $0.agreement == mapping.scaleAgreement && $0.scale == mapping.scale },
        "\(mapping)")
    }
    for (_, mappings) in Dictionary(grouping: costs.functionScales, by: { [$0.agreement, $0.level] }) {
      #expect(mappings.count(where: \.isDefault) == 1, "\(mappings)")
    }
    // Every level that a mix of ridderkerk has, in the agreement that is used without a choice.
    for share in costs.shares where share.table == "ridderkerk-2025" {
      #expect(costs.functionScales.contains { $0.agreement == "jeugdzorg" && $0.level == share.level })
    }
  }

  @Test func `one agreement and one model are the default, and every model has steps`() {
    #expect(costs.agreements.filter(\.isDefault).map(\.id) == ["jeugdzorg"])
    #expect(costs.models.filter(\.isDefault).map(\.id) == ["gebruikelijk"])
    #expect(costs.models.map(\.steps.count) == [12, 12, 12, 13])
    // What the law asks for at least that has a figure: staff, overhead and non-productive hours.
    for model in costs.models {
      for component in [CostComponent.werkgeverslasten, .overhead, .nietProductieveUren, .uren] {
        #expect(model.requires(component), "\(model.id) \(component)")
      }
    }
  }
}
