import Tariffs

extension Rule {
  /// What is odd about a mix by itself, or beside the other mixes of its list.
  static let mixShares: [Rule] = [
    mixSums100, mixWithinProfile, mixHasEmphasis, mixLevelWithNumber, mixLevelWithOneName,
    mixWhereSiblingsHaveOne,
    mixWithPrice,
  ]

  private static let oneHour = ["begeleiding,jw,,Begeleiding,uur,zin,76.42,1,"]

  /// Shares that do not add up.
  private static let mixSums100 = Rule(
    id: "mix-sums-100", theme: .mixes,
    question: Phrase(nl: "Telt de functiemix op tot 100%?", en: "Does the function mix add up to 100%?"),
    why: Phrase(
      nl: "Uit een mix van 105% volgt geen loon: niemand weet welk aandeel te hoog is.",
      en: "No wage follows from a mix of 105%: nobody knows which share is too high."),
    advice: Phrase(
      nl: "Vraag de gemeente welk aandeel anders moet; herschaal niet zelf.",
      en: "Ask the municipality which share must change; do not rescale it yourself."),
    severity: .error, ground: .arithmetic,
    examples: [
      .passes(
        nl: "80 + 20 = 100", en: "80 + 20 = 100 exactly", oneHour,
        files: Example.built(mix: ["begeleiding,mbo-4,80,2", "begeleiding,hbo,20,2"])),
      .fails(
        nl: "35 + 30 + 40 = 105", en: "35 + 30 + 40 = 105, not 100", oneHour,
        files: Example.built(mix: [
          "begeleiding,hbo,35,2", "begeleiding,hbo-plus,30,2", "begeleiding,wo,40,2",
        ])),
    ]
  ) { input, table in
    let wrong = input.costProducts(in: table).filter { !$0.mix.isEmpty && $0.mixSum != Rational(100) }
    // Products with the same mix share one cause.
    return wrong.grouped(by: \.shares).map { _, products in
      let (names, sum) = (products.named, Phrase(percent: products[0].mixSum))
      return Finding(
        on: table, products.words,
        nl: "\(names.dutch): de functiemix telt op tot \(sum.dutch).",
        en: "\(names.english): the function mix adds up to \(sum.english).",
        at: products.map { input.place($0.mix) }, expected: Phrase(percent: Rational(100)))
    }
  }

  /// Levels that the document does not name for the product.
  private static let mixWithinProfile = Rule(
    id: "mix-within-profile", theme: .mixes,
    question: Phrase(
      nl: "Valt de functiemix binnen het functieprofiel dat het document noemt?",
      en: "Is the function mix within the function profile that the document states?"),
    why: Phrase(
      nl:
        "Het profiel zegt wie de hulp mag geven, de mix waarmee de prijs rekent; lopen ze uiteen, dan betaalt de prijs "
        + "mensen die er niet mogen zijn, of niet de mensen die er moeten zijn.",
      en:
        "The profile says who may give the help, the mix with whom the price reckons; where they differ, the price "
        + "pays people who may not be there, or not those who must be."),
    advice: Phrase(
      nl: "Vraag de gemeente of het profiel of de mix geldt.",
      en: "Ask the municipality whether the profile or the mix holds."),
    severity: .error, ground: .document,
    examples: [
      .passes(
        nl: "profiel mbo-3 tot en met hbo; mix 80% mbo-4, 20% hbo",
        en: "profile mbo-3 to hbo; mix 80% mbo-4, 20% hbo",
        oneHour, files: profile("mbo-3,hbo,", ["begeleiding,mbo-4,80,2", "begeleiding,hbo,20,2"])),
      .fails(
        nl: "profiel mbo-3 tot en met hbo; mix met 10% wo", en: "profile mbo-3 to hbo; mix with 10% wo",
        oneHour, files: profile("mbo-3,hbo,", ["begeleiding,mbo-4,90,2", "begeleiding,wo,10,2"])),
      .fails(
        nl: "profiel hbo tot en met wo; mix met 5% mbo", en: "profile hbo to wo; mix with 5% mbo",
        oneHour, files: profile("hbo,wo,", ["begeleiding,mbo,5,2", "begeleiding,hbo,95,2"])),
    ]
  ) { input, table in
    let above = LevelOrder.above(input.costs.levels)
    return profiled(input, table).compactMap { product, profile in
      let outside = product.mix.filter { profile.excludes($0.level, above: above) }
      guard !outside.isEmpty else { return nil }
      let shares = input.place(outside).says
      let (lowest, highest) = (input.level(profile.lowest), input.level(profile.highest))
      let bounds =
        lowest == highest
        ? Phrase(lowest) : Phrase(nl: "\(lowest) tot en met \(highest)", en: "\(lowest) to \(highest)")
      return Finding(
        on: table, [product.tariff.product],
        nl:
          "\(product.tariff.codeAndName): \(shares.dutch) in de mix valt buiten het profiel \(bounds.dutch).",
        en:
          "\(product.tariff.codeAndName): \(shares.english) of the mix is outside the profile \(bounds.english).",
        at: [input.place(product.mix), place(profile)], expected: bounds)
    }
  }

