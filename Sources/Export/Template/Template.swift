/// A text with places that are filled with values: a small, logic-free part of the language mustache.
///
/// ```text
/// {{title}}                    a value, escaped for the format that is written
/// {{{title}}}                  a value as it stands
/// {{#changes}}…{{/changes}}    once for each value of a list; once for a record or a text that is there
/// {{^changes}}…{{/changes}}    once when there is no value
/// {{.}}                        the text itself, in a list of texts
/// {{! comment }}               nothing
/// ```
///
/// A name is looked for in the innermost section first, then in those around it. A section tag or comment that has
/// its line to itself leaves no empty line behind.
public struct Template: Sendable {
  /// A piece of the text.
  indirect enum Node: Hashable, Sendable {
    case literal(String)
    case value([String], isEscaped: Bool)
    case section([String], isInverted: Bool, [Node])
  }

  let nodes: [Node]

  /// How many sections may stand within each other.
  static let deepestSection = 16
  /// How often all sections together may be repeated: a memo on a hundred thousand products repeats them less often.
  static let mostRepetitions = 1_000_000
  /// How many bytes of text it may make: twice those of a memo on a hundred thousand products.
  static let mostBytes = 32 << 20

  /// Reads a template that may use some names.
  ///
  /// - Throws: ``TemplateError`` with all that is wrong.
  init(_ text: String, file: String, fields: [TemplateField]) throws(TemplateError) {
    var parser = TemplateParser(text, fields: fields)
    nodes = parser.nodes()
    guard parser.problems.isEmpty else {
      throw TemplateError(
        file: file, problems: parser.problems.sorted { ($0.line, $0.column) < ($1.line, $1.column) })
    }
  }

  /// Whether anything in it is filled; without a name it would be the answer as it stands.
  package var hasNames: Bool {
    nodes.contains { node in
      if case .literal = node { false } else { true }
    }
  }

  /// The text with its places filled by values with names, made harmless in the format that is written.
  package func filled(
    with values: [String: TemplateValue], escaping: TemplateEscaping
  ) throws(TemplateRepeatsTooOften) -> String {
    // Counted first, as it stands: to make text harmless takes longer, and what has no end is refused at once.
    var (bytes, repetitions) = (0, 0)
    try write(nodes, scopes: [.record(values)], &repetitions) { piece, _ throws(TemplateRepeatsTooOften) in
      bytes += piece.utf8.count
      guard bytes <= Template.mostBytes else { throw .bytes }
    }
    var text = ""
    repetitions = 0
    try write(nodes, scopes: [.record(values)], &repetitions) { piece, isEscaped in
      text += isEscaped ? escaping.escaped(piece) : piece
    }
    return text
  }

  /// Writes the pieces of the text, each with whether it is to be made harmless.
  private func write(
    _ nodes: [Node], scopes: [TemplateValue], _ repetitions: inout Int,
    to write: (_ piece: String, _ isEscaped: Bool) throws(TemplateRepeatsTooOften) -> Void
  ) throws(TemplateRepeatsTooOften) {
    for node in nodes {
      switch node {
      case .literal(let literal): try write(literal, false)
      case .value(let path, let isEscaped):
        guard case .text(let value) = value(path, in: scopes) else { continue }
        try write(value, isEscaped)
      case .section(let path, let isInverted, let inner):
        let value = value(path, in: scopes)
        guard value.isEmpty == isInverted else { continue }
        let values = if !isInverted, case .list(let values) = value { values } else { [value] }
        for value in values {
          repetitions += 1
          guard repetitions <= Template.mostRepetitions else { throw .repetitions }
          try self.write(inner, scopes: isInverted ? scopes : scopes + [value], &repetitions, to: write)
        }
      }
    }
  }

  /// The value of a name; an empty path is the innermost value itself.
  private func value(_ path: [String], in scopes: [TemplateValue]) -> TemplateValue {
    guard let first = path.first else { return scopes.last ?? .nothing }
    for scope in scopes.reversed() {
      guard case .record(let values) = scope, var value = values[first] else { continue }
      for name in path.dropFirst() {
        guard case .record(let inner) = value, let next = inner[name] else { return .nothing }
        value = next
      }
      return value
    }
    return .nothing
  }
}

/// How values are made harmless in a format.
package enum TemplateEscaping: Hashable, Sendable {
  /// As they stand.
  case none
  /// As text in Markdown.
  case markdown
  /// As text in HTML.
  case html

  /// How values are made harmless in a format; nothing for one that programs read, which no template can write.
  package init?(_ format: OutputFormat) {
    switch format {
    case .text: self = .none
    case .markdown: self = .markdown
    case .html: self = .html
    default: return nil
    }
  }

  func escaped(_ text: String) -> String {
    switch self {
    case .none: text
    case .markdown: MarkdownWriter.escapedForDocument(text)
    case .html: HTMLWriter.escaped(text)
    }
  }
}
