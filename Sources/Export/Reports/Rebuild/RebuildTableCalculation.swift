import Indexation
import Tariffs

extension Calculation {
  /// The products of a list, each built up in a row: from its mix and the wages, or from the wage that it pays.
  ///
  /// - Parameters:
  ///   - verdicts: the products, of which those that can be rebuilt are there.
  ///   - model: the model that all are built up with.
  ///   - costs: the names and the order of the levels.
  ///   - tables: the lists.
  package init?(of verdicts: [Verdict], model: CostModel, in costs: CostBook, tables: [String]) {
    self.init(
      verdicts.compactMap { verdict in
        verdict.rebuild.map {
          RebuiltProduct(
            tariff: verdict.product.tariff, mixedWage: $0.mixedWage, wages: $0.request.wages,
            buildUp: $0.buildUp)
        }
      }, minutes: [], model: model, in: costs, title: Phrase { $0.verdictTitle(tables: tables) })
  }

  /// A list with other costs, each product in a row: from the wage that its published tariff pays, with the changes.
  package init?(of list: WhatIf, model: CostModel, in costs: CostBook) {
    self.init(
      list.rows.compactMap { row in
        row.buildUp.map { buildUp in
          RebuiltProduct(tariff: row.tariff, mixedWage: nil, wages: nil, buildUp: buildUp)
        }
      }, minutes: list.rows.filter { $0.buildUp == nil }, model: model, in: costs,
      title: Phrase { $0.whatIfTitle(table: list.table.id) })
  }

  private init?(
    _ products: [RebuiltProduct], minutes: [WhatIf.Row], model: CostModel, in costs: CostBook, title: Phrase
  ) {
    guard !products.isEmpty else { return nil }
    let sheet = RebuildTableCells(products: products, minutes: minutes, model: model, costs: costs)
    self.init(
      Phrase(nl: "Opbouw", en: "Build-up"), title: title, notes: [Phrase(\.inputsMayChange)],
      groups: [sheet.wages, sheet.mixes].compactMap(\.self) + [sheet.figures, sheet.buildUps])
  }
}

/// A product of a list that is built up.
private struct RebuiltProduct {
  let tariff: Tariff
  /// The wages of its mix; nothing where the wage follows from the tariff.
  let mixedWage: MixedWage?
  let wages: WageChoice?
  let buildUp: BuildUp
}

/// The cells of a list that is built up.
private struct RebuildTableCells {
  typealias Cell = Calculation.Cell
  typealias Row = Calculation.Row
  typealias Group = Calculation.Group

  let products: [RebuiltProduct]
  let minutes: [WhatIf.Row]
  let model: CostModel
  let costs: CostBook
  /// By what the names of the cells of each product begin.
  private let keys: [String]
  /// The levels that the mixes name, in their order.
  private let levels: [String]
  /// The components that the products have figures of, in the order of the model.
  private let components: [CostComponent]
  /// The wages of the levels, each once, with the product that has it first.
  private let levelWages: [LevelWage: (cell: Cell, part: MixedWage.Part, choice: WageChoice)]

  /// By what a minute price finds the hour price that it follows from.
  private struct HourPrice: Hashable {
    let product: String
    let form: PaymentForm

    init(_ tariff: Tariff) { (product, form) = (tariff.product, tariff.form) }
  }

  private struct LevelWage: Hashable {
    let level: String
    let cents: Rational
  }

  init(products: [RebuiltProduct], minutes: [WhatIf.Row], model: CostModel, costs: CostBook) {
    (self.products, self.minutes, self.model, self.costs) = (products, minutes, model, costs)
    var seen: [String: Int] = [:]
    keys = products.map { product in
      seen[product.tariff.product, default: 0] += 1
      let count = seen[product.tariff.product] ?? 1
      return product.tariff.product + (count == 1 ? "" : ".\(count)")
    }
    let parts = products.flatMap { $0.mixedWage?.parts ?? [] }
    let used = Set(parts.map(\.share.level))
    let known = costs.levels.map(\.id).filter(used.contains)
    levels = known + parts.map(\.share.level).filter { !known.contains($0) }.firstOccurrences
    let taken = Set(products.flatMap { $0.buildUp.steps.map(\.step.component) })
    components = model.steps.map(\.component).filter(taken.contains).firstOccurrences
    var found: [LevelWage: (Cell, MixedWage.Part, WageChoice)] = [:]
    var ofLevel: [String: Int] = [:]
    for product in products {
      guard let choice = product.wages else { continue }
      for part in product.mixedWage?.parts ?? [] {
        let wage = LevelWage(level: part.share.level, cents: part.hourly)
        guard found[wage] == nil else { continue }
        ofLevel[wage.level, default: 0] += 1
        let count = ofLevel[wage.level] ?? 1
        let name = "loon." + wage.level + (count == 1 ? "" : ".\(count)")
        found[wage] = (
          Cell(name, .amount, .input(part.hourly.inEuro, Calculation.Bounds())), part, choice
        )
      }
    }
    levelWages = found
  }

  private func name(_ level: String) -> String { costs.level(level)?.name ?? level }

  /// The wage of each level; nothing where no product is built up from wages.
  var wages: Group? {
    guard !levelWages.isEmpty else { return nil }
    let wages = levelWages.values.sorted {
      (levels.firstIndex(of: $0.part.share.level) ?? 0, $0.cell.name)
        < (levels.firstIndex(of: $1.part.share.level) ?? 0, $1.cell.name)
    }
    return Group(
      Phrase(nl: "Lonen per functieniveau", en: "Wages per function level"), columns: [Phrase(\.grossWage)],
      rows: wages.map { wage in
        Row(
          Phrase(name(wage.part.share.level)), [wage.cell],
          note: Phrase {
            "\(wage.part.scale.label), \($0.date(wage.part.scale.validFrom)), "
              + "\($0.name(of: wage.choice.place)), \($0.origin(of: wage.choice))"
          })
      })
  }

