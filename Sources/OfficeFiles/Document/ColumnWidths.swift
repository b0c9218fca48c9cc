/// How wide the columns of a table are, in twentieths of a point.
struct ColumnWidths {
  /// What stays free at the left and at the right of a cell.
  static let padding = 85
  /// The size of the letters of a table, in twentieths of a point.
  private static let size = 180.0
  /// Words that may be wrapped get at least this.
  private static let leastForWords = 1_900.0

  /// The least that each column needs, so that no word or figure is broken.
  private let least: [Double]
  /// What each column would take on one line.
  private let wanted: [Double]
  private let wraps: [Bool]

  /// The widths that a table needs in our own letters, or in those of a user, which can be as wide as Verdana.
  init(_ table: Document.Table, like reference: DocumentReference? = nil) {
    // A line that just fits would be wrapped where letters are a little wider.
    let spare = reference == nil ? 1.06 : 1.22
    func width(_ text: String, isBold: Bool = false) -> Double {
      LetterWidths.width(of: text, size: ColumnWidths.size, isBold: isBold) * spare
        + Double(2 * ColumnWidths.padding) + 20
    }
    func words(_ text: String) -> [String] {
      text.split { $0.isWhitespace && $0 != "\u{A0}" }.map(String.init)
    }
    wraps = table.columns.map(\.wraps)
    var (least, wanted): ([Double], [Double]) = ([], [])
    for (place, column) in table.columns.enumerated() {
      let cells = table.rows.map { $0[place] }
      let head = words(column.heading).map { width($0, isBold: true) }.max() ?? 0
      let whole = cells.map { width($0) }.max() ?? 0
      let parts = column.wraps ? cells.flatMap(words).map { width($0) }.max() ?? 0 : whole
      least.append(max(head, column.wraps ? max(parts, min(whole, ColumnWidths.leastForWords)) : parts))
      wanted.append(
        max(whole, min(width(column.heading, isBold: true), max(whole, head) * 1.3), least[place]))
    }
    (self.least, self.wanted) = (least, wanted)
  }

  /// How much room the table needs.
  var leastSum: Int { Int(least.reduce(0, +).rounded(.up)) }

  /// The widths on a page: words are wrapped where there is no room for all, and get the room that is left.
  func widths(on room: Int) -> [Int] {
    let room = Double(room)
    let (least, most) = (least.reduce(0, +), wanted.reduce(0, +))
    var widths: [Double]
    if most <= room {
      // What is left goes to the words; a table of figures stays as narrow as it is.
      let words = zip(wanted, wraps).filter(\.1).map(\.0).reduce(0, +)
      widths = zip(wanted, wraps).map { $1 ? $0 + (room - most) * $0 / words : $0 }
    } else if least <= room {
      // Words come first; headings of figures are wrapped before they are.
      func missing(_ isMeant: (Bool) -> Bool) -> Double {
        wraps.indices.filter { isMeant(wraps[$0]) }.reduce(0) { $0 + wanted[$1] - self.least[$1] }
      }
      let (words, figures) = (missing { $0 }, missing { !$0 })
      let forWords = words == 0 ? 0 : min(1, (room - least) / words)
      let forFigures = figures == 0 ? 0 : max(0, room - least - words) / figures
      widths = wraps.indices.map {
        self.least[$0] + (wanted[$0] - self.least[$0]) * (wraps[$0] ? forWords : forFigures)
      }
    } else {
      widths = self.least.map { $0 * room / least }
    }
    return widths.map { Int($0.rounded(.down)) }
  }
}

extension Document {
  /// How much room a table needs so that no word or figure is broken, in twentieths of a point.
  package func leastWidth(of table: Table) -> Int { ColumnWidths(table, like: reference).leastSum }

  /// How much room there is beside the margins, in twentieths of a point.
  package func room(_ orientation: Orientation) -> Int { PageLayout(reference).room(orientation) }
}
