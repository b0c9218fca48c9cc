import Indexation
import Tariffs

/// The words of a Dutch memo.
struct DutchWording: Wording {
  // Numbers and dates
  let decimalSeparator = ","
  let groupingSeparator = "."
  let monthNames = [
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
    "november", "december",
  ]
  func andOthers(_ count: Int) -> String { "en \(count) andere" }
  let and = "en"

  // Words of the field
  func name(of law: Law) -> String {
    switch law {
    case .wmo: "Wmo"
    case .jw: "Jw"
    case .wmoAndJw: "Wmo/Jw"
    }
  }

  func name(of form: PaymentForm) -> String {
    switch form {
    case .zin: "ZIN"
    case .pgbFormeel: "PGB formeel"
    case .pgbInformeel: "PGB informeel"
    case .overig: "overig"
    }
  }

  func name(of status: ComparisonRow.Status) -> String {
    switch status {
    case .changed: "gewijzigd"
    case .unchanged: "gelijk"
    case .added: "nieuw"
    case .removed: "vervallen"
    case .renamed: "andere naam"
    case .split: "gesplitst"
    case .merged: "samengevoegd"
    }
  }

  func name(of field: Reading.Field) -> String {
    switch field {
    case .code: "code"
    case .amount: "tarief"
    case .unit: "eenheid"
    case .name: "naam"
    }
  }

  func name(of comparability: Continuation.Comparability) -> String {
    switch comparability {
    case .yes: "ja"
    case .partly: "deels"
    case .no: "nee"
    }
  }

  func name(of relation: Continuation.Relation) -> String {
    switch relation {
    case .same: "gelijk gebleven"
    case .renamed: "andere naam"
    case .rescoped: "gewijzigde inhoud"
    case .split: "gesplitst"
    case .merged: "samengevoegd"
    case .ended: "vervallen"
    case .new: "nieuw"
    }
  }

  func name(of term: BillingTerm.Kind) -> String {
    switch term {
    case .billable: "declarabel"
    case .travel: "reistijd"
    case .groupRegime: "groepsregime"
    case .denominator: "noemer"
    case .factor: "factor"
    case .participantsMin: "deelnemers, minimaal"
    case .participantsMax: "deelnemers, maximaal"
    case .staffMax: "begeleiders, maximaal"
    case .participantsPerStaff: "deelnemers per begeleider"
    case .staffAtMostParticipants: "niet meer begeleiders dan deelnemers"
    case .staffBelowParticipants: "minder begeleiders dan deelnemers"
    case .sessionHoursMax: "uren, maximaal"
    case .hoursPerDagdeel: "uren per dagdeel"
    case .directHoursPerDagdeel: "directe uren per dagdeel"
    case .occupancy: "bezetting in het tarief (%)"
    case .exampleParticipants: "voorbeeld: deelnemers"
    case .exampleStaff: "voorbeeld: begeleiders"
    case .exampleMinutes: "voorbeeld: minuten"
    case .exampleBilledMinutes: "voorbeeld: minuten per deelnemer"
    case .exampleHours: "voorbeeld: uren"
    case .exampleBilledHours: "voorbeeld: uren per deelnemer"
    case .consultMinutesMin: "consult: minuten, minimaal"
    case .consultMinutesMax: "consult: minuten, maximaal"
    }
  }

  func name(of match: Concept.Member.Match) -> String {
    switch match {
    case .same: "gelijk"
    case .near: "verwant"
    case .partial: "deels"
    }
  }

  func name(of verdict: RelationCheck.Verdict) -> String {
    switch verdict {
    case .exact: "klopt op de cent"
    case .withinRounding: "binnen de afronding"
    case .deviates: "wijkt af"
    }
  }

  func name(of basis: PriceRelation.Basis) -> String {
    switch basis {
    case .stated: "staat in het document"
    case .definition: "per definitie"
    case .implied: "volgt uit de prijzen"
    }
  }

  func billingValue(_ word: String) -> String {
    switch word {
    case "direct": "directe tijd"
    case "indirect": "indirecte tijd"
    case "direct-and-indirect": "directe en indirecte tijd"
    case "presence": "aanwezigheid"
    case "billable": "declarabel"
    case "not-billable": "niet declarabel"
    case "fixed-denominator": "vaste noemer"
    case "minutes-shared": "minuten verdeeld"
    case "factor": "factor"
    case "yes": "ja"
    default: word
    }
  }

