/// A ZIP archive as workbooks and documents are packed: each part compressed, in the order in which it was added.
///
/// The same parts give the same bytes: no time and no name of a machine stands in it.
public struct ArchiveWriter {
  fileprivate struct Entry {
    let name: [UInt8]
    let checksum: UInt32
    let packedCount: Int
    let count: Int
    let offset: Int
  }

  private var bytes: [UInt8] = []
  private var entries: [Entry] = []

  /// An archive without parts.
  public init() {}

  /// Adds a part that is written bit by bit, so that no second copy of it is needed.
  ///
  /// - Parameters:
  ///   - name: its path within the archive, such as `xl/workbook.xml`.
  ///   - write: writes its content; at most 4 GB, as all archives that old programs open.
  public mutating func add(_ name: String, _ write: (ArchivePart) -> Void) {
    let part = ArchivePart()
    write(part)
    let packed = part.finished()
    let entry = Entry(
      name: Array(name.utf8), checksum: part.checksum, packedCount: packed.count, count: part.count,
      offset: bytes.count)
    entries.append(entry)
    bytes.append(littleEndian: 0x0403_4b50, 4)
    bytes.append(header: entry)
    bytes.append(littleEndian: 0, 2)
    bytes += entry.name
    bytes += packed
  }

  /// Adds a part.
  ///
  /// - Parameters:
  ///   - name: its path within the archive, such as `word/media/picture.svg`.
  ///   - content: its bytes.
  public mutating func add(_ name: String, _ content: [UInt8]) { add(name) { $0.append(content) } }

  /// Adds a part that is text, in UTF-8.
  ///
  /// - Parameters:
  ///   - name: its path within the archive.
  ///   - text: what stands in it.
  public mutating func add(_ name: String, text: String) { add(name) { $0.append(text) } }

  /// The whole archive.
  public func finished() -> [UInt8] {
    var all = bytes
    for entry in entries {
      all.append(littleEndian: 0x0201_4b50, 4)
      all.append(littleEndian: 20, 2)
      all.append(header: entry)
      all.append(littleEndian: 0, 2 + 2 + 2 + 2 + 4)
      all.append(littleEndian: entry.offset, 4)
      all += entry.name
    }
    let directoryCount = all.count - bytes.count
    all.append(littleEndian: 0x0605_4b50, 4)
    all.append(littleEndian: 0, 4)
    all.append(littleEndian: entries.count, 2)
    all.append(littleEndian: entries.count, 2)
    all.append(littleEndian: directoryCount, 4)
    all.append(littleEndian: bytes.count, 4)
    all.append(littleEndian: 0, 2)
    return all
  }
}

extension [UInt8] {
  fileprivate mutating func append(littleEndian value: Int, _ count: Int) {
    for place in 0..<count { append(UInt8(truncatingIfNeeded: value >> (8 * place))) }
  }

  /// What stands both before a part and in the directory: version 2.0, names in UTF-8, deflated, 1 January 1980.
  fileprivate mutating func append(header entry: ArchiveWriter.Entry) {
    append(littleEndian: 20, 2)
    append(littleEndian: 0x0800, 2)
    append(littleEndian: 8, 2)
    append(littleEndian: 0, 2)
    append(littleEndian: 0x21, 2)
    append(littleEndian: Int(entry.checksum), 4)
    append(littleEndian: entry.packedCount, 4)
    append(littleEndian: entry.count, 4)
    append(littleEndian: entry.name.count, 2)
  }
}
