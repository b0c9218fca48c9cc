/// Why a file could not be read as a spreadsheet.
public enum SpreadsheetError: Error, Hashable, Sendable {
  /// There is not one byte.
  case empty
  /// It is another kind of file.
  case notASpreadsheet(FileKind)
  /// A part of the archive, or all of it where the part has no name, is not as it was packed.
  case damagedArchive(ArchiveDamage, part: String)
  /// A part is no XML as spreadsheets write it.
  case damagedPart(XMLDamage, part: String, line: Int)
  /// The archive lacks a part that it speaks of.
  case missingPart(String)
  /// Text that is UTF-8 for the most part has bytes on a line, from 1, that are not.
  case damagedText(line: Int)
  /// A quotation mark that opens a field in a record, from 0, is closed nowhere.
  case unclosedQuote(record: Int)
  /// It is larger than what is read; the part is empty for the whole file.
  case tooLarge(SpreadsheetLimit, part: String)

  /// What is wrong with an archive.
  public enum ArchiveDamage: Hashable, Sendable {
    /// The directory at the end is missing: most often the file was not copied to its end.
    case truncated
    /// The directory speaks of places that are not there, or of one place twice.
    case directory
    /// Two parts have one name.
    case sameName
    /// The bytes do not unpack.
    case compression
    /// They unpack to other bytes than were packed.
    case checksum
    /// They are packed in a way that spreadsheets do not use.
    case unknownCompression
  }

  /// What is wrong with a part.
  public enum XMLDamage: Hashable, Sendable {
    /// It is not well-formed.
    case notWellFormed
    /// It defines words of its own (a document type), which no spreadsheet does and which can grow without end.
    case documentType
    /// It is written in characters that are not UTF-8 or UTF-16.
    case characters
    /// Its content is not what spreadsheets hold there: a row without a number, a text that is not in the list of texts.
    case content
  }
}
