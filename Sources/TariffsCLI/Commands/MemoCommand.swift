import ArgumentParser
import Export
import Indexation
import Tariffs

/// `tariffs memo`: a complete memo on what changed between two lists.
struct MemoCommand: ChartCommand {
  static let configuration = CommandConfiguration(
    "memo",
    nl: "Schrijf een memo voor het bestuur: één pagina, en bijlagen met elke prijs.",
    en: "Write a memo for who decides: one page, and annexes with every price.",
    more: said(
      nl: "De pagina zegt wat te beslissen is, wat veranderde, wat dat betekent en wat onzeker is; haar "
        + "cijfers zijn die van de bijlagen. Die hebben de prijzen naar hoe goed ze te vergelijken zijn, wat "
        + "indexatie verklaart, de prijzen in maar één lijst, en hoe dit is nagerekend. De bronnen zijn "
        + "genummerd. Zonder --clause, --series of --percent zegt de memo niets over indexatie, en meldt dat. "
        + "Wat u van --aan, --van, --datum en --onderwerp niet geeft, staat er niet in; ook de datum vult het "
        + "programma niet zelf in. CSV en JSON hebben elke rij als gegevens.\n\nMet -o memo.docx is de "
        + "memo een Word-document, met --reference in uw eigen huisstijl. Met --template heeft een memo eigen "
        + "woorden en opmaak; --print-template geeft het ingebouwde sjabloon met alle namen, als begin.",
      en: "The page says what is to be decided, what changed, what that means and what is uncertain; its "
        + "figures are those of the annexes. These have the prices by how far they can be compared, what "
        + "indexation explains, the prices in one list only, and how this was checked. The sources are "
        + "numbered. Without --clause, --series or --percent the memo says nothing about indexation, and that "
        + "it does not. What you do not give of --addressee, --sender, --date and --subject is left out; the "
        + "program does not fill in a date either. CSV and JSON have every row as data.\n\nWith -o "
        + "memo.docx the memo is a Word document, with --reference in your own house style. With --template a memo has your own "
        + "words and layout; --print-template prints the built-in one with all names, as a start."),
    examples: [
      "tariffs memo 2023 2025 --region nijmegen --clause vng -o memo.docx",
      "tariffs memo 2023 2025 --clause vng --reference huisstijl.docx -o memo.docx",
      "tariffs memo 2023 2025 --law jw --aan 'College van B en W'",
      "tariffs memo 2023 2025 --region nijmegen --volumes examples/volumes/nijmegen.csv -o memo.md",
      "tariffs memo --from nijmegen-2023 --to nijmegen-2025-ambulant --lang en",
      "tariffs memo --from own-2025 --to own-2026 --datasets my-folder --format csv",
      "tariffs memo --print-template > mine.md",
      "tariffs memo --from 2023 --to 2025 --clause vng --template mine.md -o memo.md",
    ])

  @Argument(
    help: .init(
      nl: "De oude en de nieuwe kant, zoals 2023 2025; hetzelfde als --from en --to.",
      en: "The old and the new side, such as 2023 2025; the same as --from and --to.", value: "side"),
    completion: .known(KnownWords.selectors), transform: Selector.typed)
  var sides: [Selector] = []

  static var reportsForSchema: [String] { ["memo --from 2023 --to 2025 --clause vng"] }

  @Option(
    name: .customLong("from"), help: .oldSide(value: "side"), completion: .known(KnownWords.selectors),
    transform: Selector.typed)
  var oldSide: Selector?

  @Option(
    name: .customLong("to"), help: .newSide(value: "side"), completion: .known(KnownWords.selectors),
    transform: Selector.typed)
  var newSide: Selector?

  private var from: Selector? { oldSide ?? sides.first }
  private var to: Selector? { newSide ?? (sides.count + (oldSide == nil ? 0 : 1) == 2 ? sides.last : nil) }

  @Option(
    name: [.customLong("aan"), .customLong("addressee")],
    help: .init(nl: "Aan wie de memo gaat.", en: "To whom the memo goes.", value: "text"))
  var addressee = ""

