import Spreadsheets
import Tariffs

/// Reads the prices of one sheet.
struct SheetReader {
  let file: String
  let isOneOfSeveral: Bool
  let grid: Grid
  let mapping: Mapping
  /// What stands before decimals in the file.
  var mark: DecimalMark?
  private(set) var isBudgetList = false
  /// The heads of its tables.
  let heads: [Head]
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

    /// What it says something of.
    enum Subject { case law, form, unit, kind, day, measure }

    /// What it says something of; nothing where it is only a name.
    var subjects: Set<Subject> {
      var subjects: Set<Subject> = []
      if !laws.isEmpty { subjects.insert(.law) }
      if !forms.isEmpty { subjects.insert(.form) }
      if unit != nil { subjects.insert(.unit) }
      if kind != nil { subjects.insert(.kind) }
      if from != nil || to != nil { subjects.insert(.day) }
      if measure != nil { subjects.insert(.measure) }
      return subjects
    }
  }

  /// The columns of a table by what they hold.
  struct Columns {
    var headings: [Int: Heading]
    /// All columns of the table; of tables side by side each has its own.
    var span = 0..<Int.max
    /// The columns of units, by those of prices, where each has its own.
    var unitColumns: [Int: Int] = [:]
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
    /// What it stands under by the columns of groups.
    var groups: [Int: PrintedText] = [:]
    /// The first of its groups.
    var group: PrintedText { groups.min { $0.key < $1.key }?.value ?? PrintedText("") }

    /// Takes the group of a column; a new one ends those to its right.
    mutating func take(_ group: PrintedText, of column: Int) {
      if groups[column] != group { groups = groups.filter { $0.key < column } }
      groups[column] = group
    }

    /// The sections that a row stands under, the outermost first.
    var sections: [Context] = []
    var isBehindSection = false

    /// Begins a section. It ends those that say the same kind of thing, with all below them, and the one that rows stood
    /// under; what says something else, such as the law above forms, goes on.
    mutating func begin(_ section: Context) {
      if let same = sections.firstIndex(where: { !$0.subjects.isDisjoint(with: section.subjects) }) {
        sections.removeSubrange(same...)
      } else if !isBehindSection, !sections.isEmpty {
        sections.removeLast()
      }
      sections.append(section)
      isBehindSection = true
      (product, groups) = (PrintedText(""), [:])
    }
  }

  init(_ sheet: Sheet, file: String, isOneOfSeveral: Bool, mapping: Mapping) {
    (self.file, self.isOneOfSeveral, self.mapping, grid) = (file, isOneOfSeveral, mapping, Grid(sheet))
    isBudgetList = SheetReader.isListOfBudgets(grid)
    heads = HeadFinder(grid: grid, mapping: mapping, isBudgetList: isBudgetList).heads()
  }

  /// Reads the sheet.
  mutating func read() -> ListReading {
    let name = PrintedText(grid.sheet.name)
    var heads = heads
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
    CellPlace(file: file, sheet: grid.sheet.name, place: place, isOfOneOfSeveral: isOneOfSeveral)
  }

  private static func isListOfBudgets(_ grid: Grid) -> Bool {
    // Of the rows up to the last head: what stands below can be a footnote.
    TermWords.speaksOfBudget(PrintedText(grid.sheet.name))
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
