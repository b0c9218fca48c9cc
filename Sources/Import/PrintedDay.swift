import Spreadsheets
import Tariffs

/// A day or a year that a text names.
struct PrintedDay: Hashable {
  /// The day; of a bare year its 1 January.
  let day: CalendarDate
  /// Whether the text names only the year.
  var isYear = false
  /// Whether the text names only a month, with or without its year.
  var isMonth = false
  /// Whether it is the last day (`t/m`) or the first on which something no longer holds (`tot`).
  var end: End?
  /// Whether a word says that something holds from this day on.
  var isBegin = false
  /// Whether a word says that it is another kind of day, such as that of a decision.
  var isOther = false
  /// Whether the text names no year; then that of ``day`` says nothing.
  var lacksYear = false

  /// The day in a year, where its text names none; nothing where the year is not known.
  func inYear(_ year: Int?) -> PrintedDay? {
    guard lacksYear else { return self }
    guard let year, let day = CalendarDate(year: year, month: day.month, day: day.day) else { return nil }
    var copy = PrintedDay(day: day)
    (copy.end, copy.isBegin, copy.isMonth) = (end, isBegin, isMonth)
    return copy
  }

  /// The last day of what the text names: of a bare year 31 December.
  var lastDay: CalendarDate {
    let next =
      isYear
      ? CalendarDate(year: day.year + 1, month: 1, day: 1)
      : isMonth ? CalendarDate(year: day.year + day.month / 12, month: day.month % 12 + 1, day: 1) : nil
    return next?.previous ?? day
  }

  /// How a text says that something ends.
  enum End { case last, first }

  private static let months = [
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
    "november",
    "december",
  ]
  private static let shortMonths = [
    "jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec",
  ]

  /// The number of a month by its Dutch name, in full or shortened.
  static func number(ofMonth name: String) -> Int? {
    (months.firstIndex(of: name) ?? shortMonths.firstIndex(of: name)).map { $0 + 1 }
  }

  private static let begins: Set<String> = [
    "vanaf", "per", "ingaande", "ingang", "ingangsdatum", "geldig", "geldend", "m.i.v.", "miv", "sinds",
    "startdatum",
  ]
  private static let others: Set<String> = [
    "prijspeil", "loonpeil", "vastgesteld", "besluit", "versie", "gemeenteblad", "staatscourant", "cvdr",
    "stand",
    "gepubliceerd", "afgedrukt", "dd", "datum", "d.d.", "bijgewerkt", "gewijzigd", "indexering", "index",
    "cao",
    "verordening", "stb", "stcrt", "postbus", "kvk",
  ]

  /// Words of which the day behind them is the first on which something no longer holds.
  private static let ends: Set<String> = ["vervalt", "vervallen", "eindigt", "stopt"]

  /// Whether words go on with up to when: `t/m juni 2025`.
  private static func isUntil(_ words: ArraySlice<String>) -> Bool {
    let isUntil =
      words.first.map { ["t/m", "tm", "tot", "-", "–"].contains($0) } ?? false
    return isUntil && words.dropFirst().prefix(3).contains { month($0) != nil }
  }

  /// Whether a spreadsheet has made a day of what a cell held, such as a code: kept as a day, or in a text file as
  /// `1-feb`, `feb-01` or a whole day.
  static func isMade(of cell: Sheet.Cell) -> Bool {
    if case .day = cell.kind { return true }
    let word = PrintedText(cell.shown).line.lowercased()
    if numeric(word) != nil { return true }
    let parts = word.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2 || parts.count == 3 else { return false }
    let months = parts.filter { shortMonths.contains($0.trimmed(of: ".")) }
    let numbers = parts.filter { !$0.isEmpty && $0.count <= 4 && $0.allSatisfy(\.isASCIIDigit) }
    return months.count == 1 && numbers.count == parts.count - 1
  }

  /// The days of a cell: what its format shows as a day counts before its text.
  static func days(of cell: Sheet.Cell, _ text: PrintedText) -> [PrintedDay] {
    if case .day(let year, let month, let day) = cell.kind {
      return CalendarDate(year: year, month: month, day: day).map { [PrintedDay(day: $0)] } ?? []
    }
    return days(in: text)
  }