  // Headings
  let law = "Wet"
  let code = "Code"
  let printedCode = "Code (gedrukt)"
  let place = "Plaats"
  let searchWords = "Zoek op"
  let address = "Adres"
  let number = "Nummer"
  let cakCode = "CAK-code"
  let noteOnList = "Over de lijst"
  let product = "Product"
  let slug = "Naam in opdrachten"
  let name = "Naam"
  let unit = "Eenheid"
  let form = "Vorm"
  let amount = "Tarief (€)"
  let change = "Verschil (€)"
  let changePercent = "Verschil (%)"
  let status = "Status"
  let line = "Regel"
  let alsoOnLines = "Ook op regel"
  let source = "Bron"
  let sourceAndLine = "Bron en regel"
  let sources = "Bronnen"
  let note = "Opmerking"
  let table = "Tabel"
  let title = "Titel"
  let publisher = "Uitgever"
  let region = "Regio"
  let year = "Jaar"
  let validity = "Geldig"
  let publishedOn = "Gepubliceerd"
  let publication = "Publicatie"
  let priceLevel = "Prijspeil"
  let documentVersion = "Versie"
  let tariffs = "Tarieven"
  let field = "Onderdeel"
  let printed = "Gedrukt"
  let read = "Gelezen als"
  let reason = "Reden"
  let comparable = "Vergelijkbaar"
  let relation = "Overgang"
  let continuesAs = "Van → naar"
  let term = "Onderwerp"
  let value = "Waarde"
  let participants = "Deelnemers"
  let staff = "Begeleiders"
  let billedMinutes = "Minuten per deelnemer"
  let costPerParticipantHour = "Kosten per deelnemer per uur (€)"
  let incomePerStaffHour = "Opbrengst per begeleider-uur (€)"
  let limits = "Buiten de grenzen"
  let regime = "Groepsregime"
  let individualPrice = "Individueel tarief (€)"
  let breakEven = "Omslagpunt"
  let concept = "Begrip"
  let description = "Omschrijving"
  let products = "Producten"
  let comparableAmount = "Vergelijkbaar tarief (€)"
  let comparableUnit = "per"
  let match = "Overeenkomst"
  let billing = "Declaratie"
  let warning = "Let op"
  let ratio = "Verhouding"
  let expected = "Verwacht (€)"
  let ratioBounds = "Verhouding tussen"
  let verdict = "Oordeel"
  let basis = "Grondslag"
  let base = "Van"
  let lowestChange = "Minimaal (%)"
  let highestChange = "Maximaal (%)"
  let equalTermsChange = "Verschil gelijk (%)"
  let equalTermsUnit = "Gelijke voorwaarden"

  func equalTerms(in selector: String) -> String { "\(selector) gelijk (€)" }

  func amount(in selector: String) -> String { "\(selector) (€)" }

  // Titles and sentences
  let tablesTitle = "Tarieflijsten"
  func unreadFile(_ path: String) -> String {
    "Het bestand \(path) is geen bestand van een tarievenmap; het wordt niet gelezen."
  }
  let readingsHeading = "Lezingen: wat er gedrukt staat en hoe het is gelezen"
  let notPrinted = "niet gedrukt"
  let unknown = "onbekend"
  let undecided = "niet te bepalen"
  let leftOutLists =
    "Producten uit een weggelaten lijst staan hierdoor als nieuw of vervallen, of ontbreken aan beide kanten."
  let addedAndRemoved =
    "‘Nieuw’ en ‘vervallen’ gaan over wat in deze lijsten staat, niet over de hulp zelf."
  let noAmount = "geen. "
  let none = "geen"

  func unpriced(_ products: [String]) -> String {
    "Genoemd zonder tarief: \(products.joined(separator: "; ")). Met ‘tariffs show’ staat erbij waarom."
  }

  let noRows = "Geen tarieven gevonden die aan de vraag voldoen."

  func listTitle(tariffs: Int, tables: Int) -> String {
    "\(tariffs) \(tariffs == 1 ? "tarief" : "tarieven") uit \(tables) tarief\(tables == 1 ? "lijst" : "lijsten")"
  }

