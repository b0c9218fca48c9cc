import Indexation
import Tariffs

extension Report {
  /// What a group costs and earns, for a range of sizes, side by side for several products and regimes.
  ///
  /// - Parameters:
  ///   - groups: the group products, each with its way of billing.
  ///   - sessions: the groups for which figures are wanted.
  ///   - hasSkipped: whether combinations with more staff than participants were left out.
  ///   - product: the product as the user named it.
  ///   - tables: the tables of the products.
  ///   - language: the language for people.
  /// - Returns: the report.
  public static func groups(
    _ groups: [GroupTariff], sessions: [GroupSession], hasSkipped: Bool, product: String?,
    tables: [TariffTable],
    language: Language
  ) -> Report {
    let wording = wording(language)
    let report = GroupLayout(groups: groups, sessions: sessions, wording: wording)
    var notes = [wording.groupExplanation] + report.first(of: report.statedNotes)
    if hasSkipped { notes.append(wording.groupSkipped) }
    notes += report.first(of: report.limitNotes)
    notes += groups.flatMap { group in
      group.contradictions.map { limit, example in
        wording.contradiction(product: group.label, limit: limit, example: example)
      }
    }
    return Report(
      title: wording.groupTitle(product: product),
      sections: [
        report.legend,
        report.matrix(\.costPerParticipantHour, key: "cost", heading: wording.costPerParticipantHour),
        report.matrix(\.incomePerStaffHour, key: "income", heading: wording.incomePerStaffHour), report.data,
      ],
      notes: notes, sources: tables.map(wording.citation))
  }
}

extension GroupTariff {
  /// The product with its year, as a short name.
  fileprivate var label: String {
    "\(tariff.shortName) (\(tariff.table))"
  }
}

/// The parts of a report on groups.
private struct GroupLayout {
  typealias Figure = (GroupTariff) -> (GroupSession) -> Rational

  let groups: [GroupTariff]
  let sessions: [GroupSession]
  let wording: Wording

  private var letters: [String] {
    groups.indices.map { "(\($0 + 1))" }
  }

  private var staffCounts: [Int] {
    sessions.map(\.staff).firstOccurrences
  }

  /// Which product stands under which number, with its price, way of billing and break-even.
  var legend: Report.Section {
    Report.Section(
      key: "groups",
      columns: [
        Report.Field("number", ""),
        Report.Field("code", wording.code),
        Report.Field("name", wording.product, isFlexible: true),
        Report.Field("table", wording.table, dropOrder: 2),
        Report.Field("amount", wording.amount, isNumeric: true),
        Report.Field("unit", wording.unit, dropOrder: 3),
        Report.Field("individual", wording.individualPrice, isNumeric: true),
        Report.Field("regime", wording.regime, isFlexible: true),
        Report.Field("break_even", wording.breakEven, isFlexible: true),
        Report.Field("line", wording.line, isNumeric: true, dropOrder: 1),
      ],
      rows: zip(groups, letters).map { group, letter in
        Report.Row([
          .text(letter),
          .text(group.tariff.code),
          .text(group.tariff.name),
          .text(group.tariff.table),
          .money(group.price),
          .text(group.tariff.unit.rawValue),
          group.individual.map { .money($0.amount) } ?? .empty,
          .text(wording.regimeSentence(group.regime, isWhatIf: group.isWhatIf)),
          .text(
            staffCounts.compactMap { staff in
              wording.breakEven(of: group, staff: staff)
            }.joined(separator: "; ")),
          .number(group.tariff.line),
        ])
      }, audience: .readers)
  }

  /// What the documents say about each product, and the individual price that it is held against, with their lines.
  var statedNotes: [String] {
    zip(groups, letters).compactMap { group, letter in
      let individual = group.individual.map {
        wording.individualPrice(
          wording.number(hundredths: $0.amount.cents), product: $0.shortName,
          line: $0.line)
      }
      let stated = group.terms.map(wording.stated) + [individual].compactMap { $0 }
      return stated.isEmpty || group.isWhatIf
        ? nil : "\(letter) \(group.label): \(stated.joined(separator: "; "))."
    }
  }

  /// One figure for each size, a column for each product; a star where a limit of the document is exceeded.
  func matrix(_ figure: KeyPath<FigureOf, Figure>, key: String, heading: String) -> Report.Section {
    let value = FigureOf()[keyPath: figure]
    return Report.Section(
      key: key, heading: heading,
      columns: [
        Report.Field("participants", wording.participants, isNumeric: true, isRepeated: true),
        Report.Field("staff", wording.staff, isNumeric: true, isRepeated: true),
      ] + letters.map { Report.Field($0, $0, isNumeric: true) },
      rows: sessions.map { session in
        Report.Row(
          [.number(session.participants), .number(session.staff)]
            + groups.map { group in
              let text = wording.number(hundredths: value(group)(session).rounded())
              return .text(text + (group.exceededLimits(in: session).isEmpty ? " " : "*"))
            })
      }, audience: .readers)
  }

  /// The figures that a group has.
  struct FigureOf {
    let costPerParticipantHour: Figure = GroupTariff.costPerParticipantHour
    let incomePerStaffHour: Figure = GroupTariff.incomePerStaffHour
  }

