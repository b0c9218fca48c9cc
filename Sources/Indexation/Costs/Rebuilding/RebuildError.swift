import Tariffs

/// Why a tariff cannot be rebuilt as asked, with the way out.
public enum RebuildError: Explained, Hashable, Sendable {
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
  case notRebuildable(product: String, table: String, reason: NotRebuildable, rebuildable: [Phrase])
  /// No price in a form; the forms that there are.
  case noForm([PaymentForm], known: [PaymentForm])
  /// A list of which no product says anything about the price of an hour, with the reasons.
  case nothingInferred(table: String, reasons: [LevelPrices.Omission])
  /// Two unknowns where one can be solved for.
  case twoUnknowns(asked: RebuildUnknown, product: String)
  /// An unknown that no value, or any value, solves.
  case noSolution(RebuildUnknown, Solution)
  /// A list of which no tariff can be calculated anew, with the reason of the first.
  indirect case nothingRecalculated(table: String, reason: RebuildError)
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

extension RebuildError {
  /// What is missing and what is possible.
  public func text(in language: Language) -> String {
    switch self {
    case .unknownModel(let word, let nearest, let known):
      language.unknown(
        nl: ("kostenmodel", "Modellen"), en: ("cost model", "Models"), word, nearest: nearest, known: known)
        + language.text(
          nl: "; een eigen model is een bestand: --model my-model.csv.",
          en: "; an own one is a file: --model my-model.csv.")
    case .unknownAgreement(let word, let nearest, let known):
      language.text(
        nl: "Er zijn geen lonen van '\(word)'.\(language.suggestion(nearest)) Cao's zijn \(list(known)); "
          + "schrijf --wages jeugdzorg@2025-03-01.",
        en: "There are no wages of '\(word)'.\(language.suggestion(nearest)) Agreements are \(list(known)); "
          + "write --wages jeugdzorg@2025-03-01.")
    case .noWages(let agreement, let scale, let day, let known):
      language.text(
        nl:
          "Van \(agreement) schaal \(scale) zijn geen lonen bekend op \(day). Ze zijn bekend vanaf \(list(known)). "
          + (known.first.map { "Neem de lonen van een andere datum, zoals --wages \(agreement)@\($0)." } ?? ""),
        en:
          "No wages of \(agreement) scale \(scale) are known on \(day). They are known from \(list(known)). "
          + (known.first.map { "Take the wages of another date, such as --wages \(agreement)@\($0)." } ?? ""))
    case .noScale(let level, let agreement, let known, let others):
      language.text(
        nl: "Het is niet bekend welke schaal van \(agreement) \(level) betaalt. "
          + (others.isEmpty ? "" : "Neem een cao die er een heeft: --wages \(options("--wages", others)). ")
          + (known.isEmpty
            ? "Er zijn geen lonen van \(agreement) bekend."
            : "Of zeg het met --scale \(level)=SCHAAL; de schalen zijn \(list(known))."),
        en: "It is not known which scale of \(agreement) pays \(level). "
          + (others.isEmpty ? "" : "Take an agreement that has one: --wages \(options("--wages", others)). ")
          + (known.isEmpty
            ? "No wages of \(agreement) are known."
            : "Or say it with --scale \(level)=SCALE; its scales are \(list(known))."))
    case .unknownLevel(let word, let nearest, let known):
      language.unknown(
        nl: ("functieniveau", "Niveaus"), en: ("function level", "Levels"), word, nearest: nearest,
        known: known)
        + "."
    case .unknownScale(let scale, let agreement, let known):
      language.text(
        nl: "\(agreement) heeft geen schaal '\(scale)'. Schalen zijn \(list(known)).",
        en: "\(agreement) has no scale '\(scale)'. Scales are \(list(known)).")
    case .unknownStep(let step, let scale, let agreement, let day, let known, let common):
      language.text(
        nl:
          "Trede \(step) van schaal \(scale) van \(agreement) is niet bekend op \(day). Bekend zijn \(list(known))"
          + (common.first.map { ": --step \($0)." }
            ?? ". Geen trede is bekend van elke schaal van de mix: neem een plaats in elke schaal, --step 50%, "
            + "of een andere schaal, --scale NIVEAU=SCHAAL.")
          + " Het loon uitrekenen kan zonder trede: --solve wage.",
        en: "Step \(step) of scale \(scale) of \(agreement) is not known on \(day). Known are \(list(known))"
          + (common.first.map { ": --step \($0)." }
            ?? ". No step is known of every scale of the mix: take a place in each, --step 50%, "
            + "or another scale, --scale LEVEL=SCALE.")
          + " To solve for the wage needs no step: --solve wage.")
    case .missing(let components):
      language.text(
        nl: "Niet bekend: \(list(components)). Geef elk met --set \(components.first?.rawValue ?? "")=WAARDE"
          + (components.contains(.uren) ? ", de uren met --hours." : "."),
        en: "Not known: \(list(components)). Give each with --set \(components.first?.rawValue ?? "")=VALUE"
          + (components.contains(.uren) ? ", the hours with --hours." : "."))
    case .notInModel(let component, let model, let others):
      language.text(
        nl: "Het model \(model) heeft geen stap met \(component.rawValue). "
          + (component.otherOption?.dutch
            ?? (others.isEmpty
              ? "Geen bekend model heeft die; een eigen model is een bestand: --model my-model.csv."
              : "Wel: --model \(options("--model", others)).")),
        en: "The model \(model) has no step that takes \(component.rawValue). "
          + (component.otherOption?.english
            ?? (others.isEmpty
              ? "No known model has; an own one is a file: --model my-model.csv."
              : "One that has: --model \(options("--model", others))."))
      )
    case .notLinear(let component, let model):
      language.text(
        nl: "\(component.rawValue) staat in meerdere stappen van \(model), en is dus niet uit te rekenen. "
          + "Probeer waarden met --set.",
        en: "\(component.rawValue) stands in several steps of \(model), so it cannot be solved for. Use "
          + "--set and try values.")
    case .impossible(let component, let value):
      language.text(
        nl: "\(component.rawValue) kan niet \(value.dutch) zijn. "
          + (component.isPercentage
            ? "Geef een percentage vanaf 0, en onder 100 waar het model het als aandeel neemt."
            : "Geef een getal boven 0."),
        en: "\(component.rawValue) cannot be \(value). "
          + (component.isPercentage
            ? "Give a percentage from 0, and below 100 where the model takes it as a share."
            : "Give a number above 0."))
    case .mixNotWhole(let product, let sum):
      language.text(
        nl: "De functiemix van \(product) telt op tot \(sum.dutch)%, en geeft dus geen gemengd loon. Die "
          + "wordt niet stilzwijgend herschaald; --rescale-mix doet het, en --solve wage heeft geen mix nodig.",
        en: "The function mix of \(product) adds up to \(sum)%, so it gives no mixed wage. It is not "
          + "rescaled in silence; --rescale-mix does it, and --solve wage needs no mix.")
    case .amountTooLarge:
      language.text(
        nl: "Met deze cijfers heeft het tarief meer dan \(MoneyNotation.maximumWholeDigits) cijfers voor de "
          + "komma. Geef kleinere cijfers.",
        en: "With these figures the tariff has more than \(MoneyNotation.maximumWholeDigits) digits before "
          + "the comma. Give smaller figures.")
    case .notRebuildable(let product, let table, let reason, let rebuildable):
      language.text(
        nl: "\(product) in \(table) is niet te herbouwen: \(reason.sentence(table: table, in: language)) "
          + (rebuildable.isEmpty ? "" : "Wel te herbouwen: \(list(rebuildable.map(\.dutch)))."),
        en: "\(product) in \(table) cannot be rebuilt: \(reason.sentence(table: table, in: language)) "
          + (rebuildable.isEmpty ? "" : "What can be rebuilt: \(list(rebuildable.map(\.english)))."))
    case .twoUnknowns(let asked, let product):
      language.text(
        nl: "De personeelsuren van \(product) staan niet gedrukt, dus er zouden twee onbekenden zijn: "
          + "\(asked.name(in: language)) en de uren. Geef de uren met --hours, of reken ze uit met --solve hours.",
        en: "The staff hours of \(product) are not printed, so there would be two unknowns: "
          + "\(asked.name(in: language)) and the hours. Give the hours with --hours, or solve for them with --solve hours."
      )
    case .noSolution(let unknown, .any):
      language.text(
        nl: "Elke waarde van \(unknown.name(in: language)) geeft het gepubliceerde tarief: het hangt er "
          + "niet van af.",
        en: "Any \(unknown.name(in: language)) gives the published tariff: it does not depend on it.")
    case .noSolution(let unknown, .none(let value)):
      language.text(
        nl: "Geen waarde van \(unknown.name(in: language)) geeft het gepubliceerde tarief"
          + (value.map {
            let needed = language.grouped("\(unknown.inItsUnit($0).rounded(decimals: 2))")
            return ": die zou \(needed)\(unknown.unit) moeten zijn."
          } ?? ".")
          + " Wijzig een ander cijfer met --set, of reken iets anders uit.",
        en: "No \(unknown.name(in: language)) gives the published tariff"
          + (value.map {
            ": it would have to be \(unknown.inItsUnit($0).rounded(decimals: 2))\(unknown.unit)."
          } ?? ".")
          + " Change another figure with --set, or solve for another.")
    case .noSolution(let unknown, .value):
      language.text(
        nl: "De waarde van \(unknown.name(in: language)) is niet de gevraagde.",
        en: "The \(unknown.name(in: language)) is not the one that was asked for.")
    case .noForm(let forms, let known):
      language.text(
        nl: "Er is geen prijs in de vorm \(list(forms)) van wat gevraagd is. Er zijn: "
          + "--form \(options("--form", known.map(\.rawValue))).",
        en: "There is no price in the form \(list(forms)) of what is asked for. There are: "
          + "--form \(options("--form", known.map(\.rawValue))).")
    case .nothingInferred(let table, let reasons):
      language.text(
        nl: "Geen gevraagd product van \(table) zegt iets over de prijs van een uur: ",
        en: "No product of \(table) that is asked for says anything about the price of an hour: ")
        + reasons.map { $0.sentence(in: language) }.joined(separator: "; ") + "."
    case .nothingRecalculated(let table, let reason):
      language.text(
        nl: "Geen tarief van \(table) is opnieuw te berekenen. ",
        en: "No tariff of \(table) can be calculated anew. ") + reason.text(in: language)
    case .tooLittleOrder(let levels):
      language.text(
        nl: "Te veel van de niveaus \(list(levels)) staan naast elkaar om voor elk een prijs te schatten. "
          + "Zeg in not_above van \(CostFile.levels.name) welke ervan niet meer betaald krijgen dan andere.",
        en: "Too many of the levels \(list(levels)) stand side by side to estimate a price for each. Say in "
          + "not_above of \(CostFile.levels.name) which of them are not paid more than others.")
    case .nothingToChange(let component, let product):
      language.text(
        nl: "\(component.rawValue) van \(product) is niet bekend, en dus niet met een aandeel te verhogen. "
          + "Geef de waarde.",
        en: "\(component.rawValue) of \(product) is not known, so it cannot be raised by a share. Give its "
          + "value."
      )
    }
  }

