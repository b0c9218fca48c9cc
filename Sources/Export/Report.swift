import Indexation
import Tariffs

/// What a command has to say, before it is clear in which format.
///
/// A command makes one report; each format has one writer. Cells are typed, so that people read `€` amounts in
/// their language and machines read plain decimals from the same value.
public struct Report {
  /// The title, as a caption.
  public var title: String
  /// What the figures say, which people read first; text shows nothing else unless all is asked for.
  package var answer: Answer? {
    get { makeAnswer?() }
    set { makeAnswer = newValue.map { value in { value } } }
  }
  /// Makes the answer, which formats for programs do not ask for.
  var makeAnswer: (() -> Answer)?
  /// Makes the calculations behind the figures, which a workbook carries out again; other formats do not ask for them.
  var makeCalculations: () -> [Calculation] = { [] }
  /// The parts.
  package var sections: [Section]
  /// What a reader must know; below the tables, in JSON beside them, and on the error stream beside CSV.
  public var notes: [String]
  /// The source documents, with the letters by which rows name them.
  public var sources: [String]
  /// Pictures of the figures; HTML shows them below the title.
  public var charts: [Chart] = []
  /// Where the picture stands, from where the report goes; Markdown shows it below the page of a document.
  package var picturePath: String?
  /// Whether it is a document of its own, with real headings, instead of a part of one.
  public var isDocument: Bool
  /// How many of its first parts are the page of a document that is read alone; pictures and annexes come below.
  package var partsOfPage = 0

  /// A report.
  package init(
    title: String, sections: [Section], notes: [String] = [], sources: [String] = [], isDocument: Bool = false
  ) {
    self.title = title
    self.sections = sections
    self.notes = notes
    self.sources = sources
    self.isDocument = isDocument
  }

  /// The answer to the question of a command, which fits one screen.
  package struct Answer {
    /// Two or three sentences that say what the figures say.
    package var sentences: [String]
    /// What matters, in few rows and columns.
    package var tables: [Section]
    /// What was left out, and how to see it; empty for nothing.
    package var leftOut: String
    /// How many rows of a table are shown; nothing for what a screen has room for beside the sentences.
    package var rows: Int?
    /// Whether its tables have the columns that were chosen already.
    package var hasChosenColumns = false

    /// An answer.
    package init(_ sentences: [String], tables: [Section] = [], leftOut: String = "") {
      (self.sentences, self.tables, self.leftOut) = (sentences, tables, leftOut)
    }
  }

  /// For whom something is written.
  package enum Audience: Sendable {
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
  package struct Section {
    /// The name in JSON; one that no option changes.
    package var key: String
    /// The heading for people; empty for none.
    package var heading: String
    /// Running text below the heading, for people.
    package var paragraphs: [String]
    /// Facts with their labels, for people.
    package var facts: [Fact]
    /// The columns and rows.
    package var table: Table
    /// For whom the part is.
    package var audience: Audience
    /// Whether a calculation of the report has its figures, so that a workbook does not have them twice.
    var isCalculated = false
    /// Whether it is a list that every command can read back, so that a workbook has it too.
    var isSavedList = false
    /// Columns that it would have of other rows, for its schema.
    package var otherFields: [Field] = []

    /// A part of a report; ``Table/none`` where it has no table.
    package init(
      key: String, heading: String = "", paragraphs: [String] = [], facts: [Fact] = [], table: Table = .none,
      audience: Audience = .everyone
    ) {
      (self.key, self.heading, self.paragraphs, self.facts) = (key, heading, paragraphs, facts)
      (self.table, self.audience) = (table, audience)
    }

    /// A part with a table of rows of one type, which are made for its audience only.
    package init<Row: Sendable>(
      key: String, heading: String = "", paragraphs: [String] = [], facts: [Fact] = [],
      columns: [Column<Row>],
      rows: @escaping @autoclosure @Sendable () -> [Row],
      tone: (@Sendable (Row) -> Tone)? = nil, audience: Audience = .everyone
    ) {
      self.init(
        key: key, heading: heading, paragraphs: paragraphs, facts: facts,
        table: Table(columns, rows, tone: tone), audience: audience)
    }

    /// The part, of which a calculation of the report has the figures.
    var asCalculated: Section {
      var copy = self
      copy.isCalculated = true
      return copy
    }
  }

  /// A fact with its label.
  package struct Fact: Sendable {
    /// The label.
    package let label: String
    /// What is the case.
    package let value: String

    /// A fact.
    package init(_ label: String, _ value: String) {
      (self.label, self.value) = (label, value)
    }
  }

  /// How a row stands out on a terminal with colours.
  package enum Tone: Sendable {
    /// Not at all.
    case plain
    /// As something new.
    case added
    /// As something that is gone.
    case removed
  }
}

extension Report {
  /// The letters by which rows name the documents of some tables, by the id of the table.
  static func letters(of tables: [TariffTable]) -> [String: String] {
    Dictionary(uniqueKeysWithValues: tables.enumerated().map { ($0.element.id, letter(ofSource: $0.offset)) })
  }

