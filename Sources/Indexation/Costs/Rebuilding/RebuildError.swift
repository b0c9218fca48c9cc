import Tariffs

/// Why a tariff cannot be rebuilt as asked, with the way out.
public enum RebuildError: Error, Hashable, Sendable {
  /// A model that does not exist.
  case unknownModel(String, nearest: String?, known: [String])
  /// An agreement that does not exist.
  case unknownAgreement(String, nearest: String?, known: [String])
  /// An agreement without wages on a day.
  case noWages(agreement: String, scale: String, on: CalendarDate, known: [CalendarDate])
  /// A level that an agreement has no scale for, with the scales that it has, and the agreements that have one for it.
  case noScale(level: String, agreement: String, known: [String], others: [String])
  /// A function level that does not exist.
  case unknownLevel(String, nearest: String?, known: [String])
  /// A scale that does not exist.
  case unknownScale(String, agreement: String, known: [String])
  /// A step that a scale does not have on a day; with the steps that are known of it, and of every scale of the mix.
  case unknownStep(
    String, scale: String, agreement: String, on: CalendarDate, known: [String], common: [String])
  /// Figures without which nothing can be calculated.
  case missing([CostComponent])
  /// A component that no step of the model takes; the models that have one.
  case notInModel(CostComponent, model: String, others: [String])
  /// A component on which the tariff of the model does not depend in a straight line.
  case notLinear(CostComponent, model: String)
  /// A figure that no step can take.
  case impossible(CostComponent, Rational)
  /// A mix that is not 100.
  case mixNotWhole(product: String, sum: Rational)
  /// Figures that make a tariff larger than the largest price.
  case amountTooLarge
  /// A product that cannot be rebuilt: what its document does not print.
  case notRebuildable(product: String, table: String, reason: NotRebuildable, rebuildable: [String])
  /// No price in a form; the forms that there are.
  case noForm([PaymentForm], known: [PaymentForm])
  /// A list of which no product says anything about the price of an hour, with the reasons.
  case nothingInferred(table: String, reasons: [LevelPrices.Omission])
  /// Two unknowns where one can be solved for.
  case twoUnknowns(asked: RebuildUnknown, product: String)
  /// An unknown that no value, or any value, solves.
  case noSolution(RebuildUnknown, Solution)
  /// A list of which no tariff can be calculated anew, with the reason of the first.
  case nothingRecalculated(table: String, reason: String)
  /// Levels of which too many stand side by side to keep them in order.
  case tooLittleOrder(levels: [String])
  /// A relative change of a figure that is not known.
  case nothingToChange(CostComponent, product: String)
}

/// What is not there for a rebuild.
public enum NotRebuildable: Hashable, Sendable {
  /// Neither a function mix nor cost components are printed.
  case nothingPrinted
  /// No function mix is printed.
  case noMix
  /// A function mix is printed, but some figures that the model requires are not.
  case noComponents([CostComponent])
  /// A level of the mix has no scale, or the scale no wage.
  case noWage(level: String)
}

