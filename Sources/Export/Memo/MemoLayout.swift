import Indexation
import Tariffs

/// The tables, facts and sentences of a memo in one language, from which a report or a template is filled.
struct MemoLayout {
  typealias Fact = Report.Fact

  let memo: Memo
  let wording: Wording
  /// What the two sides are called.
  let from: String
  let to: String
  /// The errors and warnings of the lists.
  let noticed: [AuditColumns.Numbered]
  /// The number of the note on a table.
  fileprivate let markOf: [String: String]
  fileprivate let hasSeveralLaws: Bool

  init(_ memo: Memo, wording: Wording, audit: Audit? = nil) {
    self.memo = memo
    self.wording = wording
    noticed = AuditColumns.numbered(audit?.items.filter { $0.severity <= .warning } ?? [])
    from = memo.comparison.from.selector.description
    to = memo.comparison.to.selector.description
    markOf = Dictionary(
      uniqueKeysWithValues: memo.tables.enumerated().map { ($0.element.id, "\($0.offset + 1)") })
    hasSeveralLaws = Set(memo.rows.map(\.row.subject.law)).count > 1
  }

  /// The form with what the two sides are called.
  var form: MemoForm { MemoForm(wording: wording, from: from, to: to) }

  var title: String {
    wording.memoTitle(regions: memo.regions, law: memo.filter.law, from: from, to: to)
  }

  // MARK: The page

  /// What stands above the memo, with labels.
  var head: [Fact] {
    let head = memo.head
    return zip(wording.headLabels, [head.addressee, head.sender, head.date, head.subject])
      .filter { !$0.1.isEmpty }.map(Fact.init)
  }

  /// The main findings in words; what a source says has the number of its note.
  var findings: [(finding: MemoFinding, fact: Fact)] {
    memo.findings.map { finding in
      let fact = wording.fact(finding, from: from, to: to)
      guard case .index = finding, !indexNotes.isEmpty else { return (finding, fact) }
      let first = memo.tables.count + 1
      let notes = wording.notes(from: first, to: first + indexNotes.count - 1)
      return (finding, Fact(fact.label, "\(fact.value) \(notes)"))
    }
  }

  /// The sentences of a part of the page.
  func sentences(_ part: MemoPart) -> [String] {
    findings.filter { $0.finding.place.part == part }.map(\.fact.value)
  }

  // MARK: Notes

  private var indexNotes: [String] {
    memo.real.map { wording.figureSources(of: [$0.path]) } ?? []
  }

  /// The notes, numbered from 1: documents, sources of the index, and the lines that reasons rest on.
  var notes: [String] {
    let places = allReasons.filter { !$0.reason.lines.isEmpty }.map {
      "\(wording.list($0.reason.products)): \($0.reason.lines)"
    }
    return memo.tables.map(wording.citation) + indexNotes + places
  }

  // MARK: Parts

  /// What stands before a part; nothing where the part is left out.
  func introduction(to part: MemoPart) -> [String]? {
    if part == .head { return head.isEmpty ? nil : [] }
    if part.isOnPage { return sentences(part).isEmpty ? nil : [] }
    let rows = part.standing.map(memo.rows) ?? []
    guard part.standing == nil || !rows.isEmpty else { return nil }
    var sentences = [wording.words(of: part, from: from, to: to).introduction]
    if part == .equalTerms {
      sentences += [groupSession, memo.real == nil ? "" : wording.realExplanation]
      sentences += wording.exceededLimits(of: rows.map(\.row), memo.equalTerms)
    }
    let introduction = sentences.filter { !$0.isEmpty }.joined(separator: " ")
    return introduction.isEmpty ? [] : [introduction]
  }

  /// How group prices are converted; empty where there are none.
  var groupSession: String {
    memo.rows.contains(where: \.isConverted) ? wording.groupSession(memo.equalTerms.session) : ""
  }

  // MARK: What was compared

  var comparedSentences: [String] {
    var sentences = [wording.compared(regions: memo.regions, from: from, to: to)]
    sentences += wording.only(memo.filter)
    sentences += memo.comparison.notes.map(wording.sentence)
    sentences += memo.loading.map(wording.sentence)
    if let note = wording.languageOfReasons { sentences.append(note) }
    return sentences
  }

