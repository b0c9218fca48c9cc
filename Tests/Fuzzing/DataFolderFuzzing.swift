import Indexation
import Tariffs

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A folder of `--datasets` in which one file is anything: its name stands on the first line of the bytes.
enum DataFolderFuzzing {
  /// The lists inside the program, as every command has them.
  static let builtIn = try? Dataset.builtIn()
  private static let indices = try? IndexBook.builtIn()
  private static let costs = try? CostBook.builtIn()
  private static let audit = try? AuditBook.builtIn()

  /// A clean folder that the script has laid.
  private static let folder = getenv("FUZZING_FOLDER").map { String(cString: $0) } ?? "."

  static func read(_ bytes: [UInt8]) {
    guard let end = bytes.firstIndex(of: UInt8(ascii: "\n")) else { return }
    let name = String(decoding: bytes[..<end], as: UTF8.self)
    guard DataFolder.fileNames.contains(name) else { return }
    let path = folder + "/" + name
    let clean = content(path)
    write(Array(bytes[(end + 1)...]), to: path)
    defer { if let clean { write(clean, to: path) } else { unlink(path) } }
    refusing {
      guard let builtIn else { return }
      let dataset = try Dataset.folder(folder, base: builtIn)
      _ = dataset.tables.reduce(0) { $0 + dataset.tariffs(in: $1.id).count }
    }
    refusing {
      guard var book = indices else { return }
      try book.add(folder: folder)
    }
    refusing {
      guard var book = costs else { return }
      try book.add(folder: folder, of: builtIn)
    }
    refusing {
      guard var book = audit else { return }
      try book.add(folder: folder)
    }
  }

  private static func content(_ path: String) -> [UInt8]? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    return Array(bytes.prefix(fread(&bytes, 1, bytes.count, file)))
  }

  private static func write(_ bytes: [UInt8], to path: String) {
    guard let file = fopen(path, "wb") else { return }
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
  }
}
