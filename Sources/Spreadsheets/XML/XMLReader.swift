/// The elements and texts of an XML part, one after the other, as they are asked for.
///
/// It reads what spreadsheets write, and is strict about it: well-formed, within limits, and without a document type.
/// Names come with the short form of the vocabulary that the caller knows, whatever the file calls it.
package struct XMLReader {
  /// What comes next.
  package enum Event {
    /// An element begins.
    case start(String)
    /// The innermost element ends.
    case end
    /// Text.
    case text(String)
    /// The end of the part.
    case finished
  }

  private let bytes: [UInt8]
  private let part: String
  /// The short form of each vocabulary; of the empty one names come without a colon.
  private let vocabularies: [String: String]
  /// How many bytes were read.
  package private(set) var place = 0
  private var openNames: [Range<Int>] = []
  private var isEmptyElement = false
  private var hasRoot = false
  /// The prefixes that elements around this place declare, the innermost last.
  private var declared: [(prefix: String, short: String, depth: Int)] = []
  private var attributes: [(name: String, value: Range<Int>)] = []
  /// The name that a name of the file stands for, as long as no element declares another prefix.
  private var known: [String: String] = [:]

  /// A reader of a part.
  ///
  /// - Parameters:
  ///   - bytes: the part.
  ///   - part: its name, for errors.
  ///   - vocabularies: the short form of each vocabulary that the caller knows; other names begin with `?:`.
  /// - Throws: that the bytes are no text.
  package init(_ bytes: [UInt8], part: String, vocabularies: [String: String]) throws(SpreadsheetError) {
    self.part = part
    self.vocabularies = vocabularies
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      self.bytes = try TextEncoding.decode(bytes).text
    } else {
      self.bytes = bytes
      if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place = 3 }
    }
  }

  /// How many elements are open.
  var depth: Int { openNames.count }

  /// What an error at this place is.
  func damage(_ damage: SpreadsheetError.XMLDamage) -> SpreadsheetError {
    .damagedPart(damage, part: part, line: bytes[..<min(place, bytes.count)].count { $0 == 0x0A } + 1)
  }

  /// Goes on to what comes next.
  package mutating func next() throws(SpreadsheetError) -> Event {
    if isEmptyElement {
      isEmptyElement = false
      return close()
    }
    while place < bytes.count {
      guard bytes[place] == UInt8(ascii: "<") else {
        if let text = try textHere() { return .text(text) }
        continue
      }
      if skip("</") { return try endTag() }
      if skip("<?") {
        try skip(through: "?>")
      } else if skip("<!--") {
        try skip(through: "-->")
      } else if skip("<![CDATA[") {
        let start = place
        try skip(through: "]]>")
        guard depth > 0 else { throw damage(.notWellFormed) }
        return .text(try string(start..<(place - 3)))
      } else if skip("<!") {
        throw damage(.documentType)
      } else {
        place += 1
        return .start(try startTag())
      }
    }
    guard depth == 0, hasRoot else { throw damage(.notWellFormed) }
    return .finished
  }

  /// The value of an attribute of the element that just began; nothing where it has none.
  func attribute(_ name: String) throws(SpreadsheetError) -> String? {
    for attribute in attributes where attribute.name == name {
      return try unescaped(attribute.value, isAttribute: true)
    }
    return nil
  }

  /// The value of an attribute that is a whole number from 0; nothing where the element has no such attribute.
  func count(_ name: String) throws(SpreadsheetError) -> Int? {
    guard let text = try attribute(name) else { return nil }
    guard let count = Int(text), count >= 0 else { throw damage(.content) }
    return count
  }

  /// Whether an attribute says yes.
  func isTrue(_ name: String) throws(SpreadsheetError) -> Bool {
    let value = try attribute(name)
    return value == "1" || value == "true" || value == "on"
  }
}

// MARK: - Elements within elements

extension XMLReader {
  /// Goes to the element that all others stand in.
  mutating func root() throws(SpreadsheetError) -> String {
    while true {
      switch try next() {
      case .start(let name): return name
      case .finished: throw damage(.notWellFormed)
      case .end, .text: continue
      }
    }
  }

