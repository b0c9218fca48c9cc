import Tariffs

extension Rule {
  /// The rules about time.
  static let time: [Rule] =
    [
      publishedInTime, publishedBeforeEnd, publishedLongBefore, onePriceLevel, priceLevelFitsYear,
      titleFitsYear,
      nameFitsYear, lineFitsYear,
    ] + listsInTime

  /// A list that is published after it begins.
  private static let publishedInTime = Rule(
    id: "published-in-time", theme: .time,
    question: Phrase(
      nl: "Is de lijst gepubliceerd voordat zij geldt?", en: "Was the list published before it holds?"),
    why: Phrase(
      nl:
        "Wat werd gedeclareerd voor de publicatie, rustte op een andere prijs; terugwerkende kracht vraagt om herberekening.",
      en:
        "What was declared before publication rested on another price; holding from an earlier day means correcting it."
    ),
    advice: Phrase(
      nl:
        "Herbereken de declaraties vanaf de eerste dag, en houd een verlaging of een verzwaring ten nadele van cliënten tegen het licht: zij kan niet terugwerken.",
      en:
        "Correct the declarations from the first day on, and look closely at what is worse for clients: it cannot work back."
    ),
    severity: .warning, ground: .law("Bekendmakingswet art. 8; Gemeentewet art. 139 en 142"),
    examples: [
      .passes(
        nl: "gepubliceerd op 1 november 2025, geldt vanaf 1 januari 2026",
        en: "published on 1 November 2025, holds from 1 January 2026", one),
      .fails(
        nl: "gepubliceerd op 20 januari 2026, geldt vanaf 1 januari 2026",
        en: "published on 20 January 2026, holds from 1 January 2026", one,
        files: tables(published: "2026-01-20")),
    ]
  ) { _, table in
    // A list that appears when its year is over is the finding of the next rule.
    guard let published = table.publishedOn, published > table.validFrom, !isOver(table, on: published) else {
      return []
    }
    return [
      dates(
        table, published, after: table.validFrom,
        nl: "Gepubliceerd op \(published), terwijl de lijst geldt vanaf \(table.validFrom).",
        en: "Published on \(published), while the list holds from \(table.validFrom).")
    ]
  }

  /// A list that is published when it is over.
  private static let publishedBeforeEnd = Rule(
    id: "published-before-end", theme: .time,
    question: Phrase(
      nl: "Is de lijst gepubliceerd voordat haar jaar om is?",
      en: "Was the list published before its year was over?"),
    why: Phrase(
      nl: "Een lijst die pas na afloop of in de laatste dagen verschijnt, heeft niemand kunnen toepassen.",
      en: "Nobody can have applied a list that appears when it is over, or in its last days."),
    advice: Phrase(
      nl: "Vraag op welke prijs de declaraties van dat jaar zijn betaald, en of zij worden verrekend.",
      en: "Ask at which price that year's declarations were paid, and whether they will be settled."),
    severity: .warning, ground: .practice,
    examples: [
      .passes(
        nl: "gepubliceerd op 20 januari 2026", en: "published on 20 January 2026", one,
        files: tables(published: "2026-01-20")),
      .fails(
        nl: "lijst van 2026, gepubliceerd op 20 december 2026",
        en: "list of 2026, published on 20 December 2026", one,
        files: tables(published: "2026-12-20")),
    ]
  ) { _, table in
    guard let published = table.publishedOn, isOver(table, on: published) else { return [] }
    return [
      dates(
        table, published, after: table.validFrom,
        nl: "De lijst van \(table.year) is pas gepubliceerd op \(published).",
        en: "The list of \(table.year) was published only on \(published).")
    ]
  }

