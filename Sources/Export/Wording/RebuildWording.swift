import Indexation
import Tariffs

/// The words about rebuilding tariffs.
protocol RebuildWording {
  func name(of component: CostComponent) -> String
  func name(of kind: CostModel.Kind) -> String
  func name(of verdict: Verdict.Kind) -> String
  func name(of determination: LevelPrices.Determination) -> String
  func unitName(of unit: BillingUnit) -> String

  // Headings and labels
  var step: String { get }
  var figure: String { get }
  var calculation: String { get }
  var stepAmount: String { get }
  var runningAmount: String { get }
  var origin: String { get }
  var changedFigure: String { get }
  var changedAmount: String { get }
  var published: String { get }
  var rebuilt: String { get }
  var deviation: String { get }
  var implies: String { get }
  var against: String { get }
  var findings: String { get }
  var costModel: String { get }
  var wages: String { get }
  var solvedFor: String { get }
  var grossWage: String { get }
  var roundedTariff: String { get }
  var publishedTariff: String { get }
  var difference: String { get }
  var level: String { get }
  var share: String { get }
  var scale: String { get }
  var scaleStart: String { get }
  var scaleEnd: String { get }
  var paidWage: String { get }
  var betweenSteps: String { get }
  var monthly: String { get }
  var hourly: String { get }
  var oldAmount: String { get }
  var newAmount: String { get }
  var effect: String { get }
  var oneMore: String { get }
  var stepsHeading: String { get }
  var wagesHeading: String { get }
  var sensitivityHeading: String { get }
  var levelsHeading: String { get }
  var fitsHeading: String { get }
  var productsWithLevel: String { get }
  var estimate: String { get }
  var withoutOne: String { get }
  var determined: String { get }
  var observed: String { get }
  var fitted: String { get }
  var residual: String { get }
  var printedOnLine: String { get }
  var calculationsHeading: String { get }
  var formulaOfTariff: String { get }
  var linesOfMix: String { get }
  var linesOfCosts: String { get }
  var mix: String { get }
  var componentsHeading: String { get }
  var factor: String { get }
  var beforeRounding: String { get }

  // Beside a wage: where it comes from
  /// That nobody chose it.
  var assumed: String { get }
  var chosen: String { get }
  /// That it follows from the published tariff.
  var calculatedBack: String { get }
  /// That the steps of its scale were calculated from those of a later date.
  var stepsCalculatedBack: String { get }
  /// The word of a law for whom help is given.
  func client(of law: Law) -> String

  // Titles
  func rebuildTitle(product: String, table: String) -> String
  func verdictTitle(tables: [String]) -> String
  func whatIfTitle(table: String) -> String
  func inferTitle(table: String, quantity: LevelPrices.Quantity) -> String

  // Sentences
  func monthly(_ amounts: [String], weeklyHours: String) -> String
  func published(_ amount: String, unit: String, line: Int) -> String
  func wages(agreement: String, dates: [String], place: ScalePlace?, isChosen: Bool) -> String
  func solved(_ name: String, value: String, lower: String, upper: String) -> String
  func origin(_ origin: CostInput.Origin) -> String
  func skipped(_ components: [String]) -> String
  func unused(_ figures: [String]) -> String
  func wageBudget(
    _ amount: String, exact: String, lower: String, upper: String, unit: String, group: String?
  ) -> String
  func hours(_ number: String) -> String
  func costFactor(_ factor: String) -> String
  func place(_ percent: String, wage: String, lower: String, upper: String) -> String
  func oneStepPaid(_ wage: String, known: String) -> String
  func belowScale(_ wage: String, low: String) -> String
  func aboveScale(_ wage: String, high: String) -> String
  func between(_ below: Wage.Step?, _ above: Wage.Step?) -> String
  func recalculated(old: String, new: String, change: String) -> String
  func verdictSentence(
    _ verdict: Verdict, deviation: String, tolerance: String, implied: String, against: String
  ) -> String
  func against(_ plausibility: Verdict.Plausibility, place: String?) -> String
  func plausible(_ isPlausible: Bool?) -> String
  func reason(_ reason: RebuildError) -> String
  /// Which hours the step `uren` counts.
  var productiveHours: String { get }
  func mixNotWhole(sum: String) -> String
  func rescaled(sum: String) -> String
  func given(_ change: CostChange) -> String
  func sameBuildUp(_ others: String) -> String
  func minuteDisagrees(minute: String, expected: String) -> String
  func groupRange(size: String, wage: String, plausible: String) -> String
  func ofHelpInKind(_ amount: String, line: Int, form: String) -> String
  func otherFormsLeftOut(_ forms: [PaymentForm]) -> String
  func oneStep(level: String, scale: String, step: String) -> String
  func weakScale(levels: [String]) -> String
  func otherScale(level: String, used: String, other: String) -> String
  func verdictCounts(_ counts: [(kind: Verdict.Kind, count: Int)]) -> String
  func toleranceSentence(_ tolerance: String) -> String
  func plausibilitySentence(client: String) -> String
  var roundingSentence: String { get }
  func observedSentence(_ quantity: LevelPrices.Quantity) -> String
  func modelSentence(_ model: CostModel) -> String
  func largestGroup(size: String) -> String
  var largestGroups: String { get }
  func otherUnit(_ component: String, amount: String, unit: String, tariffUnit: String, line: Int) -> String
  func solvedFrom(_ formula: String) -> String
  func roundingBounds(lower: String, upper: String) -> String
  func whatIfSentence() -> String
  func changed(_ change: CostChange) -> String
  func exchangedWages(from: String, to: String) -> String
  func unchangedScale(_ scale: String, since date: String) -> String
  func reason(_ reason: WhatIf.Reason) -> String
  func notRecalculated(_ products: [String], reason: String) -> String
  func savedList(id: String) -> String
  func rebuiltDerivation(before: String, after: String) -> String
  var minuteDerivation: String { get }
  var sensitivitySentence: String { get }
  func inferSentence(quantity: LevelPrices.Quantity, products: Int, residual: String) -> String
  var orderSentence: String { get }
  func outlierSentence(_ products: [String]) -> String
  func notDetermined(_ levels: [String]) -> String
  func tied(_ level: String, to others: [String]) -> String
  func reason(_ reason: LevelPrices.Omission) -> String
  func leftOut(_ products: [String], reason: String) -> String
  var estimateNote: String { get }
  func inferInstead(table: String) -> String
  var rebuiltHeading: String { get }
  var rebuiltIntroduction: String { get }
  func nothingToRebuild(documents: [String]) -> String
  var grossWageOfUnit: String { get }
  func buildUpSubtitle(unit: String, client: String) -> String
  func eurosPer(unit: String) -> String
  func hoursOfChart(_ hours: String, unit: String, group: String?, isImplied: Bool) -> String
  func otherProductsLeftOut(_ products: [String]) -> String
}
