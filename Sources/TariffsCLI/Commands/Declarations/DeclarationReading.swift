import Export
import Import
import Indexation
import Tariffs

/// Reads a file of declarations, on all cores where it is CSV, and checks each of its lines.
final class DeclarationReading {
  /// Up to how many bytes the lines of a client are held against each other without being asked for: half a million
  /// lines.
  private static let mostBytesOfHistory = 100 << 20

  private let path: String
  private let prices: DeclarationPrices
  private let region: String
  private let headings: [String: String]
  private let keepsHistory: Bool
  /// The first lines that could not be read, as messages.
  private(set) var samples: [String] = []

  init(
    path: String, prices: DeclarationPrices, region: String, headings: [String: String], keepsHistory: Bool
  ) {
    (self.path, self.prices, self.region, self.headings) = (path, prices, region, headings)
    self.keepsHistory = keepsHistory
  }

  /// Reads and checks all lines.
  ///
  /// - Parameter rejects: where lines that cannot be read are written; nothing for nowhere. The file is whole or
  /// untouched.
  /// - Returns: what was found.
  /// - Throws: that the file, or each of its lines, cannot be read, or the other one not be written.
  func read(rejects: String?) throws -> DeclarationResult {
    let result = try RejectFile.write(to: rejects) { reject in
      try path != "-" && isXML ? readMessage(reject) : readColumns(reject)
    }
    guard result.tally.lines > 0 else {
      for sample in samples { Console.note(sample) }
      throw NothingReadable(path: path, lines: result.unreadable, rejects: rejects)
    }
    return result
  }

  // MARK: CSV

  private func readColumns(_ reject: @escaping (String) -> Void) throws -> DeclarationResult {
    try InputFile.stream(path) { input in
      let history = keepsHistory || (input.size ?? 0) <= DeclarationReading.mostBytesOfHistory
      let consumer = DeclarationColumns(prices, region: region, keepsHistory: history)
      let failing = Collected()
      let reading: ColumnReading<DeclarationColumns.Partial>
      do {
        reading = try ColumnReader(DeclarationColumns.columns, headings: headings).readWatched(
          input, consumer, cores: isSmall(input) ? .one : .all, samples: 5,
          reject: { reject(self.rejected($0)) }, output: { failing.add($0) })
      } catch let error as DatasetError {
        throw OwnHeadings(
          error: error,
          remedy: Phrase(
            nl: "Heeft het bestand eigen koppen, zeg dan wat zij zijn, zoals --heading Productcode=product.",
            en: "Where the file has headings of its own, say what they are, such as "
              + "--heading Productcode=product."))
      }
      guard reading.rows + reading.badLines > 0 else { throw NothingToCheck.noLines(path: path) }
      try requireHeadings(reading.headings)
      samples = self.samples(of: reading) + unread(reading.headings)
      var tally = DeclarationTally()
      for partial in reading.partials { tally.add(partial.tally) }
      let hasClients = reading.partials.contains(where: \.hasClients)
      var result = DeclarationResult(
        tally: tally, failing: failing.lines, others: failing.others,
        lines: reading.partials.flatMap(\.history),
        state: !hasClients ? .noClient : history ? .held : .tooMany)
      result.unreadable = reading.badLines
      return result
    }
  }

  /// Refuses headings that were typed and that the file does not have, and lines of no region.
  private func requireHeadings(_ found: [(printed: String, name: String)]) throws {
    let printed = found.map(\.printed)
    if let heading = headings.keys.sorted().first(where: { !printed.contains($0) }) {
      let hint = Console.language.suggestion(nearestWord(to: heading, among: printed))
      let all = printed.joined(separator: ", ")
      throw usage(
        nl: "--heading: '\(path)' heeft geen kop '\(heading)'.\(hint) Koppen zijn \(all).",
        en: "--heading: '\(path)' has no heading '\(heading)'.\(hint) Headings are \(all).")
    }
    if region.isEmpty, !found.contains(where: { ["region", "list"].contains($0.name) }) {
      throw NothingToCheck.linesWithoutRegion(path: path)
    }
  }

