import Indexation
import Tariffs

extension Report {
  /// What is known of a column before there are rows: its names, the kind of its values, and how people see it.
  package struct Field: Sendable {
    /// The stable name for programs.
    package let key: String
    /// The heading for people.
    package let heading: String
    /// What its values are.
    package var kind: Kind
    /// Whether a row may have no value.
    package var mayBeEmpty: Bool
    /// Whether the column is left out of reports that know nothing for it.
    package var isLeftOutWhenUnknown = false
    /// For whom the column is.
    package var audience = Audience.everyone
    /// Whether it is aligned right.
    package var isNumeric: Bool
    /// Whether its text may be wrapped to make a table fit.
    package var isFlexible = false
    /// When the table is wider than the terminal, columns go in this order; nothing keeps the column.
    package var dropOrder: Int?
    /// Whether it stands in front of each part of a table that is broken into several because it is too wide.
    package var isRepeated = false
    /// Whether it says something of the column before it, with which it stays in one part of such a table.
    package var isBesidePrevious = false
    /// Whether people see the column only when one of its cells has a value.
    package var isHiddenWhenEmpty = false
  }

  /// A column of a table with what stands in it.
  ///
  /// The kind of its values makes the column, and its traits follow:
  ///
  /// ```swift
  /// .money("amount", wording.amount) { $0.amount },
  /// .term("law", wording.law, wording.name) { $0.law }.dropped(3),
  /// ```
  package struct Column<Row: Sendable>: Sendable {
    /// Its names, the kind of its values, and how people see it.
    package private(set) var field: Field
    /// What stands in it for a row.
    package let cell: @Sendable (Row) -> Cell
    /// How that follows from other columns of the row, by their keys, and from figures of the calculations of the report.
    package private(set) var formula: (@Sendable (Row) -> Formula?)?

    private init<Value: ColumnValue>(
      _ key: String, _ heading: String, _ kind: Kind, _ cell: @escaping @Sendable (Value.Value) -> Cell,
      _ value: @escaping @Sendable (Row) -> Value
    ) {
      // Empty text is no value, so text may be missing unless its column says that it never is.
      field = Field(
        key: key, heading: heading, kind: kind, mayBeEmpty: Value.mayBeEmpty || kind == .text,
        isNumeric: kind.isNumeric)
      self.cell = { value($0).value.map(cell) ?? .empty }
    }

    init(_ field: Field, _ cell: @escaping @Sendable (Row) -> Cell) {
      (self.field, self.cell) = (field, cell)
    }

    /// The column for rows that have a row of this column within them.
    package func of<Whole: Sendable>(_ part: @escaping @Sendable (Whole) -> Row) -> Column<Whole> {
      var column = Column<Whole>(field) { [cell] in cell(part($0)) }
      if let formula { column.formula = { formula(part($0)) } }
      return column
    }
  }
}

// MARK: - Kinds of values

extension Report.Column {
  package typealias Cell = Report.Cell

  /// Text; empty text is no value.
  package static func text<Value: ColumnValue<String>>(
    _ key: String, _ heading: String = "", _ value: @escaping @Sendable (Row) -> Value
  ) -> Self { Self(key, heading, .text, Cell.text, value) }

  /// A word of a closed list, which people read by its name.
  package static func term<Word: Term>(
    _ key: String, _ heading: String, _ name: @escaping @Sendable (Word) -> String,
    _ word: @escaping @Sendable (Row) -> Word
  ) -> Self { Self(key, heading, .term, { $0 }, { word($0).cell(name) }) }

  /// A word of a closed list, where there is one.
  package static func term<Word: Term>(
    _ key: String, _ heading: String, _ name: @escaping @Sendable (Word) -> String,
    _ word: @escaping @Sendable (Row) -> Word?
  ) -> Self { Self(key, heading, .term, { $0 }, { word($0)?.cell(name) }) }

  /// An amount in euro.
  package static func money<Value: ColumnValue<Money>>(
    _ key: String, _ heading: String = "", _ value: @escaping @Sendable (Row) -> Value
  ) -> Self { Self(key, heading, .money, Cell.money, value) }

  /// A change in euro.
  package static func change<Value: ColumnValue<Money>>(
    _ key: String, _ heading: String = "", _ value: @escaping @Sendable (Row) -> Value
  ) -> Self { Self(key, heading, .change, Cell.change, value) }

