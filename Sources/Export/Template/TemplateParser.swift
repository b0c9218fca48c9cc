import Tariffs

/// Reads a template, and finds all that is wrong with it.
struct TemplateParser {
  private typealias Node = Template.Node

  /// A section that is not closed yet.
  private struct Open {
    let name: String
    let path: [String]
    let isInverted: Bool
    let range: Range<Int>
    /// The place in ``scopes`` of the names among which its own was found.
    let scope: Int?
    var nodes: [Node] = []
  }

  private let scalars: [Unicode.Scalar]
  /// The names of each section around the place that is read; nothing in an unknown one.
  private var scopes: [[TemplateField]?]
  private var open: [Open] = []
  private var root: [Node] = []
  private(set) var problems: [TemplateError.Problem] = []
  /// Whether something stands in the template behind which reading on makes no sense.
  private var isStopped = false
  /// The most problems that are looked for.
  private static let mostProblems = 100

  init(_ text: String, fields: [TemplateField]) {
    var scalars = Array(text.unicodeScalars)
    if scalars.first == "\u{FEFF}" { scalars.removeFirst() }
    self.scalars = scalars
    scopes = [fields]
  }

  /// The pieces of the template.
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
    guard find("{{", from: place) == nil, !isStopped else { return root }
    append(literal: place..<scalars.count)
    for section in open.reversed() {
      report(.unclosedSection(section.name), at: section.range)
    }
    return root
  }

  private mutating func read(_ content: ArraySlice<Unicode.Scalar>, isTriple: Bool, at range: Range<Int>) {
    let sign = isTriple ? nil : content.first.flatMap { "#^/!&>=<$".unicodeScalars.contains($0) ? $0 : nil }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: sign == nil ? content : content.dropFirst())
    let name = String(text).trimmed
    switch sign {
    case "!": return
    case ">", "=", "<", "$": report(.unsupportedTag(sign.map(String.init) ?? ""), at: range)
    case "/": close(name, at: range)
    case "#", "^":
      let path = path(name, at: range)
      guard open.count < Template.deepestSection else {
        report(.tooDeep, at: range)
        isStopped = true
        return
      }
      let kind = path.map { lookUp($0, name: name, at: range) } ?? nil
      let scope = scopes.lastIndex { $0?.contains { $0.name == path?.first } ?? false }
      if sign == "#", kind?.isRepeated ?? false, let path,
        open.contains(where: { !$0.isInverted && $0.path == path && $0.scope == scope })
      {
        report(.listInItself(name), at: range)
      }
      open.append(Open(name: name, path: path ?? [], isInverted: sign == "^", range: range, scope: scope))
      switch kind {
      case .record(let fields) where sign == "#", .list(let fields) where sign == "#": scopes.append(fields)
      case .texts where sign == "#", .text where sign == "#":
        scopes.append([TemplateField(".", "", .text)])
      case nil: scopes.append(nil)
      default: scopes.append([])
      }
    default:
      guard let path = path(name, at: range), let kind = lookUp(path, name: name, at: range) else { return }
      guard case .text = kind else {
        report(.noText(name), at: range)
        return
      }
      append(.value(path, isEscaped: !isTriple && sign != "&"))
    }
  }

  private mutating func close(_ name: String, at range: Range<Int>) {
    guard let last = open.last, last.name == name else {
      // An end further out closes what stands between, each with its own problem.
      guard open.contains(where: { $0.name == name }), let last = open.last else {
        report(.unexpectedEnd(name, open: open.last?.name), at: range)
        return
      }
      report(.unclosedSection(last.name), at: last.range)
      finish(open.removeLast())
      close(name, at: range)
      return
    }
    finish(open.removeLast())
  }

  private mutating func finish(_ section: Open) {
    scopes.removeLast()
    append(.section(section.path, isInverted: section.isInverted, section.nodes))
  }

  /// The parts of a name; empty for `.`.
  private mutating func path(_ name: String, at range: Range<Int>) -> [String]? {
    if name == "." { return [] }
    let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    let isName = parts.allSatisfy { part in
      !part.isEmpty
        && part.utf8.allSatisfy { byte in
          (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || byte == UInt8(ascii: "_")
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        }
    }
    guard isName else {
      report(.badTag(name), at: range)
      return nil
    }
    return parts
  }

  /// What a name stands for at this place; nothing when that is unknown.
  private mutating func lookUp(_ path: [String], name: String, at range: Range<Int>) -> TemplateField.Kind? {
    let path = path.isEmpty ? ["."] : path
    if path == ["."] {
      // Only the innermost section can be a text.
      guard let innermost = scopes.last ?? nil else { return nil }
      if innermost.contains(where: { $0.name == "." }) { return .text }
    }
    var candidates: [TemplateField] = []
    for scope in scopes.reversed() {
      guard let scope else { return nil }
      candidates += scope.filter { $0.name != "." }
      guard let first = scope.first(where: { $0.name == path[0] }), path != ["."] else { continue }
      var kind = first.kind
      for part in path.dropFirst() {
        guard case .record(let fields) = kind, let next = fields.first(where: { $0.name == part }) else {
          let names = if case .record(let fields) = kind { fields.map(\.name) } else { [String]() }
          report(
            .unknownName(name, nearest: nearest(part, names, after: path, part), known: names), at: range)
          return nil
        }
        kind = next.kind
      }
      return kind
    }
    let names = candidates.map(\.name).firstOccurrences
    report(.unknownName(name, nearest: nearestWord(to: path[0], among: names), known: names), at: range)
    return nil
  }

  /// The whole name with its wrong part replaced by the nearest known one.
  private func nearest(_ part: String, _ names: [String], after path: [String], _ wrong: String) -> String? {
    nearestWord(to: part, among: names).map { near in
      (path.prefix { $0 != wrong } + [near]).joined(separator: ".")
    }
  }

  private mutating func append(_ node: Node) {
    if open.isEmpty { root.append(node) } else { open[open.count - 1].nodes.append(node) }
  }

  private mutating func append(literal range: Range<Int>) {
    guard !range.isEmpty else { return }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[range])
    append(.literal(String(text)))
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
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[shown])
    problems.append(
      TemplateError.Problem(
        kind: kind, line: 1 + scalars[..<start].count { $0 == "\n" }, column: range.lowerBound - start + 1,
        excerpt: DatasetProblem.Excerpt(
          String(text), markStart: range.lowerBound - shown.lowerBound,
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
}

extension String {
  /// The text without spaces around it.
  fileprivate var trimmed: String {
    let isSpace = { (character: Character) in character.isWhitespace }
    guard let first = firstIndex(where: { !isSpace($0) }), let last = lastIndex(where: { !isSpace($0) })
    else { return "" }
    return String(self[first...last])
  }
}
