import Spreadsheets
import Tariffs

/// Whether decimals stand behind a comma or behind a point, where a file shows it.
enum DecimalMark { case comma, point }

/// A number as it is printed: `4.049,79`, `62,-`, `5.007`.
struct PrintedNumber: Hashable {
  /// Where it stands in the characters of its text.
  let range: Range<Int>
  /// What it is in cents; nothing where it is no number of cents.
  let cents: [Int64]
  /// Whether it has decimals as an amount has: two of them, or a stroke in their place.
  let isAmountLike: Bool
  /// Whether it is certainly a number with one or more decimals, and behind which mark.
  let mark: DecimalMark?
  /// Whether it has more decimals than cents.
  let isTooFine: Bool

  /// The number of cents, if there is one reading.
  var amount: Money? { cents.count == 1 ? Money(cents: cents[0]) : nil }

  /// The numbers of a text.
  ///
  /// - Parameters:
  ///   - characters: the text.
  ///   - mark: what stands before decimals in the file, which decides `5.007`; nothing where the file does not show it.
  /// - Returns: the numbers, in their order.
  static func all(in characters: [Character], mark: DecimalMark?) -> [PrintedNumber] {
    // Word makes curved apostrophes of straight ones.
    let characters = characters.map { "’‘".contains($0) ? "'" : $0 }
    var numbers: [PrintedNumber] = []
    var place = 0
    while place < characters.count {
      guard characters[place].isASCIIDigit else {
        place += 1
        continue
      }
      // Letters in front make it a part of a word, such as a code.
      let letters = String(characters[..<place].reversed().prefix { $0.isLetter || $0 == "_" }.reversed())
      let isInWord = !letters.isEmpty && !["eur", "euro"].contains(letters.lowercased())
      let start = place
      var end = place
      while end < characters.count {
        let next = end + 1 < characters.count ? characters[end + 1] : " "
        if characters[end].isASCIIDigit {
          end += 1
        } else if [".", ",", "'"].contains(characters[end]), next.isASCIIDigit {
          end += 1
        } else if characters[end] == " ", isGroup(characters, at: end + 1),
          characters[start..<end].count <= 3
            || characters[start..<end].contains(" ")
        {
          end += 1
        } else {
          break
        }
      }
      place = end
      // `62,-`, `90,--`, `25,=` and `62,–`.
      var isWhole = false
      if end + 1 < characters.count, characters[end] == "," || characters[end] == ".",
        ["-", "–", "—", "="].contains(characters[end + 1])
      {
        isWhole = true
        place = end + 2
        while place < characters.count, ["-", "–", "—", "="].contains(characters[place]) { place += 1 }
      }
      let isWordBehind = place < characters.count && characters[place].isLetter && !isWhole
      guard !isInWord, !isWordBehind || end - start > 1 && unitBehind(characters, at: place) else {
        while place < characters.count, characters[place].isLetter || characters[place].isASCIIDigit {
          place += 1
        }
        continue
      }
      numbers.append(number(String(characters[start..<end]), start..<place, isWhole: isWhole, mark: mark))
    }
    return numbers
  }

  /// Whether a group of three digits begins here, and ends behind them.
  private static func isGroup(_ characters: [Character], at place: Int) -> Bool {
    guard place + 3 <= characters.count, characters[place..<(place + 3)].allSatisfy(\.isASCIIDigit) else {
      return false
    }
    return place + 3 == characters.count || !characters[place + 3].isASCIIDigit
  }

  /// Whether the letters behind a number are a word of an amount, as in `62euro`.
  private static func unitBehind(_ characters: [Character], at place: Int) -> Bool {
    let word = String(characters[place...].prefix { $0.isLetter }).lowercased()
    return ["euro", "eur", "per"].contains(word)
  }

