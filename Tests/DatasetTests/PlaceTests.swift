import Foundation
import TestSupport
import Testing

@testable import Indexation
@testable import Tariffs

/// Each price and each other cited line has a place that a reader of the document can find.
@Suite struct PlaceTests {
  private let dataset: Dataset

  init() throws {
    dataset = try Dataset.builtIn()
  }

  @Test func `every price has a place and words to search for`() {
    for tariff in dataset.tables.flatMap({ dataset.tariffs(in: $0.id) }) {
      #expect(!dataset.headings(of: tariff.line, in: tariff.table).isEmpty, "\(tariff.key)")
      #expect(dataset.searchWords(for: tariff)?.isEmpty == false, "\(tariff.key)")
    }
  }

  @Test func `place and words tell the prices of a document apart`() {
    // What the words leave open, the amount decides: a reader finds a code or a name, and beside it the amounts.
    for table in dataset.tables {
      var found: [[String]: Tariff] = [:]
      for tariff in dataset.tariffs(in: table.id) {
        let key =
          dataset.headings(of: tariff.line, in: table.id)
          + [dataset.searchWords(for: tariff) ?? "", "\(tariff.amount)"]
        #expect(found.updateValue(tariff, forKey: key) == nil, "\(table.id): \(key)")
      }
    }
  }

  @Test func `every line that is cited has a place`() throws {
    var cited: [(table: String, lines: SourceLines)] = []
    func cite(_ table: String, _ line: Int) { cited.append((table, SourceLines(line...line))) }
    for table in dataset.tables.map(\.id) {
      for tariff in dataset.tariffs(in: table) { cite(table, tariff.line) }
      for mention in dataset.mentions(in: table) { cite(table, mention.line) }
      for reading in dataset.readings(in: table) { cite(table, reading.line) }
      for term in dataset.billingTerms(in: table) { cite(table, term.line) }
      for code in dataset.productCodes(in: table) { cite(table, code.line) }
      cited += dataset.relations(in: table).map { (table, $0.lines) }
      cited += dataset.unpricedProducts(in: table).map { (table, $0.lines) }
    }
    cited += dataset.continuations.flatMap { [($0.tableFrom, $0.linesFrom), ($0.tableTo, $0.linesTo)] }
    cited += dataset.conceptMembers.map { ($0.table, $0.lines) }
    let costs = try CostBook.builtIn()
    for share in costs.shares { cite(share.table, share.line) }
    for figure in costs.figures { cite(figure.table, figure.line) }
    for (table, lines) in cited {
      for line in lines.ranges.joined() {
        #expect(!dataset.headings(of: line, in: table).isEmpty, "\(table) line \(line)")
      }
    }
  }

  @Test func `known prices stand where a reader of the document sees them`() throws {
    #expect(dataset.headings(of: 1749, in: "nijmegen-2023") == ["2.5 TARIEVEN"])
    #expect(
      dataset.headings(of: 1959, in: "nijmegen-2023") == [
        "2.7 EISEN TEN AANZIEN TARIEVEN GEDURENDE DE CONTRACTPERIODE", "Programma van eisen 44.2",
      ])
    #expect(
      dataset.headings(of: 322, in: "lekstroom-2024") == [
        "Bijlage 1 Producten en tarieven jeugdhulp regio Lekstroom 2024", "2: Begeleiding/ ondersteuning",
        "BEGELEIDING LICHT",
      ])
    #expect(dataset.headings(of: 740, in: "nijmegen-2025-verblijf") == ["Bijlage 1B: Tarieven 2025"])
    // The text has 50803 for 50B03: a reader finds the name, not the code of the text.
    let light = try #require(
      dataset.tariffs(in: "lekstroom-2024").first { $0.product == "begeleiding-licht" })
    #expect(dataset.searchWords(for: light) == "BEGELEIDING LICHT")
    let mst = try #require(dataset.tariffs(in: "nijmegen-2025-verblijf").first { $0.product == "mst" })
    #expect(dataset.searchWords(for: mst) == "45A41")
  }

  @Test func `addresses follow from the numbers of the Gemeenteblad`() {
    #expect(
      dataset.tables.compactMap(\.address) == [
        "https://zoek.officielebekendmakingen.nl/gmb-2024-463394.html",
        "https://zoek.officielebekendmakingen.nl/gmb-2025-572364.html",
      ])
  }

  @Test func `products without an amount are known, and no price has their word`() {
    let ivt = dataset.unpricedProducts(in: "nijmegen-2025-verblijf")
    #expect(ivt.map(\.name) == ["IVT met JIM"])
    #expect(ivt.first?.printedUnit == "lumpsum")
    #expect(dataset.tables.flatMap { dataset.unpricedProducts(in: $0.id) }.count == 5)
  }

  @Test func `the list of 2023 has a number for each product and a CAK code for each of the Wmo`() {
    let codes = dataset.productCodes(in: "nijmegen-2023")
    let tariffs = dataset.tariffs(in: "nijmegen-2023")
    #expect(
      tariffs.map { tariff in
        codes.first { $0.product == tariff.product && $0.scheme == .number }.flatMap { Int($0.code) }
      } == Array(1...22))
    #expect(
      codes.filter { $0.scheme == .cak }.map(\.code) == [
        "403", "406", "404", "405", "400", "411", "447", "", "438",
      ])
    #expect(Set(codes.filter { $0.scheme == .cak }.map(\.product)).count == tariffs.count { $0.law == .wmo })
  }
}