  func showTitle(product: String) -> String {
    "Alles over ‘\(product)’"
  }

  func diffTitle(regions: [String], from: String, to: String) -> String {
    "Tarieven \(from) en \(to) vergeleken: \(list(regions))"
  }

  func validity(from: String, to: String?) -> String {
    to.map { "\(from) tot en met \($0)" } ?? "vanaf \(from)"
  }

  func published(on date: String?) -> String {
    date.map { "gepubliceerd op \($0)" } ?? "datum van publicatie onbekend"
  }

  func counts(_ counts: ComparisonCounts) -> String {
    let renamed = counts.renamed > 0 ? " (waarvan \(counts.renamed) met een andere naam)" : ""
    let split =
      counts.splitFrom + counts.splitTo > 0
      ? " Gesplitst of samengevoegd: oude producten \(counts.splitFrom), nieuwe \(counts.splitTo)." : ""
    return "\(counts.changed) gewijzigd\(renamed), \(counts.unchanged) gelijk, \(counts.added) nieuw en "
      + "\(counts.removed) vervallen.\(split)"
  }

  let comparableUnknown =
    "Voor producten zonder oordeel in ‘Vergelijkbaar’ is niet beschreven hoe ze overgaan van de ene lijst in de "
    + "andere; alleen code, wet, eenheid en vorm zijn gelijk."

  func comparability(_ verdict: String, products: String, reason: String) -> String {
    "Vergelijkbaar: \(verdict) – \(products): \(reason)"
  }

  func beyondLimits(product: String, limits: String) -> String {
    "\(product): op gelijke voorwaarden is dit een groep buiten de grenzen van het document (\(limits))."
  }

  func equalTermsNote(participants: Int, staff: Int) -> String {
    "Gelijke voorwaarden: een vergelijkbaar tarief blijft zoals het is; een groepstarief wordt de kosten per deelnemer "
      + "per uur bij \(participants) \(participants == 1 ? "deelnemer" : "deelnemers") en \(staff) "
      + "\(staff == 1 ? "begeleider" : "begeleiders"). Bedragen zijn afgerond op centen, percentages komen uit de "
      + "niet afgeronde bedragen. Waar niets staat, geven de documenten geen "
      + "vergelijkbaar bedrag. Een andere groep kiest u met --participants en --staff."
  }

  let precisionNote =
    "Minimaal en maximaal: tussen deze percentages ligt de verandering, omdat beide tarieven op hele centen zijn "
    + "afgerond. Minimaal = (nieuw − 0,005) / (oud + 0,005) − 1, maximaal = (nieuw + 0,005) / (oud − 0,005) − 1; in "
    + "hele honderdsten van een procent, naar buiten afgerond: minimaal naar beneden, maximaal naar boven. Een berekend "
    + "bedrag volgt daarbij dezelfde stappen en afrondingen als het cijfer zelf."
  let billingHeading = "Declaratie: wat het document erover zegt"
  let continuationsHeading = "Overgang tussen de lijsten"

  func groupTitle(product: String?) -> String {
    "Groepstarieven\(product.map { " ‘\($0)’" } ?? ""): kosten per deelnemer en opbrengst per begeleider"
  }

  func regimeSentence(_ regime: GroupRegime, isWhatIf: Bool) -> String {
    let suffix = isWhatIf ? " (wat als)" : ""
    return switch regime {
    case .fixedDenominator(let denominator): "vaste noemer \(decimal(denominator))\(suffix)"
    case .minutesShared: "minuten verdeeld over de deelnemers"
    case .factor(let factor): "uren gedeeld door deelnemers × \(decimal(factor))"
    }
  }

  func breakEven(_ breakEven: GroupTariff.BreakEven, staff: Int) -> String {
    let with = "\(staff) \(staff == 1 ? "begeleider" : "begeleiders")"
    return switch breakEven {
    case .from(let participants): "\(with): vanaf \(participants) deelnemers"
    case .always: "\(with): altijd"
    case .never: "\(with): nooit"
    }
  }

  func breakEvenInCents(from participants: WholeNumber, calculation: String) -> String {
    " volgens de regel, vanaf \(participants) met de tarieven in centen (\(calculation))"
  }

