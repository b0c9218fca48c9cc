enum OpenDocument {
  static func read(_ archive: inout ArchiveReader) throws(SpreadsheetError) -> Spreadsheet { throw .empty }
}
