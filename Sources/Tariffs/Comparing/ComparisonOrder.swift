/// In which order the rows of a comparison stand.
public enum ComparisonOrder: String, Vocabulary {
  /// Per law, in the order of the old document; what is new stands behind it.
  case document
  /// The largest rise in euro first; rows without a change in price last.
  case change
  /// What is comparable first, then partly, then not; in each the largest rise in percent first, and rows without a
  /// percentage last.
  case percent
  /// By product code; products without a code last.
  case code
  /// By name.
  case name

  /// What the word is a kind of.
  public static let noun = Phrase(nl: "volgorde", en: "order")

  /// The rows in this order; rows that it does not tell apart keep the order that they have.
  func sorted(_ rows: [ComparisonRow]) -> [ComparisonRow] {
    switch self {
    case .document: rows
    case .change: rows.sorted(by: { $0.change?.difference }, >)
    case .percent: ComparisonOrder.comparableFirst(rows.sorted(by: { $0.change?.percentage }, >))
    case .code: rows.sorted(by: { $0.subject.code.isEmpty ? nil : $0.subject.code }, <)
    case .name: rows.sorted(by: { $0.subject.name.lowercased() }, <)
    }
  }

  /// The rows with what can be compared first, then partly, undescribed, not comparable, and on one side only.
  ///
  /// - Parameter rows: the rows; those of one kind keep their order.
  /// - Returns: the same rows.
  public static func comparableFirst(_ rows: [ComparisonRow]) -> [ComparisonRow] {
    let kinds: [Continuation.Comparability?] = [.yes, .partly, nil, .no]
    let pairs = rows.filter { $0.change != nil }
    return kinds.flatMap { kind in pairs.filter { $0.comparability?.verdict == kind } }
      + rows.filter { $0.change == nil }
  }
}