  private func list(_ words: [some CustomStringConvertible]) -> String {
    words.map(\.description).joined(separator: ", ")
  }

  private func list(_ words: [some Term]) -> String {
    list(words.map(\.rawValue))
  }

  /// Values of one option, as they are written behind the first.
  private func options(_ option: String, _ values: [String]) -> String {
    values.joined(separator: ", \(option) ")
  }
}

extension RebuildUnknown {
  fileprivate func name(in language: Language) -> String {
    self == .wage ? language.text(nl: "het loon", en: word) : word
  }
}

extension CostComponent {
  /// What to do instead of changing a figure that no step takes.
  fileprivate var otherOption: Phrase? {
    switch self {
    case .begeleiders, .urenPerDagdeel, .directeUrenPerDagdeel:
      Phrase(
        nl: "Geef de uren van alle professionals per eenheid met --hours.",
        en: "Give the hours of all professionals per unit with --hours.")
    case .groepsgrootteMin, .groepsgrootteMax, .jeugdigenPerBegeleider, .jeugdigenPerBegeleiderMin,
      .jeugdigenPerBegeleiderMax:
      Phrase(nl: "Geef het aantal cliënten met --group.", en: "Give the number of clients with --group.")
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
  public func naming(_ rebuildable: [Phrase]) -> RebuildError {
    guard case .notRebuildable(let product, let table, let reason, _) = self else { return self }
    return .notRebuildable(product: product, table: table, reason: reason, rebuildable: rebuildable)
  }
}

extension NotRebuildable {
  /// What is missing, in a sentence.
  fileprivate func sentence(table: String, in language: Language) -> String {
    switch self {
    case .nothingPrinted:
      language.text(
        nl: "het document drukt geen functiemix en geen kostencomponenten zoals werkgeverslasten, "
          + "niet-productieve-uren, overhead en marge.",
        en: "its document prints no function mix (functiemix) and no cost components such as "
          + "werkgeverslasten, niet-productieve-uren, overhead and marge.")
    case .noMix:
      language.text(
        nl: "het document drukt geen functiemix.", en: "its document prints no function mix (functiemix).")
    case .noComponents(let components):
      language.text(
        nl: "het document drukt wel een functiemix, maar niet "
          + "\(components.map(\.rawValue).joined(separator: ", ")). Geef die met --set, of vergelijk "
          + "uurprijzen per functieniveau met --table \(table) --infer.",
        en: "its document prints a function mix, but not "
          + "\(components.map(\.rawValue).joined(separator: ", ")). Give them with --set, or compare hour "
          + "prices per function level with --table \(table) --infer.")
    case .noWage(let level):
      language.text(nl: "er is geen loon bekend voor \(level).", en: "no wage is known for \(level).")
    }
  }
}

extension LevelPrices.Omission {
  /// Why a product says nothing, in a part of a sentence with the way out.
  fileprivate func sentence(in language: Language) -> String {
    switch self {
    case .noMix: language.text(nl: "er staat geen functiemix", en: "no function mix (functiemix) is printed")
    case .mixNotWhole(let sum):
      language.text(
        nl: "de mix telt op tot \(sum.dutch)% (--rescale-mix deelt die door haar som)",
        en: "the mix adds up to \(sum)% (--rescale-mix divides it by its sum)")
    case .hoursUnknown:
      language.text(
        nl: "de uren van professionals per eenheid staan niet gedrukt (geef ze met --hours)",
        en: "the hours of professionals per unit are not printed (give them with --hours)")
    case .groupUnknown:
      language.text(
        nl: "de grootte van de groep is een bereik (kies er een met --group)",
        en: "the size of the group is a range (choose one with --group)")
    case .noPrice: language.text(nl: "het tarief is 0", en: "the tariff is 0")
    case .error(let error): error.text(in: language)
    }
  }
}
