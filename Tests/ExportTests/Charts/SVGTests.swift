import Foundation
import Tariffs
import TestSupport
import Testing

@testable import Export

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What stands in the file.
@Suite struct SVGTests {
  /// What a parser of XML finds.
  private final class Elements: NSObject, XMLParserDelegate {
    var names: [String] = []
    var ids: [String] = []
    var places: [String] = []
    var attributes: [String: String] = [:]
    var texts: [String: [String]] = [:]
    private var open: [String] = []
    private var current = ""

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
      attributes: [String: String]
    ) {
      if names.isEmpty { self.attributes = attributes }
      names.append(name)
      if let id = attributes["id"] { ids.append(id) }
      places += ["x", "y", "cx", "cy", "r", "width", "height", "points", "viewBox"].compactMap {
        attributes[$0]
      }
      open.append(name)
      current = ""
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
      current += string
    }

    func parser(
      _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
    ) {
      if open.popLast() == name, !current.isEmpty { texts[name, default: []].append(current) }
      current = ""
    }
  }

  private func read(_ svg: String) throws -> Elements {
    let elements = Elements()
    let parser = XMLParser(data: Data(svg.utf8))
    parser.delegate = elements
    try #require(parser.parse(), "\(parser.parserError.map { "\($0)" } ?? "") line \(parser.lineNumber)")
    return elements
  }

  @Test(arguments: ChartFixture.extremes.map(\.name))
  func `the file is well-formed, stands alone and is the same each time`(name: String) throws {
    let chart = try #require(ChartFixture.extremes.first { $0.name == name }).chart
    let svg = chart.svg(language: .dutch)
    let elements = try read(svg)
    #expect(
      Set(elements.names).isSubset(of: [
        "svg", "title", "desc", "defs", "pattern", "path", "rect", "polyline", "polygon", "circle", "text",
        "g",
      ]))
    #expect(svg == chart.svg(language: .dutch))
    #expect(!svg.contains("href"))
    #expect(elements.places.allSatisfy { $0.allSatisfy("0123456789.,- ".contains) })
  }

  @Test func `it has a name and a text alternative for those who cannot see it`() throws {
    let elements = try read(ChartFixture.bars([2_178, -335]).svg(language: .dutch, id: "figuur 1"))
    #expect(elements.attributes["role"] == "img")
    #expect(elements.attributes["aria-labelledby"] == "figuur1-title figuur1-desc")
    #expect(elements.attributes["viewBox"]?.hasPrefix("0 0 600 ") == true)
    #expect(Set(elements.ids).isSuperset(of: ["figuur1-title", "figuur1-desc"]))
    #expect(elements.ids.allSatisfy { $0.hasPrefix("figuur1-") })
    let description = try #require(elements.texts["desc"]?.first)
    #expect(description.contains("0 Begeleiding (uur): +21,78% (vergelijkbaar)"))
    #expect(description.contains("1 Begeleiding (uur): -3,35%"))
    #expect(description.contains("Bron: bijlage 2"))
  }

  @Test func `the text alternative holds every figure that is drawn`() {
    let lines = ChartFixture.lines([[(2_018, 100), (2_019, nil), (2_021, 90)]]).textAlternative(
      Wording(language: .english))
    #expect(lines.contains("Lijn 0: 2018 €\u{A0}1.00; 2019 unknown; 2021 €\u{A0}0.90"))
    let waterfall = ChartFixture.waterfall(
      [(123_456, true), (500, false), (-300, false), (123_656, true)], reference: 123_700)
    let words = waterfall.textAlternative(Wording(language: .dutch))
    for figure in ["€\u{A0}1.234,56", "+5,00", "-3,00", "€\u{A0}1.236,56", "€\u{A0}1.237,00"] {
      #expect(words.contains(figure))
    }
  }

  @Test func `markup and quotes are text`() throws {
    let name = "<script>alert(\"&amp;\")</script> 'x' ]]>"
    let elements = try read(ChartFixture.bars([100], name: name).svg(language: .dutch))
    #expect(!elements.names.contains("script"))
    #expect(elements.texts["desc"]?.first?.contains("0 " + name + " (uur)") == true)
  }

  @Test func `marks that turn text round and characters that XML forbids do no harm`() {
    #expect(SVGWriter.escaped("a\u{202E}b\u{2066}c\u{200F}d\u{061C}e") == "abcde")
    #expect(SVGWriter.escaped("a\nb\tc\r\nd\u{2028}e") == "a b c  d e")
    #expect(
      SVGWriter.escaped("a\u{0}b\u{1B}c\u{FFFE}d\u{85}e\u{9F}f") == "a\u{FFFD}b\u{FFFD}c\u{FFFD}d e\u{FFFD}f")
    #expect(SVGWriter.escaped("é €\u{A0}‘日’ 🏠") == "é €\u{A0}‘日’ 🏠")
  }

  @Test func `any text survives`() throws {
    var generator = SeededGenerator(seed: 606)
    let scalars: [Unicode.Scalar] = [
      "a", "<", ">", "&", "\"", "'", "]", "é", "\u{0}", "\u{8}", "\u{202E}", "\u{FFFF}", "🏠", "\u{301}", " ",
    ]
    for _ in 0..<200 {
      var view = String.UnicodeScalarView()
      for _ in 0..<20 { view.append(scalars[Int.random(in: 0..<scalars.count, using: &generator)]) }
      _ = try read(ChartFixture.bars([100], name: String(view)).svg(language: .english))
    }
  }

  @Test func `an id is made fit for XML`() {
    #expect(
      ChartFixture.bars([1]).svg(language: .dutch, id: "1\"><script>").contains("id=\"chart1script-title\""))
  }
}
