import Tariffs

/// Where readers of a document find prices, and under which other codes, as columns for programs.
struct PlaceColumns {
  let dataset: Dataset
  let wording: Wording
  private let codes: [String: [ProductCode]]
  private let isKnown: Bool

  init(_ dataset: Dataset, of tables: [TariffTable], wording: Wording) {
    self.dataset = dataset
    self.wording = wording
    codes = Dictionary(
      grouping: tables.flatMap { dataset.productCodes(in: $0.id) }, by: { "\($0.table) \($0.product)" })
    isKnown = !codes.isEmpty || tables.contains { !dataset.places(in: $0.id).isEmpty }
  }

  /// The columns, in their stable order; none where nothing is known of the documents, as of calculated lists.
  var columns: [Report.Column<Tariff>] {
    guard isKnown else { return [] }
    let columns: [Report.Column<Tariff>] = [
      .text("place", wording.place) { [dataset] in dataset.place(of: $0.line, in: $0.table) }.forData,
      .text("search_words", wording.searchWords) { [dataset] in dataset.searchWords(for: $0) }.forData,
      .text("number", wording.number) { code(.number, of: $0) }.forData,
      .text("cak_code", wording.cakCode) { code(.cak, of: $0) }.forData,
    ]
    return columns.map(\.leftOutWhenUnknown)
  }

  /// The place of some prices of one product, and its other codes, for people.
  func facts(of tariffs: [Tariff]) -> [Report.Fact] {
    let found = tariffs.compactMap { tariff in
      dataset.searchWords(for: tariff).map { [dataset.place(of: tariff.line, in: tariff.table), $0] }
    }
    var facts = found.firstOccurrences.flatMap { place in
      [Report.Fact(wording.place, place[0]), Report.Fact(wording.searchWords, place[1])]
    }
    guard let first = tariffs.first else { return facts }
    for code in codes["\(first.table) \(first.product)"] ?? [] {
      let label = code.scheme == .cak ? wording.cakCode : wording.number
      let words = [code.code.isEmpty ? wording.none : code.code, code.note].filter { !$0.isEmpty }
      facts.append(
        Report.Fact(label, words.joined(separator: "; ") + " (\(wording.line.lowercased()) \(code.line))"))
    }
    return facts
  }

  private func code(_ scheme: ProductCode.Scheme, of tariff: Tariff) -> String? {
    codes["\(tariff.table) \(tariff.product)"]?.first { $0.scheme == scheme }?.code
  }
}

extension Dataset {
  /// The headings of a line as one text, from the outermost on; empty where no place is known.
  func place(of line: Int, in table: String) -> String {
    headings(of: line, in: table).joined(separator: " › ")
  }
}
