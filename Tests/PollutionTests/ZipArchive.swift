/// An archive whose parts are not packed, as plain as a damage to its bytes needs it.
struct ZipArchive {
  private var local: [UInt8] = []
  private var central: [UInt8] = []
  private var count = 0

  /// The bytes of an archive of parts, in their order.
  static func of(_ parts: [(name: String, text: String)]) -> [UInt8] {
    var archive = ZipArchive()
    for part in parts { archive.add(part.name, Array(part.text.utf8)) }
    let end = archive.local.count
    return archive.local + archive.central
      + [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + bytes(archive.count, 2) + bytes(archive.count, 2)
      + bytes(archive.central.count, 4) + bytes(end, 4) + [0, 0]
  }

  private mutating func add(_ name: String, _ content: [UInt8]) {
    let offset = local.count
    let fields =
      [20, 0, 0, 0, 0, 0, 0, 0, 0x21, 0x58] + Self.bytes(Int(Self.checksum(content)), 4)
      + Self.bytes(content.count, 4) + Self.bytes(content.count, 4) + Self.bytes(name.utf8.count, 2) + [0, 0]
    local += [0x50, 0x4B, 3, 4] + fields + Array(name.utf8) + content
    central +=
      [0x50, 0x4B, 1, 2, 20, 0] + fields + [0, 0, 0, 0, 0, 0, 0, 0, 0, 0] + Self.bytes(offset, 4)
      + Array(name.utf8)
    count += 1
  }

  private static func bytes(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  /// CRC-32, as archives have it.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? (sum >> 1) ^ 0xEDB8_8320 : sum >> 1 }
    }
    return ~sum
  }
}
