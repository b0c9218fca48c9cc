import TestSupport
import Testing

@testable import Tariffs

@Suite struct SHA256Tests {
  // FIPS 180-4 and the examples of NIST; the last one is a million times "a".
  @Test(
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
    ])
  func `the digest is that of the standard`(text: String, digest: String) {
    #expect(SHA256.hexadecimal(of: text.utf8) == digest)
    #expect(SHA256.hexadecimal(of: Array(text.utf8)) == digest)
  }

  @Test func `it is the same in whatever portions the bytes come`() {
    var random = SeededGenerator(seed: 256)
    for count in [1, 55, 56, 63, 64, 65, 119, 120, 128, 1_000] {
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
      var digest = SHA256()
      var start = 0
      while start < count {
        let end = min(count, start + Int.random(in: 0...70, using: &random))
        bytes[start..<end].withUnsafeBytes { digest.update($0) }
        start = end
      }
      #expect(digest.count == count)
      #expect(digest.hexadecimal == SHA256.hexadecimal(of: bytes), "\(count)")
    }
  }
}
