import Tariffs

/// The words by which lists name units, forms, laws and kinds of amounts.
///
/// What a word means stands in the data of the program (`units.csv`, `laws.csv`); here is how lists write it: `p/u`,
/// `uurtarief`, `4-wekelijks`, `sociaal netwerk`.
enum TermWords {
  /// The word of a unit, a form or a law of which the list does not say which it is.
  static let unknown = "onbekend"

  // MARK: Units

  /// A unit as a text names it.
  struct UnitMention: Hashable {
    /// The word of `units.csv`.
    let unit: String
    /// What the text says: `per dagdeel`.
    let text: String
  }

  private static let spellings: [String: String] = {
    var words: [String: String] = [:]
    for unit in Terms.builtIn.units where unit.rawValue != unknown {
      // "Per keer" is no amount for the whole, as the name of "eenmalig" would have it.
      let names = unit.rawValue == "eenmalig" ? [] : [unit.name]
      for word in [unit.rawValue] + names + unit.otherSpellings {
        words[PrintedText(word).key] = unit.rawValue
      }
    }
    let printed: KeyValuePairs = [
      "minuut": "minuut minuten", "uur": "uur uren", "dagdeel": "dagdeel dagdelen",
      "etmaal": "etmaal etmalen",
      "dag": "dag dagen dagelijks", "nacht": "nacht nachten", "week": "week weken wekelijks",
      "vier-weken": "vierwekelijks vierweken", "maand": "maand maanden maandelijks",
      "kwartaal": "kwartaal kwartalen", "jaar": "jaar jaren jaarlijks", "maaltijd": "maaltijd maaltijden",
      "rit": "rit ritten", "consult": "consult consulten", "eenmalig": "eenmalig eenmalige",
      "km": "km kilometer kilometers", "traject": "traject trajecten", "stuks": "stuk stuks", "fte": "fte",
    ]
    for (unit, others) in printed {
      for word in others.split(separator: " ") { words[String(word)] = unit }
    }
    return words
  }()

  /// How lists shorten a unit that stands by itself.
  private static let shortUnits = [
    "u": "uur", "dgd": "dagdeel", "etm": "etmaal", "wk": "week", "mnd": "maand", "jr": "jaar",
  ]
  /// What makes a part or several of a unit: half an hour is none.
  private static let counts: Set<String> = [
    "half", "halve", "halfuur", "kwart", "driekwart", "anderhalf", "anderhalve", "twee", "drie", "vier",
  ]

  private static let pricedEndings = [
    "tarief", "tarieven", "prijs", "bedrag", "loon", "vergoeding", "budget", "kosten",
  ]

  /// The units that a text names, in its order. `per 15 minuten` and `4 uur` name none, because a unit is one of a kind;
  /// only four weeks are a unit of their own.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - needsPer: whether only what stands behind `per` or a stroke, or in one word with a price, counts.
  /// - Returns: each unit once.
  static func units(in text: PrintedText, needsPer: Bool = false) -> [UnitMention] {
    let (words, line) = (text.words, text.line.lowercased())
    var found: [UnitMention] = []
    for (place, word) in words.enumerated() {
      let before = place > 0 ? words[place - 1] : ""
      let isBehindPer = ["per", "p", "iedere", "elke"].contains(before)
      var mention: UnitMention?
      let isBehindStroke = line.contains("/" + word)
      if countsBefore(place, in: words) { continue }
      if word.hasPrefix("wek") || word == "week", ["4", "vier"].contains(before) {
        let isPer = place > 1 && words[place - 2] == "per"
        mention = UnitMention(unit: "vier-weken", text: (isPer ? "per " : "") + before + " " + word)
        if needsPer, !isPer, words.count > 2 { mention = nil }
      } else if isBehindPer,
        let short = ["u": "uur", "m": "maand", "w": "week", "j": "jaar", "min": "minuut"][word]
      {
        mention = UnitMention(unit: short, text: before + "/" + word)
      } else if let unit = spellings[word] ?? (words.count == 1 || isBehindStroke ? shortUnits[word] : nil),
        word != "min" || words.count == 1 || isBehindStroke
      {
        let isCounted = before.first?.isNumber ?? false && before != "1" || counts.contains(before)
        let isPer = isBehindPer || words.count == 1 || isBehindStroke
        if !isCounted, isPer || !needsPer || ["eenmalig"].contains(unit) {
          mention = UnitMention(unit: unit, text: (before == "per" ? "per " : "") + word)
        }
      } else if let ending = pricedEndings.first(where: word.hasSuffix),
        let unit = spellings[String(word.dropLast(ending.count))]
      {
        mention = UnitMention(unit: unit, text: String(word.dropLast(ending.count)))
      }
      if let mention, !found.contains(where: { $0.unit == mention.unit }) { found.append(mention) }
    }
    return found
  }