  /// A list that was published long before it begins.
  private static let publishedLongBefore = Rule(
    id: "published-long-before", theme: .time,
    question: Phrase(
      nl: "Ligt de publicatie niet meer dan een jaar voor het begin?",
      en: "Is publication no more than a year before the beginning?"),
    why: Phrase(
      nl: "Een lijst van zo lang vooraf kent de index van haar eigen jaar niet.",
      en: "A list from so long before does not know the index of its own year."),
    advice: Phrase(
      nl: "Kijk of de datum en het jaar goed zijn overgenomen, en of de prijzen later zijn geïndexeerd.",
      en: "See whether date and year were transcribed well, and whether the prices were indexed later."),
    severity: .remark, ground: .practice,
    examples: [
      .passes(
        nl: "gepubliceerd op 1 november 2025, geldt vanaf 1 januari 2026",
        en: "published on 1 November 2025, holds from 1 January 2026", one),
      .fails(
        nl: "gepubliceerd op 1 november 2024, geldt vanaf 1 januari 2026",
        en: "published on 1 November 2024, holds from 1 January 2026", one,
        files: tables(published: "2024-11-01")),
    ]
  ) { input, table in
    guard let years = input.settings.value("years-before", of: "published-in-time"),
      let count = Int("\(years)"),
      let published = table.publishedOn,
      let limit = CalendarDate(
        year: table.validFrom.year - count, month: table.validFrom.month,
        day: min(table.validFrom.day, 28)), published < limit
    else { return [] }
    return [
      dates(
        table, published, after: table.validFrom,
        nl: "Gepubliceerd op \(published), ruim voor \(table.validFrom), de eerste dag.",
        en: "Published on \(published), long before \(table.validFrom), the first day.")
    ]
  }

  /// Two price levels in one document.
  private static let onePriceLevel = Rule(
    id: "one-price-level", theme: .time,
    question: Phrase(
      nl: "Noemt het document één prijspeil?", en: "Does the document name one price level?"),
    why: Phrase(
      nl:
        "Tussen twee prijspeilen ligt een index van enkele procenten; wie het verkeerde kiest, indexeert twee keer of niet.",
      en:
        "Between two price levels lies an index of some percents; whoever picks the wrong one indexes twice, or not at all."
    ),
    advice: Phrase(
      nl: "Laat de gemeente zeggen van welk jaar de prijzen zijn.",
      en: "Have the municipality say of which year the prices are."),
    severity: .warning, ground: .document,
    examples: [
      .passes(nl: "prijspeil 2026", en: "price level 2026", one, files: tables(priceLevel: "2026")),
      .fails(
        nl: "prijspeil 2025 volgens regel 3 en 2026 volgens regel 9", en: "2025 by line 3 and 2026 by line 9",
        one,
        files: tables(priceLevel: "2025 volgens regel 3; 2026 volgens regel 9")),
    ]
  ) { _, table in
    let levels = years(in: table.priceLevel)
    guard Set(levels).count > 1 else { return [] }
    let named = levels.firstOccurrences.map(String.init)
    return [
      Finding(
        on: table,
        nl: "Het document noemt meer dan één prijspeil: \(named.joined(separator: " en ")).",
        en: "The document names more than one price level: \(named.joined(separator: " and ")).",
        at: [place(table, table.priceLevel, says: Phrase(table.priceLevel))])
    ]
  }

  /// A price level of another year.
  private static let priceLevelFitsYear = Rule(
    id: "price-level-fits-year", theme: .time,
    question: Phrase(
      nl: "Is het prijspeil dat van het jaar van de lijst?", en: "Is the price level that of the list's year?"
    ),
    why: Phrase(
      nl: "Wie de lijst als prijzen van haar jaar leest, mist een jaar index.",
      en: "Whoever reads the list as prices of its year misses a year of index."),
    advice: Phrase(
      nl: "Vraag of de prijzen nog worden geïndexeerd, en indexeer ze tot die tijd niet zelf.",
      en: "Ask whether the prices are still to be indexed, and until then do not index them yourself."),
    severity: .warning, ground: .document,
    examples: [
      .passes(
        nl: "prijspeil 2026 in 2026", en: "price level 2026 in 2026", one, files: tables(priceLevel: "2026")),
      .fails(
        nl: "prijspeil 2025 in 2026", en: "price level 2025 in 2026", one, files: tables(priceLevel: "2025")),
    ]
  ) { _, table in
    let levels = Set(years(in: table.priceLevel))
    guard let level = levels.first, levels.count == 1, level != table.year else { return [] }
    return [
      Finding(
        on: table,
        nl: "De lijst is van \(table.year), het prijspeil van \(level).",
        en: "The list is of \(table.year), the price level of \(level).",
        at: [place(table, table.priceLevel, says: Phrase(table.priceLevel))],
        expected: Phrase("\(table.year)"))
    ]
  }

