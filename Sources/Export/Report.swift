import Tariffs

/// What a command has to say, before it is clear in which format.
///
/// A command makes one report; each format has one writer. Cells are typed, so that people read `€` amounts in
/// their language and machines read plain decimals from the same value.
public struct Report: Sendable {
  /// The title, as a caption.
  public var title: String
  /// The parts.
  public var sections: [Section]
  /// What a reader must know; written below the tables, or to the error stream beside data formats.
  public var notes: [String]
  /// The source documents, with the letters by which rows name them.
  public var sources: [String]
  /// Pictures of the figures; HTML shows them below the title.
  public var charts: [Chart] = []
  /// Whether it is a document of its own, with real headings, instead of a part of one.
  public var isDocument: Bool

  /// A report.
  ///
  /// - Parameters:
  ///   - title: the title, as a caption.
  ///   - sections: the parts.
  ///   - notes: what a reader must know.
  ///   - sources: the source documents.
  ///   - isDocument: whether it is a document of its own, with real headings.
  public init(
    title: String, sections: [Section], notes: [String] = [], sources: [String] = [], isDocument: Bool = false
  ) {
    self.title = title
    self.sections = sections
    self.notes = notes
    self.sources = sources
    self.isDocument = isDocument
  }

  /// For whom something is written.
  public enum Audience: Sendable {
    /// People: text and Markdown.
    case readers
    /// Programs: CSV and JSON.
    case data
    /// Both.
    case everyone

    /// Whether this audience includes people.
    var includesReaders: Bool { self != .data }
    /// Whether this audience includes programs.
    var includesData: Bool { self != .readers }
  }

  /// One part of a report: a few facts, a table, or both.
  public struct Section: Sendable {
    /// The name in JSON, when a report has several parts.
    public var key: String
    /// The heading for people; empty for none.
    public var heading: String
    /// Running text below the heading, for people.
    public var paragraphs: [String]
    /// Facts with their labels, for people.
    public var facts: [Fact]
    /// The columns.
    public var columns: [Column]
    /// The rows, with a cell for each column.
    public var rows: [Row]
    /// For whom the part is.
    public var audience: Audience

    /// A part of a report.
    ///
    /// - Parameters:
    ///   - key: the name in JSON, when a report has several parts.
    ///   - heading: the heading for people.
    ///   - paragraphs: running text below the heading.
    ///   - facts: facts with their labels.
    ///   - columns: the columns.
    ///   - rows: the rows, with a cell for each column.
    ///   - audience: for whom the part is.
    public init(
      key: String, heading: String = "", paragraphs: [String] = [], facts: [Fact] = [],
      columns: [Column] = [], rows: [Row] = [], audience: Audience = .everyone
    ) {
      self.key = key
      self.heading = heading
      self.paragraphs = paragraphs
      self.facts = facts
      self.columns = columns
      self.rows = rows
      self.audience = audience
    }
  }

  /// A fact with its label.
  public struct Fact: Sendable {
    /// The label.
    public let label: String
    /// What is the case.
    public let value: String

    /// A fact.
    ///
    /// - Parameters:
    ///   - label: the label.
    ///   - value: what is the case.
    public init(_ label: String, _ value: String) {
      self.label = label
      self.value = value
    }
  }

  /// A column of a table.
  public struct Column: Sendable {
    /// The stable name for programs.
    public let key: String
    /// The heading for people.
    public let heading: String
    /// For whom the column is.
    public let audience: Audience
    /// Whether numbers stand in it, aligned right.
    public let isNumeric: Bool
    /// Whether its text may be wrapped to make a table fit.
    public let isFlexible: Bool
    /// When the table is wider than the terminal, columns go in this order; nothing keeps the column.
    public let dropOrder: Int?
    /// Whether it stands in front of each part of a table that is broken into several because it is too wide.
    public let isRepeated: Bool
    /// Whether people see the column only when one of its cells has a value.
    public let isHiddenWhenEmpty: Bool

    /// A column.
    ///
    /// - Parameters:
    ///   - key: the stable name for programs.
    ///   - heading: the heading for people.
    ///   - audience: for whom the column is.
    ///   - isNumeric: whether numbers stand in it.
    ///   - isFlexible: whether its text may be wrapped.
    ///   - dropOrder: when it may be left out of a narrow terminal; nothing keeps it.
    ///   - isRepeated: whether it stands in front of each part of a table that is broken into several.
    ///   - isHiddenWhenEmpty: whether people see it only when one of its cells has a value.
    public init(
      _ key: String, _ heading: String, audience: Audience = .everyone, isNumeric: Bool = false,
      isFlexible: Bool = false, dropOrder: Int? = nil, isRepeated: Bool = false,
      isHiddenWhenEmpty: Bool = false
    ) {
      self.key = key
      self.heading = heading
      self.audience = audience
      self.isNumeric = isNumeric
      self.isFlexible = isFlexible
      self.dropOrder = dropOrder
      self.isRepeated = isRepeated
      self.isHiddenWhenEmpty = isHiddenWhenEmpty
    }
  }

