import Tariffs

extension AuditInput {
  /// The name of a function level for people.
  func level(_ id: String) -> String { costs.level(id)?.name ?? id }

  /// The mix of a product as one place.
  func place(_ mix: [FunctionShare]) -> Finding.Place {
    let shares = mix.map { (Phrase(percent: $0.percent), level($0.level)) }
    return Finding.Place(
      table: mix[0].table, lines: SourceLines(each: mix.map(\.line)),
      says: Phrase(
        nl: shares.map { "\($0.dutch) \($1)" }.joined(separator: ", "),
        en: shares.map { "\($0.english) \($1)" }.joined(separator: ", ")))
  }
}

extension CostProduct {
  /// What is paid by the hour stands beside each other, whether the price is one of an hour or of a minute.
  var unitOfSiblings: BillingUnit { tariff.unit == .minuut ? .uur : tariff.unit }

  /// The price per hour where the price is one of time, with its bounds; the price as it is otherwise.
  var comparable: RoundingBounds {
    let bounds = RoundingBounds(of: tariff.amount)
    return tariff.unit == .minuut ? bounds * Rational(60) : bounds
  }

  /// The figures that are percentages or amounts, not those of groups and hours.
  var costFigures: [CostFigure] { figures.filter { $0.component.isPercentage || $0.component.isAmount } }

  /// The shares of the mix by their level.
  var shares: [String: Rational] {
    Dictionary(mix.map { ($0.level, $0.percent) }, uniquingKeysWith: { first, _ in first })
  }

  /// The figures by their component, without the rule by which a group is billed.
  var values: [CostComponent: Rational] {
    Dictionary(
      figures.filter { $0.component != .groepsfactor }.map { ($0.component, $0.value) },
      uniquingKeysWith: { first, _ in first })
  }
}

extension Finding.Place {
  /// The place of a figure, with the figure.
  init(_ figure: CostFigure) {
    let value = Phrase(figure)
    self.init(
      figure.table, figure.line,
      says: Phrase(
        nl: "\(figure.component.name.dutch): \(value.dutch)",
        en: "\(figure.component.name.english): \(value.english)"))
  }
}

extension Phrase {
  /// A percentage as printed: `8,33%` in Dutch.
  init(percent: Rational) {
    self.init(
      nl: "\(Language.dutch.grouped("\(percent)"))%", en: "\(Language.english.grouped("\(percent)"))%")
  }

  /// The figure of a component in its unit.
  init(_ figure: CostFigure) {
    if figure.component.isPercentage {
      self.init(percent: figure.value)
    } else if figure.component.isAmount {
      let amount = Phrase(figure.value, decimals: 2)
      let unit = figure.unit.billingUnit?.rawValue ?? ""
      self.init(nl: "€ \(amount.dutch) per \(unit)", en: "€ \(amount.english) per \(unit)")
    } else {
      self.init(
        nl: Language.dutch.grouped("\(figure.value)"), en: Language.english.grouped("\(figure.value)"))
    }
  }
}

extension [CostProduct] {
  /// Their names as one enumeration, the first three by name.
  var named: Phrase {
    let names = map(\.tariff.codeAndName)
    let (first, more) = (names.prefix(3).joined(separator: "; "), count - 3)
    return more > 0
      ? Phrase(nl: "\(first) en \(more) andere", en: "\(first) and \(more) others") : Phrase(first)
  }

  /// The words of the products.
  var words: [String] { map(\.tariff.product) }
}

extension Rule.Example {
  /// The files of a mix and of figures, for an example.
  ///
  /// - Parameters:
  ///   - mix: rows `product,level,percent,line`.
  ///   - figures: rows `product,component,value,line`, percentages unless a unit stands behind the line.
  /// - Returns: the files of the table `own-2026`.
  static func built(mix: [String] = [], figures: [String] = []) -> [String: String] {
    let shares = mix.map { row in
      let f = row.split(separator: ",")
      return "own-2026,\(f[0]),\(f[1]),\(f[2]),\(f[2])% \(f[1]),\(f[3]),"
    }
    let components = figures.map { row in
      let f = row.split(separator: ",")
      return "own-2026,\(f[0]),\(f[1]),\(f[2]),\(f.count > 4 ? f[4] : "percent"),\(f[1]) \(f[2]),\(f[3]),"
    }
    return [
      "function-mixes.csv": (["table,product,level,percent,printed,line,note"] + shares).joined(
        separator: "\n")
        + "\n",
      "cost-components.csv": (["table,product,component,value,unit,printed,line,note"] + components)
        .joined(separator: "\n") + "\n",
    ].filter { $0.key == "function-mixes.csv" ? !mix.isEmpty : !figures.isEmpty }
  }
}
