import Tariffs

/// The level of an index over an earlier one of the same series: 117,07 / 115,13.
public struct LevelRatio: Hashable, Sendable {
  /// The earlier level.
  public let old: IndexLevel
  /// The later level.
  public let new: IndexLevel
  /// The link by which the earlier level is reached from another series; nothing where none is.
  public let link: IndexLink?

  package init(old: IndexLevel, new: IndexLevel, link: IndexLink?) {
    (self.old, self.new, self.link) = (old, new, link)
  }

  /// The later level over the earlier one, exact.
  public var ratio: Rational { new.level / old.level }

  /// The change in percent, exact.
  public var percent: Rational { (ratio - Rational(1)) * Rational(100) }

  /// The change as a figure of the series, which names both levels and their sources.
  var value: IndexValue {
    let isRead = [old, new].allSatisfy { $0.confidence == .read }
    let sources = [new.source, old.source].firstOccurrences.joined(separator: "; ")
    return IndexValue(
      series: new.series, period: new.period, percent: percent,
      status: [old, new].contains { $0.status == .derived } ? .derived : new.status, variant: "",
      isDefault: true, printedStatus: "", publishedOn: nil, source: sources,
      confidence: isRead ? .read : [old, new].contains { $0.confidence == .derived } ? .derived : .secondary,
      note: [new.note, old.note, link?.note ?? ""].filter { !$0.isEmpty }.firstOccurrences
        .joined(separator: " "), levels: self)
  }
}

extension LevelRatio {
  /// One ratio or several over links as one: the last level taken to the base of the first one.
  static func joined(_ ratios: [LevelRatio]) -> IndexValue {
    let (first, last) = (ratios[0], ratios[ratios.count - 1])
    guard ratios.count > 1 else { return first.value }
    let ratio = ratios.reduce(Rational(1)) { $0 * $1.ratio }
    let onFirstBase = IndexLevel(
      series: last.new.series, period: last.new.period, base: first.old.base, level: first.old.level * ratio,
      status: last.new.status,
      source: ratios.flatMap { [$0.old.source, $0.new.source] }.firstOccurrences.joined(separator: "; "),
      confidence: last.new.confidence, note: last.new.note)
    return LevelRatio(old: first.old, new: onFirstBase, link: last.link).value
  }
}

extension IndexBook {
  /// The levels of a series, in the order of their periods; of a period the most final first.
  public func levels(of series: String) -> [IndexLevel] { levelsBySeries[series] ?? [] }

  /// The level of a series in a period, the most final that is known.
  public func level(of series: String, in period: IndexPeriod) -> IndexLevel? {
    levels(of: series).first { $0.period == period }
  }

  /// The ratios that lead from an earlier period to a later one: one within a series, and one more for each link.
  ///
  /// ```swift
  /// // 117,07 / 115,13 on 2006 = 100, and from the link of October 2015 on 100,83 / 100,54 on 2015 = 100
  /// try book.levelRatios(of: "cpi-2006", from: october2013, to: october2016)
  /// ```
  ///
  /// - Parameters:
  ///   - series: the series with which it begins.
  ///   - from: the earlier period.
  ///   - to: the later period.
  ///   - chosen: series to which a link that is no default is followed too.
  /// - Returns: at least one ratio.
  /// - Throws: ``IndexError/unknownLevel(series:period:known:)`` or ``IndexError/linkMissing(_:)``.
  public func levelRatios(
    of series: String, from: IndexPeriod, to: IndexPeriod, overLinksTo chosen: Set<String> = []
  ) throws(IndexError) -> [LevelRatio] {
    guard from.part.isAsLong(as: to.part) else { throw .unequalPeriods(from: from, to: to) }
    if let found = ratios(of: series, from: level(of: series, in: from), to: to, chosen, link: nil, []) {
      return found
    }
    let known = levels(of: series)
    guard level(of: series, in: from) != nil else {
      throw .unknownLevel(series: series, period: from, known: IndexError.KnownLevels(known, like: from))
    }
    let links = reachableLinks(from: series, overLinksTo: chosen)
    throw .linkMissing(
      IndexError.MissingLink(
        series: series, period: to, known: IndexError.KnownLevels(known, like: to),
        // A link of a period before or behind the two leads nowhere, and nor does one of years between months.
        links: links.filter {
          !isFollowed($0, overLinksTo: chosen) && from <= $0.period && $0.period <= to
            && $0.period.part.isAsLong(as: to.part)
        },
        others: links.map(\.to).firstOccurrences.filter {
          level(of: $0, in: from) != nil && level(of: $0, in: to) != nil
        }))
  }

  /// The links that leave a series, and every series to which links that are followed lead from it.
  func reachableLinks(from series: String, overLinksTo chosen: Set<String>) -> [IndexLink] {
    var reached = [series]
    var place = 0
    while place < reached.count {
      let next = links.filter { $0.from == reached[place] && isFollowed($0, overLinksTo: chosen) }.map(\.to)
      reached = (reached + next).firstOccurrences
      place += 1
    }
    return reached.flatMap { name in links.filter { $0.from == name } }
  }

  /// Whether a link is followed: an official one always, another one where it is asked for.
  private func isFollowed(_ link: IndexLink, overLinksTo chosen: Set<String>) -> Bool {
    link.isDefault || chosen.contains(link.to)
  }

  private func ratios(
    of series: String, from start: IndexLevel?, to: IndexPeriod, _ chosen: Set<String>, link: IndexLink?,
    _ passed: Set<String>
  ) -> [LevelRatio]? {
    guard let start else { return nil }
    if let end = level(of: series, in: to) { return [LevelRatio(old: start, new: end, link: link)] }
    for next in links
    where next.from == series && !passed.contains(next.to) && isFollowed(next, overLinksTo: chosen)
      && start.period <= next.period && next.period <= to && next.period.part.isAsLong(as: to.part)
    {
      let (left, entered) = (linkLevel(next, of: next.from), linkLevel(next, of: next.to))
      guard
        let rest = ratios(
          of: next.to, from: entered, to: to, chosen, link: next, passed.union([series]))
      else { continue }
      return start.period == next.period
        ? rest : [LevelRatio(old: start, new: left, link: link)] + rest
    }
    return nil
  }

  /// The level that a link states of one of its series.
  private func linkLevel(_ link: IndexLink, of series: String) -> IndexLevel {
    let known = levels(of: series)
    return IndexLevel(
      series: series, period: link.period, base: known.first?.base ?? "",
      level: series == link.from ? link.levelFrom : link.levelTo,
      status: level(of: series, in: link.period)?.status ?? (link.isDefault ? .definitive : .derived),
      source: link.source, confidence: link.confidence, note: "")
  }
}
