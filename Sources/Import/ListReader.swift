import Spreadsheets
import Tariffs

/// Reads lists of tariffs as people have them.
public enum ListReader {
  /// Reads the sheets of some files.
  ///
  /// - Parameters:
  ///   - files: the files, each with its name and its sheets.
  ///   - mapping: what people say of the lists.
  ///   - sheet: the only sheet that is read; nothing for all that are not hidden.
  /// - Returns: what was read, and what was not and why.
  public static func read(
    _ files: [(name: String, sheets: [Sheet])], mapping: Mapping = Mapping(), sheet: String? = nil
  ) -> ListReading {
    var whole = ListReading()
    for file in files {
      whole.files.append(file.name)
      let chosen = file.sheets.filter { candidate in sheet.map { $0 == candidate.name } ?? !candidate.isHidden
      }
      for hidden in file.sheets where hidden.isHidden && !chosen.contains(hidden) {
        whole.decisions.append(
          Phrase(
            nl: "Het blad '\(hidden.name)' is verborgen en is niet gelezen; --sheet leest het",
            en: "The sheet '\(hidden.name)' is hidden and was not read; --sheet reads it"))
      }
      var readers = chosen.filter { !$0.cells.isEmpty }.map {
        SheetReader($0, file: file.name, isOneOfSeveral: files.count > 1, mapping: mapping)
      }
      let mark = decimalMark(of: readers)
      let first = whole.prices.count
      for index in readers.indices {
        readers[index].mark = mark
        let reading = readers[index].read()
        let sheet = readers[index].grid.sheet
        whole.prices += reading.prices
        whole.cells += reading.cells
        whole.problems += reading.problems
        if whole.title.isEmpty { whole.title = reading.title }
        whole.decisions += reading.decisions + hiddenParts(of: sheet)
        for entry in reading.entries
        where !whole.entries.contains(where: { $0.text == entry.text && $0.reading == entry.reading }) {
          whole.entries.append(entry)
        }
        if !reading.prices.isEmpty { whole.sheets.append(sheet.name.isEmpty ? file.name : sheet.name) }
      }
      giveLaws(&whole, from: first)
      giveDays(&whole, from: first)
    }
    for index in whole.prices.indices { whole.prices[index].fullName = whole.prices[index].product }
    whole.nameProducts()
    return whole
  }

  /// What stands before decimals in the texts of a file; nothing where they contradict each other or show none. Only
  /// amounts show it: `Bijlage 2.1` is none.
  private static func decimalMark(of readers: [SheetReader]) -> DecimalMark? {
    var found: Set<DecimalMark> = []
    for reader in readers {
      let (heads, grid) = (reader.heads, reader.grid)
      func columns(_ role: ColumnRole?) -> Set<Int> {
        Set(heads.flatMap { $0.columns.filter { $0.value.role == role }.keys })
      }
      let (prices, unknown) = (columns(.price), columns(nil))
      for (place, cell) in grid.sheet.cells where cell.kind == .text {
        let characters = Array(grid.own(place.row, place.column)?.line ?? "")
        let isBelow = heads.first.map { $0.rows.upperBound < place.row } ?? grid.isAmountLike(place)
        for number in PrintedNumber.all(in: characters, mark: nil) {
          guard let mark = number.mark else { continue }
          let before = String(characters[..<number.range.lowerBound]).trimmed(of: " ")
          let isAmount =
            heads.isEmpty || prices.contains(place.column)
            || number.isAmountLike && unknown.contains(place.column)
          if isBelow && isAmount || before.hasSuffix("€") { found.insert(mark) }
        }
      }
    }
    return found.count == 1 ? found.first : nil
  }

  /// What is hidden in a sheet that is read.
  private static func hiddenParts(of sheet: Sheet) -> [Phrase] {
    let rows = sheet.hiddenRows.filter { row in sheet.cells.keys.contains { $0.row == row } }.sorted()
    let columns = sheet.hiddenColumns.filter { column in sheet.cells.keys.contains { $0.column == column } }
      .sorted()
    let name = sheet.name.isEmpty ? "" : sheet.name + ": "
    var found: [Phrase] = []
    if !rows.isEmpty {
      let list = rows.map { "\($0 + 1)" }.joined(separator: ", ")
      found.append(
        Phrase(
          nl: "\(name)verborgen rijen zijn gelezen (\(list))", en: "\(name)hidden rows were read (\(list))"))
    }
    if !columns.isEmpty {
      let list = columns.map { String(Sheet.Place(row: 0, column: $0).description.dropLast()) }.joined(
        separator: ", ")
      found.append(
        Phrase(
          nl: "\(name)verborgen kolommen zijn gelezen (\(list))",
          en: "\(name)hidden columns were read (\(list))"))
    }
    return found
  }

  /// Gives prices of which their own place does not say the law that of their code, of their section or of the file.
  private static func giveLaws(_ reading: inout ListReading, from first: Int) {
    let own = Set(reading.prices[first...].map(\.law).filter { !$0.isEmpty })
    var ofCodes = false
    for index in first..<reading.prices.count where reading.prices[index].law.isEmpty {
      let laws = Set(reading.prices[index].codes.compactMap(TermWords.law(ofCode:)))
      guard laws.count == 1, let law = laws.first else { continue }
      reading.prices[index].law = law
      ofCodes = true
    }
    if ofCodes {
      reading.decisions.append(
        Phrase(
          nl: "De wet volgt uit de productcategorie, de eerste twee cijfers van de code",
          en: "The law follows from the product category, the first two digits of the code"))
    }
    let known = reading.prices
    for index in first..<known.count where known[index].law.isEmpty {
      let price = known[index]
      let beside = Set(
        known[first...].filter {
          !$0.law.isEmpty && $0.place.sheet == price.place.sheet && $0.section == price.section
        }.map(\.law))
      let names = TermWords.laws(in: PrintedText(price.product))
      if beside.count == 1, let law = beside.first, !price.section.isEmpty {
        reading.prices[index].law = law
        reading.prices[index].notes.append(
          Phrase(nl: "wet als de andere van \(price.section)", en: "law as the others of \(price.section)"))
      } else if names.count == 1 {
        reading.prices[index].law = names[0]
      } else if own.count == 1, let law = own.first {
        reading.prices[index].law = law
        reading.prices[index].notes.append(
          Phrase(nl: "wet als de rest van het bestand", en: "law as the rest of the file"))
      }
    }
  }

  /// Gives the prices of a sheet that names no day that of the other sheets of its file, where they have one.
  private static func giveDays(_ reading: inout ListReading, from first: Int) {
    let days = Set(reading.prices[first...].compactMap(\.validFrom))
    guard days.count == 1, let day = days.first else { return }
    // What ended before that day began on another one.
    let without = (first..<reading.prices.count).filter { index in
      reading.prices[index].validFrom == nil && reading.prices[index].validTo.map { $0 >= day } ?? true
    }
    for index in without { reading.prices[index].validFrom = day }
    guard let place = without.first.map({ reading.prices[$0].place.address }) else { return }
    reading.decisions.append(
      Phrase(
        nl:
          "\(without.count) \(without.count == 1 ? "prijs" : "prijzen") zonder eigen datum (zoals \(place)): die van de rest van het bestand telt (\(day))",
        en:
          "\(without.count) \(without.count == 1 ? "price without a day of its" : "prices without a day of their") own (such as \(place)): that of the rest of the file counts (\(day))"
      ))
  }
}
