import Indexation
import Tariffs

extension Phrase {
  /// Words of a report in every language, for what does not know yet who reads it.
  init(_ words: (Wording) -> String) {
    self.init(nl: words(wording(.dutch)), en: words(wording(.english)))
  }
}

extension Calculation.Cell {
  /// How far an outcome lies from what the program has for it, in whole cents: nothing, as long as nothing is changed.
  init(checking outcome: Calculation.Cell, against cents: Rational, named name: String) {
    self.init(name, .amount, .formula(outcome.reference - .number(cents.inEuro)), isCheck: true)
  }
}

extension Rational {
  /// An amount in cents as calculations have it.
  var inEuro: Rational { self / Rational(100) }
}

extension Money {
  /// The amount as calculations have it.
  var inEuro: Rational { Rational(self).inEuro }
}

extension Sequence<Formula> {
  /// The sum of all parts; zero without any.
  func sum() -> Formula {
    var sum: Formula?
    for part in self { sum = sum.map { $0 + part } ?? part }
    return sum ?? .number(Rational(0))
  }
}

extension Wording {
  /// That a figure may be changed, and what follows then.
  var inputsMayChange: String {
    text(
      nl: "Gekleurde cijfers mag u wijzigen; al het andere volgt met een formule.",
      en: "Coloured figures may be changed; everything else follows by a formula.")
  }
  /// How far the sheet lies from the program.
  var sheetMinusProgram: String { text(nl: "Werkblad min tariffs", en: "Sheet minus tariffs") }
  /// The head of what the document prints, and on which line.
  var whereItStands: String { text(nl: "Waar het staat", en: "Where it stands") }
  var addedByStep: String { text(nl: "Waarvan deze stap (€)", en: "Of which this step (€)") }
  var inCents: String { text(nl: "Tarief, op centen (€)", en: "Tariff, in cents (€)") }
}
