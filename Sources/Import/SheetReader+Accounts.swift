import Spreadsheets
import Tariffs

// What became of each cell with an amount.

extension SheetReader {
  mutating func refuse(_ place: Sheet.Place, _ reason: Phrase) {
    guard grid.own(place.row, place.column) != nil else { return }
    accounts[place] = .refused(reason)
  }

  /// Says why numbers of a row of a table are no prices: by one reason, or by the columns in which they stand.
  mutating func explain(_ row: Int, _ reason: NoPrice?, _ columns: Columns? = nil) {
    for column in grid.filled(row) where columns?.span.contains(column) ?? true {
      let place = Sheet.Place(row: row, column: column)
      guard accounts[place] == nil, grid.isAmountLike(place) else { continue }
      if let reason {
        accounts[place] = .explained(reason)
        continue
      }
      guard let heading = columns?.headings[column], let role = heading.role else {
        let text = columns?.headings[column]?.text ?? ""
        accounts[place] = .refused(
          text.isEmpty
            ? Phrase(nl: "boven deze kolom staat geen kop", en: "no heading stands above this column")
            : Phrase(
              nl: "de kop '\(text)' is niet bekend; zeg in mapping.csv wat de kolom is",
              en: "the heading '\(text)' is not known; say in mapping.csv what the column is"))
        continue
      }
      // What has a euro sign is no code, unit or percentage, whatever its heading says.
      let isAmount =
        grid.own(row, column)?.line.contains("€") ?? false
        || role == .unit && grid.isWrittenAsAmount(row, column)
      let neverAmounts: Set<ColumnRole> = [
        .group, .form, .kind, .code, .unit, .law, .validFrom, .validTo, .percentage, .number,
      ]
      let what: NoPrice? =
        switch role {
        case _ where isAmount && neverAmounts.contains(role): nil
        case .product, .group: .product
        case .form, .kind, .remark: .remark
        case .band: .band
        case .code: .code
        case .unit: .unit
        case .law: .law
        case .validFrom, .validTo: .day
        case .percentage: .percentage
        case .number: .number
        case .cak: .cak
        case .check: .check
        case .skip: .skipped
        case .price: nil
        }
      accounts[place] =
        what.map { .explained($0) }
        ?? (role == .price
          ? nil
          : .refused(
            Phrase(
              nl: "een bedrag onder de kop '\(heading.text)'",
              en: "an amount under the heading '\(heading.text)'")))
    }
  }

  /// Accounts for what stands outside the tables.
  mutating func explainRest(above first: Int) {
    for place in grid.sheet.cells.keys where accounts[place] == nil && grid.isAmountLike(place) {
      accounts[place] =
        place.row < first
        ? .explained(.title)
        : .refused(
          Phrase(nl: "staat buiten de gelezen tabellen", en: "stands outside the tables that were read"))
    }
  }
}
