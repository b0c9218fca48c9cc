import Tariffs

extension Memo {
  /// The names that a template of a memo may use.
  public static let fields: [TemplateField] = [
    TemplateField("title", "the title"),
    TemplateField("from", "the old side, such as 2023"),
    TemplateField("to", "the new side, such as 2025"),
    TemplateField("regions", "the names of the regions"),
    TemplateField("law", "the law that was asked for; empty for all"),
    TemplateField(
      "counts", "how many prices there are of each kind",
      .record([
        TemplateField("prices", "prices on both sides"),
        TemplateField("up", "those of them that rose"),
        TemplateField("down", "those of them that fell"),
        TemplateField("same", "those of them that stayed the same"),
        TemplateField("equal_terms", "prices without a reservation"),
        TemplateField("converted", "those of them that are converted group prices"),
        TemplateField("above_index", "those of them that lie above the indexed old price"),
        TemplateField("below_index", "those of them that lie below it"),
        TemplateField("reservation", "prices with a reservation"),
        TemplateField("undescribed", "prices that nobody has judged"),
        TemplateField("not_comparable", "prices that cannot be compared"),
        TemplateField("one_sided", "prices on one side only"),
        TemplateField("explained", "prices that fit a known index to the cent"),
        TemplateField(
          "not_explained", "prices that do not, of those whose two amounts are for the same thing"),
      ])),
    TemplateField(
      "has", "whether there are any, so that a whole part can be left out",
      .record(listNames.map { TemplateField($0, "whether there is at least one") })),
    TemplateField(
      "findings", "the main findings, in their order",
      .list([
        TemplateField("key", "the name of the finding, as under 'finding'"),
        TemplateField("label", "a label"),
        TemplateField("text", "a sentence or two"),
      ])),
    TemplateField(
      "finding", "the main findings by their names; those about nothing are absent",
      .record(
        MemoFinding.keys.map { key in
          TemplateField(
            key, "a finding",
            .record([TemplateField("label", "a label"), TemplateField("text", "the sentences")]))
        })),
    TemplateField("compared", "sentences on what was compared", .texts),
    TemplateField(
      "documents", "the documents",
      .list([
        TemplateField("letter", "the letter by which rows name it"),
        TemplateField("table", "its id"), TemplateField("title", "its title"),
        TemplateField("publisher", "who published it"), TemplateField("year", "the year that it is for"),
        TemplateField("valid", "when its prices hold"),
        TemplateField("published", "when it was published"),
        TemplateField("price_level", "the price level that it names"),
        TemplateField("prices", "how many of its prices take part"),
      ])),
    TemplateField(
      "index", "the index that was chosen; absent without one",
      .record([
        TemplateField("name", "its name"), TemplateField("total", "the percentage of all years together"),
      ])),
    TemplateField("indexation", "sentences on what indexation explains", .texts),
    TemplateField(
      "index_steps", "the percentages that are used or that explain prices",
      .list([
        TemplateField("use", "what for"), TemplateField("year", "the year"),
        TemplateField("percent", "the percentage"), TemplateField("origin", "where it comes from"),
      ])),
    TemplateField(
      "implied", "the index that two prices imply",
      .list(
        changeFields + [
          TemplateField("index", "between which percentages it lies"),
          TemplateField("width", "how far these lie apart, in percentage points"),
          TemplateField("in_interval", "how many of the tried indices lie between them"),
          TemplateField("fits", "how many of the tried indices give the new price to the cent"),
          TemplateField(
            "follows", "that number in words, whether it can be chance, and whether every year is rounded"),
        ])),
    TemplateField("equal_terms", "the prices without a reservation", .list(changeFields)),
    TemplateField("equal_terms_reasons", "why they can be compared", .list(reasonFields)),
    TemplateField("reservation", "the prices with a reservation", .list(changeFields)),
    TemplateField("reservation_reasons", "what has changed besides the price", .list(reasonFields)),
    TemplateField("undescribed", "the prices that nobody has judged", .list(changeFields)),
    TemplateField("not_comparable", "the prices that cannot be compared", .list(changeFields)),
    TemplateField("not_comparable_reasons", "why they cannot", .list(reasonFields)),
    TemplateField("one_sided", "the prices on one side only", .list(changeFields)),
    TemplateField("one_sided_reasons", "why they have no counterpart", .list(reasonFields)),
    TemplateField(
      "group_session", "how group prices are converted; empty when there are none"),
    TemplateField(
      "method", "how figures were made",
      .list([TemplateField("label", "a label"), TemplateField("text", "a formula with an example")])),
    TemplateField(
      "unknown", "what is not known",
      .list([TemplateField("label", "a label"), TemplateField("text", "a sentence or two")])),
    TemplateField(
      "sources", "the sources",
      .list([TemplateField("letter", "its letter"), TemplateField("text", "the document in full")])),
  ]

