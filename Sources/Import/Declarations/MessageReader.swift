import Spreadsheets
import Tariffs

extension DeclarationMessage {
  /// Reads a message, one line after the other; no line is kept.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - path: its name, for errors.
  ///   - take: gets each line that can be read.
  /// - Returns: what the message says of itself, and the lines that cannot be read.
  /// - Throws: that it is no declaration message, or damaged.
  package static func read(
    _ bytes: [UInt8], path: String, _ take: (Line) -> Void
  ) throws(UnreadableMessage) -> DeclarationMessage {
    do {
      var reader = try MessageReader(bytes, path: path)
      return try reader.read(take)
    } catch let error as SpreadsheetError {
      throw UnreadableMessage(path: path, reason: .damaged(error))
    } catch let error as UnreadableMessage {
      throw error
    } catch {
      throw UnreadableMessage(path: path, reason: .otherDocument(""))
    }
  }
}

/// Goes through the elements of a message. Elements are known by their names and where they stand; what a later
/// release adds is passed over.
private struct MessageReader {
  /// The codes of the messages that declare, with their names and laws.
  private static let messages = ["484": ("WMO323", "wmo"), "490": ("JW323", "jw")]

  private let bytes: [UInt8]
  private let path: String
  private var reader: XMLReader
  private var message = DeclarationMessage()
  private var stack: [String] = []
  /// The texts of the line that is open, by element, with the element around it.
  private var values: [String: String] = [:]
  /// The number of the client whose lines are read, and how many there were.
  private var client: UInt64 = 0
  private var clients = 0
  private var lineStart = 1
  private var counted = (place: 0, line: 1)

  init(_ bytes: [UInt8], path: String) throws(SpreadsheetError) {
    (self.bytes, self.path) = (bytes, path)
    reader = try XMLReader(bytes, part: path, vocabularies: [:])
  }

  mutating func read(_ take: (DeclarationMessage.Line) -> Void) throws -> DeclarationMessage {
    var text = ""
    while true {
      switch try reader.next() {
      case .start(let name):
        let element = name.split(separator: ":").last.map(String.init) ?? name
        if stack.isEmpty, element != "Bericht" {
          throw UnreadableMessage(path: path, reason: .otherDocument(element))
        }
        stack.append(element)
        text = ""
        if element == "Prestatie" {
          values = [:]
          lineStart = lineHere()
        } else if element == "Client" {
          // Whoever has no Bsn is nobody else.
          clients += 1
          client = MessageReader.clientNumber(of: "Client \(clients)")
        }
      case .text(let more): text += more
      case .end:
        let element = stack.removeLast()
        try end(element, text.trimmed, take)
        text = ""
      case .finished:
        guard MessageReader.messages.values.contains(where: { $0.0 == message.name }) else {
          throw UnreadableMessage(path: path, reason: .otherMessage("?"))
        }
        return message
      }
    }
  }

  private mutating func end(
    _ element: String, _ text: String, _ take: (DeclarationMessage.Line) -> Void
  ) throws {
    let parent = stack.last ?? ""
    if stack.contains("Prestatie") {
      values[parent == "Prestatie" ? element : parent + "." + element] = text
      return
    }
    switch element {
    case "Prestatie": finishLine(take)
    case "Bsn" where !text.isEmpty: client = MessageReader.clientNumber(of: text)
    case "BerichtCode":
      guard let (name, law) = MessageReader.messages[text] else {
        throw UnreadableMessage(path: path, reason: .otherMessage(text))
      }
      (message.name, message.law) = (name, law)
    case "Afzender": message.sender = text
    case "Ontvanger": message.municipality = text
    case "DeclaratieNummer": message.number = text
    case "TotaalBedrag" where parent == "TotaalIngediendBedrag":
      message.total = MessageReader.total(text)
      guard message.total == nil else { break }
      message.problems.append(
        .init(
          line: lineHere(), id: nil,
          faults: [
            .init(
              element: element, value: text,
              expected: Phrase(nl: "een geheel getal in centen", en: "a whole number of cents"))
          ]))
    case "DebetCredit" where parent == "TotaalIngediendBedrag" && text == "C":
      message.total = message.total.map { -$0 }
    default: break
    }
  }

