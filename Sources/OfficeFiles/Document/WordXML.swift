/// What the parts of a document have in common.
enum WordXML {
  /// The first line of every part.
  static let head = #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"# + "\n"
  /// The vocabulary of documents, and that of links between parts.
  static let namespaces =
    #"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" "#
    + #"xmlns:r="\#(links)""#
  /// The vocabulary of links between parts, with which their types begin.
  static let links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  /// Words of a run.
  static func words(_ text: String) -> String { #"<w:t xml:space="preserve">\#(text.xmlEscaped)</w:t>"# }

  /// A value that the program of the reader works out, such as the number of a page.
  static func field(_ instruction: String, shown: String) -> String {
    #"<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> \#(instruction) </w:instrText></w:r>"#
      + #"<w:r><w:fldChar w:fldCharType="separate"/></w:r>\#(shown)<w:r><w:fldChar w:fldCharType="end"/></w:r>"#
  }
}

/// The size of pages and their margins, in twentieths of a point.
struct PageLayout: Hashable, Sendable {
  var width = 11_906
  var height = 16_838
  var left = 1_134
  var right = 1_134
  /// The margins as they are written.
  var margins =
    #"<w:pgMar w:top="1247" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/>"#

  /// A4, or the pages of a user.
  init(_ reference: DocumentReference?) {
    if let pages = reference?.pages { self = pages }
  }

  init() {}

  func room(_ orientation: Document.Orientation) -> Int { size(orientation).width - left - right }

  func size(_ orientation: Document.Orientation) -> (width: Int, height: Int) {
    orientation == .portrait
      ? (min(width, height), max(width, height)) : (max(width, height), min(width, height))
  }
}
