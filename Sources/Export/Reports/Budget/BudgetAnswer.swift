import Indexation
import Tariffs

extension BudgetLayout {
  /// What the volumes cost, in sentences, and the rows that matter most.
  var answer: Report.Answer {
    let shown = columns.filter { answerKeys.contains($0.field.key) }.map { column in
      column.field.key == "name" ? shortName : column.field.audience == .data ? column : column.forReaders
    }
    let compact = CompactTable(shown, answerRows, wording, lines: 14, textWidth: 36)
    return Report.Answer(
      [headline] + assumptionSentences
        + [counterpartSentence, priceSentence, changedSentence, sensitivitySentence]
        .compactMap(\.self) + declarationSentences,
      tables: budget.contributions.isEmpty ? [] : [compact.section],
      leftOut: wording.leftOut(
        compact,
        wording.text(
          nl: "volumes en prijzen, hoe producten overgaan, wat geen tegenhanger heeft",
          en: "volumes and prices, how products go over, what has no counterpart")))
  }

  /// The name of a product in few words; the whole name stands in the details.
  private var shortName: Column {
    .text("name", wording.product) { row -> String? in
      guard let name = subject(row)?.name, name.count > 32 else { return subject(row)?.name }
      return name.prefix(32).split(separator: " ").dropLast().joined(separator: " ") + " …"
    }.flexible.repeated.hiddenWhenEmpty
  }

  private var answerKeys: Set<String> {
    Set([
      "code", "name", "band", "law", "month", "provider", "cost_from", "cost_to", "change", "change_percent",
      "no_counterpart_from", "no_counterpart_to",
    ]).union(budget.isOfTwoYears ? ["price_effect", "volume_effect", "mix_effect"] : [])
  }

  /// What a price is called among others: the product in short, and the band that divides it.
  private func named(_ tariff: Tariff) -> String { tariff.shortName + tariff.bandInBrackets }

  /// Products by the size of their change; months and other rows in their order.
  private var answerRows: [BudgetRow] {
    // What has no counterpart has a sentence of its own.
    groupings == [.product] ? rows.filter(isCounted).sorted(by: \.effects.change.magnitude, >) : rows
  }

  // MARK: Sentences

  /// The first sentence: what it costs, how much more that is, and where it comes from.
  var headline: String {
    let effects = total.effects
    guard budget.contributions.contains(where: { $0.reason == nil }) else { return nothingGoesOver }
    let more = wording.more(effects.change, of: effects.from)
    let (cost, before) = (wording.euro(effects.to), wording.euro(effects.from))
    switch budget.basis {
    case .fixed(.from, let years):
      let volumes = wording.volumes(of: years)
      return wording.text(
        nl:
          "\(volumes) kosten onder de lijst van \(to) \(cost), dat is \(more) dan onder die van \(from) (\(before)). "
          + sameVolumes,
        en:
          "\(volumes) cost \(cost) under the list of \(to), which is \(more) than under that of \(from) (\(before)). "
          + sameVolumes)
    case .fixed(.to, let years):
      let volumes = wording.volumes(of: years)
      return wording.text(
        nl:
          "\(volumes) kosten onder de lijst van \(to) \(cost), dat is \(more) dan zij onder die van \(from) zouden "
          + "kosten (\(before)). " + sameVolumes,
        en:
          "\(volumes) cost \(cost) under the list of \(to), which is \(more) than they would under that of \(from) "
          + "(\(before)). " + sameVolumes)
    case .twoYears(let old, let new):
      func change(_ cents: WholeNumber) -> String { wording.signedEuro(cents) }
      let parts = wording.text(
        nl: "prijs \(change(effects.price)), volume \(change(effects.volume)), mix \(change(effects.mix))",
        en: "price \(change(effects.price)), volume \(change(effects.volume)), mix \(change(effects.mix))")
      return wording.text(
        nl:
          "\(wording.volumes(of: new)) kosten \(cost), dat is \(more) dan die van \(wording.years(old)) (\(before)): "
          + parts + ".",
        en: "\(wording.volumes(of: new)) cost \(cost), which is \(more) than those of \(wording.years(old)) "
          + "(\(before)): \(parts).")
    }
  }

