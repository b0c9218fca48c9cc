import Tariffs

@testable import Export

/// A small report with several kinds of cell.
enum Fixture {
  private struct Row {
    var code: String?
    let name: String
    var secret: String?
    let shown: Report.Cell
    let cents: Int64
    let change: Int64
    let percent: Int64
    var line: Int?
  }

  private static var columns: [Report.Column<Row>] {
    [
      .text("code", "Code") { $0.code },
      .text("name", "Product") { $0.name }.flexible,
      .text("secret", "Geheim") { $0.secret }.forData,
      .cell("shown", "Getoond", .term) { $0.shown }.forReaders.dropped(1),
      .money("amount", "Tarief (€)") { Money(cents: $0.cents) },
      .change("change", "Verschil (€)") { Money(cents: $0.change) },
      .percent("percent", "%") { Percentage(hundredths: $0.percent) },
      .number("line", "Regel") { $0.line },
    ]
  }

  static var report: Report {
    Report(
      title: "Titel | <script>",
      sections: [
        Report.Section(
          key: "rows", columns: columns,
          rows: [
            Row(
              code: "02A03", name: "Begeleiding, \"plus\"", secret: "x", shown: .text("y"), cents: 123_456,
              change: 22, percent: 2_178, line: 107),
            Row(name: "a|b\nc", shown: .term("zin", shown: "ZIN"), cents: 5, change: -6, percent: -335),
          ], tone: { $0.code == nil ? .removed : .plain })
      ],
      notes: ["Een opmerking_met *tekens*."], sources: ["nijmegen-2023: Bijlage 2"])
  }
}

extension Dataset {
  /// Made-up lists, each named by the letter of its region and its year: `x-2024`.
  ///
  /// - Parameters:
  ///   - tariffs: rows of a list, a product, its code, a unit, an amount, a kind, a band and a first day.
  ///   - more: the texts of other files by their names.
  /// - Returns: the lists that the rows name.
  /// - Throws: what is wrong with them.
  static func madeUp(_ tariffs: [String], _ more: [String: String] = [:]) throws -> Dataset {
    let tables = tariffs.map { String($0.prefix(6)) }.firstOccurrences.map { id in
      let (region, year) = (id.prefix(1), id.suffix(4))
      return "\(id),Lijst,Gemeente,\(region),Regio \(region.uppercased()),\(year),"
        + "\(year)-01-01,\(year)-12-31,,,,,,,\n"
    }
    let rows = tariffs.map { row in
      let words = row.split(separator: ",", omittingEmptySubsequences: false)
      let product = "\(words[1]),wmo,\(words[2]),\(words[2]),\(words[1])"
      return "\(words[0]),\(product),\(words[3]),zin,\(words[4]),1,,"
        + words[5...].joined(separator: ",") + "\n"
    }
    var files = more
    files["tables.csv"] =
      "table,title,publisher,region,region_name,year,valid_from,valid_to,published_on,price_level,publication,"
      + "document_version,source_file,source_sha256,note\n" + tables.joined()
    files["tariffs.csv"] =
      "table,product,law,code,printed_code,name,unit,form,amount,line,note,kind,band,valid_from\n"
      + rows.joined()
    let sources = files.map { ($0.key, SourceText(name: $0.key, bytes: Array($0.value.utf8))) }
    return try Dataset.files(
      Dictionary(uniqueKeysWithValues: sources), folder: "own", base: Dataset.builtIn())
  }
}

/// What a writer writes, as text.
func text(_ write: (inout ByteSink) -> Void) -> String {
  var sink = ByteSink()
  write(&sink)
  return String(decoding: sink.bytes, as: UTF8.self)
}
