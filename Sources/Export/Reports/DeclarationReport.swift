import Indexation
import Tariffs

extension Report {
  /// What a check of declarations found: how much fails and what is at stake, by reason, and the lines.
  ///
  /// - Parameters:
  ///   - result: what was found.
  ///   - correction: the lines that put right what was declared at an old price; nothing where nobody asked for it.
  ///   - language: the language for people.
  /// - Returns: the report, of which CSV has a row for each line that fails.
  package static func declarations(
    _ result: DeclarationResult, correction: DeclarationCorrection? = nil, language: Language
  ) -> Report {
    let layout = DeclarationLayout(wording: wording(language))
    let lines = result.failing.lines
    let tables = lines.compactMap { $0.first.price?.table }.firstOccurrences
    let sections = [
      Section(key: "lines", columns: layout.lines, rows: lines, audience: .data),
      Section(
        key: "reasons", heading: layout.reasonsHeading, columns: layout.reasons, rows: result.failing.reasons),
      Section(
        key: "failing", heading: layout.linesHeading, columns: layout.shown, rows: lines, audience: .readers),
      Section(
        key: "not_checked", heading: layout.notCheckedHeading, columns: layout.notChecked,
        rows: result.notChecked),
      Section(
        key: "totals", columns: layout.totals, rows: [result], audience: .data),
    ]
    return Report(
      title: layout.title(result), sections: sections, notes: layout.sentences(result, correction),
      sources: tables.map(layout.wording.citation)
    ).answered(layout.answer(result, correction))
  }
}

extension Report {
  /// The lines of a correction, in the columns of a file of declarations. Whose they are stands in the lines that
  /// they correct.
  ///
  /// - Parameters:
  ///   - correction: the lines.
  ///   - language: the language for people.
  /// - Returns: the report.
  package static func correction(_ correction: DeclarationCorrection, language: Language) -> Report {
    let wording = wording(language)
    let columns: [Column<DeclarationCorrection.Row>] = [
      .text("line_id") { $0.id }.always,
      .text("corrects") { $0.corrects.id.isEmpty ? "\($0.corrects.line.line)" : $0.corrects.id }.always,
      .text("provider") { $0.corrects.provider }, .text("region") { $0.corrects.product.words.region },
      .text("list") { $0.corrects.product.words.list },
      .text("product") { $0.corrects.product.words.product }.always,
      .text("unit") { $0.corrects.product.words.unit }.always,
      .text("form") { $0.corrects.product.words.form }, .date("from") { $0.corrects.line.from.date },
      .date("to") { $0.corrects.line.to.date },
      .decimal("volume") { wording.exact($0.corrects.line.exactVolume) },
      .money("price") { $0.price.map(Money.init(cents:)) }, .money("amount") { Money(cents: $0.amount) },
      .text("debit_credit") { $0.isCredit ? "C" : "D" }.always,
    ]
    return Report(
      title: wording.text(nl: "Correctie", en: "Correction"),
      sections: [Section(key: "correction", columns: columns, rows: correction.rows)])
  }
}

/// The columns and sentences of a check of declarations.
private struct DeclarationLayout {
  typealias Count = DeclarationReasonCount
  typealias NotChecked = (limit: DeclarationHistory.NotChecked, lines: Int)

  let wording: Wording
  private var sentence: DeclarationSentences { DeclarationSentences(wording: wording) }
  private func text(nl: @autoclosure () -> String, en: @autoclosure () -> String) -> String {
    wording.text(nl: nl(), en: en())
  }

  func title(_ result: DeclarationResult) -> String {
    let count = wording.grouped(
      result.tally.lines, nl: ("regel", "regels"), en: ("line", "lines"))
    return text(nl: "Declaraties: \(count) gecontroleerd", en: "Declarations: \(count) checked")
  }

  var reasonsHeading: String { text(nl: "Waarom regels falen", en: "Why lines fail") }
  var linesHeading: String { text(nl: "De regels", en: "The lines") }
  var notCheckedHeading: String { text(nl: "Niet gecontroleerd", en: "Not checked") }

  // MARK: Columns

  var reasons: [Report.Column<Count>] {
    [
      .term("reason", wording.reason, wording.name) { $0.reason },
      .term("verdict", wording.verdict, wording.name) { $0.certainty },
      .number("lines", text(nl: "Regels", en: "Lines")) { $0.lines },
      .amount("at_stake", text(nl: "Gaat om (€)", en: "At stake (€)")) { wording.euros($0.stake) },
      .amount("declared", text(nl: "Gedeclareerd (€)", en: "Declared (€)")) { wording.euros($0.declared) }
        .dropped(1),
      .text("return_code", text(nl: "Retourcode", en: "Return code")) { $0.reason.returnCode }.dropped(2),
    ]
  }

