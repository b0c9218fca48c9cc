import Tariffs

/// Puts the wages of a file into scales, and reports those that contradict themselves or another of their scale.
struct WageScaleBuilder {
  private struct Key: Hashable {
    let agreement: String
    let scale: String
    let validFrom: CalendarDate
  }

  /// The sources of wages that rows may name, by their id.
  private let sources: [String: WageSource]
  private var places: [Key: Int] = [:]
  private var scales: [[(wage: Wage, line: Int)]] = []
  /// The scale of the wage before, as the steps of a scale mostly stand together.
  private var last: (key: Key, place: Int)?

  init(sources: [WageSource]) {
    self.sources = Dictionary(sources.map { ($0.id ?? "", $0) }, uniquingKeysWith: { _, own in own })
  }

  /// Adds the wages of a file, each with its source.
  mutating func add(_ rows: inout Rows<Wage>) {
    for (row, wage) in rows.records.enumerated() {
      var wage = wage
      wage.source = sources[wage.source.title] ?? wage.source
      if let contradiction = wage.contradiction {
        rows.report(contradiction, at: "hourly", of: row)
      } else if let problem = add(wage, line: rows.line(of: row)) {
        rows.report(problem.kind, at: problem.column, of: row)
      }
    }
  }

  /// Adds a wage to its scale; what is wrong with a step that is there already, or that is paid out of order.
  private mutating func add(_ wage: Wage, line: Int) -> (kind: DatasetProblem.Kind, column: String)? {
    let place = place(of: Key(agreement: wage.agreement, scale: wage.scale, validFrom: wage.validFrom))
    for (other, line) in scales[place] {
      if other.step == wage.step {
        let key = Phrase("\(wage.agreement) \(wage.scale) \(wage.step) \(wage.validFrom)")
        return (.duplicateKey(key, firstLine: line), "step")
      }
      let (earlier, later) = other.step < wage.step ? (other, wage) : (wage, other)
      guard earlier.hourly > later.hourly else { continue }
      let kind = DatasetProblem.Kind.rule(
        nl: "trede \(later.step) krijgt \(later.hourly) per uur, minder dan trede \(earlier.step) ervoor met "
          + "\(earlier.hourly) (zie regel \(line))", "Verbeter het loon of de trede.",
        en:
          "step \(later.step) is paid \(later.hourly) an hour, less than step \(earlier.step) before it with "
          + "\(earlier.hourly) (see line \(line))", "Correct the wage or the step.")
      return (kind, "hourly")
    }
    scales[place].append((wage, line))
    return nil
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