  @Option(
    name: [.customLong("van"), .customLong("sender")],
    help: .init(nl: "Van wie de memo is.", en: "From whom the memo is.", value: "text"))
  var sender = ""

  @Option(
    name: [.customLong("datum"), .customLong("date")],
    help: .init(
      nl: "De datum van de memo, zoals die er moet staan.",
      en: "The date of the memo, as it is to stand there.", value: "text"))
  var date = ""

  @Option(
    name: [.customLong("onderwerp"), .customLong("subject")],
    help: .init(nl: "Waarover de memo gaat.", en: "What the memo is about.", value: "text"))
  var subject = ""

  @OptionGroup var knowledge: KnowledgeOption

  @Option(
    help: .init(
      nl: "De grootte van een groep, voor bedragen op gelijke voorwaarden.",
      en: "The size of a group, for figures on equal terms.", value: "number"))
  var participants = 4

  @Option(
    help: .init(
      nl: "Het aantal professionals van een groep.", en: "The number of professionals of a group.",
      value: "number"))
  var staff = 1

  @Option(
    help: .init(
      nl: "Schrijf de memo volgens een eigen sjabloon.", en: "Write the memo by a template of your own.",
      value: "file"), completion: .file())
  var template: String?

  @Flag(
    help: .init(
      nl: "Geef het ingebouwde sjabloon met alle namen die een sjabloon mag gebruiken.",
      en: "Print the built-in template with all names that a template may use."))
  var printTemplate = false

  @OptionGroup var rounding: RoundingOption
  @OptionGroup(title: "Volumes") var volumes: VolumeOptions
  @OptionGroup(title: "Index") var index: IndexOptions
  @OptionGroup(title: "Filters") var filters: FilterOptions
  @OptionGroup(title: said(nl: "Tabellen", en: "Tables")) var datasets: DatasetOptions
  @OptionGroup(title: said(nl: "Uitvoer", en: "Output")) var output: OutputOptions
  @OptionGroup(title: said(nl: "Uitvoer", en: "Output")) var chart: ChartOptions
  @OptionGroup(title: said(nl: "Uitvoer", en: "Output")) var reference: ReferenceOption

  var inputs: [(option: String, path: String)] {
    [("--template", template), ("--reference", reference.path)].compactMap { option, path in
      path.map { (option, $0) }
    } + volumes.files
  }

  var outputs: [(option: String, path: String)] { volumes.outputs }

  func validate() throws {
    guard !printTemplate else { return }
    let given = [oldSide, newSide].compactMap(\.self) + sides
    guard given.count == 2, from != nil, to != nil else {
      throw usage(
        nl: "Een memo vergelijkt twee kanten: tariffs memo 2023 2025.",
        en: "A memo compares two sides: tariffs memo 2023 2025.")
    }
    _ = try session()
    try volumes.requireVolumes()
    try reference.check(output)
    if template != nil, TemplateEscaping(output.chosenFormat) == nil {
      throw usage(
        nl: "Een sjabloon schrijft tekst of Markdown; gegevensformaten hebben vaste kolommen. Laat "
          + "--template weg.",
        en: "A template writes text or Markdown; data formats have fixed columns. Leave out --template.")
    }
  }

  private func session() throws -> GroupSession {
    try typed { try GroupSession(participants: participants, staff: staff) }
  }

