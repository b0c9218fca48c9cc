import Indexation
import Tariffs

/// The form of a memo: what it says under which names, in which parts, and by which columns.
///
/// A report, the names and values of a template, and the built-in template are derived from it.
struct MemoForm {
  private typealias Column = MemoColumn

  let wording: Wording
  /// What the two sides are called.
  let from: String
  let to: String

  /// All that a template can name, in the order in which it is listed.
  var values: [MemoValue] {
    let prices = [equalTerms, reservation, undescribed, notComparable, oneSided]
    let page = [MemoPart.decision, .changed, .meaning, .uncertain].flatMap(values)
    let optional = prices.map { $0[0] } + [indexSteps, implied, noticed]
    return [
      .text("title", "the title", \.title), .text("from", "the old side, such as 2023", \.from),
      .text("to", "the new side, such as 2025", \.to),
      .text("regions", "the names of the regions") { wording.list($0.memo.regions) },
      .text("law", "the law that was asked for; empty for all") {
        $0.memo.filter.law.map(wording.name) ?? ""
      },
      head, .text("addressee", "to whom it goes; empty when not given", \.memo.head.addressee),
      .text("sender", "from whom it is; empty when not given", \.memo.head.sender),
      .text("date", "of which day it is; empty when not given", \.memo.head.date),
      .text("subject", "what it is about; empty when not given", \.memo.head.subject),
      counts,
      .record(
        "has", "whether there are any, so that a whole part can be left out",
        optional.map { list in
          Column(
            "whether there is at least one",
            .text(list.field.name) { list.content($0).table.count > 0 ? wording.yes : "" })
        }
      ) { $0 },
    ] + page + [
      findings, finding, compared, documents, index, indexation, indexSteps, implied, noticed,
    ] + prices.flatMap { $0 } + [
      oneSidedGroups,
      .text("group_session", "how group prices are converted; empty when there are none", \.groupSession),
      method, unknown, sources, notes,
    ]
  }

  /// What stands in a part, in its order.
  func values(in part: MemoPart) -> [MemoValue] {
    switch part {
    case .head: [head]
    case .decision: [sentences(part, "what is to be decided")]
    case .changed: [sentences(part, "what changed")]
    case .meaning: [sentences(part, "what that means")]
    case .uncertain: [sentences(part, "what is uncertain")]
    case .compared: [compared, documents]
    case .equalTerms: equalTerms
    case .reservation: reservation
    case .undescribed: undescribed
    case .notComparable: notComparable
    case .indexation: [indexation, indexSteps, implied]
    case .oneSided: [oneSidedGroups, oneSided[1]]
    case .method: [method]
    case .unknown: [unknown]
    }
  }

  // MARK: The page

  private var head: MemoValue {
    facts("head", "what stands above the memo", "what was given for it", \.head)
  }

  private func sentences(_ part: MemoPart, _ about: String) -> MemoValue {
    .texts(part.rawValue, "the page: \(about)") { $0.sentences(part) }
  }

  // MARK: What is counted and found

