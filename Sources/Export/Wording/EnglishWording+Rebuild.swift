import Indexation
import Tariffs

extension EnglishWording: RebuildWording {
  func name(of component: CostComponent) -> String {
    switch component {
    case .nietProductieveUren: "non-productive hours"
    case .ort: "ORT"
    case .nhcNic: "NHC/NIC"
    case .gemeentelijkeEisen: "municipal demands"
    case .groepsgrootte: "group size"
    case .uren: "hours"
    case .vakantietoeslag: "holiday allowance"
    case .eindejaarsuitkering: "year-end allowance"
    case .weekendtoeslag: "weekend allowance"
    case .werkgeverslasten: "employer's charges"
    case .reiskosten: "travel"
    case .scholing: "training"
    case .indexatie: "indexation"
    case .marge: "margin"
    case .voeding: "food"
    case .overhead: "overhead"
    case .groepsgrootteMin: "smallest group"
    case .groepsgrootteMax: "largest group"
    case .begeleiders: "professionals"
    case .jeugdigenPerBegeleider: "clients per professional"
    case .jeugdigenPerBegeleiderMin: "fewest clients per professional"
    case .jeugdigenPerBegeleiderMax: "most clients per professional"
    case .urenPerDagdeel: "hours per dagdeel"
    case .directeUrenPerDagdeel: "direct hours per dagdeel"
    case .groepsfactor: "group factor"
    case .bezetting: "occupancy"
    }
  }

  func name(of kind: CostModel.Kind) -> String {
    switch kind {
    case .surcharge: "surcharge"
    case .share: "share"
    case .multiplication: "times"
    case .division: "divided by"
    case .addition: "amount added"
    }
  }

  func name(of verdict: Verdict.Kind) -> String {
    switch verdict {
    case .reproduced: "reproduced"
    case .implied: "implied"
    case .inconsistent: "inconsistent"
    case .notRebuildable: "not rebuildable"
    }
  }

  func name(of determination: LevelPrices.Determination) -> String {
    switch determination {
    case .well: "well"
    case .weakly: "weakly"
    case .not: "no"
    }
  }

  func unitName(of unit: BillingUnit) -> String { unit.rawValue }

  var step: String { "Step" }
  var figure: String { "Figure" }
  var calculation: String { "Calculation" }
  var stepAmount: String { "Amount (€)" }
  var runningAmount: String { "Running (€)" }
  var origin: String { "Origin" }
  var changedFigure: String { "Figure, what if" }
  var changedAmount: String { "Running, what if (€)" }
  var published: String { "Published" }
  var rebuilt: String { "Rebuilt" }
  var deviation: String { "Difference (%)" }
  var implies: String { "Tariff implies" }
  var against: String { "Held against" }
  var findings: String { "Findings" }
  var costModel: String { "Cost model" }
  var wages: String { "Wages" }
  var solvedFor: String { "Solved for" }
  var grossWage: String { "Gross wage per hour" }
  var roundedTariff: String { "Rebuilt tariff, in cents" }
  var publishedTariff: String { "Published tariff" }
  var difference: String { "Rebuilt minus published" }
  var level: String { "Function level" }
  var share: String { "Share" }
  var scale: String { "Scale" }
  var scaleStart: String { "Start (€)" }
  var scaleEnd: String { "End (€)" }
  var paidWage: String { "Paid (€)" }
  var betweenSteps: String { "Step" }
  var monthly: String { "Monthly (€)" }
  var hourly: String { "Hourly (€)" }
  var oldAmount: String { "Published (€)" }
  var newAmount: String { "What if (€)" }
  var effect: String { "Effect (€)" }
  var oneMore: String { "One more" }
  var stepsHeading: String { "Which step the tariff pays" }
  var wagesHeading: String { "Wages per function level" }
  var sensitivityHeading: String { "Sensitivity" }
  var levelsHeading: String { "Per function level" }
  var fitsHeading: String { "Per product" }
  var productsWithLevel: String { "Products" }
  var estimate: String { "Estimate (€)" }
  var withoutOne: String { "Without one product (€)" }
  var determined: String { "Determined" }
  var observed: String { "From tariff (€)" }
  var fitted: String { "Estimated (€)" }
  var residual: String { "Residual (%)" }
  var printedOnLine: String { "Line" }
  var calculationsHeading: String { "Calculation" }
  var formulaOfTariff: String { "Tariff =" }
  var linesOfMix: String { "Line of mix" }
  var linesOfCosts: String { "Lines of costs" }
  var mix: String { "Function mix" }
  var componentsHeading: String { "Cost components" }
  var factor: String { "Times" }
  var beforeRounding: String { "Before rounding (€)" }

