import Spreadsheets
import Tariffs

// The prices of a cell.

extension SheetReader {
  /// Reads a cell of prices, for each heading that it stands under.
  mutating func read(_ place: Sheet.Place, _ headings: [Heading], _ columns: Columns, _ row: Row) {
    guard let cell = grid.sheet.cells[place], let first = headings.first else { return }
    let text = PrintedText(cell.shown)
    var content = PriceCell(cell, mark: mark, isBudgetList: isBudgetList)
    if let entry = mapping.entry(of: text, "amount"),
      let amount = try? MoneyNotation.read(entry.amount.utf8)
    {
      content = .amounts([
        .init(amount: amount, notes: [Phrase(nl: "volgens de mapping", en: "by the mapping")])
      ])
    }
    if mapping.entry(of: text, "none") != nil { content = .none }
    var amounts: [PriceCell.Amount]
    switch content {
    case .empty: return
    case .percentage:
      accounts[place] = .explained(.percentage)
      return
    case .refused(let reason):
      refuse(place, reason)
      return
    case .words:
      refuse(
        place,
        Phrase(nl: "er staat geen bedrag in (\(text.line))", en: "there is no amount in it (\(text.line))"))
      return
    case .none: amounts = [.init(amount: nil, kind: AmountKind.none)]
    case .quote: amounts = [.init(amount: nil, kind: .quote)]
    case .amounts(let found): amounts = found
    }
    if let measure = row.measure ?? TermWords.measure(in: PrintedText(first.text)) {
      refuse(
        place,
        Phrase(
          nl: "de lijst noemt bedragen \(measure.text(in: .dutch)); zet er euro's van in het blad",
          en: "the list says that amounts are \(measure.text(in: .english)); make euros of them in the sheet")
      )
      return
    }
    if let reason = withUnits(&amounts, first, row) {
      refuse(place, reason)
      return
    }
    let shared = sharedHeadings(headings)
    for heading in shared {
      for amount in amounts {
        switch price(amount, heading, columns, row) {
        case .success(var price):
          price.place = at(place)
          price.printed = text.line
          if !cell.comment.isEmpty {
            price.notes.append(
              Phrase(nl: "bij de cel staat een opmerking", en: "a comment hangs on the cell"))
          }
          if text.isJoined == false, row.product.isJoined {
            price.notes.append(
              Phrase(
                nl: "de productnaam is in de cel afgebroken en hier aaneengeschreven",
                en: "the name of the product is broken in the cell and joined here"))
          }
          reading.prices.append(price)
          if accounts[place] == nil { accounts[place] = .read }
        case .failure(let refusal): refuse(place, refusal.reason)
        }
      }
    }
  }

  struct Refusal: Error { let reason: Phrase }

  /// Of several headings over one cell, those that differ in more than their day; the earliest day counts.
  func sharedHeadings(_ headings: [Heading]) -> [Heading] {
    var found: [Heading] = []
    for heading in headings {
      if let same = found.firstIndex(where: {
        $0.law == heading.law && $0.forms == heading.forms && $0.units == heading.units
          && $0.kind == heading.kind
          && $0.band == heading.band
      }) {
        if let day = period(heading.days).from, let known = period(found[same].days).from, day < known {
          found[same] = heading
        }
      } else {
        found.append(heading)
      }
    }
    return found
  }

  /// Gives several amounts of a cell their units, where the row names as many.
  func withUnits(_ amounts: inout [PriceCell.Amount], _ heading: Heading, _ row: Row) -> Phrase? {
    guard amounts.count > 1 else { return nil }
    let isTold =
      Set(amounts.map { [$0.unit?.unit ?? "", $0.forms.joined(), $0.kind?.rawValue ?? ""] }).count
      == amounts.count
    if isTold {
      let units = amounts.compactMap { $0.unit?.unit }
      for index in amounts.indices { amounts[index].unitsOfCell = units }
      return nil
    }
    let units =
      row.units.count == amounts.count ? row.units : heading.units.count == amounts.count ? heading.units : []
    if !units.isEmpty, amounts.allSatisfy({ $0.unit == nil }) {
      for (index, unit) in units.enumerated() { amounts[index].unit = unit }
      return nil
    }
    let list = amounts.compactMap { $0.amount.map(Phrase.init(number:)) }
    return Phrase(
      nl:
        "er staan \(amounts.count) bedragen in (\(list.map(\.dutch).joined(separator: "; "))) en niet waarin zij verschillen",
      en:
        "there are \(amounts.count) amounts in it (\(list.map(\.english).joined(separator: "; "))), and not how they differ"
    )
  }

