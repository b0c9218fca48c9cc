import Tariffs

/// The two arrays of before, for the reports that are still to be converted.
extension Report {
  package struct Row: Sendable {
    package let cells: [Cell]
    package let tone: Tone

    package init(_ cells: [Cell], tone: Tone = .plain) { (self.cells, self.tone) = (cells, tone) }
  }
}

extension Report.Section {
  package init(
    key: String, heading: String = "", paragraphs: [String] = [], facts: [Report.Fact] = [],
    columns: [Report.Field], rows: [Report.Row], audience: Report.Audience = .everyone
  ) {
    let columns = columns.enumerated().map { place, untyped in
      var field = untyped
      field.kind = rows.lazy.compactMap { place < $0.cells.count ? $0.cells[place].kind : nil }.first ?? .text
      return Report.Column<Report.Row>(field) { place < $0.cells.count ? $0.cells[place] : .empty }
    }
    self.init(
      key: key, heading: heading, paragraphs: paragraphs, facts: facts, columns: columns, rows: rows,
      tone: \.tone, audience: audience)
  }
}

extension Report.Field {
  package init(
    _ key: String, _ heading: String, audience: Report.Audience = .everyone, isNumeric: Bool = false,
    isFlexible: Bool = false, dropOrder: Int? = nil, isRepeated: Bool = false, isHiddenWhenEmpty: Bool = false
  ) {
    self.init(
      key: key, heading: heading, kind: .text, mayBeEmpty: true, audience: audience, isNumeric: isNumeric,
      isFlexible: isFlexible, dropOrder: dropOrder, isRepeated: isRepeated,
      isHiddenWhenEmpty: isHiddenWhenEmpty)
  }
}

extension Report.Cell {
  fileprivate var kind: Report.Kind? {
    switch self {
    case .empty: nil
    case .text, .term: .text
    case .money: .money
    case .change: .change
    case .percentage: .percent
    case .number: .number
    case .decimal: .decimal
    case .boolean: .boolean
    case .date: .date
    }
  }
}
