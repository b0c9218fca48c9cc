import Indexation
import Tariffs

/// The words about rebuilding tariffs.
extension Wording {
  func name(of component: CostComponent) -> String {
    switch component {
    case .nietProductieveUren: text(nl: "niet-productieve uren", en: "non-productive hours")
    case .ort: "ORT"
    case .nhcNic: "NHC/NIC"
    case .gemeentelijkeEisen: text(nl: "gemeentelijke eisen", en: "municipal demands")
    case .groepsgrootte: text(nl: "groepsgrootte", en: "group size")
    case .uren: text(nl: "uren", en: "hours")
    case .vakantietoeslag: text(nl: "vakantietoeslag", en: "holiday allowance")
    case .eindejaarsuitkering: text(nl: "eindejaarsuitkering", en: "year-end allowance")
    case .weekendtoeslag: text(nl: "weekendtoeslag", en: "weekend allowance")
    case .werkgeverslasten: text(nl: "werkgeverslasten", en: "employer's charges")
    case .reiskosten: text(nl: "reiskosten", en: "travel")
    case .scholing: text(nl: "scholing", en: "training")
    case .indexatie: text(nl: "indexatie", en: "indexation")
    case .marge: text(nl: "marge", en: "margin")
    case .voeding: text(nl: "voeding", en: "food")
    case .overhead: "overhead"
    case .groepsgrootteMin: text(nl: "kleinste groep", en: "smallest group")
    case .groepsgrootteMax: text(nl: "grootste groep", en: "largest group")
    case .begeleiders: text(nl: "begeleiders", en: "professionals")
    case .jeugdigenPerBegeleider: text(nl: "jeugdigen per begeleider", en: "clients per professional")
    case .jeugdigenPerBegeleiderMin:
      text(nl: "minste jeugdigen per begeleider", en: "fewest clients per professional")
    case .jeugdigenPerBegeleiderMax:
      text(nl: "meeste jeugdigen per begeleider", en: "most clients per professional")
    case .urenPerDagdeel: text(nl: "uren per dagdeel", en: "hours per dagdeel")
    case .directeUrenPerDagdeel: text(nl: "directe uren per dagdeel", en: "direct hours per dagdeel")
    case .groepsfactor: text(nl: "groepsfactor", en: "group factor")
    case .bezetting: text(nl: "bezetting", en: "occupancy")
    }
  }

