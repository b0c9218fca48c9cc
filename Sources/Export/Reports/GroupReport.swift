import Indexation
import Tariffs

extension Report {
  /// What a group costs and earns, for a range of sizes, side by side for several products and regimes.
  package static func groups(
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
        report.matrix("cost", wording.costPerParticipantHour, GroupTariff.costPerParticipantHour),
        report.matrix("income", wording.incomePerStaffHour, GroupTariff.incomePerStaffHour), report.data,
      ],
      notes: notes, sources: tables.map(wording.citation)
    ).answered(report.answer(hasSkipped: hasSkipped))
      .calculated([Calculation(of: groups, in: sessions)].compactMap(\.self))
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
  let groups: [GroupTariff]
  let sessions: [GroupSession]
  let wording: Wording

  private var letters: [String] { groups.indices.map(letter) }
  private func letter(_ place: Int) -> String { "(\(place + 1))" }

  /// Which product stands under which number, with its price, way of billing and break-even.
  var legend: Report.Section {
    Report.Section(
      key: "groups", columns: legendColumns, rows: Array(groups.indices), audience: .readers)
  }

  private var legendColumns: [Report.Column<Int>] {
    let price = PriceColumns(wording: wording)
    return [
      .text("number") { letter($0) },
      price.code.of { groups[$0].tariff },
      price.name.of { groups[$0].tariff },
      price.table.dropped(2).of { groups[$0].tariff },
      .money("amount", wording.amount) { groups[$0].price },
      price.unit.dropped(3).of { groups[$0].tariff },
      .money("individual", wording.individualPrice) { groups[$0].individual?.amount },
      .text("regime", wording.regime) {
        wording.regimeSentence(groups[$0].regime, isWhatIf: groups[$0].isWhatIf)
      }.flexible,
      .text("break_even", wording.breakEven) { place in
        staffCounts.compactMap { wording.breakEven(of: groups[place], staff: $0) }.joined(separator: "; ")
      }.flexible,
      price.line.dropped(1).of { groups[$0].tariff },
    ]
  }

  private var staffCounts: [Int] { sessions.map(\.staff).firstOccurrences }

  /// From how many participants on each group earns more, and which sizes its document allows.
  func answer(hasSkipped: Bool) -> Report.Answer {
    guard !groups.isEmpty else { return Report.Answer([wording.noRows]) }
    var sentences = groups.count > 3 ? [overview] : groups.flatMap(sentences)
    sentences += groups.prefix(2).flatMap { group in
      group.contradictions.prefix(1).map { limit, example in
        wording.contradiction(product: group.label, limit: limit, example: example)
      }
    }
    let isFew = groups.count <= 3
    let staff = staffCounts.first ?? 1
    let crew = wording.staff(staff)
    let from = Report.Column<Int>.text("from", wording.text(nl: "Loont bij \(crew)", en: "Pays with \(crew)"))
    {
      place in
      let group = groups[place]
      guard let rule = group.breakEven(staff: staff).map(wording.size) else { return "" }
      guard let cents = group.breakEvenInCents(staff: staff).map(wording.size), cents != rule else {
        return rule
      }
      return rule + wording.text(nl: "; in hele centen \(cents)", en: "; in whole cents \(cents)")
    }.flexible
    let allowed = Report.Column<Int>.text("allowed", wording.text(nl: "Toegestaan", en: "Allowed")) {
      let (least, most) = (limit(.participantsMin, of: groups[$0]), limit(.participantsMax, of: groups[$0]))
      return most.map { "\(least.map { $0 + " – " } ?? "≤ ")\($0)" } ?? least.map { "≥ \($0)" } ?? ""
    }
    let legend = CompactTable(
      legendColumns.picked(isFew ? "number" : "", "code", "name", "table", "amount", "unit")
        + (groups.contains(where: \.isWhatIf) ? legendColumns.picked("regime") : []) + (isFew ? [] : [from])
        + [allowed.hiddenWhenEmpty], Array(groups.indices), wording, lines: isFew ? 8 : 26, textWidth: 24)
    // Of few products the sizes have room too, with the mark of those that no document allows.
    let hasSizes = isFew && sessions.count <= 10
    let star = groups.contains { group in sessions.contains { !group.exceededLimits(in: $0).isEmpty } }
    let income =
      wording.incomePerStaffHour
      + (star
        ? wording.text(
          nl: "; * buiten de grenzen van het document", en: "; * beyond the limits of the document") : "")
    return Report.Answer(
      sentences,
      tables: [legend.section] + (hasSizes ? [matrix("income", income, GroupTariff.incomePerStaffHour)] : []),
      leftOut: wording.leftOut(
        legend,
        wording.text(
          nl: hasSizes
            ? "de kosten per deelnemer, hoe er is gerekend, en de regels"
            : "kosten en opbrengst per groepsgrootte, hoe er is gerekend, en de regels",
          en: hasSizes
            ? "the cost per participant, how it was calculated, and the lines"
            : "cost and income per size of the group, how they were calculated, and the lines")))
  }

  /// How many group products there are of each kind, and when they earn more.
  private var overview: String {
    func counts(_ words: [String], _ with: String = "") -> String {
      let counts = Dictionary(grouping: words) { $0 }.mapValues(\.count)
      return wording.list(words.firstOccurrences.map { "\(counts[$0] ?? 0) \(with)\($0)" })
    }
    let regimes = counts(
      groups.map { wording.regimeSentence($0.regime, isWhatIf: $0.isWhatIf) },
      wording.text(nl: "met ", en: "with "))
    let staff = staffCounts.first ?? 1
    let sizes = counts(groups.compactMap { $0.breakEven(staff: staff) }.map(wording.size))
    let crew = wording.staff(staff)
    return wording.text(
      nl:
        "\(groups.count) groepstarieven: \(regimes). Met \(crew) brengt een uur met een groep volgens de regel meer op "
        + "dan een uur met één cliënt: \(sizes).",
      en:
        "\(groups.count) group tariffs: \(regimes). With \(crew) an hour with a group earns by the rule more than an "
        + "hour with one client: \(sizes).")
  }

  /// The price, when it earns more, and which sizes are allowed.
  private func sentences(_ group: GroupTariff) -> [String] {
    let regime = wording.regimeSentence(group.regime, isWhatIf: group.isWhatIf)
    let amount = "€ \(wording.number(group.price)) per \(wording.unitName(of: group.tariff.unit))"
    let breakEven = staffCounts.compactMap { wording.breakEven(of: group, staff: $0) }.joined(separator: "; ")
    let alone = group.individual.map { " (\(wording.price($0)))" } ?? ""
    let allowed = allowedSizes(group)
    let name = "\(group.tariff.name) (\(group.tariff.table))"
    let earns =
      breakEven.isEmpty
      ? ""
      : wording.text(
        nl: " Een begeleider-uur brengt in een groep meer op dan met één cliënt\(alone) bij \(breakEven).",
        en: " An hour of staff earns more in a group than with one client\(alone) with \(breakEven).")
    return [
      "\(name): \(amount), \(regime).\(earns)"
        + (allowed.isEmpty
          ? ""
          : wording.text(nl: " Het document staat toe: \(allowed).", en: " The document allows: \(allowed)."))
    ]
  }

  /// A limit that a document states.
  private func limit(_ kind: BillingTerm.Kind, of group: GroupTariff) -> String? {
    group.terms.first { $0.kind == kind }?.number.map(wording.decimal)
  }

  /// The sizes that a document allows, such as `3 tot en met 8 deelnemers`; empty where it says nothing.
  private func allowedSizes(_ group: GroupTariff) -> String {
    let sizes =
      switch (limit(.participantsMin, of: group), limit(.participantsMax, of: group)) {
      case (let least?, let most?):
        wording.text(nl: "\(least) tot en met \(most) deelnemers", en: "\(least) to \(most) participants")
      case (let least?, nil):
        wording.text(nl: "minstens \(least) deelnemers", en: "at least \(least) participants")
      case (nil, let most?):
        wording.text(nl: "hoogstens \(most) deelnemers", en: "at most \(most) participants")
      case (nil, nil): ""
      }
    let staff =
      limit(.staffMax, of: group).map {
        wording.text(
          nl: "hoogstens \($0) \($0 == "1" ? "begeleider" : "begeleiders")",
          en: "at most \($0) \($0 == "1" ? "professional" : "professionals")")
      } ?? ""
    return [sizes, staff].filter { !$0.isEmpty }.joined(separator: ", ")
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
  func matrix(
    _ key: String, _ heading: String,
    _ figure: @escaping @Sendable (GroupTariff) -> (GroupSession) -> Rational
  ) -> Report.Section {
    Report.Section(
      key: key, heading: heading,
      columns: [
        .number("participants", wording.participants) { $0.participants }.repeated,
        .number("staff", wording.staff) { $0.staff }.repeated,
      ]
        + zip(groups, letters).map { group, letter in
          .text(letter, letter) { session in
            wording.number(hundredths: figure(group)(session).rounded())
              + (group.exceededLimits(in: session).isEmpty ? " " : "*")
          }.alignedRight
        },
      rows: sessions, audience: .readers
    ).asCalculated
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

  /// All figures for programs: one row for each product and size.
  var data: Report.Section {
    let price = PriceColumns(wording: wording)
    return Report.Section(
      key: "group",
      columns: [
        price.table.of(\.group.tariff),
        price.product.of(\.group.tariff),
        price.code.of(\.group.tariff),
        .text("regime", wording.regime) { $0.group.regime.word }.always,
        .money("amount", wording.amount) { $0.group.price },
        price.unit.of(\.group.tariff),
        .boolean("what_if") { $0.group.isWhatIf },
        .number("participants", wording.participants) { $0.session.participants },
        .number("staff", wording.staff) { $0.session.staff },
        .decimal("billed_minutes_per_hour", wording.billedMinutes) {
          wording.exact($0.group.regime.billedMinutes(in: $0.session).rounded(decimals: 2))
        },
        .amount("cost_per_participant_hour", wording.costPerParticipantHour) {
          wording.amount($0.group.costPerParticipantHour(in: $0.session))
        },
        .amount("income_per_staff_hour", wording.incomePerStaffHour) {
          wording.amount($0.group.incomePerStaffHour(in: $0.session))
        },
        .text("break_even", wording.breakEven) { $0.group.breakEven(staff: $0.session.staff)?.word },
        .text("break_even_in_cents", wording.breakEven) {
          $0.group.breakEvenInCents(staff: $0.session.staff)?.word
        },
        .text("exceeded_limits", wording.limits) {
          $0.group.exceededLimits(in: $0.session).map { "\($0.kind.rawValue) \($0.value)" }
            .joined(separator: "; ")
        },
        price.line.of(\.group.tariff),
        .text("regime_lines", wording.line) {
          $0.group.isWhatIf ? nil : $0.group.linesOfRegime.map(String.init).joined(separator: " ")
        },
        .money("individual_amount", wording.individualPrice) { $0.group.individual?.amount },
        .number("individual_line", wording.line) { $0.group.individual?.line },
        .text("terms", wording.billing) {
          $0.group.terms.map { "\($0.kind.rawValue) \($0.value) (\($0.line))" }.joined(separator: "; ")
        },
      ],
      rows: groups.flatMap { group in sessions.map { (group: group, session: $0) } }, audience: .data)
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
