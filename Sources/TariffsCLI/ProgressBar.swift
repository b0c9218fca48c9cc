import Export
import Tariffs

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// How far a long reading is, on the error stream where that is a terminal; nothing elsewhere.
final class ProgressBar {
  private static let width = 40

  private let size: Int?
  private let isShown: Bool
  private var shown = -1

  /// A bar for a file.
  ///
  /// - Parameter size: how many bytes it has, if that is known.
  init(of size: Int?) {
    self.size = size
    // What is read at once needs no bar.
    isShown = isatty(STDERR_FILENO) == 1 && (size.map { $0 > 16 << 20 } ?? true)
  }

  /// Shows how many bytes were read, where that makes a difference to be seen.
  func show(_ bytes: Int) {
    guard isShown else { return }
    let step = size.map { $0 == 0 ? 100 : min(100, bytes * 100 / $0) } ?? bytes >> 24
    guard step != shown else { return }
    shown = step
    if size == nil {
      write("\r\(bytes >> 20) MB")
    } else {
      let done = step * ProgressBar.width / 100
      write(
        "\r[" + String(repeating: "#", count: done) + String(repeating: ".", count: ProgressBar.width - done)
          + "] \(step)%")
    }
  }

  /// Takes the bar away.
  func clear() {
    guard isShown, shown >= 0 else { return }
    write("\r\u{1B}[K")
  }

  private func write(_ text: String) {
    // Where even standard error is closed, nobody looks at it.
    try? OutputFile.write(descriptor: STDERR_FILENO, path: "standard error") { $0.append(text) }
  }
}
