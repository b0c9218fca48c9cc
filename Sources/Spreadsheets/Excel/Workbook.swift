/// A workbook of Excel (Office Open XML, transitional or strict): its parts, and what holds for all of its sheets.
enum Workbook {
  /// What a sheet needs to know of its workbook.
  struct Context {
    /// The texts that cells share.
    var texts: [RichText] = []
    /// The formats of numbers.
    var formats: [NumberFormat] = []
    /// Whether days are counted from 1904, as on old Macs.
    var countsFrom1904 = false
    /// Whether all formulas are to be calculated when the workbook is opened.
    var asksForCalculation = false
    /// The cells with something in them that were read until now.
    var cells = 0
  }

  /// A sheet as the workbook lists it.
  private struct Entry {
    var name: String
    var relation: String
    var isHidden: Bool
  }

  /// Reads a workbook.
  static func read(_ archive: inout ArchiveReader) throws(SpreadsheetError) -> Spreadsheet {
    let main = try Relations(of: "", in: &archive).target("officeDocument") ?? "xl/workbook.xml"
    guard let bytes = try archive.part(main) else { throw .missingPart(main) }
    var context = Context()
    let entries = try entries(bytes, part: main, &context)
    let relations = try Relations(of: main, in: &archive)
    if let part = relations.target("sharedStrings") { context.texts = try RichText.list(part, in: &archive) }
    if let part = relations.target("styles") { context.formats = try formats(part, in: &archive) }
    var worksheets: [Worksheet] = []
    for entry in entries {
      // A sheet that holds only a chart has no cells.
      guard let part = relations.target("worksheet", id: entry.relation) else { continue }
      guard let bytes = try archive.part(part) else { throw .missingPart(part) }
      var worksheet = Worksheet(name: entry.name, part: part)
      try worksheet.read(bytes, &context)
      if let part = try Relations(of: part, in: &archive).target("comments") {
        try worksheet.readComments(part, in: &archive)
      }
      worksheet.sheet.isHidden = entry.isHidden
      worksheets.append(worksheet)
    }
    // Programs that do not calculate store a zero for every formula, and ask for a calculation when the file is opened.
    let outcomes = worksheets.flatMap { $0.sheet.cells.values.filter { !$0.formula.isEmpty }.map(\.kind) }
    if context.asksForCalculation, outcomes.allSatisfy({ $0 == .number(stored: "0") }) {
      for index in worksheets.indices { worksheets[index].distrustOutcomes() }
    }
    let remarks = worksheets.filter { !$0.notCalculated.isEmpty }.map {
      Spreadsheet.Remark.notCalculated(sheet: $0.sheet.name, cells: $0.notCalculated)
    }
    return Spreadsheet(kind: .xlsx, sheets: worksheets.map(\.sheet), remarks: remarks)
  }

  /// The vocabularies of workbooks; names of the first come without a prefix.
  static let vocabularies = [
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main": "",
    "http://purl.oclc.org/ooxml/spreadsheetml/main": "",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r",
    "http://purl.oclc.org/ooxml/officeDocument/relationships": "r",
  ]

  /// The sheets in their order, and how days are counted.
  private static func entries(
    _ bytes: [UInt8], part: String, _ context: inout Context
  ) throws(SpreadsheetError) -> [Entry] {
    var reader = try XMLReader(bytes, part: part, vocabularies: vocabularies)
    guard try reader.root() == "workbook" else { throw reader.damage(.content) }
    var entries: [Entry] = []
    var (countsFrom1904, asksForCalculation) = (false, false)
    try reader.children { reader, name throws(SpreadsheetError) in
      switch name {
      case "workbookPr": countsFrom1904 = try reader.isTrue("date1904")
      case "calcPr": asksForCalculation = try reader.isTrue("fullCalcOnLoad")
      case "sheets":
        try reader.children { reader, name throws(SpreadsheetError) in
          guard name == "sheet" else { return }
          guard let name = try reader.attribute("name"), let relation = try reader.attribute("r:id") else {
            throw reader.damage(.content)
          }
          let state = try reader.attribute("state") ?? "visible"
          entries.append(Entry(name: name, relation: relation, isHidden: state != "visible"))
          try SpreadsheetLimit.sheets.hold(entries.count, in: part)
        }
      default: break
      }
    }
    (context.countsFrom1904, context.asksForCalculation) = (countsFrom1904, asksForCalculation)
    return entries
  }

  /// The formats of numbers, in the order in which cells name them.
  private static func formats(
    _ part: String, in archive: inout ArchiveReader
  ) throws(SpreadsheetError) -> [NumberFormat] {
    guard let bytes = try archive.part(part) else { throw .missingPart(part) }
    var reader = try XMLReader(bytes, part: part, vocabularies: vocabularies)
    _ = try reader.root()
    var codes: [Int: String] = [:]
    var formats: [NumberFormat] = []
    var made: [Int: NumberFormat] = [:]
    try reader.children { reader, name throws(SpreadsheetError) in
      switch name {
      case "numFmts":
        try reader.children { reader, _ throws(SpreadsheetError) in
          if let number = try reader.count("numFmtId") { codes[number] = try reader.attribute("formatCode") }
        }
      case "cellXfs":
        try reader.children { reader, name throws(SpreadsheetError) in
          guard name == "xf" else { return }
          let number = try reader.count("numFmtId") ?? 0
          let format = made[number] ?? NumberFormat(codes[number] ?? NumberFormat.builtIn(number))
          made[number] = format
          formats.append(format)
        }
      default: break
      }
    }
    return formats
  }
}

/// Which parts a part speaks of, and as what.
struct Relations {
  private struct Relation {
    var id: String
    var type: String
    var target: String
  }

  private var relations: [Relation] = []

  /// The relations of a part; the empty one is the archive itself.
  init(of part: String, in archive: inout ArchiveReader) throws(SpreadsheetError) {
    let folder = Relations.folder(of: part)
    let name = folder + "_rels/" + part.dropFirst(folder.count) + ".rels"
    guard let bytes = try archive.part(name) else { return }
    var reader = try XMLReader(
      bytes, part: name, vocabularies: ["http://schemas.openxmlformats.org/package/2006/relationships": ""])
    _ = try reader.root()
    var relations: [Relation] = []
    try reader.children { reader, name throws(SpreadsheetError) in
      guard name == "Relationship", try reader.attribute("TargetMode") != "External",
        let id = try reader.attribute("Id"), let type = try reader.attribute("Type"),
        let target = try reader.attribute("Target")
      else { return }
      relations.append(Relation(id: id, type: type, target: Relations.path(target, from: folder)))
    }
    self.relations = relations
  }

  /// The part that is spoken of as something, such as `styles`; nothing where there is none.
  ///
  /// - Parameters:
  ///   - type: the end of the type, which is the same in the transitional and the strict form.
  ///   - id: the id of the relation; any where it is not given.
  /// - Returns: its path from the top of the archive.
  func target(_ type: String, id: String? = nil) -> String? {
    relations.first { $0.type.hasSuffix("/" + type) && (id == nil || $0.id == id) }?.target
  }

  private static func folder(of part: String) -> String {
    part.lastIndex(of: "/").map { String(part[...$0]) } ?? ""
  }

  /// A path within the archive, from its top.
  private static func path(_ target: String, from folder: String) -> String {
    if target.hasPrefix("/") { return String(target.dropFirst()) }
    var parts: [Substring] = []
    for part in (folder + target).split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }
}
