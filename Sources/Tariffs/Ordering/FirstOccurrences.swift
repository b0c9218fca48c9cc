extension Sequence where Element: Hashable {
  /// Each element once, in the order in which it first stands there.
  package var firstOccurrences: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
