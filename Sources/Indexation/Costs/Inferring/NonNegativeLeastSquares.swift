/// Finds the non-negative numbers `x` for which `A x` lies nearest to `b`, by the active-set method of Lawson and
/// Hanson (Solving Least Squares Problems, 1974, chapter 23).
///
/// Statistics over a table, so `Double`: nothing here becomes an amount that is paid.
struct NonNegativeLeastSquares {
  /// The columns of `A`, all as long as `b`.
  let columns: [[Double]]
  /// What is to be approached.
  let target: [Double]

  /// The numbers, one for each column.
  func solution() -> [Double] {
    var x = [Double](repeating: 0, count: columns.count)
    var isFree = [Bool](repeating: false, count: columns.count)
    // What a column would gain is held against its own length, so that the unit of the prices does not matter.
    let lengths = columns.map { dot($0, $0).squareRoot() }
    let reach = dot(target, target).squareRoot()
    // Columns that were freed without any gain, because of rounding; a gain elsewhere gives them another chance.
    var rejected: Set<Int> = []
    // Each round frees one column; no set of free columns comes back, so there are finitely many.
    for _ in 0..<(10 * columns.count + 10) {
      let rest = residual(x)
      let gradient = columns.indices.map { lengths[$0] > 0 ? dot(columns[$0], rest) / lengths[$0] : 0 }
      let bound = columns.indices.filter { !isFree[$0] && !rejected.contains($0) }
      guard let steepest = bound.max(by: { gradient[$0] < gradient[$1] }), gradient[steepest] > 1e-11 * reach
      else { return x }
      isFree[steepest] = true
      var free = columns.indices.filter { isFree[$0] }
      var candidate = leastSquares(free)
      while let fall = firstFall(from: x, to: candidate, free) {
        for (index, value) in zip(free, candidate) { x[index] += fall.step * (value - x[index]) }
        let largest = x.max() ?? 0
        for index in free where index == fall.index || x[index] <= 1e-14 * largest {
          x[index] = 0
          isFree[index] = false
        }
        free = columns.indices.filter { isFree[$0] }
        candidate = leastSquares(free)
      }
      for (index, value) in zip(free, candidate) { x[index] = value }
      if isFree[steepest] { rejected = [] } else { rejected.insert(steepest) }
    }
    return x
  }

  /// The number that falls to zero first on the way to a candidate, and how much of the way that is; nothing when none
  /// does.
  private func firstFall(
    from x: [Double], to candidate: [Double], _ free: [Int]
  ) -> (index: Int, step: Double)? {
    var first: (index: Int, step: Double)?
    for (index, value) in zip(free, candidate) where value <= 0 {
      let fall = x[index] - value
      let step = fall > 0 ? x[index] / fall : 0
      if step < first?.step ?? .infinity { first = (index, step) }
    }
    return first
  }

  /// What is left of the target.
  func residual(_ x: [Double]) -> [Double] {
    target.indices.map { row in
      target[row] - columns.indices.reduce(0) { $0 + columns[$1][row] * x[$1] }
    }
  }

  /// The least squares over some columns, by orthogonal directions; a column that depends on earlier ones gets 0.
  private func leastSquares(_ places: [Int]) -> [Double] {
    let basis = OrthogonalBasis(places.map { columns[$0] })
    var coefficients = [Double](repeating: 0, count: places.count)
    let along = basis.directions.map { $0.map { dot($0, target) } ?? 0 }
    for place in places.indices.reversed() where basis.directions[place] != nil {
      var value = along[place]
      for later in places.indices where later > place {
        value -= basis.overlaps[later][place] * coefficients[later]
      }
      coefficients[place] = value / basis.overlaps[place][place]
    }
    return coefficients
  }
}

/// Orthogonal directions that span some vectors, by the Gram–Schmidt method with one repetition.
struct OrthogonalBasis {
  /// For each vector its new direction; nothing where it depends on the earlier ones.
  private(set) var directions: [[Double]?] = []
  /// For each vector its parts along the directions so far, its own last.
  private(set) var overlaps: [[Double]] = []

  init(_ vectors: [[Double]]) {
    for vector in vectors {
      let (rest, parts) = split(vector)
      let length = dot(rest, rest).squareRoot()
      let isNew = length > 1e-9 * max(dot(vector, vector).squareRoot(), .leastNormalMagnitude)
      directions.append(isNew ? rest.map { $0 / length } : nil)
      overlaps.append(parts + [isNew ? length : 0])
    }
  }

  /// Whether a vector is a combination of the vectors.
  func spans(_ vector: [Double]) -> Bool {
    let rest = split(vector).rest
    return dot(rest, rest).squareRoot() <= 1e-7 * max(dot(vector, vector).squareRoot(), .leastNormalMagnitude)
  }

  private func split(_ vector: [Double]) -> (rest: [Double], parts: [Double]) {
    var rest = vector
    var parts = [Double](repeating: 0, count: directions.count)
    for _ in 0..<2 {
      for (place, direction) in directions.enumerated() {
        guard let direction else { continue }
        let part = dot(direction, rest)
        parts[place] += part
        for index in rest.indices { rest[index] -= part * direction[index] }
      }
    }
    return (rest, parts)
  }
}

private func dot(_ left: [Double], _ right: [Double]) -> Double {
  zip(left, right).reduce(0) { $0 + $1.0 * $1.1 }
}
