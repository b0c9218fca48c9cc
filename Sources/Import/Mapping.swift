import Tariffs

/// What people say of a list that the list does not say, or says in a way that the program cannot read: a small file, one
/// row for each text. It is written beside each imported list, can be corrected, and counts again next year.
public struct Mapping: Sendable {
  /// What a text of the list means.
  public struct Entry: Hashable, Sendable {
    /// Where it stands for the first time; for people.
    public var place = ""
    /// The text, as the list has it.
    public var text: String
    /// What it is: the role of a column, `amount`, `unit`, or `list` for what a title says of all prices.
    public var reading: String
    /// The form of payment.
    public var form = ""
    /// The unit.
    public var unit = ""
    /// The kind of amount.
    public var kind = ""
    /// What divides the price of a product.
    public var band = ""
    /// The law.
    public var law = ""
    /// The first day on which it holds.
    public var validFrom = ""
    /// The amount.
    public var amount = ""
  }

  /// The entries, in the order of the file.
  public var entries: [Entry]
  private var byText: [String: Entry] = [:]
  private var byTextOfAnyYear: [String: Entry] = [:]

  /// A mapping.
  public init(_ entries: [Entry] = []) {
    self.entries = entries
    for entry in entries {
      let text = PrintedText(entry.text)
      byText[Mapping.key(text)] = entry
      byTextOfAnyYear[Mapping.withoutYears(text)] = entry
    }
  }

  private static func key(_ text: PrintedText) -> String { text.line.lowercased() }

  /// The text with every year the same, so that `Tarief 2024` of last year speaks of `Tarief 2025` too.
  private static func withoutYears(_ text: PrintedText) -> String {
    text.words.map { $0.count == 4 && $0.allSatisfy(\.isASCIIDigit) ? "jjjj" : $0 }.joined(separator: " ")
  }

  /// The entry of a text, of one reading or of any.
  func entry(of text: PrintedText, _ reading: String? = nil) -> Entry? {
    if byText.isEmpty { return nil }
    if let entry = byText[Mapping.key(text)], reading == nil || entry.reading == reading { return entry }
    guard var entry = byTextOfAnyYear[Mapping.withoutYears(text)], reading == nil || entry.reading == reading,
      entry.reading != "amount"
    else { return nil }
    // The day of another year is not that of this one.
    entry.validFrom = ""
    return entry
  }

  /// The role that a text has as a heading.
  func role(of text: PrintedText) -> ColumnRole? {
    entry(of: text).flatMap { ColumnRole(rawValue: $0.reading) }
  }

  /// Puts what is said of a heading in the place of what was read.
  func apply(to heading: inout Heading, _ text: PrintedText) {
    guard let entry = entry(of: text), let role = ColumnRole(rawValue: entry.reading) else { return }
    (heading.role, heading.isStrong) = (role, true)
    if !entry.form.isEmpty { heading.forms = entry.form.split(separator: " ").map(String.init) }
    if !entry.unit.isEmpty { heading.units = [.init(unit: entry.unit, text: entry.unit)] }
    if let kind = AmountKind(rawValue: entry.kind) { heading.kind = kind }
    if !entry.band.isEmpty { heading.band = entry.band }
    if !entry.law.isEmpty { heading.law = entry.law }
    if let day = CalendarDate(entry.validFrom) { heading.days = [PrintedDay(day: day)] }
  }
}