  /// The lines for people.
  var shown: [Report.Column<FailingLine>] {
    lines.picked("line") + [
      Report.Column<FailingLine>.text("product_shown", wording.product) { $0.name }.always.flexible
    ] + lines.picked("amount", "at_stake", "verdict")
      + [
        .text("says_shown", text(nl: "Wat er aan de hand is", en: "What is the matter")) { line in
          line.findings.map { sentence.says($0, of: line) }.joined(separator: "; ")
        }.always.flexible,
        .text("source", wording.source) { sentence.place($0.first) }.flexible.dropped(1),
      ]
  }

  /// The lines for people who want the answer.
  private var brief: [Report.Column<FailingLine>] {
    let sentence = DeclarationSentences(wording: wording, hasQuotations: false)
    return lines.picked("line") + [
      .text("product_brief", wording.product) { $0.shortName }.always.flexible
    ] + lines.picked("at_stake") + [
      .text("says_brief", text(nl: "Wat er aan de hand is", en: "What is the matter")) {
        sentence.says($0.first, of: $0)
      }.always.flexible,
      .text("source", wording.source) { sentence.place($0.first) }.flexible.dropped(1),
    ]
  }

  /// The lines for programs.
  var lines: [Report.Column<FailingLine>] {
    [
      .number("line", wording.line) { $0.line.line },
      .text("line_id", "Id") { $0.id },
      .text("provider", text(nl: "Aanbieder", en: "Provider")) { $0.provider },
      .text("region", wording.region) { $0.product.words.region },
      .text("list", wording.table) { $0.first.price?.table.id ?? $0.product.words.list },
      .text("product", wording.product) { $0.product.words.product }.always,
      .text("name", wording.name) { $0.first.price?.tariff.name },
      .text("unit", wording.unit) { $0.product.words.unit }.always,
      .text("form", wording.form) { $0.product.words.form },
      .date("from", text(nl: "Van", en: "From")) { $0.line.from.date },
      .date("to", text(nl: "Tot en met", en: "To")) { $0.line.to.date },
      .decimal("volume", "Volume") { wording.exact($0.line.exactVolume) },
      .money("price", text(nl: "Tarief (€)", en: "Price (€)")) { $0.line.price.map(Money.init(cents:)) },
      .money("amount", text(nl: "Bedrag (€)", en: "Amount (€)")) { Money(cents: $0.line.amount) },
      .text("debit_credit", "D/C") { $0.line.isCredit ? "C" : "D" }.always,
      .term("verdict", wording.verdict, wording.name) { $0.first.certainty },
      .text("reasons", wording.reason) { $0.findings.map(\.reason.rawValue).joined(separator: " ") }.always,
      .text("return_code", text(nl: "Retourcode", en: "Return code")) {
        $0.first.reason.returnCode(isAmount: $0.product.isAmount)
      },
      .money("expected_price", text(nl: "Tarief hoort (€)", en: "Right price (€)")) {
        $0.first.expectedPrice.map(Money.init(cents:))
      },
      .money("expected_amount", text(nl: "Bedrag hoort (€)", en: "Right amount (€)")) {
        $0.first.expectedAmount.map(Money.init(cents:))
      },
      .change("at_stake", text(nl: "Gaat om (€)", en: "At stake (€)")) {
        Money(cents: $0.line.isCredit ? -$0.stake : $0.stake)
      },
      .text("document_lines", text(nl: "Regel in het document", en: "Line of the document")) {
        sentence.lines($0.first)
      },
      .text("says", text(nl: "Wat er aan de hand is", en: "What is the matter")) { line in
        line.findings.map { sentence.says($0, of: line) }.joined(separator: "; ")
      }.always,
    ]
  }

  var notChecked: [Report.Column<NotChecked>] {
    [
      .text("table", wording.table) { $0.limit.limit.table }.always,
      .text("products", wording.products) { $0.limit.limit.products.text }.flexible,
      .term("kind", text(nl: "Grens", en: "Limit"), wording.name) { $0.limit.limit.kind },
      .text("printed", wording.printed) { $0.limit.limit.printed }.always.flexible,
      .text("document_lines", wording.line) { "\($0.limit.limit.lines)" },
      .number("lines", text(nl: "Declaratieregels", en: "Lines declared")) { $0.lines },
      .text("why", text(nl: "Niet gecontroleerd, want", en: "Not checked, because")) {
        sentence.why($0.limit)
      }.always.flexible,
    ]
  }

