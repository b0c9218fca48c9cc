import Tariffs

/// Something that figures rest on and no document says: what a reader must see in every output.
package enum BudgetAssumption: Hashable, Sendable {
  /// The prices of a side are those of a list, indexed; other versions of the clause would give other percentages.
  case indexed(list: String, to: Int, by: Index, others: [Index], isForecast: Bool)
  /// The prices of a side are those of a list with other cost figures.
  case changedCosts(list: String, changes: [String])
  /// Group prices are carried over for this group.
  case group(participants: Int, staff: Int)
  /// Products go over by these shares.
  case shares([StatedShare])

  /// An index over some years.
  package struct Index: Hashable, Sendable {
    /// What it is called; empty for percentages that were typed.
    package let name: String
    /// The change of each year.
    package let percents: [YearPercent]

    /// What a path changes.
    package init(_ path: IndexPath) {
      name = path.name
      percents = path.steps.map { YearPercent(year: $0.year, percent: $0.percent) }
    }
  }

  /// The percentage of a year.
  package struct YearPercent: Hashable, Sendable {
    /// The year to which it leads.
    package let year: Int
    /// The change in percent.
    package let percent: Rational

    /// The percentage of a year.
    package init(year: Int, percent: Rational) { (self.year, self.percent) = (year, percent) }
  }
}
