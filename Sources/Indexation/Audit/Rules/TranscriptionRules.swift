import Tariffs

extension Rule {
  /// The rules about what was transcribed.
  static let transcription: [Rule] = againstText + againstItself + readings

  /// What stands in the files against the text of the document.
  private static let againstText: [Rule] = [
    amountOnItsLine, quotationOnItsLine, codeInText, lineWithinText, noteWithinText,
  ]
  /// What stands twice in the files.
  private static let againstItself: [Rule] = [secondPlaceAgrees, termsAgreeWithComponents]

  /// An amount that is not on its line.
  private static let amountOnItsLine = Rule(
    id: "amount-on-its-line", theme: .transcription,
    question: Phrase(
      nl: "Staat het bedrag op de regel die erbij genoemd is?",
      en: "Does the amount stand on the line that is given with it?"),
    why: Phrase(
      nl: "Een verkeerde cent in een tarieflijst is de ergste fout die zij kan hebben.",
      en: "A wrong cent in a list of tariffs is the worst error it can have."),
    advice: checkTheText, severity: .error, ground: .document,
    examples: [
      .passes(
        nl: "€ 1.234,56 staat op regel 2", en: "€ 1.234,56 stands on line 2",
        ["traject,jw,45A41,Traject,traject,zin,1234.56,2,"], files: text("Tarieven", "Traject € 1.234,56")),
      .passes(
        nl: "zonder tekst is er niets te zien", en: "without a text there is nothing to see",
        ["traject,jw,45A41,Traject,traject,zin,1234.56,2,"]),
      .fails(
        nl: "op regel 2 staat € 1.234,65", en: "line 2 has € 1.234,65",
        ["traject,jw,45A41,Traject,traject,zin,1234.56,2,"], files: text("Tarieven", "Traject € 1.234,65")),
    ]
  ) { input, table in
    guard let text = SourceTextLines(input, table) else { return [] }
    let prices =
      input.dataset.tariffs(in: table.id).map { ($0.product, $0.amount, $0.line) }
      + input.dataset.mentions(in: table.id).map { ($0.product, $0.amount, $0.line) }
    return prices.compactMap { product, amount, line in
      guard let printed = text[line], !printedNumbers(in: printed).contains(Rational(amount) / Rational(100))
      else {
        return nil
      }
      return Finding(
        on: table, [product],
        nl: "\(Phrase(amount).dutch) van \(product) staat niet op regel \(line).",
        en: "\(Phrase(amount).english) of \(product) does not stand on line \(line).",
        at: [Finding.Place(table.id, line, says: Phrase(quoted(printed)))])
    }
  }

  /// Printed words that are not on their line.
  private static let quotationOnItsLine = Rule(
    id: "quotation-on-its-line", theme: .transcription,
    question: Phrase(
      nl: "Staan de geciteerde woorden op hun regel?", en: "Do the quoted words stand on their line?"),
    why: Phrase(
      nl:
        "Lezingen, voorwaarden, mixen en kosten verwijzen naar wat er gedrukt is; staat het er niet, dan is niets na te gaan.",
      en:
        "Readings, terms, mixes and costs point to what is printed; if it is not there, nothing can be verified."
    ),
    advice: checkTheText, severity: .error, ground: .document,
    examples: [
      .passes(
        nl: "de woorden staan op regel 2, met andere witruimte",
        en: "the words stand on line 2, with other white space",
        groupPrice,
        files: text("Groep", "maximaal  8 personen").merging(quotation("maximaal 8 personen")) { $1 }),
      .passes(
        nl: "de woorden lopen door op de volgende regel", en: "the words run on to the next line", groupPrice,
        files: text("Groep", "maximaal", "8 personen").merging(quotation("maximaal 8 personen")) { $1 }),
      .fails(
        nl: "op regel 2 staat een ander getal", en: "line 2 has another number", groupPrice,
        files: text("Groep", "maximaal 10 personen").merging(quotation("maximaal 8 personen")) { $1 }),
    ]
  ) { input, table in
    guard let text = SourceTextLines(input, table) else { return [] }
    return quotations(input, table).compactMap { quotation in
      guard text[quotation.line] != nil, !text.has(quotation.printed, from: quotation.line) else {
        return nil
      }
      return Finding(
        on: table, [quotation.product],
        nl: "\(quoted(quotation.printed)) staat niet op regel \(quotation.line).",
        en: "\(quoted(quotation.printed)) does not stand on line \(quotation.line).",
        at: [Finding.Place(table.id, quotation.line, says: Phrase(quoted(text[quotation.line] ?? "")))])
    }
  }

