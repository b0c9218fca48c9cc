import Spreadsheets
import Tariffs

/// Reads one sheet of volumes.
struct VolumeSheetReader {
  /// A heading that names a column of the program.
  struct Named {
    let column: Int
    let text: PrintedText
    /// How sure it is, from 0; what a mapping says is surer.
    let rank: Int
    /// The unit that a mapping gives a heading of volumes; empty for none.
    let unit: String
    /// The year or the month of a column of volumes, as the mapping or the heading says it; empty for none.
    var period = ""
  }

  /// The row of the headings, and which columns each names.
  struct Head {
    let row: Int
    var named: [VolumeColumn: [Named]]
    /// The columns that are left out because the mapping says so.
    let skipped: Set<Int>

    /// The headings of volumes.
    var volumes: [Named] { named[.volume] ?? [] }
    /// The columns that are read.
    var columns: [Int] { named.values.joined().map(\.column) }
  }

  /// A line, with the values of all columns of the program.
  struct Line {
    let values: [String]
    let row: Int
    /// The column of its volume.
    let volume: Int
  }

  /// Whether the file shows that decimals stand behind a comma.
  var hasDecimalComma = false
  /// The name of the sheet.
  var name: String { sheet.name }
  private let sheet: Sheet
  private let mapping: Mapping
  private let mappingPath: String
  private let terms: Terms
  private let rowNumbers: [Int]

  init(_ sheet: Sheet, _ path: String, _ mapping: Mapping, _ terms: Terms) {
    (self.sheet, self.mapping, self.terms) = (sheet, mapping, terms)
    mappingPath = VolumeSheet.mappingPath(of: path)
    rowNumbers = Set(sheet.cells.keys.map(\.row)).sorted()
  }

  private func cells(in row: Int) -> [(column: Int, cell: Sheet.Cell)] {
    sheet.cells.filter { $0.key.row == row }.map { ($0.key.column, $0.value) }.sorted { $0.0 < $1.0 }
  }

  /// What stands in a cell; nothing where that is nothing that can be seen.
  private func filled(_ row: Int, _ column: Int) -> (cell: Sheet.Cell, text: PrintedText)? {
    guard let cell = sheet.cells[Sheet.Place(row: row, column: column)] else { return nil }
    let text = PrintedText(cell.shown)
    return text.isEmpty ? nil : (cell, text)
  }

  /// Whether something stands in a cell that can be seen.
  private func isFilled(_ row: Int, _ column: Int) -> Bool {
    guard let cell = sheet.cells[Sheet.Place(row: row, column: column)] else { return false }
    // Most cells begin with what can be seen, and need no words to be made of them.
    return cell.shown.utf8.first.map { (33...126).contains($0) } ?? false || !PrintedText(cell.shown).isEmpty
  }

  // MARK: Headings

  /// The texts of the first row, for a message.
  var firstTexts: [String] { rowNumbers.first.map { cells(in: $0).map(\.cell.shown) } ?? [] }

  /// Whether the first row has the headings.
  var beginsWithHead: Bool { head.map { $0.row == rowNumbers.first } ?? false }

  /// The first row of which the headings say where product, unit and volume stand.
  var head: Head? {
    for row in rowNumbers.prefix(30) {
      var named: [VolumeColumn: [Named]] = [:]
      var skipped: Set<Int> = []
      for (column, cell) in cells(in: row) {
        let text = PrintedText(cell.shown)
        let entry = mapping.entry(of: text)
        if entry?.reading == ColumnRole.skip.rawValue { skipped.insert(column) }
        let said = entry.flatMap { VolumeColumn(reading: $0.reading) }
        guard !skipped.contains(column), let known = said ?? VolumeColumn(heading: text) else { continue }
        let rank = said == nil ? known.rank(of: text) : -1
        let unit = entry.flatMap { terms.units.meant(by: $0.unit)?.rawValue ?? $0.unit } ?? ""
        let month = String((entry?.validFrom ?? "").prefix(7))
        named[known, default: []].append(
          Named(column: column, text: text, rank: rank, unit: unit, period: month))
      }
      guard named[.product] != nil, let volumes = named[.volume],
        named[.unit] != nil || volumes.allSatisfy({ !$0.unit.isEmpty })
      else { continue }
      for (column, all) in named where column.hasSeveralNames {
        let surest = all.map(\.rank).min()
        named[column] = all.filter { $0.rank == surest }
      }
      var head = Head(row: row, named: named, skipped: skipped)
      // What columns of days say is more than what a heading says.
      if named[.from] == nil, named[.to] == nil {
        head.named[.volume] = volumes.map { volume in
          var copy = volume
          let printed = period(ofColumn: volume.column, head: row, looksAbove: volumes.count > 1)
          // What the mapping says counts; of a heading that names a year, 1 January is that year.
          if volume.period.isEmpty || volume.period == printed + "-01" { copy.period = printed }
          return copy
        }
      }
      return head
    }
    return nil
  }

