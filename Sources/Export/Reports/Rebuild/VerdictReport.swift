import Indexation
import Tariffs

extension Report {
  /// What the tariffs of some tables imply, one verdict for each product.
  ///
  /// - Parameters:
  ///   - verdicts: the verdicts.
  ///   - request: the model, wages and tolerance; each table uses the wages of its own day unless one was asked for.
  ///   - days: the dates of the wages that were used.
  ///   - tables: the tables.
  ///   - language: the language for people.
  /// - Returns: the report.
  public static func verdicts(
    _ verdicts: [Verdict], _ request: RebuildRequest, wagesOn days: [CalendarDate], tables: [TariffTable],
    language: Language
  ) -> Report {
    let wording = wording(language)
    let rebuildable = verdicts.filter { !($0.product.mix.isEmpty && $0.product.figures.isEmpty) }
    let others = verdicts.filter { $0.product.mix.isEmpty && $0.product.figures.isEmpty }
    let readers = Section(
      key: "verdicts_for_readers",
      columns: [
        Column("table", wording.table, isFlexible: true, isHiddenWhenEmpty: true),
        Column("name", wording.product, isFlexible: true, isRepeated: true),
        Column("unit", wording.unit, dropOrder: 3),
        Column("amount", wording.published, isNumeric: true),
        Column("rebuilt", wording.rebuilt, isNumeric: true),
        Column("deviation", wording.deviation, isNumeric: true),
        Column("verdict", wording.verdict),
        Column("implied", wording.implies, isFlexible: true),
        Column("against", wording.against, isFlexible: true, dropOrder: 2),
        Column("findings", wording.findings, isFlexible: true),
        Column("line", wording.line, isNumeric: true, dropOrder: 1),
      ],
      rows: rebuildable.map { verdict in
        Row([
          tables.count > 1 ? .text(verdict.product.table.id) : .empty,
          .text(verdict.product.tariff.name), .text(verdict.product.tariff.unit.rawValue),
          .money(verdict.product.tariff.amount), verdict.rebuilt.map { .money($0) } ?? .empty,
          verdict.deviation.map { .percentage($0) } ?? .empty,
          .text(wording.shown(verdict)), .text(wording.implied(verdict)),
          .text(
            verdict.implied == nil
              ? "" : wording.against(verdict.plausibility, place: verdict.place.map(wording.tenths))),
          .text(wording.texts(of: verdict).joined(separator: "; ")), .number(verdict.product.tariff.line),
        ])
      }, audience: .readers)
    let data = Section(
      key: "verdicts", columns: verdictColumns(wording),
      rows: verdicts.map { Row(verdictCells($0, wording)) }, audience: .data)
    let counts = Verdict.Kind.allCases.compactMap { kind -> (kind: Verdict.Kind, count: Int)? in
      let count = verdicts.count { $0.kind == kind }
      return count > 0 ? (kind, count) : nil
    }
    var notes = [wording.verdictCounts(counts)]
    if !others.isEmpty {
      let reasons = others.compactMap(\.reason).map(wording.reason).firstOccurrences
      notes.append(
        "\(wording.asSentence(wording.name(of: Verdict.Kind.notRebuildable) + " (" + reasons.joined(separator: "; ") + "): " + wording.some(others.map(\.product.tariff.shortName), atMost: 12)))"
      )
    }
    for table in tables {
      let own = rebuildable.filter { $0.product.table == table && !$0.product.mix.isEmpty }
      if !own.isEmpty, own.allSatisfy({ $0.kind == .notRebuildable }) {
        notes.append(wording.inferInstead(table: table.id))
      }
    }
    if verdicts.contains(where: { $0.implied != nil }) {
      notes.append(
        wording.wages(
          agreement: request.wages.agreement.name, dates: days.map(wording.date), place: request.wages.place,
          isChosen: request.wages.isChosen))
      notes.append(wording.toleranceSentence(wording.decimal(request.tolerance)))
      notes.append(wording.plausibilitySentence())
      notes.append(wording.modelSentence(request.model))
      if request.group == nil,
        verdicts.contains(where: { $0.group != nil && $0.product.group()?.isLargest == true })
      {
        notes.append(wording.largestGroups)
      }
      notes += wording.scaleNotes(verdicts.flatMap(\.findings).firstOccurrences)
    }
    return Report(
      title: wording.verdictTitle(tables: tables.map(\.id)), sections: [readers, data], notes: notes,
      sources: tables.map(wording.citation))
  }

  private static func verdictColumns(_ wording: any Wording) -> [Column] {
    [
      Column("table", wording.table), Column("product", wording.slug), Column("unit", wording.unit),
      Column("published", wording.published), Column("line", wording.line),
      Column("verdict", wording.verdict), Column("rebuilt", wording.rebuilt),
      Column("deviation_percent", wording.deviation), Column("unknown", wording.solvedFor),
      Column("implied", wording.implies), Column("implied_lower", wording.implies),
      Column("implied_upper", wording.implies), Column("plausible", wording.against),
      Column("scale_low", wording.scaleStart), Column("scale_high", wording.scaleEnd),
      Column("place_percent", wording.scale), Column("group", wording.participants),
      Column("reason", wording.reason), Column("findings", wording.findings),
    ]
  }

  private static func verdictCells(_ verdict: Verdict, _ wording: any Wording) -> [Cell] {
    let tariff = verdict.product.tariff
    func figure(_ path: KeyPath<ImpliedFigure, Rational>) -> Cell {
      guard let implied = verdict.implied else { return .empty }
      let value = implied[keyPath: path]
      return implied.unknown == .wage ? wording.euros(value) : wording.plain(value)
    }
    let scale: ClosedRange<Rational>? =
      switch verdict.plausibility {
      case .withinScale(let range), .belowScale(let range), .aboveScale(let range): range
      default: nil
      }
    return [
      .text(tariff.table), .text(tariff.product), .text(tariff.unit.rawValue), .money(tariff.amount),
      .number(tariff.line), .text(verdict.kind.rawValue), verdict.rebuilt.map { .money($0) } ?? .empty,
      verdict.deviation.map { .percentage($0) } ?? .empty,
      verdict.implied.map { .text($0.unknown.word) } ?? .empty, figure(\.value), figure(\.lower),
      figure(\.upper), .text(verdict.isPlausible.map { $0 ? "yes" : "no" } ?? ""),
      scale.map { wording.euros($0.lowerBound) } ?? .empty,
      scale.map { wording.euros($0.upperBound) } ?? .empty,
      verdict.place.map { wording.plain($0) } ?? .empty,
      verdict.group.map { wording.plain($0) } ?? .empty,
      verdict.reason.map { .text(wording.reason($0)) } ?? .empty,
      .text(
        wording.texts(of: verdict).filter { $0 != verdict.reason.map(wording.reason) }.joined(separator: "; ")
      ),
    ]
  }
}

extension Wording {
  /// A verdict in a word, with its plausibility where something was solved for.
  fileprivate func shown(_ verdict: Verdict) -> String {
    guard verdict.kind == .implied else { return name(of: verdict.kind) }
    return "\(name(of: verdict.kind)), \(plausible(verdict.isPlausible))"
  }

  /// What a tariff implies, in words.
  func implied(_ verdict: Verdict) -> String {
    guard let implied = verdict.implied else { return "" }
    let value = shown(implied.value, of: implied.unknown)
    return switch implied.unknown {
    case .wage: "\(value) \(grossWage.lowercased())"
    case .component(.uren): "\(hours(value)) per \(unitName(of: verdict.product.tariff.unit))"
    case .component(let component): "\(name(of: component)) \(value)"
    }
  }
}
