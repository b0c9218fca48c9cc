import Foundation

/// A workbook of one small list, and its parts for those who damage them.
enum Workbooks {
  static let excel: [(name: String, text: String)] = [
    (
      "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"
    ),
    (
      "_rels/.rels",
      relations([("officeDocument", "xl/workbook.xml")])
    ),
    (
      "xl/workbook.xml",
      "<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\"><sheets>"
        + "<sheet name=\"Blad1\" sheetId=\"1\" r:id=\"r0\"/></sheets></workbook>"
    ),
    (
      "xl/_rels/workbook.xml.rels",
      relations([
        ("worksheet", "worksheets/sheet1.xml"), ("sharedStrings", "sharedStrings.xml"),
        ("styles", "styles.xml"),
      ])
    ),
    (
      "xl/styles.xml",
      "<styleSheet xmlns=\"\(main)\"><numFmts><numFmt numFmtId=\"200\" formatCode=\"0.00\"/></numFmts>"
        + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"200\"/><xf numFmtId=\"14\"/><xf numFmtId=\"10\"/>"
        + "</cellXfs></styleSheet>"
    ),
    (
      "xl/sharedStrings.xml",
      "<sst xmlns=\"\(main)\">"
        + [
          "Tarieven Wmo 2024", "Product", "Eenheid", "Tarief 2024", "Begeleiding", "per uur", "Vervoer",
          "per rit",
        ]
        .map { "<si><t>\($0)</t></si>" }.joined() + "</sst>"
    ),
    (
      "xl/worksheets/sheet1.xml",
      "<worksheet xmlns=\"\(main)\"><sheetData><row r=\"1\">\(text("A1", 0))</row>"
        + "<row r=\"2\">\(text("A2", 1))\(text("B2", 2))\(text("C2", 3))</row>"
        + "<row r=\"3\">\(text("A3", 4))\(text("B3", 5))\(price)</row>"
        + "<row r=\"4\">\(text("A4", 6))\(text("B4", 7))<c r=\"C4\" s=\"1\"><v>8.5</v></c></row>"
        + "</sheetData></worksheet>"
    ),
  ]

  static let openDocument: [(name: String, text: String)] = [
    ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
    (
      "content.xml",
      "<office:document-content "
        + ["office", "style", "table", "text"].map {
          "xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0):1.0\""
        }.joined(separator: " ")
        + "><office:automatic-styles></office:automatic-styles><office:body><office:spreadsheet>"
        + "<table:table table:name=\"Blad1\">"
        + row(["Tarieven Wmo 2024"]) + row(["Product", "Eenheid", "Tarief 2024"])
        + "<table:table-row>\(words("Begeleiding"))\(words("per uur"))\(openPrice)</table:table-row>"
        + row(["Vervoer", "per rit", "€ 8,50"])
        + "</table:table></office:spreadsheet></office:body></office:document-content>"
    ),
  ]

  /// The cell of the price that damages spell otherwise.
  static let price = "<c r=\"C3\" s=\"1\"><v>52.25</v></c>"
  static let openPrice =
    "<table:table-cell office:value-type=\"float\" office:value=\"52.25\"><text:p>52,25</text:p></table:table-cell>"

  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  private static func text(_ place: String, _ number: Int) -> String {
    "<c r=\"\(place)\" t=\"s\"><v>\(number)</v></c>"
  }

  private static func words(_ text: String) -> String {
    "<table:table-cell office:value-type=\"string\"><text:p>\(text)</text:p></table:table-cell>"
  }

  private static func row(_ cells: [String]) -> String {
    "<table:table-row>" + cells.map(words).joined() + "</table:table-row>"
  }

  private static func relations(_ targets: [(String, String)]) -> String {
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
      + targets.enumerated().map {
        "<Relationship Id=\"r\($0)\" Type=\"\(office)/\($1.0)\" Target=\"\($1.1)\"/>"
      }.joined()
      + "</Relationships>"
  }
}

