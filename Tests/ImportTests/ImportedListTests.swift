import Foundation
import Spreadsheets
import Tariffs
import TestSupport
import Testing

@testable import Import

/// Lists that people have, held against the right reading of every cell, which stands beside them.
///
/// They are found beside the checkout, or in the folder that TARIFFS_SHARED names.
@Suite struct ImportedListTests {
  static let folder = URL(
    filePath: ProcessInfo.processInfo.environment["TARIFFS_SHARED"]
      ?? Repository.root.deletingLastPathComponent().appending(path: "shared").path
  ).appending(path: "lists")

  static let isThere = FileManager.default.fileExists(atPath: folder.appending(path: "expected").path)

  private static func reading(_ name: String) throws -> ListReading {
    let bytes = try [UInt8](Data(contentsOf: folder.appending(path: name)))
    return ListReader.read([(name, try Spreadsheet.read(bytes: bytes).sheets)])
  }

  /// The rows of a file with commas and quotation marks, by the names of the first.
  private static func rows(_ path: URL) throws -> [[String: String]] {
    var (records, field, isQuoted) = ([[""]], "", false)
    for character in try String(contentsOf: path, encoding: .utf8).replacing("\r\n", with: "\n") {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted, "\n" where !isQuoted:
        records[records.count - 1].append(field)
        field = ""
        if character == "\n" { records.append([""]) }
      default: field.append(character)
      }
    }
    let rows = records.dropLast().map { $0.dropFirst() }
    return rows.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(rows[0], $0)) }
  }

  @Test(
    .enabled(if: isThere, "the lists are not beside the checkout; TARIFFS_SHARED names their folder"),
    arguments: [
      ("altena", "ods", 14), ("nederweert-2022", "csv", 12), ("nederweert-2024", "xlsx", 16),
      ("nijmegen-2023", "xlsx", 22), ("ridderkerk-2025", "xlsx", 67), ("someren", "xlsx", 45),
      ("verblijf-2025", "csv", 22), ("wlz-pgb", "csv", 8),
    ])
  func `every row is read as it should be`(name: String, ending: String, count: Int) throws {
    let expected = try Self.rows(Self.folder.appending(path: "expected/\(name).csv"))
    let reading = try Self.reading("\(name).\(ending)")
    #expect(expected.count == count && reading.prices.count == count)
    for (price, row) in zip(reading.prices, expected) {
      let found = [
        price.place.sheet, "\(price.place.place)", price.product, price.codes.joined(separator: " "),
        price.unitText,
        ["onbekend": "unknown", "stuks": "stuk"][price.unit] ?? price.unit, price.form, price.kind.rawValue,
        price.band,
        price.validFrom?.description ?? "", price.amount?.description ?? "",
      ]
      let right = [
        "sheet", "cell", "product_text", "code", "unit_text", "unit", "tier", "kind", "band", "valid_from",
        "amount",
      ].map { row[$0] ?? "" }
      #expect(found == right)
    }
    // Every cell with an amount is read or refused, and none of these lists has one that cannot be read.
    #expect(reading.refused.isEmpty)
    #expect(reading.readCells == Set(reading.prices.map(\.place)).count)
  }

  @Test(.enabled(if: isThere, "the lists are not beside the checkout; TARIFFS_SHARED names their folder"))
  func `what is odd is said`() throws {
    let rest = try Self.reading("verblijf-2025.csv")
    #expect(rest.problems.count == 1 && rest.problems[0].place.address == "C13")
    #expect(rest.problems[0].reason.text(in: .dutch).contains("4,40E+29"))
    let someren = try Self.reading("someren.xlsx")
    let said = someren.decisions.map { $0.text(in: .dutch) }
    #expect(
      said.contains { $0.contains("'oud' is verborgen") }
        && said.contains { $0.contains("kolommen zijn gelezen (A)") })
    #expect(someren.explained.map { "\($0.what) \($0.count)" } == ["footnote 2", "number 12"])
    let nederweert = try Self.reading("nederweert-2024.xlsx")
    #expect(nederweert.prices.contains { $0.notes.contains { $0.text(in: .dutch).contains("51.688") } })
    let ridderkerk = try Self.reading("ridderkerk-2025.xlsx")
    let consult = ridderkerk.prices.first { $0.product == "Medicatiebegeleiding" }
    #expect(consult?.notes.contains { $0.text(in: .dutch).contains("de cel telt") } == true)
    #expect(try Self.reading("wlz-pgb.csv").prices.allSatisfy { $0.law == "wlz" })
  }
}
