import Synchronization

/// What a command reads and writes, each with its hash: what a receipt is made of.
///
/// Data are read and outputs are written in a few places only, and these leave their trail here where somebody asked for
/// one. The trail belongs to one command: it is handed down with the call, and no two commands share one.
package final class Trail: Sendable {
  /// The trail of the command that is being carried out; nothing where nobody asked for one.
  @TaskLocal package static var current: Trail?

  /// Something that was read or written.
  package struct File: Hashable, Sendable {
    /// The path as it was typed; `datasets/` and its name for a file inside the program, and `-` for a standard stream.
    package var path: String
    /// Whether it stands inside the program.
    package var isBuiltIn = false
    /// How many bytes it has.
    package var count: Int
    /// The SHA-256 of its bytes, in hexadecimal digits.
    package var sha256: String
    /// The text itself, of a short answer that went to standard output and stands nowhere else.
    package var text: String?

    /// Something that was read or written.
    package init(path: String, isBuiltIn: Bool = false, count: Int, sha256: String, text: String? = nil) {
      (self.path, self.isBuiltIn, self.count) = (path, isBuiltIn, count)
      (self.sha256, self.text) = (sha256, text)
    }
  }

  /// The name of a standard stream.
  package static let stream = "-"
  /// The longest answer whose text is kept: 64 kB.
  package static let longestText = 1 << 16

  /// Where outputs go instead of to their places; nothing where they are written as asked for.
  package let rehearsal: String?

  private let files = Mutex<(read: [File], written: [File])>(([], []))

  /// A trail without anything.
  ///
  /// - Parameter rehearsal: a folder that gets the outputs instead of their places, each under its number.
  package init(rehearsal: String? = nil) { self.rehearsal = rehearsal }

  /// What was read so far, in the order of reading.
  package var read: [File] { files.withLock(\.read) }
  /// What was written so far, in the order of writing.
  package var written: [File] { files.withLock(\.written) }

  /// Notes a file that was read; one that was read twice, once.
  package func didRead(_ path: String, isBuiltIn: Bool = false, _ bytes: some Collection<UInt8>) {
    if isBuiltIn, read.contains(where: { $0.isBuiltIn && $0.path == path }) { return }
    didRead(
      File(path: path, isBuiltIn: isBuiltIn, count: bytes.count, sha256: SHA256.hexadecimal(of: bytes)))
  }

  /// Notes a file whose hash was made while it was read; one that was read twice, once.
  package func didRead(_ file: File) {
    files.withLock { files in
      if !files.read.contains(file) { files.read.append(file) }
    }
  }

  /// Notes an output that was written.
  package func didWrite(_ file: File) { files.withLock { $0.written.append(file) } }

  /// Where the next output goes when a command is only rehearsed.
  package var nextPlace: String? { rehearsal.map { "\($0)/\(written.count)" } }
}