  func run() throws {
    guard !printTemplate else {
      try output.write(text: Memo.builtInTemplate(language: output.lang))
      return
    }
    guard let from, let to else { return }
    let own = try template.map(Memo.template)
    let looks = try reference.load()
    // What rules look at is a part for people.
    let (dataset, loading) = try datasets.load(
      output.chosenFormat.isData
        ? [.crosswalk, .billingTerms, .relations] : Set(DatasetFile.allCases))
    let filter = try filters.filter(in: dataset)
    let comparison = try dataset.compare(
      dataset.select(from, asKnownOn: knowledge.day), with: dataset.select(to, asKnownOn: knowledge.day),
      filter: filter)
    try requireNewerSide(comparison, from: from, to: to)
    let tables = (comparison.from.tables + comparison.to.tables).firstOccurrences
    // The audit reads all files of a folder, so it knows all that is to be said of them.
    let audit = output.chosenFormat.isData ? nil : try audit(tables, comparison, dataset)
    let book = try datasets.loadIndexBook(of: dataset)
    let read = (audit?.readingNotes ?? book.readingNotes).firstOccurrences
    let notes = loading + read.map(LoadingNote.read)
    var memo = try memo(on: comparison, filter: filter, in: dataset, book, loading: notes)
    memo.hasVolumes = volumes.volumes != nil
    let charts = try self.charts {
      try .memo(memo, language: output.lang)
    }
    if let own, let escaping = TemplateEscaping(output.chosenFormat) {
      let values = memo.values(audit: audit, language: output.lang)
      try output.write(text: try own.filled(with: values, escaping: escaping), with: charts)
    } else {
      // What tariffs imply is a part for people: programs need no wages read.
      let isData = output.chosenFormat.isData
      var report = Report.memo(
        memo, budget: isData ? nil : try budget(filter, in: dataset),
        rebuilt: isData ? [] : try rebuilt(tables, filter, dataset),
        audit: audit, language: output.lang)
      report.charts = charts
      report.picturePath = chart.path.map { path(of: $0, besideFile: output.path) }
      // People read in the memo itself which tables were replaced.
      try output.write(
        isData ? report.noting(notes, language: output.lang) : report, like: looks)
    }
  }

  /// What the volumes cost, where any were given: those of the products that the memo is about.
  private func budget(_ filter: TariffFilter, in dataset: Dataset) throws -> Budget? {
    guard volumes.volumes != nil, let from, let to else { return nil }
    let comparison = try dataset.compare(
      dataset.select(from, asKnownOn: knowledge.day), with: dataset.select(to, asKnownOn: knowledge.day),
      filter: TariffFilter(regions: filter.regions))
    return try volumes.budget(comparison, in: dataset, filter: filter)
  }

  /// What stands out in the lists, of the products of the memo and of each list as a whole.
  private func audit(
    _ tables: [TariffTable], _ comparison: Comparison, _ dataset: Dataset
  ) throws -> Audit {
    let products = Set(comparison.rows.flatMap { $0.from + $0.to }.map { [$0.table, $0.product] })
    return try datasets.audit(tables, in: dataset).narrowed { item in
      item.finding.products.isEmpty
        || item.finding.products.contains { products.contains([item.finding.table, $0]) }
    }
  }

  /// Refuses a list against itself, and a new side that is older than the old one: a memo would call falls rises.
  private func requireNewerSide(_ comparison: Comparison, from: Selector, to: Selector) throws {
    let (old, new) = (comparison.from.tables, comparison.to.tables)
    guard Set(old.map(\.id)) != Set(new.map(\.id)) else {
      throw usage(
        nl: "Beide kanten zijn dezelfde lijst. Noem een oude en een nieuwe, zoals tariffs memo 2023 2025.",
        en: "Both sides are the same list. Name an old and a new one, such as tariffs memo 2023 2025.")
    }
    guard let newest = new.map(\.validFrom).max(), let oldest = old.map(\.validFrom).min(), newest < oldest
    else { return }
    throw usage(
      nl:
        "De nieuwe kant (\(to)) is ouder dan de oude (\(from)). Noem de oude eerst: tariffs memo \(to) \(from).",
      en:
        "The new side (\(to)) is older than the old one (\(from)). Name the old one first: tariffs memo \(to) "
        + "\(from).")
  }

  /// The path of a file from the folder of another; as it is where only one of them starts at the root.
  private func path(of picture: String, besideFile file: String?) -> String {
    guard let file, picture.hasPrefix("/") == file.hasPrefix("/") else { return picture }
    func parts(_ path: String) -> [Substring] { path.split(separator: "/").filter { $0 != "." } }
    let (picture, folder) = (parts(picture), Array(parts(file).dropLast()))
    let common = zip(picture.dropLast(), folder).prefix { $0 == $1 }.count
    return (Array(repeating: "..", count: folder.count - common) + picture.dropFirst(common))
      .joined(separator: "/")
  }