  var totals: [Report.Column<DeclarationResult>] {
    [
      .number("lines") { $0.tally.lines }, .number("credits") { $0.tally.credits },
      .amount("declared") { wording.euros($0.tally.total) },
      .number("wrong_lines") { $0.failing.wrong },
      .amount("wrong_at_stake") { wording.euros($0.failing.stake) },
      .amount("too_much") { wording.euros($0.failing.tooMuch) },
      .amount("too_little") { wording.euros($0.failing.tooLittle) },
      .number("lines_to_judge") { $0.failing.judged },
      .amount("to_judge_at_stake") { wording.euros($0.failing.toJudge) },
      .number("unreadable_lines") { $0.unreadable },
      .money("stated_total") { $0.statedTotal.map(Money.init(cents:)) },
    ]
  }

  // MARK: Answer

  func answer(_ result: DeclarationResult, _ correction: DeclarationCorrection?) -> Report.Answer {
    let reasons = CompactTable(
      self.reasons.picked("reason", "verdict", "lines", "at_stake", "return_code"), result.failing.reasons,
      wording, lines: 16)
    let few = CompactTable(brief, examples(of: result.failing), wording, lines: 18, textWidth: 46)
    var lines = few.section
    lines.heading = text(nl: "Enkele regels van elke reden", en: "Some lines of each reason")
    var others: [String] = []
    let more = result.failing.count - lines.table.count
    if more > 0 {
      others.append(
        text(
          nl: "\(wording.whole(more)) andere regels die falen (--format csv geeft ze alle)",
          en: "\(wording.whole(more)) other lines that fail (--format csv has all of them)"))
    }
    if !result.notChecked.isEmpty {
      others.append(text(nl: "wat niet gecontroleerd is, en waarom", en: "what was not checked, and why"))
    }
    var answer = Report.Answer(
      sentences(result, correction), tables: result.failing.count == 0 ? [] : [reasons.section, lines],
      leftOut: others.isEmpty ? "" : wording.leftOut(nil, wording.list(others)))
    answer.rows = .max
    return answer
  }

  /// The first lines of each reason.
  private func examples(of failing: FailingLines) -> [FailingLine] {
    let each = failing.reasons.count > 6 ? 1 : failing.reasons.count > 3 ? 2 : 3
    return failing.reasons.flatMap { count in
      failing.lines.lazy.filter { $0.first.reason == count.reason && $0.first.certainty == count.certainty }
        .prefix(each)
    }
  }

