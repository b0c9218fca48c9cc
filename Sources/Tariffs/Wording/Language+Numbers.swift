/// How people write numbers and days.
extension Language {
  /// What stands before the decimals.
  package var decimalSeparator: String { text(nl: ",", en: ".") }
  /// What stands between thousands.
  package var groupingSeparator: String { text(nl: ".", en: ",") }

  /// A number of programs as people write it: `1.234,56` in Dutch.
  package func grouped(_ text: String) -> String {
    let parts = text.split(separator: ".").map(String.init)
    var whole = parts[0][...]
    var groups: [Substring] = []
    while whole.utf8.count > 3, whole.dropLast(3) != "-" {
      groups.insert(whole.suffix(3), at: 0)
      whole = whole.dropLast(3)
    }
    return ([whole] + groups).joined(separator: groupingSeparator)
      + (parts.count > 1 ? decimalSeparator + parts[1] : "")
  }

  /// The months of the year.
  package var monthNames: [String] {
    text(
      nl: [
        "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
        "november", "december",
      ],
      en: [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
        "November", "December",
      ])
  }

  /// A day as people write it: `29 december 2025`.
  package func date(_ date: CalendarDate) -> String {
    "\(date.day) \(monthNames[date.month - 1]) \(date.year)"
  }
}

extension Phrase {
  /// A number with some decimals, as people write it.
  package init(_ number: Rational, decimals: Int, _ rounding: Rounding = .halfAwayFromZero) {
    let text = number.text(rounding, decimals: decimals)
    self.init(nl: Language.dutch.grouped(text), en: Language.english.grouped(text))
  }

  /// An amount as people write it: `€ 1.234,56` in Dutch.
  package init(_ amount: Money) {
    self.init(
      nl: "€ " + Language.dutch.grouped(amount.description),
      en: "€ " + Language.english.grouped(amount.description))
  }

  /// A day as people write it: `29 december 2025` in Dutch.
  package init(_ date: CalendarDate) {
    self.init(nl: Language.dutch.date(date), en: Language.english.date(date))
  }
}
