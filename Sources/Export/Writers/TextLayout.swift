import Tariffs

/// How a table stands on a terminal: which of its columns, how wide, and in how many parts.
///
/// Of a table that is too wide, headings are wrapped first and long text to a comfortable width; then columns go in
/// the order that they declare, except one without which two rows would look alike; then text is wrapped further, and
/// at last the table is broken into parts. A column comes back only where it costs no line, so that a wider terminal
/// never gives more lines.
struct TextLayout {
  /// The columns that stay, in parts that each have the repeated columns in front; as a rule one part.
  private(set) var parts: [[Int]] = []
  /// How wide the columns are; only those that stay count.
  private(set) var widths: [Int] = []

  private let columns: [Report.Field]
  private let texts: [[String]]
  /// How wide the widest cell of each column is.
  private let cellWidths: [Int]

  static let gap = "  "
  /// To how few characters text is wrapped before columns go, and to how many where there is room for all of them.
  private static let comfortableText = 22
  /// To how few characters text is wrapped at all.
  static let narrowestText = 14
  /// To how many characters text is wrapped where the terminal sets no limit.
  private static let widestText = 60

  /// The columns that do not stay.
  var dropped: [Int] { columns.indices.filter { !parts.joined().contains($0) } }

  init(_ columns: [Report.Field], texts: [[String]], width available: Int?) {
    (self.columns, self.texts) = (columns, texts)
    cellWidths = columns.indices.map { column in texts.reduce(0) { max($0, $1[column].displayWidth) } }
    let all = Array(columns.indices)
    let natural = all.map { max(cellWidths[$0], columns[$0].heading.displayWidth) }
    guard let available else {
      parts = [all]
      widths = all.map {
        columns[$0].isFlexible ? max(min(natural[$0], TextLayout.widestText), narrowest($0)) : natural[$0]
      }
      return
    }
    if total(natural, of: all) <= available {
      (parts, widths) = ([all], natural)
      return
    }
    let droppable = droppableColumns
    let least = all.filter { !droppable.contains($0) }
    let mostLines = least.map { headingLines($0, width: headingWidth($0, lines: .max)) }.max() ?? 1
    let floor = all.map { narrow($0, headingLines: mostLines) }
    guard !droppable.isEmpty else {
      settle(all, from: whole(least: floor), to: floor, available: available)
      return
    }
    // Columns come back when the others are comfortable, in a width in which they make no row higher.
    var comfortable = all.map {
      columns[$0].isFlexible ? max(floor[$0], min(cellWidths[$0], TextLayout.comfortableText)) : floor[$0]
    }
    let heights = texts.map { height(of: $0, least, comfortable) }
    for column in droppable where columns[column].isFlexible {
      comfortable[column] = width(of: column, from: floor[column], within: heights)
    }
    let choices = (0...droppable.count).map { gone in all.filter { !droppable.prefix(gone).contains($0) } }
    let kept = choices.first { total(comfortable, of: $0) <= available }
    if let kept, kept == all {
      widths = shrunk(whole(least: comfortable), to: comfortable, kept: all, available: available)
      parts = [all]
    } else if let kept {
      (parts, widths) = ([kept], comfortable)
    } else {
      settle(least, from: comfortable, to: floor, available: available)
    }
  }

  /// Makes columns fit that all stay; where none is repeated, other text with spaces is wrapped before the table is
  /// broken.
  private mutating func settle(_ kept: [Int], from start: [Int], to floor: [Int], available: Int) {
    widths = shrunk(start, to: floor, kept: kept, available: available)
    if total(widths, of: kept) > available, !kept.contains(where: { columns[$0].isRepeated }) {
      let least = columns.indices.map { column in
        let isWrapped = !columns[column].isNumeric && texts.contains { $0[column].contains(" ") }
        guard isWrapped else { return floor[column] }
        let narrow = max(TextLayout.narrowestText, narrowest(column), columns[column].heading.widestPiece)
        return min(floor[column], narrow)
      }
      widths = shrunk(widths, to: least, kept: kept, available: available)
    }
    parts = total(widths, of: kept) <= available ? [kept] : broken(kept, available: available)
  }

  /// The columns that may go, the least important first; those without which rows look alike stay.
  private var droppableColumns: [Int] {
    var droppable = columns.indices.filter { columns[$0].dropOrder != nil }
      .sorted { columns[$0].dropOrder ?? 0 < columns[$1].dropOrder ?? 0 }
    func tellsApart(_ column: Int) -> Bool {
      let kept = columns.indices.filter { !droppable.contains($0) }
      var seen: [[String]: String] = [:]
      return texts.contains { row in
        let key = kept.map { row[$0] }
        defer { seen[key] = row[column] }
        return seen[key].map { $0 != row[column] } ?? false
      }
    }
    while let column = droppable.last(where: tellsApart) { droppable.removeAll { $0 == column } }
    return droppable
  }

  private func total(_ widths: [Int], of kept: [Int]) -> Int {
    kept.reduce(0) { $0 + widths[$1] } + TextLayout.gap.utf8.count * max(0, kept.count - 1)
  }

  /// The widths in which no cell is wrapped; headings are.
  private func whole(least: [Int]) -> [Int] { zip(cellWidths, least).map { max($0, $1) } }

  /// Widths that are made smaller until they fit, the widest first, but none below its least.
  private func shrunk(_ start: [Int], to least: [Int], kept: [Int], available: Int) -> [Int] {
    var widths = start
    while total(widths, of: kept) > available,
      let widest = kept.filter({ widths[$0] > least[$0] }).max(by: { widths[$0] < widths[$1] })
    {
      widths[widest] -= 1
    }
    return widths
  }

