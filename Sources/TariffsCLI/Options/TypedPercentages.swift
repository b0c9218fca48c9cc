import ArgumentParser
import Indexation
import Tariffs

/// A percentage of `--percent` as somebody typed it: `6,30`, `6.30%` or `2024=6,30`.
struct TypedPercentage {
  /// The year that it is for; nothing when it stands in the order of the years.
  let year: Int?
  /// The change in percent.
  let percent: Rational
  /// The number as typed, without a percent sign.
  let word: String
}

/// Reads one percentage, or several with a semicolon or a blank between them.
///
/// A comma is a decimal comma. It separates only what can be read in no other way: `6.30,4.91`.
func typedPercentages(_ word: String) throws -> [TypedPercentage] {
  var parts = word.split { $0 == ";" || $0 == " " }.map(String.init)
  if parts.count == 1 {
    let pieces = word.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    if pieces.count > 1, pieces.allSatisfy({ $0.contains(".") }) { parts = pieces }
  }
  guard !parts.isEmpty else { throw notAPercentage(word) }
  return try parts.map(typedPercentage)
}

private func typedPercentage(_ word: String) throws -> TypedPercentage {
  let sides = word.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
  let year = sides.count == 2 ? Int(sides[0]) : nil
  guard sides.count <= 2, sides.count == 1 || year != nil else { throw notAPercentage(word) }
  if let year { try requireYear(year) }
  let number = sides[sides.count - 1]
  let isNegative = number.hasPrefix("-")
  let digits = String(number.dropFirst(isNegative || number.hasPrefix("+") ? 1 : 0))
  let size = try typedNumber(
    digits.hasSuffix("%") ? String(digits.dropLast()) : digits, otherwise: notAPercentage(word))
  guard isNegative || size <= IndexValue.highestPercent else {
    throw usage(
      nl: "'\(number)' lijkt de stand van een index, niet haar verandering in een jaar. Geef de verandering "
        + "in procent: 6,30 voor een factor van 1,0630 of een stand die van 100 naar 106,3 gaat.",
      en: "'\(number)' looks like the level of an index, not like its change in a year. Give the change in "
        + "percent: 6,30 for a factor of 1,0630 or a level that goes from 100 to 106,3.")
  }
  return TypedPercentage(
    year: year, percent: isNegative ? Rational(0) - size : size,
    word: number.hasSuffix("%") ? String(number.dropLast()) : number)
}

private func notAPercentage(_ word: String) -> ValidationError {
  usage(
    nl: "'\(word)' is geen percentage. Schrijf 6,30 of 6.30, en herhaal de optie voor meer jaren: --percent "
      + "6,30 --percent 4,91, of met het jaar --percent 2024=6,30.",
    en: "'\(word)' is no percentage. Write 6,30 or 6.30, and repeat the option for several years: --percent "
      + "6,30 --percent 4,91, or with the year --percent 2024=6,30.")
}

extension [TypedPercentage] {
  /// Refuses percentages of which some have a year and others have none, or two for one year.
  func check() throws {
    let years = compactMap(\.year)
    guard years.isEmpty || years.count == count else {
      throw usage(
        nl: "Geef elk percentage zijn jaar, of geen ervan: --percent 2024=6,30.",
        en: "Give every percentage its year, or none of them: --percent 2024=6,30.")
    }
    for (place, year) in years.enumerated() where years[..<place].contains(year) {
      throw usage(
        nl: "Voor \(year) zijn twee percentages gegeven. Geef er een.",
        en: "Two percentages were given for \(year). Give one.")
    }
  }

  /// The path that the percentages make: one for each year, or a single one between months.
  func path(from: IndexPeriod, to: IndexPeriod, isOneOfSeveral: Bool) throws -> IndexPath {
    if from.isYear, to.isYear {
      return try path(from: from.year, to: to.year, isOneOfSeveral: isOneOfSeveral)
    }
    guard count == 1, self[0].year == nil else {
      throw usage(
        nl: "Tussen \(from) en \(to) telt één percentage, zonder jaar: --percent 2,5.",
        en: "Between \(from) and \(to) one percentage counts, without a year: --percent 2,5.")
    }
    return try IndexBook.path(percent: self[0].percent, from: from, to: to)
  }

  /// The path that the percentages of years make.
  private func path(from: Int, to: Int, isOneOfSeveral: Bool) throws -> IndexPath {
    if contains(where: { $0.year != nil }) {
      let percents = Dictionary(compactMap { typed in typed.year.map { ($0, typed.percent) } }) { $1 }
      return try IndexBook.path(percents: percents, from: from, to: to, isOneOfSeveral: isOneOfSeveral)
    }
    if from != to { try refuseSeparatingComma(IndexPath.years(from: from, to: to)) }
    return try IndexBook.path(percents: map(\.percent), from: from, to: to)
  }

  /// Refuses percentages that do not lead from the prices of several years to one.
  func check(from origins: [Int], to: Int) throws {
    let others = Set(origins).subtracting([to]).sorted()
    guard !isEmpty, others.count > 1 else { return }
    let years = Set(others.flatMap { IndexPath.years(from: $0, to: to) }).sorted()
    let given = compactMap(\.year)
    if let missing = years.first(where: { !given.contains($0) }), !given.isEmpty {
      throw IndexError.percentageMissing(year: missing, years: years)
    }
    guard given.isEmpty else { return }
    try refuseSeparatingComma(years)
    let prices = Console.language.all(others.map(String.init))
    throw usage(
      nl: "Prijzen van \(prices) hebben verschillende percentages nodig om op \(to) te komen. Geef elk zijn "
        + "jaar: \(options(years)).",
      en: "Prices of \(prices) need different percentages to come to \(to). Give each its year: "
        + "\(options(years))."
    )
  }

  /// The percentages as options, each for its year, with an ellipsis for what was not given.
  private func options(_ years: [Int]) -> String {
    years.enumerated().map { place, year in
      "--percent \(year)=\(count <= years.count && place < count ? self[place].word : "…")"
    }.joined(separator: " ")
  }

  /// Refuses a comma that would give every year its percentage if it separated.
  private func refuseSeparatingComma(_ years: [Int]) throws {
    guard count != years.count else { return }
    let pieces = flatMap { typed in typed.word.split(separator: ",").map(String.init) }
    guard pieces.count == years.count, let word = first(where: { $0.word.contains(",") })?.word else {
      return
    }
    let readings = Console.language.all(
      zip(years, pieces).map { year, piece in said(nl: "\(piece)% voor \(year)", en: "\(piece)% for \(year)")
      })
    throw usage(
      nl: "'\(word)' is op twee manieren te lezen: als het ene percentage \(word)%, of als \(readings). Een "
        + "komma is hier een decimale komma, en \(years.count) jaren vragen \(years.count) percentages. "
        + "Geef elk zijn jaar: \(options(years)).",
      en: "'\(word)' can be read in two ways: as the one percentage \(word)%, or as \(readings). A comma is "
        + "a decimal comma here, and \(years.count) years need \(years.count) percentages. Give each its "
        + "year: \(options(years))."
    )
  }

  /// The same percentages as words of a command line.
  func words(_ years: [Int]) -> [String] {
    zip(years, self).flatMap { ["--percent", "\($1.year ?? $0)=\($1.word)"] }
  }
}
