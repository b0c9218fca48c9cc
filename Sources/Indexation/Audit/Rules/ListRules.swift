import Tariffs

extension Rule {
  /// A list held against the other lists of its region.
  static let listsInTime: [Rule] = [
    noGapBetweenLists, onePriceOnOneDay, oneIndexForTheList, indexFollowsClause,
  ]

  /// Days between two lists on which nothing holds.
  private static let noGapBetweenLists = Rule(
    id: "no-gap-between-lists", theme: .time,
    question: Phrase(
      nl: "Sluit de lijst aan op de vorige van de regio?",
      en: "Does the list follow the region's previous one?"),
    why: Phrase(
      nl: "Voor de dagen ertussen is geen prijs bekend, en een vergelijking gaat over meer dan een jaar.",
      en: "No price is known for the days between, and a comparison is over more than a year."),
    advice: Phrase(
      nl: "Voeg de lijst van de tussenliggende dagen toe, of lees een stijging als die van meer jaren samen.",
      en: "Add the list of the days between, or read a rise as that of several years together."),
    severity: .remark, ground: .arithmetic,
    examples: [
      .passes(
        nl: "tot en met 31 december 2025, en vanaf 1 januari 2026",
        en: "until 31 December 2025, and from 1 January 2026",
        two(["70.00"], ["72.00"]), files: years(end: "2025-12-31")),
      .fails(
        nl: "tot en met 30 november 2025, en vanaf 1 januari 2026",
        en: "until 30 November 2025, and from 1 January 2026",
        two(["70.00"], ["72.00"]), files: years(end: "2025-11-30")),
    ]
  ) { input, table in
    let prices = input.dataset.plainPrices(in: table.id)
    // A list with a few products in common is about something else.
    let before = sharing(input, table).filter { other in
      let old = Set(input.dataset.plainPrices(in: other.id).map(PriceKey.init))
      return other.validFrom < table.validFrom
        && prices.count { old.contains(PriceKey($0)) } * 3 >= prices.count
    }
    guard !before.isEmpty, before.allSatisfy({ $0.validTo != nil }),
      let last = before.max(by: { ($0.validTo ?? $0.validFrom) < ($1.validTo ?? $1.validFrom) }),
      let end = last.validTo, let next = end.next, next < table.validFrom
    else { return [] }
    return [
      Finding(
        on: table, [],
        nl:
          "De vorige lijst geldt tot en met \(end), deze vanaf \(table.validFrom); daartussen is geen prijs bekend.",
        en:
          "The previous list holds through \(end), this one from \(table.validFrom); between them no price is known.",
        at: [
          Finding.Place(
            table: table.id, lines: .none,
            says: Phrase(nl: "vanaf \(table.validFrom)", en: "from \(table.validFrom)")),
          Finding.Place(
            table: last.id, lines: .none, says: Phrase(nl: "tot en met \(end)", en: "through \(end)")),
        ])
    ]
  }

