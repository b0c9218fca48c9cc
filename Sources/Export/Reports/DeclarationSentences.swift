import Indexation
import Tariffs

/// What is wrong with a line of a declaration, in words.
struct DeclarationSentences {
  let wording: Wording
  /// Whether the words of the document stand behind what is the matter.
  var hasQuotations = true

  private func text(nl: @autoclosure () -> String, en: @autoclosure () -> String) -> String {
    wording.text(nl: nl(), en: en())
  }

  private func money(_ cents: Int64) -> String { "€ " + wording.number(hundredths: cents) }

  private func day(_ day: CompactDay) -> String { day.date.map(wording.date) ?? wording.unknown }

  /// The lines of the document that say it, of a price, a limit or a group.
  func lines(_ finding: DeclarationFinding) -> String {
    if let limit = finding.limit { return "\(limit.lines)" }
    if let term = finding.term { return "\(term.line)" }
    return finding.price.map { "\($0.tariff.line)" } ?? ""
  }

  /// The list with the lines of its document.
  func place(_ finding: DeclarationFinding) -> String {
    guard let table = finding.limit?.table ?? finding.price?.table.id else { return "" }
    return "\(table) \(lines(finding))"
  }

  /// What is the matter with a line.
  func says(_ finding: DeclarationFinding, of line: FailingLine) -> String {
    let product = line.product
    switch finding.reason {
    case .price, .oldPrice: return price(finding, line)
    case .amount: return amount(finding, line)
    case .unit:
      let units = wording.list(finding.units.map { "per \(wording.unitName(of: $0))" })
      return text(
        nl: "gedeclareerd per \(unit(of: product)), de lijst heeft het tarief \(units)",
        en: "declared per \(unit(of: product)), the list has the tariff \(units)")
    case .form:
      let form = product.words.form.isEmpty ? PaymentForm.zin.rawValue : product.words.form
      return text(
        nl: "de lijst heeft geen tarief in de vorm \(quoted(form))",
        en: "the list has no tariff in the form \(quoted(form))")
    case .unknownList:
      let word = product.words.list.isEmpty ? product.words.region : product.words.list
      return text(
        nl: "er is geen lijst of regio \(quoted(word)); tariffs tables toont ze",
        en: "there is no list or region \(quoted(word)); tariffs tables shows them")
    case .unknownProduct:
      return text(
        nl: "de lijst heeft geen tarief voor \(quoted(product.words.product))",
        en: "the list has no tariff for \(quoted(product.words.product))")
    case .noPrice:
      let kinds = finding.price.map { [$0.tariff.kind] } ?? []
      return AmountKind.insteadOfPrice(kinds).text(in: wording.language)
    case .notValid:
      return text(
        nl: "geen lijst met dit product gold op \(day(line.line.from))"
          + (line.line.to == line.line.from ? "" : " tot en met \(day(line.line.to))"),
        en: "no list with this product held on \(day(line.line.from))"
          + (line.line.to == line.line.from ? "" : " to \(day(line.line.to))"))
    case .priceChanges:
      guard let later = finding.expectedPrice.map(money) else {
        return text(
          nl: "binnen de regel verandert het tarief; splits de regel",
          en: "within the line the tariff changes; split the line")
      }
      return text(
        nl: "binnen de regel wordt het tarief \(later); splits de regel",
        en: "within the line the tariff becomes \(later); split the line")
    case .period where line.line.to < line.line.from:
      return text(
        nl: "de laatste dag, \(day(line.line.to)), ligt voor de eerste, \(day(line.line.from))",
        en: "the last day, \(day(line.line.to)), lies before the first, \(day(line.line.from))")
    case .period:
      return text(
        nl: "\(day(line.line.from)) tot en met \(day(line.line.to)) ligt niet binnen één maand",
        en: "\(day(line.line.from)) to \(day(line.line.to)) does not lie within one month")
    case .volume:
      let volume = wording.decimal(line.line.exactVolume)
      return product.unit == .uur
        ? text(
          nl:
            "volume \(volume); in uren gedeclareerd is het de som van de minuten, eenmaal afgerond, ten "
            + "minste 1 (IV079)",
          en:
            "volume \(volume); declared in hours it is the sum of the minutes, rounded once, at least 1 (IV079)"
        )
        : text(nl: "volume \(volume) is geen geheel getal", en: "volume \(volume) is no whole number")
    case .sign:
      return text(
        nl: "debit_credit is D voor debet of C voor credit",
        en: "debit_credit is D for a debit or C for a credit")
    case .doubleDebit:
      return text(
        nl:
          "zelfde cliënt, aanbieder, product en periode als regel \(finding.otherLine ?? 0), die niet is "
          + "gecrediteerd",
        en:
          "same client, provider, product and period as line \(finding.otherLine ?? 0), which was not credited"
      )
    case .doubleCredit:
      return text(
        nl: "de regel die dit crediteert is al gecrediteerd",
        en: "the line that this credits was credited before")
    case .creditUnlikeDebit:
      let (own, debit) = (wording.decimal(line.line.exactVolume), finding.allowed.map(wording.decimal) ?? "?")
      let (amount, whole) = (money(line.line.amount), finding.expectedAmount.map(money) ?? wording.unknown)
      let other = finding.otherLine ?? 0
      return text(
        nl:
          "crediteert \(own) voor \(amount), en regel \(other) is \(debit) voor \(whole); een credit neemt de hele "
          + "regel terug (OP366)",
        en:
          "credits \(own) for \(amount), and line \(other) is \(debit) for \(whole); a credit takes back the whole "
          + "line (OP366)")
    case .creditWithoutDebit:
      return text(
        nl: "de regel die dit crediteert staat niet in dit bestand",
        en: "the line that this credits is not in this file")
    case .subcontractor:
      let paid = line.line.subcontractor.map(money) ?? ""
      let least = finding.allowed.map { "€ " + wording.cents($0) } ?? ""
      return text(
        nl: "de onderaannemer krijgt \(paid), en ten minste hoort \(least)",
        en: "the subcontractor is paid \(paid), and is due at least \(least)") + quotation(finding)
    case .groupSize, .groupStaff: return group(finding, line)
    case .limitVolume, .absence: return volume(finding, line)
    case .limitTerm: return term(finding)
    case .notBeside:
      return text(
        nl: "in dezelfde tijd als regel \(finding.otherLine ?? 0)",
        en: "at the same time as line \(finding.otherLine ?? 0)") + quotation(finding)
    case .requires:
      let others = finding.limit?.others.text ?? ""
      return
        (others.isEmpty
        ? text(nl: "zonder ander product in die maand", en: "without another product in that month")
        : text(
          nl: "zonder een van de producten die erbij horen in die maand",
          en: "without one of the products that it needs in that month"))
        + quotation(finding)
    }
  }