  /// By what rows name a source: a number in a document, and a letter elsewhere.
  func mark(ofSource index: Int) -> String {
    isDocument ? "\(index + 1)" : Report.letter(ofSource: index)
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

/// Something that must be known of how tables were loaded.
public enum LoadingNote: Hashable, Sendable {
  /// A table of a folder was taken in the place of a built-in one of the same id.
  case replaced(table: String, folder: String)
  /// A file is not as the format says, and was read.
  case read(ReadingNote)
  /// A list as people have it was read by a mapping: how many amounts, and how many cells could not be read.
  case imported(file: String, amounts: Int, refused: Int, first: String)
  /// What else must be known of a file.
  case told(Phrase)
}

extension Wording {
  /// A note on how tables were loaded, as a sentence.
  func sentence(_ note: LoadingNote) -> String {
    switch note {
    case .replaced(let table, let folder): replaced(table: table, folder: folder)
    case .read(let note): note.text(in: language)
    case .told(let note): note.text(in: language)
    case .imported(let file, let amounts, let refused, let first):
      text(
        nl: "\(file): \(amounts) bedragen gelezen"
          + (refused == 0
            ? "."
            : ", \(refused) cellen niet (zoals \(first)); 'tariffs import \(file)' zegt van elke waarom."),
        en: "\(file): \(amounts) amounts read"
          + (refused == 0
            ? "." : ", \(refused) cells not (such as \(first)); 'tariffs import \(file)' says of each why."))
    }
  }
}

extension Report {
  /// The report with what must be known of how its tables were loaded.
  ///
  /// - Parameters:
  ///   - loading: the notes.
  ///   - language: the language for people.
  /// - Returns: the report with the notes added.
  public func noting(_ loading: [LoadingNote], language: Language) -> Report {
    let known = Set(notes)
    return adding(
      loading.map(wording(language).sentence).firstOccurrences.filter { !known.contains($0) })
  }

  /// The report with what was read although it is not as the format says; a file that several commands read, once.
  ///
  /// - Parameters:
  ///   - read: the notes of a book, or of an audit.
  ///   - language: the language for people.
  /// - Returns: the report with the notes added.
  public func noting(_ read: [ReadingNote], language: Language) -> Report {
    noting(read.map(LoadingNote.read), language: language)
  }

  /// The report with a note on each list that was left out of it.
  ///
  /// - Parameters:
  ///   - notes: what was decided when the lists were selected.
  ///   - language: the language for people.
  /// - Returns: the report with the notes added.
  public func noting(_ notes: [TableSelection.Note], language: Language) -> Report {
    notes.isEmpty ? self : adding(notes.map(wording(language).sentence).firstOccurrences)
  }

  /// The report with notes on the rows of a list that it is not about: what is no price, and prices that change later.
  ///
  /// - Parameters:
  ///   - besides: the rows, as ``Dataset/others(in:on:)`` has them.
  ///   - table: their list.
  ///   - language: the language for people.
  /// - Returns: the report with the notes added.
  public func noting(besides: [Tariff], in table: TariffTable, language: Language) -> Report {
    noting(besides, in: [table], isOfRegions: false, language: language)
  }

  /// The same for the rows of several lists that are set side by side, which no day can be asked of: a few of what is no
  /// price are named.
  package func noting(besides: [Tariff], in tables: [TariffTable], language: Language) -> Report {
    noting(besides, in: tables, isOfRegions: true, language: language)
  }

  private func noting(
    _ besides: [Tariff], in tables: [TariffTable], isOfRegions: Bool, language: Language
  ) -> Report {
    let wording = wording(language)
    let others = besides.filter { $0.kind != .price }
    let later = tables.compactMap { table -> String? in
      let prices = besides.filter { $0.kind == .price && $0.table == table.id }
      return prices.isEmpty ? nil : wording.laterPrices(prices, in: table, offersDay: !isOfRegions)
    }
    let notes = later + (others.isEmpty ? [] : [wording.notPrices(others, names: isOfRegions)])
    return notes.isEmpty ? self : adding(notes)
  }

  /// The report with notes that its answer is not right without.
  func adding(_ notes: [String]) -> Report {
    var copy = changingAnswer { $0.sentences += notes }
    copy.notes += notes
    return copy
  }

  /// The report with another answer, which is made when somebody asks for it.
  func changingAnswer(_ change: @escaping (inout Answer) -> Void) -> Report {
    var copy = self
    copy.makeAnswer = makeAnswer.map { make in
      {
        var answer = make()
        change(&answer)
        return answer
      }
    }
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
    return adding([wording.othersMatch(products: wording.some(products, atMost: 12))])
  }

  /// The keys of all columns, by which they can be chosen.
  public var columnKeys: [String] { sections.flatMap { $0.table.fields.map(\.key) }.firstOccurrences }

  /// The report with some columns only, in the order of their keys; text then shows all rows of them, or those of an answer that has chosen columns.
  ///
  /// - Parameter keys: the keys, each one of ``columnKeys``; parts that have none of them lose their table.
  /// - Returns: the report with these columns for people and programs alike.
  public func choosing(columns keys: [String]) -> Report {
    var copy = self
    for place in copy.sections.indices {
      copy.sections[place].table = sections[place].table.choosing(keys)
      if copy.sections[place].table.fields.isEmpty { copy.sections[place].table = .none }
    }
    copy.sections.removeAll { $0.table.fields.isEmpty && $0.audience.includesData }
    let tables = copy.sections.filter { $0.audience.includesReaders && !$0.table.fields.isEmpty }
    // All rows stand there, without the mark that a compact table has.
    return copy.changingAnswer {
      if !$0.hasChosenColumns { ($0.tables, $0.rows, $0.leftOut) = (tables, .max, "") }
    }
  }

  /// The report with the first rows of its tables only, and a note on how many others there are.
  ///
  /// - Parameters:
  ///   - limit: how many rows of each table stay.
  ///   - language: the language for people.
  /// - Returns: the report for people.
  public func limited(to limit: Int, language: Language) -> Report {
    var copy = self
    var (leftOut, most) = (0, 0)
    for place in copy.sections.indices where copy.sections[place].audience.includesReaders {
      let count = sections[place].table.count
      (leftOut, most) = (leftOut + max(0, count - limit), max(most, count))
      copy.sections[place].table = sections[place].table.prefix(limit)
    }
    if leftOut > 0 { copy.notes.append(wording(language).moreRows(leftOut, of: most)) }
    return copy.changingAnswer { $0.rows = limit }
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