  func name(of kind: CostModel.Kind) -> String {
    switch kind {
    case .surcharge: text(nl: "opslag", en: "surcharge")
    case .share: text(nl: "aandeel", en: "share")
    case .multiplication: text(nl: "maal", en: "times")
    case .division: text(nl: "gedeeld door", en: "divided by")
    case .addition: text(nl: "bedrag erbij", en: "amount added")
    }
  }

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
    text(nl: unit == .stuks ? "stuk" : unit.rawValue, en: unit.rawValue)
  }

  var step: String { text(nl: "Stap", en: "Step") }
  var figure: String { text(nl: "Waarde", en: "Figure") }
  var calculation: String { text(nl: "Berekening", en: "Calculation") }
  var stepAmount: String { text(nl: "Bedrag (€)", en: "Amount (€)") }
  var runningAmount: String { text(nl: "Tussenstand (€)", en: "Running (€)") }
  var origin: String { text(nl: "Herkomst", en: "Origin") }
  var changedFigure: String { text(nl: "Waarde, wat als", en: "Figure, what if") }
  var changedAmount: String { text(nl: "Tussenstand, wat als (€)", en: "Running, what if (€)") }
  var published: String { text(nl: "Gepubliceerd", en: "Published") }
  var rebuilt: String { text(nl: "Herbouwd", en: "Rebuilt") }
  var deviation: String { text(nl: "Verschil (%)", en: "Difference (%)") }
  var implies: String { text(nl: "Uit het tarief volgt", en: "Tariff implies") }
  var against: String { text(nl: "Getoetst aan", en: "Held against") }
  var findings: String { text(nl: "Bevindingen", en: "Findings") }
  var costModel: String { text(nl: "Kostprijsmodel", en: "Cost model") }
  var wages: String { text(nl: "Lonen", en: "Wages") }
  var solvedFor: String { text(nl: "Opgelost", en: "Solved for") }
  var grossWage: String { text(nl: "Brutoloon per uur", en: "Gross wage per hour") }
  var roundedTariff: String { text(nl: "Herbouwd tarief, op centen", en: "Rebuilt tariff, in cents") }
  var publishedTariff: String { text(nl: "Gepubliceerd tarief", en: "Published tariff") }
  var difference: String { text(nl: "Herbouwd min gepubliceerd", en: "Rebuilt minus published") }
  var level: String { text(nl: "Functieniveau", en: "Function level") }
  var share: String { text(nl: "Aandeel", en: "Share") }
  var scale: String { text(nl: "Schaal", en: "Scale") }
  var scaleStart: String { text(nl: "Begin (€)", en: "Start (€)") }
  var scaleEnd: String { text(nl: "Einde (€)", en: "End (€)") }
  var paidWage: String { text(nl: "Betaald (€)", en: "Paid (€)") }
  var betweenSteps: String { text(nl: "Trede", en: "Step") }
  var monthly: String { text(nl: "Maandloon (€)", en: "Monthly (€)") }
  var hourly: String { text(nl: "Uurloon (€)", en: "Hourly (€)") }
  var oldAmount: String { text(nl: "Gepubliceerd (€)", en: "Published (€)") }
  var newAmount: String { text(nl: "Wat als (€)", en: "What if (€)") }
  var effect: String { "Effect (€)" }
  var oneMore: String { text(nl: "Eén erbij", en: "One more") }
  var stepsHeading: String { text(nl: "Welke trede het tarief betaalt", en: "Which step the tariff pays") }
  var wagesHeading: String { text(nl: "Lonen per functieniveau", en: "Wages per function level") }
  var sensitivityHeading: String { text(nl: "Gevoeligheid", en: "Sensitivity") }
  var levelsHeading: String { text(nl: "Per functieniveau", en: "Per function level") }
  var fitsHeading: String { "Per product" }
  var productsWithLevel: String { text(nl: "Producten", en: "Products") }
  var estimate: String { text(nl: "Schatting (€)", en: "Estimate (€)") }
  var withoutOne: String { text(nl: "Zonder één product (€)", en: "Without one product (€)") }
  var determined: String { text(nl: "Bepaald", en: "Determined") }
  var observed: String { text(nl: "Uit tarief (€)", en: "From tariff (€)") }
  var fitted: String { text(nl: "Geschat (€)", en: "Estimated (€)") }
  var residual: String { text(nl: "Afwijking (%)", en: "Residual (%)") }
  var printedOnLine: String { text(nl: "Regel", en: "Line") }
  var calculationsHeading: String { text(nl: "Berekening", en: "Calculation") }
  var formulaOfTariff: String { text(nl: "Tarief =", en: "Tariff =") }
  var linesOfMix: String { text(nl: "Regel mix", en: "Line of mix") }
  var linesOfCosts: String { text(nl: "Regels kosten", en: "Lines of costs") }
  var mix: String { text(nl: "Functiemix", en: "Function mix") }
  var componentsHeading: String { text(nl: "Kostencomponenten", en: "Cost components") }
  var factor: String { text(nl: "Maal", en: "Times") }
  var beforeRounding: String { text(nl: "Vóór afronding (€)", en: "Before rounding (€)") }

  /// That nobody chose it.
  var assumed: String { text(nl: "AANNAME", en: "ASSUMPTION") }
  var chosen: String { text(nl: "gekozen", en: "chosen") }

  /// That it follows from the published tariff.
  var calculatedBack: String { text(nl: "teruggerekend", en: "calculated back") }

  /// That the steps of its scale were calculated from those of a later date.
  var stepsCalculatedBack: String {
    text(nl: "treden teruggerekend uit een latere datum", en: "steps calculated back from a later date")
  }

  /// The word of a law for whom help is given.
  func client(of law: Law) -> String {
    text(nl: law == .jw ? "jeugdige" : "cliënt", en: law == .jw ? "young person" : "client")
  }

  func monthly(_ amounts: [String], weeklyHours: String) -> String {
    text(
      nl: "\(amounts.joined(separator: " – ")) bij \(weeklyHours) uur per week",
      en: "\(amounts.joined(separator: " – ")) at \(weeklyHours) hours a week")
  }

  func rebuildTitle(product: String, table: String) -> String {
    text(
      nl: "\(product): het tarief opgebouwd uit loon en kosten (\(table))",
      en: "\(product): the tariff built up from wage and costs (\(table))")
  }

  func verdictTitle(tables: [String]) -> String {
    text(
      nl: "Wat volgt uit de tarieven van \(list(tables))",
      en: "What the tariffs of \(list(tables)) imply")
  }

  func whatIfTitle(table: String) -> String {
    text(
      nl: "Wat als: de tarieven van \(table) met andere kosten",
      en: "What if: the tariffs of \(table) with other costs")
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

  func published(_ amount: String, unit: String, line: Int) -> String {
    text(nl: "€ \(amount) per \(unit) (regel \(line))", en: "€ \(amount) per \(unit) (line \(line))")
  }

  func wages(agreement: String, dates: [String], place: ScalePlace?, isChosen: Bool) -> String {
    text(
      nl: (isChosen ? "Gekozen: " : "AANNAME: ") + "\(agreement), lonen vanaf \(list(dates))"
        + (place.map { ", \(name(of: $0))" } ?? "") + ". Het document noemt geen lonen"
        + (isChosen
          ? "." : place == nil ? "; kies andere met --wages." : "; kies andere met --wages en --step."),
      en: (isChosen ? "Chosen: " : "ASSUMPTION: ") + "\(agreement), wages from \(list(dates))"
        + (place.map { ", \(name(of: $0))" } ?? "") + ". The document names no wages"
        + (isChosen
          ? "." : place == nil ? "; choose others with --wages." : "; choose others with --wages and --step.")
    )
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

  func solved(_ name: String, value: String, lower: String, upper: String) -> String {
    text(
      nl: "\(name): \(value) (tussen \(lower) en \(upper), want het tarief is op centen afgerond)",
      en: "\(name): \(value) (between \(lower) and \(upper), as the tariff is rounded to cents)")
  }

  func origin(_ origin: CostInput.Origin) -> String {
    switch origin {
    case .printed(let figure): text(nl: "regel \(figure.line)", en: "line \(figure.line)")
    case .derived(let figures):
      text(
        nl:
          "regel \(list(figures.map { "\($0.line)" }.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }))",
        en:
          "line \(list(figures.map { "\($0.line)" }.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }))"
      )
    case .unit(let unit):
      text(
        nl: unit == .uur ? "tarief per uur" : "tarief per \(unit.rawValue)",
        en: unit == .uur ? "tariff per hour" : "tariff per \(unit.rawValue)")
    case .given: text(nl: "opgegeven", en: "given")
    case .implied: text(nl: "teruggerekend uit het tarief", en: "calculated back from the tariff")
    }
  }

  func skipped(_ components: [String]) -> String {
    text(
      nl: "Niet gedrukt voor dit product, dus niet meegeteld: \(list(components)).",
      en: "Not printed for this product, so not counted: \(list(components)).")
  }

  func unused(_ figures: [String]) -> String {
    text(
      nl: "Gedrukt voor dit product, maar geen stap van dit model: \(list(figures)).",
      en: "Printed for this product, but no step of this model: \(list(figures)).")
  }

  func wageBudget(_ amount: String, exact: String, lower: String, upper: String, unit: String, group: String?)
    -> String
  {
    let whom =
      group.map { text(nl: " voor een groep van \($0)", en: " for a group of \($0)") } ?? ""
    return text(
      nl:
        "Het gepubliceerde tarief laat € \(amount) brutoloon per \(unit)\(whom) over (onafgerond \(exact), tussen \(lower) "
        + "en \(upper)). Dat geldt welke lonen er ook worden betaald.",
      en:
        "The published tariff leaves € \(amount) of gross wage per \(unit)\(whom) (before rounding \(exact), between "
        + "\(lower) and \(upper)). That holds whatever wages are paid.")
  }

  func hours(_ number: String) -> String { text(nl: "\(number) uur", en: "\(number) hours") }

  func costFactor(_ factor: String) -> String {
    text(
      nl:
        "De kostenfactor is \(factor): elke euro brutoloon kost zoveel met toeslagen, lasten, niet-productieve uren, "
        + "overhead en marge.",
      en:
        "The cost factor is \(factor): what each euro of gross wage costs with allowances, charges, non-productive hours, "
        + "overhead and margin.")
  }

  func place(_ percent: String, wage: String, lower: String, upper: String) -> String {
    text(
      nl:
        "Het tarief betaalt € \(wage) brutoloon per uur (teruggerekend). Dat ligt op \(percent)% van de weg van het begin naar "
        + "het einde van de schalen (tussen \(lower) en \(upper)%, want het tarief is op centen afgerond).",
      en:
        "The tariff pays € \(wage) of gross wage per hour (calculated back). That lies at \(percent)% of the way from the start "
        + "to the end of the scales (between \(lower) and \(upper)%, as the tariff is rounded to cents).")
  }

  func oneStepPaid(_ wage: String, known: String) -> String {
    text(
      nl:
        "Het tarief betaalt € \(wage) brutoloon per uur (teruggerekend). De treden die van de schalen bekend zijn betalen "
        + "iedereen hetzelfde (€ \(known)), dus een plaats in de schaal is er niet.",
      en:
        "The tariff pays € \(wage) of gross wage per hour (calculated back). The steps that are known of the scales pay "
        + "everyone the same (€ \(known)), so there is no place in the scale.")
  }

  func belowScale(_ wage: String, low: String) -> String {
    text(
      nl:
        "Het tarief betaalt € \(wage) brutoloon per uur (teruggerekend). Dat is minder dan het begin van de schalen (€ \(low)).",
      en:
        "The tariff pays € \(wage) of gross wage per hour (calculated back). That is less than the start of the scales (€ \(low))."
    )
  }

  func aboveScale(_ wage: String, high: String) -> String {
    text(
      nl:
        "Het tarief betaalt € \(wage) brutoloon per uur (teruggerekend). Dat is meer dan het einde van de schalen (€ \(high)).",
      en:
        "The tariff pays € \(wage) of gross wage per hour (calculated back). That is more than the end of the scales (€ \(high))."
    )
  }

  func between(_ below: Wage.Step?, _ above: Wage.Step?) -> String {
    switch (below, above) {
    case (let below?, let above?):
      text(nl: "tussen \(below) en \(above)", en: "between \(below) and \(above)")
    case (let below?, nil): text(nl: "boven \(below)", en: "above \(below)")
    case (nil, let above?): text(nl: "onder \(above)", en: "below \(above)")
    case (nil, nil): unknown
    }
  }

  func recalculated(old: String, new: String, change: String) -> String {
    text(
      nl:
        "Wat als, bij het loon dat het gepubliceerde tarief nu betaalt: € \(old) wordt € \(new) (\(change)). De tabel hieronder rekent met de "
        + "aangenomen lonen.",
      en:
        "What if, at the wage that the published tariff pays now: € \(old) becomes € \(new) (\(change)). The table below "
        + "calculates with the assumed wages.")
  }

  func verdictSentence(
    _ verdict: Verdict, deviation: String, tolerance: String, implied: String, against: String
  ) -> String {
    let plausible = plausible(verdict.isPlausible)
    let judged =
      verdict.isPlausible == nil
      ? text(nl: "Dat is niet te toetsen.", en: "That cannot be judged.")
      : text(
        nl: "Dat is \(plausible), getoetst aan: \(against).",
        en: "That is \(plausible), held against: \(against).")
    let follows = text(nl: "Uit het tarief volgt: ", en: "The tariff implies: ") + "\(implied). \(judged)"
    return switch verdict.kind {
    case .reproduced:
      text(
        nl:
          "Oordeel: gereproduceerd. Het verschil met het gepubliceerde tarief is \(deviation)%, binnen de tolerantie van \(tolerance)%. ",
        en:
          "Verdict: reproduced. The difference from the published tariff is \(deviation)%, within the tolerance of \(tolerance)%. "
      ) + follows
    case .implied where verdict.deviation == nil:
      text(nl: "Oordeel: afgeleid. ", en: "Verdict: implied. ") + follows
    case .implied:
      text(
        nl:
          "Oordeel: afgeleid. Het herbouwde tarief wijkt \(deviation)% af, meer dan de tolerantie van \(tolerance)%. ",
        en:
          "Verdict: implied. The rebuilt tariff differs by \(deviation)%, more than the tolerance of \(tolerance)%. "
      ) + follows
    case .inconsistent: text(nl: "Oordeel: tegenstrijdig.", en: "Verdict: inconsistent.")
    case .notRebuildable: text(nl: "Oordeel: niet te herbouwen.", en: "Verdict: not rebuildable.")
    }
  }

  func against(_ plausibility: Verdict.Plausibility, place: String?) -> String {
    func scale(_ range: ClosedRange<Rational>) -> String {
      let (lowest, highest) = (
        cents(range.lowerBound.rounded(.down, decimals: 0)), cents(range.upperBound.rounded(.up, decimals: 0))
      )
      return text(nl: "schaal", en: "scale") + " \(lowest) – \(highest)"
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
    case true?: text(nl: "aannemelijk", en: "plausible")
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
    case .notRebuildable(_, _, .noMix, _):
      text(nl: "functiemix is niet gedrukt", en: "function mix is not printed")
    case .notRebuildable(_, _, .noComponents(let components), _):
      text(
        nl: components.count > 2
          ? "kosten niet gedrukt" : "kosten niet gedrukt (\(list(components.map(name))))",
        en: components.count > 2 ? "costs not printed" : "costs not printed (\(list(components.map(name))))")
    case .notRebuildable(_, _, .noWage(let level), _), .noScale(let level, _, _, _):
      text(nl: "geen schaal bekend voor \(level)", en: "no scale known for \(level)")
    case .missing(let components):
      text(nl: "niet bekend: \(list(components.map(name)))", en: "not known: \(list(components.map(name)))")
    case .mixNotWhole(_, let sum): mixNotWhole(sum: decimal(sum))
    case .noSolution(let unknown, .none(let value)):
      text(
        nl: "geen toelaatbare waarde voor \(name(of: unknown))"
          + (value.map { " (zou \(shown($0, of: unknown)) moeten zijn)" } ?? ""),
        en: "no admissible value for \(name(of: unknown))"
          + (value.map { " (would have to be \(shown($0, of: unknown)))" } ?? ""))
    case .noSolution(let unknown, _):
      text(
        nl: "het tarief hangt niet af van \(name(of: unknown))",
        en: "the tariff does not depend on \(name(of: unknown))")
    case .twoUnknowns:
      text(nl: "uren per eenheid zijn niet gedrukt", en: "hours per unit are not printed")
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
    case .mixNotWhole(let sum): mixNotWhole(sum: decimal(sum))
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

  func mixNotWhole(sum: String) -> String {
    text(
      nl: "functiemix telt op tot \(sum)%, niet herschaald",
      en: "function mix adds up to \(sum)%, not rescaled")
  }

  /// Which hours the step `uren` counts.
  var productiveHours: String {
    text(
      nl:
        "Uren zijn hier productieve uren: de niet-productieve uren van begeleiders zitten al in de kosten per uur.",
      en:
        "Hours here are productive hours: the non-productive hours of professionals are in the cost per hour already."
    )
  }

  func rescaled(sum: String) -> String {
    text(
      nl: "functiemix telt op tot \(sum)% en is op verzoek herschaald",
      en: "function mix adds up to \(sum)% and was rescaled as asked")
  }

  func given(_ change: CostChange) -> String {
    guard case .component(let component) = change.subject, case .to(let value) = change.change else {
      return changed(change)
    }
    let figure = "\(name(of: component)) \(shown(value, to: change.subject))."
    return text(nl: "Niet gedrukt, opgegeven: ", en: "Not printed, given: ") + figure
  }

  func sameBuildUp(_ others: String) -> String {
    text(
      nl: "zelfde mix en kosten, ander tarief: \(others)",
      en: "same mix and costs, other tariff: \(others)")
  }

  func minuteDisagrees(minute: String, expected: String) -> String {
    text(
      nl: "minuutprijs \(minute) is niet uurprijs / 60 (\(expected))",
      en: "minute price \(minute) is not hour price / 60 (\(expected))")
  }

  func groupRange(size: String, wage: String, plausible: String) -> String {
    text(
      nl: "bij een groep van \(size): € \(wage) brutoloon per uur, \(plausible)",
      en: "with a group of \(size): € \(wage) of gross wage per hour, \(plausible)")
  }

  func ofHelpInKind(_ amount: String, line: Int, form: String) -> String {
    text(
      nl:
        "de gedrukte opbouw is die van zorg in natura (\(amount), regel \(line)); hier is zij naast de prijs in \(form) gelegd",
      en:
        "the printed build-up is that of help in kind (\(amount), line \(line)); here it is held against the price in \(form)"
    )
  }

  func otherFormsLeftOut(_ forms: [PaymentForm]) -> String {
    text(
      nl: "Van een product met een prijs in natura is alleen die herbouwd. Andere prijzen kiest u met "
        + "\(list(forms.map { "--form \($0.rawValue)" })).",
      en: "Of a product with a price in kind only that one was rebuilt. Choose other prices with "
        + "\(list(forms.map { "--form \($0.rawValue)" })).")
  }

  func someSteps(level: String, scale: String, steps: [String]) -> String {
    guard let step = steps.first, steps.count == 1 else {
      return text(
        nl:
          "Van schaal \(scale) (\(level)) zijn alleen de treden \(list(steps)) bekend. De laagste en de hoogste daarvan gelden "
          + "hier als begin en einde; de echte zijn onbekend, dus er is niet aan getoetst.",
        en:
          "Of scale \(scale) (\(level)) only the steps \(list(steps)) are known. The lowest and the highest of them stand for "
          + "the start and the end here; the real ones are unknown, so nothing is held against them.")
    }
    return text(
      nl:
        "Van schaal \(scale) (\(level)) is één trede bekend (\(step)). Die geldt hier voor de hele schaal; begin en einde zijn "
        + "onbekend, dus er is niet aan getoetst.",
      en:
        "Of scale \(scale) (\(level)) one step is known (\(step)). It stands for the whole scale here; the start and the end are "
        + "unknown, so nothing is held against them.")
  }

  func weakScale(levels: [String]) -> String {
    text(
      nl: "De schaal voor \(list(levels)) is een zwakke vervanger (datum en koppeling onzeker).",
      en: "The scale for \(list(levels)) is a weak stand-in (date and mapping uncertain).")
  }

  func otherScale(level: String, used: String, other: String) -> String {
    text(
      nl:
        "Voor \(level) zijn schaal \(used) en \(other) gebruikelijk; gebruikt is \(used). Een andere kiest u met "
        + "--scale \(level)=\(other).",
      en: "For \(level) the scales \(used) and \(other) are usual; \(used) was used. Choose the other with "
        + "--scale \(level)=\(other).")
  }

  func verdictCounts(_ counts: [(kind: Verdict.Kind, count: Int)]) -> String {
    counts.map { "\($0.count) \(name(of: $0.kind))" }.joined(separator: ", ") + "."
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
      nl:
        "Een loon is getoetst aan begin en einde van de schalen van de mix; uren aan wat een groep hoogstens kan krijgen: "
        + "elke \(client) altijd een eigen begeleider.",
      en:
        "A wage is held against the start and the end of the scales of the mix; hours against what a group can get at most: "
        + "a professional for each \(client), all the time.")
  }

  var roundingSentence: String {
    text(
      nl:
        "Gerekend is met exacte breuken; alleen een tarief is afgerond, op centen en een halve cent van nul af.",
      en:
        "Calculated with exact fractions; only a tariff is rounded, to cents and half a cent away from zero.")
  }

  func observedSentence(_ quantity: LevelPrices.Quantity) -> String {
    switch quantity {
    case .hourPrice:
      text(
        nl:
          "Uit tarief: het tarief maal het aantal cliënten dat een uur deelt, gedeeld door de uren per eenheid, op centen afgerond. "
          + "Geschat: de som over de functiemix van aandeel maal schatting.",
        en:
          "From tariff: the tariff times the number of clients that share an hour, divided by the hours of a unit, rounded to "
          + "cents. Estimated: the sum over the function mix of share times estimate.")
    case .grossWage:
      text(
        nl:
          "Uit tarief: het brutoloon per uur dat het tarief betaalt, teruggerekend door het kostprijsmodel en op centen afgerond. "
          + "Geschat: de som over de functiemix van aandeel maal schatting.",
        en:
          "From tariff: the gross wage per hour that the tariff pays, calculated back through the cost model and rounded to "
          + "cents. Estimated: the sum over the function mix of share times estimate.")
    }
  }

  func modelSentence(_ model: CostModel) -> String {
    text(
      nl: "Kostprijsmodel: \(model.name) (\(model.name == model.id ? model.source : model.id))."
        + (model.note.isEmpty ? "" : " \(model.note)"),
      en: "Cost model: \(model.name) (\(model.name == model.id ? model.source : model.id))."
        + (model.note.isEmpty ? "" : " \(model.note)"))
  }

  func largestGroup(size: String) -> String {
    text(
      nl:
        "Gerekend met de grootste groep die het document noemt (\(size)). Een kleinere kiest u met --group.",
      en:
        "Calculated with the largest group that the document names (\(size)). Choose a smaller one with --group."
    )
  }

  var largestGroups: String {
    text(
      nl:
        "Groepen zijn gerekend met de grootste omvang die het document noemt. Een kleinere kiest u met --group.",
      en:
        "Groups are calculated with the largest size that the document names. Choose a smaller one with --group."
    )
  }

  func otherUnit(_ component: String, amount: String, unit: String, tariffUnit: String, line: Int) -> String {
    text(
      nl:
        "\(component) is gedrukt per \(unit) (\(amount), regel \(line)) en het tarief per \(tariffUnit): niet meegeteld",
      en:
        "\(component) is printed per \(unit) (\(amount), line \(line)) and the tariff per \(tariffUnit): not counted"
    )
  }

  func solvedFrom(_ formula: String) -> String {
    text(nl: "Opgelost uit: tarief = \(formula).", en: "Solved from: tariff = \(formula).")
  }

  func roundingBounds(lower: String, upper: String) -> String {
    text(
      nl: "Het gepubliceerde tarief kan vóór afronding tussen \(lower) en \(upper) hebben gelegen.",
      en: "Before rounding the published tariff can have been between \(lower) and \(upper).")
  }

  func whatIfSentence() -> String {
    text(
      nl:
        "Het gepubliceerde tarief legt vast wat niet gedrukt is (loon, en waar nodig de uren); alleen wat u wijzigt verandert. "
        + "Zonder wijziging blijft elk tarief gelijk.",
      en:
        "The published tariff fixes what is not printed (wage, and where needed the hours); only what you change changes. "
        + "Without a change each tariff stays the same.")
  }

  func changed(_ change: CostChange) -> String {
    let what =
      switch change.subject {
      case .wages: text(nl: "lonen", en: "wages")
      case .component(let component): name(of: component)
      }
    switch change.change {
    case .by(let percent):
      let by = signed(hundredths: (percent * Rational(100)).rounded())
      return text(nl: "Gewijzigd: \(what) \(by)%.", en: "Changed: \(what) \(by)%.")
    case .to(let value):
      let value = shown(value, to: change.subject)
      return text(nl: "Gewijzigd: \(what) naar \(value).", en: "Changed: \(what) to \(value).")
    }
  }

  func exchangedWages(from: String, to: String) -> String {
    text(
      nl: "Gewijzigd: lonen van \(from) worden die van \(to); elk tarief volgt de verhouding tussen de twee.",
      en: "Changed: wages of \(from) become those of \(to); each tariff follows the ratio between the two.")
  }

  func unchangedScale(_ scale: String, since date: String) -> String {
    text(
      nl:
        "Van schaal \(scale) zijn geen lonen van na \(date) bekend, dus dat deel van de mixen verandert hier niet.",
      en:
        "No wages of scale \(scale) are known from after \(date), so that part of the mixes does not change here."
    )
  }

  func notRecalculated(_ products: [String], reason: String) -> String {
    text(
      nl: "Niet herrekend (\(reason)): \(some(products, atMost: 12)).",
      en: "Not recalculated (\(reason)): \(some(products, atMost: 12)).")
  }

  func savedList(id: String) -> String {
    text(
      nl: "Bewaard als CSV (-o lijst.csv) kent elke opdracht deze lijst als \(id), met --datasets lijst.csv.",
      en: "Saved as CSV (-o list.csv), every command knows this list as \(id), with --datasets list.csv.")
  }

  func rebuiltDerivation(before: String, after: String) -> String {
    text(
      nl:
        "wat als: brutoloon per eenheid € \(before) wordt € \(after), opnieuw opgebouwd en afgerond op centen",
      en: "what if: gross wage per unit € \(before) becomes € \(after), built up again and rounded to cents")
  }

  var minuteDerivation: String {
    text(
      nl: "wat als: nieuwe uurprijs gedeeld door 60, afgerond op centen",
      en: "what if: new hour price divided by 60, rounded to cents")
  }

  var sensitivitySentence: String {
    text(
      nl:
        "Effect op het gepubliceerde tarief van één procentpunt erbij (percentages), of één procent erbij (al het andere). Het "
        + "tarief is telkens opnieuw opgebouwd met het brutoloon dat het gepubliceerde tarief betaalt en één gewijzigde "
        + "waarde; het effect is vóór afronding.",
      en:
        "Effect on the published tariff of one percentage point more (percentages), or one percent more (everything else). Each "
        + "time the tariff is built up again with the gross wage that the published tariff pays and one changed figure; the "
        + "effect is before rounding.")
  }

  func inferSentence(quantity: LevelPrices.Quantity, products: Int, residual: String) -> String {
    text(
      nl:
        "Geschat uit \(products) \(products == 1 ? "product" : "producten"), met de kleinste som van gekwadrateerde relatieve afwijkingen; een schatting ligt "
        + "doorgaans \(residual)% naast het tarief. "
        + (quantity == .hourPrice
          ? "Het document noemt geen kosten, dus dit zijn uurprijzen met alle kosten erin."
          : "Het tarief is eerst door het kostprijsmodel teruggerekend naar brutoloon."),
      en:
        "Estimated from \(products) \(products == 1 ? "product" : "products") with the least squares of relative residuals; typically \(residual)% off. "
        + (quantity == .hourPrice
          ? "The document names no costs, so these are hour prices with all costs in them."
          : "The tariff was first taken back to gross wage through the cost model."))
  }

  var orderSentence: String {
    text(
      nl: "Een hoger functieniveau krijgt nooit een lagere prijs dan een lager niveau.",
      en: "A higher function level never gets a lower price than a lower one.")
  }

  func outlierSentence(_ products: [String]) -> String {
    text(
      nl: products.isEmpty
        ? "Geen product valt op."
        : "Vallen op (meer dan 3,5 robuuste standaardafwijkingen en meer dan 2%): \(list(products)).",
      en: products.isEmpty
        ? "No product stands out."
        : "Standing out (more than 3.5 robust standard deviations and more than 2%): \(list(products)).")
  }

  func notDetermined(_ levels: [String]) -> String {
    text(
      nl:
        "Niet apart te bepalen uit deze mixen: \(list(levels)). Alleen de volgorde van de niveaus begrenst ze.",
      en: "Not told apart by these mixes: \(list(levels)). Only the order of the levels bounds them.")
  }

  func tied(_ level: String, to others: [String]) -> String {
    text(nl: "gelijk aan \(list(others))", en: "equal to \(list(others))")
  }

  func leftOut(_ products: [String], reason: String) -> String {
    text(
      nl: "Weggelaten (\(reason)): \(some(products, atMost: 12)).",
      en: "Left out (\(reason)): \(some(products, atMost: 12)).")
  }

  var estimateNote: String {
    text(
      nl:
        "Schattingen met drijvende komma; geen bedrag hieruit is een tarief. Kolom 'zonder één product': de laagste en hoogste "
        + "schatting als telkens één product wegblijft. Afwijking: tarief min schatting, in procenten van het tarief.",
      en:
        "Estimates with binary floating point; no amount of these is a tariff. Column 'without one product': the lowest and "
        + "highest estimate when one product at a time is left out. Residual: tariff minus estimate, in percent of the tariff."
    )
  }

  func inferInstead(table: String) -> String {
    text(
      nl:
        "De mixen van \(table) zijn wel te gebruiken: tariffs rebuild --table \(table) --infer schat er uurprijzen per "
        + "functieniveau uit.",
      en:
        "The mixes of \(table) can be used: tariffs rebuild --table \(table) --infer estimates hour prices per function level "
        + "from them.")
  }

  var rebuiltHeading: String { text(nl: "Van loon naar tarief", en: "From wage to tariff") }

  var rebuiltIntroduction: String {
    text(
      nl:
        "Kunnen we een tarief uit zijn functiemix en kosten opbouwen? En welk loon of hoeveel uren houdt het in? ‘tariffs "
        + "rebuild’ toont van elk product de hele opbouw.",
      en:
        "Can a tariff be built up from its function mix and costs? And which wage, or how many hours, does it imply? ‘tariffs "
        + "rebuild’ shows the whole build-up of each product.")
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
    text(
      nl: "Gerekend met \(hours) uren van begeleiders per \(unit)"
        + (group.map { " voor een groep van \($0)" } ?? "")
        + (isImplied ? "; de uren zijn uit het tarief opgelost." : "."),
      en: "Calculated with \(hours) hours of professionals per \(unit)"
        + (group.map { " for a group of \($0)" } ?? "")
        + (isImplied ? "; the hours were solved from the tariff." : "."))
  }

  func otherProductsLeftOut(_ products: [String]) -> String {
    text(
      nl: "Ook gevonden, maar niet te herbouwen: \(some(products, atMost: 6)).",
      en: "Also found, but not rebuildable: \(some(products, atMost: 6)).")
  }

}
