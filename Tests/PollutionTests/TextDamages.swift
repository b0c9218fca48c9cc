import Foundation

extension Damage {
  /// What is most often wrong with a table, for the files whose reader is that of another one.
  static let few: [Damage] = {
    let names = [
      "UTF-8 with a byte order mark", "UTF-16, little end first, with a mark",
      "UTF-16, little end first, without a mark",
      "Windows-1252", "Latin-1, an é", "a bad byte among good letters", "a NUL byte within", "CRLF",
      "CR alone", "empty",
      "a picture", "a title before the head", "a total under the last line", "semicolons", "tabs",
      "every cell in quotes",
      "a quote that does not end", "a cell too few", "a cell too many", "cut off within a line", "no head",
      "the head twice",
      "the first line twice", "a head twice", "a head that nobody knows", "a Cyrillic letter in a head",
      "a space without width in a head", "a field of two megabytes",
    ]
    return (encodings + tables).filter { names.contains($0.name) }
  }()

  /// What happens to every text: encodings, bytes that are none, ends of lines, another file under the name.
  static let encodings: [Damage] = [
    Damage("UTF-8 with a byte order mark") { [0xEF, 0xBB, 0xBF] + $0.bytes },
    Damage("two byte order marks") { [0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF] + $0.bytes },
    Damage("UTF-16, little end first, with a mark") { [0xFF, 0xFE] + $0.utf16(littleEnd: true) },
    Damage("UTF-16, big end first, with a mark") { [0xFE, 0xFF] + $0.utf16(littleEnd: false) },
    Damage("UTF-16, little end first, without a mark") { $0.utf16(littleEnd: true) },
    Damage("UTF-16, big end first, without a mark") { $0.utf16(littleEnd: false) },
    Damage("UTF-16 of an odd number of bytes") { [0xFF, 0xFE] + $0.utf16(littleEnd: true).dropLast() },
    Damage("UTF-32") { file in
      [0xFF, 0xFE, 0, 0] + file.text.unicodeScalars.flatMap { bytes(of: $0.value, count: 4) }
    },
    Damage("Windows-1252") { file in file.text.data(using: .windowsCP1252).map(Array.init) },
    Damage("Latin-1, an é") { $0.inserting([0xE9]) },
    Damage("the euro sign of Windows-1252") { $0.inserting([0x80]) },
    Damage("the first byte of a letter alone") { $0.inserting([0xC3]) },
    Damage("a letter in too many bytes") { $0.inserting([0xC0, 0xAF]) },
    Damage("half of a pair of UTF-16 in UTF-8") { $0.inserting([0xED, 0xA0, 0x80]) },
    Damage("a byte that is no letter") { $0.inserting([0xFF]) },
    Damage("cut off within a letter") { $0.bytes.dropLast() + [0xE2, 0x82] },
    Damage("a bad byte among good letters") { $0.inserting(Array("é".utf8) + [0xC3]) },
    Damage("a NUL byte within") { $0.inserting([0]) },
    Damage("NUL bytes at the end") { $0.bytes + [UInt8](repeating: 0, count: 512) },
    Damage("an escape sequence of a terminal") { $0.inserting(Array("\u{1B}[31m".utf8)) },
    Damage("a bell") { $0.inserting([7]) },
    Damage("a backspace") { $0.inserting([8]) },
    .text("CRLF") { $0.replacingOccurrences(of: "\n", with: "\r\n") },
    .text("CR alone") { $0.replacingOccurrences(of: "\n", with: "\r") },
    .text("two CR and LF") { $0.replacingOccurrences(of: "\n", with: "\r\r\n") },
    .lines("mixed ends of lines") { lines, _ in
      lines.enumerated().map { $0.offset % 2 == 0 ? $0.element + "\r" : $0.element }
    },
    .text("line separators of Unicode") { $0.replacingOccurrences(of: "\n", with: "\u{2028}") },
    .text("next-line characters") { $0.replacingOccurrences(of: "\n", with: "\u{85}") },
    .text("no end of the last line") { String($0.dropLast()) },
    .text("empty lines behind the last") { $0 + "\n\n\n" },
    Damage("an end-of-file character of DOS") { $0.bytes + [0x1A] },
    Damage("empty") { _ in [] },
    Damage("only a byte order mark") { _ in [0xEF, 0xBB, 0xBF] },
    Damage("only spaces") { _ in Array(repeating: 0x20, count: 100) },
    Damage("only ends of lines") { _ in Array(repeating: 0x0A, count: 100) },
    Damage("a picture") { _ in [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D] },
    Damage("the beginning of an archive") { _ in [0x50, 0x4B, 3, 4] + [UInt8](repeating: 0, count: 60) },
    Damage("packed with gzip") { _ in [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 0x4B, 0x4C, 4, 0] },
    Damage("an old Excel file") { _ in
      [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 504)
    },
    Damage("a PDF") { _ in Array("%PDF-1.7\n%\u{E2}\n1 0 obj\n<<>>\nendobj\n".utf8) },
    Damage("a page of the web") { _ in
      Array("<!DOCTYPE html>\n<html><body>Niet gevonden</body></html>\n".utf8)
    },
    Damage("JSON") { _ in Array("[{\"table\": \"own-2025\", \"amount\": 1.20}]\n".utf8) },
    Damage("one line of a megabyte") { $0.bytes + [UInt8](repeating: 0x61, count: 1 << 20) + [0x0A] },
  ]

