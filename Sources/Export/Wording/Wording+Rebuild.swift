import Indexation
import Tariffs

/// The words about rebuilding tariffs.
extension Wording {
  func name(of verdict: Verdict.Kind) -> String {
    switch verdict {
    case .reproduced: text(nl: "gereproduceerd", en: "reproduced")
    case .implied: text(nl: "afgeleid", en: "implied")
    case .inconsistent: text(nl: "tegenstrijdig", en: "inconsistent")
    case .notRebuildable: text(nl: "niet te herbouwen", en: "not rebuildable")
    }
  }

  func name(of determination: LevelPrices.Determination) -> String {
    switch determination {
    case .well: text(nl: "goed", en: "well")
    case .weakly: text(nl: "zwak", en: "weakly")
    case .not: text(nl: "niet", en: "no")
    }
  }

  func unitName(of unit: BillingUnit) -> String {
    text(nl: unit.name, en: unit.rawValue)
  }

  var step: String { text(nl: "Stap", en: "Step") }
  var figure: String { text(nl: "Waarde", en: "Figure") }
  var calculation: String { text(nl: "Berekening", en: "Calculation") }
  var runningAmount: String { text(nl: "Tussenstand (€)", en: "Running (€)") }
  var changedAmount: String { text(nl: "Tussenstand, wat als (€)", en: "Running, what if (€)") }
  var deviation: String { text(nl: "Verschil (%)", en: "Difference (%)") }
  var implies: String { text(nl: "Uit het tarief volgt", en: "Tariff implies") }
  var against: String { text(nl: "Getoetst aan", en: "Held against") }
  var solvedFor: String { text(nl: "Opgelost", en: "Solved for") }
  var difference: String { text(nl: "Herbouwd min gepubliceerd", en: "Rebuilt minus published") }
  var scaleStart: String { text(nl: "Begin (€)", en: "Start (€)") }
  var scaleEnd: String { text(nl: "Einde (€)", en: "End (€)") }
  var withoutOne: String { text(nl: "Zonder één product (€)", en: "Without one product (€)") }
  var formulaOfTariff: String { text(nl: "Tarief =", en: "Tariff =") }
  var costModel: String { text(nl: "Kostprijsmodel", en: "Cost model") }
  var origin: String { text(nl: "Herkomst", en: "Origin") }
  var changedFigure: String { text(nl: "Waarde, wat als", en: "Figure, what if") }
  var published: String { text(nl: "Gepubliceerd", en: "Published") }
  var rebuilt: String { text(nl: "Herbouwd", en: "Rebuilt") }
  var findings: String { text(nl: "Bevindingen", en: "Findings") }
  var grossWage: String { text(nl: "Brutoloon per uur", en: "Gross wage per hour") }
  var publishedTariff: String { text(nl: "Gepubliceerd tarief", en: "Published tariff") }
  var level: String { text(nl: "Functieniveau", en: "Function level") }
  var share: String { text(nl: "Aandeel", en: "Share") }
  var scale: String { text(nl: "Schaal", en: "Scale") }
  var betweenSteps: String { text(nl: "Trede", en: "Step") }
  var newAmount: String { text(nl: "Wat als (€)", en: "What if (€)") }
  var linesOfMix: String { text(nl: "Regel mix", en: "Line of mix") }
  var linesOfCosts: String { text(nl: "Regels kosten", en: "Lines of costs") }
  var mix: String { text(nl: "Functiemix", en: "Function mix") }
  var componentsHeading: String { text(nl: "Kostencomponenten", en: "Cost components") }

  /// That nobody chose it.
  var assumed: String { text(nl: "AANNAME", en: "ASSUMPTION") }
  var chosen: String { text(nl: "gekozen", en: "chosen") }

  /// That it follows from the published tariff.
  var calculatedBack: String { text(nl: "teruggerekend", en: "calculated back") }

  /// Where wages come from: chosen, or assumed.
  func origin(of wages: WageChoice) -> String { wages.isChosen ? chosen : assumed }

  /// The line of a document on which something stands.
  func onLine(_ line: Int) -> String { text(nl: "regel \(line)", en: "line \(line)") }

  /// The lines of a document on which something stands, each once.
  func onLines(_ lines: [Int]) -> String {
    let lines = list(lines.firstOccurrences.map(String.init))
    return text(nl: "regel \(lines)", en: "line \(lines)")
  }

