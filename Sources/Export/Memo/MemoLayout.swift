import Indexation
import Tariffs

/// The tables, facts and sentences of a memo in one language, from which a report or a template is filled.
struct MemoLayout {
  typealias Cell = Report.Cell
  typealias Column = (column: Report.Field, cell: (Memo.Row) -> Cell)
  typealias Fact = Report.Fact

  let memo: Memo
  let wording: Wording
  /// What the two sides are called.
  let from: String
  let to: String
  private let letterOf: [String: String]
  private let hasSeveralLaws: Bool

  init(_ memo: Memo, wording: Wording) {
    self.memo = memo
    self.wording = wording
    from = memo.comparison.from.selector.description
    to = memo.comparison.to.selector.description
    letterOf = Report.letters(of: memo.tables)
    hasSeveralLaws = Set(memo.rows.map(\.row.subject.law)).count > 1
  }

  var title: String {
    wording.memoTitle(regions: memo.regions, law: memo.filter.law, from: from, to: to)
  }

  // MARK: The main findings

  var findings: [Fact] {
    memo.findings.map { Fact(wording.label(of: $0), wording.sentence($0, from: from, to: to)) }
  }

  // MARK: What was compared

  var comparedSentences: [String] {
    let filter = memo.filter
    var sentences = [wording.compared(regions: memo.regions, from: from, to: to)]
    if let law = filter.law { sentences.append(wording.only(law: law)) }
    if !filter.products.isEmpty { sentences.append(wording.only(products: filter.products.map(\.word))) }
    if !filter.units.isEmpty { sentences.append(wording.only(units: filter.units.map(\.rawValue))) }
    if !filter.forms.isEmpty { sentences.append(wording.only(forms: filter.forms.map(wording.name))) }
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

  // MARK: Changes

  /// The columns of a table of changes; a part shows only what can be said of it.
  func columns(for part: MemoPart) -> [Column] {
    let columns: [Column] = [
      (
        .init("code", wording.code, isRepeated: true, isHiddenWhenEmpty: true),
        { .text($0.row.subject.code) }
      ),
      (.init("name", wording.product, isFlexible: true, isRepeated: true), { .text(description($0)) }),
    ]
    let amounts: [Column] = [
      (
        .init("from", wording.amount(in: from), isNumeric: true),
        { ($0.equalTerms?.from ?? $0.row.figure(.from)?.amount).map(Cell.money) ?? .empty }
      ),
      (
        .init("to", wording.amount(in: to), isNumeric: true),
        { ($0.equalTerms?.to ?? $0.row.figure(.to)?.amount).map(Cell.money) ?? .empty }
      ),
    ]
    let change: Column = (
      .init("change_percent", wording.changePercent, isNumeric: true),
      { $0.change?.percentage.map(Cell.percentage) ?? .empty }
    )
    let real: [Column] = [
      (
        .init("indexed", wording.indexedAmount, isNumeric: true, isHiddenWhenEmpty: true),
        { $0.real.map { .money($0.from) } ?? .empty }
      ),
      (
        .init("real_change_percent", wording.realChangePercent, isNumeric: true, isHiddenWhenEmpty: true),
        { $0.real?.percentage.map(Cell.percentage) ?? .empty }
      ),
    ]
    let source: Column = (.init("source", wording.sourceAndLine, dropOrder: 1), { .text(place($0.row)) })
    return switch part {
    case .notComparable, .appendix: columns + amounts + [source]
    default: columns + amounts + [change] + real + [source]
    }
  }

  func table(_ part: MemoPart, _ rows: [Memo.Row]) -> Report.Section {
    let columns = columns(for: part)
    return Report.Section(
      key: part.rawValue, columns: columns.map(\.column),
      rows: rows.map { row in Report.Row(columns.map { $0.cell(row) }) }, audience: .readers)
  }

  /// The name with what the price is for: `Begeleiding (Wmo, per minuut)`. Columns of their own would make the table
  /// too wide for a page.
  private func description(_ row: Memo.Row) -> String {
    let law = hasSeveralLaws ? wording.name(of: row.row.subject.law) + ", " : ""
    return "\(row.row.subject.name) (\(law)per \(per(row)))"
  }

  func per(_ row: Memo.Row) -> String {
    let unit = row.equalTerms.map { wording.per($0.basis) } ?? row.row.unit.rawValue
    return row.row.subject.form == .zin ? unit : "\(unit), \(wording.name(of: row.row.subject.form))"
  }

  func place(_ row: ComparisonRow) -> String {
    // The space within a place does not break, so that a narrow column keeps letter and line together.
    func place(_ tariff: Tariff?) -> String {
      tariff.map { "\(letterOf[$0.table] ?? "")\u{A0}\($0.line)" } ?? "–"
    }
    return "\(place(row.from.first))\u{A0}→ \(place(row.to.first))"
  }

  /// Why prices can be compared or not: each reason once, with its products and the lines that say so.
  func reasons(_ standing: Memo.Standing) -> [(products: [String], reason: String, lines: String)] {
    var groups: [(reason: String, rows: [Memo.Row])] = []
    for row in memo.rows(standing) {
      guard let reason = row.row.comparability?.reason, !reason.isEmpty else { continue }
      if let known = groups.firstIndex(where: { $0.reason == reason }) {
        groups[known].rows.append(row)
      } else {
        groups.append((reason, [row]))
      }
    }
    return groups.map { group in
      // With many products the lines would bury the reason; the appendix has the line of each price.
      let lines = group.rows.count > 3 ? [] : group.rows.map { wording.lines(of: $0.row, letterOf: letterOf) }
      return (group.rows.map(\.label), group.reason, lines.firstOccurrences.joined(separator: "; "))
    }
  }

  func reasonFacts(_ standing: Memo.Standing) -> [Fact] {
    reasons(standing).map { group in
      let names =
        group.products.count > 3 ? wording.some(group.products, atMost: 2) : wording.list(group.products)
      return Fact(names, group.lines.isEmpty ? group.reason : "\(group.reason) (\(group.lines))")
    }
  }

  // MARK: Indexation

  /// The percentages that are used or that explain prices, with what for.
  var indexSteps: [(use: String, year: String, percent: Rational, origin: String)] {
    guard memo.rows.contains(where: { $0.row.change != nil }) else { return [] }
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
    let explained = memo.rows.filter { !($0.explanation?.matches.isEmpty ?? true) }
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
    let doubtful = memo.rows.filter { row in
      row.explanation.map { !$0.matches.isEmpty && $0.canBeChance } ?? false
    }
    if let widest = doubtful.compactMap(\.explanation?.width).max() {
      sentences.append(wording.fitsByChance(products: doubtful.map(\.label), width: wording.width(widest)))
    }
    let unexplained = impliedIndices.count { $0.explanation?.matches.isEmpty ?? false }
    if unexplained > 0 {
      sentences.append(
        wording.notExplained(count: unexplained, isRest: unexplained < impliedIndices.count))
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

  var impliedIndices: [Memo.Row] { memo.rows.filter(\.hasImpliedIndex) }

  var impliedIndexColumns: [Column] {
    [
      (
        .init("code", wording.code, isRepeated: true, isHiddenWhenEmpty: true),
        { .text($0.row.subject.code) }
      ),
      (.init("name", wording.product, isFlexible: true, isRepeated: true), { .text($0.row.subject.name) }),
      (
        .init("from", wording.amount(in: from), isNumeric: true),
        { $0.row.figure(.from).map { .money($0.amount) } ?? .empty }
      ),
      (
        .init("to", wording.amount(in: to), isNumeric: true),
        { $0.row.figure(.to).map { .money($0.amount) } ?? .empty }
      ),
      (
        .init("index", wording.impliedIndex, isNumeric: true),
        { $0.explanation.map { .text(wording.indexBounds($0.bounds)) } ?? .empty }
      ),
      (
        .init("width", wording.widthHeading, isNumeric: true),
        { $0.explanation.map { .text(wording.width($0.width)) } ?? .empty }
      ),
      (
        .init("in_interval", wording.withinHeading, isNumeric: true),
        { $0.explanation.map { .number($0.inInterval) } ?? .empty }
      ),
      (
        .init("explained", wording.followsHeading),
        { .text(follows($0)) }
      ),
    ]
  }

  /// How many of the tried indices fit the new price, whether that can be chance, and how many of them fit only when
  /// every year is rounded.
  func follows(_ row: Memo.Row) -> String {
    guard let explanation = memo.explanation, let explained = row.explanation else { return wording.no }
    return wording.fit(explained, of: explanation)
      + wording.roundedYearly(explained.matches.count(where: \.isOnlyYearly), of: explained.matches.count)
  }

  // MARK: Method

  var method: [Fact] {
    var facts: [Fact] = []
    func add(_ method: (label: String, text: String), _ example: String? = nil) {
      facts.append(Fact(method.label, [method.text, example].compactMap { $0 }.joined(separator: " ")))
    }
    func money(_ amount: Money) -> String { wording.number(hundredths: amount.cents) }
    func signed(_ percentage: Percentage) -> String {
      wording.signed(hundredths: percentage.hundredths) + "%"
    }
    func formula(_ row: Memo.Row, _ change: PriceChange?) -> String? {
      guard let change, let percentage = change.percentage else { return nil }
      let (old, new) = (money(change.from), money(change.to))
      return wording.example(name(row), "(\(new) − \(old)) ÷ \(old) = \(signed(percentage))")
    }
    let pairs = memo.rows(.equalTerms) + memo.rows(.reservation) + memo.rows(.undescribed)
    let printed = pairs.first { !$0.isConverted && $0.row.commonUnit == nil }
    if let first = printed ?? pairs.first { add(wording.methodOfChange, formula(first, first.change)) }
    if let group = pairs.first(where: \.isConverted) { add(wording.methodOfGroups, groupExample(group)) }
    if let real = memo.real, !pairs.isEmpty {
      let sample = printed.flatMap { row in row.real.map { (row, $0) } }
      let price = sample.flatMap { row, change -> String? in
        guard let old = row.row.from.first?.amount, real.path.index(old).indexed == change.from else {
          return nil
        }
        let sign = real.path.isBackward ? " ÷ " : " × "
        let factors = real.path.steps.map { wording.decimal(Rational(1) + $0.percent / Rational(100)) }
        return wording.example(
          name(row), ([money(old)] + factors).joined(separator: sign) + " = " + money(change.from))
      }
      let group = pairs.first(where: \.isConverted).flatMap { row -> String? in
        guard let old = row.row.from.first, let indexed = real.indexed(old), let figure = row.real?.from
        else { return nil }
        return product(old, at: indexed, figure).map { wording.example(name(row), $0) }
      }
      let examples = [price, group].compactMap { $0 }.joined(separator: " ")
      add(wording.methodOfIndexing(isBackward: real.path.isBackward), examples.isEmpty ? nil : examples)
      add(wording.methodOfReal, sample.flatMap { formula($0.0, $0.1) })
      let derivations = wording.derivations(of: real.tables, among: pairs.flatMap(\.row.from))
      if !derivations.isEmpty {
        facts.append(Fact(wording.derivationsLabel, derivations.joined(separator: " ")))
      }
      facts += wording.clauseSentences(of: [real.path]).map { Fact(wording.clauseLabel, $0) }
    }
    if let explanation = memo.explanation, !explanation.rows.isEmpty { add(wording.methodOfExplaining) }
    if !pairs.isEmpty { add(wording.methodOfRounding, roundingExample) }
    if !memo.commands.isEmpty {
      facts.append(Fact(wording.commandsLabel, memo.commands.joined(separator: "; ")))
    }
    return facts
  }

  private func name(_ row: Memo.Row) -> String {
    row.row.subject.shortName
  }

  /// The two figures of a converted group price, each from its minutes and its price.
  private func groupExample(_ row: Memo.Row) -> String? {
    guard let figure = row.equalTerms, let from = row.row.from.first, let to = row.row.to.first,
      let old = product(from, at: from.amount, figure.from), let new = product(to, at: to.amount, figure.to)
    else { return nil }
    return wording.example(name(row), wording.groupExample(old: old, new: new))
  }

  /// A cost per participant per hour as minutes times a price per minute: `60 × 0,34 = 20,40`.
  private func product(_ tariff: Tariff, at price: Money, _ figure: Money) -> String? {
    guard tariff.unit == .minuut, let minutes = memo.equalTerms.billedMinutesPerHour(tariff) else {
      return nil
    }
    return "\(wording.decimal(minutes)) × \(wording.number(hundredths: price.cents)) = "
      + wording.number(hundredths: figure.cents)
  }

  /// The price on which rounding to cents weighs most.
  private var roundingExample: String? {
    let rows = impliedIndices.filter {
      $0.row.commonUnit == nil && ($0.row.from.first?.amount.cents ?? 0) > 0
    }
    let lowest = rows.min { ($0.row.from.first?.amount.cents ?? 0) < ($1.row.from.first?.amount.cents ?? 0) }
    guard let lowest, let bounds = lowest.explanation?.bounds, let change = lowest.row.change?.percentage
    else { return nil }
    return wording.example(
      name(lowest),
      wording.roundingExample(
        change: wording.signed(hundredths: change.hundredths) + "%", lower: wording.indexBound(lower: bounds),
        upper: wording.indexBound(upper: bounds)))
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
