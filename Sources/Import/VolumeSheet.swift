import Spreadsheets
import Tariffs

/// A file of volumes with headings of its own, read as the columns of `volumes.csv`.
package enum VolumeSheet {
  /// Whether a file is read by its headings: a workbook, or a text with a mapping beside it.
  package static func isOwn(_ path: String) -> Bool {
    Dataset.isWorkbook(path) || path.lowercased().hasSuffix(".ods")
      || Dataset.fileExists(mappingPath(of: path))
  }

  /// Where the mapping of a file stands: `volumes.mapping.csv` beside `volumes.xlsx`.
  package static func mappingPath(of path: String) -> String {
    let parts = path.split(separator: ".", omittingEmptySubsequences: false)
    return (parts.count > 1 ? parts.dropLast().joined(separator: ".") : path) + ".mapping.csv"
  }

  /// The volumes of a text without a mapping, of which the first row has the headings: all that stands in it is read, or a
  /// problem.
  ///
  /// - Parameters:
  ///   - sheets: the sheets of the file.
  ///   - path: the file, as messages name it.
  ///   - delimiter: what stands between the columns of a text.
  ///   - terms: the units and forms that are known.
  /// - Returns: what was read; nothing where the first row has no headings for product, unit and volume.
  /// - Throws: nothing that such a row does not prevent.
  package static func sourceByHeadings(
    _ sheets: [Sheet], path: String, delimiter: Character?, terms: Terms
  ) throws(VolumeSheetError) -> VolumeSource? {
    guard sheets.count == 1, VolumeSheetReader(sheets[0], path, Mapping(), terms).beginsWithHead else {
      return nil
    }
    return try source(sheets, path: path, delimiter: delimiter, terms: terms, isWhole: true)
  }

  /// The volumes as CSV of the program.
  ///
  /// - Parameters:
  ///   - sheets: the sheets of the file; hidden ones are not read.
  ///   - path: the file, as messages name it.
  ///   - mapping: what its headings and cells mean.
  ///   - delimiter: what stands between the columns of a text; with semicolons numbers have decimal commas.
  ///   - terms: the units and forms that are known.
  ///   - isWhole: whether a column that is not read is a problem, and not only told.
  /// - Returns: what was read, and what was not.
  /// - Throws: that no sheet has headings of volumes.
  package static func source(
    _ sheets: [Sheet], path: String, mapping: Mapping = Mapping(), delimiter: Character? = nil, terms: Terms,
    isWhole: Bool = false
  ) throws(VolumeSheetError) -> VolumeSource {
    let filled = sheets.filter { !$0.cells.isEmpty }
    var source = VolumeSource(path: path)
    source.notes = filled.filter(\.isHidden).map {
      Phrase(
        nl: "het blad '\($0.name)' is verborgen en niet gelezen.",
        en: "the sheet '\($0.name)' is hidden and was not read.")
    }
    let hidden = source.notes
    var seen: [String] = []
    var parts: [(reader: VolumeSheetReader, head: VolumeSheetReader.Head)] = []
    for sheet in filled where !sheet.isHidden {
      let reader = VolumeSheetReader(sheet, path, mapping, terms)
      guard let head = reader.head else {
        seen += reader.firstTexts
        source.notes.append(
          Phrase(
            nl:
              "het blad '\(sheet.name)' is niet gelezen: het heeft geen koppen voor product, eenheid en volume.",
            en: "the sheet '\(sheet.name)' was not read: it has no headings for product, unit and volume."))
        continue
      }
      parts.append((reader, head))
    }
    guard !parts.isEmpty else {
      throw VolumeSheetError(path: path, problems: [], headings: seen, notes: hidden)
    }
    let hasDecimalComma =
      delimiter == ";" || Set(parts.flatMap { $0.reader.decimalMarks(below: $0.head) }) == [.comma]
    var rows = [VolumeColumn.allCases.map(\.rawValue)]
    for (part, (reader, head)) in parts.enumerated() {
      var reader = reader
      source.parts.append((reader.name, head))
      reader.hasDecimalComma = hasDecimalComma
      source.problems += reader.problems(of: head, isWhole: isWhole)
      source.notes += reader.notes(on: head, isWhole: isWhole)
      for line in reader.lines(below: head, &source.problems) {
        rows.append(line.values)
        source.places.append((part, line.row, line.volume))
      }
    }
    source.text = SourceText(name: path, bytes: Array(csvText(rows).utf8))
    return source
  }
}
