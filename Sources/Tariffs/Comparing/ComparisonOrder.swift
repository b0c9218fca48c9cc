/// In which order the rows of a comparison stand.
public enum ComparisonOrder: String, Vocabulary {
  /// Per law, in the order of the old document; what is new stands behind it.
  case document
  /// The largest rise in euro first; rows without a change in price last.
  case change
  /// The largest rise in percent first; rows without a percentage last.
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
    case .percent: rows.sorted(by: { $0.change?.percentage }, >)
    case .code: rows.sorted(by: { $0.subject.code.isEmpty ? nil : $0.subject.code }, <)
    case .name: rows.sorted(by: { $0.subject.name.lowercased() }, <)
    }
  }
}
