import ArgumentParser
import Export
import Tariffs

/// What a word is that stands where the program expects something else.
struct Guessing {
  /// The tables with those of the folders that the words name; those that are built in where a folder is wrong, because
  /// the command that reads it will say so.
  let dataset: Dataset?

  /// Reads the data for the words of a command line.
  init(words: [String]) {
    var options = DatasetOptions()
    options.folders = DatasetOptions.folders(in: words)
    let files: Set<DatasetFile> = [.concepts, .conceptMembers, .unpriced]
    dataset = (try? options.load(files).dataset) ?? (try? Dataset.builtIn(files))
  }

  /// The command that a word by itself asks for: it lists tables and regions, and shows products.
  ///
  /// - Parameters:
  ///   - word: a word in the place of a command.
  ///   - isNearCommand: whether it is nearly a command; then a part of a name is no reason to take it for a product.
  /// - Returns: the command; nothing where the data do not have the word.
  func command(for word: String, isNearCommand: Bool) -> (any ParsableCommand.Type)? {
    switch dataset?.kind(of: word) {
    case .tables, .region: ListCommand.self
    case .product: ShowCommand.self
    case .partOfProduct: isNearCommand ? nil : ShowCommand.self
    case .concept: isNearCommand ? nil : CompareCommand.self
    case nil: nil
    }
  }

  /// The law that a word by itself names.
  func law(named word: String) -> String? {
    let typed = word.lowercased()
    return dataset?.terms.laws.first { $0.rawValue == typed || $0.otherSpellings.contains(typed) }?.rawValue
  }

  /// The tables of a region and a year that are typed as two words.
  func selector(for selectors: [Selector]) -> Selector? {
    guard selectors.count == 2, case .table(let region) = selectors[0], case .year(let year) = selectors[1],
      dataset?.kind(of: region) == .region
    else { return nil }
    return .regionInYear(region, year)
  }

  /// The word of the data that a mistyped one most probably stands for, and what it is.
  func hint(to word: String) -> String? {
    guard let dataset else { return nil }
    func plain(_ code: String) -> String { code.lowercased().filter { $0 != "0" } }
    // Of a code a zero is forgotten easily.
    let codes = dataset.knownWords.filter {
      word.contains(where: \.isNumber) && word.contains(where: \.isLetter) && plain($0) == plain(word)
    }
    guard
      let near = codes.count == 1 ? codes.first : nearestWord(to: word, among: dataset.knownWords)
    else { return nil }
    switch dataset.kind(of: near) {
    case .tables: return said(nl: " Is de tabel '\(near)' bedoeld?", en: " Did you mean the table '\(near)'?")
    case .region:
      return said(nl: " Is de regio '\(near)' bedoeld?", en: " Did you mean the region '\(near)'?")
    default:
      return said(nl: " Is het product '\(near)' bedoeld?", en: " Did you mean the product '\(near)'?")
    }
  }

