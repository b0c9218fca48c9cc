import ArgumentParser
import Indexation
import Tariffs

/// Reads the changes of `--set`, each of another figure.
///
/// - Parameters:
///   - words: the words of the options.
///   - components: the known components.
/// - Returns: the changes, in their order.
/// - Throws: a refusal of a word that is no change, or of two changes of one figure.
func costChanges(_ words: [String], among components: [CostComponent]) throws -> [CostChange] {
  let changes = try words.map { try costChange($0, among: components) }
  for (place, change) in changes.enumerated() {
    guard let first = changes[..<place].firstIndex(where: { $0.subject == change.subject }) else { continue }
    throw usage(
      nl: "--set \(words[first]) en --set \(words[place]) gaan over hetzelfde. Laat een van beide weg.",
      en: "--set \(words[first]) and --set \(words[place]) are about the same. Leave out one of them.")
  }
  return changes
}

/// Reads a change of a cost figure: `marge=2`, `werkgeverslasten=35,33`, `wages=+3,5%`.
private func costChange(_ word: String, among components: [CostComponent]) throws -> CostChange {
  let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
  guard parts.count == 2 else {
    throw usage(
      nl: "'\(word)' is geen wijziging. Schrijf --set marge=2 of --set wages=+3,5%.",
      en: "'\(word)' is no change. Write --set marge=2 or --set wages=+3,5%.")
  }
  let subject: CostChange.Subject =
    ["wages", "wage", "lonen", "loon"].contains(parts[0].lowercased())
    ? .wages : .component(try costComponent(parts[0], among: components))
  let isRelative = parts[1].hasPrefix("+") || parts[1].hasPrefix("-")
  let hasPercent = parts[1].hasSuffix("%")
  let digits = parts[1].dropFirst(isRelative ? 1 : 0).dropLast(hasPercent ? 1 : 0)
  let number = try typedNumber(
    String(digits),
    otherwise: usage(
      nl: "'\(parts[1])' is geen cijfer voor \(parts[0]). Schrijf een getal (35,33) of een wijziging in "
        + "procent (+3,5%).",
      en: "'\(parts[1])' is no figure for \(parts[0]). Write a number (35,33) or a change by a percentage "
        + "(+3,5%)."
    ))
  if isRelative {
    guard hasPercent else {
      throw usage(
        nl: "'\(word)' is op twee manieren te lezen. Schrijf \(parts[0])=\(parts[1])% voor een wijziging in "
          + "procent, of het nieuwe cijfer zonder teken.",
        en: "'\(word)' can be read in two ways. Write \(parts[0])=\(parts[1])% for a change by a "
          + "percentage, or the new figure without a sign.")
    }
    let percent = parts[1].hasPrefix("-") ? Rational(0) - number : number
    guard percent > Rational(-100) else {
      throw usage(
        nl: "Een wijziging met \(parts[1]) laat niets over. Geef meer dan -100%.",
        en: "A change by \(parts[1]) leaves nothing. Give more than -100%.")
    }
    return CostChange(subject, .by(percent))
  }
  if hasPercent, case .component(let component) = subject, !component.isPercentage {
    throw usage(
      nl: "\(component.rawValue) is geen percentage. Schrijf het cijfer zonder %.",
      en: "\(component.rawValue) is not a percentage. Write the figure without %.")
  }
  if hasPercent, subject == .wages {
    throw usage(
      nl: "Lonen zijn geen percentage. Schrijf wages=+\(parts[1]) voor een stijging, of een loon in euro "
        + "per uur.",
      en: "Wages are no percentage. Write wages=+\(parts[1]) for a rise, or a wage in euro per hour.")
  }
  return CostChange(subject, .to(number))
}

/// Reads a cost component, also by the short words of the command line and as tables print it (NHC/NIC).
func costComponent(_ word: String, among components: [CostComponent]) throws -> CostComponent {
  try components.typed(String(word.map { $0 == "/" || $0 == " " ? "-" : $0 }))
}

/// What `--solve` can ask for.
enum SolveTarget: Equatable {
  case wage
  case step
  case component(CostComponent)
}