  /// One code with two prices on the same day.
  private static let onePriceOnOneDay = Rule(
    id: "one-price-on-one-day", theme: .time,
    question: Phrase(
      nl: "Heeft een code in lijsten die tegelijk gelden dezelfde prijs?",
      en: "Does a code have the same price in lists that hold at the same time?"),
    why: Phrase(
      nl: "Op dezelfde dag gelden dan twee prijzen voor dezelfde code.",
      en: "On one day two prices then hold for the same code."),
    advice: Phrase(
      nl: "Vraag de regio welke lijst voorgaat, of geef de oude een einddatum.",
      en: "Ask the region which list comes first, or give the old one a last day."),
    severity: .error, ground: .arithmetic,
    examples: [
      .passes(
        nl: "70 tot en met 31 december 2025, dan 72", en: "70 until 31 December 2025, then 72",
        two(["70.00"], ["72.00"]), files: years(end: "2025-12-31")),
      .fails(
        nl: "70 tot en met 31 januari 2026, en 72 vanaf 1 januari",
        en: "70 until 31 January 2026, and 72 from 1 January",
        two(["70.00"], ["72.00"]), files: years(end: "2026-01-31")),
    ]
  ) { input, table in
    // The later list names it, and of two that begin on one day the later in the file.
    let order = Dictionary(
      uniqueKeysWithValues: input.dataset.tables.enumerated().map { ($0.element.id, $0.offset) })
    let earlier = sharing(input, table).filter {
      ($0.validFrom, order[$0.id] ?? 0) < (table.validFrom, order[table.id] ?? 0)
        && $0.validity.overlaps(table.validity)
    }
    return earlier.compactMap { other in
      let prices = Dictionary(grouping: input.dataset.plainPrices(in: other.id), by: PriceKey.init)
      let apart = input.dataset.plainPrices(in: table.id).compactMap { price in
        prices[PriceKey(price)]?.first { $0.amount != price.amount }.map { (price, $0) }
      }
      guard let (price, old) = apart.first else { return nil }
      let (amount, before) = (Phrase(price.amount), Phrase(old.amount))
      return Finding(
        on: table, apart.map(\.0.product),
        nl:
          "\(apart.count == 1 ? "Eén product heeft" : "\(apart.count) producten hebben") op dezelfde dag een andere prijs in \(other.id): \(price.codeAndName) \(amount.dutch) en \(before.dutch).",
        en:
          "\(apart.count == 1 ? "One product has" : "\(apart.count) products have") another price on the same day in \(other.id): \(price.codeAndName) \(amount.english) and \(before.english).",
        at: apart.flatMap { [Finding.Place($0.0), Finding.Place($0.1)] })
    }
  }

  /// Prices that moved by another index than the rest of the list.
  private static let oneIndexForTheList = Rule(
    id: "one-index-for-the-list", theme: .time,
    question: Phrase(
      nl: "Zijn alle prijzen met dezelfde index gestegen?", en: "Did all prices rise by the same index?"),
    why: Phrase(
      nl:
        "Waar bijna alle prijzen uit één index volgen, is een andere stijging een besluit dat iemand moet kunnen aanwijzen.",
      en:
        "Where nearly all prices follow from one index, another rise is a decision that somebody must be able to name."
    ),
    advice: Phrase(
      nl:
        "Zoek de uitzondering in de indexclausule; `tariffs explain` laat zien welke index de prijs wel geeft.",
      en:
        "Look for the exception in the index clause; `tariffs explain` shows which index does give the price."
    ),
    severity: .warning, ground: .practice,
    examples: [
      .passes(
        nl: "vijf prijzen van rond 70 maal 1,05", en: "five prices of about 70 times 1.05",
        two(
          ["70.00", "80.00", "90.00", "100.00", "110.00"], ["73.50", "84.00", "94.50", "105.00", "115.50"]),
        files: years(end: "2025-12-31")),
      .fails(
        nl: "vier maal 1,05, en 110 naar 121: 1,10", en: "four times 1.05, and 110 to 121: 1.10",
        two(
          ["70.00", "80.00", "90.00", "100.00", "110.00"], ["73.50", "84.00", "94.50", "105.00", "121.00"]),
        files: years(end: "2025-12-31")),
    ]
  ) { input, table in
    guard let least = input.settings.value("products", of: "one-index-for-the-list"),
      let majority = input.settings.value("majority", of: "one-index-for-the-list"),
      let before = previous(input, table),
      let comparison = try? input.dataset.compare(
        TableSelection(whole: [before]), with: TableSelection(whole: [table]))
    else { return [] }
    let implied = ImpliedIndices(comparison, in: input.dataset)
    let rows = implied.rows.filter(\.isComparable)
    guard Rational(rows.count) >= least,
      let group = implied.groups.max(by: { $0.members.count < $1.members.count }),
      Rational(group.members.count) >= Rational(rows.count) * majority
    else { return [] }
    let bounds = group.bounds
    guard let shared = bounds.changes else { return [] }
    return rows.filter { !$0.bounds.overlaps(bounds) }.compactMap { row in
      let old = row.old
      guard let new = row.row.to.first, let own = row.bounds.changes else { return nil }
      func range(_ changes: (lower: Percentage, upper: Percentage)) -> Phrase {
        Phrase(
          nl:
            "\(Language.dutch.grouped("\(changes.lower)"))% tot \(Language.dutch.grouped("\(changes.upper)"))%",
          en: "\(changes.lower)% to \(changes.upper)%")
      }
      return Finding(
        on: table, [new.product],
        nl:
          "\(new.codeAndName) veranderde met \(range(own).dutch), waar \(group.members.count) prijzen alle met \(range(shared).dutch) veranderden.",
        en:
          "\(new.codeAndName) changed by \(range(own).english), where \(group.members.count) prices all changed by \(range(shared).english).",
        at: [Finding.Place(new), Finding.Place(old)],
        expected: old.unit == new.unit
          ? Phrase(amountsWithin: row.rounding.bounds(of: old.amount) * bounds) : nil)
    }
  }

