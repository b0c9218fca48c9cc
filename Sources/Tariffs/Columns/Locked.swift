import Synchronization

/// A value that one thread at a time works on, whatever it holds.
final class Locked<Value: ~Copyable>: @unchecked Sendable {
  private let lock = Mutex(())
  private var value: Value

  init(_ value: consuming Value) { self.value = value }

  /// Works on the value while nobody else does.
  func withLock<Result>(_ work: (inout Value) throws -> Result) rethrows -> Result {
    try lock.withLock { _ in
      nonisolated(unsafe) let result = try work(&value)
      return result
    }
  }
}
