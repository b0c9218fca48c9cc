import Indexation
import Tariffs

/// How figures, verdicts and findings of a rebuild are written.
extension Wording {
  /// Cents as an amount in euro, with four decimals where they are no whole cents.
  func euros(_ value: Rational, _ rounding: Rounding = .halfAwayFromZero) -> Report.Cell {
    .decimal(dataCents(value, rounding), shown: cents(value, rounding))
  }

  /// A bare number.
  func plain(_ value: Rational, _ rounding: Rounding = .halfAwayFromZero) -> Report.Cell {
    let rounded = value.rounded(rounding, decimals: 6)
    return .decimal("\(rounded)", shown: decimal(rounded))
  }

  /// A figure for people: exact where it has at most two decimals, rounded to two otherwise.
  func shown(_ value: Rational, of unknown: RebuildUnknown) -> String {
    switch unknown {
    case .wage: return "€ " + number(hundredths: value.rounded())
    case .component(let component):
      let hundredths = value * Rational(100)
      let text = hundredths.isWhole ? decimal(value) : number(hundredths: hundredths.rounded())
      if component.isPercentage { return text + "%" }
      return component.isAmount ? "€ " + number(hundredths: hundredths.rounded()) : text
    }
  }

  /// A figure of a step for people.
  func figure(_ value: Rational, of component: CostComponent) -> String {
    if component.isAmount { return "€ " + cents(value * Rational(100)) }
    return readable(value) + (component.isPercentage ? "%" : "")
  }

  /// A number for people: as it is where it has an end or is a small fraction, with four decimals otherwise.
  func readable(_ value: Rational) -> String {
    let isPlain = (value * Rational(1_000_000)).isWhole || value.denominator <= 100
    return isPlain ? decimal(value) : cents(value * Rational(100))
  }

  /// An end of the bounds of a figure, with four decimals, rounded outward.
  func bound(_ value: Rational, _ rounding: Rounding, of unknown: RebuildUnknown) -> String {
    switch unknown {
    case .wage: "€ " + cents(value, rounding)
    case .component(let component):
      (component.isAmount ? "€ " : "") + cents(value * Rational(100), rounding)
        + (component.isPercentage ? "%" : "")
    }
  }

  /// A remark as a sentence of its own.
  func asSentence(_ remark: String) -> String {
    guard let first = remark.first else { return remark }
    return first.uppercased() + remark.dropFirst() + (remark.last == "." ? "" : ".")
  }

  /// What stands out in a verdict, each as a remark; the scales are named elsewhere.
  func texts(of verdict: Verdict) -> [String] {
    (verdict.reason.map { [reason($0)] } ?? []) + verdict.findings.compactMap { text(of: $0, in: verdict) }
  }

  /// What stands out, as a remark; nothing for what is named elsewhere.
  func text(of finding: Verdict.Finding, in verdict: Verdict) -> String? {
    switch finding {
    case .mixNotWhole(let sum): return verdict.reason == nil ? mixNotWhole(sum: sum) : nil
    case .mixRescaled(let sum): return rescaled(sum: sum)
    case .sameBuildUp(let tariffs, let count):
      let others =
        tariffs.map { "\($0.product) \(number($0.amount))" }.joined(separator: ", ")
        + (count > tariffs.count ? " " + andOthers(count - tariffs.count) : "")
      return text(
        nl: "zelfde mix en kosten, ander tarief: \(others)",
        en: "same mix and costs, other tariff: \(others)")
    case .ofHelpInKind(let tariff):
      let (form, price) = (
        name(of: verdict.product.tariff.form), "\(number(tariff.amount)), \(onLine(tariff.line))"
      )
      return text(
        nl:
          "de gedrukte opbouw is die van zorg in natura (\(price)); hier is zij naast de prijs in \(form) gelegd",
        en: "the printed build-up is that of help in kind (\(price)); here it is held against the price in "
          + "\(form)")
    case .minuteDisagrees(let minute, let expected):
      let (minute, expected) = (number(minute), number(expected))
      return text(
        nl: "minuutprijs \(minute) is niet uurprijs / 60 (\(expected))",
        en: "minute price \(minute) is not hour price / 60 (\(expected))")
    case .otherUnit(let figure): return otherUnit(figure, verdict.product.tariff)
    case .groupRange(let size, let implied, let plausibility):
      let (size, wage) = (decimal(size), number(hundredths: implied.value.rounded()))
      let plausible = plausible(Verdict.isPlausible(plausibility))
      return text(
        nl: "bij een groep van \(size): € \(wage) brutoloon per uur, \(plausible)",
        en: "with a group of \(size): € \(wage) of gross wage per hour, \(plausible)")
    case .weakScale, .otherScale, .someSteps: return nil
    }
  }

  /// What is said of an amount that is printed for another unit than that of the tariff.
  func otherUnit(_ figure: CostFigure, _ tariff: Tariff) -> String {
    let component = name(of: figure.component)
    let unit = figure.unit.billingUnit.map(unitName) ?? figure.unit.rawValue
    let tariffUnit = unitName(of: tariff.unit)
    let printed = "\(self.figure(figure.value, of: figure.component)), \(onLine(figure.line))"
    return text(
      nl: "\(component) is gedrukt per \(unit) (\(printed)) en het tarief per \(tariffUnit): niet meegeteld",
      en: "\(component) is printed per \(unit) (\(printed)) and the tariff per \(tariffUnit): not counted")
  }

  /// The word for whom help is given: that of the law where all of it is under one, otherwise that of all.
  func client(of laws: [Law]) -> String {
    let words = Set(laws.map { $0.client.text(in: language) })
    return words.count == 1 ? words.joined() : text(nl: "cliënt", en: "client")
  }

  /// What is solved for, in words.
  func name(of unknown: RebuildUnknown) -> String {
    switch unknown {
    case .wage: grossWage.lowercased()
    case .component(let component): name(of: component)
    }
  }

  /// The value to which a figure is changed; wages are given in euro.
  func shown(_ value: Rational, to subject: CostChange.Subject) -> String {
    switch subject {
    case .wages: shown(value * Rational(100), of: .wage)
    case .component(let component): figure(value, of: component)
    }
  }

  /// How a tariff depends on what is solved for, as a formula.
  func formula(of implied: ImpliedFigure, name: String) -> String {
    implied.formula({ cents($0) }, factor: { ratio($0) }, name: name)
  }

  /// What is uncertain about the scales of a mix.
  func scaleNotes(_ findings: [Verdict.Finding]) -> [String] {
    let weak = list(findings.compactMap { if case .weakScale(let level) = $0 { level } else { nil } })
    var notes =
      weak.isEmpty
      ? []
      : [
        text(
          nl: "De schaal voor \(weak) is een zwakke vervanger (datum en koppeling onzeker).",
          en: "The scale for \(weak) is a weak stand-in (date and mapping uncertain).")
      ]
    for case .someSteps(let level, let scale, let steps) in findings {
      notes.append(someSteps(level: level, scale: scale, steps: steps.map(\.description)))
    }
    for case .otherScale(let level, let used, let other) in findings {
      notes.append(
        text(
          nl: "Voor \(level) zijn schaal \(used) en \(other) gebruikelijk; gebruikt is \(used). Een andere "
            + "kiest u met --scale \(level)=\(other).",
          en: "For \(level) the scales \(used) and \(other) are usual; \(used) was used. Choose the other "
            + "with --scale \(level)=\(other)."))
    }
    return notes
  }
}
