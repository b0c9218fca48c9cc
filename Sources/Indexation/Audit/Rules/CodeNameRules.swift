import Tariffs

extension Rule {
  /// Which code stands for which product.
  static let codeNames: [Rule] = [
    codeOfOneProduct, codeWithOneName, codeKeepsItsName, codeInOtherRegion, serviceWithOneCode,
  ]

  /// One code for several products of a list.
  private static let codeOfOneProduct = Rule(
    id: "code-of-one-product", theme: .codes,
    question: Phrase(nl: "Staat een code voor één product?", en: "Does a code stand for one product?"),
    why: Phrase(
      nl:
        "Een declaratie noemt alleen de code; horen daar verschillende prijzen bij, dan is niet te zeggen welke.",
      en: "A declaration names the code only; with several prices behind it nobody can say which."),
    advice: Phrase(
      nl: "Vraag hoe de producten in een declaratie uit elkaar worden gehouden.",
      en: "Ask how a declaration tells the products apart."),
    severity: .warning, ground: .practice,
    examples: [
      .passes(
        nl: "één product met een uurprijs en een minuutprijs",
        en: "one product with prices per hour and minute",
        [
          "begeleiding,wmo,02A03,Begeleiding,uur,zin,60.00,1,",
          "begeleiding,wmo,02A03,Begeleiding,minuut,zin,1.00,2,",
        ]
      ),
      .fails(
        nl: "02A03 staat voor licht en zwaar", en: "02A03 stands for light and heavy",
        [
          "licht,wmo,02A03,Begeleiding licht,uur,zin,60.00,1,",
          "zwaar,wmo,02A03,Begeleiding zwaar,uur,zin,70.00,2,",
        ]),
    ]
  ) { input, table in
    byCode(input.dataset.products(in: table.id))
      .filter { Set($0.tariffs.map(\.amount)).count > 1 }
      .map { code, tariffs in
        Finding(
          on: table, tariffs.map(\.product),
          nl: "Code \(code) staat voor \(tariffs.count) producten met verschillende prijzen.",
          en: "Code \(code) stands for \(tariffs.count) products with different prices.",
          at: tariffs.map {
            Finding.Place(
              $0.table, $0.line,
              says: Phrase(
                nl: "\($0.name), \(Phrase($0.amount).dutch)", en: "\($0.name), \(Phrase($0.amount).english)")
            )
          })
      }
  }

  /// The same code in lists of one region that hold at the same time.
  private static let codeWithOneName = Rule(
    id: "code-with-one-name", theme: .codes,
    question: Phrase(
      nl: "Heet een code hetzelfde in lijsten die tegelijk gelden?",
      en: "Does a code have the same name in lists that hold at the same time?"),
    why: Phrase(
      nl:
        "Een code geldt per regio; twee lijsten die tegelijk gelden, kunnen er niet twee dingen mee bedoelen.",
      en: "A code is agreed per region; two lists that hold at the same time cannot mean two things by it."),
    advice: Phrase(
      nl: "Leg de twee omschrijvingen naast elkaar en laat de regio één naam kiezen.",
      en: "Set the two descriptions side by side and have the region choose one name."),
    severity: .warning, ground: .practice,
    examples: [
      .passes(
        nl: "Begeleiding en Begeleiding Wmo: het tweede zegt er alleen de wet bij",
        en: "Begeleiding and Begeleiding Wmo: the second only adds the law",
        [
          "begeleiding,wmo,02A03,Begeleiding,minuut,zin,1.20,1,",
          "own-2026b:begeleiding,wmo,02A03,Begeleiding Wmo,minuut,zin,1.20,1,",
        ],
        files: ["tables.csv": twoLists("own-2026b", "own", 2026)]),
      .fails(
        nl:
          "02A03 is in de ene lijst Begeleiding en in de andere Dagbesteding, in hetzelfde jaar; beide lijsten melden het",
        en:
          "02A03 is Begeleiding in one list and Dagbesteding in the other, in the same year; both lists tell",
        [
          "begeleiding,wmo,02A03,Begeleiding,minuut,zin,1.20,1,",
          "own-2026b:dagbesteding,wmo,02A03,Dagbesteding,minuut,zin,1.20,1,",
        ],
        files: ["tables.csv": twoLists("own-2026b", "own", 2026)], findings: 2),
    ]
  ) { input, table in
    otherNames(input, table) { $0.region == table.region && $0.year == table.year }.map { other, pairs in
      Finding(
        on: table, pairs.map(\.own.product),
        nl:
          "\(pairs.count == 1 ? "Eén code heet" : "\(pairs.count) codes heten") in \(other), dat tegelijk geldt, anders.",
        en:
          "\(pairs.count == 1 ? "One code has" : "\(pairs.count) codes have") another name in \(other), which holds at the same time.",
        at: pairs.flatMap { [Finding.Place(nameOf: $0.own), Finding.Place(nameOf: $0.other)] })
    }
  }

