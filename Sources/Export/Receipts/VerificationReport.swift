import Indexation
import Tariffs

extension Report {
  /// Whether a receipt still holds, and what differs.
  ///
  /// - Parameters:
  ///   - verification: the receipt held against the command that was carried out again.
  ///   - language: the language for people.
  /// - Returns: the report.
  package static func verification(_ verification: Verification, language: Language) -> Report {
    let layout = VerificationLayout(wording: wording(language), verification: verification)
    return Report(
      title: layout.title,
      sections: [Section(key: "parts", columns: layout.columns, rows: verification.rows)],
      notes: [layout.what]
    ).answered(layout.answer)
  }
}

/// What a verification says, and its columns.
private struct VerificationLayout {
  typealias Row = Verification.Row

  let wording: Wording
  let verification: Verification

  private var receipt: Receipt { verification.receipt }

  var title: String {
    wording.text(nl: "Nagerekend: \(receipt.line)", en: "Carried out again: \(receipt.line)")
  }

  /// What was compared with what.
  var what: String {
    let files = wording.language.count(
      receipt.read.count, nl: ("gegevensbestand", "gegevensbestanden"), en: ("data file", "data files"))
    return wording.text(
      nl:
        "Het bewijs is van \(wording.date(receipt.day)), tariffs \(receipt.version), en noemt \(files), elk met "
        + "zijn SHA-256.",
      en:
        "The receipt is of \(wording.date(receipt.day)), tariffs \(receipt.version), and names \(files), each with "
        + "its SHA-256.")
  }

  var columns: [Report.Column<Row>] {
    [
      .term("part", wording.text(nl: "Onderdeel", en: "Part"), name(of:)) { $0.part }.repeated,
      .text("name", wording.text(nl: "Wat", en: "What")) { name($0) }.always.flexible.repeated,
      .term("outcome", wording.text(nl: "Nu", en: "Now"), name(of:)) { $0.outcome },
      .number("line", wording.text(nl: "Regel", en: "Line")) { $0.difference?.line }.hiddenWhenEmpty,
      .text("line_before", wording.text(nl: "Was", en: "Was")) { $0.difference?.before }.flexible
        .hiddenWhenEmpty,
      .text("line_now", wording.text(nl: "Is", en: "Is")) { $0.difference?.now }.flexible.hiddenWhenEmpty,
      .text("before", wording.text(nl: "In het bewijs", en: "In the receipt")) { short($0.before) }.dropped(
        1),
      .text("now", wording.text(nl: "Nagerekend", en: "Again")) { short($0.now) }.dropped(2),
    ]
  }

  /// A hash by its first digits, by which people tell hashes apart; programs have it in the receipt.
  private func short(_ value: String?) -> String? {
    value.map { $0.utf8.count == 64 ? String($0.prefix(12)) : $0 }
  }

  private func name(_ row: Row) -> String {
    row.name == Trail.stream
      ? row.part == .data
        ? wording.text(nl: "standaardinvoer", en: "standard input")
        : wording.text(nl: "het antwoord op het scherm", en: "the answer on the screen")
      : row.name
  }

  private func name(of part: Verification.Part) -> String {
    switch part {
    case .program: wording.text(nl: "programma", en: "program")
    case .data: wording.text(nl: "gegevens", en: "data")
    case .output: wording.text(nl: "uitvoer", en: "output")
    case .file: wording.text(nl: "bestand op schijf", en: "file on disk")
    case .exitCode: wording.text(nl: "exitcode", en: "exit code")
    }
  }

  private func name(of outcome: Verification.Outcome) -> String {
    switch outcome {
    case .same: wording.text(nl: "hetzelfde", en: "same")
    case .other: wording.text(nl: "anders", en: "other")
    case .missing: wording.text(nl: "ontbreekt", en: "missing")
    case .added: wording.text(nl: "nieuw", en: "new")
    }
  }