  var assumed: String { "ASSUMPTION" }
  var chosen: String { "chosen" }
  var calculatedBack: String { "calculated back" }
  var stepsCalculatedBack: String { "steps calculated back from a later date" }

  func client(of law: Law) -> String { law == .jw ? "young person" : "client" }

  func monthly(_ amounts: [String], weeklyHours: String) -> String {
    "\(amounts.joined(separator: " – ")) at \(weeklyHours) hours a week"
  }

  func rebuildTitle(product: String, table: String) -> String {
    "\(product): the tariff built up from wage and costs (\(table))"
  }

  func verdictTitle(tables: [String]) -> String {
    "What the tariffs of \(list(tables)) imply"
  }

  func whatIfTitle(table: String) -> String { "What if: the tariffs of \(table) with other costs" }

  func inferTitle(table: String, quantity: LevelPrices.Quantity) -> String {
    switch quantity {
    case .hourPrice: "Hour price per function level in \(table), estimated from the function mixes"
    case .grossWage: "Gross wage per function level in \(table), estimated from the function mixes and costs"
    }
  }

  func published(_ amount: String, unit: String, line: Int) -> String {
    "€ \(amount) per \(unit) (line \(line))"
  }

  func wages(agreement: String, dates: [String], place: ScalePlace?, isChosen: Bool) -> String {
    (isChosen ? "Chosen: " : "ASSUMPTION: ") + "\(agreement), wages from \(list(dates))"
      + (place.map { ", \(name(of: $0))" } ?? "") + ". The document names no wages"
      + (isChosen
        ? "." : place == nil ? "; choose others with --wages." : "; choose others with --wages and --step.")
  }

  private func name(of place: ScalePlace) -> String {
    switch place {
    case .step(.lowest): "the start of each scale"
    case .step(.highest): "the end of each scale"
    case .step(.start): "the step 'start' of each scale"
    case .step(.number(let number)): "step \(number) of each scale"
    case .step(.aanloop(let number)): "step aanloop-\(number) of each scale"
    case .step(.zijInstroom): "the step zij-instroom of each scale"
    case .step(.beyond(let number)): "step \(number) beyond the end of each scale"
    case .share(let percent):
      percent == Rational(50)
        ? "the middle of each scale" : "at \(decimal(percent))% from start to end of each scale"
    }
  }

  func solved(_ name: String, value: String, lower: String, upper: String) -> String {
    "\(name): \(value) (between \(lower) and \(upper), as the tariff is rounded to cents)"
  }

  func origin(_ origin: CostInput.Origin) -> String {
    switch origin {
    case .printed(let figure): "line \(figure.line)"
    case .derived(let figures):
      "line \(list(figures.map { "\($0.line)" }.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }))"
    case .unit(let unit): unit == .uur ? "tariff per hour" : "tariff per \(unit.rawValue)"
    case .given: "given"
    case .implied: "calculated back from the tariff"
    }
  }

  func skipped(_ components: [String]) -> String {
    "Not printed for this product, so not counted: \(list(components))."
  }

  func unused(_ figures: [String]) -> String {
    "Printed for this product, but no step of this model: \(list(figures))."
  }

  func wageBudget(
    _ amount: String, exact: String, lower: String, upper: String, unit: String, group: String?
  ) -> String {
    let whom = group.map { " for a group of \($0)" } ?? ""
    return
      "The published tariff leaves € \(amount) of gross wage per \(unit)\(whom) (before rounding \(exact), between "
      + "\(lower) and \(upper)). That holds whatever wages are paid."
  }

  func hours(_ number: String) -> String { "\(number) hours" }

  func costFactor(_ factor: String) -> String {
    "The cost factor is \(factor): what each euro of gross wage costs with allowances, charges, non-productive hours, "
      + "overhead and margin."
  }

  func place(_ percent: String, wage: String, lower: String, upper: String) -> String {
    "The tariff pays € \(wage) of gross wage per hour (calculated back). That lies at \(percent)% of the way from the start "
      + "to the end of the scales (between \(lower) and \(upper)%, as the tariff is rounded to cents)."
  }

  func oneStepPaid(_ wage: String, known: String) -> String {
    "The tariff pays € \(wage) of gross wage per hour (calculated back). The steps that are known of the scales pay "
      + "everyone the same (€ \(known)), so there is no place in the scale."
  }

  func belowScale(_ wage: String, low: String) -> String {
    "The tariff pays € \(wage) of gross wage per hour (calculated back). That is less than the start of the scales (€ \(low))."
  }

