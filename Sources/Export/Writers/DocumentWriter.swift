import OfficeFiles
import Tariffs

extension OutputFormat {
  /// A document for Word and other word processors.
  public static let document = OutputFormat("docx", endings: ["docx"], isBinary: true, hasPictures: true) {
    report, language, details, sink in
    let writer = DocumentWriter(wording: wording(language), language: language)
    sink.append(writer.document(report, like: details.reference).bytes())
  }
}

/// Writes the parts for people as a document: real headings, tables with a repeated head, numbered notes, pictures.
struct DocumentWriter {
  let wording: Wording
  let language: Language

  /// Up to how many characters a label stands beside its fact, and not before it in the same line.
  private static let longestLabelBeside = 16
  /// How wide a picture is drawn: its letters are as large on paper as those of a table.
  private static let pictureWidth = 760.0
  /// From how many characters on the words of a column are wrapped.
  private static let longestOnOneLine = 22

  /// The document of a report.
  ///
  /// - Parameters:
  ///   - report: the report.
  ///   - reference: the document whose looks it has; nothing for our own.
  /// - Returns: the document.
  func document(_ report: Report, like reference: DocumentReference?) -> Document {
    var document = Document(
      title: report.title.visible,
      language: .init(
        tag: wording.text(nl: "nl-NL", en: "en-GB"), page: wording.text(nl: "Pagina", en: "Page"),
        of: wording.text(nl: "van", en: "of")))
    document.reference = reference
    let pictures = report.charts.map { chart in
      Document.Block.picture(
        .init(
          ChartDrawing(chart, wording: wording, width: DocumentWriter.pictureWidth).metafile,
          description: chart.textAlternative(wording).visible)
      )
    }
    let room = document.room(.portrait)
    let sections = report.sections.enumerated().filter(\.element.audience.includesReaders).map {
      place, section in
      let table = table(section, report)
      return (
        isOnPage: place < report.partsOfPage, hasHeading: !section.heading.isEmpty,
        blocks: content(of: section, table, report),
        isWide: table.map { [document] in document.leastWidth(of: $0) > room } ?? false
      )
    }
    // Without a picture between them, a title stands with its wide table on one page.
    let isWideFromStart = pictures.isEmpty && !report.isDocument && sections.contains(where: \.isWide)
    var blocks: [Document.Block] = isWideFromStart ? [.pages(.landscape)] : []
    blocks.append(.paragraph(.init(report.title.visible, .title)))
    blocks += (report.answer?.sentences ?? []).map { .paragraph(.init(runs($0, report))) }
    blocks += sections.filter(\.isOnPage).flatMap(\.blocks)
    if report.partsOfPage > 0 {
      blocks.append(.contents(title: wording.text(nl: "Bijlagen", en: "Annexes")))
    }
    blocks += pictures
    var isWide = false
    for section in sections where !section.isOnPage {
      // What has no heading of its own belongs to what stands above it.
      isWide = section.isWide || (isWide && !section.hasHeading)
      if !isWideFromStart { blocks.append(.pages(isWide ? .landscape : .portrait)) }
      blocks += section.blocks
    }
    if !isWideFromStart { blocks.append(.pages(.portrait)) }
    blocks += report.notes.map { .paragraph(.init(runs($0, report), .list)) }
    if !report.sources.isEmpty {
      blocks.append(.paragraph(.init(wording.sources, .heading1)))
      blocks += report.sources.enumerated().map { place, source in
        report.isDocument
          ? .paragraph(
            .init([.init(DocumentWriter.unbroken(source))], .note, bookmark: DocumentWriter.note(place + 1)))
          : .paragraph(.init(DocumentWriter.unbroken("\(report.mark(ofSource: place)): \(source)")))
      }
    }
    document.blocks = blocks
    return document
  }

  private func content(
    of section: Report.Section, _ table: Document.Table?, _ report: Report
  ) -> [Document.Block] {
    var blocks: [Document.Block] = []
    if !section.heading.isEmpty { blocks.append(.paragraph(.init(section.heading.visible, .heading1))) }
    blocks += section.paragraphs.map { .paragraph(.init(runs($0, report))) }
    let isBeside = section.facts.allSatisfy { $0.label.count <= DocumentWriter.longestLabelBeside }
    blocks += section.facts.map { fact in
      let label = Document.Run(fact.label.visible + (isBeside ? "" : ": "), isBold: true)
      let value = runs(fact.value, report)
      return .paragraph(
        isBeside ? .init([label, .init("\t")] + value, .fact) : .init([label] + value, .list))
    }
    return blocks + (table.map { [.table($0)] } ?? [])
  }

  private func table(_ section: Report.Section, _ report: Report) -> Document.Table? {
    guard section.table.count > 0 else { return nil }
    let places = section.table.readerColumns
    let fields = places.map { section.table.fields[$0] }
    let rows = section.table.texts(in: places, wording).map { $0.map(\.visible) }
    let columns = fields.indices.map { place in
      let isLong = rows.contains { $0[place].count > DocumentWriter.longestOnOneLine }
      return Document.Table.Column(
        fields[place].heading.visible, isRight: fields[place].isNumeric,
        wraps: fields[place].isFlexible || (isLong && !fields[place].isNumeric))
    }
    return Document.Table(
      caption: (section.heading.isEmpty ? report.title : section.heading).visible, columns: columns,
      rows: rows)
  }

  // MARK: Words

  /// Text with its figures unbroken, in which `[3]` leads to the third note of a document.
  private func runs(_ text: String, _ report: Report) -> [Document.Run] {
    let text = DocumentWriter.unbroken(text)
    guard report.isDocument else { return [.init(text)] }
    var (runs, plain): ([Document.Run], String) = ([], "")
    var rest = Substring(text)
    while let character = rest.first {
      let digits = rest.dropFirst().prefix { $0.isASCII && $0.isNumber }
      let behind = rest.dropFirst(digits.count + 1)
      if character == "[", let number = Int(digits), (1...max(1, report.sources.count)).contains(number),
        behind.first == "]"
      {
        if !plain.isEmpty { runs.append(.init(plain)) }
        runs.append(.init("[\(number)]", bookmark: DocumentWriter.note(number)))
        (plain, rest) = ("", behind.dropFirst())
      } else {
        plain.append(character)
        rest.removeFirst()
      }
    }
    return plain.isEmpty ? runs : runs + [.init(plain)]
  }

  private static func note(_ number: Int) -> String { "note_\(number)" }

  /// Running text that is never broken between a euro sign or a minus and its figure.
  static func unbroken(_ text: String) -> String {
    var result = ""
    let characters = Array(text.visible)
    for (place, character) in characters.enumerated() {
      let isBeforeDigit = place + 1 < characters.count && characters[place + 1].isNumber
      let before = place == 0 ? " " : characters[place - 1]
      switch character {
      case " " where isBeforeDigit && before == "€": result.append("\u{A0}")
      case "-" where isBeforeDigit && (before.isWhitespace || before == "("): result.append("\u{2011}")
      default: result.append(character)
      }
    }
    return result
  }
}
