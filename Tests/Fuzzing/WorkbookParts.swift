import OfficeFiles

/// Files of spreadsheet programs around one part that is anything: a fuzzer does not find its way through an archive.
enum WorkbookParts {
  private static let sheetNames = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let relationNames = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  static func excel(sheet: [UInt8]) -> [UInt8] {
    var archive = ArchiveWriter()
    archive.add("_rels/.rels", text: relations([("officeDocument", "xl/workbook.xml")]))
    archive.add(
      "xl/workbook.xml",
      text: """
        <workbook xmlns="\(sheetNames)" xmlns:r="\(relationNames)"><sheets>\
        <sheet name="Blad" sheetId="1" r:id="r0"/></sheets></workbook>
        """)
    archive.add(
      "xl/_rels/workbook.xml.rels",
      text: relations([("worksheet", "sheet.xml"), ("styles", "styles.xml"), ("sharedStrings", "texts.xml")]))
    archive.add(
      "xl/styles.xml",
      text: """
        <styleSheet xmlns="\(sheetNames)"><numFmts><numFmt numFmtId="200" formatCode="&quot;€&quot; #,##0.00"/>\
        <numFmt numFmtId="201" formatCode="d-mmm"/></numFmts>\
        <cellXfs><xf numFmtId="0"/><xf numFmtId="200"/><xf numFmtId="201"/><xf numFmtId="14"/></cellXfs></styleSheet>
        """)
    archive.add(
      "xl/texts.xml",
      text: "<sst xmlns=\"\(sheetNames)\"><si><t>Product</t></si><si><t>Tarief per uur</t></si></sst>")
    archive.add("xl/sheet.xml", sheet)
    return archive.finished()
  }

  static func openDocument(content: [UInt8]) -> [UInt8] {
    var archive = ArchiveWriter()
    archive.add("mimetype", text: "application/vnd.oasis.opendocument.spreadsheet")
    archive.add("content.xml", content)
    return archive.finished()
  }

  private static func relations(_ targets: [(type: String, target: String)]) -> String {
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
      + targets.enumerated().map { index, relation in
        "<Relationship Id=\"r\(index)\" Type=\"\(relationNames)/\(relation.type)\" Target=\"\(relation.target)\"/>"
      }.joined() + "</Relationships>"
  }
}
