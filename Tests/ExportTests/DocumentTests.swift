import OfficeFiles
import Tariffs
import TestSupport
import Testing

@testable import Export
@testable import OfficeFiles

/// Documents for word processors. `scripts/check-documents.py` holds whole files against python-docx and LibreOffice.
@Suite struct DocumentTests {
  private func document(_ report: Report) -> Document {
    DocumentWriter(wording: Wording(language: .dutch), language: .dutch).document(report, like: nil)
  }

  private func report(isDocument: Bool, rows: [(String, Money)] = [("02A03", Money(cents: 12_345))]) -> Report
  {
    var report = Report(
      title: "Titel",
      sections: [
        Report.Section(
          key: "page", heading: "Op de pagina", paragraphs: ["Van -3,35% tot € 41,95. [2] en [9]"]),
        Report.Section(
          key: "table", heading: "Bijlage",
          columns: [.text("code", "Code") { $0.0 }, .money("amount", "Tarief (€)") { $0.1 }],
          rows: rows),
      ], sources: ["Bron een", "Bron twee"], isDocument: isDocument)
    report.partsOfPage = isDocument ? 1 : 0
    return report
  }

  private func paragraphs(_ document: Document) -> [Document.Paragraph] {
    document.blocks.compactMap { if case .paragraph(let paragraph) = $0 { paragraph } else { nil } }
  }

  @Test func `a page, a contents and annexes have real styles, in their order`() {
    let document = document(report(isDocument: true))
    #expect(
      paragraphs(document).map(\.style) == [.title, .heading1, .body, .heading1, .heading1, .note, .note])
    let place = document.blocks.firstIndex { if case .contents = $0 { true } else { false } }
    #expect(place == 3)
  }

  @Test func `what names a note leads to it, and what names none is text`() throws {
    let document = document(report(isDocument: true))
    let sentence = try #require(paragraphs(document).first { $0.style == .body })
    #expect(sentence.runs.map(\.bookmark) == [nil, "note_2", nil])
    #expect(sentence.runs.map(\.text).joined() == "Van \u{2011}3,35% tot €\u{A0}41,95. [2] en [9]")
    #expect(paragraphs(document).filter { $0.style == .note }.map(\.bookmark) == ["note_1", "note_2"])
  }

  @Test func `a figure and a code are never wrapped, and have room for all of their digits`() throws {
    let document = document(
      report(isDocument: false, rows: [("02A03", Money(cents: 123_456_789)), ("X", Money(cents: 1))]))
    let table = try #require(
      document.blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }.first)
    #expect(table.columns.map(\.wraps) == [false, false])
    #expect(table.columns.map(\.isRight) == [false, true])
    let widths = ColumnWidths(table).widths(on: document.room(.portrait))
    // Nine digits of 0.556 × 180 twentieths of a point, and 85 at either side.
    #expect(widths[1] > 1_070)
    #expect(widths.reduce(0, +) <= document.room(.portrait))
  }

  @Test func `columns share a page whatever stands in them`() {
    var generator = SeededGenerator(seed: 131)
    for _ in 0..<200 {
      let columns = (0..<Int.random(in: 1...14, using: &generator)).map { _ in
        Document.Table.Column("Kop van een kolom", isRight: false, wraps: Bool.random(using: &generator))
      }
      let rows = (0..<5).map { _ in
        columns.map { _ in
          (0..<Int.random(in: 0...20, using: &generator)).map { _ in "woord" }.joined(separator: " ")
        }
      }
      let widths = ColumnWidths(Document.Table(caption: "", columns: columns, rows: rows)).widths(on: 9_638)
      #expect(widths.allSatisfy { $0 > 0 } && widths.reduce(0, +) <= 9_638)
    }
  }

  @Test func `a picture says how long it is, and each of its records too`() {
    let drawing = ChartDrawing(ChartFixture.bars([2_178, -335, 500], name: "Begeleiding"))
    let bytes = drawing.metafile.bytes()
    func number(_ place: Int) -> Int { (0..<4).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) } }
    #expect(number(40) == 0x464D_4520)
    #expect(number(48) == bytes.count)
    var (place, count, types): (Int, Int, [Int]) = (0, 0, [])
    while place < bytes.count {
      types.append(number(place))
      #expect(number(place + 4) >= 8 && number(place + 4) % 4 == 0)
      place += number(place + 4)
      count += 1
    }
    #expect(place == bytes.count && count == number(52))
    #expect(types.first == 1 && types.last == 14)
    // Each text of the drawing is one record of text.
    #expect(types.count { $0 == 84 } == drawing.texts.count { !$0.content.isEmpty })
  }
}

/// The looks of a document of a user.
@Suite struct DocumentReferenceTests {
  private static let styles =
    "<w:styles xmlns:w='x'><w:style w:type=\"paragraph\" w:styleId=\"Kop1\"><w:name w:val=\"heading 1\"/></w:style></w:styles>"
  private static let body =
    "<w:document><w:body><w:sectPr><w:pgSz w:w=\"11900\" w:h=\"16800\"/>"
    + "<w:pgMar w:top=\"1\" w:right=\"900\" w:bottom=\"1\" w:left=\"1000\"/></w:sectPr></w:body></w:document>"

  private func reference(_ parts: [String: String]) throws -> DocumentReference {
    try DocumentReference(parts: parts.mapValues { Array($0.utf8) })
  }

  @Test func `its styles are taken under their names, and ours are added where it has none`() throws {
    let reference = try reference([
      "word/styles.xml": DocumentReferenceTests.styles, "word/document.xml": DocumentReferenceTests.body,
    ])
    let styles = DocumentStyles(of: reference)
    #expect(styles.id(.heading1) == "Kop1")
    #expect(styles.id(.note) == "Note")
    #expect(!styles.xml.contains("w:val=\"heading 1\"/><w:basedOn"))
    #expect(styles.xml.contains("<w:name w:val=\"Note\"/>") && styles.xml.hasSuffix("</w:styles>"))
    #expect(PageLayout(reference).room(.portrait) == 11_900 - 1_900)
  }

  @Test func `lists of a document stand before ours, and keep their numbers`() throws {
    let reference = try reference([
      "word/styles.xml": DocumentReferenceTests.styles, "word/document.xml": DocumentReferenceTests.body,
      "word/numbering.xml":
        "<w:numbering><w:abstractNum w:abstractNumId=\"0\"/><w:num w:numId=\"1\"/></w:numbering>",
    ])
    let numbering = try #require(reference.numbering)
    #expect(numbering.hasPrefix("<w:numbering><w:abstractNum w:abstractNumId=\"0\"/><w:abstractNum "))
    #expect(numbering.contains("</w:abstractNum><w:num w:numId=\"1\"/><w:num w:numId=\"9001\">"))
  }

  @Test(
    arguments: [
      ([:], DocumentReference.Problem.missing(part: "word/styles.xml")),
      (["word/styles.xml": "<w:styles></w:styles>"], .missing(part: "word/document.xml")),
      (["word/styles.xml": "<a>"], .unknown(part: "word/styles.xml")),
      (
        ["word/styles.xml": "<!DOCTYPE x [<!ENTITY y 'z'>]><w:styles></w:styles>"],
        .unknown(part: "word/styles.xml")
      ),
      (
        ["word/styles.xml": "<w:styles></w:styles", "word/document.xml": body],
        .unknown(part: "word/styles.xml")
      ),
    ] as [([String: String], DocumentReference.Problem)])
  func `what is no document is refused by the name of its part`(
    parts: [String: String], problem: DocumentReference.Problem
  ) {
    #expect(throws: problem) { try reference(parts) }
  }
}