  /// A change in percent.
  package static func percent<Value: ColumnValue<Percentage>>(
    _ key: String, _ heading: String = "", _ value: @escaping @Sendable (Row) -> Value
  ) -> Self { Self(key, heading, .percent, Cell.percentage, value) }

  /// A whole number.
  package static func number<Value: ColumnValue<Int>>(
    _ key: String, _ heading: String = "", _ value: @escaping @Sendable (Row) -> Value
  ) -> Self { Self(key, heading, .number, Cell.number, value) }

  /// Yes or no; people do not see it unless ``cell(_:_:_:_:)`` says what they read.
  package static func boolean<Value: ColumnValue<Bool>>(
    _ key: String, _ heading: String = "", _ value: @escaping @Sendable (Row) -> Value
  ) -> Self { Self(key, heading, .boolean, { Cell.boolean($0) }, value) }

  /// A day.
  package static func date<Value: ColumnValue<CalendarDate>>(
    _ key: String, _ heading: String = "", _ value: @escaping @Sendable (Row) -> Value
  ) -> Self { Self(key, heading, .date, Cell.date, value) }

  /// A number with its decimals, such as the cells that ``Wording/decimalCell(_:)`` makes.
  package static func decimal<Value: ColumnValue<Cell>>(
    _ key: String, _ heading: String = "", _ value: @escaping @Sendable (Row) -> Value
  ) -> Self { Self(key, heading, .decimal, { $0 }, value) }

  /// An amount that was calculated, such as the cells that ``Wording/amount(_:)`` makes.
  package static func amount<Value: ColumnValue<Cell>>(
    _ key: String, _ heading: String = "", _ value: @escaping @Sendable (Row) -> Value
  ) -> Self { Self(key, heading, .money, { $0 }, value) }

  /// Any cell, where programs and people read something else.
  package static func cell<Value: ColumnValue<Cell>>(
    _ key: String, _ heading: String, _ kind: Report.Kind, _ value: @escaping @Sendable (Row) -> Value
  ) -> Self { Self(key, heading, kind, { $0 }, value) }
}

extension Term {
  /// The word, with its name for people.
  fileprivate func cell(_ name: (Self) -> String) -> Report.Cell { .term(rawValue, shown: name(self)) }
}

// MARK: - Traits

extension Report.Column {
  /// A workbook carries it out again, with amounts in euro and percentages as parts of 1; nothing for a row that has no
  /// formula.
  package func calculated(_ formula: @escaping @Sendable (Row) -> Formula?) -> Self {
    var copy = self
    copy.formula = formula
    return copy
  }
  /// Only for programs.
  package var forData: Self { with(\.audience, .data) }
  /// Only for people.
  package var forReaders: Self { with(\.audience, .readers) }
  /// For programs, and for people where something holds.
  package func forReaders(where isShown: Bool) -> Self { isShown ? self : forData }
  /// Its text may be wrapped.
  package var flexible: Self { with(\.isFlexible, true) }
  /// Stands in front of each part of a table that is broken into several.
  package var repeated: Self { with(\.isRepeated, true) }
  /// Says something of the column before it, and stays beside that.
  package var besidePrevious: Self { with(\.isBesidePrevious, true) }
  /// People see it only when one of its cells has a value.
  package var hiddenWhenEmpty: Self { with(\.isHiddenWhenEmpty, true) }
  /// Text that is a figure to people.
  package var alignedRight: Self { with(\.isNumeric, true) }
  /// A figure that stands among words.
  package var alignedLeft: Self { with(\.isNumeric, false) }
  /// Every row has a text.
  package var always: Self { with(\.mayBeEmpty, false) }
  /// A row may have no value, although its type always has one.
  package var perhaps: Self { with(\.mayBeEmpty, true) }
  /// Not in reports that know nothing for it, which whoever declares it leaves it out of.
  package var leftOutWhenUnknown: Self { with(\.isLeftOutWhenUnknown, true) }
  /// May be left out of a narrow terminal, in the order of these numbers.
  package func dropped(_ order: Int) -> Self { with(\.dropOrder, order) }

  private func with<Value>(_ trait: WritableKeyPath<Report.Field, Value>, _ value: Value) -> Self {
    var copy = self
    copy.field[keyPath: trait] = value
    return copy
  }
}
