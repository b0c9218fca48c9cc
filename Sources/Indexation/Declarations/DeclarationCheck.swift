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
      if allows(line, by: way) { return problem == nil && line.from <= line.to }
    }
    return false
  }

  /// Whether a line has the price and the amount of a way. Nearly all ways are prices, for which little is to be asked.
  @inline(__always)
  private func allows(_ line: DeclarationLine, by way: DeclarationWay) -> Bool {
    guard way.isPrice else { return bounded(way, on: line.from).isRight(line) }
    return (line.price == nil || line.price == way.shown) && line.amount == way.amount(of: line.volume)
  }

  /// A way within the bounds of all rows of its product, unit and band: a price says more than the maximum beside it, and a
  /// minimum and a maximum hold together.
  private func bounded(_ way: DeclarationWay, on day: CompactDay) -> DeclarationWay {
    guard !way.isPrice else { return way }
    let own = prices[way.place].tariff
    return way.within(
      ways.filter { other in
        let tariff = prices[other.place].tariff
        return other.isOld == way.isOld && other.from <= day && day < other.until
          && (tariff.table, tariff.product, tariff.band) == (own.table, own.product, own.band)
          && tariff.unit == own.unit
      })
  }

  /// The ways that hold on a day.
  private func ways(on day: CompactDay) -> [DeclarationWay] {
    ways.filter { !$0.isOld && $0.from <= day && day < $0.until }.map { bounded($0, on: day) }
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
    let held = ways(on: line.from)
    guard let first = held.first else { return report(otherwise(line)) }
    let whole = held.filter { line.to < $0.until }
    guard !whole.isEmpty else {
      // The price of the last day may be the same, in a list that follows, or lie within its bounds too.
      let later = ways(on: line.to)
      if later.contains(where: { $0.isSame(as: first) || !$0.isPrice && $0.isRight(line) }) {
        return explain(line, among: held, report)
      }
      var finding = DeclarationFinding(
        later.isEmpty ? .notValid : .priceChanges, later.isEmpty ? .wrong : .judge,
        price: prices[first.place], stake: later.isEmpty ? line.amount : 0)
      finding.expectedPrice = later.first.flatMap { $0.isPrice ? $0.shown : nil }
      return report(finding)
    }
    explain(line, among: whole, report)
  }

  /// Says what is wrong with the price and the amount of a line, and with what it says of a group or a subcontractor.
  private func explain(
    _ line: DeclarationLine, among held: [DeclarationWay], _ report: (DeclarationFinding) -> Void
  ) {
    let priced = held.filter { $0.allows(line.price) }
    let right = priced.first { $0.isRight(line) } ?? priced.first ?? held[0]
    let price = prices[right.place]
    let expected = right.rightAmount(of: line)
    // Several products or bands under one code leave it open which price was meant.
    let isClear = Set(held.map(\.cents)).count == 1 || !priced.isEmpty
    let difference = expected.map { line.amount - $0 } ?? line.amount
    if priced.isEmpty {
      let old = ways.contains { way in
        way.isOld && way.from <= line.from && line.from < way.until && way.allows(line.price)
      }
      var finding = DeclarationFinding(old ? .oldPrice : .price, price: price, stake: difference)
      (finding.expectedPrice, finding.expectedAmount) = (
        isClear ? right.rightPrice(beside: line.price) : nil, isClear ? expected : nil
      )
      report(finding)
    } else if line.amount != expected {
      var finding = DeclarationFinding(.amount, price: price, stake: difference)
      (finding.expectedPrice, finding.expectedAmount) = (right.rightPrice(beside: line.price), expected)
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
    let bounded = ofForm.filter { $0.bounds != nil }
    if let open = ofForm.first(where: { $0.bounds == nil && (bounded.isEmpty || $0.tariff.unit == unit) }) {
      return DeclarationFinding(.noPrice, .judge, price: open, stake: 0)
    }
    let reason: DeclarationReason = held.isEmpty ? .notValid : ofForm.isEmpty ? .form : .unit
    var finding = DeclarationFinding(reason, price: ofForm.first ?? held.first, stake: line.amount)
    finding.units = (ofForm.isEmpty ? held : bounded).map(\.tariff.unit).firstOccurrences
    return finding
  }

  /// The units in which the product has a price on a day.
  private func units(on day: CompactDay) -> [BillingUnit] {
    prices.filter { $0.replacedBy == nil && $0.from <= day && day < $0.until && $0.bounds != nil }
      .map(\.tariff.unit).firstOccurrences
  }

  /// The share of the tariff that a subcontractor gets.
  private func explainSubcontractor(
    _ line: DeclarationLine, _ way: DeclarationWay, _ report: (DeclarationFinding) -> Void
  ) {
    // Of what lies within bounds the share is not known.
    guard let paid = line.subcontractor, way.isPrice else { return }
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
