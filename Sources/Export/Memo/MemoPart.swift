import Indexation
import Tariffs

/// The parts of a memo, in their order.
public enum MemoPart: String, CaseIterable, Sendable {
  /// The main findings.
  case findings
  /// Which documents were compared.
  case compared
  /// The changes on equal terms.
  case equalTerms = "equal_terms"
  /// What indexation explains and what not.
  case indexation
  /// The changes of prices whose product has changed too.
  case reservation
  /// The changes that nobody has described.
  case undescribed
  /// The prices that cannot be compared.
  case notComparable = "not_comparable"
  /// The prices that stand on one side only.
  case oneSided = "one_sided"
  /// How figures were made.
  case method
  /// What is not known.
  case unknown
  /// All prices that stand on one side only.
  case appendix
}
