import TestSupport
import Testing

@testable import Tariffs

@Suite struct HashedPlacesTests {
  /// Puts words in, each once, and gives what was found for each.
  private func found(_ words: [String], hash: (String) -> Int) -> (places: HashedPlaces, found: [Int]) {
    var (places, seen) = (HashedPlaces(), [String]())
    let found = words.map { word in
      if let place = places.place(of: hash(word), where: { seen[$0] == word }) { return place }
      places.add(seen.count, hash: hash(word))
      seen.append(word)
      return seen.count - 1
    }
    return (places, found)
  }

  @Test(arguments: [1, 2, 3]) func `words are found where they stood first, as a dictionary says`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let words = (0..<5_000).map { _ in "woord-\(Int.random(in: 0..<2_000, using: &generator))" }
    var (places, count) = ([String: Int](), 0)
    let expected = words.map { word in
      if let place = places[word] { return place }
      places[word] = count
      count += 1
      return count - 1
    }
    #expect(found(words, hash: \.hashValue).found == expected)
  }

  @Test(arguments: [0, -1, 7, Int.max, Int.min])
  func `words of one hash are told apart by what they are`(hash: Int) {
    let words = (0..<60).map { "\($0 % 40)" }
    #expect(found(words) { _ in hash }.found == (0..<60).map { $0 % 40 })
  }

  @Test func `hashes that differ in their upper half only are not taken for each other`() {
    var places = HashedPlaces(capacity: 2)
    places.add(0, hash: 5)
    #expect(places.place(of: 5 + 1 << 32) { _ in false } == nil)
    #expect(places.place(of: 6) { _ in true } == nil)
    #expect(places.place(of: 5) { $0 == 0 } == 0)
  }

  @Test func `all places are handed over, each with a hash that finds it`() {
    let places = found((0..<300).map { "\($0)" }, hash: \.hashValue).places
    var all: Set<Int> = []
    places.forEach { hash, place in
      all.insert(place)
      #expect(places.place(of: hash) { $0 == place } == place)
    }
    #expect(all == Set(0..<300))
  }
}
