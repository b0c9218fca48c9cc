import Tariffs

extension Report {
  /// The data files, with what is in them.
  ///
  /// - Parameters:
  ///   - files: the files.
  ///   - language: the language for people.
  /// - Returns: the report.
  package static func schemas(of files: [FileSchema], language: Language) -> Report {
    let columns = [
      Column("file", language.text(nl: "Bestand", en: "File")),
      Column("title", language.text(nl: "Inhoud", en: "Content")),
      Column("columns", language.text(nl: "Kolommen", en: "Columns"), isNumeric: true),
      Column("meaning", language.text(nl: "Wat een rij is", en: "What a row is"), isFlexible: true),
    ]
    let rows = files.map { file in
      Row([
        .text(file.path), .text(file.title.text(in: language)), .number(file.fields.count),
        .text(file.meaning.split(separator: ". ")[0] + (file.meaning.contains(". ") ? "." : "")),
      ])
    }
    return Report(
      title: language.text(nl: "Gegevensbestanden", en: "Data files"),
      sections: [Section(key: "files", columns: columns, rows: rows)])
  }

  /// The columns of a data file.
  ///
  /// - Parameters:
  ///   - file: the file.
  ///   - language: the language for people.
  /// - Returns: the report.
  package static func schema(of file: FileSchema, language: Language) -> Report {
    let (yes, no) = language.text(nl: ("ja", "nee"), en: ("yes", "no"))
    let columns = [
      Column("column", language.text(nl: "Kolom", en: "Column")),
      Column("type", language.text(nl: "Soort", en: "Kind")),
      Column("required", language.text(nl: "Verplicht", en: "Required")),
      Column("allowed", language.text(nl: "Toegestaan", en: "Allowed"), isFlexible: true),
      Column("meaning", language.text(nl: "Betekenis", en: "Meaning"), isFlexible: true),
    ]
    let rows = file.fields.map { field in
      Row([
        .text(field.name), .term(field.kind.type, shown: field.kind.shownType.text(in: language)),
        .term(field.isRequired ? "yes" : "no", shown: field.isRequired ? yes : no),
        .text(field.kind.allowed(in: language)), .text(field.meaning),
      ])
    }
    let key = language.text(nl: "Sleutel", en: "Key")
    let reference = language.text(nl: "Verwijzing", en: "Reference")
    let facts =
      [Fact(key, file.key?.columns.joined(separator: ", ") ?? language.text(nl: "geen", en: "none"))]
      + file.references.map {
        Fact(reference, "\($0.columns.joined(separator: ", ")) → \($0.target.file).csv")
      }
    return Report(
      title: "\(file.path): \(file.title.text(in: language))",
      sections: [
        Section(key: "columns", paragraphs: [file.meaning], facts: facts, columns: columns, rows: rows)
      ])
  }
}

extension Field.Kind {
  /// The type in a word for people.
  fileprivate var shownType: Phrase {
    switch type {
    case "integer": Phrase(nl: "geheel getal", en: "whole number")
    case "number": Phrase(nl: "getal", en: "number")
    case "year": Phrase(nl: "jaar", en: "year")
    case "date": Phrase(nl: "datum", en: "date")
    default: Phrase(nl: "tekst", en: "text")
    }
  }

  /// The words, limits or pattern of a value.
  fileprivate func allowed(in language: Language) -> String {
    switch (minimum, maximum) {
    case (let low?, let high?): language.text(nl: "\(low) tot en met \(high)", en: "\(low) to \(high)")
    case (let low?, nil): language.text(nl: "ten minste \(low)", en: "at least \(low)")
    case (nil, let high?): language.text(nl: "ten hoogste \(high)", en: "at most \(high)")
    case (nil, nil): words.isEmpty ? pattern ?? "" : words.joined(separator: ", ")
    }
  }
}

extension FileSchema {
  /// The name of the file with its ending.
  package var path: String {
    name + ".csv"
  }

  /// The columns as a Table Schema (Data Package v2), in JSON.
  package var tableSchema: String {
    JSONValue.tableSchema(of: self).text() + "\n"
  }

