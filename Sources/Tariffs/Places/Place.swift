/// A part of a source document that a reader finds by its heading: an article, an annex, a section, a product, or a
/// row of a price list.
///
/// The lines of a text that nobody else has are no place. A heading is, together with those around it.
public struct Place: Hashable, Sendable {
  /// The id of the table.
  public let table: String
  /// The lines that stand under the heading. Two places of a table lie within or beside each other.
  public let lines: ClosedRange<Int>
  /// The line on which the heading begins, which may stand outside ``lines`` where columns of a page are torn apart.
  public let line: Int
  /// The heading with its number, as a reader finds it in the document.
  public let heading: String
}

/// The places of one document, from which that of a line is found.
struct DocumentOutline: Sendable {
  /// By their first line, an outer place in front of those within it.
  let places: [Place]
  /// For each place, the one around it.
  private let outer: [Int?]

  /// An outline.
  init(_ places: [Place]) {
    let sorted = places.sorted { DocumentOutline.order($0.lines, $1.lines) }
    var outer: [Int?] = []
    var open: [Int] = []
    for (index, place) in sorted.enumerated() {
      while let last = open.last, sorted[last].lines.upperBound < place.lines.lowerBound { open.removeLast() }
      outer.append(open.last)
      open.append(index)
    }
    (self.places, self.outer) = (sorted, outer)
  }

  /// The places of a line, from the outermost to the innermost; none where the line has none.
  func path(to line: Int) -> [Place] {
    var low = 0
    var high = places.count
    while low < high {
      let middle = (low + high) / 2
      if places[middle].lines.lowerBound <= line { low = middle + 1 } else { high = middle }
    }
    var path: [Place] = []
    var index = low > 0 ? low - 1 : nil
    while let current = index {
      if places[current].lines.contains(line) { path.append(places[current]) }
      index = outer[current]
    }
    return path.reversed()
  }

  /// The order of ``places``.
  static func order(_ left: ClosedRange<Int>, _ right: ClosedRange<Int>) -> Bool {
    (left.lowerBound, -left.upperBound) < (right.lowerBound, -right.upperBound)
  }
}

extension Dataset {
  /// The headings under which a reader finds a line, from the outermost to the innermost.
  ///
  /// ```swift
  /// dataset.headings(of: 117, in: "ridderkerk-2025")
  /// // ["Bijlage III Tarievenlijst exclusief beschrijving", "PERCEEL 2", "Dagactiviteit midden"]
  /// ```
  ///
  /// - Parameters:
  ///   - line: the line in the source text.
  ///   - table: the id of the table.
  /// - Returns: the headings; none where no place is known.
  public func headings(of line: Int, in table: String) -> [String] {
    outline(of: table).path(to: line).map(\.heading)
  }

  /// The printed words by which a reader finds a price under its ``headings(of:in:)``.
  ///
  /// A code that is printed as it is read stands in the document as it stands here; any other code may be a slip of
  /// print or of recognition, and then the innermost heading is what names the price.
  ///
  /// - Parameter tariff: the price.
  /// - Returns: the words; nothing where no place is known.
  public func searchWords(for tariff: Tariff) -> String? {
    guard let heading = headings(of: tariff.line, in: tariff.table).last else { return nil }
    return tariff.code.isEmpty || tariff.code != tariff.printedCode ? heading : tariff.code
  }
}

extension Place {
  /// The rows of `places.csv`.
  package static let schema = Schema<Place>(
    "places", title: Phrase(nl: "Vindplaatsen", en: "Places"),
    """
    Where a reader finds the lines of a document: one row for each part with a heading of its own, such as \
    an article, an annex, a section, a product, or a row of a price list. Two parts of a document lie within \
    or beside each other; the place of a line is the path of all parts that hold it, from the outermost to \
    the innermost. The words to search for a price are its code where it is printed as it is read, and else \
    the innermost heading.
    """,
    key: .init("table", "lines", name: nil),
    references: [.init("table", in: .tables)]
  ) { f in
    Place(
      table: f.identifier(
        "table", "The id of the table whose document it is (`table` of tables).", example: "lekstroom-2024"),
      lines: f.lineRun(
        "lines",
        "The lines of the source text under the heading: one number, or the first and the last.",
        example: "260-323"),
      line: f.number(
        "line",
        "The line on which the heading begins. Where a page is torn apart it may stand outside `lines`.",
        example: "260"),
      heading: f.filledText(
        "heading",
        """
        The heading with its number as a reader finds it in the document: without the marks of the text \
        (bookmarks, asterisks, broken words), and only as far as one can search for it.
        """, example: "BEGELEIDING LICHT"))
  }

  /// Reports places that begin within another one and end behind it: then a line would have two headings side by side.
  static func reportCrossing(_ rows: inout Rows<Place>) {
    for places in Dictionary(grouping: rows.records.indices, by: { rows.records[$0].table }).values {
      var open: [Place] = []
      for (row, place) in places.map({ ($0, rows.records[$0]) })
        .sorted(by: { DocumentOutline.order($0.1.lines, $1.1.lines) })
      {
        let lines = place.lines
        while let last = open.last, last.lines.upperBound < lines.lowerBound { open.removeLast() }
        if let outer = open.last, outer.lines.upperBound < lines.upperBound || outer.lines == lines {
          let (here, there) = (
            "\(SourceLines(lines))", "\(quoted(outer.heading)), \(SourceLines(outer.lines))"
          )
          rows.report(
            at: "lines", of: row, nl: "de regels \(here) kruisen die van \(there)",
            "Een plaats ligt binnen een andere of ernaast; verbeter een van de twee.",
            en: "the lines \(here) cross those of \(there)",
            "A place lies within another one or beside it; correct one of the two.")
        }
        open.append(place)
      }
    }
  }
}

extension Fields {
  /// One run of lines: a number, or the first and the last.
  fileprivate mutating func lineRun(_ name: String, _ meaning: String, example: String?) -> ClosedRange<Int> {
    value(
      name, Field.Kind(pattern: "^[1-9][0-9]*(-[1-9][0-9]*)?$"), meaning, example: example, else: 1...1,
      problem: { text in
        guard let lines = SourceLines(text) else { return .badLines(column: name, value: text) }
        return .rule(
          nl: "een plaats heeft één reeks regels, niet '\(lines)'",
          "Schrijf de eerste en de laatste regel, zoals 23-34; elke volgende reeks is een plaats van zichzelf.",
          en: "a place has one run of lines, not '\(lines)'",
          "Write its first and last line, such as 23-34; each further run is a place of its own.")
      }
    ) { text in SourceLines(text).flatMap { $0.ranges.count == 1 ? $0.ranges[0] : nil } }
  }
}
