import Tariffs

/// Why a file is no receipt that can be carried out again.
package struct ReceiptError: Explained, Hashable {
  /// What is wrong.
  package enum Reason: Hashable, Sendable {
    /// It is no JSON.
    case noJSON(JSONValue.Problem)
    /// It is JSON, but no receipt.
    case noReceipt
    /// A newer version of the program made it.
    case otherForm(String)
    /// Something is missing, or is not what it should be.
    case badValue(name: String, expected: Phrase)
    /// A name that no receipt has.
    case unknownName(String)
    /// It asks for what is not carried out again.
    case notRepeatable(command: String)
  }

  package let path: String
  package let reason: Reason

  package init(path: String, _ reason: Reason) { (self.path, self.reason) = (path, reason) }

  package func text(in language: Language) -> String {
    let again = language.text(
      nl: "Neem het bestand zoals --receipt het schreef.", en: "Take the file as --receipt wrote it.")
    switch reason {
    case .noJSON(let problem):
      return "\(path):\(problem.line):\(problem.column): "
        + language.text(nl: "dit is geen JSON: ", en: "this is no JSON: ")
        + "\(problem.reason.text(in: language)). \(again)"
    case .noReceipt:
      return language.text(
        nl: "'\(path)' is geen bewijs. Maak er een door --receipt r.json achter een opdracht te zetten.",
        en: "'\(path)' is no receipt. Make one by putting --receipt r.json behind a command.")
    case .otherForm(let form):
      return language.text(
        nl:
          "'\(path)' heeft vorm \(form), en dit programma leest vorm \(Receipt.form). Gebruik de versie van "
          + "tariffs die erin staat, of een nieuwere.",
        en:
          "'\(path)' has form \(form), and this program reads form \(Receipt.form). Use the version of tariffs "
          + "that stands in it, or a newer one.")
    case .badValue(let name, let expected):
      return "\(path): "
        + language.text(nl: "bij '\(name)' hoort ", en: "'\(name)' must be ")
        + "\(expected.text(in: language)). \(again)"
    case .unknownName(let name):
      return "\(path): "
        + language.text(nl: "een bewijs heeft geen '\(name)'. ", en: "a receipt has no '\(name)'. ") + again
    case .notRepeatable(let command):
      return language.text(
        nl: "'\(path)' vraagt om 'tariffs \(command)', en dat wordt niet opnieuw uitgevoerd. " + again,
        en: "'\(path)' asks for 'tariffs \(command)', and that is not carried out again. " + again)
    }
  }
}

extension Receipt {
  /// Reads a receipt.
  ///
  /// - Parameter source: the file.
  /// - Throws: what is wrong with it; a receipt with a name that the program does not know is refused too, because it
  ///   would say something that nobody checks.
  package init(_ source: SourceText) throws(ReceiptError) {
    let value: JSONValue
    do throws(JSONValue.Problem) {
      value = try JSONValue(source)
    } catch {
      throw ReceiptError(path: source.name, .noJSON(error))
    }
    guard let form = value["receipt"] else { throw ReceiptError(path: source.name, .noReceipt) }
    guard form == .number("\(Receipt.form)") else {
      let text = if case .number(let digits) = form { digits } else { "?" }
      throw ReceiptError(path: source.name, .otherForm(text))
    }
    let fields = ReceiptFields(value, path: source.name)
    try fields.refuseOthers(than: [
      "summary", "receipt", "version", "day", "command", "path", "language", "columns", "datasets",
      "exit_code",
      "read", "written",
    ])
    self.init(
      version: try fields.text("version"), day: try fields.day("day"), command: try fields.texts("command"),
      path: try fields.text("path"), language: try fields.language("language"),
      columns: try fields.optional("columns", fields.count),
      datasets: try fields.optional("datasets", fields.text),
      exitCode: try fields.count("exit_code"), read: try fields.files("read"),
      written: try fields.files("written"))
  }
}

/// The values of an object of a receipt, each as what it must be.
private struct ReceiptFields {
  private let value: JSONValue
  private let path: String
  /// What stands in front of names in messages, such as `read[3].`.
  private let prefix: String

