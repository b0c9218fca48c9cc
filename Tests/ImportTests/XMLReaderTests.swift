import Testing

@testable import Spreadsheets

/// What a part holds, as one line: `<a x=1> text </>`.
private func events(_ text: String, _ vocabularies: [String: String] = [:]) throws -> String {
  try events(Array(text.utf8), vocabularies)
}

private func events(_ bytes: [UInt8], _ vocabularies: [String: String] = [:]) throws -> String {
  var reader = try XMLReader(bytes, part: "p", vocabularies: vocabularies)
  var line = ""
  while true {
    switch try reader.next() {
    case .start(let name): line += "<\(name)\(try reader.attribute("x").map { " x=" + $0 } ?? "")>"
    case .end: line += "</>"
    case .text(let text): line += text
    case .finished: return line
    }
  }
}

@Suite struct XMLReaderTests {
  @Test(arguments: [
    ("<a/>", "<a></>"), ("<a><b x='1'/>t</a>", "<a><b x=1></>t</>"),
    ("<?xml version=\"1.0\"?>\n<!-- <b> --><a >t</a >\n", "<a>t</>"),
    ("<a x=\"&lt;&#8364;&#x20AC;&quot;\n\">&amp;&apos;</a>", "<a x=<€€\" >&'</>"),
    ("<a><![CDATA[<b>&]]></a>", "<a><b>&</>"),
    ("<a>1\r\n2\r3</a>", "<a>1\n2\n3</>"), ("\u{FEFF}<a/>", "<a></>"), ("<a x = '>'/>", "<a x=>></>"),
    ("<ë>€</ë>", "<ë>€</>"),
  ])
  func `what is well-formed`(text: String, expected: String) throws {
    #expect(try events(text) == expected)
  }

  @Test(arguments: [
    "", " ", "t", "<a>", "<a></b>", "</a>", "<a/><b/>", "<a/>t", "<a", "<a x/>", "<a x=1/>", "<a x='1/>",
    "<a x='1'y='2'/>",
    "<a x='1' x='2'/>", "<a x='<'/>", "<a>&b;</a>", "<a>&#0;</a>", "<a>&#xD800;</a>", "<a>&amp</a>",
    "<a><!-- </a>", "<a><![CDATA[</a>",
    "<p:a/>", "< a/>", "<a b&='1'/>", "<![CDATA[x]]>",
  ])
  func `what is not well-formed is refused`(text: String) {
    #expect(throws: SpreadsheetError.damagedPart(.notWellFormed, part: "p", line: 1)) { _ = try events(text) }
  }

  @Test func `a document type is refused before its words grow`() {
    let text = "<!DOCTYPE a [<!ENTITY b \"bbbbbbbbbb\"><!ENTITY c \"&b;&b;&b;&b;\">]>\n<a>&c;</a>"
    #expect(throws: SpreadsheetError.damagedPart(.documentType, part: "p", line: 1)) { _ = try events(text) }
  }

  @Test func `other characters than UTF-8 are refused, UTF-16 is read`() throws {
    #expect(throws: SpreadsheetError.damagedPart(.characters, part: "p", line: 1)) {
      _ = try events(Array("<a>".utf8) + [0xE9] + Array("</a>".utf8))
    }
    let wide: [UInt8] = "\u{FEFF}<a>€</a>".utf16.reduce(into: []) {
      $0 += [UInt8($1 & 0xFF), UInt8($1 >> 8)]
    }
    #expect(try events(wide) == "<a>€</>")
  }

  @Test func `names are those of the caller, whatever the prefixes of the file are`() throws {
    let text =
      "<q:a xmlns:q='urn:1' xmlns='urn:2'><b q:x='1'/><c xmlns='urn:1' x='2'><d/></c><e xmlns='urn:9'/></q:a>"
    let expected = "<a><two:b></><c x=2><d></></><?:e></></>"
    #expect(try events(text, ["urn:1": "", "urn:2": "two"]).replacing(" x=1", with: "") == expected)
  }

  @Test func `elements within elements, attributes and texts have their limits`() {
    let deep = String(repeating: "<a>", count: 200)
    #expect(throws: SpreadsheetError.tooLarge(.depth, part: "p")) { _ = try events(deep) }
    let wide = "<a " + (0..<300).map { "a\($0)='1'" }.joined(separator: " ") + "/>"
    #expect(throws: SpreadsheetError.tooLarge(.attributes, part: "p")) { _ = try events(wide) }
    let long = "<a>" + String(repeating: "x", count: 200_000) + "</a>"
    #expect(throws: SpreadsheetError.tooLarge(.cellBytes, part: "p")) { _ = try events(long) }
  }

  @Test func `a line is counted for an error`() {
    #expect(throws: SpreadsheetError.damagedPart(.notWellFormed, part: "p", line: 3)) {
      _ = try events("<a>\n\n</b>")
    }
  }
}
