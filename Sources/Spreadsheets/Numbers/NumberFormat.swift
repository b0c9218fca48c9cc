/// How a cell shows what is stored in it: a format as workbooks write it, such as `"€" #,##0.00`.
///
/// It is shown as Excel shows it in the Netherlands: a comma for the decimals, points in thousands, `1-3-2024`.
struct NumberFormat {
  /// What a number looks like.
  struct Shown {
    var text: String
    var isPercentage = false
    /// The day, where the format shows one.
    var day: (year: Int, month: Int, day: Int)?
  }

  private let sections: [FormatSection]

  /// A format by its code.
  init(_ code: String) { sections = FormatSection.sections(of: code) }

  /// The format of a cell that has none.
  static let general = NumberFormat("General")

  /// What a number looks like.
  ///
  /// - Parameters:
  ///   - stored: the number as it is stored.
  ///   - from1904: whether days are counted from 1904, as in workbooks of old Macs.
  /// - Returns: what the cell shows.
  func shown(_ stored: DecimalNumber, from1904: Bool) -> Shown {
    let number = stored.rounded(toSignificant: DecimalNumber.significant)
    let (section, showsSign) = section(for: number)
    guard let section else { return Shown(text: stored.general) }
    if section.isDate {
      guard let moment = Moment(serial: number, from1904: from1904) else {
        return Shown(text: stored.general)
      }
      let text = section.text(of: moment)
      return Shown(text: text.trimmed, day: section.showsDay && moment.isDay ? moment.day : nil)
    }
    let sign = showsSign && number.isNegative ? "-" : ""
    let text = (sign + section.text(of: number.magnitude)).trimmed
    return Shown(text: text, isPercentage: section.percents > 0)
  }

  /// What a text looks like: most formats leave it as it is.
  func shown(_ text: String) -> String {
    guard let section = sections.count >= 4 ? sections[3] : sections.last,
      section.showsText || sections.count >= 4
    else { return text }
    return section.tokens.reduce(into: "") { shown, token in
      switch token {
      case .text: shown += text
      case .literal(let literal): shown += literal
      default: break
      }
    }
  }

  /// The section for a number, and whether it leaves the sign to be added.
  private func section(for number: DecimalNumber) -> (FormatSection?, showsSign: Bool) {
    let numeric =
      sections.count > 1 && sections.last?.showsText == true ? sections.dropLast() : sections.prefix(3)
    if numeric.contains(where: { $0.condition != nil }) {
      let section =
        numeric.first { $0.condition?.holds(for: number) ?? false } ?? numeric.last { $0.condition == nil }
      return (section, section?.condition?.isBelowZero != true)
    }
    let isZero = number.digits.isEmpty
    if numeric.count >= 3, isZero { return (numeric[2], false) }
    if numeric.count >= 2, number.isNegative, !isZero { return (numeric[1], false) }
    return (numeric.first, true)
  }
}

extension String {
  /// The text without the space at its ends that aligns numbers.
  fileprivate var trimmed: String {
    var text = Substring(self).drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}

extension NumberFormat {
  /// The code of a format that workbooks only number; `General` for all others.
  static func builtIn(_ number: Int) -> String {
    switch number {
    case 1: "0"
    case 2: "0.00"
    case 3: "#,##0"
    case 4: "#,##0.00"
    case 5, 6: "\"€\" #,##0;\"€\" \\-#,##0"
    case 7, 8: "\"€\" #,##0.00;\"€\" \\-#,##0.00"
    case 9: "0%"
    case 10: "0.00%"
    case 11: "0.00E+00"
    case 12: "# ?/?"
    case 13: "# ??/??"
    case 14, 27...31, 36, 50...58: "d-m-yyyy"
    case 15: "d-mmm-yy"
    case 16: "d-mmm"
    case 17: "mmm-yy"
    case 18: "h:mm AM/PM"
    case 19: "h:mm:ss AM/PM"
    case 20, 32, 34: "h:mm"
    case 21, 33, 35: "h:mm:ss"
    case 22: "d-m-yyyy h:mm"
    case 37, 38: "#,##0;-#,##0"
    case 39, 40: "#,##0.00;-#,##0.00"
    case 41: "_ * #,##0_ ;_ * -#,##0_ ;_ * \"-\"_ ;_ @_ "
    case 42: "_ \"€\" * #,##0_ ;_ \"€\" * -#,##0_ ;_ \"€\" * \"-\"_ ;_ @_ "
    case 43: "_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ "
    case 44: "_ \"€\" * #,##0.00_ ;_ \"€\" * -#,##0.00_ ;_ \"€\" * \"-\"??_ ;_ @_ "
    case 45: "mm:ss"
    case 46: "[h]:mm:ss"
    case 47: "mm:ss.0"
    case 48: "##0.0E+0"
    case 49: "@"
    default: "General"
    }
  }
}