  /// Whether how much there is of something stands before a word, so that it does not say per what is paid:
  /// `9 dagdelen per week`, `3x per week`, `10 uur/week`, `10 uur p/w`.
  private static func countsBefore(_ place: Int, in words: [String]) -> Bool {
    func isCount(_ place: Int) -> Bool {
      guard words.indices.contains(place) else { return false }
      return Int(words[place].last == "x" ? String(words[place].dropLast()) : words[place]).map { $0 < 1000 }
        ?? false
    }
    func isUnitThere(_ place: Int) -> Bool { words.indices.contains(place) && isUnit(words[place]) }
    let isBehindPer = place > 0 && ["per", "p"].contains(words[place - 1])
    let before = isBehindPer ? place - 2 : place - 1
    // `165,00 per etmaal` is an amount.
    let isDecimals = isCount(before) && isCount(before - 1)
    return isUnitThere(before) && isCount(before - 1) || isBehindPer && isCount(before) && !isDecimals
  }

  /// Whether what is only a unit can be what a product is called too.
  static func isNameToo(_ text: PrintedText) -> Bool {
    let services: Set<String> = ["maaltijd", "rit", "consult", "traject", "stuks"]
    return text.words.count == 1 && text.line.first?.isUppercase ?? false
      && units(in: text).contains { services.contains($0.unit) }
  }

  /// Whether a word is one of a unit, in full or shortened.
  static func isUnit(_ word: String) -> Bool { spellings[word] != nil || shortUnits[word] != nil }

  /// What a text prices that is no unit of the field: `per gesprek`. Whom it is for is none.
  static func otherUnit(in text: PrintedText) -> UnitMention? {
    let words = text.words
    let people = [
      "persoon", "personen", "client", "cliënt", "deelnemer", "jeugdige", "kind", "inwoner", "gezin",
    ]
    guard let per = words.firstIndex(of: "per"), per + 1 < words.count,
      words[per + 1].first?.isLetter ?? false, !people.contains(words[per + 1]), !isUnit(words[per + 1])
    else { return nil }
    return UnitMention(unit: unknown, text: "per " + words[per + 1])
  }

  /// What a text prices that is several of a unit or a part of one: `per 15 minuten`, `per half uur`, `/kwartier`. But for
  /// four weeks it is no unit of the field.
  static func countedUnit(in text: PrintedText) -> UnitMention? {
    let words = (text.line.hasPrefix("/") ? ["per"] : []) + text.words
    for place in words.indices.dropLast() where ["per", "iedere", "elke"].contains(words[place]) {
      let (count, unit) = (words[place + 1], place + 2 < words.count ? words[place + 2] : "")
      if ["kwartier", "halfuur"].contains(count) { return UnitMention(unit: unknown, text: "per " + count) }
      let isSeveral = count.allSatisfy(\.isNumber) && count != "1" || counts.contains(count)
      guard isSeveral, isUnit(unit) else { continue }
      let isFourWeeks = ["4", "vier"].contains(count) && (unit.hasPrefix("we") || unit == "wk")
      return UnitMention(unit: isFourWeeks ? "vier-weken" : unknown, text: "per \(count) \(unit)")
    }
    return nil
  }

  // MARK: Forms

  private static let tiers: KeyValuePairs = [
    "pgb-informeel": "informeel informele", "pgb-formeel": "formeel formele", "pgb-netwerk": "netwerk",
    "pgb-zzp": "zzp zelfstandige zelfstandigen zzper zzpers",
    "pgb-professioneel": "professioneel professionele professional professionals",
    "pgb-instelling": "instelling instellingen organisatie zorgaanbieder",
  ]
  /// The tiers that are a budget by themselves, without the word.
  private static let ownTiers: Set<String> = ["pgb-informeel", "pgb-formeel", "pgb-netwerk"]