  /// The bounds of something.
  func between(_ lower: String, _ upper: String) -> String {
    text(nl: "tussen \(lower) en \(upper)", en: "between \(lower) and \(upper)")
  }

  /// Why something has bounds.
  private var asRounded: String {
    text(nl: "want het tarief is op centen afgerond", en: "as the tariff is rounded to cents")
  }

  func verdictTitle(tables: [String]) -> String {
    text(nl: "Wat volgt uit de tarieven van \(list(tables))", en: "What the tariffs of \(list(tables)) imply")
  }

  func inferTitle(table: String, quantity: LevelPrices.Quantity) -> String {
    switch quantity {
    case .hourPrice:
      text(
        nl: "Uurprijs per functieniveau in \(table), geschat uit de functiemixen",
        en: "Hour price per function level in \(table), estimated from the function mixes")
    case .grossWage:
      text(
        nl: "Brutoloon per functieniveau in \(table), geschat uit de functiemixen en kosten",
        en: "Gross wage per function level in \(table), estimated from the function mixes and costs")
    }
  }

  /// The wages from which a tariff was built up; where none were mixed, the place in the scales does not count.
  func wages(_ wages: WageChoice, from days: [CalendarDate], namesPlace: Bool) -> String {
    let place = namesPlace ? ", \(name(of: wages.place))" : ""
    let days = list(days.map(date))
    let others =
      wages.isChosen
      ? ""
      : text(nl: "; kies andere met --wages", en: "; choose others with --wages")
        + (namesPlace ? text(nl: " en --step", en: " and --step") : "")
    return (wages.isChosen ? text(nl: "Gekozen: ", en: "Chosen: ") : "\(assumed): ")
      + text(
        nl: "\(wages.agreement.name), lonen vanaf \(days)\(place). Het document noemt geen lonen\(others).",
        en: "\(wages.agreement.name), wages from \(days)\(place). The document names no wages\(others).")
  }

  func name(of place: ScalePlace) -> String {
    switch place {
    case .step(.lowest): text(nl: "het begin van elke schaal", en: "the start of each scale")
    case .step(.highest): text(nl: "het einde van elke schaal", en: "the end of each scale")
    case .step(.start): text(nl: "de starttrede van elke schaal", en: "the step 'start' of each scale")
    case .step(.number(let number)):
      text(nl: "trede \(number) van elke schaal", en: "step \(number) of each scale")
    case .step(.aanloop(let number)):
      text(nl: "aanlooptrede \(number) van elke schaal", en: "step aanloop-\(number) of each scale")
    case .step(.zijInstroom):
      text(nl: "de zij-instroomtrede van elke schaal", en: "the step zij-instroom of each scale")
    case .step(.beyond(let number)):
      text(nl: "uitlooptrede \(number) van elke schaal", en: "step \(number) beyond the end of each scale")
    case .share(let percent):
      text(
        nl: percent == Rational(50)
          ? "het midden van elke schaal" : "op \(decimal(percent))% van begin naar einde van elke schaal",
        en: percent == Rational(50)
          ? "the middle of each scale" : "at \(decimal(percent))% from start to end of each scale")
    }
  }

  /// What was solved for, with its bounds.
  func solved(_ implied: ImpliedFigure, name: String) -> String {
    let value = bound(implied.value, .halfAwayFromZero, of: implied.unknown)
    let lower = bound(implied.lower, .down, of: implied.unknown)
    let upper = bound(implied.upper, .up, of: implied.unknown)
    return "\(name): \(value) (\(between(lower, upper)), \(asRounded))"
  }

  func origin(_ origin: CostInput.Origin) -> String {
    switch origin {
    case .printed(let figure): return onLine(figure.line)
    case .derived(let figures):
      return onLines(figures.map(\.line))
    case .unit(.uur): return text(nl: "tarief per uur", en: "tariff per hour")
    case .unit(let unit): return text(nl: "tarief per \(unit.rawValue)", en: "tariff per \(unit.rawValue)")
    case .given: return given
    case .implied: return text(nl: "teruggerekend uit het tarief", en: "calculated back from the tariff")
    }
  }

  func skipped(_ components: [CostComponent]) -> String {
    let components = list(components.map(name))
    return text(
      nl: "Niet gedrukt voor dit product, dus niet meegeteld: \(components).",
      en: "Not printed for this product, so not counted: \(components).")
  }

