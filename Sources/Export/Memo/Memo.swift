import Indexation
import Tariffs

/// What a memo about two selections of tables says, before it has words.
///
/// All figures of a memo are here, each once: the rows of its tables, and the findings that were counted from those
/// rows. ``Report/memo(_:rebuilt:language:)`` puts it into words.
package struct Memo: Sendable {
  /// A row of the comparison with what the memo shows of it.
  package struct Row: Hashable, Sendable {
    /// The two prices with how they continue.
    let row: ComparisonRow
    /// How the memo names the product.
    let label: String
    /// How far the two prices can be set side by side.
    let standing: EqualTerms.Standing
    /// The figures on equal terms, where there are.
    let equalTerms: EqualTerms.Figure?
    /// The change from the old figure, indexed, to the new one; nothing without an index or a comparable figure.
    let real: PriceChange?
    /// The index that the two printed prices imply, with what explains it; nothing where it was not looked for.
    let explanation: IndexExplanation.Row?

    /// The change that the memo shows: on equal terms where there are, and of the printed prices otherwise.
    var change: PriceChange? { equalTerms?.change ?? row.change }

    /// A price that the memo shows: on equal terms where there are, and as printed otherwise.
    func amount(_ side: ComparisonRow.Side) -> Money? {
      (side == .from ? equalTerms?.from : equalTerms?.to) ?? row.figure(side)?.amount
    }

    /// How the page names the product: a name that would fill a line is shortened, as the annexes have it whole.
    var shortLabel: String {
      guard label.count > 40 else { return label }
      let words = label.prefix(40).split(separator: " ").dropLast()
      return words.joined(separator: " ") + " …"
    }

    /// Whether the figures on equal terms are not the printed prices.
    var isConverted: Bool {
      if case .participantHour = equalTerms?.basis { true } else { false }
    }

    /// Whether an index that was tried gives the new price to the cent.
    var isExplained: Bool { explanation?.matches.isEmpty == false }

    /// Whether an index says something about a row: its printed prices can be compared, or an index explains them.
    var hasImpliedIndex: Bool {
      explanation != nil && (isExplained || (standing != .notComparable && !isConverted))
    }
  }

  /// The comparison that the memo is about.
  let comparison: Comparison
  /// Which rows were asked for.
  let filter: TariffFilter
  /// The rows, in the order of the documents.
  let rows: [Row]
  /// How figures on equal terms were made.
  package let equalTerms: EqualTerms
  /// Those for another group, to say what the size of the group changes; nothing where that is not looked for.
  let otherGroup: EqualTerms?
  /// The index that was chosen; nothing when none was.
  let real: RealTerms?
  /// What known indices explain; nothing where the lists are of one year, or of several on a side.
  let explanation: IndexExplanation?
  /// The names of the clauses and series that could not be tried.
  let untriedIndices: [String]
  /// The commands that give the same figures, for whoever checks them.
  let commands: [String]
  /// What must be known of how the tables were loaded.
  let loading: [LoadingNote]
  /// What stands above it.
  var head: Head
  /// Whether volumes were given, so that what it costs is known.
  package var hasVolumes = false

  /// To whom a memo goes, from whom, of which day, and on what; what is empty is left out.
  package struct Head: Sendable {
    let addressee, sender, date, subject: String

    /// A head.
    package init(addressee: String = "", sender: String = "", date: String = "", subject: String = "") {
      (self.addressee, self.sender, self.date, self.subject) = (addressee, sender, date, subject)
    }
  }

  /// A memo about a comparison.
  ///
  /// Without an index there is no real change. The book has the names of the series and clauses that could not be
  /// tried; the commands give the same figures.
  package init(
    _ comparison: Comparison, filter: TariffFilter = TariffFilter(), equalTerms: EqualTerms,
    otherGroup: EqualTerms? = nil, real: RealTerms? = nil, explanation: IndexExplanation? = nil,
    book: IndexBook, commands: [String] = [],
    loading: [LoadingNote] = [], head: Head = Head()
  ) {
    self.comparison = comparison
    self.filter = filter
    self.equalTerms = equalTerms
    self.otherGroup = otherGroup
    self.real = real
    self.explanation = explanation
    self.commands = commands
    self.loading = loading
    self.head = head
    untriedIndices = (explanation?.untriedPaths ?? []).map(book.readableName).firstOccurrences
    let explained = Dictionary((explanation?.rows ?? []).map { ($0.row, $0) }) { first, _ in first }
    let names = comparison.rows.map(\.subject.codeAndName)
    let isAmbiguous = Dictionary(names.map { ($0, 1) }, uniquingKeysWith: +).filter { $0.value > 1 }
    rows = zip(comparison.rows, names).map { row, name in
      let figure = equalTerms.figure(for: row)
      return Row(
        row: row,
        label: isAmbiguous[name] == nil ? name : name + row.subject.unitAndForm,
        standing: EqualTerms.Standing(row, figure: figure), equalTerms: figure,
        real: real?.change(row, on: equalTerms),
        explanation: explained[row])
    }
  }

  /// Whether a product has a price on both sides.
  var hasChanges: Bool { rows.contains { $0.row.change != nil } }

  /// The rows of a standing, in the order of the documents.
  func rows(_ standing: EqualTerms.Standing) -> [Row] {
    rows.filter { $0.standing == standing }
  }

  /// All tables that take part, each once.
  var tables: [TariffTable] {
    comparison.from.tables + comparison.to.tables.filter { !comparison.from.tables.contains($0) }
  }

  /// The names of the regions.
  var regions: [String] { tables.map(\.regionName).firstOccurrences }
}

extension Tariff {
  /// What tells several prices of one product apart.
  var unitAndForm: String {
    " per \(unit.rawValue)" + (form == .zin ? "" : ", \(form.rawValue)")
  }
}

extension IndexBook {
  /// The name of a clause or a series for people, by the id under which an explanation names it.
  fileprivate func readableName(_ id: String) -> String {
    if let clause = clauses.first(where: { $0.id == id }) { return clause.name }
    let bare = String(id.prefix { $0 != "@" })
    return (try? series(bare))?.name ?? id
  }
}