  func exceeded(_ term: BillingTerm) -> String {
    "\(name(of: term.kind))\(term.number.map { " \(decimal($0))" } ?? "") (regel \(term.line))"
  }

  func stated(_ term: BillingTerm) -> String {
    "\(name(of: term.kind)): \(term.number.map(decimal) ?? billingValue(term.value)) (regel \(term.line))"
  }

  func individualPrice(_ amount: String, product: String, line: Int) -> String {
    "individueel tarief \(amount) (\(product), regel \(line))"
  }

  func contradiction(product: String, limit: BillingTerm, example: BillingTerm) -> String {
    "\(product): het document spreekt zichzelf tegen: \(exceeded(limit)), maar \(exceeded(example))."
  }

  let groupSkipped = "Combinaties met meer begeleiders dan deelnemers zijn weggelaten."
  let groupExplanation =
    "Minuten per deelnemer per uur: bij een vaste noemer 60, bij verdeelde minuten 60 × begeleiders / deelnemers, bij een "
    + "factor 60 / deelnemers × factor. Kosten per deelnemer per uur = minuten per deelnemer / 60 × uurprijs; opbrengst per begeleider-uur = kosten × "
    + "deelnemers / begeleiders; omslagpunt: vanaf hoeveel deelnemers een begeleider-uur meer opbrengt dan één "
    + "individuele cliënt. De regel rekent met de precieze noemer; een tarief in centen is afgerond, en kan daardoor al "
    + "bij een andere groep meer opbrengen. Bedragen zijn pas aan het eind afgerond op centen."

  let conceptsTitle = "Begrippen waarop regio's te vergelijken zijn"

  func compareTitle(concept: String) -> String {
    "\(concept): tarieven per regio, van laag naar hoog"
  }

  func notConverted(_ refusal: UnitConversion.Refusal) -> String {
    switch refusal {
    case .dagdeelWithoutHours: "niet omgerekend: het document noemt niet hoeveel uur een dagdeel is"
    case .differentGroupRegimes:
      "niet omgerekend: groepen worden verschillend gedeclareerd, zie tariffs group"
    case .differentThings(let from, let to):
      "niet omgerekend: \(from.rawValue) en \(to.rawValue) meten iets anders"
    }
  }

  func converted(from unit: String, factor: String) -> String {
    "omgerekend van \(unit): × \(factor)"
  }

  func hoursPerDagdeel(_ hours: String, line: Int) -> String {
    "een dagdeel is \(hours) uur, regel \(line)"
  }

  func minuteAndHour(product: String) -> String {
    "\(product): de minuutprijs is weggelaten; de uurprijs staat er al."
  }

  let compareExplanation =
    "Een vergelijkbaar tarief is het tarief maal de factor, één keer afgerond op centen (een halve cent gaat naar "
    + "boven). Een lager tarief is geen goedkopere hulp: let op vorm, declaratie, prijspeil en wat het tarief insluit."

  func checkTitle(count: Int) -> String {
    "Verhoudingen tussen tarieven: \(count) gecontroleerd"
  }

  func checkExplanation(
    amount: String, _ amountBounds: (String, String), base: String, _ baseBounds: (String, String),
    ratio: (String, String)
  ) -> String {
    "Verwacht: het andere tarief × de verhouding, afgerond op centen (een halve cent gaat naar boven). Verhouding "
      + "tussen: beide tarieven zijn afgerond op centen en kunnen een halve cent lager of hoger zijn geweest; het laagste "
      + "tarief gedeeld door het hoogste andere, en omgekeerd. Zo staat \(amount) voor \(amountBounds.0) tot "
      + "\(amountBounds.1) en \(base) voor \(baseBounds.0) tot \(baseBounds.1); de verhouding ligt dan tussen "
      + "\(amountBounds.0) / \(baseBounds.1) = \(ratio.0) en \(amountBounds.1) / \(baseBounds.0) = \(ratio.1), op vier "
      + "decimalen naar buiten afgerond (onder een tiende op zes)."
  }

  func checkCounts(exact: Int, withinRounding: Int, deviating: Int) -> String {
    "Op de cent: \(exact); binnen de afronding: \(withinRounding); wijkt af: \(deviating)."
  }

  func notYetPublished(table: String, publishedOn: String, day: String) -> String {
    "\(table) is weggelaten: pas gepubliceerd op \(publishedOn), dus op \(day) nog niet bekend."
  }