  func aboveScale(_ wage: String, high: String) -> String {
    "The tariff pays € \(wage) of gross wage per hour (calculated back). That is more than the end of the scales (€ \(high))."
  }

  func between(_ below: Wage.Step?, _ above: Wage.Step?) -> String {
    switch (below, above) {
    case (let below?, let above?): "between \(below) and \(above)"
    case (let below?, nil): "above \(below)"
    case (nil, let above?): "below \(above)"
    case (nil, nil): unknown
    }
  }

  func recalculated(old: String, new: String, change: String) -> String {
    "What if, at the wage that the published tariff pays now: € \(old) becomes € \(new) (\(change)). The table below "
      + "calculates with the assumed wages."
  }

  func verdictSentence(
    _ verdict: Verdict, deviation: String, tolerance: String, implied: String, against: String
  ) -> String {
    let judged =
      verdict.isPlausible == nil
      ? "That cannot be judged." : "That is \(plausible(verdict.isPlausible)), held against: \(against)."
    return switch verdict.kind {
    case .reproduced:
      "Verdict: reproduced. The difference from the published tariff is \(deviation)%, within the tolerance of \(tolerance)%. "
        + "The tariff implies: \(implied). \(judged)"
    case .implied:
      (verdict.deviation == nil
        ? "Verdict: implied. "
        : "Verdict: implied. The rebuilt tariff differs by \(deviation)%, more than the tolerance of \(tolerance)%. ")
        + "The tariff implies: \(implied). \(judged)"
    case .inconsistent: "Verdict: inconsistent."
    case .notRebuildable: "Verdict: not rebuildable."
    }
  }

  func against(_ plausibility: Verdict.Plausibility, place: String?) -> String {
    func euros(_ range: ClosedRange<Rational>) -> String {
      "scale \(cents(range.lowerBound.rounded(.down, decimals: 0))) – \(cents(range.upperBound.rounded(.up, decimals: 0)))"
    }
    switch plausibility {
    case .withinScale(let range): return euros(range) + (place.map { " (at \($0)%)" } ?? "")
    case .belowScale(let range): return euros(range) + " (below)"
    case .aboveScale(let range): return euros(range) + " (above)"
    case .possibleHours(let most), .impossibleHours(let most):
      return "at most \(decimal(most)) hours"
    case .unjudged: return "no yardstick"
    }
  }

  func plausible(_ isPlausible: Bool?) -> String {
    switch isPlausible {
    case true?: "plausible"
    case false?: "not plausible"
    case nil: "cannot be judged"
    }
  }

  func reason(_ reason: RebuildError) -> String {
    switch reason {
    case .notRebuildable(_, _, .nothingPrinted, _):
      "function mix and cost components are not printed"
    case .notRebuildable(_, _, .noMix, _): "function mix is not printed"
    case .notRebuildable(_, _, .noComponents(let components), _):
      components.count > 2 ? "costs not printed" : "costs not printed (\(list(components.map(name))))"
    case .notRebuildable(_, _, .noWage(let level), _), .noScale(let level, _, _, _):
      "no scale known for \(level)"
    case .missing(let components): "not known: \(list(components.map(name)))"
    case .mixNotWhole(_, let sum): mixNotWhole(sum: decimal(sum))
    case .noSolution(let unknown, .none(let value)):
      "no admissible value for \(name(of: unknown))"
        + (value.map { " (would have to be \(shown($0, of: unknown)))" } ?? "")
    case .noSolution(let unknown, _): "the tariff does not depend on \(name(of: unknown))"
    case .twoUnknowns: "hours per unit are not printed"
    case .noWages(let agreement, let scale, let day, _):
      "no wages known of scale \(scale) (\(agreement)) on \(date(day))"
    case .unknownStep(let step, let scale, let agreement, let day, _):
      "step \(step) of scale \(scale) (\(agreement)) not known on \(date(day))"
    case .unknownScale(let scale, let agreement, _): "\(agreement) has no scale \(scale)"
    case .notInModel(let component, let model, _): "the model \(model) has no \(name(of: component))"
    case .notLinear(let component, let model):
      "\(name(of: component)) stands in several steps of the model \(model)"
    case .impossible(let component, let value):
      "\(name(of: component)) cannot be \(figure(value, of: component))"
    case .amountTooLarge: "the figures make the tariff larger than any price"
    case .nothingToChange(let component, _): "\(name(of: component)) not known, so it cannot be changed"
    case .unknownModel, .unknownAgreement, .unknownLevel, .tooLittleOrder, .nothingRecalculated,
      .noForm, .nothingInferred:
      reason.description
    }
  }

