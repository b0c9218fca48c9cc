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
        struct Field: Decodable {
          struct Constraints: Decodable { let `enum`: [String]? }
          let name: String
          let constraints: Constraints?
        }
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
    let described = resources.map { [$0.name] + $0.schema.fields.map(\.name) }
    #expect(Set(described) == Set(DataFolder.schemas.map { [$0.name] + $0.columns }))
    #expect(Set(DataFolder.schemas.map { $0.name + ".csv" }) == Set(DataFolder.fileNames))
  }

  /// A table of columns in CONTRIBUTING.md has all columns of the file that is named before it, and says which may be
  /// empty.
  @Test func `the tables of CONTRIBUTING have the columns that the program reads`() throws {
    var file: FileSchema?
    var found: [String: [String: Bool]] = [:]
    var isTable = false
    for line in try Repository.text("CONTRIBUTING.md").split(
      separator: "\n", omittingEmptySubsequences: false)
    {
      let named = DataFolder.schemas.filter {
        line.contains("`\($0.name).csv`") || line.contains("/\($0.name).csv`")
      }
      if !isTable, named.count == 1 { file = named[0] }
      if line.contains("| column |") { isTable = true }
      if line.allSatisfy(\.isWhitespace) { isTable = false }
      let cells = line.drop { $0 != "|" }.split(separator: "|").map {
        $0.trimmingCharacters(in: .whitespaces)
      }
      guard isTable, let file, let columns = cells.first, columns.hasPrefix("`") else { continue }
      for column in columns.split(separator: ", ").map({ $0.trimmingCharacters(in: ["`"]) }) {
        // What it says of one of several columns: 'version: if there is one'.
        let emptiness = cells[cells.count - 1]
        let isOfOther = emptiness.contains(":") && !emptiness.hasPrefix(column + ":")
        found[file.name, default: [:]][column] = emptiness == "no" || isOfOther
      }
    }
    #expect(found.count == 12)
    for (name, columns) in found {
      let file = try #require(DataFolder.schemas.first { $0.name == name })
      #expect(Set(columns.keys) == Set(file.columns), "\(name)")
      for field in file.fields {
        #expect(columns[field.name] == field.isRequired, "\(name) \(field.name)")
      }
    }
  }

  /// The words that the descriptor allows in a column.
  private func words(_ resource: String, _ column: String) -> [String]? {
    resources.first { $0.name == resource }?.schema.fields.first { $0.name == column }?.constraints?.enum
  }

  @Test func `the words that the descriptor allows for costs are those that the program knows`() {
    #expect(words("cost-component-kinds", "figure") == CostComponent.Figure.allCases.map(\.rawValue))
    #expect(words("cost-components", "unit") == CostFigure.Unit.allCases.map(\.rawValue))
    #expect(words("cost-model-steps", "kind") == CostModel.Kind.allCases.map(\.rawValue))
    #expect(words("cost-model-steps", "missing") == CostModel.Missing.allCases.map(\.rawValue))
    #expect(words("product-codes", "scheme") == ProductCode.Scheme.allCases.map(\.rawValue))
    #expect(words("wages", "confidence") == Wage.Confidence.allCases.map(\.rawValue))
    #expect(words("function-scales", "confidence") == FunctionScale.Confidence.allCases.map(\.rawValue))
    for resource in ["wage-agreements", "function-scales", "cost-models"] {
      #expect(words(resource, "is_default") == YesOrNo.allCases.map(\.rawValue), "\(resource)")
    }
  }

  /// A folder may add a level, so levels are no closed list: each must stand in the file of levels.
  @Test func `every level that the descriptor speaks of is one of its file of levels`() throws {
    for name in ["function-mixes", "function-scales"] {
      let file = try #require(DataFolder.schemas.first { $0.name == name })
      #expect(file.references.contains { $0.columns == ["level"] && $0.target == .levels }, "\(name)")
      #expect(words(name, "level") == nil)
    }
    let costs = try CostBook.builtIn()
    let named = costs.shares.map(\.level) + costs.functionScales.map(\.level)
    #expect(Set(named).isSubset(of: costs.levels.map(\.id)))
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
