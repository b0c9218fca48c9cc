/// How the characters of a text are written as bytes.
public enum TextEncoding: Hashable, Sendable {
  /// UTF-8, with or without a mark at its beginning.
  case utf8
  /// UTF-16 with the low byte first, as "Unicode text" of Excel.
  case utf16LittleEndian
  /// UTF-16 with the high byte first.
  case utf16BigEndian
  /// Windows-1252, as "CSV" of Excel in Western Europe.
  case windows1252
}

extension TextEncoding {
  /// The text of some bytes, by the mark at their beginning or else by what they hold.
  ///
  /// - Parameter bytes: a whole text.
  /// - Returns: the text in UTF-8 without a mark, how it was written, and how many bytes stood for no character.
  /// - Throws: where a text that is UTF-8 for the most part is damaged, or that the bytes are no text.
  static func decode(
    _ bytes: [UInt8]
  ) throws(SpreadsheetError) -> (text: [UInt8], encoding: TextEncoding, unknown: Int) {
    if bytes.starts(with: [0xFF, 0xFE]) { return try utf16(bytes.dropFirst(2), .utf16LittleEndian) }
    if bytes.starts(with: [0xFE, 0xFF]) { return try utf16(bytes.dropFirst(2), .utf16BigEndian) }
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let text = hasMark ? Array(bytes.dropFirst(3)) : bytes
    if text.contains(0) {
      guard let encoding = utf16WithoutMark(text) else { throw .notASpreadsheet(.binary) }
      return try utf16(text[...], encoding)
    }
    let shape = UTF8Shape(text)
    guard let damage = shape.firstDamage else { return (text, .utf8, 0) }
    // Characters of two bytes and more hardly ever come about by chance in Windows-1252.
    if hasMark || shape.longCharacters > shape.damages {
      throw .damagedText(line: text[..<damage].count { $0 == 0x0A } + 1)
    }
    var (decoded, unknown): ([UInt8], Int) = ([], 0)
    decoded.reserveCapacity(text.count + text.count / 8)
    for byte in text {
      switch byte {
      case ..<0x80: decoded.append(byte)
      case 0x80...0x9F:
        let scalar = upperScalars[Int(byte) - 0x80]
        if scalar == "\u{FFFD}" { unknown += 1 }
        decoded += Array(String(scalar).utf8)
      default: decoded += [0xC0 | byte >> 6, 0x80 | byte & 0x3F]
      }
    }
    return (decoded, .windows1252, unknown)
  }

  private static func utf16(
    _ bytes: ArraySlice<UInt8>, _ encoding: TextEncoding
  ) throws(SpreadsheetError) -> (text: [UInt8], encoding: TextEncoding, unknown: Int) {
    let first = bytes.startIndex
    let units = (0..<bytes.count / 2).map { pair in
      let (one, two) = (UInt16(bytes[first + 2 * pair]), UInt16(bytes[first + 2 * pair + 1]))
      return encoding == .utf16LittleEndian ? two << 8 | one : one << 8 | two
    }
    // UTF-32 has half of its mark in common, and then every other character is none.
    guard !units.contains(0) else { throw .notASpreadsheet(.binary) }
    let text = String(decoding: units, as: UTF16.self)
    let unknown = text.unicodeScalars.count { $0 == "\u{FFFD}" } - units.count { $0 == 0xFFFD }
    return (Array(text.utf8), encoding, unknown + bytes.count % 2)
  }

  /// UTF-16 without a mark: of nearly all Western characters one of the two bytes is zero.
  private static func utf16WithoutMark(_ bytes: [UInt8]) -> TextEncoding? {
    let pairs = min(bytes.count, 4096) / 2
    let high = (0..<pairs).count { bytes[2 * $0] == 0 }
    let low = (0..<pairs).count { bytes[2 * $0 + 1] == 0 }
    if low * 2 > pairs, high == 0 { return .utf16LittleEndian }
    if high * 2 > pairs, low == 0 { return .utf16BigEndian }
    return nil
  }

  /// The characters of the bytes 80 to 9F.
  private static let upperScalars = Array(
    "€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ".unicodeScalars)
}

/// How far bytes are UTF-8.
struct UTF8Shape {
  /// The characters of two bytes and more.
  private(set) var longCharacters = 0
  /// The bytes that belong to no character.
  private(set) var damages = 0
  /// Where the first of those is.
  private(set) var firstDamage: Int?

  init(_ bytes: [UInt8]) {
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      guard byte >= 0x80 else {
        place += 1
        continue
      }
      // The first byte says how long the character is, and what may follow it at once (no surrogates, nothing twice).
      let (length, second): (Int, ClosedRange<UInt8>) =
        switch byte {
        case 0xC2...0xDF: (2, 0x80...0xBF)
        case 0xE0: (3, 0xA0...0xBF)
        case 0xED: (3, 0x80...0x9F)
        case 0xE1...0xEF: (3, 0x80...0xBF)
        case 0xF0: (4, 0x90...0xBF)
        case 0xF4: (4, 0x80...0x8F)
        case 0xF1...0xF3: (4, 0x80...0xBF)
        default: (0, 0...0)
        }
      let isWhole =
        length > 0 && place + length <= bytes.count && second.contains(bytes[place + 1])
        && bytes[(place + 2)..<(place + length)].allSatisfy { 0x80...0xBF ~= $0 }
      if isWhole {
        longCharacters += 1
        place += length
      } else {
        damages += 1
        firstDamage = firstDamage ?? place
        place += 1
      }
    }
  }
}
