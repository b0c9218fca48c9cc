/// Something that was read although it is not as the format says, because it cannot be misread.
public struct ReadingNote: Hashable, Sendable {
  /// What it is.
  enum Kind: Hashable {
    /// The bytes are those of Windows-1252.
    case windows1252
    /// Rows and columns at the end hold nothing at all.
    case emptyEnd(rows: Int, columns: Int)
  }

  /// The file, as the user knows it.
  let file: String
  let kind: Kind

  /// The note in words.
  public func text(in language: Language) -> String {
    switch kind {
    case .windows1252:
      return language.text(
        nl: "\(file) is gelezen als Windows-1252; sla het op als UTF-8 (in Excel: CSV UTF-8).",
        en: "\(file) was read as Windows-1252; save it as UTF-8 (in Excel: CSV UTF-8).")
    case .emptyEnd(let rows, let columns):
      let parts = [
        (rows, language.count(rows, nl: ("lege rij", "lege rijen"), en: ("empty row", "empty rows"))),
        (
          columns,
          language.count(columns, nl: ("lege kolom", "lege kolommen"), en: ("empty column", "empty columns"))
        ),
      ].filter { $0.0 > 0 }.map(\.1)
      let what = language.all(parts)
      return language.text(
        nl: "\(file): \(what) aan het eind overgeslagen.", en: "\(file): \(what) at the end passed over.")
    }
  }
}