  /// Which columns were passed over, with what they were perhaps meant to be.
  private func unread(_ found: [(printed: String, name: String)]) -> [String] {
    let columns = DeclarationColumns.columns.map(\.name)
    let others = found.filter { !columns.contains($0.name) }.map(\.printed)
    guard !others.isEmpty else { return [] }
    let missing = columns.filter { column in !found.contains { $0.name == column } }
    let hints = others.compactMap { name in
      nearestWord(to: name, among: missing).map { "--heading '\(name)=\($0)'" }
    }
    let names = others.joined(separator: ", ")
    let meant = hints.joined(separator: ", ")
    return [
      said(
        nl: "\(path): niet gelezen \(others.count == 1 ? "kolom" : "kolommen"): \(names)."
          + (hints.isEmpty ? "" : " Is er een bedoeld? Voeg \(meant) toe."),
        en: "\(path): not read \(others.count == 1 ? "column" : "columns"): \(names)."
          + (hints.isEmpty ? "" : " Is one of them meant? Add \(meant)."))
    ]
  }

  private func isSmall(_ input: ByteInput) -> Bool { input.size.map { $0 < 4 << 20 } ?? false }

  /// A line that cannot be read, as it stands, behind its place and what is wrong with it.
  private func rejected(_ line: BadLine) -> String {
    let why = line.problems.map { $0.kind.explanation(in: Console.language).problem }.joined(separator: "; ")
    return "\(path):\(line.line): \(why)\n\(line.text)\n"
  }

  private func samples<Partial>(of reading: ColumnReading<Partial>) -> [String] {
    reading.samples.flatMap { sample in
      sample.problems.map { problem in
        let (what, remedy) = problem.kind.explanation(in: Console.language)
        return "\(path):\(sample.line): \(what)\n    \(remedy)"
      }
    } + more(reading.badLines - reading.samples.count)
  }

  private func more(_ count: Int) -> [String] {
    count <= 0
      ? []
      : [
        said(
          nl: "En nog \(count) regels die niet te lezen zijn; --rejects BESTAND schrijft ze alle.",
          en: "And \(count) more lines that cannot be read; --rejects FILE writes all of them.")
      ]
  }

  // MARK: Messages

  /// Whether the file begins as XML does, in one of its encodings.
  private var isXML: Bool {
    let start = InputFile.start(of: path)
    if start.starts(with: [0xFF, 0xFE, 0x3C, 0x00]) || start.starts(with: [0xFE, 0xFF, 0x00, 0x3C]) {
      return true
    }
    return start.drop { $0 == 0xEF || $0 == 0xBB || $0 == 0xBF || $0 <= 0x20 }.first == UInt8(ascii: "<")
  }

  private func readMessage(_ reject: (String) -> Void) throws -> DeclarationResult {
    guard !region.isEmpty else { throw NothingToCheck.messageWithoutRegion(path: path) }
    guard headings.isEmpty else {
      throw usage(
        nl: "--heading gaat over CSV, en '\(path)' is een bericht. Laat het weg.",
        en: "--heading is about CSV, and '\(path)' is a message. Leave it out.")
    }
    var tally = DeclarationTally()
    var failing: [FailingLine] = []
    var history: [HistoryLine] = []
    var products: [DeclaredWords: DeclaredProduct] = [:]
    let message = try DeclarationMessage.read(InputFile.bytes(of: path), path: path) { line in
      let words = DeclaredWords(region: region, product: line.code, unit: line.unit)
      let product = products[words] ?? prices.product(words)
      products[words] = product
      let checked = DeclarationLine(
        line: line.line, from: CompactDay(line.from), to: CompactDay(line.to),
        volume: line.volume * DeclarationLine.one, price: line.price, amount: line.amount,
        isCredit: line.isCredit)
      tally.add(checked)
      var findings: [DeclarationFinding] = []
      product.check(checked) { findings.append($0) }
      if !findings.isEmpty {
        failing.append(
          FailingLine(line: checked, id: line.id, provider: "", product: product, findings: findings))
      }
      history.append(
        HistoryLine(
          client: line.client, provider: "", allocation: UInt64(line.allocation) ?? 0, id: line.id,
          product: product, line: checked))
    }
    for problem in message.problems { for text in texts(problem) { reject(text + "\n") } }
    guard tally.lines > 0 || !message.problems.isEmpty else {
      throw NothingToCheck.emptyMessage(path: path)
    }
    samples = message.problems.prefix(5).flatMap(texts) + more(message.problems.count - 5)
    var result = DeclarationResult(
      tally: tally, failing: failing, lines: history, state: .held,
      // The total is of all lines, also of those that cannot be read.
      statedTotal: message.problems.isEmpty ? message.total : nil)
    result.unreadable = message.problems.count
    return result
  }

