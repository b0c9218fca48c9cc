import Tariffs

extension DeclaredProduct {
  /// Holds a line against the list that held on its day.
  ///
  /// Of a line that is right nothing is made, so that millions of them cost no memory.
  ///
  /// - Parameters:
  ///   - line: the line.
  ///   - report: takes each thing that is wrong with it.
  @inline(__always)
  package func check(_ line: DeclarationLine, _ report: (DeclarationFinding) -> Void) {
    if hasOtherRules(line) || !isRight(line) { explain(line, report) }
  }

  /// Whether a way of declaring the product holds on all days of the line, with its price and its amount.
  @inline(__always)
  private func isRight(_ line: DeclarationLine) -> Bool {
    // What is taken back was declared at the price of its time.
    for way in ways where (!way.isOld || line.isCredit) && way.from <= line.from && line.to < way.until {
      if line.price == nil || line.price == way.shown, line.amount == way.amount(of: line.volume) {
        return problem == nil && line.from <= line.to
      }
    }
    return false
  }

  /// Whether a line has to be looked at besides its price and its amount.
  @inline(__always)
  private func hasOtherRules(_ line: DeclarationLine) -> Bool {
    isInKind && (!line.isWithinMonth || line.volume % DeclarationLine.one != 0)
      || line.participants != nil || line.staff != nil || line.subcontractor != nil
  }

  /// Says what is wrong with a line.
  private func explain(_ line: DeclarationLine, _ report: (DeclarationFinding) -> Void) {
    if let problem {
      var finding = DeclarationFinding(problem, stake: line.amount)
      finding.units = units(on: line.from)
      finding.price = price(on: line.from)
      return report(finding)
    }
    guard line.from <= line.to else { return report(DeclarationFinding(.period, stake: line.amount)) }
    if isInKind {
      if !line.isWithinMonth { report(DeclarationFinding(.period, stake: 0)) }
      if line.volume % DeclarationLine.one != 0 { report(DeclarationFinding(.volume, .judge, stake: 0)) }
    }
    guard !isAmount else { return explainAmount(line, report) }
    let held = ways.filter { !$0.isOld && $0.from <= line.from && line.from < $0.until }
    guard let first = held.first else { return report(otherwise(line)) }
    let whole = held.filter { line.to < $0.until }
    guard !whole.isEmpty else {
      // The price of the last day may be the same, in a list that follows.
      let later = ways.filter { !$0.isOld && $0.from <= line.to && line.to < $0.until }
      if later.contains(where: { $0.cents == first.cents && $0.parts == first.parts }) {
        return explain(line, among: held, report)
      }
      var finding = DeclarationFinding(
        later.isEmpty ? .notValid : .priceChanges, later.isEmpty ? .wrong : .judge,
        price: prices[first.place], stake: later.isEmpty ? line.amount : 0)
      finding.expectedPrice = later.first?.shown
      return report(finding)
    }
    explain(line, among: whole, report)
  }

  /// Says what is wrong with the price and the amount of a line, and with what it says of a group or a subcontractor.
  private func explain(
    _ line: DeclarationLine, among held: [DeclarationWay], _ report: (DeclarationFinding) -> Void
  ) {
    func isPriced(_ way: DeclarationWay) -> Bool { line.price == nil || line.price == way.shown }
    let priced = held.filter(isPriced)
    let right = priced.first { line.amount == $0.amount(of: line.volume) } ?? priced.first ?? held[0]
    let price = prices[right.place]
    let expected = right.amount(of: line.volume)
    // Several products or bands under one code leave it open which price was meant.
    let isClear = Set(held.map(\.cents)).count == 1 || !priced.isEmpty
    let difference = expected.map { line.amount - $0 } ?? line.amount
    if priced.isEmpty {
      let old = ways.contains { way in
        way.isOld && way.from <= line.from && line.from < way.until && isPriced(way)
      }
      var finding = DeclarationFinding(old ? .oldPrice : .price, price: price, stake: difference)
      (finding.expectedPrice, finding.expectedAmount) = (
        isClear ? right.shown : nil, isClear ? expected : nil
      )
      report(finding)
    } else if line.amount != expected {
      var finding = DeclarationFinding(.amount, price: price, stake: difference)
      (finding.expectedPrice, finding.expectedAmount) = (right.shown, expected)
      report(finding)
    }
    explainGroup(line, price, report)
    explainSubcontractor(line, right, report)
  }

  /// A volume in cents is the amount itself.
  ///
  /// Source: rules CS339 and CD087 of iWmo and iJw 3.2.
  private func explainAmount(_ line: DeclarationLine, _ report: (DeclarationFinding) -> Void) {
    guard let price = price(on: line.from) else { return report(otherwise(line)) }
    let expected = line.volume / DeclarationLine.one
    if line.price != nil {
      report(DeclarationFinding(.price, price: price, stake: 0))
    }
    if line.amount != expected {
      var finding = DeclarationFinding(.amount, price: price, stake: line.amount - expected)
      finding.expectedAmount = expected
      report(finding)
    }
  }

  /// Why no price of the declared unit and form held on the day.
  private func otherwise(_ line: DeclarationLine) -> DeclarationFinding {
    let held = prices.filter { $0.replacedBy == nil && $0.from <= line.from && line.from < $0.until }
    let ofForm = held.filter { $0.tariff.form == form }
    let reason: DeclarationReason = held.isEmpty ? .notValid : ofForm.isEmpty ? .form : .unit
    var finding = DeclarationFinding(reason, price: ofForm.first ?? held.first, stake: line.amount)
    finding.units = (ofForm.isEmpty ? held : ofForm).map(\.tariff.unit).firstOccurrences
    return finding
  }

  /// The units in which the product has a price on a day.
  private func units(on day: CompactDay) -> [BillingUnit] {
    prices.filter { $0.replacedBy == nil && $0.from <= day && day < $0.until }.map(\.tariff.unit)
      .firstOccurrences
  }

  /// The share of the tariff that a subcontractor gets.
  private func explainSubcontractor(
    _ line: DeclarationLine, _ way: DeclarationWay, _ report: (DeclarationFinding) -> Void
  ) {
    guard let paid = line.subcontractor else { return }
    let price = prices[way.place]
    for limit in limits where limit.kind == .subcontractorShareMin && limit.table == price.table.id {
      guard let share = limit.value else { continue }
      let least = share / Rational(100) * Rational(way.cents, way.parts)
      guard Rational(paid) < least else { continue }
      let short = (least - Rational(paid)) * line.exactVolume
      var finding = DeclarationFinding(
        .subcontractor, price: price, stake: Money(rounding: short)?.cents ?? 0)
      (finding.limit, finding.counted, finding.allowed) = (limit, Rational(paid), least)
      report(finding)
    }
  }
}
