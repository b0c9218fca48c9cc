/// How work is divided over the processor. Threads are made at the edge of the program: here is only how many there
/// are and who runs them.
package struct Cores: Sendable {
  /// The number of pieces of work at a time.
  package let count: Int
  private let run: @Sendable (_ count: Int, _ work: @Sendable (Int) -> Void) -> Void

  /// Several at a time.
  ///
  /// - Parameters:
  ///   - count: how many.
  ///   - run: runs the work for each number below `count`, and comes back when all of it is done.
  package init(count: Int, run: @escaping @Sendable (_ count: Int, _ work: @Sendable (Int) -> Void) -> Void) {
    (self.count, self.run) = (max(1, count), run)
  }

  /// One piece of work after the other, without threads.
  package static let one = Cores(count: 1) { count, work in
    for worker in 0..<count { work(worker) }
  }

  /// Runs work once for each core.
  ///
  /// - Parameter work: gets the number of its worker, from 0.
  package func perform(_ work: @Sendable (Int) -> Void) {
    if count == 1 { work(0) } else { run(count, work) }
  }

  /// What each core makes of its part of some work, in the order of the parts.
  ///
  /// - Parameter make: gets the number of its part, below ``count``.
  /// - Returns: what was made of each part.
  package func made<Part>(_ make: @Sendable (Int) -> Part) -> [Part] {
    var made = [Part?](repeating: nil, count: count)
    made.withUnsafeMutableBufferPointer { made in
      nonisolated(unsafe) let made = made
      perform { part in made[part] = make(part) }
    }
    return made.compactMap(\.self)
  }
}