  private static func number(
    _ text: String, _ range: Range<Int>, isWhole: Bool, mark: DecimalMark?
  ) -> PrintedNumber {
    let digits = text.filter { $0 != " " && $0 != "'" }
    let points = digits.split(separator: ".", omittingEmptySubsequences: false)
    let commas = digits.split(separator: ",", omittingEmptySubsequences: false)
    func make(
      _ readings: [(whole: String, decimals: String)], isAmountLike: Bool = false,
      _ found: DecimalMark? = nil,
      isTooFine: Bool = false
    ) -> PrintedNumber {
      let cents = readings.compactMap { reading -> Int64? in
        guard reading.whole.count <= MoneyNotation.maximumWholeDigits, reading.decimals.count <= 2,
          let whole = Int64(reading.whole.isEmpty ? "0" : reading.whole),
          let part = Int64((reading.decimals + "00").prefix(2))
        else { return nil }
        return whole * 100 + part
      }
      return PrintedNumber(
        range: range, cents: cents, isAmountLike: isAmountLike || isWhole, mark: found, isTooFine: isTooFine)
    }
    // An apostrophe stands between thousands: 52'00 is no number.
    let quoted = text.split(separator: "'", omittingEmptySubsequences: false).dropFirst()
    guard quoted.allSatisfy({ $0.prefix(while: \.isASCIIDigit).count == 3 }),
      quoted.dropLast().allSatisfy({ $0.count == 3 })
    else { return make([]) }
    func isGrouped(_ parts: [Substring]) -> Bool {
      parts.count > 1 && (1...3).contains(parts[0].count) && parts[0] != "0"
        && parts.dropFirst().allSatisfy { $0.count == 3 }
    }
    /// One mark, at most once: decimals, or three digits that may be thousands.
    func single(_ parts: [Substring], _ own: DecimalMark) -> PrintedNumber {
      let (whole, rest) = (String(parts[0]), String(parts[1]))
      let isThousands = isGrouped(parts)
      if rest.count <= 2 { return make([(whole, rest)], isAmountLike: rest.count == 2, own) }
      guard isThousands else { return make([], isTooFine: true) }
      if isWhole || (mark != nil && mark != own) { return make([(whole + rest, "")]) }
      if mark == own { return make([], isTooFine: true) }
      // Three digits behind a mark can be thousands, or decimals of which the last is a nought.
      return make([(whole + rest, ""), (whole, String(rest.prefix(2)))], isTooFine: rest.last != "0")
    }
    switch (points.count, commas.count) {
    case (1, 1): return make([(digits, "")])
    case (2, 1): return single(points, .point)
    case (1, 2): return single(commas, .comma)
    case (_, 1): return make(isGrouped(points) ? [(points.joined(), "")] : [])
    case (1, _): return make(isGrouped(commas) ? [(commas.joined(), "")] : [])
    case (_, 2) where isGrouped(commas[0].split(separator: ".", omittingEmptySubsequences: false)):
      let decimals = String(commas[1])
      guard !decimals.contains("."), decimals.count <= 2 else { return make([], .comma, isTooFine: true) }
      return make([(commas[0].filter { $0 != "." }, decimals)], isAmountLike: decimals.count == 2, .comma)
    case (2, _) where isGrouped(points[0].split(separator: ",", omittingEmptySubsequences: false)):
      let decimals = String(points[1])
      guard !decimals.contains(","), decimals.count <= 2 else { return make([], .point, isTooFine: true) }
      return make([(points[0].filter { $0 != "," }, decimals)], isAmountLike: decimals.count == 2, .point)
    default: return make([])
    }
  }
}

/// What a cell of a column of prices says.
enum PriceCell: Hashable {
  /// One amount of several that a cell can hold.
  struct Amount: Hashable {
    var amount: Money?
    /// The upper end of a range.
    var upper: Money?
    var kind: AmountKind?
    /// The unit that the cell names for it.
    var unit: TermWords.UnitMention?
    /// The forms that the cell names for it.
    var forms: [String] = []
    /// What a reader must know.
    var notes: [Phrase] = []
    /// The units of all amounts of the cell.
    var unitsOfCell: [String] = []