  /// A row of a table.
  public struct Row: Sendable {
    /// The cells, one for each column.
    public let cells: [Cell]
    /// How the row stands out on a terminal with colours.
    public let tone: Tone

    /// A row.
    ///
    /// - Parameters:
    ///   - cells: the cells, one for each column.
    ///   - tone: how the row stands out.
    public init(_ cells: [Cell], tone: Tone = .plain) {
      self.cells = cells
      self.tone = tone
    }
  }

  /// How a row stands out on a terminal with colours.
  public enum Tone: Sendable {
    /// Not at all.
    case plain
    /// As something new.
    case added
    /// As something that is gone.
    case removed
  }

  /// A typed value in a table.
  public enum Cell: Hashable, Sendable {
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
    /// A day.
    case date(CalendarDate)
  }
}

extension Report.Section {
  /// The places of the columns for programs.
  var dataColumns: [Int] {
    columns.indices.filter { columns[$0].audience.includesData }
  }

  /// The places of the columns for people.
  var readerColumns: [Int] {
    columns.indices.filter { place in
      columns[place].audience.includesReaders
        && !(columns[place].isHiddenWhenEmpty && rows.allSatisfy { $0.cells[place].isEmpty })
    }
  }
}

extension Report.Cell {
  /// Whether there is no value.
  fileprivate var isEmpty: Bool {
    switch self {
    case .empty, .text(""): true
    default: false
    }
  }
}

extension Report {
  /// The letters by which rows name the documents of some tables, by the id of the table.
  static func letters(of tables: [TariffTable]) -> [String: String] {
    Dictionary(uniqueKeysWithValues: tables.enumerated().map { ($0.element.id, letter(ofSource: $0.offset)) })
  }

  /// The letter by which rows name a source: A for the first.
  static func letter(ofSource index: Int) -> String {
    var letters = ""
    var rest = index + 1
    while rest > 0 {
      letters = String(UnicodeScalar(UInt8(ascii: "A") + UInt8((rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }
}

/// A built-in table in whose place a table of a folder was taken.
public struct ReplacedTable: Hashable, Sendable {
  /// The id of the table.
  public let table: String
  /// The folder that it was taken from.
  public let folder: String

  /// A table that was replaced.
  ///
  /// - Parameters:
  ///   - table: the id of the table.
  ///   - folder: the folder that the new one was taken from.
  public init(table: String, folder: String) {
    self.table = table
    self.folder = folder
  }
}

extension Report {
  /// The report with a note for each table that was replaced.
  ///
  /// - Parameters:
  ///   - replaced: the tables that were replaced.
  ///   - language: the language for people.
  /// - Returns: the report with the notes added.
  public func noting(_ replaced: [ReplacedTable], language: Language) -> Report {
    let wording = wording(language)
    var copy = self
    copy.notes += replaced.map { wording.replaced(table: $0.table, folder: $0.folder) }
    return copy
  }

  /// The report with a note on the products that the word of a user matches besides those that it is about.
  ///
  /// - Parameters:
  ///   - others: the rows of the other products.
  ///   - language: the language for people.
  /// - Returns: the report with the note added.
  public func noting(others: [Tariff], language: Language) -> Report {
    guard !others.isEmpty else { return self }
    let wording = wording(language)
    let products = others.map { "\($0.codeAndName) (\($0.table))" }.firstOccurrences
    var copy = self
    copy.notes.append(wording.othersMatch(products: wording.some(products, atMost: 12)))
    return copy
  }

  /// What a format cannot hold of this report.
  ///
  /// - Parameters:
  ///   - format: the format.
  ///   - language: the language for people.
  /// - Returns: notes for the user; as a rule none.
  public func notesAbout(_ format: OutputFormat, language: Language) -> [String] {
    let parts = sections.filter(\.audience.includesData).map(\.key)
    guard format == .csv, parts.count > 1 else { return [] }
    return [wording(language).onlyFirstPart(others: Array(parts.dropFirst()))]
  }
}
