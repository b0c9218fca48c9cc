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

  /// A flag that is set when the program is asked to stop, by Ctrl-C or by the system; from now on it does not end
  /// at once.
  static func watched() -> StopFlag {
    signal(SIGINT) { _ in Interruption.flag.set() }
    signal(SIGTERM) { _ in Interruption.flag.set() }
    return flag
  }

  func text(in language: Language) -> String {
    language.text(
      nl: "Gestopt voor het einde; er is niets geschreven.",
      en: "Stopped before the end; nothing was written.")
  }
}