  /// A printed code that the text does not have.
  private static let codeInText = Rule(
    id: "code-in-text", theme: .transcription,
    question: Phrase(
      nl: "Staat de gedrukte code in de tekst?", en: "Does the printed code stand in the text?"),
    why: Phrase(
      nl: "Een code die nergens staat, is verkeerd overgetikt of hoort bij een ander document.",
      en: "A code that stands nowhere was typed wrongly or belongs to another document."),
    advice: checkTheText, severity: .error, ground: .document,
    examples: [
      .passes(
        nl: "02A17 staat op regel 1", en: "02A17 stands on line 1", groupPrice,
        files: text("Wmo 02A17", "€ 1,47")),
      .fails(
        nl: "de tekst heeft 02A71", en: "the text has 02A71", groupPrice, files: text("Wmo 02A71", "€ 1,47")),
    ]
  ) { input, table in
    guard let lines = input.sourceLines[table.id] else { return [] }
    let words = Set(lines.flatMap { $0.split { !$0.isLetter && !$0.isNumber } })
    let products = input.dataset.products(in: table.id)
    let codes = Set(products.map(\.printedCode).filter { !$0.isEmpty && !words.contains($0[...]) })
    let missing = codes.subtracting(parts(of: lines, among: codes))
    return products.filter { missing.contains($0.printedCode) }.map { tariff in
      Finding(
        on: table, [tariff.product],
        nl: "Code \(tariff.printedCode) van \(tariff.name) staat nergens in de tekst.",
        en: "Code \(tariff.printedCode) of \(tariff.name) stands nowhere in the text.",
        at: [Finding.Place(nameOf: tariff)])
    }
  }

  /// The codes that stand in lines, also as a part of a longer word; all of one length are looked for at once.
  private static func parts(of lines: [String], among codes: Set<String>) -> Set<String> {
    let lengths = Set(codes.map(\.count))
    return lines.reduce(into: []) { found, line in
      let signs = Array(line)
      for length in lengths where length <= signs.count {
        for start in 0...signs.count - length {
          let part = String(signs[start..<start + length])
          if codes.contains(part) { found.insert(part) }
        }
      }
    }
  }

  /// A line beyond the end of the text.
  private static let lineWithinText = Rule(
    id: "line-within-text", theme: .transcription,
    question: Phrase(nl: "Bestaat iedere genoemde regel?", en: "Does each line that is named exist?"),
    why: Phrase(
      nl: "Een regel voorbij het einde van de tekst hoort bij een andere versie van het document.",
      en: "A line beyond the end of the text belongs to another version of the document."),
    advice: checkTheText, severity: .error, ground: .document,
    examples: [
      .passes(
        nl: "regel 2 van een tekst van 2 regels", en: "line 2 of a text of 2 lines",
        ["a,wmo,02A03,Begeleiding,minuut,zin,1.20,2,"], files: text("Begeleiding", "€ 1,20")),
      .fails(
        nl: "regel 3 van een tekst van 2 regels", en: "line 3 of a text of 2 lines",
        ["a,wmo,02A03,Begeleiding,minuut,zin,1.20,3,"], files: text("Begeleiding", "€ 1,20")),
    ]
  ) { input, table in
    guard let count = input.sourceLines[table.id]?.count else { return [] }
    let dataset = input.dataset
    var named = dataset.tariffs(in: table.id).map { ($0.product, $0.line) }
    named += dataset.mentions(in: table.id).map { ($0.product, $0.line) }
    named += dataset.productCodes(in: table.id).map { ($0.product, $0.line) }
    named += quotations(input, table).map { ($0.product, $0.line) }
    named += dataset.unpricedProducts(in: table.id).flatMap { product in
      product.lines.ranges.map { (product.product, $0.upperBound) }
    }
    let beyond = named.filter { $0.1 > count }
    guard !beyond.isEmpty else { return [] }
    return [
      Finding(
        on: table, beyond.distinct(\.0),
        nl: "De tekst heeft \(count) regels; genoemd worden \(listed(beyond.map(\.1))).",
        en: "The text has \(count) lines; named are \(listed(beyond.map(\.1))).",
        at: beyond.distinct(\.1).map {
          Finding.Place(table.id, $0, says: Phrase(nl: "geen regel", en: "no line"))
        })
    ]
  }