  /// The year or the month that a heading names, with what stands above it.
  private func period(ofColumn column: Int, head: Int, looksAbove: Bool) -> String {
    var found = ""
    for row in rowNumbers.reversed() where row == head || looksAbove && row < head {
      // Merged cells say their text for all that they cover.
      let area = sheet.merged.first {
        ($0.first.row...$0.last.row).contains(row) && ($0.first.column...$0.last.column).contains(column)
      }
      guard let (cell, text) = filled(area?.first.row ?? row, area?.first.column ?? column) else { continue }
      let days = PrintedDay.days(in: text).filter { $0.end == nil && !$0.isBegin && !$0.isOther }
      var part = ""
      if let month = PrintedDay.number(ofMonth: text.key) {
        part = Self.month(month)
      } else if days.count == 1, days[0].isYear || days[0].isMonth {
        part = String("\(days[0].day)".prefix(days[0].isYear ? 4 : 7))
      } else if row == head, text.line.count > 4 {
        part = self.part(cell, text) ?? ""
      }
      found = Self.joined(found, part) ?? found
    }
    return found
  }

  /// What is wrong with headings: two that say the same, or one that says nothing where all of a file must be read.
  func problems(of head: Head, isWhole: Bool) -> [VolumeSheetError.Problem] {
    var problems: [VolumeSheetError.Problem] = []
    func refuse(_ place: Sheet.Place, nl: String, en: String, _ remedy: String, _ englishRemedy: String) {
      report(
        place, nl: nl, en: en,
        "\(remedy), of zeg in '\(mappingPath)' wat een kop is (reading 'skip' voor wat niet telt).",
        "\(englishRemedy), or say in '\(mappingPath)' what a heading is (reading 'skip' for what does not count).",
        &problems)
    }
    for column in VolumeColumn.allCases where column != .period {
      guard let all = head.named[column], let first = all.first else { continue }
      // Columns of volumes are told apart by their months, or by headings that the mapping names one by one.
      let names = all.map { ($0.rank < 0 ? $0.text.key : "") + $0.period }
      if column == .volume, Set(names).count == all.count, !names.contains("") { continue }
      for other in all.dropFirst() {
        let (name, beside) = (other.text.line, Sheet.Place(row: head.row, column: first.column))
        refuse(
          Sheet.Place(row: head.row, column: other.column),
          nl: "'\(name)' en '\(first.text.line)' (\(beside)) zijn allebei \(column.rawValue)",
          en: "'\(name)' and '\(first.text.line)' (\(beside)) are both the \(column.rawValue)",
          "Zet tabellen onder één rij koppen, en een maand boven elke kolom met volumes",
          "Put tables below one row of headings, and a month above each column of volumes")
      }
    }
    if let amount = head.named[.amount]?.first, head.volumes.count > 1 {
      refuse(
        Sheet.Place(row: head.row, column: amount.column),
        nl: "'\(amount.text.line)' is één bedrag bij \(head.volumes.count) kolommen met volumes",
        en: "'\(amount.text.line)' is one amount beside \(head.volumes.count) columns of volumes",
        "Zet volumes met een bedrag onder elkaar", "Put volumes with an amount below each other")
    }
    guard isWhole else { return problems }
    for place in unread(head, withNumbersOnly: false) {
      let text = filled(place.row, place.column)?.text.line ?? ""
      let (nl, en) =
        if place.row > head.row {
          ("staat in een kolom zonder kop", "stands in a column without a heading")
        } else if let known = VolumeColumn(heading: PrintedText(text)) {
          (
            "staat naast een andere kop van \(known.rawValue)",
            "stands beside another heading of \(known.rawValue)"
          )
        } else {
          ("is geen kop van volumes", "is no heading of volumes")
        }
      refuse(
        place, nl: "'\(text)' \(nl)", en: "'\(text)' \(en)",
        "Haal weg wat er niet hoort", "Take out what does not belong there")
    }
    return problems
  }