  func publicationUnknownAndNotYetValid(table: String, validFrom: String, day: String) -> String {
    "\(table) is weggelaten: de datum van publicatie is onbekend en op \(day) golden de tarieven nog niet "
      + "(geldig vanaf \(validFrom))."
  }

  func publicationUnknownButValid(table: String, validFrom: String) -> String {
    "\(table) is meegenomen, al is de datum van publicatie onbekend: de tarieven golden al (vanaf \(validFrom))."
  }

  func regionOnOneSide(region: String, tables: [String], selector: String) -> String {
    "\(region) is weggelaten: alleen \(selector) heeft een tarieflijst van deze regio (\(list(tables)))."
  }

  func differentRegions(from: String, to: String) -> String {
    "\(from) en \(to) zijn verschillende regio's. Productcodes zijn per regio afgesproken; daarom is niets op code "
      + "gekoppeld en staat elk product apart."
  }

  func alsoIn(table: String, line: Int) -> String {
    "zelfde tarief ook in \(table), regel \(line)"
  }

  func differentPrices(_ prices: [(amount: String, table: String, line: Int)]) -> String {
    "let op: de lijsten van één kant geven dit product verschillende tarieven: "
      + prices.map { "\($0.amount) in \($0.table), regel \($0.line)" }.joined(separator: "; ")
  }

  func severalProducts(code: String) -> String {
    "code \(code) staat voor meer dan één product; gekoppeld op productnaam"
  }

  func otherUnit(_ units: [String], inOldList: Bool) -> String {
    "in de \(inOldList ? "oude" : "nieuwe") lijst per \(list(units)): niet exact om te rekenen, dus niet gekoppeld"
  }

  func noPrice(inOldList: Bool) -> String {
    "de \(inOldList ? "oude" : "nieuwe") lijst heeft van dit product geen prijs in deze vorm"
  }

  func differentOldPrices(_ prices: String) -> String {
    "samengevoegd uit producten met verschillende prijzen (\(prices)); hoe zwaar elk daarvan telt staat in geen lijst, "
      + "dus is er geen verandering te berekenen"
  }

  func droppedColumns(_ headings: [String]) -> String {
    "Niet getoond, omdat het scherm te smal is: \(list(headings)). Wel met --format md of -o BESTAND."
  }

  func replaced(table: String, folder: String) -> String {
    "De tabel \(table) uit \(folder) is gebruikt in plaats van de tabel met dezelfde naam die er al was."
  }

  func onlyFirstPart(others: [String]) -> String {
    "CSV bevat alleen de eerste tabel; --format json bevat ook \(list(others))."
  }

  // Indexation
  func name(of status: IndexValue.Status) -> String {
    switch status {
    case .definitive: "definitief"
    case .provisional: "voorlopig"
    case .applied: "toegepast"
    case .derived: "afgeleid"
    case .settlement: "nacalculatie"
    case .estimate: "raming"
    case .withdrawn: "ingetrokken"
    }
  }

  func name(of rounding: IndexRounding) -> String {
    switch rounding {
    case .yearly: "elk jaar afgerond"
    case .final: "aan het eind afgerond"
    case .none: "niet afgerond"
    }
  }

  let series = "Reeks"
  let percent = "Index (%)"
  let variant = "Variant"
  let isDefault = "Standaard"
  let confidenceHeading = "Zekerheid"
  let definition = "Wat het meet"
  let knownUntil = "Bekend tot en met"
  let before = "Voor (€)"
  let after = "Na (€)"
  let impliedIndex = "Index ligt tussen (%)"
  let reproducedBy = "Past op de cent bij"
  let indexedAmount = "Geïndexeerd (€)"
  let indexedComparableAmount = "Vergelijkbaar, geïndexeerd (€)"
  let realChange = "Reëel verschil (€)"
  let realChangePercent = "Reëel (%)"
  let lowestEqualTermsChange = "Gelijke voorwaarden minimaal (%)"
  let highestEqualTermsChange = "Gelijke voorwaarden maximaal (%)"
  let lowestReal = "Reëel minimaal (%)"
  let highestReal = "Reëel maximaal (%)"
  let yes = "ja"
  let no = "nee"
  let seriesTitle = "Indexreeksen"
  let given = "opgegeven"