  func reason(_ reason: WhatIf.Reason) -> String {
    switch reason {
    case .otherForm: "prices in another form of a product with a price in kind; choose them with --form"
    case .otherUnit: "another unit than that of the build-up"
    case .error(let error): self.reason(error)
    }
  }

  func reason(_ reason: LevelPrices.Omission) -> String {
    switch reason {
    case .noMix: "function mix is not printed"
    case .mixNotWhole(let sum): mixNotWhole(sum: decimal(sum))
    case .hoursUnknown: "hours of professionals per unit are not printed"
    case .groupUnknown: "group size is printed as a range"
    case .noPrice: "tariff is 0"
    case .error(let error): self.reason(error)
    }
  }

  func mixNotWhole(sum: String) -> String { "function mix adds up to \(sum)%, not rescaled" }

  var productiveHours: String {
    "Hours here are productive hours: the non-productive hours of professionals are in the cost per hour already."
  }

  func rescaled(sum: String) -> String {
    "function mix adds up to \(sum)% and was rescaled as asked"
  }

  func given(_ change: CostChange) -> String {
    guard case .component(let component) = change.subject, case .to(let value) = change.change else {
      return changed(change)
    }
    return "Not printed, given: \(name(of: component)) \(shown(value, to: change.subject))."
  }

  func sameBuildUp(_ others: String) -> String { "same mix and costs, other tariff: \(others)" }

  func minuteDisagrees(minute: String, expected: String) -> String {
    "minute price \(minute) is not hour price / 60 (\(expected))"
  }

  func groupRange(size: String, wage: String, plausible: String) -> String {
    "with a group of \(size): € \(wage) of gross wage per hour, \(plausible)"
  }

  func ofHelpInKind(_ amount: String, line: Int, form: String) -> String {
    "the printed build-up is that of help in kind (\(amount), line \(line)); here it is held against the price in \(form)"
  }

  func otherFormsLeftOut(_ forms: [PaymentForm]) -> String {
    "Of a product with a price in kind only that one was rebuilt. Choose other prices with "
      + "\(list(forms.map { "--form \($0.rawValue)" }))."
  }

  func oneStep(level: String, scale: String, step: String) -> String {
    "Of scale \(scale) (\(level)) one step is known (\(step)). It stands for the whole scale here; the start and the end are "
      + "unknown, so nothing is held against them."
  }

  func weakScale(levels: [String]) -> String {
    "The scale for \(list(levels)) is a weak stand-in (date and mapping uncertain)."
  }

  func otherScale(level: String, used: String, other: String) -> String {
    "For \(level) the scales \(used) and \(other) are usual; \(used) was used. Choose the other with "
      + "--scale \(level)=\(other)."
  }

  func verdictCounts(_ counts: [(kind: Verdict.Kind, count: Int)]) -> String {
    counts.map { "\($0.count) \(name(of: $0.kind))" }.joined(separator: ", ") + "."
  }

  func toleranceSentence(_ tolerance: String) -> String {
    "Reproduced: the printed build-up gives the tariff with these wages, within \(tolerance)%. Implied: one unknown "
      + "was solved from the tariff. Inconsistent: no admissible value gives the tariff."
  }

  func plausibilitySentence(client: String) -> String {
    "A wage is held against the start and the end of the scales of the mix; hours against what a group can get at most: "
      + "a professional for each \(client), all the time."
  }

  var roundingSentence: String {
    "Calculated with exact fractions; only a tariff is rounded, to cents and half a cent away from zero."
  }

  func observedSentence(_ quantity: LevelPrices.Quantity) -> String {
    switch quantity {
    case .hourPrice:
      "From tariff: the tariff times the number of clients that share an hour, divided by the hours of a unit, rounded to "
        + "cents. Estimated: the sum over the function mix of share times estimate."
    case .grossWage:
      "From tariff: the gross wage per hour that the tariff pays, calculated back through the cost model and rounded to "
        + "cents. Estimated: the sum over the function mix of share times estimate."
    }
  }

  func modelSentence(_ model: CostModel) -> String {
    "Cost model: \(model.name) (\(model.name == model.id ? model.source : model.id))."
      + (model.note.isEmpty ? "" : " \(model.note)")
  }

  func largestGroup(size: String) -> String {
    "Calculated with the largest group that the document names (\(size)). Choose a smaller one with --group."
  }

  var largestGroups: String {
    "Groups are calculated with the largest size that the document names. Choose a smaller one with --group."
  }

  func otherUnit(_ component: String, amount: String, unit: String, tariffUnit: String, line: Int) -> String {
    "\(component) is printed per \(unit) (\(amount), line \(line)) and the tariff per \(tariffUnit): not counted"
  }

