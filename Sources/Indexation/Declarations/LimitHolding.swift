import Tariffs

// The lines of one client against the limits of the documents.
extension DeclarationHistory {
  /// Holds open debits of a client against the limits of their lists.
  mutating func holdLimits(_ places: [Int]) {
    var held: [DeclarationLimit: [Int]] = [:]
    var order: [DeclarationLimit] = []
    for place in places {
      guard let price = lines[place].product.price(on: lines[place].line.from) else { continue }
      for limit in lines[place].product.limits
      where limit.table == price.table.id && limit.products.contains(price.tariff) {
        if held[limit] == nil { order.append(limit) }
        held[limit, default: []].append(place)
      }
    }
    for limit in order {
      let own = held[limit] ?? []
      guard limit.strength != .condition else {
        for _ in own { cannotCheck(limit, .condition) }
        continue
      }
      switch limit.kind {
      case .volumeMax: holdVolume(limit, own)
      case .termMax: holdTerm(limit, own)
      case .notBeside: holdBeside(limit, own, places)
      case .requires, .requiresAtProvider: holdRequired(limit, own, places)
      case .absenceMax: holdAbsence(limit, own)
      case .absenceRunMax, .absenceShare: for _ in own { cannotCheck(limit, .absence) }
      case .subcontractorShareMin:
        for place in own where lines[place].line.subcontractor == nil { cannotCheck(limit, .subcontractor) }
      }
    }
  }

  // MARK: Volumes

  /// The volume of a line in the unit of a limit; nothing where that does not convert.
  private func volume(_ place: Int, in limit: DeclarationLimit) -> Rational? {
    let line = lines[place]
    guard let declared = line.product.unit, let unit = limit.unit else { return nil }
    let hours = line.product.groupTerms[limit.table]?.first { $0.kind == .hoursPerDagdeel }?.number
    guard let factor = try? UnitConversion.factor(from: declared, to: unit, hoursPerDagdeel: hours) else {
      return nil
    }
    return line.line.exactVolume / factor
  }

  private mutating func holdVolume(_ limit: DeclarationLimit, _ own: [Int]) {
    guard let most = limit.value, let period = limit.period else { return }
    var volumes: [Int: Rational] = [:]
    for place in own {
      volumes[place] = volume(place, in: limit)
      if volumes[place] == nil { cannotCheck(limit, .unit) }
    }
    var spans: [Int: [ClosedRange<CompactDay>]] = [:]
    var declared: [ClosedRange<CompactDay>: Rational] = [:]
    for place in own {
      guard let volume = volumes[place] else { continue }
      let touched = LimitSpans.spans(of: lines[place].days, period)
      if touched.isEmpty { cannotCheck(limit, .days) }
      spans[place] = touched
      for span in touched { declared[span] = (declared[span] ?? Rational(0)) + volume }
    }
    var counted: [ClosedRange<CompactDay>: Rational] = [:]
    for place in own {
      guard let volume = volumes[place] else { continue }
      // What is too much for a shorter span is not counted again in a longer one.
      var rest = volume
      var worst: (over: Rational, span: ClosedRange<CompactDay>, allowed: Rational)?
      for span in spans[place] ?? [] {
        let before = counted[span] ?? Rational(0)
        let allowed = most * Rational(LimitSpans.count(of: period, in: span))
        let over = max(rest - max(allowed - before, Rational(0)), Rational(0))
        rest = rest - over
        counted[span] = before + rest
        // Of equal excess the shortest span says most.
        if over > worst?.over ?? Rational(0) { worst = (over, span, allowed) }
      }
      guard let worst, volume > Rational(0) else { continue }
      let share = (volume - rest) / volume * Rational(lines[place].line.amount)
      var finding = DeclarationFinding(
        .limitVolume, certainty(of: limit, isCertain: period != .whole),
        price: lines[place].product.price(on: lines[place].line.from),
        stake: Money(rounding: share)?.cents ?? lines[place].line.amount)
      (finding.limit, finding.counted) = (limit, declared[worst.span])
      (finding.allowed, finding.days) = (worst.allowed, worst.span)
      report(place, finding)
    }
  }

  private func certainty(of limit: DeclarationLimit, isCertain: Bool) -> DeclarationCertainty {
    limit.strength == .rule && isCertain ? .wrong : .judge
  }

  // MARK: Terms

  private mutating func holdTerm(_ limit: DeclarationLimit, _ own: [Int]) {
    guard let value = limit.value, let unit = limit.unit else { return }
    var run: (first: CompactDay, last: CompactDay)?
    for place in own.sorted(by: { lines[$0].line.from < lines[$1].line.from }) {
      let days = lines[place].days
      // A month without a line may still lie within an allocation; more is a break.
      if let known = run, days.lowerBound - known.last <= LimitSpans.longestBreak + 1 {
        run = (known.first, max(known.last, days.upperBound))
      } else {
        run = (days.lowerBound, days.upperBound)
      }
      guard let run, let end = LimitSpans.end(of: value, unit, from: run.first), run.last >= end else {
        continue
      }
      var finding = DeclarationFinding(
        .limitTerm, .judge, price: lines[place].product.price(on: days.lowerBound),
        stake: lines[place].line.amount)
      (finding.limit, finding.allowed, finding.days) = (limit, value, run.first...run.last)
      report(place, finding)
    }
  }

