import Dispatch
import TestSupport
import Testing

@testable import Tariffs

private let threads = Cores(count: 3) { count, work in
  DispatchQueue.concurrentPerform(iterations: count, execute: work)
}

@Suite struct HashedPlacesTests {
  private func half(_ word: String) -> HashedPlaces.Half { HashedPlaces.half(of: word.hashValue) }

  /// Puts words in, each once, and gives the place where each was found or put.
  private func places(
    of words: [String], in places: inout HashedPlaces, _ seen: inout [String],
    half: (String) -> HashedPlaces.Half
  ) -> [Int] {
    words.map { word in
      if let place = places.place(of: half(word), where: { seen[$0] == word }) { return place }
      places.add(seen.count, half(word))
      seen.append(word)
      return seen.count - 1
    }
  }

  /// Some words of which many come again, with what a dictionary says of the place where each stood first.
  private func words(seed: UInt64, first: [String] = []) -> (words: [String], places: [Int]) {
    var generator = SeededGenerator(seed: seed)
    let words = (0..<5_000).map { _ in "woord-\(Int.random(in: 0..<2_000, using: &generator))" }
    var placeOf = Dictionary(uniqueKeysWithValues: first.enumerated().map { ($1, $0) })
    let places = words.map { word in
      let place = placeOf[word] ?? placeOf.count
      placeOf[word] = place
      return place
    }
    return (words, places)
  }

  @Test(arguments: [1, 2, 3])
  func `words are found where they stood first, as a dictionary says`(seed: UInt64) {
    let (words, expected) = words(seed: seed)
    var (found, seen) = (HashedPlaces(), [String]())
    #expect(places(of: words, in: &found, &seen, half: half) == expected)
  }

  @Test(arguments: [1, 2, 3], [Cores.one, threads])
  func `what was put in at once is found as what was put in one by one`(seed: UInt64, cores: Cores) throws {
    var first = (0..<3_000).map { "woord-\($0 * 2)" }
    let (words, expected) = words(seed: seed, first: first)
    let all = first
    var found = try #require(HashedPlaces(all.map(half), cores) { all[$0] == all[$1] })
    #expect(places(of: words, in: &found, &first, half: half) == expected)
  }

  @Test(arguments: [Cores.one, threads]) func `what stands there twice is not put in at once`(cores: Cores) {
    let words = (0..<2_000).map { "woord-\($0)" }
    for twice in [0, 700, 1_999] {
      let all = words + [words[twice]]
      #expect(HashedPlaces(all.map(half), cores) { all[$0] == all[$1] } == nil)
      #expect(HashedPlaces.isAnythingTwice(all.map(half), cores) { all[$0] == all[$1] })
    }
    #expect(!HashedPlaces.isAnythingTwice(words.map(half), cores) { words[$0] == words[$1] })
    // Of one hash, and yet not the same.
    #expect(HashedPlaces(words.map { _ in 7 }, cores) { words[$0] == words[$1] } != nil)
  }

  @Test(arguments: [0, 1, 7, HashedPlaces.Half.max])
  func `words of one hash are told apart by what they are`(hash: HashedPlaces.Half) {
    let words = (0..<60).map { "\($0 % 40)" }
    var (found, seen) = (HashedPlaces(), [String]())
    #expect(places(of: words, in: &found, &seen) { _ in hash } == (0..<60).map { $0 % 40 })
  }

  @Test func `another hash finds nothing, and its own what is said to be the same`() {
    var places = HashedPlaces(capacity: 2)
    places.add(0, 5)
    #expect(places.place(of: 6) { _ in true } == nil)
    #expect(places.place(of: 5) { _ in false } == nil)
    #expect(places.place(of: 5) { $0 == 0 } == 0)
  }
}