  func unused(_ figures: [CostFigure]) -> String {
    let figures = list(
      figures.map {
        "\(name(of: $0.component)) \(figure($0.value, of: $0.component)) (\(onLine($0.line)))"
      })
    return text(
      nl: "Gedrukt voor dit product, maar geen stap van dit model: \(figures).",
      en: "Printed for this product, but no step of this model: \(figures).")
  }

  func wageBudget(_ budget: ImpliedFigure, unit: String, group: Rational?) -> String {
    let amount = number(hundredths: budget.value.rounded())
    let whom = group.map { forGroup(decimal($0)) } ?? ""
    let exact =
      "\(cents(budget.value)), " + between(cents(budget.lower, .down), cents(budget.upper, .up))
    return text(
      nl: "Het gepubliceerde tarief laat € \(amount) brutoloon per \(unit)\(whom) over (onafgerond "
        + "\(exact)). Dat geldt welke lonen er ook worden betaald.",
      en: "The published tariff leaves € \(amount) of gross wage per \(unit)\(whom) (before rounding "
        + "\(exact)). That holds whatever wages are paid.")
  }

  private func forGroup(_ size: String) -> String {
    text(nl: " voor een groep van \(size)", en: " for a group of \(size)")
  }

  func hours(_ number: String) -> String { text(nl: "\(number) uur", en: "\(number) hours") }

  /// Where in the scales lies what a tariff pays.
  func paid(_ paid: PaidStep) -> String {
    let wage = number(hundredths: paid.wage.value.rounded())
    return text(
      nl: "Het tarief betaalt € \(wage) brutoloon per uur (teruggerekend). ",
      en: "The tariff pays € \(wage) of gross wage per hour (calculated back). ") + place(of: paid)
  }

  private func place(of paid: PaidStep) -> String {
    guard let place = paid.place, let bounds = paid.bounds else {
      let known = cents(paid.scale.lowerBound)
      return text(
        nl: "De treden die van de schalen bekend zijn betalen iedereen hetzelfde (€ \(known)), dus een "
          + "plaats in de schaal is er niet.",
        en: "The steps that are known of the scales pay everyone the same (€ \(known)), so there is no place "
          + "in the scale.")
    }
    if paid.isBelowScale {
      let low = number(hundredths: paid.scale.lowerBound.rounded(.down))
      return text(
        nl: "Dat is minder dan het begin van de schalen (€ \(low)).",
        en: "That is less than the start of the scales (€ \(low)).")
    }
    if paid.isAboveScale {
      let high = number(hundredths: paid.scale.upperBound.rounded(.up))
      return text(
        nl: "Dat is meer dan het einde van de schalen (€ \(high)).",
        en: "That is more than the end of the scales (€ \(high)).")
    }
    let percent = number(place, decimals: 2)
    let range = between(
      number(bounds.lowerBound, .down, decimals: 2), number(bounds.upperBound, .up, decimals: 2))
    return text(
      nl:
        "Dat ligt op \(percent)% van de weg van het begin naar het einde van de schalen (\(range)%, \(asRounded)).",
      en: "That lies at \(percent)% of the way from the start to the end of the scales (\(range)%, "
        + "\(asRounded)).")
  }

  func between(_ below: Wage.Step?, _ above: Wage.Step?) -> String {
    switch (below, above) {
    case (let below?, let above?): between(below.description, above.description)
    case (let below?, nil): text(nl: "boven \(below)", en: "above \(below)")
    case (nil, let above?): text(nl: "onder \(above)", en: "below \(above)")
    case (nil, nil): unknown
    }
  }

  func recalculated(from published: Money, to amount: Money) -> String {
    let change = signed(hundredths: PriceChange(from: published, to: amount).difference.cents)
    let (old, new) = (number(published), number(amount))
    return text(
      nl: "Wat als, bij het loon dat het gepubliceerde tarief nu betaalt: € \(old) wordt € \(new) "
        + "(\(change)). De tabel hieronder rekent met de aangenomen lonen.",
      en: "What if, at the wage that the published tariff pays now: € \(old) becomes € \(new) (\(change)). "
        + "The table below calculates with the assumed wages.")
  }

