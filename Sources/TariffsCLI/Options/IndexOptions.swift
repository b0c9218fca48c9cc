import ArgumentParser
import Indexation
import Tariffs

/// By what prices are indexed: a clause, a series or given percentages; the same words in every command.
typealias IndexOptions = IndexOptionsWith<IndexValue.Status>

/// The same, in a command where a status is that of a figure or also something else.
struct IndexOptionsWith<StatusWord: FigureStatusWord>: ParsableArguments {
  @Option(
    help: .init(
      nl: "Een clausule, zoals vng of vng@2025-juli; zonder versie staat elke versie er die geldt.",
      en: "A clause, such as vng or vng@2025-juli; without a version, every version that holds is shown.",
      value: "clause", known: KnownWords.clauses()),
    completion: .known(KnownWords.clauses))
  var clause: String?

  @Option(
    help: .init(
      nl: "Een reeks, zoals cpi; haar gepubliceerde cijfers tellen.",
      en: "A series, such as cpi; its published figures are used.", value: "series",
      known: KnownWords.series()),
    completion: .known(KnownWords.series))
  var series: String?

  @Option(
    name: .customLong("status"), help: StatusWord.help, completion: .list(StatusWord.known),
    transform: StatusWord.typed)
  var statuses: [StatusWord] = []

  private var status: IndexValue.Status? { statuses.compactMap(\.figure).last }

  @Option(
    help: .init(
      nl: "Met --series: welke van cijfers die elkaar tegenspreken, zoals nza.",
      en: "With --series: which of figures that contradict each other, such as nza.", value: "variant"))
  var variant: String?

  @Option(
    help: .init(
      nl: "Met --series: volg ook een koppeling met een andere basis die geen officiële is, zoals cpi-2025.",
      en: "With --series: also follow a link to another base that is no official one, such as cpi-2025.",
      value: "series"))
  var link: [String] = []

  @Option(
    // A percentage below zero begins like an option.
    name: .customLong("percent"), parsing: .unconditionalSingleValue,
    help: .init(
      nl: "Een percentage, zoals 6,30. Herhaalbaar: een voor elk jaar, in hun volgorde of met het jaar: "
        + "2024=6,30.",
      en: "A percentage, such as 6,30. Repeatable: one for each year, in their order or with the year: "
        + "2024=6,30.",
      value: "number"), transform: typedPercentages)
  var typed: [[TypedPercentage]] = []

  /// All percentages that were given.
  private var percentages: [TypedPercentage] { typed.flatMap(\.self) }

  func validate() throws {
    let given = [clause != nil, series != nil, !typed.isEmpty].count { $0 }
    guard given <= 1 else {
      throw usage(
        nl: "Geef een van --clause, --series en --percent; elk is op zichzelf een index.",
        en: "Give one of --clause, --series and --percent; each is an index by itself.")
    }
    guard series != nil || (status == nil && variant == nil) else {
      throw usage(
        nl: "--status en --variant kiezen cijfers van --series; voeg die toe.",
        en: "--status and --variant choose figures of --series; add it.")
    }
    guard series != nil || link.isEmpty else {
      throw usage(
        nl: "--link kiest een koppeling van --series; voeg die toe.",
        en: "--link chooses a link of --series; add it.")
    }
    try percentages.check()
  }

  /// Whether an index was asked for.
  var isGiven: Bool {
    clause != nil || series != nil || !typed.isEmpty
  }

  /// Refuses a command that needs an index and was given none.
  func requireIndex() throws {
    guard isGiven else {
      throw usage(
        nl: "Met welke index? Voeg --clause vng, --series cpi of een percentage voor elk jaar toe: "
          + "--percent 2024=6,30 --percent 2025=4,91.",
        en: "By which index? Add --clause vng, --series cpi or a percentage for each year: "
          + "--percent 2024=6,30 --percent 2025=4,91.")
    }
  }

  /// The paths between two years or months, at least one; several where a clause has versions, the default first. Prices of other
  /// years may be indexed to the same year too: then they are one of several.
  func paths(
    in book: IndexBook, from: IndexPeriod, to: IndexPeriod, isOneOfSeveral: Bool = false
  ) throws -> [IndexPath] {
    if let clause { return try book.paths(clause: clause, from: from, to: to) }
    if let series {
      return [
        try book.path(
          series: series, status: status, variant: variant, from: from, to: to,
          overLinksTo: Set(link.map { $0.lowercased() }))
      ]
    }
    return [try percentages.path(from: from, to: to, isOneOfSeveral: isOneOfSeveral)]
  }

  /// The paths between two years.
  func paths(in book: IndexBook, from: Int, to: Int, isOneOfSeveral: Bool = false) throws -> [IndexPath] {
    try paths(in: book, from: .year(from), to: .year(to), isOneOfSeveral: isOneOfSeveral)
  }

  /// Refuses percentages that do not lead from the prices of several years to one.
  func check(from origins: [Int], to: Int) throws {
    try percentages.check(from: origins, to: to)
  }

  /// The same index as words of a command line, for prices between two years.
  func words(from: Int, to: Int) -> [String] {
    if let clause { return ["--clause", clause] }
    if let series {
      return ["--series", series] + (status.map { ["--status", $0.rawValue] } ?? [])
        + (variant.map { ["--variant", $0] } ?? []) + link.flatMap { ["--link", $0] }
    }
    return from == to ? [] : percentages.words(IndexPath.years(from: from, to: to))
  }
}

/// A word of `--status`, which can be that of a figure.
protocol FigureStatusWord: Sendable {
  static var help: ArgumentHelp { get }
  static var known: [String] { get }

  static func typed(_ word: String) throws -> Self

  var figure: IndexValue.Status? { get }
}

extension IndexValue.Status: FigureStatusWord {
  static var help: ArgumentHelp {
    .init(
      nl: "Met --series: hoe definitief de cijfers moeten zijn: \(list).",
      en: "With --series: how final the figures must be: \(list).", value: "status")
  }

  static var known: [String] { words }

  static func typed(_ word: String) throws -> IndexValue.Status { try vocabularyWord(word) }

  var figure: IndexValue.Status? { self }
}

/// Reads a year (2024), a month (2024-10) or a quarter (2024-Q3).
func typedPeriod(_ word: String) throws -> IndexPeriod {
  if word.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }), let year = Int(word) {
    try requireYear(year)
  }
  if let period = IndexPeriod(word.uppercased()), (1900...2100).contains(period.year) { return period }
  throw usage(
    nl: "'\(word)' is geen jaar, maand of kwartaal. Schrijf 2024, 2024-10 of 2024-Q3.",
    en: "'\(word)' is no year, month or quarter. Write 2024, 2024-10 or 2024-Q3.")
}

/// Refuses a year in which no tariff was set.
func requireYear(_ year: Int) throws {
  guard (1900...2100).contains(year) else {
    throw usage(
      nl: "\(year) is geen jaar voor een tarief. Geef er een van 1900 tot en met 2100, zoals 2025.",
      en: "\(year) is no year for a tariff. Give one from 1900 to 2100, such as 2025.")
  }
}
