import Export
import Tariffs

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The terminal, the environment and the standard streams.
enum Console {
  /// The value of an environment variable; nothing when it is not set or empty.
  static func environment(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }

  /// The variables that say in which language somebody works; the first that is set counts.
  static let localeVariables = ["LC_ALL", "LC_MESSAGES", "LANG"]

  /// The language of help and refusals: that of `--lang`, else Dutch in a Dutch locale, else English.
  static let language: Language = {
    // Other words for it are asked for by name, because the table of words is not needed for most lines.
    let words = CommandLine.arguments.dropFirst().prefix { $0 != "--" }.map { word in
      word.hasPrefix("--taal") ? "--lang" + word.dropFirst(6) : word
    }
    let asked = zip(words, words.dropFirst().map(Optional.some) + [nil]).compactMap { word, next in
      word == "--lang" ? next : word.hasPrefix("--lang=") ? String(word.dropFirst(7)) : nil
    }
    let language = asked.last.flatMap { word in
      Language(rawValue: word.lowercased())
        ?? OtherWords.pairs["--lang \(word.lowercased())"].flatMap(Language.init(rawValue:))
    }
    if let language { return language }
    let locale = localeVariables.lazy.compactMap(environment).first ?? ""
    return locale.hasPrefix(Language.dutch.rawValue) ? .dutch : .english
  }()

  /// Whether help is asked for, which lists what the data have; commands that answer need not read it for that.
  static let showsHelp: Bool = {
    let words = CommandLine.arguments.dropFirst()
    return words.isEmpty || words.contains { ["-h", "--help", "help", "--uitleg", "uitleg"].contains($0) }
  }()

  /// What standard output can do: the width of the terminal, or that of COLUMNS also in a pipe.
  static func terminal(_ colours: Colours = .auto) -> Terminal {
    let hasColours =
      switch colours {
      case .auto:
        // What a receipt attests is the same on every screen.
        Trail.current == nil && isScreen && environment("NO_COLOR") == nil
          && environment("TERM").map { $0 != "dumb" } ?? false
      case .always: true
      case .never: false
      }
    return Terminal(width: given("COLUMNS") ?? (isScreen ? screen.columns : nil), hasColours: hasColours)
  }

  /// Whether standard output is a terminal.
  static var isScreen: Bool { isatty(STDOUT_FILENO) == 1 }

  /// A positive number of the environment.
  private static func given(_ name: String) -> Int? {
    environment(name).flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
  }

  private static var screen: (columns: Int, lines: Int) {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0 else {
      return (80, 24)
    }
    return (Int(size.ws_col), Int(size.ws_row))
  }

  /// Writes to standard output; on a terminal through a pager where it is longer than the screen.
  static func write(paged: Bool, _ content: (inout ByteSink) -> Void) throws(OutputFile.Failure) {
    guard paged, isScreen, Trail.current == nil, let pager = Pager() else { return try write(content) }
    var sink = ByteSink()
    content(&sink)
    let bytes = sink.bytes
    let (columns, lines) = (given("COLUMNS") ?? screen.columns, given("LINES") ?? screen.lines)
    let count = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .reduce(0) { $0 + max(1, ($1.count + columns - 1) / columns) }
    if count <= lines || !pager.show(bytes) { try write { $0.append(bytes) } }
  }

  /// Writes to standard output, all of it or with an error.
  static func write(_ content: (inout ByteSink) -> Void) throws(OutputFile.Failure) {
    try OutputFile.write(
      descriptor: STDOUT_FILENO, path: said(nl: "de standaarduitvoer", en: "standard output"), content)
  }

  /// Writes a text to standard output, all of it or with an error.
  static func write(_ text: String) throws(OutputFile.Failure) {
    try write { $0.append(text) }
  }

  /// Writes lines to standard error; what a file holds can steer no terminal there.
  static func note(_ line: String) {
    // When even standard error is closed, there is nobody left to tell.
    try? OutputFile.write(descriptor: STDERR_FILENO, path: "standard error") {
      $0.append(line.visibleLines + "\n")
    }
  }
}
