import Foundation
import Indexation
import Tariffs
import TestSupport
import Testing

/// Profiles and included costs are about products of their lists, and stand where they say.
@Suite struct CostDataTests {
  private let book: AuditBook
  private let dataset: Dataset

  init() throws { (book, dataset) = (try AuditBook.builtIn(), try Dataset.builtIn()) }

  @Test func `a profile is about a product with a mix, and its lowest level is not above its highest`() throws
  {
    let costs = try CostBook.builtIn()
    let order = costs.levels.map(\.id)
    for profile in book.profiles {
      let name = "\(profile.table) \(profile.product)"
      #expect(!costs.mix(of: profile.product, in: profile.table).isEmpty, "\(name)")
      let lowest = try #require(order.firstIndex(of: profile.lowest), "\(name)")
      #expect(lowest <= (try #require(order.firstIndex(of: profile.highest), "\(name)")), "\(name)")
      #expect(profile.emphasis.isEmpty || order.contains(profile.emphasis), "\(name)")
    }
  }

  @Test func `a cost is included in one that is printed for the product`() throws {
    let costs = try CostBook.builtIn()
    for cost in book.includedCosts {
      let figures = costs.figures(of: cost.product, in: cost.table)
      #expect(figures.contains { $0.component == cost.within }, "\(cost.table) \(cost.product)")
    }
  }

  @Test(
    .enabled(
      if: SourceTexts.folder != nil, "the source texts are not at hand; set TARIFFS_SOURCES to their folder"))
  func `what is printed of an included cost and of a profile stands on their lines`() throws {
    func text(_ table: String, _ lines: SourceLines) throws -> String {
      let all = try SourceTexts.lines(of: table + ".txt")
      return lines.ranges.flatMap { all[($0.lowerBound - 1)..<$0.upperBound] }.joined(separator: " ")
        .lowercased()
    }
    for cost in book.includedCosts {
      #expect(try text(cost.table, cost.lines).contains(cost.printed.lowercased()), "\(cost.product)")
    }
    // A profile is shortened; the kinds of levels that it names are not.
    for profile in book.profiles {
      let said = try text(profile.table, profile.lines)
      for kind in ["mbo", "hbo", "wo+", "medisch specialist", "gedragswetenschapper"]
      where profile.printed.lowercased().contains(kind) {
        #expect(said.contains(kind), "\(profile.table) \(profile.product): \(kind)")
      }
    }
  }
}
