import Export
import Import
import Spreadsheets
import Tariffs

/// A list of `--datasets` that is no CSV of the program: a workbook, or a file with a mapping beside it.
struct ListFile {
  private let path: String
  private let sheets: [Sheet]
  private let sha256: String
  private let mapping: Mapping?
  private let reading: ListReading?
  /// What was read of it; only of a list that has a mapping.
  private(set) var notes: [LoadingNote] = []

  /// Reads the file; nothing for a CSV without a mapping, and for a stream.
  init?(_ path: String) throws {
    let stem = path.split(separator: ".", omittingEmptySubsequences: false).dropLast().joined(separator: ".")
    let mappingPath = stem + ".mapping.csv"
    let isMapped = !stem.isEmpty && !path.hasSuffix(".mapping.csv") && Dataset.fileExists(mappingPath)
    guard isMapped || Dataset.isWorkbook(path) else { return nil }
    self.path = path
    let bytes = try InputFile.bytes(of: path)
    do throws(SpreadsheetError) {
      sheets = try Spreadsheet.read(bytes: bytes).sheets
    } catch { throw UnreadableSpreadsheet(path: path, error: error) }
    sha256 = SHA256.hexadecimal(of: bytes)
    mapping =
      isMapped
      ? try Mapping(SourceText(name: mappingPath, bytes: try InputFile.bytes(of: mappingPath))) : nil
    if let mapping {
      guard mapping.request != nil else { throw UnmappedList(path: path, mapping: mappingPath) }
      let name = path.split(separator: "/").last.map(String.init) ?? path
      let read = ListReader.read([(name, sheets)], mapping: mapping)
      reading = read
      notes = [
        .imported(
          file: path, amounts: read.prices.count, refused: read.refused.count,
          first: read.refused.first?.place.address ?? "")
      ]
    } else {
      reading = nil
    }
  }

  /// The tables of the list: as its mapping says, or as the program wrote them.
  func dataset(_ base: Dataset) throws -> Dataset {
    if let mapping, let reading, var request = mapping.request {
      request.sha256 = sha256
      let made = try ImportedFolder(reading, request, mapping: mapping, terms: base.terms)
      let files = made.files.map {
        ($0.name, SourceText(name: "\(path)/\($0.name)", bytes: Array($0.text.utf8)))
      }
      return try Dataset.files(Dictionary(files) { $1 }, folder: path, base: base)
    }
    let vocabulary = OwnWorkbook.Vocabulary(
      columns: ListVocabulary.columns, words: ListVocabulary.words(of: base.terms))
    switch OwnWorkbook(sheets, path: path, vocabulary: vocabulary) {
    case .files(let files): return try Dataset.files(files, folder: path, base: base)
    case .list(let source): return try Dataset.list(source, base: base)
    case nil: throw UnmappedList(path: path, mapping: "")
    }
  }
}

/// A list as people have it, of which nobody has said how it is read.
private struct UnmappedList: Explained, Hashable {
  let path: String
  /// A mapping that does not say whose list it is; empty where there is none.
  let mapping: String

  func text(in language: Language) -> String {
    guard mapping.isEmpty else {
      return language.text(
        nl:
          "'\(mapping)' zegt niet van welke regio '\(path)' is. Voeg een rij toe met reading 'region' en als text het id, "
          + "zoals someren.",
        en:
          "'\(mapping)' does not say of which region '\(path)' is. Add a row with reading 'region' and the id as its text, "
          + "such as someren.")
    }
    let stem = path.split(separator: ".").dropLast().joined(separator: ".")
    let folder = stem.split(separator: "/").last.map(String.init) ?? "lijst"
    let command = "tariffs import \(path) --region ID -o \(folder)"
    return language.text(
      nl:
        "'\(path)' is een werkmap zonder mapping. Lees hem in met '\(command)' en gebruik --datasets \(folder); bewaar "
        + "\(folder)/mapping.csv als \(stem).mapping.csv, en --datasets leest het bestand voortaan zelf.",
      en:
        "'\(path)' is a workbook without a mapping. Read it with '\(command)' and use --datasets \(folder); keep "
        + "\(folder)/mapping.csv as \(stem).mapping.csv, and --datasets reads the file itself from then on.")
  }
}
