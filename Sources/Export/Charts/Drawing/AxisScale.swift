import Tariffs

/// An axis with ticks at round numbers that cover the values: exact decimals, a step of 1, 2 or 5.
struct AxisScale: Hashable, Sendable {
  /// The ticks, from low to high, in units of the axis.
  let ticks: [Rational]
  /// The distance between ticks.
  let step: Rational

  var lower: Rational { ticks[0] }
  var upper: Rational { ticks[ticks.count - 1] }

  /// An axis for values in its units, which take at most so many steps themselves.
  init(covering values: [Rational], includesZero: Bool, intervals: Int = 5) {
    let values = values.map(\.drawn) + (includesZero || values.isEmpty ? [Rational(0)] : [])
    var (lowest, highest) = (values.min() ?? Rational(0), values.max() ?? Rational(0))
    if lowest == highest {
      // One value alone stands in the middle, or on the zero line.
      highest = highest + Rational(1)
      if lowest != Rational(0) { lowest = lowest - Rational(1) }
    }
    let step = AxisScale.roundStep(atLeast: (highest - lowest) / Rational(intervals))
    let (first, last) = (Rational((lowest / step).rounded(.down)), Rational((highest / step).rounded(.up)))
    ticks = Array(sequence(first: first) { $0 < last ? $0 + Rational(1) : nil }.map { $0 * step })
    self.step = step
  }

  /// Where a value lies between the lowest tick (0) and the highest (1).
  func place(_ value: Rational) -> Double {
    ((value.drawn - lower) / (upper - lower)).approximate
  }

  /// The smallest of 1, 2 and 5, times a power of ten, that is large enough.
  private static func roundStep(atLeast least: Rational) -> Rational {
    var power = Rational(1)
    while power < least { power = power * Rational(10) }
    while power / Rational(10) >= least { power = power / Rational(10) }
    return [Rational(1, 5), Rational(1, 2)].map { power * $0 }.first { $0 >= least } ?? power
  }
}
