/// How the values of a data file are written: as the files of the program, or as a spreadsheet set to Dutch saves them.
enum TextDialect {
  /// Commas between the columns, a point for decimals.
  case plain
  /// Semicolons between the columns, a decimal comma, points that group thousands, and days as 31-12-2025.
  case dutch

  /// What stands between two values.
  var separator: UInt8 { self == .dutch ? UInt8(ascii: ";") : UInt8(ascii: ",") }
}

extension SourceText {
  /// The text in the dialect of its first line: Dutch where that has semicolons and no commas, as no name of a column holds
  /// either.
  var inDialectOfHeader: SourceText {
    let header = bytes.prefix { $0 != UInt8(ascii: "\n") }
    var copy = self
    copy.dialect =
      header.contains(TextDialect.dutch.separator) && !header.contains(TextDialect.plain.separator)
      ? .dutch : .plain
    return copy
  }

  /// The text in UTF-8 where it can only be one of Windows-1252, as spreadsheets save it; nothing for any other.
  ///
  /// A text with a character that is right in UTF-8 is one of UTF-8 with a slip in it, and is not guessed at.
  var fromWindows1252: SourceText? {
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let scalar) where scalar.count > 1: return nil
      case .valid, .error: continue
      case .emptyInput: break
      }
      break
    }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 16)
    for byte in bytes {
      guard byte >= 0x80 else {
        text.append(byte)
        continue
      }
      let code = byte < 0xA0 ? SourceText.windows1252[Int(byte - 0x80)] : UInt32(byte)
      guard code != 0, let scalar = Unicode.Scalar(code) else { return nil }
      text += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
    }
    return SourceText(name: name, bytes: text)
  }

  /// What the bytes from 80 to 9F stand for; 0 for nothing.
  private static let windows1252: [UInt32] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,
    0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,
    0x017E,
    0x0178,
  ]
}

/// A number as Dutch people write it: `1.234,56`.
package enum DutchNumber {
  /// The number with a point for its comma and without grouping; as it is where it has neither, so that what can be read in two
  /// ways, such as `1.200`, is refused where numbers are read.
  static func plain(_ number: some Collection<UInt8>) -> [UInt8] {
    let parts = number.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    let groups = parts.first?.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false) ?? []
    let isGrouped =
      groups.count > 1 && (1...3).contains(groups[0].count) && groups.dropFirst().allSatisfy { $0.count == 3 }
    switch parts.count {
    case 1 where isGrouped && groups.count > 2: return Array(groups.joined())
    case 2 where groups.count == 1 || isGrouped:
      return Array(groups.joined()) + [UInt8(ascii: ".")] + parts[1]
    default: return Array(number)
    }
  }

  /// The same as text; nothing for `1.200`, which is twelve hundred or one and two tenths.
  package static func plain(_ number: String) -> String? {
    let groups = number.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    let isAmbiguous = groups.count == 2 && (1...3).contains(groups[0].count) && groups[1].count == 3
    return isAmbiguous ? nil : String(decoding: plain(number.utf8), as: UTF8.self)
  }

  /// A day as a Dutch spreadsheet shows it: `31-12-2025`.
  package static func day(_ text: String) -> CalendarDate? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, (1...2).contains(parts[0].utf8.count), (1...2).contains(parts[1].utf8.count),
      parts[2].utf8.count == 4, let day = Int(parts[0]), let month = Int(parts[1]), let year = Int(parts[2])
    else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }
}
