/// Looks for single bytes, eight at a time.
package enum ByteScan {
  static let quote = UInt8(ascii: "\"")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  /// How many bytes behind the end of a buffer must be there to be read, whatever they are.
  static let padding = 64

  /// A byte in each of eight places.
  @inline(__always)
  static func eight(_ byte: UInt8) -> UInt64 { 0x0101_0101_0101_0101 &* UInt64(byte) }

  /// The highest bit of the first byte that is zero; bits behind it mean nothing.
  @inline(__always)
  static func firstZero(_ bytes: UInt64) -> UInt64 {
    (bytes &- 0x0101_0101_0101_0101) & ~bytes & 0x8080_8080_8080_8080
  }

  /// The first separator or line feed. One of them must come.
  @inline(__always)
  static func fieldEnd(
    _ start: UnsafePointer<UInt8>, separators: UInt64
  ) -> UnsafePointer<UInt8> {
    var place = start
    while true {
      let bytes = UnsafeRawPointer(place).loadUnaligned(as: UInt64.self).littleEndian
      let found = firstZero(bytes ^ separators) | firstZero(bytes ^ eight(lineFeed))
      if found != 0 { return place + found.trailingZeroBitCount >> 3 }
      place += 8
    }
  }

  /// The first place of a byte before an end; the end where there is none.
  static func first(
    _ byte: UInt8, from start: UnsafePointer<UInt8>, to end: UnsafePointer<UInt8>
  ) -> UnsafePointer<UInt8> {
    var place = start
    let bytes = eight(byte)
    while end - place >= 8 {
      let found = firstZero(UnsafeRawPointer(place).loadUnaligned(as: UInt64.self).littleEndian ^ bytes)
      if found != 0 { return place + found.trailingZeroBitCount >> 3 }
      place += 8
    }
    while place < end, place.pointee != byte { place += 1 }
    return place
  }

  /// The first separator, line feed, carriage return or quote before an end: all that CSV gives a meaning to.
  ///
  /// - Parameters:
  ///   - start: the first byte.
  ///   - end: the place behind the last one.
  ///   - separator: what stands between two values.
  /// - Returns: the end where there is none.
  package static func firstMark(
    from start: UnsafePointer<UInt8>, to end: UnsafePointer<UInt8>, separator: UInt8
  ) -> UnsafePointer<UInt8> {
    var place = start
    while end - place >= 8 {
      let bytes = UnsafeRawPointer(place).loadUnaligned(as: UInt64.self).littleEndian
      let found =
        firstZero(bytes ^ eight(separator)) | firstZero(bytes ^ eight(lineFeed))
        | firstZero(bytes ^ eight(carriageReturn)) | firstZero(bytes ^ eight(quote))
      if found != 0 { return place + found.trailingZeroBitCount >> 3 }
      place += 8
    }
    while place < end {
      let byte = place.pointee
      if byte == separator || byte == lineFeed || byte == carriageReturn || byte == quote { break }
      place += 1
    }
    return place
  }

  /// Whether all bytes are ASCII.
  static func isASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var all: UInt8 = 0
    for byte in bytes { all |= byte }
    return all < 0x80
  }

  /// The last line feed before an end; nothing where there is none behind the start.
  static func lastLineFeed(
    from start: UnsafePointer<UInt8>, to end: UnsafePointer<UInt8>
  ) -> UnsafePointer<UInt8>? {
    var place = end
    while place > start {
      place -= 1
      if place.pointee == lineFeed { return place }
    }
    return nil
  }

  /// How often a byte stands in a range.
  static func count(_ byte: UInt8, in start: UnsafePointer<UInt8>, _ length: Int) -> Int {
    let raw = UnsafeRawPointer(start)
    let bytes = eight(byte)
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    var (count, place) = (0, 0)
    while place + 8 <= length {
      // The highest bit of each byte that is zero, and no other bit.
      let rest = raw.loadUnaligned(fromByteOffset: place, as: UInt64.self) ^ bytes
      count &+= (~(((rest & low) &+ low) | rest | low)).nonzeroBitCount
      place &+= 8
    }
    while place < length {
      if start[place] == byte { count += 1 }
      place += 1
    }
    return count
  }
}