  /// The same code in an earlier list of the region.
  private static let codeKeepsItsName = Rule(
    id: "code-keeps-its-name", theme: .codes,
    question: Phrase(
      nl: "Heet een code hetzelfde als in de vorige lijst van de regio?",
      en: "Does a code have the same name as in the region's earlier list?"),
    why: Phrase(
      nl:
        "Toewijzingen lopen door over de jaargrens; met dezelfde code en een andere naam verandert ongemerkt wat is toegewezen.",
      en:
        "Allocations run on over the end of the year; with the same code and another name, what was allocated changes unnoticed."
    ),
    advice: Phrase(
      nl: "Lees wat er aan inhoud en declaratie is veranderd voordat u de prijzen vergelijkt.",
      en: "Read what changed in content and billing before comparing the prices."),
    severity: .remark, ground: .practice,
    examples: [
      .passes(
        nl: "de woorden staan in een andere volgorde", en: "the words stand in another order",
        [
          "groep,wmo,02A17,Groep begeleiding,minuut,zin,1.20,1,",
          "own-2025:groep,wmo,02A17,Begeleiding groep,minuut,zin,1.10,1,",
        ],
        files: ["tables.csv": twoLists("own-2025", "own", 2025)]),
      .fails(
        nl: "02A05 heette in 2025 Specialistische begeleiding en nu Begeleiding plus",
        en: "02A05 was Specialistische begeleiding in 2025 and is Begeleiding plus now",
        [
          "plus,wmo,02A05,Begeleiding plus,minuut,zin,1.50,1,",
          "own-2025:spec,wmo,02A05,Specialistische begeleiding,minuut,zin,1.30,1,",
        ], files: ["tables.csv": twoLists("own-2025", "own", 2025)]),
    ]
  ) { input, table in
    let earlier = input.dataset.tables.filter { $0.region == table.region && $0.year < table.year }.map(
      \.year
    ).max()
    return otherNames(input, table) { $0.region == table.region && $0.year == earlier }.map { other, pairs in
      Finding(
        on: table, pairs.map(\.own.product),
        nl: "\(pairs.count == 1 ? "Eén code heette" : "\(pairs.count) codes heetten") in \(other) anders.",
        en: "\(pairs.count == 1 ? "One code had" : "\(pairs.count) codes had") another name in \(other).",
        at: pairs.flatMap { [Finding.Place(nameOf: $0.own), Finding.Place(nameOf: $0.other)] })
    }
  }

  /// The same code for something else in another region.
  private static let codeInOtherRegion = Rule(
    id: "code-in-other-region", theme: .codes,
    question: Phrase(
      nl: "Betekent een code in een andere regio iets anders?",
      en: "Does a code mean something else in another region?"),
    why: Phrase(
      nl:
        "Een aanbieder die in twee regio's werkt, declareert onder dezelfde code twee verschillende dingen.",
      en: "A provider who works in two regions declares two different things under the same code."),
    advice: Phrase(
      nl: "Vergelijk deze prijzen niet op code; een code geldt alleen binnen haar regio.",
      en: "Do not compare these prices by code; a code holds within its region only."),
    severity: .remark, ground: .practice,
    examples: [
      .passes(
        nl: "Logeren en Kortdurend verblijf, beide per etmaal",
        en: "Logeren and Kortdurend verblijf, both per etmaal",
        [
          "logeren,jw,44Z09,Logeren,etmaal,zin,300.00,1,",
          "other-2026:verblijf,jw,44Z09,Kortdurend verblijf,etmaal,zin,310.00,1,",
        ],
        files: ["tables.csv": twoLists("other-2026", "other", 2026)]),
      .passes(
        nl: "de namen hebben een woord gemeen", en: "the names have a word in common",
        [
          "begeleiding,wmo,02Z03,Begeleiding thuis,minuut,zin,1.20,1,",
          "other-2026:begeleiding,wmo,02Z03,Individuele begeleiding,minuut,zin,1.30,1,",
        ],
        files: ["tables.csv": twoLists("other-2026", "other", 2026)]),
      .fails(
        nl:
          "45Z53 is hier vaktherapie per minuut en elders gezinsbehandeling per traject; beide lijsten melden het",
        en:
          "45Z53 is vaktherapie per minute here and gezinsbehandeling per traject elsewhere; both lists tell",
        [
          "vaktherapie,jw,45Z53,Vaktherapie,minuut,zin,1.50,1,",
          "other-2026:gezin,jw,45Z53,Gezinsbehandeling,traject,zin,13188.81,1,",
        ],
        files: ["tables.csv": twoLists("other-2026", "other", 2026)], findings: 2),
    ]
  ) { input, table in
    // The same service can have other words elsewhere, but not a unit that does not convert.
    otherNames(
      input, table,
      isOther: { own, other in
        !ProductName(own.name).shares(wordWith: ProductName(other.name))
          && (try? UnitConversion.factor(from: own.unit, to: other.unit)) == nil
      }
    ) { $0.region != table.region }.map { other, pairs in
      Finding(
        on: table, pairs.map(\.own.product),
        nl:
          "\(pairs.count == 1 ? "Eén code betekent" : "\(pairs.count) codes betekenen") in \(other) iets anders.",
        en:
          "\(pairs.count == 1 ? "One code means" : "\(pairs.count) codes mean") something else in \(other).",
        at: pairs.flatMap { [Finding.Place(nameOf: $0.own), Finding.Place(nameOf: $0.other)] })
    }
  }

