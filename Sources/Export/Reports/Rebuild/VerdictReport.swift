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
  ///   - otherForms: the forms of prices that were left out, because their product has a price in kind.
  ///   - language: the language for people.
  /// - Returns: the report.
  public static func verdicts(
    _ verdicts: [Verdict], _ request: RebuildRequest, wagesOn days: [CalendarDate], tables: [TariffTable],
    otherForms: [PaymentForm] = [], language: Language
  ) -> Report {
    let wording = wording(language)
    let layout = VerdictLayout(
      wording: wording, wages: request.wages, hasTables: tables.count > 1,
      hasForms: verdicts.contains { $0.product.tariff.form != .zin })
    let rebuildable = verdicts.filter { !($0.product.mix.isEmpty && $0.product.figures.isEmpty) }
    let others = verdicts.filter { $0.product.mix.isEmpty && $0.product.figures.isEmpty }
    func section(
      _ key: String, heading: String = "", _ columns: [VerdictLayout.Column], _ verdicts: [Verdict],
      audience: Audience
    ) -> Section {
      Section(
        key: key, heading: heading, columns: columns.map(\.column),
        rows: verdicts.map { verdict in Row(columns.map { $0.cell(verdict) }) }, audience: audience)
    }
    let calculated = rebuildable.filter { $0.implied != nil }
    var sections = [section("verdicts_for_readers", layout.readers, rebuildable, audience: .readers)]
    if !calculated.isEmpty {
      sections.append(
        section(
          "calculations", heading: wording.calculationsHeading, layout.calculations, calculated,
          audience: .readers))
    }
    sections.append(section("verdicts", layout.data, verdicts, audience: .data))
    let counts = Verdict.Kind.allCases.compactMap { kind -> (kind: Verdict.Kind, count: Int)? in
      let count = verdicts.count { $0.kind == kind }
      return count > 0 ? (kind, count) : nil
    }
    var notes = [wording.verdictCounts(counts)]
    if !others.isEmpty {
      let reasons = others.compactMap(\.reason).map(wording.reason).firstOccurrences
      notes.append(
        "\(wording.asSentence(wording.name(of: Verdict.Kind.notRebuildable) + " (" + reasons.joined(separator: "; ") + "): " + wording.some(others.map(\.product.tariff.shortName).firstOccurrences, atMost: 12)))"
      )
    }
    if !otherForms.isEmpty { notes.append(wording.otherFormsLeftOut(otherForms)) }
    for table in tables {
      let own = rebuildable.filter { $0.product.table == table && !$0.product.mix.isEmpty }
      if !own.isEmpty, own.allSatisfy({ $0.kind == .notRebuildable }) {
        notes.append(wording.inferInstead(table: table.id))
      }
    }
    if !calculated.isEmpty {
      notes.append(
        wording.wages(
          agreement: request.wages.agreement.name, dates: days.map(wording.date), place: request.wages.place,
          isChosen: request.wages.isChosen))
      notes.append(wording.toleranceSentence(wording.decimal(request.tolerance)))
      notes.append(
        wording.plausibilitySentence(client: wording.client(of: calculated.map(\.product.tariff.law))))
      notes.append(wording.roundingSentence)
      notes.append(wording.modelSentence(request.model))
      if request.group == nil,
        verdicts.contains(where: { $0.group != nil && $0.product.group()?.isLargest == true })
      {
        notes.append(wording.largestGroups)
      }
      notes += wording.scaleNotes(verdicts.flatMap(\.findings).firstOccurrences)
    }
    return Report(
      title: wording.verdictTitle(tables: tables.map(\.id)), sections: sections, notes: notes,
      sources: tables.map(wording.citation))
  }
}

/// The columns of verdicts, each with what stands in it.
private struct VerdictLayout {
  typealias Cell = Report.Cell
  typealias Column = (column: Report.Field, cell: (Verdict) -> Cell)

  let wording: Wording
  let wages: WageChoice
  let hasTables: Bool
  let hasForms: Bool

