import Tariffs

/// An engine whose SQL is written. What differs between engines stands here, and nowhere else.
public enum SQLDialect: String, Vocabulary {
  /// DuckDB, 1.0 or later.
  case duckdb
  /// PostgreSQL, 14 or later.
  case postgresql
  /// Spark SQL, 3.4 or later.
  case spark

  /// What the word is a kind of.
  public static let noun = Phrase(nl: "SQL-dialect", en: "SQL dialect")

  /// What people call the engine otherwise.
  public var otherSpellings: [String] {
    switch self {
    case .duckdb: ["duck"]
    case .postgresql: ["postgres", "pg", "psql"]
    case .spark: ["sparksql", "spark-sql", "databricks"]
    }
  }

  /// The name of the engine.
  package var name: String {
    switch self {
    case .duckdb: "DuckDB"
    case .postgresql: "PostgreSQL"
    case .spark: "Spark SQL"
    }
  }

  /// How a script is run, for its first lines.
  package var invocation: String {
    switch self {
    case .duckdb: "duckdb tariffs.duckdb < FILE"
    case .postgresql: "psql -v ON_ERROR_STOP=1 -f FILE"
    case .spark: "spark-sql -f FILE"
    }
  }

  /// Whether the engine keeps keys, references and checks.
  var keepsConstraints: Bool { self != .spark }

  /// Whether a row may refer to one of the same table that the same statement adds.
  var keepsReferencesWithinTables: Bool { self == .postgresql }

  /// Whether several statements can be done as a whole or not at all.
  var hasTransactions: Bool { self != .spark }

  /// The name of a type.
  func name(of type: SQLType) -> String {
    switch type {
    case .text: self == .spark ? "STRING" : "TEXT"
    case .integer: self == .spark ? "INT" : "INTEGER"
    case .date: "DATE"
    case .decimal(let digits, let decimals): "DECIMAL(\(digits), \(decimals))"
    }
  }

  /// A name of a table or a column, whatever its letters.
  func identifier(_ name: String) -> String {
    SQLText.quoted(name, by: self == .spark ? "`" : "\"")
  }

  /// A text as a literal of one line that holds nothing but that text, whatever stands in it.
  package func literal(_ text: String) -> String {
    switch self {
    case .duckdb: SQLText.standard(text, hasEscapes: false)
    case .postgresql: SQLText.standard(text, hasEscapes: true)
    case .spark: SQLText.spark(text)
    }
  }

  /// The quotient of two whole numbers, rounded half away from zero; exact, because whole numbers are all that is divided.
  ///
  /// - Parameters:
  ///   - numerator: an expression with a whole number of at most 37 digits.
  ///   - denominator: an expression with a whole number above zero.
  /// - Returns: an expression.
  func rounded(_ numerator: String, by denominator: String) -> String {
    let (twice, whole) = ("(2 * abs(\(numerator)) + \(denominator))", "(2 * \(denominator))")
    let quotient =
      switch self {
      case .duckdb: "\(twice) // \(whole)"
      case .postgresql: "div(\(twice), \(whole))"
      case .spark: "\(twice) div \(whole)"
      }
    return "CASE WHEN \(numerator) < 0 THEN -(\(quotient)) ELSE \(quotient) END"
  }

  /// A type for whole numbers of up to 38 digits.
  var wholeNumber: String { self == .duckdb ? "HUGEINT" : "DECIMAL(38, 0)" }

  /// A type to which a day is turned into text.
  var textType: String { name(of: .text) }

  /// A text in the order of its bytes, whatever the language of the database.
  func orderedAsBytes(_ text: String) -> String { self == .postgresql ? text + " COLLATE \"C\"" : text }

  /// Whether a text matches a regular expression.
  func matches(_ text: String, _ pattern: String) -> String {
    switch self {
    case .duckdb: "regexp_matches(\(text), \(literal(pattern)))"
    case .postgresql: "\(text) ~ \(literal(pattern))"
    case .spark: "\(text) RLIKE \(literal(pattern))"
    }
  }
}

/// The type of a column.
package enum SQLType: Hashable, Sendable {
  case text, integer, date
  case decimal(digits: Int, decimals: Int)

  /// An amount in euro: nine digits before the point.
  static let amount = SQLType.decimal(digits: 12, decimals: 2)
}

/// What a text becomes in a statement. All of it goes by scalars: a mark on top of a quote makes another character of
/// it to people, and none to a database.
enum SQLText {
  /// A text between two marks, of which those within it are doubled.
  static func quoted(_ text: String, by mark: Unicode.Scalar) -> String {
    let inside = text.unicodeScalars.map { $0 == mark ? "\(mark)\(mark)" : String($0) }
    return "\(mark)\(inside.joined())\(mark)"
  }

  /// A literal of the SQL standard; what is not to be seen, and a backslash, needs the form with escapes.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - hasEscapes: whether the engine has `E'…'`, which reads a backslash in one way in every setting; without it
  ///     control characters are given by number.
  /// - Returns: the literal.
  static func standard(_ text: String, hasEscapes: Bool) -> String {
    let needsEscapes = text.unicodeScalars.contains { isControl($0) || (hasEscapes && $0 == "\\") }
    guard needsEscapes else { return quoted(text, by: "'") }
    let parts = text.unicodeScalars.map { scalar in
      switch scalar {
      case "'": "''"
      case "\\" where hasEscapes: "\\\\"
      // No text of PostgreSQL can hold it.
      case "\0" where hasEscapes: "\u{FFFD}"
      case _ where isControl(scalar):
        hasEscapes ? "\\u" + hexadecimal(scalar) : "' || chr(\(scalar.value)) || '"
      default: String(scalar)
      }
    }
    return hasEscapes ? "E'\(parts.joined())'" : "('\(parts.joined())')"
  }

  /// A literal of Spark, which reads a backslash as an escape, joins literals that stand side by side, and replaces
  /// `${…}` before it reads anything.
  static func spark(_ text: String) -> String {
    let escaped = text.unicodeScalars.map { scalar in
      switch scalar {
      case "\\": "\\\\"
      case "'": "\\'"
      // Some tools split a script at each semicolon.
      case "$", ";": "\\u" + hexadecimal(scalar)
      case _ where isControl(scalar): "\\u" + hexadecimal(scalar)
      default: String(scalar)
      }
    }
    return "'\(escaped.joined())'"
  }

  /// A text within a comment of one line, which it cannot end.
  static func comment(_ text: String) -> String {
    // Spark replaces variables in comments too.
    let words = text.unicodeScalars.map { isControl($0) ? " " : $0 == "$" ? "$ " : String($0) }
    return "-- " + words.joined()
  }

  /// Whether a character is a line break or another sign for machines.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control || scalar == "\u{2028}" || scalar == "\u{2029}"
  }

  private static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    return String(repeating: "0", count: 4 - digits.utf8.count) + digits
  }
}
