import Foundation
import TestSupport
import Testing

@testable import Indexation
@testable import Tariffs

/// What the descriptor says of a column is what the readers hold: each constraint is broken once in a row of the
/// built-in data, and the reader must refuse that value.
@Suite struct DescriptorConstraintTests {
  /// A column with something that the descriptor says of it.
  struct Rule: Sendable, CustomTestStringConvertible {
    let file: String
    let column: String
    /// Values that the reader must refuse.
    let refused: [String]
    /// Words of a closed list, which it must know.
    let known: [String]
    /// A row of the examples of the descriptor, for a file without rows.
    let examples: [String]

    var testDescription: String { "\(file) \(column)" }
  }

  static let rules: [Rule] = {
    guard
      let data = FileManager.default.contents(atPath: Repository.path("datasets/datapackage.json")),
      let package = try? JSONSerialization.jsonObject(with: data) as? [String: Any],
      let resources = package["resources"] as? [[String: Any]]
    else { return [] }
    return resources.flatMap { resource -> [Rule] in
      let fields = (resource["schema"] as? [String: Any])?["fields"] as? [[String: Any]] ?? []
      return fields.compactMap { field in
        rule(
          field, file: resource["path"] as? String ?? "",
          examples: fields.map { $0["example"] as? String ?? "" })
      }
    }
  }()

  private static func rule(_ field: [String: Any], file: String, examples: [String]) -> Rule? {
    let name = field["name"] as? String ?? ""
    let constraints = field["constraints"] as? [String: Any] ?? [:]
    var refused: [String] = []
    if constraints["required"] as? Bool == true { refused.append("") }
    let known = constraints["enum"] as? [String] ?? []
    if !known.isEmpty { refused.append("no-such-word") }
    if let pattern = constraints["pattern"] as? String, let expression = try? Regex(pattern) {
      refused += ["A b", "é", "x;y"].filter { $0.wholeMatch(of: expression) == nil }
    }
    if let minimum = constraints["minimum"] as? Int { refused.append("\(minimum - 1)") }
    if let maximum = constraints["maximum"] as? Int { refused.append("\(maximum + 1)") }
    switch field["type"] as? String {
    case "date": refused.append("1-1-2025")
    case "integer", "year": refused.append("1,5")
    case "number": refused.append("veel")
    default: break
    }
    return refused.isEmpty
      ? nil : Rule(file: file, column: name, refused: refused, known: known, examples: examples)
  }

  private static let dataset = try? Dataset.builtIn()
  private static let indexBook = (try? IndexBook.builtIn()) ?? IndexBook()
  private static let costBook = (try? CostBook.builtIn()) ?? CostBook()

  @Test func `the descriptor says something of many columns`() {
    #expect(DescriptorConstraintTests.rules.count > 100)
  }

  @Test(arguments: rules)
  func `the reader holds what the descriptor says`(rule: Rule) throws {
    for value in rule.refused {
      let found = try problems(rule, value)
      #expect(!found.isEmpty, "\(rule.file) takes «\(value)» as \(rule.column)")
    }
    for word in rule.known {
      let unknownWord = DatasetProblem.Kind.unknownWord(noun: Phrase(""), value: "", nearest: nil, words: [])
      let isUnknown = try problems(rule, word).contains { $0.kind.rule == unknownWord.rule }
      #expect(!isUnknown, "\(rule.file) does not know «\(word)» as \(rule.column)")
    }
  }

  /// The problems at a column when its value in the first row of the built-in file is another one.
  private func problems(_ rule: Rule, _ value: String) throws -> [DatasetProblem] {
    let bytes = try #require(Dataset.embeddedFile(rule.file))
    var reader = CSVReader(SourceText(name: rule.file, bytes: bytes))
    var fields: [CSVReader.Field] = []
    _ = reader.next(into: &fields)
    // A column that the built-in file leaves out is put behind the others.
    let known = fields.map(reader.text).firstIndex(of: rule.column)
    let place = known ?? fields.count
    var header = Array(bytes[..<fields[fields.count - 1].range.upperBound])
    if known == nil { header += Array(",\(rule.column)".utf8) }
    let hasRow = reader.next(into: &fields)
    var words = hasRow ? fields.map(reader.text) : rule.examples
    let end = reader.source.bytes[fields[fields.count - 1].range.upperBound...]
      .firstIndex(of: UInt8(ascii: "\n"))
    if known == nil { words = Array(words.prefix(place)) + [""] }
    words[place] = value
    let row = words.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }
    let column = row[..<place].reduce(0) { $0 + $1.unicodeScalars.count + 1 } + 2
    // The tables need their other rows; what speaks of them is read by itself.
    let isTable = rule.file == "tables.csv" || rule.file == "tariffs.csv"
    let rest = isTable ? end.map { Array(bytes[$0...]) } ?? [] : [UInt8(ascii: "\n")]
    let text = SourceText(
      name: rule.file,
      bytes: header + [UInt8(ascii: "\n")] + Array(row.joined(separator: ",").utf8) + rest)
    do throws(DatasetError) {
      try read(text)
      return []
    } catch {
      return error.problems.filter { $0.file == rule.file && $0.line == 2 && $0.column == column }
    }
  }

  private func read(_ changed: SourceText) throws(DatasetError) {
    func text(_ name: String, isNeeded: Bool = false) -> SourceText? {
      if name == changed.name { return changed }
      return isNeeded ? Dataset.embeddedFile(name).map { SourceText(name: name, bytes: $0) } : nil
    }
    if DatasetFile.allCases.contains(where: { $0.name == changed.name }) {
      // Concepts and what continues are read as by a folder of its own, which may speak of what is known.
      let base = changed.name == "concepts.csv" ? nil : DescriptorConstraintTests.dataset
      _ = try DatasetReader.read(folder: "", base: base) { file throws(DatasetProblem) in
        text(file.name, isNeeded: file.isRequired)
      }
    } else if IndexFile.allCases.contains(where: { $0.name == changed.name }) {
      let base = DescriptorConstraintTests.indexBook
      _ = try IndexBookReader.read(base: base) { file throws(DatasetProblem) in text(file.name) }
    } else if AuditFile.allCases.contains(where: { $0.name == changed.name }) {
      var book = AuditBook()
      try book.add { file throws(DatasetProblem) in text(file.name) }
    } else if DeclarationFile.allCases.contains(where: { $0.name == changed.name }) {
      var book = DeclarationLimitBook()
      try book.add { file throws(DatasetProblem) in text(file.name) }
    } else {
      let base = DescriptorConstraintTests.costBook
      _ = try CostBookReader.read(base: base) { file throws(DatasetProblem) in text(file.name) }
    }
  }
}