  func solvedFrom(_ formula: String) -> String { "Solved from: tariff = \(formula)." }

  func roundingBounds(lower: String, upper: String) -> String {
    "Before rounding the published tariff can have been between \(lower) and \(upper)."
  }

  func whatIfSentence() -> String {
    "The published tariff fixes what is not printed (wage, and where needed the hours); only what you change changes. "
      + "Without a change each tariff stays the same."
  }

  func changed(_ change: CostChange) -> String {
    let what =
      switch change.subject {
      case .wages: "wages"
      case .component(let component): name(of: component)
      }
    switch change.change {
    case .by(let percent):
      return "Changed: \(what) \(signed(hundredths: (percent * Rational(100)).rounded()))%."
    case .to(let value): return "Changed: \(what) to \(shown(value, to: change.subject))."
    }
  }

  func exchangedWages(from: String, to: String) -> String {
    "Changed: wages of \(from) become those of \(to); each tariff follows the ratio between the two."
  }

  func unchangedScale(_ scale: String, since date: String) -> String {
    "No wages of scale \(scale) are known from after \(date), so that part of the mixes does not change here."
  }

  func notRecalculated(_ products: [String], reason: String) -> String {
    "Not recalculated (\(reason)): \(some(products, atMost: 12))."
  }

  func savedList(id: String) -> String {
    "Saved as CSV (-o list.csv), every command knows this list as \(id), with --datasets list.csv."
  }

  func rebuiltDerivation(before: String, after: String) -> String {
    "what if: gross wage per unit € \(before) becomes € \(after), built up again and rounded to cents"
  }

  var minuteDerivation: String { "what if: new hour price divided by 60, rounded to cents" }

  var sensitivitySentence: String {
    "Effect on the published tariff of one percentage point more (percentages), or one percent more (everything else). Each "
      + "time the tariff is built up again with the gross wage that the published tariff pays and one changed figure; the "
      + "effect is before rounding."
  }

  func inferSentence(quantity: LevelPrices.Quantity, products: Int, residual: String) -> String {
    "Estimated from \(products) \(products == 1 ? "product" : "products") with the least squares of relative residuals; typically \(residual)% off. "
      + (quantity == .hourPrice
        ? "The document names no costs, so these are hour prices with all costs in them."
        : "The tariff was first taken back to gross wage through the cost model.")
  }

  var orderSentence: String { "A higher function level never gets a lower price than a lower one." }

  func outlierSentence(_ products: [String]) -> String {
    products.isEmpty
      ? "No product stands out."
      : "Standing out (more than 3.5 robust standard deviations and more than 2%): \(list(products))."
  }

  func notDetermined(_ levels: [String]) -> String {
    "Not told apart by these mixes: \(list(levels)). Only the order of the levels bounds them."
  }

  func tied(_ level: String, to others: [String]) -> String { "equal to \(list(others))" }

  func leftOut(_ products: [String], reason: String) -> String {
    "Left out (\(reason)): \(some(products, atMost: 12))."
  }

  var estimateNote: String {
    "Estimates with binary floating point; no amount of these is a tariff. Column 'without one product': the lowest and "
      + "highest estimate when one product at a time is left out. Residual: tariff minus estimate, in percent of the tariff."
  }

  func inferInstead(table: String) -> String {
    "The mixes of \(table) can be used: tariffs rebuild --table \(table) --infer estimates hour prices per function level "
      + "from them."
  }

  var rebuiltHeading: String { "From wage to tariff" }

  var rebuiltIntroduction: String {
    "Can a tariff be built up from its function mix and costs? And which wage, or how many hours, does it imply? ‘tariffs "
      + "rebuild’ shows the whole build-up of each product."
  }

  func nothingToRebuild(documents: [String]) -> String {
    "Which wages these tariffs pay cannot be checked. "
      + (documents.count == 1 ? "The document prints" : "The documents print")
      + " no function mix and no cost components, such as employer's charges, non-productive hours and overhead."
  }

  var grossWageOfUnit: String { "gross wage" }

  func buildUpSubtitle(unit: String, client: String) -> String {
    "Build-up of the tariff per \(unit), per \(client)"
  }

  func eurosPer(unit: String) -> String { "Euro per \(unit)" }

  func hoursOfChart(_ hours: String, unit: String, group: String?, isImplied: Bool) -> String {
    "Calculated with \(hours) hours of professionals per \(unit)"
      + (group.map { " for a group of \($0)" } ?? "")
      + (isImplied ? "; the hours were solved from the tariff." : ".")
  }

  func otherProductsLeftOut(_ products: [String]) -> String {
    "Also found, but not rebuildable: \(some(products, atMost: 6))."
  }
}
