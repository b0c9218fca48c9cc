import Export
import Import
import Indexation
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
  private var notes: [LoadingNote] = []

  /// The mapping beside a list; nothing where there is none.
  static func mappingPath(of path: String) -> String? {
    let stem = path.split(separator: ".", omittingEmptySubsequences: false).dropLast().joined(separator: ".")
    guard !stem.isEmpty, !path.hasSuffix(".mapping.csv") else { return nil }
    let mapping = stem + ".mapping.csv"
    return Dataset.fileExists(mapping) ? mapping : nil
  }

  /// Reads the file; nothing for a CSV without a mapping, and for a stream.
  init?(_ path: String) throws {
    let mappingPath = ListFile.mappingPath(of: path)
    guard mappingPath != nil || Dataset.isWorkbook(path) else { return nil }
    self.path = path
    let bytes = try InputFile.bytes(of: path)
    do throws(SpreadsheetError) {
      sheets = try Spreadsheet.read(bytes: bytes).sheets
    } catch { throw UnreadableSpreadsheet(path: path, error: error) }
    sha256 = SHA256.hexadecimal(of: bytes)
    mapping = try mappingPath.map { try Mapping(SourceText(name: $0, bytes: try InputFile.bytes(of: $0))) }
    if let mapping, let mappingPath {
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

  /// The tables of the list: as its mapping says, or as the program wrote them; with what must be known of its sheets.
  func dataset(_ base: Dataset) throws -> (dataset: Dataset, notes: [LoadingNote]) {
    if let mapping, let reading, var request = mapping.request {
      request.sha256 = sha256
      let made = try ImportedFolder(reading, request, mapping: mapping, terms: base.terms)
      let files = made.files.map {
        ($0.name, SourceText(name: "\(path)/\($0.name)", bytes: Array($0.text.utf8)))
      }
      let dataset = try Dataset.files(Dictionary(files) { $1 }, folder: path, base: base)
      return (dataset, notes)
    }
    let vocabulary = OwnWorkbook.Vocabulary(
      columns: ListVocabulary.columns, words: ListVocabulary.words(of: base.terms))
    guard let own = OwnWorkbook(sheets, path: path, vocabulary: vocabulary) else {
      throw UnmappedList(path: path, mapping: "")
    }
    let dataset: Dataset
    do throws(DatasetError) {
      switch own.content {
      case .files(let files): dataset = try Dataset.files(files, folder: path, base: base)
      case .list(let source): dataset = try Dataset.list(source, base: base)
      }
    } catch { throw DatasetError(joining: [own.problems, error.problems]) }
    guard own.problems.isEmpty else { throw DatasetError(joining: [own.problems]) }
    return (dataset, (own.hidden.map(hidden) + own.unread.map(unread)).map(LoadingNote.told))
  }

  private func hidden(_ sheet: String) -> Phrase {
    Phrase(
      nl: "\(path): het blad '\(sheet)' is verborgen, en telt mee.",
      en: "\(path): the sheet '\(sheet)' is hidden, and counts.")
  }

  private func unread(_ unread: OwnWorkbook.Unread) -> Phrase {
    let notRead = Phrase(
      nl: "\(path): het blad '\(unread.sheet)' is niet gelezen",
      en: "\(path): the sheet '\(unread.sheet)' was not read")
    let file = unread.sheet.lowercased().replacing(".csv", with: "") + ".csv"
    let why =
      if !unread.missing.isEmpty {
        Phrase(
          nl: "de kolom \(unread.missing) ontbreekt.", en: "the column \(unread.missing) is missing.")
      } else if DataFolder.fileNames.contains(file) {
        Phrase(
          nl: "zet het als \(file) in een map, en geef die met --datasets.",
          en: "put it in a folder as \(file), and give that with --datasets.")
      } else {
        Phrase(
          nl: "het heet niet naar een bestand met tabellen.", en: "it is not named after a file of tables.")
      }
    return Phrase(nl: "\(notRead.dutch): \(why.dutch)", en: "\(notRead.english): \(why.english)")
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
