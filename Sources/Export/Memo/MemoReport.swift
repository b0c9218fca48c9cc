import Indexation
import Tariffs

extension Report {
  /// A memo in words.
  ///
  /// People read a page, and annexes with headings. Programs read one table: every row with its change, on equal terms and
  /// beyond the index. What volumes cost stands behind what changed, and in an annex. The rebuilt parts, on how tariffs
  /// follow from wages and other costs, stand before the method, and what an audit of the lists found behind them.
  package static func memo(
    _ memo: Memo, budget: Budget? = nil, rebuilt: [Section] = [], audit: Audit? = nil, language: Language
  ) -> Report {
    let layout = MemoLayout(memo, wording: wording(language))
    let noticed = audit.map { Report.noticed($0, language: language) } ?? (page: [], annex: [])
    let costs = budget.map { Report.costs($0, language: language) } ?? (page: [], annex: [])
    let page =
      MemoPart.allCases.filter(\.isOnPage).flatMap { part in
        layout.form.sections(part, layout) + (part == .changed ? costs.page : [])
      } + noticed.page
    let annexes = MemoPart.allCases.filter { !$0.isOnPage }.flatMap { part in
      (part == .method ? costs.annex + rebuilt + noticed.annex : []) + layout.form.sections(part, layout)
    }
    var report = Report(
      title: layout.title, sections: page + annexes + [memo.data], sources: layout.notes, isDocument: true)
    report.partsOfPage = page.count
    return report
  }
}

extension MemoForm {
  /// A part as people read it; nothing where it is left out.
  fileprivate func sections(_ part: MemoPart, _ layout: MemoLayout) -> [Report.Section] {
    guard let introduction = layout.introduction(to: part) else { return [] }
    var section = Report.Section(
      key: part.rawValue, heading: wording.words(of: part, from: from, to: to).heading,
      paragraphs: introduction, audience: .readers)
    var below: [Report.Section] = []
    for content in values(in: part).map({ $0.content(layout) }) {
      // What follows a table stands below it, in a section of its own.
      if !section.table.fields.isEmpty {
        if content.table.count > 0 || !content.facts.isEmpty { below.append(content) }
      } else {
        section.paragraphs += content.paragraphs
        section.facts += content.facts
        section.table = content.table
      }
    }
    return [section] + below
  }
}

extension Memo {
  /// Every row for programs.
  fileprivate var data: Report.Section {
    @Sendable func lines(_ row: Row, _ lines: (Continuation) -> SourceLines) -> String {
      row.row.continuations.map { "\(lines($0))" }.filter { !$0.isEmpty }.joined(separator: "; ")
    }
    let columns: [Report.Column<Row>] = [
      .text("table_from") { $0.row.from.first?.table ?? "" },
      .text("table_to") { $0.row.to.first?.table ?? "" },
      .text("product") { $0.row.subject.product }.always, .text("law") { $0.row.subject.law.rawValue }.always,
      .text("code") { $0.row.subject.code },
      .text("name_from") { $0.row.from.first?.name ?? "" }, .text("name_to") { $0.row.to.first?.name ?? "" },
      .text("unit") { $0.row.unit.rawValue }.always, .text("form") { $0.row.subject.form.rawValue }.always,
      .money("amount_from") { $0.row.figure(.from)?.amount },
      .money("amount_to") { $0.row.figure(.to)?.amount },
      .change("change") { $0.row.change?.difference },
      .percent("change_percent") { $0.row.change?.percentage },
      .text("status") { $0.row.status.rawValue }.always, .text("standing") { $0.standing.rawValue }.always,
      .text("equal_terms") { $0.equalTerms?.basis.word ?? "" },
      .money("equal_terms_from") { $0.equalTerms?.from }, .money("equal_terms_to") { $0.equalTerms?.to },
      .percent("equal_terms_change_percent") { $0.equalTerms?.change.percentage },
      .money("indexed_from") { $0.real?.from },
      .change("real_change") { $0.real?.difference }, .percent("real_change_percent") { $0.real?.percentage },
      .text("reproduced_by") { $0.explanation?.matches.map(\.name).joined(separator: "; ") ?? "" },
      .number("line_from") { $0.row.from.first?.line }, .number("line_to") { $0.row.to.first?.line },
      .text("comparable_reason") { $0.row.comparability?.reason ?? "" },
      .text("comparable_lines_from") { lines($0, \.linesFrom) },
      .text("comparable_lines_to") { lines($0, \.linesTo) },
    ]
    return Report.Section(key: "changes", columns: columns, rows: rows, audience: .data)
  }
}