  /// A title with another year.
  private static let titleFitsYear = Rule(
    id: "title-fits-year", theme: .time,
    question: Phrase(
      nl: "Noemt de titel geen ander jaar dan dat van de lijst?",
      en: "Does the title name no year but the list's?"),
    why: Phrase(
      nl: "Wie de lijst bij haar titel zoekt, vindt dan de verkeerde.",
      en: "Whoever looks for the list by its title then finds the wrong one."),
    advice: Phrase(
      nl: "Kijk of het jaar of de titel verkeerd is overgenomen.",
      en: "See whether the year or the title was transcribed wrongly."),
    severity: .remark, ground: .document,
    examples: [
      .passes(
        nl: "de titel Tarieven 2026", en: "the title Tarieven 2026", one,
        files: tables(title: "Tarieven 2026")),
      .passes(
        nl: "een wijziging van regels uit 2023 houdt hun naam",
        en: "an amendment of rules of 2023 keeps their name", one,
        files: tables(title: "Wijziging Nadere regels 2023")),
      .fails(
        nl: "Tarieven 2025, lijst van 2026", en: "Tarieven 2025, list of 2026", one,
        files: tables(title: "Tarieven 2025")),
    ]
  ) { _, table in
    let named = years(in: table.title)
    guard !named.isEmpty, !named.contains(table.year), !table.title.lowercased().contains("wijziging") else {
      return []
    }
    return [
      Finding(
        on: table,
        nl: "De titel '\(table.title)' noemt \(table.year) niet.",
        en: "The title '\(table.title)' does not name \(table.year).",
        at: [Finding.Place(table: table.id, lines: .none, says: Phrase(table.title))],
        expected: Phrase("\(table.year)"))
    ]
  }

  /// A product whose name has another year.
  private static let nameFitsYear = Rule(
    id: "name-fits-year", theme: .time,
    question: Phrase(
      nl: "Noemt geen productnaam een vroeger jaar?", en: "Does no product name mention an earlier year?"),
    why: Phrase(
      nl: "Een naam met een vroeger jaar is meestal blijven staan uit de vorige lijst, met zijn prijs.",
      en: "A name with an earlier year mostly stayed behind from the previous list, with its price."),
    advice: Phrase(nl: "Vraag of de prijs is herzien.", en: "Ask whether the price was revised."),
    severity: .remark, ground: .document,
    examples: [
      .passes(
        nl: "de naam Begeleiding 2026", en: "the name Begeleiding 2026",
        ["hulp,wmo,,Begeleiding 2026,uur,zin,70.00,1,"]),
      .fails(
        nl: "de naam Begeleiding 2025", en: "the name Begeleiding 2025",
        ["hulp,wmo,,Begeleiding 2025,uur,zin,70.00,1,"]),
    ]
  ) { input, table in
    let old = input.dataset.products(in: table.id).filter { product in
      let named = years(in: product.name)
      // A day on which something was installed is no year of a price.
      return !named.isEmpty && named.allSatisfy { $0 < table.year } && !product.name.contains("<")
        && !product.name.contains("geplaatst")
    }
    guard !old.isEmpty else { return [] }
    let names = old.map(\.name).joined(separator: ", ")
    return [
      Finding(
        on: table, old.map(\.product),
        nl: "Een vroeger jaar in de naam: \(names).", en: "An earlier year in the name: \(names).",
        at: old.map { Finding.Place(nameOf: $0) })
    ]
  }

