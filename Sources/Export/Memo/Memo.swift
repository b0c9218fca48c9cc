import Indexation
import Tariffs

/// What a memo about two selections of tables says, before it has words.
///
/// All figures of a memo are here, each once: the rows of its tables, and the findings that were counted from those
/// rows. ``Report/memo(_:rebuilt:language:)`` puts it into words.
public struct Memo: Sendable {
  /// How far the two prices of a row can be set side by side.
  public enum Standing: Hashable, Sendable, CaseIterable {
    /// The prices are for the same thing, or both become a figure that is.
    case equalTerms
    /// The documents state a difference in what the price pays.
    case reservation
    /// Nobody has described whether the prices are for the same thing.
    case undescribed
    /// The prices are for different things, or billed in different ways.
    case notComparable
    /// There is only one price.
    case oneSided
  }

  /// A row of the comparison with what the memo shows of it.
  public struct Row: Hashable, Sendable {
    /// The two prices with how they continue.
    public let row: ComparisonRow
    /// How the memo names the product.
    public let label: String
    /// How far the two prices can be set side by side.
    public let standing: Standing
    /// The figures on equal terms, where there are.
    public let equalTerms: EqualTerms.Figure?
    /// The change from the old figure, indexed, to the new one; nothing without an index or a comparable figure.
    public let real: PriceChange?
    /// The index that the two printed prices imply, with what explains it; nothing where it was not looked for.
    public let explanation: IndexExplanation.Row?

    /// The change that the memo shows: on equal terms where there are, and of the printed prices otherwise.
    public var change: PriceChange? {
      equalTerms?.change ?? row.change
    }
  }

  /// The comparison that the memo is about.
  public let comparison: Comparison
  /// Which rows were asked for.
  public let filter: TariffFilter
  /// The rows, in the order of the documents.
  public let rows: [Row]
  /// How figures on equal terms were made.
  public let equalTerms: EqualTerms
  /// The index that was chosen; nothing when none was.
  public let real: RealTerms?
  /// What known indices explain; nothing where the lists are of one year, or of several on a side.
  public let explanation: IndexExplanation?
  /// The names of the clauses and series that could not be tried.
  public let untriedIndices: [String]
  /// The commands that give the same figures, for whoever checks them.
  public let commands: [String]
  /// The built-in tables in whose place others were taken.
  public let replaced: [ReplacedTable]

  /// A memo about a comparison.
  ///
  /// - Parameters:
  ///   - comparison: the comparison.
  ///   - filter: which rows were asked for.
  ///   - equalTerms: how figures on equal terms are made.
  ///   - real: the index beyond which a change is real; nothing leaves the real change out.
  ///   - explanation: what known indices explain of the comparison.
  ///   - book: the series and clauses, for the names of those that could not be tried.
  ///   - commands: the commands that give the same figures.
  ///   - replaced: the built-in tables in whose place others were taken.
  public init(
    _ comparison: Comparison, filter: TariffFilter = TariffFilter(), equalTerms: EqualTerms,
    real: RealTerms? = nil, explanation: IndexExplanation? = nil, book: IndexBook, commands: [String] = [],
    replaced: [ReplacedTable] = []
  ) {
    self.comparison = comparison
    self.filter = filter
    self.equalTerms = equalTerms
    self.real = real
    self.explanation = explanation
    self.commands = commands
    self.replaced = replaced
    untriedIndices = (explanation?.untriedPaths ?? []).map(book.readableName).firstOccurrences
    let explained = Dictionary((explanation?.rows ?? []).map { ($0.row, $0) }) { first, _ in first }
    let names = comparison.rows.map(\.subject.codeAndName)
    let isAmbiguous = Dictionary(names.map { ($0, 1) }, uniquingKeysWith: +).filter { $0.value > 1 }
    rows = zip(comparison.rows, names).map { row, name in
      let figure = equalTerms.figure(for: row)
      let standing = Standing(row, isConverted: figure != nil)
      return Row(
        row: row,
        label: isAmbiguous[name] == nil ? name : name + row.subject.unitAndForm,
        standing: standing, equalTerms: figure,
        real: real?.change(row, on: equalTerms),
        explanation: explained[row])
    }
  }

  /// The rows of a standing, in the order of the documents.
  ///
  /// - Parameter standing: how far two prices can be set side by side.
  /// - Returns: its rows; none where there are none.
  public func rows(_ standing: Standing) -> [Row] {
    rows.filter { $0.standing == standing }
  }

  /// All tables that take part, each once.
  public var tables: [TariffTable] {
    comparison.from.tables + comparison.to.tables.filter { !comparison.from.tables.contains($0) }
  }

  /// The names of the regions.
  public var regions: [String] {
    tables.map(\.regionName).firstOccurrences
  }
}

extension Memo.Standing {
  fileprivate init(_ row: ComparisonRow, isConverted: Bool) {
    if row.change == nil {
      self = .oneSided
    } else if isConverted {
      self = .equalTerms
    } else {
      switch row.comparability?.verdict {
      case .yes: self = .equalTerms
      case .partly: self = .reservation
      case .no: self = .notComparable
      case nil: self = .undescribed
      }
    }
  }
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
