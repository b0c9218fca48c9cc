import Tariffs

extension Dataset {
  /// The figures of which a product is built up: the cost components of its document, and what its billing terms say of
  /// the group, the dagdeel and the occupancy, which stands there only; the costs first.
  ///
  /// A product without a mix and without components has none, as nothing is built up of it.
  package func costFigures(of product: String, in table: String, _ costs: CostBook) -> [CostFigure] {
    let own = costs.figures(of: product, in: table)
    guard !own.isEmpty || !costs.mix(of: product, in: table).isEmpty else { return [] }
    let ownComponents = Set(own.map(\.component))
    // A folder that gives the size of a group gives all that is said of it.
    let hasOwnGroup = !ownComponents.isDisjoint(with: CostFigure.sizes)
    let figures =
      own
      + CostFigure.stated(in: billingTerms(of: product, in: table)).filter {
        !ownComponents.contains($0.component) && !(hasOwnGroup && CostFigure.sizes.contains($0.component))
      }
    return figures.filter { !CostFigure.order.contains($0.component) }
      + CostFigure.order.flatMap { component in figures.filter { $0.component == component } }
  }
}

extension CostFigure {
  /// The sizes of a group.
  fileprivate static let sizes: Set<CostComponent> = [
    .groepsgrootte, .groepsgrootteMin, .groepsgrootteMax, .jeugdigenPerBegeleider, .jeugdigenPerBegeleiderMin,
    .jeugdigenPerBegeleiderMax,
  ]

  /// The hours and the group, behind the costs.
  fileprivate static let order: [CostComponent] = [
    .urenPerDagdeel, .directeUrenPerDagdeel, .groepsgrootteMin, .groepsgrootteMax, .groepsgrootte,
    .begeleiders, .jeugdigenPerBegeleider, .jeugdigenPerBegeleiderMin, .jeugdigenPerBegeleiderMax,
    .groepsfactor, .bezetting,
  ]

  /// What billing terms say of the figures of a build-up.
  static func stated(in terms: [BillingTerm]) -> [CostFigure] {
    let size = terms.first { $0.kind == .participants } ?? terms.last { $0.kind == .participantsMax }
    let ratios = terms.filter { $0.kind == .participantsPerStaff }.compactMap(\.number)
    return terms.compactMap { term in
      let component: CostComponent? =
        switch term.kind {
        case .hoursPerDagdeel: .urenPerDagdeel
        case .directHoursPerDagdeel: .directeUrenPerDagdeel
        case .participants: .groepsgrootte
        case .participantsMin: .groepsgrootteMin
        case .participantsMax: .groepsgrootteMax
        // Ten to a professional in a group of ten says no more than that it has one.
        case .participantsPerStaff where ratios.max() == size?.number: nil
        // Without another size the group is that of one professional.
        case .participantsPerStaff where size == nil && ratios.count == 1: .groepsgrootteMax
        case .participantsPerStaff where ratios.count == 1: .jeugdigenPerBegeleider
        case .participantsPerStaff:
          term.number == ratios.min() ? .jeugdigenPerBegeleiderMin : .jeugdigenPerBegeleiderMax
        case .factor: .groepsfactor
        case .occupancy: .bezetting
        default: nil
        }
      guard let component, let value = term.number else { return nil }
      return CostFigure(
        table: term.table, product: term.product, component: component, value: value,
        unit: component.units[0], printed: term.printed, line: term.line, note: term.note)
    }
  }
}
