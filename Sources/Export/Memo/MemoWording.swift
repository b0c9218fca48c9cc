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

/// The words of a memo. ``DutchWording`` and ``EnglishWording`` hold them, each in a file of this folder.
///
/// Sentences get typed figures and put them into words; they compute nothing.
protocol MemoWording: Sendable {
  func memoTitle(regions: [String], law: Law?, from: String, to: String) -> String
  func heading(of part: MemoPart) -> String
  /// What the language of the reasons is, where it is not that of the memo.
  var languageOfReasons: String? { get }

  func label(of finding: MemoFinding) -> String
  func sentence(_ finding: MemoFinding, from: String, to: String) -> String

  func compared(regions: [String], from: String, to: String) -> String
  func only(law: Law) -> String
  func only(products: [String]) -> String
  func only(units: [String]) -> String
  func only(forms: [String]) -> String

  /// What a part is about, before its table; empty where its heading says enough.
  func introduction(to part: MemoPart, from: String, to: String) -> String
  func nothing(in part: MemoPart) -> String
  func groupSession(_ session: GroupSession) -> String
  var realExplanation: String { get }
  func explained(products: [String], path: IndexPath, tried: Int) -> String
  func fitsByChance(products: [String], width: String) -> String
  func explainedByAny(products: [String], count: Int) -> String
  func notExplained(count: Int, isRest: Bool) -> String
  func mayShare(products: [String], lower: String, upper: String) -> String
  var noIndexChosen: String { get }
  var noYears: String { get }

  var documentHeading: String { get }
  var perHeading: String { get }
  var pricesHeading: String { get }
  var useHeading: String { get }
  var usedForReal: String { get }
  var explainsPrices: String { get }
  var allYears: String { get }
  func per(_ basis: EqualTerms.Figure.Basis) -> String

  var methodOfChange: (label: String, text: String) { get }
  var methodOfGroups: (label: String, text: String) { get }
  func methodOfIndexing(isBackward: Bool) -> (label: String, text: String)
  var methodOfReal: (label: String, text: String) { get }
  var methodOfExplaining: (label: String, text: String) { get }
  var methodOfRounding: (label: String, text: String) { get }
  var derivationsLabel: String { get }
  var clauseLabel: String { get }
  var commandsLabel: String { get }
  func example(_ product: String, _ formula: String) -> String
  func groupExample(old: String, new: String) -> String
  func roundingExample(change: String, lower: String, upper: String) -> String

  var noVolumes: (label: String, text: String) { get }
  var publicationLabel: String { get }
  func publicationUnknown(_ letters: [String]) -> String
  var priceLevelLabel: String { get }
  func noPriceLevel(_ letters: [String]) -> String
  func priceLevels(_ letter: String, printed: String) -> String
  var notNamed: String { get }
  var indexLabel: String { get }
  var otherVersionLabel: String { get }
  var untriedLabel: String { get }
  func untried(_ names: [String]) -> String
}
