import ZLib

/// The parts of a ZIP archive, unpacked one by one when they are asked for.
///
/// An archive comes from outside. Its directory is held against its own bytes before anything is unpacked, and what
/// unpacks to more than is read stops there. Names are looked up and never become paths of files.
struct ArchiveReader {
  private struct Part {
    var method: Int
    var checksum: UInt32
    var packedCount: Int
    var count: Int
    var offset: Int
    /// Where its packed bytes begin, behind its own head.
    var start = 0
  }

  private let bytes: [UInt8]
  private var parts: [String: Part] = [:]
  /// How many bytes were unpacked until now.
  private var unpacked = 0
  /// Whether a part can be read with a password only.
  private(set) var isEncrypted = false

  /// Whether some bytes are an archive.
  static func isArchive(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0x50, 0x4B, 3, 4]) || bytes.starts(with: [0x50, 0x4B, 5, 6])
  }

  /// The names of the parts.
  var names: some Collection<String> { parts.keys }

  /// Whether there is a part.
  func contains(_ name: String) -> Bool { parts[name] != nil }

  /// Reads the directory of an archive.
  init(_ bytes: [UInt8]) throws(SpreadsheetError) {
    self.bytes = bytes
    let directory = try findDirectory()
    try SpreadsheetLimit.parts.hold(directory.parts, in: "")
    var place = directory.start
    for _ in 0..<directory.parts { try readEntry(at: &place, before: directory.end) }
    try findStarts(before: directory.start)
  }

  /// Unpacks a part.
  ///
  /// - Parameter name: its path within the archive.
  /// - Returns: its bytes; nothing where there is no such part.
  /// - Throws: what is damaged, or that it unpacks to more than is read.
  mutating func part(_ name: String) throws(SpreadsheetError) -> [UInt8]? {
    guard let part = parts[name] else { return nil }
    let allowed = min(
      SpreadsheetLimit.unpackedBytes.maximum,
      max(SpreadsheetLimit.smallBytes, bytes.count * SpreadsheetLimit.ratio.maximum))
    guard part.count <= allowed - unpacked else {
      throw .tooLarge(
        part.count > SpreadsheetLimit.unpackedBytes.maximum - unpacked ? .unpackedBytes : .ratio, part: name)
    }
    unpacked += part.count
    let packed = bytes[part.start..<(part.start + part.packedCount)]
    let content: [UInt8]? =
      switch part.method {
      case 0: part.count == part.packedCount ? Array(packed) : nil
      case 8: ArchiveReader.inflated(packed, count: part.count)
      default: throw .damagedArchive(.unknownCompression, part: name)
      }
    guard let content else { throw .damagedArchive(.compression, part: name) }
    let checksum = content.withUnsafeBufferPointer { UInt32(crc32_z(0, $0.baseAddress, $0.count)) }
    // Without a byte zlib gives back the value that it begins with.
    guard content.isEmpty || checksum == part.checksum else { throw .damagedArchive(.checksum, part: name) }
    return content
  }

  /// Unpacks bytes that must give exactly so many; nothing where they do not, and no more memory than that is taken.
  private static func inflated(_ packed: ArraySlice<UInt8>, count: Int) -> [UInt8]? {
    var stream = z_stream()
    guard inflateInit2_(&stream, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
      return nil
    }
    defer { inflateEnd(&stream) }
    // A byte of room more, so that a part which holds more than it states is seen.
    var isWhole = false
    let content = packed.withUnsafeBufferPointer { input in
      [UInt8](unsafeUninitializedCapacity: count + 1) { output, written in
        stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        (stream.avail_in, stream.next_out) = (UInt32(clamping: input.count), output.baseAddress)
        stream.avail_out = UInt32(clamping: count + 1)
        isWhole = inflate(&stream, Z_FINISH) == Z_STREAM_END && stream.avail_in == 0
        written = count + 1 - Int(stream.avail_out)
      }
    }
    return isWhole && content.count == count ? content : nil
  }
}

// MARK: - The directory

extension ArchiveReader {
  private func number(at place: Int, _ count: Int) throws(SpreadsheetError) -> Int {
    guard place >= 0, place <= bytes.count - count else { throw .damagedArchive(.directory, part: "") }
    let value = (0..<count).reduce(UInt64(0)) { $0 | UInt64(bytes[place + $1]) << (8 * $1) }
    guard let value = Int(exactly: value) else { throw .damagedArchive(.directory, part: "") }
    return value
  }