  /// What a row calls its product.
  private var product: [Column] {
    [
      (
        .init("table", wording.table, isFlexible: true, isHiddenWhenEmpty: true),
        { [hasTables] in hasTables ? .text($0.product.table.id) : .empty }
      ),
      (
        .init("code", wording.code, isRepeated: true, isHiddenWhenEmpty: true),
        { .text($0.product.tariff.code) }
      ),
      (
        .init("name", wording.product, isFlexible: true, isRepeated: true),
        { .text($0.product.tariff.name) }
      ),
      (
        .init("form", wording.form, isHiddenWhenEmpty: true),
        { [hasForms, wording] in
          hasForms
            ? .term($0.product.tariff.form.rawValue, shown: wording.name(of: $0.product.tariff.form)) : .empty
        }
      ),
    ]
  }

  var readers: [Column] {
    product + [
      (.init("unit", wording.unit, dropOrder: 3), { .text($0.product.tariff.unit.rawValue) }),
      (.init("amount", wording.published, isNumeric: true), { .money($0.product.tariff.amount) }),
      (.init("rebuilt", wording.rebuilt, isNumeric: true), { $0.rebuilt.map { .money($0) } ?? .empty }),
      (
        .init("deviation", wording.deviation, isNumeric: true),
        { $0.deviation.map { .percentage($0) } ?? .empty }
      ),
      (.init("verdict", wording.verdict), { [wording] in .text(wording.shown($0)) }),
      (.init("implied", wording.implies, isFlexible: true), { [wording] in .text(wording.implied($0)) }),
      (
        .init("against", wording.against, isFlexible: true, dropOrder: 2),
        { [wording] in .text(wording.against($0)) }
      ),
      (
        .init("findings", wording.findings, isFlexible: true),
        { [wording] in .text(wording.texts(of: $0).joined(separator: "; ")) }
      ),
      (
        .init("line", wording.line, isNumeric: true, dropOrder: 1), { .number($0.product.tariff.line) }
      ),
    ]
  }

  var calculations: [Column] {
    product + [
      (
        .init("formula", wording.formulaOfTariff, isFlexible: true),
        { [wording] in .text(wording.formula(of: $0)) }
      ),
      (
        .init("rebuilt", wording.rebuilt, isFlexible: true, isHiddenWhenEmpty: true),
        { [wording] in .text(wording.calculation(of: $0)) }
      ),
      (
        .init("mix_lines", wording.linesOfMix, isFlexible: true),
        { .text($0.product.linesOfMix.joined(separator: ", ")) }
      ),
      (
        .init("cost_lines", wording.linesOfCosts, isFlexible: true),
        { .text($0.product.linesOfFigures.joined(separator: ", ")) }
      ),
    ]
  }

  var data: [Column] {
    func figure(
      _ path: KeyPath<ImpliedFigure, Rational>, _ rounding: Rounding = .halfAwayFromZero
    ) -> (Verdict) -> Cell {
      { [wording] verdict in
        guard let implied = verdict.implied else { return .empty }
        let value = implied[keyPath: path]
        return implied.unknown == .wage ? wording.euros(value, rounding) : wording.plain(value, rounding)
      }
    }
    func scale(_ path: KeyPath<ClosedRange<Rational>, Rational>, _ rounding: Rounding) -> (Verdict) -> Cell {
      { [wording] in $0.plausibility.scale.map { wording.euros($0[keyPath: path], rounding) } ?? .empty }
    }
    return [
      (.init("table", wording.table), { .text($0.product.table.id) }),
      (.init("product", wording.slug), { .text($0.product.tariff.product) }),
      (.init("code", wording.code), { .text($0.product.tariff.code) }),
      (.init("unit", wording.unit), { .text($0.product.tariff.unit.rawValue) }),
      (.init("form", wording.form), { .text($0.product.tariff.form.rawValue) }),
      (.init("published", wording.published), { .money($0.product.tariff.amount) }),
      (.init("line", wording.line), { .number($0.product.tariff.line) }),
      (.init("verdict", wording.verdict), { .text($0.kind.rawValue) }),
      (.init("rebuilt", wording.rebuilt), { $0.rebuilt.map { .money($0) } ?? .empty }),
      (.init("deviation_percent", wording.deviation), { $0.deviation.map { .percentage($0) } ?? .empty }),
      (
        .init("wage", wording.grossWage),
        { [wording] in $0.rebuild?.mixedWage.map { wording.euros($0.cents) } ?? .empty }
      ),
      (
        .init("wage_origin", wording.origin),
        { [wages] in $0.rebuild?.mixedWage == nil ? .empty : .text(wages.origin) }
      ),
      (.init("unknown", wording.solvedFor), { $0.implied.map { .text($0.unknown.word) } ?? .empty }),
      (.init("implied", wording.implies), figure(\.value)),
      (.init("implied_lower", wording.implies), figure(\.lower, .down)),
      (.init("implied_upper", wording.implies), figure(\.upper, .up)),
      (
        .init("constant", wording.formulaOfTariff),
        { [wording] in $0.implied.map { wording.euros($0.constant) } ?? .empty }
      ),
      (
        .init("slope", wording.formulaOfTariff),
        { [wording] in
          $0.implied.map { $0.isFactor ? wording.plain($0.slope) : wording.euros($0.slope) } ?? .empty
        }
      ),
      (.init("plausible", wording.against), { .text($0.isPlausible.map { $0 ? "yes" : "no" } ?? "") }),
      (.init("scale_low", wording.scaleStart), scale(\.lowerBound, .down)),
      (.init("scale_high", wording.scaleEnd), scale(\.upperBound, .up)),
      (.init("place_percent", wording.scale), { [wording] in $0.place.map { wording.plain($0) } ?? .empty }),
      (.init("group", wording.participants), { [wording] in $0.group.map { wording.plain($0) } ?? .empty }),
      (.init("mix_lines", wording.linesOfMix), { .text($0.product.linesOfMix.joined(separator: " ")) }),
      (
        .init("cost_lines", wording.linesOfCosts),
        { .text($0.product.linesOfFigures.joined(separator: " ")) }
      ),
      (
        .init("reason", wording.reason),
        { [wording] in $0.reason.map { .text(wording.reason($0)) } ?? .empty }
      ),
      (
        .init("findings", wording.findings),
        { [wording] verdict in
          .text(
            wording.texts(of: verdict).filter { $0 != verdict.reason.map(wording.reason) }
              .joined(separator: "; "))
        }
      ),
    ]
  }
}

