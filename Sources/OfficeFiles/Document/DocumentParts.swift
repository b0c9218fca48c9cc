extension Document {
  /// The document as a file (`.docx`).
  package func bytes() -> [UInt8] {
    let styles = reference.map(DocumentStyles.init(of:)) ?? DocumentStyles(language: language.tag)
    let head = reference?.headAndFoot ?? ownHeadAndFoot(styles)
    var body = DocumentBody(self, styles: styles, headAndFoot: head)
    let content = body.written()
    var parts = DocumentParts()
    parts.add("word/document.xml", content, type: "officeDocument")
    parts.add("word/styles.xml", styles.xml, type: "styles")
    parts.add("word/numbering.xml", numbering, type: "numbering")
    parts.add("word/settings.xml", settings, type: "settings")
    for part in head.parts + (reference?.otherParts ?? []) { parts.add(part) }
    for (number, picture) in body.pictures.enumerated().map({ ($0.offset + 1, $0.element) }) {
      parts.add(
        DocumentPart(
          "word/media/figure-\(number).emf", picture.metafile.bytes(), link: DocumentBody.link(number),
          type: "image"))
    }
    return parts.archive(title: title, language: language.tag)
  }

  private var numbering: String {
    reference?.numbering
      ?? WordXML.head + "<w:numbering \(WordXML.namespaces)>" + Numbering.abstract + Numbering.instances
      + "</w:numbering>"
  }

  private var settings: String {
    WordXML.head + "<w:settings \(WordXML.namespaces)>"
      + #"<w:zoom w:percent="100"/><w:defaultTabStop w:val="709"/><w:compat>"#
      + #"<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>"#
      + #"<w:themeFontLang w:val="\#(language.tag)"/></w:settings>"#
  }

  /// The title above every page but the first, and below each which page it is of how many.
  private func ownHeadAndFoot(_ styles: DocumentStyles) -> HeadAndFoot {
    func part(_ element: String, _ style: DocumentStyle, _ content: String) -> String {
      WordXML.head
        + "<w:\(element) \(WordXML.namespaces)><w:p><w:pPr><w:pStyle w:val=\"\(styles.id(style))\"/></w:pPr>"
        + content + "</w:p></w:\(element)>"
    }
    func run(_ text: String) -> String { "<w:r>\(WordXML.words(text))</w:r>" }
    let number =
      run(language.page + " ") + WordXML.field("PAGE", shown: run("1")) + run(" \(language.of) ")
      + WordXML.field("NUMPAGES", shown: run("1"))
    let foot = part("ftr", .footer, number)
    return HeadAndFoot(
      sectionLinks:
        #"<w:headerReference w:type="default" r:id="header"/><w:headerReference w:type="first" r:id="headerFirst"/>"#
        + #"<w:footerReference w:type="default" r:id="footer"/><w:footerReference w:type="first" r:id="footerFirst"/>"#,
      parts: [
        DocumentPart("word/header.xml", part("hdr", .header, run(title)), link: "header", type: "header"),
        DocumentPart("word/header-first.xml", part("hdr", .header, ""), link: "headerFirst", type: "header"),
        DocumentPart("word/footer.xml", foot, link: "footer", type: "footer"),
        DocumentPart("word/footer-first.xml", foot, link: "footerFirst", type: "footer"),
      ])
  }
}

/// What stands at the head and at the foot of pages.
struct HeadAndFoot: Hashable, Sendable {
  /// How a section names it.
  let sectionLinks: String
  /// The parts with what it says.
  let parts: [DocumentPart]
  /// Whether the first page has its own.
  var hasFirstPage = true
}

/// A part that the document links to.
struct DocumentPart: Hashable, Sendable {
  let name: String
  let content: [UInt8]
  /// The id of the link from the document; nothing for a part that another part links to.
  let link: String?
  /// The last word of the type of the link.
  let type: String

  init(_ name: String, _ content: [UInt8], link: String?, type: String) {
    (self.name, self.content, self.link, self.type) = (name, content, link, type)
  }

  init(_ name: String, _ content: String, link: String?, type: String) {
    self.init(name, Array(content.utf8), link: link, type: type)
  }

  /// The type of its content, where the ending of its name does not say it.
  var contentType: String? {
    switch type {
    case "header", "footer", "styles", "numbering", "settings": DocumentParts.words + type + "+xml"
    case "officeDocument": DocumentParts.words + "document.main+xml"
    case "theme": "application/vnd.openxmlformats-officedocument.theme+xml"
    default: nil
    }
  }
}

/// The parts of a document, with the lists in which the format wants them named.
struct DocumentParts {
  static let words = "application/vnd.openxmlformats-officedocument.wordprocessingml."
  private static let package = "http://schemas.openxmlformats.org/package/2006/"
  /// The pictures that a document may have, by the ending of their names.
  static let pictureTypes = [
    "bmp": "image/bmp", "emf": "image/x-emf", "gif": "image/gif", "jpeg": "image/jpeg", "jpg": "image/jpeg",
    "png": "image/png", "svg": "image/svg+xml", "tif": "image/tiff", "tiff": "image/tiff",
    "wmf": "image/x-wmf",
  ]

  private var parts: [DocumentPart] = []

  /// Adds a part, unless one of that name is there, such as a picture that several parts show.
  mutating func add(_ part: DocumentPart) {
    if !parts.contains(where: { $0.name == part.name }) { parts.append(part) }
  }

  mutating func add(_ name: String, _ content: String, type: String) {
    parts.append(DocumentPart(name, content, link: type, type: type))
  }

  /// The whole file.
  func archive(title: String, language: String) -> [UInt8] {
    let properties =
      WordXML.head
      + #"<cp:coreProperties xmlns:cp="\#(DocumentParts.package)metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">"#
      + "<dc:title>\(title.xmlEscaped)</dc:title><dc:language>\(language)</dc:language></cp:coreProperties>"
    let types =
      WordXML.head + #"<Types xmlns="\#(DocumentParts.package)content-types">"#
      + #"<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>"#
      + #"<Default Extension="xml" ContentType="application/xml"/>"#
      + DocumentParts.pictureTypes.sorted { $0.key < $1.key }.map {
        #"<Default Extension="\#($0.key)" ContentType="\#($0.value)"/>"#
      }.joined()
      + #"<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>"#
      + parts.compactMap { part in
        part.contentType.map { #"<Override PartName="/\#(part.name.xmlEscaped)" ContentType="\#($0)"/>"# }
      }.joined()
      + "</Types>"
    let links = parts.dropFirst().compactMap { part in
      part.link.map {
        relationship($0, WordXML.links + "/" + part.type, String(part.name.dropFirst("word/".count)))
      }
    }
    var archive = ArchiveWriter()
    archive.add("[Content_Types].xml", text: types)
    archive.add(
      "_rels/.rels",
      text: relationships([
        relationship("document", WordXML.links + "/officeDocument", "word/document.xml"),
        relationship(
          "properties", DocumentParts.package + "relationships/metadata/core-properties", "docProps/core.xml"),
      ]))
    archive.add("docProps/core.xml", text: properties)
    archive.add("word/_rels/document.xml.rels", text: relationships(links))
    for part in parts { archive.add(part.name, part.content) }
    return archive.finished()
  }

  private func relationship(_ id: String, _ type: String, _ target: String) -> String {
    #"<Relationship Id="\#(id)" Type="\#(type)" Target="\#(target.xmlEscaped)"/>"#
  }

  private func relationships(_ links: [String]) -> String {
    WordXML.head + #"<Relationships xmlns="\#(DocumentParts.package)relationships">"# + links.joined()
      + "</Relationships>"
  }
}
