import Dispatch
import Testing

@testable import Tariffs

@Suite struct CoresTests {
  @Test(arguments: [1, 2, 5], [0, 1, 2, 3, 100])
  func `pieces are handed on in their order, whoever is ready first`(threads: Int, pieces: Int) {
    let cores = Cores(count: threads) { count, work in
      DispatchQueue.concurrentPerform(iterations: count, execute: work)
    }
    var taken: [Int] = []
    cores.inOrder(pieces) { place in
      // The first pieces take longest.
      var busy = 0
      for step in 0..<(100 - place) * 200 { busy ^= step }
      return busy == -1 ? -1 : place
    } take: { piece in
      taken.append(piece)
    }
    #expect(taken == Array(0..<pieces))
  }

  @Test(arguments: [1, 2, 5], [0, 1, 3, 100])
  func `what is made of each number stands in its order`(threads: Int, count: Int) {
    let cores = Cores(count: threads) { count, work in
      DispatchQueue.concurrentPerform(iterations: count, execute: work)
    }
    #expect(cores.map(count) { $0 * $0 } == (0..<count).map { $0 * $0 })
  }
}