  /// A document with the number of its note and how many of its prices take part.
  var documents: [(mark: String, table: TariffTable, prices: Int)] {
    memo.tables.map { table in
      let prices = memo.rows.reduce(0) { count, row in
        count + (row.row.from + row.row.to).count { $0.table == table.id }
      }
      return (markOf[table.id] ?? "", table, prices)
    }
  }

  // MARK: Rows

  /// A reason with the products that it is about, the lines that say so, and the number of the note that has these.
  typealias Reason = (products: [String], reason: String, lines: String, note: String)

  /// A row with what it needs to be put into words.
  struct Line {
    let layout: MemoLayout
    let row: Memo.Row
  }

  /// The rows that are meant, in the order of the documents.
  func lines(where isMeant: (Memo.Row) -> Bool) -> [Line] {
    memo.rows.filter(isMeant).map { Line(layout: self, row: $0) }
  }

  /// Why prices can be compared or not: each reason once, in the order of the annexes.
  private var allReasons: [(standing: EqualTerms.Standing, reason: Reason)] {
    var number = memo.tables.count + indexNotes.count
    let noteOf = markOf.mapValues(wording.linesOfNote)
    func reason(_ row: Memo.Row) -> String { row.row.comparability?.reason ?? "" }
    return MemoPart.allCases.compactMap(\.standing).flatMap { standing in
      let rows = memo.rows(standing)
      let rowsOf = Dictionary(grouping: rows, by: reason)
      return rows.map(reason).firstOccurrences.filter { !$0.isEmpty }.map { reason in
        let rows = rowsOf[reason] ?? []
        // With many products the lines would bury the reason; the annex has the line of each price.
        let places = rows.count > 3 ? [] : rows.map { wording.lines(of: $0.row, letterOf: noteOf) }
        let lines = places.firstOccurrences.joined(separator: "; ")
        if !lines.isEmpty { number += 1 }
        return (standing, (rows.map(\.label), reason, lines, lines.isEmpty ? "" : "\(number)"))
      }
    }
  }

  /// Why prices of one standing can be compared or not.
  func reasons(_ standing: EqualTerms.Standing) -> [Reason] {
    allReasons.filter { $0.standing == standing }.map(\.reason)
  }

  /// The prices on one side, those of a ladder of products together: those that are new, and then those that are gone.
  var oneSidedGroups: [[Line]] {
    let lines = lines { $0.standing == .oneSided }
    func key(_ line: Line) -> [String] {
      [line.isNew ? to : from, line.subject.table, line.nameWithoutStep, line.per, "\(line.subject.law)"]
    }
    let linesOf = Dictionary(grouping: lines, by: key)
    let groups = lines.map(key).firstOccurrences.compactMap { linesOf[$0] }
    return groups.filter { $0[0].isNew } + groups.filter { !$0[0].isNew }
  }

  // MARK: Indexation

  /// The percentages that are used or that explain prices, with what for.
  var indexSteps: [(use: String, year: String, percent: Rational, origin: String)] {
    guard memo.hasChanges else { return [] }
    var paths = memo.real.map { [(wording.usedForReal, $0.path)] } ?? []
    // An index that is the only one that fits some prices is named with them.
    let fits = memo.rows.compactMap { row -> (label: String, path: IndexPath)? in
      guard let matches = row.explanation?.matches, matches.count == 1 else { return nil }
      return (row.label, matches[0].path)
    }
    for path in fits.map(\.path).firstOccurrences {
      paths.append((wording.fits(fits.filter { $0.path == path }.map(\.label)), path))
    }
    return paths.flatMap { use, path in
      let steps = path.steps.map { (use, "\($0.year)", $0.percent, wording.origin($0.origin)) }
      guard path.steps.count > 1 || path.isBackward else { return steps }
      let total = path.total
      return steps + [(use, wording.allYears, Rational(total.hundredths) / Rational(100), "")]
    }
  }

  var indexationSentences: [String] {
    guard let explanation = memo.explanation else { return [wording.noYears] }
    guard !explanation.rows.isEmpty else { return [wording.nothingInCommon] }
    return [wording.methodOfExplaining.text]
  }

  // MARK: What is not known

