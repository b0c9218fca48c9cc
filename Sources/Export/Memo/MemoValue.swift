/// A column of a table of a memo, and with the same words a name of a record in a template.
struct MemoColumn<Row: Sendable>: Sendable {
  /// What it stands for, in a few words.
  let about: String
  /// Its key, which is its name in a template, its heading, and what stands in it.
  let column: Report.Column<Row>
  /// Whether the tables of the memo and of the built-in template have it; a template can name it everywhere.
  let isShown: Bool

  init(_ about: String, _ column: Report.Column<Row>, isShown: Bool = true) {
    (self.about, self.column, self.isShown) = (about, column, isShown)
  }
}

/// A part of what a memo says under one name: what the name stands for, its value in a template, how the built-in
/// template writes it, and how the memo does.
struct MemoValue: Sendable {
  /// The name, with what it stands for.
  let field: TemplateField
  /// What a template is filled with.
  let value: @Sendable (MemoLayout) -> TemplateValue
  /// How the built-in template writes it.
  private(set) var template = ""
  /// The paragraphs, facts or table that the memo has of it.
  private(set) var content: @Sendable (MemoLayout) -> Report.Section = { _ in Report.Section(key: "") }

  /// A text.
  static func text(_ name: String, _ about: String, _ text: @escaping @Sendable (MemoLayout) -> String)
    -> Self
  {
    Self(field: TemplateField(name, about), value: { .text(text($0)) })
  }

  /// Paragraphs, with an empty line behind each.
  static func texts(_ name: String, _ about: String, _ texts: @escaping @Sendable (MemoLayout) -> [String])
    -> Self
  {
    Self(
      field: TemplateField(name, about, .texts), value: { .list(texts($0).map(TemplateValue.text)) },
      template: "{{#\(name)}}\n{{.}}\n\n{{/\(name)}}",
      content: { Report.Section(key: name, paragraphs: texts($0)) })
  }

  /// Values with names of their own, which only a template uses.
  static func record<Row: Sendable>(
    _ name: String, _ about: String, _ columns: [MemoColumn<Row>],
    _ row: @escaping @Sendable (MemoLayout) -> Row?
  ) -> Self {
    Self(
      field: TemplateField(name, about, .record(MemoColumn.fields(columns))),
      value: { layout in row(layout).map { MemoColumn.values(columns, $0, layout.wording) } ?? .nothing })
  }

  /// A table, left out by the built-in template where it is optional and has no rows.
  static func table<Row: Sendable>(
    _ name: String, _ about: String, _ columns: [MemoColumn<Row>], isOptional: Bool = false,
    _ rows: @escaping @Sendable (MemoLayout) -> [Row]
  ) -> Self {
    let shown = columns.filter(\.isShown).map(\.column)
    func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |\n" }
    let table =
      row(shown.map(\.field.heading)) + "|" + shown.map { $0.field.isNumeric ? "---:|" : "---|" }.joined()
      + "\n"
      + "{{#\(name)}}\n" + row(shown.map { "{{\($0.field.key)}}" }) + "{{/\(name)}}\n"
    return list(
      name, about, columns,
      template: isOptional ? "{{#has.\(name)}}\n\(table){{/has.\(name)}}\n" : table, rows
    ) { Report.Section(key: name, columns: shown, rows: rows($0), audience: .readers) }
  }

  /// Facts, of which the built-in template writes each by a line.
  static func facts<Row: Sendable>(
    _ name: String, _ about: String, _ columns: [MemoColumn<Row>], line: String,
    _ rows: @escaping @Sendable (MemoLayout) -> [Row], fact: @escaping @Sendable (Row) -> Report.Fact
  ) -> Self {
    list(name, about, columns, template: "{{#\(name)}}\n- \(line)\n{{/\(name)}}\n", rows) {
      Report.Section(key: name, facts: rows($0).map(fact), audience: .readers)
    }
  }

  private static func list<Row: Sendable>(
    _ name: String, _ about: String, _ columns: [MemoColumn<Row>], template: String,
    _ rows: @escaping @Sendable (MemoLayout) -> [Row],
    content: @escaping @Sendable (MemoLayout) -> Report.Section
  ) -> Self {
    Self(
      field: TemplateField(name, about, .list(MemoColumn.fields(columns))),
      value: { layout in .list(rows(layout).map { MemoColumn.values(columns, $0, layout.wording) }) },
      template: template, content: content)
  }
}

extension MemoColumn {
  /// The names of columns for a template.
  fileprivate static func fields(_ columns: [Self]) -> [TemplateField] {
    columns.map { TemplateField($0.column.field.key, $0.about) }
  }

  /// What people read of a row in columns, by their names.
  fileprivate static func values(_ columns: [Self], _ row: Row, _ wording: Wording) -> TemplateValue {
    let named = columns.map {
      ($0.column.field.key, TemplateValue.text($0.column.cell(row).readerText(wording)))
    }
    return .record(Dictionary(uniqueKeysWithValues: named))
  }
}
