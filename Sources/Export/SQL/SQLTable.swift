import Tariffs

/// A value in a table of a database.
package enum SQLValue: Hashable, Sendable {
  case null
  case text(String)
  case integer(Int)
  case amount(Money)
  case date(CalendarDate)
  /// The last day that databases know, for what has no end.
  case endless

  /// A text; an empty one is no value.
  static func some(_ text: String) -> SQLValue { text.isEmpty ? .null : .text(text) }
  static func some(_ amount: Money?) -> SQLValue { amount.map(SQLValue.amount) ?? .null }
  static func some(_ day: CalendarDate?) -> SQLValue { day.map(SQLValue.date) ?? .null }

  /// The value as a literal.
  func literal(in dialect: SQLDialect) -> String {
    switch self {
    case .null: "NULL"
    case .text(let text): dialect.literal(text)
    case .integer(let number): "\(number)"
    case .amount(let amount): "\(amount)"
    case .date(let day): "DATE '\(day)'"
    case .endless: "DATE '\(SQLExport.noEnd)'"
    }
  }
}

/// A column of a table in a database, with what stands in it.
package struct SQLColumn<Row> {
  let name: String
  let type: SQLType
  let isRequired: Bool
  /// What stands in it, for the comment of the column.
  let meaning: String
  /// What its values are limited to, as a condition on the quoted name; nothing for no limit.
  var check: ((String, SQLDialect) -> String)?
  let value: (Row) -> SQLValue
}

/// A table in a database: its declaration and its rows.
package struct SQLTable {
  /// A column without its rows.
  struct Head {
    let name: String
    let type: SQLType
    let isRequired: Bool
    let meaning: String
    let check: ((String, SQLDialect) -> String)?
  }

  /// What words of it stand in another table: its columns, that table, and the columns there.
  package struct Reference {
    let columns: [String]
    let table: String
    let targets: [String]
  }

  let name: String
  let meaning: String
  let heads: [Head]
  let key: [String]
  let references: [Reference]
  /// What no two rows may share besides, as each engine says it.
  let exclusion: (SQLDialect) -> String?
  let rows: [[SQLValue]]

  package init<Row>(
    _ name: String, _ meaning: String, key: [String], references: [Reference] = [],
    exclusion: @escaping (SQLDialect) -> String? = { _ in nil }, columns: [SQLColumn<Row>], rows: [Row]
  ) {
    (self.name, self.meaning, self.key, self.references) = (name, meaning, key, references)
    self.exclusion = exclusion
    heads = columns.map {
      Head(name: $0.name, type: $0.type, isRequired: $0.isRequired, meaning: $0.meaning, check: $0.check)
    }
    self.rows = rows.map { row in columns.map { $0.value(row) } }
  }

  /// A table as its data file declares it: types, key, references to other tables of the export, and meanings.
  ///
  /// - Parameters:
  ///   - file: the declaration of the file.
  ///   - key: the key, where it is not that of the file.
  ///   - exported: the files that stand in the export too; references to others are left out.
  ///   - more: columns that it has besides.
  ///   - rows: the rows.
  ///   - value: what stands in a column of the file; nothing for a column that is left out.
  package init<Row>(
    _ file: FileSchema, key: [String]? = nil, exported: [FileSchema], more: [SQLColumn<Row>] = [],
    rows: [Row], value: @escaping (String) -> ((Row) -> SQLValue)?
  ) {
    let key = key ?? file.key?.columns ?? []
    let columns = file.fields.compactMap { field in
      value(field.name).map { value in
        SQLColumn(
          name: field.name, type: SQLType(field), isRequired: field.isRequired || key.contains(field.name),
          meaning: field.meaning, check: field.kind.check, value: value)
      }
    }
    let references = file.references.compactMap { reference -> Reference? in
      guard let target = reference.target.described,
        let other = exported.first(where: { $0.name == target.file }),
        other.key?.columns == target.columns, reference.columns.count >= target.columns.count
      else { return nil }
      return Reference(
        columns: Array(reference.columns.prefix(target.columns.count)), table: other.sqlName,
        targets: target.columns)
    }
    self.init(
      file.sqlName, file.meaning, key: key, references: references, columns: more + columns, rows: rows)
  }
}

extension FileSchema {
  /// The name of the file as that of a table.
  var sqlName: String { name.replacing("-", with: "_") }
}

extension SQLType {
  /// The type of a column of a data file; the numbers of the files that are exported are amounts.
  init(_ field: Tariffs.Field) {
    switch field.kind.type {
    case "integer", "year": self = .integer
    case "number": self = .amount
    case "date": self = .date
    default: self = .text
    }
  }
}

extension Tariffs.Field.Kind {
  /// What the words or the limits of a column say as a condition.
  fileprivate var check: ((String, SQLDialect) -> String)? {
    let (words, minimum, maximum) = (words, minimum, maximum)
    if !words.isEmpty {
      return { "\($0) IN (\(words.map($1.literal).joined(separator: ", ")))" }
    }
    guard minimum != nil || maximum != nil else { return nil }
    return { column, _ in
      [minimum.map { "\(column) >= \($0)" }, maximum.map { "\(column) <= \($0)" }].compactMap(\.self)
        .joined(separator: " AND ")
    }
  }
}
