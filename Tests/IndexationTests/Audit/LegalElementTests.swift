import Indexation
import Tariffs
import Testing

/// Where the legal cost elements of the prices stand, as read in the documents.
@Suite struct LegalElementTests {
  private static func checks(_ table: String, of product: String) throws -> [String: LegalElementCheck
    .Standing]
  {
    let dataset = try Dataset.builtIn()
    let input = AuditInput(
      dataset: dataset, costs: try CostBook.builtIn(), index: try IndexBook.builtIn(),
      book: try AuditBook.builtIn())
    let list = try #require(dataset.tables.first { $0.id == table })
    let checks = input.legalElements(in: list).filter { $0.product.product == product }
    return Dictionary(uniqueKeysWithValues: checks.map { ($0.element.letter, $0.standing) })
  }

  @Test
  func `Ridderkerk prints staff and overhead of an hour, names travel within overhead, and no indexation`()
    throws
  {
    let elements = try LegalElementTests.checks("ridderkerk-2025", of: "begeleiding-basis")
    #expect(elements["a"] == .printed(try #require(SourceLines("460 471 475 477"))))
    #expect(elements["b"] == .implied(try #require(SourceLines("469"))))
    #expect(elements["c"] == .printed(try #require(SourceLines("471"))))
    #expect(elements["d"] == .nowhere)
  }

  @Test func `Ridderkerk prints housing and food of an etmaal`() throws {
    let elements = try LegalElementTests.checks("ridderkerk-2025", of: "logeren-zwaar")
    guard case .printed = elements["b"] else {
      Issue.record("\(String(describing: elements["b"]))")
      return
    }
  }

  @Test func `Lekstroom prints a mix and nothing else`() throws {
    let elements = try LegalElementTests.checks("lekstroom-2024", of: "begeleiding-licht")
    #expect(elements["a"] == .printed(try #require(SourceLines("320"))))
    #expect(elements["b"] == .nowhere)
    #expect(elements["c"] == .nowhere)
    #expect(elements["d"] == .nowhere)
  }

  @Test func `the clause of Nijmegen 2023 is its indexation, and the Jeugdwet asked for nothing yet`() throws
  {
    let adults = try LegalElementTests.checks("nijmegen-2023", of: "reguliere-begeleiding-volwassenen")
    #expect(adults["e"] == .printed(try #require(SourceLines("1949-1955"))))
    #expect(adults["d"] == .implied(try #require(SourceLines("1937"))))
    #expect(try LegalElementTests.checks("nijmegen-2023", of: "reguliere-begeleiding-jeugd").isEmpty)
  }

  @Test func `all elements of both articles are there`() throws {
    let elements = try AuditBook.builtIn().legalElements
    #expect(elements.filter { $0.law == .wmo }.map(\.letter) == ["a", "b", "c", "d", "e", "f"])
    #expect(elements.filter { $0.law == .jw }.map(\.letter) == ["a", "b", "c", "d"])
  }
}
