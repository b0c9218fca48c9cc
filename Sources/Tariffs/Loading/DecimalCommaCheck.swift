/// Finds amounts that may have lost their decimals to the column behind them.
///
/// In `…,15,50,` a price of 15,50 can be meant whose line is left out: the row has all its fields, and reads as 15.00
/// on line 50. Where a file writes its amounts in cents, an amount without decimals before a line of one or two digits
/// can be read in both ways, and is refused. So are all amounts of a file without any decimals whose lines are all two
/// digits and do not go up, as lines of a document do and cents do not. Where other amounts have one decimal, as a
/// spreadsheet writes them, it says nothing.
struct DecimalCommaCheck {
  private var hasCents = false
  private var hasTenths = false
  /// Whether all lines so far could be cents, and go up as lines do.
  private var linesAreTwoDigits = true
  private var linesGoUp = true
  private var lastLine = 0
  private var candidates: [DatasetProblem] = []

  /// Takes in a row whose amount and line can be read.
  mutating func check(
    _ amount: Range<Int>, line range: Range<Int>, in source: SourceText, from anchor: SourceText.Anchor
  ) {
    let bytes = source.bytes[amount]
    guard !bytes.isEmpty else { return }
    switch bytes.lastIndex(of: UInt8(ascii: ".")).map({ bytes.endIndex - $0 - 1 }) ?? 0 {
    case 0:
      guard candidates.count < ReadingLimit.problems, !hasTenths else { return }
      let digits = source.text(range)
      let number = Int(digits) ?? 0
      linesAreTwoDigits = linesAreTwoDigits && digits.utf8.count == 2
      linesGoUp = linesGoUp && number > lastLine
      lastLine = number
      guard digits.utf8.count <= 2 else { return }
      let kind = DatasetProblem.Kind.amountOrDecimals(amount: source.text(amount), line: digits)
      candidates.append(DatasetProblem(kind, in: source, at: amount, from: anchor))
    case 1: hasTenths = true
    default: hasCents = true
    }
  }

  /// Whether an amount so far can be read in two ways.
  var hasCandidates: Bool { !candidates.isEmpty }

  /// The amounts that can be read in two ways, when all rows are known.
  var problems: [DatasetProblem] {
    guard !hasTenths else { return [] }
    return hasCents || (candidates.count > 1 && linesAreTwoDigits && !linesGoUp) ? candidates : []
  }
}
