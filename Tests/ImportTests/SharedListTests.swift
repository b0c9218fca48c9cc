import Foundation
import TestSupport
import Testing

@testable import Spreadsheets

/// Lists as municipalities have them, where they are at hand: `TARIFFS_SHARED`, or `shared` beside the repository.
enum SharedLists {
  /// The folder of the lists; nothing elsewhere.
  static let folder: URL? = {
    let candidates = [
      ProcessInfo.processInfo.environment["TARIFFS_SHARED"].map { URL(filePath: $0) },
      Repository.root.deletingLastPathComponent().appending(path: "shared"),
    ]
    return candidates.compactMap { $0?.appending(path: "lists") }.first {
      FileManager.default.fileExists(atPath: $0.appending(path: "someren.xlsx").path)
    }
  }()

  /// Reads a list.
  static func read(_ file: String) throws -> Spreadsheet {
    guard let folder else { throw CocoaError(.fileNoSuchFile) }
    return try Spreadsheet.read(bytes: Array(try Data(contentsOf: folder.appending(path: file))))
  }
}

/// What the lists hold as a person sees them: cells by hand, from the description beside the lists.
@Suite(
  .enabled(if: SharedLists.folder != nil, "the lists are not at hand; TARIFFS_SHARED names their folder"))
struct SharedListTests {
  @Test(arguments: [
    ("someren.xlsx", ["2023", "2024", "oud"], [false, false, true]),
    ("nederweert-2024.xlsx", ["Pgb Wmo 2024"], [false]),
    ("altena.ods", ["Tarieven PGB"], [false]), ("nijmegen-2023.xlsx", ["2.5 Tarieven"], [false]),
    ("ridderkerk-2025.xlsx", ["Bijlage III", "Bijlage IV"], [false, false]),
    ("nederweert-2022.csv", [""], [false]),
    ("verblijf-2025.csv", [""], [false]), ("wlz-pgb.csv", [""], [false]),
  ])
  func `sheets`(file: String, names: [String], hidden: [Bool]) throws {
    let spreadsheet = try SharedLists.read(file)
    #expect(spreadsheet.sheets.map(\.name) == names)
    #expect(spreadsheet.sheets.map(\.isHidden) == hidden)
    #expect(spreadsheet.remarks.isEmpty)
  }

  @Test(arguments: [
    ("nederweert-2022.csv", TextEncoding.windows1252), ("verblijf-2025.csv", .windows1252),
    ("wlz-pgb.csv", .utf8),
  ])
  func `encodings`(file: String, encoding: TextEncoding) throws {
    #expect(try SharedLists.read(file).kind == .text(encoding: encoding, delimiter: ";"))
  }

  @Test(arguments: [
    ("someren.xlsx", 0, "E6", "€ 16,48"), ("someren.xlsx", 0, "F7", "€\u{A0}4.049,79"),
    ("someren.xlsx", 0, "E19", "€ 62,14"),
    ("someren.xlsx", 0, "E18", "€ 62,-"), ("someren.xlsx", 0, "F19", "geen maximum"),
    ("someren.xlsx", 1, "D4", "1-1-2024"),
    ("someren.xlsx", 1, "F4", "1-10-2024"), ("nederweert-2022.csv", 0, "B10", "Hulp bij huishouden; HBH"),
    ("nederweert-2022.csv", 0, "C7", "KDV "), ("nederweert-2022.csv", 0, "B8", "Vervoer – regulier"),
    ("nederweert-2024.xlsx", 0, "D7", "100%"), ("nederweert-2024.xlsx", 0, "G7", "€ 51,69"),
    ("nederweert-2024.xlsx", 0, "G8", "€ 34,98"), ("nederweert-2024.xlsx", 0, "I14", "n.v.t."),
    ("altena.ods", 0, "C7", "offertebasis, € 43,35"),
    ("altena.ods", 0, "D8", "40%"), ("altena.ods", 0, "C5", "€ 344,13"), ("wlz-pgb.csv", 0, "D5", "€ 5.007"),
    ("nijmegen-2023.xlsx", 0, "F5", "€ 1,01/minuut"), ("nijmegen-2023.xlsx", 0, "A28", "22"),
    ("ridderkerk-2025.xlsx", 0, "C13", "€\n74,81"), ("verblijf-2025.csv", 0, "C13", "4,40E+29"),
    ("verblijf-2025.csv", 0, "D22", "€ 22.006,18"),
  ])
  func `cells`(file: String, sheet: Int, address: String, shown: String) throws {
    let cell = try SharedLists.read(file).sheets[sheet].shown(address)
    #expect(cell?.replacing("\u{A0}", with: " ") == shown.replacing("\u{A0}", with: " "))
  }

  @Test func `what stands beside the cells`() throws {
    let someren = try SharedLists.read("someren.xlsx").sheets[0]
    #expect(someren.hiddenColumns == [0])
    #expect(someren.merged.contains { $0.first.description == "B13" && $0.last.description == "B15" })
    let nederweert = try SharedLists.read("nederweert-2024.xlsx").sheets[0]
    #expect(nederweert.hiddenColumns == [9])
    #expect(nederweert.cell("G7")?.kind == .number(stored: "51.688"))
    #expect(nederweert.cell("G7")?.formula.isEmpty == false)
    let altena = try SharedLists.read("altena.ods").sheets[0]
    #expect(altena.cell("C5")?.comment.contains("€ 1.032,39") == true)
    #expect(altena.cell("D8")?.isPercentage == true)
    #expect(try SharedLists.read("nijmegen-2023.xlsx").sheets[0].cell("A28")?.raised == "2")
  }
}
