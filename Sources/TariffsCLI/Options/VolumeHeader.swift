import Export
import Import
import Indexation
import Tariffs

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The first line of a file of volumes that a database reads, however long the file is.
struct VolumeHeader {
  private let path: String

  init(_ path: String) { self.path = path }

  /// How much is read at most to find the end of the first line.
  private static let most = 1 << 16

  /// The file as a database reads it.
  ///
  /// - Parameter terms: the units and forms that are known.
  /// - Returns: the file with the names of its header.
  /// - Throws: why the program could not read it either, or why a database cannot.
  func file(terms: Terms) throws -> SQLVolumesFile {
    guard !VolumeSheet.isOwn(path) else {
      throw usage(
        nl:
          "'\(path)' heeft eigen koppen of is een werkmap, en een database leest CSV. Geef het de koppen van "
          + "'tariffs schema volumes.csv' en bewaar het als CSV.",
        en:
          "'\(path)' has headings of its own or is a workbook, and a database reads CSV. Give it the headings of "
          + "'tariffs schema volumes.csv' and save it as CSV.")
    }
    let bytes = try firstLine()
    guard !bytes.contains(UInt8(ascii: ";")) else {
      throw usage(
        nl:
          "'\(path)' heeft puntkomma's, zoals een Nederlands rekenblad bewaart. Bewaar het als CSV met komma's en "
          + "een decimale punt; zo lezen databases het.",
        en:
          "'\(path)' has semicolons, as a Dutch spreadsheet saves. Save it as CSV with commas and a decimal point, "
          + "which databases read.")
    }
    let rows = VolumeRow.schema.rows(of: SourceText(name: path, bytes: bytes), terms: terms)
    guard rows.problems.isEmpty else { throw DatasetError(problems: rows.problems) }
    let text = String(decoding: bytes, as: UTF8.self)
    let names = text.split(separator: ",", omittingEmptySubsequences: false).map { name in
      String(name.filter { $0 != "\"" && $0 != "\u{FEFF}" && !$0.isNewline })
    }
    return SQLVolumesFile(path: path, header: names)
  }

  private func firstLine() throws(InputFile.Failure) -> [UInt8] {
    let descriptor = try InputFile.opened(path)
    defer { close(descriptor) }
    let bytes = try InputFile.next(VolumeHeader.most, from: descriptor, of: path)
    let end = bytes.firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count
    return Array(bytes[..<end])
  }
}
