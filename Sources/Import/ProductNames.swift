import Tariffs

extension ListReading {
  /// Gives each product a word, the same for all its units and forms, and leaves no day with two amounts of one thing.
  ///
  /// Where a name stands for several products of one list, what tells them apart becomes a part of the word: the section,
  /// the law, the code or the sheet.
  mutating func nameProducts() {
    for index in prices.indices { prices[index].productWord = slug(prices[index].nameWords) }
    let parts: [(ReadPrice) -> String] = [
      \.section, \.law, { $0.codes.joined(separator: " ") }, \.place.sheet,
    ]
    for part in parts {
      let several = conflicts().filter { rows in Set(rows.map { part(prices[$0]) }).count > 1 }
      let words = Set(several.flatMap { $0.map { prices[$0].productWord } })
      for index in prices.indices where words.contains(prices[index].productWord) {
        let told = part(prices[index])
        guard !told.isEmpty else { continue }
        prices[index].productWord = slug(PrintedText(told).words + prices[index].nameWords)
        prices[index].nameWords = PrintedText(told).words + prices[index].nameWords
        if told == prices[index].section { prices[index].fullName = told + ": " + prices[index].product }
      }
    }
    dropDoubles()
  }

  /// Rows that say an amount for one thing on one day, where they differ.
  private func conflicts() -> [[Int]] {
    Dictionary(grouping: prices.indices) { prices[$0].key }.values.filter { $0.count > 1 }
  }

  /// Keeps one of several equal amounts, and none of several others.
  private mutating func dropDoubles() {
    var dropped: Set<Int> = []
    for rows in conflicts() {
      let rows = rows.sorted()
      let first = prices[rows[0]]
      for other in rows.dropFirst() {
        let price = prices[other]
        dropped.insert(other)
        if price.amount == first.amount, price.upper == first.upper {
          prices[rows[0]].notes.append(
            Phrase(nl: "staat ook in \(price.place.address)", en: "stands in \(price.place.address) too"))
        } else {
          let (own, known) = (price.amount?.description ?? "", first.amount?.description ?? "")
          refuse(
            price.place,
            Phrase(
              nl: "\(own) voor '\(price.product)', terwijl \(first.place.address) daarvoor \(known) zegt",
              en: "\(own) for '\(price.product)', while \(first.place.address) says \(known) for it"))
        }
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

/// A word of words: small letters and digits with hyphens between them.
private func slug(_ words: [String]) -> String {
  let plain = words.map { word in
    String(word.unicodeScalars.flatMap(plainLetters))
  }.filter { !$0.isEmpty }
  var word = ""
  for part in plain where word.utf8.count + part.utf8.count < 90 { word += (word.isEmpty ? "" : "-") + part }
  return word.isEmpty ? "product" : word
}

private func plainLetters(_ scalar: Unicode.Scalar) -> [Character] {
  switch scalar {
  case "a"..."z", "0"..."9": [Character(scalar)]
  case "+": ["p", "l", "u", "s"]
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
