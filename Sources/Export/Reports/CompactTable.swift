import Indexation
import Tariffs

/// The first rows of a table that fit one screen, in the few columns that matter.
struct CompactTable {
  /// The rows as a part of an answer.
  let section: Report.Section
  /// How many rows it leaves out.
  let more: Int
  /// Whether a row has the mark of what must be known besides.
  let hasMarks: Bool

  /// The first rows that fit.
  ///
  /// A column that is to tell rows apart, and says the same of all of them, is left out; that none is a price is said.
  ///
  /// - Parameters:
  ///   - columns: the columns.
  ///   - rows: all rows, what matters most first.
  ///   - wording: the words of the language.
  ///   - lines: how many lines there are for rows.
  ///   - textWidth: how wide text that may be wrapped is on a screen of 100 columns, from which its lines follow.
  ///   - isMarked: which rows have a star, as their figure cannot stand alone.
  init<Row>(
    _ columns: [Report.Column<Row>], _ rows: [Row], _ wording: Wording, lines: Int = 22, textWidth: Int = 40,
    isMarked: (@Sendable (Row) -> Bool)? = nil
  ) {
    let columns = columns.filter { column in
      guard ["table", "form", "kind", "is_default"].contains(column.field.key), let first = rows.first else {
        return true
      }
      let cell = column.cell(first)
      if column.field.key == "kind", case .term(let word, _) = cell, word != AmountKind.price.rawValue {
        return true
      }
      return rows.contains { column.cell($0) != cell }
    }
    let texts = columns.filter(\.field.isFlexible)
    func height(_ row: Row) -> Int {
      texts.map { ($0.cell(row).readerText(wording).displayWidth - 1) / textWidth + 1 }.max() ?? 1
    }
    var used = 0
    let shown = Array(
      rows.prefix(lines).prefix { row in
        let isFirst = used == 0
        used += height(row)
        return used <= lines || isFirst
      })
    let mark = isMarked.map { isMarked in
      Report.Column<Row>.text("mark") { isMarked($0) ? "*" : "" }.hiddenWhenEmpty
    }
    section = Report.Section(key: "answer", columns: columns + [mark].compactMap { $0 }, rows: shown)
    more = rows.count - shown.count
    hasMarks = isMarked.map { shown.contains(where: $0) } ?? false
  }
}

extension Array {
  /// The columns of some keys, in the order of these, for people; one that this table does not have is not there.
  func picked<Row>(_ keys: String...) -> [Report.Column<Row>] where Element == Report.Column<Row> {
    keys.compactMap { key in first { $0.field.key == key }?.forReaders }
  }
}

extension Report {
  /// The report with the calculations behind its figures, which are made when a workbook asks for them.
  func calculated(_ calculations: @escaping @autoclosure () -> [Calculation]) -> Report {
    var copy = self
    copy.makeCalculations = calculations
    return copy
  }

  /// The report with an answer, which is made when it is asked for.
  func answered(_ answer: @escaping @autoclosure () -> Answer) -> Report {
    var copy = self
    copy.makeAnswer = answer
    return copy
  }
}