  func sentence(on verdict: Verdict, tolerance: String) -> String {
    let start = "\(self.verdict): \(name(of: verdict.kind)). "
    guard verdict.kind == .reproduced || verdict.kind == .implied else { return String(start.dropLast()) }
    let off = verdict.deviation.map { signed(hundredths: $0.hundredths) }
    let deviation =
      switch (verdict.kind, off) {
      case (.reproduced, let off):
        text(
          nl:
            "Het verschil met het gepubliceerde tarief is \(off ?? "")%, binnen de tolerantie van \(tolerance)%. ",
          en: "The difference from the published tariff is \(off ?? "")%, within the tolerance of "
            + "\(tolerance)%. ")
      case (_, let off?):
        text(
          nl: "Het herbouwde tarief wijkt \(off)% af, meer dan de tolerantie van \(tolerance)%. ",
          en: "The rebuilt tariff differs by \(off)%, more than the tolerance of \(tolerance)%. ")
      default: ""
      }
    let (plausible, against) = (plausible(verdict.isPlausible), against(verdict))
    let judged =
      switch verdict.plausibility {
      case .unjudged: text(nl: "Dat is niet te toetsen.", en: "That cannot be judged.")
      case .possibleHours:
        text(
          nl: "Of dat zo is, is niet te toetsen: dat het \(against) is, sluit bijna niets uit.",
          en: "Whether that is so cannot be judged: that it is \(against) excludes next to nothing.")
      default:
        text(
          nl: "Dat is \(plausible), getoetst aan: \(against).",
          en: "That is \(plausible), held against: \(against).")
      }
    return start + deviation + text(nl: "Uit het tarief volgt: ", en: "The tariff implies: ")
      + "\(implied(verdict)). \(judged)"
  }

  func against(_ plausibility: Verdict.Plausibility, place: String?) -> String {
    func scale(_ range: ClosedRange<Rational>) -> String {
      text(nl: "schaal", en: "scale") + " \(cents(range.lowerBound.rounded(.down, decimals: 0)))"
        + " – \(cents(range.upperBound.rounded(.up, decimals: 0)))"
    }
    return switch plausibility {
    case .withinScale(let range):
      scale(range) + (place.map { text(nl: " (op \($0)%)", en: " (at \($0)%)") } ?? "")
    case .belowScale(let range): scale(range) + text(nl: " (eronder)", en: " (below)")
    case .aboveScale(let range): scale(range) + text(nl: " (erboven)", en: " (above)")
    case .possibleHours(let most), .impossibleHours(let most):
      text(nl: "hoogstens \(decimal(most)) uur", en: "at most \(decimal(most)) hours")
    case .unjudged: text(nl: "geen maatstaf", en: "no yardstick")
    }
  }

  func plausible(_ isPlausible: Bool?) -> String {
    switch isPlausible {
    case true?: text(nl: "binnen de schalen", en: "within the scales")
    case false?: text(nl: "niet aannemelijk", en: "not plausible")
    case nil: text(nl: "niet te toetsen", en: "cannot be judged")
    }
  }