  /// What a refused word is, and the command that takes it; nothing where the data do not have it.
  func advice(on error: SelectionError, in command: any ParsableCommand.Type) -> String? {
    if case .unknownTable(let word, let nearest, _) = error {
      if let path = Self.advice(onPath: word) { return path }
      if nearest == nil, dataset?.kind(of: word) == nil, let hint = hint(to: word) {
        return said(nl: "Er is geen tabel '\(word)'.", en: "There is no table '\(word)'.") + hint
      }
    }
    guard let (word, wanted) = error.refusedWord, let dataset else { return nil }
    let kindOfWord = dataset.kind(of: word)
    if [.product, .partOfProduct].contains(kindOfWord) {
      if case .unknownProduct(_, _, let tables) = error { return elsewhere(word, than: tables, dataset) }
      if case .unknownConcept = error, let advice = concepts(of: word, dataset) { return advice }
    }
    let (kind, verb): (Phrase, String)
    switch kindOfWord {
    case .tables where command == RebuildCommand.self:
      (kind, verb) = (Phrase(nl: "is een tabel", en: "is a table"), "rebuild --table")
    case .tables: (kind, verb) = (Phrase(nl: "kiest tabellen", en: "selects tables"), "list")
    case .region: (kind, verb) = (Phrase(nl: "is een regio", en: "is a region"), "list")
    case .product: (kind, verb) = (Phrase(nl: "is een product", en: "is a product"), "show")
    case .partOfProduct:
      (kind, verb) = (
        Phrase(nl: "is een deel van namen van producten", en: "is a part of names of products"), "show"
      )
    case .concept: (kind, verb) = (Phrase(nl: "is een concept", en: "is a concept"), "compare")
    case nil: return nil
    }
    let line = "tariffs \(verb) \(word.contains(" ") ? "\"\(word)\"" : word)"
    return said(
      nl: "'\(word)' \(kind.dutch), en hier hoort \(wanted.dutch): '\(line)' neemt het aan.",
      en: "'\(word)' \(kind.english), and \(wanted.english) belongs here: '\(line)' takes it.")
  }

  /// The rows of a product in any table, and the concepts that have it.
  private func found(_ word: String, _ dataset: Dataset) -> (rows: [Tariff], concepts: [String]) {
    let all = dataset.tables.flatMap { dataset.tariffs(in: $0.id) }
    let (exact, rows) = (ProductQuery(word).exactMatches(in: all), ProductQuery(word).matches(in: all))
    let members = dataset.conceptMembers.filter { member in
      (exact.isEmpty ? rows : exact).contains { $0.table == member.table && $0.product == member.product }
    }
    return (rows, members.map(\.concept).firstOccurrences)
  }

  /// In which tables a product stands that others do not have, and what they have of its concepts.
  private func elsewhere(_ word: String, than tables: [String], _ dataset: Dataset) -> String? {
    let (rows, concepts) = found(word, dataset)
    let others = rows.map(\.table).firstOccurrences.filter { !tables.contains($0) }
    guard !others.isEmpty else { return nil }
    // A part of many names belongs to too many concepts to say something.
    let members = dataset.conceptMembers.filter {
      concepts.count < 3 && tables.contains($0.table) && concepts.contains($0.concept)
    }
    let near = tables.flatMap { dataset.tariffs(in: $0) }.filter { row in
      members.contains { $0.table == row.table && $0.product == row.product }
    }.map { $0.code.isEmpty ? $0.name : "\($0.name) (\($0.code))" }.firstOccurrences
    let list = Console.language.all(others)
    let same = members.map(\.concept).firstOccurrences.joined(separator: ", ")
    let these =
      tables.count == 1
      ? said(nl: "deze lijst", en: "this list") : said(nl: "deze lijsten", en: "these lists")
    return said(
      nl: "'\(word)' staat niet in \(these), wel in \(list)."
        + (near.isEmpty
          ? "" : " Bij hetzelfde concept (\(same)) hoort hier: \(near.joined(separator: ", "))."),
      en: "'\(word)' is not in \(these), but in \(list)."
        + (near.isEmpty
          ? "" : " Of the same concept (\(same)) they have: \(near.joined(separator: ", "))."))
  }

  /// The concepts to which a product belongs, and the commands that compare them.
  private func concepts(of word: String, _ dataset: Dataset) -> String? {
    let lines = found(word, dataset).concepts.map { "'tariffs compare \($0)'" }
    guard !lines.isEmpty else { return nil }
    let list = lines.joined(separator: said(nl: " of ", en: " or "))
    return said(
      nl: "'\(word)' is een product, en hier hoort een concept: \(list) vergelijkt het.",
      en: "'\(word)' is a product, and a concept belongs here: \(list) compares it.")
  }

  /// What a path is that stands where a table belongs, and what takes it.
  private static func advice(onPath word: String) -> String? {
    let endings = [".csv", ".xlsx", ".xlsm", ".xls", ".ods"]
    guard
      word.contains("/") || word == "." || word == ".."
        || endings.contains(where: word.lowercased().hasSuffix)
    else { return nil }
    do { try Dataset.require(.tables, at: word) } catch { return error.text(in: Console.language) }
    let kind =
      OutputFile.isFolder(word)
      ? Phrase(nl: "een map", en: "a folder")
      : word.hasSuffix(".csv")
        ? Phrase(nl: "een CSV-bestand", en: "a CSV file") : Phrase(nl: "een bestand", en: "a file")
    return said(
      nl: "'\(word)' is \(kind.dutch), en hier hoort een tabel: '--datasets \(word)' voegt de tabellen "
        + "ervan toe, en dan is een tabel te noemen met haar id of jaar.",
      en: "'\(word)' is \(kind.english), and a table belongs here: '--datasets \(word)' adds its tables, "
        + "and then a table is named by its id or year.")
  }
}

extension SelectionError {
  /// The word that was refused, and what was wanted in its place.
  fileprivate var refusedWord: (word: String, wanted: Phrase)? {
    switch self {
    case .unknownTable(let word, _, _): (word, Phrase(nl: "een tabel", en: "a table"))
    case .unknownRegion(let word, _, _): (word, Phrase(nl: "een regio", en: "a region"))
    case .unknownConcept(let word, _, _): (word, Phrase(nl: "een concept", en: "a concept"))
    case .noGroupProduct(let word, _): (word, Phrase(nl: "een groepsproduct", en: "a group product"))
    case .unknownProduct(let word, _, _): (word, Phrase(nl: "een product", en: "a product"))
    default: nil
    }
  }
}
