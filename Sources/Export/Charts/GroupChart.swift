import Indexation
import Tariffs

extension Chart {
  /// What a group costs per participant, by its size: a line for each product and way of billing.
  ///
  /// Products with exactly the same cost share a line. Of more than eight lines, each list of tariffs keeps its
  /// first ones in turn, and a note names the others. Only the first number of staff is drawn.
  ///
  /// - Throws: ``ChartRefusal/noGroups``.
  package static func groups(
    _ groups: [GroupTariff], sessions: [GroupSession], product: String?, tables: [TariffTable],
    language: Language
  ) throws(ChartRefusal) -> Chart {
    let staffCounts = sessions.map(\.staff).firstOccurrences
    guard let staff = staffCounts.first, !groups.isEmpty else { throw .noGroups }
    let wording = wording(language)
    let all = GroupLine.lines(groups, sessions: sessions.filter { $0.staff == staff })
    let (kept, leftOut) = GroupLine.fairShare(of: all, limit: ChartStyle.colours.count)
    func names(_ line: GroupLine, _ name: KeyPath<Tariff, String>) -> String {
      line.groups.map { $0.tariff[keyPath: name] }.firstOccurrences.joined(separator: ", ")
    }
    /// What the lines of one list and way of billing have in common.
    func family(_ line: GroupLine) -> String {
      let first = line.groups[0]
      let table = tables.first { $0.id == first.tariff.table }
      let place = table.map { "\($0.regionName) \($0.year)" } ?? first.tariff.table
      let regime =
        switch first.regime {
        case .fixedDenominator(let denominator):
          wording.text(nl: "vaste noemer ", en: "fixed denominator ") + wording.decimal(denominator)
        case .minutesShared: wording.text(nl: "minuten verdeeld", en: "minutes shared")
        case .factor(let factor): "factor \(wording.decimal(factor))"
        }
      return "\(place): \(regime)" + (first.isWhatIf ? wording.text(nl: ", wat als", en: ", what if") : "")
    }
    var notes: [String] = []
    if kept.contains(where: { $0.groups.count > 1 }) {
      notes.append(
        wording.text(
          nl:
            "Producten met precies dezelfde kosten delen een lijn; een open teken geldt dan voor ten minste één van "
            + "de producten.",
          en:
            "Products with exactly the same cost share a line; an open marker then holds for at least one of them."
        ))
    }
    if !leftOut.isEmpty {
      notes.append(wording.linesLeftOut(leftOut.map { "\(names($0, \.shortName)) (\(family($0)))" }))
    }
    let others = staffCounts.dropFirst().map(String.init)
    if !others.isEmpty {
      let counts = wording.list(others)
      notes.append(
        wording.text(
          nl:
            "Niet getekend: \(counts) \(others == ["1"] ? "begeleider" : "begeleiders"); deze staan in de tabel.",
          en:
            "Not drawn: \(counts) \(others == ["1"] ? "professional" : "professionals"); they stand in the table."
        ))
    }
    let named = product.map { " ‘\($0)’" } ?? ""
    return Chart(
      title: wording.text(
        nl: "Groepstarieven\(named): kosten per deelnemer", en: "Group tariffs\(named): cost per participant"),
      subtitle: wording.text(
        nl: "Kosten per deelnemer per uur, bij \(wording.staff(staff))",
        en: "Cost per participant per hour, with \(wording.staff(staff))"),
      kind: .lines(
        LineChart(
          xTitle: wording.participants, yTitle: wording.costPerParticipantHour, measure: .cents,
          series: kept.map {
            LineChart.Series(
              names($0, \.shortName), fullName: names($0, \.codeAndName), points: $0.points,
              family: family($0))
          }, openMeaning: wording.text(nl: "open teken: ", en: "open marker: ") + wording.groupBeyondLimits,
          startsAtZero: true)),
      notes: notes, sourceLine: wording.sourceLine(of: tables))
  }
}

/// Group products of one list and way of billing that cost the same for each size.
private struct GroupLine {
  var groups: [GroupTariff]
  var points: [LineChart.Point]

  /// The lines of some products, in their order.
  static func lines(_ groups: [GroupTariff], sessions: [GroupSession]) -> [GroupLine] {
    var lines: [GroupLine] = []
    for group in groups {
      let points = sessions.map { session in
        LineChart.Point(
          x: session.participants,
          value: Rational(group.costPerParticipantHour(in: session).rounded()),
          isOpen: !group.exceededLimits(in: session).isEmpty)
      }
      let same = lines.firstIndex { line in
        line.groups[0].tariff.table == group.tariff.table && line.groups[0].regime == group.regime
          && line.groups[0].isWhatIf == group.isWhatIf && line.points.map(\.value) == points.map(\.value)
      }
      guard let same else {
        lines.append(GroupLine(groups: [group], points: points))
        continue
      }
      lines[same].groups.append(group)
      lines[same].points = zip(lines[same].points, points).map { old, new in
        LineChart.Point(x: old.x, value: old.value, isOpen: old.isOpen || new.isOpen)
      }
    }
    return lines
  }

  /// The lines that one picture can hold: the first of each list, then the second of each, until it is full; and the
  /// others.
  static func fairShare(of lines: [GroupLine], limit: Int) -> (kept: [GroupLine], leftOut: [GroupLine]) {
    var rank: [String: Int] = [:]
    let ranked = lines.enumerated().map { place, line in
      rank[line.groups[0].tariff.table, default: 0] += 1
      return (rank: rank[line.groups[0].tariff.table] ?? 0, place: place)
    }
    let kept = Set(ranked.sorted { ($0.rank, $0.place) < ($1.rank, $1.place) }.prefix(limit).map(\.place))
    return (
      lines.indices.filter(kept.contains).map { lines[$0] },
      lines.indices.filter { !kept.contains($0) }.map { lines[$0] }
    )
  }
}
