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
  ///
  /// - Parameter places: places that lie within or beside each other, in any order.
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
