import Tariffs

extension Report {
  /// The data files, with what is in them.
  package static func schemas(of files: [FileSchema], language: Language) -> Report {
    let columns: [Column<FileSchema>] = [
      .text("file", language.text(nl: "Bestand", en: "File")) { $0.path },
      .text("title", language.text(nl: "Inhoud", en: "Content")) { $0.title.text(in: language) },
      .number("columns", language.text(nl: "Kolommen", en: "Columns")) { $0.fields.count },
      .text("meaning", language.text(nl: "Wat een rij is", en: "What a row is")) {
        firstSentence(of: $0.meaning)
      }
      .flexible,
    ]
    func answer() -> Answer {
      let table = CompactTable(
        columns.picked("file", "title", "columns"), files, wording(language), lines: 30)
      return Answer(
        [
          language.text(
            nl:
              "\(files.count) gegevensbestanden; een map voor --datasets heeft er wat zij nodig heeft. De kolommen "
              + "van een bestand: tariffs schema tariffs.csv.",
            en:
              "\(files.count) data files; a folder for --datasets has those that it needs. The columns of one: "
              + "tariffs schema tariffs.csv.")
        ], tables: [table.section],
        leftOut: wording(language).leftOut(
          table, language.text(nl: "wat een rij van elk bestand is", en: "what a row of each file is")))
    }
    return Report(
      title: language.text(nl: "Gegevensbestanden", en: "Data files"),
      sections: [Section(key: "files", columns: columns, rows: files)]
    ).answered(answer())
  }

  /// The columns of a data file.
  package static func schema(of file: FileSchema, language: Language) -> Report {
    let key = file.key?.columns.joined(separator: ", ") ?? language.text(nl: "geen", en: "none")
    let reference = language.text(nl: "Verwijzing", en: "Reference")
    let columns: [Column<Tariffs.Field>] = [
      .text("column", language.text(nl: "Kolom", en: "Column")) { $0.name },
      .text("type", language.text(nl: "Soort", en: "Kind")) { $0.kind.shownType.text(in: language) },
      .text("required", language.text(nl: "Verplicht", en: "Required")) {
        if $0.mayBeLeftOut { return language.text(nl: "mag ontbreken", en: "may be left out") }
        return $0.isRequired ? language.text(nl: "ja", en: "yes") : language.text(nl: "nee", en: "no")
      },
      .text("allowed", language.text(nl: "Toegestaan", en: "Allowed")) {
        $0.kind.allowed(in: language)
      }.flexible,
      .text("meaning", language.text(nl: "Betekenis", en: "Meaning")) { $0.meaning }.flexible,
    ]
    func answer() -> Answer {
      let short = Column<Tariffs.Field>.text("meaning", language.text(nl: "Betekenis", en: "Meaning")) {
        firstSentence(of: $0.meaning)
      }.flexible
      let table = CompactTable(
        columns.picked("column", "type", "required") + [short], file.fields, wording(language), lines: 26,
        textWidth: 56)
      let required = file.fields.count { $0.isRequired }
      return Answer(
        [
          language.text(
            nl:
              "\(file.path) (\(file.title.dutch)) heeft \(file.fields.count) kolommen, waarvan \(required) verplicht. "
              + "Sleutel: \(key).",
            en:
              "\(file.path) (\(file.title.english)) has \(file.fields.count) columns, \(required) of them required. "
              + "Key: \(key)."), firstSentence(of: file.meaning),
        ], tables: [table.section],
        leftOut: wording(language).leftOut(
          table,
          language.text(
            nl: "toegestane waarden, verwijzingen, en de hele betekenis",
            en: "values that are allowed, references, and the whole meaning")))
    }
    return Report(
      title: "\(file.path): \(file.title.text(in: language))",
      sections: [
        Section(
          key: "columns", paragraphs: [file.meaning],
          facts: [Fact(language.text(nl: "Sleutel", en: "Key"), key)]
            + file.references.map {
              Fact(reference, "\($0.columns.joined(separator: ", ")) → \($0.target.file).csv")
            },
          columns: columns, rows: file.fields)
      ]
    ).answered(answer())
  }
}

