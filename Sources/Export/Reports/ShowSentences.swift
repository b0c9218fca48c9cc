import Tariffs

/// How a product continues, and what of it may be billed, in sentences.
extension Wording {
  /// How a product of one list continues in a later one, and whether their prices can be set side by side.
  func sentence(on continuation: Continuation, in dataset: Dataset) -> String {
    func year(_ table: String) -> String { dataset.table(table).map { "\($0.year)" } ?? table }
    func side(_ product: String, _ table: String) -> String {
      let name =
        dataset.tariffs(in: table).first { $0.product == product }?.name
        ?? dataset.unpricedProducts(in: table).first { $0.product == product }?.name
      return "\(name ?? product) (\(year(table)))"
    }
    let old = side(continuation.productFrom, continuation.tableFrom)
    let new = side(continuation.productTo, continuation.tableTo)
    let what =
      switch continuation.relation {
      case .same:
        text(nl: "\(old) ging ongewijzigd verder als \(new)", en: "\(old) continued unchanged as \(new)")
      case .renamed:
        text(
          nl: "\(old) ging onder een andere naam verder als \(new)",
          en: "\(old) continued under another name as \(new)")
      case .rescoped:
        text(
          nl: "\(old) ging verder als \(new), met gewijzigde inhoud",
          en: "\(old) continued as \(new), with changed content")
      case .split:
        text(
          nl: "\(old) is gesplitst, onder meer in \(new)", en: "\(old) was split, into \(new) among others")
      case .merged:
        text(
          nl: "\(old) is met andere producten samengevoegd tot \(new)",
          en: "\(old) was merged with other products into \(new)")
      case .ended:
        text(
          nl: "\(old) is in \(year(continuation.tableTo)) vervallen",
          en: "\(old) ended in \(year(continuation.tableTo))")
      case .new: text(nl: "\(new) is nieuw", en: "\(new) is new")
      }
    guard !continuation.productFrom.isEmpty, !continuation.productTo.isEmpty else {
      return "\(what). \(continuation.reason)"
    }
    let verdict =
      switch continuation.comparable {
      case .yes: text(nl: "de prijzen zijn vergelijkbaar", en: "the prices can be compared")
      case .partly: text(nl: "de prijzen zijn deels vergelijkbaar", en: "the prices can be compared in part")
      case .no: text(nl: "de prijzen zijn niet vergelijkbaar", en: "the prices cannot be compared")
      }
    return "\(what); \(verdict). \(continuation.reason)"
  }

  /// What may be billed of a product: `In 2023 telt directe tijd, reistijd niet`; nothing where nothing is said.
  func sentence(of label: String, on terms: [BillingTerm]) -> String? {
    let time = countedTime(terms)
    let clauses = terms.compactMap { clause(on: $0, among: terms) }.firstOccurrences.prefix(4)
    if let time { return ([label + " " + time] + clauses).joined(separator: "; ") + "." }
    return clauses.isEmpty ? nil : "\(label): \(clauses.joined(separator: "; "))."
  }

  /// Which time counts.
  private func countedTime(_ terms: [BillingTerm]) -> String? {
    let counted = terms.filter { $0.kind == .billable }.map { billingValue($0.value) }.firstOccurrences
    let travels = terms.first { $0.kind == .travel }.map { $0.value == "billable" }
    guard !counted.isEmpty else {
      return travels.map {
        text(nl: "telt reistijd\($0 ? "" : " niet")", en: "travel time \($0 ? "counts" : "does not count")")
      }
    }
    let travel =
      travels.map {
        text(
          nl: $0 ? ", en reistijd ook" : ", reistijd niet",
          en: $0 ? ", and so does travel time" : ", travel time does not")
      } ?? ""
    return text(nl: "telt \(list(counted))\(travel)", en: "\(list(counted)) counts\(travel)")
  }

  /// What a term says besides which time counts; nothing for what another one says.
  private func clause(on term: BillingTerm, among terms: [BillingTerm]) -> String? {
    let number = term.number.map(decimal) ?? ""
    func participants() -> String {
      text(
        nl: number == "1" ? "deelnemer" : "deelnemers", en: number == "1" ? "participant" : "participants")
    }
    func numberOf(_ kind: BillingTerm.Kind) -> Rational? { terms.first { $0.kind == kind }?.number }
    switch term.kind {
    case .billable, .travel, .denominator, .factor: return nil
    case .groupRegime:
      switch (term.value, numberOf(.denominator), numberOf(.factor)) {
      case ("fixed-denominator", Rational(3)?, _):
        return text(
          nl: "de groepsprijs is een derde van de individuele prijs",
          en: "the group price is a third of the individual price")
      case ("fixed-denominator", let denominator?, _):
        return text(
          nl: "de groepsprijs is de individuele prijs gedeeld door \(decimal(denominator))",
          en: "the group price is the individual price divided by \(decimal(denominator))")
      case ("factor", _, let factor?):
        return text(
          nl: "de uren van een groep worden gedeeld door de deelnemers, maal \(decimal(factor))",
          en: "the hours of a group are divided by the participants, times \(decimal(factor))")
      case ("minutes-shared", _, _):
        return text(
          nl: "de minuten worden verdeeld over de deelnemers",
          en: "the minutes are shared by the participants")
      default: return "\(name(of: term.kind)): \(billingValue(term.value))"
      }
    case .participantsMin:
      return text(nl: "minstens \(number) \(participants())", en: "at least \(number) \(participants())")
    case .participantsMax:
      return text(nl: "hoogstens \(number) \(participants())", en: "at most \(number) \(participants())")
    case .staffMax:
      return text(
        nl: "hoogstens \(number) \(number == "1" ? "begeleider" : "begeleiders")",
        en: "at most \(number) \(number == "1" ? "professional" : "professionals")")
    case .sessionHoursMax: return text(nl: "hoogstens \(number) uur", en: "at most \(number) hours")
    case .staffAtMostParticipants, .staffBelowParticipants: return name(of: term.kind)
    case .participants, .participantsPerStaff, .hoursPerDagdeel, .directHoursPerDagdeel:
      return "\(number) \(name(of: term.kind))"
    default: return "\(name(of: term.kind)): \(number)"
    }
  }
}
