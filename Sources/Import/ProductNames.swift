import Tariffs

extension ListReading {
  /// Gives each product a word, the same for all its units and forms, and leaves no day with two amounts of one thing.
  ///
  /// Where a name stands for several products of one list, what tells them apart becomes a part of the word: the section,
  /// the law, the code or the sheet.
  mutating func nameProducts() {
    var names = ProductWords()
    for index in prices.indices { prices[index].productWord = names.word(of: prices[index].nameWords) }
    let parts: [(ReadPrice) -> String] = [
      \.section, \.law, { $0.codes.joined(separator: " ") }, \.place.sheet,
    ]
    for part in parts {
      let several = conflicts().filter { rows in Set(rows.map { part(prices[$0]) }).count > 1 }
      let words = Set(several.flatMap { $0.map { prices[$0].productWord } })
      for index in prices.indices where words.contains(prices[index].productWord) {
        let told = part(prices[index])
        guard !told.isEmpty else { continue }
        prices[index].nameWords = PrintedText(told).words + prices[index].nameWords
        prices[index].productWord = names.word(of: prices[index].nameWords)
        if told == prices[index].section { prices[index].fullName = told + ": " + prices[index].product }
      }
    }
    dropDoubles()
  }

  /// Rows that say an amount for one thing on one day, where they differ.
  private func conflicts() -> [[Int]] {
    Dictionary(grouping: prices.indices) { prices[$0].key }.values.filter { $0.count > 1 }
  }

  /// Keeps one of several equal amounts, and none where they differ.
  private mutating func dropDoubles() {
    var dropped: Set<Int> = []
    for rows in conflicts() {
      let rows = rows.sorted()
      let first = prices[rows[0]]
      let isSame = rows.allSatisfy { prices[$0].amount == first.amount && prices[$0].upper == first.upper }
      dropped.formUnion(isSame ? Array(rows.dropFirst()) : rows)
      if isSame {
        for other in rows.dropFirst() {
          let place = prices[other].place.address
          prices[rows[0]].notes.append(Phrase(nl: "staat ook in \(place)", en: "stands in \(place) too"))
        }
        continue
      }
      for row in rows {
        let price = prices[row]
        guard
          let other = rows.map({ prices[$0] }).first(where: {
            $0.amount != price.amount || $0.upper != price.upper
          })
        else { continue }
        let (own, known) = (price.amount.map(Phrase.init(number:)), other.amount.map(Phrase.init(number:)))
        refuse(
          price.place,
          Phrase(
            nl:
              "\(own?.dutch ?? "niets") voor '\(price.product)', terwijl \(other.place.address) daarvoor \(known?.dutch ?? "niets") zegt",
            en:
              "\(own?.english ?? "nothing") for '\(price.product)', while \(other.place.address) says \(known?.english ?? "nothing") for it"
          ))
      }
    }
    prices = prices.indices.filter { !dropped.contains($0) }.map { prices[$0] }
  }

  private mutating func refuse(_ place: CellPlace, _ reason: Phrase) {
    for index in cells.indices where cells[index].place == place { cells[index].outcome = .refused(reason) }
  }
}

extension ReadPrice {
  /// What has one amount on one day.
  fileprivate var key: [String] {
    [productWord, unit, form, kind.rawValue, band, validFrom?.description ?? ""]
  }
}

extension Phrase {
  /// An amount without the euro sign: `1.234,56` in Dutch.
  init(number amount: Money) {
    self.init(
      nl: Language.dutch.grouped(amount.description), en: Language.english.grouped(amount.description))
  }
}

/// Gives names their words: the same name the same one, and another name another one, also where letters that a word cannot
/// have, or those behind the longest word, are all in which they differ.
private struct ProductWords {
  private var names: [String: [String]] = [:]

  mutating func word(of name: [String]) -> String {
    let plain = slug(name)
    var (word, count) = (plain, 1)
    while let known = names[word], known != name {
      count += 1
      word = "\(plain)-\(count)"
    }
    names[word] = name
    return word
  }
}

/// The longest word of a product, so that a number still fits behind it.
private let longestWord = 90

/// A word of words: small letters and digits with hyphens between them.
private func slug(_ words: [String]) -> String {
  let plain = words.map { word in
    String(word.unicodeScalars.flatMap(plainLetters))
  }.filter { !$0.isEmpty }
  var word = ""
  for part in plain where word.utf8.count + part.utf8.count < longestWord {
    word += (word.isEmpty ? "" : "-") + part
  }
  return word.isEmpty ? "product" : word
}

private func plainLetters(_ scalar: Unicode.Scalar) -> [Character] {
  switch scalar {
  case "a"..."z", "0"..."9": [Character(scalar)]
  case "+": Array("plus")
  case "<": Array("minder")
  case ">": Array("meer")
  case "≤": Array("hoogstens")
  case "≥": Array("minstens")
  case "à"..."å": ["a"]
  case "ç": ["c"]
  case "è"..."ë": ["e"]
  case "ì"..."ï": ["i"]
  case "ñ": ["n"]
  case "ò"..."ö": ["o"]
  case "ù"..."ü": ["u"]
  default: []
  }
}