  /// One name under several codes.
  private static let serviceWithOneCode = Rule(
    id: "service-with-one-code", theme: .codes,
    question: Phrase(nl: "Heeft een product één code?", en: "Does a product have one code?"),
    why: Phrase(
      nl: "Wie een product op naam zoekt, vindt bij twee codes twee prijzen en weet niet welke geldt.",
      en:
        "Whoever looks for a product by its name finds two prices under two codes, and cannot say which holds."
    ),
    advice: Phrase(
      nl: "Geef de producten namen die zeggen waarin zij verschillen.",
      en: "Give the products names that say how they differ."),
    severity: .warning, ground: .practice,
    examples: [
      .passes(
        nl: "dezelfde naam onder twee wetten", en: "the same name under two laws",
        [
          "casemanagement-wmo,wmo,02A21,Casemanagement,minuut,zin,1.33,1,",
          "casemanagement-jeugd,jw,45A55,Casemanagement,minuut,zin,1.33,2,",
        ]),
      .passes(
        nl: "twee codes voor één prijs", en: "two codes for one price",
        [
          "diagnostiek-1,jw,54001,Diagnostiek,uur,zin,110.00,1,",
          "diagnostiek-2,jw,54002,Diagnostiek,uur,zin,110.00,2,",
        ]),
      .fails(
        nl: "Kinderartsen kost € 978,85 onder 53B01 en € 300,58 onder 53B02",
        en: "Kinderartsen costs € 978.85 under 53B01 and € 300.58 under 53B02",
        [
          "artsen-1,jw,53B01,Kinderartsen,traject,zin,978.85,1,",
          "artsen-2,jw,53B02,Kinderartsen,traject,zin,300.58,2,",
        ]),
    ]
  ) { input, table in
    let coded = input.dataset.products(in: table.id).filter { !$0.code.isEmpty }
    let byName = coded.grouped { [$0.law.rawValue] + ProductName($0.name).words.sorted() }
    return byName.compactMap { _, tariffs in
      // Several codes for one price are one product in several messages.
      guard Set(tariffs.map(\.code)).count > 1, Set(tariffs.map(\.amount)).count > 1,
        let first = tariffs.first
      else { return nil }
      return Finding(
        on: table, tariffs.map(\.product),
        nl:
          "\(first.name) staat onder \(tariffs.count) codes: \(tariffs.map(\.code).joined(separator: ", ")).",
        en:
          "\(first.name) stands under \(tariffs.count) codes: \(tariffs.map(\.code).joined(separator: ", ")).",
        at: tariffs.map { Finding.Place(nameOf: $0) })
    }
  }
}

extension Rule {
  /// Products by their code, those with more than one product only.
  private static func byCode(_ tariffs: [Tariff]) -> [(code: String, tariffs: [Tariff])] {
    tariffs.filter { !$0.code.isEmpty }.grouped(by: \.code).filter { $0.elements.count > 1 }
      .map { ($0.key, $0.elements) }
  }

  /// A product with one of another list under the same code.
  private typealias SameCode = (own: Tariff, other: Tariff)

  /// The products of a table whose code has another name in other tables, table by table.
  private static func otherNames(
    _ input: AuditInput, _ table: TariffTable,
    isOther: (Tariff, Tariff) -> Bool = { !ProductName($0.name).isSame(as: ProductName($1.name)) },
    in tables: (TariffTable) -> Bool
  ) -> [(table: String, pairs: [SameCode])] {
    let own = input.dataset.products(in: table.id).filter { !$0.code.isEmpty }
    return input.dataset.tables.filter { $0.id != table.id && $0.origin == nil && tables($0) }.compactMap {
      other in
      let others = Dictionary(grouping: input.dataset.products(in: other.id), by: \.code)
      let pairs = own.compactMap { tariff -> SameCode? in
        guard let same = others[tariff.code], let first = same.first,
          same.allSatisfy({ isOther(tariff, $0) })
        else { return nil }
        return (tariff, first)
      }
      return pairs.isEmpty ? nil : (other.id, pairs)
    }
  }

  /// The own list of an example and another one.
  private static func twoLists(_ other: String, _ region: String, _ year: Int) -> String {
    """
    table,title,publisher,region,region_name,year,valid_from,valid_to,published_on,price_level,publication,\
    document_version,source_file,source_sha256,note
    own-2026,Eigen lijst,Eigen regio,own,Eigen regio,2026,2026-01-01,,2025-11-01,,,,,,
    \(other),Andere lijst,Andere regio,\(region),Andere regio,\(year),\(year)-01-01,,2024-11-01,,,,,,

    """
  }
}