  private func unit(of product: DeclaredProduct) -> String {
    product.unit.map(wording.unitName) ?? product.words.unit
  }

  private func price(_ finding: DeclarationFinding, _ line: FailingLine) -> String {
    let declared = line.line.price.map(money) ?? wording.unknown
    guard !line.product.isAmount else {
      return text(
        nl: "bij eenheid 83 hoort geen tarief (CD087)", en: "unit 83 goes without a tariff (CD087)")
    }
    guard let expected = finding.expectedPrice else {
      return text(
        nl: "tarief \(declared) staat bij geen van de tarieven van dit product",
        en: "tariff \(declared) is none of the tariffs of this product")
    }
    let right =
      finding.price?.tariff.kind == .price
      ? money(expected) : bound(expected, beside: line.line.price ?? expected)
    guard finding.reason == .oldPrice, let table = finding.price?.table else {
      return text(
        nl: "tarief \(declared), in de lijst \(right)", en: "tariff \(declared), in the list \(right)")
    }
    return text(
      nl: "tarief \(declared) van een vervangen lijst; \(table.id) heeft \(right)",
      en: "tariff \(declared) of a list that was replaced; \(table.id) has \(right)")
  }

  /// The most or the least that may be asked, whichever a declared amount goes beyond.
  private func bound(_ cents: Int64, beside declared: Int64) -> String {
    (declared < cents ? text(nl: "ten minste ", en: "at least ") : text(nl: "ten hoogste ", en: "at most "))
      + money(cents)
  }

  private func amount(_ finding: DeclarationFinding, _ line: FailingLine) -> String {
    let declared = money(line.line.amount)
    let expected = finding.expectedAmount.map(money) ?? wording.unknown
    guard !line.product.isAmount, let price = finding.price else {
      return text(
        nl: "bedrag \(declared), en het volume in centen is \(expected) (CS339)",
        en: "amount \(declared), and the volume in cents is \(expected) (CS339)")
    }
    let volume = wording.decimal(line.line.exactVolume)
    let isInMinutes = price.tariff.unit == .uur && line.product.unit == .minuut
    let isPrice = price.tariff.kind == .price
    if !isPrice, isInMinutes || line.line.price == nil {
      let right = finding.expectedAmount.map { bound($0, beside: line.line.amount) } ?? wording.unknown
      return text(
        nl: "bedrag \(declared), en voor \(volume) hoort \(right)",
        en: "amount \(declared), and for \(volume) it is \(right)")
    }
    // Where the list leaves the price open, that of the line counts.
    let cents = isPrice ? price.tariff.amount.cents : line.line.price ?? 0
    let calculation =
      isInMinutes
      ? "\(wording.number(hundredths: cents)) × \(volume) / 60 = \(expected)"
      : "\(volume) × \(wording.number(hundredths: cents)) = \(expected)"
    return text(nl: "bedrag \(declared), en \(calculation)", en: "amount \(declared), and \(calculation)")
  }