  /// Which limits the sizes with a star exceed.
  var limitNotes: [String] {
    zip(groups, letters).compactMap { group, letter in
      let exceeded = sessions.flatMap { group.exceededLimits(in: $0) }
        .reduce(into: [BillingTerm]()) { if !$0.contains($1) { $0.append($1) } }
      guard !exceeded.isEmpty else { return nil }
      return "* \(letter) \(group.label): " + wording.list(exceeded.map(wording.exceeded)) + "."
    }
  }

  /// The first notes, one for each product, and how many others there are: of thousands nobody reads all.
  func first(of notes: [String]) -> [String] {
    let most = 40
    guard notes.count > most + 1 else { return notes }
    return notes.prefix(most) + [wording.otherGroups(notes.count - most)]
  }

  /// Minutes with at most two decimals.
  private func minutes(_ minutes: Rational) -> Report.Cell {
    let rounded = minutes.rounded(decimals: 2)
    return .decimal("\(rounded)", shown: wording.decimal(rounded))
  }

  /// All figures for programs: one row for each product and size.
  var data: Report.Section {
    Report.Section(
      key: "group",
      columns: [
        Report.Field("table", wording.table), Report.Field("product", wording.slug),
        Report.Field("code", wording.code), Report.Field("regime", wording.regime),
        Report.Field("amount", wording.amount), Report.Field("unit", wording.unit),
        Report.Field("what_if", ""), Report.Field("participants", wording.participants),
        Report.Field("staff", wording.staff),
        Report.Field("billed_minutes_per_hour", wording.billedMinutes),
        Report.Field("cost_per_participant_hour", wording.costPerParticipantHour),
        Report.Field("income_per_staff_hour", wording.incomePerStaffHour),
        Report.Field("break_even", wording.breakEven),
        Report.Field("break_even_in_cents", wording.breakEven),
        Report.Field("exceeded_limits", wording.limits), Report.Field("line", wording.line),
        Report.Field("regime_lines", wording.line),
        Report.Field("individual_amount", wording.individualPrice),
        Report.Field("individual_line", wording.line), Report.Field("terms", wording.billing),
      ],
      rows: groups.flatMap { group in
        sessions.map { session in
          Report.Row([
            .text(group.tariff.table), .text(group.tariff.product), .text(group.tariff.code),
            .text(group.regime.word), .money(group.price), .text(group.tariff.unit.rawValue),
            .text(group.isWhatIf ? "yes" : "no"), .number(session.participants), .number(session.staff),
            minutes(group.regime.billedMinutes(in: session)),
            wording.amount(group.costPerParticipantHour(in: session)),
            wording.amount(group.incomePerStaffHour(in: session)),
            .text(group.breakEven(staff: session.staff)?.word ?? ""),
            .text(group.breakEvenInCents(staff: session.staff)?.word ?? ""),
            .text(
              group.exceededLimits(in: session).map { "\($0.kind.rawValue) \($0.value)" }.joined(
                separator: "; ")),
            .number(group.tariff.line),
            .text(group.isWhatIf ? "" : group.linesOfRegime.map(String.init).joined(separator: " ")),
            group.individual.map { .money($0.amount) } ?? .empty,
            group.individual.map { .number($0.line) } ?? .empty,
            .text(
              group.terms.map { "\($0.kind.rawValue) \($0.value) (\($0.line))" }.joined(separator: "; ")),
          ])
        }
      }, audience: .data)
  }
}

extension GroupTariff {
  /// The lines that state the way of billing, with its denominator or factor.
  fileprivate var linesOfRegime: [Int] {
    terms.filter { [.groupRegime, .denominator, .factor].contains($0.kind) }.map(\.line).firstOccurrences
  }
}

extension Wording {
  /// From which size on a group earns more: by the rule, and by the prices in cents where that is another size.
  fileprivate func breakEven(of group: GroupTariff, staff: Int) -> String? {
    guard let breakEven = group.breakEven(staff: staff) else { return nil }
    let text = self.breakEven(breakEven, staff: staff)
    guard let breakEvenInCents = group.breakEvenInCents(staff: staff), breakEven != breakEvenInCents,
      let alone = group.individualCentsPerHour, let participant = group.centsPerHour
    else { return text }
    guard case .from(let inCents) = breakEvenInCents else { return text + neverBreaksEvenInCents }
    let income = participant * Rational(inCents) / Rational(staff)
    let share = staff == 1 ? "" : " ÷ \(staff)"
    return text
      + self.breakEvenInCents(
        from: inCents,
        calculation: "\(inCents) × \(cents(participant))\(share) = \(cents(income)) > \(cents(alone))")
  }
}

extension GroupTariff.BreakEven {
  /// The size, or a word, as programs read it.
  fileprivate var word: String {
    switch self {
    case .from(let participants): participants.description
    case .always: "always"
    case .never: "never"
    }
  }
}

extension GroupRegime {
  /// The regime as billing terms name it.
  fileprivate var word: String {
    switch self {
    case .fixedDenominator: "fixed-denominator"
    case .minutesShared: "minutes-shared"
    case .factor: "factor"
    }
  }
}
