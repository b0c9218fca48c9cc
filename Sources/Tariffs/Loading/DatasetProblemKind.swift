extension DatasetProblem {
  /// A rule that a data file breaks: what is wrong, and what was expected or what to do.
  public struct Kind: Hashable, Sendable {
    private let problem: Phrase
    private let remedy: Phrase
    /// What the rule is called, whatever the values are.
    package let rule: String

    init(_ problem: Phrase, remedy: Phrase, rule: String = #function) {
      (self.problem, self.remedy, self.rule) = (problem, remedy, rule)
    }

    fileprivate init(nl: String, _ nlRemedy: String, en: String, _ enRemedy: String, rule: String = #function)
    {
      self.init(Phrase(nl: nl, en: en), remedy: Phrase(nl: nlRemedy, en: enRemedy), rule: rule)
    }

    fileprivate init(nl: String, en: String, _ remedy: Phrase, rule: String = #function) {
      self.init(Phrase(nl: nl, en: en), remedy: remedy, rule: rule)
    }

    /// What is wrong, and what was expected or what to do.
    ///
    /// - Parameter language: the language of the reader.
    /// - Returns: a part of a sentence that follows a place, and a sentence.
    public func explanation(in language: Language) -> (problem: String, remedy: String) {
      (problem.text(in: language), remedy.text(in: language))
    }
  }
}

extension DatasetProblem.Kind {
  /// A rule of one file, which its advice tells from others.
  package static func rule(_ problem: Phrase, advice: Phrase) -> Self {
    Self(problem, remedy: advice, rule: advice.english)
  }

  /// A rule of one file: what is wrong and what to do, in each language.
  package static func rule(nl: String, _ nlAdvice: String, en: String, _ enAdvice: String) -> Self {
    rule(Phrase(nl: nl, en: en), advice: Phrase(nl: nlAdvice, en: enAdvice))
  }

  private static let notUTF8 = Phrase(
    nl: "Sla het bestand op als UTF-8 (in Excel: CSV UTF-8).",
    en: "Save the file as UTF-8 (in Excel: CSV UTF-8).")
  private static let tooLarge = Phrase(
    nl: "Controleer of dit het goede bestand is; splits een lijst die echt groter is.",
    en: "Check that it is the right file; split a list that is really larger.")

  package static var missingFile: Self {
    Self(
      nl: "het bestand ontbreekt",
      "Een map met tabellen heeft ten minste tables.csv en tariffs.csv; zie CONTRIBUTING.md.",
      en: "the file is missing",
      "A folder of tables holds at least tables.csv and tariffs.csv; see CONTRIBUTING.md.")
  }
  package static func unreadable(reason: Phrase) -> Self {
    Self(
      nl: "het bestand is niet te lezen: \(reason.dutch)",
      "Controleer of het een bestand is dat gelezen mag worden.",
      en: "the file cannot be read: \(reason.english)", "Check that it is a file and that you may read it.")
  }
  package static func notAFile(what: Phrase) -> Self {
    Self(
      nl: "dit is \(what.dutch), geen bestand",
      "Geef de naam van een gewoon bestand; sla op wat uit een pijp komt.",
      en: "this is \(what.english), not a file",
      "Give the name of an ordinary file; save what comes from a pipe first.")
  }
  package static func fileTooLarge(most: Int) -> Self {
    Self(
      nl: "het bestand is groter dan \(most >> 20) MB",
      en: "the file is larger than \(most >> 20) MB", tooLarge)
  }
  package static func unknownFile(nearest: String) -> Self {
    Self(
      nl: "het bestand hoort niet in een map met tabellen",
      "Is \(nearest) bedoeld? Hernoem het, of haal het uit de map als het iets anders is.",
      en: "the file is not one of a folder of tables",
      "Did you mean \(nearest)? Rename it, or move it out of the folder if it is something else.")
  }
  package static func unknownSheet(nearest: String) -> Self {
    Self(
      nl: "het blad hoort niet in een werkmap met tabellen",
      "Is \(nearest) bedoeld? Hernoem het, of haal het uit de werkmap als het iets anders is.",
      en: "the sheet is not one of a workbook of tables",
      "Did you mean \(nearest)? Rename it, or take it out of the workbook if it is something else.")
  }
  package static func secondSheet(of file: String) -> Self {
    Self(
      nl: "het blad heet naar \(file), en een eerder blad ook",
      "Zet de rijen op een blad, of hernoem er een.",
      en: "the sheet is named after \(file), and so is one before it",
      "Put the rows on one sheet, or rename one of the two.")
  }
  package static var emptyFile: Self {
    Self(
      nl: "het bestand is leeg", "Zet op de eerste regel de namen van de kolommen.",
      en: "the file is empty", "Put a header row with the names of the columns on the first line.")
  }
  package static func noHeader(expected: [String]) -> Self {
    Self(
      nl: "de eerste regel heeft geen naam van een kolom",
      "Zet de namen van de kolommen op de eerste regel: \(expected.joined(separator: ", ")).",
      en: "the first line has no name of a column",
      "Put the names of the columns on the first line: \(expected.joined(separator: ", ")).")
  }
  package static var utf16: Self {
    Self(
      nl: "het bestand is geschreven in UTF-16",
      en: "the file is written in UTF-16", notUTF8)
  }
  package static var invalidUTF8: Self {
    Self(
      nl: "deze bytes zijn geen UTF-8",
      en: "these bytes are not UTF-8", notUTF8)
  }
  package static var unterminatedQuote: Self {
    Self(
      nl: "het aanhalingsteken dat hier opent, wordt nooit gesloten",
      "Sluit het, of verdubbel het (\"\") als het bij de tekst hoort.",
      en: "the quote that opens here is never closed",
      "Close the quote, or double it (\"\") if it is part of the text.")
  }
  package static var strayQuote: Self {
    Self(
      nl: "een aanhalingsteken staat in een waarde zonder aanhalingstekens eromheen",
      "Zet de hele waarde tussen aanhalingstekens, en verdubbel die erbinnen: \"a \"\"b\"\" c\".",
      en: "a quote stands inside a value that is not in quotes",
      "Put the whole value in quotes, and double the quote inside it: \"a \"\"b\"\" c\".")
  }
  package static var textAfterQuote: Self {
    Self(
      nl: "tussen een sluitend aanhalingsteken en de volgende komma staat tekst",
      "Zet de hele waarde tussen de aanhalingstekens, en verdubbel een aanhalingsteken dat erbij hoort (\"\").",
      en: "text stands between a closing quote and the next comma",
      "Put the whole value between the quotes, and double a quote that is part of it (\"\").")
  }
  package static var loneCarriageReturn: Self {
    Self(
      nl: "hier staat een carriage return zonder line feed", "Eindig regels met LF of CRLF.",
      en: "a carriage return stands here without a line feed", "End lines with LF or CRLF.")
  }
  package static var carriageReturnLineEnds: Self {
    Self(
      nl: "de regels eindigen met alleen CR",
      "Sla het bestand op met regels die eindigen op LF of CRLF (niet als CSV voor Macintosh).",
      en: "the lines end with CR alone",
      "Save the file with lines that end in LF or CRLF (not as CSV for Macintosh).")
  }
  package static var tooManyRows: Self {
    Self(
      nl: "het bestand heeft meer dan \(ReadingLimit.rows) rijen",
      en: "the file has more than \(ReadingLimit.rows) rows", tooLarge)
  }
  package static var tooManyColumns: Self {
    Self(
      nl: "de rij heeft meer dan \(ReadingLimit.columns) kolommen",
      "Verwijder de kolommen die niet bij dit bestand horen; controleer of regels eindigen met LF of CRLF.",
      en: "the row has more than \(ReadingLimit.columns) columns",
      "Remove the columns that are not of this file; check that lines end with LF or CRLF.")
  }
  package static var valueTooLong: Self {
    Self(
      nl: "de waarde die hier begint, is langer dan \(ReadingLimit.valueBytes) bytes",
      "Sluit een aanhalingsteken dat openstaat, en controleer of er komma's tussen de waarden staan.",
      en: "the value that begins here is longer than \(ReadingLimit.valueBytes) bytes",
      "Close a quote that is open, and check that commas separate the values.")
  }
  package static var tooManyProblems: Self {
    Self(
      nl: "het bestand heeft meer dan \(ReadingLimit.problems) problemen; het is tot hier gelezen",
      "Los die hierboven eerst op; lees het dan opnieuw.",
      en: "the file has more than \(ReadingLimit.problems) problems; it was read up to here",
      "Solve those above first; then read it again.")
  }
  package static func otherSeparator(_ separator: Phrase) -> Self {
    Self(
      nl: "tussen de kolommen staan \(separator.dutch), geen komma's",
      "Sla het bestand op als gewone CSV: komma's tussen de kolommen en punten voor decimalen.",
      en: "the columns are separated by \(separator.english), not by commas",
      "Save the file as plain CSV: commas between the columns and points for decimals.")
  }
  package static func missingColumn(_ name: String, expected: [String]) -> Self {
    Self(
      nl: "de kolom \(name) ontbreekt",
      "De kolommen zijn \(expected.joined(separator: ",")), in elke volgorde.",
      en: "the column \(name) is missing", "The columns are \(expected.joined(separator: ",")), in any order."
    )
  }
  package static func unknownColumn(_ name: String, nearest: String?, expected: [String]) -> Self {
    Self(
      nl: "de kolom \(quoted(name)) is onbekend",
      nearest.map { "Is \($0) bedoeld?" }
        ?? "De kolommen zijn \(expected.joined(separator: ",")), in elke volgorde.",
      en: "the column \(quoted(name)) is unknown",
      nearest.map { "Did you mean \($0)?" }
        ?? "The columns are \(expected.joined(separator: ",")), in any order.")
  }
  package static func duplicateColumn(_ name: String) -> Self {
    Self(
      nl: "de kolom \(name) staat hier twee keer", "Houd er een, zodat duidelijk is welke telt.",
      en: "the column \(name) stands here twice", "Keep one of the two, so that it is clear which one counts."
    )
  }
  package static var blankLine: Self {
    Self(
      nl: "de regel is leeg",
      "Verwijder de regel; een rij heeft al haar komma's, ook als haar waarden leeg zijn.",
      en: "the line is blank", "Remove the line; a row has all its commas, also when its values are empty.")
  }
  package static var valueWithoutHeading: Self {
    Self(
      nl: "deze waarde staat in een kolom zonder naam",
      "Geef de kolom haar naam op de eerste regel, of verwijder de waarde.",
      en: "this value stands in a column without a name",
      "Give the column its name on the first line, or remove the value.")
  }
  package static func raggedRow(expected: Int, found: Int) -> Self {
    Self(
      nl: "de rij heeft \(found) \(found == 1 ? "veld" : "velden"), de kopregel \(expected)",
      "Zoek een komma in een waarde (zet de waarde tussen aanhalingstekens) of een waarde die ontbreekt.",
      en: "the row has \(found) \(found == 1 ? "field" : "fields"), the header has \(expected)",
      "Check for a comma inside a value (put the value in quotes) or a missing value.")
  }
  package static func emptyValue(column: String) -> Self {
    Self(
      nl: "\(column) is leeg",
      "Vul het in; wat niet bekend is, hoort in een kolom die leeg mag zijn, of in de toelichting (note).",
      en: "the \(column) is empty",
      "Fill it in; what is not known belongs in a column that may be empty, or in the note.")
  }
  package static func surroundingSpace(column: String) -> Self {
    Self(
      nl: "\(column) begint of eindigt met witruimte", "Verwijder de witruimte.",
      en: "the \(column) begins or ends with white space", "Remove the white space.")
  }
  package static func controlCharacter(column: String) -> Self {
    Self(
      nl: "\(column) bevat een regeleinde, tab of ander stuurteken",
      "Schrijf de waarde op één regel, zonder stuurtekens.",
      en: "the \(column) holds a line break, tab or other control character",
      "Write the value on one line, without control characters.")
  }
  package static func badIdentifier(column: String, value: String) -> Self {
    Self(
      nl: "\(column) \(quoted(value)) is geen eenvoudig woord",
      "Gebruik kleine letters a-z, cijfers en enkele koppeltekens: logeren-zwaar.",
      en: "the \(column) \(quoted(value)) is not a plain word",
      "Use small letters a-z, digits and single hyphens: logeren-zwaar.")
  }
  package static func identifierTooLong(column: String) -> Self {
    Self(
      nl: "\(column) heeft meer dan \(ReadingLimit.identifierBytes) tekens",
      "Geef een korte naam, zoals logeren-zwaar.",
      en: "the \(column) has more than \(ReadingLimit.identifierBytes) characters",
      "Give it a short name, such as logeren-zwaar.")
  }
  package static func noteIsNumber(_ value: String) -> Self {
    Self(
      nl: "de toelichting \(quoted(value)) is een getal",
      "Zoek in de rij een decimale komma, die de waarden erachter een kolom opschuift; een toelichting is een zin.",
      en: "the note \(quoted(value)) is a number",
      "Check the row for a decimal comma, which moves the values behind it by one column; a note is a sentence."
    )
  }
  package static func amountOrDecimals(amount: String, line: String) -> Self {
    Self(
      nl: "het bedrag en de regel zijn te lezen als \(amount),\(line), met een decimale komma",
      "Schrijf \(amount).\(line.count == 1 ? line + "0" : line) als dat het bedrag is, of \(amount).00 als \(line) de regel is.",
      en: "the amount and the line can be read as \(amount),\(line), with a decimal comma",
      "Write \(amount).\(line.count == 1 ? line + "0" : line) if that is the amount, or \(amount).00 if \(line) is the line."
    )
  }
  package static func codeWithoutReading(code: String, printed: String) -> Self {
    Self(
      nl: (code.isEmpty
        ? "de gedrukte code \(quoted(printed)) is niet als code gelezen"
        : "de code \(quoted(code)) is niet de gedrukte code \(quoted(printed))")
        + ", en geen lezing zegt waarom",
      "Schrijf de code zoals die gedrukt staat, of zeg in readings.csv waarom die anders gelezen is (field code).",
      en: (code.isEmpty
        ? "the printed code \(quoted(printed)) is not read as a code"
        : "the code \(quoted(code)) is not the printed code \(quoted(printed))")
        + ", and no reading says why",
      "Write the code as printed, or say in readings.csv why it is read otherwise (field code).")
  }
  package static func otherOrigin(table: String, origin: String, firstLine: Int) -> Self {
    Self(
      nl: "de tabel \(quoted(table)) heeft de herkomst \(quoted(origin)), en een andere op regel "
        + "\(firstLine)", "Geef elke tabel van de lijst één herkomst; die staat in elk van haar rijen.",
      en: "the table \(quoted(table)) has the origin \(quoted(origin)), and another one on line "
        + "\(firstLine)", "Give each table of the list one origin; it stands in each of its rows.")
  }
  package static func badOrigin(_ value: String) -> Self {
    Self(
      nl: "de herkomst \(quoted(value)) is niet die van een berekende lijst",
      "Schrijf de tabel, en dan elke berekening: nijmegen-2023 index-2025, of lekstroom-2024 what-if.",
      en: "the origin \(quoted(value)) is not one of a calculated list",
      "Write the table, then each calculation: nijmegen-2023 index-2025, or lekstroom-2024 what-if.")
  }
  package static func badCode(_ value: String) -> Self {
    Self(
      nl: "de code \(quoted(value)) is geen productcode",
      "Een productcode heeft ten hoogste vijf hoofdletters en cijfers, zoals 02A03; laat leeg wat onleesbaar is.",
      en: "the code \(quoted(value)) is not a product code",
      "A product code has up to five capitals and digits, such as 02A03; leave it empty if it is unreadable.")
  }
  package static func badAmount(_ value: String, _ problem: MoneyNotation.Problem) -> Self {
    problem.kind(of: value)
  }
  package static func badNumber(column: String, value: String) -> Self {
    Self(
      nl: "\(column) \(quoted(value)) is geen heel getal vanaf 1", "Schrijf een heel getal, zoals 1769.",
      en: "the \(column) \(quoted(value)) is not a whole number from 1", "Write a whole number, such as 1769."
    )
  }
  package static func badLines(column: String, value: String) -> Self {
    Self(
      nl: "\(column) \(quoted(value)) zijn geen regelnummers",
      "Schrijf regelnummers en reeksen met enkele spaties ertussen, zoals 23-34 1723.",
      en: "the \(column) \(quoted(value)) are not line numbers",
      "Write line numbers and ranges with single spaces between them, such as 23-34 1723.")
  }
  package static func badDecimal(column: String, value: String) -> Self {
    Self(
      nl: "\(column) \(quoted(value)) is geen gewoon getal",
      "Schrijf een getal met een punt voor de decimalen, zoals 1.5, of een breuk zoals 1/3.",
      en: "the \(column) \(quoted(value)) is not a plain number",
      "Write a number with a point for the decimals, such as 1.5, or a fraction such as 1/3.")
  }
  package static func wrongSides(relation: String) -> Self {
    Self(
      nl: "bij een product dat '\(relation)' is, zijn de verkeerde kanten ingevuld",
      "'new' laat product_from leeg, 'ended' laat product_to leeg; alle andere vullen beide.",
      en: "a product that is '\(relation)' has the wrong sides filled in",
      "'new' leaves product_from empty, 'ended' leaves product_to empty; all others fill both.")
  }
  package static func badYear(_ year: Int) -> Self {
    Self(
      nl: "het jaar \(year) is geen jaar van tarieven",
      "Schrijf het jaar waarvoor de lijst geldt, zoals 2025.",
      en: "the year \(year) is not a year of tariffs", "Write the year that the list is for, such as 2025.")
  }
  package static func badDate(column: String, value: String) -> Self {
    Self(
      nl: "\(column) \(quoted(value)) is geen datum",
      "Schrijf een dag die bestaat als JJJJ-MM-DD, zoals 2025-01-01.",
      en: "the \(column) \(quoted(value)) is not a date",
      "Write a day that exists as YYYY-MM-DD, such as 2025-01-01.")
  }
  package static func badHash(_ value: String) -> Self {
    Self(
      nl: "source_sha256 \(quoted(value)) is geen SHA-256",
      "Schrijf de 64 hexadecimale cijfers die sha256sum geeft, of laat het leeg.",
      en: "the source_sha256 \(quoted(value)) is not a SHA-256",
      "Write the 64 hexadecimal digits that sha256sum prints, or leave it empty.")
  }
  package static func unknownWord(noun: Phrase, value: String, nearest: String?, words: [String]) -> Self {
    Self(
      nl: "\(quoted(value)) bestaat niet als \(noun.dutch)",
      (nearest.map { "Is \($0) bedoeld? " } ?? "") + "Bekend zijn \(words.joined(separator: ", ")).",
      en: "the \(noun.english) \(quoted(value)) is unknown",
      (nearest.map { "Did you mean \($0)? " } ?? "") + "Known are \(words.joined(separator: ", ")).")
  }
  package static func duplicateKey(
    _ key: Phrase, firstLine: Int, remedy: Phrase = FileSchema.Key.removeOne
  ) -> Self {
    Self(
      nl: "\(key.dutch) staat al op regel \(firstLine)",
      en: "\(key.english) stands on line \(firstLine) already", remedy)
  }
  package static func conceptExists(_ id: String, name: String) -> Self {
    Self(
      nl: "het concept \(quoted(id)) bestaat al: \(name)",
      "Verwijder de rij en noem het bestaande concept in concept-members.csv, of kies een ander id.",
      en: "the concept \(quoted(id)) exists already: \(name)",
      "Remove the row and name the existing concept in concept-members.csv, or choose another id.")
  }
  package static func unknownReference(
    _ noun: Phrase, value: String, of: String? = nil, file: String, under: String? = nil, nearest: String?
  ) -> Self {
    Self(
      nl: "\(noun.dutch) \(quoted(value + (of.map { " van \($0)" } ?? ""))) staat niet in "
        + "\(file)\(under.map { " onder \($0)" } ?? "")",
      nearest.map { "Is \($0) bedoeld?" }
        ?? "Voeg het toe aan \(file)\(under.map { " onder \($0)" } ?? ""), of verbeter het woord.",
      en: "the \(noun.english) \(quoted(value + (of.map { " of \($0)" } ?? ""))) does not stand in "
        + "\(file)\(under.map { " under \($0)" } ?? "")",
      nearest.map { "Did you mean \($0)?" }
        ?? "Add it to \(file)\(under.map { " under \($0)" } ?? ""), or correct the word.")
  }
  package static func endsBeforeBegin(from: CalendarDate, to: CalendarDate) -> Self {
    Self(
      nl: "valid_to \(to) komt voor valid_from \(from)",
      "Verwissel de twee datums, of laat valid_to leeg als geen einde bekend is.",
      en: "valid_to \(to) comes before valid_from \(from)",
      "Exchange the two dates, or leave valid_to empty when no end is known.")
  }
  package static func neverHolds(in table: String) -> Self {
    Self(
      nl: "het bedrag geldt op geen dag waarop \(table) geldt",
      "Geef het dagen binnen de geldigheid van zijn lijst, of laat valid_from en valid_to leeg.",
      en: "the amount holds on no day on which \(table) does",
      "Give it days within the validity of its list, or leave valid_from and valid_to empty.")
  }
  package static func severalPricesOnADay(_ name: String, _ day: CalendarDate, firstLine: Int) -> Self {
    Self(
      nl: "de prijs van \(name) geldt op \(day), en een andere op regel \(firstLine) ook",
      "Op elke dag geldt ten hoogste één prijs: geef de eerste een laatste dag (valid_to), of de tweede een latere eerste.",
      en: "the price of \(name) holds on \(day), and another one on line \(firstLine) does too",
      "Each day has at most one price: give the first a last day (valid_to), or the second a later first one."
    )
  }
  package static func badWholeNumber(column: String, value: String, highest: Int) -> Self {
    Self(
      nl: "\(column) \(quoted(value)) is geen heel getal van 0 tot en met \(highest)",
      "Schrijf een getal van 0 tot en met \(highest).",
      en: "the \(column) \(quoted(value)) is not a whole number from 0 to \(highest)",
      "Write a number from 0 to \(highest).")
  }
  package static func valueMissing(_ subject: Phrase, column: String, file: String) -> Self {
    Self(
      nl: "\(subject.dutch) heeft geen \(column) in \(file)",
      "Vul \(column) in op elk van zijn rijen in \(file).",
      en: "\(subject.english) has no \(column) in \(file)",
      "Fill in \(column) on each of its rows in \(file).")
  }
  package static func rowsMissing(_ subject: Phrase, file: String) -> Self {
    Self(
      nl: "\(subject.dutch) heeft geen rijen in \(file)", "Voeg de rijen toe aan \(file), of verwijder het.",
      en: "\(subject.english) has no rows in \(file)", "Add its rows to \(file), or remove it.")
  }
  package static func tableWithoutRows(_ table: String) -> Self {
    Self(
      nl: "de tabel \(quoted(table)) heeft geen rijen in tariffs.csv",
      "Voeg haar rijen toe, of verwijder de tabel.",
      en: "the table \(quoted(table)) has no rows in tariffs.csv", "Add its rows, or remove the table.")
  }
}

extension Fields {
  /// Reports a rule of one file that a value of the row breaks.
  package mutating func report(
    at column: String, nl: String, _ nlAdvice: String, en: String, _ enAdvice: String
  ) {
    report(.rule(nl: nl, nlAdvice, en: en, enAdvice), at: column)
  }
}

extension Rows {
  /// Reports a rule of one file that a value of a row breaks.
  package mutating func report(
    at column: String, of row: Int, nl: String, _ nlAdvice: String, en: String, _ enAdvice: String
  ) {
    report(.rule(nl: nl, nlAdvice, en: en, enAdvice), at: column, of: row)
  }
}

extension MoneyNotation.Problem {
  /// What is wrong with an amount, and what to write instead.
  fileprivate func kind(of value: String) -> DatasetProblem.Kind {
    let bareNumber = Phrase(
      nl: "Schrijf een kaal getal met een punt voor de decimalen en zonder groepering: 1234.56.",
      en: "Write a bare number with a point for the decimals and no grouping: 1234.56.")
    let (problem, remedy): (Phrase, Phrase?) =
      switch self {
      case .empty:
        (
          Phrase(nl: "is leeg", en: "is empty"),
          Phrase(
            nl: "Schrijf het bedrag; een product zonder prijs heeft geen rij.",
            en: "Write the amount; a product without a price has no row.")
        )
      case .decimalComma:
        (Phrase(nl: "heeft een decimale komma", en: "has a decimal comma"), Self.withPoint(value))
      case .ambiguousPoint:
        (Phrase(nl: "is op twee manieren te lezen", en: "can be read in two ways"), Self.eitherWay(value))
      case .tooManyDecimals:
        (
          Phrase(nl: "heeft meer decimalen dan centen", en: "has more decimals than cents"),
          Phrase(
            nl: "Schrijf ten hoogste twee decimalen: een tarief is vastgesteld in centen.",
            en: "Write at most two decimals: a tariff is set in cents.")
        )
      case .severalPoints: (Phrase(nl: "heeft meer dan een punt", en: "has more than one point"), nil)
      case .exponent: (Phrase(nl: "heeft een exponent", en: "has an exponent"), nil)
      case .euroSign: (Phrase(nl: "heeft een euroteken", en: "has a euro sign"), nil)
      case .signed:
        (
          Phrase(nl: "heeft een teken ervoor", en: "has a sign"),
          Phrase(
            nl: "Schrijf een kaal getal: een tarief is niet negatief.",
            en: "Write a bare number: a tariff is not negative.")
        )
      case .space: (Phrase(nl: "bevat een spatie", en: "has a space in it"), nil)
      case .tooLarge: (Phrase(nl: "is groter dan enig tarief", en: "is larger than any tariff"), nil)
      case .notANumber: (Phrase(nl: "is geen getal", en: "is not a number"), nil)
      }
    let shown = value.isEmpty ? "" : quoted(value) + " "
    return DatasetProblem.Kind(
      Phrase(nl: "het bedrag \(shown)\(problem.dutch)", en: "the amount \(shown)\(problem.english)"),
      remedy: remedy ?? bareNumber, rule: "badAmount")
  }

  /// The amount with a point for its comma, where that is what it means.
  private static func withPoint(_ value: String) -> Phrase {
    let corrected = value.filter { $0 != "." }.map { $0 == "," ? "." : String($0) }.joined()
    let isPlain = value.count { $0 == "," } == 1 && (try? MoneyNotation.read(corrected.utf8)) != nil
    let example = isPlain ? corrected : "1234.56"
    return Phrase(
      nl: "Schrijf bedragen met een punt voor de decimalen en zonder groepering: \(example).",
      en: "Write amounts with a point for the decimals and no grouping: \(example).")
  }

  /// Both readings of a point.
  private static func eitherWay(_ value: String) -> Phrase {
    let whole = value.split(separator: ".").joined()
    return Phrase(
      nl: "Schrijf \(whole).00 als de punt duizendtallen groepeert, of twee decimalen als die voor de "
        + "decimalen staat.",
      en: "Write \(whole).00 if the point groups thousands, or two decimals if it stands before the decimals."
    )
  }
}

/// A value in quotes, shortened, without characters that a terminal would obey.
package func quoted(_ value: String) -> String {
  var shown = String.UnicodeScalarView()
  for scalar in value.unicodeScalars.prefix(60) {
    shown.append(scalar.properties.generalCategory == .control ? "\u{FFFD}" : scalar)
  }
  return "'" + String(shown) + (value.unicodeScalars.count > 60 ? "…" : "") + "'"
}

/// What data files refer to.
extension Phrase {
  /// A list of tariffs.
  package static let table = Phrase(nl: "tabel", en: "table")
  /// An amount per unit.
  package static let price = Phrase(nl: "prijs", en: "price")
  /// A product.
  package static let product = Phrase("product")
  /// A stated thing that several regions buy.
  package static let concept = Phrase("concept")
  /// A function level.
  package static let level = Phrase(nl: "niveau", en: "level")
  /// A collective agreement.
  package static let agreement = Phrase(nl: "cao", en: "agreement")
  /// A scale of wages.
  package static let scale = Phrase(nl: "schaal", en: "scale")
  /// Where wages come from.
  package static let source = Phrase(nl: "bron", en: "source")
  /// A cost model.
  package static let model = Phrase("model")
  /// An index series.
  package static let series = Phrase(nl: "reeks", en: "series")
  /// A clause of indexation.
  package static let clause = Phrase(nl: "clausule", en: "clause")
}