  /// The columns that are not read, each by its first cell from the headings on; of those with numbers only such as have
  /// a cell below the headings that begins with one.
  private func unread(_ head: Head, withNumbersOnly: Bool) -> [Sheet.Place] {
    let known = head.skipped.union(head.columns)
    var first: [Int: Sheet.Place] = [:]
    var withNumbers: Set<Int> = []
    for (place, cell) in sheet.cells where place.row >= head.row && !known.contains(place.column) {
      guard let sign = PrintedText(cell.shown).line.first(where: { !"€+-−–( ".contains($0) }) else {
        continue
      }
      first[place.column] = min(place, first[place.column] ?? place)
      if place.row > head.row, sign.isASCIIDigit { withNumbers.insert(place.column) }
    }
    return first.values.filter { !withNumbersOnly || withNumbers.contains($0.column) }.sorted()
  }

  /// What a reader must know: columns with numbers that are not read, and what is hidden and counts.
  func notes(on head: Head, isWhole: Bool) -> [Phrase] {
    var notes: [Phrase] = []
    func note(_ all: [String], nl: String, en: String) {
      guard !all.isEmpty else { return }
      let list = all.prefix(8).joined(separator: ", ") + (all.count > 8 ? ", …" : "")
      notes.append(Phrase(nl: "\(nl): \(list).", en: "\(en): \(list)."))
    }
    let unread = isWhole ? [] : unread(head, withNumbersOnly: true)
    note(
      unread.map { "\($0.address(in: name)) ('\(sheet.cells[$0]?.shown ?? "")')" },
      nl: "kolommen met getallen die niet gelezen zijn", en: "columns with numbers that were not read")
    let rows = rowNumbers.filter { $0 > head.row && sheet.hiddenRows.contains($0) }
    note(
      rows.map { "\($0 + 1)" }, nl: "verborgen rijen van '\(name)' tellen mee, met nummer",
      en: "hidden rows of '\(name)' count too, by number")
    let columns = head.columns.filter(sheet.hiddenColumns.contains).sorted()
    note(
      columns.map { Sheet.Place(row: head.row, column: $0).address(in: name) },
      nl: "verborgen kolommen tellen mee",
      en: "hidden columns count too")
    return notes
  }

  // MARK: Lines

  /// The lines below the headings: one for each volume of a row.
  func lines(below head: Head, _ problems: inout [VolumeSheetError.Problem]) -> [Line] {
    let region = mapping.entries.first { $0.reading == "region" }?.text ?? ""
    let ordinary = VolumeColumn.allCases.filter { $0 != .volume && $0 != .period }.compactMap { column in
      head.named[column]?.first.map { (column, place: $0.column) }
    }
    var lines: [Line] = []
    for row in rowNumbers where row > head.row {
      let before = problems.count
      var values: [VolumeColumn: String] = [:]
      for (column, place) in ordinary { values[column] = value(row, place, column, &problems) }
      let filled = head.volumes.filter { isFilled(row, $0.column) }
      let volumes = filled.map { ($0, value(row, $0.column, .volume, &problems)) }
      let period = period(in: row, head, &problems)
      // A row between others that says nothing is passed over; one that says something says all that is needed.
      guard head.columns.contains(where: { isFilled(row, $0) }) else { continue }
      for column in [VolumeColumn.product, .unit, .volume] {
        let isSaid =
          head.named[column]?.contains { isFilled(row, $0.column) } ?? false
          || column == .unit && head.volumes.allSatisfy { !$0.unit.isEmpty }
        guard !isSaid else { continue }
        report(
          Sheet.Place(row: row, column: head.named[column]?.first?.column ?? 0),
          nl: "\(column.rawValue) is leeg",
          en: "\(column.rawValue) is empty", "Vul de cel, of haal de rij weg.",
          "Fill in the cell, or take the row out.", &problems)
      }
      if head.named[.region] == nil { values[.region] = region }
      for (volume, number) in volumes {
        var own = values
        let unit = values[.unit] ?? ""
        own[.volume] = number
        own[.unit] = unit.isEmpty ? volume.unit : unit
        own[.period] = Self.joined(volume.period, period)
        if !unit.isEmpty, !volume.unit.isEmpty, unit != volume.unit {
          contradict(.unit, volume.unit, in: row, head, &problems)
        }
        if own[.period] == nil { contradict(.period, volume.period, in: row, head, &problems) }
        // A month of which nobody says the year.
        if let part = own[.period], part.hasPrefix("-") {
          own[.period] = ""
          if !period.isEmpty { refusePeriod(in: row, head, &problems) }
        }
        guard problems.count == before else { continue }
        lines.append(
          Line(values: VolumeColumn.allCases.map { own[$0] ?? "" }, row: row, volume: volume.column))
      }
    }
    return lines
  }

