import TestSupport
import Testing

@testable import Export
@testable import Tariffs

/// What is written for databases holds the texts it was given, and nothing else.
@Suite struct SQLTests {
  private static let hostile = [
    "", "'", "''", "\\", "\\'", "'); DROP TABLE prices; --", "a\nb", "a\r\n\\.\n", "${env:HOME}", "$1 $$ $x$",
    ";\n",
    "-- x", "/* x */", "\u{0}", "\u{7}", "\u{2028}", "é € 𝄞", "E'\\n'", ":'x'", "\"x\" `y`", "\\u0027; --",
    "'\u{301}; --", "$\u{301}{env:HOME}",
  ]

  /// The text of a literal, read by the rules of the engine; nothing where it is no single literal.
  private func text(of literal: String, in dialect: SQLDialect) -> String? {
    switch dialect {
    case .postgresql:
      literal.unicodeScalars.first == "E"
        ? escaped(Array(literal.unicodeScalars.dropFirst()), doublesQuotes: true) : doubled(literal)
    case .duckdb: concatenated(literal)
    case .spark: escaped(Array(literal.unicodeScalars), doublesQuotes: false)
    }
  }

  /// `'…'` in which only a quote is doubled.
  private func doubled(_ literal: String) -> String? {
    let scalars = Array(literal.unicodeScalars)
    guard scalars.count >= 2, scalars.first == "'", scalars.last == "'" else { return nil }
    var (text, place) = (String.UnicodeScalarView(), 1)
    while place < scalars.count - 1 {
      if scalars[place] == "'" {
        place += 1
        guard place < scalars.count - 1, scalars[place] == "'" else { return nil }
      }
      text.append(scalars[place])
      place += 1
    }
    return String(text)
  }

  /// `'…'`, or `('…' || chr(10) || '…')`.
  private func concatenated(_ literal: String) -> String? {
    let scalars = Array(literal.unicodeScalars)
    guard scalars.first == "(", scalars.last == ")" else { return doubled(literal) }
    var (text, place) = ("", 1)
    while place < scalars.count - 1 {
      if scalars[place] == "c" {
        let digits = scalars[(place + 4)...].prefix { $0 != ")" }
        guard let scalar = UInt32(String(String.UnicodeScalarView(digits))).flatMap(Unicode.Scalar.init)
        else {
          return nil
        }
        text.unicodeScalars.append(scalar)
        place += 5 + digits.count
      } else {
        var end = place + 1
        while end < scalars.count, scalars[end] != "'" || (end + 1 < scalars.count && scalars[end + 1] == "'")
        {
          end += scalars[end] == "'" ? 2 : 1
        }
        guard end < scalars.count, let part = doubled(String(String.UnicodeScalarView(scalars[place...end])))
        else {
          return nil
        }
        text.unicodeScalars.append(contentsOf: part.unicodeScalars)
        place = end + 1
      }
      if place + 4 < scalars.count, scalars[place..<place + 4].elementsEqual(" || ".unicodeScalars) {
        place += 4
      }
    }
    return text
  }

