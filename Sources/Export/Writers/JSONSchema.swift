import Tariffs

extension Report {
  /// A data part of a report as its columns declare it, without rows.
  package struct DeclaredPart: Sendable {
    /// Its key in JSON.
    let key: String
    /// The columns for programs.
    let fields: [Field]
  }

  /// What the report declares for programs.
  package var declaredParts: [DeclaredPart] {
    sections.filter(\.audience.includesData).map { section in
      DeclaredPart(
        key: section.key,
        fields: section.table.dataColumns.map { section.table.fields[$0] } + section.otherFields)
    }
  }

  /// The JSON Schema of what a command writes as JSON, made of what its reports declare.
  ///
  /// Options add parts and columns. What all reports have is required, what some of them have may be there, and
  /// nothing else may. Each decimal is a string with its exact digits, or with `--numbers` a number.
  ///
  /// - Parameters:
  ///   - title: what the schema is called.
  ///   - reports: what reports of the command declare; together they have every part and every column.
  /// - Returns: a schema of the draft 2020-12, as text.
  package static func jsonSchema(title: String, of reports: [[DeclaredPart]]) -> String {
    let keys = reports.flatMap { $0.map(\.key) }.firstOccurrences
    let members = keys.map { key in
      let variants = reports.compactMap { report in report.first { $0.key == key } }
      return (
        key: key, isRequired: variants.count == reports.count, schema: schema(ofRows: variants.map(\.fields))
      )
    }
    let strings = JSONText.object([
      ("type", .string("array")), ("items", .object([("type", .string("string"))])),
    ])
    let whole = JSONText.object([
      ("$schema", .string("https://json-schema.org/draft/2020-12/schema")), ("title", .string(title)),
    ]).adding(
      closedObject([
        ("title", true, .object([("type", .string("string"))])), ("parts", true, closedObject(members)),
        ("notes", true, strings), ("sources", true, strings),
      ]))
    return whole.text
  }

  /// The schema of the rows of a part, from the columns that it has in each of some reports.
  private static func schema(ofRows variants: [[Field]]) -> JSONText {
    let keys = variants.flatMap { $0.map(\.key) }.firstOccurrences
    let members = keys.map { key in
      let fields = variants.compactMap { fields in fields.first { $0.key == key } }
      let mayBeEmpty = fields.contains(where: \.mayBeEmpty)
      return (
        key: key,
        isRequired: fields.count == variants.count && !fields.contains(where: \.isLeftOutWhenUnknown),
        schema: fields[0].kind.schema(heading: fields[0].heading, mayBeEmpty: mayBeEmpty)
      )
    }
    return .object([("type", .string("array")), ("items", closedObject(members))])
  }

  /// An object that has nothing but these members.
  private static func closedObject(_ members: [(key: String, isRequired: Bool, schema: JSONText)]) -> JSONText
  {
    .object([
      ("type", .string("object")),
      ("properties", .object(members.map { ($0.key, $0.schema) })),
      ("required", .array(members.filter(\.isRequired).map { .string($0.key) })),
      ("additionalProperties", .literal("false")),
    ])
  }
}

extension Report.Kind {
  /// The schema of a value; the heading says what it is.
  fileprivate func schema(heading: String, mayBeEmpty: Bool) -> JSONText {
    let types: [String] =
      switch self {
      case .text, .term, .date: ["string"]
      case .money, .change, .percent, .decimal: ["string", "number"]
      case .number: ["integer"]
      case .boolean: ["boolean"]
      }
    let all = (types + (mayBeEmpty ? ["null"] : [])).map(JSONText.string)
    var members: [(String, JSONText)] = heading.isEmpty ? [] : [("title", .string(heading))]
    members.append(("type", all.count == 1 ? all[0] : .array(all)))
    switch self {
    case .date: members.append(("format", .string("date")))
    case .money, .change, .percent: members.append(("pattern", .string("^-?[0-9]+(\\.[0-9]+)?$")))
    // A fraction without end, such as 1/3, has no decimals that would be exact.
    case .decimal: members.append(("pattern", .string("^-?[0-9]+(\\.[0-9]+|/[0-9]+)?$")))
    case .text, .term, .number, .boolean: break
    }
    return .object(members)
  }
}
