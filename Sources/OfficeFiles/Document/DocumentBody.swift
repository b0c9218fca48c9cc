/// Writes the content of a document.
struct DocumentBody {
  private let document: Document
  private let styles: DocumentStyles
  private let layout: PageLayout
  /// The links to the head and foot of pages, as each section repeats them.
  private let headAndFoot: HeadAndFoot
  private var isFirstSection = true
  private var orientation = Document.Orientation.portrait
  private var xml = ""
  private var bookmarkCount = 0
  private var hasContents = false
  private var headings: [(text: String, bookmark: String)] = []
  /// The pictures, in their order.
  private(set) var pictures: [Document.Picture] = []

  /// The bookmark around what a contents is about.
  private static let annexes = "annexes"
  /// How tall a picture may be, in twentieths of a point: what a page has beside its margins, and what it has below a short
  /// contents.
  private static let (tallest, tallestBelowOthers) = (12_400.0, 10_300.0)
  /// By how much a picture may be made smaller than its page is wide to stand below others.
  private static let leastShare = 0.75

  init(_ document: Document, styles: DocumentStyles, headAndFoot: HeadAndFoot) {
    (self.document, self.styles, self.headAndFoot) = (document, styles, headAndFoot)
    layout = PageLayout(document.reference)
  }

  /// The whole part.
  mutating func written() -> String {
    headings = document.blocks.compactMap { block in
      guard case .paragraph(let paragraph) = block, paragraph.style == .heading1 else { return nil }
      return paragraph.runs.map(\.text).joined()
    }.enumerated().map { ($0.element, "_Toc\($0.offset + 1)") }
    var (place, headingsAbove) = (0, 0)
    while place < document.blocks.count {
      let block = document.blocks[place]
      place += 1
      switch block {
      case .paragraph(let paragraph):
        // A section ends with a paragraph of its own, which the one before a change of orientation can be.
        var ending = ""
        if place < document.blocks.count, case .pages(let next) = document.blocks[place] {
          if next != orientation { ending = section }
          isFirstSection = isFirstSection && ending.isEmpty
          orientation = next
          place += 1
        }
        let isHeading = paragraph.style == .heading1
        write(
          paragraph, bookmark: isHeading ? headings[headingsAbove].bookmark : paragraph.bookmark,
          ending: ending, keepsNext: ending.isEmpty && isTable(at: place))
        headingsAbove += isHeading ? 1 : 0
      case .table(let table): write(table)
      case .picture(let picture): write(picture)
      case .contents(let title): writeContents(title, from: headingsAbove)
      case .pages(let next):
        if next != orientation, !xml.isEmpty {
          xml +=
            #"<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>\#(section)</w:pPr></w:p>"#
          isFirstSection = false
        }
        orientation = next
      }
    }
    return WordXML.head
      + #"<w:document \#(WordXML.namespaces) xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" "#
      + #"xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" "#
      + #"xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><w:body>"#
      + xml + (hasContents ? #"<w:bookmarkEnd w:id="0"/>"# : "") + section + "</w:body></w:document>"
  }

  private var section: String {
    let size = layout.size(orientation)
    let side = orientation == .landscape ? #" w:orient="landscape""# : ""
    return
      #"<w:sectPr>\#(headAndFoot.sectionLinks)<w:pgSz w:w="\#(size.width)" w:h="\#(size.height)"\#(side)/>\#(layout.margins)"#
      + #"<w:cols w:space="708"/>\#(headAndFoot.hasFirstPage && isFirstSection ? "<w:titlePg/>" : "")</w:sectPr>"#
  }

  /// What stands before a table stays with its head.
  private func isTable(at place: Int) -> Bool {
    if document.blocks.indices.contains(place), case .table = document.blocks[place] { true } else { false }
  }

  // MARK: Paragraphs

  private mutating func write(
    _ paragraph: Document.Paragraph, bookmark: String? = nil, ending: String = "", keepsNext: Bool = false
  ) {
    var content = paragraph.runs.map(run).joined()
    if let bookmark {
      bookmarkCount += 1
      content =
        #"<w:bookmarkStart w:id="\#(bookmarkCount)" w:name="\#(bookmark.xmlEscaped)"/>\#(content)<w:bookmarkEnd w:id="\#(bookmarkCount)"/>"#
    }
    let start = (keepsNext ? "<w:keepNext/>" : "") + (paragraph.beginsPage ? "<w:pageBreakBefore/>" : "")
    xml += "<w:p><w:pPr>\(style(paragraph.style))\(start)\(ending)</w:pPr>\(content)</w:p>"
  }

  private func style(_ style: DocumentStyle) -> String { #"<w:pStyle w:val="\#(styles.id(style))"/>"# }

  private func run(_ run: Document.Run) -> String {
    let traits =
      (run.bookmark == nil ? "" : #"<w:rStyle w:val="\#(styles.id(.link))"/>"#)
      + (run.isBold ? "<w:b/><w:bCs/>" : "")
    let content = "<w:r>" + (traits.isEmpty ? "" : "<w:rPr>\(traits)</w:rPr>") + words(run.text) + "</w:r>"
    return run.bookmark.map {
      #"<w:hyperlink w:anchor="\#($0.xmlEscaped)" w:history="1">\#(content)</w:hyperlink>"#
    } ?? content
  }

  /// Text in which a tab is one.
  private func words(_ text: String) -> String {
    text.split(separator: "\t", omittingEmptySubsequences: false).map { WordXML.words(String($0)) }
      .joined(separator: "<w:tab/>")
  }

  /// The headings that follow. Page numbers would be guesses, so each entry is a link without one.
  private mutating func writeContents(_ title: String, from first: Int) {
    write(.init(title, .contentsHeading, beginsPage: true))
    let entries = headings.dropFirst(first)
    let shown = entries.map { heading in
      #"<w:hyperlink w:anchor="\#(heading.bookmark)" w:history="1"><w:r>\#(WordXML.words(heading.text))</w:r></w:hyperlink>"#
    }
    let paragraphs = shown.map { "<w:p><w:pPr>\(style(.contents))</w:pPr>\($0)</w:p>" }.joined()
    guard !shown.isEmpty else { return }
    // The field begins in its first entry and ends in its last; it is about the headings behind its bookmark only.
    let instruction = #"TOC \o "1-1" \n \h \z \b \#(DocumentBody.annexes)"#
    let (begin, end) = (
      #"<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> \#(instruction.xmlEscaped) </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>"#,
      #"<w:r><w:fldChar w:fldCharType="end"/></w:r>"#
    )
    let opening = "</w:pPr>"
    guard let start = paragraphs.firstRange(of: opening) else { return }
    xml +=
      paragraphs[..<start.upperBound] + begin + paragraphs[start.upperBound...].dropLast("</w:p>".count) + end
      + "</w:p>" + #"<w:bookmarkStart w:id="0" w:name="\#(DocumentBody.annexes)"/>"#
    hasContents = true
  }

  // MARK: Tables

  private mutating func write(_ table: Document.Table) {
    let room = layout.room(orientation)
    let widths = ColumnWidths(table, like: document.reference).widths(on: room)
    func cell(_ text: String, _ place: Int, isHead: Bool = false) -> String {
      let column = table.columns[place]
      let wraps = isHead || column.wraps
      let alignment = column.isRight ? #"<w:jc w:val="right"/>"# : ""
      let vertical = isHead ? #"<w:vAlign w:val="bottom"/>"# : ""
      let keep = isHead ? "<w:keepNext/>" : ""
      // A figure is held together by its spaces too, for programs that wrap it all the same.
      let shown = wraps ? text : String(text.map { $0 == " " ? "\u{A0}" : $0 })
      return
        #"<w:tc><w:tcPr><w:tcW w:w="\#(widths[place])" w:type="dxa"/>\#(wraps ? "" : "<w:noWrap/>")\#(vertical)</w:tcPr>"#
        + "<w:p><w:pPr>\(style(.cell))\(keep)\(alignment)</w:pPr>"
        + (shown.isEmpty ? "" : "<w:r>\(WordXML.words(shown))</w:r>") + "</w:p></w:tc>"
    }
    let grid = widths.map { #"<w:gridCol w:w="\#($0)"/>"# }.joined()
    let head = table.columns.indices.map { cell(table.columns[$0].heading, $0, isHead: true) }.joined()
    xml +=
      #"<w:tbl><w:tblPr><w:tblStyle w:val="\#(styles.id(.table))"/><w:tblW w:w="\#(widths.reduce(0, +))" w:type="dxa"/>"#
      + #"<w:tblLayout w:type="autofit"/><w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" "#
      + #"w:noHBand="0" w:noVBand="1"/><w:tblCaption w:val="\#(table.caption.xmlEscaped)"/></w:tblPr><w:tblGrid>\#(grid)</w:tblGrid>"#
      + "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>\(head)</w:tr>"
    for row in table.rows {
      xml += "<w:tr><w:trPr><w:cantSplit/></w:trPr>\(row.indices.map { cell(row[$0], $0) }.joined())</w:tr>"
    }
    // Two tables would grow together without a paragraph between them.
    xml +=
      #"</w:tbl><w:p><w:pPr>\#(style(.body))<w:spacing w:before="0" w:after="0" w:line="160" w:lineRule="exact"/></w:pPr></w:p>"#
  }

  // MARK: Pictures

  private mutating func write(_ picture: Document.Picture) {
    pictures.append(picture)
    let number = pictures.count
    let (width, height) = (picture.metafile.width, picture.metafile.height)
    let across = Double(layout.room(.portrait)) / width
    let below = min(across, DocumentBody.tallestBelowOthers / height)
    let scale = below >= across * DocumentBody.leastShare ? below : min(across, DocumentBody.tallest / height)
    // There are 635 of the units of pictures in a twentieth of a point.
    let (cx, cy) = (Int(width * scale) * 635, Int(height * scale) * 635)
    let name = #"id="\#(number)" name="figure-\#(number)" descr="\#(picture.description.xmlEscaped)""#
    xml +=
      "<w:p><w:pPr>\(style(.body))</w:pPr><w:r><w:drawing>"
      + #"<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="\#(cx)" cy="\#(cy)"/><wp:docPr \#(name)/>"#
      + #"<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>"#
      + #"<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr>"#
      + #"<pic:cNvPr \#(name)/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="\#(DocumentBody.link(number))"/>"#
      + #"<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/>"#
      + #"<a:ext cx="\#(cx)" cy="\#(cy)"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>"#
      + "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
  }

  /// The id by which a picture is linked.
  static func link(_ picture: Int) -> String { "picture\(picture)" }
}