  /// The lists that may be empty.
  private static let listNames = [
    "equal_terms", "reservation", "undescribed", "not_comparable", "one_sided", "index_steps", "implied",
  ]

  private static let changeFields = [
    TemplateField("law", "the law"), TemplateField("code", "the product code"),
    TemplateField("name", "the name; the new one where it has changed"),
    TemplateField("label", "code and name"), TemplateField("per", "what the price is for"),
    TemplateField("amount_from", "the old price, on equal terms where there are"),
    TemplateField("amount_to", "the new price"), TemplateField("change", "the change in euro"),
    TemplateField("change_percent", "the change in percent"),
    TemplateField("indexed", "the old price after the index"),
    TemplateField("real_change", "the real change in euro"),
    TemplateField("real_change_percent", "the real change in percent"),
    TemplateField("source", "documents and lines of the two prices"),
  ]

  private static let reasonFields = [
    TemplateField("products", "the products"), TemplateField("reason", "why"),
    TemplateField("lines", "the lines that say so; empty for many products"),
  ]

  /// The values for a template.
  ///
  /// - Parameter language: the language for people.
  /// - Returns: a value for each of ``fields``.
  public func values(language: Language) -> [String: TemplateValue] {
    let layout = MemoLayout(self, wording: wording(language))
    let wording = layout.wording
    func text(_ number: Int) -> TemplateValue { .text("\(number)") }
    func facts(_ facts: [Report.Fact]) -> TemplateValue {
      .list(facts.map { .record(["label": .text($0.label), "text": .text($0.value)]) })
    }
    func changes(_ standing: Standing) -> TemplateValue {
      .list(rows(standing).map { .record(layout.values($0)) })
    }
    func reasons(_ standing: Standing) -> TemplateValue {
      .list(
        layout.reasons(standing).map { group in
          .record([
            "products": .text(wording.list(group.products)), "reason": .text(group.reason),
            "lines": .text(group.lines),
          ])
        })
    }
    let all = zip(findings, layout.findings).map { finding, fact in
      (key: finding.key, label: TemplateValue.text(fact.label), text: TemplateValue.text(fact.value))
    }
    var values: [String: TemplateValue] = [
      "title": .text(layout.title), "from": .text(layout.from), "to": .text(layout.to),
      "regions": .text(wording.list(regions)), "law": .text(filter.law.map(wording.name) ?? ""),
      "counts": .record(counts),
      "findings": .list(all.map { .record(["key": .text($0.key), "label": $0.label, "text": $0.text]) }),
      "finding": .record(
        Dictionary(uniqueKeysWithValues: MemoFinding.keys.map { ($0, TemplateValue.nothing) })
          .merging(all.map { ($0.key, .record(["label": $0.label, "text": $0.text])) }) { $1 }),
      "compared": .list(layout.comparedSentences.map { .text($0) }),
      "documents": .list(
        layout.documents.map { document in
          .record([
            "letter": .text(document.letter), "table": .text(document.table.id),
            "title": .text(document.table.title), "publisher": .text(document.table.publisher),
            "year": text(document.table.year), "valid": .text(wording.validity(of: document.table)),
            "published": .text(document.table.publishedOn.map(wording.date) ?? wording.unknown),
            "price_level": .text(
              document.table.priceLevel.isEmpty ? wording.notNamed : document.table.priceLevel),
            "prices": text(document.prices),
          ])
        }),
      "index": real.map { real in
        let index = MemoFinding.Index(path: real.path)
        return .record([
          "name": .text(
            wording.list(real.path.steps.map(\.origin).compactMap(wording.indexName).firstOccurrences)),
          "total": .text(wording.number(hundredths: index.total.hundredths) + "%"),
        ])
      } ?? .nothing,
      "indexation": .list(layout.indexationSentences.map { .text($0) }),
      "index_steps": .list(
        layout.indexSteps.map { step in
          .record([
            "use": .text(step.use), "year": .text(step.year), "percent": .text(wording.percent(step.percent)),
            "origin": .text(step.origin),
          ])
        }),
      "implied": .list(
        layout.impliedIndices.map { row in
          .record(
            layout.values(row).merging([
              "index": .text(row.explanation.map { wording.indexBounds($0.bounds) } ?? ""),
              "width": .text(row.explanation.map { wording.width($0.width) } ?? ""),
              "in_interval": .text(row.explanation.map { "\($0.inInterval)" } ?? ""),
              "fits": .text(row.explanation.map { "\($0.matches.count)" } ?? ""),
              "follows": .text(layout.follows(row)),
            ]) { $1 })
        }),
      "equal_terms": changes(.equalTerms), "equal_terms_reasons": reasons(.equalTerms),
      "reservation": changes(.reservation), "reservation_reasons": reasons(.reservation),
      "undescribed": changes(.undescribed),
      "not_comparable": changes(.notComparable), "not_comparable_reasons": reasons(.notComparable),
      "one_sided": changes(.oneSided), "one_sided_reasons": reasons(.oneSided),
      "group_session": .text(
        rows.contains(where: \.isConverted) ? wording.groupSession(equalTerms.session) : ""),
      "method": facts(layout.method), "unknown": facts(layout.unknown),
      "sources": .list(
        layout.documents.map { document in
          .record(["letter": .text(document.letter), "text": .text(wording.citation(of: document.table))])
        }),
    ]
    let has = Memo.listNames.map { ($0, TemplateValue.text(values[$0]?.isEmpty ?? true ? "" : wording.yes)) }
    values["has"] = .record(Dictionary(uniqueKeysWithValues: has))
    return values
  }

