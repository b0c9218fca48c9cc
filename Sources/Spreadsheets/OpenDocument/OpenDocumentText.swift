/// What stands in a cell of an OpenDocument file: its paragraphs as lines, without comments and drawings.
struct OpenDocumentText {
  /// The text that is not raised.
  private(set) var text = ""
  /// The raised text: the mark of a footnote.
  private(set) var raised = ""
  /// What a comment says.
  private(set) var comment = ""
  /// Whether the cell has a paragraph.
  private(set) var hasText = false
  private let looks: OpenDocumentLooks

  /// Reads the cell that just began.
  init(of reader: inout XMLReader, _ looks: OpenDocumentLooks) throws(SpreadsheetError) {
    var content = OpenDocumentText(looks)
    try reader.children { reader, name throws(SpreadsheetError) in
      switch name {
      case "text:p", "text:h":
        if content.hasText { content.text += "\n" }
        content.hasText = true
        try content.readParagraph(&reader)
      case "office:annotation":
        var comment = OpenDocumentText(looks)
        try reader.children { reader, name throws(SpreadsheetError) in
          guard name == "text:p" else { return }
          if comment.hasText { comment.text += "\n" }
          comment.hasText = true
          try comment.readParagraph(&reader)
        }
        content.comment = comment.text + comment.raised
      default: break
      }
    }
    self = content
  }

  private init(_ looks: OpenDocumentLooks) { self.looks = looks }

  /// Reads the paragraph that just began. Space in the file counts once, and what is more has elements of its own.
  private mutating func readParagraph(_ reader: inout XMLReader) throws(SpreadsheetError) {
    let level = reader.depth
    // How deep the element is that raises the text.
    var raisedDepth: Int?
    var endsInSpace = true
    func add(_ more: String, to content: inout OpenDocumentText) throws(SpreadsheetError) {
      if raisedDepth == nil { content.text += more } else { content.raised += more }
      try SpreadsheetLimit.cellBytes.hold(
        content.text.utf8.count + content.raised.utf8.count, in: "content.xml")
    }
    while true {
      let event = try reader.next()
      if reader.depth < level { return }
      if let depth = raisedDepth, reader.depth < depth { raisedDepth = nil }
      switch event {
      case .text(let text):
        var collapsed = ""
        for scalar in text.unicodeScalars {
          let isSpace = scalar == " " || scalar == "\n" || scalar == "\t"
          if !isSpace || !endsInSpace { collapsed.unicodeScalars.append(isSpace ? " " : scalar) }
          endsInSpace = isSpace
        }
        try add(collapsed, to: &self)
      case .start("text:span"):
        let look = try reader.attribute("text:style-name") ?? ""
        if raisedDepth == nil, looks.raised.contains(look) { raisedDepth = reader.depth }
      case .start("text:s"):
        let count = try reader.count("text:c") ?? 1
        try SpreadsheetLimit.cellBytes.hold(count, in: "content.xml")
        try add(String(repeating: " ", count: count), to: &self)
      case .start("text:tab"): try add("\t", to: &self)
      case .start("text:line-break"): try add("\n", to: &self)
      case .start("office:annotation"), .start("text:ruby-text"), .start("text:note"):
        let depth = reader.depth
        while reader.depth >= depth { _ = try reader.next() }
      case .start, .end, .finished: break
      }
    }
  }
}