extension Damage {
  /// What happens to the bytes of every archive.
  private static let archives: [Damage] =
    [10, 30, 50, 70, 90, 99].map { percent in
      Damage("cut off at \(percent)%") { Array($0.bytes.prefix($0.bytes.count * percent / 100)) }
    }
    + [15, 40, 65, 85, 95].map { percent in
      Damage("a byte turned at \(percent)%") { file in
        var bytes = file.bytes
        bytes[bytes.count * percent / 100] ^= 0x55
        return bytes
      }
    }
    + [
      Damage("bytes before it") { [0, 1, 2, 3] + $0.bytes },
      Damage("bytes behind it") { $0.bytes + [0, 1, 2, 3] },
      Damage("empty") { _ in [] }, Damage("a text") { _ in Array("geen werkmap\n".utf8) },
      Damage("a document with a password") { _ in
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 504)
      },
      Damage("zeros of the same length") { [UInt8](repeating: 0, count: $0.bytes.count) },
      Damage("the archive twice") { $0.bytes + $0.bytes },
    ]

  static let excel: [Damage] =
    archives
    + Workbooks.excel.map(\.name).map { missing in
      Damage("without \(missing)") { _ in ZipArchive.of(Workbooks.excel.filter { $0.name != missing }) }
    }
    + Workbooks.excel.map(\.name).map { empty in
      Damage("with an empty \(empty)") { _ in
        ZipArchive.of(Workbooks.excel.map { ($0.name, $0.name == empty ? "" : $0.text) })
      }
    }
    + Workbooks.excel.map(\.name).map { broken in
      Damage("with a cut-off \(broken)") { _ in
        ZipArchive.of(
          Workbooks.excel.map { ($0.name, $0.name == broken ? String($0.text.dropLast(12)) : $0.text) })
      }
    }
    + [
      ("a text for a number", "<c r=\"C3\" t=\"str\"><v>52,25</v></c>"),
      ("a text in the cell itself", "<c r=\"C3\" t=\"inlineStr\"><is><t>€ 52,25</t></is></c>"),
      ("an error", "<c r=\"C3\" t=\"e\"><v>#REF!</v></c>"), ("a truth", "<c r=\"C3\" t=\"b\"><v>1</v></c>"),
      ("a date", "<c r=\"C3\" s=\"2\"><v>45292</v></c>"),
      ("a percentage", "<c r=\"C3\" s=\"3\"><v>0.5225</v></c>"),
      ("a formula with its value", "<c r=\"C3\" s=\"1\"><f>50+2.25</f><v>52.25</v></c>"),
      ("a formula without a value", "<c r=\"C3\" s=\"1\"><f>50+2.25</f></c>"),
      ("a shared text that is not there", "<c r=\"C3\" t=\"s\"><v>99</v></c>"),
      ("a negative shared text", "<c r=\"C3\" t=\"s\"><v>-1</v></c>"),
      ("no number", "<c r=\"C3\" s=\"1\"><v>NaN</v></c>"),
      ("an infinite number", "<c r=\"C3\" s=\"1\"><v>1E999</v></c>"),
      ("a number as stored by machines", "<c r=\"C3\" s=\"1\"><v>52.250000000000007</v></c>"),
      ("an exponent", "<c r=\"C3\" s=\"1\"><v>5.225E1</v></c>"),
      ("half cents", "<c r=\"C3\"><v>52.2549</v></c>"),
      ("a decimal comma as stored", "<c r=\"C3\" s=\"1\"><v>52,25</v></c>"),
      ("a style that is not there", "<c r=\"C3\" s=\"77\"><v>52.25</v></c>"),
      ("a kind that is not there", "<c r=\"C3\" t=\"zz\"><v>52.25</v></c>"),
      ("a place that is none", "<c r=\"??\"><v>52.25</v></c>"),
      ("a place beyond all", "<c r=\"ZZZZZZ99999999\"><v>52.25</v></c>"),
      ("no place", "<c s=\"1\"><v>52.25</v></c>"),
      ("the place twice", "<c r=\"C3\" s=\"1\"><v>52.25</v></c><c r=\"C3\" s=\"1\"><v>99</v></c>"),
      ("an entity that is not there", "<c r=\"C3\" t=\"str\"><v>&bedrag;</v></c>"),
      ("a control character", "<c r=\"C3\" t=\"str\"><v>52,25&#7;</v></c>"),
      ("a space without width", "<c r=\"C3\" t=\"str\"><v>5&#8203;2,25</v></c>"),
      ("digits of full width", "<c r=\"C3\" t=\"str\"><v>５２,２５</v></c>"),
      ("a tag that does not end", "<c r=\"C3\" s=\"1\"><v>52.25</c>"),
      ("an element within another", "<c r=\"C3\" s=\"1\"><v><b>52.25</b></v></c>"),
      ("a comment within", "<c r=\"C3\" s=\"1\"><v>52<!-- x -->.25</v></c>"),
      ("as plain data", "<c r=\"C3\" t=\"str\"><v><![CDATA[52,25]]></v></c>"),
    ].map { name, cell in
      sheet("the price as \(name)") { $0.replacingOccurrences(of: Workbooks.price, with: cell) }
    }
    + [
      sheet("a row number beyond all") {
        $0.replacingOccurrences(of: "<row r=\"3\">", with: "<row r=\"99999999999\">")
      },
      sheet("a row number that is none") {
        $0.replacingOccurrences(of: "<row r=\"3\">", with: "<row r=\"drie\">")
      },
      sheet("a row number twice") { $0.replacingOccurrences(of: "<row r=\"4\">", with: "<row r=\"3\">") },
      sheet("a hidden row") {
        $0.replacingOccurrences(of: "<row r=\"3\">", with: "<row r=\"3\" hidden=\"1\">")
      },
      sheet("a hidden column") {
        $0.replacingOccurrences(
          of: "<sheetData>", with: "<cols><col min=\"3\" max=\"3\" hidden=\"1\"/></cols><sheetData>")
      },
      sheet("merged cells") {
        $0.replacingOccurrences(
          of: "</sheetData>", with: "</sheetData><mergeCells><mergeCell ref=\"A1:C1\"/></mergeCells>")
      },
      sheet("cells merged over each other") {
        $0.replacingOccurrences(
          of: "</sheetData>",
          with: "</sheetData><mergeCells><mergeCell ref=\"A1:C3\"/><mergeCell ref=\"B2:D4\"/></mergeCells>")
      },
      sheet("cells merged beyond all") {
        $0.replacingOccurrences(
          of: "</sheetData>", with: "</sheetData><mergeCells><mergeCell ref=\"A1:XFD1048576\"/></mergeCells>")
      },
      sheet("entities that grow") { text in
        "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]>"
          + text.replacingOccurrences(of: Workbooks.price, with: "<c r=\"C3\" t=\"str\"><v>&b;</v></c>")
      },
      sheet("a file of the machine as entity") { text in
        "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>"
          + text.replacingOccurrences(of: Workbooks.price, with: "<c r=\"C3\" t=\"str\"><v>&a;</v></c>")
      },
      sheet("another name of the space of names") {
        $0.replacingOccurrences(of: "spreadsheetml", with: "spreadsheet")
      },
      sheet("a hundred thousand levels") { String(repeating: "<x>", count: 100_000) + $0 },
      part("xl/workbook.xml", "a hidden sheet") {
        $0.replacingOccurrences(of: "sheetId=\"1\"", with: "sheetId=\"1\" state=\"hidden\"")
      },
      part("xl/workbook.xml", "a sheet that is not there") {
        $0.replacingOccurrences(of: "r:id=\"r0\"", with: "r:id=\"r9\"")
      },
      part("xl/workbook.xml", "no sheets") {
        $0.replacingOccurrences(of: "<sheet name=\"Blad1\" sheetId=\"1\" r:id=\"r0\"/>", with: "")
      },
      part("xl/_rels/workbook.xml.rels", "a part outside the archive") {
        $0.replacingOccurrences(of: "worksheets/sheet1.xml", with: "../../../etc/passwd")
      },
      Damage("names that lead out of the archive") { _ in
        ZipArchive.of(Workbooks.excel + [("../../buiten.txt", "x")])
      },
      Damage("a part twice") { _ in ZipArchive.of(Workbooks.excel + [Workbooks.excel[6]]) },
      Damage("a macro") { _ in ZipArchive.of(Workbooks.excel + [("xl/vbaProject.bin", "x")]) },
    ]

  static let openDocument: [Damage] =
    archives
    + ["mimetype", "content.xml"].map { missing in
      Damage("without \(missing)") { _ in ZipArchive.of(Workbooks.openDocument.filter { $0.name != missing })
      }
    }
    + [
      (
        "without its value",
        "<table:table-cell office:value-type=\"float\"><text:p>52,25</text:p></table:table-cell>"
      ),
      ("without its text", "<table:table-cell office:value-type=\"float\" office:value=\"52.25\"/>"),
      (
        "with a value and another text",
        "<table:table-cell office:value-type=\"float\" office:value=\"99\"><text:p>52,25</text:p></table:table-cell>"
      ),
      (
        "as text",
        "<table:table-cell office:value-type=\"string\"><text:p>€ 52,25</text:p></table:table-cell>"
      ),
      (
        "as a currency",
        "<table:table-cell office:value-type=\"currency\" office:currency=\"EUR\" office:value=\"52.25\">"
          + "<text:p>€ 52,25</text:p></table:table-cell>"
      ),
      (
        "as dollars",
        "<table:table-cell office:value-type=\"currency\" office:currency=\"USD\" office:value=\"52.25\">"
          + "<text:p>$ 52,25</text:p></table:table-cell>"
      ),
      (
        "as a percentage",
        "<table:table-cell office:value-type=\"percentage\" office:value=\"0.5225\">"
          + "<text:p>52,25%</text:p></table:table-cell>"
      ),
      (
        "as a date",
        "<table:table-cell office:value-type=\"date\" office:date-value=\"2024-01-01\">"
          + "<text:p>1-1-2024</text:p></table:table-cell>"
      ),
      (
        "as a truth",
        "<table:table-cell office:value-type=\"boolean\" office:boolean-value=\"true\">"
          + "<text:p>WAAR</text:p></table:table-cell>"
      ),
      (
        "not a number",
        "<table:table-cell office:value-type=\"float\" office:value=\"NaN\"><text:p>NaN</text:p></table:table-cell>"
      ),
      (
        "a million times beside itself",
        "<table:table-cell table:number-columns-repeated=\"1000000\""
          + " office:value-type=\"float\" office:value=\"52.25\"><text:p>52,25</text:p></table:table-cell>"
      ),
      (
        "repeated minus one times",
        "<table:table-cell table:number-columns-repeated=\"-1\""
          + " office:value-type=\"float\" office:value=\"52.25\"><text:p>52,25</text:p></table:table-cell>"
      ),
      (
        "over two paragraphs",
        "<table:table-cell office:value-type=\"string\">"
          + "<text:p>€ 52,25</text:p><text:p>per uur</text:p></table:table-cell>"
      ),
      (
        "with a note",
        "<table:table-cell office:value-type=\"string\">"
          + "<office:annotation><text:p>99,99</text:p></office:annotation><text:p>€ 52,25</text:p></table:table-cell>"
      ),
      (
        "with spaces as elements",
        "<table:table-cell office:value-type=\"string\"><text:p>€<text:s/>52,25</text:p></table:table-cell>"
      ),
    ].map { name, cell in
      Damage("the price \(name)") { _ in
        ZipArchive.of(
          Workbooks.openDocument.map {
            ($0.name, $0.text.replacingOccurrences(of: Workbooks.openPrice, with: cell))
          })
      }
    }
    + [
      Damage("a cut-off content") { _ in
        ZipArchive.of(
          Workbooks.openDocument.map {
            ($0.name, $0.name == "content.xml" ? String($0.text.dropLast(30)) : $0.text)
          })
      },
      Damage("a kind of another program") { _ in
        ZipArchive.of(
          Workbooks.openDocument.map {
            ($0.name, $0.name == "mimetype" ? "application/vnd.oasis.opendocument.text" : $0.text)
          })
      },
      Damage("a row a billion times") { _ in
        ZipArchive.of(
          Workbooks.openDocument.map {
            (
              $0.name,
              $0.text.replacingOccurrences(
                of: "</table:table>",
                with:
                  "<table:table-row table:number-rows-repeated=\"1000000000\">"
                  + "<table:table-cell/></table:table-row></table:table>"
              )
            )
          })
      },
    ]

  private static func sheet(_ name: String, _ change: @escaping @Sendable (String) -> String) -> Damage {
    part("xl/worksheets/sheet1.xml", name, change)
  }

  private static func part(
    _ changed: String, _ name: String, _ change: @escaping @Sendable (String) -> String
  ) -> Damage {
    Damage(name) { _ in
      ZipArchive.of(Workbooks.excel.map { ($0.name, $0.name == changed ? change($0.text) : $0.text) })
    }
  }
}
