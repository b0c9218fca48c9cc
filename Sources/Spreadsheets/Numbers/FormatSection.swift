/// A part of a format: what it does for positive numbers, negative ones, zero, or text.
struct FormatSection {
  /// A piece of a format.
  enum Token: Hashable {
    /// Signs as they are.
    case literal(String)
    /// A place for a digit: `0` shows always, `#` where there is one, `?` leaves room.
    case digit(Character)
    /// The point before the decimals.
    case point
    /// `E+00`: a power of ten, with a plus or not.
    case exponent(showsPlus: Bool)
    /// The line of a fraction, or the one between parts of a date.
    case slash
    /// The number as a cell without a format shows it.
    case general
    /// The text of the cell.
    case text
    /// A part of a moment, by its letter and how often that stands.
    case moment(Character, Int)
    /// Hours, minutes or seconds that go on past a day.
    case elapsed(Character)
    /// Tenths of seconds and so on.
    case secondDecimals(Int)
    /// The half of the day.
    case halfDay

    /// The letter of a part of a moment.
    var letter: Character? {
      switch self {
      case .moment(let letter, _), .elapsed(let letter): letter
      default: nil
      }
    }
  }

  /// For which numbers a section is.
  struct Condition: Hashable {
    var comparison: String
    var bound: Double

    /// Whether it is only for numbers below zero, and so shows their sign itself.
    var isBelowZero: Bool { comparison == "<" && bound <= 0 || comparison == "<=" && bound < 0 }

    func holds(for number: DecimalNumber) -> Bool {
      let value = number.double
      return switch comparison {
      case "<": value < bound
      case "<=": value <= bound
      case ">": value > bound
      case ">=": value >= bound
      case "=": value == bound
      default: value != bound
      }
    }
  }

  private(set) var tokens: [Token] = []
  private(set) var condition: Condition?
  /// How many percent signs it has; each makes the number a hundred times as large.
  private(set) var percents = 0
  /// How often the number is divided by a thousand.
  private var thousands = 0
  private var hasGroups = false
  private var isEnglish = false

  /// Whether it shows a moment.
  var isDate: Bool { tokens.contains { $0.letter != nil } }
  /// Whether it shows a day, and not only a time.
  var showsDay: Bool { tokens.contains { $0.letter.map { "yMd".contains($0) } ?? false } }
  /// Whether it shows the text of the cell.
  var showsText: Bool { tokens.contains(.text) }
}

// MARK: - Reading a format

extension FormatSection {
  /// The sections of a code, with semicolons between them.
  static func sections(of code: String) -> [FormatSection] {
    var sections: [FormatSection] = []
    var rest = Substring(code.prefix(1024))
    repeat { sections.append(FormatSection(from: &rest)) } while rest.popFirst() != nil
    return sections
  }

  /// Reads a section up to its semicolon.
  private init(from rest: inout Substring) {
    while let sign = rest.first, sign != ";" {
      rest.removeFirst()
      switch sign {
      case "\"": tokens.append(.literal(rest.popThrough("\"")))
      case "\\": if let next = rest.popFirst() { tokens.append(.literal(String(next))) }
      case "_":
        _ = rest.popFirst()
        tokens.append(.literal(" "))
      case "*":
        // What fills up the column: one space is enough.
        if rest.popFirst() == " ", tokens.last != .literal(" ") { tokens.append(.literal(" ")) }
      case "[": readBrackets(rest.popThrough("]"))
      case "0", "#", "?": tokens.append(.digit(sign))
      case ".": readPoint(&rest)
      case ",": readComma(before: rest.first)
      case "%":
        percents += 1
        tokens.append(.literal("%"))
      case "E" where rest.first == "+" || rest.first == "-":
        tokens.append(.exponent(showsPlus: rest.removeFirst() == "+"))
      case "/": tokens.append(.slash)
      case "@": tokens.append(.text)
      case "A", "a": tokens.append(rest.pop("m/pm") || rest.pop("/p") ? .halfDay : .literal(String(sign)))
      case "G", "g": tokens.append(rest.pop("eneral") ? .general : .literal(String(sign)))
      case "y", "Y", "m", "M", "d", "D", "h", "H", "s", "S":
        let letter = Character(sign.lowercased())
        let more = rest.prefix { Character($0.lowercased()) == letter }.count
        rest.removeFirst(more)
        tokens.append(.moment(letter, more + 1))
      default: tokens.append(.literal(String(sign)))
      }
    }
    tellMonthsFromMinutes()
  }

