import ArgumentParser
import Export
import Tariffs
import TemporaryFiles

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// `tariffs verify`: does what a receipt says again, and says whether it gives the same.
struct VerifyCommand: ReceiptCommand {
  static let configuration = CommandConfiguration(
    "verify", nl: "Reken een bewijs na: geeft dezelfde opdracht nog dezelfde uitvoer, uit dezelfde gegevens?",
    en: "Check a receipt: does the same command still give the same output, from the same data?",
    more: said(
      nl: "Een bewijs komt van --receipt, dat elke opdracht kent. Het noemt de opdracht, de versie, en alle "
        + "gegevens en uitvoer met hun SHA-256. Verify voert de opdracht opnieuw uit zonder iets te schrijven, "
        + "zegt 'hetzelfde', of wat anders is: een gegevensbestand, de versie, de uitvoer met de eerste regel die "
        + "verschilt, of een bestand dat na het schrijven is veranderd. Paden tellen vanaf de map waarin het "
        + "bewijs is gemaakt; een map met alles erin mag dus verhuizen.",
      en:
        "A receipt comes from --receipt, which every command knows. It names the command, the version, and all "
        + "data and outputs with their SHA-256. Verify carries out the command again without writing anything, and "
        + "says 'same', or what differs: a data file, the version, the output with the first line that differs, or "
        + "a file that was changed after it was written. Paths count from the folder in which the receipt was made, "
        + "so a folder with all of it may be moved."),
    examples: [
      .init("tariffs diff 2023 2025 --receipt r.json", nl: "maak een bewijs", en: "make a receipt"),
      .init("tariffs verify r.json", nl: "reken het na", en: "check it"),
    ],
    exitCodes: said(
      nl: "0 hetzelfde; 1 er is iets anders; 2 het kon niet worden nagerekend; 64 verkeerd gebruik.",
      en: "0 same; 1 something differs; 2 it could not be checked; 64 wrong usage."))

  @Argument(
    help: .init(nl: "Het bewijs.", en: "The receipt.", value: "file.json"),
    completion: .file(extensions: ["json"]))
  var file: String

  @OptionGroup(title: said(nl: "Uitvoer", en: "Output")) var output: OutputOptions

  var receipt: String? { nil }

  func validate() throws {
    guard output.receipt == nil else {
      throw usage(
        nl: "Een bewijs van het narekenen is er niet: wie het wil weten, rekent zelf na. Laat --receipt weg.",
        en: "There is no receipt of checking one: whoever wants to know checks it. Leave out --receipt.")
    }
    if let path = output.path, let written = FileIdentity(path), written == FileIdentity(file) {
      throw usage(
        nl: "-o noemt \(path), en dat is het bewijs zelf. Geef -o een ander bestand.",
        en: "-o names \(path), and that is the receipt itself. Give -o another file.")
    }
  }

  func run() throws {
    let receipt = try read()
    let folder = VerifyCommand.folder(of: receipt, at: file)
    func place(_ path: String) -> String {
      path.hasPrefix("/") ? path : (folder.map { $0 + "/" } ?? "") + path
    }
    try requireFileForEach(
      [("-o", output.path)],
      beside: (receipt.read + receipt.written).filter { !$0.isBuiltIn }.map { place($0.path) })
    if let missing = receipt.read.first(where: {
      !$0.isBuiltIn && $0.path != Trail.stream && !Dataset.fileExists(place($0.path))
    }) {
      throw Failure(receipt: receipt, reason: .missing(place(missing.path)))
    }
    guard !receipt.read.contains(where: { $0.path == Trail.stream }) || isatty(STDIN_FILENO) == 0 else {
      throw Failure(receipt: receipt, reason: .needsInput(file: file))
    }
    let rehearsal = try Rehearsal(outputs: receipt.written.count)
    defer { rehearsal.remove() }
    let again = try rehearsal.run(receipt, in: folder)
    let verification = Verification(
      receipt, again: again, now: { rehearsal.output($0) },
      file: { path in try? InputFile.bytes(of: place(path)) })
    try output.write(Report.verification(verification, language: output.lang))
    if !verification.isSame { throw ExitCode(1) }
  }

  /// Reads the receipt, and refuses one of a command that is not carried out again.
  private func read() throws -> Receipt {
    let source: SourceText?
    do throws(DatasetProblem) {
      source = try Dataset.readFile(file, most: Receipt.mostBytes)
    } catch {
      throw DatasetError(problems: [error])
    }
    guard let source else { throw InputFile.Failure(path: file, reason: .missing) }
    let receipt = try Receipt(source)
    // Commands that start others, or need no receipt, are none that a receipt can have.
    let words = receipt.command.map { OtherWords.pairs[$0.lowercased()] ?? $0 }
    let isRefused =
      words.isEmpty || ["verify", "notebook", "help"].contains { words.contains($0) }
      || receipt.command.contains {
        $0.hasPrefix("--generate-completion-script") || $0.hasPrefix(Receipts.option)
      }
    if isRefused {
      throw ReceiptError(path: file, .notRepeatable(command: receipt.command.joined(separator: " ")))
    }
    return receipt
  }

