import ArgumentParser
import Export
import OfficeFiles
import Tariffs

/// In which format and language, and to where.
@dynamicMemberLookup
struct OutputOptions: ParsableArguments {
  @OptionGroup var shown: ShownOptions

  @Option(
    name: .shortAndLong,
    help: .init(
      nl: "Schrijf naar een bestand in plaats van het scherm; het is volledig of onaangeroerd (- is het "
        + "scherm).",
      en: "Write to a file instead of the screen; it is complete or untouched (- is the screen).",
      value: "file"),
    completion: .file())
  var output: String?

  @Option(name: .customLong("receipt"), help: Receipts.help, completion: .file(extensions: ["json"]))
  var receipt: String?

  @Option(
    help: .init(
      nl: "De taal van titels, koppen, toelichtingen en getallen, en van weigeringen: nl of en.",
      en: "The language of titles, headings, notes and numbers: nl or en.", value: "lang"),
    completion: .words(of: Language.self), transform: vocabularyWord)
  var lang: Language = .dutch

  init() {}

  /// What is shown on the screen, by a command of which `-o` is no file.
  init(_ shown: ShownOptions, language: Language) {
    (self.shown, output, receipt, lang) = (shown, nil, nil, language)
  }

  subscript<Value>(dynamicMember option: WritableKeyPath<ShownOptions, Value>) -> Value {
    get { shown[keyPath: option] }
    set { shown[keyPath: option] = newValue }
  }

  /// The file, when it is one.
  var path: String? {
    output == "-" ? nil : output
  }

  /// The format that was asked for, in one way or another.
  var chosenFormat: OutputFormat {
    shown.format ?? (shown.dialect == nil ? path.flatMap(OutputFormat.init(path:)) ?? .text : .csv)
  }

  func validate() throws {
    if let receipt, receipt.isEmpty || receipt == "-" {
      throw usage(
        nl: "--receipt noemt geen bestand. Voeg er een toe, zoals --receipt r.json.",
        en: "--receipt names no file. Add one, such as --receipt r.json.")
    }
    if let dialect = shown.dialect { try shown.requireCSV(dialect, path) }
    if let path, path.isEmpty {
      throw usage(
        nl: "-o noemt geen bestand. Voeg er een toe, zoals -o memo.md, of laat -o weg.",
        en: "-o names no file. Add one, such as -o memo.md, or leave out -o.")
    }
    // A command that writes SQL has no format.
    if path?.hasSuffix(".sql") != true { try requireFormat() }
    guard !chosenFormat.isBinary || output != nil || !Console.isScreen else {
      let format = chosenFormat.rawValue
      throw usage(
        nl: "\(format) is niet te lezen op het scherm. Schrijf het naar een bestand: -o tarieven.\(format).",
        en: "\(format) cannot be read on the screen. Write it to a file: -o tariffs.\(format).")
    }
    try shown.require(of: chosenFormat, isToFile: true)
  }

  /// Refuses a file whose ending names no format, where none was asked for.
  private func requireFormat() throws {
    guard let path, shown.format == nil, shown.dialect == nil, OutputFormat(path: path) == nil,
      !OutputFile.isFolder(path)
    else { return }
    let endings = OutputFormat.allCases.flatMap(\.fileEndings).map { "." + $0 }.joined(separator: ", ")
    throw usage(
      nl: "Het einde van '\(path)' noemt geen formaat. Laat het eindigen op \(endings), of voeg --format "
        + "toe.",
      en: "The ending of '\(path)' names no format. End it in \(endings), or add --format.")
  }

  /// Writes a whole text where it was asked for, and the files of its pictures.
  func write(text: String, with charts: [Chart] = []) throws {
    try write(with: charts) { $0.append(text) }
  }

  /// Writes an output and the files of its pictures: all of them, or none.
  private func write(with charts: [Chart], _ content: @escaping (inout ByteSink) -> Void) throws {
    var outputs = charts.compactMap { chart in
      chart.path.map { path in
        (path: path, content: { (sink: inout ByteSink) in sink.append(chart.svg(language: lang)) })
      }
    }
    if let path { outputs.append((path, content)) }
    try OutputFile.write(outputs) {
      if path == nil { try Console.write(paged: !shown.isUnpaged, content) }
    }
  }

  /// Writes a report where and how it was asked for; notes for which it has no room go to standard error.
  ///
  /// - Parameters:
  ///   - whole: the report.
  ///   - reference: the document whose looks a document gets; nothing for our own.
  /// - Throws: when a column is unknown, or the file or the screen cannot be written to.
  func write(_ whole: Report, like reference: DocumentReference? = nil) throws {
    try requireFormat()
    let (report, format) = (try shown.asked(of: whole, language: lang), chosenFormat)
    var details = FormatDetails(
      dialect: shown.dialect ?? .rfc4180, hasNumbers: shown.numbers, isFragment: shown.fragment,
      // A file is no screen, and is kept.
      isWhole: shown.details || path != nil, terminal: path == nil ? Console.terminal(shown.color) : .plain)
    (details.reference, details.cores) = (reference, .all)
    try write(with: report.charts) { [details] sink in
      report.write(as: format, language: lang, details: details, to: &sink)
    }
    guard !format.hasNotes, !shown.quiet else { return }
    for note in report.notes + report.notesAbout(format, language: lang) { Console.note(note) }
  }
}
