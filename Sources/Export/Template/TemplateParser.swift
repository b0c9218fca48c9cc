import Tariffs

/// Reads a template, and finds all that is wrong with it.
struct TemplateParser {
  /// The template, or a section that is not closed yet.
  private struct Section {
    var name = ""
    var path: [String] = []
    var isInverted = false
    var range = 0..<0
    /// The names in it; nothing in a section whose own name is unknown.
    let names: [TemplateField]?
    /// The place in ``sections`` of the names among which its own was found.
    var scope: Int?
    var nodes: [Template.Node] = []
  }

  private let scalars: [Unicode.Scalar]
  /// The template, and within it the sections around the place that is read.
  private var sections: [Section]
  private(set) var problems: [TemplateError.Problem] = []
  /// Whether something stands in the template behind which reading on makes no sense.
  private var isStopped = false
  /// The most problems that are looked for.
  private static let mostProblems = 100

  init(_ text: String, fields: [TemplateField]) {
    let scalars = Array(text.unicodeScalars)
    self.scalars = Array(scalars.drop { $0 == "\u{FEFF}" })
    sections = [Section(names: fields)]
  }

  /// The pieces of the template; of one with problems not all.
  mutating func nodes() -> [Template.Node] {
    var place = 0
    while !isStopped, problems.count < TemplateParser.mostProblems, let start = find("{{", from: place) {
      let isTriple = start + 2 < scalars.count && scalars[start + 2] == "{"
      guard let end = find(isTriple ? "}}}" : "}}", from: start + 2) else {
        report(.unclosedTag, at: start..<min(scalars.count, start + (isTriple ? 3 : 2)))
        place = scalars.count
        break
      }
      let range = start..<end + (isTriple ? 3 : 2)
      let content = isTriple ? start + 3..<end : start + 2..<end
      let isStandalone =
        !isTriple && scalars[content].first.map { "#^/!".unicodeScalars.contains($0) } ?? false
      let line = isStandalone ? lineOfItsOwn(range) : nil
      append(literal: place..<(line?.lowerBound ?? start))
      read(scalars[content], isTriple: isTriple, at: range)
      place = line?.upperBound ?? range.upperBound
    }
    // Only of a template that was read to its end it can be said what is missing.
    guard find("{{", from: place) == nil, !isStopped else { return [] }
    append(literal: place..<scalars.count)
    for section in sections.dropFirst().reversed() {
      report(.unclosedSection(section.name), at: section.range)
    }
    return sections[0].nodes
  }

  private mutating func read(_ content: ArraySlice<Unicode.Scalar>, isTriple: Bool, at range: Range<Int>) {
    let sign = isTriple ? nil : content.first.flatMap { "#^/!&>=<$".unicodeScalars.contains($0) ? $0 : nil }
    let name = text(sign == nil ? content : content.dropFirst()).trimmed
    switch sign {
    case "!": return
    case ">", "=", "<", "$": report(.unsupportedTag(sign.map(String.init) ?? ""), at: range)
    case "/": close(name, at: range)
    case "#", "^": open(name, isInverted: sign == "^", at: range)
    default:
      guard let path = path(name, at: range), let kind = lookUp(path, name: name, at: range) else { return }
      guard case .text = kind else {
        report(.noText(name), at: range)
        return
      }
      append(.value(path, isEscaped: !isTriple && sign != "&"))
    }
  }

  private mutating func open(_ name: String, isInverted: Bool, at range: Range<Int>) {
    let path = path(name, at: range)
    guard sections.count <= Template.deepestSection else {
      report(.tooDeep, at: range)
      isStopped = true
      return
    }
    let kind = path.flatMap { lookUp($0, name: name, at: range) }
    let scope = sections.lastIndex { $0.names?.contains { $0.name == path?.first } ?? false }
    if !isInverted, kind?.isRepeated ?? false,
      sections.dropFirst().contains(where: { !$0.isInverted && $0.path == path && $0.scope == scope })
    {
      report(.listInItself(name), at: range)
    }
    sections.append(
      Section(
        name: name, path: path ?? [], isInverted: isInverted, range: range,
        names: kind.map { isInverted ? [] : $0.names }, scope: scope))
  }

  private mutating func close(_ name: String, at range: Range<Int>) {
    // By its place: a slice would hold on to all pieces, and each end would copy those that were read before.
    guard let place = sections.lastIndex(where: { $0.name == name }), place > 0 else {
      report(.unexpectedEnd(name, open: sections.dropFirst().last?.name), at: range)
      return
    }
    while sections.count > place, let last = sections.popLast() {
      // An end further out closes what stands between, each with its own problem.
      if sections.count > place { report(.unclosedSection(last.name), at: last.range) }
      append(.section(last.path, isInverted: last.isInverted, last.nodes))
    }
  }

