import Tariffs

extension Report {
  /// A typed value in a table.
  package enum Cell: Hashable, Sendable {
    /// No value.
    case empty
    /// Text.
    case text(String)
    /// A word of the program, with the word that people read for it.
    case term(String, shown: String)
    /// An amount in euro.
    case money(Money)
    /// A change in euro, with its sign.
    case change(Money)
    /// A change in percent, with its sign.
    case percentage(Percentage)
    /// A whole number.
    case number(Int)
    /// A number with its exact decimals as programs read it, or a fraction that has no end, and as people read it.
    case decimal(String, shown: String)
    /// Yes or no, with what people read for it.
    case boolean(Bool, shown: String = "")
    /// A day.
    case date(CalendarDate)
  }

  /// What the values of a column are: the type that a program can expect, and how people see them.
  package enum Kind: Sendable {
    case text, term, money, change, percent, number, decimal, boolean, date

    /// Whether people see the values aligned right.
    var isNumeric: Bool {
      switch self {
      case .money, .change, .percent, .number, .decimal: true
      case .text, .term, .boolean, .date: false
      }
    }
  }
}

extension Report.Cell {
  /// Whether there is no value; empty text is none.
  var isEmpty: Bool {
    switch self {
    case .empty, .text(""): true
    default: false
    }
  }

  /// The value as people read it.
  func readerText(_ wording: Wording) -> String {
    switch self {
    case .empty: ""
    case .text(let text): text
    case .term(_, let shown), .decimal(_, let shown), .boolean(_, let shown): shown
    case .money(let amount): wording.number(hundredths: amount.cents)
    case .change(let amount): wording.signed(hundredths: amount.cents)
    case .percentage(let percentage): wording.signed(hundredths: percentage.hundredths) + "%"
    case .number(let number): "\(number)"
    case .date(let date): wording.date(date)
    }
  }
}

/// A value that a column takes from a row, or that value where there may be none.
///
/// An optional value makes a column that may be empty; the compiler then says so instead of the author of the column.
package protocol ColumnValue<Value>: Sendable {
  /// The value itself.
  associatedtype Value
  /// Whether there may be none.
  static var mayBeEmpty: Bool { get }
  /// The value, where there is one.
  var value: Value? { get }
}

extension ColumnValue where Value == Self {
  /// There always is one.
  package static var mayBeEmpty: Bool { false }
  /// The value.
  package var value: Self? { self }
}

extension Optional: ColumnValue {
  /// There may be none.
  package static var mayBeEmpty: Bool { true }
  /// The value, where there is one.
  package var value: Wrapped? { self }
}

extension String: ColumnValue { package typealias Value = String }
extension Int: ColumnValue { package typealias Value = Int }
extension Bool: ColumnValue { package typealias Value = Bool }
extension Money: ColumnValue { package typealias Value = Money }
extension Percentage: ColumnValue { package typealias Value = Percentage }
extension CalendarDate: ColumnValue { package typealias Value = CalendarDate }
extension Report.Cell: ColumnValue { package typealias Value = Report.Cell }