  /// When a row says that its volumes were delivered, in one cell or with a year and a month in two.
  private func period(
    in row: Int, _ head: Head, _ problems: inout [VolumeSheetError.Problem]
  ) -> String {
    var found = ""
    for named in head.named[.period] ?? [] {
      let part = value(row, named.column, .period, &problems)
      if let both = Self.joined(found, part) {
        found = both
      } else {
        contradict(.period, part, in: row, head, &problems)
      }
    }
    return found
  }

  /// Two parts of a period as one, such as `2023` and `-05`; nothing where they contradict each other.
  private static func joined(_ one: String, _ other: String) -> String? {
    let (long, short) = one.count < other.count ? (other, one) : (one, other)
    if long.hasPrefix(short) { return long }
    guard short.hasPrefix("-") else { return nil }
    return long.count == 4 ? long + short : long.dropFirst(4).hasPrefix(short) ? long : nil
  }

  /// The month of a year that stands elsewhere: `-05`.
  private static func month(_ number: Int) -> String { number < 10 ? "-0\(number)" : "-\(number)" }

  /// Reports that a row says something else than its heading, or than another of its cells.
  private func contradict(
    _ column: VolumeColumn, _ other: String, in row: Int, _ head: Head,
    _ problems: inout [VolumeSheetError.Problem]
  ) {
    guard let (place, text) = said(column, in: row, head) else { return }
    report(
      place, nl: "'\(text)' en '\(other)' spreken elkaar tegen",
      en: "'\(text)' and '\(other)' contradict each other",
      "Verbeter er een, of zeg in de mapping welke kop niet telt (reading 'skip').",
      "Correct one of them, or say in the mapping which heading does not count (reading 'skip').", &problems)
  }

  private func refusePeriod(in row: Int, _ head: Head, _ problems: inout [VolumeSheetError.Problem]) {
    guard let (place, text) = said(.period, in: row, head) else { return }
    report(
      place, nl: "'\(text)' is geen periode", en: "'\(text)' is no period", Self.periods.dutch,
      Self.periods.english,
      &problems)
  }

  /// The first cell of a row that says something of a column.
  private func said(_ column: VolumeColumn, in row: Int, _ head: Head) -> (Sheet.Place, String)? {
    (head.named[column] ?? []).lazy.compactMap { named in
      filled(row, named.column).map { (Sheet.Place(row: row, column: named.column), $0.text.line) }
    }.first
  }

  private static let periods = Phrase(
    nl: "Schrijf 2023, 2023-05 of mei 2023.", en: "Write 2023, 2023-05 or mei 2023.")

  // MARK: Cells