  // MARK: Other products

  /// What a limit asks of a line of a product that it names as another one.
  private struct Other: Hashable {
    let product: String
    let days: ClosedRange<CompactDay>
    let provider: String
    /// Whether the limit holds for the line itself too.
    let isOwn: Bool
  }

  /// The lines of products that a limit names as others. Of lines of which it asks the same, the first stands for all: a
  /// client can have thousands of them.
  private func others(
    _ limit: DeclarationLimit, _ own: [Int], _ all: [Int]
  ) -> [(place: Int, line: Other)] {
    let own = Set(own)
    var seen: Set<Other> = []
    return all.compactMap { place in
      let line = lines[place]
      guard let price = line.product.price(on: line.line.from),
        limit.others.isAll || price.table.id == limit.table && limit.others.contains(price.tariff)
      else { return nil }
      let other = Other(
        product: price.tariff.product, days: line.days, provider: line.provider, isOwn: own.contains(place))
      return seen.insert(other).inserted ? (place: place, line: other) : nil
    }
  }

  /// The product of a line, by its word.
  private func product(at place: Int) -> String? {
    lines[place].product.price(on: lines[place].line.from)?.tariff.product
  }

  private mutating func holdBeside(_ limit: DeclarationLimit, _ own: [Int], _ all: [Int]) {
    let others = others(limit, own, all)
    for place in own {
      let days = lines[place].days
      let product = product(at: place)
      guard
        let other = others.first(where: { other in
          // Of two lines that exclude each other the later one is named.
          (other.place < place || !other.line.isOwn) && other.line.product != product
            && other.line.days.overlaps(days)
        })?.place
      else { continue }
      let both = days.lowerBound...days.upperBound
      let union =
        min(
          both.lowerBound, lines[other].days.lowerBound)...max(both.upperBound, lines[other].days.upperBound)
      let sum = lines[place].line.exactVolume + lines[other].line.exactVolume
      let isCertain =
        lines[place].product.unit == .etmaal && lines[other].product.unit == .etmaal
        && sum > Rational(union.upperBound - union.lowerBound + 1)
      var finding = DeclarationFinding(
        .notBeside, certainty(of: limit, isCertain: isCertain),
        price: lines[place].product.price(on: days.lowerBound), stake: lines[place].line.amount)
      (finding.limit, finding.otherLine, finding.days) = (limit, lines[other].line.line, union)
      report(place, finding)
    }
  }

  private mutating func holdRequired(_ limit: DeclarationLimit, _ own: [Int], _ all: [Int]) {
    let others = others(limit, own, all)
    for place in own {
      let month = LimitSpans.month(of: lines[place].line.from)
      let provider = lines[place].provider
      let product = product(at: place)
      let isThere = others.contains { other in
        other.line.product != product && other.line.days.overlaps(month)
          && (limit.kind == .requires || other.line.provider == provider)
      }
      guard !isThere else { continue }
      // The other product may stand in another file, or be the matter of another provider.
      var finding = DeclarationFinding(
        .requires, .judge, price: lines[place].product.price(on: lines[place].line.from),
        stake: lines[place].line.amount)
      (finding.limit, finding.days) = (limit, month)
      report(place, finding)
    }
  }

  // MARK: Absence

  private mutating func holdAbsence(_ limit: DeclarationLimit, _ own: [Int]) {
    guard let most = limit.value else { return }
    let known = own.filter { lines[$0].line.absence != nil }
    for _ in known.count..<own.count { cannotCheck(limit, .absence) }
    let years = Dictionary(grouping: known) { LimitSpans.year(of: lines[$0].line.from) }
    for (year, places) in years {
      var sum = Rational(0)
      for place in places {
        let days = Rational(lines[place].line.absence ?? 0)
        sum = sum + days
        guard sum > most, days > Rational(0), lines[place].line.volume > 0 else { continue }
        let over = min(sum - most, days, lines[place].line.exactVolume)
        var finding = DeclarationFinding(
          .absence, certainty(of: limit, isCertain: true),
          price: lines[place].product.price(on: lines[place].line.from),
          stake: Money(rounding: over / lines[place].line.exactVolume * Rational(lines[place].line.amount))?
            .cents ?? lines[place].line.amount)
        (finding.limit, finding.counted, finding.allowed, finding.days) = (limit, sum, most, year)
        report(place, finding)
      }
    }
  }
}
