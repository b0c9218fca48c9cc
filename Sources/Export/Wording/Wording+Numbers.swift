import Indexation
import Tariffs

/// How numbers and dates are written.
extension Wording {
  var decimalSeparator: String { language.decimalSeparator }
  var groupingSeparator: String { language.groupingSeparator }

  var monthNames: [String] { language.monthNames }

  /// How many more there are than were named.
  func andOthers(_ count: Int) -> String { text(nl: "en \(count) andere", en: "and \(count) others") }

  /// The word between the last two of a list.
  var and: String { text(nl: "en", en: "and") }
}
