import Tariffs

extension DeclaredProduct {
  /// Holds the participants and the staff of a line against what the document of its price says of groups.
  func explainGroup(
    _ line: DeclarationLine, _ price: DeclaredPrice, _ report: (DeclarationFinding) -> Void
  ) {
    guard line.participants != nil || line.staff != nil else { return }
    let terms = groupTerms[price.table.id] ?? []
    func finding(
      _ reason: DeclarationReason, _ term: BillingTerm, _ counted: Rational, _ allowed: Rational,
      _ certainty: DeclarationCertainty = .wrong
    ) {
      var finding = DeclarationFinding(reason, certainty, price: price, stake: line.amount)
      (finding.term, finding.counted, finding.allowed) = (term, counted, allowed)
      report(finding)
    }
    func numbers(_ kind: BillingTerm.Kind) -> [(term: BillingTerm, number: Rational)] {
      terms.filter { $0.kind == kind }.compactMap { term in term.number.map { (term, $0) } }
    }
    if let participants = line.participants.map({ Rational($0) }) {
      if let most = numbers(.participantsMax).max(by: { $0.number < $1.number }), participants > most.number {
        finding(.groupSize, most.term, participants, most.number)
      }
      // A smallest group is most often what a price was based on.
      if let least = numbers(.participantsMin).min(by: { $0.number < $1.number }), participants < least.number
      {
        finding(.groupSize, least.term, participants, least.number, .judge)
      }
    }
    guard let staff = line.staff.map({ Rational($0) }) else { return }
    if let most = numbers(.staffMax).max(by: { $0.number < $1.number }), staff > most.number {
      finding(.groupStaff, most.term, staff, most.number)
    }
    guard let participants = line.participants.map({ Rational($0) }) else { return }
    if let term = terms.first(where: { $0.kind == .staffAtMostParticipants }), staff > participants {
      finding(.groupStaff, term, staff, participants)
    }
    if let term = terms.first(where: { $0.kind == .staffBelowParticipants }), staff >= participants {
      finding(.groupStaff, term, staff, participants - Rational(1))
    }
    if let most = numbers(.participantsPerStaff).max(by: { $0.number < $1.number }),
      participants > most.number * staff
    {
      // Most documents print a ratio as an average or as a basis of the price.
      finding(.groupStaff, most.term, participants, most.number * staff, .judge)
    }
  }
}
