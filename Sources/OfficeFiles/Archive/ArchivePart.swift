import ZLib

/// A part of an archive while it is written: what is appended is compressed at once.
public final class ArchivePart {
  // zlib keeps the address of its stream, which therefore never moves.
  private let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
  private var waiting: [UInt8] = []
  private var packed: [UInt8] = []
  private(set) var checksum: UInt32 = 0
  private(set) var count = 0

  /// How many bytes are gathered before they are compressed.
  private static let portion = 1 << 16

  init() {
    stream.initialize(to: z_stream())
    let withoutHead = -MAX_WBITS
    let status = deflateInit2_(
      stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, withoutHead, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    precondition(status == Z_OK, "zlib takes these settings")
    waiting.reserveCapacity(ArchivePart.portion + 4096)
  }

  deinit {
    deflateEnd(stream)
    stream.deallocate()
  }

  /// Adds bytes.
  public func append(_ bytes: [UInt8]) {
    waiting += bytes
    if waiting.count >= ArchivePart.portion { pack(Z_NO_FLUSH) }
  }

  /// Adds text in UTF-8.
  public func append(_ text: String) {
    waiting.append(contentsOf: text.utf8)
    if waiting.count >= ArchivePart.portion { pack(Z_NO_FLUSH) }
  }

  /// All of the part, compressed as archives hold it, without the head and tail that zlib adds for itself.
  func finished() -> [UInt8] {
    pack(Z_FINISH)
    return packed
  }

  private func pack(_ flush: Int32) {
    count += waiting.count
    waiting.withUnsafeMutableBufferPointer { input in
      checksum = UInt32(crc32_z(UInt(checksum), input.baseAddress, input.count))
      stream.pointee.next_in = input.baseAddress
      stream.pointee.avail_in = UInt32(input.count)
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: ArchivePart.portion) { output in
        repeat {
          stream.pointee.next_out = output.baseAddress
          stream.pointee.avail_out = UInt32(output.count)
          let status = deflate(stream, flush)
          precondition(status != Z_STREAM_ERROR, "the stream is in order")
          packed += output[..<(output.count - Int(stream.pointee.avail_out))]
        } while stream.pointee.avail_out == 0
      }
    }
    waiting.removeAll(keepingCapacity: true)
  }
}