    /// Whether another amount of the cell has a unit.
    func isOneOfUnit(_ unit: String) -> Bool { unitsOfCell.contains(unit) }
  }

  /// Amounts with what the cell says of each.
  case amounts([Amount])
  /// The list says that there is no amount.
  case none
  /// On offer, without an amount.
  case quote
  /// A percentage.
  case percentage
  /// An amount that cannot be read, and why.
  case refused(Phrase)
  /// Words without an amount.
  case words
  /// Nothing stands there.
  case empty
}

extension PriceCell {
  /// Reads a cell.
  ///
  /// - Parameters:
  ///   - cell: the cell.
  ///   - mark: what stands before decimals in the file.
  ///   - isBudgetList: whether the list is one of personal budgets.
  init(_ cell: Sheet.Cell, mark: DecimalMark?, isBudgetList: Bool) {
    let text = PrintedText(cell.shown)
    switch cell.kind {
    case .error:
      self = .refused(
        Phrase(
          nl: "de formule geeft geen uitkomst (\(text.line))",
          en: "the formula gives no outcome (\(text.line))"))
      return
    case .day:
      self = .refused(
        Phrase(
          nl: "het rekenblad heeft er een datum van gemaakt (\(text.line))",
          en: "the spreadsheet made a day of it (\(text.line))"))
      return
    case .boolean:
      self = .words
      return
    case .number(let stored):
      if cell.isPercentage || text.line.hasSuffix("%") {
        self = .percentage
        return
      }
      if let amount = PriceCell.amount(ofStored: stored, text) {
        self = amount
        return
      }
    case .text: break
    }
    self = PriceCell.read(text, mark: mark, isBudgetList: isBudgetList)
  }

  /// A number of the file, as its format shows it.
  private static func amount(ofStored stored: String, _ text: PrintedText) -> PriceCell? {
    guard let exact = exactHundredths(stored) else { return nil }
    if exact.isNegative {
      return .refused(
        Phrase(nl: "een bedrag onder nul (\(text.line))", en: "an amount below zero (\(text.line))"))
    }
    // How many decimals are shown decides; the stored number decides which mark they stand behind.
    let characters = Array(text.line)
    guard let number = PrintedNumber.all(in: characters, mark: nil).first else { return nil }
    let near = number.cents.min { abs($0 - exact.cents) < abs($1 - exact.cents) }
    guard let near, abs(near - exact.cents) <= 50 else {
      return .refused(
        Phrase(
          nl: "het blad toont \(text.line) en in de cel staat \(stored)",
          en: "the sheet shows \(text.line) and the cell holds \(stored)"))
    }
    guard !number.isTooFine || number.cents.count > 1 && exact.isWholeCents else {
      return .refused(
        Phrase(
          nl: "meer dan twee decimalen (\(text.line)); een tarief is in hele centen",
          en: "more than two decimals (\(text.line)); a tariff is in whole cents"))
    }
    var amount = Amount(amount: Money(cents: near))
    let behind = PrintedText(String(characters[number.range.upperBound...]).replacing("€", with: " "))
    guard amount.takeUnit(of: behind) else {
      return .refused(twoUnits(text))
    }
    if !exact.isWholeCents || near != exact.cents {
      amount.notes.append(
        Phrase(
          nl: "in de cel staat \(stored), het blad toont \(text.line)",
          en: "the cell holds \(stored), the sheet shows \(text.line)"))
    }
    return .amounts([amount])
  }

  /// A stored number in cents, rounded, and whether that is exact. Sixteen significant digits count, as spreadsheets keep
  /// no more: 62.140000000000001 is 62.14.
  private static func exactHundredths(_ stored: String) -> (
    cents: Int64, isWholeCents: Bool, isNegative: Bool
  )? {
    guard let value = Double(stored), value.isFinite, abs(value) < 1e10 else { return nil }
    let cents = (value * 100).rounded()
    return (Int64(cents), abs(value * 100 - cents) < 1e-6 * max(1, abs(value)), value < 0)
  }