  func price(
    _ amount: PriceCell.Amount, _ heading: Heading, _ columns: Columns, _ row: Row
  ) -> Result<ReadPrice, Refusal> {
    var price = ReadPrice(
      place: at(Sheet.Place(row: row.row, column: 0)), printed: "", product: row.product.line)
    price.notes = amount.notes
    price.nameWords = TermWords.withoutForm(row.product, isBudgetList: isBudgetList)
    (price.section, price.codes, price.law) = (
      row.section, row.codes, heading.law.isEmpty ? row.law : heading.law
    )
    (price.amount, price.upper) = (amount.amount, amount.upper)
    let kind = amount.kind ?? heading.kind ?? row.kind ?? .price
    price.kind =
      kind == .none || kind == .quote || kind == .range
      ? kind : heading.kind ?? amount.kind ?? row.kind ?? .price
    price.band = [row.band, heading.band].filter { !$0.isEmpty }.joined(separator: "; ")
    if row.isCarried {
      price.notes.append(
        Phrase(
          nl: "de productnaam staat in een regel hierboven",
          en: "the name of the product stands in a row above"))
    }
    // The unit: the cell goes before the row, and the row before the heading, unless headings tell columns apart by it.
    let others = columns.prices.compactMap { columns.headings[$0] }
    let tellsApart =
      !heading.units.isEmpty
      && others.contains {
        $0.units != heading.units && $0.forms == heading.forms
          && (!$0.units.isEmpty || heading.isPlainPricePerUnit)
      }
    // `Tarief nacht` beside hours in the row says when, and not per what.
    let isBand =
      row.units.count == 1 && heading.units.count == 1 && heading.units != row.units
      && TermWords.units(in: PrintedText(heading.text), needsPer: true).isEmpty
    if isBand, price.band.isEmpty { price.band = heading.text }
    let ofHeading = !isBand && (tellsApart || heading.kind == .maximum && !heading.units.isEmpty)
    guard heading.units.count < 2 || amount.unit != nil || row.units.count == 1 && !ofHeading else {
      let units = heading.units.map(\.unit).joined(separator: ", ")
      return .failure(
        Refusal(
          reason: Phrase(
            nl: "de kop '\(heading.text)' noemt meer dan één eenheid (\(units)); zeg in mapping.csv welke",
            en: "the heading '\(heading.text)' names more than one unit (\(units)); say in mapping.csv which")
        ))
    }
    if let unit = amount.unit {
      (price.unit, price.unitText) = (unit.unit, unit.text)
      if row.units.count == 1, row.units[0].unit != unit.unit, !tellsApart,
        !amount.isOneOfUnit(row.units[0].unit)
      {
        price.notes.append(
          Phrase(
            nl: "de cel zegt \(unit.text), de regel \(row.unitText): de cel telt",
            en: "the cell says \(unit.text), the row \(row.unitText): the cell counts"))
      }
    } else if ofHeading, let unit = heading.units.first {
      (price.unit, price.unitText) = (unit.unit, unit.text)
    } else if !row.unitText.isEmpty {
      guard row.units.count < 2 else {
        let units = row.units.map(\.unit).joined(separator: ", ")
        return .failure(
          Refusal(
            reason: Phrase(
              nl: "de eenheid '\(row.unitText)' noemt er meer dan één (\(units))",
              en: "the unit '\(row.unitText)' names more than one (\(units))")))
      }
      price.unitText = row.unitText
      price.unit = row.units.first?.unit ?? TermWords.unknown
      if let unit = heading.units.first, unit.unit != price.unit {
        price.notes.append(
          Phrase(
            nl: "de regel zegt \(row.unitText), de kop \(unit.text): de regel telt",
            en: "the row says \(row.unitText), the heading \(unit.text): the row counts"))
      }
    } else if let unit = heading.units.first ?? row.unitAround {
      (price.unit, price.unitText) = (unit.unit, unit.text)
    }
    // The form: what is said nearest; a budget without more is made precise by what is said farther away.
    let said = [amount.forms] + row.formsOfRow + [heading.forms] + row.formsAround
    var forms: [String] = []
    for level in said where !level.isEmpty {
      if level.count > 1 { if forms.isEmpty { forms = level }; break }
      if level == ["pgb"] { if forms.isEmpty { forms = level }; continue }
      if forms.isEmpty || forms == ["pgb"] && level[0].hasPrefix("pgb") { forms = level }
      break
    }
    guard forms.count < 2 else {
      return .failure(
        Refusal(
          reason: Phrase(
            nl: "er worden meer vormen genoemd (\(forms.joined(separator: ", "))); zeg in mapping.csv welke",
            en: "several forms are named (\(forms.joined(separator: ", "))); say in mapping.csv which")))
    }
    price.form = forms.first ?? ""
    price.codes = row.codesOfForms[price.form] ?? price.codes
    // The days: the row goes before the heading, the heading before the title.
    let (from, to) = period(heading.days, inYearOf: row.from)
    if !row.isFromRow, from == nil, let refusal = dayMissing(heading, row.from) { return .failure(refusal) }
    price.validFrom = row.isFromRow ? row.from : from ?? row.from
    price.validTo = row.isFromRow ? row.to : to ?? (from == nil ? row.to : nil)
    return .success(price)
  }

  /// Why the heading of a column leaves open from which day its prices hold: `m.i.v. 1 juli` without a year, or `nieuw`.
  func dayMissing(_ heading: Heading, _ around: CalendarDate?) -> Refusal? {
    if heading.days.contains(where: \.lacksYear) {
      return Refusal(
        reason: Phrase(
          nl: "de kop '\(heading.text)' noemt een dag zonder jaar; zeg in mapping.csv welke (valid_from)",
          en:
            "the heading '\(heading.text)' names a day without a year; say in mapping.csv which (valid_from)")
      )
    }
    let words = Set(PrintedText(heading.text).words)
    guard heading.days.isEmpty, !words.isDisjoint(with: SheetReader.comparisons) else { return nil }
    return Refusal(
      reason: Phrase(
        nl: "de kop '\(heading.text)' zegt niet vanaf welke dag; zeg het in mapping.csv (valid_from)",
        en: "the heading '\(heading.text)' does not say from which day; say it in mapping.csv (valid_from)"))
  }

  /// Words that set prices of one time against those of another.
  static let comparisons: Set<String> = [
    "oud", "oude", "nieuw", "nieuwe", "huidig", "huidige", "vorig", "vorige", "toekomstig", "toekomstige",
    "was",
    "wordt",
  ]
}
