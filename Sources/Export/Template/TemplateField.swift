/// A name that a template may use, with what it stands for.
///
/// The fields are the contract between a template and the values that it is filled with: names are checked against
/// them before anything is written, so that a misspelt name in a rare part is found as well.
public struct TemplateField: Sendable {
  /// What a name stands for.
  indirect enum Kind: Sendable {
    /// Text; as a section it is there when the text is not empty.
    case text
    /// Texts in a row; as a section it is repeated, and `{{.}}` is the text.
    case texts
    /// Values with names of their own; as a section it may be absent.
    case record([TemplateField])
    /// Records in a row; as a section it is repeated.
    case list([TemplateField])
  }

  let name: String
  /// What it stands for, in a few words.
  let about: String
  let kind: Kind

  init(_ name: String, _ about: String, _ kind: Kind = .text) {
    (self.name, self.about, self.kind) = (name, about, kind)
  }
}

/// A value that a template is filled with.
public indirect enum TemplateValue: Hashable, Sendable {
  /// No value: its section is left out.
  case nothing
  /// Text.
  case text(String)
  /// Values in a row.
  case list([TemplateValue])
  /// Values with names.
  case record([String: TemplateValue])

  /// Whether a section with this value is left out.
  var isEmpty: Bool {
    switch self {
    case .nothing, .text(""): true
    case .list(let values): values.isEmpty
    default: false
    }
  }
}
