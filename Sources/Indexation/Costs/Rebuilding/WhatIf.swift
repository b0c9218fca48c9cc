import Tariffs

/// A list in which some figures of the build-up were changed, and nothing else.
///
/// The published tariff fixes what is not printed (the wage, and where needed the hours); only what is changed
/// changes. Without changes each tariff is the published one, to the cent.
public struct WhatIf: Hashable, Sendable {
  /// A tariff, old and new.
  public struct Row: Hashable, Sendable {
    /// The published tariff.
    public let tariff: Tariff
    /// The recalculated amount.
    public let amount: Money
    /// How it came about.
    public let derivation: Derivation
    /// The build-up with the changes; nothing for a minute price, which follows from an hour price.
    package let buildUp: BuildUp?
  }

  /// How a new amount came about.
  public enum Derivation: Hashable, Sendable {
    /// Rebuilt: the gross wage per unit for the whole group that the published tariff leaves, before and after, in
    /// cents.
    case rebuilt(before: Rational, after: Rational)
    /// The new hour price divided by 60.
    case minute
  }

  /// A tariff that could not be recalculated, with the reason.
  public struct LeftOut: Hashable, Sendable {
    /// The tariff.
    public let tariff: Tariff
    /// Why.
    public let reason: Reason
  }

  /// Why a tariff was not recalculated.
  public enum Reason: Hashable, Sendable {
    /// The product has a price in kind too, and the build-up is that of it.
    case otherForm
    /// The product has another price too, and the build-up is that of the other unit.
    case otherUnit
    /// It cannot be rebuilt.
    case error(RebuildError)
  }

  /// The table.
  public let table: TariffTable
  /// The tariffs that were recalculated.
  public let rows: [Row]
  /// The others.
  public let leftOut: [LeftOut]
  /// Scales of which no newer wages are known, so that exchanging wages changes nothing for them.
  public var unchangedScales: [WageScale] = []
}

extension CostBook {
  /// Recalculates tariffs of a table with changed figures.
  ///
  /// - Parameters:
  ///   - tariffs: the tariffs.
  ///   - table: their table.
  ///   - dataset: the tables.
  ///   - request: the model and the changes.
  ///   - base: the wages from which `request.wages` is a change; nothing when wages are not exchanged.
  /// - Returns: the list.
  public func whatIf(
    _ tariffs: [Tariff], of table: TariffTable, in dataset: Dataset, _ request: RebuildRequest,
    from base: WageChoice? = nil
  ) -> WhatIf {
    var rows: [WhatIf.Row] = []
    var leftOut: [WhatIf.LeftOut] = []
    let products = dataset.costProducts(of: tariffs, self)
    let byPrice = Dictionary(
      products.flatMap { product in
        ([product.tariff] + [product.minuteTariff].compactMap(\.self)).map { ($0, product) }
      }, uniquingKeysWith: { first, _ in first })
    let inForms = Dictionary(grouping: products, by: \.tariff.product).mapValues { $0.map(\.tariff.form) }
    for tariff in tariffs {
      guard inForms[tariff.product]?.contains(tariff.form) == true else {
        leftOut.append(WhatIf.LeftOut(tariff: tariff, reason: .otherForm))
        continue
      }
      guard let product = byPrice[tariff] else {
        leftOut.append(WhatIf.LeftOut(tariff: tariff, reason: .otherUnit))
        continue
      }
      do throws(RebuildError) {
        let row = try recalculated(product, request.changingWhat(has: product), from: base)
        rows.append(
          tariff == product.tariff
            ? row
            : WhatIf.Row(
              tariff: tariff, amount: (Rational(row.amount) / Rational(60)).money, derivation: .minute,
              buildUp: nil))
      } catch {
        leftOut.append(WhatIf.LeftOut(tariff: tariff, reason: .error(error)))
      }
    }
    let levels = rows.compactMap { byPrice[$0.tariff] }.flatMap(\.mix).map(\.level).firstOccurrences
    return WhatIf(
      table: table, rows: rows, leftOut: leftOut,
      unchangedScales: base.map { unchangedScales(of: levels, from: $0, to: request.wages) } ?? [])
  }

  /// The scales of some levels that are the same on both sides of an exchange of wages.
  private func unchangedScales(of levels: [String], from: WageChoice, to: WageChoice) -> [WageScale] {
    levels.compactMap { level in
      guard let new = try? scale(of: level, to).scale, new == (try? scale(of: level, from).scale) else {
        return nil
      }
      return new
    }.firstOccurrences
  }

  /// Recalculates the published tariff of a product with changed figures, and wages that were exchanged from others.
  ///
  /// - Throws: why it cannot be recalculated.
  package func recalculated(
    _ product: CostProduct, _ request: RebuildRequest, from base: WageChoice? = nil
  ) throws(RebuildError) -> WhatIf.Row {
    var inputs = try inputs(of: product, request)
    let printedHours = inputs[.uren]
    inputs[.uren] = printedHours ?? product.wholeUnit
    let paid = try request.model.paidWage(of: product, inputs: inputs)
    let changes = request.changes(of: product)
    for change in changes where printedHours == nil {
      switch (change.subject, change.change) {
      case (.component(.uren), .to): throw .nothingToChange(.uren, product: product.tariff.product)
      case (.wages, .to): throw .nothingToChange(.uren, product: product.tariff.product)
      default: break
      }
    }
    var wage = paid.value
    if let base {
      let old = try mixedWage(of: product.mix, base, rescales: true).cents
      let new = try mixedWage(of: product.mix, request.wages, rescales: true).cents
      wage = wage * new / old
    }
    wage = changes.applied(toWage: wage)
    let after = try request.model.buildUp(
      wage: wage, inputs: changes.applied(to: inputs, of: product.tariff.product))
    let hours = inputs[.uren]?.value ?? Rational(1)
    let hoursAfter = after.steps.first { $0.step.component == .uren }?.input.value ?? hours
    return WhatIf.Row(
      tariff: product.tariff, amount: after.amount,
      derivation: .rebuilt(before: paid.value * hours, after: wage * hoursAfter), buildUp: after)
  }
}

extension WhatIf {
  /// The id of the list, by which other commands can take it, and where it comes from.
  public var saved: (id: String, origin: TableOrigin) {
    table.calculated(.whatIf)
  }
}

extension RebuildRequest {
  /// The same for one of many products: an amount in euro that is no part of its build-up does not become one because
  /// it is another elsewhere.
  fileprivate func changingWhat(has product: CostProduct) -> RebuildRequest {
    var request = self
    request.changes = changes.filter { change in
      guard case .component(let component) = change.subject, case .to = change.change, component.isAmount
      else { return true }
      return product.inputs()[component] != nil
    }
    return request
  }
}