  private var counts: MemoValue {
    func count(_ about: String, _ name: String, _ count: @escaping @Sendable (MemoLayout) -> Int) -> Column<
      MemoLayout
    > {
      Column(about, .number(name, "", count))
    }
    @Sendable func changes(_ layout: MemoLayout) -> MemoFinding.Directions {
      MemoFinding.Directions(layout.memo.rows.compactMap(\.row.change))
    }
    @Sendable func reals(_ layout: MemoLayout) -> MemoFinding.Directions {
      MemoFinding.Directions(real: layout.memo.rows(.equalTerms).compactMap(\.real))
    }
    @Sendable func explained(_ layout: MemoLayout) -> Int { layout.memo.rows.count(where: \.isExplained) }
    return .record(
      "counts", "how many prices there are of each kind",
      [
        count("prices on both sides", "prices") { changes($0).total },
        count("those of them that rose", "up") { changes($0).up },
        count("those of them that fell", "down") { changes($0).down },
        count("those of them that stayed the same", "same") { changes($0).same },
        count("prices without a reservation", "equal_terms") { $0.memo.rows(.equalTerms).count },
        count("those of them that are converted group prices", "converted") {
          $0.memo.rows.count(where: \.isConverted)
        },
        count("those of them that lie above the indexed old price", "above_index") { reals($0).up },
        count("those of them that lie below it", "below_index") { reals($0).down },
        count("prices with a reservation", "reservation") { $0.memo.rows(.reservation).count },
        count("prices that nobody has judged", "undescribed") { $0.memo.rows(.undescribed).count },
        count("prices that cannot be compared", "not_comparable") { $0.memo.rows(.notComparable).count },
        count("prices on one side only", "one_sided") { $0.memo.rows(.oneSided).count },
        count("prices that fit a known index to the cent", "explained", explained),
        count(
          "prices that do not, of those whose two amounts are for the same thing", "not_explained"
        ) { $0.memo.rows.count(where: \.hasImpliedIndex) - explained($0) },
      ]
    ) { $0 }
  }

  private var findings: MemoValue {
    .facts(
      "findings", "the main findings, in their order",
      [
        Column("the name of the finding, as under 'finding'", .text("key") { $0.finding.place.key }),
        Column("a label", .text("label") { $0.fact.label }),
        Column("a sentence or two", .text("text") { $0.fact.value }),
      ],
      line: "**{{label}}**: {{text}}", \.findings
    ) { $0.fact }
  }

  private var finding: MemoValue {
    let names = [TemplateField("label", "a label"), TemplateField("text", "the sentences")]
    return MemoValue(
      field: TemplateField(
        "finding", "the main findings by their names; those about nothing are absent",
        .record(MemoFinding.keys.map { TemplateField($0, "a finding", .record(names)) })),
      value: { layout in
        let found = layout.findings.map { finding, fact in
          (finding.place.key, TemplateValue.record(["label": .text(fact.label), "text": .text(fact.value)]))
        }
        return .record(
          Dictionary(MemoFinding.keys.map { ($0, .nothing) } + found, uniquingKeysWith: { $1 }))
      })
  }

  /// What stands out in the lists: the errors and warnings of their audit.
  var noticed: MemoValue {
    .table(
      "noticed", "what stands out in the lists themselves: the errors and warnings of 'tariffs check'",
      AuditColumns(wording: wording, letterOf: [:]).inTemplate, \.noticed)
  }

  // MARK: What was compared

  private var compared: MemoValue {
    .texts("compared", "sentences on what was compared", \.comparedSentences)
  }

  private var documents: MemoValue {
    .table(
      "documents", "the documents",
      [
        Column("the number of its note, by which rows name it", .text("letter") { $0.mark }),
        Column("its id", .text("table") { $0.table.id }, isShown: false),
        Column("its title", .text("title", wording.documentHeading) { $0.table.title }.flexible),
        Column("who published it", .text("publisher") { $0.table.publisher }, isShown: false),
        Column("the year that it is for", .number("year", wording.year) { $0.table.year }, isShown: false),
        Column(
          "when its prices hold", .text("valid", wording.validity) { wording.validity(of: $0.table) }.flexible
        ),
        Column(
          "when it was published",
          .text("published", wording.publishedOn) {
            $0.table.publishedOn.map(wording.date) ?? wording.unknown
          }, isShown: false),
        Column(
          "the price level that it names",
          .text("price_level", wording.priceLevel) {
            $0.table.priceLevel.isEmpty ? wording.notNamed : $0.table.priceLevel
          }, isShown: false),
        Column("how many of its prices take part", .number("prices", wording.pricesHeading) { $0.prices }),
      ], \.documents)
  }

  private var sources: MemoValue {
    .facts(
      "sources", "the documents in full",
      [
        Column("the number of its note", .text("letter") { $0.mark }),
        Column("the document in full", .text("text") { wording.citation(of: $0.table) }),
      ],
      line: "{{letter}}: {{text}}", \.documents
    ) { Report.Fact($0.mark, wording.citation(of: $0.table)) }
  }

