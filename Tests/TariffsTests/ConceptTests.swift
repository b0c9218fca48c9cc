import Testing

@testable import Tariffs

@Suite struct ConceptTests {
  private let dataset: Dataset

  init() throws {
    dataset = try Dataset.builtIn()
  }

  private func compare(_ word: String) throws -> ConceptComparison {
    let concept = try #require(try dataset.concepts(named: word).first)
    return dataset.compare(concept, in: dataset.tables)
  }

  @Test(arguments: [
    ("logeren", ["logeren-jeugd"]), ("Logeren jeugd", ["logeren-jeugd"]),
    ("begeleiding basis", ["begeleiding-basis-jeugd", "begeleiding-basis-wmo"]),
    ("vaktherapie-jeugd", ["vaktherapie-jeugd"]),
  ])
  func `a concept is found by id, name or the beginning of its name`(word: String, ids: [String]) throws {
    #expect(try dataset.concepts(named: word).map(\.id) == ids)
  }

  @Test(arguments: ["logern", "", "paardrijden"])
  func `an unknown concept is refused with what there is`(word: String) {
    let error = #expect(throws: SelectionError.self) { try dataset.concepts(named: word) }
    #expect(error?.description.contains("logeren-jeugd") == true)
  }

  @Test func `minutes become hours exactly, and rows stand from low to high`() throws {
    let rows = try compare("begeleiding-basis-jeugd").rows
    let nijmegen = try #require(rows.first { $0.tariff.table == "nijmegen-2025-ambulant" })
    #expect(nijmegen.comparableCents == Rational(7_500))  // 1,25 × 60
    let cents = rows.compactMap(\.comparableCents)
    #expect(cents == cents.sorted())
  }

  @Test func `where an hour price stands, the minute price is left out`() throws {
    let comparison = try compare("begeleiding-basis-jeugd")
    #expect(comparison.rows.allSatisfy { $0.tariff.table != "ridderkerk-2025" || $0.tariff.unit == .uur })
    #expect(comparison.leftOutMinutePrices.count == 3)
  }

  @Test func `a dagdeel of four hours is set beside hours`() throws {
    // ridderkerk-2025: dagactiviteit licht 70,49 per dagdeel (line 115) of 4 hours (line 1824)
    let row = try #require(
      try compare("dagactiviteit-jeugd").rows.first {
        $0.tariff.product == "dagactiviteit-licht" && $0.tariff.form == .zin
      })
    #expect(row.comparableCents.map { $0 / Rational(7_049) } == Rational(1, 4))
  }

  @Test func `prices of groups that are billed in different ways are not put on one unit`() throws {
    let rows = try compare("begeleiding-groep-jeugd").rows
    #expect(rows.allSatisfy { $0.conversion == .failure(.differentGroupRegimes) })
  }

  @Test func `what lists have besides one price of each product is kept apart`() throws {
    let rows = [
      "x-2024,hulp,wmo,,,Hulp,uur,zin,60.00,1,,,", "x-2024,hulp,wmo,,,Hulp,uur,zin,63.00,1,,,2024-07-01",
      "x-2024,anders,wmo,,,Anders,uur,zin,9.00,2,,maximum,",
      "z-2024,hulp,wmo,,,Hulp,uur,zin,70.00,1,,maximum,",
      "z-2024,hulp,wmo,,,Hulp,uur,pgb-formeel,50.00,1,,,",
    ]
    let tables =
      Fixture.table("x-2024", region: "x", year: 2024) + Fixture.table("z-2024", region: "z", year: 2024)
    let files = [
      "tables.csv": Fixture.tableHeader + tables,
      "tariffs.csv": "table,product,law,code,printed_code,name,unit,form,amount,line,note,kind,valid_from\n"
        + rows.joined(separator: "\n") + "\n",
      "concepts.csv": "concept,name,description\nhulp,Hulp,Hulp.\n",
      "concept-members.csv": "concept,table,product,form,match,lines,reason\n"
        + "hulp,x-2024,hulp,,same,1,Zelfde.\nhulp,z-2024,hulp,,near,1,Bijna.\n",
    ]
    let dataset = try Fixture.dataset(files.mapValues { Array($0.utf8) })
    let concept = try #require(dataset.concepts.first)
    let comparison = dataset.compare(concept, in: dataset.tables)
    #expect(comparison.rows.map(\.tariff.amount.cents) == [5_000, 6_000])
    #expect(comparison.others.map(\.amount.cents) == [6_300, 7_000])
    // Of the others only what is asked for.
    let filter = TariffFilter(forms: [Terms.builtIn.form("pgb-formeel")])
    #expect(dataset.compare(concept, in: dataset.tables, filter: filter).others.isEmpty)
  }

  @Test func `every concept has products of two tables or more`() {
    for concept in dataset.concepts {
      let tables = Set(dataset.conceptMembers.filter { $0.concept == concept.id }.map(\.table))
      #expect(tables.count >= 2, "\(concept.id)")
    }
  }

  @Test func `a concept is found by a part of its id, and by a part of its name alone`() throws {
    let dataset = try Dataset.builtIn()
    #expect(try dataset.concepts(named: "dagbesteding) jeugd").map(\.id) == ["dagactiviteit-jeugd"])
    #expect(try dataset.concepts(named: "crisis-residentieel").map(\.id) == ["crisis-residentieel-jeugd"])
  }
}