extension RebuildError: CustomStringConvertible {
  /// What is missing and what is possible.
  public var description: String {
    switch self {
    case .unknownModel(let word, let nearest, let known):
      "There is no cost model '\(word)'.\(suggestion(nearest)) Models are \(known.joined(separator: ", ")); "
        + "an own one is a file: --model my-model.csv."
    case .unknownAgreement(let word, let nearest, let known):
      "There are no wages of '\(word)'.\(suggestion(nearest)) Agreements are \(known.joined(separator: ", ")); "
        + "write --wages jeugdzorg@2025-03-01."
    case .noWages(let agreement, let scale, let day, let known):
      "No wages of \(agreement) scale \(scale) are known on \(day). They are known from "
        + known.map(\.description).joined(separator: ", ") + ". "
        + (known.first.map { "Take the wages of another date, such as --wages \(agreement)@\($0)." } ?? "")
    case .noScale(let level, let agreement, let known, let others):
      "It is not known which scale of \(agreement) pays \(level). "
        + (others.isEmpty
          ? "" : "Take an agreement that has one: --wages \(others.joined(separator: ", --wages ")). ")
        + (known.isEmpty
          ? "No wages of \(agreement) are known."
          : "Or say it with --scale \(level)=SCALE; its scales are \(known.joined(separator: ", ")).")
    case .unknownLevel(let word, let nearest, let known):
      "There is no function level '\(word)'.\(suggestion(nearest)) Levels are \(known.joined(separator: ", "))."
    case .unknownScale(let scale, let agreement, let known):
      "\(agreement) has no scale '\(scale)'. Scales are \(known.joined(separator: ", "))."
    case .unknownStep(let step, let scale, let agreement, let day, let known, let common):
      "Step \(step) of scale \(scale) of \(agreement) is not known on \(day). Known are \(known.joined(separator: ", "))"
        + (common.first.map { ": --step \($0)." }
          ?? ". No step is known of every scale of the mix: take a place in each, --step 50%, "
          + "or another scale, --scale LEVEL=SCALE.")
        + " To solve for the wage needs no step: --solve wage."
    case .missing(let components):
      "Not known: \(components.map(\.rawValue).joined(separator: ", ")). "
        + "Give each with --set \(components.first?.rawValue ?? "")=VALUE"
        + (components.contains(.uren) ? ", the hours with --hours." : ".")
    case .notInModel(let component, let model, let others):
      "The model \(model) has no step that takes \(component.rawValue). "
        + (component.otherOption
          ?? (others.isEmpty
            ? "No known model has; an own one is a file: --model my-model.csv."
            : "One that has: --model \(others.joined(separator: ", --model "))."))
    case .notLinear(let component, let model):
      "\(component.rawValue) stands in several steps of \(model), so it cannot be solved for. Use --set and try values."
    case .impossible(let component, let value):
      "\(component.rawValue) cannot be \(value). "
        + (component.isPercentage
          ? "Give a percentage from 0, and below 100 where the model takes it as a share."
          : "Give a number above 0.")
    case .mixNotWhole(let product, let sum):
      "The function mix of \(product) adds up to \(sum)%, so it gives no mixed wage. "
        + "It is not rescaled in silence; --rescale-mix does it, and --solve wage needs no mix."
    case .amountTooLarge:
      "With these figures the tariff has more than \(MoneyNotation.maximumWholeDigits) digits before the comma. Give smaller figures."
    case .notRebuildable(let product, let table, let reason, let rebuildable):
      "\(product) in \(table) cannot be rebuilt: \(reason.sentence(table: table)) "
        + (rebuildable.isEmpty ? "" : "What can be rebuilt: \(rebuildable.joined(separator: ", ")).")
    case .twoUnknowns(let asked, let product):
      "The staff hours of \(product) are not printed, so there would be two unknowns: \(asked.word) and the hours. "
        + "Give the hours with --hours, or solve for them with --solve hours."
    case .noSolution(let unknown, .any):
      "Any \(unknown.word) gives the published tariff: it does not depend on it."
    case .noSolution(let unknown, .none(let value)):
      "No \(unknown.word) gives the published tariff"
        + (value.map { ": it would have to be \(unknown.inItsUnit($0).rounded(decimals: 2))\(unknown.unit)." }
          ?? ".")
        + " Change another figure with --set, or solve for another."
    case .noSolution(let unknown, .value): "The \(unknown.word) is not the one that was asked for."
    case .noForm(let forms, let known):
      "There is no price in the form \(forms.map(\.rawValue).joined(separator: ", ")) of what is asked for. "
        + "There are: --form \(known.map(\.rawValue).joined(separator: ", --form "))."
    case .nothingInferred(let table, let reasons):
      "No product of \(table) that is asked for says anything about the price of an hour: "
        + reasons.map(\.sentence).joined(separator: "; ") + "."
    case .nothingRecalculated(let table, let reason):
      "No tariff of \(table) can be calculated anew. \(reason)"
    case .tooLittleOrder(let levels):
      "Too many of the levels \(levels.joined(separator: ", ")) stand side by side to estimate a price for each. "
        + "Say in not_above of \(CostFile.levels.name) which of them are not paid more than others."
    case .nothingToChange(let component, let product):
      "\(component.rawValue) of \(product) is not known, so it cannot be raised by a share. Give its value."
    }
  }