  var answer: Report.Answer {
    let outputs = verification.rows(.output).filter { $0.outcome != .same }
    var sentences = [verdict(outputs)]
    sentences += outputs.compactMap(firstDifference)
    let data = verification.rows(.data)
    let changed = data.filter { $0.outcome != .same }
    if !changed.isEmpty {
      let names = wording.some(changed.map { "\(name($0)) (\(name(of: $0.outcome)))" }, atMost: 6)
      sentences.append(
        wording.text(
          nl:
            "Van \(data.count) gegevensbestanden \(changed.count == 1 ? "is" : "zijn") er \(changed.count) niet zoals "
            + "toen: \(names).",
          en:
            "Of \(data.count) data files \(changed.count) \(changed.count == 1 ? "is" : "are") not as then: \(names)."
        ))
    }
    for row in verification.rows(.program) where row.outcome != .same {
      sentences.append(
        wording.text(
          nl: "Het bewijs is van versie \(row.before ?? "?"), en dit is versie \(row.now ?? "?").",
          en: "The receipt is of version \(row.before ?? "?"), and this is version \(row.now ?? "?")."))
    }
    for row in verification.rows(.exitCode) {
      sentences.append(
        wording.text(
          nl: "De exitcode was \(row.before ?? "?") en is \(row.now ?? "?").",
          en: "The exit code was \(row.before ?? "?") and is \(row.now ?? "?")."))
    }
    for row in verification.rows(.file) {
      switch row.outcome {
      case .other:
        sentences.append(
          wording.text(
            nl: "Let op: \(row.name) op schijf is niet wat toen geschreven is. ",
            en: "Note: \(row.name) on the disk is not what was written then. ") + (firstDifference(row) ?? "")
        )
      case .missing:
        sentences.append(
          wording.text(
            nl: "\(row.name) staat hier niet (meer), en is alleen opnieuw berekend.",
            en: "\(row.name) does not stand here (any more), and was only calculated again."))
      case .same, .added: break
      }
    }
    sentences.append(what)
    return Report.Answer(sentences.map { $0.last == " " ? String($0.dropLast()) : $0 })
  }

  /// The first sentence: the same or not.
  private func verdict(_ outputs: [Row]) -> String {
    if verification.isSame {
      return wording.text(
        nl: "Hetzelfde: '\(receipt.line)' geeft opnieuw precies dezelfde uitvoer, uit dezelfde gegevens.",
        en: "Same: '\(receipt.line)' gives exactly the same output again, from the same data.")
    }
    if outputs.isEmpty {
      return wording.text(
        nl: "De uitvoer van '\(receipt.line)' is dezelfde, maar niet alles wat het bewijs noemt.",
        en: "The output of '\(receipt.line)' is the same, but not all that the receipt names.")
    }
    return wording.text(
      nl: "Niet hetzelfde: '\(receipt.line)' geeft nu een andere uitvoer.",
      en: "Not the same: '\(receipt.line)' gives another output now.")
  }

  /// Where an output differs first.
  private func firstDifference(_ row: Row) -> String? {
    let name = name(row)
    switch row.outcome {
    case .same: return nil
    case .missing:
      return wording.text(nl: "\(name) wordt niet meer gemaakt.", en: "\(name) is not made any more.")
    case .added: return wording.text(nl: "\(name) komt erbij.", en: "\(name) is new.")
    case .other: break
    }
    guard let difference = row.difference, let line = difference.line else {
      return row.part == .file
        ? nil
        : wording.text(
          nl:
            "\(name) is anders; waar, is niet te zeggen, want de oude tekst is er niet meer of is geen tekst.",
          en: "\(name) is other; where cannot be said, as the old text is gone or is no text.")
    }
    // Of a long line what stands around the difference.
    let same = zip(difference.before ?? "", difference.now ?? "").prefix { $0 == $1 }.count
    let skipped = max(0, same - 30)
    func shown(_ text: String?) -> String {
      guard let text else { return wording.text(nl: "(niets)", en: "(nothing)") }
      let rest = text.dropFirst(skipped)
      return "'" + (skipped > 0 ? "…" : "") + (rest.count > 80 ? rest.prefix(80) + "…" : rest) + "'"
    }
    return wording.text(
      nl: "\(name) verschilt voor het eerst op regel \(line): was \(shown(difference.before)), is "
        + "\(shown(difference.now)).",
      en:
        "\(name) differs first on line \(line): was \(shown(difference.before)), is \(shown(difference.now))."
    )
  }
}