  /// What a cell is as a value of the program; empty where it is empty or wrong.
  private func value(
    _ row: Int, _ place: Int, _ column: VolumeColumn, _ problems: inout [VolumeSheetError.Problem]
  ) -> String {
    guard let (cell, text) = filled(row, place) else { return "" }
    func refuse(_ nl: String, _ en: String, _ remedy: String, _ englishRemedy: String) -> String {
      report(
        Sheet.Place(row: row, column: place), nl: "'\(text.line)' \(nl)", en: "'\(text.line)' \(en)", remedy,
        englishRemedy, &problems)
      return ""
    }
    if case .error = cell.kind {
      return refuse(
        "is een fout van het rekenblad", "is an error of the spreadsheet", "Verbeter de formule.",
        "Correct the formula.")
    }
    switch column {
    case .unit:
      if let unit = mapping.entry(of: text, "unit")?.unit, !unit.isEmpty { return unit }
      if let unit = terms.units.meant(by: text.line) { return unit.rawValue }
      let units = TermWords.units(in: text).map(\.unit).firstOccurrences
      guard units.count == 1, TermWords.measure(in: text) == nil else {
        return refuse(
          "is geen eenheid", "is no unit",
          "Schrijf een eenheid zoals minuut, of zet in de mapping wat het is (reading 'unit').",
          "Write a unit such as minuut, or say in the mapping what it is (reading 'unit').")
      }
      return units[0]
    case .form:
      if let form = mapping.entry(of: text)?.form, !form.isEmpty { return form }
      if let form = terms.forms.meant(by: text.line) { return form.rawValue }
      // Every word must be understood: `geen zorg in natura` names a form and denies it.
      let forms = TermWords.forms(in: text, isBudgetList: false)
      let others = text.words.filter { !Self.wordsBesideForms.contains($0) }.joined(separator: " ")
      guard forms.count == 1,
        others.isEmpty || TermWords.isOnlyForm(PrintedText(others), isBudgetList: false)
      else {
        return refuse(
          "is geen vorm", "is no form",
          "Schrijf een vorm zoals zin of pgb-formeel, of zet in de mapping wat het is (reading 'form').",
          "Write a form such as zin or pgb-formeel, or say in the mapping what it is (reading 'form').")
      }
      return forms[0]
    case .volume, .amount:
      let written = Self.written(text)
      if let number = stored(cell) ?? plain(written) {
        guard column == .volume || number.drop(while: { $0 != "." }).count <= 3 else {
          return refuse(
            "heeft meer dan twee decimalen", "has more than two decimals", "Rond het af op centen.",
            "Round it to cents.")
        }
        return number
      }
      if let (thousands, decimals) = twoReadings(of: written) {
        let (isVolume, dutch) = (column == .volume, decimals.replacing(".", with: ","))
        // A fourth decimal says that they are decimals; an amount has two.
        return refuse(
          "is te lezen als \(thousands) en als \(dutch)\(isVolume ? "0" : "")",
          "can be read as \(thousands) and as \(decimals)\(isVolume ? "0" : "")",
          "Schrijf een van de twee\(isVolume ? "" : ", op centen afgerond").",
          "Write one of the two\(isVolume ? "" : ", rounded to cents").")
      }
      return refuse(
        "is geen getal vanaf 0", "is no number from 0",
        "Schrijf een getal zonder punten voor duizendtallen, zoals 1250,5; wat wordt teruggenomen, heeft debit_credit C.",
        "Write a number without marks for thousands, such as 1250,5; what is taken back has debit_credit C.")
    case .period:
      return part(cell, text)
        ?? refuse("is geen periode", "is no period", Self.periods.dutch, Self.periods.english)
    case .from, .to:
      return day(cell, text)
        ?? refuse(
          "is geen dag", "is no day", "Schrijf 2023-05-31 of 31-5-2023.", "Write 2023-05-31 or 31-5-2023.")
    case .direction:
      let word = text.key.hasSuffix("regel") ? String(text.key.dropLast(5)) : text.key
      // Another word is refused as that of any file of volumes.
      return ["d", "debet", "debit"].contains(word) ? "D" : ["c", "credit"].contains(word) ? "C" : text.line
    case .client, .product, .list, .region, .band, .provider: return text.line
    }
  }

  /// What stands beside a form and says no more than it.
  private static let wordsBesideForms: Set<String> = ["zorg", "in", "natura", "persoonsgebonden", "budget"]

  /// A number as a workbook stores it, up to six decimals; nothing for another cell.
  private func stored(_ cell: Sheet.Cell) -> String? {
    guard case .number(let stored) = cell.kind, !cell.isPercentage, let number = Double(stored), number >= 0,
      number < 1e9
    else { return nil }
    let millionths = Int64((number * 1e6).rounded())
    let decimals = String(millionths % 1_000_000)
    let padded = String(repeating: "0", count: 6 - decimals.count) + decimals
    let kept = String(padded.reversed().drop { $0 == "0" }.reversed())
    return "\(millionths / 1_000_000)" + (kept.isEmpty ? "" : "." + kept)
  }

