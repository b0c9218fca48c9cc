/// The first rows of a table that fit one screen, in the few columns that matter.
struct CompactTable {
  /// The rows as a part of an answer.
  let section: Report.Section
  /// How many rows it leaves out.
  let more: Int

  /// The first rows that fit.
  ///
  /// - Parameters:
  ///   - columns: the columns.
  ///   - rows: all rows, what matters most first.
  ///   - lines: how many lines there are for rows.
  ///   - textWidth: how wide text that may be wrapped is on a screen of 100 columns, from which its lines follow.
  init<Row>(
    _ columns: [Report.Column<Row>], _ rows: [Row], _ wording: Wording, heading: String = "",
    lines: Int = 22, textWidth: Int = 40
  ) {
    let texts = columns.filter(\.field.isFlexible)
    func height(_ row: Row) -> Int {
      texts.map { ($0.cell(row).readerText(wording).displayWidth - 1) / textWidth + 1 }.max() ?? 1
    }
    var (shown, used) = ([Row](), 0)
    for row in rows.prefix(lines) {
      used += height(row)
      guard used <= lines || shown.isEmpty else { break }
      shown.append(row)
    }
    section = Report.Section(key: "answer", heading: heading, columns: columns, rows: shown)
    more = rows.count - shown.count
  }
}

extension Array {
  /// The columns of some keys, in the order of these, for people; one that this table does not have is not there.
  func picked<Row>(_ keys: String...) -> [Report.Column<Row>] where Element == Report.Column<Row> {
    keys.compactMap { key in first { $0.field.key == key }?.forReaders }
  }
}

extension Report {
  /// The report with an answer, which is made when it is asked for.
  func answered(_ answer: @escaping @autoclosure () -> Answer) -> Report {
    var copy = self
    copy.makeAnswer = answer
    return copy
  }
}