  /// A condition, a sign of currency with its language, or a time that goes on past a day; colours say nothing.
  private mutating func readBrackets(_ text: String) {
    if text.hasPrefix("$") {
      let parts = text.dropFirst().split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
      if !parts[0].isEmpty { tokens.append(.literal(String(parts[0]))) }
      if parts.count > 1, let language = Int(parts[1].suffix(4), radix: 16) {
        isEnglish = language & 0x3FF == 9
      }
    } else if let first = text.first, "<>=".contains(first) {
      let comparison = text.prefix { "<>=".contains($0) }
      if let bound = Double(text.dropFirst(comparison.count)) {
        condition = Condition(comparison: String(comparison), bound: bound)
      }
    } else if let letter = text.lowercased().first, "hms".contains(letter),
      text.lowercased().allSatisfy({ $0 == letter })
    {
      tokens.append(.elapsed(letter))
    }
  }

  private mutating func readPoint(_ rest: inout Substring) {
    let zeros = rest.prefix { $0 == "0" }.count
    if isDate, zeros > 0 {
      rest.removeFirst(zeros)
      tokens.append(.secondDecimals(zeros))
    } else {
      tokens.append(isDate ? .literal(".") : .point)
    }
  }

  /// A comma between digits makes groups, one behind them divides by a thousand.
  private mutating func readComma(before next: Character?) {
    guard case .digit = tokens.last else {
      if thousands > 0 { thousands += 1 } else { tokens.append(.literal(",")) }
      return
    }
    if let next, "0#?".contains(next) { hasGroups = true } else { thousands += 1 }
  }

  /// `m` is a month, but minutes behind hours or before seconds; months become `M`.
  private mutating func tellMonthsFromMinutes() {
    let places = tokens.indices.filter { tokens[$0].letter != nil }
    for (order, place) in places.enumerated() {
      guard case .moment("m", let count) = tokens[place] else { continue }
      let before = order > 0 ? tokens[places[order - 1]].letter : nil
      let after = order + 1 < places.count ? tokens[places[order + 1]].letter : nil
      if count > 2 || before != "h" && after != "s" { tokens[place] = .moment("M", count) }
    }
  }
}

extension Substring {
  /// Takes a word in capitals or not, where it is next.
  fileprivate mutating func pop(_ word: String) -> Bool {
    guard prefix(word.count).lowercased() == word else { return false }
    removeFirst(word.count)
    return true
  }

  /// Takes the text up to a sign, and that sign too.
  fileprivate mutating func popThrough(_ end: Character) -> String {
    let text = prefix { $0 != end }
    self = dropFirst(text.count + 1)
    return String(text)
  }
}

// MARK: - Showing a number

extension FormatSection {
  /// What a number without its sign looks like.
  func text(of number: DecimalNumber) -> String {
    let scaled = number.shifted(by: 2 * percents - 3 * thousands)
    // A fraction is shown as the decimals that it stands for: no price is printed so.
    if tokens.contains(.slash) { return scaled.general }
    if tokens.contains(.general) || showsText { return general(scaled) }
    if let place = tokens.firstIndex(where: { if case .exponent = $0 { true } else { false } }) {
      return scientific(scaled, exponentAt: place)
    }
    return fixed(scaled.rounded(toDecimals: placesForDecimals(tokens[...])), tokens[...])
  }

  private func placesForDecimals(_ tokens: ArraySlice<Token>) -> Int {
    guard let point = tokens.firstIndex(of: .point) else { return 0 }
    return tokens[point...].count { if case .digit = $0 { true } else { false } }
  }

  /// The digits of a rounded number in their places.
  private func fixed(_ number: DecimalNumber, _ tokens: ArraySlice<Token>) -> String {
    let point = tokens.firstIndex(of: .point) ?? tokens.endIndex
    var left = tokens[..<point].count { if case .digit = $0 { true } else { false } }
    let whole = number.whole
    var (text, hasBegun, decimal) = ("", false, 0)
    func group(before right: Int) -> String { hasGroups && right > 0 && right % 3 == 0 ? "." : "" }
    for (place, token) in zip(tokens.indices, tokens) {
      switch token {
      case .digit(let kind) where place < point:
        // The first place takes all digits that there are more of than places.
        let first = hasBegun ? left : max(left, whole.count)
        for right in stride(from: first - 1, through: left - 1, by: -1) {
          if right < whole.count {
            text += DecimalNumber.text([whole[whole.count - 1 - right]]) + group(before: right)
            hasBegun = true
          } else if kind == "0" || hasBegun {
            text += "0" + group(before: right)
            hasBegun = true
          } else if kind == "?" {
            text += " "
          }
        }
        left -= 1
      case .digit(let kind):
        let digits = number.decimals
        if decimal < digits.count {
          text += DecimalNumber.text([digits[decimal]])
        } else if kind != "#" {
          text += kind == "0" ? "0" : " "
        }
        decimal += 1
      case .point: text += ","
      case .literal(let literal): text += literal
      default: break
      }
    }
    return text
  }

