import Foundation
import TestSupport
import Testing

@testable import Indexation
@testable import Tariffs

/// The data package on disk, the bytes inside the program and the descriptor say the same.
@Suite struct DatasetPackageTests {
  private struct Descriptor: Decodable {
    struct Resource: Decodable {
      struct Schema: Decodable {
        struct Field: Decodable { let name: String }
        let fields: [Field]
      }
      let name: String
      let path: String
      let bytes: Int
      let hash: String
      let schema: Schema
    }
    let resources: [Resource]
  }

  private let resources: [Descriptor.Resource]

  init() throws {
    let data = try Data(contentsOf: URL(filePath: Repository.path("datasets/datapackage.json")))
    resources = try JSONDecoder().decode(Descriptor.self, from: data).resources
  }

  @Test func `every file of the folder is described, and every described file is there`() throws {
    let onDisk = try FileManager.default.contentsOfDirectory(atPath: Repository.path("datasets"))
      .filter { !$0.hasPrefix(".") && $0 != "datapackage.json" }
    #expect(Set(onDisk) == Set(resources.map(\.path)))
  }

  @Test func `every file of the folder stands inside the program, byte for byte`() throws {
    #expect(Set(Dataset.embeddedFileNames) == Set(resources.map(\.path)))
    for resource in resources {
      let bytes = try Data(contentsOf: URL(filePath: Repository.path("datasets/" + resource.path)))
      #expect(Dataset.embeddedFile(resource.path).map { Data($0) } == bytes, "\(resource.path)")
    }
  }

  @Test func `size and hash of the descriptor are those of the files`() throws {
    for resource in resources {
      let path = Repository.path("datasets/" + resource.path)
      let hash = try SourceTexts.sha256(of: path)
      #expect(
        resource.bytes == (try Data(contentsOf: URL(filePath: path))).count,
        "\(resource.path): run scripts/refresh-descriptor.py")
      #expect(resource.hash == "sha256:" + hash, "\(resource.path): run scripts/refresh-descriptor.py")
    }
  }

  @Test func `the descriptor has the columns that the program reads`() {
    let columns = Dictionary(uniqueKeysWithValues: resources.map { ($0.name, $0.schema.fields.map(\.name)) })
    #expect(columns["tables"] == TableColumn.names)
    #expect(columns["tariffs"] == TariffColumn.names)
    #expect(columns["readings"] == ReadingColumn.names)
    #expect(columns["mentions"] == MentionColumn.names)
    #expect(columns["crosswalk"] == CrosswalkColumn.names)
    #expect(columns["concepts"] == ConceptColumn.names)
    #expect(columns["concept-members"] == ConceptMemberColumn.names)
    #expect(columns["billing-terms"] == BillingTermColumn.names)
    #expect(columns["relations"] == RelationColumn.names)
    #expect(columns["index-series"] == SeriesColumn.names)
    #expect(columns["index-values"] == ValueColumn.names)
    #expect(columns["index-clauses"] == ClauseColumn.names)
    #expect(columns["index-clause-parts"] == ClausePartColumn.names)
    #expect(columns["index-exceptions"] == ExceptionColumn.names)
    // Transcribed, and read by no command yet.
    #expect(
      columns["function-mixes"] == ["table", "product", "level", "percent", "printed", "line", "note"])
    #expect(
      columns["cost-components"]
        == ["table", "product", "component", "value", "unit", "printed", "line", "note"])
    #expect(
      Set(columns.keys)
        == Set(
          DatasetFile.allCases.map(\.rawValue) + IndexFile.allCases.map(\.rawValue)
            + ["function-mixes", "cost-components"]))
  }

  @Test func `stored files are UTF-8 without a byte order mark, with LF`() throws {
    for resource in resources {
      let bytes = [UInt8](try Data(contentsOf: URL(filePath: Repository.path("datasets/" + resource.path))))
      #expect(!bytes.starts(with: SourceText.byteOrderMark))
      #expect(!bytes.contains(UInt8(ascii: "\r")))
      #expect(bytes.last == UInt8(ascii: "\n"))
    }
  }
}
