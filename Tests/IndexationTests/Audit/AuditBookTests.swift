import Testing

@testable import Indexation
@testable import Tariffs

/// What the files of the audit speak of must be there, as for the other files of a folder.
@Suite struct AuditBookTests {
  /// The places of what is wrong with a file.
  private func problems(_ file: AuditFile, _ rows: String) throws -> [String] {
    let dataset = try Dataset.builtIn()
    var book = AuditBook()
    do throws(DatasetError) {
      try book.add(of: dataset, levels: ["mbo-4"]) { name throws(DatasetProblem) in
        name == file ? SourceText(name: file.name, bytes: Array(rows.utf8)) : nil
      }
      return []
    } catch {
      return error.problems.map { "\($0.line):\($0.column)" }
    }
  }

  @Test func `a product or a list that is not known is refused`() throws {
    func found(_ table: String, _ product: String) throws -> [String] {
      try problems(
        .includedCosts,
        "table,product,component,within,printed,lines,note\n\(table),\(product),reiskosten,overhead,Reizen,7,\n"
      )
    }
    #expect(try found("ridderkerk-2025", "logeren-zwaar") == [])
    #expect(try found("ridderkerk-2025", "logeren-zwar") == ["2:17"])
    #expect(try found("ridderkerk-2052", "logeren-zwaar") == ["2:1"])
  }

  @Test func `a level that is not known is refused`() throws {
    func found(_ lowest: String, _ highest: String) throws -> [String] {
      try problems(
        .profiles,
        "table,product,lowest,highest,emphasis,lines,printed,note\n"
          + "ridderkerk-2025,logeren-zwaar,\(lowest),\(highest),,1,mbo,\n")
    }
    #expect(try found("mbo-4", "mbo-4") == [])
    #expect(try found("mbo-4", "mbo-5") == ["2:37"])
    #expect(try found("mbo-40", "mbo-4") == ["2:31"])
  }
}