  /// The number without a form of its own, between what stands around it.
  private func general(_ number: DecimalNumber) -> String {
    tokens.reduce(into: "") { text, token in
      switch token {
      case .general, .text: text += number.general
      case .literal(let literal): text += literal
      default: break
      }
    }
  }

  private func scientific(_ number: DecimalNumber, exponentAt place: Int) -> String {
    guard case .exponent(let showsPlus) = tokens[place] else { return number.general }
    let (mantissa, power) = (tokens[..<place], tokens[(place + 1)...])
    let point = mantissa.firstIndex(of: .point) ?? mantissa.endIndex
    let places = max(1, mantissa[..<point].count { if case .digit = $0 { true } else { false } })
    let decimals = placesForDecimals(mantissa)
    func exponent(_ number: DecimalNumber) -> Int {
      let exponent = number.digits.isEmpty ? 0 : number.pointPlace - 1
      return exponent - ((exponent % places) + places) % places
    }
    var shift = exponent(number)
    let rounded = number.shifted(by: -shift).rounded(toDecimals: decimals)
    // Rounding up can give a digit more: 9,99 becomes 10,0.
    shift += exponent(rounded)
    let digits = String(abs(shift))
    let zeros = power.count { if case .digit = $0 { true } else { false } }
    return fixed(number.shifted(by: -shift).rounded(toDecimals: decimals), mantissa)
      + "E" + (shift < 0 ? "-" : showsPlus ? "+" : "")
      + String(repeating: "0", count: max(0, zeros - digits.count)) + digits
      + power.reduce(into: "") { if case .literal(let literal) = $1 { $0 += literal } }
  }
}

// MARK: - Showing a moment

extension FormatSection {
  /// What a moment looks like.
  func text(of moment: Moment) -> String {
    let showsHalfDays = tokens.contains(.halfDay)
    let decimals = tokens.reduce(0) { if case .secondDecimals(let count) = $1 { max($0, count) } else { $0 } }
    // Seconds are rounded; days, hours and minutes are those that have begun.
    let showsSeconds = tokens.contains { $0.letter == "s" }
    let moment = showsSeconds ? moment.rounded(toSecondDecimals: decimals) : moment
    func padded(_ number: Int, _ count: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, count - digits.count)) + digits
    }
    return tokens.reduce(into: "") { text, token in
      switch token {
      case .literal(let literal): text += literal
      // The line between the parts of a date is a hyphen in the Netherlands.
      case .slash: text += isEnglish ? "/" : "-"
      case .moment("y", let count):
        text += count > 2 ? padded(moment.day.year, 4) : padded(moment.day.year % 100, 2)
      case .moment("M", let count) where count > 2: text += name(ofMonth: moment.day.month, letters: count)
      case .moment("M", let count): text += padded(moment.day.month, count)
      case .moment("d", let count) where count > 2: text += name(ofWeekday: moment.weekday, letters: count)
      case .moment("d", let count): text += padded(moment.day.day, count)
      case .moment("h", let count):
        text += padded(showsHalfDays ? (moment.hour + 11) % 12 + 1 : moment.hour, min(2, count))
      case .moment("m", let count): text += padded(moment.minute, min(2, count))
      case .moment(_, let count): text += padded(moment.second, min(2, count))
      case .elapsed(let letter): text += String(moment.elapsed(letter))
      case .secondDecimals(let count):
        text += "," + String(padded(moment.secondDecimals, decimals).prefix(count))
      case .halfDay: text += moment.hour < 12 ? "AM" : "PM"
      case .digit(let kind): text += String(kind)
      case .point: text += "."
      case .general, .text, .exponent: break
      }
    }
  }

  private func name(ofMonth month: Int, letters: Int) -> String {
    let names =
      isEnglish
      ? "January February March April May June July August September October November December"
      : "januari februari maart april mei juni juli augustus september oktober november december"
    let name = names.split(separator: " ")[month - 1]
    switch letters {
    case 3: return !isEnglish && month == 3 ? "mrt" : String(name.prefix(3))
    case 5: return String(name.prefix(1))
    default: return String(name)
    }
  }

  private func name(ofWeekday day: Int, letters: Int) -> String {
    let names =
      isEnglish
      ? "Sunday Monday Tuesday Wednesday Thursday Friday Saturday"
      : "zondag maandag dinsdag woensdag donderdag vrijdag zaterdag"
    let name = names.split(separator: " ")[day]
    return letters == 3 ? String(name.prefix(isEnglish ? 3 : 2)) : String(name)
  }
}