  func reason(_ reason: RebuildError) -> String {
    switch reason {
    case .notRebuildable(_, _, .nothingPrinted, _):
      text(
        nl: "functiemix en kostencomponenten zijn niet gedrukt",
        en: "function mix and cost components are not printed")
    case .notRebuildable(_, _, .noMix, _): self.reason(LevelPrices.Omission.noMix)
    case .notRebuildable(_, _, .noComponents(let components), _):
      text(nl: "kosten niet gedrukt", en: "costs not printed")
        + (components.count > 2 ? "" : " (\(list(components.map(name))))")
    case .notRebuildable(_, _, .noWage(let level), _), .noScale(let level, _, _, _):
      text(nl: "geen schaal bekend voor \(level)", en: "no scale known for \(level)")
    case .missing(let components): text(nl: "niet bekend: ", en: "not known: ") + list(components.map(name))
    case .mixNotWhole(_, let sum): mixNotWhole(sum: sum)
    case .noSolution(let unknown, .none(let value)):
      text(nl: "geen toelaatbare waarde voor ", en: "no admissible value for ") + name(of: unknown)
        + (value.map { shown($0, of: unknown) }
          .map { text(nl: " (zou \($0) moeten zijn)", en: " (would have to be \($0))") } ?? "")
    case .noSolution(let unknown, _):
      text(
        nl: "het tarief hangt niet af van \(name(of: unknown))",
        en: "the tariff does not depend on \(name(of: unknown))")
    case .twoUnknowns: text(nl: "uren per eenheid zijn niet gedrukt", en: "hours per unit are not printed")
    case .noWages(let agreement, let scale, let day, _):
      text(
        nl: "geen lonen bekend van schaal \(scale) (\(agreement)) op \(date(day))",
        en: "no wages known of scale \(scale) (\(agreement)) on \(date(day))")
    case .unknownStep(let step, let scale, let agreement, let day, _, _):
      text(
        nl: "trede \(step) van schaal \(scale) (\(agreement)) niet bekend op \(date(day))",
        en: "step \(step) of scale \(scale) (\(agreement)) not known on \(date(day))")
    case .unknownScale(let scale, let agreement, _):
      text(nl: "\(agreement) heeft geen schaal \(scale)", en: "\(agreement) has no scale \(scale)")
    case .notInModel(let component, let model, _):
      text(
        nl: "model \(model) kent geen \(name(of: component))",
        en: "the model \(model) has no \(name(of: component))")
    case .notLinear(let component, let model):
      text(
        nl: "\(name(of: component)) staat in meer dan één stap van model \(model)",
        en: "\(name(of: component)) stands in several steps of the model \(model)")
    case .impossible(let component, let value):
      text(
        nl: "\(figure(value, of: component)) kan niet voor \(name(of: component))",
        en: "\(name(of: component)) cannot be \(figure(value, of: component))")
    case .amountTooLarge:
      text(
        nl: "met deze getallen wordt het tarief hoger dan een prijs kan zijn",
        en: "the figures make the tariff larger than any price")
    case .nothingToChange(let component, _):
      text(
        nl: "\(name(of: component)) niet bekend, dus niet te wijzigen",
        en: "\(name(of: component)) not known, so it cannot be changed")
    case .unknownModel, .unknownAgreement, .unknownLevel, .tooLittleOrder, .nothingRecalculated, .noForm,
      .nothingInferred:
      reason.text(in: language)
    }
  }

  func reason(_ reason: WhatIf.Reason) -> String {
    switch reason {
    case .otherForm:
      text(
        nl: "prijzen in een andere vorm van een product met een prijs in natura; die kiest u met --form",
        en: "prices in another form of a product with a price in kind; choose them with --form")
    case .otherUnit:
      text(nl: "andere eenheid dan die van de opbouw", en: "another unit than that of the build-up")
    case .error(let error): self.reason(error)
    }
  }

  func reason(_ reason: LevelPrices.Omission) -> String {
    switch reason {
    case .noMix: text(nl: "functiemix is niet gedrukt", en: "function mix is not printed")
    case .mixNotWhole(let sum): mixNotWhole(sum: sum)
    case .hoursUnknown:
      text(
        nl: "uren van begeleiders per eenheid zijn niet gedrukt",
        en: "hours of professionals per unit are not printed")
    case .groupUnknown:
      text(nl: "groepsgrootte is als bereik gedrukt", en: "group size is printed as a range")
    case .noPrice: text(nl: "tarief is 0", en: "tariff is 0")
    case .error(let error): self.reason(error)
    }
  }

  func mixNotWhole(sum: Rational) -> String {
    mixSum(sum) + text(nl: ", niet herschaald", en: ", not rescaled")
  }

  func rescaled(sum: Rational) -> String {
    mixSum(sum) + text(nl: " en is op verzoek herschaald", en: " and was rescaled as asked")
  }

  private func mixSum(_ sum: Rational) -> String {
    text(nl: "functiemix telt op tot \(decimal(sum))%", en: "function mix adds up to \(decimal(sum))%")
  }

  func given(_ change: CostChange) -> String {
    guard case .component(let component) = change.subject, case .to(let value) = change.change else {
      return changed(change)
    }
    let figure = "\(name(of: component)) \(shown(value, to: change.subject))."
    return text(nl: "Niet gedrukt, opgegeven: ", en: "Not printed, given: ") + figure
  }

  func someSteps(level: String, scale: String, steps: [String]) -> String {
    let steps = (list: list(steps), only: steps.count == 1)
    return text(
      nl: "Van schaal \(scale) (\(level)) "
        + (steps.only
          ? "is één trede bekend (\(steps.list)). Die geldt hier voor de hele schaal; begin en einde zijn onbekend"
          : "zijn alleen de treden \(steps.list) bekend. De laagste en de hoogste daarvan gelden hier als "
            + "begin en einde; de echte zijn onbekend") + ", dus er is niet aan getoetst.",
      en: "Of scale \(scale) (\(level)) "
        + (steps.only
          ? "one step is known (\(steps.list)). It stands for the whole scale here; the start and the end are"
          : "only the steps \(steps.list) are known. The lowest and the highest of them stand for the start "
            + "and the end here; the real ones are") + " unknown, so nothing is held against them.")
  }

