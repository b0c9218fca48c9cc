import Tariffs

/// Whether the document of a list shows a legal cost element of one product.
public struct LegalElementCheck: Hashable, Sendable {
  /// Where an element stands.
  public enum Standing: Hashable, Sendable {
    /// Printed, with a figure or a rule.
    case printed(SourceLines)
    /// Named within another cost or as time, or what is left where all other figures of the build-up are printed.
    case implied(SourceLines)
    /// Neither.
    case nowhere

    /// The name for people.
    public var name: Phrase {
      switch self {
      case .printed: Phrase(nl: "gedrukt", en: "printed")
      case .implied: Phrase(nl: "volgt uit iets anders", en: "implied")
      case .nowhere: Phrase(nl: "nergens", en: "nowhere")
      }
    }

    /// The lines; none for what stands nowhere.
    public var lines: SourceLines {
      switch self {
      case .printed(let lines), .implied(let lines): lines
      case .nowhere: .none
      }
    }
  }

  /// The product, by the price that is held against the law.
  public let product: Tariff
  /// The element.
  public let element: LegalElement
  /// Where it stands.
  public let standing: Standing

  /// Whether it is printed, with a figure or a rule.
  public var isPrinted: Bool { if case .printed = standing { true } else { false } }
}

extension AuditInput {
  /// The legal cost elements of the prices in kind of a list, product by product and letter by letter.
  ///
  /// The articles speak of prices that a municipality pays to providers, so budgets of clients (pgb) are left out.
  ///
  /// - Parameter table: the list.
  /// - Returns: one check for each product and each element that was in force when the list began.
  public func legalElements(in table: TariffTable) -> [LegalElementCheck] {
    let clauses = index.clauses.filter { $0.source == table.id && $0.lines != .none }
    return costProducts(in: table).filter { $0.tariff.form == .zin }.flatMap { product in
      legalElements.filter { element in
        product.tariff.law.covers(element.law) && element.validFrom.map { $0 <= table.validFrom } ?? true
      }.map {
        LegalElementCheck(
          product: product.tariff, element: $0, standing: standing(of: $0, product, clauses))
      }
    }
  }

  private func standing(
    of element: LegalElement, _ product: CostProduct, _ clauses: [IndexClause]
  ) -> LegalElementCheck.Standing {
    var printed = product.figures.filter { element.has($0.component) }.map(\.line)
    if element.words.contains("functiemix") { printed += product.mix.map(\.line) }
    if !printed.isEmpty { return .printed(SourceLines(each: printed)) }
    if element.has(.indexatie), let clause = clauses.first { return .printed(clause.lines) }
    let tariff = product.tariff
    let included = includedCosts.first {
      $0.table == tariff.table && $0.product == tariff.product && element.has($0.component)
    }
    if let included { return .implied(included.lines) }
    if element.has(.reiskosten),
      let travel = dataset.billingTerms(of: tariff.product, in: tariff.table).first(where: {
        $0.kind == .travel
      })
    {
      return .implied(SourceLines(travel.line...travel.line))
    }
    return isSolvable(element, product) ? .implied(SourceLines(tariff.line...tariff.line)) : .nowhere
  }

  /// Whether all that the usual model cannot do without is printed but one figure of the element.
  private func isSolvable(_ element: LegalElement, _ product: CostProduct) -> Bool {
    guard let model = try? costs.model(), !product.mix.isEmpty else { return false }
    let inputs = product.inputs()
    let missing = model.steps.filter { $0.missing == .require && inputs[$0.component] == nil }.map(
      \.component)
    return missing.count == 1 && missing.allSatisfy(element.has)
  }
}

extension SourceLines {
  /// Lines, each once and in order, neighbours as one run.
  init(each lines: [Int]) {
    let runs = Set(lines).sorted().reduce(into: [ClosedRange<Int>]()) { runs, line in
      if let last = runs.last, last.upperBound + 1 == line {
        runs[runs.count - 1] = last.lowerBound...line
      } else {
        runs.append(line...line)
      }
    }
    self =
      SourceLines(
        runs.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" }
          .joined(separator: " ")) ?? .none
  }
}
