/// Tells values apart without keeping them: a number of 64 bits, the same wherever the value stands.
enum ValueKey {
  /// The number of a value; 0 stands for none.
  @inline(__always)
  static func key(_ bytes: some Collection<UInt8>) -> UInt64 {
    var mixed: UInt64 = 0x243F_6A88_85A3_08D3 ^ UInt64(bytes.count)
    for byte in bytes {
      let product = (mixed ^ UInt64(byte)).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
      mixed = product.high ^ product.low
    }
    return mixed == 0 ? 1 : mixed
  }
}
