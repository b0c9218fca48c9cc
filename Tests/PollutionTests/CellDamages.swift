import Foundation

extension Damage {
  /// Other spellings of a cell in a data file, where each value has one spelling.
  static let cells: [Damage] =
    [
      spelled(
        .amount,
        [
          ("a decimal comma", { "\"" + $0.replacingOccurrences(of: ".", with: ",") + "\"" }),
          ("a euro sign", { "€ " + $0 }), ("euro behind it", { $0 + " euro" }),
          ("EUR before it", { "EUR " + $0 }),
          ("dollars", { "$ " + $0 }), ("a percent sign", { $0 + "%" }), ("a plus", { "+" + $0 }),
          ("a minus", { "-" + $0 }), ("a minus of print", { "−" + $0 }), ("a minus behind it", { $0 + "-" }),
          ("in brackets", { "(" + $0 + ")" }), ("minus zero", { _ in "-0.00" }),
          ("an exponent", { $0 + "e0" }),
          ("three decimals", { $0 + "0" }), ("no decimals behind the point", { _ in "1." }),
          ("a point before it", { _ in ".20" }),
          ("two points", { $0.replacingOccurrences(of: ".", with: "..") }),
          ("thousands with a comma", { "\"1,00" + $0 + "\"" }), ("thousands with a point", { "1.00" + $0 }),
          ("thousands with an apostrophe", { "1'00" + $0 }),
          ("thousands with a thin space", { "1\u{2009}00" + $0 }),
          ("zeros before it", { "00" + $0 }), ("O for 0", { $0.replacingOccurrences(of: "0", with: "O") }),
          ("l for 1", { $0.replacingOccurrences(of: "1", with: "l") }),
          ("digits of full width", { $0.replacingOccurrences(of: "1", with: "１") }),
          ("Arabic digits", { $0.replacingOccurrences(of: "1", with: "١") }),
          ("a digit as superscript behind it", { $0 + "²" }), ("a footnote mark", { $0 + "*" }),
          ("hexadecimal", { _ in "0x1" }), ("not a number", { _ in "NaN" }), ("infinite", { _ in "inf" }),
          ("a formula", { "=" + $0 }), ("a sum", { _ in "=1+0.20" }),
          ("an apostrophe before it", { "'" + $0 }),
          ("a dash", { _ in "-" }), ("n.v.t.", { _ in "n.v.t." }), ("an error of Excel", { _ in "#VERW!" }),
          ("hashes of a narrow column", { _ in "#####" }),
          ("more than any price", { _ in "99999999999999999999.99" }),
          ("a fraction", { _ in "6/5" }), ("words", { _ in "een euro twintig" }),
          ("nothing", { _ in "" }), ("a date", { _ in "2001-01-20" }), ("a time", { _ in "01:20" }),
          ("two amounts", { $0 + " / 1.30" }), ("approximately", { "ca. " + $0 }),
        ]),
      spelled(
        .code,
        [
          ("O for 0", { "O" + $0.dropFirst() }),
          ("a Cyrillic А", { $0.replacingOccurrences(of: "A", with: "А") }),
          ("a Greek Α", { $0.replacingOccurrences(of: "A", with: "Α") }),
          ("a small letter", { $0.lowercased() }),
          ("digits of full width", { $0.replacingOccurrences(of: "0", with: "０") }),
          ("without its zero", { String($0.dropFirst()) }), ("as a number of Excel", { _ in "2.00E+03" }),
          ("as a date", { _ in "2-mrt" }), ("with a hyphen", { "02-" + $0.dropFirst(2) }),
          ("with a point", { "02." + $0.dropFirst(2) }), ("six long", { $0 + "0" }),
          ("8 for B", { _ in "02803" }), ("with an apostrophe", { "'" + $0 }),
          ("as a formula", { "=\"\"" + $0 + "\"\"" }),
          ("an accent as a mark of its own", { $0 + "\u{301}" }),
        ]),
      spelled(
        .date,
        [
          ("day first", { _ in "01-01-2025" }), ("day first without zeros", { _ in "1-1-2025" }),
          ("slashes", { $0.replacingOccurrences(of: "-", with: "/") }),
          ("month first", { _ in "01/31/2025" }),
          ("without zeros", { _ in "2025-1-1" }), ("a thirteenth month", { _ in "2025-13-01" }),
          ("a thirtieth of February", { _ in "2025-02-30" }),
          ("a leap day of no leap year", { _ in "2025-02-29" }),
          ("a number of Excel", { _ in "45658" }), ("with a time", { $0 + "T00:00:00" }),
          ("without hyphens", { _ in "20250101" }),
          ("a month in words", { _ in "1 januari 2025" }),
          ("hyphens that do not break", { $0.replacingOccurrences(of: "-", with: "‑") }),
          ("dashes", { $0.replacingOccurrences(of: "-", with: "–") }),
          ("digits of full width", { "２" + $0.dropFirst() }),
          ("two digits of the year", { String($0.dropFirst(2)) }), ("day zero", { _ in "2025-01-00" }),
          ("far away", { _ in "9999-99-99" }), ("negative", { "-" + $0 }),
          ("only the year", { String($0.prefix(4)) }),
        ]),
      spelled(
        .identifier,
        [
          ("capitals", { $0.uppercased() }),
          ("an underscore", { $0.replacingOccurrences(of: "-", with: "_") }),
          ("a dash", { $0.replacingOccurrences(of: "-", with: "–") }), ("two hyphens", { $0 + "--x" }),
          ("a hyphen before it", { "-" + $0 }),
          (
            "a Cyrillic letter",
            { $0.replacingOccurrences(of: "e", with: "е").replacingOccurrences(of: "o", with: "о") }
          ),
          ("a way out of the folder", { "../" + $0 }), ("a slash", { $0 + "/x" }),
          ("a space within", { $0 + " x" }),
          ("nothing", { _ in "" }), ("an at sign", { $0 + "@2025" }), ("a formula", { "=" + $0 }),
          ("200 letters", { _ in String(repeating: "a", count: 200) }),
        ]),
      spelled(
        .number,
        [
          ("a decimal", { $0 + ".0" }), ("an exponent", { $0 + "e0" }), ("a plus", { "+" + $0 }),
          ("a minus", { "-" + $0 }),
          ("zero", { _ in "0" }), ("l for 1", { _ in "l" }), ("digits of full width", { _ in "１" }),
          ("hexadecimal", { _ in "0x1" }), ("more than 64 bits", { _ in "99999999999999999999999" }),
          ("words", { _ in "een" }), ("two", { $0 + "; 2" }),
        ]),
      spelled(
        .percent,
        [
          ("a decimal comma", { "\"" + $0.replacingOccurrences(of: ".", with: ",") + "\"" }),
          ("a percent sign", { $0 + "%" }),
          ("a percent sign apart", { $0 + " %" }), ("per mille", { $0 + "‰" }),
          ("an exponent", { $0 + "e0" }),
          ("two minuses", { "--" + $0 }), ("a minus of print", { "−" + $0 }), ("a plus", { "+" + $0 }),
          ("O for 0", { $0.replacingOccurrences(of: "0", with: "O") }), ("pct", { $0 + "pct" }),
          ("digits of full width", { "５" + $0.dropFirst() }), ("not a number", { _ in "NaN" }),
          ("infinite", { _ in "1e400" }),
          ("a level instead", { _ in "10520" }), ("ten decimals", { $0 + "00000000" }),
          ("words", { _ in "vijf" }),
          ("a formula", { "=" + $0 }), ("a fraction of nothing", { _ in "1/0" }),
          ("two points", { $0 + ".0" }),
        ]),
      spelled(
        .unit,
        [
          ("a capital", { $0.prefix(1).uppercased() + $0.dropFirst() }),
          ("l for i", { $0.replacingOccurrences(of: "i", with: "l") }),
          ("a Greek letter", { $0.replacingOccurrences(of: "u", with: "υ") }),
          ("a space within", { $0.prefix(3) + " " + $0.dropFirst(3) }),
          ("a full stop", { $0 + "." }), ("another word for it", { _ in "minuten" }),
          ("a part of it", { String($0.prefix(2)) }),
          ("a number", { _ in "1" }), ("per before it", { "per " + $0 }), ("nothing", { _ in "" }),
          ("a code of the messages", { _ in "01" }),
          ("decomposed", { $0.replacingOccurrences(of: "u", with: "u\u{308}") }),
        ]),
      spelled(
        .year,
        [
          ("a decimal", { $0 + ".0" }), ("two digits", { String($0.suffix(2)) }),
          ("digits of full width", { "２" + $0.dropFirst() }),
          ("O for 0", { $0.replacingOccurrences(of: "0", with: "O") }), ("an apostrophe", { "'" + $0 }),
          ("a plus", { "+" + $0 }),
          ("a thousands separator", { $0.prefix(1) + "." + $0.dropFirst() }), ("two years", { $0 + "-2026" }),
          ("a date", { $0 + "-01-01" }), ("the year zero", { _ in "0" }),
          ("more than 64 bits", { _ in "20250000000000000000000" }),
        ]),
    ].flatMap { $0 } + invisible

  /// Characters that nobody sees, before, within and behind a cell of each kind.
  private static let invisible: [Damage] = [Role.amount, .code, .date, .identifier, .percent, .unit].flatMap {
    role in
    [
      ("a space", " "), ("a no-break space", "\u{A0}"), ("a space without width", "\u{200B}"),
      ("a byte order mark", "\u{FEFF}"),
      ("a turn to the left", "\u{202E}"), ("a soft hyphen", "\u{AD}"),
    ].flatMap { name, character in
      [
        Damage.cell(role, "\(name) within") { $0.prefix(2) + character + $0.dropFirst(2) },
        Damage.cell(role, "\(name) behind it") { $0 + character },
      ]
    }
  }

  static func spelled(_ role: Role, _ spellings: [(String, @Sendable (String) -> String)]) -> [Damage] {
    spellings.map { Damage.cell(role, $0.0, $0.1) }
  }
}
