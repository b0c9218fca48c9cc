import Testing

@testable import Tariffs

/// The built-in tables as data: figures from the documents, and rules that every row keeps.
@Suite struct BuiltInDatasetTests {
  private let dataset: Dataset

  init() throws {
    dataset = try Dataset.builtIn()
  }

  private func amounts(_ table: String, _ product: String) -> [String] {
    dataset.tariffs(in: table).filter { $0.product == product }
      .map { "\($0.unit.rawValue) \($0.form.rawValue) \($0.amount) \($0.line)" }
  }

  @Test func `the five lists have all their prices`() {
    #expect(
      dataset.tables.map { "\($0.id) \(dataset.tariffs(in: $0.id).count)" } == [
        "nijmegen-2023 22", "nijmegen-2025-ambulant 23", "nijmegen-2025-verblijf 64", "lekstroom-2024 100",
        "ridderkerk-2025 53",
      ])
  }

  @Test func `known figures stand where the documents print them`() {
    #expect(amounts("nijmegen-2023", "dagbesteding-volwassenen") == ["dagdeel zin 41.95 1769"])
    #expect(amounts("nijmegen-2025-ambulant", "dagbesteding-volwassenen") == ["dagdeel zin 46.78 132"])
    #expect(amounts("nijmegen-2025-verblijf", "mst") == ["traject zin 22006.18 740"])
    #expect(amounts("ridderkerk-2025", "logeren-zwaar") == ["etmaal zin 400.75 1368"])
    #expect(
      amounts("ridderkerk-2025", "begeleiding-basis") == [
        "uur pgb-informeel 52.36 137", "minuut pgb-informeel 0.87 137", "uur pgb-formeel 67.32 137",
        "minuut pgb-formeel 1.12 137", "uur zin 74.81 139", "minuut zin 1.25 141",
      ])
    #expect(amounts("lekstroom-2024", "crisis-residentieel") == ["etmaal zin 514.11 2387"])
    #expect(amounts("lekstroom-2024", "eigen-bijdrage-maatwerkvoorziening") == ["maand overig 20.60 56"])
    #expect(amounts("lekstroom-2024", "digicontact-specialistisch") == ["week zin 64.00 3246"])
  }

  @Test func `residential intensities climb from C to Q`() {
    for ladder in ["residentieel-met-terrein", "residentieel-zonder-terrein"] {
      let prices = "cdefghijklmnopq".map { letter in
        dataset.tariffs(in: "nijmegen-2025-verblijf").first { $0.product == "\(ladder)-\(letter)" }?.amount
      }
      #expect(!prices.contains(nil))
      #expect(prices.compactMap { $0 } == prices.compactMap { $0 }.sorted())
    }
  }

  @Test func `a code that is read otherwise than printed has its reading, with the reason`() {
    for table in dataset.tables {
      let readings = dataset.readings(in: table.id).filter { $0.field == .code }
      for tariff in dataset.tariffs(in: table.id) where tariff.code != tariff.printedCode {
        #expect(
          readings.contains {
            $0.product == tariff.product && $0.printed == tariff.printedCode && $0.read == tariff.code
          }, "\(table.id) \(tariff.product): \(tariff.printedCode)")
      }
    }
  }

  @Test func `codes begin with the category of their law`() {
    for table in dataset.tables {
      for tariff in dataset.tariffs(in: table.id) where !tariff.code.isEmpty {
        let category = Int(tariff.code.prefix(2)) ?? 0
        #expect((tariff.law == .wmo ? 1...39 : 40...59).contains(category), "\(table.id) \(tariff.code)")
      }
    }
  }

  @Test func `a product has one law, one code and one name in its table`() {
    for table in dataset.tables {
      for (product, rows) in Dictionary(grouping: dataset.tariffs(in: table.id), by: \.product) {
        #expect(Set(rows.map { [$0.law.rawValue, $0.code, $0.name] }).count == 1, "\(table.id) \(product)")
      }
    }
  }

  @Test func `a second place of a price agrees with the first, or has a reading`() {
    for table in dataset.tables {
      for mention in dataset.mentions(in: table.id) {
        let tariff = dataset.tariffs(in: table.id).first {
          $0.product == mention.product && $0.unit == mention.unit && $0.form == mention.form
        }
        #expect(tariff?.amount == mention.amount, "\(table.id) \(mention.product)")
      }
    }
  }

  @Test func `rows stand in the order of their lines`() {
    for table in dataset.tables {
      let lines = dataset.tariffs(in: table.id).map(\.line)
      #expect(lines == lines.sorted(), "\(table.id)")
    }
  }
}

/// The comparison that the program is made for, against figures of the documents.
@Suite struct NijmegenTests {
  private let rows: [ComparisonRow]

  init() throws {
    let dataset = try Dataset.builtIn()
    rows = try dataset.compare(dataset.select(.year(2023)), with: dataset.select(.year(2025))).rows
  }

  @Test(
    arguments: [
      ("07A03", 4_195, 4_678, 483, 1_151), ("44A09", 21_883, 36_184, 14_301, 6_535),
      ("45A65", 179, 173, -6, -335),
      ("04A04", 21_883, 24_404, 2_521, 1_152), ("02A17", 34, 147, 113, 33_235),
    ] as [(String, Int64, Int64, Int64, Int64)])
  func `changes of Nijmegen 2023 to 2025`(code: String, from: Int64, to: Int64, change: Int64, percent: Int64)
    throws
  {
    let row = try #require(rows.first { $0.subject.code == code })
    #expect(row.change?.from.cents == from)
    #expect(row.change?.to.cents == to)
    #expect(row.change?.difference.cents == change)
    #expect(row.change?.percentage?.hundredths == percent)
  }

  @Test func `what vanished, what was split and what is new`() {
    #expect(rows.filter(\.to.isEmpty).map(\.subject.code) == ["03A03", "45A71", "41A18", "41A03"])
    #expect(rows.filter { $0.status == .removed }.map(\.subject.code) == ["03A03", "45A71"])
    #expect(
      rows.filter { $0.status == .split }.map(\.subject.code)
        == ["41A18", "41A20", "41A21", "41A03", "41A11", "41A12", "41A13", "45A65", "45A66"])
    #expect(rows.first { $0.subject.code == "01A06" }?.status == .added)
    // 22 products of 2023; of the 23 + 64 of 2025, 02A03 and 02A05 stand in both lists.
    #expect(rows.count == 22 + (23 + 64 - 2) - 18)
  }
}
