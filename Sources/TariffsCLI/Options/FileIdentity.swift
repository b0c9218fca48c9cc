#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A file, by whichever of its names: paths, links and hard links to it are equal.
struct FileIdentity: Hashable {
  private let device: dev_t
  private let inode: ino_t
  /// The name in the folder, of a file that is not there yet.
  private let name: String?

  /// The file of a path; nothing where it is none that can be replaced, such as `/dev/stdout`.
  init?(_ path: String) {
    var status = stat()
    if stat(path, &status) == 0 {
      guard status.st_mode & S_IFMT == S_IFREG else { return nil }
      name = nil
    } else {
      let parts = path.split(separator: "/", omittingEmptySubsequences: false)
      let folder = parts.count == 1 ? "." : parts.dropLast().joined(separator: "/") + "/"
      if stat(folder, &status) == 0 {
        name = parts.last.map(String.init)
      } else {
        // Not even the folder is there: only the spelling tells.
        status = stat()
        name =
          (path.hasPrefix("/") ? "/" : "") + parts.filter { !$0.isEmpty && $0 != "." }.joined(separator: "/")
      }
    }
    device = status.st_dev
    inode = status.st_ino
  }
}

/// Refuses that two outputs of a command go to one file, or one to a file that it reads.
///
/// - Parameters:
///   - written: the outputs, each with the option that names it; those that are not asked for are nothing.
///   - read: the files that it reads.
/// - Throws: a refusal.
func requireFileForEach(_ written: [(option: String, path: String?)], beside read: [String]) throws {
  let files: [(option: String, file: FileIdentity)] = written.compactMap { option, path in
    path.flatMap { FileIdentity($0) }.map { (option, $0) }
  }
  for (place, one) in files.enumerated() {
    if let other = files[..<place].first(where: { $0.file == one.file }) {
      throw usage(
        nl: "\(other.option) en \(one.option) noemen hetzelfde bestand. Geef elk een eigen bestand.",
        en: "\(other.option) and \(one.option) name the same file. Give each a file of its own.")
    }
    if read.contains(where: { FileIdentity($0) == one.file }) {
      throw usage(
        nl: "\(one.option) noemt het bestand dat gelezen wordt. Geef het een ander bestand.",
        en: "\(one.option) names the file that is read. Give it another file.")
    }
  }
}
