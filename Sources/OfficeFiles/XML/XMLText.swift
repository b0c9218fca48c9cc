extension String {
  /// The text as it stands between tags or in quotes of XML; what XML cannot hold is made visible as `‹U+0001›`.
  package var xmlEscaped: String {
    guard
      utf8.contains(where: { $0 < 0x20 || $0 == 0x22 || $0 == 0x26 || $0 == 0x3C || $0 == 0x3E || $0 == 0xEF }
      )
    else { return self }
    var escaped = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\t", "\n", "\r": escaped += "&#\(scalar.value);"
      case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}":
        let digits = String(scalar.value, radix: 16, uppercase: true)
        escaped += "‹U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "›"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
