import Synchronization

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

  /// Makes pieces of some work, as many at a time as there are cores, and hands each on in its order.
  ///
  /// - Parameters:
  ///   - count: the number of pieces.
  ///   - make: makes the piece of a number below `count`.
  ///   - take: gets the pieces, the first one first; one at a time, on whichever thread.
  package func inOrder<Piece: Sendable>(
    _ count: Int, make: @Sendable (Int) -> Piece, take: (Piece) -> Void
  ) {
    guard self.count > 1, count > 1 else {
      for place in 0..<count { take(make(place)) }
      return
    }
    let next = Atomic(0)
    let order = Mutex(InOrder<Piece>())
    // Only one thread at a time is in the lock, and none when this function is left.
    withoutActuallyEscaping(take) { take in
      nonisolated(unsafe) let take = take
      perform { _ in
        while true {
          let place = next.wrappingAdd(1, ordering: .relaxed).oldValue
          guard place < count else { return }
          let piece = make(place)
          order.withLock { for piece in $0.add(piece, place) { take(piece) } }
        }
      }
    }
  }

  /// What is made of each number below `count`, in order: every core makes a stretch of it.
  package func map<Made: Sendable>(_ count: Int, _ make: @Sendable (Int) -> Made) -> [Made] {
    var made: [Made] = []
    made.reserveCapacity(count)
    let stretch = (count + self.count - 1) / self.count
    inOrder(self.count) { core in
      (min(count, core * stretch)..<min(count, (core + 1) * stretch)).map(make)
    } take: { stretch in
      made += stretch
    }
    return made
  }
}