  init(_ value: JSONValue, path: String, prefix: String = "") {
    (self.value, self.path, self.prefix) = (value, path, prefix)
  }

  private func refusal(_ name: String, nl: String, en: String) -> ReceiptError {
    ReceiptError(path: path, .badValue(name: prefix + name, expected: Phrase(nl: nl, en: en)))
  }

  func refuseOthers(than names: Set<String>) throws(ReceiptError) {
    guard case .object(let members) = value else { throw ReceiptError(path: path, .noReceipt) }
    if let other = members.first(where: { !names.contains($0.name) }) {
      throw ReceiptError(path: path, .unknownName(prefix + other.name))
    }
  }

  func optional<Value>(
    _ name: String, _ read: (String) throws(ReceiptError) -> Value
  ) throws(ReceiptError) -> Value? {
    value[name] == nil || value[name] == .null ? nil : try read(name)
  }

  func text(_ name: String) throws(ReceiptError) -> String {
    guard case .string(let text) = value[name], !text.utf8.contains(0) else {
      throw refusal(name, nl: "een tekst", en: "a text")
    }
    return text
  }

  func count(_ name: String) throws(ReceiptError) -> Int {
    guard case .number(let digits) = value[name], let count = Int(digits), count >= 0 else {
      throw refusal(name, nl: "een geheel getal vanaf 0", en: "a whole number from 0")
    }
    return count
  }

  func day(_ name: String) throws(ReceiptError) -> CalendarDate {
    guard let day = CalendarDate(try text(name)) else {
      throw refusal(name, nl: "een dag, zoals 2025-12-29", en: "a day, such as 2025-12-29")
    }
    return day
  }

  func language(_ name: String) throws(ReceiptError) -> Language {
    guard let language = Language(rawValue: try text(name)) else {
      throw refusal(name, nl: "nl of en", en: "nl or en")
    }
    return language
  }

  func texts(_ name: String) throws(ReceiptError) -> [String] {
    guard case .array(let values) = value[name] else {
      throw refusal(name, nl: "een lijst van woorden", en: "a list of words")
    }
    var texts: [String] = []
    for value in values {
      guard case .string(let text) = value, !text.utf8.contains(0) else {
        throw refusal(name, nl: "een lijst van woorden", en: "a list of words")
      }
      texts.append(text)
    }
    return texts
  }

  func files(_ name: String) throws(ReceiptError) -> [Trail.File] {
    guard case .array(let values) = value[name] else {
      throw refusal(name, nl: "een lijst van bestanden", en: "a list of files")
    }
    var files: [Trail.File] = []
    for (place, value) in values.enumerated() {
      files.append(try ReceiptFields(value, path: path, prefix: "\(name)[\(place)].").file)
    }
    return files
  }

  private var file: Trail.File {
    get throws(ReceiptError) {
      try refuseOthers(than: ["path", "built_in", "bytes", "sha256", "text"])
      let hash = try text("sha256")
      guard hash.utf8.count == 64, hash.allSatisfy({ "0123456789abcdef".contains($0) }) else {
        throw refusal("sha256", nl: "64 hexadecimale cijfers", en: "64 hexadecimal digits")
      }
      let kept = try optional("text", text)
      // A text that is not that of its hash would be shown as what was written once.
      guard kept.map({ SHA256.hexadecimal(of: $0.utf8) == hash }) ?? true else {
        throw refusal(
          "text", nl: "de tekst van zijn sha256; hij is veranderd",
          en: "the text of its sha256; it was changed")
      }
      let isBuiltIn = value["built_in"] ?? .bool(false)
      guard isBuiltIn == .bool(true) || isBuiltIn == .bool(false) else {
        throw refusal("built_in", nl: "true of false", en: "true or false")
      }
      return Trail.File(
        path: try text("path"), isBuiltIn: isBuiltIn == .bool(true), count: try count("bytes"), sha256: hash,
        text: kept)
    }
  }
}
