import Testing

@testable import Indexation

/// Which price lists keep the order of the levels.
@Suite struct LevelOrderTests {
  private func level(_ id: String, _ notAbove: String...) -> FunctionLevel {
    FunctionLevel(id: id, name: id, notAbove: notAbove)
  }

  /// Each pattern as the levels that are in it.
  private func patterns(_ used: [String], _ known: [FunctionLevel]) throws -> Set<Set<String>> {
    let order = try LevelOrder(of: used, among: known)
    #expect(order.patterns.count == Set(order.patterns).count)
    return Set(
      order.patterns.map { pattern in
        Set(zip(order.levels, pattern).filter(\.1).map(\.0))
      })
  }

  @Test func `a chain has a pattern for each level and all above it`() throws {
    let chain = [level("a", "b"), level("b", "c"), level("c")]
    #expect(try patterns(["c", "a", "b"], chain) == [["c"], ["b", "c"], ["a", "b", "c"]])
    #expect(try LevelOrder(of: ["c", "a"], among: chain).levels == ["a", "c"])
    // The level between need not occur.
    #expect(try patterns(["a", "c"], chain) == [["c"], ["a", "c"]])
    #expect(try patterns(["b"], chain) == [["b"]])
    #expect(try patterns([], chain) == [])
  }

  @Test func `levels side by side rise apart`() throws {
    // Both a and b are below c.
    let fork = [level("a", "c"), level("b", "c"), level("c")]
    #expect(
      try patterns(["a", "b", "c"], fork) == [["c"], ["a", "c"], ["b", "c"], ["a", "b", "c"]])
    // Both b and c are above a.
    let top = [level("a", "b", "c"), level("b"), level("c")]
    #expect(try patterns(["a", "b", "c"], top) == [["b"], ["c"], ["b", "c"], ["a", "b", "c"]])
    // Without c nothing holds a and b together.
    #expect(try patterns(["a", "b"], fork) == [["a"], ["b"], ["a", "b"]])
  }

  @Test func `the levels of the documents`() throws {
    let known = try CostBook.builtIn().levels
    // mbo without a number beside mbo-3 and mbo-4; ms, kjp and ms-kjp beside each other at the top.
    #expect(
      try patterns(["mbo", "mbo-4", "hbo"], known) == [
        ["hbo"], ["mbo", "hbo"], ["mbo-4", "hbo"], ["mbo", "mbo-4", "hbo"],
      ])
    #expect(
      try patterns(["wo", "ms", "kjp"], known) == [["ms"], ["kjp"], ["ms", "kjp"], ["wo", "ms", "kjp"]])
    let all = try LevelOrder(of: known.map(\.id), among: known)
    // 7 sets of the three at the top, then wo++, wo+, wo, hbo+ and hbo one by one, then mbo or not with
    // none or the highest of 4, 3, 2 and household help: 2 × 5 ways, less the one with none of them.
    #expect(all.patterns.count == 7 + 5 + 9)
  }

  @Test func `too many levels side by side are refused`() throws {
    let loose = (0..<20).map { level("l\($0)") }
    #expect(
      rebuildError { () throws(RebuildError) in try LevelOrder(of: loose.map(\.id), among: loose) }
        == .tooLittleOrder(levels: loose.map(\.id)))
    #expect(try LevelOrder(of: loose.prefix(10).map(\.id), among: loose).patterns.count == 1_023)
  }
}
