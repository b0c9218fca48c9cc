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
  fileprivate let letterOf: [String: String]
  fileprivate let hasSeveralLaws: Bool

  init(_ memo: Memo, wording: Wording) {
    self.memo = memo
    self.wording = wording
    from = memo.comparison.from.selector.description
    to = memo.comparison.to.selector.description
    letterOf = Report.letters(of: memo.tables)
    hasSeveralLaws = Set(memo.rows.map(\.row.subject.law)).count > 1
  }

  /// The form with what the two sides are called.
  var form: MemoForm { MemoForm(wording: wording, from: from, to: to) }

  var title: String {
    wording.memoTitle(regions: memo.regions, law: memo.filter.law, from: from, to: to)
  }

  // MARK: The main findings

  var findings: [(key: String, fact: Fact)] {
    memo.findings.map { ($0.key, wording.fact($0, from: from, to: to)) }
  }

  // MARK: Parts

  /// What stands before a part; nothing where the part is left out.
  func introduction(to part: MemoPart) -> [String]? {
    let rows = part.standing.map(memo.rows) ?? []
    guard part.standing == nil || !rows.isEmpty else {
      return part == .equalTerms && memo.hasChanges ? [wording.nothingOnEqualTerms] : nil
    }
    var sentences = [wording.words(of: part, from: from, to: to).introduction]
    if part == .equalTerms {
      sentences += [groupSession, memo.real == nil ? wording.noIndexChosen : wording.realExplanation]
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
    sentences += memo.replaced.map { wording.replaced(table: $0.table, folder: $0.folder) }
    let remarks = memo.rows.compactMap { wording.remarks($0.row) }
    if !remarks.isEmpty { sentences.append(remarks.joined(separator: " ")) }
    if let note = wording.languageOfReasons { sentences.append(note) }
    return sentences
  }

  /// A document with its letter and how many of its prices take part.
  var documents: [(letter: String, table: TariffTable, prices: Int)] {
    memo.tables.map { table in
      let prices = memo.rows.reduce(0) { count, row in
        count + (row.row.from + row.row.to).count { $0.table == table.id }
      }
      return (letterOf[table.id] ?? "", table, prices)
    }
  }

  // MARK: Rows

  /// A reason with the products that it is about and the lines that say so.
  typealias Reason = (products: [String], reason: String, lines: String)

  /// A row with what it needs to be put into words.
  struct Line {
    let layout: MemoLayout
    let row: Memo.Row
  }

  /// The rows that are meant, in the order of the documents.
  func lines(where isMeant: (Memo.Row) -> Bool) -> [Line] {
    memo.rows.filter(isMeant).map { Line(layout: self, row: $0) }
  }

  /// Why prices can be compared or not: each reason once, with its products and the lines that say so.
  func reasons(_ standing: EqualTerms.Standing) -> [Reason] {
    let rows = memo.rows(standing)
    func reason(_ row: Memo.Row) -> String { row.row.comparability?.reason ?? "" }
    let rowsOf = Dictionary(grouping: rows, by: reason)
    return rows.map(reason).firstOccurrences.filter { !$0.isEmpty }.map { reason in
      let rows = rowsOf[reason] ?? []
      // With many products the lines would bury the reason; the appendix has the line of each price.
      let lines = rows.count > 3 ? [] : rows.map { wording.lines(of: $0.row, letterOf: letterOf) }
      return (rows.map(\.label), reason, lines.firstOccurrences.joined(separator: "; "))
    }
  }

  // MARK: Indexation

  /// The percentages that are used or that explain prices, with what for.
  var indexSteps: [(use: String, year: String, percent: Rational, origin: String)] {
    guard memo.hasChanges else { return [] }
    var paths = memo.real.map { [(wording.usedForReal, $0.path)] } ?? []
    for path in explainingPaths where path.steps.map(\.percent) != paths.first?.1.steps.map(\.percent) {
      paths.append((wording.explainsPrices, path))
    }
    return paths.flatMap { use, path in
      let steps = path.steps.map { (use, "\($0.year)", $0.percent, wording.origin($0.origin)) }
      guard path.steps.count > 1 || path.isBackward else { return steps }
      let total = MemoFinding.Index(path: path).total
      return steps + [(use, wording.allYears, Rational(total.hundredths) / Rational(100), "")]
    }
  }

  /// The groups of products that the same paths explain by the same rounding, in the order of the documents.
  private var explainedGroups: [(rows: [Memo.Row], matches: [IndexExplanation.Match])] {
    let explained = memo.rows.filter(\.isExplained)
    func names(_ row: Memo.Row) -> [String] {
      row.explanation?.matches.map { $0.isOnlyYearly ? $0.name + " yearly" : $0.name } ?? []
    }
    let rows = Dictionary(grouping: explained, by: names)
    return explained.map(names).firstOccurrences.compactMap { names in
      rows[names].flatMap { rows in rows[0].explanation.map { (rows, $0.matches) } }
    }
  }

  private var explainingPaths: [IndexPath] {
    explainedGroups.filter { $0.matches.count == 1 }.map { $0.matches[0].path }.firstOccurrences
  }

  var indexationSentences: [String] {
    guard let explanation = memo.explanation else { return [wording.noYears] }
    guard !explanation.rows.isEmpty else { return [wording.nothingInCommon] }
    var sentences = explainedGroups.map { group in
      let products = group.rows.map(\.label)
      return group.matches.count == 1
        ? wording.explained(
          products: products, match: group.matches[0], tried: explanation.triedPaths.count)
        : wording.explainedByAny(
          products: products, count: group.matches.count, yearly: group.matches.count(where: \.isOnlyYearly))
    }
    let doubtful = memo.rows.filter { $0.isExplained && $0.explanation?.canBeChance == true }
    if let widest = doubtful.compactMap(\.explanation?.width).max() {
      sentences.append(wording.fitsByChance(products: doubtful.map(\.label), width: wording.width(widest)))
    }
    let implied = memo.rows.filter(\.hasImpliedIndex)
    let unexplained = implied.count { !$0.isExplained }
    if unexplained > 0 {
      sentences.append(wording.notExplained(count: unexplained, isRest: unexplained < implied.count))
    }
    if memo.leftOutOfIndexation > 0 {
      sentences.append(wording.leftOutOfIndexation(memo.leftOutOfIndexation))
    }
    let labels = Dictionary(memo.rows.map { ($0.row, $0) }) { first, _ in first }
    for group in explanation.groups {
      let members = group.members.map { explanation.rows[$0] }
      // A group price that was converted takes no part, as its printed prices are not for the same thing.
      guard members.allSatisfy({ $0.matches.isEmpty }),
        members.allSatisfy({ labels[$0.row]?.hasImpliedIndex ?? false })
      else { continue }
      sentences.append(
        wording.mayShare(
          products: members.compactMap { labels[$0.row]?.label },
          lower: wording.indexBound(lower: group.bounds),
          upper: wording.indexBound(upper: group.bounds)))
    }
    return sentences
  }

  // MARK: What is not known

  var unknown: [Fact] {
    var facts = [Fact(wording.noVolumes.label, wording.noVolumes.text)]
    func letters(_ isMeant: (TariffTable) -> Bool) -> [String] {
      memo.tables.filter(isMeant).compactMap { letterOf[$0.id] }
    }
    let unpublished = letters { $0.publishedOn == nil }
    if !unpublished.isEmpty {
      facts.append(Fact(wording.publicationLabel, wording.publicationUnknown(unpublished)))
    }
    let withoutLevel = letters(\.priceLevel.isEmpty)
    var levels = memo.tables.filter { !$0.priceLevel.isEmpty }.map {
      wording.priceLevels(letterOf[$0.id] ?? "", printed: $0.priceLevel)
    }
    if !withoutLevel.isEmpty { levels.insert(wording.noPriceLevel(withoutLevel), at: 0) }
    facts.append(Fact(wording.priceLevelLabel, levels.joined(separator: " ")))
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

  /// What the price is for, with its form where that is not the usual one.
  var per: String {
    let unit = row.equalTerms.map { wording.per($0.basis) } ?? row.row.unit.rawValue
    return subject.form == .zin ? unit : "\(unit), \(wording.name(of: subject.form))"
  }

  /// The name with what the price is for: `Begeleiding (Wmo, per minuut)`.
  var description: String {
    let law = layout.hasSeveralLaws ? wording.name(of: subject.law) + ", " : ""
    return "\(subject.name) (\(law)per \(per))"
  }

  /// The documents and lines of the two prices.
  var places: String {
    // The space within a place does not break, so that a narrow column keeps letter and line together.
    func place(_ tariff: Tariff?) -> String {
      tariff.map { "\(layout.letterOf[$0.table] ?? "")\u{A0}\($0.line)" } ?? "–"
    }
    return "\(place(row.row.from.first))\u{A0}→ \(place(row.row.to.first))"
  }

  /// How many of the tried indices fit the new price, whether that can be chance, and how many of them fit only when
  /// every year is rounded.
  var follows: String {
    guard let explanation = layout.memo.explanation, let explained else { return wording.no }
    return wording.fit(explained, of: explanation)
      + wording.roundedYearly(explained.matches.count(where: \.isOnlyYearly), of: explained.matches.count)
  }
}
