import Indexation
import Tariffs

extension DutchWording: RebuildWording {
  func name(of component: CostComponent) -> String {
    switch component {
    case .nietProductieveUren: "niet-productieve uren"
    case .ort: "ORT"
    case .nhcNic: "NHC/NIC"
    case .gemeentelijkeEisen: "gemeentelijke eisen"
    case .groepsgrootteMin: "kleinste groep"
    case .groepsgrootteMax: "grootste groep"
    case .jeugdigenPerBegeleider: "jeugdigen per begeleider"
    case .jeugdigenPerBegeleiderMin: "minste jeugdigen per begeleider"
    case .jeugdigenPerBegeleiderMax: "meeste jeugdigen per begeleider"
    case .urenPerDagdeel: "uren per dagdeel"
    case .directeUrenPerDagdeel: "directe uren per dagdeel"
    default: component.rawValue
    }
  }

  func name(of kind: CostModel.Kind) -> String {
    switch kind {
    case .surcharge: "opslag"
    case .share: "aandeel"
    case .multiplication: "maal"
    case .division: "gedeeld door"
    case .addition: "bedrag erbij"
    }
  }

  func name(of verdict: Verdict.Kind) -> String {
    switch verdict {
    case .reproduced: "gereproduceerd"
    case .implied: "afgeleid"
    case .inconsistent: "tegenstrijdig"
    case .notRebuildable: "niet te herbouwen"
    }
  }

  func name(of determination: LevelPrices.Determination) -> String {
    switch determination {
    case .well: "goed"
    case .weakly: "zwak"
    case .not: "niet"
    }
  }

  func unitName(of unit: BillingUnit) -> String { unit == .stuks ? "stuk" : unit.rawValue }

  var step: String { "Stap" }
  var figure: String { "Waarde" }
  var calculation: String { "Berekening" }
  var stepAmount: String { "Bedrag (€)" }
  var runningAmount: String { "Tussenstand (€)" }
  var origin: String { "Herkomst" }
  var changedFigure: String { "Waarde, wat als" }
  var changedAmount: String { "Tussenstand, wat als (€)" }
  var published: String { "Gepubliceerd" }
  var rebuilt: String { "Herbouwd" }
  var deviation: String { "Verschil (%)" }
  var implies: String { "Uit het tarief volgt" }
  var against: String { "Getoetst aan" }
  var findings: String { "Bevindingen" }
  var costModel: String { "Kostprijsmodel" }
  var wages: String { "Lonen" }
  var solvedFor: String { "Opgelost" }
  var grossWage: String { "Brutoloon per uur" }
  var roundedTariff: String { "Herbouwd tarief, op centen" }
  var publishedTariff: String { "Gepubliceerd tarief" }
  var difference: String { "Herbouwd min gepubliceerd" }
  var level: String { "Functieniveau" }
  var share: String { "Aandeel" }
  var scale: String { "Schaal" }
  var scaleStart: String { "Begin (€)" }
  var scaleEnd: String { "Einde (€)" }
  var paidWage: String { "Betaald (€)" }
  var betweenSteps: String { "Trede" }
  var monthly: String { "Maandloon (€)" }
  var hourly: String { "Uurloon (€)" }
  var oldAmount: String { "Gepubliceerd (€)" }
  var newAmount: String { "Wat als (€)" }
  var effect: String { "Effect (€)" }
  var oneMore: String { "Eén erbij" }
  var stepsHeading: String { "Welke trede het tarief betaalt" }
  var wagesHeading: String { "Lonen per functieniveau" }
  var sensitivityHeading: String { "Gevoeligheid" }
  var levelsHeading: String { "Per functieniveau" }
  var fitsHeading: String { "Per product" }
  var productsWithLevel: String { "Producten" }
  var estimate: String { "Schatting (€)" }
  var withoutOne: String { "Zonder één product (€)" }
  var determined: String { "Bepaald" }
  var observed: String { "Uit tarief (€)" }
  var fitted: String { "Geschat (€)" }
  var residual: String { "Afwijking (%)" }
  var printedOnLine: String { "Regel" }
  var calculationsHeading: String { "Berekening" }
  var formulaOfTariff: String { "Tarief =" }
  var linesOfMix: String { "Regel mix" }
  var linesOfCosts: String { "Regels kosten" }
  var mix: String { "Functiemix" }
  var componentsHeading: String { "Kostencomponenten" }
  var factor: String { "Maal" }
  var beforeRounding: String { "Vóór afronding (€)" }