  /// What happens to a table as text.
  static let tables: [Damage] = [
    .lines("a title before the head") { lines, _ in ["Tarieven van de regio"] + lines },
    .lines("an empty line before the head") { lines, _ in [""] + lines },
    .lines("an empty line within") { lines, _ in Array(lines.prefix(2)) + [""] + lines.dropFirst(2) },
    .lines("a line of delimiters within") { lines, file in
      let count = lines[0].components(separatedBy: file.delimiter).count
      return Array(lines.prefix(2)) + [String(repeating: file.delimiter, count: count - 1)]
        + lines.dropFirst(2)
    },
    .lines("a total under the last line") { lines, _ in lines + ["Totaal"] },
    .lines("a footnote under the last line") { lines, _ in lines + ["* exclusief btw"] },
    .lines("a line of comment") { lines, _ in Array(lines.prefix(1)) + ["# opmerking"] + lines.dropFirst() },
    .lines("the delimiter told in a line") { lines, file in ["sep=\(file.delimiter)"] + lines },
    .lines("another delimiter told than the one used") { lines, _ in ["sep=|"] + lines },
    .lines("semicolons") { lines, file in lines.map { $0.replacingOccurrences(of: file.delimiter, with: ";") }
    },
    .lines("tabs") { lines, file in lines.map { $0.replacingOccurrences(of: file.delimiter, with: "\t") } },
    .lines("bars") { lines, file in lines.map { $0.replacingOccurrences(of: file.delimiter, with: "|") } },
    .lines("spaces behind the delimiters") { lines, file in
      lines.map { $0.replacingOccurrences(of: file.delimiter, with: file.delimiter + " ") }
    },
    .lines("a semicolon in one line alone") { lines, file in
      Array(lines.dropLast()) + [lines[lines.count - 1].replacingOccurrences(of: file.delimiter, with: ";")]
    },
    .lines("every cell in quotes") { lines, file in
      lines.map { line in
        line.contains("\"")
          ? line
          : line.components(separatedBy: file.delimiter).map { "\"\($0)\"" }.joined(separator: file.delimiter)
      }
    },
    .lines("every cell in single quotes") { lines, file in
      lines.map {
        "'" + $0.components(separatedBy: file.delimiter).joined(separator: "'\(file.delimiter)'") + "'"
      }
    },
    .lines("every line in quotes") { lines, _ in
      lines.map { "\"" + $0.replacingOccurrences(of: "\"", with: "\"\"") + "\"" }
    },
    .lines("curly quotes around the cells") { lines, file in
      [lines[0]]
        + lines.dropFirst().map {
          "“" + $0.components(separatedBy: file.delimiter).joined(separator: "”\(file.delimiter)“") + "”"
        }
    },
    .lines("a quote that does not end") { lines, file in
      Array(lines.dropLast()) + ["\"" + lines[lines.count - 1]]
    },
    .lines("a quote within a cell") { lines, file in
      Array(lines.dropLast()) + ["a\"b" + lines[lines.count - 1]]
    },
    .lines("text behind a quoted cell") { lines, file in
      var cells = lines[lines.count - 1].components(separatedBy: file.delimiter)
      cells[0] = "\"\(cells[0])\"x"
      return Array(lines.dropLast()) + [cells.joined(separator: file.delimiter)]
    },
    .lines("a cell too few") { lines, file in
      let cells = lines[lines.count - 1].components(separatedBy: file.delimiter)
      return Array(lines.dropLast()) + [cells.dropFirst().joined(separator: file.delimiter)]
    },
    .lines("a cell too many") { lines, file in
      Array(lines.dropLast()) + ["x" + file.delimiter + lines[lines.count - 1]]
    },
    .lines("cut off within a line") { lines, file in
      let cells = lines[lines.count - 1].components(separatedBy: file.delimiter)
      return Array(lines.dropLast()) + [cells.prefix(2).joined(separator: file.delimiter)]
    },
    .lines("a delimiter behind every line") { lines, file in lines.map { $0 + file.delimiter } },
    .lines("two delimiters behind every line") { lines, file in
      lines.map { $0 + file.delimiter + file.delimiter }
    },
    .lines("the columns in another order") { lines, file in
      guard !lines.contains(where: { $0.contains("\"") }) else { return lines }
      return lines.map {
        $0.components(separatedBy: file.delimiter).reversed().joined(separator: file.delimiter)
      }
    },
    .lines("no head") { lines, _ in Array(lines.dropFirst()) },
    .lines("the head twice") { lines, _ in [lines[0]] + lines },
    .lines("the head again in the middle") { lines, _ in
      Array(lines.prefix(2)) + [lines[0]] + lines.dropFirst(2)
    },
    .lines("the first line twice") { lines, _ in Array(lines.prefix(2)) + [lines[1]] + lines.dropFirst(2) },
    head("a head twice") { heads in [heads[0], heads[0]] + heads.dropFirst(2) },
    head("a head that nobody knows") { heads in ["zomaar"] + heads.dropFirst() },
    head("an empty head") { heads in [""] + heads.dropFirst() },
    head("heads in capitals") { heads in heads.map { $0.uppercased() } },
    head("heads with a space behind") { heads in heads.map { $0 + " " } },
    head("a byte order mark within the heads") { heads in
      [heads[0], "\u{FEFF}" + heads[1]] + heads.dropFirst(2)
    },
    head("a space without width in a head") { heads in [heads[0] + "\u{200B}"] + heads.dropFirst() },
    head("a no-break space in a head") { heads in [heads[0] + "\u{A0}"] + heads.dropFirst() },
    head("a Cyrillic letter in a head") { heads in
      [heads[0].replacingOccurrences(of: "e", with: "е")] + heads.dropFirst()
    },
    head("a soft hyphen in a head") { heads in ["\u{AD}" + heads[0]] + heads.dropFirst() },
    head("heads from right to left") { heads in ["\u{202E}" + heads[0]] + heads.dropFirst() },
    head("a head over two lines") { heads in ["\"\(heads[0])\n\""] + heads.dropFirst() },
    head("a formula as head") { heads in ["=1+1"] + heads.dropFirst() },
    .lines("a column more, without a head") { lines, file in
      [lines[0] + file.delimiter] + lines.dropFirst().map { $0 + file.delimiter + "y" }
    },
    .lines("a field of two megabytes") { lines, file in
      lines + [String(repeating: "x", count: 2 << 20)]
    },
    .lines("a line of ten thousand cells") { lines, file in
      lines + [String(repeating: "y" + file.delimiter, count: 10_000)]
    },
    .lines("a line with a formula that starts a program") { lines, file in
      let count = lines[0].components(separatedBy: file.delimiter).count
      return lines + ["=cmd|' /C calc'!A0" + String(repeating: file.delimiter, count: count - 1)]
    },
  ]

  /// A list without prices; other files may have no rows.
  static let onlyTheHead = Damage.lines("only the head") { lines, _ in [lines[0]] }

  /// A damage to the heads of the columns.
  private static func head(_ name: String, _ change: @escaping @Sendable ([String]) -> [String]) -> Damage {
    .lines(name) { lines, file in
      [change(lines[0].components(separatedBy: file.delimiter)).joined(separator: file.delimiter)]
        + lines.dropFirst()
    }
  }

  private static func bytes(of value: UInt32, count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * UInt32($0))) }
  }
}

extension CleanFile {
  /// The file in UTF-16, without a mark.
  func utf16(littleEnd: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let pair = [UInt8(truncatingIfNeeded: unit), UInt8(truncatingIfNeeded: unit >> 8)]
      return littleEnd ? pair : pair.reversed()
    }
  }

  /// The file with bytes in its last line, before the end of it.
  func inserting(_ added: [UInt8]) -> [UInt8] {
    let end = bytes.last == 0x0A ? bytes.count - 1 : bytes.count
    return Array(bytes[..<end]) + added + Array(bytes[end...])
  }
}
