import Foundation
import TestSupport
import Testing

@testable import Tariffs

/// The amounts against the source documents. The texts are not part of the project: where they are not at hand,
/// these tests say that they were skipped.
@Suite(
  .enabled(
    if: SourceTexts.folder != nil, "the source texts are not at hand; set TARIFFS_SOURCES to their folder"))
struct TranscriptionTests {
  private let dataset: Dataset

  init() throws {
    dataset = try Dataset.builtIn()
  }

  @Test func `the source texts are those whose lines were counted`() throws {
    let folder = try #require(SourceTexts.folder)
    for table in dataset.tables {
      let hash = try SourceTexts.sha256(of: folder.appending(path: table.sourceFile).path)
      #expect(hash == table.sourceSHA256, "\(table.sourceFile)")
    }
  }

  @Test func `the digits of every amount stand on its line`() throws {
    for table in dataset.tables {
      let lines = try SourceTexts.lines(of: table.sourceFile)
      for tariff in dataset.tariffs(in: table.id) {
        let readings = dataset.readings(in: table.id).filter {
          $0.product == tariff.product && $0.unit == tariff.unit && $0.form == tariff.form
            && $0.field == .amount
            && $0.line == tariff.line
        }
        let written =
          DutchAmount.notations(of: tariff.amount) + readings.map { DutchAmount.digits(of: $0.printed) }
        let line = lines[tariff.line - 1]
        #expect(
          written.contains { DutchAmount.stands($0, in: line) },
          "\(table.id) line \(tariff.line): \(tariff.product) \(tariff.amount) does not stand in «\(line)»")
      }
      for mention in dataset.mentions(in: table.id) {
        let line = lines[mention.line - 1]
        #expect(
          DutchAmount.notations(of: mention.amount).contains { DutchAmount.stands($0, in: line) },
          "\(table.id) line \(mention.line): \(mention.product) \(mention.amount)")
      }
    }
  }

  @Test func `every printed code stands in its document, near its amount`() throws {
    for table in dataset.tables {
      let lines = try SourceTexts.lines(of: table.sourceFile)
      for tariff in dataset.tariffs(in: table.id) where !tariff.printedCode.isEmpty {
        // In Lekstroom a code heads a product description of up to 160 lines; elsewhere it stands beside its price.
        let window = max(0, tariff.line - 160)..<min(lines.count, tariff.line + 4)
        #expect(
          lines[window].contains { $0.contains(tariff.printedCode) },
          "\(table.id) line \(tariff.line): \(tariff.printedCode)")
      }
    }
  }

  @Test func `what a reading calls printed is printed there`() throws {
    for table in dataset.tables {
      let lines = try SourceTexts.lines(of: table.sourceFile)
      for reading in dataset.readings(in: table.id) {
        let place = lines[(reading.line - 1)..<min(lines.count, reading.line + 4)].joined(separator: " ")
        #expect(
          place.singleSpaced.contains(reading.printed.singleSpaced),
          "\(table.id) line \(reading.line): «\(reading.printed)» does not stand in «\(place)»")
      }
    }
  }

  @Test func `every amount in euro of the documents has its row, its mention, or a reason to have none`()
    throws
  {
    let leftOut = try Repository.text("Tests/DatasetTests/NotPrices.csv").split(separator: "\n").dropFirst()
      .map { $0.split(separator: ",", maxSplits: 3).map(String.init) }
    for table in dataset.tables {
      let lines = try SourceTexts.lines(of: table.sourceFile)
      var accounted: [Int: [String]] = [:]
      for tariff in dataset.tariffs(in: table.id) {
        accounted[tariff.line, default: []].append(tariff.amount.description)
      }
      for mention in dataset.mentions(in: table.id) {
        accounted[mention.line, default: []].append(mention.amount.description)
      }
      for row in leftOut where row[0] == table.id {
        accounted[try #require(Int(row[1])), default: []].append(row[2])
      }
      for (index, line) in lines.enumerated() {
        let printed = DutchAmount.amounts(in: line)
        let known = accounted[index + 1] ?? []
        #expect(
          printed.allSatisfy { known.contains($0.description) },
          "\(table.id) line \(index + 1): \(printed.map(\.description)) against \(known) in «\(line)»")
      }
    }
  }
}

/// How the documents write amounts. Written for these tests alone, apart from the program.
private enum DutchAmount {
  /// The ways to write an amount: `1.260,38`, `1260,38`, and `865` or `175,-` for whole euros.
  static func notations(of amount: Money) -> [String] {
    let whole = "\(amount.cents / 100)"
    var grouped = ""
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index) % 3 == 0 { grouped += "." }
      grouped.append(digit)
    }
    let part = amount.cents % 100
    let decimals = "," + (part < 10 ? "0" : "") + "\(part)"
    let wholes = part == 0 ? [whole, grouped, whole + ",-", grouped + ",-"] : []
    return [whole + decimals, grouped + decimals] + wholes
  }

  /// The digits of an amount as it is printed, with their points and commas.
  static func digits(of printed: String) -> String {
    let isPart: (Character) -> Bool = { $0.isNumber || $0 == "." || $0 == "," }
    return String(printed.drop { !$0.isNumber }.prefix(while: isPart))
  }

  /// Whether a number stands in a line by itself, not as a part of a longer one.
  static func stands(_ number: String, in line: String) -> Bool {
    line.ranges(of: number).contains { range in
      let before = line[..<range.lowerBound].last
      let after = line[range.upperBound...].prefix(2)
      let isCutBefore = before.map { $0.isNumber || $0 == "," || $0 == "." } ?? false
      let isCutAfter =
        after.first.map { first in
          first.isNumber || ((first == "," || first == ".") && (after.dropFirst().first?.isNumber ?? false))
        } ?? false
      return !isCutBefore && !isCutAfter
    }
  }

  /// The amounts of a line: numbers with two decimals that are no percentage, and numbers behind a euro sign.
  static func amounts(in line: String) -> [Money] {
    let pattern =
      /(?<euro>€\s?)?(?<whole>\d{1,3}(?:\.\d{3})+|\d+)(?:[.,](?<part>\d{2})|,-)?(?<tail>[.,]?\d|\s?%)?/
    return line.matches(of: pattern).compactMap { match in
      guard match.output.tail == nil else { return nil }
      guard match.output.euro != nil || match.output.part != nil else { return nil }
      let isDate = match.output.part != nil && match.output.euro == nil && !match.output.0.contains(",")
      guard !isDate, let euros = Int64(match.output.whole.filter(\.isNumber)) else { return nil }
      return Money(cents: euros * 100 + (match.output.part.flatMap { Int64($0) } ?? 0))
    }
  }
}

extension String {
  /// The text with one space for each run of white space.
  var singleSpaced: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