  private func suggestion(_ nearest: String?) -> String {
    nearest.map { " Did you mean '\($0)'?" } ?? ""
  }
}

extension CostComponent {
  /// What to do instead of changing a figure that no step takes.
  fileprivate var otherOption: String? {
    switch self {
    case .begeleiders, .urenPerDagdeel, .directeUrenPerDagdeel:
      "Give the hours of all professionals per unit with --hours."
    case .groepsgrootteMin, .groepsgrootteMax, .jeugdigenPerBegeleider, .jeugdigenPerBegeleiderMin,
      .jeugdigenPerBegeleiderMax:
      "Give the number of clients with --group."
    default: nil
    }
  }
}

extension RebuildError {
  /// Whether no value of the unknown gives the published tariff.
  var isAboutNoSolution: Bool {
    if case .noSolution = self { true } else { false }
  }

  /// How much it says of a list: first what can be mended, then what a document with a mix lacks, then what lacks one.
  private var rank: Int {
    switch self {
    case .notRebuildable(_, _, .noComponents, _), .notRebuildable(_, _, .noWage, _): 1
    case .notRebuildable(_, _, .noMix, _): 2
    case .notRebuildable: 3
    default: 0
    }
  }

  /// The error that says most, of those of several products.
  ///
  /// - Parameter errors: the errors, in the order of the products.
  /// - Returns: the first of the most telling kind; nothing when there is none.
  public static func mostTelling(_ errors: [RebuildError]) -> RebuildError? {
    errors.enumerated().min { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }?.element
  }

  /// The error with the models that take a component instead.
  ///
  /// - Parameter models: all models.
  /// - Returns: the error.
  public func naming(_ models: [CostModel]) -> RebuildError {
    guard case .notInModel(let component, let model, _) = self else { return self }
    return .notInModel(component, model: model, others: models.filter { $0.takes(component) }.map(\.id))
  }

  /// The error with what can be rebuilt instead.
  ///
  /// - Parameter rebuildable: what can be rebuilt, in words.
  /// - Returns: the error.
  public func naming(_ rebuildable: [String]) -> RebuildError {
    guard case .notRebuildable(let product, let table, let reason, _) = self else { return self }
    return .notRebuildable(product: product, table: table, reason: reason, rebuildable: rebuildable)
  }
}

extension NotRebuildable {
  /// What is missing, in a sentence.
  fileprivate func sentence(table: String) -> String {
    switch self {
    case .nothingPrinted:
      "its document prints no function mix (functiemix) and no cost components such as werkgeverslasten, "
        + "niet-productieve-uren, overhead and marge."
    case .noMix: "its document prints no function mix (functiemix)."
    case .noComponents(let components):
      "its document prints a function mix, but not \(components.map(\.rawValue).joined(separator: ", ")). "
        + "Give them with --set, or compare hour prices per function level with --table \(table) --infer."
    case .noWage(let level): "no wage is known for \(level)."
    }
  }
}

extension LevelPrices.Omission {
  /// Why a product says nothing, in a part of a sentence with the way out.
  fileprivate var sentence: String {
    switch self {
    case .noMix: "no function mix (functiemix) is printed"
    case .mixNotWhole(let sum): "the mix adds up to \(sum)% (--rescale-mix divides it by its sum)"
    case .hoursUnknown: "the hours of professionals per unit are not printed (give them with --hours)"
    case .groupUnknown: "the size of the group is a range (choose one with --group)"
    case .noPrice: "the tariff is 0"
    case .error(let error): "\(error)"
    }
  }
}
