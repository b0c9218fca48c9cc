import Tariffs

extension IndexClause {
  /// Reports a clause without series, weights that are not 100, and what its settlement cannot take.
  func report(of row: Int, in rows: inout Rows<IndexClause>) {
    let file = IndexFile.clauseParts.name
    if allParts.isEmpty, datedSteps.isEmpty {
      let clause = Phrase(nl: "de clausule '\(id)'", en: "the clause '\(id)'")
      rows.report(.rowsMissing(clause, file: file), at: "clause", of: row)
    }
    for group in groupsWithParts { of(group: group).reportParts(of: row, in: &rows) }
  }

  private func reportParts(of row: Int, in rows: inout Rows<IndexClause>) {
    let file = IndexFile.clauseParts.name
    if !group.isEmpty, !groups.contains(where: { $0.id == group }) {
      rows.report(
        .rowsMissing(
          Phrase(
            nl: "de groep '\(group)' van '\(versionReference)'",
            en: "the group '\(group)' of '\(versionReference)'"),
          file: IndexFile.clauseGroups.name), at: "clause", of: row)
    }
    if let total = IndexClause.totalWeight(of: parts), total != Rational(100) {
      let advice =
        total == Rational(1)
        ? Phrase(
          nl: "Schrijf ze in procenten in \(file): 75 en 25, niet 0.75 en 0.25.",
          en: "Write them in percent in \(file): 75 and 25, not 0.75 and 0.25.")
        : Phrase(
          nl:
            "Verbeter ze in \(file); een derde is 100/3. Een deel dat geen index volgt heeft een eigen rij, met zijn "
            + "gewicht en zonder reeks.",
          en:
            "Correct them in \(file); a third is 100/3. A share that follows no index has a row of its own, with its "
            + "weight and without a series.")
      rows.report(
        .rule(
          Phrase(
            nl: "de gewichten van de clausule '\(reference)' zijn samen \(total), niet 100",
            en: "the weights of the clause '\(reference)' add up to \(total), not to 100"), advice: advice),
        at: "clause", of: row)
    }
    if case .published = settlement.rule,
      parts.contains(where: { !$0.series.isEmpty && $0.settlementSeries.isEmpty })
    {
      rows.report(
        .valueMissing(
          Phrase(nl: "de geketende clausule '\(id)'", en: "the chained clause '\(id)'"),
          column: "settlement_series", file: file), at: "clause",
        of: row)
    }
    if case .nothing(isPublished: true) = settlement.rule { return }
    if parts.contains(where: { $0.level != nil }) {
      rows.report(
        .rule(
          nl: "de clausule '\(reference)' rekent met standen, die geen voorlopig en definitief cijfer hebben",
          "Schrijf bij settlement: as-published.",
          en: "the clause '\(reference)' takes levels, which have no provisional and definitive figure",
          "Write as-published under settlement."), at: "settlement", of: row)
    }
  }
}
