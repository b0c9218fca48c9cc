/// What a file with tables holds, whatever program saved it: an Excel workbook, an OpenDocument sheet or delimited text.
public struct Spreadsheet: Hashable, Sendable {
  /// What kind of file it is, by its content and not by its name.
  public enum Kind: Hashable, Sendable {
    /// A workbook of Excel (Office Open XML).
    case xlsx
    /// A sheet of LibreOffice and others (OpenDocument).
    case ods
    /// Text with a delimiter between its fields; none where each line is one field.
    case text(encoding: TextEncoding, delimiter: Character?)
  }

  /// What a reader must know of a file that could be read.
  public enum Remark: Hashable, Sendable {
    /// Cells with a formula of which the file does not hold the outcome: a program wrote it that does not calculate.
    case notCalculated(sheet: String, cells: [Sheet.Place])
    /// Records, from 0, in which text stands behind a closing quotation mark; it was kept.
    case textBehindQuotes(records: [Int])
    /// Bytes that stand for no character; each is shown as `�`.
    case unknownCharacters(Int)
  }

  /// What kind of file it is.
  public var kind: Kind
  /// The sheets, hidden ones too, in their order. Text has one.
  public var sheets: [Sheet]
  /// What a reader must know.
  public var remarks: [Remark] = []

  init(kind: Kind, sheets: [Sheet], remarks: [Remark] = []) {
    (self.kind, self.sheets, self.remarks) = (kind, sheets, remarks)
  }

  /// Reads a file.
  ///
  /// - Parameter bytes: all of its bytes.
  /// - Returns: its sheets.
  /// - Throws: what kind of file it is instead, what is damaged, or which limit it goes over.
  public static func read(bytes: [UInt8]) throws(SpreadsheetError) -> Spreadsheet {
    guard !bytes.isEmpty else { throw .empty }
    if let kind = FileKind(magic: bytes) { throw .notASpreadsheet(kind) }
    guard ArchiveReader.isArchive(bytes) else { return try DelimitedText.read(bytes) }
    var archive = try ArchiveReader(bytes)
    if let kind = FileKind(partsOf: archive) { throw .notASpreadsheet(kind) }
    if archive.contains("content.xml") { return try OpenDocument.read(&archive) }
    return try Workbook.read(&archive)
  }
}