  /// Prices that changed by something else than the region's own clause gives.
  private static let indexFollowsClause = Rule(
    id: "index-follows-clause", theme: .time,
    question: Phrase(
      nl: "Volgen de prijzen uit de vorige lijst en de indexclausule van de regio zelf?",
      en: "Do the prices follow from the previous list and the region's own index clause?"),
    why: Phrase(
      nl: "De clausule is afgesproken; een andere index is een wijziging van het contract.",
      en: "The clause was agreed; another index is a change of the contract."),
    advice: Phrase(
      nl:
        "Vraag op welk besluit het verschil berust; `tariffs index explain` laat zien welke index wel past.",
      en: "Ask on which decision the difference rests; `tariffs index explain` shows which index does fit."),
    severity: .warning, ground: .document,
    examples: [
      .passes(
        nl: "de clausule geeft 5%: 70 wordt 73,50", en: "the clause gives 5%: 70 becomes 73.50",
        two(["70.00"], ["73.50"]), files: clause("5")),
      .passes(
        nl: "de clausule zegt niet hoe zwaar de index weegt, en geeft dus niets",
        en: "the clause does not say the weight of its index, and so gives nothing",
        two(["70.00"], ["77.00"]), files: clause("5", weight: "")),
      .fails(
        nl: "de clausule geeft 5%: 70 en 80 worden 73,50 en 84, gedrukt is 77 en 88",
        en: "the clause gives 5%: 70 and 80 become 73.50 and 84, printed are 77 and 88",
        two(["70.00", "80.00"], ["77.00", "88.00"]), files: clause("5")),
    ]
  ) { input, table in
    let lists = Set(input.dataset.tables.filter { $0.region == table.region }.map(\.id))
    let clauses = input.index.clauses.filter { lists.contains($0.source) }.distinct(\.id)
    guard !clauses.isEmpty, let before = previous(input, table) else { return [] }
    // A clause that does not say its weights, or misses a figure, gives nothing to hold a price against.
    let indexed = clauses.flatMap { clause in
      ((try? input.index.paths(clause: clause, from: before.year, to: table.year)) ?? []).compactMap {
        try? input.index.indexed(before, in: input.dataset, along: $0)
      }
    }
    guard !indexed.isEmpty,
      let comparison = try? input.dataset.compare(
        TableSelection(whole: [before]), with: TableSelection(whole: [table]))
    else { return [] }
    let expected = indexed.map { $0.rows.indexed(by: \.tariff) }
    let apart = comparison.rows.compactMap { row -> (old: Tariff, new: Tariff, expected: Money)? in
      guard row.comparability?.verdict != .no, row.from.count == 1, row.to.count == 1,
        let old = row.from.first, let new = row.to.first, old.unit == new.unit
      else { return nil }
      let follows = expected.compactMap { $0[old] }
      guard let first = follows.first,
        !follows.contains(where: { $0.bounds.overlaps(RoundingBounds(of: new.amount)) })
      else { return nil }
      return (old, new, first.amount)
    }
    guard let first = apart.first else { return [] }
    let (from, to, follows) = (Phrase(first.old.amount), Phrase(first.new.amount), Phrase(first.expected))
    let names = clauses.joined(separator: ", ")
    return [
      Finding(
        on: table, apart.map(\.new.product),
        nl:
          "\(apart.count == 1 ? "Eén prijs volgt" : "\(apart.count) prijzen volgen") niet uit \(before.id) en clausule \(names): \(first.new.codeAndName) ging van \(from.dutch) naar \(to.dutch), en zou \(follows.dutch) zijn.",
        en:
          "\(apart.count == 1 ? "One price does" : "\(apart.count) prices do") not follow from \(before.id) and clause \(names): \(first.new.codeAndName) went from \(from.english) to \(to.english), and would be \(follows.english).",
        at: apart.flatMap { [Finding.Place($0.new), Finding.Place($0.old)] },
        expected: Phrase(listing: apart.map { Phrase($0.expected) }))
    ]
  }

