import OfficeFiles
import Tariffs

/// A format in which a report can be written: its name, its file endings, for whom it is, and how it is written.
///
/// A format stands in one file with its writer, and in ``allCases``.
public struct OutputFormat: Vocabulary {
  /// Writes a report in a language.
  package typealias Writer = @Sendable (Report, Language, FormatDetails, inout ByteSink) -> Void

  /// All formats.
  public static let allCases: [OutputFormat] = [.text, .markdown, .csv, .json, .html, .workbook, .document]

  /// What the word is a kind of.
  public static let noun = Phrase(nl: "formaat", en: "format")

  /// The word for it.
  public let rawValue: String
  /// The endings of file names that stand for this format.
  public let fileEndings: [String]
  /// Whether programs read it.
  public let isData: Bool
  /// Whether it has room for notes, so that they need not be told beside it.
  public let hasNotes: Bool
  /// Whether it is for a program that opens files, and no screen can show it.
  public let isBinary: Bool
  /// Whether it shows the pictures of a report.
  public let hasPictures: Bool
  /// How a report is written.
  let write: Writer

  package init(
    _ word: String, endings: [String], isData: Bool = false, hasNotes: Bool = true, isBinary: Bool = false,
    hasPictures: Bool = false, write: @escaping Writer
  ) {
    (rawValue, fileEndings, self.isData, self.hasNotes) = (word, endings, isData, hasNotes)
    (self.isBinary, self.hasPictures) = (isBinary, hasPictures)
    self.write = write
  }

  /// The format of a word.
  ///
  /// - Parameter rawValue: the word.
  public init?(rawValue: String) {
    guard let format = OutputFormat.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
    self = format
  }

  /// The format of a word: its name or one of its file endings.
  ///
  /// - Parameter word: the word, in capitals or small letters.
  public init?(word: String) {
    let word = word.lowercased()
    let format = OutputFormat.allCases.first { ([$0.rawValue] + $0.fileEndings).contains(word) }
    guard let format else { return nil }
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

  /// Whether both are the same format.
  public static func == (left: OutputFormat, right: OutputFormat) -> Bool { left.rawValue == right.rawValue }

  /// Hashes the word.
  public func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }
}

/// What is chosen within a format.
public struct FormatDetails: Sendable {
  /// How CSV is written.
  public var dialect: CSVDialect
  /// Whether amounts and other decimals are numbers in JSON instead of strings.
  public var hasNumbers: Bool
  /// Whether HTML is only the part that goes into another page.
  public var isFragment: Bool
  /// Whether text shows all there is, not only the answer.
  public var isWhole: Bool
  /// How wide text may be, and whether it may have colours.
  public var terminal: Terminal
  /// The document of a user whose looks a document has; nothing for our own.
  package var reference: DocumentReference?
  /// How many rows are made at a time where a format has many.
  package var cores = Cores.one

  /// What is chosen within a format.
  ///
  /// - Parameters:
  ///   - dialect: how CSV is written.
  ///   - hasNumbers: whether amounts and other decimals are numbers in JSON instead of strings.
  ///   - isFragment: whether HTML is only the part that goes into another page.
  ///   - isWhole: whether text shows all there is, not only the answer.
  ///   - terminal: how wide text may be, and whether it may have colours.
  public init(
    dialect: CSVDialect = .rfc4180, hasNumbers: Bool = false, isFragment: Bool = false,
    isWhole: Bool = false, terminal: Terminal = .plain
  ) {
    (self.dialect, self.hasNumbers, self.isFragment) = (dialect, hasNumbers, isFragment)
    (self.isWhole, self.terminal) = (isWhole, terminal)
  }
}

extension Report {
  /// Writes the report in a format, a row at a time where the format allows it.
  ///
  /// - Parameters:
  ///   - format: the format.
  ///   - language: the language for people; in CSV only remarks in a note depend on it.
  ///   - details: what is chosen within the format.
  ///   - sink: where it goes.
  public func write(
    as format: OutputFormat, language: Language, details: FormatDetails = FormatDetails(),
    to sink: inout ByteSink
  ) {
    format.write(self, language, details, &sink)
  }

  /// The report in a format that is text.
  ///
  /// - Parameters:
  ///   - format: the format.
  ///   - language: the language for people; in CSV only remarks in a note depend on it.
  ///   - details: what is chosen within the format.
  /// - Returns: the whole text.
  public func written(
    as format: OutputFormat, language: Language, details: FormatDetails = FormatDetails()
  ) -> String {
    var sink = ByteSink()
    write(as: format, language: language, details: details, to: &sink)
    return String(decoding: sink.bytes, as: UTF8.self)
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
    (self.width, self.hasColours) = (width, hasColours)
  }

  /// A file or a pipe: no limit and no colours.
  public static let plain = Terminal(width: nil, hasColours: false)
}
