import Tariffs

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// When text has colours.
enum Colours: String, Vocabulary {
  /// On a terminal, unless `NO_COLOR` is set.
  case auto
  /// Also in a pipe.
  case always
  /// Nowhere.
  case never

  static let noun = Phrase(nl: "keuze voor kleur", en: "choice of colour")
}

/// The program in which output is read that is longer than the screen, as in git.
struct Pager {
  /// The command for a shell.
  private let command: String

  /// The pager that the environment names; nothing where it wants none.
  init?() {
    // less is not everywhere; without it the output goes on as it is.
    let less = "if command -v less >/dev/null 2>&1; then exec less -FRX; else exec cat; fi"
    let names = ["TARIFFS_PAGER", "PAGER"]
    let chosen = names.lazy.compactMap { name in getenv(name).map { String(cString: $0) } }.first
    command = chosen ?? less
    if command.allSatisfy({ $0 == " " }) || command == "cat" { return nil }
  }

  /// Shows bytes; a pager that is left before the end is no error.
  ///
  /// - Returns: whether there was such a program.
  func show(_ bytes: [UInt8]) -> Bool {
    // less shows other letters than ASCII as codes where the locale is not installed.
    setenv("LESSCHARSET", "utf-8", 0)
    guard let pipe = popen(command, "w") else { return false }
    // Only now, so that the pager still has them: it decides when to stop, and this program waits for it.
    signal(SIGPIPE, SIG_IGN)
    signal(SIGINT, SIG_IGN)
    fwrite(bytes, 1, bytes.count, pipe)
    let notFound: Int32 = 127 << 8
    return pclose(pipe) != notFound
  }
}