  /// The folder from which the paths of a receipt count; nothing for the folder that one is in.
  ///
  /// A receipt knows the path by which it was written. Where the path by which it is read ends in that, the part before
  /// is the folder in which it was made, wherever that stands now.
  static func folder(of receipt: Receipt, at path: String) -> String? {
    func parts(_ path: String) -> [Substring] { path.split(separator: "/").filter { $0 != "." } }
    let (written, read) = (parts(receipt.path), parts(path))
    guard !receipt.path.hasPrefix("/"), !written.contains(".."), read.count > written.count,
      read.suffix(written.count) == written[...]
    else { return nil }
    return (path.hasPrefix("/") ? "/" : "") + read.dropLast(written.count).joined(separator: "/")
  }

  /// Why a receipt cannot be checked.
  struct Failure: Explained {
    enum Reason {
      /// A file that was read is not there.
      case missing(String)
      /// The command fails now.
      case fails(exitCode: Int, message: String)
      /// It read what came on standard input.
      case needsInput(file: String)
    }

    let receipt: Receipt
    let reason: Reason

    func text(in language: Language) -> String {
      let start = language.text(
        nl: "'\(receipt.line)' is niet na te rekenen: ", en: "'\(receipt.line)' cannot be checked: ")
      switch reason {
      case .missing(let path):
        return start
          + language.text(
            nl:
              "\(path) ontbreekt. Zet het terug, of roep verify aan in de map waarin het bewijs is gemaakt.",
            en: "\(path) is missing. Put it back, or call verify in the folder in which the receipt was made."
          )
      case .fails(let code, let message):
        return start
          + language.text(
            nl: "de opdracht mislukt nu (exitcode \(code)). Zij zegt:\n\(message)",
            en: "the command fails now (exit code \(code)). It says:\n\(message)")
      case .needsInput(let file):
        return start
          + language.text(
            nl: "zij las de standaardinvoer. Geef die opnieuw: tariffs verify \(file) < BESTAND.",
            en: "it read standard input. Give that again: tariffs verify \(file) < FILE.")
      }
    }
  }
}

extension VerifyCommand: ReportWithoutTables {
  static func declaredReport(language: Language) -> Report {
    guard let day = CalendarDate(year: 2026, month: 1, day: 1) else {
      preconditionFailure("a day of the calendar")
    }
    let nothing = Receipt(
      version: "", day: day, command: [], path: "", language: language, columns: nil, datasets: nil,
      exitCode: 0,
      read: [], written: [])
    let verification = Verification(nothing, again: nothing, now: { _ in nil }, file: { _ in nil })
    return .verification(verification, language: language)
  }
}

/// A folder in which a command is carried out again without writing anywhere else.
struct Rehearsal {
  private let path: String

  /// Makes the folder, and clears those that killed programs have left.
  ///
  /// - Parameter outputs: how many outputs are expected in it, so that a signal that ends the program removes them too.
  /// - Throws: why the system makes none.
  init(outputs: Int) throws {
    let parent = Dataset.folderName(Console.environment("TMPDIR") ?? "/tmp")
    let place = parent + "/tariffs-verify"
    for left in TemporaryName.left(of: place) { OutputFolder.remove(left) }
    var pattern = TemporaryName.pattern(of: place)
    guard temporary_folder_make(&pattern) == 0 else {
      throw InputFile.Failure(path: parent, reason: .system(String(cString: strerror(errno))))
    }
    path = TemporaryName.path(of: pattern)
    for name in (0..<outputs).map(String.init) + [Receipts.rehearsed] {
      temporary_file_expect(path + "/" + name)
    }
  }

  /// Carries out the command of a receipt.
  ///
  /// - Parameters:
  ///   - receipt: which command, and in which circumstances.
  ///   - folder: the folder from which its paths count.
  /// - Returns: the receipt that it gives now.
  /// - Throws: when it fails, with what it says.
  func run(_ receipt: Receipt, in folder: String?) throws -> Receipt {
    var circumstances = TariffsProgram.Circumstances()
    circumstances.variables = [
      "\(Receipts.rehearsalVariable)=\(path)", "LC_ALL=\(receipt.language.rawValue)",
    ]
    if let columns = receipt.columns { circumstances.variables.append("COLUMNS=\(columns)") }
    if let datasets = receipt.datasets {
      circumstances.variables.append("\(Receipts.datasetsVariable)=\(datasets)")
    }
    circumstances.folder = folder
    circumstances.hasInput = receipt.read.contains { $0.path == Trail.stream }
    let result = try TariffsProgram.running.run(["tariffs"] + receipt.command, in: circumstances)
    let place = path + "/" + Receipts.rehearsed
    guard Dataset.fileExists(place), let source = try? InputFile.bytes(of: place) else {
      throw VerifyCommand.Failure(
        receipt: receipt, reason: .fails(exitCode: Int(result.exitCode), message: result.error))
    }
    return try Receipt(SourceText(name: place, bytes: source))
  }

  /// The bytes of an output, by its number.
  func output(_ number: Int) -> [UInt8]? { try? InputFile.bytes(of: "\(path)/\(number)") }

  /// Removes the folder.
  func remove() { OutputFolder.remove(path) }
}
