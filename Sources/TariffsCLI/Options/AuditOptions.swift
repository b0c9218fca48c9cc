import ArgumentParser
import Export
import Indexation
import Tariffs

/// Where the texts of the source documents are, for rules that hold prices against them.
struct SourcesOption: ParsableArguments {
  @Option(
    name: .customLong("sources"),
    help: .init(
      nl: "Houd de lijsten ook tegen de teksten van hun documenten in een map, onder hun source_file.",
      en: "Hold the lists against the texts of their documents in a folder too, by their source_file.",
      value: "dir"), completion: .directory)
  var folder: String?

  /// The lines of the texts of some tables, and the tables whose text is not there.
  func lines(of tables: [TariffTable]) throws -> (lines: [String: [String]], without: [TariffTable]) {
    guard let folder else { return ([:], []) }
    guard !Dataset.fileNames(inFolder: folder).isEmpty else {
      throw InputFile.Failure(path: folder, reason: .missing)
    }
    var (lines, without): ([String: [String]], [TariffTable]) = ([:], [])
    for table in tables {
      guard !table.sourceFile.isEmpty else {
        without.append(table)
        continue
      }
      let path = folder + "/" + table.sourceFile
      let bytes: [UInt8]
      do { bytes = try InputFile.bytes(of: path) } catch {
        guard error.reason == .missing else { throw error }
        without.append(table)
        continue
      }
      let found = SHA256.digest(of: bytes).map { byte in
        String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
      }.joined()
      guard table.sourceSHA256.isEmpty || found == table.sourceSHA256.lowercased() else {
        throw OtherSourceText(path: path, table: table.id, expected: table.sourceSHA256, found: found)
      }
      // A line may end as in Windows.
      lines[table.id] = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map {
        String(decoding: $0.last == UInt8(ascii: "\r") ? $0.dropLast() : $0, as: UTF8.self)
      }
    }
    return (lines, without)
  }
}

/// A text that is not the one from which a list was made.
struct OtherSourceText: Explained, Hashable {
  let path, table, expected, found: String

  func text(in language: Language) -> String {
    language.text(
      nl:
        "'\(path)' is niet de tekst waaruit \(table) is overgenomen: de SHA-256 is \(found), en source_sha256 in "
        + "tables.csv zegt \(expected). Geef de map met de tekst van toen, of laat --sources weg.",
      en:
        "'\(path)' is not the text from which \(table) was made: its SHA-256 is \(found), and source_sha256 in "
        + "tables.csv says \(expected). Give the folder with the text of that time, or leave out --sources.")
  }
}

/// Whether all that the audit finds in the lists is to be told.
struct FindingsOption: ParsableArguments {
  @Flag(
    name: .customLong("findings"),
    help: .init(
      nl: "Toon ook wat tariffs check over deze producten in de lijsten zelf vindt.",
      en: "Show what tariffs check finds about these products in the lists themselves too."))
  var isAsked = false

  /// The most prices of lists that are audited without being asked for: longer lists take more time than the answer.
  fileprivate static let mostUnasked = 2_000

  /// Whether a report is audited: where it is asked for, and for people.
  func audits(for output: OutputOptions) -> Bool { isAsked || !output.chosenFormat.isData }
}

extension DatasetOptions {
  /// The settings of the rules and what readers found, with those of the folders.
  func loadAuditBook(of dataset: Dataset? = nil) throws -> AuditBook {
    var book = try AuditBook.builtIn()
    for path in paths where !Dataset.isList(path) {
      // Only profiles speak of levels, which stand with the costs.
      let hasProfiles = Dataset.fileExists(Dataset.folderName(path) + "/" + AuditFile.profiles.name)
      let levels = try hasProfiles && dataset != nil ? Set(loadCosts(of: dataset).levels.map(\.id)) : nil
      try book.add(folder: path, of: dataset, levels: levels)
    }
    return book
  }

  /// What rules and readers find in some tables.
  ///
  /// - Parameters:
  ///   - tables: the tables.
  ///   - dataset: all tables with all of their files.
  ///   - rules: the rules to be asked.
  ///   - lines: the lines of the source texts, by the table.
  /// - Returns: what was found.
  /// - Throws: the problems of the files of a folder.
  func audit(
    _ tables: [TariffTable], in dataset: Dataset, rules: [Rule] = Rule.all, lines: [String: [String]] = [:]
  ) throws -> Audit {
    let book = try loadAuditBook(of: dataset)
    let input = try auditInput(dataset, book, lines: lines)
    return Audit(of: tables, input: input, read: book.findings, rules: rules, cores: .all)
  }

  /// What rules look at.
  func auditInput(
    _ dataset: Dataset, _ book: AuditBook, lines: [String: [String]] = [:]
  ) throws -> AuditInput {
    AuditInput(
      dataset: dataset, costs: try loadCostBook(of: dataset), index: try loadIndexBook(of: dataset),
      book: book,
      sourceLines: lines)
  }
}

extension Report {
  /// The report with what the audit of its lists finds about its products: a sentence, or all where that is asked for.
  func noting(
    _ findings: FindingsOption, in tables: [TariffTable], products: @autoclosure () -> [Tariff],
    _ dataset: Dataset,
    _ options: DatasetOptions, _ output: OutputOptions
  ) throws -> Report {
    guard findings.audits(for: output) else { return self }
    let count = tables.reduce(0) { $0 + dataset.tariffs(in: $1.id).count }
    guard findings.isAsked || count <= FindingsOption.mostUnasked else {
      return noting(notAudited: tables, language: output.lang)
    }
    let own = Set(products().map { [$0.table, $0.product] })
    let audit = try options.audit(tables, in: dataset).narrowed { item in
      item.finding.products.contains { own.contains([item.finding.table, $0]) }
    }
    return noting(audit, about: own, inFull: findings.isAsked, language: output.lang)
      .noting(audit.readingNotes, language: output.lang)
  }
}
