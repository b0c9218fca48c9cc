/// A text of a workbook, with what stands raised in it apart.
struct RichText {
  /// The text that is not raised.
  var text = ""
  /// The raised text: the mark of a footnote.
  var raised = ""

  /// The texts that the cells of a workbook share.
  static func list(_ part: String, in archive: inout ArchiveReader) throws(SpreadsheetError) -> [RichText] {
    guard let bytes = try archive.part(part) else { throw .missingPart(part) }
    var reader = try XMLReader(bytes, part: part, vocabularies: Workbook.vocabularies)
    _ = try reader.root()
    var texts: [RichText] = []
    try reader.children { reader, name throws(SpreadsheetError) in
      if name == "si" { texts.append(try RichText(from: &reader)) }
    }
    return texts
  }

  /// Reads the text of the element that just began: `t`, or runs `r` with a look of their own. How Japanese is read
  /// aloud (`rPh`) is no part of it.
  init(from reader: inout XMLReader) throws(SpreadsheetError) {
    var whole = RichText()
    try reader.children { reader, name throws(SpreadsheetError) in
      switch name {
      case "t": whole.text += try reader.text().withoutEscapes
      case "r":
        var (run, isRaised) = ("", false)
        try reader.children { reader, name throws(SpreadsheetError) in
          switch name {
          case "t": run += try reader.text().withoutEscapes
          case "rPr":
            try reader.children { reader, name throws(SpreadsheetError) in
              if name == "vertAlign" { isRaised = try reader.attribute("val") == "superscript" }
            }
          default: break
          }
        }
        if isRaised { whole.raised += run } else { whole.text += run }
      default: break
      }
    }
    self = whole
  }

  private init() {}
}

extension String {
  /// The text with the signs that workbooks write as `_x000D_` put back.
  var withoutEscapes: String {
    guard utf8.count >= 7, contains("_x") else { return self }
    var text = ""
    var rest = Substring(self)
    while let sign = rest.first {
      let escape = rest.prefix(7)
      if sign == "_", escape.count == 7, escape.dropFirst().first == "x", escape.last == "_",
        let number = UInt32(escape.dropFirst(2).dropLast(), radix: 16), let scalar = UnicodeScalar(number)
      {
        // A line end is one sign, as in every other text; no other sign that cannot be seen has a meaning in a cell.
        if number == 0x0A || number == 0x09 || number >= 0x20 { text.unicodeScalars.append(scalar) }
        rest = rest.dropFirst(7)
      } else {
        text.append(sign)
        rest.removeFirst()
      }
    }
    return text
  }
}