  private func memo(
    on comparison: Comparison, filter: TariffFilter, in dataset: Dataset, _ book: IndexBook,
    loading: [LoadingNote]
  ) throws -> Memo {
    try rounding.check(comparison)
    // Lists of one year, or of several on a side, have no index between them.
    let years = index.isGiven ? try comparison.years() : try? comparison.years()
    var real: RealTerms?
    if index.isGiven, let years {
      real = try RealTerms(
        index.paths(in: book, from: years.from, to: years.to), tables: comparison.from.tables, in: dataset,
        book: book, on: comparison.from.day)
    }
    let explanation = years.map {
      book.explain(comparison, from: $0.from, to: $0.to, in: dataset, rounding: rounding.roundedTo)
    }
    let smaller = try? GroupSession(participants: participants - 1, staff: staff)
    return Memo(
      comparison, filter: filter, equalTerms: EqualTerms(dataset: dataset, session: try session()),
      otherGroup: smaller.map { EqualTerms(dataset: dataset, session: $0) }, real: real,
      explanation: explanation, book: book, commands: commands(years: years),
      loading: loading,
      head: Memo.Head(addressee: addressee, sender: sender, date: date, subject: subject))
  }

  /// What the tariffs imply whose documents print a function mix, with the default model and wages.
  private func rebuilt(
    _ tables: [TariffTable], _ filter: TariffFilter, _ dataset: Dataset
  ) throws -> [Report.Section] {
    let costs = try datasets.loadCostBook(of: dataset)
    let tariffs = tables.flatMap { table in
      (try? dataset.tariffs(in: [table], filter: filter)) ?? []
    }
    let products = dataset.costProducts(of: tariffs, costs).filter { !$0.mix.isEmpty }
    let verdicts = try costs.verdicts(on: products) { product throws(RebuildError) in
      try costs.usualRequest(on: product.table.validFrom)
    }
    let usual = try costs.usualRequest(on: tables[0].validFrom)
    let days = costs.datesOfWages(products) { product in
      var wages = usual.wages
      wages.day = product.table.validFrom
      return wages
    }
    return Report.rebuiltPart(
      verdicts, usual, wagesOn: days.firstOccurrences.sorted(), tables: tables, in: costs,
      language: output.lang)
  }

  /// The commands that give the same figures.
  private func commands(years: (from: Int, to: Int)?) -> [String] {
    guard let from, let to else { return [] }
    // A shell takes a word as it stands only when nothing in it could mean more.
    func quoted(_ word: String) -> String {
      word.allSatisfy { $0.isLetter || $0.isNumber || "-_./,:@+%=".contains($0) }
        ? word
        : "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
    }
    let knownOn = knowledge.day.map { ["--as-known-on", "\($0)"] } ?? []
    var rest: [String] = []
    if let law = filters.law { rest += ["--law", law] }
    for region in filters.region.regions { rest += ["--region", quoted(region)] }
    for product in filters.products { rest += ["--product", quoted(product)] }
    for unit in filters.units { rest += ["--unit", unit] }
    for form in filters.form.forms { rest += ["--form", form] }
    for folder in datasets.folders { rest += ["--datasets", quoted(folder)] }
    let sides = ["\(from)", "\(to)"]
    var diff = ["tariffs", "diff"] + sides + ["--equal-terms"]
    if participants != 4 { diff += ["--participants", "\(participants)"] }
    if staff != 1 { diff += ["--staff", "\(staff)"] }
    if let years { diff += index.words(from: years.from, to: years.to).map(quoted) }
    let rounded = rounding.roundedTo.map { ["--rounded-to", "\($0.unit)"] } ?? []
    let explain = ["tariffs", "index", "explain"] + sides + rounded + rest
    // 'index explain' knows no day of publication.
    let commands = [diff + knownOn + rest] + (years != nil && knownOn.isEmpty ? [explain] : [])
    let priced =
      volumes.volumes.map { file in
        [["tariffs", "budget"] + sides + ["--volumes", quoted(file)] + volumes.words.map(quoted) + rest]
      } ?? []
    return (commands + priced).map { $0.joined(separator: " ") }
  }
}
