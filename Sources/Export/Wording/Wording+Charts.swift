import Tariffs

/// The words that several charts have in common.
extension Wording {
  func sourceLine(_ documents: [String]) -> String {
    (documents.count > 1 ? text(nl: "Bronnen: ", en: "Sources: ") : text(nl: "Bron: ", en: "Source: "))
      + documents.joined(separator: "; ")
  }

  func sourceLine(of tables: [TariffTable]) -> String {
    sourceLine(tables.map { "\($0.title) (\($0.id))" })
  }

  var axisNotFromZero: String {
    text(nl: "De verticale as begint niet bij nul.", en: "The vertical axis does not begin at zero.")
  }

  var groupBeyondLimits: String {
    text(nl: "groep buiten de grenzen van het document", en: "group beyond the limits of the document")
  }

  var givenPercentages: String { text(nl: "opgegeven percentages", en: "given percentages") }

  func linesLeftOut(_ names: [String]) -> String {
    text(
      nl:
        "Niet getekend, omdat meer dan acht lijnen niet te onderscheiden zijn: \(list(names)). De tabel heeft ze "
        + "wel.",
      en: "Not drawn, because more than eight lines cannot be told apart: \(list(names)). The table has them."
    )
  }

  func staff(_ count: Int) -> String {
    counted(count, nl: ("begeleider", "begeleiders"), en: ("professional", "professionals"))
  }

  /// A number with its words in the singular or the plural: `1 product heeft`, `4 producten hebben`.
  func counted(_ count: Int, nl: (one: String, more: String), en: (one: String, more: String)) -> String {
    let words = text(nl: nl, en: en)
    return "\(count) \(count == 1 ? words.one : words.more)"
  }
}