  /// Files as resources of a Data Package (v2), in JSON, without the size and the hash that only a file on disk has.
  package static func resources(_ files: [FileSchema]) -> String {
    JSONValue.list(files.map(JSONValue.resource)).text() + "\n"
  }
}

/// A value of JSON, with the members of an object in their order.
private enum JSONValue {
  case string(String)
  case number(Int)
  case yes
  case list([JSONValue])
  case object([(String, JSONValue)])

  static func words(_ words: [String]) -> JSONValue {
    .list(words.map(JSONValue.string))
  }

  static func resource(_ file: FileSchema) -> JSONValue {
    .object([
      ("name", .string(file.name)), ("type", .string("table")), ("path", .string(file.path)),
      ("format", .string("csv")), ("mediatype", .string("text/csv")), ("encoding", .string("utf-8")),
      (
        "dialect",
        .object([
          ("delimiter", .string(",")), ("lineTerminator", .string("\n")), ("quoteChar", .string("\"")),
          ("doubleQuote", .yes),
        ])
      ), ("title", .string(file.title.english)), ("description", .string(file.meaning)),
      ("schema", tableSchema(of: file)),
    ])
  }

  static func tableSchema(of file: FileSchema) -> JSONValue {
    var members: [(String, JSONValue)] = [
      ("fields", .list(file.fields.map { field($0, of: file) })), ("missingValues", words([""])),
    ]
    // A row without a value in a column of the key has no key.
    if let key = file.key?.columns,
      file.fields.allSatisfy({ !key.contains($0.name) || $0.isRequired || file.takesEmptyAsValue($0) })
    {
      members.append(("primaryKey", words(key)))
    }
    let references = file.references.compactMap { reference -> JSONValue? in
      guard let (target, columns) = reference.target.described else { return nil }
      let fields = Array(reference.columns.prefix(columns.count))
      return .object([
        ("fields", words(fields)),
        ("reference", .object([("resource", .string(target)), ("fields", words(columns))])),
      ])
    }
    if !references.isEmpty { members.append(("foreignKeys", .list(references))) }
    return .object(members)
  }

  private static func field(_ field: Field, of file: FileSchema) -> JSONValue {
    let kind = field.kind
    let takesEmpty = file.takesEmptyAsValue(field)
    var constraints: [(String, JSONValue)] = []
    if field.isRequired { constraints.append(("required", .yes)) }
    if file.key?.columns == [field.name] { constraints.append(("unique", .yes)) }
    if let minimum = kind.minimum { constraints.append(("minimum", .number(minimum))) }
    if let maximum = kind.maximum { constraints.append(("maximum", .number(maximum))) }
    if let pattern = kind.pattern {
      let whole = takesEmpty ? "^(\(pattern.dropFirst().dropLast()))?$" : pattern
      constraints.append(("pattern", .string(whole)))
    }
    if !kind.words.isEmpty { constraints.append(("enum", words(kind.words))) }
    var members: [(String, JSONValue)] = [
      ("name", .string(field.name)), ("type", .string(kind.type)),
      ("description", .string(field.meaning)),
    ]
    if let example = field.example { members.append(("example", .string(example))) }
    if !constraints.isEmpty { members.append(("constraints", .object(constraints))) }
    if takesEmpty { members.append(("missingValues", .list([]))) }
    return .object(members)
  }

  func text(indent: String = "") -> String {
    let inner = indent + "  "
    switch self {
    case .string(let text): return JSONWriter.string(text)
    case .number(let number): return "\(number)"
    case .yes: return "true"
    case .list(let values) where values.isEmpty: return "[]"
    case .list(let values):
      let lines = values.map { inner + $0.text(indent: inner) }
      return "[\n" + lines.joined(separator: ",\n") + "\n\(indent)]"
    case .object(let members):
      let lines = members.map { "\(inner)\(JSONWriter.string($0.0)): \($0.1.text(indent: inner))" }
      return "{\n" + lines.joined(separator: ",\n") + "\n\(indent)}"
    }
  }
}
