/// A spreadsheet of LibreOffice and others (OpenDocument).
enum OpenDocument {
  /// Reads a spreadsheet.
  static func read(_ archive: inout ArchiveReader) throws(SpreadsheetError) -> Spreadsheet {
    if let manifest = try archive.part("META-INF/manifest.xml"),
      manifest.contains(Array("encryption-data".utf8))
    {
      throw .notASpreadsheet(.encrypted)
    }
    let part = "content.xml"
    guard let bytes = try archive.part(part) else { throw .missingPart(part) }
    var reader = try XMLReader(bytes, part: part, vocabularies: vocabularies)
    guard try reader.root() == "office:document-content" else { throw reader.damage(.content) }
    var looks = OpenDocumentLooks()
    var spreadsheet = Spreadsheet(kind: .ods, sheets: [])
    var cells = 0
    try reader.children { reader, name throws(SpreadsheetError) in
      switch name {
      case "office:automatic-styles": try looks.read(&reader)
      case "office:body":
        try reader.children { reader, name throws(SpreadsheetError) in
          guard name == "office:spreadsheet" else { throw .notASpreadsheet(.document) }
          try reader.children { reader, name throws(SpreadsheetError) in
            guard name == "table:table" else { return }
            var table = OpenDocumentTable(looks, cellsBefore: cells)
            try table.read(&reader)
            // What LibreOffice keeps of other files is no sheet of this one.
            guard !table.isCopyOfOtherFile else { return }
            cells += table.sheet.cells.count
            spreadsheet.sheets.append(table.sheet)
            try SpreadsheetLimit.sheets.hold(spreadsheet.sheets.count, in: part)
            if !table.notCalculated.isEmpty {
              spreadsheet.remarks.append(.notCalculated(sheet: table.sheet.name, cells: table.notCalculated))
            }
          }
        }
      default: break
      }
    }
    return spreadsheet
  }

  /// The vocabularies of a spreadsheet, by the prefixes that LibreOffice writes.
  private static let vocabularies: [String: String] = {
    let names = ["office", "style", "table", "text"]
    var vocabularies = Dictionary(
      uniqueKeysWithValues: names.map { ("urn:oasis:names:tc:opendocument:xmlns:\($0):1.0", $0) })
    vocabularies["urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"] = "calcext"
    return vocabularies
  }()
}

/// The looks that say something of a cell: hidden sheets, and raised text.
struct OpenDocumentLooks {
  /// The looks of sheets that are not shown.
  private(set) var hidden: Set<String> = []
  /// The looks of raised text.
  private(set) var raised: Set<String> = []

  /// Reads the list of looks that just began.
  mutating func read(_ reader: inout XMLReader) throws(SpreadsheetError) {
    var (hidden, raised): (Set<String>, Set<String>) = ([], [])
    try reader.children { reader, name throws(SpreadsheetError) in
      guard name == "style:style", let look = try reader.attribute("style:name") else { return }
      try reader.children { reader, name throws(SpreadsheetError) in
        switch name {
        case "style:table-properties":
          if try reader.attribute("table:display") == "false" { hidden.insert(look) }
        case "style:text-properties":
          // `super 58%`, or how far it is raised: `33% 58%`.
          let position = try reader.attribute("style:text-position")?.split(separator: " ").first ?? ""
          let isRaised =
            position == "super" || (position.last == "%" && (Double(position.dropLast()) ?? 0) > 0)
          if isRaised { raised.insert(look) }
        default: break
        }
      }
    }
    (self.hidden, self.raised) = (hidden, raised)
  }
}
