import Foundation
import OfficeFiles
import TestSupport

@testable import Spreadsheets

/// A workbook with one sheet, as small as Excel takes it.
///
/// - Parameters:
///   - rows: what stands in `sheetData`.
///   - before: what stands before it.
///   - rest: what stands behind it.
///   - formats: the codes of the formats that cells name by their order, after the general one.
///   - texts: the shared texts, as `si` elements.
///   - properties: what stands before the list of sheets.
///   - mainPart: the part that the archive names as its workbook.
///   - parts: further parts.
/// - Returns: the bytes of the file.
func workbook(
  _ rows: String, before: String = "", rest: String = "", formats: [String] = [], texts: String = "",
  properties: String = "", mainPart: String = "xl/workbook.xml", parts: [String: String] = [:]
) -> [UInt8] {
  let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  func relations(_ targets: [(String, String)]) -> String {
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
      + targets.enumerated().map {
        "<Relationship Id=\"r\($0)\" Type=\"\(office)/\($1.0)\" Target=\"\($1.1)\"/>"
      }
      .joined() + "</Relationships>"
  }
  let codes = formats.enumerated().map {
    "<numFmt numFmtId=\"\(200 + $0)\" formatCode=\"\($1.xmlEscaped)\"/>"
  }
  let looks = formats.indices.map { "<xf numFmtId=\"\(200 + $0)\"/>" }
  var archive = ArchiveWriter()
  archive.add("_rels/.rels", text: relations([("officeDocument", mainPart)]))
  archive.add(
    "xl/workbook.xml",
    text: "<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\">\(properties)<sheets>"
      + "<sheet name=\"Blad\" sheetId=\"1\" r:id=\"r0\"/></sheets></workbook>")
  archive.add(
    "xl/_rels/workbook.xml.rels",
    text: relations([
      ("worksheet", "worksheets/a.xml"), ("styles", "styles.xml"), ("sharedStrings", "texts.xml"),
    ]))
  archive.add(
    "xl/styles.xml",
    text: "<styleSheet xmlns=\"\(main)\"><numFmts>\(codes.joined())</numFmts><cellXfs><xf numFmtId=\"0\"/>"
      + "\(looks.joined())</cellXfs></styleSheet>")
  archive.add("xl/texts.xml", text: "<sst xmlns=\"\(main)\">\(texts)</sst>")
  archive.add(
    "xl/worksheets/a.xml",
    text: "<worksheet xmlns=\"\(main)\">\(before)<sheetData>\(rows)</sheetData>\(rest)</worksheet>")
  for (name, text) in parts.sorted(by: { $0.key < $1.key }) { archive.add(name, text: text) }
  return archive.finished()
}

/// An OpenDocument spreadsheet with one table.
func openDocument(_ table: String, styles: String = "", parts: [String: String] = [:]) -> [UInt8] {
  let names = ["office", "style", "table", "text"].map {
    "xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0):1.0\""
  }
  var archive = ArchiveWriter()
  archive.add("mimetype", text: "application/vnd.oasis.opendocument.spreadsheet")
  archive.add(
    "content.xml",
    text: "<office:document-content \(names.joined(separator: " "))><office:automatic-styles>\(styles)"
      + "</office:automatic-styles><office:body><office:spreadsheet><table:table table:name=\"Blad\">\(table)"
      + "</table:table></office:spreadsheet></office:body></office:document-content>")
  for (name, text) in parts.sorted(by: { $0.key < $1.key }) { archive.add(name, text: text) }
  return archive.finished()
}

/// A file beside the tests.
func fixture(_ name: String) throws -> [UInt8] {
  Array(try Data(contentsOf: URL(filePath: Repository.path("Tests/ImportTests/Files/\(name)"))))
}

extension Sheet {
  /// What a cell shows, by its address; nothing for an empty cell.
  func shown(_ address: String) -> String? { Place(address[...]).flatMap { cells[$0]?.shown } }

  /// A cell, by its address.
  func cell(_ address: String) -> Cell? { Place(address[...]).flatMap { cells[$0] } }
}