  /// Goes through the elements that stand directly in the one that just began.
  ///
  /// - Parameter body: reads an element by its name; what it leaves is skipped.
  /// - Throws: what the body throws, and what is wrong between the elements.
  mutating func children(
    _ body: (inout XMLReader, String) throws(SpreadsheetError) -> Void
  ) throws(SpreadsheetError) {
    try content { reader, event throws(SpreadsheetError) in
      if case .start(let name) = event { try body(&reader, name) }
    }
  }

  /// Goes through the elements and texts that stand directly in the one that just began.
  mutating func content(
    _ body: (inout XMLReader, Event) throws(SpreadsheetError) -> Void
  ) throws(SpreadsheetError) {
    let level = depth
    while true {
      let event = try next()
      if depth < level { return }
      try body(&self, event)
      while depth > level { _ = try next() }
    }
  }

  /// The text of the element that just began, with that of the elements in it.
  mutating func text() throws(SpreadsheetError) -> String {
    let level = depth
    var text = ""
    while true {
      let event = try next()
      if depth < level { return text }
      guard case .text(let more) = event else { continue }
      text += more
      try SpreadsheetLimit.cellBytes.hold(text.utf8.count, in: part)
    }
  }
}

// MARK: - Tags

extension XMLReader {
  private mutating func skip(_ word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard place + count <= bytes.count else { return false }
    for offset in 0..<count where bytes[place + offset] != word.utf8Start[offset] { return false }
    place += count
    return true
  }

  private mutating func skip(through word: StaticString) throws(SpreadsheetError) {
    while !skip(word) {
      guard place < bytes.count else { throw damage(.notWellFormed) }
      place += 1
    }
  }

  private mutating func skipSpace() -> Bool {
    let start = place
    while place < bytes.count, XMLReader.isSpace(bytes[place]) { place += 1 }
    return place > start
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  private mutating func name() throws(SpreadsheetError) -> Range<Int> {
    let start = place
    while place < bytes.count, !XMLReader.isSpace(bytes[place]), !XMLReader.endsName(bytes[place]) {
      place += 1
    }
    guard place > start else { throw damage(.notWellFormed) }
    return start..<place
  }

  /// Whether a byte is one of the signs that stand behind a name, or may not stand in one.
  private static func endsName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ">"), UInt8(ascii: "/"), UInt8(ascii: "="), UInt8(ascii: "<"), UInt8(ascii: "\""),
      UInt8(ascii: "'"), UInt8(ascii: "&"), ..<0x20:
      true
    default: false
    }
  }

  private mutating func close() -> Event {
    openNames.removeLast()
    while let last = declared.last, last.depth > depth {
      declared.removeLast()
      known.removeAll(keepingCapacity: true)
    }
    return .end
  }

  private mutating func endTag() throws(SpreadsheetError) -> Event {
    let name = try name()
    _ = skipSpace()
    guard skip(">"), let open = openNames.last, bytes[open] == bytes[name] else {
      throw damage(.notWellFormed)
    }
    return close()
  }

  private mutating func startTag() throws(SpreadsheetError) -> String {
    guard depth > 0 || !hasRoot else { throw damage(.notWellFormed) }
    let name = try name()
    openNames.append(name)
    try SpreadsheetLimit.depth.hold(depth, in: part)
    attributes.removeAll(keepingCapacity: true)
    while true {
      let hadSpace = skipSpace()
      if skip(">") { break }
      if skip("/>") {
        isEmptyElement = true
        break
      }
      guard hadSpace else { throw damage(.notWellFormed) }
      try readAttribute()
    }
    hasRoot = true
    for index in attributes.indices {
      attributes[index].name = try vocabularyName(attributes[index].name, isAttribute: true)
    }
    return try vocabularyName(try string(name), isAttribute: false)
  }

  private mutating func readAttribute() throws(SpreadsheetError) {
    let name = try string(try name())
    _ = skipSpace()
    guard skip("=") else { throw damage(.notWellFormed) }
    _ = skipSpace()
    guard let quote = place < bytes.count ? bytes[place] : nil,
      quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
    else { throw damage(.notWellFormed) }
    place += 1
    let start = place
    while place < bytes.count, bytes[place] != quote, bytes[place] != UInt8(ascii: "<") { place += 1 }
    guard place < bytes.count, bytes[place] == quote else { throw damage(.notWellFormed) }
    let value = start..<place
    place += 1
    if name == "xmlns" || name.hasPrefix("xmlns:") {
      let short = vocabularies[try unescaped(value, isAttribute: true)] ?? "?"
      declared.append((prefix: String(name.dropFirst(6)), short: short, depth: depth))
      known.removeAll(keepingCapacity: true)
      try SpreadsheetLimit.attributes.hold(declared.count, in: part)
      return
    }
    guard !attributes.contains(where: { $0.name == name }) else { throw damage(.notWellFormed) }
    attributes.append((name, value))
    try SpreadsheetLimit.attributes.hold(attributes.count, in: part)
  }

  /// The name in the vocabulary of the caller: `x:row` is `row`, and a foreign `foo:row` is `?:row`.
  private mutating func vocabularyName(_ name: String, isAttribute: Bool) throws(SpreadsheetError) -> String {
    let colon = name.utf8.firstIndex(of: UInt8(ascii: ":"))
    // An attribute without a prefix is in no vocabulary but that of its element.
    if colon == nil, isAttribute || declared.isEmpty { return name }
    if let name = known[name] { return name }
    let prefix = colon.map { String(name[..<$0]) } ?? ""
    let local = colon.map { String(name[name.index(after: $0)...]) } ?? name
    let short: String
    if let declaration = declared.last(where: { $0.prefix == prefix }) {
      short = declaration.short
    } else if prefix.isEmpty {
      short = ""
    } else if prefix == "xml" {
      short = "xml"
    } else {
      throw damage(.notWellFormed)
    }
    let full = short.isEmpty ? local : short + ":" + local
    known[name] = full
    return full
  }
}