  var assumed: String { "AANNAME" }
  var chosen: String { "gekozen" }
  var calculatedBack: String { "teruggerekend" }
  var stepsCalculatedBack: String { "treden teruggerekend uit een latere datum" }

  func client(of law: Law) -> String { law == .jw ? "jeugdige" : "cliënt" }

  func monthly(_ amounts: [String], weeklyHours: String) -> String {
    "\(amounts.joined(separator: " – ")) bij \(weeklyHours) uur per week"
  }

  func rebuildTitle(product: String, table: String) -> String {
    "\(product): het tarief opgebouwd uit loon en kosten (\(table))"
  }

  func verdictTitle(tables: [String]) -> String {
    "Wat volgt uit de tarieven van \(list(tables))"
  }

  func whatIfTitle(table: String) -> String { "Wat als: de tarieven van \(table) met andere kosten" }

  func inferTitle(table: String, quantity: LevelPrices.Quantity) -> String {
    switch quantity {
    case .hourPrice: "Uurprijs per functieniveau in \(table), geschat uit de functiemixen"
    case .grossWage: "Brutoloon per functieniveau in \(table), geschat uit de functiemixen en kosten"
    }
  }

  func published(_ amount: String, unit: String, line: Int) -> String {
    "€ \(amount) per \(unit) (regel \(line))"
  }

  func wages(agreement: String, dates: [String], place: ScalePlace?, isChosen: Bool) -> String {
    (isChosen ? "Gekozen: " : "AANNAME: ") + "\(agreement), lonen vanaf \(list(dates))"
      + (place.map { ", \(name(of: $0))" } ?? "") + ". Het document noemt geen lonen"
      + (isChosen
        ? "." : place == nil ? "; kies andere met --wages." : "; kies andere met --wages en --step.")
  }

  private func name(of place: ScalePlace) -> String {
    switch place {
    case .step(.lowest): "het begin van elke schaal"
    case .step(.highest): "het einde van elke schaal"
    case .step(.start): "de starttrede van elke schaal"
    case .step(.number(let number)): "trede \(number) van elke schaal"
    case .step(.aanloop(let number)): "aanlooptrede \(number) van elke schaal"
    case .step(.zijInstroom): "de zij-instroomtrede van elke schaal"
    case .step(.beyond(let number)): "uitlooptrede \(number) van elke schaal"
    case .share(let percent):
      percent == Rational(50)
        ? "het midden van elke schaal" : "op \(decimal(percent))% van begin naar einde van elke schaal"
    }
  }

  func solved(_ name: String, value: String, lower: String, upper: String) -> String {
    "\(name): \(value) (tussen \(lower) en \(upper), want het tarief is op centen afgerond)"
  }

  func origin(_ origin: CostInput.Origin) -> String {
    switch origin {
    case .printed(let figure): "regel \(figure.line)"
    case .derived(let figures):
      "regel \(list(figures.map { "\($0.line)" }.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }))"
    case .unit(let unit): unit == .uur ? "tarief per uur" : "tarief per \(unit.rawValue)"
    case .given: "opgegeven"
    case .implied: "teruggerekend uit het tarief"
    }
  }

  func skipped(_ components: [String]) -> String {
    "Niet gedrukt voor dit product, dus niet meegeteld: \(list(components))."
  }

  func unused(_ figures: [String]) -> String {
    "Gedrukt voor dit product, maar geen stap van dit model: \(list(figures))."
  }

  func wageBudget(
    _ amount: String, exact: String, lower: String, upper: String, unit: String, group: String?
  ) -> String {
    let whom = group.map { " voor een groep van \($0)" } ?? ""
    return
      "Het gepubliceerde tarief laat € \(amount) brutoloon per \(unit)\(whom) over (onafgerond \(exact), tussen \(lower) "
      + "en \(upper)). Dat geldt welke lonen er ook worden betaald."
  }

  func hours(_ number: String) -> String { "\(number) uur" }

  func costFactor(_ factor: String) -> String {
    "De kostenfactor is \(factor): elke euro brutoloon kost zoveel met toeslagen, lasten, niet-productieve uren, "
      + "overhead en marge."
  }

