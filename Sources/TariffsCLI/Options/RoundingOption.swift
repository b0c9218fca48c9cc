import ArgumentParser
import Indexation
import Tariffs

/// To what the prices of both lists are rounded, for the bounds that it leaves.
struct RoundingOption: ParsableArguments {
  @Option(
    help: .init(
      nl: "Op welk bedrag in euro prijzen zijn afgerond, zoals 1 of 0,05; zonder zoals de lijsten laten "
        + "zien.",
      en: "To what amount in euro prices are rounded, such as 1 or 0,05; without it as the lists show.",
      value: "euro"), transform: priceRounding)
  var roundedTo: PriceRounding?

  /// Refuses an amount of which compared prices are no multiple.
  func check(_ comparison: Comparison) throws {
    guard let roundedTo else { return }
    let tariffs = comparison.rows.filter { $0.change != nil }.flatMap { $0.from + $0.to }
    let others = tariffs.filter { !$0.amount.cents.isMultiple(of: roundedTo.cents) }
    guard !others.isEmpty else { return }
    let first = others.prefix(3).map {
      "\(Phrase($0.amount).text(in: Console.language)) (\($0.name), \($0.table))"
    }.joined(separator: ", ")
    throw usage(
      nl: "Deze prijzen zijn niet afgerond op \(roundedTo.unit) euro: \(others.count) van \(tariffs.count) "
        + "zijn er geen veelvoud van, eerst \(first). Laat --rounded-to weg, of geef een bedrag waar alle "
        + "prijzen veelvouden van zijn.",
      en: "These prices are not rounded to \(roundedTo.unit) euro: \(others.count) of \(tariffs.count) are "
        + "no multiple of it, first \(first). Leave --rounded-to out, or give an amount that all prices are "
        + "multiples of.")
  }
}

/// Reads the amount to which prices are rounded.
private func priceRounding(_ word: String) throws -> PriceRounding {
  let unit = try typed { try TypedAmount.read(word) }
  if let rounding = PriceRounding(to: unit) { return rounding }
  throw usage(
    nl: "'\(word)' is geen bedrag boven 0. Schrijf 1 voor hele euro's, of 0,05.",
    en: "'\(word)' is no amount above 0. Write 1 for whole euros, or 0,05.")
}
