import TestSupport
import Testing

@testable import Tariffs

/// The function mixes and cost components, as they were transcribed.
@Suite struct CostDataTests {
  struct Row {
    let fields: [String]
    var table: String { fields[0] }
    var product: String { fields[1] }
    var key: String { fields[2] }
    var value: String { fields[3] }
    var printed: String { fields[fields.count - 3] }
    var line: Int { Int(fields[fields.count - 2]) ?? 0 }
  }

  private let dataset: Dataset
  private let mixes: [Row]
  private let components: [Row]

  init() throws {
    dataset = try Dataset.builtIn()
    mixes = try CostDataTests.rows(of: "function-mixes.csv")
    components = try CostDataTests.rows(of: "cost-components.csv")
  }

  /// The rows of a file, read apart from the program's reader.
  static func rows(of file: String) throws -> [Row] {
    try Repository.text("datasets/" + file).split(separator: "\n").dropFirst().map { line in
      guard line.utf8.contains(UInt8(ascii: "\"")) else {
        return Row(fields: line.split(separator: ",", omittingEmptySubsequences: false).map(String.init))
      }
      var fields = [""]
      var isQuoted = false
      var last: Character?
      for character in line {
        switch character {
        case "\"":
          if !isQuoted, last == "\"" { fields[fields.count - 1].append(character) }
          isQuoted.toggle()
        case "," where !isQuoted: fields.append("")
        default: fields[fields.count - 1].append(character)
        }
        last = character
      }
      return Row(fields: fields)
    }
  }

  @Test func `every product of a mix or a component has a tariff`() {
    #expect(mixes.count == 154 && components.count == 143)
    for row in mixes + components {
      #expect(
        dataset.tariffs(in: row.table).contains { $0.product == row.product }, "\(row.table) \(row.product)")
    }
  }

  @Test func `mixes add up to 100, except the two that are printed as 35, 30 and 40`() {
    let sums = Dictionary(grouping: mixes) { $0.table + " " + $0.product }
      .mapValues { $0.reduce(Rational(0)) { $0 + (Rational($1.value) ?? Rational(0)) } }
    // ridderkerk-2025, lines 654 and 867.
    let others = sums.filter { $0.value != Rational(100) }
    #expect(
      others == [
        "ridderkerk-2025 begeleiding-specialistisch": Rational(105),
        "ridderkerk-2025 begeleiding-specialistisch-iq-plus": Rational(105),
      ])
  }

  @Test func `logeren zwaar is built up as its document says`() {
    // ridderkerk-2025, lines 1364–1386.
    let found = Dictionary(
      uniqueKeysWithValues: components.filter { $0.product == "logeren-zwaar" }.map { ($0.key, $0.value) })
    #expect(
      found == [
        "overhead": "42", "werkgeverslasten": "33", "vakantietoeslag": "8", "eindejaarsuitkering": "8.33",
        "weekendtoeslag": "4.5", "niet-productieve-uren": "28", "marge": "3", "nhc-nic": "31.00",
        "voeding": "6.99",
      ])
  }

  @Test func `no product has the same statement among its billing terms and its cost components`() throws {
    // What documents say of groups, dagdelen and occupancy stands among the billing terms.
    let groups = [
      "groepsgrootte", "groepsgrootte-min", "groepsgrootte-max", "jeugdigen-per-begeleider",
      "jeugdigen-per-begeleider-min", "jeugdigen-per-begeleider-max", "uren-per-dagdeel",
      "directe-uren-per-dagdeel", "groepsfactor", "bezetting",
    ]
    #expect(components.filter { groups.contains($0.key) }.map(\.product) == [])
    // ridderkerk-2025, line 1354; lekstroom-2024, lines 1636, 1638, 1852 and 2143.
    let terms = try CostDataTests.rows(of: "billing-terms.csv").map { row in
      row.fields[1...4].joined(separator: " ")
    }
    for term in [
      "logeren-zwaar participants-max 4 1354", "bso-plus participants 8 1636",
      "bso-plus participants-max 8 1638", "begeleiding-groep-oza-midden participants 7 1852",
      "kinderdagcentrum-0-5-jaar participants-per-staff 3 2143",
      "kinderdagcentrum-0-5-jaar participants-per-staff 4 2143",
    ] {
      #expect(terms.count { $0 == term } == 1, "\(term)")
    }
  }

  @Test(
    .enabled(
      if: SourceTexts.folder != nil, "the source texts are not at hand; set TARIFFS_SOURCES to their folder"))
  func `what is called printed stands on its line, and has the figure in it`() throws {
    for table in dataset.tables {
      let lines = try SourceTexts.lines(of: table.sourceFile)
      for row in mixes + components where row.table == table.id {
        func plain(_ text: String) -> String {
          text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
        let line = plain(lines[row.line - 1])
        #expect(
          line.contains(plain(row.printed)), "\(table.id) line \(row.line): «\(row.printed)» in «\(line)»")
        // "één" is printed for 1 in one place; elsewhere the digits must stand there.
        let whole = row.value.hasSuffix(".00") ? String(row.value.dropLast(3)) : row.value
        let decimals = String(row.value.map { $0 == "." ? "," : $0 })
        let words = row.printed.contains("één") ? ["één"] : []
        #expect(
          ([whole, decimals] + words).contains { line.contains($0) },
          "\(table.id) line \(row.line): \(row.product) \(row.key) \(row.value) in «\(line)»")
      }
    }
  }
}