extension CostProduct {
  /// The lines on which the shares of the mix stand.
  var linesOfMix: [String] {
    mix.map(\.line).firstOccurrences.map(String.init)
  }

  /// The lines on which the figures stand.
  var linesOfFigures: [String] {
    figures.map(\.line).firstOccurrences.sorted().map(String.init)
  }
}

extension WageChoice {
  /// Where the wages come from, as programs read it.
  var origin: String {
    isChosen ? "chosen" : "assumed"
  }
}

extension Verdict.Plausibility {
  /// The wages that something was held against.
  fileprivate var scale: ClosedRange<Rational>? {
    switch self {
    case .withinScale(let range), .belowScale(let range), .aboveScale(let range): range
    default: nil
    }
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
    case .wage: "\(value) \(grossWage.lowercased()) (\(calculatedBack))"
    case .component(.uren): "\(hours(value)) per \(unitName(of: verdict.product.tariff.unit))"
    case .component(let component): "\(name(of: component)) \(value)"
    }
  }

  /// What that was held against; wages that nobody chose are an assumption.
  func against(_ verdict: Verdict) -> String {
    guard verdict.implied != nil else { return "" }
    let text = against(verdict.plausibility, place: verdict.place.map { number($0, decimals: 2) })
    let isAssumed = verdict.plausibility.scale != nil && verdict.rebuild?.request.wages.isChosen == false
    return isAssumed ? "\(text), \(assumed)" : text
  }

  /// How the tariff depends on what it implies, and on which wages that rests.
  fileprivate func formula(of verdict: Verdict) -> String {
    guard let implied = verdict.implied else { return "" }
    let tariff = number(hundredths: verdict.product.tariff.amount.cents)
    let text = "\(tariff) = \(formula(of: implied, name: name(of: implied.unknown)))"
    guard implied.unknown != .wage, let rebuild = verdict.rebuild, rebuild.mixedWage != nil else {
      return text
    }
    return text + "; \(grossWage.lowercased()) \(wage(of: rebuild))"
  }

  /// How the rebuilt tariff follows from the wages.
  fileprivate func calculation(of verdict: Verdict) -> String {
    guard let rebuild = verdict.forward, let implied = verdict.implied else { return "" }
    return formula(of: implied, name: wage(of: rebuild)) + " = \(cents(rebuild.buildUp.exact))"
  }

  /// The mixed wage of a build-up, with where it comes from.
  private func wage(of rebuild: Rebuild) -> String {
    "\(cents(rebuild.buildUp.wage)) (\(rebuild.request.wages.isChosen ? chosen : assumed))"
  }
}
