extension Array {
  /// What was known with what a folder adds, which takes the place of what has the same key.
  func replaced<Key: Hashable>(by added: [Element], _ key: (Element) -> Key) -> [Element] {
    let keys = Set(added.map(key))
    return filter { !keys.contains(key($0)) } + added
  }
}
