import Foundation

extension Damage {
  /// Spellings of `€ 52,00` in a list as people have it: read as it, or told of its cell.
  static let importedAmounts: [Damage] = Damage.spelled(
    .amount,
    [
      ("without a space", { _ in "€52,00" }), ("EUR", { _ in "EUR 52,00" }),
      ("euro behind it", { _ in "52,00 euro" }),
      ("the sign behind it", { _ in "52,00 €" }), ("a no-break space", { _ in "€\u{A0}52,00" }),
      ("a narrow no-break space", { _ in "€\u{202F}52,00" }), ("without a sign", { _ in "52,00" }),
      ("whole euros", { _ in "52" }),
      ("a dash for the cents", { _ in "€ 52,-" }), ("two dashes for the cents", { _ in "€ 52,--" }),
      ("a long dash for the cents", { _ in "€ 52,—" }), ("a point", { _ in "€ 52.00" }),
      ("one decimal", { _ in "€ 52,0" }),
      ("three decimals", { _ in "€ 52,000" }), ("four decimals", { _ in "€ 52,0000" }),
      ("a comma and nothing", { _ in "€ 52," }),
      ("a comma of Arabic", { _ in "€ 52،00" }), ("a point in the middle", { _ in "€ 52·00" }),
      ("an apostrophe", { _ in "€ 52'00" }),
      ("O for 0", { _ in "€ 52,OO" }), ("S for 5", { _ in "€ S2,00" }),
      ("digits of full width", { _ in "€ ５２,００" }),
      ("one digit of full width", { _ in "€ 5２,00" }), ("Arabic digits", { _ in "€ ٥٢,00" }),
      ("digits below the line", { _ in "€ ₅₂,00" }),
      ("a superscript behind it", { _ in "€ 52,00¹" }), ("a star behind it", { _ in "€ 52,00*" }),
      ("a number of a note", { _ in "€ 52,00 1)" }),
      ("a space among the digits", { _ in "€ 5 2,00" }), ("a space before the comma", { _ in "€ 52 ,00" }),
      ("a space behind the comma", { _ in "€ 52, 00" }),
      ("a space without width", { _ in "€ 5\u{200B}2,00" }),
      ("a soft hyphen", { _ in "€ 52,0\u{AD}0" }), ("a byte order mark", { _ in "\u{FEFF}€ 52,00" }),
      ("turned to the left", { _ in "\u{202E}€ 52,00\u{202C}" }), ("a minus", { _ in "€ -52,00" }),
      ("a minus of print", { _ in "€ −52,00" }),
      ("a minus behind it", { _ in "€ 52,00-" }), ("in brackets", { _ in "(€ 52,00)" }),
      ("minus zero", { _ in "€ -0,00" }),
      ("an exponent", { _ in "5,2E+01" }), ("an exponent with a point", { _ in "5.2e1" }),
      ("a formula", { _ in "=52" }),
      ("a product", { _ in "=26*2" }), ("an apostrophe before it", { _ in "'52,00" }),
      ("a percentage", { _ in "52,00%" }),
      ("approximately", { _ in "ca. € 52,00" }), ("two amounts", { _ in "€ 52,00 / € 54,00" }),
      ("dollars", { _ in "$ 52,00" }),
      ("pounds", { _ in "£ 52,00" }), ("USD", { _ in "USD 52,00" }), ("cents", { _ in "5200 ct" }),
      ("several points", { _ in "€ 52.00.00" }),
      ("a point behind the comma", { _ in "€ 52,00.00" }), ("an error of Excel", { _ in "#VERW!" }),
      ("hashes of a narrow column", { _ in "#####" }),
      ("TRUE", { _ in "WAAR" }), ("a time", { _ in "52:00" }), ("a question mark", { _ in "€ 52,00?" }),

      ("see elsewhere", { _ in "zie bijlage" }),
      ("more than any price", { _ in "€ 99999999999999999999,99" }), ("not a number", { _ in "NaN" }),
      ("words", { _ in "tweeënvijftig euro" }), ("a fraction", { _ in "52 1/2" }),
      ("a currency twice", { _ in "€ € 52,00" }),
      ("in quotes", { _ in "\"€ 52,00\"" }), ("over two lines", { _ in "\"€\n52,00\"" }),
      ("a tab within", { _ in "€\t52,00" }),
    ])

  /// Other heads and words in a list as people have it.
  static let importedWords: [Damage] = [
    .text("a head without its year") { $0.replacingOccurrences(of: "Tarief 2024", with: "Tarief") },
    .text("a year with an O") { $0.replacingOccurrences(of: "Tarief 2024", with: "Tarief 2O24") },
    .text("a year of full width") { $0.replacingOccurrences(of: "Tarief 2024", with: "Tarief ２０２４") },
    .text("a year far away") { $0.replacingOccurrences(of: "Tarief 2024", with: "Tarief 9999") },
    .text("a head with a letter of Cyrillic") {
      $0.replacingOccurrences(of: "Tarief 2024", with: "Tаrief 2024")
    },
    .text("a head with a space without width") {
      $0.replacingOccurrences(of: "Tarief 2024", with: "Tarief\u{200B} 2024")
    },
    .text("a head with a no-break space") {
      $0.replacingOccurrences(of: "Tarief 2024", with: "Tarief\u{A0}2024")
    },
    .text("a head with a soft hyphen") {
      $0.replacingOccurrences(of: "Tarief 2024", with: "Ta\u{AD}rief 2024")
    },
    .text("a head of percentages") { $0.replacingOccurrences(of: "Tarief 2024", with: "Stijging 2024 (%)") },
    .text("heads in capitals") {
      $0.replacingOccurrences(of: "Tarief", with: "TARIEF").replacingOccurrences(
        of: "Eenheid", with: "EENHEID")
    },
    .text("a unit in capitals") { $0.replacingOccurrences(of: "per uur", with: "PER UUR") },
    .text("a unit with a letter of Greek") { $0.replacingOccurrences(of: "per uur", with: "per υυr") },
    .text("a unit that nobody knows") { $0.replacingOccurrences(of: "per uur", with: "per fles") },
    .text("a unit with a no-break space") { $0.replacingOccurrences(of: "per uur", with: "per\u{A0}uur") },
    .text("a unit with a space without width") {
      $0.replacingOccurrences(of: "per uur", with: "per\u{200B}uur")
    },
    .text("no units") {
      $0.replacingOccurrences(of: "per uur", with: "").replacingOccurrences(of: "per rit", with: "")
    },
    .text("no head at all") { text in
      text.components(separatedBy: "\n").filter { !$0.hasPrefix("Voorziening") }.joined(separator: "\n")
    },
    .text("the head again in the middle") { text in
      text.replacingOccurrences(
        of: "Vervoer;;;;\n", with: "Voorziening;Uren per week;Eenheid;Tarief 2024;Tarief 2025\nVervoer;;;;\n")
    },
    .text("a line twice") { text in
      text.replacingOccurrences(
        of: "Rolstoelvervoer;;per rit;€ 12,50;ca. € 13,00\n",
        with: "Rolstoelvervoer;;per rit;€ 12,50;ca. € 13,00\nRolstoelvervoer;;per rit;€ 12,50;ca. € 13,00\n")
    },
    .text("two laws") { $0.replacingOccurrences(of: "Wmo", with: "Wmo en Jeugdwet") },
    .text("no law") { $0.replacingOccurrences(of: "Wmo ", with: "") },
  ]
}
