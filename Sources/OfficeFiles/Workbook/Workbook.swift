/// A workbook as spreadsheets open it (ECMA-376, XLSX).
///
/// ```swift
/// Workbook(title: "Tarieven", sheets: [Worksheet(name: "2025", widths: [12], rows: rows)]).bytes
/// ```
package struct Workbook {
  /// In which language it is: how amounts are written, and what stands at the bottom of a page.
  package struct Language: Sendable {
    /// The number by which files know it.
    let locale: String
    /// The words before the number of a page, and between that and the number of pages.
    let (page, of): (String, String)

    package static let dutch = Language(locale: "413", page: "Pagina", of: "van")
    package static let english = Language(locale: "809", page: "Page", of: "of")
  }

  /// Its title, in its properties and at the bottom of each page.
  package var title: String
  /// Its language.
  package var language: Language
  /// Its sheets; at least one.
  package var sheets: [Worksheet]

  /// A workbook.
  ///
  /// - Parameters:
  ///   - title: its title.
  ///   - language: its language.
  ///   - sheets: its sheets, with names of ``names(_:)``.
  package init(title: String, language: Language = .dutch, sheets: [Worksheet]) {
    (self.title, self.language, self.sheets) = (title, language, sheets)
  }

  /// Names that sheets may have, in the same order: at most 31 characters, each once, without signs of formulas.
  package static func names(_ wanted: [String]) -> [String] {
    var used: Set<String> = []
    return wanted.map { wanted in
      let plain = String(wanted.map { "[]:*?/\\'\t\r\n".contains($0) ? " " : $0 })
      func name(_ suffix: String) -> String {
        var name = plain
        while (name + suffix).utf16.count > 31 { name.removeLast() }
        while name.last == " " { name.removeLast() }
        return (name.isEmpty ? "-" : name) + suffix
      }
      // One name is kept by the format for itself.
      let all = sequence(first: 1) { $0 + 1 }.lazy.map { name($0 == 1 ? "" : " (\($0))") }
      let free = all.first { !used.contains($0.lowercased()) && $0.lowercased() != "history" } ?? name("")
      used.insert(free.lowercased())
      return free
    }
  }

  static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  static let namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

  /// The whole file; the same workbook gives the same bytes.
  package var bytes: [UInt8] {
    var archive = ArchiveWriter()
    archive.add("[Content_Types].xml", text: contentTypes)
    archive.add(
      "_rels/.rels",
      text: Workbook.relationships([
        ("officeDocument", "xl/workbook.xml"), ("metadata/core-properties", "docProps/core.xml"),
        ("extended-properties", "docProps/app.xml"),
      ]))
    archive.add("docProps/core.xml", text: coreProperties)
    archive.add("docProps/app.xml", text: Workbook.extendedProperties)
    archive.add("xl/workbook.xml", text: workbookPart)
    archive.add(
      "xl/_rels/workbook.xml.rels",
      text: Workbook.relationships(
        sheets.indices.map { ("worksheet", Workbook.path($0)) } + [("styles", "styles.xml")]))
    archive.add("xl/styles.xml", text: WorksheetStyle.part(locale: language.locale))
    for (place, sheet) in sheets.enumerated() {
      archive.add("xl/" + Workbook.path(place)) {
        sheet.write(to: $0.append, footer: footer(of: sheet), isFirst: place == 0)
      }
    }
    return archive.finished()
  }

  private static func path(_ sheet: Int) -> String { "worksheets/sheet\(sheet + 1).xml" }

  /// The title and sheet to the left and the number of the page to the right; a sign of the codes is doubled.
  private func footer(of sheet: Worksheet) -> String {
    func plain(_ text: String) -> String {
      text.split(separator: "&", omittingEmptySubsequences: false).joined(separator: "&&")
    }
    let most = 150
    let words = title == sheet.name ? title : "\(title) – \(sheet.name)"
    return "&L\(plain(String(words.prefix(most))))&R\(language.page) &P \(language.of) &N"
  }
}

// MARK: - Parts

extension Workbook {
  private var contentTypes: String {
    let office = "application/vnd.openxmlformats-officedocument"
    let parts =
      [
        ("/xl/workbook.xml", "\(office).spreadsheetml.sheet.main+xml"),
        ("/xl/styles.xml", "\(office).spreadsheetml.styles+xml"),
        ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
        ("/docProps/app.xml", "\(office).extended-properties+xml"),
      ] + sheets.indices.map { ("/xl/" + Workbook.path($0), "\(office).spreadsheetml.worksheet+xml") }
    return Workbook.declaration
      + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
      + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
      + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
      + parts.map { "<Override PartName=\"\($0)\" ContentType=\"\($1)\"/>" }.joined() + "</Types>"
  }

  private static func relationships(_ targets: [(kind: String, target: String)]) -> String {
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    let package = "http://schemas.openxmlformats.org/package/2006/relationships"
    let elements = targets.enumerated().map { place, relation in
      let kind = relation.kind.contains("/") ? "\(package)/\(relation.kind)" : office + relation.kind
      return "<Relationship Id=\"rId\(place + 1)\" Type=\"\(kind)\" Target=\"\(relation.target)\"/>"
    }
    return declaration + "<Relationships xmlns=\"\(package)\">\(elements.joined())</Relationships>"
  }

  private var coreProperties: String {
    Workbook.declaration
      + "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
      + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>\(title.xmlEscaped)</dc:title>"
      + "<dc:creator>tariffs</dc:creator></cp:coreProperties>"
  }

  private static let extendedProperties =
    declaration
    + "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">"
    + "<Application>tariffs</Application></Properties>"

  private var workbookPart: String {
    let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let tabs = sheets.enumerated().map {
      "<sheet name=\"\($1.name.xmlEscaped)\" sheetId=\"\($0 + 1)\" r:id=\"rId\($0 + 1)\"/>"
    }
    let names = sheets.enumerated().flatMap { place, sheet -> [String] in
      func name(_ name: String, _ range: String, isHidden: Bool = false) -> String {
        "<definedName name=\"_xlnm.\(name)\" localSheetId=\"\(place)\"\(isHidden ? " hidden=\"1\"" : "")>"
          + "\(CellPlace.quoted(sheet.name))!\(range)".xmlEscaped + "</definedName>"
      }
      let filter = sheet.filteredRange.map {
        name("_FilterDatabase", "\($0.first.fixedAddress):\($0.last.fixedAddress)", isHidden: true)
      }
      let titles = sheet.frozenRows > 0 ? name("Print_Titles", "$1:$\(sheet.frozenRows)") : nil
      let printed = sheet.printedColumns.flatMap { columns in
        let last = CellPlace(row: max(0, sheet.count - 1), column: columns - 1)
        return columns > 0 && columns < sheet.widths.count
          ? name("Print_Area", "$A$1:\(last.fixedAddress)") : nil
      }
      return [filter, printed, titles].compactMap { $0 }
    }
    return Workbook.declaration + "<workbook xmlns=\"\(Workbook.namespace)\" xmlns:r=\"\(relations)\">"
      + "<bookViews><workbookView/></bookViews><sheets>\(tabs.joined())</sheets>"
      + (names.isEmpty ? "" : "<definedNames>\(names.joined())</definedNames>")
      + "<calcPr calcId=\"191029\"/></workbook>"
  }
}
