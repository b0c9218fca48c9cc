import Indexation

/// The parts of a memo, in their order: a page for who decides, and annexes.
enum MemoPart: String, CaseIterable {
  /// To whom it goes, from whom, and on what.
  case head
  /// What was decided, or must be.
  case decision
  /// What changed.
  case changed
  /// What that means.
  case meaning
  /// What is uncertain.
  case uncertain
  case compared
  /// The changes on equal terms.
  case equalTerms = "equal_terms"
  /// The changes of prices whose product has changed too.
  case reservation
  /// The changes that nobody has described.
  case undescribed
  case notComparable = "not_comparable"
  /// What indexation explains and what not.
  case indexation
  /// The prices that stand on one side only.
  case oneSided = "one_sided"
  case method
  /// What is not known.
  case unknown

  /// Whether it stands on the page; the others are annexes.
  var isOnPage: Bool { [.head, .decision, .changed, .meaning, .uncertain].contains(self) }

  /// Which prices a part is about that is left out without them.
  var standing: EqualTerms.Standing? {
    switch self {
    case .equalTerms: .equalTerms
    case .reservation: .reservation
    case .undescribed: .undescribed
    case .notComparable: .notComparable
    case .oneSided: .oneSided
    default: nil
    }
  }
}
