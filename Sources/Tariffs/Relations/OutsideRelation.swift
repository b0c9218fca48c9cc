extension PriceRelation {
  /// What a row of `outside-relations.csv` follows from: what is no single price of its table.
  enum OutsideBase: String, Vocabulary {
    /// The lowest price in kind for the same unit.
    case lowestInKind = "lowest-in-kind"
    /// A step of a salary scale, such as the minimum wage.
    case wage

    /// What the word is a kind of.
    static let noun = Phrase(nl: "basis van een verhouding", en: "base of a relation")

    /// What a data file may expect of it.
    var meaning: String {
      switch self {
      case .lowestInKind: "the lowest price in kind of the list for the same unit"
      case .wage: "the gross wage per hour of a step, on the first day of the price"
      }
    }

    /// What the words behind it name; nothing when they are no such thing.
    func base(_ words: [String]) -> Base? {
      switch self {
      case .lowestInKind: .lowestInKind(of: words)
      case .wage where words.count == 3:
        .wage(WageStep(agreement: words[0], scale: words[1], step: words[2]))
      case .wage: nil
      }
    }
  }

  /// A row of `outside-relations.csv`, of which the base is found when all of it can be read.
  package struct OutsideRow: Sendable {
    let relation: PriceRelation
    let base: OutsideBase
    let words: [String]
    /// Whether the leave is a part of the hours of a year, where they are given.
    let leavesHours: Bool
    /// To what no price is rounded, in euro; nothing where the rounding is right.
    let wrongRounding: Rational?
  }
}

extension PriceRelation.OutsideRow {
  /// The rows of `outside-relations.csv`.
  package static let schema = Schema<PriceRelation.OutsideRow>(
    "outside-relations", title: Phrase(nl: "Verhoudingen naar buiten", en: "Relations out of a list"),
    """
    Prices that a document states as a share of the lowest price in kind, of the minimum wage, or of a step of a \
    salary scale with its holiday allowance and leave. 'tariffs check' holds them against the printed prices.
    """,
    key: .init("table", "product", "unit", "form"),
    references: [.init("table", in: .tables), .init("table", "product", "unit", "form", in: .prices)]
  ) { f in
    let table = f.identifier("table", "Id of the table, as in tables.csv.")
    let price = PriceRelation.Price(
      product: f.identifier("product", "The product, by its slug in tariffs.csv."),
      unit: f.word("unit", "Unit of the price that follows."),
      form: f.word("form", "Form of the price that follows."))
    let base: PriceRelation.OutsideBase = f.word(
      "base", "What it follows from. \(PriceRelation.OutsideBase.told(\.meaning)).")
    let words = f.text(
      "of",
      "With lowest-in-kind the products, with blanks between them, or nothing for all; with wage the agreement, the scale "
        + "and the step, as in wages.csv.", example: "wml minimumloon min"
    ).split(separator: " ").map(String.init)
    let ratio = f.fraction(
      "ratio",
      "The price divided by its base: 0.75, or 1.25/60 for a price per minute of a wage per hour.",
      example: "1.25")
    let surcharge = f.ifAny {
      $0.optional { $0.quantity("surcharge", "Percent that comes on top of the base.", example: "8") }
    }
    let yearHours = f.ifAny {
      $0.optional {
        $0.quantity("year_hours", "The paid hours of a year of a full-time job.", example: "1878")
      }
    }
    let leaveHours = f.ifAny {
      $0.optional {
        $0.quantity(
          "leave_hours", "Those of them that are leave, which the price pays too.", example: "237.4")
      }
    }
    let roundedTo = f.ifAny {
      $0.optional {
        $0.quantity(
          "rounded_to", "To what the price is rounded, in euro. Empty for cents.", minimum: 0, example: "0.05"
        )
      }
    }
    var factor = ratio * (Rational(1) + (surcharge ?? Rational(0)) / Rational(100))
    if let yearHours, let leaveHours, leaveHours < yearHours {
      factor = factor * (yearHours / (yearHours - leaveHours))
    }
    let cents = (roundedTo ?? Rational(1, 100)) * Rational(100)
    let unit = cents.isWhole && cents < Rational(1_000_000) ? PriceRounding(to: cents.money) : nil
    let basis: PriceRelation.Basis = f.word(
      "basis",
      "stated: the document says it; definition: true by definition; implied: only the prices suggest it.")
    let lines = f.lines(
      "lines", "Lines of the source document that say so, such as 23-34 1723. Empty where no line says it.")
    let reason = f.filledText("reason", "What the relation is, in a Dutch sentence.")
    let leavesHours =
      (yearHours == nil) == (leaveHours == nil) && leaveHours.map { $0 < yearHours ?? $0 } ?? true
    return PriceRelation.OutsideRow(
      relation: PriceRelation(
        table: table, price: price, ratio: factor, base: base.base(words) ?? .lowestInKind(of: []),
        rounding: unit ?? .cent, basis: basis, lines: lines, reason: reason), base: base, words: words,
      leavesHours: leavesHours,
      wrongRounding: unit == nil ? roundedTo : nil)
  } rules: { row, fields in
    if !row.leavesHours {
      fields.report(
        at: "leave_hours", nl: "de uren van het verlof zijn geen deel van die van een jaar",
        "Vul year_hours en leave_hours beide in, het verlof korter dan het jaar, of geen van beide.",
        en: "the hours of leave are no part of those of a year",
        "Fill in both year_hours and leave_hours, the leave shorter than the year, or neither.")
    }
    if let wrong = row.wrongRounding {
      fields.report(
        at: "rounded_to", nl: "op \(wrong) euro wordt niet afgerond",
        "Geef hele centen, zoals 0.05 of 1.",
        en: "no price is rounded to \(wrong) euro", "Give whole cents, such as 0.05 or 1.")
    }
    if row.base.base(row.words) == nil {
      fields.report(
        at: "of", nl: "'\(row.words.joined(separator: " "))' is geen trede van een schaal",
        "Noem de cao, de schaal en de trede, zoals wml minimumloon min.",
        en: "'\(row.words.joined(separator: " "))' is no step of a scale",
        "Name the agreement, the scale and the step, such as wml minimumloon min.")
    }
  }
}
