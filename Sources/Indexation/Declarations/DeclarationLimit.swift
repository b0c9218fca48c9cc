import Tariffs

/// A limit that a document states and that lines of a declaration can be held against: so many etmalen a year, not
/// beside another product, only together with one.
///
/// Sizes of groups and the staff in them are not here: `billing-terms.csv` has them.
package struct DeclarationLimit: Hashable, Sendable {
  /// What is limited.
  package enum Kind: String, Vocabulary, Named {
    /// At most so much of a client within a period.
    case volumeMax = "volume-max"
    /// At most so long without a break.
    case termMax = "term-max"
    /// Not at the same time as another product.
    case notBeside = "not-beside"
    /// Only together with another product.
    case requires
    /// Only together with another product of the same provider.
    case requiresAtProvider = "requires-at-provider"
    /// At most so many days of absence within a period.
    case absenceMax = "absence-max"
    /// At most so many days of absence in a row.
    case absenceRunMax = "absence-run-max"
    /// At most this share of what was agreed, in percent, once the client is away for long.
    case absenceShare = "absence-share"
    /// At least this share of the tariff, in percent, for a subcontractor.
    case subcontractorShareMin = "subcontractor-share-min"

    package static let noun = Phrase(nl: "soort grens", en: "kind of limit")

    package var name: Phrase {
      switch self {
      case .volumeMax: Phrase(nl: "hoogste volume", en: "highest volume")
      case .termMax: Phrase(nl: "langste duur", en: "longest term")
      case .notBeside: Phrase(nl: "niet naast elkaar", en: "not beside each other")
      case .requires: Phrase(nl: "alleen samen met", en: "only together with")
      case .requiresAtProvider:
        Phrase(nl: "alleen samen met, bij dezelfde aanbieder", en: "only together with, at the same provider")
      case .absenceMax: Phrase(nl: "afwezigheid, dagen", en: "absence, days")
      case .absenceRunMax: Phrase(nl: "afwezigheid, dagen achtereen", en: "absence, days in a row")
      case .absenceShare: Phrase(nl: "aandeel bij lange afwezigheid", en: "share in a long absence")
      case .subcontractorShareMin:
        Phrase(nl: "aandeel voor de onderaannemer", en: "share for the subcontractor")
      }
    }
  }

  /// Within which time a volume is limited.
  package enum Period: String, Vocabulary, Named {
    case day
    /// From Friday to Sunday.
    case weekend
    /// From Monday to Sunday.
    case week
    /// Any 28 days.
    case fourWeeks = "28-days"
    case month
    case year
    /// All that is given to a client.
    case whole

    package static let noun = Phrase(nl: "periode", en: "period")

    package var name: Phrase {
      switch self {
      case .day: Phrase(nl: "dag", en: "day")
      case .weekend: Phrase(nl: "weekend", en: "weekend")
      case .week: Phrase("week")
      case .fourWeeks: Phrase(nl: "28 dagen", en: "28 days")
      case .month: Phrase(nl: "maand", en: "month")
      case .year: Phrase(nl: "jaar", en: "year")
      case .whole: Phrase(nl: "hele inzet", en: "whole allocation")
      }
    }
  }

  /// How strictly the document says it.
  package enum Strength: String, Vocabulary, Named {
    /// Without an exception.
    case rule
    /// As a guideline (richtlijn) or an average.
    case guideline
    /// With exceptions that somebody can allow.
    case exceptions
    /// Only in a case that lines do not tell, such as respite care.
    case condition

    package static let noun = Phrase(nl: "strengheid", en: "strength")

    package var name: Phrase {
      switch self {
      case .rule: Phrase(nl: "regel", en: "rule")
      case .guideline: Phrase(nl: "richtlijn", en: "guideline")
      case .exceptions: Phrase(nl: "met uitzonderingen", en: "with exceptions")
      case .condition: Phrase(nl: "onder voorwaarde", en: "on a condition")
      }
    }
  }

  /// The table.
  package let table: String
  /// The products that it is about.
  package let products: ProductChoice
  /// What is limited.
  package let kind: Kind
  /// How much; nothing for what goes together and what does not.
  package let value: Rational?
  /// In which unit; nothing for percentages.
  package let unit: BillingUnit?
  /// Within which time.
  package let period: Period?
  /// How strictly it is said.
  package let strength: Strength
  /// The other products: one of those that it needs, or those that it does not go beside.
  package let others: ProductChoice
  /// The lines that say so.
  package let lines: SourceLines
  /// What is printed there.
  package let printed: String
  /// What a reader must know.
  package let note: String
}