// MARK: - Text

extension XMLReader {
  /// The text up to the next tag; nothing where only space stands outside of the root.
  private mutating func textHere() throws(SpreadsheetError) -> String? {
    let start = place
    while place < bytes.count, bytes[place] != UInt8(ascii: "<") { place += 1 }
    guard depth > 0 else {
      guard bytes[start..<place].allSatisfy(XMLReader.isSpace) else { throw damage(.notWellFormed) }
      return nil
    }
    return try unescaped(start..<place, isAttribute: false)
  }

  private func string(_ range: Range<Int>) throws(SpreadsheetError) -> String {
    try SpreadsheetLimit.cellBytes.hold(range.count, in: part)
    guard let text = String(validating: bytes[range], as: UTF8.self) else { throw damage(.characters) }
    return text
  }

  /// The text with its references replaced, and every line end as a line feed.
  private func unescaped(_ range: Range<Int>, isAttribute: Bool) throws(SpreadsheetError) -> String {
    guard bytes[range].contains(where: { $0 == UInt8(ascii: "&") || $0 < 0x20 }) else {
      return try string(range)
    }
    try SpreadsheetLimit.cellBytes.hold(range.count, in: part)
    var text: [UInt8] = []
    text.reserveCapacity(range.count)
    var place = range.lowerBound
    while place < range.upperBound {
      let byte = bytes[place]
      place += 1
      switch byte {
      case UInt8(ascii: "&"):
        guard let end = bytes[place..<min(place + 12, range.upperBound)].firstIndex(of: UInt8(ascii: ";")),
          let scalar = XMLReader.scalar(String(decoding: bytes[place..<end], as: UTF8.self))
        else { throw damage(.notWellFormed) }
        text += Array(String(scalar).utf8)
        place = end + 1
      case 0x0D where place < range.upperBound && bytes[place] == 0x0A: continue
      case 0x09, 0x0A, 0x0D: text.append(isAttribute ? 0x20 : byte == 0x0D ? 0x0A : byte)
      case ..<0x20: throw damage(.characters)
      default: text.append(byte)
      }
    }
    guard let text = String(validating: text, as: UTF8.self) else { throw damage(.characters) }
    return text
  }

  /// The character that a reference names: one of the five words of XML, or a number.
  private static func scalar(_ reference: String) -> UnicodeScalar? {
    switch reference {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default:
      let number =
        reference.hasPrefix("#x")
        ? UInt32(reference.dropFirst(2), radix: 16)
        : reference.hasPrefix("#") ? UInt32(reference.dropFirst()) : nil
      guard let number, number >= 0x20 || [0x09, 0x0A, 0x0D].contains(number) else { return nil }
      return UnicodeScalar(number)
    }
  }
}