  /// Reads a text.
  static func read(_ text: PrintedText, mark: DecimalMark?, isBudgetList: Bool) -> PriceCell {
    if text.isEmpty { return .empty }
    if TermWords.saysNone(text) { return .none }
    let characters = Array(text.line)
    // One digit of another script amid others would be left out of the number.
    if text.line.unicodeScalars.contains(where: { !$0.isASCII && $0.properties.numericType == .decimal }) {
      return .refused(
        Phrase(
          nl: "cijfers van een ander schrift (\(text.line)); typ ze over als 0 tot en met 9",
          en: "digits of another script (\(text.line)); type them again as 0 to 9"))
    }
    let isPower = characters.indices.dropFirst().dropLast(2).contains {
      "Ee".contains(characters[$0]) && "+-".contains(characters[$0 + 1])
        && characters[$0 - 1].isASCIIDigit && characters[$0 + 2].isASCIIDigit
    }
    if isPower {
      return .refused(
        Phrase(
          nl: "het rekenblad heeft er een macht van tien van gemaakt (\(text.line))",
          en: "the spreadsheet made a power of ten of it (\(text.line))"))
    }
    let lowered = text.line.lowercased()
    let all = PrintedNumber.all(in: characters, mark: mark)
    if text.line.hasPrefix("#"), all.isEmpty || text.line.hasSuffix("!") {
      return .refused(
        Phrase(nl: "een fout in het blad (\(text.line))", en: "an error in the sheet (\(text.line))"))
    }
    func isBeside(_ number: PrintedNumber) -> Bool {
      let before = String(characters[..<number.range.lowerBound]).trimmed(of: " ").lowercased()
      let behind = String(characters[number.range.upperBound...]).trimmed(of: " ").lowercased()
      return before.hasSuffix("€") || before.hasSuffix("euro") || before.hasSuffix("eur")
        || behind.hasPrefix("€")
        || behind.hasPrefix("euro") || behind.hasPrefix("eur ") || behind == "eur"
    }
    func isPercent(_ number: PrintedNumber) -> Bool {
      let behind = String(characters[number.range.upperBound...]).trimmed(of: " ").lowercased()
      return behind.hasPrefix("%") || behind.hasPrefix("procent")
    }
    let percentages = all.filter(isPercent)
    var numbers = all.filter { (isBeside($0) || $0.isAmountLike) && !isPercent($0) }
    if numbers.isEmpty {
      // A bare number is an amount where little else stands beside it.
      let bare = all.filter { !isPercent($0) }
      let letters = text.words.filter { !($0.first?.isNumber ?? false) }
      let isPlain =
        bare.count == 1 && percentages.isEmpty
        && (letters.isEmpty
          || !TermWords.units(in: PrintedText(letters.joined(separator: " ")), needsPer: true).isEmpty
          || TermWords.kind(in: PrintedText(letters.joined(separator: " "))) != nil && letters.count <= 2)
      numbers = isPlain ? bare : []
    }
    if TermWords.measure(in: text) != nil {
      return .refused(
        Phrase(
          nl: "geen bedrag in euro's (\(text.line))", en: "not an amount in euros (\(text.line))"))
    }
    switch joined(all, to: numbers, in: characters) {
    case .some(let joined): numbers = joined
    case .none: return .refused(calculation(text))
    }
    guard !numbers.isEmpty else {
      if !percentages.isEmpty { return .percentage }
      return TermWords.saysQuote(text) ? .quote : .words
    }
    guard percentages.isEmpty else {
      return .refused(
        Phrase(
          nl: "een percentage en een bedrag in één cel (\(text.line))",
          en: "a percentage and an amount in one cell (\(text.line))"))
    }
    if isBelowZero(numbers, characters) {
      return .refused(
        Phrase(nl: "een bedrag onder nul (\(text.line))", en: "an amount below zero (\(text.line))"))
    }
    if let first = numbers.first {
      let last = withoutSigns(characters[..<first.range.lowerBound]).split(separator: " ").last ?? ""
      let isFactor = last.last.map { "x×*".contains($0) } ?? false && last.dropLast().allSatisfy(\.isNumber)
      let estimates: Set<Substring> = ["ca", "ca.", "circa", "±", "+/-", "ongeveer"]
      if lowered.contains("=") && !lowered.contains(",=") || isFactor || estimates.contains(last) {
        return .refused(calculation(text))
      }
    }
    return amounts(numbers, of: characters, text, isBudgetList: isBudgetList)
  }

