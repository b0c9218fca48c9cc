import Tariffs

/// The formats in which a report can be written.
public enum OutputFormat: String, Vocabulary {
  /// Aligned text for a terminal.
  case text
  /// GitHub Flavored Markdown for a memo.
  case markdown = "md"
  /// CSV with stable columns, in one of the dialects of ``CSVDialect``.
  case csv
  /// JSON with the same keys as CSV.
  case json
  /// A page that needs nothing from elsewhere.
  case html

  /// What the word is a kind of.
  public static let noun = Phrase(nl: "formaat", en: "format")

  /// The endings of file names that stand for this format.
  public var fileEndings: [String] {
    switch self {
    case .text: ["txt"]
    case .markdown: ["md", "markdown"]
    case .csv: ["csv"]
    case .json: ["json"]
    case .html: ["html", "htm"]
    }
  }

  /// The format of a word: its name or one of its file endings.
  ///
  /// - Parameter word: the word, in capitals or small letters.
  public init?(word: String) {
    let isMeant = { (format: OutputFormat) in
      ([format.rawValue] + format.fileEndings).contains(word.lowercased())
    }
    guard let format = OutputFormat.allCases.first(where: isMeant) else { return nil }
    self = format
  }

  /// The format that the ending of a file name stands for.
  ///
  /// - Parameter path: the file.
  public init?(path: String) {
    guard let name = path.split(separator: "/").last, let dot = name.lastIndex(of: ".") else { return nil }
    let ending = name[name.index(after: dot)...].lowercased()
    guard let format = OutputFormat.allCases.first(where: { $0.fileEndings.contains(ending) }) else {
      return nil
    }
    self = format
  }

  /// Whether programs read it, so that notes do not belong in it.
  public var isData: Bool {
    self == .csv || self == .json
  }
}

/// What is chosen within a format.
public struct FormatDetails: Hashable, Sendable {
  /// How CSV is written.
  public var dialect: CSVDialect
  /// Whether HTML is only the part that goes into another page.
  public var isFragment: Bool

  /// What is chosen within a format.
  ///
  /// - Parameters:
  ///   - dialect: how CSV is written.
  ///   - isFragment: whether HTML is only the part that goes into another page.
  public init(dialect: CSVDialect = .rfc4180, isFragment: Bool = false) {
    self.dialect = dialect
    self.isFragment = isFragment
  }
}

extension Report {
  /// The report in a format.
  ///
  /// - Parameters:
  ///   - format: the format.
  ///   - language: the language for people; in data formats only remarks in a note depend on it.
  ///   - terminal: how wide the text may be, and whether it may have colours.
  ///   - details: what is chosen within the format.
  /// - Returns: the whole text.
  public func written(
    as format: OutputFormat, language: Language, terminal: Terminal = .plain,
    details: FormatDetails = FormatDetails()
  ) -> String {
    switch format {
    case .text: TextWriter(wording: Export.wording(language), terminal: terminal).write(self)
    case .markdown: MarkdownWriter(wording: Export.wording(language)).write(self)
    case .csv: CSVWriter(dialect: details.dialect).write(self)
    case .json: JSONWriter().write(self)
    case .html:
      HTMLWriter(
        wording: Export.wording(language), language: language, isFragment: details.isFragment
      ).write(self)
    }
  }
}

/// What the place where text appears can do.
public struct Terminal: Hashable, Sendable {
  /// The number of characters on a line; nothing when there is no limit.
  public let width: Int?
  /// Whether colours may be used.
  public let hasColours: Bool

  /// What the place where text appears can do.
  ///
  /// - Parameters:
  ///   - width: the number of characters on a line; nothing when there is no limit.
  ///   - hasColours: whether colours may be used.
  public init(width: Int?, hasColours: Bool) {
    self.width = width
    self.hasColours = hasColours
  }

  /// A file or a pipe: no limit and no colours.
  public static let plain = Terminal(width: nil, hasColours: false)
}
