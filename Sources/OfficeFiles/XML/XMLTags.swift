/// The tags of a part of XML, from its begin to its end, for what is found by a few of them.
struct XMLTags {
  struct Tag {
    /// The name as it is written, such as `w:style`; with a `/` before it where the element ends.
    let name: String
    /// Where it begins and ends.
    let range: Range<Int>
    /// What stands behind its name.
    fileprivate let rest: String

    /// The value of an attribute, as it is written.
    func attribute(_ name: String) -> String? {
      for quote in ["\"", "'"] {
        guard let start = " \(rest)".firstRange(of: " \(name)=\(quote)") else { continue }
        return String(" \(rest)"[start.upperBound...].prefix { String($0) != quote })
      }
      return nil
    }
  }

  let bytes: [UInt8]
  let all: [Tag]

  /// The tags of a part; nothing where it defines words of its own, which no document does, or is no UTF-8.
  init?(_ bytes: [UInt8]) {
    guard String(validating: bytes, as: UTF8.self) != nil else { return nil }
    var (place, tags): (Int, [Tag]) = (0, [])
    while let start = bytes[place...].firstIndex(of: UInt8(ascii: "<")) {
      let isComment = bytes[start...].starts(with: "<!--".utf8)
      guard isComment || !bytes[start...].starts(with: "<!".utf8) else { return nil }
      var end = start
      repeat {
        guard let next = bytes[(end + 1)...].firstIndex(of: UInt8(ascii: ">")) else { return nil }
        end = next
      } while isComment && !bytes[..<end].suffix(2).elementsEqual("--".utf8)
      let text = String(decoding: bytes[(start + 1)..<end], as: UTF8.self)
      let name = text.prefix { !$0.isWhitespace && ($0 != "/" || text.hasPrefix("/")) }
      tags.append(Tag(name: String(name), range: start..<(end + 1), rest: String(text.dropFirst(name.count))))
      place = end + 1
    }
    (self.bytes, all) = (bytes, tags)
  }

  /// The tags of a name.
  func named(_ names: String...) -> [Tag] { all.filter { names.contains($0.name) } }

  /// A piece of the text.
  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
