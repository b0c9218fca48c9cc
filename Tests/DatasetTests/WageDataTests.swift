import TestSupport
import Testing

@testable import Indexation
@testable import Tariffs

/// The wages, levels, scales and models, read apart from the program where figures are checked.
@Suite struct WageDataTests {
  /// A row of `wages.csv`, read apart from the program.
  struct Row {
    let fields: [String]
    var agreement: String { fields[0] }
    var scale: String { fields[1] }
    var step: String { fields[2] }
    var validFrom: String { fields[3] }
    var hourly: String { fields[6] }
    var confidence: String { fields[7] }
    var source: String { fields[8] }
    /// The place of the wage, without its date.
    var place: String { fields[0...2].joined(separator: " ") }
    /// Cents per month; nothing where only the hourly wage is known.
    var monthly: Int? { fields[4].isEmpty ? nil : WageDataTests.cents(fields[4]) }
  }

  private static let rows = Result {
    try CostDataTests.rows(of: "wages.csv").map { Row(fields: $0.fields) }
  }
  private static let book = Result { try CostBook.builtIn() }

  private let wages: [Row]
  private let costs: CostBook

  init() throws {
    wages = try WageDataTests.rows.get()
    costs = try WageDataTests.book.get()
  }

  /// Euros with two decimals as cents.
  fileprivate static func cents(_ text: String) -> Int {
    Int(text.filter { $0 != "." }) ?? 0
  }

