import Synchronization

/// A value that is made once, when it is first asked for, whichever thread asks.
package final class Lazy<Value: Sendable>: @unchecked Sendable {
  private let isMade = Atomic(false)
  private let lock = Mutex(())
  private let make: @Sendable () -> Value
  private var made: Value?

  /// A value that nobody has asked for yet.
  ///
  /// - Parameter make: makes it.
  package init(_ make: @escaping @Sendable () -> Value) { self.make = make }

  /// The value.
  package var value: Value {
    // What is made does not change any more, and is read without the lock.
    if isMade.load(ordering: .acquiring), let made { return made }
    return lock.withLock { _ in
      let value = made ?? make()
      made = value
      isMade.store(true, ordering: .releasing)
      return value
    }
  }
}