  /// The parts of a name; empty for `.`.
  private mutating func path(_ name: String, at range: Range<Int>) -> [String]? {
    if name == "." { return [] }
    let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    let isName = parts.allSatisfy { part in
      !part.isEmpty && part.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "_") }
    }
    if !isName { report(.badTag(name), at: range) }
    return isName ? parts : nil
  }

  /// What a name stands for at this place; nothing when that is unknown.
  private mutating func lookUp(_ path: [String], name: String, at range: Range<Int>) -> TemplateField.Kind? {
    // Only the innermost section can be a text.
    if path.isEmpty, sections.last?.names?.contains(where: { $0.name == "." }) == true { return .text }
    for section in sections.reversed() {
      guard let names = section.names else { return nil }
      guard var field = names.first(where: { $0.name == path.first }) else { continue }
      for (place, part) in path.enumerated().dropFirst() {
        let inner = if case .record(let fields) = field.kind { fields } else { [TemplateField]() }
        guard let next = inner.first(where: { $0.name == part }) else {
          reportUnknown(name, part, after: path.prefix(place), among: inner.map(\.name), at: range)
          return nil
        }
        field = next
      }
      return field.kind
    }
    let known = sections.reversed().flatMap { $0.names ?? [] }.map(\.name).filter { $0 != "." }
    reportUnknown(name, path.first ?? ".", among: known.firstOccurrences, at: range)
    return nil
  }

  private mutating func reportUnknown(
    _ name: String, _ part: String, after known: ArraySlice<String> = [], among names: [String],
    at range: Range<Int>
  ) {
    let nearest = nearestWord(to: part, among: names).map { (known + [$0]).joined(separator: ".") }
    report(.unknownName(name, nearest: nearest, known: names), at: range)
  }

  private mutating func append(_ node: Template.Node) {
    sections[sections.count - 1].nodes.append(node)
  }

  private mutating func append(literal range: Range<Int>) {
    if let place = range.first(where: { isControl(scalars[$0]) }) {
      report(.controlCharacter(scalars[place].value), at: place..<place + 1)
    }
    if !range.isEmpty { append(.literal(text(scalars[range]))) }
  }

  /// Whether a character is none of a text: it would act on the screen on which a memo is shown.
  private func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control && !"\t\n\r".unicodeScalars.contains(scalar)
  }

  private func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }

  private func find(_ mark: String, from place: Int) -> Int? {
    let mark = Array(mark.unicodeScalars)
    guard place <= scalars.count - mark.count else { return nil }
    return (place...scalars.count - mark.count).first { start in
      scalars[start..<start + mark.count].elementsEqual(mark)
    }
  }

  /// The whole line or lines of a tag, with the line break, when nothing else stands on them.
  private func lineOfItsOwn(_ range: Range<Int>) -> Range<Int>? {
    func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\t" || scalar == "\r" }
    var start = range.lowerBound
    while start > 0, isSpace(scalars[start - 1]) { start -= 1 }
    guard start == 0 || scalars[start - 1] == "\n" else { return nil }
    var end = range.upperBound
    while end < scalars.count, isSpace(scalars[end]) { end += 1 }
    guard end == scalars.count || scalars[end] == "\n" else { return nil }
    return start..<min(scalars.count, end + 1)
  }

  private mutating func report(_ kind: TemplateError.Kind, at range: Range<Int>) {
    let start = scalars[..<range.lowerBound].lastIndex(of: "\n").map { $0 + 1 } ?? 0
    var end = scalars[range.lowerBound...].firstIndex(of: "\n") ?? scalars.count
    if end > start, scalars[end - 1] == "\r" { end -= 1 }
    let shown = max(start, range.lowerBound - 60)..<min(end, range.lowerBound + 160)
    problems.append(
      TemplateError.Problem(
        kind: kind, line: 1 + scalars[..<start].count { $0 == "\n" }, column: range.lowerBound - start + 1,
        excerpt: DatasetProblem.Excerpt(
          text(scalars[shown]), markStart: range.lowerBound - shown.lowerBound,
          markLength: min(range.upperBound, shown.upperBound) - range.lowerBound,
          isCutBefore: shown.lowerBound > start, isCutBehind: shown.upperBound < end)))
  }
}

extension TemplateField.Kind {
  /// Whether its section is repeated.
  fileprivate var isRepeated: Bool {
    switch self {
    case .list, .texts: true
    case .record, .text: false
    }
  }

  /// The names in its section.
  fileprivate var names: [TemplateField] {
    switch self {
    case .record(let fields), .list(let fields): fields
    case .text, .texts: [TemplateField(".", "")]
    }
  }
}

extension String {
  /// The text without spaces around it.
  fileprivate var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}