  func seriesTitle(_ name: String) -> String { "Indexreeks \(name)" }

  func applyTitle(what: String, from: Int, to: Int) -> String {
    "\(what) geïndexeerd van \(from) naar \(to)"
  }

  func pathHeading(_ name: String, percent: String, result: String) -> String {
    "\(name.isEmpty ? given : name): samen \(percent), uitkomst € \(result)"
  }

  func clauseSentence(_ index: ClauseIndex) -> String {
    var parts = index.terms.filter { $0.role == .current }.map { weighted($0) }
    if index.clause.unindexedWeight > Rational(0) {
      parts.append(unindexedShare(decimal(index.clause.unindexedWeight)))
    }
    let current = parts.joined(separator: " + ")
    var sentence = "\(index.year): \(current) = \(percent(index.current))"
    switch index.clause.settlement {
    case .geometric, .arithmetic:
      let kind = index.clause.settlement == .geometric ? "meetkundig" : "rekenkundig"
      sentence +=
        "; nacalculatie over \(index.year - index.clause.lag - 1), \(kind): "
        + settled(index) + " = \(percent(index.settlement))"
    case .chained: sentence += "; geketend met nacalculatie \(percent(index.settlement))"
    case .none, .asPublished: break
    }
    sentence += "; samen \(percent(index.unlimited))"
    if let discount = index.clause.discount { sentence += ", korting \(decimal(discount)) procentpunt" }
    if let cap = index.clause.cap { sentence += ", hoogstens \(percent(cap))" }
    if let floor = index.clause.floor { sentence += ", minstens \(percent(floor))" }
    if index.percent != index.unlimited { sentence += ", toegepast \(percent(index.percent))" }
    return sentence + ". \(index.clause.name)\(index.clause.note.isEmpty ? "" : ": " + index.clause.note)"
  }

  private func weighted(_ term: ClauseIndex.Term) -> String {
    "\(decimal(term.weight))% × \(term.value.series) \(percent(term.value.percent ?? Rational(0))) "
      + "(\(name(of: term.value.status)) \(term.value.year))"
  }

  private func settled(_ index: ClauseIndex) -> String {
    let provisional = index.terms.filter { $0.role == .settledProvisional }
    let definitive = index.terms.filter { $0.role == .settledDefinitive }
    return zip(provisional, definitive).map { old, new in
      "\(decimal(new.weight))% × \(new.value.series) van \(percent(old.value.percent ?? Rational(0))) naar "
        + percent(new.value.percent ?? Rational(0))
    }.joined(separator: " + ")
  }

  func contradiction(_ value: IndexValue, others: [IndexValue]) -> String {
    "Let op: voor \(value.series) \(value.year) (\(name(of: value.status))) spreken bronnen elkaar tegen. Gebruikt: "
      + "\(percent(value.percent ?? Rational(0))) (\(value.variant)). Niet gebruikt: "
      + others.map { "\(percent($0.percent ?? Rational(0))) (\($0.variant))" }.joined(separator: ", ") + "."
  }

  func knownUntil(series: String, years: [(status: IndexValue.Status, year: Int)]) -> String {
    let years = years.filter { ![.estimate, .withdrawn].contains($0.status) }
    guard !years.isEmpty else { return "\(series) is voor geen jaar bekend." }
    return "\(series) is bekend tot en met " + list(years.map { "\($0.year) (\(name(of: $0.status)))" }) + "."
  }

  func replaced(_ old: IndexValue, by value: IndexValue) -> String {
    func figure(_ value: IndexValue) -> String { value.percent.map(percent) ?? unknown }
    return
      "Let op: \(value.series) \(value.year) (\(name(of: value.status))) komt uit eigen gegevens: \(figure(value)) in plaats van \(figure(old))."
  }

  func withdrawn(_ value: IndexValue) -> String {
    "Let op: \(value.series) \(value.year) (\(percent(value.percent ?? Rational(0)))) is ingetrokken\(value.note.isEmpty ? "" : ": " + value.note)."
  }

  func roundingSentence(_ rounding: IndexRounding) -> String {
    switch rounding {
    case .yearly: "Bedragen zijn na elk jaar afgerond op centen, een halve cent naar boven."
    case .final: "Bedragen zijn één keer afgerond op centen, aan het eind; een halve cent gaat naar boven."
    case .none: "Bedragen zijn niet afgerond; er staan vier decimalen."
    }
  }

