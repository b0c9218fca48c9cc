import Tariffs

/// What the values of a chart are, and so how they are written.
enum ChartMeasure: Hashable, Sendable {
  /// Percentages: `4,91%`.
  case percent
  /// Changes in percent, with their sign: `+4,91%`.
  case percentChange
  /// Amounts in cents, written in euro: `€ 41,95`.
  case cents
  /// Changes in cents, with their sign, written in euro: `+4,83`.
  case centsChange
  /// Index figures, such as 111,52 where the first year is 100.
  case index

  /// How many of the values make one on the axis: 100 cents are 1 euro.
  var perUnit: Rational {
    switch self {
    case .cents, .centsChange: Rational(100)
    case .percent, .percentChange, .index: Rational(1)
    }
  }

  /// A value as people read it, rounded to two decimals; the euro sign is never parted from its amount.
  func label(_ value: Rational, _ wording: Wording) -> String {
    let hundredths = (value / perUnit * Rational(100)).rounded()
    return switch self {
    case .percent: wording.number(hundredths: hundredths) + "%"
    case .percentChange: wording.signed(hundredths: hundredths) + "%"
    case .cents: "€\u{A0}" + wording.number(hundredths: hundredths)
    case .centsChange: wording.signed(hundredths: hundredths)
    case .index: wording.number(hundredths: hundredths)
    }
  }

  /// A place on the axis, with no more decimals than the steps of the axis need, at most six.
  func tick(_ place: Rational, step: Rational, _ wording: Wording) -> String {
    let decimals = (0..<6).first { step.rounded(decimals: $0) == step } ?? 6
    let number = wording.number(place, decimals: decimals)
    return switch self {
    case .percent: number + "%"
    case .percentChange: (place > Rational(0) ? "+" : "") + number + "%"
    case .cents, .centsChange: "€\u{A0}" + number
    case .index: number
    }
  }
}

extension Rational {
  /// The value rounded to hundredths, so that sums and comparisons of drawn values stay small.
  var drawn: Rational { rounded(decimals: 2) }
}