  /// The mix of each product, and the gross wage that follows; nothing where no product is built up from wages.
  var mixes: Group? {
    let rows = zip(products, keys).compactMap { product, key -> Row? in
      guard let mixed = product.mixedWage, mixed.cents == product.buildUp.wage else { return nil }
      var shares: [String: Cell] = [:]
      var weighed: [Formula] = []
      for part in mixed.parts {
        let share = Cell(
          "\(key).mix.\(part.share.level)", .percentage,
          .input(part.share.percent / Rational(100), Calculation.Bounds()))
        shares[part.share.level] = share
        let wage = LevelWage(level: part.share.level, cents: part.hourly)
        if let hourly = levelWages[wage]?.cell { weighed.append(share.reference * hourly.reference) }
      }
      let whole = Cell(
        "\(key).mix", .percentage,
        .formula(mixed.parts.compactMap { shares[$0.share.level]?.reference }.sum()))
      let wage = Cell(
        "\(key).mix-loon", .amount,
        .formula(mixed.whole == Rational(100) ? weighed.sum() : weighed.sum() / whole.reference))
      return Row(
        Phrase(product.tariff.codeAndName), levels.map { shares[$0] } + [whole, wage],
        note: Phrase { $0.onLines(mixed.parts.map(\.share.line)) })
    }
    return rows.isEmpty
      ? nil
      : Group(
        Phrase(\.mix),
        columns: levels.map { Phrase(name($0)) } + [Phrase(nl: "Som", en: "Sum"), Phrase(\.grossWage)],
        rows: rows)
  }

  /// The gross wage and the figures of each product.
  var figures: Group {
    Group(
      Phrase(\.componentsHeading), columns: [Phrase(\.grossWage)] + components.map(\.name),
      rows: zip(products, keys).map { product, key in
        let figures = figures(of: product, key)
        let lines = product.buildUp.steps.flatMap(\.input.lines).sorted()
        return Row(
          Phrase(product.tariff.codeAndName), [wage(of: product, key)] + components.map { figures[$0] },
          note: Phrase { $0.onLines(lines) })
      })
  }

  /// The wage of a mix, or the one that follows from the tariff.
  private func wage(of product: RebuiltProduct, _ key: String) -> Cell {
    let isMixed = product.mixedWage.map { $0.cents == product.buildUp.wage } ?? false
    return Cell(
      "\(key).loon", .amount,
      isMixed
        ? .formula(.reference("\(key).mix-loon"))
        : .input(product.buildUp.wage.inEuro, Calculation.Bounds()))
  }

  private func figures(of product: RebuiltProduct, _ key: String) -> [CostComponent: Cell] {
    Dictionary(
      product.buildUp.steps.map { step in
        let component = step.step.component
        return (
          component,
          Cell(
            "\(key).\(component.rawValue)", component.kind,
            .input(component.calculated(step.input.value), step.step.kind.bounds))
        )
      }, uniquingKeysWith: { first, _ in first })
  }

  /// What each step makes of the wage, and the tariff beside the published one.
  var buildUps: Group {
    let steps = model.steps.filter { components.contains($0.component) }
    var hours: [HourPrice: String] = [:]
    func outcome(
      _ tariff: Tariff, _ key: String, _ exact: Formula, _ amount: Money
    ) -> [Cell] {
      let cell = Cell(
        "\(key).tarief", .amount, .formula(.rounded(exact, decimals: 2)), isOutcome: true)
      let published = Cell("\(key).gepubliceerd", .amount, .given(tariff.amount.inEuro))
      return [
        cell, published,
        Cell("\(key).verschil", .amount, .formula(cell.reference - published.reference)),
        Cell(checking: cell, against: Rational(amount), named: "\(key).controle"),
      ]
    }
    let rows = zip(products, keys).map { product, key in
      hours[HourPrice(product.tariff)] = key
      let cells = model.cells(from: wage(of: product, key), figures: figures(of: product, key)) {
        "\(key).na.\($0.name)"
      }
      let last = cells.last?.after.reference ?? .reference("\(key).loon")
      return Row(
        Phrase(product.tariff.codeAndName),
        steps.map { step in cells.first { $0.step.name == step.name }?.after }
          + outcome(product.tariff, key, last, product.buildUp.amount),
        note: Phrase { "\($0.unitName(of: product.tariff.unit)), \($0.onLine(product.tariff.line))" })
    }
    let others = minutes.compactMap { row -> Row? in
      guard let key = hours[HourPrice(row.tariff)] else { return nil }
      let exact = Formula.reference("\(key).tarief") / .number(Rational(60))
      return Row(
        Phrase(row.tariff.codeAndName),
        steps.map { _ in nil } + outcome(row.tariff, "\(key).minuut", exact, row.amount),
        note: Phrase { "\($0.unitName(of: row.tariff.unit)), \($0.onLine(row.tariff.line))" })
    }
    return Group(
      Phrase(nl: "Van loon tot tarief (€)", en: "From wage to tariff (€)"),
      columns: steps.map {
        Phrase(nl: "na \($0.component.name.dutch)", en: "after \($0.component.name.english)")
      }
        + [Phrase(\.inCents), Phrase(\.published), Phrase(\.change), Phrase(\.sheetMinusProgram)],
      rows: rows + others)
  }
}
