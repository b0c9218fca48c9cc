/// The looks of a document of a user: its styles, theme, lists, pages, head and foot, without what it says.
package struct DocumentReference: Hashable, Sendable {
  /// Why the looks of a file cannot be taken.
  package enum Problem: Error, Hashable, Sendable {
    /// It lacks a part that every document has.
    case missing(part: String)
    /// A part is not as word processors write it.
    case unknown(part: String)
  }

  /// The ids of its styles by their names in small letters.
  let styleIDs: [String: String]
  /// Its pages; nothing where it does not say.
  let pages: PageLayout?
  /// Its head and foot; nothing where it has none that can be taken over.
  let headAndFoot: HeadAndFoot?
  /// Its lists, with ours behind them.
  let numbering: String?
  /// Its theme, and the pictures of its lists.
  let otherParts: [DocumentPart]
  private let styleText: [UInt8]
  /// Where styles can be added.
  private let stylesEnd: Int

  /// The parts that are read of a file.
  package static func needs(_ part: String) -> Bool {
    ["word/document.xml", "word/styles.xml", "word/numbering.xml", "word/theme/theme1.xml"].contains(part)
      || ["word/_rels/", "word/theme/_rels/", "word/media/", "word/header", "word/footer"].contains {
        part.hasPrefix($0)
      }
  }

  /// Takes the looks from the parts of a file.
  ///
  /// - Parameter parts: the parts of which ``needs(_:)`` says so, by their names.
  /// - Throws: ``Problem`` where a part is missing or cannot be understood.
  package init(parts: [String: [UInt8]]) throws(Problem) {
    func tags(_ name: String) throws(Problem) -> XMLTags {
      guard let bytes = parts[name] else { throw .missing(part: name) }
      guard let tags = XMLTags(bytes) else { throw .unknown(part: name) }
      return tags
    }
    let styles = try tags("word/styles.xml")
    guard let end = styles.named("/w:styles").last else { throw .unknown(part: "word/styles.xml") }
    (styleText, stylesEnd) = (styles.bytes, end.range.lowerBound)
    var (ids, current): ([String: String], String?) = ([:], nil)
    for tag in styles.named("w:style", "w:name") {
      if tag.name == "w:style" {
        current = tag.attribute("w:styleId")
      } else if let id = current, let name = tag.attribute("w:val") {
        ids[name.lowercased()] = id
        current = nil
      }
    }
    styleIDs = ids
    let document = try tags("word/document.xml")
    let section = DocumentReference.lastSection(of: document)
    pages = section.flatMap { DocumentReference.pages($0) }
    headAndFoot = section.flatMap { DocumentReference.headAndFoot($0, parts) }
    var others: [DocumentPart] = []
    if let theme = parts["word/theme/theme1.xml"], parts["word/theme/_rels/theme1.xml.rels"] == nil {
      others.append(DocumentPart("word/theme/theme1.xml", theme, link: "theme", type: "theme"))
    }
    if parts["word/numbering.xml"] == nil {
      numbering = nil
    } else {
      let lists = try tags("word/numbering.xml")
      guard let linked = DocumentReference.linked(from: "numbering.xml", parts),
        let end = lists.named("w:numIdMacAtCleanup", "/w:numbering").first
      else { throw .unknown(part: "word/numbering.xml") }
      let start = (lists.named("w:num").first ?? end).range.lowerBound
      numbering =
        lists.text(0..<start) + Numbering.abstract + lists.text(start..<end.range.lowerBound)
        + Numbering.instances
        + lists.text(end.range.lowerBound..<lists.bytes.count)
      others += linked
    }
    otherParts = others
  }

  /// Its styles with others behind them.
  func styles(adding others: String) -> String {
    String(decoding: styleText[..<stylesEnd], as: UTF8.self) + others
      + String(decoding: styleText[stylesEnd...], as: UTF8.self)
  }

  // MARK: Pages

  /// The tags that say how the last pages of a document are set up.
  private static func lastSection(of document: XMLTags) -> (text: XMLTags, tags: [XMLTags.Tag])? {
    guard let start = document.named("w:sectPr").last?.range.lowerBound,
      let end = document.named("/w:sectPr").last?.range.lowerBound, start < end
    else { return nil }
    return (document, document.all.filter { $0.range.lowerBound >= start && $0.range.lowerBound < end })
  }

  private static func pages(_ section: (text: XMLTags, tags: [XMLTags.Tag])) -> PageLayout? {
    func number(_ tag: XMLTags.Tag?, _ name: String) -> Int? {
      tag?.attribute("w:\(name)").flatMap { Int($0) }
    }
    let size = section.tags.first { $0.name == "w:pgSz" }
    let margins = section.tags.first { $0.name == "w:pgMar" }
    guard let margins, let width = number(size, "w"), let height = number(size, "h"),
      let left = number(margins, "left"), let right = number(margins, "right"), width - left - right > 4_000
    else { return nil }
    var layout = PageLayout()
    (layout.width, layout.height, layout.left, layout.right) = (width, height, left, right)
    layout.margins = section.text.text(margins.range)
    return layout
  }

  // MARK: Head and foot

  private static func headAndFoot(
    _ section: (text: XMLTags, tags: [XMLTags.Tag]), _ parts: [String: [UInt8]]
  ) -> HeadAndFoot? {
    let references = section.tags.filter { ["w:headerReference", "w:footerReference"].contains($0.name) }
    guard !references.isEmpty, let links = parts["word/_rels/document.xml.rels"].flatMap({ XMLTags($0) })
    else { return nil }
    var (text, taken): (String, [DocumentPart]) = ("", [])
    for (place, reference) in references.enumerated() {
      let link = links.named("Relationship").first { $0.attribute("Id") == reference.attribute("r:id") }
      guard let target = link?.attribute("Target"), let content = parts["word/" + target],
        let linked = linked(from: target, parts), let type = reference.attribute("w:type")
      else { return nil }
      let kind = reference.name == "w:headerReference" ? "header" : "footer"
      let id = "\(kind)\(place)"
      text += #"<\#(reference.name) w:type="\#(type)" r:id="\#(id)"/>"#
      taken.append(DocumentPart("word/" + target, content, link: id, type: kind))
      taken += linked.filter { !taken.contains($0) }
    }
    return HeadAndFoot(
      sectionLinks: text, parts: taken, hasFirstPage: section.tags.contains { $0.name == "w:titlePg" })
  }

  /// The links of a part with the pictures that they lead to; nothing where a link leads to something else.
  private static func linked(from part: String, _ parts: [String: [UInt8]]) -> [DocumentPart]? {
    let name = "word/_rels/\(part).rels"
    guard let bytes = parts[name] else { return [] }
    guard let links = XMLTags(bytes) else { return nil }
    var taken = [DocumentPart(name, bytes, link: nil, type: "links")]
    for link in links.named("Relationship") {
      guard let target = link.attribute("Target") else { return nil }
      if link.attribute("TargetMode") == "External" {
        guard link.attribute("Type")?.hasSuffix("/hyperlink") ?? false else { return nil }
        continue
      }
      guard target.hasPrefix("media/"), let ending = target.split(separator: ".").last,
        DocumentParts.pictureTypes[ending.lowercased()] != nil, let content = parts["word/" + target]
      else { return nil }
      taken.append(DocumentPart("word/" + target, content, link: nil, type: "image"))
    }
    return taken
  }
}
