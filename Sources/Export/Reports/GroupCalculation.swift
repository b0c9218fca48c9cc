import Indexation
import Tariffs

extension Calculation {
  /// What groups of several sizes cost each participant and bring an hour of staff; nothing without either.
  package init?(of groups: [GroupTariff], in sessions: [GroupSession]) {
    guard !groups.isEmpty, !sessions.isEmpty else { return nil }
    let cells = GroupCells(groups: groups, sessions: sessions)
    self.init(
      Phrase(nl: "Groep", en: "Group"),
      title: Phrase(nl: "Groepstarieven naar grootte van de groep", en: "Group tariffs by size of the group"),
      notes: [Phrase(\.inputsMayChange)], groups: [cells.sizes, cells.prices, cells.costs, cells.income])
  }
}

/// The cells of group tariffs: a row for each tariff, and a column for each size of the group.
private struct GroupCells {
  typealias Cell = Calculation.Cell
  typealias Row = Calculation.Row
  typealias Group = Calculation.Group

  let groups: [GroupTariff]
  let sessions: [GroupSession]

  private func label(_ group: GroupTariff) -> Phrase {
    Phrase("\(group.tariff.codeAndName) (\(group.tariff.table))")
  }

  private func participants(_ place: Int) -> Cell { size("deelnemers", place, sessions[place].participants) }
  private func staff(_ place: Int) -> Cell { size("begeleiders", place, sessions[place].staff) }

  private func size(_ name: String, _ place: Int, _ number: Int) -> Cell {
    Cell("\(name)\(place + 1)", .number, .input(Rational(number), Calculation.Bounds(from: Rational(1))))
  }

  private var heads: [Phrase] {
    sessions.indices.map { Phrase(nl: "Groep \($0 + 1)", en: "Group \($0 + 1)") }
  }

  /// How many participants and professionals there are.
  var sizes: Group {
    Group(
      Phrase(nl: "Grootte van de groep", en: "Size of the group"), columns: heads,
      rows: [
        Row(Phrase(\.participants), sessions.indices.map(participants)),
        Row(Phrase(\.staff), sessions.indices.map(staff)),
      ])
  }

  private func price(_ place: Int) -> Cell {
    let group = groups[place]
    // Another denominator than that of the document makes another price of the individual one.
    if group.isWhatIf, let individual = individual(place), let denominator = factor(place) {
      return Cell(
        "tarief\(place + 1)", .amount,
        .formula(.rounded(individual.reference / denominator.reference, decimals: 2)))
    }
    return Cell("tarief\(place + 1)", .amount, .input(group.price.inEuro, Calculation.Bounds()))
  }

  private func individual(_ place: Int) -> Cell? {
    guard groups[place].isWhatIf else { return nil }
    return groups[place].individual.map {
      Cell("individueel\(place + 1)", .amount, .input($0.amount.inEuro, Calculation.Bounds()))
    }
  }

  /// The denominator or the factor of the way of billing.
  private func factor(_ place: Int) -> Cell? {
    let number: Rational? =
      switch groups[place].regime {
      case .fixedDenominator(let number), .factor(let number): number
      case .minutesShared: nil
      }
    // A price that is printed has its denominator in it already.
    let isInput = groups[place].isWhatIf || groups[place].regime.factor != nil
    return number.map {
      Cell(
        "factor\(place + 1)", .number,
        isInput ? .input($0, Calculation.Bounds(from: Rational(1, 100))) : .given($0))
    }
  }

  private func hourPrice(_ place: Int) -> Cell {
    let group = groups[place]
    let factor = (try? UnitConversion.factor(from: group.tariff.unit, to: .uur)) ?? Rational(0)
    let price = price(place).reference
    return Cell(
      "uurprijs\(place + 1)", .amount, .formula(factor == Rational(1) ? price : price * .number(factor)))
  }

  /// The price of each tariff, and per hour.
  var prices: Group {
    let hasIndividual = groups.contains(where: \.isWhatIf)
    return Group(
      Phrase(\.tariffs),
      columns: (hasIndividual ? [Phrase(\.individualPrice)] : []) + [
        Phrase(nl: "Noemer of factor", en: "Denominator or factor"), Phrase(\.amount),
        Phrase(nl: "Per uur (€)", en: "Per hour (€)"),
      ],
      rows: groups.indices.map { place in
        let group = groups[place]
        return Row(
          label(group),
          (hasIndividual ? [individual(place)] : []) + [factor(place), price(place), hourPrice(place)],
          note: Phrase {
            "\($0.regimeSentence(group.regime, isWhatIf: group.isWhatIf)), \($0.onLine(group.tariff.line))"
          })
      })
  }

  private func cost(_ place: Int, _ size: Int) -> Cell {
    Cell(
      "kosten\(place + 1).\(size + 1)", .amount,
      .formula(
        groups[place].regime.billed(
          hourPrice(place).reference, staff: staff(size).reference,
          participants: participants(size).reference, factor: .reference("factor\(place + 1)"))))
  }

  /// What each participant costs per hour.
  var costs: Group {
    matrix(Phrase(\.costPerParticipantHour), "kosten", GroupTariff.costPerParticipantHour, cost)
  }

  /// What an hour of a professional brings.
  var income: Group {
    matrix(Phrase(\.incomePerStaffHour), "opbrengst", GroupTariff.incomePerStaffHour) { place, size in
      Cell(
        "opbrengst\(place + 1).\(size + 1)", .amount,
        .formula(
          cost(place, size).reference * participants(size).reference / staff(size).reference))
    }
  }

  /// A figure of each tariff for each size, with how far all of them together lie from those of the program.
  private func matrix(
    _ heading: Phrase, _ name: String, _ figure: (GroupTariff) -> (GroupSession) -> Rational,
    _ cell: (Int, Int) -> Cell
  ) -> Group {
    Group(
      heading, columns: heads + [Phrase(\.sheetMinusProgram)],
      rows: groups.indices.map { place in
        let cells = sessions.indices.map { cell(place, $0) }
        let known = sessions.reduce(Rational(0)) {
          $0 + figure(groups[place])($1).rounded(decimals: 0).inEuro
        }
        let sum = cells.map { Formula.rounded($0.reference, decimals: 2) }.sum()
        return Row(
          label(groups[place]),
          cells + [
            Cell(
              "controle-\(name)\(place + 1)", .amount, .formula(.rounded(sum - .number(known), decimals: 2)),
              isCheck: true)
          ])
      })
  }
}
