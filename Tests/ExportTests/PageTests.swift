import EmbeddedPage
import Foundation
import Indexation
import Tariffs
import Testing

@testable import Export

@Suite struct PageTests {
  private static let page: String = {
    guard let dataset = try? Dataset.builtIn(), let costs = try? CostBook.builtIn(),
      let index = try? IndexBook.builtIn()
    else { return "" }
    return text(TariffPage(of: dataset, costs: costs, index: index, language: .dutch).write)
  }()

  /// The script of the views, without that of the calculators, which has its own texts.
  private static var script: String {
    let file = embedded_page_script()
    let all = String(decoding: UnsafeBufferPointer(start: file.bytes, count: file.count), as: UTF8.self)
    return all.range(of: "// The views of the page.").map { String(all[$0.lowerBound...]) } ?? all
  }

  /// Messages and digests as FIPS 180-4 and its examples print them.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      String(repeating: "a", count: 1_000_000),
      "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
    ),
  ])
  func `a digest is that of the standard`(message: String, digest: String) {
    #expect(SHA256.digest(of: message.utf8).map { String(format: "%02x", $0) }.joined() == digest)
  }

  @Test func `nothing in the data of a page ends its element`() throws {
    let texts = [
      "</script><script>alert(1)</script>", "<!--<script>", "a\u{2028}b", "\u{202E}1,5", "\"\\&amp;", "]]>",
    ]
    let written = text(JSONText.array(texts.map(JSONText.string)).write(inPage:))
    #expect(!written.contains { "<>&\u{2028}".contains($0) })
    let read = try JSONSerialization.jsonObject(with: Data(written.utf8)) as? [String]
    #expect(
      read == [
        "</script><script>alert(1)</script>", "<!--<script>", "a b", "‹U+202E›1,5", "\"\\&amp;", "]]>",
      ])
  }

  @Test func `a row ends behind its last value`() {
    #expect(
      text(JSONText.row([.number(1), .null, .string("x"), .null, .null]).write(inPage:)) == #"[1,null,"x"]"#)
    #expect(text(JSONText.row([.null]).write(inPage:)) == "[]")
  }

  @Test func `the policy names the script and the style that the page has, and allows nothing else`() throws {
    let page = Self.page
    func hash(between start: String, _ end: String) -> String {
      let from = page.range(of: start, options: .backwards)!.upperBound
      let part = page[from..<page.range(of: end, range: from..<page.endIndex)!.lowerBound]
      return "'sha256-\(Data(SHA256.digest(of: part.utf8)).base64EncodedString())'"
    }
    let policy =
      "default-src 'none'; script-src \(hash(between: "<script>", "</script>")); "
      + "style-src \(hash(between: "<style>", "</style>")); img-src data:; base-uri 'none'; form-action 'none'"
    #expect(page.contains("content=\"\(policy)\""))
    #expect(page.matches(of: /\son[a-z]+=/).isEmpty)
    #expect(page.matches(of: /\sstyle=/).isEmpty)
  }

  @Test func `every price stands in the page without its script`() {
    for words in [
      "<td>02A03<td>Reguliere Begeleiding Volwassenen<td>Wmo<td>minuut<td>ZIN<td class=number>1,01\n"
    ] {
      #expect(Self.page.contains(words))
    }
    #expect(Self.page.components(separatedBy: "<tr><td>").count - 1 == 262)
  }

  /// 41,95 → 46,78 is 4,83 more, 11,51% of 41,95.
  @Test func `two lists stand side by side with the figures of the comparison`() {
    #expect(Self.page.contains(",4195,4678,483,1151,"))
  }

  @Test(arguments: Language.allCases)
  func `the script has every text that it asks for, and no other`(language: Language) throws {
    let script = Self.script
    let named = script.matches(of: /words\.([A-Za-z]+)/).map { String($0.1) }
    let said = script.matches(of: /said\("([A-Za-z]+)"/).map { String($0.1) }
    let counted = script.matches(of: /counted\("([A-Za-z]+)"/).flatMap { ["\($0.1)One", "\($0.1)Many"] }
    let calculators = ["index", "group", "rebuild"]
    let marks = ["yes", "partly", "no", "unknown"].flatMap { ["mark-\($0)", "line-\($0)"] }
    let asked = Set(named + said + counted + calculators + marks + ["mark-added", "mark-removed"])
    let words = wording(language).pageWords(of: try Dataset.builtIn([])).map(\.0)
    #expect(Set(words).count == words.count)
    #expect(Set(words).symmetricDifference(asked).sorted() == [])
  }

  @Test func `a region with lists of one year has no pair`() throws {
    let pairs = PagePair.all(in: try Dataset.builtIn())
    #expect(pairs.map { "\($0.region.id) \($0.from) \($0.to)" } == ["nijmegen 2023 2025"])
  }
}