  func otherVersion(_ name: String, percents: String) -> String {
    "Een andere versie van de clausule geeft iets anders: \(name) (\(percents))."
  }

  func groupFollows(product: String, individual: String, denominator: String, result: String) -> String {
    "\(product): individueel tarief \(individual) gedeeld door \(denominator) is \(result) (regel 44.2)."
  }

  func exceptionFollows(product: String, instead: String, reason: String) -> String {
    "\(product): uitzondering, geïndexeerd met \(instead). \(reason)"
  }

  func explainTitle(from: String, to: String) -> String {
    "Volgt \(to) uit \(from) door indexatie?"
  }

  func sharedIndex(bounds: String, products: String) -> String {
    "Kunnen één index delen (\(bounds)%): \(products)."
  }

  let rounding = "Afronding"
  let takenBack = "Teruggerekend: elk bedrag is gedeeld door 1 plus de index van het jaar."
  let nothingInCommon = "Geen enkel product staat in beide lijsten; een code geldt alleen binnen een regio."

  func usedIndex(_ name: String, percents: String) -> String {
    "Gebruikt: \(name) (\(percents))."
  }

  func onlyOnOneSide(products: String) -> String {
    "Maar in één van beide lijsten, dus zonder index: \(products)."
  }

  func confidence(_ word: String) -> String {
    switch word {
    case "read": "gelezen"
    case "secondary": "uit tweede hand"
    case "derived": "afgeleid"
    case "contradicted": "tegengesproken"
    case "not-found": "niet gevonden"
    default: word
    }
  }

  func notExplained(products: String) -> String {
    "Niet verklaard door een bekende index: \(products)."
  }

  func explained(products: String, paths: [String], tried: Int) -> String {
    "Past op de cent: \(products) bij \(paths.joined(separator: "; ")), van de \(tried) geprobeerde indexen."
  }

  func fit(_ count: Int, of tried: Int) -> String { "\(count) van \(tried)" }
  let followsHeading = "Past bij een index"
  let widthHeading = "Ruimte (%-punt)"
  let withinHeading = "Indexen erin"
  let canBeChance = "kan toeval zijn"

  func fitsByChance(products: String) -> String {
    "Dat kan toeval zijn bij \(products): past bij zoveel van de geprobeerde indexen, met zoveel procentpunt ruimte "
      + "tussen de grenzen. Ook prijzen die geen index volgen, zouden dan vaker dan één op de tien passen."
  }

  func listRounding(unit: String, products: String) -> String {
    "Gerekend met prijzen die op \(unit) zijn afgerond: \(products)."
  }

  func largestGroups(_ shown: Int, of all: Int) -> String {
    "Van de \(all) groepen die één index kunnen delen, staan hier de \(shown) met de meeste producten."
  }

  func unindexedShare(_ percent: String) -> String { "\(percent)% volgt geen index" }

  func untriedPaths(_ names: [String]) -> String {
    "Niet geprobeerd, omdat een cijfer of een weging onbekend is: \(names.joined(separator: ", "))."
  }

  func triedPaths(_ paths: [String]) -> String {
    "Geprobeerd, steeds met afronding per jaar en aan het eind: \(paths.joined(separator: "; "))."
  }

  func othersMatch(products: String) -> String {
    "Dit gaat over het product dat precies zo heet. Ook deze passen bij het gezochte woord: \(products)."
  }

  func realNote(path: String, percents: String) -> String {
    "Geïndexeerd: het oude tarief na \(path) (\(percents)), afgerond op centen. Reëel: het nieuwe tarief ten opzichte "
      + "van dat afgeronde bedrag."
  }

  func noRealChange(products: String) -> String {
    "Geen reële verandering voor \(products): de twee bedragen zijn niet te vergelijken. Met --equal-terms krijgt een "
      + "groepstarief er een, waar de documenten dat toelaten."
  }

  func indexedTo(year: Int, from: Int, path: String) -> String {
    "Van prijspeil \(from) naar \(year) geïndexeerd met \(path); het jaar van de tabel geldt als prijspeil van het tarief."
  }
}