  /// A note that names a line that does not exist.
  private static let noteWithinText = Rule(
    id: "note-within-text", theme: .transcription,
    question: Phrase(
      nl: "Bestaan de regels die in toelichtingen genoemd worden?", en: "Do the lines that notes name exist?"),
    why: Phrase(
      nl: "Een toelichting verwijst naar de plaats waar zij na te gaan is.",
      en: "A note points to the place where it can be verified."),
    advice: checkTheText, severity: .warning, ground: .document,
    examples: [
      .passes(
        nl: "de toelichting noemt regel 1", en: "the note names line 1",
        ["a,wmo,02A03,Begeleiding,minuut,zin,1.20,2,zie ook regel 1"], files: text("Begeleiding", "€ 1,20")),
      .fails(
        nl: "de toelichting noemt regels 1-40 van een tekst van 2",
        en: "the note names lines 1-40 of a text of 2",
        ["a,wmo,02A03,Begeleiding,minuut,zin,1.20,2,zie regels 1-40"], files: text("Begeleiding", "€ 1,20")),
    ]
  ) { input, table in
    guard let count = input.sourceLines[table.id]?.count else { return [] }
    let dataset = input.dataset
    var notes = dataset.tariffs(in: table.id).map { ($0.product, $0.line, $0.note) }
    notes += dataset.readings(in: table.id).map { ($0.product, $0.line, $0.reason) }
    notes += dataset.billingTerms(in: table.id).map { ($0.product, $0.line, $0.note) }
    notes += input.costs.shares.filter { $0.table == table.id }.map { ($0.product, $0.line, $0.note) }
    notes += input.costs.figures.filter { $0.table == table.id }.map { ($0.product, $0.line, $0.note) }
    return notes.compactMap { product, line, note in
      let beyond = linesNamed(in: note).filter { $0 > count }
      guard !beyond.isEmpty else { return nil }
      return Finding(
        on: table, [product],
        nl: "De tekst heeft \(count) regels; de toelichting noemt \(listed(beyond)).",
        en: "The text has \(count) lines; the note names \(listed(beyond)).",
        at: [Finding.Place(table.id, line, says: Phrase(quoted(note)))])
    }
  }

  /// A second place with another amount.
  private static let secondPlaceAgrees = Rule(
    id: "second-place-agrees", theme: .transcription,
    question: Phrase(
      nl: "Staat op de tweede plaats hetzelfde bedrag?", en: "Does the second place have the same amount?"),
    why: Phrase(
      nl:
        "Drukt een document een prijs twee keer, dan is de tweede de beste controle; verschillen zij, dan weet niemand wat geldt.",
      en:
        "If a document prints a price twice, the second is the best check; if they differ, nobody knows which holds."
    ),
    advice: Phrase(
      nl: "Lees beide regels; verschillen zij in het document zelf, vraag de gemeente.",
      en: "Read both lines; if they differ in the document itself, ask the municipality."),
    severity: .error, ground: .document,
    examples: [
      .passes(
        nl: "€ 74,81 op regel 1 en op regel 9", en: "€ 74.81 on line 1 and on line 9",
        ["a,jw,,Begeleiding,uur,zin,74.81,1,"], files: ["mentions.csv": mention("74.81")]),
      .fails(
        nl: "€ 74,81 op regel 1 en € 74,18 op regel 9", en: "€ 74.81 on line 1 and € 74.18 on line 9",
        ["a,jw,,Begeleiding,uur,zin,74.81,1,"], files: ["mentions.csv": mention("74.18")]),
    ]
  ) { input, table in
    let prices = Dictionary(grouping: input.dataset.tariffs(in: table.id), by: \.product)
    return input.dataset.mentions(in: table.id).compactMap { mention in
      guard
        let price = prices[mention.product]?.first(where: {
          $0.unit == mention.unit && $0.form == mention.form
        }),
        price.amount != mention.amount
      else { return nil }
      return Finding(
        on: table, [price.product],
        nl:
          "\(price.codeAndName): \(Phrase(price.amount).dutch) en \(Phrase(mention.amount).dutch) per \(price.unit.name).",
        en:
          "\(price.codeAndName): \(Phrase(price.amount).english) and \(Phrase(mention.amount).english) per \(price.unit.name).",
        at: [Finding.Place(price), Finding.Place(table.id, mention.line, says: Phrase(mention.amount))])
    }
  }

