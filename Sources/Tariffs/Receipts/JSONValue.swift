/// A value of JSON (RFC 8259), as strict as the format is: no comments, no trailing commas, no name twice.
///
/// Numbers keep their digits, because a receipt has only whole ones and nothing here may round.
package indirect enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([Member])

  /// A member of an object.
  package struct Member: Hashable, Sendable {
    package let name: String
    package let value: JSONValue
  }

  /// Why a text is no JSON, and where.
  package struct Problem: Error, Hashable, Sendable {
    package let line: Int
    package let column: Int
    package let reason: Phrase
  }

  /// How deep arrays and objects may stand in one another: nobody writes more, and reading them must not fill the stack.
  package static let mostLevels = 32

  /// The value of a text.
  ///
  /// - Parameter text: JSON in UTF-8, one value and nothing behind it.
  /// - Throws: the first place that is not as RFC 8259 says.
  package init(_ text: SourceText) throws(Problem) {
    var reader = JSONReader(text)
    self = try reader.whole()
  }

  /// The value of a name; nothing where this is no object, or has no such name.
  package subscript(_ name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }
}

/// Reads JSON from the first byte to the last, in one pass.
private struct JSONReader {
  private let text: SourceText
  private var place: Int

  init(_ text: SourceText) { (self.text, place) = (text, text.firstByte) }

  private func problem(nl: String, en: String, at offset: Int? = nil) -> JSONValue.Problem {
    let (line, column) = text.position(of: min(offset ?? place, text.bytes.count), from: SourceText.Anchor())
    return JSONValue.Problem(line: line, column: column, reason: Phrase(nl: nl, en: en))
  }

  private var next: UInt8? { place < text.bytes.count ? text.bytes[place] : nil }

  private mutating func skipBlanks() {
    while let byte = next, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { place += 1 }
  }

  /// Steps over a character; says what was expected where another one stands there.
  private mutating func require(_ character: Character) throws(JSONValue.Problem) {
    guard next == character.asciiValue else {
      throw problem(nl: "hier hoort '\(character)' te staan", en: "'\(character)' is expected here")
    }
    place += 1
  }

  mutating func whole() throws(JSONValue.Problem) -> JSONValue {
    let value = try value(level: 0)
    skipBlanks()
    guard next == nil else {
      throw problem(
        nl: "achter het einde staat nog iets", en: "something stands behind the end")
    }
    return value
  }

  private mutating func value(level: Int) throws(JSONValue.Problem) -> JSONValue {
    skipBlanks()
    guard level < JSONValue.mostLevels else {
      throw problem(
        nl: "meer dan \(JSONValue.mostLevels) haken in elkaar",
        en: "more than \(JSONValue.mostLevels) brackets in one another")
    }
    guard let next else { throw problem(nl: "de tekst houdt hier op", en: "the text ends here") }
    switch next {
    case UInt8(ascii: "{"): return .object(try members(level: level))
    case UInt8(ascii: "["): return .array(try elements(level: level))
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try number())
    default: return try word()
    }
  }

  private mutating func members(level: Int) throws(JSONValue.Problem) -> [JSONValue.Member] {
    var (members, names) = ([JSONValue.Member](), Set<String>())
    try require("{")
    skipBlanks()
    guard next != UInt8(ascii: "}") else {
      place += 1
      return []
    }
    while true {
      skipBlanks()
      let start = place
      guard next == UInt8(ascii: "\"") else {
        throw problem(
          nl: "hier hoort een naam tussen aanhalingstekens te staan",
          en: "a name between quotation marks is expected here")
      }
      let name = try string()
      guard names.insert(name).inserted else {
        throw problem(nl: "'\(name)' staat er twee keer", en: "'\(name)' stands there twice", at: start)
      }
      skipBlanks()
      try require(":")
      members.append(JSONValue.Member(name: name, value: try value(level: level + 1)))
      skipBlanks()
      guard next == UInt8(ascii: ",") else { break }
      place += 1
    }
    try require("}")
    return members
  }

  private mutating func elements(level: Int) throws(JSONValue.Problem) -> [JSONValue] {
    var elements: [JSONValue] = []
    try require("[")
    skipBlanks()
    guard next != UInt8(ascii: "]") else {
      place += 1
      return []
    }
    while true {
      elements.append(try value(level: level + 1))
      skipBlanks()
      guard next == UInt8(ascii: ",") else { break }
      place += 1
    }
    try require("]")
    return elements
  }

  private mutating func word() throws(JSONValue.Problem) -> JSONValue {
    let start = place
    while let byte = next, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) { place += 1 }
    switch text.text(start..<place) {
    case "null": return .null
    case "true": return .bool(true)
    case "false": return .bool(false)
    default:
      throw problem(
        nl: "dit is geen waarde van JSON", en: "this is no value of JSON", at: start)
    }
  }

  private mutating func number() throws(JSONValue.Problem) -> String {
    let start = place
    func refusal() -> JSONValue.Problem {
      problem(nl: "dit is geen getal van JSON", en: "this is no number of JSON", at: start)
    }
    /// Steps over digits, and counts them.
    func digits() -> Int {
      let first = place
      while let byte = next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { place += 1 }
      return place - first
    }
    if next == UInt8(ascii: "-") { place += 1 }
    let isZero = next == UInt8(ascii: "0")
    let count = digits()
    guard count > 0, !isZero || count == 1 else { throw refusal() }
    if next == UInt8(ascii: ".") {
      place += 1
      guard digits() > 0 else { throw refusal() }
    }
    if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
      place += 1
      if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { place += 1 }
      guard digits() > 0 else { throw refusal() }
    }
    return text.text(start..<place)
  }

  private mutating func string() throws(JSONValue.Problem) -> String {
    try require("\"")
    var bytes: [UInt8] = []
    let start = place
    while let byte = next, byte != UInt8(ascii: "\"") {
      guard byte >= 0x20 else {
        throw problem(
          nl: "een tekst loopt door op de volgende regel, of heeft een stuurteken",
          en: "a text goes on on the next line, or has a control character")
      }
      place += 1
      if byte != UInt8(ascii: "\\") { bytes.append(byte) } else { bytes += try escaped() }
    }
    try require("\"")
    guard let string = String(validating: bytes, as: UTF8.self) else {
      throw problem(nl: "dit is geen UTF-8", en: "this is no UTF-8", at: start)
    }
    return string
  }

  /// What stands behind a backslash, as UTF-8.
  private mutating func escaped() throws(JSONValue.Problem) -> [UInt8] {
    let start = place - 1
    guard let byte = next else {
      throw problem(nl: "de tekst houdt hier op", en: "the text ends here")
    }
    place += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "u"):
      var units = [try unit()]
      // A character beyond the first plane is two of them.
      if UTF16.isLeadSurrogate(units[0]), text.bytes[place...].starts(with: [0x5C, 0x75]) {
        place += 2
        units.append(try unit())
      }
      if let character = String(validating: units, as: UTF16.self) { return Array(character.utf8) }
    default: break
    }
    throw problem(
      nl: "achter \\ staat geen teken dat JSON kent", en: "no character that JSON knows stands behind \\",
      at: start)
  }

  private mutating func unit() throws(JSONValue.Problem) -> UInt16 {
    let end = place + 4
    guard end <= text.bytes.count,
      text.bytes[place..<end].allSatisfy({ UnicodeScalar($0).properties.isASCIIHexDigit }),
      let unit = UInt16(text.text(place..<end), radix: 16)
    else {
      throw problem(
        nl: "achter \\u horen vier hexadecimale cijfers", en: "four hexadecimal digits belong behind \\u")
    }
    place = end
    return unit
  }
}