  private func group(_ finding: DeclarationFinding, _ line: FailingLine) -> String {
    let participants = line.line.participants.map { "\($0)" } ?? "?"
    let staff = line.line.staff.map { "\($0)" } ?? "?"
    let counted = wording.text(
      nl: "\(participants) deelnemers, \(staff) begeleiders",
      en: "\(participants) participants, \(staff) staff")
    let name = finding.term.map { wording.name(of: $0.kind) } ?? ""
    let allowed = finding.allowed.map(wording.decimal) ?? ""
    guard let term = finding.term, term.kind == .participantsPerStaff, let ratio = term.number else {
      return "\(counted); \(name) \(allowed)" + quotation(finding)
    }
    let together = text(
      nl: "bij \(staff) begeleiders ten hoogste \(allowed)", en: "at most \(allowed) with \(staff) staff")
    return "\(counted); \(name) \(wording.decimal(ratio)), \(together)" + quotation(finding)
  }

  private func volume(_ finding: DeclarationFinding, _ line: FailingLine) -> String {
    let counted = finding.counted.map { wording.decimal($0.rounded(decimals: 2)) } ?? "?"
    let allowed = finding.allowed.map(wording.decimal) ?? "?"
    let unit = finding.limit?.unit.map(wording.unitName) ?? ""
    let days = finding.days
    let when =
      days.map { days in
        days.lowerBound.date == nil || days.upperBound.date == nil
          ? text(nl: "in dit bestand", en: "in this file")
          : text(
            nl: "van \(day(days.lowerBound)) tot en met \(day(days.upperBound))",
            en: "from \(day(days.lowerBound)) to \(day(days.upperBound))")
      } ?? ""
    return text(
      nl: "\(counted) × \(unit) \(when), en ten hoogste kan \(allowed)",
      en: "\(counted) × \(unit) \(when), and at most \(allowed) can be") + quotation(finding)
  }

  private func term(_ finding: DeclarationFinding) -> String {
    let allowed = finding.allowed.map(wording.decimal) ?? "?"
    let unit = finding.limit?.unit.map(wording.unitName) ?? ""
    let days = finding.days.map { "\(day($0.lowerBound)) – \(day($0.upperBound))" } ?? ""
    let longest = LimitSpans.longestBreak
    return text(
      nl: "\(days) zonder een onderbreking van meer dan \(longest) dagen, "
        + "en hoogstens \(allowed) × \(unit) mag",
      en: "\(days) without a break of more than \(longest) days, and at most \(allowed) × \(unit) may be")
      + quotation(finding)
  }

  /// What the document says, behind another sentence.
  private func quotation(_ finding: DeclarationFinding) -> String {
    guard hasQuotations, let printed = finding.limit?.printed ?? finding.term?.printed else { return "" }
    let strength = finding.limit.map { limit in
      limit.strength == .rule ? "" : ", " + wording.name(of: limit.strength)
    }
    return " (\(quoted(printed))\(strength ?? ""))"
  }

  /// Why a limit was not held.
  func why(_ item: DeclarationHistory.NotChecked) -> String {
    switch item.cause {
    case .unit:
      text(
        nl: "de eenheid van de regels is niet om te rekenen naar die van de grens",
        en: "the unit of the lines does not convert to that of the limit")
    case .condition:
      text(
        nl: "de regels zeggen niet of de voorwaarde geldt (\(item.limit.note))",
        en: "the lines do not say whether the condition holds (\(item.limit.note))")
    case .absence:
      text(
        nl: "de regels zeggen niet hoeveel en welke dagen de cliënt afwezig was",
        en: "the lines do not say how many and which days the client was absent")
    case .days:
      text(
        nl: "een regel over meer dagen zegt niet wat er in een \(periodName(item)) was",
        en: "a line about more days does not say what was in one \(periodName(item))")
    case .subcontractor:
      text(
        nl: "de regels zeggen niet wat een onderaannemer krijgt (kolom subcontractor)",
        en: "the lines do not say what a subcontractor is paid (column subcontractor)")
    }
  }

  private func periodName(_ item: DeclarationHistory.NotChecked) -> String {
    item.limit.period.map { wording.name(of: $0) } ?? ""
  }
}
