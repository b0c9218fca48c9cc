import Tariffs

extension Rule {
  /// What had to be read in the text.
  static let readings: [Rule] = [unitRead, amountRead, nameRead]

  /// What was read in a field of a table, as one finding.
  static func readOtherwise(
    _ field: Reading.Field, _ input: AuditInput, _ table: TariffTable, says: (_ count: Int) -> Phrase
  ) -> [Finding] {
    let readings = input.dataset.readings(in: table.id).filter { $0.field == field }
    guard !readings.isEmpty else { return [] }
    return [
      Finding(
        table: table.id, products: readings.distinct(\.product), says: says(readings.count),
        places: readings.map { Finding.Place($0) })
    ]
  }

  private static let unitRead = reading(
    .unit, id: "unit-read",
    question: Phrase(
      nl: "Staat de eenheid er zoals zij is gelezen?", en: "Is the unit printed as it was read?"),
    why: Phrase(
      nl:
        "Met een andere eenheid is dezelfde prijs een andere: € 0,60 per uur is een zestigste van € 0,60 per minuut.",
      en: "With another unit the same price is another: € 0.60 per hour is a sixtieth of € 0.60 per minute."),
    one: Phrase(
      nl: "Eén eenheid is anders gedrukt dan gelezen.", en: "One unit is printed otherwise than read."),
    several: Phrase(
      nl: "eenheden zijn anders gedrukt dan gelezen.", en: "units are printed otherwise than read."))

  private static let amountRead = reading(
    .amount, id: "amount-read",
    question: Phrase(nl: "Staat het bedrag er zonder twijfel?", en: "Is the amount printed beyond doubt?"),
    why: Phrase(
      nl: "Bij deze bedragen is iets vreemds aan hoe zij zijn gedrukt, of passen zij niet bij de andere.",
      en: "Something is odd about how these amounts are printed, or they do not fit the others."),
    one: Phrase(
      nl: "Eén bedrag vroeg een keuze bij het lezen.", en: "One amount asked for a choice in reading."),
    several: Phrase(
      nl: "bedragen vroegen een keuze bij het lezen.", en: "amounts asked for a choice in reading."))

  private static let nameRead = reading(
    .name, id: "name-read",
    question: Phrase(nl: "Staat de naam er zoals zij is gelezen?", en: "Is the name printed as it was read?"),
    why: Phrase(
      nl: "Wie met een andere naam zoekt, vindt het product niet; soms noemt het document twee namen.",
      en:
        "Whoever searches by another name does not find the product; sometimes the document gives two names."),
    one: Phrase(
      nl: "Eén naam is anders gedrukt dan gelezen.", en: "One name is printed otherwise than read."),
    several: Phrase(
      nl: "namen zijn anders gedrukt dan gelezen.", en: "names are printed otherwise than read."))

  private static func reading(
    _ field: Reading.Field, id: String, question: Phrase, why: Phrase, one: Phrase, several: Phrase
  ) -> Rule {
    let price = ["begeleiding,wmo,02A03,Begeleiding,minuut,zin,1.20,2,"]
    return Rule(
      id: id, theme: .transcription, question: question, why: why,
      advice: Phrase(
        nl: "Lees de regel en de reden van de lezing; `tariffs show` noemt haar bij het product.",
        en: "Read the line and the reason of the reading; `tariffs show` gives it with the product."),
      severity: .remark, ground: .document,
      examples: [
        .passes(nl: "niets vroeg een lezing", en: "nothing had to be read", price),
        .fails(
          nl: "één plaats vroeg een lezing", en: "one place had to be read", price,
          files: [
            "readings.csv": """
            table,product,unit,form,field,line,printed,read,reason
            own-2026,begeleiding,minuut,zin,\(field.rawValue),1,zo gedrukt,zo gelezen,Een reden.

            """
          ]),
      ]
    ) { input, table in
      readOtherwise(field, input, table) { count in
        count == 1 ? one : Phrase(nl: "\(count) \(several.dutch)", en: "\(count) \(several.english)")
      }
    }
  }
}
