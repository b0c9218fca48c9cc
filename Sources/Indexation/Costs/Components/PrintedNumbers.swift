import Tariffs

/// The numbers in a printed text, as documents write them: `8,33%`, `€ 1.234,56` and `35.5`.
///
/// A point can group thousands or stand before decimals; such a number counts in both readings. Figures that are
/// written in words give none.
func printedNumbers(in text: String) -> [Rational] {
  let runs = text.split { !($0.isASCII && $0.isNumber) && $0 != "," && $0 != "." }
  return runs.flatMap { run -> [Rational] in
    let number = run.drop { !$0.isNumber }
    let digits = String(number.prefix(number.count - number.reversed().prefix { !$0.isNumber }.count))
    let ungrouped = digits.filter { $0 != "." }
    let readings = [digits, ungrouped].map { String($0.map { $0 == "," ? "." : $0 }) }
    return readings.firstOccurrences.compactMap { Rational($0) }
  }
}

extension Fields {
  /// Reports a figure that is not among the numbers that are printed beside it: one of the two is a slip. Without a
  /// number in it, nothing is held against what is printed.
  mutating func check(_ value: Rational, against printed: String, at column: String) {
    let numbers = printedNumbers(in: printed)
    guard !numbers.isEmpty, !numbers.contains(value) else { return }
    report(
      at: column,
      nl: "het cijfer \(value) is geen van de gedrukte getallen: \(quoted(printed))",
      "Schrijf het cijfer zoals gedrukt, met een punt voor de decimalen, of verbeter wat gedrukt is.",
      en: "the figure \(value) is not among the numbers that are printed: \(quoted(printed))",
      "Write the figure as printed, with a point for the decimals, or correct what is printed.")
  }
}