  /// Each thing that is wrong with a Prestatie, or with the message.
  private func texts(_ problem: DeclarationMessage.Problem) -> [String] {
    problem.faults.map { fault in
      let expected = fault.expected.text(in: Console.language)
      let found =
        fault.value.map { said(nl: "is '\($0)'", en: "is '\($0)'") }
        ?? said(nl: "ontbreekt", en: "is missing")
      let line = problem.id.map { "Prestatie\($0.isEmpty ? "" : " (\($0))"): " } ?? ""
      return said(
        nl: "\(path):\(problem.line): \(line)\(fault.element) \(found); verwacht is \(expected)",
        en: "\(path):\(problem.line): \(line)\(fault.element) \(found); expected is \(expected)")
    }
  }
}

/// The failing lines of all batches, in the order of the file; of very many the first.
private final class Collected {
  private(set) var lines: [FailingLine] = []
  private(set) var others = FailingLines(keeping: 0)

  func add(_ more: [FailingLine]) {
    for line in more {
      if lines.count < FailingLines.mostKept { lines.append(line) } else { others.add(line) }
    }
  }
}

/// Why a file that can be read says nothing that could be checked.
private enum NothingToCheck: Explained, Hashable {
  /// CSV with headings and nothing below them.
  case noLines(path: String)
  /// A message without a Prestatie.
  case emptyMessage(path: String)
  /// A message names a municipality by its number, and no list of the program has that.
  case messageWithoutRegion(path: String)
  /// CSV that says of no line in which list its product is.
  case linesWithoutRegion(path: String)

  func text(in language: Language) -> String {
    switch self {
    case .noLines(let path):
      language.text(
        nl:
          "'\(path)' heeft koppen en geen regel daaronder, dus is er niets te toetsen. Zet elke declaratie op een "
          + "eigen regel, die eindigt zoals Linux of Windows dat doet.",
        en:
          "'\(path)' has headings and no line below them, so that there is nothing to check. Put each declaration "
          + "on a line of its own, ended as Linux or Windows does.")
    case .emptyMessage(let path):
      language.text(
        nl: "'\(path)' is een bericht zonder Prestatie, dus is er niets te toetsen. Geef het hele bericht.",
        en:
          "'\(path)' is a message without a Prestatie, so that there is nothing to check. Give the whole message."
      )
    case .linesWithoutRegion(let path):
      language.text(
        nl:
          "'\(path)' heeft geen kolom region of list, zodat niemand weet welke lijst gold. Voeg --region toe, zoals "
          + "--region nijmegen.",
        en:
          "'\(path)' has no column region or list, so that nobody knows which list held. Add --region, such as "
          + "--region nijmegen.")
    case .messageWithoutRegion(let path):
      language.text(
        nl:
          "'\(path)' is een bericht, en dat zegt niet van welke regio de lijst is. Voeg --region toe, zoals "
          + "--region nijmegen.",
        en:
          "'\(path)' is a message, which does not say of which region the list is. Add --region, such as "
          + "--region nijmegen.")
    }
  }
}
