import Testing

@testable import Tariffs

@Suite struct ByteScanTests {
  /// Texts of all lengths around eight bytes, with a byte at each place.
  private func eachPlace(of byte: UInt8, _ check: ([UInt8], Int) -> Void) {
    for length in 0...20 {
      for place in 0..<length {
        var bytes = [UInt8](repeating: UInt8(ascii: "a"), count: length)
        bytes[place] = byte
        check(bytes, place)
      }
    }
  }

  private func firstMark(in bytes: [UInt8], separator: UInt8 = UInt8(ascii: ",")) -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
      bytes.baseAddress.map { start in
        ByteScan.firstMark(from: start, to: start + bytes.count, separator: separator) - start
      }
    }
  }

  @Test(arguments: ",\n\r\"".utf8) func `what CSV gives a meaning to is found wherever it stands`(byte: UInt8)
  {
    eachPlace(of: byte) { bytes, place in
      #expect(firstMark(in: bytes) == place)
      #expect(firstMark(in: bytes + [byte, byte]) == place)
    }
  }

  @Test func `another byte is passed over, and so is a separator that is none here`() {
    for byte in UInt8.min...UInt8.max where !",\n\r\"".utf8.contains(byte) {
      eachPlace(of: byte) { bytes, _ in #expect(firstMark(in: bytes) == bytes.count) }
    }
    #expect(firstMark(in: Array("a,b;c".utf8), separator: UInt8(ascii: ";")) == 3)
  }

  @Test func `one byte beyond ASCII is enough`() {
    eachPlace(of: 0x80) { bytes, _ in #expect(!bytes.withUnsafeBufferPointer(ByteScan.isASCII)) }
    eachPlace(of: 0x7F) { bytes, _ in #expect(bytes.withUnsafeBufferPointer(ByteScan.isASCII)) }
  }
}
