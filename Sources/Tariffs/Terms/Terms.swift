/// The words of the field that are rows of data, in the order of their files.
public struct Terms: Sendable {
  /// The laws.
  public private(set) var laws: [Law] = []
  /// The units.
  public private(set) var units: [BillingUnit] = []
  /// The forms of payment.
  public private(set) var forms: [PaymentForm] = []

  /// The words of the program's own files.
  public static let builtIn = {
    func rows<Row>(_ file: DatasetFile, _ schema: Schema<Row>) -> Rows<Row> {
      file.builtIn.map { schema.rows(of: $0) } ?? Rows()
    }
    var terms = Terms()
    var (units, forms) = (rows(.units, UnitRow.schema), rows(.forms, FormRow.schema))
    var laws = rows(.laws, LawRow.schema)
    terms.add(&units)
    terms.add(&forms)
    terms.add(&laws)
    return terms
  }()

  /// A unit that stands in the program's own file.
  func unit(_ word: String) -> BillingUnit { Terms.own(units.word(word), word) }

  /// A law that stands in the program's own file.
  func law(_ word: String) -> Law { Terms.own(laws.word(word), word) }

  /// A form that stands in the program's own file.
  func form(_ word: String) -> PaymentForm { Terms.own(forms.word(word), word) }

  private static func own<Word>(_ term: Word?, _ word: String) -> Word {
    guard let term else { preconditionFailure("'\(word)' stands in no file of the program") }
    return term
  }
}

extension Terms {
  /// Adds the units of a file, each made of those before it.
  mutating func add(_ rows: inout Rows<UnitRow>) {
    for (place, row) in rows.records.enumerated() where isNew(row.unit, "unit", units, &rows, place) {
      var length: BillingUnit.Length?
      if !row.smaller.isEmpty {
        guard let smaller = units.word(row.smaller) else {
          let nearest = nearestWord(to: row.smaller, among: units.words)
          rows.report(
            .unknownReference(BillingUnit.noun, value: row.smaller, file: "units.csv", nearest: nearest),
            at: "of", of: place)
          continue
        }
        length = row.count.map { .exactly($0, of: smaller) } ?? .stated(in: smaller)
      }
      units.append(
        BillingUnit(
          row.unit, order: units.count, name: row.name,
          codes: row.codes.split(separator: " ").map(String.init),
          length: length, otherSpellings: row.otherSpellings))
    }
  }

  /// Adds the forms of a file.
  mutating func add(_ rows: inout Rows<FormRow>) {
    for (place, row) in rows.records.enumerated() where isNew(row.form, "form", forms, &rows, place) {
      forms.append(
        PaymentForm(row.form, order: forms.count, name: row.name, otherSpellings: row.otherSpellings))
    }
  }

  /// Adds the laws of a file.
  mutating func add(_ rows: inout Rows<LawRow>) {
    for (place, row) in rows.records.enumerated() where isNew(row.law, "law", laws, &rows, place) {
      laws.append(
        Law(
          row.law, order: laws.count, name: row.name, title: row.title, client: row.client,
          covered: row.covered,
          otherSpellings: row.otherSpellings))
    }
  }

  /// Whether a word is none that is known; one that is would mean two things.
  private func isNew<Word: TermOfData, Row>(
    _ word: String, _ column: String, _ known: [Word], _ rows: inout Rows<Row>, _ place: Int
  ) -> Bool {
    guard known.contains(where: { $0.rawValue == word || $0.otherSpellings.contains(word) }) else {
      return true
    }
    rows.report(
      at: column, of: place, nl: "\(Word.noun.dutch) \(quoted(word)) is al bekend",
      "Kies een ander woord, of laat de rij weg.",
      en: "the \(Word.noun.english) \(quoted(word)) is known already",
      "Choose another word, or leave the row out.")
    return false
  }
}
