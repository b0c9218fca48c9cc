import ArgumentParser
import Indexation
import Tariffs

/// Reads an assumption as somebody typed it: `ova=3,5`, or `ova@2027=3,1` for one year.
///
/// - Parameters:
///   - word: what was typed.
///   - isForced: whether it takes the place of a known figure.
/// - Returns: the assumption.
/// - Throws: wrong usage, with what to write.
func typedAssumption(_ word: String, isForced: Bool) throws -> Assumption {
  let option = isForced ? "--set" : "--assume"
  let refusal = usage(
    nl: "'\(word)' is geen aanname. Schrijf \(option) ova=3,5, of voor één jaar \(option) ova@2027=3,5.",
    en: "'\(word)' is no assumption. Write \(option) ova=3,5, or for one year \(option) ova@2027=3,5.")
  let sides = word.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
  guard sides.count == 2, !sides[0].isEmpty else { throw refusal }
  let parts = sides[0].split(separator: "@", omittingEmptySubsequences: false).map(String.init)
  let year = parts.count == 2 ? Int(parts[1]) : nil
  guard parts.count == 1 || (parts.count == 2 && year != nil) else { throw refusal }
  if let year { try requireYear(year) }
  guard year != nil || !isForced else {
    throw usage(
      nl: "'\(word)' zou elk bekend cijfer vervangen. Noem het jaar: --set \(parts[0])@2027=\(sides[1]).",
      en:
        "'\(word)' would take the place of every known figure. Name the year: --set \(parts[0])@2027=\(sides[1])."
    )
  }
  let percents = try typedPercentages(sides[1])
  guard percents.count == 1, percents[0].year == nil else { throw refusal }
  guard percents[0].percent > Rational(-100) else {
    throw usage(
      nl: "'\(word)': een daling met 100% of meer laat geen prijs over.",
      en: "'\(word)': a fall by 100% or more leaves no price.")
  }
  return Assumption(
    series: parts[0].lowercased(), year: year, percent: percents[0].percent, isForced: isForced)
}

/// Assumptions of a file.
enum AssumptionFile {
  /// The columns: the series, the year that may be empty, and the percentage with a point.
  static let header = ["series", "year", "percent"]

  /// Why it cannot be read, with the place.
  struct Failure: Explained, Hashable {
    let path: String
    let line: Int
    let reason: Phrase

    func text(in language: Language) -> String { "\(path):\(line): \(reason.text(in: language))" }
  }

  /// Reads the assumptions of a CSV file.
  ///
  /// - Parameter path: the file, in UTF-8 with the columns `series,year,percent`; an empty year is every year that is
  ///   not known.
  /// - Returns: the assumptions, in their order.
  /// - Throws: the line that is wrong, or why the file cannot be read.
  static func read(_ path: String) throws -> [Assumption] {
    let bytes = try InputFile.bytes(of: path)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Failure(path: path, line: 1, reason: Phrase(nl: "dit is geen UTF-8.", en: "this is no UTF-8."))
    }
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { line in
      line.hasPrefix("\u{FEFF}") ? line.dropFirst() : line
    }
    let separator: Character = lines.first?.contains(";") == true ? ";" : ","
    func cells(_ line: Substring) -> [String] {
      line.split(separator: separator, omittingEmptySubsequences: false).map { cell in
        String(cell.drop { $0 == " " || $0 == "\"" }.reversed().drop { $0 == " " || $0 == "\"" }.reversed())
      }
    }
    guard let first = lines.first, cells(first) == header else {
      throw Failure(
        path: path, line: 1,
        reason: Phrase(
          nl: "de kolommen zijn \(header.joined(separator: ",")), in deze volgorde.",
          en: "the columns are \(header.joined(separator: ",")), in this order."))
    }
    return try lines.enumerated().dropFirst().compactMap { number, line in
      guard line.contains(where: { $0 != " " }) else { return nil }
      let cells = cells(line)
      guard cells.count == header.count else {
        throw Failure(
          path: path, line: number + 1,
          reason: Phrase(
            nl:
              "er staan \(cells.count) waarden, en het zijn er \(header.count): een reeks, een jaar of niets, en een "
              + "percentage. Scheid ze met ; als het percentage een komma heeft.",
            en:
              "there are \(cells.count) values instead of \(header.count): a series, a year or nothing, and a percentage. "
              + "Separate them by ; where the percentage has a comma."))
      }
      do {
        return try typedAssumption(
          cells[0] + (cells[1].isEmpty ? "" : "@" + cells[1]) + "=" + cells[2], isForced: false)
      } catch let error as ValidationError {
        throw Failure(path: path, line: number + 1, reason: Phrase(error.description))
      }
    }
  }
}