  /// Emphasis on a kind of level that another kind outweighs.
  private static let mixHasEmphasis = Rule(
    id: "mix-has-emphasis", theme: .mixes,
    question: Phrase(
      nl: "Ligt het zwaartepunt van de mix waar het document het legt?",
      en: "Does the emphasis of the mix lie where the document lays it?"),
    why: Phrase(
      nl: "Het zwaartepunt bepaalt het grootste deel van de loonkosten.",
      en: "The emphasis decides most of the wage costs."),
    advice: Phrase(
      nl: "Vraag de gemeente of het zwaartepunt of de mix geldt.",
      en: "Ask the municipality whether the emphasis or the mix holds."),
    severity: .warning, ground: .document,
    examples: [
      .passes(
        nl: "zwaartepunt hbo; hbo en hbo+ samen 60%, wo 40%",
        en: "emphasis hbo; hbo and hbo+ together 60%, wo 40%",
        oneHour,
        files: profile(
          "hbo,wo,hbo", ["begeleiding,hbo,30,2", "begeleiding,hbo-plus,30,2", "begeleiding,wo,40,2"])),
      .fails(
        nl: "zwaartepunt hbo; hbo 40%, wo 60%", en: "emphasis hbo; hbo 40%, wo 60% of the mix", oneHour,
        files: profile("hbo,wo,hbo", ["begeleiding,hbo,40,2", "begeleiding,wo,60,2"])),
    ]
  ) { input, table in
    // A step within mbo, hbo or wo is no other kind of staff.
    func kind(_ level: String) -> String { String(level.prefix { $0 != "-" }) }
    return profiled(input, table).compactMap { product, profile in
      guard !profile.emphasis.isEmpty else { return nil }
      let sums = product.mix.reduce(into: [String: Rational]()) {
        $0[kind($1.level), default: Rational(0)] = ($0[kind($1.level)] ?? Rational(0)) + $1.percent
      }
      let own = sums[kind(profile.emphasis)] ?? Rational(0)
      guard let most = sums.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), most.value > own else {
        return nil
      }
      let (has, said) = (Phrase(percent: most.value), Phrase(percent: own))
      return Finding(
        on: table, [product.tariff.product],
        nl:
          "\(product.tariff.codeAndName): het zwaartepunt is \(input.level(profile.emphasis)) (\(said.dutch)), maar \(most.key) is \(has.dutch) van de mix.",
        en:
          "\(product.tariff.codeAndName): the emphasis is \(input.level(profile.emphasis)) (\(said.english)), but \(most.key) is \(has.english) of the mix.",
        at: [input.place(product.mix), place(profile)])
    }
  }

  /// A level without its number, in a list that has numbers.
  private static let mixLevelWithNumber = Rule(
    id: "mix-level-with-number", theme: .mixes,
    question: Phrase(
      nl: "Staat bij mbo in de mix welk niveau, als andere mixen dat zeggen?",
      en: "Does a mix say which level of mbo, where other mixes do?"),
    why: Phrase(
      nl: "Mbo-2, mbo-3 en mbo-4 vallen in andere loonschalen; uit 'mbo' volgt geen loon.",
      en: "Mbo-2, mbo-3 and mbo-4 are paid by other scales; no wage follows from 'mbo'."),
    advice: Phrase(
      nl: "Vraag de gemeente met welk niveau is gerekend.",
      en: "Ask the municipality which level was reckoned with."),
    severity: .warning, ground: .document,
    examples: [
      .passes(
        nl: "de enige mix zegt mbo", en: "the only mix says mbo, none has a number", oneHour,
        files: Example.built(mix: ["begeleiding,mbo,100,2"])),
      .fails(
        nl: "een mix zegt mbo, een andere mbo-4", en: "one mix says mbo, another one mbo-4",
        oneHour + ["logeren,jw,,Logeren,etmaal,zin,235.96,3,"],
        files: Example.built(mix: ["begeleiding,mbo,100,2", "logeren,mbo-4,100,4"])),
    ]
  ) { input, table in
    let products = input.costProducts(in: table)
    func shares(_ isMeant: (String) -> Bool) -> [FunctionShare] {
      products.flatMap(\.mix).filter { isMeant($0.level) }
    }
    let (bare, numbered) = (shares { $0 == "mbo" }, shares { $0.hasPrefix("mbo-") })
    guard !bare.isEmpty, let other = numbered.first else { return [] }
    let bareProducts = Set(bare.map(\.product))
    let meant = products.filter { bareProducts.contains($0.tariff.product) }
    return [
      Finding(
        on: table, meant.words,
        nl:
          "\(meant.named.dutch): de mix zegt mbo zonder niveau; andere mixen zeggen \(input.level(other.level)).",
        en:
          "\(meant.named.english): the mix says mbo without a level; other mixes say \(input.level(other.level)).",
        at: (bare + [other]).map { input.place([$0]) })
    ]
  }

  /// One kind of specialist under several names.
  private static let mixLevelWithOneName = Rule(
    id: "mix-level-with-one-name", theme: .mixes,
    question: Phrase(
      nl: "Heet de arts of psychiater in alle mixen hetzelfde?",
      en: "Does the physician or psychiatrist have the same name in all mixes?"),
    why: Phrase(
      nl: "Wie MS, KJP en MS/KJP naast elkaar drukt, laat open of het één functie met één loon is.",
      en: "A list with MS, KJP and MS/KJP leaves open whether they are one function with one wage."),
    advice: Phrase(
      nl: "Vraag de gemeente of het één functie is, en welke schaal erbij hoort.",
      en: "Ask the municipality whether it is one function, and which scale belongs to it."),
    severity: .remark, ground: .document,
    examples: [
      .passes(
        nl: "overal MS", en: "MS everywhere, one name",
        oneHour + ["logeren,jw,,Logeren,etmaal,zin,235.96,3,"],
        files: Example.built(mix: ["begeleiding,ms,100,2", "logeren,ms,100,4"])),
      .fails(
        nl: "MS in de ene mix, KJP in de andere", en: "MS in one mix, KJP in the other",
        oneHour + ["logeren,jw,,Logeren,etmaal,zin,235.96,3,"],
        files: Example.built(mix: ["begeleiding,ms,100,2", "logeren,kjp,100,4"])),
    ]
  ) { input, table in
    let products = input.costProducts(in: table)
    let shares = products.flatMap(\.mix).filter { ["ms", "kjp", "ms-kjp"].contains($0.level) }
    let levels = shares.distinct(\.level)
    guard levels.count > 1 else { return [] }
    let names = levels.map(input.level)
    return [
      Finding(
        on: table, shares.distinct(\.product),
        nl: "De mixen noemen naast elkaar \(names.joined(separator: " en ")).",
        en: "The mixes name side by side \(names.joined(separator: " and ")).",
        at: levels.compactMap { level in shares.first { $0.level == level }.map { input.place([$0]) } })
    ]
  }

  /// A product without a mix among others that have one.
  private static let mixWhereSiblingsHaveOne = Rule(
    id: "mix-where-siblings-have-one", theme: .mixes,
    question: Phrase(
      nl: "Heeft een product een mix, als bijna alle andere met die wet en eenheid er een hebben?",
      en: "Does a product have a mix, where nearly all others of its law and unit have one?"),
    why: Phrase(
      nl: "Zonder mix is niet te zeggen uit welk loon de prijs volgt.",
      en: "Without a mix nobody can say from which wage the price follows."),
    advice: Phrase(nl: "Vraag de gemeente naar de mix.", en: "Ask the municipality for the mix."),
    severity: .warning, ground: .document,
    examples: [
      .passes(
        nl: "geen van de producten heeft een mix", en: "none of the products has a mix", siblings),
      .passes(
        nl: "drie van de vijf hebben een mix: 75% van de andere",
        en: "three of five have a mix: 75% of the others",
        siblings, files: Example.built(mix: ["a,hbo,100,1", "b,hbo,100,2", "c,hbo,100,3"])),
      .fails(
        nl: "vier van de vijf hebben een mix: alle andere", en: "four of five have a mix: all of the others",
        siblings,
        files: Example.built(mix: ["a,hbo,100,1", "b,hbo,100,2", "c,hbo,100,3", "d,hbo,100,4"])),
    ]
  ) { input, table in
    guard let share = input.settings.value("share", of: "mix-where-siblings-have-one") else { return [] }
    let products = input.costProducts(in: table).filter { $0.tariff.form == .zin }
    // Most long lists print no mix at all; then nothing is held against anything.
    guard products.count(where: { !$0.mix.isEmpty }) >= 4 else { return [] }
    struct Kind: Hashable {
      let law: Law, unit: BillingUnit
      init(_ product: CostProduct) { (law, unit) = (product.tariff.law, product.unitOfSiblings) }
    }
    let kinds = Dictionary(grouping: products, by: Kind.init)
    let withMix = kinds.mapValues { $0.filter { !$0.mix.isEmpty } }
    return products.filter(\.mix.isEmpty).compactMap { product in
      guard let all = kinds[Kind(product)]?.count, let with = withMix[Kind(product)], with.count >= 4,
        Rational(with.count) * Rational(100) >= Rational(all - 1) * share
      else { return nil }
      return Finding(
        on: table, [product.tariff.product],
        nl:
          "\(product.tariff.codeAndName) heeft geen functiemix; \(with.count) van de \(all - 1) andere producten per \(product.unitOfSiblings.rawValue) wel.",
        en:
          "\(product.tariff.codeAndName) has no function mix; \(with.count) of the \(all - 1) other products per \(product.unitOfSiblings.rawValue) have one.",
        at: [Finding.Place(product.tariff), input.place(with[0].mix)])
    }
  }

  /// A build-up without a mix.
  private static let mixWithPrice = Rule(
    id: "mix-with-build-up", theme: .mixes,
    question: Phrase(
      nl: "Staat bij een opbouw van de prijs ook de functiemix, en andersom?",
      en: "Does a build-up of the price have its function mix, and the other way round?"),
    why: Phrase(
      nl: "Opslagen zonder loon, of een loon zonder opslagen, geven geen prijs.",
      en: "Surcharges without a wage, or a wage without surcharges, give no price."),
    advice: Phrase(
      nl: "Vraag de gemeente naar het ontbrekende deel.", en: "Ask the municipality for the missing part."),
    severity: .warning, ground: .document,
    examples: [
      .passes(
        nl: "mix en opbouw", en: "both a mix and a build-up", oneHour,
        files: Example.built(mix: ["begeleiding,hbo,100,2"], figures: ["begeleiding,overhead,31,3"])),
      .passes(
        nl: "geen enkel product heeft een opbouw", en: "no product of the list has a build-up", oneHour,
        files: Example.built(mix: ["begeleiding,hbo,100,2"])),
      .fails(
        nl: "overhead van 31% en geen mix", en: "overhead of 31% and no mix", oneHour,
        files: Example.built(figures: ["begeleiding,overhead,31,3"])),
      .fails(
        nl: "twee producten met mix en opbouw, één met alleen een mix",
        en: "two products with mix and build-up, one with only a mix",
        ["a,jw,,A,uur,zin,70,1,", "b,jw,,B,uur,zin,71,2,", "c,jw,,C,uur,zin,72,3,"],
        files: Example.built(
          mix: ["a,hbo,100,1", "b,hbo,100,2", "c,hbo,100,3"], figures: ["a,overhead,31,1", "b,overhead,31,2"])
      ),
    ]
  ) { input, table in
    let products = input.costProducts(in: table)
    func percentages(_ product: CostProduct) -> [CostFigure] {
      product.figures.filter { $0.component.isPercentage && $0.component != .bezetting }
    }
    let withMix = products.filter { !$0.mix.isEmpty }
    let whole = withMix.filter { !percentages($0).isEmpty }
    return products.compactMap { product in
      let figures = percentages(product)
      if product.mix.isEmpty, let figure = figures.first {
        return Finding(
          on: table, [product.tariff.product],
          nl: "\(product.tariff.codeAndName) heeft een opbouw en geen functiemix.",
          en: "\(product.tariff.codeAndName) has a build-up and no function mix.",
          at: [Finding.Place(product.tariff), Finding.Place(figure)])
      }
      guard !product.mix.isEmpty, figures.isEmpty, whole.count > 1,
        whole.count * 2 > withMix.count
      else { return nil }
      return Finding(
        on: table, [product.tariff.product],
        nl:
          "\(product.tariff.codeAndName) heeft een functiemix en geen opbouw; \(whole.count) andere hebben beide.",
        en:
          "\(product.tariff.codeAndName) has a function mix and no build-up; \(whole.count) others have both.",
        at: [input.place(product.mix), Finding.Place(percentages(whole[0])[0])])
    }
  }

  private static let siblings = ["a", "b", "c", "d", "e"].enumerated().map {
    "\($1),jw,,Product \($1),uur,zin,7\($0),\($0 + 1),"
  }

  /// The files of a mix and its profile `lowest,highest,emphasis`, for an example.
  private static func profile(_ words: String, _ mix: [String]) -> [String: String] {
    var files = Example.built(mix: mix)
    files["function-profiles.csv"] =
      "table,product,lowest,highest,emphasis,lines,printed,note\nown-2026,begeleiding,\(words),3,profiel,\n"
    return files
  }

  /// The products of a list with a mix and a profile.
  private static func profiled(_ input: AuditInput, _ table: TariffTable) -> [(CostProduct, FunctionProfile)]
  {
    let profiles = input.profiles.filter { $0.table == table.id }.indexed(by: \.product)
    return input.costProducts(in: table).filter { !$0.mix.isEmpty }.compactMap { product in
      profiles[product.tariff.product].map { (product, $0) }
    }
  }

  /// The place of a profile, with what is printed.
  private static func place(_ profile: FunctionProfile) -> Finding.Place {
    Finding.Place(
      table: profile.table, lines: profile.lines,
      says: Phrase(nl: "profiel: \(profile.printed)", en: "profile: \(profile.printed)"))
  }
}