  @Test func `an hourly wage is twelve monthly ones over the hours per year of its source`() throws {
    // Half away from zero: (2 × 12 × monthly + hours) / (2 × hours), as whole numbers.
    let hours = Dictionary(
      uniqueKeysWithValues: try CostDataTests.rows(of: "wage-sources.csv").map {
        ($0.fields[0], $0.fields[3])
      })
    var others: [String] = []
    for row in wages {
      guard let monthly = row.monthly else { continue }
      let year = try #require(Int(hours[row.source] ?? ""), "\(row)")
      let hourly = (2 * 12 * monthly + year) / (2 * year)
      if hourly != WageDataTests.cents(row.hourly) { others.append("\(row.place) \(row.validFrom)") }
      #expect((hourly == WageDataTests.cents(row.hourly)) == (row.confidence != "contradicted"), "\(row)")
    }
    // Printed so: twice the minimum wage per hour beside another month, and 49,08 where 9572 / 195 is 49,09.
    #expect(
      others == [
        "vvt fwg-15 0 2024-01-01", "vvt hbh 0 2024-01-01", "ams medisch-specialist 4 2016-01-01",
      ])
  }

  @Test func `the rows of an agreement stand together, so that the others can be passed over`() throws {
    let agreements = wages.map(\.agreement)
    let runs = agreements.indices.filter { $0 == 0 || agreements[$0] != agreements[$0 - 1] }
    #expect(runs.count == Set(agreements).count)
    for agreement in Set(agreements) {
      var alone = try CostBook.builtIn(wagesOf: [])
      try alone.addBuiltInWages(of: [agreement], scales: CostBook.builtInScales(of: agreement))
      #expect(
        alone.scales.filter { $0.agreement == agreement }
          == costs.scales.filter { $0.agreement == agreement },
        "\(agreement)")
    }
  }

  @Test func `every source is used, and every wage has one`() throws {
    let sources = try CostDataTests.rows(of: "wage-sources.csv").map { $0.fields[0] }
    #expect(Set(sources) == Set(wages.map(\.source)))
  }

  /// Drawn at random from the filed texts, twelve of each agreement: agreement, scale, step, date and month.
  @Test(arguments: [
    "vvt,fwg-30,6,2024-10-01,2770.33",
    "vvt,fwg-60,1,2024-07-01,4370.94",
    "vvt,fwg-65,14,2025-01-01,6664.32",
    "vvt,fwg-70,7,2025-07-01,7107.79",
    "vvt,fwg-35,8,2023-07-01,2798.67",
    "vvt,fwg-80,12,2023-07-01,9559.46",
    "vvt,fwg-75,6,2023-01-01,6529.38",
    "vvt,fwg-40,9,2023-07-01,3176.71",
    "vvt,fwg-35,5,2026-01-01,2960.90",
    "vvt,fwg-70,10,2024-03-01,7238.06",
    "vvt,fwg-50,0,2024-01-01,3177.10",
    "vvt,fwg-40,3,2023-03-01,2717.96",
    "gehandicaptenzorg,fwg-50,2,2023-05-01,2961.00",
    "gehandicaptenzorg,fwg-80,6,2025-07-01,9698.00",
    "gehandicaptenzorg,fwg-65,4,2025-07-01,5478.00",
    "gehandicaptenzorg,fwg-25,0,2025-07-01,2291.00",
    "gehandicaptenzorg,fwg-30,0,2025-07-01,2326.00",
    "gehandicaptenzorg,fwg-5,0,2023-12-01,1900.00",
    "gehandicaptenzorg,fwg-60,7,2026-11-01,5502.00",
    "gehandicaptenzorg,fwg-45,6,2022-05-01,2938.00",
    "gehandicaptenzorg,fwg-60,0,2023-12-01,3694.00",
    "gehandicaptenzorg,fwg-10,4,2023-05-01,1967.00",
    "gehandicaptenzorg,fwg-75,11,2024-12-01,8940.00",
    "gehandicaptenzorg,fwg-70,7,2025-07-01,7184.00",
    "ggz,fwg-35,7,2023-05-01,2727.00",
    "ggz,fwg-65,13,2024-01-01,6264.00",
    "ggz,fwg-35,5,2023-11-01,2737.00",
    "ggz,fwg-40,2,2023-05-01,2527.00",
    "ggz,fwg-35,11,2021-06-01,2884.00",
    "ggz,fwg-65,aanloop-4,2023-11-01,4520.00",
    "ggz,fwg-60,aanloop-2,2023-05-01,3455.00",
    "ggz,fwg-30,6,2021-06-01,2407.00",
    "ggz,fwg-55,12,2022-07-01,4381.00",
    "ggz,fwg-20,7,2024-01-01,2522.00",
    "ggz,fwg-15,3,2023-11-01,2163.00",
    "ggz,fwg-60,5,2022-07-01,4381.00",
    "sociaal-werk,9,10,2023-07-01,4323.00",
    "sociaal-werk,9,12,2023-07-01,4607.00",
    "sociaal-werk,14,5,2023-07-01,5845.00",
    "sociaal-werk,15,0,2025-01-01,5702.00",
    "sociaal-werk,10,6,2024-07-01,4523.00",
    "sociaal-werk,7,uitloop-1,2024-01-01,4203.00",
    "sociaal-werk,6,4,2025-01-01,3179.00",
    "sociaal-werk,12,0,2025-01-01,4523.00",
    "sociaal-werk,8,4,2025-01-01,3686.00",
    "sociaal-werk,5,8,2025-01-01,3179.00",
    "sociaal-werk,15,3,2024-01-01,6079.00",
    "sociaal-werk,10,4,2024-07-01,4228.00",
    "jeugdzorg,15,10,2024-07-01,10081.65",
    "jeugdzorg,8,7,2025-03-01,3710.67",
    "jeugdzorg,8,6,2027-01-01,3849.69",
    "jeugdzorg,6,3,2027-01-01,3090.55",
    "jeugdzorg,11,uitloop-1,2025-03-01,6212.67",
    "jeugdzorg,10,5,2025-03-01,4114.59",
    "jeugdzorg,10,10,2024-01-01,4647.66",
    "jeugdzorg,10,12,2025-03-01,5217.35",
    "jeugdzorg,14,13,2026-01-01,10329.24",
    "jeugdzorg,4,0,2024-01-01,2340.00",
    "jeugdzorg,14,9,2025-03-01,8630.04",
    "jeugdzorg,13,8,2024-01-01,6309.98",
  ])
  func `amounts are those of the filed agreements`(printed: String) throws {
    let fields = printed.split(separator: ",").map(String.init)
    let found = wages.filter { $0.fields[0...3] == fields[0...3] }
    #expect(found.map { $0.fields[4] } == [fields[4]], "\(printed)")
  }

  @Test func `the numbered steps of the filed agreements are all there, and add up`() {
    // Number of steps and sum of the months in cents, added up from the filed texts.
    let filed: [String: (Int, Int)] = [
      "gehandicaptenzorg 2021-06-01": (209, 80_178_100),
      "gehandicaptenzorg 2022-05-01": (209, 82_808_400),
      "gehandicaptenzorg 2023-05-01": (209, 85_679_900),
      "gehandicaptenzorg 2023-09-01": (209, 88_352_900),
      "gehandicaptenzorg 2023-12-01": (209, 91_090_500),
      "gehandicaptenzorg 2024-06-01": (209, 92_970_900),
      "gehandicaptenzorg 2024-12-01": (209, 94_881_500),
      "gehandicaptenzorg 2025-07-01": (209, 98_677_000),
      "gehandicaptenzorg 2026-05-01": (209, 100_652_200),
      "gehandicaptenzorg 2026-11-01": (209, 102_665_500),
      "ggz 2021-06-01": (180, 72_144_100),
      "ggz 2022-07-01": (180, 73_700_400),
      "ggz 2023-05-01": (180, 75_278_200),
      "ggz 2023-11-01": (187, 84_590_700),
      "ggz 2024-01-01": (180, 80_602_700),
      "ggz 2024-12-01": (187, 89_540_000),
      "jeugdzorg 2024-01-01": (155, 73_414_285),
      "jeugdzorg 2024-07-01": (155, 74_331_966),
      "jeugdzorg 2025-03-01": (155, 77_007_927),
      "sociaal-werk 2023-07-01": (199, 81_114_600),
      "sociaal-werk 2024-01-01": (199, 84_368_100),
      "sociaal-werk 2024-07-01": (199, 87_735_800),
      "sociaal-werk 2025-01-01": (229, 104_449_900),
      "vvt 2021-07-01": (6, 1_212_082),
      "vvt 2023-01-01": (177, 79_242_376),
      "vvt 2023-03-01": (177, 81_609_575),
      "vvt 2023-07-01": (177, 81_620_417),
      "vvt 2024-01-01": (177, 85_742_161),
      "vvt 2024-03-01": (176, 87_711_812),
      "vvt 2024-07-01": (177, 87_952_961),
      "vvt 2024-10-01": (171, 88_755_512),
      "vvt 2025-01-01": (177, 90_209_551),
      "vvt 2025-07-01": (177, 93_896_099),
      "vvt 2026-01-01": (177, 93_896_099),
      "vvt 2026-07-01": (177, 97_182_460),
    ]
    for (key, (count, sum)) in filed {
      let found = wages.filter {
        "\($0.agreement) \($0.validFrom)" == key && Int($0.step) != nil && $0.scale != "inpassingsnummers"
      }
      #expect(found.count == count, "\(key)")
      // Step 0 of hbh on 1-1-2026 is printed as 2279,18, and lies below the minimum wage that holds instead.
      let replaced = key == "vvt 2026-01-01" ? 227_918 : 0
      #expect(found.reduce(0) { $0 + ($1.monthly ?? 0) } + replaced == sum, "\(key)")
    }
  }

  /// A raise: agreement, the two dates, and the month that follows from the month before, in cents.
  struct Raise: CustomStringConvertible, Sendable {
    let agreement: String
    let from: String
    let to: String
    /// How many steps are paid on both dates.
    let count: Int
    /// By how many cents an agreement may have rounded otherwise.
    var tolerance = 0
    /// Steps that do not follow from the raise, with the reason in ``raises``.
    var others: Set<String> = []
    let raised: @Sendable (Int) -> Int

    var description: String { "\(agreement) \(to)" }
  }

  /// Tenths of per mille on top, rounded half up to a unit in cents.
  private static func plus(_ rise: Int, on amount: Int, unit: Int) -> Int {
    (2 * amount * (10_000 + rise) + 10_000 * unit) / (20_000 * unit) * unit
  }

  private static let raises: [Raise] = [
    // Jeugdzorg: 8%, 1.25%, 3.6% and 3.7%, then 3.4%; to a cent.
    Raise(agreement: "jeugdzorg", from: "2023-01-01", to: "2024-01-01", count: 124, tolerance: 1) {
      plus(800, on: $0, unit: 1)
    },
    Raise(agreement: "jeugdzorg", from: "2024-01-01", to: "2024-07-01", count: 175, tolerance: 1) {
      plus(125, on: $0, unit: 1)
    },
    Raise(agreement: "jeugdzorg", from: "2024-07-01", to: "2025-03-01", count: 175, tolerance: 1) {
      plus(360, on: $0, unit: 1)
    },
    Raise(agreement: "jeugdzorg", from: "2025-03-01", to: "2026-01-01", count: 175, tolerance: 1) {
      plus(370, on: $0, unit: 1)
    },
    Raise(agreement: "jeugdzorg", from: "2026-01-01", to: "2027-01-01", count: 147, tolerance: 1) {
      plus(340, on: $0, unit: 1)
    },
    // Sociaal Werk: 4% in whole euros, twice; the lowest steps are lifted to, and stay at, a floor of 2184.
    Raise(
      agreement: "sociaal-werk", from: "2023-07-01", to: "2024-01-01", count: 244,
      others: ["1 start", "1 0", "1 1", "2 start", "2 0", "3 start"]
    ) { plus(400, on: $0, unit: 100) },
    Raise(
      agreement: "sociaal-werk", from: "2024-01-01", to: "2024-07-01", count: 244,
      others: ["1 start", "1 0", "1 1", "2 start", "2 0", "3 start"]
    ) { plus(400, on: $0, unit: 100) },
    Raise(
      agreement: "sociaal-werk", from: "2024-07-01", to: "2025-01-01", count: 214, others: ["1 start"]
    ) { $0 },
    // Gehandicaptenzorg: 3% and at least 80 euro twice, 2% and at least 55 twice, then 4%, 2% and 2%; whole euros.
    Raise(agreement: "gehandicaptenzorg", from: "2023-05-01", to: "2023-09-01", count: 217) {
      max(plus(300, on: $0, unit: 100), $0 + 8_000)
    },
    Raise(agreement: "gehandicaptenzorg", from: "2023-09-01", to: "2023-12-01", count: 217) {
      max(plus(300, on: $0, unit: 100), $0 + 8_000)
    },
    Raise(agreement: "gehandicaptenzorg", from: "2023-12-01", to: "2024-06-01", count: 217) {
      max(plus(200, on: $0, unit: 100), $0 + 5_500)
    },
    Raise(agreement: "gehandicaptenzorg", from: "2024-06-01", to: "2024-12-01", count: 217) {
      max(plus(200, on: $0, unit: 100), $0 + 5_500)
    },
    Raise(agreement: "gehandicaptenzorg", from: "2024-12-01", to: "2025-07-01", count: 317, tolerance: 100) {
      plus(400, on: $0, unit: 100)
    },
    Raise(agreement: "gehandicaptenzorg", from: "2025-07-01", to: "2026-05-01", count: 317, tolerance: 100) {
      plus(200, on: $0, unit: 100)
    },
    Raise(agreement: "gehandicaptenzorg", from: "2026-05-01", to: "2026-11-01", count: 317, tolerance: 100) {
      plus(200, on: $0, unit: 100)
    },
    // GGZ: 4%, at least 120 and at most 240 euro.
    Raise(agreement: "ggz", from: "2024-01-01", to: "2024-12-01", count: 241, tolerance: 100) {
      $0 + min(max((2 * $0 * 4 + 10_000) / 20_000 * 100, 12_000), 24_000)
    },
    // VVT: 4% and 3.5%; with the first of them scale 30 moved up a step, and hbh 0 rose from the minimum wage.
    Raise(
      agreement: "vvt", from: "2025-01-01", to: "2025-07-01", count: 205,
      others: Set(
        (["zij-instroom", "min", "max"] + (1...10).map { "\($0)" }).map { "fwg-30 \($0)" } + ["hbh 0"])
    ) { plus(400, on: $0, unit: 1) },
    Raise(agreement: "vvt", from: "2024-10-01", to: "2025-01-01", count: 199) { $0 },
    Raise(agreement: "vvt", from: "2025-07-01", to: "2026-01-01", count: 204) { $0 },
    Raise(agreement: "vvt", from: "2026-01-01", to: "2026-07-01", count: 204) { plus(350, on: $0, unit: 1) },
  ]

  @Test(arguments: raises)
  func `amounts follow from those of the date before by the raise of the agreement`(raise: Raise) {
    var before: [String: Int] = [:]
    for row in wages where row.agreement == raise.agreement && row.validFrom == raise.from {
      before[row.place] = row.monthly
    }
    var (count, others): (Int, Set<String>) = (0, [])
    for row in wages where row.agreement == raise.agreement && row.validFrom == raise.to {
      guard let earlier = before[row.place], let monthly = row.monthly else { continue }
      count += 1
      if abs(raise.raised(earlier) - monthly) > raise.tolerance { others.insert("\(row.scale) \(row.step)") }
    }
    #expect(count == raise.count)
    #expect(others == raise.others)
  }

  @Test func `wages of jeugdzorg of 2023 are those of 2024 without the raise of 8%`() throws {
    var later: [String: Int] = [:]
    for row in wages where row.validFrom == "2024-01-01" { later[row.place] = row.monthly }
    let rows = wages.filter { $0.agreement == "jeugdzorg" && $0.validFrom == "2023-01-01" }
    #expect(rows.count == 124)
    for row in rows {
      let raised = try #require(later[row.place])
      #expect(row.monthly == (2 * raised * 100 + 108) / 216, "\(row)")
    }
  }

  @Test func `no wage of household help, youth care or social work lies below the minimum wage`() {
    let floors = wages.filter { $0.agreement == "wml" }.map { ($0.validFrom, WageDataTests.cents($0.hourly)) }
    #expect(floors.map(\.1) == floors.map(\.1).sorted() && floors.count == 8)
    for row in wages where ["jeugdzorg", "vvt", "sociaal-werk"].contains(row.agreement) {
      let floor = floors.last { $0.0 <= row.validFrom }?.1 ?? 0
      #expect(WageDataTests.cents(row.hourly) >= floor, "\(row)")
    }
  }

  @Test func `a scale rises with its steps, and is paid from a day that exists`() {
    for scale in costs.scales {
      let numbers = scale.wages.compactMap { wage -> Int? in
        if case .number(let number) = wage.step { number } else { nil }
      }
      #expect(numbers == numbers.sorted(), "\(scale.agreement) \(scale.scale) \(scale.validFrom)")
      if let lowest = scale.lowest {
        // Only steps of aanloop and zij-instroom come before the beginning.
        #expect(scale.wages.first { $0.step >= .lowest }?.hourly == lowest.hourly)
      }
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
