extension Sequence {
  /// The elements sorted by a key; those without one stand last, and those of equal keys stay in their order.
  package func sorted<Key: Equatable>(
    by key: (Element) -> Key?, _ isBefore: (Key, Key) -> Bool
  ) -> [Element] {
    let keyed = enumerated().map { (offset: $0.offset, key: key($0.element), element: $0.element) }
    return keyed.sorted { left, right in
      switch (left.key, right.key) {
      case (let leftKey?, let rightKey?) where leftKey != rightKey: isBefore(leftKey, rightKey)
      case (nil, _?): false
      case (_?, nil): true
      default: left.offset < right.offset
      }
    }.map(\.element)
  }
}
