import Tariffs

extension Finding.Place {
  /// One line of a table and what it says.
  init(_ table: String, _ line: Int, says: Phrase) {
    self.init(table: table, lines: SourceLines(line...line), says: says)
  }

  /// The place of a product code, with its name.
  init(nameOf tariff: Tariff) {
    self.init(tariff.table, tariff.line, says: Phrase(tariff.codeAndName))
  }

  /// The place of a billing term, with what it says.
  init(_ term: BillingTerm) {
    // Some terms are words.
    let value = term.number == nil ? term.value : Language.dutch.grouped(term.value)
    self.init(
      term.table, term.line,
      says: Phrase(nl: "\(term.kind.name.dutch): \(value)", en: "\(term.kind.name.english): \(term.value)"))
  }

  /// The place of a reading, with what is printed and what it was read as.
  init(_ reading: Reading) {
    let undecided = Phrase(nl: "niet te beslissen", en: "cannot be decided")
    self.init(
      reading.table, reading.line,
      says: Phrase(
        nl: "\(quoted(reading.printed)): \(reading.read.isEmpty ? undecided.dutch : quoted(reading.read))",
        en: "\(quoted(reading.printed)): \(reading.read.isEmpty ? undecided.english : quoted(reading.read))"))
  }
}

extension Finding {
  /// Something that a sentence says of a table, with the places that do not agree.
  init(
    on table: TariffTable, _ products: [String] = [], nl: String, en: String, at places: [Place],
    expected: Phrase? = nil
  ) {
    self.init(
      table: table.id, products: products, says: Phrase(nl: nl, en: en), places: places, expected: expected)
  }
}

extension Dataset {
  /// The first price of each product of a table, in the order of its file.
  func products(in table: String) -> [Tariff] {
    var seen: Set<String> = []
    return tariffs(in: table).filter { seen.insert($0.product).inserted }
  }
}

extension Sequence {
  /// What the elements are grouped by, each once, in their order.
  func distinct<Key: Hashable>(_ key: (Element) -> Key) -> [Key] { map(key).firstOccurrences }

  /// The elements that share a key, group by group in the order of the first of each.
  func grouped<Key: Hashable>(by key: (Element) -> Key) -> [(key: Key, elements: [Element])] {
    var places: [Key: Int] = [:]
    var groups: [(key: Key, elements: [Element])] = []
    for element in self {
      let key = key(element)
      if let place = places[key] {
        groups[place].elements.append(element)
      } else {
        places[key] = groups.count
        groups.append((key, [element]))
      }
    }
    return groups
  }

  /// The first element of each key, to be found by it.
  func indexed<Key: Hashable>(by key: (Element) -> Key) -> [Key: Element] {
    Dictionary(map { (key($0), $0) }, uniquingKeysWith: { first, _ in first })
  }
}