  /// The first sentence where no product goes over: what the volumes cost, and that no more can be said.
  private var nothingGoesOver: String {
    func cost(_ side: ComparisonRow.Side, _ years: [Int]) -> String {
      let list = side == .from ? from : to
      return wording.text(
        nl: "\(wording.volumes(of: years)) kosten onder de lijst van \(list) \(wording.euro(ownCost(side)))",
        en: "\(wording.volumes(of: years)) cost \(wording.euro(ownCost(side))) under the list of \(list)")
    }
    let known =
      switch budget.basis {
      case .fixed(let side, let years): cost(side, years)
      case .twoYears(let old, let new): "\(cost(.from, old)). \(cost(.to, new))"
      }
    return wording.text(
      nl: "\(known). Geen enkel product gaat over in de andere lijst, dus een verschil is niet te berekenen.",
      en: "\(known). No product goes over into the other list, so that no difference can be worked out.")
  }

  /// That the difference is price alone, and where an assumption converts volumes.
  private var sameVolumes: String {
    let ways = budget.contributions.compactMap(\.carried?.way)
    return ways.contains(.group) || ways.contains(.share)
      ? wording.text(
        nl: "Het verschil is prijs; wat met een aanname overgaat, is daarmee omgerekend.",
        en: "The difference is price; what goes over by an assumption is converted by it.")
      : wording.text(
        nl: "Het verschil is prijs: de volumes zijn dezelfde.",
        en: "The difference is price: the volumes are the same.")
  }

  /// What the figures rest on besides documents.
  var assumptionSentences: [String] { budget.assumptions.map(wording.sentence) }

  /// How much of the cost has no counterpart, and which products that are.
  var counterpartSentence: String? {
    let all = uncounted
    guard !all.isEmpty else { return nil }
    let effects = total.effects
    let sentences = [(ComparisonRow.Side.from, effects.onlyFrom), (.to, effects.onlyTo)].compactMap {
      side, cents -> String? in
      let products = all.filter { $0.side == side }
      guard !products.isEmpty else { return nil }
      let share = wording.share(cents, of: ownCost(side))
      let year = side == .from ? from : to
      let names = wording.some(
        products.map {
          "\(named($0.tariff)) \(wording.euro($0.cents.rounded())) (\(wording.word($0.reason, $0.side)))"
        },
        atMost: 4)
      let other = side == .from ? to : from
      return wording.text(
        nl:
          "\(share) van de kosten van \(year) (\(wording.euro(cents))) heeft geen tegenhanger in \(other) en telt "
          + "hierboven niet mee: \(names).",
        en:
          "\(share) of the cost of \(year) (\(wording.euro(cents))) has no counterpart in \(other) and is not counted "
          + "above: \(names).")
    }
    let remedies = wording.remedies(all.map(\.reason))
    return (sentences + (remedies.isEmpty ? [] : [remedies])).joined(separator: " ")
  }

  /// How much of the cost has no counterpart, for a page that has no room for each product.
  var shortCounterpartSentence: String? {
    let effects = total.effects
    let parts = [(ComparisonRow.Side.from, effects.onlyFrom, from), (.to, effects.onlyTo, to)].filter {
      $0.1 != 0
    }
    guard !parts.isEmpty else { return nil }
    let shares = parts.map { side, cents, name in
      wording.text(
        nl: "\(wording.share(cents, of: ownCost(side))) van de kosten van \(name) (\(wording.euro(cents)))",
        en: "\(wording.share(cents, of: ownCost(side))) of the cost of \(name) (\(wording.euro(cents)))")
    }
    return wording.text(
      nl:
        "Geen tegenhanger \(parts.count == 1 ? "heeft" : "hebben") \(wording.list(shares)); zie de bijlage.",
      en:
        "\(wording.list(shares)) \(parts.count == 1 ? "has" : "have") no counterpart; see the annex."
    )
  }