  /// The notes as a list; a report has its own.
  var notes: MemoValue {
    .facts(
      "notes", "the numbered notes: documents, sources of the index, and lines that reasons rest on",
      [
        Column("its number", .text("number") { $0.label }),
        Column("what it says", .text("text") { $0.value }),
      ],
      line: "{{number}}: {{text}}",
      { $0.notes.enumerated().map { Report.Fact("\($0.offset + 1)", $0.element) } }
    ) { $0 }
  }

  // MARK: Indexation

  private var index: MemoValue {
    .record(
      "index", "the index that was chosen; absent without one",
      [
        Column("its name", .text("name") { wording.names(of: $0) }),
        Column(
          "the percentage of all years together",
          .text("total") { wording.number(hundredths: $0.total.hundredths) + "%" }),
      ]
    ) { $0.memo.real?.path }
  }

  private var indexation: MemoValue {
    .texts("indexation", "sentences on what indexation explains", \.indexationSentences)
  }

  private var indexSteps: MemoValue {
    .table(
      "index_steps", "the percentages that are used or that explain prices",
      [
        Column("what for", .text("use", wording.useHeading) { $0.use }.flexible),
        Column("the year", .text("year", wording.year) { $0.year }),
        Column(
          "the percentage", .text("percent", wording.percent) { wording.percent($0.percent) }.alignedRight),
        Column("where it comes from", .text("origin", wording.source) { $0.origin }.flexible),
      ], isOptional: true, \.indexSteps)
  }

  private var implied: MemoValue {
    .table(
      "implied", "the index that two prices imply",
      changeColumns(.indexation) + [
        Column(
          "the old price as printed, which implies an index",
          .money("printed_from", wording.amount(in: from)) { $0.row.row.figure(.from)?.amount }),
        Column(
          "the new price as printed",
          .money("printed_to", wording.amount(in: to)) { $0.row.row.figure(.to)?.amount }),
        Column(
          "between which percentages it lies",
          .text("index", wording.impliedIndex) { $0.explained.map { wording.indexBounds($0.bounds) } }
            .alignedRight),
        Column(
          "how far these lie apart, in percentage points",
          .text("width", wording.widthHeading) { $0.explained.map { wording.width($0.width) } }.alignedRight,
          isShown: false),
        Column(
          "how many of the tried indices lie between them",
          .number("in_interval", wording.withinHeading) { $0.explained?.inInterval }, isShown: false),
        Column(
          "how many of the tried indices give the new price to the cent",
          .number("fits") { $0.explained?.matches.count }, isShown: false),
        Column(
          "that number in words, whether it can be chance, and whether every year is rounded",
          .text("follows", wording.followsHeading) { $0.follows }.flexible),
      ], isOptional: true
    ) { $0.lines(where: \.hasImpliedIndex) }
  }

  // MARK: Changes

  private var equalTerms: [MemoValue] {
    prices(.equalTerms, "the prices without a reservation", reasons: "why they can be compared")
  }

  private var reservation: [MemoValue] {
    prices(
      .reservation, "the prices with a reservation", reasons: "what has changed besides the price")
  }

  private var undescribed: [MemoValue] { prices(.undescribed, "the prices that nobody has judged") }

  private var notComparable: [MemoValue] {
    prices(.notComparable, "the prices that cannot be compared", reasons: "why they cannot")
  }

  private var oneSided: [MemoValue] {
    prices(.oneSided, "the prices on one side only", reasons: "why they have no counterpart")
  }

  /// The prices on one side only in few rows: the steps of a ladder of products share one.
  private var oneSidedGroups: MemoValue {
    .table(
      "one_sided_groups", "the prices on one side only, the steps of a ladder of products together",
      [
        Column("the list that has them", .text("list", wording.onlyIn) { $0[0].isNew ? to : from }),
        Column("the product", .text("product", wording.product) { $0.description }.flexible),
        Column(
          "each code with its price", .text("prices", wording.codesAndPrices) { $0.prices(wording) }.flexible),
        Column("note and lines", .text("source", wording.sourceAndLine) { $0.places }),
      ], \.oneSidedGroups)
  }

