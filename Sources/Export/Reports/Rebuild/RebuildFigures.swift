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

  /// A figure of a step for people: as it is where it has an end or is a small fraction, with four decimals otherwise.
  func figure(_ value: Rational, of component: CostComponent) -> String {
    if component.isAmount { return "€ " + cents(value * Rational(100)) }
    let isPlain = (value * Rational(1_000_000)).isWhole || value.denominator <= 100
    return (isPlain ? decimal(value) : cents(value * Rational(100))) + (component.isPercentage ? "%" : "")
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
    var texts: [String] = verdict.reason.map { [reason($0)] } ?? []
    for finding in verdict.findings {
      switch finding {
      case .mixNotWhole(let sum):
        if verdict.reason == nil { texts.append(mixNotWhole(sum: decimal(sum))) }
      case .mixRescaled(let sum): texts.append(rescaled(sum: decimal(sum)))
      case .sameBuildUp(let others, let count):
        let names = others.map { "\($0.product) \(number(hundredths: $0.amount.cents))" }
        texts.append(
          sameBuildUp(
            names.joined(separator: ", ") + (count > names.count ? " " + andOthers(count - names.count) : ""))
        )
      case .ofHelpInKind(let tariff):
        texts.append(
          ofHelpInKind(
            number(hundredths: tariff.amount.cents), line: tariff.line,
            form: name(of: verdict.product.tariff.form)))
      case .minuteDisagrees(let minute, let expected):
        texts.append(
          minuteDisagrees(
            minute: number(hundredths: minute.cents), expected: number(hundredths: expected.cents)))
      case .otherUnit(let figure): texts.append(otherUnit(figure, verdict.product.tariff))
      case .groupRange(let size, let implied, let plausibility):
        let judged = Verdict.isPlausible(plausibility)
        texts.append(
          groupRange(
            size: decimal(size), wage: number(hundredths: implied.value.rounded()),
            plausible: plausible(judged)))
      case .weakScale, .otherScale, .someSteps: break
      }
    }
    return texts
  }

  /// What is said of an amount that is printed for another unit than that of the tariff.
  func otherUnit(_ figure: CostFigure, _ tariff: Tariff) -> String {
    otherUnit(
      name(of: figure.component), amount: self.figure(figure.value, of: figure.component),
      unit: figure.unit.billingUnit.map(unitName) ?? figure.unit.rawValue,
      tariffUnit: unitName(of: tariff.unit),
      line: figure.line)
  }

  /// The word for whom help is given: that of youth care where all of it is, otherwise that of both laws.
  func client(of laws: [Law]) -> String {
    laws.allSatisfy { $0 == .jw } ? client(of: .jw) : client(of: .wmo)
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
  func scaleNotes(_ findings: [Finding]) -> [String] {
    let weak = findings.compactMap { finding -> String? in
      if case .weakScale(let level) = finding { level } else { nil }
    }
    var notes = weak.isEmpty ? [] : [weakScale(levels: weak)]
    for case .someSteps(let level, let scale, let steps) in findings {
      notes.append(someSteps(level: level, scale: scale, steps: steps.map(\.description)))
    }
    for case .otherScale(let level, let used, let other) in findings {
      notes.append(otherScale(level: level, used: used, other: other))
    }
    return notes
  }
}
