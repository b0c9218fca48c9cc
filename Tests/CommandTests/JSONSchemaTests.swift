import Foundation
import TestSupport
import Testing

@testable import TariffsCLI

/// The schemas of the JSON that commands write, held against what they write.
@Suite struct JSONSchemaTests {
  @Test func `every command with a format has a schema`() throws {
    // What 'schema' writes is a Table Schema, which has a standard of its own.
    let commands = try CommandHelp.all().filter { $0.options.contains("--format") && $0.words != ["schema"] }
    #expect(Set(commandsWithJSON.map(\.command)) == Set(commands.map { $0.words.joined(separator: " ") }))
  }

  @Test(arguments: [
    ("tables", "tables"), ("tables", "tables --datasets examples/own-region"),
    ("list", "list"), ("list", "list ridderkerk-2025 --product logeren-zwaar"),
    ("list", "list own-2026 --datasets examples/own-region"),
    ("show", "show logeren-zwaar"), ("show", "show 44A09"), ("show", "show begeleiding"),
    ("show", "show 02A03 --datasets examples/own-region"),
    ("diff", "diff 2023 2025"), ("diff", "diff 2025 2023 --changed-only"),
    ("diff", "diff 2023 2025 --equal-terms"), ("diff", "diff 2023 2025 --precision --equal-terms"),
    ("diff", "diff 2023 2025 --clause vng --precision"),
    ("diff", "diff own-2025 own-2026 --datasets examples/own-region"),
    ("group", "group"), ("group", "group --participants 1-6 --staff 1 --staff 2 --denominator 4"),
    ("compare", "compare logeren"), ("compare", "compare begeleiding --index-to 2025 --clause vng"),
    (
      "declarations check",
      "declarations check examples/volumes/correctie/declaraties.csv --datasets examples/volumes/correctie"
    ),
    ("compare", "compare --list"), ("check", "check"), ("check", "check --deviating"),
    ("index series", "index series"), ("index series", "index series ova"),
    ("index series", "index series ppc"),
    ("index apply", "index apply 41,95 --from 2023 --to 2025 --clause vng"),
    ("index apply", "index apply 100 --from 2025 --to 2023 --percent 1,5 --percent 3 --round none"),
    ("index apply", "index apply 02A17 --from 2023 --to 2025 --clause vng"),
    ("index apply", "index apply nijmegen-2023 --to 2025 --series ova"),
    ("index explain", "index explain 2023 2025"),
    ("index explain", "index explain own-2025 own-2026 --datasets examples/own-region"),
    ("rebuild", "rebuild --product logeren-zwaar"),
    ("rebuild", "rebuild --product medicatiebegeleiding --solve wage"),
    ("rebuild", "rebuild --product begeleiding-basis --solve step"),
    ("rebuild", "rebuild --product begeleiding-basis --set marge=2"),
    ("rebuild", "rebuild --product begeleiding-basis --sensitivity"), ("rebuild", "rebuild --all"),
    ("rebuild", "rebuild --table ridderkerk-2025 --set wages=+3,5%"),
    ("rebuild", "rebuild --table lekstroom-2024 --infer"),
    ("budget", "budget nijmegen-2023 2025 --volumes examples/volumes/nijmegen.csv"),
    (
      "budget", "budget nijmegen-2023 2025 --volumes examples/volumes/nijmegen.csv --year 2023 --by law,month"
    ),
    ("memo", "memo --from 2023 --to 2025"), ("memo", "memo --from 2023 --to 2025 --clause vng"),
    ("memo", "memo --from own-2025 --to own-2026 --datasets examples/own-region"),
  ])
  func `what a command writes is as its schema says`(command: String, words: String) throws {
    let schema = try JSON(jsonSchema(ofCommand: command))
    for options in [[], ["--numbers"], ["--lang", "en"]] {
      let result = try TariffsProcess.run(
        words.split(separator: " ").map(String.init) + ["--format", "json"] + options)
      #expect(result.exitCode == 0 && result.error.isEmpty, "\(result.error)")
      let problems = try schema.problems(of: JSON(result.output))
      #expect(problems.isEmpty, "\(problems.prefix(5))")
    }
  }

