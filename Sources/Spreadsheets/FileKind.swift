/// A kind of file that is no spreadsheet that can be read, recognised by its content.
public enum FileKind: Hashable, Sendable {
  /// A workbook that opens with a password only.
  case encrypted
  /// A workbook of Excel 97–2003 (`.xls`).
  case oldExcel
  /// A binary workbook (`.xlsb`).
  case binaryExcel
  /// A table of Apple Numbers.
  case numbers
  /// A workbook as one XML text: Excel 2003, or flat OpenDocument.
  case flatXML
  /// A web page, also one that is called `.xls`.
  case webPage
  /// A PDF.
  case pdf
  /// A text document: Word or OpenDocument.
  case document
  /// Slides.
  case presentation
  /// A picture.
  case picture
  /// An archive or compressed file that holds something else.
  case archive
  /// Bytes that are no text and nothing that is known.
  case binary

  /// The kind by the first bytes; nothing for an archive as spreadsheets are packed, or for what may be text.
  init?(magic bytes: [UInt8]) {
    func starts(_ magic: [UInt8], at place: Int = 0) -> Bool { bytes.dropFirst(place).starts(with: magic) }
    if starts([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      // A compound file names its streams in UTF-16.
      func holds(_ name: String) -> Bool { bytes.contains(name.utf8.flatMap { [$0, 0] }) }
      self =
        holds("EncryptedPackage")
        ? .encrypted
        : holds("Workbook") || holds("Book") ? .oldExcel : holds("WordDocument") ? .document : .binary
      return
    }
    let magics: [([UInt8], FileKind)] = [
      (Array("%PDF".utf8), .pdf), (Array("{\\rtf".utf8), .document), ([0x89, 0x50, 0x4E, 0x47], .picture),
      ([0xFF, 0xD8, 0xFF], .picture), (Array("GIF8".utf8), .picture),
      ([0x49, 0x49, 0x2A, 0], .picture), ([0x4D, 0x4D, 0, 0x2A], .picture), ([0x1F, 0x8B], .archive),
      ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .archive), (Array("Rar!".utf8), .archive),
      (Array("BZh".utf8), .archive), ([0xFD, 0x37, 0x7A, 0x58, 0x5A], .archive),
      ([0x28, 0xB5, 0x2F, 0xFD], .archive),
    ]
    if let known = magics.first(where: { starts($0.0) }) {
      self = known.1
    } else if starts(Array("ftypheic".utf8), at: 4)
      || (starts(Array("RIFF".utf8)) && starts(Array("WEBP".utf8), at: 8))
    {
      self = .picture
    } else if let kind = FileKind(markup: bytes) {
      self = kind
    } else {
      return nil
    }
  }

  /// A web page or one XML text, by the first words between angle brackets.
  private init?(markup bytes: [UInt8]) {
    var head = bytes.prefix(4096).filter { $0 != 0 }
    for mark: [UInt8] in [[0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF]] where head.starts(with: mark) {
      head.removeFirst(mark.count)
    }
    let text = String(decoding: head.drop { $0 <= 0x20 }, as: UTF8.self).lowercased()
    guard text.hasPrefix("<") || text.hasPrefix("mime-version:") else { return nil }
    if text.hasPrefix("<!doctype html") || text.contains("<html") || text.hasPrefix("<table")
      || text.hasPrefix("mime-version:")
    {
      self = .webPage
    } else if text.hasPrefix("<?xml") || text.hasPrefix("<office:document") || text.hasPrefix("<workbook") {
      self = .flatXML
    } else {
      return nil
    }
  }

  /// The kind by the parts of an archive; nothing for a workbook or a sheet that can be read.
  init?(partsOf archive: ArchiveReader) {
    let names = archive.names
    func any(_ test: (String) -> Bool) -> Bool { names.contains(where: test) }
    if archive.isEncrypted || archive.contains("EncryptedPackage") || archive.contains("encrypted-package") {
      self = .encrypted
    } else if archive.contains("xl/workbook.bin") {
      self = .binaryExcel
    } else if any({ $0.hasSuffix(".iwa") || $0 == "Index.zip" }) {
      self = .numbers
    } else if any({ $0.hasPrefix("word/") }) {
      self = .document
    } else if any({ $0.hasPrefix("ppt/") }) {
      self = .presentation
    } else if !archive.contains("content.xml"), !archive.contains("_rels/.rels"),
      !any({ $0.hasPrefix("xl/") })
    {
      self = .archive
    } else {
      return nil
    }
  }
}

extension [UInt8] {
  /// Whether some bytes stand anywhere among these.
  func contains(_ sought: [UInt8]) -> Bool {
    guard let first = sought.first else { return true }
    var place = startIndex
    while let next = self[place...].firstIndex(of: first) {
      if self[next...].starts(with: sought) { return true }
      place = next + 1
    }
    return false
  }
}
