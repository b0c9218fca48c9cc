import Indexation
import Tariffs

extension Calculation {
  /// A scenario from its assumptions to its prices, so that a workbook answers to other assumptions; nothing without
  /// clauses.
  init?(of scenario: IndexScenario, rounding: IndexRounding) {
    guard !scenario.lines.isEmpty else { return nil }
    let cells = ScenarioCells(scenario: scenario, rounding: rounding)
    self.init(
      Phrase("Scenario"), title: Phrase(nl: "Scenario met aannames", en: "Scenario with assumptions"),
      notes: [Phrase(\.inputsMayChange)]
        + (cells.assumed.isEmpty
          ? []
          : [
            Phrase(
              nl: "AANNAME: wie een aanname wijzigt, ziet percentages, indexen en prijzen meebewegen.",
              en: "ASSUMPTION: whoever changes an assumption sees percentages, indices and prices follow.")
          ]),
      groups: (cells.assumed.isEmpty ? [] : [cells.assumptions]) + [
        cells.percentages, cells.indices, cells.prices,
      ])
  }
}

/// The cells of a scenario.
private struct ScenarioCells {
  typealias Cell = Calculation.Cell
  typealias Row = Calculation.Row
  typealias Group = Calculation.Group

  let scenario: IndexScenario
  let rounding: IndexRounding

  /// The assumptions that count.
  var assumed: [Assumption] { scenario.assumptions.filter { !scenario.unused.contains($0) } }

  private func name(_ assumption: Assumption) -> String {
    "aanname-\(assumption.series)" + (assumption.year.map { "-\($0)" } ?? "")
  }

  private func percent(_ line: Int, _ step: Int) -> String { "percentage\(line + 1)-\(step + 1)" }
  private func index(_ line: Int, _ step: Int) -> String { "index\(line + 1)-\(step)" }

  /// The years of the steps, of the clause that has most.
  private var years: [Int] {
    scenario.lines.map { $0.path.steps.map(\.year) }.max { $0.count < $1.count } ?? []
  }

  /// Cells for each step of a clause; a clause with fewer steps leaves the last ones empty.
  private func filled(_ cells: [Cell]) -> [Cell?] {
    cells + Array(repeating: nil, count: years.count - cells.count)
  }

  // MARK: Assumptions

  /// The figures that were assumed.
  var assumptions: Group {
    Group(
      Phrase(nl: "AANNAMES", en: "ASSUMPTIONS"), columns: [Phrase(\.percent)],
      rows: assumed.map { assumption in
        let year = assumption.year
        return Row(
          Phrase(assumption.series),
          [
            Cell(
              name(assumption), .percentage,
              .input(assumption.percent / Rational(100), Calculation.Bounds(from: Rational(-99, 100))))
          ],
          note: year.map { Phrase("\($0)") }
            ?? Phrase(nl: "elk jaar dat niet bekend is", en: "each year that is not known"))
      })
  }

  /// A figure as a part of 1: the cell of its assumption, or the number.
  private func figure(_ value: IndexValue) -> Formula {
    let percent = value.percent ?? Rational(0)
    let assumption = assumed.counting(for: value.series, in: value.year)
    guard value.isAssumed, let assumption, assumption.percent == percent else {
      return .number(percent / Rational(100))
    }
    return .reference(name(assumption))
  }

  // MARK: Percentages

  /// The percentage of each year under each clause.
  var percentages: Group {
    Group(
      Phrase(nl: "Percentage per jaar", en: "Percentage of each year"),
      columns: years.map { Phrase("\($0)") },
      rows: scenario.lines.enumerated().map { line, entry in
        Row(
          Phrase(entry.name),
          filled(
            entry.path.steps.enumerated().map { place, step in
              Cell(percent(line, place), .percentage, origin(of: step))
            }),
          note: Phrase(nl: "bekend tot en met \(entry.knownUntil)", en: "known until \(entry.knownUntil)"))
      })
  }

  /// How a percentage follows from assumptions, where it does and the formula gives what the program has; else the
  /// percentage itself.
  private func origin(of step: IndexPath.Step) -> Calculation.Origin {
    let known = step.percent / Rational(100)
    guard step.isAssumed else { return .input(known, Calculation.Bounds(from: Rational(-99, 100))) }
    let given = Dictionary(assumed.map { (name($0), $0.percent / Rational(100)) }) { $1 }
    let formula: Formula =
      switch step.origin {
      case .value(let value): figure(value)
      case .clause(let index): clause(index)
      case .given: .number(known)
      }
    return formula.value { given[$0] } == known ? .formula(formula) : .given(known)
  }

