import Indexation
import OfficeFiles
import Tariffs

extension OutputFormat {
  /// A workbook of which the calculations can be carried out again.
  public static let workbook = OutputFormat("xlsx", endings: ["xlsx"], isBinary: true) {
    report, language, _, sink in
    sink.append(WorkbookWriter(wording: wording(language)).workbook(report).bytes)
  }
}

/// Writes a report as a workbook: the answer, the calculations, a sheet for each table, the notes and the sources.
struct WorkbookWriter {
  let wording: Wording

  func workbook(_ report: Report) -> Workbook {
    let calculations = report.makeCalculations()
    let sections = report.sections.filter {
      $0.audience.includesReaders && $0.table.count > 0 && !$0.isCalculated
    }
    let tables = sections.flatMap { section in
      // A sheet has room for so many rows; the others follow on sheets of the same kind.
      stride(from: 0, to: section.table.count, by: WorkbookTable.mostRows).map { (section, first: $0) }
    }
    let names = Workbook.names(
      [report.isDocument ? report.title : wording.text(nl: "Antwoord", en: "Answer")]
        + calculations.map { $0.name.text(in: wording.language) } + tables.map { name(of: $0.0) }
        + [wording.text(nl: "Toelichting", en: "Notes"), wording.sources])
    let behind = calculations.count + 1
    let calculated = zip(calculations, names[1...]).map {
      CalculationSheet($0, sheet: $1, wording)
    }
    let figures = WorkbookFigures(
      values: calculations.reduce(into: [:]) { $0.merge($1.values) { first, _ in first } },
      addresses: calculated.reduce(into: [:]) { $0.merge($1.addresses) { first, _ in first } })
    let sheets = zip(tables, names[behind...]).map { part, name in
      WorkbookTable(part.0.table, wording, figures, isChecked: true).worksheet(name, from: part.first)
    }
    let formulas = !calculations.isEmpty || sections.contains { $0.table.hasFormulas }
    return Workbook(
      title: report.title, language: wording.language == .dutch ? .dutch : .english,
      sheets: [answer(report, figures, name: names[0])] + calculated.map(\.worksheet) + sheets
        + [notes(report, hasFormulas: formulas, name: names[names.count - 2])]
        + (report.sources.isEmpty ? [] : [sources(report, name: names[names.count - 1])]))
  }

  private func name(of section: Report.Section) -> String {
    section.heading.isEmpty ? wording.text(nl: "Alle rijen", en: "All rows") : section.heading
  }

  /// What people read first: the title, the sentences with the figures of the answer, and what stands above tables.
  private func answer(_ report: Report, _ figures: WorkbookFigures, name: String) -> Worksheet {
    let answer = report.answer
    let tables = (answer?.tables ?? []).filter { !$0.isCalculated }.map { section in
      WorkbookTable(
        answer?.rows.map(section.table.prefix) ?? section.table, wording, figures, isChecked: false)
    }
    let widest = tables.map(\.widths).max { $0.count < $1.count } ?? []
    var widths = widest.indices.map { column in
      tables.map { column < $0.widths.count ? $0.widths[column] : 0 }.max() ?? 0
    }
    // Sentences need room, also beside a small table.
    let (labelWidth, sentenceWidth) = (24.0, 110.0)
    if widths.isEmpty { widths = [labelWidth] }
    let used = widths.reduce(0, +)
    if used < sentenceWidth { widths.append(sentenceWidth - used) }
    let width = Int(widths.reduce(0, +))
    func sentence(_ text: String, _ style: WorksheetStyle = .wrapped) -> WorksheetRow {
      WorksheetRow([.text(text, style)], lines: text.lines(width: width).count, spansFrom: 0)
    }
    func fact(_ fact: Report.Fact) -> WorksheetRow { sentence("\(fact.label): \(fact.value)") }
    var rows = [WorksheetRow([.text(report.title, .title)], lines: 2, spansFrom: 0)]
    rows += answer?.sentences.map { sentence($0) } ?? []
    for table in tables where table.count > 0 {
      rows.append(WorksheetRow())
      rows.append(table.heading)
      let start = rows.count
      rows += (0..<table.count).map { table.row($0, at: start + $0) }
    }
    for section in report.sections where section.audience.includesReaders {
      guard !section.paragraphs.isEmpty || !section.facts.isEmpty else { continue }
      rows.append(WorksheetRow())
      if !section.heading.isEmpty { rows.append(sentence(section.heading, .label)) }
      rows += section.paragraphs.map { sentence($0) } + section.facts.map(fact)
    }
    return Worksheet(name: name, widths: widths, rows: rows)
  }

  private static let textWidth = 120.0

  private func notes(_ report: Report, hasFormulas: Bool, name: String) -> Worksheet {
    let texts = report.notes + (hasFormulas ? [aboutFormulas, aboutCheck] : [])
    return Worksheet(
      name: name, widths: [WorkbookWriter.textWidth],
      rows: [WorksheetRow([.text(name, .title)], lines: 2)]
        + texts.map { paragraph([.text($0, .wrapped)]) })
  }

  private func sources(_ report: Report, name: String) -> Worksheet {
    Worksheet(
      name: name, widths: [6, WorkbookWriter.textWidth],
      rows: [WorksheetRow([.text(name, .title)], lines: 2)]
        + report.sources.enumerated().map {
          paragraph([.text(report.mark(ofSource: $0)), .text($1, .wrapped)])
        })
  }

  /// A row that ends in a text over as many lines as it needs, as not every program makes rows higher by itself.
  private func paragraph(_ cells: [WorksheetCell]) -> WorksheetRow {
    WorksheetRow(cells, lines: cells.last?.lines(width: WorkbookWriter.textWidth))
  }

  private var aboutFormulas: String {
    wording.text(
      nl:
        "Wat berekend is, is in dit werkboek een formule: verander een gekleurde cel, en de uitkomsten volgen. "
        + "AFRONDEN staat er twee keer, omdat een rekenblad een halve cent anders soms net te laag ziet.",
      en:
        "What is calculated is a formula in this workbook: change a coloured cell, and the outcomes follow. "
        + "ROUND stands there twice, because a spreadsheet otherwise sometimes sees half a cent as just less."
    )
  }

  private var aboutCheck: String {
    wording.text(
      nl:
        "'\(WorkbookTable.checkHeading(wording))' is wat het laatste berekende bedrag van een rij verschilt van "
        + "wat tariffs berekende: 0,00 zolang er niets is veranderd.",
      en:
        "'\(WorkbookTable.checkHeading(wording))' is by how much the last calculated amount of a row differs "
        + "from what tariffs calculated: 0.00 as long as nothing is changed.")
  }
}

/// What formulas in tables may refer to beside their own row: the figures of calculations.
struct WorkbookFigures {
  /// What the figures are, by their names.
  let values: [String: Rational]
  /// Where they stand.
  let addresses: [String: String]
}
