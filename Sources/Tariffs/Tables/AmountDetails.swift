/// What few lists print of an amount: that it is no price, a band, days of its own, its cell.
///
/// Most rows of most lists have none of it, so a row only points to it.
public final class AmountDetails: Sendable {
  /// What the amount is.
  public let kind: AmountKind
  /// What divides the price of a product further, as printed: hours per week, distance, level. Empty for nothing.
  public let band: String
  /// The first day on which the amount holds; nothing for the first day of its list.
  public let validFrom: CalendarDate?
  /// The last day on which it holds; nothing where the next amount of the same key or the end of its list ends it.
  public let validTo: CalendarDate?
  /// The upper end of a range; nothing for other kinds.
  public let upperAmount: Money?
  /// Where it stands in a workbook, such as `2024!E7`; empty where it comes from none.
  public let cell: String
  /// The amount as printed; empty where that is not kept.
  public let printed: String

  /// What a list prints of an amount besides.
  package init(
    kind: AmountKind = .price, band: String = "", validFrom: CalendarDate? = nil,
    validTo: CalendarDate? = nil,
    upperAmount: Money? = nil, cell: String = "", printed: String = ""
  ) {
    (self.kind, self.band, self.validFrom, self.validTo) = (kind, band, validFrom, validTo)
    (self.upperAmount, self.cell, self.printed) = (upperAmount, cell, printed)
  }
}

extension AmountDetails: Hashable {
  /// Whether both say the same.
  public static func == (left: AmountDetails, right: AmountDetails) -> Bool {
    left === right
      || (left.kind, left.band, left.validFrom, left.validTo)
        == (right.kind, right.band, right.validFrom, right.validTo)
        && (left.upperAmount, left.cell, left.printed) == (right.upperAmount, right.cell, right.printed)
  }

  /// Feeds what tells amounts of one product apart.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(kind)
    hasher.combine(band)
    hasher.combine(validFrom)
  }
}

extension Fields {
  /// The columns of what few lists print of an amount.
  mutating func amountDetails() -> AmountDetails? {
    ifAny { f in
      AmountDetails(
        kind: f.optional {
          $0.word(
            "kind",
            """
            What the amount is; empty for a price. maximum: the most that is paid, for a unit or within a period; \
            minimum: the least; range: from `amount` to `amount_to`; quote: on offer, with or without an amount; \
            none: said to be none (n.v.t.); contribution: what the client pays (eigen bijdrage); component: a part \
            of a price. Only prices are compared, indexed and rebuilt.
            """, example: "maximum")
        } ?? .price,
        band: f.text(
          "band",
          "What divides the price of a product further, as printed: hours per week, distance, level.",
          example: "1-2 uur per week"),
        validFrom: f.optionalDate(
          "valid_from",
          "The first day on which the amount holds. Empty for the first day of its list.",
          example: "2024-03-01"),
        validTo: f.optionalDate(
          "valid_to",
          """
          The last day on which the amount holds, that day included. Empty where the next amount of the same key, \
          or the end of the list, ends it.
          """),
        upperAmount: f.optional {
          $0.amount("amount_to", "The upper end of a range in euro; empty for other kinds.")
        },
        cell: f.text(
          "cell", "Where the amount stands in a workbook: the sheet, an exclamation mark, and the cell.",
          example: "2024!E7"),
        printed: f.text("printed", "The amount as printed.", example: "€ 4.049,79"))
    }.flatMap { $0 == AmountDetails() ? nil : $0 }
  }
}

extension AmountDetails {
  /// Reports what contradicts itself.
  func report(in row: inout Fields, amount: Money) {
    if let from = validFrom, let to = validTo, to < from {
      row.report(.endsBeforeBegin(from: from, to: to), at: "valid_to")
    }
    guard (kind == .range) == (upperAmount != nil) else {
      return row.report(
        at: kind == .range ? "kind" : "amount_to",
        nl: kind == .range ? "een bandbreedte zonder amount_to" : "amount_to bij wat geen bandbreedte is",
        "Een bandbreedte (range) loopt van amount tot amount_to; andere soorten laten amount_to leeg.",
        en: kind == .range ? "a range without amount_to" : "amount_to beside what is no range",
        "A range goes from amount to amount_to; other kinds leave amount_to empty.")
    }
    if let upperAmount, upperAmount <= amount {
      row.report(
        at: "amount_to", nl: "amount_to \(upperAmount) is niet meer dan amount \(amount)",
        "Zet het laagste bedrag in amount en het hoogste in amount_to.",
        en: "amount_to \(upperAmount) is not more than amount \(amount)",
        "Put the lowest amount in amount and the highest in amount_to.")
    }
  }
}
