import Spreadsheets
import Tariffs

// What titles and sections say of all that stands under them.

extension SheetReader {
  func context(_ text: PrintedText) -> Context {
    var context = Context(text: text.line)
    context.forms = TermWords.forms(in: text, isBudgetList: isBudgetList)
    context.laws = TermWords.laws(in: text)
    let units = TermWords.units(in: text, needsPer: true)
    context.unit = units.count == 1 ? units[0] : nil
    context.kind = TermWords.kind(in: text)
    context.measure = TermWords.measure(in: text)
    (context.from, context.to) = period(PrintedDay.days(in: text))
    if let entry = mapping.entry(of: text, "list") {
      if !entry.form.isEmpty { context.forms = [entry.form] }
      if !entry.law.isEmpty { context.laws = [entry.law] }
      if !entry.unit.isEmpty { context.unit = .init(unit: entry.unit, text: entry.unit) }
      if let kind = AmountKind(rawValue: entry.kind) { context.kind = kind }
      if let day = CalendarDate(entry.validFrom) { context.from = day }
    }
    return context
  }

  /// From when to when, as days of one text or of several say it: what is said to begin goes before a bare year, and that
  /// before a day without a word. Nothing where two of the same rank contradict each other.
  func period(
    _ days: [PrintedDay], inYearOf around: CalendarDate? = nil
  ) -> (from: CalendarDate?, to: CalendarDate?) {
    let years = Set(days.filter { !$0.isOther && !$0.lacksYear }.map(\.day.year))
    let year = years.count == 1 ? years.first : years.isEmpty ? around?.year : nil
    let own = days.filter { !$0.isOther }.compactMap { $0.inYear(year) }
    let begins = own.filter { $0.end == nil }
    func only(_ days: [PrintedDay]) -> CalendarDate? {
      let all = Set(days.map(\.day))
      return all.count == 1 ? all.first : nil
    }
    let ranks = [
      begins.filter { $0.isBegin && !$0.isYear }, begins.filter(\.isYear), begins.filter { !$0.isYear },
    ]
    let from = ranks.first { !$0.isEmpty }.flatMap(only)
    let last = Set(own.filter { $0.end == .last }.map(\.lastDay))
    let to = last.count == 1 ? last.first : nil
    let before = own.filter { $0.end == .first && !$0.isYear }.first.flatMap { $0.day.previous }
    return (from, to ?? before)
  }

  /// What the rows above a table say of all its prices.
  func titleContext(_ titles: [PrintedText]) -> Context {
    let all = titles.map(context)
    func only<Value: Hashable>(_ values: [Value]) -> Value? {
      let set = Set(values)
      return set.count == 1 ? set.first : nil
    }
    var whole = Context()
    let forms = Set(all.flatMap(\.forms))
    let tiers = forms.subtracting(["pgb"])
    whole.forms =
      tiers.count == 1 && (tiers.first?.hasPrefix("pgb") ?? false || forms.count == 1)
      ? Array(tiers)
      : forms == ["pgb"] ? ["pgb"] : []
    let laws = Set(all.flatMap(\.laws))
    whole.laws = laws.count == 1 ? Array(laws) : []
    whole.unit = only(all.compactMap(\.unit))
    // `Tarieven en eigen bijdrage` has both.
    whole.kind = only(
      all.filter { context in
        context.kind != .contribution
          || !PrintedText(context.text).words.contains { $0.hasPrefix("tarief") || $0.hasPrefix("tarieven") }
      }.compactMap(\.kind))
    whole.measure = all.lazy.compactMap(\.measure).first
    let entries = titles.compactMap { mapping.entry(of: $0, "list") }.compactMap {
      CalendarDate($0.validFrom)
    }
    (whole.from, whole.to) = period(titles.flatMap { PrintedDay.days(in: $0) })
    if let day = only(entries) { whole.from = day }
    return whole
  }
}