  /// `'…'` in which a backslash escapes.
  private func escaped(_ literal: [Unicode.Scalar], doublesQuotes: Bool) -> String? {
    var scalars = literal
    guard scalars.count >= 2, scalars.first == "'", scalars.last == "'" else { return nil }
    scalars = Array(scalars.dropFirst().dropLast())
    var (text, place) = (String.UnicodeScalarView(), 0)
    while place < scalars.count {
      if scalars[place] == "'" {
        guard doublesQuotes, place + 1 < scalars.count, scalars[place + 1] == "'" else { return nil }
        text.append("'")
        place += 2
      } else if scalars[place] == "\\" {
        guard place + 1 < scalars.count else { return nil }
        if scalars[place + 1] == "u" {
          guard place + 5 < scalars.count else { return nil }
          let digits = String(String.UnicodeScalarView(scalars[(place + 2)...(place + 5)]))
          guard let scalar = UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init) else { return nil }
          text.append(scalar)
          place += 6
        } else {
          text.append(scalars[place + 1])
          place += 2
        }
      } else {
        text.append(scalars[place])
        place += 1
      }
    }
    return String(text)
  }

  @Test(arguments: SQLDialect.allCases)
  func `a literal is one line and reads back as its text`(dialect: SQLDialect) {
    var generator = SeededGenerator(seed: 16)
    let signs: [Unicode.Scalar] = [
      "\u{301}", "'", "\\", "\n", ";", "-", "$", "{", "u", "0", "7", "a", "\"", "é", "\u{0}",
    ]
    let random = (0..<2000).map { _ in
      String(
        String.UnicodeScalarView(
          (0..<Int.random(in: 0...12, using: &generator)).map { _ in
            signs.randomElement(using: &generator) ?? "a"
          }))
    }
    for hostile in Self.hostile + random {
      let literal = dialect.literal(hostile)
      let expected = hostile.unicodeScalars.map { dialect == .postgresql && $0 == "\0" ? "\u{FFFD}" : $0 }
      #expect(text(of: literal, in: dialect).map { Array($0.unicodeScalars) } == expected, "\(literal)")
      #expect(!literal.unicodeScalars.contains { $0.properties.generalCategory == .control }, "\(literal)")
      #expect(dialect != .spark || !literal.unicodeScalars.contains { $0 == "$" || $0 == ";" }, "\(literal)")
    }
  }

  @Test(arguments: Self.hostile) func `a comment cannot end early`(text: String) {
    let comment = SQLText.comment("list " + text + " end")
    #expect(comment.hasPrefix("-- list "))
    #expect(comment.hasSuffix(" end"))
    #expect(!comment.unicodeScalars.contains { "\n\r\u{2028}".unicodeScalars.contains($0) })
    #expect(
      zip(comment.unicodeScalars, comment.unicodeScalars.dropFirst()).allSatisfy { $0 != "$" || $1 != "{" })
  }

  @Test func `names are quoted whatever their letters`() {
    #expect(SQLDialect.duckdb.identifier("a\"b") == "\"a\"\"b\"")
    #expect(SQLDialect.postgresql.identifier("table") == "\"table\"")
    #expect(SQLDialect.spark.identifier("a`b") == "`a``b`")
  }

  private func script(_ dialect: SQLDialect) throws -> String {
    let dataset = try Dataset.builtIn()
    var sink = ByteSink()
    SQLExport(dataset.tables, in: dataset).write(dialect, to: &sink)
    return String(decoding: sink.bytes, as: UTF8.self)
  }

  @Test(arguments: SQLDialect.allCases)
  func `every column of the files of lists, prices and continuations is there, with its meaning`(
    dialect: SQLDialect
  ) throws {
    let script = try script(dialect)
    for file in [DatasetFile.tables, .tariffs, .crosswalk].map(\.schema) {
      let start = "CREATE TABLE \(dialect.identifier(file.name)) ("
      let declaration = try #require(script.split(separator: start).last?.split(separator: "\n);").first)
      for field in file.fields {
        #expect(declaration.contains("\n  \(dialect.identifier(field.name)) "), "\(file.name).\(field.name)")
        #expect(script.contains(dialect.literal(field.meaning)), "\(file.name).\(field.name)")
      }
    }
  }

  @Test func `types are those of the declared columns, and only PostgreSQL excludes two prices on a day`()
    throws
  {
    let (duckdb, postgresql, spark) = (try script(.duckdb), try script(.postgresql), try script(.spark))
    #expect(duckdb.contains("\n  \"amount\" DECIMAL(12, 2),\n"))
    #expect(duckdb.contains("\n  \"valid_from\" DATE NOT NULL,\n"))
    #expect(duckdb.contains("\n  PRIMARY KEY (\"price_key\", \"valid_from\"),\n"))
    #expect(duckdb.contains("\n  FOREIGN KEY (\"table\") REFERENCES \"tables\" (\"table\"),\n"))
    #expect(postgresql.contains("\n  EXCLUDE USING gist (\"price_key\" WITH =, "))
    #expect(postgresql.contains("CHECK (\"relation\" IN ('same', 'renamed', "))
    #expect(spark.contains("\n  `year` INT NOT NULL COMMENT 'The calendar year"))
    #expect(!(duckdb + spark).contains("EXCLUDE"))
    #expect(!spark.contains("PRIMARY KEY"))
  }

  private func budget(other: Rational, header: [String] = ["product", "unit", "volume"]) throws -> SQLBudget {
    let dataset = try Dataset.builtIn()
    let tariff = try #require(dataset.tariffs(in: "lekstroom-2024").first)
    let price = SQLVolumePrice(
      words: ["", "lekstroom", "50b03", "minuut", "zin", ""], days: nil, isOlder: true,
      parts: [
        // An hour of 55 euro, declared in minutes: 275/3 cents a minute.
        .init(ownBefore: Rational(0), ownThrough: Rational(5500, 60), other: other, subject: tariff)
      ])
    return try SQLBudget(
      title: "tariffs budget '; DROP\nTABLE prices", file: SQLVolumesFile(path: "it's.csv", header: header),
      prices: [price], of: dataset.tables.filter { $0.id == "lekstroom-2024" }, terms: dataset.terms,
      by: [.law],
      roundsLines: true)
  }

  @Test(arguments: SQLDialect.allCases)
  func `factors are whole numbers over one denominator`(dialect: SQLDialect) throws {
    var sink = ByteSink()
    try budget(other: Rational(1, 2)).write(dialect, to: &sink)
    let script = String(decoding: sink.bytes, as: UTF8.self)
    // Thirds and halves are sixths of a cent; a volume counts in millionths.
    #expect(script.contains(", 0, 550, 3)"))
    #expect(script.contains("CAST(6000000 AS "))
    #expect(script.contains(dialect == .spark ? "'it\\'s.csv'" : "'it''s.csv'"))
    #expect(script.contains("-- tariffs budget '; DROP TABLE prices"))
    // A file without a column has the empty text there, and lines of one region need not name it.
    #expect(script.contains("'' AS provider"))
    #expect(script.contains("('', 'lekstroom')"))
  }

  @Test func `factors that leave no room for volumes are refused`() {
    #expect(throws: SQLBudget.Failure.factorsTooFine) { try budget(other: Rational(1, 1_000_000_007)) }
  }
}
