import Spreadsheets
import Tariffs

/// Reads the prices of one sheet.
struct SheetReader {
  let file: String
  let grid: Grid
  let mapping: Mapping
  let mark: DecimalMark?
  var isBudgetList = false
  var reading = ListReading()
  var accounts: [Sheet.Place: CellAccount.Outcome] = [:]

  /// What a title, a section or a heading says of all that stands under it.
  struct Context {
    var text = ""
    var forms: [String] = []
    var laws: [String] = []
    var unit: TermWords.UnitMention?
    var kind: AmountKind?
    var from: CalendarDate?
    var to: CalendarDate?
    var measure: Phrase?
  }

  /// The columns of a table by what they hold.
  struct Columns {
    var headings: [Int: Heading]
    var product: Int?
    /// Which column holds a role; the first of several.
    func first(_ role: ColumnRole) -> Int? { all(role).first }
    func all(_ role: ColumnRole) -> [Int] { headings.filter { $0.value.role == role }.keys.sorted() }
    var prices: [Int] { all(.price) }
  }

  /// What holds on from one row to the next.
  struct Carried {
    var product = PrintedText("")
    var productRow = -1
    var group = PrintedText("")
    var sections: (outer: Context?, inner: Context?) = (nil, nil)
    var isBehindSection = false
  }

  init(_ sheet: Sheet, file: String, mapping: Mapping, mark: DecimalMark?) {
    (self.file, grid, self.mapping, self.mark) = (file, Grid(sheet), mapping, mark)
  }

  /// Reads the sheet.
  mutating func read() -> ListReading {
    let name = PrintedText(grid.sheet.name)
    isBudgetList = isListOfBudgets(name)
    var heads = HeadFinder(grid: grid, mapping: mapping, isBudgetList: isBudgetList, mark: mark).heads()
    if heads.isEmpty, let row = grid.rows.first { heads = [Head(rows: row...row, columns: [:])] }
    var titles = [name] + grid.rows.filter { $0 < heads.first?.rows.lowerBound ?? 0 }.map { grid.rowText($0) }
    reading.title = titles.dropFirst().first { !$0.isEmpty }?.line ?? ""
    var index = 0
    while index < heads.count {
      let head = heads[index]
      let isHeadless = head.columns.isEmpty
      // A head that is printed once more begins no other table.
      var end = index + 1
      while end < heads.count, isRepeated(heads[end], of: head) { end += 1 }
      let repeated = heads[index..<end].flatMap { isHeadless ? [] : Array($0.rows) }
      let bottom = end < heads.count ? heads[end].rows.lowerBound : Int.max
      let body = grid.rows.filter {
        $0 >= head.rows.lowerBound && $0 < bottom && !repeated.contains($0)
      }
      for row in repeated { explain(row, .heading) }
      let blocks = tables(head, body)
      for (place, columns) in blocks.enumerated() {
        var own = titles
        if blocks.count > 1, index == 0 {
          // What stands above one of the tables speaks of that one.
          let first = place == 0 ? 0 : columns.headings.keys.min() ?? 0
          let next = place + 1 < blocks.count ? blocks[place + 1].headings.keys.min() ?? .max : .max
          own =
            [name]
            + grid.rows.filter { $0 < head.rows.lowerBound }.map {
              grid.rowText($0, in: grid.filled($0).count > 1 ? first..<next : 0..<Int.max)
            }
        }
        let rest = read(body, columns, own, isHeadless: isHeadless)
        if end < heads.count { titles = [name] + (rest.isEmpty ? Array(titles.dropFirst()) : rest) }
      }
      index = end
    }
    explainRest(above: heads.first?.rows.lowerBound ?? 0)
    reading.cells = accounts.map { place, outcome in
      CellAccount(
        place: at(place), printed: PrintedText(grid.sheet.cells[place]?.shown ?? "").line, outcome: outcome)
    }.sorted { $0.place.place < $1.place.place }
    return reading
  }

  func at(_ place: Sheet.Place) -> CellPlace {
    CellPlace(file: file, sheet: grid.sheet.name, place: place)
  }

  func isListOfBudgets(_ name: PrintedText) -> Bool {
    // Of the rows up to the last head: what stands below can be a footnote.
    TermWords.speaksOfBudget(name)
      || grid.rows.prefix(8).contains {
        TermWords.speaksOfBudget(grid.rowText($0)) && !isFootnote(grid.rowText($0))
      }
      || grid.rows.contains { row in
        let filled = grid.filled(row)
        return filled.count > 1
          && filled.contains { column in
            grid.own(row, column).map { TermWords.speaksOfBudget($0) && $0.words.count <= 6 } ?? false
          }
      }
  }

  func isRepeated(_ head: Head, of first: Head) -> Bool {
    !first.columns.isEmpty && head.columns.mapValues(\.text) == first.columns.mapValues(\.text)
  }
}