  @Test func `the validator sees what is wrong`() throws {
    let schema = try JSON(jsonSchema(ofCommand: "tables"))
    let right = try JSON(TariffsProcess.run(["tables", "--format", "json"]).output)
    func problems(_ change: (inout [String: JSON]) -> Void) throws -> [String] {
      guard case .object(var report) = right, case .object(var parts)? = report["parts"],
        case .array(var rows)? = parts["tables"], case .object(var row) = rows[0]
      else { return [] }
      change(&row)
      rows[0] = .object(row)
      parts["tables"] = .array(rows)
      report["parts"] = .object(parts)
      return schema.problems(of: .object(report))
    }
    #expect(try problems { _ in } == [])
    #expect(try problems { $0["year"] = .string("2023") } == ["/parts/tables/0/year: string"])
    #expect(try problems { $0["year"] = nil } == ["/parts/tables/0: no year"])
    #expect(try problems { $0["table"] = .null } == ["/parts/tables/0/table: null"])
    #expect(try problems { $0["jaar"] = .null } == ["/parts/tables/0: jaar"])
    #expect(
      try problems { $0["valid_from"] = .string("2023-1-1") } == ["/parts/tables/0/valid_from: 2023-1-1"])
  }

  @Test func `headings say what keys are, in the language that was asked for`() throws {
    #expect(try jsonSchema(ofCommand: "diff").contains("\"title\": \"Change (€)\""))
    #expect(try jsonSchema(ofCommand: "diff", language: .dutch).contains("\"title\": \"Verschil (€)\""))
  }

  @Test func `a command without JSON is refused with those that have it`() {
    #expect { try jsonSchema(ofCommand: "dif") } throws: { error in
      "\(error)".contains("No command 'dif' writes JSON. Did you mean 'diff'?")
    }
  }
}

/// A JSON value, in which `true` is no number.
private enum JSON: Decodable, Equatable {
  case null
  case boolean(Bool)
  case number(Double)
  case string(String)
  case array([JSON])
  case object([String: JSON])

  init(_ text: String) throws {
    self = try JSONDecoder().decode(JSON.self, from: Data(text.utf8))
  }

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .null
    } else if let boolean = try? value.decode(Bool.self) {
      self = .boolean(boolean)
    } else if let number = try? value.decode(Double.self) {
      self = .number(number)
    } else if let string = try? value.decode(String.self) {
      self = .string(string)
    } else if let array = try? value.decode([JSON].self) {
      self = .array(array)
    } else {
      self = .object(try value.decode([String: JSON].self))
    }
  }

  subscript(key: String) -> JSON? {
    if case .object(let members) = self { members[key] } else { nil }
  }

  private var strings: [String] {
    switch self {
    case .string(let text): [text]
    case .array(let values): values.flatMap(\.strings)
    default: []
    }
  }

  private var types: [String] {
    switch self {
    case .null: ["null"]
    case .boolean: ["boolean"]
    case .number(let number): number == number.rounded() ? ["integer", "number"] : ["number"]
    case .string: ["string"]
    case .array: ["array"]
    case .object: ["object"]
    }
  }

  /// What this schema does not allow in a value, with where it stands: the words of draft 2020-12 that ours use.
  func problems(of value: JSON, at path: String = "") -> [String] {
    guard let allowed = self["type"]?.strings, !Set(allowed).isDisjoint(with: value.types) else {
      return ["\(path): \(value.types[0])"]
    }
    switch value {
    case .object(let members):
      guard case .object(let properties)? = self["properties"],
        self["additionalProperties"] == .boolean(false)
      else { return ["\(path): open"] }
      let missing = (self["required"]?.strings ?? []).filter { members[$0] == nil }.map {
        "\(path): no \($0)"
      }
      return missing
        + members.sorted { $0.key < $1.key }.flatMap { key, member in
          properties[key].map { $0.problems(of: member, at: "\(path)/\(key)") } ?? ["\(path): \(key)"]
        }
    case .array(let values):
      guard let items = self["items"] else { return ["\(path): any items"] }
      return values.enumerated().flatMap { items.problems(of: $1, at: "\(path)/\($0)") }
    case .string(let text):
      let patterns =
        (self["pattern"]?.strings ?? [])
        + (self["format"] == .string("date") ? ["^[0-9]{4}-[0-9]{2}-[0-9]{2}$"] : [])
      return patterns.allSatisfy { text.range(of: $0, options: .regularExpression) != nil }
        ? [] : ["\(path): \(text)"]
    case .null, .boolean, .number: return []
    }
  }
}