/// Products of a list: words of `tariffs.csv`, two digits for all codes that begin with them, and behind a hyphen
/// what is left out. Nothing stands for all products.
package struct ProductChoice: Hashable, Sendable {
  /// The choice as it is written.
  package let text: String
  private let words: [Substring]
  private let left: [Substring]

  /// Reads a choice.
  package init(_ text: String) {
    self.text = text
    let all = text.split(separator: " ")
    words = all.filter { !$0.hasPrefix("-") }
    left = all.filter { $0.hasPrefix("-") }.map { $0.dropFirst() }
  }

  /// Whether it names no product, and so stands for all.
  package var isAll: Bool { words.isEmpty }

  /// Whether a product belongs to it.
  package func contains(_ tariff: Tariff) -> Bool {
    !left.contains { $0 == tariff.product } && (words.isEmpty || words.contains { names($0, tariff) })
  }

  /// The words of products that it names, also those that are left out.
  package var products: [String] { (words + left).filter { !isCategory($0) }.map(String.init) }

  /// Its words that name none of some products.
  func unknown(among tariffs: [Tariff]) -> [String] {
    (words.filter { word in !tariffs.contains { names(word, $0) } }
      + left.filter { word in !tariffs.contains { $0.product == word } }).map(String.init)
  }

  private func names(_ word: Substring, _ tariff: Tariff) -> Bool {
    word == tariff.product || isCategory(word) && tariff.codes.contains { $0.hasPrefix(word) }
  }

  private func isCategory(_ word: Substring) -> Bool {
    word.utf8.count == 2 && word.utf8.allSatisfy { (48...57).contains($0) }
  }
}

extension DeclarationLimit {
  /// Feeds what few other limits have.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(table)
    hasher.combine(kind)
    hasher.combine(products.text)
  }
}

extension DeclarationLimit {
  /// The rows of `limits.csv`.
  package static let schema = Schema<DeclarationLimit>(
    "limits", title: Phrase(nl: "Grenzen aan declaraties", en: "Limits of declarations"),
    """
    Limits that documents state and that lines of a declaration can be held against by 'tariffs declarations \
    check'. Sizes of groups and the staff in them stand in billing-terms.
    """,
    key: .init("table", "products", "kind", "unit", "period", "strength", "others"),
    references: [.init("table", in: .tables)]
  ) { f in
    DeclarationLimit(
      table: f.identifier("table", "Id of the table, as in tables.csv."),
      products: ProductChoice(
        f.text(
          "products",
          """
          The products, by their words in tariffs.csv with blanks between them; two digits stand for all codes \
          that begin with them, a hyphen in front leaves a product out; empty for all products of the list.
          """, example: "44 -deeltijd-pleegzorg")),
      kind: f.word("kind", "What is limited.", example: "volume-max"),
      value: f.optional {
        $0.quantity(
          "value", "How much; a percentage for shares; empty for what goes together.", example: "39")
      },
      unit: f.optional { (f: inout Fields) -> BillingUnit in
        f.word("unit", "In which unit; empty for percentages and for what goes together.", example: "etmaal")
      },
      period: f.optional {
        $0.word("period", "Within which time; empty where that does not count.", example: "year")
      },
      strength: f.word(
        "strength",
        """
        How strictly the document says it. rule: without an exception; guideline: as a guideline or an average; \
        exceptions: somebody can allow more; condition: only in a case that lines of a declaration do not tell.
        """),
      others: ProductChoice(
        f.text(
          "others",
          """
          The other products, written as in products: one of those that it needs, or those that it does not go \
          beside; empty for any other product of the list.
          """)),
      lines: f.lines("lines", "The lines of the document that say so."),
      printed: f.filledText("printed", "What is printed there."),
      note: f.text("note", "What a reader must know."))
  } rules: { limit, row in
    let needsValue: Bool
    switch limit.kind {
    case .notBeside, .requires, .requiresAtProvider: needsValue = false
    default: needsValue = true
    }
    guard needsValue == (limit.value != nil) else {
      return row.report(
        .rule(
          nl: needsValue ? "een grens zonder getal" : "een getal bij wat geen getal heeft",
          "Schrijf in value hoeveel, of laat het leeg bij not-beside en requires.",
          en: needsValue ? "a limit without a number" : "a number beside what has none",
          "Write how much in value, or leave it empty for not-beside and requires."), at: "value")
    }
    guard (limit.kind == .volumeMax) == (limit.period != nil) || limit.kind == .absenceMax else {
      return row.report(
        .rule(
          nl: "een periode hoort bij volume-max en absence-max, en alleen daar",
          "Schrijf in period binnen welke tijd, of laat het leeg.",
          en: "a period belongs to volume-max and absence-max, and only there",
          "Write in period within which time, or leave it empty."), at: "period")
    }
  }
}
