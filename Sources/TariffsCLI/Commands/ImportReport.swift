import Export
import Import
import Tariffs

/// What `tariffs import` says: how many prices it read, what it did not read and why, and what to do next.
struct ImportReport {
  let reading: ListReading
  let folder: ImportedFolder?
  let path: String?
  let region: String
  let remarks: [String]
  let language: Language

  /// How many cells that were not read are named on a screen.
  private static let mostNamed = 12
  /// How many decisions are named on a screen.
  private static let mostNotes = 9

  var report: Report {
    var report = Report(
      title: language.text(nl: "Ingelezen tarieven", en: "Imported tariffs"),
      sections: [
        Report.Section(
          key: "cells", heading: language.text(nl: "Elke cel", en: "Each cell"), columns: columns,
          rows: reading.cellRows)
      ],
      notes: notes)
    report.answer = Report.Answer(sentences, tables: notRead.isEmpty ? [] : [refusals], leftOut: leftOut)
    return report
  }

  private var columns: [Report.Column<[String]>] {
    let shown: Set<String> = [
      "cell", "printed", "outcome", "reason", "product", "unit", "form", "kind", "amount",
    ]
    let headings = [
      "file": language.text(nl: "Bestand", en: "File"), "sheet": language.text(nl: "Blad", en: "Sheet"),
      "cell": language.text(nl: "Cel", en: "Cell"), "printed": language.text(nl: "Gedrukt", en: "Printed"),
      "outcome": language.text(nl: "Lezing", en: "Outcome"),
      "reason": language.text(nl: "Reden", en: "Reason"),
      "product": "Product", "unit": language.text(nl: "Eenheid", en: "Unit"),
      "form": language.text(nl: "Vorm", en: "Form"), "kind": language.text(nl: "Soort", en: "Kind"),
      "amount": language.text(nl: "Bedrag", en: "Amount"),
    ]
    return ListReading.cellColumns.enumerated().map { place, key in
      let column = Report.Column<[String]>.text(key, headings[key] ?? key) { $0[place] }
      return shown.contains(key) ? column.flexible : column.forData
    }
  }

  /// The cells that were not read, and what is wrong with others.
  private var notRead: [(cell: String, printed: String, reason: String)] {
    let refused = reading.refused.map { ($0.place.address, $0.printed, $0.reason.text(in: language)) }
    return refused + reading.problems.map { ($0.place.address, "", $0.reason.text(in: language)) }
  }

  private var refusals: Report.Section {
    let columns: [Report.Column<(cell: String, printed: String, reason: String)>] = [
      .text("cell", language.text(nl: "Cel", en: "Cell")) { $0.cell },
      .text("printed", language.text(nl: "Gedrukt", en: "Printed")) { $0.printed }.hiddenWhenEmpty,
      .text("reason", language.text(nl: "Waarom niet gelezen", en: "Why it was not read")) { $0.reason }
        .flexible,
    ]
    let shown = Array(notRead.prefix(ImportReport.mostNamed))
    return Report.Section(key: "answer", columns: columns, rows: shown, audience: .readers)
  }

  private var leftOut: String {
    let more = notRead.count - ImportReport.mostNamed
    let rest =
      more > 0
      ? language.text(
        nl: "nog \(more) niet gelezen cellen, en ", en: "\(more) more cells that were not read, and ") : ""
    let what = path.map { "\($0)/cells.csv" } ?? "--details"
    return language.text(
      nl: "In \(what): \(rest)de lezing van elke cel.", en: "In \(what): \(rest)the reading of each cell.")
  }

  private func count(_ number: Int, nl: (one: String, many: String), en: (one: String, many: String))
    -> String
  {
    language.count(number, nl: nl, en: en)
  }

  /// How much was read, the sum of the cells, and what to do.
  private var sentences: [String] {
    let prices = reading.prices.count { $0.kind == .price }
    let others = AmountKind.allCases.filter { $0 != .price }.compactMap { kind -> String? in
      let count = reading.prices.count { $0.kind == kind }
      return count == 0 ? nil : kind.counted(count).text(in: language)
    }
    let amounts = count(
      reading.prices.count, nl: ("bedrag", "bedragen"), en: ("amount", "amounts"))
    let sheets =
      reading.sheets.count == 1
      ? reading.sheets[0]
      : count(
        reading.sheets.count, nl: ("blad", "bladen"), en: ("sheet", "sheets"))
    let what =
      others.isEmpty
      ? ""
      : " (\(prices) \(language.text(nl: prices == 1 ? "prijs" : "prijzen", en: prices == 1 ? "price" : "prices")), \(others.joined(separator: ", ")))"
    var sentences = [
      language.text(
        nl: "\(amounts) gelezen uit \(sheets)\(what).", en: "\(amounts) read from \(sheets)\(what).")
    ]
    let (read, refused) = (reading.readCells, reading.refused.count)
    let explained = reading.explained.map { "\($0.count) × \($0.what.name.text(in: language))" }
    sentences.append(
      language.text(
        nl: "Cellen met een bedrag: \(read + refused) = \(read) gelezen + \(refused) niet gelezen.",
        en: "Cells with an amount: \(read + refused) = \(read) read + \(refused) not read.")
        + (explained.isEmpty
          ? ""
          : language.text(
            nl: " Een getal maar geen bedrag: \(explained.joined(separator: ", ")).",
            en: " A number but no amount: \(explained.joined(separator: ", "))."))
    )
    sentences += notes.prefix(ImportReport.mostNotes)
    if let folder {
      let tables = folder.tables.map { "\($0.id) (\($0.rows))" }.joined(separator: ", ")
      if let path {
        sentences.append(
          language.text(nl: "Geschreven in \(path): \(tables).", en: "Written in \(path): \(tables).")
            + language.text(nl: " Daarna: \(next(folder, path)).", en: " Next: \(next(folder, path))."))
      } else {
        sentences.append(
          language.text(
            nl: "Lijsten: \(tables). Voeg --region en -o toe om een map te maken.",
            en: "Lists: \(tables). Add --region and -o to make a folder."))
      }
    }
    return sentences
  }

  /// The command that is most probably wanted now.
  private func next(_ folder: ImportedFolder, _ path: String) -> String {
    guard folder.tables.count > 1, let last = folder.tables.last else {
      return "tariffs list \(folder.tables.first?.id ?? "") --datasets \(path)"
    }
    let before = folder.tables[folder.tables.count - 2]
    return "tariffs diff \(before.year) \(last.year) --region \(region) --datasets \(path)"
  }

  private var notes: [String] {
    ((folder?.remarks ?? []) + reading.decisions).map { $0.text(in: language) + "." } + remarks
  }
}