  func toleranceSentence(_ tolerance: String) -> String {
    text(
      nl:
        "Gereproduceerd: de gedrukte opbouw geeft met deze lonen het tarief, op \(tolerance)% na. Afgeleid: één onbekende "
        + "is uit het tarief berekend. Tegenstrijdig: geen toelaatbare waarde geeft het tarief.",
      en:
        "Reproduced: the printed build-up gives the tariff with these wages, within \(tolerance)%. Implied: one unknown "
        + "was solved from the tariff. Inconsistent: no admissible value gives the tariff.")
  }

  func plausibilitySentence(client: String) -> String {
    text(
      nl: "Een loon is getoetst aan begin en einde van de schalen van de mix; uren aan wat een groep "
        + "hoogstens kan krijgen: elke \(client) altijd een eigen begeleider. Minder uren dan "
        + "dat zegt niets over hoeveel het er zijn.",
      en: "A wage is held against the start and the end of the scales of the mix; hours against what a group "
        + "can get at most: a professional for each \(client), all the time. Fewer hours than that says nothing about "
        + "how many there are.")
  }

  var roundingSentence: String {
    text(
      nl:
        "Gerekend is met exacte breuken; alleen een tarief is afgerond, op centen en een halve cent van nul af.",
      en:
        "Calculated with exact fractions; only a tariff is rounded, to cents and half a cent away from zero.")
  }

  func observedSentence(_ quantity: LevelPrices.Quantity) -> String {
    let observed =
      switch quantity {
      case .hourPrice:
        text(
          nl:
            "het tarief maal het aantal cliënten dat een uur deelt, gedeeld door de uren per eenheid, op centen afgerond",
          en: "the tariff times the number of clients that share an hour, divided by the hours of a unit, "
            + "rounded to cents")
      case .grossWage:
        text(
          nl:
            "het brutoloon per uur dat het tarief betaalt, teruggerekend door het kostprijsmodel en op centen afgerond",
          en: "the gross wage per hour that the tariff pays, calculated back through the cost model and "
            + "rounded to cents")
      }
    return text(
      nl: "Uit tarief: \(observed). Geschat: de som over de functiemix van aandeel maal schatting.",
      en: "From tariff: \(observed). Estimated: the sum over the function mix of share times estimate.")
  }

  func modelSentence(_ model: CostModel) -> String {
    costModel
      + ": \(model.name) (\(model.name == model.id ? model.source : model.id))."
      + (model.note.isEmpty ? "" : " \(model.note)")
  }

  func largestGroup(_ size: Rational) -> String {
    let size = decimal(size)
    return text(
      nl: "Gerekend met de grootste groep die het document noemt (\(size)).",
      en: "Calculated with the largest group that the document names (\(size)).") + smallerGroup
  }

  var largestGroups: String {
    text(
      nl: "Groepen zijn gerekend met de grootste omvang die het document noemt.",
      en: "Groups are calculated with the largest size that the document names.") + smallerGroup
  }

  private var smallerGroup: String {
    text(nl: " Een kleinere kiest u met --group.", en: " Choose a smaller one with --group.")
  }

  func rounding(_ bounds: RoundingBounds) -> String {
    let bounds = between(cents(bounds.lower), cents(bounds.upper))
    return text(
      nl: "Het gepubliceerde tarief kan vóór afronding \(bounds) hebben gelegen.",
      en: "Before rounding the published tariff can have been \(bounds).")
  }

  func changed(_ change: CostChange) -> String {
    let what =
      switch change.subject {
      case .wages: text(nl: "lonen", en: "wages")
      case .component(let component): name(of: component)
      }
    let to =
      switch change.change {
      case .by(let percent): " \(signed(hundredths: (percent * Rational(100)).rounded()))%."
      case .to(let value): text(nl: " naar ", en: " to ") + "\(shown(value, to: change.subject))."
      }
    return text(nl: "Gewijzigd: ", en: "Changed: ") + what + to
  }

