import Indexation

/// The parts of a memo, in their order.
enum MemoPart: String, CaseIterable {
  case findings
  case compared
  /// The changes on equal terms.
  case equalTerms = "equal_terms"
  /// What indexation explains and what not.
  case indexation
  /// The changes of prices whose product has changed too.
  case reservation
  /// The changes that nobody has described.
  case undescribed
  case notComparable = "not_comparable"
  /// The prices that stand on one side only.
  case oneSided = "one_sided"
  case method
  /// What is not known.
  case unknown
  /// All prices that stand on one side only.
  case appendix

  /// Which prices a part is about that is left out without them.
  var standing: EqualTerms.Standing? {
    switch self {
    case .equalTerms: .equalTerms
    case .reservation: .reservation
    case .undescribed: .undescribed
    case .notComparable: .notComparable
    case .oneSided, .appendix: .oneSided
    case .findings, .compared, .indexation, .method, .unknown: nil
    }
  }
}