  func sentences(_ result: DeclarationResult, _ correction: DeclarationCorrection?) -> [String] {
    let (tally, failing) = (result.tally, result.failing)
    let lines = wording.grouped(tally.lines, nl: ("regel", "regels"), en: ("line", "lines"))
    let total = "€ " + wording.number(hundredths: WholeNumber(tally.total))
    func euros(_ cents: Int128) -> String { "€ " + wording.number(hundredths: WholeNumber(cents)) }
    var sentences: [String] = []
    let message = result.totalDifference.map { difference in
      let amount = euros(Int128(difference.magnitude))
      return text(
        nl: "het totaal van het bericht is \(amount) \(difference > 0 ? "hoger" : "lager") "
          + "dan de som van de regels (0001, TR358)",
        en: "the total of the message is \(amount) \(difference > 0 ? "more" : "less") "
          + "than the sum of its lines (0001, TR358)")
    }
    if failing.wrong == 0, let message {
      sentences.append(
        text(
          nl: "Het bericht wordt afgekeurd: \(message). In \(lines), samen \(total), is geen fout gevonden.",
          en: "The message will be refused: \(message). No error was found in \(lines), \(total) in all."))
    } else if failing.wrong == 0 {
      sentences.append(
        text(
          nl: "Geen fout gevonden in \(lines), samen \(total).",
          en: "No error was found in \(lines), \(total) in all."))
    } else {
      let share = wording.share(failing.wrong, of: tally.lines)
      sentences.append(
        text(
          nl: (tally.lines == 1
            ? "De enige regel " : "\(wording.whole(failing.wrong)) van de \(lines) (\(share)) ")
            + "\(failing.wrong == 1 ? "is" : "zijn") fout, en "
            + "daarmee is \(euros(failing.stake)) gemoeid van de \(total) die gedeclareerd is: "
            + "\(euros(failing.tooMuch)) te veel en \(euros(failing.tooLittle)) te weinig.",
          en: (tally.lines == 1
            ? "The only line " : "\(wording.whole(failing.wrong)) of the \(lines) (\(share)) ")
            + "\(failing.wrong == 1 ? "is" : "are") wrong, and "
            + "\(euros(failing.stake)) of the \(total) that was declared is at stake: "
            + "\(euros(failing.tooMuch)) too much and \(euros(failing.tooLittle)) too little."))
    }
    if failing.judged > 0 {
      let count = wording.grouped(failing.judged, nl: ("regel", "regels"), en: ("line", "lines"))
      sentences.append(
        text(
          nl:
            "Nog \(count) (\(euros(failing.toJudge))) \(failing.judged == 1 ? "is" : "zijn") te "
            + "beoordelen: de regels zelf "
            + "beslissen dat niet.",
          en:
            "\(count) more (\(euros(failing.toJudge))) \(failing.judged == 1 ? "has" : "have") to be "
            + "judged: the lines by "
            + "themselves do not decide it."))
    }
    if failing.wrong > 0, let message {
      sentences.append(message.prefix(1).uppercased() + message.dropFirst() + ".")
    }
    if result.unreadable > 0 {
      let count = wording.grouped(result.unreadable, nl: ("regel", "regels"), en: ("line", "lines"))
      sentences.append(
        text(
          nl: "\(count) \(result.unreadable == 1 ? "is" : "zijn") niet te lezen en niet meegeteld.",
          en: "\(count) cannot be read and \(result.unreadable == 1 ? "is" : "are") not counted."))
    }
    switch result.history {
    case .held: break
    case .noClient:
      sentences.append(
        text(
          nl:
            "Dubbele regels en grenzen per cliënt zijn niet gecontroleerd, want de regels hebben geen kolom client.",
          en: "Lines declared twice and limits per client were not checked: the lines have no column client.")
      )
    case .tooMany:
      sentences.append(
        text(
          nl:
            "Dubbele regels en grenzen per cliënt zijn bij zo veel regels niet gecontroleerd; --history "
            + "doet dat wel, en "
            + "vraagt zo'n 200 bytes geheugen per regel.",
          en:
            "Lines declared twice and limits per client were not checked in so many lines; --history does "
            + "that, and takes "
            + "some 200 bytes of memory a line."))
    }
    if !result.notChecked.isEmpty {
      let count = wording.grouped(
        result.notChecked.count, nl: ("grens", "grenzen"), en: ("limit", "limits"))
      sentences.append(
        text(
          nl:
            "\(count) van de documenten \(result.notChecked.count == 1 ? "is" : "zijn") niet gecontroleerd, "
            + "omdat de regels niet zeggen wat daarvoor nodig is.",
          en:
            "\(count) of the documents \(result.notChecked.count == 1 ? "was" : "were") not checked, because the "
            + "lines do not say what that needs."))
    }
    if failing.count > failing.lines.count {
      sentences.append(
        text(
          nl:
            "Van de regels die falen staan de eerste \(wording.whole(failing.lines.count)) in de lijst; "
            + "geteld zijn ze alle.",
          en:
            "Of the lines that fail the first \(wording.whole(failing.lines.count)) are listed; all of "
            + "them are counted."
        ))
    }
    if let correction {
      let count = wording.grouped(correction.count, nl: ("regel", "regels"), en: ("line", "lines"))
      sentences.append(
        text(
          nl:
            "De correctie crediteert \(count) en declareert die opnieuw; per saldo \(euros(correction.total)).",
          en:
            "The correction credits \(count) and declares them again; on balance \(euros(correction.total)).")
      )
    }
    return sentences
  }
}

extension FailingLine {
  /// The code of its product, or its name where it has none.
  fileprivate var shortName: String { first.price?.tariff.shortName ?? product.words.product }
}

extension Wording {
  /// Cents as an amount, however many they are.
  fileprivate func euros(_ cents: Int128) -> Report.Cell { amount(Rational(WholeNumber(cents))) }

  /// A number of things for people: `1 regel`, `1.234 regels`.
  fileprivate func grouped(
    _ count: Int, nl: (one: String, more: String), en: (one: String, more: String)
  ) -> String {
    let words = text(nl: nl, en: en)
    return "\(whole(count)) \(count == 1 ? words.one : words.more)"
  }

  /// A whole number for people: `1.234` in Dutch.
  func whole(_ number: Int) -> String { language.grouped("\(number)") }

  /// A part of a whole in percent, with one decimal.
  fileprivate func share(_ part: Int, of whole: Int) -> String {
    whole == 0 ? "0%" : number(Rational(part * 100, whole), decimals: 1) + "%"
  }
}
