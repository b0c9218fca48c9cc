import Tariffs

/// How lists of prices call their columns and words for people, in every language, so that a workbook can be read back.
package enum ListVocabulary {
  /// The keys of the columns of a saved list by their headings.
  package static var columns: [String: String] {
    var keys: [String: String] = [:]
    for language in Language.allCases {
      let price = PriceColumns(wording: wording(language))
      let columns =
        price.list(manyTables: true) + price.details + [Report.originColumn(price.wording) { _ in nil }]
      for column in columns { keys[column.field.heading] = column.field.key }
    }
    return keys
  }

  /// The words of laws, forms and kinds by their names.
  package static func words(of terms: Terms) -> [String: [String: String]] {
    var words: [String: [String: String]] = [:]
    for language in Language.allCases {
      let wording = wording(language)
      for law in terms.laws { words["law", default: [:]][wording.name(of: law)] = law.rawValue }
      for form in terms.forms { words["form", default: [:]][wording.name(of: form)] = form.rawValue }
      for kind in AmountKind.allCases { words["kind", default: [:]][wording.name(of: kind)] = kind.rawValue }
    }
    return words
  }
}
