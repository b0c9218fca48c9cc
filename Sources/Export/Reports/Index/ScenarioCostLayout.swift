import Indexation
import Tariffs

/// What is said of the cost of volumes under the clauses of a scenario, and its columns.
struct ScenarioCostLayout {
  let scenario: IndexScenario
  /// Nothing where no volumes are given.
  let costs: ScenarioCosts?
  /// The word that stands beside everything that is assumed.
  let mark: String
  let wording: Wording

  /// The costs for people, and for programs; these have their columns also without volumes.
  var sections: [Report.Section] {
    let forReaders = costs.map { _ in
      Report.Section(
        key: "cost_by_year", heading: heading, columns: columns, rows: years, audience: .readers)
    }
    let unpriced = costs?.budget.withoutPrice ?? []
    return [
      forReaders,
      Report.Section(key: "costs", columns: dataColumns, rows: costs?.years ?? [], audience: .data),
      Report.Section(
        key: "without_price", heading: wording.text(nl: "Zonder prijs", en: "Without a price"),
        columns: wording.withoutPriceColumns, rows: unpriced, audience: unpriced.isEmpty ? .data : .everyone),
    ].compactMap(\.self)
  }

  private var heading: String {
    wording.text(nl: "Kosten per jaar", en: "Cost of each year")
  }

  // MARK: Rows

  /// What the volumes cost in a year under each clause; in the year of the list by the list itself.
  struct Year {
    let year: Int
    let cents: [WholeNumber]
    let isAssumed: Bool

    /// How much the dearest clause costs more than the cheapest.
    var spread: WholeNumber { (cents.max() ?? 0) - (cents.min() ?? 0) }
  }

  var years: [Year] {
    guard let costs else { return [] }
    let first = Year(
      year: scenario.from, cents: scenario.lines.map { _ in costs.cents }, isAssumed: false)
    return [first]
      + costs.years.map(\.year).firstOccurrences.map { year in
        let all = costs.years(in: year)
        return Year(year: year, cents: all.map(\.cents), isAssumed: all.contains(where: \.isAssumed))
      }
  }

  var columns: [Report.Column<Year>] {
    let basis = Report.Column<Year>.cell(
      "is_assumed", wording.text(nl: "Bekend of aanname", en: "Known or assumed"), .boolean
    ) { row in
      Report.Cell.boolean(
        row.isAssumed, shown: row.isAssumed ? mark : wording.text(nl: "bekend", en: "known"))
    }.alignedLeft
    return [.number("year", wording.year) { $0.year }]
      + scenario.lines.enumerated().map { place, line in
        .amount("cost-\(place + 1)", wording.text(nl: "Kosten \(line.name) (€)", en: "Cost \(line.name) (€)"))
        {
          wording.amount(Rational($0.cents[place]))
        }
      } + [
        .amount("spread", wording.text(nl: "Verschil (€)", en: "Difference (€)")) {
          wording.amount(Rational($0.spread))
        }.forReaders(where: scenario.lines.count > 1),
        basis,
      ]
  }

  private var dataColumns: [Report.Column<ScenarioCosts.Year>] {
    [
      .text("clause", wording.text(nl: "Clausule", en: "Clause")) { $0.clause }.always,
      .number("year", wording.year) { $0.year },
      .boolean("is_assumed", mark) { $0.isAssumed },
      .amount("cost_from", wording.text(nl: "Kosten \(scenario.from) (€)", en: "Cost \(scenario.from) (€)")) {
        _ -> Report.Cell? in costs.map { wording.amount(Rational($0.cents)) }
      },
      .amount("cost_to", wording.text(nl: "Kosten (€)", en: "Cost (€)")) {
        wording.amount(Rational($0.cents))
      },
      .amount("change", wording.change) { row -> Report.Cell? in
        costs.map { wording.change(row.cents - $0.cents) }
      },
    ]
  }

  // MARK: Sentences

  /// What the volumes cost by the list and in the last year, and what the clauses differ.
  var sentence: String? {
    guard let costs else { return nil }
    let last = costs.years(in: scenario.to)
    guard let highest = last.max(by: { $0.cents < $1.cents }),
      let lowest = last.min(by: { $0.cents < $1.cents })
    else { return nil }
    let lists = wording.list(scenario.tables.map(\.id))
    let all = wording.list(
      last.map { row in
        wording.text(nl: "onder ", en: "under ") + "\(row.clause) \(wording.euro(row.cents))"
          + (row.isAssumed ? " (\(mark))" : "")
      })
    var years: [Int] = []
    if case .fixed(_, let found) = costs.budget.basis { years = found }
    let volumes = wording.volumes(of: years)
    let before = wording.euro(costs.cents)
    let difference: String
    if last.count == 1 {
      let more = wording.more(highest.cents - costs.cents, of: costs.cents)
      difference = wording.text(nl: "\(more) dan in \(scenario.from)", en: "\(more) than in \(scenario.from)")
    } else if highest.cents == lowest.cents {
      difference = wording.text(nl: "geen verschil", en: "no difference")
    } else {
      let euro = wording.euro(highest.cents - lowest.cents)
      let between = wording.text(
        nl: " tussen \(highest.clause) en \(lowest.clause)",
        en: " between \(highest.clause) and \(lowest.clause)")
      difference =
        wording.text(nl: "een verschil van \(euro)", en: "a difference of \(euro)")
        + (last.count > 2 ? between : "")
    }
    return wording.text(
      nl:
        "\(volumes) kosten in \(scenario.to) \(all): \(difference). Onder \(lists) zelf kosten zij \(before).",
      en:
        "\(volumes) cost in \(scenario.to) \(all): \(difference). Under \(lists) itself they cost \(before).")
  }

  /// What is not counted, and how costs are rounded.
  var notes: [String] {
    guard let costs else { return [] }
    let layout = BudgetLayout(costs.budget, by: [.product], wording)
    let (years, lines) = (wording.years(costs.otherYears.years), costs.otherYears.lines)
    let others = wording.text(
      nl: (lines == 1 ? "1 regel van \(years) is" : "\(lines) regels van \(years) zijn")
        + " weggelaten: de volumes van \(scenario.from) tellen.",
      en: (lines == 1 ? "1 line of \(years) is" : "\(lines) lines of \(years) are")
        + " left out: the volumes of \(scenario.from) count.")
    return [layout.priceSentence, layout.counterpartSentence, lines > 0 ? others : nil].compactMap(\.self)
      + [layout.roundingSentence]
  }
}