  /// The latest list of a region before a list that has a product in common with it.
  private static func previous(_ input: AuditInput, _ table: TariffTable) -> TariffTable? {
    sharing(input, table).filter { $0.validFrom < table.validFrom }.max { $0.validFrom < $1.validFrom }
  }

  /// The other lists of a region that have a product in common with a list.
  private static func sharing(_ input: AuditInput, _ table: TariffTable) -> [TariffTable] {
    let prices = Set(input.dataset.plainPrices(in: table.id).map(PriceKey.init))
    return input.dataset.tables.filter { other in
      other.region == table.region && other.id != table.id
        && input.dataset.plainPrices(in: other.id).contains { prices.contains(PriceKey($0)) }
    }
  }

  // The lists of the examples.

  private static func two(_ old: [String], _ new: [String]) -> [String] {
    [("own-2025:", old), ("", new)].flatMap { table, amounts in
      amounts.enumerated().map { "\(table)hulp-\($0),wmo,02A0\($0),Hulp \($0),uur,zin,\($1),\($0 + 1)," }
    }
  }

  /// Two years with a clause of the region that follows one series.
  private static func clause(_ percent: String, weight: String = "100") -> [String: String] {
    years(end: "2025-12-31").merging([
      "index-series.csv": "series,name,definition,publisher,note\nown,Eigen reeks,Eigen reeks,,\n",
      "index-values.csv": """
      series,year,percent,status,variant,is_default,printed_status,published_on,source,confidence,note
      own,2026,\(percent),definitive,,yes,,,Eigen bron,read,

      """,
      "index-clauses.csv": """
      clause,version,name,year_from,year_to,is_default,settlement,lag,part_decimals,decimals,rounding,discount,cap,\
      floor,source,lines,note
      own,,Eigen clausule,2025,,yes,as-published,0,,2,half,,,,own-2025,3,

      """,
      "index-clause-parts.csv": "clause,version,series,weight,settlement_series\nown,,own,\(weight),\n",
    ]) { $1 }
  }

  private static func years(end: String) -> [String: String] {
    [
      "tables.csv": """
      table,title,publisher,region,region_name,year,valid_from,valid_to,published_on,price_level,publication,\
      document_version,source_file,source_sha256,note
      own-2025,Eigen lijst,Eigen regio,own,Eigen regio,2025,2025-01-01,\(end),2024-11-01,,,,,,
      own-2026,Eigen lijst,Eigen regio,own,Eigen regio,2026,2026-01-01,,2025-11-01,,,,,,

      """
    ]
  }
}

/// What is the same price in two lists: that of one code, or without a code of one product, in one unit and form.
private struct PriceKey: Hashable {
  let law: Law
  let unit: BillingUnit
  let form: PaymentForm
  let code: String
  /// The product; empty where there is a code.
  let product: String

  init(_ tariff: Tariff) {
    (law, unit, form, code) = (tariff.law, tariff.unit, tariff.form, tariff.code)
    product = tariff.code.isEmpty ? tariff.product : ""
  }
}

extension RoundingBounds {
  /// The products of two intervals above zero.
  fileprivate static func * (left: RoundingBounds, right: RoundingBounds) -> RoundingBounds {
    RoundingBounds(lower: left.lower * right.lower, upper: left.upper * right.upper)
  }
}