  func place(_ percent: String, wage: String, lower: String, upper: String) -> String {
    "Het tarief betaalt € \(wage) brutoloon per uur (teruggerekend). Dat ligt op \(percent)% van de weg van het begin naar "
      + "het einde van de schalen (tussen \(lower) en \(upper)%, want het tarief is op centen afgerond)."
  }

  func oneStepPaid(_ wage: String, known: String) -> String {
    "Het tarief betaalt € \(wage) brutoloon per uur (teruggerekend). De treden die van de schalen bekend zijn betalen "
      + "iedereen hetzelfde (€ \(known)), dus een plaats in de schaal is er niet."
  }

  func belowScale(_ wage: String, low: String) -> String {
    "Het tarief betaalt € \(wage) brutoloon per uur (teruggerekend). Dat is minder dan het begin van de schalen (€ \(low))."
  }

  func aboveScale(_ wage: String, high: String) -> String {
    "Het tarief betaalt € \(wage) brutoloon per uur (teruggerekend). Dat is meer dan het einde van de schalen (€ \(high))."
  }

  func between(_ below: Wage.Step?, _ above: Wage.Step?) -> String {
    switch (below, above) {
    case (let below?, let above?): "tussen \(below) en \(above)"
    case (let below?, nil): "boven \(below)"
    case (nil, let above?): "onder \(above)"
    case (nil, nil): unknown
    }
  }

  func recalculated(old: String, new: String, change: String) -> String {
    "Wat als, bij het loon dat het gepubliceerde tarief nu betaalt: € \(old) wordt € \(new) (\(change)). De tabel hieronder rekent met de "
      + "aangenomen lonen."
  }

  func verdictSentence(
    _ verdict: Verdict, deviation: String, tolerance: String, implied: String, against: String
  ) -> String {
    let judged =
      verdict.isPlausible == nil
      ? "Dat is niet te toetsen." : "Dat is \(plausible(verdict.isPlausible)), getoetst aan: \(against)."
    return switch verdict.kind {
    case .reproduced:
      "Oordeel: gereproduceerd. Het verschil met het gepubliceerde tarief is \(deviation)%, binnen de tolerantie van \(tolerance)%. "
        + "Uit het tarief volgt: \(implied). \(judged)"
    case .implied:
      (verdict.deviation == nil
        ? "Oordeel: afgeleid. "
        : "Oordeel: afgeleid. Het herbouwde tarief wijkt \(deviation)% af, meer dan de tolerantie van \(tolerance)%. ")
        + "Uit het tarief volgt: \(implied). \(judged)"
    case .inconsistent: "Oordeel: tegenstrijdig."
    case .notRebuildable: "Oordeel: niet te herbouwen."
    }
  }

  func against(_ plausibility: Verdict.Plausibility, place: String?) -> String {
    func euros(_ range: ClosedRange<Rational>) -> String {
      "schaal \(cents(range.lowerBound.rounded(.down, decimals: 0))) – \(cents(range.upperBound.rounded(.up, decimals: 0)))"
    }
    switch plausibility {
    case .withinScale(let range): return euros(range) + (place.map { " (op \($0)%)" } ?? "")
    case .belowScale(let range): return euros(range) + " (eronder)"
    case .aboveScale(let range): return euros(range) + " (erboven)"
    case .possibleHours(let most), .impossibleHours(let most):
      return "hoogstens \(decimal(most)) uur"
    case .unjudged: return "geen maatstaf"
    }
  }

  func plausible(_ isPlausible: Bool?) -> String {
    switch isPlausible {
    case true?: "aannemelijk"
    case false?: "niet aannemelijk"
    case nil: "niet te toetsen"
    }
  }

