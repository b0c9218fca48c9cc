import Export
import Tariffs

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  @preconcurrency import Musl
#else
  // For `environ`, which this program never changes.
  @preconcurrency import Glibc
#endif

/// This program as a file that can be started again.
struct TariffsProgram {
  /// Why it could not be started.
  struct Failure: Explained {
    let path: String
    let reason: String

    func text(in language: Language) -> String {
      language.text(
        nl: "Kan \(path) niet opnieuw starten: \(reason). Roep tariffs aan met het volledige pad.",
        en: "Cannot start \(path) again: \(reason). Call tariffs by its full path.")
    }
  }

  /// The file.
  let path: String

  /// The program that is running: its real file where the operating system tells, else the word that it was called by.
  static var running: TariffsProgram {
    #if os(Linux)
      // The link leads to the same file even when that was replaced in the meantime.
      if access("/proc/self/exe", X_OK) == 0 { return TariffsProgram(path: "/proc/self/exe") }
    #endif
    return TariffsProgram(path: CommandLine.arguments[0])
  }

  /// What the child must not see, so that it prints the same for everybody.
  private static let hiddenVariables =
    ["COLUMNS", Receipts.datasetsVariable, "NO_COLOR", Receipts.rehearsalVariable] + Console.localeVariables

  /// What a run has that a run for everybody has not.
  struct Circumstances {
    /// Variables of the environment, each as `NAME=value`.
    var variables: [String] = []
    /// The folder in which it runs; nothing for the same one.
    var folder: String?
    /// Whether it reads the standard input of this program.
    var hasInput = false
  }

  /// Runs the words of a command line, `tariffs` first, without a shell; as a rule in the same folder and without input.
  func run(
    _ words: [String], in circumstances: Circumstances = Circumstances()
  ) throws(Failure) -> CommandResult {
    let (output, errors) = (try openPipe(), try openPipe())
    let child: pid_t
    do throws(Failure) {
      defer { for descriptor in [output.writing, errors.writing] { close(descriptor) } }
      child = try start(words, circumstances, output: output.writing, errors: errors.writing)
    } catch {
      for descriptor in [output.reading, errors.reading] { close(descriptor) }
      throw error
    }
    let streams = contents(of: [output.reading, errors.reading])
    for descriptor in [output.reading, errors.reading] { close(descriptor) }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    // As shells do: the exit code, or 128 and the number of the signal that ended it.
    let signal = status & 0x7F
    return CommandResult(
      output: streams[0], error: streams[1], exitCode: signal == 0 ? (status >> 8) & 0xFF : 128 + signal)
  }

  private func start(
    _ words: [String], _ circumstances: Circumstances, output: Int32, errors: Int32
  ) throws(Failure) -> pid_t {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if !circumstances.hasInput {
      posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    }
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, errors, STDERR_FILENO)
    let arguments = words.map { strdup($0) } + [nil]
    let variables = circumstances.variables.map { strdup($0) }
    defer { for text in arguments + variables { free(text) } }
    var child = pid_t()
    let environment = variables + TariffsProgram.visibleEnvironment()
    // Not every system lets a child begin in another folder, so this process goes there for a moment.
    let here = circumstances.folder == nil ? nil : getcwd(nil, 0)
    let whole = path.hasPrefix("/") ? nil : realpath(path, nil)
    defer {
      if let here { _ = chdir(here) }
      free(here)
      free(whole)
    }
    if let folder = circumstances.folder, here == nil || chdir(folder) != 0 { throw failure(errno) }
    let program = whole.map { String(cString: $0) } ?? path
    let result = posix_spawn(&child, program, &actions, nil, arguments, environment)
    guard result == 0 else { throw failure(result) }
    return child
  }

  /// The environment without what would change the output; the strings stay those of this process.
  private static func visibleEnvironment() -> [UnsafeMutablePointer<CChar>?] {
    var visible: [UnsafeMutablePointer<CChar>?] = []
    #if canImport(Darwin)
      var next = _NSGetEnviron().pointee
    #else
      var next = environ
    #endif
    while let variable = next.pointee {
      let name = String(cString: variable).prefix { $0 != "=" }
      if !hiddenVariables.contains(String(name)) { visible.append(variable) }
      next += 1
    }
    return visible + [nil]
  }

  /// Two connected streams that only a child with them as its output keeps open.
  private func openPipe() throws(Failure) -> (reading: Int32, writing: Int32) {
    var descriptors: [Int32] = [-1, -1]
    guard pipe(&descriptors) == 0 else { throw failure(errno) }
    for descriptor in descriptors { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    return (descriptors[0], descriptors[1])
  }

  /// All that comes out of streams, read side by side: a child stops when one of them is full.
  private func contents(of descriptors: [Int32]) -> [String] {
    var bytes = descriptors.map { _ in [UInt8]() }
    var waiting = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while waiting.contains(where: { $0.fd >= 0 }) {
      guard poll(&waiting, nfds_t(waiting.count), -1) >= 0 || errno == EINTR else { break }
      for index in waiting.indices where waiting[index].fd >= 0 && waiting[index].revents != 0 {
        let count = read(waiting[index].fd, &buffer, buffer.count)
        if count > 0 {
          bytes[index] += buffer[..<count]
        } else if count == 0 || errno != EINTR {
          // Those below zero are left out by poll.
          waiting[index].fd = -1
        }
      }
    }
    return bytes.map { String(decoding: $0, as: UTF8.self) }
  }

  private func failure(_ code: Int32) -> Failure {
    Failure(path: path, reason: String(cString: strerror(code)))
  }
}