  /// Whether a text speaks of a personal budget.
  static func speaksOfBudget(_ text: PrintedText) -> Bool {
    let words = text.words
    return words.indices.contains { place in
      (words[place].hasPrefix("pgb") || words[place].hasPrefix("persoonsgebonden"))
        && !isDenied(place, in: words)
    }
  }

  /// Whether a word stands behind one that denies it: `geen pgb`, `niet voor jeugd`.
  private static func isDenied(_ place: Int, in words: [String]) -> Bool {
    let denials: Set<String> = ["geen", "niet", "zonder", "behalve", "exclusief", "excl", "uitgezonderd"]
    let between: Set<String> = ["voor", "in", "de", "het", "van", "een", "zorg"]
    return words[..<place].last { !between.contains($0) }.map(denials.contains) ?? false
  }

  /// The forms of payment that a text names; `pgb` only where it names no tier.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - isBudgetList: whether the list is one of personal budgets, in which `zzp` and `categorie A` are tiers.
  ///   - isName: whether it is the name of a product: `professioneel` says who helps, and `informele zorg` which help.
  /// - Returns: the words of the forms, each once.
  static func forms(in text: PrintedText, isBudgetList: Bool, isName: Bool = false) -> [String] {
    let words = text.words
    let isBudget = speaksOfBudget(text)
    var found: [String] = []
    func add(_ form: String) { if !found.contains(form) { found.append(form) } }
    if words.indices.contains(where: { ["zin", "natura"].contains(words[$0]) && !isDenied($0, in: words) }) {
      add("zin")
    }
    for (place, word) in words.enumerated() {
      for (form, spellings) in tiers where spellings.split(separator: " ").contains(word[...]) {
        guard isBudget || isBudgetList || ownTiers.contains(form) else { continue }
        let isInflected = word.hasSuffix("e") || form == "pgb-instelling"
        guard !(isName && isInflected && !isBudget) else { continue }
        let isNot = place > 0 && ["niet", "non"].contains(words[place - 1])
        add(isNot ? (form == "pgb-formeel" ? "pgb-informeel" : "pgb-niet-" + form.dropFirst(4)) : form)
      }
      if ["categorie", "cat"].contains(word), isBudget || isBudgetList, place + 1 < words.count,
        words[place + 1].count == 1, let letter = words[place + 1].first, letter.isLetter
      {
        add("pgb-categorie-\(letter)")
      }
      if word == "pgb+" || (word == "plus" && place > 0 && words[place - 1] == "pgb") { add("pgb-plus") }
    }
    if isBudget, !found.contains(where: { $0.hasPrefix("pgb") }) { add("pgb") }
    return found
  }

  /// The words of a text without those that name a form, so that a product in two tiers stays one.
  static func withoutForm(_ text: PrintedText, isBudgetList: Bool) -> [String] {
    guard !forms(in: text, isBudgetList: isBudgetList, isName: true).isEmpty else { return text.words }
    let names = tiers.flatMap { $0.value.split(separator: " ").map(String.init) } + ["zin", "pgb", "pgb+"]
    let rest = text.words.filter { !names.contains($0) }
    return rest.isEmpty ? text.words : rest
  }

  /// Whether a text names a form and nothing else.
  static func isOnlyForm(_ text: PrintedText, isBudgetList: Bool) -> Bool {
    let names =
      tiers.flatMap { $0.value.split(separator: " ").map(String.init) } + [
        "zin", "pgb", "pgb+", "sociaal", "er", "ers",
      ]
    return !forms(in: text, isBudgetList: isBudgetList).isEmpty && text.words.allSatisfy(names.contains)
  }

  /// Whether a text names a unit and nothing else: `- per uur`.
  static func isOnlyUnit(_ text: PrintedText) -> Bool {
    units(in: text).count == 1
      && text.words.allSatisfy {
        ["per", "p", "u", "vier"].contains($0) || spellings[$0] != nil || Int($0) != nil
      }
  }

  // MARK: Measures