  func reason(_ reason: RebuildError) -> String {
    switch reason {
    case .notRebuildable(_, _, .nothingPrinted, _):
      "functiemix en kostencomponenten zijn niet gedrukt"
    case .notRebuildable(_, _, .noMix, _): "functiemix is niet gedrukt"
    case .notRebuildable(_, _, .noComponents(let components), _):
      components.count > 2 ? "kosten niet gedrukt" : "kosten niet gedrukt (\(list(components.map(name))))"
    case .notRebuildable(_, _, .noWage(let level), _), .noScale(let level, _, _, _):
      "geen schaal bekend voor \(level)"
    case .missing(let components): "niet bekend: \(list(components.map(name)))"
    case .mixNotWhole(_, let sum): mixNotWhole(sum: decimal(sum))
    case .noSolution(let unknown, .none(let value)):
      "geen toelaatbare waarde voor \(name(of: unknown))"
        + (value.map { " (zou \(shown($0, of: unknown)) moeten zijn)" } ?? "")
    case .noSolution(let unknown, _): "het tarief hangt niet af van \(name(of: unknown))"
    case .twoUnknowns: "uren per eenheid zijn niet gedrukt"
    case .noWages(let agreement, let scale, let day, _):
      "geen lonen bekend van schaal \(scale) (\(agreement)) op \(date(day))"
    case .unknownStep(let step, let scale, let agreement, let day, _):
      "trede \(step) van schaal \(scale) (\(agreement)) niet bekend op \(date(day))"
    case .unknownScale(let scale, let agreement, _): "\(agreement) heeft geen schaal \(scale)"
    case .notInModel(let component, let model, _): "model \(model) kent geen \(name(of: component))"
    case .notLinear(let component, let model):
      "\(name(of: component)) staat in meer dan één stap van model \(model)"
    case .impossible(let component, let value):
      "\(figure(value, of: component)) kan niet voor \(name(of: component))"
    case .amountTooLarge: "met deze getallen wordt het tarief hoger dan een prijs kan zijn"
    case .nothingToChange(let component, _):
      "\(name(of: component)) niet bekend, dus niet te wijzigen"
    case .unknownModel, .unknownAgreement, .unknownLevel, .tooLittleOrder, .nothingRecalculated,
      .noForm, .nothingInferred:
      reason.description
    }
  }

  func reason(_ reason: WhatIf.Reason) -> String {
    switch reason {
    case .otherForm:
      "prijzen in een andere vorm van een product met een prijs in natura; die kiest u met --form"
    case .otherUnit: "andere eenheid dan die van de opbouw"
    case .error(let error): self.reason(error)
    }
  }

  func reason(_ reason: LevelPrices.Omission) -> String {
    switch reason {
    case .noMix: "functiemix is niet gedrukt"
    case .mixNotWhole(let sum): mixNotWhole(sum: decimal(sum))
    case .hoursUnknown: "uren van begeleiders per eenheid zijn niet gedrukt"
    case .groupUnknown: "groepsgrootte is als bereik gedrukt"
    case .noPrice: "tarief is 0"
    case .error(let error): self.reason(error)
    }
  }

  func mixNotWhole(sum: String) -> String { "functiemix telt op tot \(sum)%, niet herschaald" }

  var productiveHours: String {
    "Uren zijn hier productieve uren: de niet-productieve uren van begeleiders zitten al in de kosten per uur."
  }

  func rescaled(sum: String) -> String {
    "functiemix telt op tot \(sum)% en is op verzoek herschaald"
  }

  func given(_ change: CostChange) -> String {
    guard case .component(let component) = change.subject, case .to(let value) = change.change else {
      return changed(change)
    }
    return "Niet gedrukt, opgegeven: \(name(of: component)) \(shown(value, to: change.subject))."
  }

  func sameBuildUp(_ others: String) -> String { "zelfde mix en kosten, ander tarief: \(others)" }

  func minuteDisagrees(minute: String, expected: String) -> String {
    "minuutprijs \(minute) is niet uurprijs / 60 (\(expected))"
  }

  func groupRange(size: String, wage: String, plausible: String) -> String {
    "bij een groep van \(size): € \(wage) brutoloon per uur, \(plausible)"
  }

  func ofHelpInKind(_ amount: String, line: Int, form: String) -> String {
    "de gedrukte opbouw is die van zorg in natura (\(amount), regel \(line)); hier is zij naast de prijs in \(form) gelegd"
  }

  func otherFormsLeftOut(_ forms: [PaymentForm]) -> String {
    "Van een product met een prijs in natura is alleen die herbouwd. Andere prijzen kiest u met "
      + "\(list(forms.map { "--form \($0.rawValue)" }))."
  }

