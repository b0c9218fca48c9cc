import Indexation
import Tariffs

extension Report {
  /// Columns and rows of which a cell is made when a writer asks for it.
  ///
  /// Nothing is made for an audience that is not there, and no more than a row at a time.
  package struct Table: Sendable {
    /// The columns.
    package private(set) var fields: [Field]
    /// The number of rows.
    package var count: Int { countRows() }
    private var countRows: @Sendable () -> Int
    /// Makes what hands over the cells of rows in some columns.
    private var makeVisit: @Sendable (_ places: [Int]) -> RowVisit
    /// How a cell follows from others of its row; nothing where it does not.
    private var formulaOf: @Sendable (_ row: Int, _ place: Int) -> Formula?
    /// How a row stands out.
    let tone: @Sendable (_ row: Int) -> Tone

    /// A table of rows of one type, which are made when a writer first asks for them.
    package init<Row: Sendable>(
      _ columns: [Column<Row>], _ rows: @escaping @Sendable () -> [Row],
      tone: (@Sendable (Row) -> Tone)? = nil
    ) {
      fields = columns.map(\.field)
      let rows = Lazy(rows)
      countRows = { rows.value.count }
      makeVisit = { places in
        let rows = rows.value
        // Each column calls the one before it: taken from a list for every row, a closure would be counted as held, by
        // all threads at once.
        var visit: @Sendable (Row, (Cell) -> Void) -> Void = { _, _ in }
        for place in places {
          let (before, cell) = (visit, columns[place].cell)
          visit = { row, take in
            before(row, take)
            take(cell(row))
          }
        }
        return { [visit] index, take in visit(rows[index], take) }
      }
      let formulas = columns.map(\.formula)
      hasFormula = { formulas[$0] != nil }
      formulaOf = { row, place in formulas[place].flatMap { $0(rows.value[row]) } }
      if let tone { self.tone = { tone(rows.value[$0]) } } else { self.tone = { _ in .plain } }
    }

    /// No table.
    package static var none: Table { Table([Column<Never>](), { [] }) }

    /// The first rows.
    func prefix(_ limit: Int) -> Table {
      var copy = self
      copy.countRows = { [countRows] in min(limit, countRows()) }
      return copy
    }

    /// The columns with some keys, in the order of these, for people and programs alike.
    func choosing(_ keys: [String]) -> Table {
      let chosen = keys.compactMap { key in fields.firstIndex { $0.key == key } }
      var copy = self
      copy.fields = chosen.map { place in
        var field = fields[place]
        (field.audience, field.isHiddenWhenEmpty, field.dropOrder) = (.everyone, false, nil)
        return field
      }
      copy.makeVisit = { [makeVisit] places in makeVisit(places.map { chosen[$0] }) }
      copy.hasFormula = { [hasFormula] place in hasFormula(chosen[place]) }
      copy.formulaOf = { [formulaOf] row, place in formulaOf(row, chosen[place]) }
      return copy
    }

    /// Hands over the cells of a row, one after another.
    typealias RowVisit = @Sendable (_ row: Int, _ take: (Cell) -> Void) -> Void

    /// What hands over the cells of rows in some columns; many rows share it, and each thread has one of its own.
    func visit(in places: [Int]) -> RowVisit { makeVisit(places) }

    /// The cells of a row in some columns.
    package func cells(_ row: Int, in places: [Int]) -> [Cell] {
      var cells: [Cell] = []
      cells.reserveCapacity(places.count)
      visit(in: places)(row) { cells.append($0) }
      return cells
    }

    /// Whether no row has anything in a column.
    private func isEmpty(_ place: Int) -> Bool {
      let visit = visit(in: [place])
      return (0..<count).allSatisfy { row in
        var isEmpty = true
        visit(row) { isEmpty = $0.isEmpty }
        return isEmpty
      }
    }

    /// Whether a column is calculated from others.
    private(set) var hasFormula: @Sendable (_ place: Int) -> Bool

    /// How a cell of a row follows from other columns; nothing where it does not.
    func formula(of row: Int, in place: Int) -> Formula? { formulaOf(row, place) }

    /// The places of the columns for programs.
    package var dataColumns: [Int] { fields.indices.filter { fields[$0].audience.includesData } }

    /// The places of the columns for people.
    package var readerColumns: [Int] {
      fields.indices.filter { place in
        fields[place].audience.includesReaders
          && !(fields[place].isHiddenWhenEmpty && isEmpty(place))
      }
    }

    /// The places of the columns of a workbook: those for people, and behind them those for programs that say something
    /// of their own.
    var workbookColumns: [Int] {
      let readers = readerColumns
      var headings = Set(readers.map { fields[$0].heading })
      return readers
        + fields.indices.filter { place in
          !fields[place].audience.includesReaders && !fields[place].heading.isEmpty
            && !isEmpty(place) && headings.insert(fields[place].heading).inserted
        }
    }

    /// The table with fewer columns for people, such as those that fit a page.
    func hiding(_ keys: Set<String>) -> Table {
      var copy = self
      for place in fields.indices where keys.contains(fields[place].key) {
        copy.fields[place].audience = .data
      }
      return copy
    }

    /// The rows as people read them, in some columns.
    func texts(in places: [Int], _ wording: Wording) -> [[String]] {
      (0..<count).map { row in cells(row, in: places).map { $0.readerText(wording) } }
    }
  }
}
