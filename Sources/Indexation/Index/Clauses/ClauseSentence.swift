import Tariffs

extension IndexClause {
  /// The clause in one sentence, made of its data.
  ///
  /// ```
  /// vng@2024 volgt 90% ova en 10% ppc van het jaar zelf, voorlopig, met meetkundige nacalculatie over het jaar ervoor.
  /// ```
  public var sentence: Phrase {
    Phrase(nl: ClauseSentence(self, .dutch).text, en: ClauseSentence(self, .english).text)
  }
}

/// A clause in one sentence of a language.
private struct ClauseSentence {
  let clause: IndexClause
  let language: Language

  init(_ clause: IndexClause, _ language: Language) { (self.clause, self.language) = (clause, language) }

  private func say(nl: String, en: String) -> String { language.text(nl: nl, en: en) }

  private func percent(_ percent: Rational) -> String {
    (language == .dutch ? percent.dutch : percent.description) + "%"
  }

  var text: String {
    let what = [followed, dated].filter { !$0.isEmpty }.joined(separator: say(nl: ", en ", en: ", and "))
    let rest = [contract, discount, threshold, limits, catchUp, rounding, prices].filter { !$0.isEmpty }
    return ([clause.versionReference + " " + what] + rest).joined(separator: "; ") + "."
  }

  /// Which series count for how much, of each group of products.
  private var followed: String {
    let groups = clause.groupsWithParts
    guard !groups.isEmpty else { return "" }
    let named = groups.filter { !$0.isEmpty }
    let each = (named + groups.filter(\.isEmpty)).map { group -> String in
      let own = clause.allParts.filter { $0.group == group }
      let unsaid = own.contains { $0.weight == nil }
      let parts =
        language.all(own.map(part))
        + (unsaid
          ? say(nl: " (hoe zwaar elk weegt, is niet genoemd)", en: " (the weight of each is not said)") : "")
      guard !named.isEmpty else { return parts }
      return group.isEmpty
        ? say(nl: "voor de andere producten ", en: "for the other products ") + parts
        : say(nl: "voor \(group) (\(products(of: group))) ", en: "for \(group) (\(products(of: group))) ")
          + parts
    }
    return say(nl: "volgt ", en: "follows ") + each.joined(separator: "; ") + figures
  }

  private func part(_ part: IndexClause.Part) -> String {
    let weight = part.weight.map { percent($0) + " " } ?? ""
    if let fixed = part.fixed {
      return say(
        nl: "\(weight)vast \(percent(fixed)) per jaar", en: "\(weight)a fixed \(percent(fixed)) a year")
    }
    guard !part.series.isEmpty else { return say(nl: "\(weight)geen index", en: "\(weight)no index") }
    guard let level = part.level else { return weight + part.series }
    let period =
      level.name.map { " " + say(nl: "van \($0.dutch)", en: "of \($0.english)") } ?? ""
    let (new, old) = (year(clause.lag), year(clause.lag + 1))
    return say(
      nl: "\(weight)de stand van \(part.series)\(period) van \(new), gedeeld door die van \(old)",
      en: "\(weight)the level of \(part.series)\(period) of \(new), divided by that of \(old)")
  }

  /// A year before that of the tariff: `t−1`.
  private func year(_ lag: Int) -> String { lag == 0 ? "t" : "t−\(lag)" }

  /// Of when the figures are, how final, and how they are settled.
  private var figures: String {
    let parts = clause.allParts
    guard parts.contains(where: { !$0.series.isEmpty && $0.level == nil }) else { return "" }
    let when =
      switch clause.lag {
      case 0: say(nl: " van het jaar zelf", en: " of the year itself")
      case 1: say(nl: " van het jaar ervoor", en: " of the year before")
      default: say(nl: " van \(clause.lag) jaar ervoor", en: " of \(clause.lag) years before")
      }
    return when + settlement
  }

  private var settlement: String {
    switch clause.settlement {
    case .none: say(nl: ", voorlopig en zonder nacalculatie", en: ", provisional and without a settlement")
    case .asPublished: say(nl: ", zoals gepubliceerd", en: ", as published")
    case .geometric:
      say(
        nl: ", voorlopig, met meetkundige nacalculatie over het jaar ervoor",
        en: ", provisional, with a geometric settlement of the year before")
    case .arithmetic:
      say(
        nl: ", voorlopig, met rekenkundige nacalculatie over het jaar ervoor",
        en: ", provisional, with an arithmetic settlement of the year before")
    case .lowest:
      say(
        nl: ", voorlopig; het jaar erna wordt verrekend naar de laagste van voorlopig en definitief",
        en: ", provisional; the year after settles down to the lower of provisional and definitive")
    case .chained:
      say(
        nl: ", voorlopig, geketend met de gepubliceerde nacalculatie over het jaar ervoor",
        en: ", provisional, chained with the published settlement of the year before")
    }
  }

