#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A path that names something else than what was asked for: one line says what it is and what to do.
public struct WrongPath: Explained, Hashable {
  /// What was asked for.
  public enum Wanted: Hashable, Sendable {
    /// A folder of tables, or a saved list.
    case tables
    /// A text with the form of a memo.
    case template
  }

  /// The path as it was given.
  public let path: String
  /// What stands there; nothing where nothing does.
  public let found: Phrase?
  /// What was asked for.
  public let wanted: Wanted

  /// What stands there, what was asked for and what to do.
  public func text(in language: Language) -> String {
    let what =
      if let found {
        language.text(nl: "'\(path)' is \(found.dutch).", en: "'\(path)' is \(found.english).")
      } else {
        language.text(nl: "Er is geen '\(path)'.", en: "There is no '\(path)'.")
          + language.suggestion(path: Dataset.nearestPath(to: path))
      }
    switch wanted {
    case .tables:
      return what
        + language.text(
          nl:
            " --datasets leest een map met tables.csv en tariffs.csv, of een bewaarde lijst (.csv); sla de bladen van "
            + "een werkmap op als CSV UTF-8.",
          en:
            " --datasets reads a folder with tables.csv and tariffs.csv, or a saved list (.csv); save the sheets of a "
            + "workbook as CSV UTF-8.")
    case .template:
      return what
        + language.text(
          nl: " --template leest een tekst; 'tariffs memo --print-template > sjabloon.md' maakt er een.",
          en: " --template reads a text; 'tariffs memo --print-template > template.md' makes one.")
    }
  }
}

extension Language {
  /// The path that was probably meant, as a whole: a part of one opens nothing.
  package func suggestion(path: String?) -> String {
    path.map { text(nl: " Is '\($0)' bedoeld?", en: " Did you mean '\($0)'?") } ?? ""
  }
}

extension Dataset {
  /// Refuses a path that names something else than what was asked for.
  ///
  /// - Parameters:
  ///   - wanted: what was asked for.
  ///   - path: the path.
  /// - Throws: what stands there instead.
  package static func require(_ wanted: WrongPath.Wanted, at path: String) throws(WrongPath) {
    var status = stat()
    if wanted == .tables, isStream(path) { return }
    guard stat(path, &status) == 0 else {
      // Why another path cannot be looked at, reading it will say.
      guard [ENOENT, ENOTDIR].contains(errno) else { return }
      throw WrongPath(path: path, found: nil, wanted: wanted)
    }
    let isText = wanted == .template || isList(path)
    if let kind = kindOfFile(status.st_mode) {
      // What is no ordinary file is refused where files are read.
      guard !isText, status.st_mode & S_IFMT != S_IFDIR else { return }
      throw WrongPath(path: path, found: kind, wanted: wanted)
    }
    if let document = documents.first(where: { path.lowercased().hasSuffix($0.ending) }) {
      throw WrongPath(path: path, found: document.kind, wanted: wanted)
    }
    if !isText { throw WrongPath(path: path, found: Phrase(nl: "een bestand", en: "a file"), wanted: wanted) }
  }

  /// What is no text, by the ending of its name.
  private static let documents: [(ending: String, kind: Phrase)] =
    [".xlsx", ".xlsm", ".xls", ".ods"].map { ($0, Phrase(nl: "een werkmap", en: "a workbook")) }
    + [".docx", ".doc", ".odt"].map { ($0, Phrase(nl: "een Word-document", en: "a Word document")) }
    + [(".pdf", Phrase(nl: "een PDF", en: "a PDF")), (".zip", Phrase(nl: "een archief", en: "an archive"))]

  /// The path that a misspelt one most probably stands for: beside it, or beside the first folder of it that is not there.
  ///
  /// - Parameter path: a path where nothing stands.
  /// - Returns: the path; nothing where none is near.
  package static func nearestPath(to path: String) -> String? {
    var parts = folderName(path).split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    while parts.count > 1, !fileExists(parts.dropLast().joined(separator: "/") + "/") { parts.removeLast() }
    guard let name = parts.popLast() else { return nil }
    let folder = parts.isEmpty ? "" : parts.joined(separator: "/") + "/"
    let names = fileNames(inFolder: folder.isEmpty ? "." : folder).filter { !$0.hasPrefix(".") }
    return nearestWord(to: name, among: names).map { folder + $0 }
  }
}