/// Reads what is solved for: `wage`, `step`, `hours` or a cost component.
func solveTarget(_ word: String, among components: [CostComponent]) throws -> SolveTarget {
  switch word.lowercased() {
  case "wage", "loon": return .wage
  case "step", "trede": return .step
  default:
    guard let component = try? costComponent(word, among: components) else {
      let words =
        ["wage", "step", "hours", "group"]
        + components.filter { $0.isPercentage || $0.isAmount }.map(\.rawValue)
      let (hint, all) = (
        Console.language.suggestion(nearestWord(to: word, among: words)), words.joined(separator: ", ")
      )
      throw usage(
        nl: "'\(word)' is niet uit te rekenen.\(hint) Reken uit: \(all).",
        en: "'\(word)' cannot be solved for.\(hint) Solve for \(all).")
    }
    return .component(component)
  }
}

/// Reads a place in a scale: `min`, `max`, a step, `uitloop-2`, or a percentage of the way.
func scalePlace(_ word: String) throws -> ScalePlace {
  let noStep = usage(
    nl: "'\(word)' is geen trede. Schrijf min, max, een getal zoals 4, start, aanloop-1, zij-instroom, "
      + "uitloop-1, of een plaats zoals 50% (halverwege de schaal).",
    en: "'\(word)' is no step. Write min, max, a number such as 4, start, aanloop-1, zij-instroom, "
      + "uitloop-1, or a place such as 50% (halfway the scale).")
  if word.hasSuffix("%") {
    let number = try typedNumber(String(word.dropLast()), otherwise: noStep)
    guard number <= Rational(100) else {
      throw usage(
        nl: "'\(word)' ligt voorbij het eind van een schaal. Geef een plaats van 0% (de eerste trede) tot "
          + "100% (de laatste).",
        en: "'\(word)' lies beyond the end of a scale. Give a place from 0% (the first step) to 100% (the "
          + "last)."
      )
    }
    return .share(number)
  }
  guard let step = Wage.Step(word.lowercased()) else { throw noStep }
  return .step(step)
}

/// Reads a number with a decimal comma or point, such as `35,33`.
func typedNumber(_ word: String, otherwise refusal: ValidationError) throws -> Rational {
  let marks = word.filter { $0 == "," || $0 == "." }
  let parts = word.split(separator: ".", omittingEmptySubsequences: false)
  // 1.234 is 1 234 for a Dutch reader, and 1,234 for others; 0.125 and 1,234 are clear.
  if marks == ".", parts[1].count == 3, (1...3).contains(parts[0].count), parts[0] != "0" {
    throw usage(
      nl: "'\(word)' is op twee manieren te lezen. Schrijf \(parts[0])\(parts[1]) of "
        + "\(parts[0]),\(parts[1]).",
      en: "'\(word)' can be read in two ways. Write \(parts[0])\(parts[1]) or \(parts[0]),\(parts[1]).")
  }
  guard marks.count <= 1, let number = Rational(String(word.map { $0 == "," ? "." : $0 })) else {
    let digits = word.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
    let isNumber =
      digits.count <= 2 && digits.allSatisfy { !$0.isEmpty && $0.allSatisfy { $0.isASCII && $0.isNumber } }
    throw isNumber
      ? usage(
        nl: "'\(word)' heeft te veel cijfers. Geef ten hoogste zes decimalen, en ten hoogste twaalf tekens "
          + "in totaal.",
        en: "'\(word)' has too many digits. Give at most six decimals, and at most twelve characters in all.")
      : refusal
  }
  return number
}

/// Reads a number above zero, such as the hours of a unit.
func positiveNumber(_ word: String) throws -> Rational {
  let refusal = usage(
    nl: "'\(word)' is geen getal boven 0. Schrijf 18,5.", en: "'\(word)' is no number above 0. Write 18,5.")
  let number = try typedNumber(word, otherwise: refusal)
  guard number > Rational(0) else { throw refusal }
  return number
}

/// Reads a percentage from zero, with or without its sign.
func tolerancePercentage(_ word: String) throws -> Rational {
  try typedNumber(
    word.hasSuffix("%") ? String(word.dropLast()) : word,
    otherwise: usage(
      nl: "'\(word)' is geen tolerantie. Schrijf een percentage zoals 1 of 0,5.",
      en: "'\(word)' is no tolerance. Write a percentage such as 1 or 0,5."))
}
