import Synchronization

/// Says from another thread, or from a signal, that reading is to stop.
package final class StopFlag: Sendable {
  private let isRaised = Atomic(false)

  package init() {}

  /// Whether somebody asked to stop.
  package var isSet: Bool { isRaised.load(ordering: .relaxed) }

  /// Asks to stop.
  package func set() { isRaised.store(true, ordering: .relaxed) }
}

/// Reading was stopped before its end; nothing of it counts.
package struct ReadingStopped: Error, Hashable, Sendable {
  package init() {}
}