  var unknown: [Fact] {
    var facts: [Fact] = []
    let withoutLevel = memo.tables.filter(\.priceLevel.isEmpty).compactMap { markOf[$0.id] }
    if !withoutLevel.isEmpty {
      facts.append(Fact(wording.priceLevelLabel, wording.noPriceLevel(withoutLevel)))
    }
    if let real = memo.real {
      let doubts = wording.doubts(about: [real.path], in: real.book)
      if !doubts.isEmpty { facts.append(Fact(wording.indexLabel, doubts.joined(separator: " "))) }
      facts += wording.otherVersions(real.others).map { Fact(wording.otherVersionLabel, $0) }
    }
    if !memo.untriedIndices.isEmpty {
      facts.append(Fact(wording.untriedLabel, wording.untried(memo.untriedIndices)))
    }
    return facts
  }
}

extension MemoLayout.Line {
  var subject: Tariff { row.row.subject }
  var explained: IndexExplanation.Row? { row.explanation }
  private var wording: Wording { layout.wording }

  /// Whether it stands on the new side only.
  var isNew: Bool { row.row.from.isEmpty }

  /// The name without the step of a ladder that it ends in: `Fasehuis` for `Fasehuis C`.
  var nameWithoutStep: String {
    let words = subject.name.split(separator: " ")
    guard words.count > 1, let step = words.last, step.count == 1, step.allSatisfy(\.isUppercase) else {
      return subject.name
    }
    return words.dropLast().joined(separator: " ")
  }

  /// What the price is for, with its form where that is not the usual one.
  var per: String {
    let unit = row.equalTerms.map { wording.per($0.basis) } ?? row.row.unit.rawValue
    return subject.form == .zin ? unit : "\(unit), \(wording.name(of: subject.form))"
  }

  /// Code and name with what the price is for: `02A03 Begeleiding (Wmo, per minuut)`.
  var description: String { "\(subject.codeAndName) \(purpose)" }

  /// What the price is for, in brackets.
  var purpose: String {
    let law = layout.hasSeveralLaws ? wording.name(of: subject.law) + ", " : ""
    return "(\(law)per \(per))"
  }

  /// The notes and lines of the two prices.
  var places: String {
    func place(_ tariff: Tariff?) -> String {
      tariff.map { "\(layout.markOf[$0.table] ?? ""):\($0.line)" } ?? "–"
    }
    // The spaces do not break, so that a narrow column keeps the two together.
    return "\(place(row.row.from.first))\u{A0}→\u{A0}\(place(row.row.to.first))"
  }

  /// How many of the tried indices fit the new price, whether that can be chance, and how many of them fit only when
  /// every year is rounded.
  var follows: String {
    guard let explanation = layout.memo.explanation, let explained else { return wording.no }
    return wording.fit(explained, of: explanation)
      + wording.roundedYearly(explained.matches.count(where: \.isOnlyYearly), of: explained.matches.count)
  }
}

extension [MemoLayout.Line] {
  /// The product of a group of one-sided prices: `Fasehuis C–G (per etmaal)`.
  var description: String {
    guard let first, let last, count > 1 else {
      return self.first.map { "\($0.subject.name) \($0.purpose)" } ?? ""
    }
    let steps = [first, last].map { $0.subject.name.dropFirst($0.nameWithoutStep.count + 1) }
    let name =
      steps.contains("") ? first.subject.name : "\(first.nameWithoutStep) \(steps.joined(separator: "–"))"
    return "\(name) \(first.purpose)"
  }

  /// The codes of a group of one-sided prices with their amounts.
  func prices(_ wording: Wording) -> String {
    compactMap { line in
      let subject = line.subject
      let amount = line.row.amount(line.isNew ? .to : .from)
      // The space does not break, so that code and amount stay together.
      return amount.map {
        (subject.code.isEmpty ? "" : "\(subject.code)\u{A0}") + wording.number(hundredths: $0.cents)
      }
    }.joined(separator: "; ")
  }

  /// The note and the lines of a group of one-sided prices, from the first to the last.
  var places: String {
    let lines = map(\.subject.line)
    guard let first, let least = lines.min(), let most = lines.max() else { return "" }
    return "\(first.layout.markOf[first.subject.table] ?? ""):\(least)" + (most > least ? "–\(most)" : "")
  }
}