  /// The table of the prices of a part, and their reasons where they can have any.
  private func prices(_ part: MemoPart, _ about: String, reasons: String? = nil) -> [MemoValue] {
    guard let standing = part.standing else { return [] }
    let table = MemoValue.table(part.rawValue, about, changeColumns(part)) {
      $0.lines { $0.standing == standing }
    }
    return [table]
      + (reasons.map { about in
        [
          .facts(
            part.rawValue + "_reasons", about,
            [
              Column("the products", .text("products") { wording.list($0.products) }),
              Column("why", .text("reason") { $0.reason }),
              Column("the lines that say so; empty for many products", .text("lines") { $0.lines }),
              Column("the number of the note that has these lines", .text("note") { $0.note }),
            ],
            line: "**{{products}}**: {{reason}}{{#note}} [{{note}}]{{/note}}",
            { $0.reasons(standing) },
            fact: wording.fact)
        ]
      } ?? [])
  }

  /// The columns of a table of prices; a part shows only what can be said of it.
  private func changeColumns(_ part: MemoPart) -> [MemoColumn<MemoLayout.Line>] {
    let isImplied = part == .indexation
    let showsChange = ![.indexation, .notComparable, .oneSided].contains(part)
    return [
      Column("the law", .text("law", wording.law) { wording.name(of: $0.subject.law) }, isShown: false),
      Column("the product code", .text("code", wording.code) { $0.subject.code }, isShown: false),
      Column(
        "the name; the new one where it has changed", .text("name", wording.product) { $0.subject.name },
        isShown: false),
      Column("code and name", .text("label") { $0.row.label }, isShown: false),
      Column("what the price is for", .text("per", wording.perHeading) { $0.per }, isShown: false),
      // One column for the product, as columns of its own for each of these would not fit a page.
      Column(
        "code, name and what the price is for",
        .text("description", wording.product) { isImplied ? $0.subject.codeAndName : $0.description }.flexible
          .repeated),
      Column(
        "the old price, on equal terms where there are",
        .money("amount_from", wording.amount(in: from)) { $0.row.amount(.from) }, isShown: !isImplied),
      Column(
        "the new price", .money("amount_to", wording.amount(in: to)) { $0.row.amount(.to) },
        isShown: !isImplied),
      Column("the change in euro", .change("change") { $0.row.change?.difference }, isShown: false),
      Column(
        "the change in percent",
        .percent("change_percent", wording.changePercent) { $0.row.change?.percentage }, isShown: showsChange),
      Column(
        "the old price after the index",
        .money("indexed", wording.indexedAmount) { $0.row.real?.from }.hiddenWhenEmpty, isShown: showsChange),
      Column("the real change in euro", .change("real_change") { $0.row.real?.difference }, isShown: false),
      Column(
        "the real change in percent",
        .percent("real_change_percent", wording.realChangePercent) { $0.row.real?.percentage }
          .hiddenWhenEmpty, isShown: showsChange),
      Column(
        "notes and lines of the two prices",
        .text("source", wording.sourceAndLine) { $0.places }.dropped(1), isShown: !isImplied),
    ]
  }

  // MARK: How, and what is not known

  private var method: MemoValue {
    facts("method", "how figures were made", "a formula with an example", \.method)
  }
  private var unknown: MemoValue { facts("unknown", "what is not known", "a sentence or two", \.unknown) }

  private func facts(
    _ name: String, _ about: String, _ text: String,
    _ facts: @escaping @Sendable (MemoLayout) -> [Report.Fact]
  ) -> MemoValue {
    .facts(
      name, about,
      [Column("a label", .text("label") { $0.label }), Column(text, .text("text") { $0.value })],
      line: "**{{label}}**: {{text}}", facts
    ) { $0 }
  }
}
