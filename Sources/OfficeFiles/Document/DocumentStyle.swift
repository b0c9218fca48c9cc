/// A style of a document, by the name that every word processor knows it by.
package enum DocumentStyle: String, CaseIterable, Sendable {
  /// The title.
  case title = "Title"
  /// Headings, which make the outline.
  case heading1 = "heading 1", heading2 = "heading 2", heading3 = "heading 3"
  /// Running text.
  case body = "Normal"
  /// A paragraph of a list.
  case list = "List Bullet"
  /// A fact behind its label.
  case fact = "Fact"
  /// Words below a picture.
  case caption = "caption"
  /// A numbered note.
  case note = "Note"
  /// The text of a table.
  case cell = "Table Text"
  /// The heading of a contents, and an entry of it.
  case contentsHeading = "TOC Heading", contents = "toc 1"
  /// What stands at the head and at the foot of a page.
  case header, footer
  /// A link within the document.
  case link = "Hyperlink"
  /// A table.
  case table = "Report Table"

  /// The id under which it stands in a document of our own.
  package var id: String {
    rawValue.split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  /// The level of a heading in the outline, from 0; nothing for other styles.
  var outlineLevel: Int? {
    switch self {
    case .heading1: 0
    case .heading2: 1
    case .heading3: 2
    default: nil
    }
  }

  private var kind: String {
    switch self {
    case .link: "character"
    case .table: "table"
    default: "paragraph"
    }
  }

  /// What it looks like, in the order that the format asks for: what stands before the looks, then paragraph, letters, table.
  private var looks: (traits: String, paragraph: String, letters: String, table: String) {
    func spacing(_ before: Int, _ after: Int, line: Int = 259) -> String {
      #"<w:spacing w:before="\#(before)" w:after="\#(after)" w:line="\#(line)" w:lineRule="auto"/>"#
    }
    func heading(_ level: Int, size: Int, before: Int) -> (String, String, String, String) {
      (
        #"<w:uiPriority w:val="9"/><w:qFormat/>"#,
        "<w:keepNext/><w:keepLines/>\(spacing(before, 60))<w:outlineLvl w:val=\"\(level)\"/>",
        "<w:b/><w:bCs/>\(DocumentStyle.accent)\(DocumentStyle.size(size))", ""
      )
    }
    return switch self {
    case .title:
      (
        "<w:qFormat/>", "<w:keepNext/>\(spacing(0, 160, line: 240))",
        "<w:b/><w:bCs/>\(DocumentStyle.accent)\(DocumentStyle.size(36))", ""
      )
    case .heading1: heading(0, size: 26, before: 220)
    case .heading2: heading(1, size: 23, before: 180)
    case .heading3: heading(2, size: 21, before: 140)
    case .body: ("<w:qFormat/>", "", "", "")
    case .list:
      (
        "<w:qFormat/>", "<w:numPr><w:numId w:val=\"\(Numbering.bullets)\"/></w:numPr>\(spacing(0, 60))", "",
        ""
      )
    case .fact:
      (
        "",
        #"<w:tabs><w:tab w:val="left" w:pos="1701"/></w:tabs>\#(spacing(0, 20))<w:ind w:left="1701" w:hanging="1701"/>"#,
        "", ""
      )
    case .caption: ("<w:qFormat/>", spacing(60, 160), "<w:i/><w:iCs/>\(DocumentStyle.size(18))", "")
    case .note:
      (
        "<w:qFormat/>", "<w:numPr><w:numId w:val=\"\(Numbering.notes)\"/></w:numPr>\(spacing(0, 40))",
        DocumentStyle.size(18), ""
      )
    case .cell: ("<w:qFormat/>", spacing(20, 20, line: 240), DocumentStyle.size(18), "")
    case .contentsHeading:
      (
        "<w:qFormat/>", "<w:keepNext/>\(spacing(120, 60))",
        "<w:b/><w:bCs/>\(DocumentStyle.accent)\(DocumentStyle.size(26))", ""
      )
    case .contents: ("", spacing(0, 40), "", "")
    case .header: ("", spacing(0, 0), #"<w:color w:val="595959"/>"# + DocumentStyle.size(17), "")
    case .footer:
      (
        "", "\(spacing(0, 0))<w:jc w:val=\"right\"/>", #"<w:color w:val="595959"/>"# + DocumentStyle.size(17),
        ""
      )
    case .link: ("", "", #"<w:color w:val="1F4E79"/>"#, "")
    case .table: ("<w:qFormat/>", "", "", DocumentStyle.rules)
    }
  }

  private static let accent = #"<w:color w:val="1F3864"/>"#

  /// A size in half points.
  private static func size(_ halves: Int) -> String {
    #"<w:sz w:val="\#(halves)"/><w:szCs w:val="\#(halves)"/>"#
  }

  /// Thin lines between the rows, and a head on a ground of its own.
  private static var rules: String {
    func line(_ name: String, _ size: Int, _ colour: String) -> String {
      #"<w:\#(name) w:val="single" w:sz="\#(size)" w:space="0" w:color="\#(colour)"/>"#
    }
    return "<w:tblPr><w:tblBorders>" + line("top", 8, "1F3864") + line("bottom", 8, "1F3864")
      + line("insideH", 4, "BFBFBF") + "</w:tblBorders><w:tblCellMar>"
      + #"<w:left w:w="\#(ColumnWidths.padding)" w:type="dxa"/><w:right w:w="\#(ColumnWidths.padding)" w:type="dxa"/>"#
      + #"</w:tblCellMar></w:tblPr><w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/></w:rPr><w:tcPr>"#
      + #"<w:shd w:val="clear" w:color="auto" w:fill="E8EDF4"/></w:tcPr></w:tblStylePr>"#
  }

  /// Its element in a list of styles.
  ///
  /// - Parameter body: the id of the style of running text, which it is based on.
  /// - Returns: the element.
  func element(basedOn body: String) -> String {
    let looks = looks
    func part(_ name: String, _ content: String) -> String {
      content.isEmpty ? "" : "<w:\(name)>\(content)</w:\(name)>"
    }
    let isDefault = self == .body ? #" w:default="1""# : ""
    let base = kind == "paragraph" && self != .body ? #"<w:basedOn w:val="\#(body)"/>"# : ""
    let next = outlineLevel != nil || self == .title ? #"<w:next w:val="\#(body)"/>"# : ""
    return #"<w:style w:type="\#(kind)"\#(isDefault) w:styleId="\#(id)"><w:name w:val="\#(rawValue)"/>"#
      + base + next + looks.traits + part("pPr", looks.paragraph) + part("rPr", looks.letters) + looks.table
      + "</w:style>"
  }
}

/// The styles of a document, and under which ids they stand.
struct DocumentStyles {
  /// The part with all styles.
  let xml: String
  private let ids: [String: String]

  /// The id of a style.
  func id(_ style: DocumentStyle) -> String { ids[style.rawValue.lowercased()] ?? style.id }

  /// Our own styles.
  init(language: String) {
    let defaults =
      #"<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Calibri" w:cs="Calibri"/>"#
      + #"<w:sz w:val="21"/><w:szCs w:val="21"/><w:lang w:val="\#(language)"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>"#
      + #"<w:spacing w:after="100" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>"#
    ids = [:]
    xml =
      WordXML.head + "<w:styles \(WordXML.namespaces)>" + defaults
      + DocumentStyle.allCases.map { $0.element(basedOn: DocumentStyle.body.id) }.joined() + "</w:styles>"
  }

  /// The styles of a user, with our own where there is none of that name.
  init(of reference: DocumentReference) {
    ids = reference.styleIDs
    let body = ids[DocumentStyle.body.rawValue.lowercased()] ?? DocumentStyle.body.id
    let missing = DocumentStyle.allCases.filter { [ids] in ids[$0.rawValue.lowercased()] == nil }
    xml = reference.styles(adding: missing.map { $0.element(basedOn: body) }.joined())
  }
}

/// The lists of a document, under numbers that no document of a user has.
enum Numbering {
  /// Paragraphs with a dot.
  static let bullets = 9001
  /// Notes with a number.
  static let notes = 9002

  /// How the lists look.
  static let abstract =
    list(bullets, format: "bullet", text: "•", hanging: 284)
    + list(notes, format: "decimal", text: "[%1]", hanging: 567)
  /// The lists themselves.
  static let instances = [bullets, notes].map {
    #"<w:num w:numId="\#($0)"><w:abstractNumId w:val="\#($0)"/></w:num>"#
  }.joined()

  private static func list(_ id: Int, format: String, text: String, hanging: Int) -> String {
    #"<w:abstractNum w:abstractNumId="\#(id)"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/>"#
      + #"<w:numFmt w:val="\#(format)"/><w:lvlText w:val="\#(text)"/><w:lvlJc w:val="left"/><w:pPr>"#
      + #"<w:ind w:left="\#(hanging)" w:hanging="\#(hanging)"/></w:pPr></w:lvl></w:abstractNum>"#
  }
}