/// What something means, without what a reader must know besides.
private func firstSentence(of meaning: String) -> String {
  (meaning.split(separator: ". ").first ?? "") + (meaning.contains(". ") ? "." : "")
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
    if let file = terms?.name {
      return language.text(nl: "een woord uit \(file).csv", en: "a word of \(file).csv")
    }
    return switch (minimum, maximum) {
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
    JSONText.tableSchema(of: self).text
  }

  /// Files as resources of a Data Package (v2), in JSON, without the size and the hash that only a file on disk has.
  package static func resources(_ files: [FileSchema]) -> String {
    JSONText.array(files.map(JSONText.resource)).text
  }
}

extension JSONText {
  fileprivate static func words(_ words: [String]) -> JSONText {
    .array(words.map(JSONText.string))
  }

  fileprivate static func resource(_ file: FileSchema) -> JSONText {
    .object([
      ("name", .string(file.name)), ("type", .string("table")), ("path", .string(file.path)),
      ("format", .string("csv")), ("mediatype", .string("text/csv")), ("encoding", .string("utf-8")),
      (
        "dialect",
        .object([
          ("delimiter", .string(",")), ("lineTerminator", .string("\n")), ("quoteChar", .string("\"")),
          ("doubleQuote", .literal("true")),
        ])
      ), ("title", .string(file.title.english)), ("description", .string(file.meaning)),
      ("schema", tableSchema(of: file)),
    ])
  }

  fileprivate static func tableSchema(of file: FileSchema) -> JSONText {
    var members: [(String, JSONText)] = [
      ("fields", .array(file.fields.map { field($0, of: file) })), ("missingValues", words([""])),
    ]
    // The files that are described leave out what may be left out.
    if file.fields.contains(where: \.mayBeLeftOut) { members.append(("fieldsMatch", .string("superset"))) }
    let leftOut = file.fields.filter(\.mayBeLeftOut).map(\.name)
    // A row without a value in a column of the key has no key.
    if let key = file.key?.columns.filter({ !leftOut.contains($0) }),
      file.fields.allSatisfy({ !key.contains($0.name) || $0.isRequired || file.takesEmptyAsValue($0) })
    {
      members.append(("primaryKey", words(key)))
    }
    let references = file.references.compactMap { reference -> JSONText? in
      guard let (target, columns) = reference.target.described else { return nil }
      let fields = Array(reference.columns.prefix(columns.count))
      return .object([
        ("fields", words(fields)),
        ("reference", .object([("resource", .string(target)), ("fields", words(columns))])),
      ])
    }
    if !references.isEmpty { members.append(("foreignKeys", .array(references))) }
    return .object(members)
  }

  private static func field(_ field: Field, of file: FileSchema) -> JSONText {
    let kind = field.kind
    let takesEmpty = file.takesEmptyAsValue(field)
    var constraints: [(String, JSONText)] = []
    if field.isRequired { constraints.append(("required", .literal("true"))) }
    if file.key?.columns == [field.name] { constraints.append(("unique", .literal("true"))) }
    if let minimum = kind.minimum { constraints.append(("minimum", .literal("\(minimum)"))) }
    if let maximum = kind.maximum { constraints.append(("maximum", .literal("\(maximum)"))) }
    if let pattern = kind.pattern {
      let whole = takesEmpty ? "^(\(pattern.dropFirst().dropLast()))?$" : pattern
      constraints.append(("pattern", .string(whole)))
    }
    if !kind.words.isEmpty { constraints.append(("enum", words(kind.words))) }
    var members: [(String, JSONText)] = [
      ("name", .string(field.name)), ("type", .string(kind.type)),
      ("description", .string(field.meaning)),
    ]
    if let example = field.example { members.append(("example", .string(example))) }
    if !constraints.isEmpty { members.append(("constraints", .object(constraints))) }
    if takesEmpty { members.append(("missingValues", .array([]))) }
    return .object(members)
  }
}