  /// The days and years that a text names, in its order.
  static func days(in text: PrintedText) -> [PrintedDay] {
    // Words with the dots, strokes and slashes inside them.
    let words = text.line.lowercased().split { $0 == " " || $0 == "(" || $0 == ")" || $0 == ";" || $0 == ":" }
      .map { String($0).trimmed(of: ",.") }
    var found: [PrintedDay] = []
    var place = 0
    while place < words.count {
      defer { place += 1 }
      let word = words[place]
      var day: PrintedDay?
      if let date = numeric(word) {
        day = PrintedDay(day: date)
      } else if let number = Int(word), (1...31).contains(number), place + 2 < words.count,
        let month = month(words[place + 1]), let year = year(words[place + 2]),
        let date = CalendarDate(year: year, month: month, day: number)
      {
        day = PrintedDay(day: date)
      } else if let number = Int(word), (1...31).contains(number), place + 1 < words.count,
        let month = month(words[place + 1]),
        words.count <= 6 || place > 0 && begins.contains(words[place - 1]),
        let date = CalendarDate(year: 2000, month: month, day: number)
      {
        day = PrintedDay(day: date, lacksYear: true)
      } else if let date = numericWithoutYear(word), place > 0,
        begins.contains(words[place - 1]) || ["tot", "t/m"].contains(words[place - 1])
      {
        day = PrintedDay(day: date, lacksYear: true)
      } else if let month = month(word), place + 1 < words.count, let year = year(words[place + 1]),
        !(place > 0 && Int(words[place - 1]) != nil),
        let date = CalendarDate(year: year, month: month, day: 1)
      {
        day = PrintedDay(day: date, isMonth: true)
      } else if let month = month(word), place + 1 < words.count, isUntil(words[(place + 1)...]),
        let date = CalendarDate(year: 2000, month: month, day: 1)
      {
        // `januari t/m juni 2025`: the year stands behind the last month.
        found.append(PrintedDay(day: date, isMonth: true, isBegin: true, lacksYear: true))
      } else if let year = year(word), let date = CalendarDate(year: year, month: 1, day: 1) {
        day = PrintedDay(day: date, isYear: true)
      }
      guard var day else { continue }
      let before = words[max(0, place - 3)..<place]
      let last = before.last ?? ""
      if ["t/m", "tm"].contains(last) || before.suffix(3).elementsEqual(["tot", "en", "met"]) {
        day.end = .last
      }
      // `Tarieven voor 2025` are those of that year.
      if last == "tot" || last == "voor" && !day.isYear || before.contains(where: ends.contains) {
        day.end = .first
      }
      day.isBegin = before.contains(where: begins.contains) && day.end == nil
      day.isOther =
        last == "wmo" && word == "2015"
        || !begins.contains(last)
          && before.suffix(2).contains {
            others.contains($0.trimmed(of: ".")) || others.contains($0) || $0.hasSuffix("besluit")
          }
      if !day.isYear, numeric(word) == nil, numericWithoutYear(word) == nil {
        place += Int(word) == nil || day.lacksYear ? 1 : 2
      }
      found.append(day)
    }
    return found
  }

  private static func month(_ word: String) -> Int? {
    (months.firstIndex(of: word) ?? shortMonths.firstIndex(of: word.trimmed(of: "."))).map { $0 + 1 }
  }

  private static func year(_ word: String) -> Int? {
    guard word.count == 4, let year = Int(word), (1990...2099).contains(year) else { return nil }
    return year
  }

  /// A day and a month in digits: `1-7`.
  private static func numericWithoutYear(_ word: String) -> CalendarDate? {
    let parts = word.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let day = parts[0], let month = parts[1] else { return nil }
    return CalendarDate(year: 2000, month: month, day: day)
  }

  /// A day in digits: `1-3-2024`, `01/03/2024`, `2024-03-01`, `20240301`.
  private static func numeric(_ word: String) -> CalendarDate? {
    if word.count == 8, let number = Int(word), (1990_0101...2099_1231).contains(number) {
      return CalendarDate(year: number / 10000, month: number / 100 % 100, day: number % 100)
    }
    for separator in ["-", "/", "."] as [Character] {
      let parts = word.split(separator: separator, omittingEmptySubsequences: false)
      guard parts.count == 3, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isASCIIDigit) }) else {
        continue
      }
      let numbers = parts.compactMap { Int($0) }
      guard numbers.count == 3 else { return nil }
      if parts[0].count == 4 { return CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2]) }
      let year = parts[2].count == 2 ? 2000 + numbers[2] : numbers[2]
      return CalendarDate(year: year, month: numbers[1], day: numbers[0])
    }
    return nil
  }
}

extension Character {
  /// Whether it is one of the digits 0 to 9.
  var isASCIIDigit: Bool { isASCII && isNumber }
}

extension String {
  /// The text without some characters at its ends.
  func trimmed(of characters: String) -> String {
    var rest = self[...]
    while let first = rest.first, characters.contains(first) { rest.removeFirst() }
    while let last = rest.last, characters.contains(last) { rest.removeLast() }
    return String(rest)
  }
}