  func exchangedWages(from old: WageChoice, to new: WageChoice) -> String {
    let (old, new) = ("\(old.agreement.id)@\(old.day)", "\(new.agreement.id)@\(new.day)")
    return text(
      nl: "Gewijzigd: lonen van \(old) worden die van \(new); elk tarief volgt de verhouding tussen de twee.",
      en: "Changed: wages of \(old) become those of \(new); each tariff follows the ratio between the two.")
  }

  func unchangedScale(_ scale: WageScale) -> String {
    let (label, day) = (scale.label, date(scale.validFrom))
    return text(
      nl:
        "Van schaal \(label) zijn geen lonen van na \(day) bekend, dus dat deel van de mixen verandert hier niet.",
      en: "No wages of scale \(label) are known from after \(day), so that part of the mixes does not change "
        + "here.")
  }

  func savedList(id: String) -> String {
    text(
      nl: "Bewaard als CSV (-o lijst.csv) kent elke opdracht deze lijst als \(id), met --datasets lijst.csv.",
      en: "Saved as CSV (-o list.csv), every command knows this list as \(id), with --datasets list.csv.")
  }

  func inferSentence(_ prices: LevelPrices) -> String {
    let residual = number(hundredths: (prices.typicalResidual * 100).hundredths)
    let count = prices.fits.count
    return text(
      nl:
        "Geschat uit \(count) \(count == 1 ? "product" : "producten"), met de kleinste som van gekwadrateerde relatieve "
        + "afwijkingen; een schatting ligt doorgaans \(residual)% naast het tarief. "
        + (prices.quantity == .hourPrice
          ? "Het document noemt geen kosten, dus dit zijn uurprijzen met alle kosten erin."
          : "Het tarief is eerst door het kostprijsmodel teruggerekend naar brutoloon."),
      en:
        "Estimated from \(count) \(count == 1 ? "product" : "products") with the least squares of relative residuals; "
        + "typically \(residual)% off. "
        + (prices.quantity == .hourPrice
          ? "The document names no costs, so these are hour prices with all costs in them."
          : "The tariff was first taken back to gross wage through the cost model."))
  }

  func outlierSentence(_ products: [String]) -> String {
    guard !products.isEmpty else { return text(nl: "Geen product valt op.", en: "No product stands out.") }
    let products = list(products)
    return text(
      nl: "Vallen op (meer dan 3,5 robuuste standaardafwijkingen en meer dan 2%): \(products).",
      en: "Standing out (more than 3.5 robust standard deviations and more than 2%): \(products).")
  }

  var rebuiltHeading: String { text(nl: "Bijlage: van loon naar tarief", en: "Annex: from wage to tariff") }

  var rebuiltIntroduction: String {
    text(
      nl: "Kunnen we een tarief uit zijn functiemix en kosten opbouwen? En welk loon of hoeveel uren houdt "
        + "het in?",
      en: "Can a tariff be built up from its function mix and costs? And which wage, or how many hours, does "
        + "it imply?")
  }

  func nothingToRebuild(documents: [String]) -> String {
    text(
      nl: "We kunnen niet nagaan welk loon deze tarieven betalen. "
        + (documents.count == 1 ? "Het document drukt" : "De documenten drukken")
        + " geen functiemix en geen kostencomponenten, zoals werkgeverslasten, niet-productieve uren en overhead.",
      en: "Which wages these tariffs pay cannot be checked. "
        + (documents.count == 1 ? "The document prints" : "The documents print")
        + " no function mix and no cost components, such as employer's charges, non-productive hours and overhead."
    )
  }

  var grossWageOfUnit: String { text(nl: "brutoloon", en: "gross wage") }

  func buildUpSubtitle(unit: String, client: String) -> String {
    text(
      nl: "Opbouw van het tarief per \(unit), per \(client)",
      en: "Build-up of the tariff per \(unit), per \(client)")
  }

  func eurosPer(unit: String) -> String { "Euro per \(unit)" }

  func hoursOfChart(_ hours: String, unit: String, group: String?, isImplied: Bool) -> String {
    let whom = group.map(forGroup) ?? ""
    return text(
      nl: "Gerekend met \(hours) uren van begeleiders per \(unit)\(whom)",
      en: "Calculated with \(hours) hours of professionals per \(unit)\(whom)")
      + (isImplied
        ? text(nl: "; de uren zijn uit het tarief opgelost.", en: "; the hours were solved from the tariff.")
        : ".")
  }
}
