import Indexation
import Tariffs

/// All words that people read in a report, each with its languages side by side.
///
/// Nothing else in the program holds text for a memo. A phrase names every language, so that the compiler
/// finds the places where one is missing:
///
/// ```swift
/// var change: String { text(nl: "Verschil (€)", en: "Change (€)") }
/// ```
struct Wording: Sendable {
  /// The language that is read.
  let language: Language

  /// One phrase in each language, of which only the one that is read is made.
  func text<Phrase>(nl: @autoclosure () -> Phrase, en: @autoclosure () -> Phrase) -> Phrase {
    language.text(nl: nl(), en: en())
  }
}

/// The words of a language.
///
/// - Parameter language: the language for people.
/// - Returns: its words.
func wording(_ language: Language) -> Wording { Wording(language: language) }

extension Wording {
  /// A number of programs as people write it: `1.234,56` in Dutch.
  private func grouped(_ text: String) -> String { language.grouped(text) }

  /// Hundredths as a number for people: `1.234,56` in Dutch.
  func number(hundredths: WholeNumber) -> String { grouped(decimalText(hundredths, decimals: 2)) }

  /// Hundredths as a number for people: `1.234,56` in Dutch.
  func number(hundredths: some FixedWidthInteger & SignedInteger) -> String {
    number(hundredths: WholeNumber(hundredths))
  }

  /// An amount for people.
  func number(_ amount: Money) -> String { number(hundredths: amount.cents) }

  /// A number for people, always with as many decimals: `1.234,5600` in Dutch.
  func number(_ number: Rational, _ rounding: Rounding = .halfAwayFromZero, decimals: Int) -> String {
    grouped(number.text(rounding, decimals: decimals))
  }

  /// Hundredths as a change for people: with a plus for a rise, and no sign for nothing.
  func signed(hundredths: WholeNumber) -> String {
    (hundredths > 0 ? "+" : "") + number(hundredths: hundredths)
  }

  /// Hundredths as a change for people: with a plus for a rise, and no sign for nothing.
  func signed(hundredths: some FixedWidthInteger & SignedInteger) -> String {
    signed(hundredths: WholeNumber(hundredths))
  }

  /// A plain number for people: `1,5` in Dutch; a fraction that has no end as `1/3`.
  func decimal(_ number: Rational) -> String {
    String(number.description.map { $0 == "." ? Character(decimalSeparator) : $0 })
  }

  /// A ratio for people, rounded to four decimals, or to six where it is below a tenth.
  func ratio(_ ratio: Rational, _ rounding: Rounding = .halfAwayFromZero) -> String {
    decimal(ratio.roundedForReading(rounding))
  }

  /// A percentage for people, with all its decimals but at least two; with four where they have no end.
  func percent(_ percent: Rational) -> String {
    let hundredths = percent * Rational(100)
    guard hundredths.isWhole else {
      let hasEnd = (percent * Rational(1_000_000)).isWhole
      return decimal(hasEnd ? percent : percent.rounded(decimals: 4)) + "%"
    }
    return number(hundredths: hundredths.rounded()) + "%"
  }

  /// Cents as an amount, rounded half away from zero; what an amount cannot hold is written all the same.
  func amount(_ cents: Rational) -> Report.Cell {
    if let amount = Money(rounding: cents) { return .money(amount) }
    let euros = cents / Rational(100)
    return .decimal(euros.text(decimals: 2), shown: number(euros, decimals: 2))
  }

  /// Cents for people, with four decimals where they are no whole cents.
  func cents(_ cents: Rational, _ rounding: Rounding = .halfAwayFromZero) -> String {
    number(cents / Rational(100), rounding, decimals: cents.isWhole ? 2 : 4)
  }

  /// A day for people: `29 december 2025`.
  func date(_ date: CalendarDate) -> String { language.date(date) }

  /// The first words in a row, and how many others there are.
  func some(_ words: [String], atMost limit: Int, between separator: String = ", ") -> String {
    guard words.count > limit + 1 else { return words.joined(separator: separator) }
    return words.prefix(limit).joined(separator: separator) + " " + andOthers(words.count - limit)
  }

  /// Words in a row; the first ones of a long list.
  func listed(_ words: [String]) -> String { words.count > 12 ? some(words, atMost: 10) : list(words) }

  /// Words in a row: `a, b en c`.
  func list(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " \(and) " + last
  }
}

extension Rational {
  /// A ratio rounded to four decimals, or to six where it is below a tenth.
  func roundedForReading(_ rounding: Rounding = .halfAwayFromZero) -> Rational {
    rounded(rounding, decimals: self < Rational(1, 10) ? 6 : 4)
  }
}
