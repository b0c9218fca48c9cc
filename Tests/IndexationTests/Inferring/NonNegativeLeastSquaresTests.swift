import TestSupport
import Testing

@testable import Indexation

/// The solver, against known answers and against the conditions that any answer meets.
@Suite struct NonNegativeLeastSquaresTests {
  private func solve(_ columns: [[Double]], _ target: [Double]) -> [Double] {
    NonNegativeLeastSquares(columns: columns, target: target).solution()
  }

  private func isNear(_ left: [Double], _ right: [Double], _ tolerance: Double = 1e-9) -> Bool {
    left.count == right.count && zip(left, right).allSatisfy { abs($0 - $1) <= tolerance }
  }

  @Test func `answers by hand`() {
    #expect(solve([[1, 0], [0, 1]], [3, -2]) == [3, 0])
    // The mean of 1, 2 and 6.
    #expect(isNear(solve([[1, 1, 1]], [1, 2, 6]), [3]))
    // A line through (0, 1), (1, 3) and (2, 5).
    #expect(isNear(solve([[1, 1, 1], [0, 1, 2]], [1, 3, 5]), [1, 2]))
    // The best slope is negative, so the answer is the mean alone.
    #expect(isNear(solve([[1, 1, 1], [0, 1, 2]], [5, 3, 1]), [3, 0]))
  }

  @Test func `answers of another implementation`() {
    #expect(
      isNear(
        solve([[5, 5, 4, -1], [2, 2, -1, -1], [3, 3, -3, 4]], [10, -5, 3, 8]),
        [0.266294227188, 0, 0.797020484171]))
    #expect(
      isNear(
        solve(
          [[-2, 4, 3, 1, 1, 3], [4, -1, -1, 1, 5, 2], [-2, 0, 5, 2, 4, 0], [1, -1, 1, 1, 4, 5]],
          [2, -2, 9, -3, 9, 5]), [0, 0.250525823791, 1.012853470437, 0.910259406403]))
    #expect(
      isNear(
        solve(
          [
            [-2, 1, 4, 1, -3], [-3, 5, 2, 0, -2], [1, 1, 0, -1, 5], [-3, 4, 1, 5, 3], [-2, 5, -1, -3, 4],
          ],
          [-2, 7, 1, 3, -5]), [0.117109493992, 1.139109832459, 0, 0.089185987477, 0]))
  }

  @Test func `degenerate tables have an answer`() {
    #expect(solve([], [1, 2]) == [])
    #expect(solve([[], []], []) == [0, 0])
    #expect(solve([[0, 0], [0, 0]], [1, 2]) == [0, 0])
    #expect(isNear(solve([[0, 0], [1, 1]], [1, 3]), [0, 2]))
    #expect(solve([[1, 2], [3, 4]], [0, 0]) == [0, 0])
    // All at the bound.
    #expect(solve([[1, 2], [3, 4]], [-1, -1]) == [0, 0])
    // One column twice, and one that is the sum of two others: any answer that fits will do.
    let twice = solve([[1, 1], [1, 1]], [2, 2])
    #expect(twice.allSatisfy { $0 >= 0 } && abs(twice[0] + twice[1] - 2) < 1e-12)
    let columns: [[Double]] = [[1, 0, 1], [0, 1, 1], [1, 1, 2]]
    let sum = NonNegativeLeastSquares(columns: columns, target: [3, 5, 8])
    #expect(sum.residual(sum.solution()).allSatisfy { abs($0) < 1e-9 })
    // More columns than rows.
    let wide = NonNegativeLeastSquares(
      columns: [[2, -1, 5], [4, 5, 4], [2, 4, 3], [-2, -2, 2], [1, 1, -3]], target: [7, 3, -4])
    #expect(wide.residual(wide.solution()).allSatisfy { abs($0) < 1e-9 })
  }

  @Test func `no direction leads to a better answer`() {
    var generator = SeededGenerator(seed: 601)
    for round in 0..<400 {
      let rows = Int.random(in: 1...12, using: &generator)
      let count = Int.random(in: 1...10, using: &generator)
      // Every third table has shares from 0 to 1 divided by a price, as a list of tariffs gives.
      let isTable = round.isMultiple(of: 3)
      var columns = (0..<count).map { _ in
        (0..<rows).map { _ in
          isTable
            ? Double(Int.random(in: 0...20, using: &generator)) / 20
              / Double(Int.random(in: 20...400, using: &generator))
            : Double(Int.random(in: -50...50, using: &generator))
        }
      }
      // Every fourth has columns that depend on each other.
      if round.isMultiple(of: 4), count > 2 { columns[2] = zip(columns[0], columns[1]).map { $0 + 2 * $1 } }
      let target = (0..<rows).map { _ in
        isTable ? 1 : Double(Int.random(in: -50...50, using: &generator))
      }
      let problem = NonNegativeLeastSquares(columns: columns, target: target)
      let x = problem.solution()
      let rest = problem.residual(x)
      let reach = target.reduce(0) { $0 + $1 * $1 }.squareRoot()
      for (place, column) in columns.enumerated() {
        let gradient = zip(column, rest).reduce(0) { $0 + $1.0 * $1.1 }
        let limit = 1e-9 * column.reduce(0) { $0 + $1 * $1 }.squareRoot() * max(reach, 1)
        #expect(x[place] >= 0)
        // More of a column never helps; less does not either, unless there is none of it.
        #expect(gradient <= limit, "round \(round)")
        if x[place] > 0 { #expect(gradient >= -limit, "round \(round)") }
      }
    }
  }

  @Test func `the unit of the prices does not matter`() {
    let columns: [[Double]] = [[5, 5, 4, -1], [2, 2, -1, -1], [3, 3, -3, 4]]
    for scale in [1e-12, 1e-6, 1e9] {
      let scaled = solve(columns.map { $0.map { $0 * scale } }, [10, -5, 3, 8])
      #expect(isNear(scaled.map { $0 * scale }, [0.266294227188, 0, 0.797020484171]), "\(scale)")
    }
  }
}

/// Orthogonal directions, by which it is known what the mixes tell apart.
@Suite struct OrthogonalBasisTests {
  @Test func `a combination of vectors is spanned, another vector is not`() {
    let basis = OrthogonalBasis([[1, 0, 1], [0, 1, 1], [1, 1, 2]])
    #expect(basis.directions.map { $0 == nil } == [false, false, true])
    #expect(basis.spans([2, -3, -1]))
    #expect(basis.spans([0, 0, 0]))
    #expect(!basis.spans([0, 0, 1]))
    #expect(!OrthogonalBasis([]).spans([1]))
    #expect(OrthogonalBasis([[0.7, 0.3], [0.7000001, 0.2999999]]).spans([1, 0]))
  }
}
