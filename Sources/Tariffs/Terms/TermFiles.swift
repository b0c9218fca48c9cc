// The files of the words of the field. A row names what rules need of a word; `Terms` makes the word of it, because a
// unit is made of a smaller one.

/// A row of `units.csv`.
package struct UnitRow: Sendable {
  let unit: String
  let name: String
  let codes: String
  let count: Rational?
  let smaller: String
  let otherSpellings: [String]

  /// What the file holds.
  package static let schema = Schema<UnitRow>(
    "units", title: Phrase(nl: "Eenheden", en: "Units"),
    "The units in which tariffs are paid or charged, with what converts exactly. A unit that is not here is refused.",
    key: .init("unit"), references: [.init("of", in: Target("units", ["unit"]))]
  ) { f in
    let unit = f.identifier("unit", "The unit, as files and commands name it.", example: "uur")
    let name = f.filledText("name", "What stands behind per for people.", example: "stuk")
    let codes = f.text(
      "code", "The codes of the iWmo and iJw messages, with blanks between them.", example: "04")
    let count = f.optional {
      $0.fraction("count", "How many of the smaller unit make one, always.", example: "60")
    }
    let smaller = f.optionalIdentifier(
      "of", "The smaller unit. Without a count only a document can say how many: its hours-per-dagdeel.")
    let others = f.otherSpellings()
    _ = f.text("note", "What sets the unit apart.")
    return UnitRow(
      unit: unit, name: name, codes: codes, count: count, smaller: smaller, otherSpellings: others)
  } rules: { row, fields in
    if row.count != nil, row.smaller.isEmpty {
      fields.report(
        at: "of", nl: "\(row.unit) noemt geen kleinere eenheid", "Vul of in, of laat count leeg.",
        en: "\(row.unit) names no smaller unit", "Fill in of, or leave count empty.")
    }
  }
}

/// A row of `payment-forms.csv`.
package struct FormRow: Sendable {
  let form: String
  let name: Phrase
  let broader: String
  let otherSpellings: [String]

  /// What the file holds.
  package static let schema = Schema<FormRow>(
    "payment-forms", title: Phrase(nl: "Vormen van betaling", en: "Forms of payment"),
    "The forms in which help is paid. A form that is not here is refused.", key: .init("form"),
    references: [.init("broader", in: Target("payment-forms", ["form"]))]
  ) { f in
    let form = f.identifier("form", "The form, as files and commands name it.", example: "pgb-formeel")
    let name = Phrase(
      nl: f.filledText("name_nl", "The form for people, in Dutch."),
      en: f.filledText("name_en", "The form for people, in English."))
    let broader = f.ifAny {
      $0.optionalIdentifier(
        "broader", "The form of which it is a kind, of this file or the program's own.", example: "pgb")
    }
    let others = f.otherSpellings()
    _ = f.text("note", "What the form is.")
    return FormRow(form: form, name: name, broader: broader ?? "", otherSpellings: others)
  }
}

/// A row of `laws.csv`.
package struct LawRow: Sendable {
  let law: String
  let name: String
  let title: Phrase
  let covered: [String]
  let client: Phrase
  let otherSpellings: [String]

  /// What the file holds.
  package static let schema = Schema<LawRow>(
    "laws", title: Phrase(nl: "Wetten", en: "Laws"),
    "The laws under which help is given. Comparisons stand in this order. A law that is not here is refused.",
    key: .init("law")
  ) { f in
    LawRow(
      law: f.identifier("law", "The law, as files and commands name it.", example: "jw"),
      name: f.filledText("name", "The law for people, in a column.", example: "Jw"),
      title: Phrase(
        nl: f.filledText("title_nl", "The law in a title, in Dutch.", example: "Jeugdwet"),
        en: f.filledText("title_en", "The law in a title, in English.")),
      covered: f.text(
        "covers", "Where a document sets one amount for several laws: those laws, with blanks between them.",
        example: "wmo jw"
      ).split(separator: " ").map(String.init),
      client: Phrase(
        nl: f.filledText("client_nl", "For whom help is given, in Dutch.", example: "jeugdige"),
        en: f.filledText("client_en", "For whom help is given, in English.")),
      otherSpellings: f.otherSpellings())
  }
}

extension Fields {
  /// Other ways to write a word.
  fileprivate mutating func otherSpellings() -> [String] {
    text(
      "other_spellings", "Other ways to write the word, in small letters, with semicolons between them.",
      example: "uren; hour"
    ).split(separator: ";").map { String($0.drop { $0 == " " }).lowercased() }
  }
}