  /// The percentage of a clause from its figures, as its settlement says.
  private func clause(_ index: ClauseIndex) -> Formula {
    let clause = index.clause
    let one = Formula.number(Rational(1))
    func sum(_ terms: [Formula]) -> Formula {
      terms.dropFirst().reduce(terms.first ?? .number(Rational(0))) { $0 + $1 }
    }
    func rounded(_ formula: Formula, _ decimals: Int?) -> Formula {
      decimals.map { .rounded(formula, decimals: $0 + 2) } ?? formula
    }
    func weighted(_ term: ClauseIndex.Term, _ formula: Formula) -> Formula {
      .number(term.weight / Rational(100)) * formula
    }
    let current = sum(index.terms.filter { $0.role == .current }.map { weighted($0, figure($0.value)) })
    let settled = index.terms.compactMap { term -> Formula? in
      switch term.role {
      case .current, .settledProvisional: return nil
      case .settlement: return weighted(term, figure(term.value))
      case .settledDefinitive:
        let before = index.terms.first {
          $0.role == .settledProvisional && $0.value.series == term.value.series
        }
        guard let before else { return nil }
        let (definitive, provisional) = (figure(term.value), figure(before.value))
        return weighted(
          term,
          clause.settlement == .geometric
            ? (one + definitive) / (one + provisional) - one : definitive - provisional)
      }
    }
    let (now, before) = (rounded(current, clause.partDecimals), rounded(sum(settled), clause.partDecimals))
    let total =
      settled.isEmpty
      ? now : clause.settlement == .chained ? (one + before) * (one + now) - one : now + before
    let discounted = clause.discount.map { total - .number($0 / Rational(100)) } ?? total
    return rounded(discounted, clause.decimals)
  }

  // MARK: Indices

  /// The index figure of each year under each clause, the first year 100.
  var indices: Group {
    Group(
      Phrase(nl: "Index (\(scenario.from) = 100)", en: "Index (\(scenario.from) = 100)"),
      columns: ([scenario.from] + years).map { Phrase("\($0)") } + [Phrase(\.sheetMinusProgram)],
      rows: scenario.lines.enumerated().map { line, entry in
        let start = Cell(index(line, 0), .number, .given(Rational(100)))
        var cells: [Cell] = []
        for place in entry.path.steps.indices {
          let before = cells.last ?? start
          cells.append(
            Cell(
              index(line, place + 1), .number,
              .formula(before.reference * (.number(Rational(1)) + .reference(percent(line, place))))))
        }
        let last = cells.last ?? start
        let check = Cell(
          "index\(line + 1)-controle", .number,
          .formula(
            .rounded(last.reference, decimals: 6)
              - .number((entry.path.factor * Rational(100)).rounded(decimals: 6))), isCheck: true)
        return Row(Phrase(entry.name), [start] + filled(cells) + [check])
      })
  }

  // MARK: Prices

  /// Each price of the last year under each clause.
  var prices: Group {
    let tables = scenario.lines.map { $0.tables.flatMap(\.rows) }
    var names: [Tariff: Int] = [:]
    for (place, row) in (tables.first ?? []).enumerated() where names[row.tariff] == nil {
      names[row.tariff] = place
    }
    // A price that follows another stands behind it, whatever the order of the list.
    let order = (tables.first ?? []).indices.sorted { first, second in
      (isFollowing(tables[0][first]) ? 1 : 0, first) < (isFollowing(tables[0][second]) ? 1 : 0, second)
    }
    let rows = order.map { place in
      let tariff = tables[0][place].tariff
      let start = Cell("prijs\(place + 1)", .amount, .input(tariff.amount.inEuro, Calculation.Bounds()))
      var checks: [Formula] = []
      let amounts = scenario.lines.indices.map { line in
        let row = tables[line][place]
        let cell = Cell(
          "prijs\(place + 1).\(line + 1)", .amount,
          .formula(price(row, start.reference, line: line, names)), isOutcome: true)
        checks.append(cell.reference - .number(row.amount.inEuro))
        return cell
      }
      let check = checks.dropFirst().reduce(checks.first ?? .number(Rational(0))) { $0 + $1 }
      return Row(
        Phrase(tariff.codeAndName),
        [start] + amounts + [Cell("prijs\(place + 1).controle", .amount, .formula(check), isCheck: true)],
        note: Phrase { "\($0.unitName(of: tariff.unit)), \($0.onLine(tariff.line))" })
    }
    return Group(
      Phrase { $0.prices(of: scenario) },
      columns: [Phrase { $0.amount(in: "\(scenario.from)") }]
        + scenario.lines.map { Phrase("\($0.name) (€)") }
        + [Phrase(\.sheetMinusProgram)], rows: rows)
  }

  private func isFollowing(_ row: IndexedTable.Row) -> Bool {
    if case .follows = row.derivation { true } else { false }
  }

  /// A price of the last year: indexed, a part of another one, or as an exception has it.
  private func price(
    _ row: IndexedTable.Row, _ start: Formula, line: Int, _ places: [Tariff: Int]
  ) -> Formula {
    switch row.derivation {
    case .exception: return .number(row.amount.inEuro)
    case .follows(_, let base, let price):
      guard let place = places[base] else { return .number(row.amount.inEuro) }
      return price.formula(of: .reference("prijs\(place + 1).\(line + 1)"))
    case .indexed(let price):
      let steps = scenario.lines[line].path.steps
      // Products of a group of the clause have percentages of their own.
      guard price.steps.map(\.index.percent) == steps.map(\.percent) else {
        return .number(row.amount.inEuro)
      }
      guard rounding == .yearly else {
        return price.unit.rounded(start * .reference(index(line, steps.count)) / .number(Rational(100)))
      }
      return steps.indices.reduce(start) { amount, place in
        price.unit.rounded(amount * (.number(Rational(1)) + .reference(percent(line, place))))
      }
    }
  }
}
