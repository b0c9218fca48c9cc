import Tariffs

extension Rule {
  /// How codes are printed, and whether each product has one, and a price.
  static let codeForms: [Rule] = [
    codeReadable, codeReadOtherwise, codeLikeNumber, codeWhereSiblingsHaveOne, productWithPrice,
  ]

  /// A printed code that cannot be read.
  private static let codeReadable = Rule(
    id: "code-readable", theme: .codes,
    question: Phrase(nl: "Is de gedrukte code een code?", en: "Is the printed code a code?"),
    why: Phrase(
      nl: "Zonder volledige code kan een product niet worden toegewezen en gedeclareerd.",
      en: "Without a complete code a product can be neither allocated nor declared."),
    advice: Phrase(nl: "Vraag de gemeente om de code.", en: "Ask the municipality for the code."),
    severity: .warning, ground: .document,
    examples: [
      .passes(
        nl: "02A03 is gedrukt en gelezen", en: "02A03 is printed and read",
        ["begeleiding,wmo,02A03,Begeleiding,minuut,zin,1.20,1,"]),
      .fails(
        nl: "500xx is gedrukt, en geen code kon worden gelezen",
        en: "500xx is printed, and no code could be read",
        ["groep,jw,,Begeleiding groep,uur,zin,20.00,1,"], printedCodes: ["groep": "500xx"],
        files: ["readings.csv": codeReading("groep", "500xx", "")]),
    ]
  ) { input, table in
    let unread = input.dataset.products(in: table.id).filter { $0.code.isEmpty && !$0.printedCode.isEmpty }
    let readingsOf = Dictionary(grouping: input.dataset.readings(in: table.id).filter { $0.field == .code }) {
      $0.printed
    }
    return unread.grouped(by: \.printedCode).map { printed, tariffs in
      let readings = readingsOf[printed] ?? []
      return Finding(
        on: table, tariffs.map(\.product),
        nl: "De gedrukte code \(quoted(printed)) is geen productcode.",
        en: "The printed code \(quoted(printed)) is no product code.",
        at: readings.isEmpty
          ? tariffs.map { Finding.Place(nameOf: $0) } : readings.map { Finding.Place($0) })
    }
  }

  /// Printed codes that were read as others.
  private static let codeReadOtherwise = Rule(
    id: "code-read-otherwise", theme: .codes,
    question: Phrase(nl: "Zijn codes gelezen zoals gedrukt?", en: "Were codes read as printed?"),
    why: Phrase(
      nl: "Wie met de gedrukte code zoekt of declareert, vindt het product niet.",
      en: "Whoever searches or declares with the printed code does not find the product."),
    advice: Phrase(
      nl:
        "Houd de gedrukte codes tegen het oorspronkelijke document; `tariffs show` noemt de reden van iedere lezing.",
      en:
        "Hold the printed codes against the original document; `tariffs show` gives the reason of each reading."
    ),
    severity: .remark, ground: .document,
    examples: [
      .passes(
        nl: "alle codes zijn gelezen zoals gedrukt", en: "all codes were read as printed",
        ["begeleiding,wmo,02A03,Begeleiding,minuut,zin,1.20,1,"]),
      .fails(
        nl: "50803 is gelezen als 50B03", en: "50803 was read as 50B03",
        ["licht,jw,50B03,Begeleiding licht,uur,zin,76.42,2,"], printedCodes: ["licht": "50803"],
        files: ["readings.csv": codeReading("licht", "50803", "50B03")]),
    ]
  ) { input, table in
    readOtherwise(.code, input, table) { count in
      Phrase(
        nl: "\(count == 1 ? "Eén gedrukte code is" : "\(count) gedrukte codes zijn") anders gelezen.",
        en: "\(count == 1 ? "One printed code was" : "\(count) printed codes were") read otherwise.")
    }
  }

