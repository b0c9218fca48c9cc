import Synchronization

/// The words of a column, each with a number, the same for all cores.
///
/// Numbers are given out when a word is first seen, so which word has which number depends on the cores: sort by
/// the words where an order shows.
package final class Words: Sendable {
  /// What stands for no word.
  package static let absent = UInt32.max

  private struct State {
    var texts: [String] = []
    var numbers: [String: UInt32] = [:]
  }

  private let state: Mutex<State>

  /// Words that have the numbers from 0.
  package init(_ known: [String] = []) {
    var initial = State()
    for word in known {
      if initial.numbers[word] == nil { initial.numbers[word] = UInt32(initial.texts.count) }
      initial.texts.append(word)
    }
    state = Mutex(initial)
  }

  /// All words, at the places of their numbers.
  package var texts: [String] { state.withLock { $0.texts } }

  /// The word with a number.
  package subscript(number: UInt32) -> String { state.withLock { $0.texts[Int(number)] } }

  /// The number of a word, if it was seen.
  package func number(of word: String) -> UInt32? { state.withLock { $0.numbers[word] } }

  /// The number of a word, which it gets if it has none.
  func add(_ word: String) -> UInt32 {
    state.withLock { state in
      if let number = state.numbers[word] { return number }
      let number = UInt32(state.texts.count)
      state.texts.append(word)
      state.numbers[word] = number
      return number
    }
  }
}