  private static func twoUnits(_ text: PrintedText) -> Phrase {
    Phrase(
      nl: "twee eenheden bij één bedrag (\(text.line))", en: "two units beside one amount (\(text.line))")
  }

  private static func calculation(_ text: PrintedText) -> Phrase {
    Phrase(
      nl: "een berekening of een schatting, geen bedrag (\(text.line))",
      en: "a calculation or an estimate, not an amount (\(text.line))")
  }

  /// What stands somewhere, in small letters, without euro signs.
  private static func withoutSigns(_ characters: ArraySlice<Character>) -> String {
    String(characters).replacing("€", with: " ").trimmed(of: " ").lowercased()
  }

  /// Words between the two ends of a range.
  private static let rangeWords: Set<String> = ["-", "–", "—", "tot", "t/m", "tot en met", "à", "a"]
  /// Words that make something else of two numbers.
  private static let calculationWords: Set<String> = ["+", "x", "×", "*", "maal", "keer", "plus"]
  /// The same, behind an amount only: `2: € 50,00` begins with a number of its own.
  private static let wordsBehindAmounts: Set<String> = ["/", ":", "of", "min"]

  /// The amounts with the bare numbers that are the other end of a range, as in `€ 62 tot 68`; nothing where a bare
  /// number makes something else of an amount, as in `€ 45 x 1,5`.
  private static func joined(
    _ all: [PrintedNumber], to amounts: [PrintedNumber], in characters: [Character]
  ) -> [PrintedNumber]? {
    var joined = amounts
    for (number, next) in zip(all, all.dropFirst()) {
      let isSecond = joined.contains(number) && !joined.contains(next)
      // A bare number in front is an end of a range, and not one of a name, where it begins the text.
      let front = withoutSigns(characters[..<number.range.lowerBound])
      let isFirst =
        !joined.contains(number) && joined.contains(next) && ["", "van", "vanaf", "tussen"].contains(front)
      guard isSecond || isFirst else { continue }
      let between = withoutSigns(characters[number.range.upperBound..<next.range.lowerBound])
      let behind = characters[next.range.upperBound...]
      let word = PrintedText(String(behind)).words.first ?? ""
      if isSecond {
        // `31,00/4 weken` says per what, and `tot 5 km`, `t/m 30-6-2025` and `tot 2026` on which condition.
        if between == "/", TermWords.isUnit(word) { continue }
        if isCondition(next, behind, word) { continue }
        // `€ 12 50` lacks its comma.
        if between.isEmpty, !number.isAmountLike, behind.first != ")" { return nil }
      }
      if calculationWords.contains(between) || isSecond && wordsBehindAmounts.contains(between) { return nil }
      if rangeWords.contains(between) || between == "en" && front == "tussen" {
        joined.append(isSecond ? next : number)
      }
    }
    return joined.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Whether a bare number counts something, or is a part of a day or a year, by what stands behind it.
  private static func isCondition(
    _ number: PrintedNumber, _ behind: ArraySlice<Character>, _ word: String
  ) -> Bool {
    let cents = number.cents.first ?? 0
    if number.cents.count == 1, !number.isAmountLike, (1990_00...2099_00).contains(cents), cents % 100 == 0 {
      return true
    }
    if let mark = behind.first, "-/".contains(mark), behind.dropFirst().first?.isASCIIDigit ?? false {
      return true
    }
    let isWordNext = behind.first { $0 != " " }?.isLetter ?? false
    return isWordNext
      && !["per", "p", "euro", "eur", "incl", "excl", "inclusief", "exclusief"].contains(word)
  }

  /// Whether a sign stands before or behind the only amount of a cell, or brackets around it, as bookkeepers write it.
  private static func isBelowZero(_ numbers: [PrintedNumber], _ characters: [Character]) -> Bool {
    guard let number = numbers.first else { return false }
    let signs: Set<String> = ["-", "–", "−", "--", "-/-"]
    let before = withoutSigns(characters[..<number.range.lowerBound])
    if signs.contains(before) || before.hasSuffix("-/-") { return true }
    guard numbers.count == 1 else { return false }
    let behind = withoutSigns(characters[number.range.upperBound...])
    return signs.contains(behind) || behind.hasPrefix("-/-") || before == "(" && behind == ")"
  }

  /// The amounts of a text with what stands behind each.
  private static func amounts(
    _ numbers: [PrintedNumber], of characters: [Character], _ text: PrintedText, isBudgetList: Bool
  ) -> PriceCell {
    func words(_ range: Range<Int>) -> String {
      String(characters[range]).replacing("€", with: " ").trimmed(of: " ")
    }
    // What is said of an amount stands behind it, unless something stands in front of the first.
    let front = PrintedText(words(0..<(numbers.first?.range.lowerBound ?? 0)))
    let end = numbers.last?.range.upperBound ?? 0
    let isInFront =
      numbers.count > 1 && PrintedText(words(end..<characters.count)).words.isEmpty
      && !(TermWords.forms(in: front, isBudgetList: isBudgetList).isEmpty
        && TermWords.units(in: front).isEmpty)
    var amounts: [Amount] = []
    var (parts, isPart) = ([String](), false)
    for (index, number) in numbers.enumerated() {
      let start = index == 0 ? 0 : numbers[index - 1].range.upperBound
      let next = index + 1 < numbers.count ? numbers[index + 1].range.lowerBound : characters.count
      let before = words(start..<number.range.lowerBound).lowercased()
      // `(max.` before the next amount is said of that one.
      let end = index + 1 < numbers.count ? kindStart(characters, number.range.upperBound..<next) : next
      let behind = words(number.range.upperBound..<end)
      // What is included or left out is a part of a price and none of its own.
      let opening = before.split(separator: "(").last.map(String.init) ?? ""
      if index > 0,
        ["incl", "excl", "waarvan", "bestaande", "was ", "exclusief", "inclusief", "plus"]
          .contains(where: opening.trimmed(of: " ").hasPrefix)
      {
        isPart = true
      } else if before.contains(")") || before.contains("/") {
        isPart = false
      }
      if index > 0, before.hasSuffix("+") { return .refused(calculation(text)) }
      if isPart {
        parts.append(String(characters[number.range]))
        continue
      }
      guard let amount = number.amount else {
        guard number.cents.count > 1 else {
          return .refused(
            number.isTooFine
              ? Phrase(
                nl: "meer dan twee decimalen (\(text.line)); een tarief is in hele centen",
                en: "more than two decimals (\(text.line)); a tariff is in whole cents")
              : Phrase(nl: "geen bedrag (\(text.line))", en: "not an amount (\(text.line))"))
        }
        let printed = String(characters[number.range])
        let thousands = Money(cents: number.cents[0]).description
        let decimals = printed.filter { $0.isASCIIDigit || $0 == "." || $0 == "," }.replacing(",", with: ".")
        func dutch(_ amount: String) -> String { amount.replacing(".", with: ",") }
        return .refused(
          Phrase(
            nl:
              "\(printed) kan \(dutch(thousands)) zijn en ook \(dutch(decimals)); zeg in mapping.csv welk van de twee",
            en: "\(printed) can be \(thousands) and also \(decimals); say in mapping.csv which of the two"))
      }
      let said = PrintedText(isInFront ? before : behind)
      let isRange =
        index > 0 && amounts.count == 1
        && (rangeWords.contains(before.trimmed(of: " "))
          || before.trimmed(of: " ") == "en" && front.words.first == "tussen")
      if isRange, let lower = amounts.last?.amount {
        guard lower < amount else {
          return .refused(
            Phrase(
              nl: "een reeks die niet oploopt (\(text.line))",
              en: "a range that does not go up (\(text.line))"))
        }
        amounts[0].upper = amount
        amounts[0].kind = .range
        amounts[0].unit = amounts[0].unit ?? TermWords.units(in: said, needsPer: false).first
        continue
      }
      var found = Amount(amount: amount)
      let first = index == 0 ? start : kindStart(characters, start..<number.range.lowerBound)
      let own =
        isInFront ? said : PrintedText(words(first..<number.range.lowerBound).lowercased() + " | " + behind)
      guard found.takeUnit(of: said) else {
        return .refused(twoUnits(text))
      }
      found.forms = TermWords.forms(in: own, isBudgetList: isBudgetList)
      found.kind = TermWords.kind(in: own)
      // In front, `min` is a minimum.
      if found.unit == nil, index == 0, !["min", "min."].contains(before.trimmed(of: " ")) {
        found.unit = TermWords.units(in: PrintedText(before), needsPer: true).first
      }
      let (ahead, rest) = (before.trimmed(of: " "), said.key)
      if index == 0,
        ["vanaf", "v.a.", "va", "≥", "minstens", "min", "min."].contains(ahead)
          || rest.hasPrefix("of meer") || rest.hasPrefix("en hoger")
      {
        found.kind = .minimum
      }
      if index == 0, ["tot", "t/m", "tot en met", "≤", "<", "hoogstens"].contains(ahead) {
        found.kind = .maximum
      }
      amounts.append(found)
    }
    let days = PrintedDay.days(in: text).filter { !$0.isOther }
    if let day = days.first, !amounts.isEmpty {
      amounts[0].notes.append(
        Phrase(
          nl: "de cel noemt \(day.lacksYear ? "een dag" : "\(day.day)"); dat is niet gebruikt",
          en: "the cell names \(day.lacksYear ? "a day" : "\(day.day)"), which was not used"))
    }
    if !parts.isEmpty, !amounts.isEmpty {
      let list = parts.joined(separator: ", ")
      amounts[0].notes.append(
        Phrase(
          nl: "\(list) is een deel van het bedrag, geen eigen prijs",
          en: "\(list) is part of the amount, not a price"))
    }
    return .amounts(amounts)
  }

  /// Where what is said of the next amount begins in the text between two: at the last bracket or mark behind which only a
  /// kind of amount is named, as in `0,40 per km (max. € 12,00`; else at the end.
  private static func kindStart(_ characters: [Character], _ between: Range<Int>) -> Int {
    guard let mark = between.last(where: { "(,;/|".contains(characters[$0]) }) else {
      return between.upperBound
    }
    let said = PrintedText(withoutSigns(characters[mark..<between.upperBound]))
    return TermWords.kind(in: said) != nil && said.words.count <= 5 ? mark : between.upperBound
  }
}

extension PriceCell.Amount {
  /// Takes the unit that a text names for it.
  ///
  /// - Returns: false where it names more than one.
  fileprivate mutating func takeUnit(of text: PrintedText) -> Bool {
    let units = TermWords.units(in: text, needsPer: false)
    // What is said per quarter of an hour is not per hour, whatever its heading says.
    unit =
      TermWords.countedUnit(in: text) ?? (units.count == 1 ? units[0] : nil)
      ?? (units.isEmpty ? TermWords.otherUnit(in: text) : nil)
    return units.count < 2 || TermWords.countedUnit(in: text) != nil
  }
}