  /// A number as a text writes it, without a euro sign and without spaces between thousands.
  private static func written(_ text: PrintedText) -> String {
    let parts = text.line.replacing("€", with: " ").split(separator: " ")
    let isGrouped =
      parts.dropLast().allSatisfy { (1...3).contains($0.count) && $0.allSatisfy(\.isASCIIDigit) }
      && parts.dropFirst().allSatisfy { $0.prefix(while: \.isASCIIDigit).count == 3 }
    return parts.joined(separator: isGrouped ? "" : " ")
  }

  /// A written number with a point for its decimals; nothing for what is none, or can be read in two ways.
  private func plain(_ written: String) -> String? {
    guard twoReadings(of: written) == nil,
      // Nothing groups thousands behind a nought.
      let plain = written.hasPrefix("0.") ? written : DutchNumber.plain(written),
      plain.allSatisfy({ $0.isASCIIDigit || $0 == "." }), plain.filter({ $0 == "." }).count <= 1,
      plain.first?.isASCIIDigit ?? false, plain.last?.isASCIIDigit ?? false
    else { return nil }
    return plain
  }

  /// The readings of a number with three digits behind its only mark, as thousands and as decimals; nothing where the file
  /// shows that decimals stand behind a comma. What a point is no file shows: Dutch ones hold numbers of other programs too.
  private func twoReadings(of written: String) -> (thousands: String, decimals: String)? {
    let parts = written.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    guard parts.count == 2, (1...3).contains(parts[0].count), parts[0] != "0", parts[1].count == 3,
      parts.allSatisfy({ $0.allSatisfy(\.isASCIIDigit) }), !(hasDecimalComma && written.contains(","))
    else { return nil }
    return (parts.joined(), parts.joined(separator: "."))
  }

  /// Behind which marks the numbers of a text certainly have decimals.
  func decimalMarks(below head: Head) -> [DecimalMark] {
    let columns = (head.volumes + (head.named[.amount] ?? [])).map(\.column)
    return sheet.cells.filter {
      $0.key.row > head.row && columns.contains($0.key.column) && $0.value.kind == .text
    }
    .values.flatMap { PrintedNumber.all(in: Array($0.shown), mark: nil).compactMap(\.mark) }
  }

  /// A day, or nothing.
  private func day(_ cell: Sheet.Cell, _ text: PrintedText) -> String? {
    if case .day(let year, let month, let day) = cell.kind {
      return CalendarDate(year: year, month: month, day: day).map { "\($0)" }
    }
    return (CalendarDate(text.line) ?? DutchNumber.day(text.line)).map { "\($0)" }
  }

  /// A period, or a part of one: a day, a month, a year, or `-05` for a month of which the year stands elsewhere.
  private func part(_ cell: Sheet.Cell, _ text: PrintedText) -> String? {
    if let day = day(cell, text) {
      // A cell of a workbook that shows a month or a year only stands for that.
      let shown = PrintedDay.days(in: text).first
      guard cell.kind != .text, day.hasSuffix("-01"), shown.map({ $0.isMonth || $0.isYear }) ?? true else {
        return day
      }
      return String(day.prefix(shown?.isYear ?? false ? 4 : 7))
    }
    let words = text.line.lowercased().split { $0 == " " || $0 == "-" || $0 == "/" }.map(String.init)
    // "juni" has four letters too.
    let years = words.filter { $0.count == 4 && $0.allSatisfy(\.isASCIIDigit) }
    let months = words.filter { !years.contains($0) }.map { Int($0) ?? PrintedDay.number(ofMonth: $0) ?? 0 }
    guard years.count <= 1, months.count <= 1, months.allSatisfy((1...12).contains), !words.isEmpty else {
      return nil
    }
    return (years.first ?? "") + (months.first.map(Self.month) ?? "")
  }

  private func report(
    _ place: Sheet.Place, nl: String, en: String, _ remedy: String, _ englishRemedy: String,
    _ problems: inout [VolumeSheetError.Problem]
  ) {
    problems.append(
      .init(
        place: place.address(in: name), problem: Phrase(nl: nl, en: en),
        remedy: Phrase(nl: remedy, en: englishRemedy))
    )
  }
}
