import Indexation
import Tariffs

/// The group products of the page: what a group of any size costs and earns.
struct PageGroups {
  let groups: [GroupTariff]
  let wording: Wording

  var json: JSONText {
    .object([
      (
        "start",
        .object([
          ("participants", .literal("4")), ("staff", .literal("1")), ("slider", .literal("12")),
          ("staffSlider", .literal("4")), ("largest", .literal("\(GroupSession.largestGroup)")),
        ])
      ), ("products", .array(groups.compactMap(product))),
    ])
  }

  private func product(_ group: GroupTariff) -> JSONText? {
    let (participants, staff) = (Formula.reference("participants"), Formula.reference("staff"))
    func json(_ formula: Formula) -> JSONText { formula.json { ["participants": 0, "staff": 1][$0] } }
    let (tariff, price) = (group.tariff, Rational(group.price) / Rational(100))
    guard let cost = group.costPerParticipantHour(.number(price), participants: participants, staff: staff)
    else { return nil }
    return .object([
      ("key", .string("\(tariff.table)/\(tariff.product)")),
      ("label", .string("\(tariff.name) (\(tariff.table))")),
      ("regime", .string(wording.regimeSentence(group.regime, isWhatIf: false))), ("price", .exact(price)),
      ("unit", .string("per \(wording.unitName(of: tariff.unit))")), ("cost", json(cost)),
      ("income", json(group.incomePerStaffHour(cost, participants: participants, staff: staff))),
      ("alone", group.individualCentsPerHour.map { .exact($0 / Rational(100)) } ?? .literal("null")),
      (
        "limits",
        .array(
          group.terms.compactMap { term in
            let excess: Formula? = term.excess(participants: participants, staff: staff)
            return excess.map { .array([.string(wording.exceeded(term)), json($0)]) }
          })
      ),
    ])
  }
}
