import Synchronization
import Tariffs

extension ByteInput {
  /// A text as a file that is read some bytes at a time.
  package static func text(_ text: String, named name: String) -> ByteInput {
    let bytes = Array(text.utf8)
    let offset = Mutex(0)
    return ByteInput(name: name, size: bytes.count) { buffer in
      offset.withLock { offset in
        let count = min(buffer.count, bytes.count - offset)
        buffer.copyBytes(from: bytes[offset..<(offset + count)])
        offset += count
        return count
      }
    }
  }
}
