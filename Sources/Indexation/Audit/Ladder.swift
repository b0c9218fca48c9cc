import Tariffs

/// Prices whose names differ only in a word, letter or number that says how much help is meant:
/// `Begeleiding licht`, `Begeleiding zwaar`; `Fasehuis C` to `Fasehuis G`.
struct Ladder {
  /// One price with its place on the ladder.
  struct Step {
    /// What says the place, as it stands in the name; empty where the name has no such word.
    let label: String
    /// The place: a heavier step has a higher one, compared number by number.
    let rank: [Rational]
    /// The price.
    let tariff: Tariff

    /// Whether it is the next letter or number behind another step.
    func follows(_ other: Step) -> Bool {
      rank.count == 1 && other.rank.count == 1 && rank[0] == other.rank[0] + Rational(1)
    }
  }

  /// What makes prices steps of the same ladder: the name without the word, law, unit and form.
  struct Key: Hashable {
    /// The words of the name, with a star for the word that says the place.
    let stem: [String]
    /// The law.
    let law: Law
    /// The unit.
    let unit: BillingUnit
    /// The form.
    let form: PaymentForm
    /// Whether the places are letters or numbers, which count; words only order.
    let counts: Bool
  }

  /// What its steps have in common.
  let key: Key
  /// The steps, the lightest first; at least two.
  let steps: [Step]

  /// Each step with the one behind it.
  var pairs: [(lower: Step, higher: Step)] { Array(zip(steps, steps.dropFirst())).map { ($0, $1) } }
  /// The words of its products, in order.
  var products: [String] { steps.map(\.tariff.product) }
}

extension Ladder {
  /// The ladders of some prices.
  ///
  /// - Parameters:
  ///   - prices: the prices of one table.
  ///   - words: words that say a place, with their places; `without` is the place of a name with none of them.
  ///   - counted: whether a letter at the end or a number at either end of a name says a place too.
  /// - Returns: the ladders, in the order of their first price.
  static func ladders(of prices: [Tariff], words: [String: Rational], counted: Bool = true) -> [Ladder] {
    var steps: [Key: [Step]] = [:]
    var order: [Key] = []
    func add(_ step: Step, _ stem: [String], counts: Bool) {
      let tariff = step.tariff
      let key = Key(stem: stem, law: tariff.law, unit: tariff.unit, form: tariff.form, counts: counts)
      if steps[key] == nil { order.append(key) }
      steps[key, default: []].append(step)
    }
    for tariff in prices {
      let name = Ladder.words(of: tariff.name)
      var runs = 0
      var place = 0
      while place < name.count {
        var end = place
        var rank: [Rational] = []
        while end < name.count,
          let value = words[name[end]]
            ?? (counted ? Ladder.count(name[end], isFirst: end == 0, isLast: end == name.count - 1) : nil)
        {
          rank.append(value)
          end += 1
        }
        if end > place {
          let counts = rank.count == 1 && words[name[place]] == nil
          let label = name[place..<end].joined(separator: " ")
          add(
            Step(label: label, rank: rank, tariff: tariff), name[..<place] + ["*"] + name[end...],
            counts: counts)
          if !counts { runs += 1 }
        }
        place = end + 1
      }
      // A name without any of the words can be a step of each ladder whose stem it is.
      if runs == 0, let without = words["without"] {
        for star in 0...name.count {
          let stem = name[..<star] + ["*"] + name[star...]
          add(Step(label: "", rank: [without], tariff: tariff), Array(stem), counts: false)
        }
      }
    }
    return order.compactMap { key in
      // Nearly every stem is that of one price; only what can be a ladder is put in order.
      guard let steps = steps[key], steps.count > 1 else { return nil }
      let ladder = steps.sorted(by: \.rank) { $0.lexicographicallyPrecedes($1) }
      let ranks = ladder.map(\.rank)
      // Two prices at one place differ in something that the name does not tell.
      guard Set(ranks).count == ranks.count, ladder.contains(where: { !$0.label.isEmpty }) else { return nil }
      return Ladder(key: key, steps: ladder)
    }
  }

  /// The words of a name in small letters, without the marks around them.
  private static func words(of name: String) -> [String] {
    name.lowercased().split { $0.isWhitespace || "(),;:".contains($0) }.map(String.init)
      .filter { $0 != "-" && $0 != "–" }
  }

  /// The place that a letter or a number in a name says.
  private static func count(_ word: String, isFirst: Bool, isLast: Bool) -> Rational? {
    let isNumber = word.first?.isNumber == true && word.allSatisfy { $0.isNumber || $0 == "/" }
    if isNumber, isFirst || isLast {
      return word.split(separator: "/").first.flatMap { Int($0) }.map { Rational($0) }
    }
    guard isLast, word.count == 1, let letter = word.utf8.first, (97...122).contains(letter) else {
      return nil
    }
    return Rational(Int(letter) - 96)
  }
}
