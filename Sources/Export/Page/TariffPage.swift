import EmbeddedPage
import Indexation
import Tariffs

/// A page with all that is known of the lists: one file that opens from a disk and asks nothing of a network.
///
/// Without its script it shows the lists. The script takes them over and adds searching, comparing and calculating.
public struct TariffPage {
  private let wording: Wording
  private let data: PageData
  /// What volumes cost; nothing where none were given.
  private let costs: Report?

  /// A page.
  ///
  /// - Parameters:
  ///   - dataset: the lists, with all that is known of their rows.
  ///   - costs: mixes, components, wages and models, for the build-up of prices.
  ///   - index: the series and clauses.
  ///   - audit: what contradicts what in the lists; nothing where that is not to be shown.
  ///   - language: the language for people.
  public init(
    of dataset: Dataset, costs: CostBook, index: IndexBook, audit: Audit? = nil, language: Language
  ) {
    self.init(of: dataset, costs: costs, index: index, audit: audit, budget: nil, language: language)
  }

  /// A page that also says what volumes cost, where there is a budget of them.
  package init(
    of dataset: Dataset, costs: CostBook, index: IndexBook, audit: Audit?, budget: Budget?, language: Language
  ) {
    wording = Export.wording(language)
    self.costs = budget.map { budget in
      var report = Report.budget(budget, language: language)
      // Without a difference there is nothing to draw.
      report.charts = (try? Chart.budget(budget, language: language)).map { [$0] } ?? []
      return report
    }
    data = PageData(dataset: dataset, costs: costs, index: index, audit: audit, wording: wording)
  }

  /// Writes the page.
  public func write(to sink: inout ByteSink) {
    let (script, style) = (bytes(of: embedded_page_script()), bytes(of: embedded_page_style()))
    let title = HTMLWriter.escaped(wording.pageTitle)
    // Nothing runs but this script, and nothing comes from elsewhere, even if a text ever got past the escaping.
    sink.append(
      """
      <!DOCTYPE html>
      <html lang="\(wording.language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src \(TariffPage.hash(of: script)); \
      style-src \(TariffPage.hash(of: style)); img-src data:; base-uri 'none'; form-action 'none'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>\(title)</title>
      <link rel="icon" href="data:,">
      <style>
      """)
    sink.append(style)
    sink.append(
      """
      </style>
      </head>
      <body>
      <header id="top"></header>
      <main id="content" tabindex="-1">
      <div id="lists">
      <h1>\(title)</h1>

      """)
    data.writeLists(to: &sink)
    sink.append("</div>\n")
    if let costs {
      let writer = HTMLWriter(wording: wording, language: wording.language, isFragment: true, isStyled: true)
      sink.append("<div id=\"costs\">\n\(writer.write(costs))</div>\n")
    }
    sink.append("</main>\n<p id=\"said\" class=\"visually-hidden\" role=\"status\"></p>\n")
    sink.append("<script type=\"application/json\" id=\"data\">")
    data.json.write(inPage: &sink)
    sink.append("</script>\n<script>")
    sink.append(script)
    sink.append("</script>\n</body>\n</html>\n")
  }

  private func bytes(of file: EmbeddedPageFile) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: file.bytes, count: file.count)
  }

  /// The source of a content security policy for one script or style.
  private static func hash(of bytes: some Collection<UInt8>) -> String {
    "'sha256-\(base64(SHA256.digest(of: bytes)))'"
  }

  private static func base64(_ bytes: [UInt8]) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    return stride(from: 0, to: bytes.count, by: 3).map { place in
      let group = bytes[place..<min(place + 3, bytes.count)]
      let bits = (0..<3).reduce(0) { $0 << 8 | ($1 < group.count ? Int(group[place + $1]) : 0) }
      let all = (0..<4).map { letters[bits >> (18 - 6 * $0) & 63] }
      return String(all.prefix(group.count + 1)) + String(repeating: "=", count: 3 - group.count)
    }.joined()
  }
}

extension JSONText {
  /// Writes the document without blanks, so that nothing in it can end the element of a page that holds it.
  func write(inPage sink: inout ByteSink) {
    var plain = ByteSink()
    writeWithoutBlanks(to: &plain)
    var rest = plain.bytes[...]
    // Outside of strings none of these stands in JSON, so that an escape is right wherever one does.
    while let place = rest.firstIndex(where: { "<>&".utf8.contains($0) }) {
      sink.append(rest[..<place])
      sink.append("\\u00" + String(rest[place], radix: 16))
      rest = rest[(place + 1)...]
    }
    sink.append(rest)
  }

  private func writeWithoutBlanks(to sink: inout ByteSink) {
    func list<Member>(
      _ members: [Member], _ brackets: (UInt8, UInt8), _ write: (Member, inout ByteSink) -> Void
    ) {
      sink.append(brackets.0)
      for (index, member) in members.enumerated() {
        if index > 0 { sink.append(UInt8(ascii: ",")) }
        write(member, &sink)
      }
      sink.append(brackets.1)
    }
    switch self {
    // What acts unseen in a text does not act in the page either.
    case .string(let text): JSONWriter.append(text.visible, to: &sink)
    case .literal(let text): sink.append(text)
    case .array(let members):
      list(members, (UInt8(ascii: "["), UInt8(ascii: "]"))) { $0.writeWithoutBlanks(to: &$1) }
    case .object(let members):
      list(members, (UInt8(ascii: "{"), UInt8(ascii: "}"))) { member, sink in
        JSONWriter.append(member.0, to: &sink)
        sink.append(UInt8(ascii: ":"))
        member.1.writeWithoutBlanks(to: &sink)
      }
    }
  }

  /// A whole number.
  static func number(_ number: some BinaryInteger) -> JSONText { .literal("\(number)") }

  /// No value.
  static var null: JSONText { .literal("null") }

  /// Values in a row, without those at its end that are no value.
  static func row(_ values: [JSONText]) -> JSONText {
    .array(Array(values.prefix((values.lastIndex { !$0.isNull } ?? -1) + 1)))
  }

  private var isNull: Bool {
    if case .literal("null") = self { true } else { false }
  }
}
