import Tariffs

/// What a figure or a price level is of: a year, a quarter or a month.
///
/// ```swift
/// IndexPeriod("2013-10")   // October 2013
/// IndexPeriod("2019-Q1")   // the first quarter of 2019
/// IndexPeriod("2024")      // the year 2024
/// ```
public struct IndexPeriod: Hashable, Sendable {
  /// Which part of a year.
  public enum Part: Hashable, Sendable {
    /// The whole year.
    case year
    /// A quarter, from 1 to 4.
    case quarter(Int)
    /// A month, from 1 to 12.
    case month(Int)
  }

  /// The year.
  public let year: Int
  /// Which part of it.
  public let part: Part

  /// A part of a year; without one the year itself.
  init(_ year: Int, _ part: Part = .year) { (self.year, self.part) = (year, part) }

  /// A whole year.
  public static func year(_ year: Int) -> IndexPeriod { IndexPeriod(year) }

  /// The month in which a day lies.
  public static func month(of day: CalendarDate) -> IndexPeriod { IndexPeriod(day.year, .month(day.month)) }

  /// A period as it is written: `2024`, `2024-10` or `2024-Q3`; nothing for another word, or for a year outside 1900 to
  /// 2199.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    guard parts.count <= 2, parts[0].utf8.count == 4, parts[0].allSatisfy(\.isASCIIDigit),
      let year = Int(parts[0]), (1900...2199).contains(year)
    else { return nil }
    guard parts.count == 2 else {
      self.init(year)
      return
    }
    guard let part = Part(parts[1]), part != .year else { return nil }
    self.init(year, part)
  }

  /// Whether it is a whole year.
  public var isYear: Bool { part == .year }

  /// The first day. A price of a year is one of 1 January.
  public var firstDay: CalendarDate {
    // Years are checked where they are read, so that each has this day.
    CalendarDate(year: year, month: part.firstMonth, day: 1) ?? .earliest
  }

  /// Its year, and the month with which it begins where it is no whole year.
  package var yearAndMonth: YearAndMonth {
    YearAndMonth(year: year, month: isYear ? nil : part.firstMonth)
  }

  /// The same part of another year.
  public func years(later count: Int) -> IndexPeriod { IndexPeriod(year + count, part) }

  /// The pattern of a period in a data file.
  static let pattern = "^[0-9]{4}(-(0[1-9]|1[0-2]|Q[1-4]))?$"
}

extension IndexPeriod.Part {
  /// A part as data files write it: `10`, `Q3` or `year`.
  init?(_ word: String) {
    if word == "year" {
      self = .year
    } else if word.utf8.count == 2, word.first == "Q", let number = Int(word.dropFirst()),
      (1...4).contains(number)
    {
      self = .quarter(number)
    } else if word.utf8.count == 2, word.allSatisfy(\.isASCIIDigit), let month = Int(word),
      (1...12).contains(month)
    {
      self = .month(month)
    } else {
      return nil
    }
  }

  /// The month with which it begins, from 1 to 12.
  var firstMonth: Int {
    switch self {
    case .year: 1
    case .quarter(let number): 3 * number - 2
    case .month(let month): month
    }
  }

  /// Whether two parts are equally long, so that levels of one can be held against those of the other.
  func isAsLong(as other: IndexPeriod.Part) -> Bool { rank == other.rank }

  fileprivate var rank: Int {
    switch self {
    case .year: 0
    case .quarter: 1
    case .month: 2
    }
  }

  /// What it is called before its year: `oktober` in `oktober 2024`; nothing for a whole year.
  package var name: Phrase? {
    switch self {
    case .year: nil
    case .quarter(let number): Phrase(nl: "kwartaal \(number) van", en: "quarter \(number) of")
    case .month(let month): IndexPeriod.months[month - 1]
    }
  }
}

extension IndexPeriod {
  fileprivate static let months = [
    Phrase(nl: "januari", en: "January"), Phrase(nl: "februari", en: "February"),
    Phrase(nl: "maart", en: "March"), Phrase(nl: "april", en: "April"), Phrase(nl: "mei", en: "May"),
    Phrase(nl: "juni", en: "June"), Phrase(nl: "juli", en: "July"),
    Phrase(nl: "augustus", en: "August"), Phrase(nl: "september", en: "September"),
    Phrase(nl: "oktober", en: "October"), Phrase(nl: "november", en: "November"),
    Phrase(nl: "december", en: "December"),
  ]

  /// The period for people: `oktober 2024`.
  package var name: Phrase {
    part.name.map { Phrase(nl: "\($0.dutch) \(year)", en: "\($0.english) \(year)") } ?? Phrase("\(year)")
  }
}

extension IndexPeriod: Comparable {
  /// Whether the left one begins first; of those that begin on the same day the longer one comes first.
  public static func < (left: IndexPeriod, right: IndexPeriod) -> Bool {
    (left.year, left.part.firstMonth, left.part.rank) < (right.year, right.part.firstMonth, right.part.rank)
  }
}

extension IndexPeriod: CustomStringConvertible {
  /// The period as it is written: `2024`, `2024-10`, `2024-Q3`.
  public var description: String {
    switch part {
    case .year: "\(year)"
    case .quarter(let number): "\(year)-Q\(number)"
    case .month(let month): "\(year)-\(month < 10 ? "0" : "")\(month)"
    }
  }
}

extension IndexPeriod.Part: CustomStringConvertible {
  /// The part as data files write it.
  public var description: String {
    switch self {
    case .year: "year"
    case .quarter(let number): "Q\(number)"
    case .month(let month): "\(month < 10 ? "0" : "")\(month)"
    }
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}

extension Fields {
  /// A year, a quarter or a month.
  mutating func period(_ name: String, _ meaning: String, example: String? = nil) -> IndexPeriod {
    value(
      name, Field.Kind(pattern: IndexPeriod.pattern), meaning, example: example, else: .year(1900),
      problem: { text in
        text.isEmpty
          ? .emptyValue(column: name)
          : .rule(
            nl: "\(name) \(quoted(text)) is geen jaar, maand of kwartaal",
            "Schrijf een jaar (2024), een maand (2024-10) of een kwartaal (2024-Q3).",
            en: "the \(name) \(quoted(text)) is no year, month or quarter",
            "Write a year (2024), a month (2024-10) or a quarter (2024-Q3).")
      }
    ) { IndexPeriod($0) }
  }
}