  /// Codes that a spreadsheet takes for numbers.
  private static let codeLikeNumber = Rule(
    id: "code-like-number", theme: .codes,
    question: Phrase(
      nl: "Maakt een rekenblad van een code een getal?", en: "Does a spreadsheet make a number of a code?"),
    why: Phrase(
      nl:
        "Een code als 44E28 leest een rekenblad als 44 met 28 nullen; wie het bestand daarna bewaart, is de code kwijt.",
      en: "A code such as 44E28 is read by a spreadsheet as 44 with 28 zeros; saving the file loses the code."
    ),
    advice: Phrase(
      nl:
        "Zet de kolom op tekst voordat u de lijst in een rekenblad opent, of gebruik een werkmap in plaats van CSV.",
      en: "Set the column to text before opening the list in a spreadsheet, or use a workbook instead of CSV."
    ),
    severity: .remark, ground: .practice,
    examples: [
      .passes(
        nl: "in 44C28 staat geen E", en: "44C28 has no E",
        ["fasehuis-c,jw,44C28,Fasehuis C,etmaal,zin,122.60,1,"]),
      .fails(
        nl: "44E28 en 44E52 samen, één bevinding", en: "44E28 and 44E52 together, one finding",
        [
          "fasehuis-e,jw,44E28,Fasehuis E,etmaal,zin,204.00,1,",
          "wonen-e,jw,44E52,Wonen E,etmaal,zin,204.00,2,",
        ]),
    ]
  ) { input, table in
    let numbers = input.dataset.products(in: table.id).filter { tariff in
      let parts = tariff.code.split(separator: "E", omittingEmptySubsequences: false)
      return parts.count == 2 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isNumber) }
    }
    guard !numbers.isEmpty else { return [] }
    return [
      Finding(
        on: table, numbers.map(\.product),
        nl: "Een rekenblad maakt getallen van \(numbers.map(\.code).joined(separator: ", ")).",
        en: "A spreadsheet makes numbers of \(numbers.map(\.code).joined(separator: ", ")).",
        at: numbers.map { Finding.Place(nameOf: $0) })
    ]
  }

  /// Products in kind without a code in a list of codes.
  private static let codeWhereSiblingsHaveOne = Rule(
    id: "code-where-siblings-have-one", theme: .codes,
    question: Phrase(
      nl: "Heeft ieder product in natura een code, als de andere die hebben?",
      en: "Does each product in kind have a code, where the others have one?"),
    why: Phrase(
      nl: "Zonder code kan een product niet worden toegewezen en gedeclareerd.",
      en: "Without a code a product can be neither allocated nor declared."),
    advice: Phrase(nl: "Vraag de gemeente om de code.", en: "Ask the municipality for the code."),
    severity: .warning, ground: .practice,
    examples: [
      .passes(
        nl: "geen enkel product van de lijst heeft een code", en: "no product of the list has a code",
        ["a,jw,,Begeleiding,uur,zin,70.00,1,", "b,jw,,Behandeling,uur,zin,90.00,2,"]),
      .fails(
        nl: "één van de drie producten heeft er geen", en: "one of three products has none",
        [
          "a,jw,45A04,Begeleiding,uur,zin,70.00,1,", "b,jw,,Behandeling,uur,zin,90.00,2,",
          "c,jw,45A05,Begeleiding zwaar,uur,zin,80.00,3,",
        ]),
    ]
  ) { input, table in
    let inKind = input.dataset.products(in: table.id).filter { $0.form == .zin }
    let without = inKind.filter { $0.code.isEmpty && $0.printedCode.isEmpty }
    guard !without.isEmpty, without.count * 2 < inKind.count else { return [] }
    return [
      Finding(
        on: table, without.map(\.product),
        nl: "\(without.count) van \(inKind.count) producten in natura hebben geen code.",
        en: "\(without.count) of \(inKind.count) products in kind have no code.",
        at: without.map { Finding.Place(nameOf: $0) })
    ]
  }

  /// Products that a document names without a price.
  private static let productWithPrice = Rule(
    id: "product-with-price", theme: .codes,
    question: Phrase(
      nl: "Heeft ieder product dat het document noemt een prijs?",
      en: "Does each product that the document names have a price?"),
    why: Phrase(
      nl:
        "Een product dat wel kan worden toegewezen en geen prijs heeft, geeft onenigheid bij de eerste declaratie.",
      en: "A product that can be allocated and has no price is disputed with the first declaration."),
    advice: Phrase(
      nl: "Vraag de gemeente om de prijs, of of het product is vervallen.",
      en: "Ask the municipality for the price, or whether the product has ended."),
    severity: .warning, ground: .document,
    examples: [
      .passes(
        nl: "de prijs volgt uit een offerte", en: "the price follows from an offer",
        ["traplift,wmo,13A14,Traplift,lift,zin,1531.75,1,"],
        files: ["unpriced.csv": unpriced("13A12", "Offerte per lift")]),
      .passes(
        nl: "het document zegt dat er voor dit product geen pgb is",
        en: "the document says that there is no pgb for this product",
        ["netwerk,wmo,,Netwerk behouden,maand,pgb-informeel,61.60,1,"],
        files: ["unpriced.csv": unpriced("", "")].merging(excluded("zonder-prijs", "pgb-informeel")) { $1 }),
      .fails(
        nl: "45A69 staat in het overzicht en niet in de prijslijst",
        en: "45A69 stands in the overview and not in the price list",
        ["behandeling,jw,45A65,Behandeling,minuut,zin,1.79,1,"],
        files: ["unpriced.csv": unpriced("45A69", "")]),
    ]
  ) { input, table in
    let excluded = Set(input.excludedForms.filter { $0.table == table.id }.map(\.product))
    return input.dataset.unpricedProducts(in: table.id)
      .filter { !$0.printedUnit.lowercased().contains("offerte") && !excluded.contains($0.product) }.map {
        let says = Phrase($0.printedCode.isEmpty ? $0.name : "\($0.printedCode) \($0.name)")
        return Finding(
          on: table, [$0.product],
          nl: "\(says.dutch) heeft geen prijs: \($0.reason)",
          en: "\(says.english) has no price: \($0.reason)",
          at: [Finding.Place(table: table.id, lines: $0.lines, says: says)])
      }
  }

  /// A reading of a code, for an example.
  private static func codeReading(_ product: String, _ printed: String, _ read: String) -> String {
    """
    table,product,unit,form,field,line,printed,read,reason
    own-2026,\(product),uur,zin,code,1,\(printed),\(read),Een reden.

    """
  }

  /// A product without an amount, for an example.
  private static func unpriced(_ code: String, _ unit: String) -> String {
    """
    table,product,law,printed_code,name,printed_unit,lines,reason
    own-2026,zonder-prijs,jw,\(code),Zonder prijs,\(unit),5,Staat niet in de prijslijst.

    """
  }
}