  /// A cost component that says otherwise than a billing term.
  private static let termsAgreeWithComponents = Rule(
    id: "terms-agree-with-components", theme: .transcription,
    question: Phrase(
      nl: "Zegt de kostenopbouw van groep en dagdeel hetzelfde als de declaratieregels?",
      en: "Does the build-up say the same of group and dagdeel as the billing terms?"),
    why: Phrase(
      nl: "De groep waarmee de prijs is berekend, is dan niet de groep waarmee wordt gedeclareerd.",
      en: "The group with which the price was calculated is then not the group that is billed."),
    advice: Phrase(
      nl: "Lees beide regels; staat het zo in het document, vraag de gemeente met welke groep is gerekend.",
      en: "Read both lines; if the document says so, ask the municipality which group was calculated with."),
    severity: .warning, ground: .document,
    examples: [
      .passes(
        nl: "een groep van hoogstens 8 in beide", en: "a group of at most 8 in both", groupPrice,
        files: terms(["participants-max,8,1"]).merging(component("8")) { $1 }),
      .fails(
        nl: "hoogstens 8 bij het declareren, 6 in de opbouw", en: "at most 8 in billing, 6 in the build-up",
        groupPrice,
        files: terms(["participants-max,8,1"]).merging(component("6")) { $1 }),
    ]
  ) { input, table in
    products(input, table).flatMap { product, terms in
      let stated = CostFigure.stated(in: terms)
      return input.costs.figures(of: product.product, in: table.id).compactMap { figure -> Finding? in
        let same = stated.filter { $0.component == figure.component }
        guard let other = same.first, !same.contains(where: { $0.value == figure.value }) else { return nil }
        return Finding(
          on: table, [product.product],
          nl:
            "\(product.codeAndName): \(figure.component.rawValue) is \(figure.value) in de opbouw en \(other.value) bij het declareren.",
          en:
            "\(product.codeAndName): \(figure.component.rawValue) is \(figure.value) in the build-up and \(other.value) in billing.",
          at: [figure, other].map {
            Finding.Place(table.id, $0.line, says: Phrase("\($0.component.rawValue): \($0.value)"))
          })
      }
    }
  }
}

extension Rule {
  private static var checkTheText: Phrase {
    Phrase(
      nl: "Lees de regel in de tekst en verbeter het gegeven of de regel.",
      en: "Read the line in the text and correct the entry or the line.")
  }

  /// Words that a data file says are printed on a line.
  private typealias Quotation = (product: String, line: Int, printed: String)

  /// All that is quoted of the document of a table.
  private static func quotations(_ input: AuditInput, _ table: TariffTable) -> [Quotation] {
    var quotations: [Quotation] = input.dataset.readings(in: table.id).map {
      ($0.product, $0.line, $0.printed)
    }
    quotations += input.dataset.billingTerms(in: table.id).map { ($0.product, $0.line, $0.printed) }
    quotations += input.costs.shares.filter { $0.table == table.id }.map { ($0.product, $0.line, $0.printed) }
    quotations += input.costs.figures.filter { $0.table == table.id }.map {
      ($0.product, $0.line, $0.printed)
    }
    return quotations
  }

  /// The lines that a note names: `regel 12`, `regels 3-5`, `r. 300-302`.
  private static func linesNamed(in note: String) -> [Int] {
    let words = note.split(separator: " ")
    return zip(words, words.dropFirst()).flatMap { word, next -> [Int] in
      guard ["regel", "regels", "r."].contains(word.drop { $0 == "(" }.lowercased()) else { return [] }
      return next.split { !$0.isNumber }.compactMap { Int($0) }
    }
  }

  /// Line numbers, each once, in a sentence.
  private static func listed(_ lines: [Int]) -> String {
    Set(lines).sorted().map(String.init).joined(separator: ", ")
  }

  /// The text of the own list of an example.
  private static func text(_ lines: String...) -> [String: String] {
    ["own-2026.txt": lines.joined(separator: "\n")]
  }

  /// A term with its printed words, on line 2, for an example.
  private static func quotation(_ printed: String) -> [String: String] {
    [
      "billing-terms.csv": """
      table,product,term,value,line,printed,note
      own-2026,groep,participants-max,8,2,\(printed),

      """
    ]
  }

  /// A second place of a price, for an example.
  private static func mention(_ amount: String) -> String {
    """
    table,product,unit,form,amount,line
    own-2026,a,uur,zin,\(amount),9

    """
  }

  /// The size of a group in a build-up, for an example.
  private static func component(_ value: String) -> [String: String] {
    [
      "cost-components.csv": """
      table,product,component,value,unit,printed,line,note
      own-2026,groep,groepsgrootte-max,\(value),clients,groep van \(value),5,

      """
    ]
  }
}

/// The text of a document, by its lines.
private struct SourceTextLines {
  private let lines: [String]

  init?(_ input: AuditInput, _ table: TariffTable) {
    guard let lines = input.sourceLines[table.id] else { return nil }
    self.lines = lines
  }

  /// A line, counted from 1; nothing beyond the text.
  subscript(line: Int) -> String? { lines.indices.contains(line - 1) ? lines[line - 1] : nil }

  /// Whether words begin on a line, and run on from it at most over the next lines of a torn text.
  func has(_ words: String, from line: Int) -> Bool {
    let sought = SourceTextLines.joined([words][...])
    let first = SourceTextLines.joined(lines[(line - 1)..<line])
    let run = SourceTextLines.joined(lines[(line - 1)..<min(line + 5, lines.count)])
    return (0..<first.count).contains { run.dropFirst($0).hasPrefix(sought) }
  }

  /// Text with one space for all white space.
  private static func joined(_ lines: ArraySlice<String>) -> String {
    lines.joined(separator: " ").split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