  /// Makes a line of the values of a Prestatie, or says what is wrong with it.
  private mutating func finishLine(_ take: (DeclarationMessage.Line) -> Void) {
    let id = values["ProductReferentie.ReferentieNummer"] ?? ""
    var faults: [DeclarationMessage.Problem.Fault] = []
    func value<Value>(_ element: String, _ expected: Phrase, _ read: (String) -> Value?) -> Value? {
      let text = values[element]
      if let value = text.flatMap(read) { return value }
      faults.append(.init(element: element, value: text, expected: expected))
      return nil
    }
    let day = Phrase(nl: "een dag als 2025-01-31", en: "a day such as 2025-01-31")
    let cents = Phrase(nl: "een geheel getal in centen", en: "a whole number of cents")
    let unit = value("Eenheid", Phrase(nl: "een code als 01", en: "a code such as 01")) {
      $0.isEmpty ? nil : $0
    }
    let code = value("ProductCode", Phrase(nl: "een productcode", en: "a product code")) {
      $0.isEmpty ? nil : $0
    }
    let from = value("ProductPeriode.Begindatum", day) { CalendarDate($0) }
    let to = value("ProductPeriode.Einddatum", day) { CalendarDate($0) }
    let volume = value(
      "GeleverdVolume", Phrase(nl: "een geheel getal", en: "a whole number"), MessageReader.number)
    let amount = value("IngediendBedrag.Bedrag", cents, MessageReader.number)
    let sign = value("IngediendBedrag.DebetCredit", Phrase(nl: "D of C", en: "D or C")) {
      $0 == "D" || $0 == "C" ? $0 : nil
    }
    var price: Int64?
    if let text = values["ProductTarief"], !text.isEmpty {
      price = value("ProductTarief", cents) { _ in MessageReader.number(text) }
    }
    if let from, let to, to < from {
      faults.append(
        .init(
          element: "ProductPeriode.Einddatum", value: "\(to)",
          expected: Phrase(nl: "een dag vanaf \(from)", en: "a day from \(from) on")))
    }
    guard faults.isEmpty, let unit, let code, let from, let to, let volume, let amount, let sign else {
      message.problems.append(.init(line: lineStart, id: id, faults: faults))
      return
    }
    take(
      DeclarationMessage.Line(
        line: lineStart, id: id, allocation: values["ToewijzingNummer"] ?? "", client: client, code: code,
        from: from, to: to, volume: volume, unit: unit, price: price, amount: amount, isCredit: sign == "C"))
  }

  /// A number by which lines of one client find each other, another one in each run.
  private static func clientNumber(of text: String) -> UInt64 {
    var hasher = Hasher()
    hasher.combine(text)
    return UInt64(bitPattern: Int64(hasher.finalize()))
  }

  /// A whole number of at most eight digits, as the standard has them.
  private static func number(_ text: String) -> Int64? {
    (1...8).contains(text.utf8.count) && text.utf8.allSatisfy { (48...57).contains($0) } ? Int64(text) : nil
  }

  /// The total of a message, which may have more digits than one of its lines.
  private static func total(_ text: String) -> Int64? {
    text.utf8.allSatisfy { (48...57).contains($0) } ? Int64(text) : nil
  }

  /// The line of the file that is being read.
  private mutating func lineHere() -> Int {
    let place = min(reader.place, bytes.count)
    if place > counted.place {
      counted.line += bytes[counted.place..<place].count { $0 == 0x0A }
      counted.place = place
    }
    return counted.line
  }
}

extension String {
  /// The text without space around it.
  fileprivate var trimmed: String {
    let isSpace: (Character) -> Bool = { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r" || $0 == "\r\n" }
    let start = drop(while: isSpace)
    return String(start.prefix(start.count - start.reversed().prefix(while: isSpace).count))
  }
}