  /// What stands above the table of an annex.
  var annexParagraphs: [String] {
    [
      ([priceSentence, changedSentence, sensitivitySentence].compactMap(\.self) + declarationSentences
        + formulaNotes)
        .joined(separator: " ")
    ]
  }

  /// What has no price in its own list.
  var priceSentence: String? {
    guard !budget.withoutPrice.isEmpty else { return nil }
    let lines = budget.withoutPrice.reduce(0) { $0 + $1.lines }
    let names = wording.some(
      budget.withoutPrice.map { $0.phrase.text(in: wording.language) }.firstOccurrences, atMost: 3,
      between: "; ")
    // A question at the end is the end of the sentence.
    let end = names.hasSuffix("?") ? "" : "."
    return wording.text(
      nl: (lines == 1 ? "1 regel heeft geen prijs en telt" : "\(lines) regels hebben geen prijs en tellen")
        + " niet mee: \(names)\(end)",
      en: (lines == 1 ? "1 line has no price and is" : "\(lines) lines have no price and are")
        + " not counted: \(names)\(end)")
  }

  /// Products whose definition changed are carried over, and named.
  var changedSentence: String? {
    // Of two years the new volumes are those whose change has a price in it.
    let counted = budget.contributions.filter {
      $0.carried != nil && (!budget.isOfTwoYears || $0.side == .to)
    }
    let changed = counted.filter { $0.carried?.way == .rescoped || $0.carried?.way == .part }
    let byCode = counted.filter { $0.carried?.way == .code }
    func sum(_ contributions: [Budget.Contribution]) -> WholeNumber {
      contributions.reduce(Rational(0)) { $0 + $1.ownCost }.rounded()
    }
    func names(_ contributions: [Budget.Contribution]) -> String {
      wording.some(contributions.map(\.subject.shortName).firstOccurrences, atMost: 6)
    }
    var sentences: [String] = []
    if !changed.isEmpty {
      sentences.append(
        wording.text(
          nl:
            "Bij \(wording.euro(sum(changed))) veranderde ook wat de prijs betaalt (\(names(changed))): daar is het "
            + "verschil niet alleen prijs.",
          en:
            "For \(wording.euro(sum(changed))) what the price pays changed too (\(names(changed))): there the "
            + "difference is not price alone."))
    }
    if !byCode.isEmpty {
      sentences.append(
        wording.text(
          nl:
            "Van \(names(byCode)) (\(wording.euro(sum(byCode)))) zegt geen overgang of het hetzelfde is; de code is "
            + "dezelfde.",
          en:
            "Of \(names(byCode)) (\(wording.euro(sum(byCode)))) no crosswalk says whether it is the same; the code is."
        ))
    }
    return sentences.isEmpty ? nil : sentences.joined(separator: " ")
  }

  /// How few products carry the change, and what one percent more costs.
  var sensitivitySentence: String? {
    let products = sensitive
    guard products.count > 1, total.effects.change != 0 else { return nil }
    let percent = wording.euro((Rational(total.effects.to) / Rational(100)).rounded())
    let largest = wording.list(
      products.prefix(3).map {
        "\(named($0.contributions[0].subject)) \(wording.signedEuro($0.effects.change))"
      })
    return wording.text(
      nl: "Het meest dragen \(largest). 1% hogere prijzen of 1% meer volume kost \(percent).",
      en: "Most of it comes from \(largest). 1% higher prices or 1% more volume costs \(percent).")
  }

