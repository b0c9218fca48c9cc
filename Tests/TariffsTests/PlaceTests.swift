import Testing

@testable import Tariffs

@Suite struct DocumentOutlineTests {
  private func place(_ lines: ClosedRange<Int>, _ heading: String) -> Place {
    Place(table: "own-2026", lines: lines, line: lines.lowerBound, heading: heading)
  }

  private func headings(_ line: Int) -> [String] {
    DocumentOutline([
      place(40...60, "Bijlage 2"), place(1...9, "Artikel 1"), place(10...39, "Bijlage 1"),
      place(12...20, "1.1"), place(12...14, "rij"), place(21...39, "1.2"),
    ]).path(to: line).map(\.heading)
  }

  @Test(
    arguments: [
      (1, ["Artikel 1"]), (9, ["Artikel 1"]), (10, ["Bijlage 1"]), (12, ["Bijlage 1", "1.1", "rij"]),
      (14, ["Bijlage 1", "1.1", "rij"]), (15, ["Bijlage 1", "1.1"]), (39, ["Bijlage 1", "1.2"]),
      (60, ["Bijlage 2"]), (61, []), (0, []),
    ] as [(Int, [String])])
  func `a line lies in the places that hold it, from the outermost on`(line: Int, expected: [String]) {
    #expect(headings(line) == expected)
  }

  @Test func `without places a line has none`() {
    #expect(DocumentOutline([]).path(to: 5).isEmpty)
  }
}

@Suite struct OfficialPublicationTests {
  private func address(_ publication: String) throws -> String? {
    let day = try #require(CalendarDate(year: 2026, month: 1, day: 1))
    return TariffTable(
      id: "own-2026", title: "Lijst", publisher: "Gemeente", region: "eigen", regionName: "Eigen", year: 2026,
      validFrom: day, validTo: nil, publishedOn: nil, priceLevel: "", publication: publication,
      documentVersion: "", sourceFile: "", sourceSHA256: "", note: ""
    ).address
  }

  @Test func `the number of an official paper gives an address`() throws {
    let site = "https://zoek.officielebekendmakingen.nl/"
    #expect(try address("Gemeenteblad 2024 nr. 463394") == site + "gmb-2024-463394.html")
    #expect(try address("Provinciaal blad 2025 nr. 12") == site + "prb-2025-12.html")
  }

  @Test(
    arguments: ["", "Gemeenteblad", "Gemeenteblad 2024", "Bijlage 2 bij Inkoopdocument", "Krant 2024 nr. 5"])
  func `any other publication has none`(publication: String) throws {
    #expect(try address(publication) == nil)
  }
}