  func oneStep(level: String, scale: String, step: String) -> String {
    "Van schaal \(scale) (\(level)) is één trede bekend (\(step)). Die geldt hier voor de hele schaal; begin en einde zijn "
      + "onbekend, dus er is niet aan getoetst."
  }

  func weakScale(levels: [String]) -> String {
    "De schaal voor \(list(levels)) is een zwakke vervanger (datum en koppeling onzeker)."
  }

  func otherScale(level: String, used: String, other: String) -> String {
    "Voor \(level) zijn schaal \(used) en \(other) gebruikelijk; gebruikt is \(used). Een andere kiest u met "
      + "--scale \(level)=\(other)."
  }

  func verdictCounts(_ counts: [(kind: Verdict.Kind, count: Int)]) -> String {
    counts.map { "\($0.count) \(name(of: $0.kind))" }.joined(separator: ", ") + "."
  }

  func toleranceSentence(_ tolerance: String) -> String {
    "Gereproduceerd: de gedrukte opbouw geeft met deze lonen het tarief, op \(tolerance)% na. Afgeleid: één onbekende "
      + "is uit het tarief berekend. Tegenstrijdig: geen toelaatbare waarde geeft het tarief."
  }

  func plausibilitySentence(client: String) -> String {
    "Een loon is getoetst aan begin en einde van de schalen van de mix; uren aan wat een groep hoogstens kan krijgen: "
      + "elke \(client) altijd een eigen begeleider."
  }

  var roundingSentence: String {
    "Gerekend is met exacte breuken; alleen een tarief is afgerond, op centen en een halve cent van nul af."
  }

  func observedSentence(_ quantity: LevelPrices.Quantity) -> String {
    switch quantity {
    case .hourPrice:
      "Uit tarief: het tarief maal het aantal cliënten dat een uur deelt, gedeeld door de uren per eenheid, op centen afgerond. "
        + "Geschat: de som over de functiemix van aandeel maal schatting."
    case .grossWage:
      "Uit tarief: het brutoloon per uur dat het tarief betaalt, teruggerekend door het kostprijsmodel en op centen afgerond. "
        + "Geschat: de som over de functiemix van aandeel maal schatting."
    }
  }

  func modelSentence(_ model: CostModel) -> String {
    "Kostprijsmodel: \(model.name) (\(model.name == model.id ? model.source : model.id))."
      + (model.note.isEmpty ? "" : " \(model.note)")
  }

  func largestGroup(size: String) -> String {
    "Gerekend met de grootste groep die het document noemt (\(size)). Een kleinere kiest u met --group."
  }

  var largestGroups: String {
    "Groepen zijn gerekend met de grootste omvang die het document noemt. Een kleinere kiest u met --group."
  }

  func otherUnit(_ component: String, amount: String, unit: String, tariffUnit: String, line: Int) -> String {
    "\(component) is gedrukt per \(unit) (\(amount), regel \(line)) en het tarief per \(tariffUnit): niet meegeteld"
  }

  func solvedFrom(_ formula: String) -> String { "Opgelost uit: tarief = \(formula)." }

  func roundingBounds(lower: String, upper: String) -> String {
    "Het gepubliceerde tarief kan vóór afronding tussen \(lower) en \(upper) hebben gelegen."
  }

  func whatIfSentence() -> String {
    "Het gepubliceerde tarief legt vast wat niet gedrukt is (loon, en waar nodig de uren); alleen wat u wijzigt verandert. "
      + "Zonder wijziging blijft elk tarief gelijk."
  }

  func changed(_ change: CostChange) -> String {
    let what =
      switch change.subject {
      case .wages: "lonen"
      case .component(let component): name(of: component)
      }
    switch change.change {
    case .by(let percent):
      return "Gewijzigd: \(what) \(signed(hundredths: (percent * Rational(100)).rounded()))%."
    case .to(let value): return "Gewijzigd: \(what) naar \(shown(value, to: change.subject))."
    }
  }

  func exchangedWages(from: String, to: String) -> String {
    "Gewijzigd: lonen van \(from) worden die van \(to); elk tarief volgt de verhouding tussen de twee."
  }

  func unchangedScale(_ scale: String, since date: String) -> String {
    "Van schaal \(scale) zijn geen lonen van na \(date) bekend, dus dat deel van de mixen verandert hier niet."
  }