  /// What was declared beside what it comes to, volumes of other years, and how it was rounded.
  private var declarationSentences: [String] {
    var sentences: [String] = []
    if let declared = budget.declared {
      let difference = (declared.amount - declared.cost).rounded()
      let amount = wording.euro(declared.amount.rounded())
      sentences.append(
        difference == 0
          ? wording.text(
            nl: "Gedeclareerd is \(amount): precies volume maal prijs.",
            en: "Declared was \(amount): exactly volume times price.")
          : wording.text(
            nl:
              "Gedeclareerd is \(amount), volume maal prijs is \(wording.euro(declared.cost.rounded())): een verschil "
              + "van \(wording.signedEuro(difference)), dat hier niet meetelt.",
            en:
              "Declared was \(amount), volume times price is \(wording.euro(declared.cost.rounded())): a difference of "
              + "\(wording.signedEuro(difference)), which does not count here."))
    }
    if budget.otherYears.lines > 0 {
      let years = wording.years(budget.otherYears.years)
      sentences.append(
        wording.text(
          nl: (budget.otherYears.lines == 1
            ? "1 regel van \(years) is weggelaten"
            : "\(budget.otherYears.lines) regels van \(years) zijn weggelaten")
            + ": de volumes van \(from) en \(to) tellen.",
          en: (budget.otherYears.lines == 1
            ? "1 line of \(years) is left out" : "\(budget.otherYears.lines) lines of \(years) are left out")
            + ": the volumes of \(from) and \(to) count."
        ))
    }
    return sentences + [roundingSentence]
  }

  /// How costs are rounded, of how many lines.
  var roundingSentence: String {
    let count = wording.language.count(budget.lines, nl: ("regel", "regels"), en: ("line", "lines"))
    let clients =
      budget.clients == 0
      ? ""
      : wording.text(nl: " van \(budget.clients) cliënten", en: " of \(budget.clients) clients")
    return budget.rounding == .line
      ? wording.text(
        nl: budget.lines == 1
          ? "\(count)\(clients), op centen afgerond zoals zij gedeclareerd wordt."
          : "\(count)\(clients), elke op centen afgerond zoals zij gedeclareerd wordt.",
        en: budget.lines == 1
          ? "\(count)\(clients), rounded to cents as it is declared."
          : "\(count)\(clients), each rounded to cents as it is declared.")
      : wording.text(
        nl: "\(count)\(clients); alleen de som is op centen afgerond.",
        en: "\(count)\(clients); only the sum is rounded to cents.")
  }

  /// What a reader must know, below the tables.
  var notes: [String] {
    let reasons = budget.contributions.filter { $0.carried?.reason.isEmpty == false }.map { contribution in
      "\(contribution.subject.codeAndName): \(contribution.carried?.reason ?? "")"
    }.firstOccurrences
    // What the answer says and a table has too stands there only.
    return assumptionSentences + [priceSentence].compactMap(\.self) + declarationSentences + formulaNotes
      + budget.comparison.notes.filter(\.mattersForCosts).map(wording.sentence) + reasons
  }

  /// The formulas of the three effects.
  private var formulaNotes: [String] {
    guard budget.isOfTwoYears else { return [] }
    return [
      wording.text(
        nl:
          "Prijs is het prijsverschil maal het nieuwe volume; volume is het verschil in volume maal de gemiddelde oude "
          + "prijs van alles met dezelfde eenheid; mix is de rest: duurdere of goedkopere producten in de plaats van "
          + "andere. Samen zijn zij het verschil, tot op de cent.",
        en:
          "Price is the change of prices times the new volume; volume is the change of volume times the average old "
          + "price of all that has the same unit; mix is the rest: dearer or cheaper products in the place of others. "
          + "Together they are the change, to the cent.")
    ]
  }
}

extension Comparison.Note {
  /// Whether it says something of lists that take no part.
  fileprivate var mattersForCosts: Bool {
    switch self {
    case .notPrices, .laterPrices: false
    default: true
    }
  }
}
