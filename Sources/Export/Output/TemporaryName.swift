import Tariffs
import TemporaryFiles

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// How a file or folder is called while it stands beside its place: `memo.md.tariffs-4711-k3XqPz`.
///
/// The number of the process tells a later run whether the one that made it still writes.
package enum TemporaryName {
  private static let mark = ".tariffs-"

  /// The name for a place, with six letters that are still open, as `mkstemp` takes it.
  package static func pattern(of place: String) -> [CChar] {
    Array("\(place)\(mark)\(getpid())-XXXXXX".utf8CString)
  }

  /// A name that was filled in.
  package static func path(of pattern: [CChar]) -> String {
    String(decoding: pattern.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Removes what programs that were killed have left beside a place; what another one still writes stays.
  package static func clearLeft(of place: String) {
    for left in left(of: place) { temporary_remove(left) }
  }

  /// The names that programs which are no more have left beside a place.
  package static func left(of place: String) -> [String] {
    let cut = place.lastIndex(of: "/").map { place.index(after: $0) } ?? place.startIndex
    let (folder, name) = (String(place[..<cut]), String(place[cut...]) + mark)
    return Dataset.fileNames(inFolder: folder.isEmpty ? "." : folder).compactMap { entry in
      let parts = entry.hasPrefix(name) ? entry.dropFirst(name.count).split(separator: "-") : []
      guard parts.count == 2, parts[1].utf8.count == 6, let process = Int32(parts[0]) else { return nil }
      return temporary_is_left(folder + entry, process) != 0 ? folder + entry : nil
    }
  }
}
