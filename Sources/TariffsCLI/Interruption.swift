import Tariffs

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Somebody stopped a long reading.
struct Interruption: Explained, Hashable {
  /// Is set when the program is asked to stop.
  private static let flag = StopFlag()

  /// Does work that stops where the flag says so: it is set by Ctrl-C, or when the system asks to stop.
  ///
  /// What such a signal did before, it does again behind the work: end the program, and remove unfinished files.
  static func watching<Result>(_ work: (StopFlag) throws -> Result) rethrows -> Result {
    let actions = [SIGINT, SIGTERM].map { number in
      var before = sigaction()
      sigaction(number, nil, &before)
      signal(number) { _ in Interruption.flag.set() }
      return (number, before)
    }
    defer {
      for (number, before) in actions {
        var before = before
        sigaction(number, &before, nil)
      }
    }
    return try work(flag)
  }

  func text(in language: Language) -> String {
    language.text(
      nl: "Gestopt voor het einde; er is niets geschreven.",
      en: "Stopped before the end; nothing was written.")
  }
}