  private var counts: [String: TemplateValue] {
    let all = MemoFinding.Directions(rows.compactMap(\.row.change))
    let reals = MemoFinding.Directions(rows(.equalTerms).compactMap(\.real))
    let explained = rows.count { !($0.explanation?.matches.isEmpty ?? true) }
    return [
      "prices": all.total, "up": all.up, "down": all.down, "same": all.same,
      "equal_terms": rows(.equalTerms).count, "converted": rows.count(where: \.isConverted),
      "above_index": reals.up, "below_index": reals.down, "reservation": rows(.reservation).count,
      "undescribed": rows(.undescribed).count, "not_comparable": rows(.notComparable).count,
      "one_sided": rows(.oneSided).count, "explained": explained,
      "not_explained": rows.count(where: \.hasImpliedIndex) - explained,
    ].mapValues { .text("\($0)") }
  }
}

extension MemoLayout {
  /// What a template can say of a row.
  fileprivate func values(_ row: Memo.Row) -> [String: TemplateValue] {
    func text(_ cell: Report.Cell?) -> TemplateValue { .text(cell?.readerText(wording) ?? "") }
    return [
      "law": .text(wording.name(of: row.row.subject.law)), "code": .text(row.row.subject.code),
      "name": .text(row.row.subject.name), "label": .text(row.label), "per": .text(per(row)),
      "amount_from": text((row.equalTerms?.from ?? row.row.figure(.from)?.amount).map { .money($0) }),
      "amount_to": text((row.equalTerms?.to ?? row.row.figure(.to)?.amount).map { .money($0) }),
      "change": text(row.change.map { .change($0.difference) }),
      "change_percent": text(row.change?.percentage.map { .percentage($0) }),
      "indexed": text(row.real.map { .money($0.from) }),
      "real_change": text(row.real.map { .change($0.difference) }),
      "real_change_percent": text(row.real?.percentage.map { .percentage($0) }),
      "source": .text(place(row.row)),
    ]
  }
}