  /// What a text says of all amounts under it that makes them no euros: thousands, or cents.
  static func measure(in text: PrintedText) -> Phrase? {
    let words = text.words
    let isPlain = words.count <= 12
    if isPlain, !words.contains("euro"),
      words.contains(where: { ["cent", "centen", "eurocent", "eurocenten", "eurocents"].contains($0) })
    {
      return Phrase(nl: "in centen", en: "in cents")
    }
    let isThousands =
      words.contains("duizenden") || words.contains("x1000") || words.contains("duizendtallen")
      || words.indices.contains { place in
        words[place] == "x"
          && words[(place + 1)...].prefix {
            $0 == "€" || $0 == "eur" || $0 == "000" || $0 == "1" || $0 == "1000" || $0 == "k"
          }.joined().hasSuffix("000")
      }
    return isPlain && isThousands ? Phrase(nl: "in duizenden euro's", en: "in thousands of euros") : nil
  }

  // MARK: Laws

  /// The laws that a text names.
  static func laws(in text: PrintedText) -> [String] {
    var found: [String] = []
    func add(_ law: String) { if !found.contains(law) { found.append(law) } }
    for (place, word) in text.words.enumerated() where !isDenied(place, in: text.words) {
      switch word {
      case "wmo", "wmo2015": add("wmo")
      case "jw", "jeugdwet", "jeugdhulp", "jeugdzorg", "jeugd", "jeugdigen", "jeugdige", "jeugdtarieven":
        add("jw")
      case "wlz": add("wlz")
      case "zvw", "zorgverzekeringswet": add("zvw")
      default: break
      }
    }
    if text.contains("maatschappelijke ondersteuning") { add("wmo") }
    if text.contains("langdurige zorg") { add("wlz") }
    return found
  }

  /// The law of a product category: the first two digits of a code, as iWmo and iJw have them.
  static func law(ofCode code: String) -> String? {
    let characters = Array(code)
    guard characters.count == 5, let category = Int(String(characters.prefix(2))),
      characters[2].isLetter || characters[2].isNumber
    else { return nil }
    return switch category {
    case 1...17: "wmo"
    case 40...56: "jw"
    default: nil
    }
  }

  // MARK: Kinds of amounts

  private static let nothing: Set<String> = [
    "x", "n v t", "nvt", "niet van toepassing", "geen", "geen tarief", "n a", "geen maximum", "niet mogelijk",
    "geen pgb", "vervallen", "geen limiet", "onbeperkt", "niet beschikbaar",
  ]

  /// Whether a text says that there is no amount.
  static func saysNone(_ text: PrintedText) -> Bool {
    ["-", "–", "—", "--", "/"].contains(text.line) || nothing.contains(text.key)
  }

  /// Whether a text says that the price follows from an offer.
  static func saysQuote(_ text: PrintedText) -> Bool {
    text.words.contains { $0.hasPrefix("offerte") || $0 == "prijsopgave" } || text.contains("op aanvraag")
      || text.contains("in overleg") || text.contains("nader overeen te komen")
  }

  /// Whether a text says that the price is not known yet, or is that of others.
  static func saysLater(_ text: PrintedText) -> Bool {
    ["volgt", "ntb", "pm"].contains { text.words.last == $0 } || text.words.contains("marktconform")
      || ["nog te bepalen", "nader te bepalen", "nog niet bekend", "nog vast te stellen", "n t b", "p m"]
        .contains(where: text.contains)
  }

  /// The kind of amount that a text names.
  static func kind(in text: PrintedText) -> AmountKind? {
    let all = text.words
    // `max. 4 uur` bounds the hours, and not the amount.
    let words = all.indices.filter { place in
      !(place + 1 < all.count && Int(all[place + 1]).map { $0 < 1000 } ?? false)
    }.map { all[$0] }
    let contribution = all.indices.first {
      all[$0] == "eigenbijdrage" || all[$0...].starts(with: ["eigen", "bijdrage"])
        || all[$0...].starts(with: ["eigen", "bijdragen"])
    }
    if let contribution, !isDenied(contribution, in: all) { return .contribution }
    if words.contains(where: { $0.hasPrefix("maxim") || $0 == "max" || $0.hasPrefix("plafond") })
      || text.contains("ten hoogste") || text.contains("niet meer dan")
    {
      return words.contains("geen") ? nil : .maximum
    }
    if words.contains(where: { $0.hasPrefix("minim") && $0 != "minimumloon" }) || text.contains("ten minste")
      || text.contains("min tarief")
    {
      return .minimum
    }
    return saysQuote(text) ? .quote : nil
  }
}