  /// Which products a group has.
  private func products(of group: String) -> String {
    clause.groups.filter { $0.id == group }.map { row in
      [
        row.law.map { say(nl: "wet \($0.rawValue)", en: "law \($0.rawValue)") } ?? "",
        row.category.isEmpty ? "" : say(nl: "categorie \(row.category)", en: "category \(row.category)"),
        row.unit.map { say(nl: "per \($0.rawValue)", en: "per \($0.rawValue)") } ?? "",
        row.form?.rawValue ?? "",
        row.name.isEmpty ? "" : say(nl: "naam '\(row.name)'", en: "name '\(row.name)'"),
      ].filter { !$0.isEmpty }.joined(separator: " ")
    }.joined(separator: say(nl: " of ", en: " or "))
  }

  private var dated: String {
    guard !clause.datedSteps.isEmpty else { return "" }
    return say(nl: "verandert ", en: "changes by ")
      + language.all(
        clause.datedSteps.map {
          say(
            nl: "\(percent($0.percent)) op \($0.validFrom)", en: "\(percent($0.percent)) on \($0.validFrom)")
        })
  }

  private var contract: String {
    clause.terms.contractYear.map {
      say(
        nl: "niet tot en met \($0), het eerste contractjaar",
        en: "not until after \($0), the first contract year")
    } ?? ""
  }

  private var discount: String {
    clause.discount.map {
      let points = language == .dutch ? $0.dutch : $0.description
      return say(nl: "min \(points) procentpunt", en: "less \(points) percentage points")
    } ?? ""
  }

  private var threshold: String {
    clause.terms.threshold.map {
      let from = say(nl: "pas vanaf \(percent($0))", en: "only from \(percent($0)) on")
      return clause.terms.aboveThreshold == .whole
        ? from : from + say(nl: ", en alleen wat erboven ligt", en: ", and only what is above")
    } ?? ""
  }

  private var limits: String {
    [
      clause.cap.map { say(nl: "hoogstens \(percent($0))", en: "at most \(percent($0))") },
      clause.floor.map { say(nl: "minstens \(percent($0))", en: "at least \(percent($0))") },
    ].compactMap(\.self).joined(separator: say(nl: " en ", en: " and "))
  }

  private var catchUp: String {
    clause.terms.catchesUp
      ? say(
        nl: "wat zo niet meetelt, wordt het jaar erna ingehaald",
        en: "what is kept back so is caught up the year after")
      : ""
  }

  private var rounding: String {
    let way = clause.rounding == .down ? say(nl: " naar beneden", en: " down") : ""
    return [
      clause.partDecimals.map { decimals in
        say(
          nl: "index en nacalculatie elk\(way) afgerond op \(places(decimals))",
          en: "index and settlement each rounded\(way) to \(places(decimals))")
      },
      clause.decimals.map { decimals in
        say(
          nl: "het percentage\(way) afgerond op \(places(decimals))",
          en: "the percentage rounded\(way) to \(places(decimals))")
      },
    ].compactMap(\.self).joined(separator: "; ")
  }

  private func places(_ count: Int) -> String {
    count == 1
      ? say(nl: "1 decimaal", en: "1 decimal") : say(nl: "\(count) decimalen", en: "\(count) decimals")
  }

  private var prices: String {
    [
      clause.terms.roundedTo.map { unit in
        say(nl: "prijzen afgerond op € \(amount(unit.unit))", en: "prices rounded to € \(amount(unit.unit))")
      },
      clause.terms.minuteFromHour
        ? say(
          nl: "een prijs per minuut is de prijs per uur gedeeld door 60",
          en: "a price per minute is the price per hour divided by 60") : nil,
    ].compactMap(\.self).joined(separator: "; ")
  }

  private func amount(_ money: Money) -> String {
    language == .dutch ? String(money.description.map { $0 == "." ? "," : $0 }) : money.description
  }
}
