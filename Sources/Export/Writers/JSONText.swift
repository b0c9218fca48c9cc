/// A JSON document with its members in order.
indirect enum JSONText {
  case string(String)
  case literal(String)
  case array([JSONText])
  case object([(String, JSONText)])

  /// This object with the members of another one behind its own.
  func adding(_ other: JSONText) -> JSONText {
    guard case .object(let first) = self, case .object(let second) = other else { return self }
    return .object(first + second)
  }

  /// The document as text, with a line end behind it.
  var text: String {
    var sink = ByteSink()
    write(to: &sink)
    sink.append(UInt8(ascii: "\n"))
    return String(decoding: sink.bytes, as: UTF8.self)
  }

  func write(to sink: inout ByteSink, indent: String = "") {
    func list<Member>(
      _ members: [Member], _ brackets: (String, String), _ write: (Member, inout ByteSink) -> Void
    ) {
      sink.append(brackets.0)
      for (index, member) in members.enumerated() {
        sink.append((index > 0 ? ",\n" : "\n") + indent + "  ")
        write(member, &sink)
      }
      sink.append((members.isEmpty ? "" : "\n" + indent) + brackets.1)
    }
    switch self {
    case .string(let text): JSONWriter.append(text, to: &sink)
    case .literal(let text): sink.append(text)
    case .array(let members): list(members, ("[", "]")) { $0.write(to: &$1, indent: indent + "  ") }
    case .object(let members):
      list(members, ("{", "}")) { member, sink in
        JSONWriter.append(member.0, to: &sink)
        sink.append(": ")
        member.1.write(to: &sink, indent: indent + "  ")
      }
    }
  }
}
