import Indexation
import Tariffs

/// The words of an English memo.
struct EnglishWording: Wording {
  // Numbers and dates
  let decimalSeparator = "."
  let groupingSeparator = ","
  let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]
  func andOthers(_ count: Int) -> String { "and \(count) others" }
  let and = "and"

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
    case .pgbFormeel: "PGB formal"
    case .pgbInformeel: "PGB informal"
    case .overig: "other"
    }
  }

  func name(of status: ComparisonRow.Status) -> String {
    status.rawValue
  }

  func name(of field: Reading.Field) -> String {
    field == .amount ? "tariff" : field.rawValue
  }

  func name(of comparability: Continuation.Comparability) -> String {
    switch comparability {
    case .yes: "yes"
    case .partly: "partly"
    case .no: "no"
    }
  }

  func name(of relation: Continuation.Relation) -> String {
    switch relation {
    case .same: "unchanged"
    case .renamed: "renamed"
    case .rescoped: "changed content"
    case .split: "split"
    case .merged: "merged"
    case .ended: "ended"
    case .new: "new"
    }
  }

  func name(of term: BillingTerm.Kind) -> String {
    switch term {
    case .billable: "billable"
    case .travel: "travel time"
    case .groupRegime: "group regime"
    case .denominator: "denominator"
    case .factor: "factor"
    case .participantsMin: "participants, at least"
    case .participantsMax: "participants, at most"
    case .staffMax: "staff, at most"
    case .participantsPerStaff: "participants per professional"
    case .staffAtMostParticipants: "no more staff than participants"
    case .staffBelowParticipants: "fewer staff than participants"
    case .sessionHoursMax: "hours, at most"
    case .hoursPerDagdeel: "hours per dagdeel"
    case .directHoursPerDagdeel: "direct hours per dagdeel"
    case .occupancy: "occupancy in the tariff (%)"
    case .exampleParticipants: "example: participants"
    case .exampleStaff: "example: staff"
    case .exampleMinutes: "example: minutes"
    case .exampleBilledMinutes: "example: minutes per participant"
    case .exampleHours: "example: hours"
    case .exampleBilledHours: "example: hours per participant"
    case .consultMinutesMin: "consult: minutes, at least"
    case .consultMinutesMax: "consult: minutes, at most"
    }
  }

  func name(of match: Concept.Member.Match) -> String {
    switch match {
    case .same: "same"
    case .near: "near"
    case .partial: "partly"
    }
  }

  func name(of verdict: RelationCheck.Verdict) -> String {
    switch verdict {
    case .exact: "right to the cent"
    case .withinRounding: "within rounding"
    case .deviates: "deviates"
    }
  }

  func name(of basis: PriceRelation.Basis) -> String {
    switch basis {
    case .stated: "stated in the document"
    case .definition: "by definition"
    case .implied: "implied by the prices"
    }
  }

  func billingValue(_ word: String) -> String {
    switch word {
    case "direct": "direct time"
    case "indirect": "indirect time"
    case "direct-and-indirect": "direct and indirect time"
    case "presence": "presence"
    case "billable": "billable"
    case "not-billable": "not billable"
    case "fixed-denominator": "fixed denominator"
    case "minutes-shared": "minutes shared"
    case "factor": "factor"
    case "yes": "yes"
    default: word
    }
  }

  // Headings
  let law = "Law"
  let code = "Code"
  let printedCode = "Code (printed)"
  let place = "Place"
  let searchWords = "Search for"
  let address = "Address"
  let number = "Number"
  let cakCode = "CAK code"
  let noteOnList = "About the list"
  let product = "Product"
  let slug = "Name in commands"
  let name = "Name"
  let unit = "Unit"
  let form = "Form"
  let amount = "Tariff (€)"
  let change = "Change (€)"
  let changePercent = "Change (%)"
  let status = "Status"
  let line = "Line"
  let alsoOnLines = "Also on line"
  let source = "Source"
  let sourceAndLine = "Source and line"
  let sources = "Sources"
  let note = "Note"
  let table = "Table"
  let title = "Title"
  let publisher = "Publisher"
  let region = "Region"
  let year = "Year"
  let validity = "Valid"
  let publishedOn = "Published"
  let publication = "Publication"
  let priceLevel = "Price level"
  let documentVersion = "Version"
  let tariffs = "Tariffs"
  let field = "Part"
  let printed = "Printed"
  let read = "Read as"
  let reason = "Reason"
  let comparable = "Comparable"
  let relation = "Continuation"
  let continuesAs = "From → to"
  let term = "Subject"
  let value = "Value"
  let participants = "Participants"
  let staff = "Staff"
  let billedMinutes = "Minutes per participant"
  let costPerParticipantHour = "Cost per participant hour (€)"
  let incomePerStaffHour = "Income per staff hour (€)"
  let limits = "Beyond the limits"
  let regime = "Group regime"
  let individualPrice = "Individual tariff (€)"
  let breakEven = "Break-even"
  let concept = "Concept"
  let description = "Description"
  let products = "Products"
  let comparableAmount = "Comparable tariff (€)"
  let comparableUnit = "per"
  let match = "Match"
  let billing = "Billing"
  let warning = "Beware"
  let ratio = "Ratio"
  let expected = "Expected (€)"
  let ratioBounds = "Ratio lies in"
  let verdict = "Verdict"
  let basis = "Basis"
  let base = "Of"
  let lowestChange = "At least (%)"
  let highestChange = "At most (%)"
  let equalTermsChange = "Equal change (%)"
  let equalTermsUnit = "Equal terms"

  func equalTerms(in selector: String) -> String { "\(selector) equal (€)" }

  func amount(in selector: String) -> String { "\(selector) (€)" }

  // Titles and sentences
  let tablesTitle = "Tariff lists"
  func unreadFile(_ path: String) -> String {
    "The file \(path) is not one of a folder of tables; it is not read."
  }
  let readingsHeading = "Readings: what is printed and how it was read"
  let notPrinted = "not printed"
  let unknown = "unknown"
  let undecided = "undecided"
  let leftOutLists =
    "Products of a list that is left out therefore show as added or removed, or are missing on both sides."
  let addedAndRemoved =
    "‘Added’ and ‘removed’ are about what stands in these lists, not about the care itself."
  let noAmount = "none. "
  let none = "none"

  func unpriced(_ products: [String]) -> String {
    "Named without a tariff: \(products.joined(separator: "; ")). ‘tariffs show’ says why."
  }

  let noRows = "No tariffs were found that answer the question."

  func listTitle(tariffs: Int, tables: Int) -> String {
    "\(tariffs) \(tariffs == 1 ? "tariff" : "tariffs") from \(tables) tariff \(tables == 1 ? "list" : "lists")"
  }

  func showTitle(product: String) -> String {
    "All about ‘\(product)’"
  }

  func diffTitle(regions: [String], from: String, to: String) -> String {
    "Tariffs of \(from) and \(to) compared: \(list(regions))"
  }

  func validity(from: String, to: String?) -> String {
    to.map { "\(from) to \($0)" } ?? "from \(from)"
  }

  func published(on date: String?) -> String {
    date.map { "published on \($0)" } ?? "date of publication unknown"
  }

  func counts(_ counts: ComparisonCounts) -> String {
    let renamed = counts.renamed > 0 ? " (\(counts.renamed) of them under another name)" : ""
    let split =
      counts.splitFrom + counts.splitTo > 0
      ? " Split or merged: \(counts.splitFrom) old and \(counts.splitTo) new products." : ""
    return "\(counts.changed) changed\(renamed), \(counts.unchanged) unchanged, \(counts.added) added and "
      + "\(counts.removed) removed.\(split)"
  }

  let comparableUnknown =
    "For products without a verdict under ‘Comparable’ it is not described how they continue from one list to the "
    + "other; only code, law, unit and form are equal."

  func comparability(_ verdict: String, products: String, reason: String) -> String {
    "Comparable: \(verdict) – \(products): \(reason)"
  }

  func beyondLimits(product: String, limits: String) -> String {
    "\(product): on equal terms this is a group beyond the limits of the document (\(limits))."
  }

  func equalTermsNote(participants: Int, staff: Int) -> String {
    "Equal terms: a comparable tariff stays as it is; a group tariff becomes the cost per participant per hour with "
      + "\(participants) \(participants == 1 ? "participant" : "participants") and \(staff) staff. Amounts are "
      + "rounded to cents, percentages come from the amounts before that. Where nothing stands, the documents give no comparable amount. Choose another group with --participants and "
      + "--staff."
  }

  let precisionNote =
    "At least and at most: the change lies between these percentages, because both tariffs are rounded to cents. "
    + "At least = (new − 0.005) / (old + 0.005) − 1, at most = (new + 0.005) / (old − 0.005) − 1; in whole hundredths of "
    + "a percent, rounded outward: at least down, at most up. A calculated amount follows the same steps and roundings "
    + "as the figure itself."
  let billingHeading = "Billing: what the document says"
  let continuationsHeading = "Continuation between the lists"

  func groupTitle(product: String?) -> String {
    "Group tariffs\(product.map { " ‘\($0)’" } ?? ""): cost per participant and income per professional"
  }

  func regimeSentence(_ regime: GroupRegime, isWhatIf: Bool) -> String {
    let suffix = isWhatIf ? " (what if)" : ""
    return switch regime {
    case .fixedDenominator(let denominator): "fixed denominator \(decimal(denominator))\(suffix)"
    case .minutesShared: "minutes shared by the participants"
    case .factor(let factor): "hours divided by participants × \(decimal(factor))"
    }
  }

  func breakEven(_ breakEven: GroupTariff.BreakEven, staff: Int) -> String {
    switch breakEven {
    case .from(let participants): "\(staff) staff: from \(participants) participants on"
    case .always: "\(staff) staff: always"
    case .never: "\(staff) staff: never"
    }
  }

  func breakEvenInCents(from participants: WholeNumber, calculation: String) -> String {
    " by the rule, from \(participants) on with the prices in cents (\(calculation))"
  }

  func exceeded(_ term: BillingTerm) -> String {
    "\(name(of: term.kind))\(term.number.map { " \(decimal($0))" } ?? "") (line \(term.line))"
  }

  func stated(_ term: BillingTerm) -> String {
    "\(name(of: term.kind)): \(term.number.map(decimal) ?? billingValue(term.value)) (line \(term.line))"
  }

  func individualPrice(_ amount: String, product: String, line: Int) -> String {
    "individual tariff \(amount) (\(product), line \(line))"
  }

  func contradiction(product: String, limit: BillingTerm, example: BillingTerm) -> String {
    "\(product): the document contradicts itself: \(exceeded(limit)), but \(exceeded(example))."
  }

  let groupSkipped = "Combinations with more staff than participants are left out."
  let groupExplanation =
    "Minutes per participant in an hour: 60 with a fixed denominator, 60 × staff / participants with minutes shared, 60 / "
    + "participants × factor with a factor. Cost per participant hour = minutes per participant / 60 × hour price; income per staff hour = cost × "
    + "participants / staff; break-even: from how many participants on an hour of staff earns more than one "
    + "individual client. The rule takes the exact denominator; a price in cents is rounded, so that another size can "
    + "already earn more. Amounts are rounded to cents at the end only."

  let conceptsTitle = "Concepts on which regions can be compared"

  func compareTitle(concept: String) -> String {
    "\(concept): tariffs per region, from low to high"
  }

  func notConverted(_ refusal: UnitConversion.Refusal) -> String {
    switch refusal {
    case .dagdeelWithoutHours: "not converted: the document does not say how many hours a dagdeel has"
    case .differentGroupRegimes: "not converted: groups are billed differently, see tariffs group"
    case .differentThings(let from, let to):
      "not converted: \(from.rawValue) and \(to.rawValue) measure different things"
    }
  }

  func converted(from unit: String, factor: String) -> String {
    "converted from \(unit): × \(factor)"
  }

  func hoursPerDagdeel(_ hours: String, line: Int) -> String {
    "a dagdeel has \(hours) hours, line \(line)"
  }

  func minuteAndHour(product: String) -> String {
    "\(product): the minute price is left out; the hour price is there."
  }

  let compareExplanation =
    "A comparable tariff is the tariff times the factor, rounded to cents once (half a cent goes up). "
    + "A lower tariff is not cheaper care: mind form, billing, price level and what the tariff includes."

  func checkTitle(count: Int) -> String {
    "Ratios between tariffs: \(count) checked"
  }

  func checkExplanation(
    amount: String, _ amountBounds: (String, String), base: String, _ baseBounds: (String, String),
    ratio: (String, String)
  ) -> String {
    "Expected: the other tariff × the ratio, rounded to cents (half a cent goes up). Ratio lies in: both tariffs are "
      + "rounded to cents and can have been half a cent lower or higher; the lowest tariff divided by the highest other "
      + "one, and the reverse. \(amount) stands for \(amountBounds.0) to \(amountBounds.1) and \(base) for "
      + "\(baseBounds.0) to \(baseBounds.1); the ratio lies between \(amountBounds.0) / \(baseBounds.1) = \(ratio.0) and "
      + "\(amountBounds.1) / \(baseBounds.0) = \(ratio.1), rounded outward to four decimals (six below a tenth)."
  }

  func checkCounts(exact: Int, withinRounding: Int, deviating: Int) -> String {
    "\(exact) are right to the cent, \(withinRounding) are within rounding and \(deviating) deviate."
  }

  func notYetPublished(table: String, publishedOn: String, day: String) -> String {
    "\(table) is left out: it was published on \(publishedOn), so not yet known on \(day)."
  }

  func publicationUnknownAndNotYetValid(table: String, validFrom: String, day: String) -> String {
    "\(table) is left out: its date of publication is unknown, and on \(day) its tariffs were not valid yet "
      + "(valid from \(validFrom))."
  }

  func publicationUnknownButValid(table: String, validFrom: String) -> String {
    "\(table) is taken in although its date of publication is unknown: its tariffs were valid already "
      + "(from \(validFrom))."
  }

  func regionOnOneSide(region: String, tables: [String], selector: String) -> String {
    "\(region) is left out: only \(selector) has a tariff list of this region (\(list(tables)))."
  }

  func differentRegions(from: String, to: String) -> String {
    "\(from) and \(to) are different regions. Product codes are agreed per region, so nothing is matched by code "
      + "and each product stands alone."
  }

  func alsoIn(table: String, line: Int) -> String {
    "same tariff in \(table), line \(line)"
  }

  func differentPrices(_ prices: [(amount: String, table: String, line: Int)]) -> String {
    "beware: the lists of one side give this product different tariffs: "
      + prices.map { "\($0.amount) in \($0.table), line \($0.line)" }.joined(separator: "; ")
  }

  func severalProducts(code: String) -> String {
    "code \(code) stands for several products; matched by product name"
  }

  func otherUnit(_ units: [String], inOldList: Bool) -> String {
    "per \(list(units)) in the \(inOldList ? "old" : "new") list: does not convert exactly, so not matched"
  }

  func noPrice(inOldList: Bool) -> String {
    "the \(inOldList ? "old" : "new") list has no price of this product in this form"
  }

  func differentOldPrices(_ prices: String) -> String {
    "merged from products with different prices (\(prices)); how much each of them weighs is in no list, so no change "
      + "can be given"
  }

  func droppedColumns(_ headings: [String]) -> String {
    "Not shown, because the screen is too narrow: \(list(headings)). Shown with --format md or -o FILE."
  }

  func replaced(table: String, folder: String) -> String {
    "The table \(table) of \(folder) is used in place of the one with the same id."
  }

  func onlyFirstPart(others: [String]) -> String {
    "CSV holds the first table only; --format json holds \(list(others)) too."
  }

  // Indexation
  func name(of status: IndexValue.Status) -> String { status.rawValue }

  func name(of rounding: IndexRounding) -> String {
    switch rounding {
    case .yearly: "rounded yearly"
    case .final: "rounded at the end"
    case .none: "not rounded"
    }
  }

  let series = "Series"
  let percent = "Index (%)"
  let variant = "Variant"
  let isDefault = "Default"
  let confidenceHeading = "Confidence"
  let definition = "What it measures"
  let knownUntil = "Known until"
  let before = "Before (€)"
  let after = "After (€)"
  let impliedIndex = "Index lies in (%)"
  let reproducedBy = "Fits to the cent"
  let indexedAmount = "Indexed (€)"
  let indexedComparableAmount = "Comparable, indexed (€)"
  let realChange = "Real change (€)"
  let realChangePercent = "Real (%)"
  let lowestEqualTermsChange = "Equal terms at least (%)"
  let highestEqualTermsChange = "Equal terms at most (%)"
  let lowestReal = "Real at least (%)"
  let highestReal = "Real at most (%)"
  let yes = "yes"
  let no = "no"
  let seriesTitle = "Index series"
  let given = "given"

  func seriesTitle(_ name: String) -> String { "Index series \(name)" }

  func applyTitle(what: String, from: Int, to: Int) -> String {
    "\(what) indexed from \(from) to \(to)"
  }

  func pathHeading(_ name: String, percent: String, result: String) -> String {
    "\(name.isEmpty ? given : name): \(percent) in all, result € \(result)"
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
      let kind = index.clause.settlement == .geometric ? "geometric" : "arithmetic"
      sentence +=
        "; settlement of \(index.year - index.clause.lag - 1), \(kind): "
        + settled(index) + " = \(percent(index.settlement))"
    case .chained: sentence += "; chained with a settlement of \(percent(index.settlement))"
    case .none, .asPublished: break
    }
    sentence += "; \(percent(index.unlimited)) in all"
    if let discount = index.clause.discount {
      sentence += ", discount \(decimal(discount)) percentage points"
    }
    if let cap = index.clause.cap { sentence += ", at most \(percent(cap))" }
    if let floor = index.clause.floor { sentence += ", at least \(percent(floor))" }
    if index.percent != index.unlimited { sentence += ", applied \(percent(index.percent))" }
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
      "\(decimal(new.weight))% × \(new.value.series) from \(percent(old.value.percent ?? Rational(0))) to "
        + percent(new.value.percent ?? Rational(0))
    }.joined(separator: " + ")
  }

  func contradiction(_ value: IndexValue, others: [IndexValue]) -> String {
    "Beware: sources contradict each other on \(value.series) \(value.year) (\(name(of: value.status))). Used: "
      + "\(percent(value.percent ?? Rational(0))) (\(value.variant)). Not used: "
      + others.map { "\(percent($0.percent ?? Rational(0))) (\($0.variant))" }.joined(separator: ", ") + "."
  }

  func knownUntil(series: String, years: [(status: IndexValue.Status, year: Int)]) -> String {
    let years = years.filter { ![.estimate, .withdrawn].contains($0.status) }
    guard !years.isEmpty else { return "\(series) is not known for any year." }
    return "\(series) is known until " + list(years.map { "\($0.year) (\(name(of: $0.status)))" }) + "."
  }

  func replaced(_ old: IndexValue, by value: IndexValue) -> String {
    func figure(_ value: IndexValue) -> String { value.percent.map(percent) ?? unknown }
    return
      "Beware: \(value.series) \(value.year) (\(name(of: value.status))) comes from own data: \(figure(value)) instead of \(figure(old))."
  }

  func withdrawn(_ value: IndexValue) -> String {
    "Beware: \(value.series) \(value.year) (\(percent(value.percent ?? Rational(0)))) was withdrawn\(value.note.isEmpty ? "" : ": " + value.note)."
  }

  func roundingSentence(_ rounding: IndexRounding) -> String {
    switch rounding {
    case .yearly: "Amounts are rounded to cents after every year, half a cent up."
    case .final: "Amounts are rounded to cents once, at the end; half a cent goes up."
    case .none: "Amounts are not rounded; four decimals are shown."
    }
  }

  func otherVersion(_ name: String, percents: String) -> String {
    "Another version of the clause gives something else: \(name) (\(percents))."
  }

  func groupFollows(product: String, individual: String, denominator: String, result: String) -> String {
    "\(product): individual tariff \(individual) divided by \(denominator) is \(result) (rule 44.2)."
  }

  func exceptionFollows(product: String, instead: String, reason: String) -> String {
    "\(product): exception, indexed by \(instead). \(reason)"
  }

  func explainTitle(from: String, to: String) -> String {
    "Does \(to) follow from \(from) by indexation?"
  }

  func sharedIndex(bounds: String, products: String) -> String {
    "Can share one index (\(bounds)%): \(products)."
  }

  let rounding = "Rounding"
  let takenBack = "Taken back: every amount was divided by 1 plus the index of the year."
  let nothingInCommon = "No product stands in both lists; a code holds within its region only."

  func usedIndex(_ name: String, percents: String) -> String {
    "Used: \(name) (\(percents))."
  }

  func onlyOnOneSide(products: String) -> String {
    "In only one of the two lists, so without an index: \(products)."
  }

  func confidence(_ word: String) -> String {
    word
  }

  func notExplained(products: String) -> String {
    "Not explained by a known index: \(products)."
  }

  func explained(products: String, paths: [String], tried: Int) -> String {
    "Fits to the cent: \(products) with \(paths.joined(separator: "; ")), of the \(tried) indices that were tried."
  }

  func fit(_ count: Int, of tried: Int) -> String { "\(count) of \(tried)" }
  let followsHeading = "Fits an index"
  let widthHeading = "Room (points)"
  let withinHeading = "Indices in it"
  let canBeChance = "can be chance"

  func fitsByChance(products: String) -> String {
    "This can be chance for \(products): fits so many of the indices that were tried, with so many percentage points "
      + "between the bounds. More than one in ten prices that follow no index would fit too."
  }

  func listRounding(unit: String, products: String) -> String {
    "Taken as prices that are rounded to \(unit): \(products)."
  }

  func largestGroups(_ shown: Int, of all: Int) -> String {
    "Of \(all) groups that can share one index, the \(shown) with the most products stand here."
  }

  func unindexedShare(_ percent: String) -> String { "\(percent)% follows no index" }

  func untriedPaths(_ names: [String]) -> String {
    "Not tried, as a figure or a weight is unknown: \(names.joined(separator: ", "))."
  }

  func triedPaths(_ paths: [String]) -> String {
    "Tried, each with rounding yearly and at the end: \(paths.joined(separator: "; "))."
  }

  func othersMatch(products: String) -> String {
    "This is about the product of exactly that name. These match the word too: \(products)."
  }

  func realNote(path: String, percents: String) -> String {
    "Indexed: the old tariff after \(path) (\(percents)), rounded to cents. Real: the new tariff against it."
  }

  func noRealChange(products: String) -> String {
    "No real change for \(products): the two amounts are not comparable. With --equal-terms a group tariff gets one, "
      + "where the documents allow it."
  }

  func indexedTo(year: Int, from: Int, path: String) -> String {
    "Indexed from price level \(from) to \(year) by \(path); the year of the table counts as the level of its tariffs."
  }
}
