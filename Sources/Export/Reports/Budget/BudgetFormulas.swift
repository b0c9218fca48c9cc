import Indexation
import Tariffs

/// How the figures of a row follow from its volumes and prices, for a workbook; a formula is only written where it gives
/// what the program counted, which a cost that was rounded line by line need not be.
struct BudgetFormulas {
  let layout: BudgetLayout

  private static func cell(_ name: String) -> Formula { .reference(name) }

  private var isOfTwoYears: Bool { layout.budget.isOfTwoYears }

  /// Volume times the old price.
  func from(_ row: BudgetRow) -> Formula? {
    guard !isOfTwoYears, layout.older(row) != nil, let volume = volume(row) else { return nil }
    return .rounded(volume * Self.cell("price_from"), decimals: 2)
  }

  /// Volume times the new price, in units of the new one.
  func to(_ row: BudgetRow) -> Formula? {
    guard !isOfTwoYears, layout.newer(row) != nil, let volume = volume(row), let units = units(row) else {
      return nil
    }
    let newer = units == Rational(1) ? volume : volume * .number(units)
    return .rounded(newer * Self.cell("price_to"), decimals: 2)
  }

  func change(_ row: BudgetRow) -> Formula? {
    layout.isCounted(row) ? Self.cell("cost_to") - Self.cell("cost_from") : nil
  }

  func percent(_ row: BudgetRow) -> Formula? {
    row.effects.from == 0 ? nil : .rounded(Self.cell("change") / Self.cell("cost_from"), decimals: 4)
  }

  func mix(_ row: BudgetRow) -> Formula? {
    guard isOfTwoYears, layout.isCounted(row) else { return nil }
    return Self.cell("change") - Self.cell("price_effect") - Self.cell("volume_effect")
  }

  private func volume(_ row: BudgetRow) -> Formula? {
    let sides = Set(row.contributions.map(\.side))
    guard sides.count == 1, row.contributions.allSatisfy({ $0.reason == nil }) else { return nil }
    return Self.cell(sides.contains(.from) ? "volume_from" : "volume_to")
  }

  /// How many units of the new price one of the old is, where that follows from the two costs of a unit.
  private func units(_ row: BudgetRow) -> Rational? {
    guard let newer = layout.newer(row), let first = row.contributions.first, newer.amount.cents != 0 else {
      return nil
    }
    if first.side == .to {
      return first.olderVolume == Rational(0) ? nil : first.volume / first.olderVolume
    }
    let conversion = try? UnitConversion.factor(from: newer.unit, to: first.own.unit)
    return first.carried?.way == .group || first.carried?.way == .share ? nil : conversion
  }
}