/// The places against the source documents, where the texts are at hand.
@Suite(
  .enabled(
    if: SourceTexts.folder != nil, "the source texts are not at hand; set TARIFFS_SOURCES to their folder"))
struct PlaceTranscriptionTests {
  private let dataset: Dataset

  init() throws {
    dataset = try Dataset.builtIn()
  }

  /// The letters and digits of a text, without the marks of the texts and the accents that recognition confuses.
  private func letters(_ text: some StringProtocol) -> String {
    String(text)
      .replacing(/\[bookmark[^\]]*\]|<[^>]+>/, with: "")
      .folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
      .filter { $0.isLetter || $0.isNumber || $0 == "+" || $0 == ">" }
  }

  @Test func `every heading begins on its line`() throws {
    for table in dataset.tables {
      let lines = try SourceTexts.lines(of: table.sourceFile)
      for place in dataset.places(in: table.id) {
        // A heading that is broken off goes on within a few lines.
        let window = letters(lines[(place.line - 1)..<min(lines.count, place.line + 3)].joined())
        let range = try #require(
          window.range(of: letters(place.heading)), "\(table.id) line \(place.line): «\(place.heading)»")
        #expect(
          window.distance(from: window.startIndex, to: range.lowerBound)
            < letters(lines[place.line - 1]).count, "\(table.id) line \(place.line): «\(place.heading)»")
      }
    }
  }

  @Test func `the words to search for stand in the place of their price`() throws {
    for table in dataset.tables {
      let lines = try SourceTexts.lines(of: table.sourceFile)
      let places = dataset.places(in: table.id)
      let tariffs = dataset.tariffs(in: table.id)
      for tariff in tariffs {
        let words = try #require(dataset.searchWords(for: tariff))
        let innermost = try #require(
          places.filter { $0.lines.contains(tariff.line) }.min { $0.lines.count < $1.lines.count })
        guard words != innermost.heading else { continue }
        // The description of one product may name its code again; in a list of prices it stands once.
        let hits = innermost.lines.filter { lines[$0 - 1].contains(words) }
        let isAlone = tariffs.allSatisfy {
          $0.product == tariff.product || !innermost.lines.contains($0.line)
        }
        #expect(hits.count == 1 || (isAlone && !hits.isEmpty), "\(table.id) \(words): \(hits)")
      }
    }
  }

  @Test func `other codes are printed on their lines`() throws {
    for table in dataset.tables {
      let lines = try SourceTexts.lines(of: table.sourceFile)
      for code in dataset.productCodes(in: table.id) {
        let words = lines[code.line - 1].split(separator: " ").map(String.init)
        #expect(words.contains { $0.hasPrefix(code.code.isEmpty ? "N.v.t." : code.code) }, "\(code)")
      }
    }
  }

  @Test func `products without an amount are named on their lines`() throws {
    for table in dataset.tables {
      let lines = try SourceTexts.lines(of: table.sourceFile)
      for product in dataset.unpricedProducts(in: table.id) {
        let text = letters(product.lines.ranges.joined().map { lines[$0 - 1] }.joined())
        for words in [product.printedCode, product.printedUnit] where !words.isEmpty {
          #expect(text.contains(letters(words)), "\(product.name): «\(words)» in «\(text)»")
        }
        for word in product.name.split(separator: " ") where word.first?.isUppercase ?? false {
          let letters = letters(word.prefix { $0 != "-" && $0 != "&" })
          #expect(text.contains(letters), "\(product.name): «\(text)»")
        }
      }
    }
  }
}