  func notRecalculated(_ products: [String], reason: String) -> String {
    "Niet herrekend (\(reason)): \(some(products, atMost: 12))."
  }

  func savedList(id: String) -> String {
    "Bewaard als CSV (-o lijst.csv) kent elke opdracht deze lijst als \(id), met --datasets lijst.csv."
  }

  func rebuiltDerivation(before: String, after: String) -> String {
    "wat als: brutoloon per eenheid € \(before) wordt € \(after), opnieuw opgebouwd en afgerond op centen"
  }

  var minuteDerivation: String { "wat als: nieuwe uurprijs gedeeld door 60, afgerond op centen" }

  var sensitivitySentence: String {
    "Effect op het gepubliceerde tarief van één procentpunt erbij (percentages), of één procent erbij (al het andere). Het "
      + "tarief is telkens opnieuw opgebouwd met het brutoloon dat het gepubliceerde tarief betaalt en één gewijzigde "
      + "waarde; het effect is vóór afronding."
  }

  func inferSentence(quantity: LevelPrices.Quantity, products: Int, residual: String) -> String {
    "Geschat uit \(products) \(products == 1 ? "product" : "producten"), met de kleinste som van gekwadrateerde relatieve afwijkingen; een schatting ligt "
      + "doorgaans \(residual)% naast het tarief. "
      + (quantity == .hourPrice
        ? "Het document noemt geen kosten, dus dit zijn uurprijzen met alle kosten erin."
        : "Het tarief is eerst door het kostprijsmodel teruggerekend naar brutoloon.")
  }

  var orderSentence: String { "Een hoger functieniveau krijgt nooit een lagere prijs dan een lager niveau." }

  func outlierSentence(_ products: [String]) -> String {
    products.isEmpty
      ? "Geen product valt op."
      : "Vallen op (meer dan 3,5 robuuste standaardafwijkingen en meer dan 2%): \(list(products))."
  }

  func notDetermined(_ levels: [String]) -> String {
    "Niet apart te bepalen uit deze mixen: \(list(levels)). Alleen de volgorde van de niveaus begrenst ze."
  }

  func tied(_ level: String, to others: [String]) -> String { "gelijk aan \(list(others))" }

  func leftOut(_ products: [String], reason: String) -> String {
    "Weggelaten (\(reason)): \(some(products, atMost: 12))."
  }

  var estimateNote: String {
    "Schattingen met drijvende komma; geen bedrag hieruit is een tarief. Kolom 'zonder één product': de laagste en hoogste "
      + "schatting als telkens één product wegblijft. Afwijking: tarief min schatting, in procenten van het tarief."
  }

  func inferInstead(table: String) -> String {
    "De mixen van \(table) zijn wel te gebruiken: tariffs rebuild --table \(table) --infer schat er uurprijzen per "
      + "functieniveau uit."
  }

  var rebuiltHeading: String { "Van loon naar tarief" }

  var rebuiltIntroduction: String {
    "Kunnen we een tarief uit zijn functiemix en kosten opbouwen? En welk loon of hoeveel uren houdt het in? ‘tariffs "
      + "rebuild’ toont van elk product de hele opbouw."
  }

  func nothingToRebuild(documents: [String]) -> String {
    "We kunnen niet nagaan welk loon deze tarieven betalen. "
      + (documents.count == 1 ? "Het document drukt" : "De documenten drukken")
      + " geen functiemix en geen kostencomponenten, zoals werkgeverslasten, niet-productieve uren en overhead."
  }

  var grossWageOfUnit: String { "brutoloon" }

  func buildUpSubtitle(unit: String, client: String) -> String {
    "Opbouw van het tarief per \(unit), per \(client)"
  }

  func eurosPer(unit: String) -> String { "Euro per \(unit)" }

  func hoursOfChart(_ hours: String, unit: String, group: String?, isImplied: Bool) -> String {
    "Gerekend met \(hours) uren van begeleiders per \(unit)"
      + (group.map { " voor een groep van \($0)" } ?? "")
      + (isImplied ? "; de uren zijn uit het tarief opgelost." : ".")
  }

  func otherProductsLeftOut(_ products: [String]) -> String {
    "Ook gevonden, maar niet te herbouwen: \(some(products, atMost: 6))."
  }
}
