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
    for (place, row) in rows.records.enumerated() {
      var length: BillingUnit.Length?
      if !row.smaller.isEmpty {
        guard let smaller = rows.known(row.smaller, among: units, at: "of", of: place) else { continue }
        length = row.count.map { .exactly($0, of: smaller) } ?? .stated(in: smaller)
      }
      guard rows.isNew(row.unit, among: units, of: place, isSame: { $0.length == length }) else { continue }
      units.append(
        BillingUnit(
          row.unit, order: units.count, name: row.name,
          codes: row.codes.split(separator: " ").map(String.init),
          length: length, otherSpellings: row.otherSpellings))
    }
  }

  /// Adds the forms of a file, each a kind of one before it.
  mutating func add(_ rows: inout Rows<FormRow>) {
    for (place, row) in rows.records.enumerated() {
      var broader: PaymentForm?
      if !row.broader.isEmpty {
        broader = rows.known(row.broader, among: forms, at: "broader", of: place)
        guard broader != nil else { continue }
      }
      guard rows.isNew(row.form, among: forms, of: place, isSame: { $0.name.dutch == row.name.dutch }) else {
        continue
      }
      forms.append(
        PaymentForm(
          row.form, order: forms.count, name: row.name, broader: broader, otherSpellings: row.otherSpellings))
    }
  }

  /// Adds the laws of a file.
  mutating func add(_ rows: inout Rows<LawRow>) {
    for (place, row) in rows.records.enumerated()
    where rows.isNew(row.law, among: laws, of: place, isSame: { $0.title.dutch == row.title.dutch }) {
      laws.append(
        Law(
          row.law, order: laws.count, name: row.name, title: row.title, client: row.client,
          covered: row.covered,
          otherSpellings: row.otherSpellings))
    }
  }
}

extension Rows {
  /// A word that a row builds on; nothing, with a problem, where it is not known before it.
  fileprivate mutating func known<Word: TermOfData>(
    _ word: String, among known: [Word], at column: String, of place: Int
  ) -> Word? {
    if let term = known.word(word) { return term }
    let nearest = nearestWord(to: word, among: known.words)
    report(
      .unknownReference(Word.noun, value: word, file: Word.file.name + ".csv", nearest: nearest), at: column,
      of: place)
    return nil
  }

  /// Whether a word is none that is known: one that says the same needs no row, and one that says something else would
  /// mean two things.
  fileprivate mutating func isNew<Word: TermOfData>(
    _ word: String, among known: [Word], of place: Int, isSame: (Word) -> Bool
  ) -> Bool {
    guard let term = known.first(where: { $0.rawValue == word || $0.otherSpellings.contains(word) }) else {
      return true
    }
    guard term.rawValue != word || !isSame(term) else { return false }
    report(
      at: Word.file.column, of: place,
      nl: "\(Word.noun.dutch) \(quoted(word)) is al bekend, en zegt iets anders",
      "Kies een ander woord, of laat de rij weg.",
      en: "the \(Word.noun.english) \(quoted(word)) is known already, and says something else",
      "Choose another word, or leave the row out.")
    return false
  }
}