  /// The record at the end of an archive, and the wide one of archives with large numbers.
  private func findDirectory() throws(SpreadsheetError) -> (start: Int, end: Int, parts: Int) {
    let (length, longestComment) = (22, 65_535)
    var end = bytes.count - length
    while end >= max(0, bytes.count - length - longestComment) {
      if bytes[end...].starts(with: [0x50, 0x4B, 5, 6]),
        try number(at: end + 20, 2) <= bytes.count - end - length
      {
        break
      }
      end -= 1
    }
    guard end >= max(0, bytes.count - length - longestComment) else {
      throw .damagedArchive(.truncated, part: "")
    }
    var (parts, count, start) = (
      try number(at: end + 10, 2), try number(at: end + 12, 4), try number(at: end + 16, 4)
    )
    var limit = end
    if parts == 0xFFFF || count == 0xFFFF_FFFF || start == 0xFFFF_FFFF, end >= 20,
      try number(at: end - 20, 4) == 0x0706_4b50
    {
      let wide = try number(at: end - 12, 8)
      guard wide <= end - 20, try number(at: wide, 4) == 0x0606_4b50 else {
        throw .damagedArchive(.directory, part: "")
      }
      (parts, count, start) = (
        try number(at: wide + 32, 8), try number(at: wide + 40, 8), try number(at: wide + 48, 8)
      )
      limit = wide
    }
    guard start <= limit, count == limit - start else { throw .damagedArchive(.directory, part: "") }
    return (start, limit, parts)
  }

  private mutating func readEntry(at place: inout Int, before end: Int) throws(SpreadsheetError) {
    let lengths = (
      name: try number(at: place + 28, 2), extra: try number(at: place + 30, 2),
      comment: try number(at: place + 32, 2)
    )
    let next = place + 46 + lengths.name + lengths.extra + lengths.comment
    guard try number(at: place, 4) == 0x0201_4b50, next <= end else {
      throw .damagedArchive(.directory, part: "")
    }
    let isLocked = try number(at: place + 8, 2) & 1 != 0
    var part = Part(
      method: try number(at: place + 10, 2), checksum: UInt32(try number(at: place + 16, 4)),
      packedCount: try number(at: place + 20, 4), count: try number(at: place + 24, 4),
      offset: try number(at: place + 42, 4))
    let nameEnd = place + 46 + lengths.name
    try widen(&part, from: nameEnd, to: nameEnd + lengths.extra)
    guard part.offset <= bytes.count, part.packedCount <= bytes.count else {
      throw .damagedArchive(.directory, part: "")
    }
    // Some programs of Windows write names with its own separator.
    let name = String(decoding: bytes[(place + 46)..<nameEnd], as: UTF8.self).split(
      separator: "\\", omittingEmptySubsequences: false
    ).joined(separator: "/")
    place = next
    isEncrypted = isEncrypted || isLocked
    guard parts.updateValue(part, forKey: name) == nil else { throw .damagedArchive(.sameName, part: name) }
  }

  /// Takes numbers of more than four bytes from the extra fields of an entry.
  private func widen(_ part: inout Part, from start: Int, to end: Int) throws(SpreadsheetError) {
    var place = start
    while place + 4 <= end {
      let (kind, length) = (try number(at: place, 2), try number(at: place + 2, 2))
      let fieldEnd = place + 4 + length
      guard fieldEnd <= end else { throw .damagedArchive(.directory, part: "") }
      if kind == 1 {
        var field = place + 4
        for path in [\Part.count, \Part.packedCount, \Part.offset] where part[keyPath: path] == 0xFFFF_FFFF {
          guard field + 8 <= fieldEnd else { throw .damagedArchive(.directory, part: "") }
          part[keyPath: path] = try number(at: field, 8)
          field += 8
        }
      }
      place = fieldEnd
    }
  }

  /// Finds where the packed bytes of each part begin, and refuses parts that share bytes.
  private mutating func findStarts(before directory: Int) throws(SpreadsheetError) {
    var end = 0
    for (name, part) in parts.sorted(by: { $0.value.offset < $1.value.offset }) {
      guard part.offset >= end, try number(at: part.offset, 4) == 0x0403_4b50 else {
        throw .damagedArchive(.directory, part: name)
      }
      let start =
        part.offset + 30 + (try number(at: part.offset + 26, 2)) + (try number(at: part.offset + 28, 2))
      guard start <= directory, part.packedCount <= directory - start else {
        throw .damagedArchive(.directory, part: name)
      }
      parts[name]?.start = start
      end = start + part.packedCount
    }
  }
}
