import Tariffs

/// Puts the wages of a file into scales, and reports those that contradict another of their scale.
struct WageScaleBuilder {
  private struct Key: Hashable {
    let agreement: String
    let scale: String
    let validFrom: CalendarDate
  }

  private var places: [Key: Int] = [:]
  private var scales: [[(wage: Wage, line: Int)]] = []
  /// The scale of the wage before, as the steps of a scale mostly stand together.
  private var last: (key: Key, place: Int)?

  /// Adds a wage to its scale; a step that is there already, or that is paid out of order, is reported.
  mutating func add(_ wage: Wage, in row: inout CSVRow<WageColumn>) {
    let place = place(of: Key(agreement: wage.agreement, scale: wage.scale, validFrom: wage.validFrom))
    for (other, line) in scales[place] {
      if other.step == wage.step {
        row.report(
          .duplicateKey(
            Phrase("\(wage.agreement) \(wage.scale) \(wage.step) \(wage.validFrom)"), firstLine: line),
          at: .step)
        return
      }
      let (earlier, later) = other.step < wage.step ? (other, wage) : (wage, other)
      if earlier.hourly > later.hourly {
        row.report(
          .contradiction(
            "step \(later.step) is paid \(later.hourly) an hour, less than step \(earlier.step) before it with "
              + "\(earlier.hourly) (see line \(line))",
            advice: "Correct the wage or the step."), at: .hourly)
        return
      }
    }
    scales[place].append((wage, row.line))
  }

  private mutating func place(of key: Key) -> Int {
    if let last, last.key == key { return last.place }
    let place = places[key, default: scales.count]
    if place == scales.count {
      places[key] = place
      scales.append([])
    }
    last = (key, place)
    return place
  }

  /// The scales, in the order of the file.
  var result: [WageScale] {
    scales.compactMap { steps in
      steps.first.map { first in
        WageScale(
          agreement: first.wage.agreement, scale: first.wage.scale, validFrom: first.wage.validFrom,
          wages: steps.map(\.wage).sorted { $0.step < $1.step })
      }
    }
  }
}