  /// How narrow a column can be.
  private func narrow(_ column: Int, headingLines: Int) -> Int {
    let heading = headingWidth(column, lines: headingLines)
    guard columns[column].isFlexible else { return max(cellWidths[column], heading) }
    return max(min(cellWidths[column], TextLayout.narrowestText), narrowest(column), heading)
  }

  /// The least width in which no cell of a column is higher than its row already is.
  private func width(of column: Int, from narrow: Int, within heights: [Int]) -> Int {
    var (low, high) = (narrow, max(narrow, cellWidths[column]))
    while low < high {
      let middle = (low + high) / 2
      let fits = zip(texts, heights).allSatisfy { $0[column].lines(width: middle).count <= $1 }
      if fits { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// The width of what cannot be broken in the cells of a column.
  private func narrowest(_ column: Int) -> Int {
    texts.reduce(0) { max($0, $1[column].displayWidth > $0 ? $1[column].widestPiece : 0) }
  }

  private func headingLines(_ column: Int, width: Int) -> Int {
    columns[column].heading.lines(width: width).count
  }

  /// How narrow a heading can be within some lines.
  private func headingWidth(_ column: Int, lines: Int) -> Int {
    var width = columns[column].heading.widestPiece
    while headingLines(column, width: width) > lines { width += 1 }
    return width
  }

  /// How many lines a row takes.
  private func height(of row: [String], _ kept: [Int], _ widths: [Int]) -> Int {
    kept.reduce(1) {
      max($0, row[$1].displayWidth <= widths[$1] ? 1 : row[$1].lines(width: widths[$1]).count)
    }
  }

  /// The columns in parts that fit, of all ways that a narrower terminal allows too the one with the fewest lines.
  private func broken(_ kept: [Int], available: Int) -> [[Int]] {
    guard let first = kept.first else { return [kept] }
    let marked = kept.filter { columns[$0].isRepeated }
    let repeated = marked.isEmpty ? [first] : marked
    var groups: [[Int]] = []
    for column in kept where !repeated.contains(column) {
      if columns[column].isBesidePrevious, let group = groups.last,
        total(widths, of: repeated + group + [column]) <= available
      {
        groups[groups.count - 1].append(column)
      } else {
        groups.append([column])
      }
    }
    func parts(_ available: Int) -> [[Int]] {
      var parts = [repeated]
      for group in groups {
        if parts[parts.count - 1].count > repeated.count,
          total(widths, of: parts[parts.count - 1] + group) > available
        {
          parts.append(repeated)
        }
        parts[parts.count - 1] += group
      }
      return parts
    }
    func lines(_ parts: [[Int]]) -> Int {
      parts.reduce(0) { sum, part in
        sum + 2 + (part.map { headingLines($0, width: widths[$0]) }.max() ?? 0)
          + texts.reduce(0) { $0 + height(of: $1, part, widths) }
      }
    }
    let ways = (0...max(0, available)).reversed().map(parts).firstOccurrences
    return ways.min { lines($0) < lines($1) } ?? [kept]
  }
}

extension String {
  /// The lines of a text, broken at spaces; a word that is too long begins a line and is broken behind its hyphens.
  func lines(width: Int) -> [String] {
    guard displayWidth > width else { return [self] }
    var lines: [String] = []
    var current = ""
    for word in words {
      let isFirst = current.isEmpty
      if !isFirst, current.displayWidth + 1 + word.count <= width {
        current += " " + word
        continue
      }
      if !isFirst { lines.append(current) }
      current = ""
      for piece in word.count <= width ? [word] : word.pieces {
        if !current.isEmpty, current.displayWidth + piece.count > width {
          lines.append(current)
          current = ""
        }
        current += piece
      }
    }
    return lines + [current]
  }

  /// The words between which a text may be broken; an amount stays with its sign.
  private var words: [Substring] {
    var words: [Substring] = []
    for word in split(separator: " ", omittingEmptySubsequences: false) {
      if let sign = words.last, sign.last == "€", !word.isEmpty {
        words[words.count - 1] = self[sign.startIndex..<word.endIndex]
      } else {
        words.append(word)
      }
    }
    return words
  }

  /// How wide the widest part is that cannot be broken.
  var widestPiece: Int {
    words.reduce(0) { widest, word in
      word.count <= widest ? widest : word.pieces.reduce(widest) { max($0, $1.count) }
    }
  }

  /// How many places of a terminal the text takes; quick for plain ASCII.
  var displayWidth: Int {
    var text = self
    return text.withUTF8 { bytes in bytes.allSatisfy { $0 < 0x80 } ? bytes.count : nil } ?? count
  }
}

extension Substring {
  /// The parts of a word, each but the last with the hyphen behind which it may be broken; an address stays whole.
  fileprivate var pieces: [Substring] {
    guard contains("-"), !contains("://") else { return [self] }
    var pieces: [Substring] = []
    var start = startIndex
    for place in indices where self[place] == "-" && place > start {
      let next = index(after: place)
      func isWord(_ character: Character) -> Bool { character.isLetter || character.isNumber }
      guard next < endIndex, isWord(self[index(before: place)]), isWord(self[next]) else { continue }
      pieces.append(self[start..<next])
      start = next
    }
    return pieces + [self[start...]]
  }
}