  /// An amount on whose line another year stands.
  private static let lineFitsYear = Rule(
    id: "line-fits-year", theme: .time,
    question: Phrase(
      nl: "Staat bij geen prijs een vroeger peil dan het jaar van de lijst?",
      en: "Is no price said to be of an earlier year than the list?"),
    why: Phrase(
      nl: "Het document zegt zelf dat het bedrag van een vroeger jaar is; de index ontbreekt dan.",
      en: "The document itself says that the amount is of an earlier year; the index is then missing."),
    advice: Phrase(
      nl: "Zoek het bedrag van het jaar van de lijst op, of vraag de gemeente welk geldt.",
      en: "Look up the amount of the list's year, or ask the municipality which holds."),
    severity: .warning, ground: .document,
    examples: [
      .passes(
        nl: "op de regel: 'Tarief 2026 € 70,00'", en: "on the line: 'Tarief 2026 € 70,00'", one,
        files: ["own-2026.txt": "Tarief 2026 € 70,00"]),
      .passes(
        nl: "een dag waarop iets is geplaatst is geen peil", en: "a day of installation is no price level",
        one,
        files: ["own-2026.txt": "geplaatst < 01-08-2020 € 70,00"]),
      .fails(
        nl: "'op 1 januari 2025 € 70,00' in een lijst van 2026",
        en: "'op 1 januari 2025 € 70,00' in a list of 2026", one,
        files: ["own-2026.txt": "Het bedrag op 1 januari 2025 is € 70,00"]),
    ]
  ) { input, table in
    guard let lines = input.sourceLines[table.id] else { return [] }
    let level: Set<String> = [
      "januari", "juli", "tarief", "tarieven", "prijs", "prijzen", "prijspeil", "vanaf",
    ]
    return input.dataset.tariffs(in: table.id).compactMap { price in
      guard lines.indices.contains(price.line - 1) else { return nil }
      let words = lines[price.line - 1].lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
      let named = zip(words, words.dropFirst()).filter { level.contains($0.0) }.compactMap {
        years(in: $0.1).first
      }
      guard let latest = named.max(), latest < table.year else { return nil }
      let amount = Phrase(price.amount)
      return Finding(
        on: table, [price.product],
        nl: "\(price.codeAndName): bij \(amount.dutch) staat \(latest), de lijst is van \(table.year).",
        en: "\(price.codeAndName): at \(amount.english) stands \(latest), the list is of \(table.year).",
        at: [
          Finding.Place(price),
          Finding.Place(
            table: table.id, lines: .none,
            says: Phrase(
              nl: "de lijst geldt vanaf \(table.validFrom)", en: "the list holds from \(table.validFrom)")),
        ])
    }
  }

  /// Whether a list is over on a day, or its year is in its last month.
  private static func isOver(_ table: TariffTable, on day: CalendarDate) -> Bool {
    [table.validTo, CalendarDate(year: table.year, month: 12, day: 1)].compactMap { $0 }.contains {
      $0 <= day
    }
  }

  /// What is to be said of the day of publication.
  private static func dates(
    _ table: TariffTable, _ published: CalendarDate, after begin: CalendarDate, nl: String, en: String
  ) -> Finding {
    Finding(
      on: table,
      nl: nl, en: en,
      at: [
        Finding.Place(
          table: table.id, lines: .none,
          says: Phrase(
            nl: table.publication.isEmpty
              ? "gepubliceerd op \(published)" : "\(table.publication), \(published)",
            en: table.publication.isEmpty ? "published on \(published)" : "\(table.publication), \(published)"
          )),
        place(table, table.note, says: Phrase(nl: "geldt vanaf \(begin)", en: "holds from \(begin)")),
      ])
  }

  /// A place whose lines a text about the list names: `volgens regel 32`, `(regels 2957-2961)`.
  private static func place(_ table: TariffTable, _ text: String, says: Phrase) -> Finding.Place {
    let words = text.split { $0.isWhitespace || "();.,".contains($0) }.map(String.init)
    let lines = zip(words, words.dropFirst()).filter { $0.0 == "regel" || $0.0 == "regels" }.map(\.1)
      .firstOccurrences
    return Finding.Place(
      table: table.id, lines: SourceLines(lines.joined(separator: " ")) ?? .none, says: says)
  }

  /// The years of this century that a text names as numbers of four digits, in their order.
  private static func years(in text: String) -> [Int] {
    text.split { !$0.isNumber }.filter { $0.count == 4 && $0.hasPrefix("20") }.compactMap { Int($0) }
  }

  // The lists of the examples.

  private static let one = ["hulp,wmo,,Hulp,uur,zin,70.00,1,"]

  private static func tables(
    published: String = "2025-11-01", priceLevel: String = "", title: String = "Eigen lijst"
  ) -> [String: String] {
    [
      "tables.csv": """
      table,title,publisher,region,region_name,year,valid_from,valid_to,published_on,price_level,publication,\
      document_version,source_file,source_sha256,note
      own-2026,\(title),Eigen regio,own,Eigen regio,2026,2026-01-01,,\(published),\(priceLevel),,,,,

      """
    ]
  }
}
