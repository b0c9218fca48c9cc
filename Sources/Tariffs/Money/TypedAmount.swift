/// Amounts as people type them on the command line: with a decimal comma or point, grouping and a euro sign.
///
/// ```swift
/// try TypedAmount.read("1.234,56")   // € 1 234,56
/// try TypedAmount.read("1.234")      // refused: thousands or decimals?
/// ```
public enum TypedAmount {
  /// Why a typed text is not an amount.
  public enum Problem: Explained, Hashable {
    /// A separator with three digits behind it.
    case ambiguous(String)
    /// More than two decimals, which are no thousands either.
    case tooManyDecimals(String)
    /// Anything else.
    case notAnAmount(String)

    /// What is wrong and what to type.
    public func text(in language: Language) -> String {
      switch self {
      case .ambiguous(let word):
        language.text(
          nl: "\(quoted(word)) is op twee manieren te lezen: als \(word.filter(\.isNumber)) euro, of met "
            + "decimalen. Schrijf \(word.filter(\.isNumber)),00 of twee decimalen.",
          en: "\(quoted(word)) can be read in two ways: as \(word.filter(\.isNumber)) euro, or with "
            + "decimals. Write \(word.filter(\.isNumber)),00 or two decimals.")
      case .tooManyDecimals(let word):
        language.text(
          nl: "\(quoted(word)) heeft te veel decimalen: een bedrag heeft er ten hoogste twee. Schrijf 41,95 "
            + "of 1.234,56.",
          en: "\(quoted(word)) has too many decimals: an amount has at most two. Write 41,95 or 1.234,56.")
      case .notAnAmount(let word):
        language.text(
          nl: "\(quoted(word)) is geen bedrag. Schrijf 41,95 of 1.234,56.",
          en: "\(quoted(word)) is not an amount. Write 41,95 or 1.234,56.")
      }
    }
  }

  /// Whether a word begins with a digit or a euro sign and has no letters, so that it looks like an amount rather than
  /// a name.
  public static func looksLikeAmount(_ word: String) -> Bool {
    guard let first = word.first, first.isNumber || first == "€" else { return false }
    return !word.contains(where: \.isLetter) && !word.contains("-")
  }

  /// Reads an amount as it is typed.
  public static func read(_ word: String) throws(Problem) -> Money {
    var text = word[...]
    if text.first == "€" { text = text.dropFirst().drop { $0 == " " } }
    let separators = text.filter { $0 == "." || $0 == "," }
    let digits = text.filter { $0.isASCII && $0.isNumber }
    guard text.count == separators.count + digits.count, !digits.isEmpty, digits.count <= 14,
      text.first.map({ $0.isNumber }) ?? false, text.last.map({ $0.isNumber }) ?? false
    else { throw .notAnAmount(word) }
    guard let last = text.lastIndex(where: { $0 == "." || $0 == "," }) else {
      return try cents(digits, "", word)
    }
    let whole = text[..<last]
    let tail = text[text.index(after: last)...]
    let decimalMark = text[last]
    let grouping = whole.filter { $0 == "." || $0 == "," }
    // What stands before the decimals may be grouped by the other mark, in threes.
    guard grouping.allSatisfy({ $0 != decimalMark }) || tail.count == 3 else { throw .notAnAmount(word) }
    let groups = whole.split(omittingEmptySubsequences: false, whereSeparator: { $0 == "." || $0 == "," })
    guard groups.allSatisfy({ !$0.isEmpty }) else { throw .notAnAmount(word) }
    let isGrouped =
      grouping.isEmpty || groups.dropFirst().allSatisfy { $0.count == 3 } && (groups.first?.count ?? 4) <= 3
    guard isGrouped else { throw .notAnAmount(word) }
    let hasDecimals = tail.count <= 2 && !grouping.contains(decimalMark)
    if hasDecimals { return try cents(groups.joined(), String(tail), word) }
    // No thousands follow a zero or more than three digits, and they are three.
    if grouping.isEmpty, tail.count > 3 || whole.count > 3 || whole.first == "0" {
      throw .tooManyDecimals(word)
    }
    // Three digits behind the only mark: a decimal comma or thousands? Behind one of several, they are thousands.
    guard tail.count == 3, grouping.allSatisfy({ $0 == decimalMark }) else { throw .notAnAmount(word) }
    if grouping.isEmpty { throw .ambiguous(word) }
    return try cents(digits, "", word)
  }

  private static func cents(_ whole: some StringProtocol, _ part: String, _ word: String) throws(Problem)
    -> Money
  {
    // As many as a price in a file may have.
    guard whole.count <= MoneyNotation.maximumWholeDigits else { throw .notAnAmount(word) }
    let padded = part + String(repeating: "0", count: 2 - part.count)
    guard let cents = Int64(whole + padded) else { throw .notAnAmount(word) }
    return Money(cents: cents)
  }
}
