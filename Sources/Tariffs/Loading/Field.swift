/// A column of a data file, as it is declared where its value is read.
package struct Field: Sendable {
  /// What can stand in a column, in the words of Table Schema.
  package struct Kind: Sendable {
    /// The type: `string`, `integer`, `number`, `year` or `date`.
    package let type: String
    /// The smallest and the largest number; nothing for no limit.
    package let minimum: Int?, maximum: Int?
    /// A regular expression that the whole value matches.
    package let pattern: String?
    /// The only words that can stand there; none for any.
    package let words: [String]
    /// The file whose words can stand there, to which a folder adds.
    package private(set) var terms: (name: String, column: String)?

    package init(
      _ type: String = "string", minimum: Int? = nil, maximum: Int? = nil, pattern: String? = nil,
      words: [String] = []
    ) {
      (self.type, self.pattern, self.words) = (type, pattern, words)
      (self.minimum, self.maximum) = (minimum, maximum)
    }

    /// A word of the field that is a row of a file.
    init(termsOf file: (name: String, column: String)) {
      self.init(pattern: Kind.identifier.pattern)
      terms = file
    }

    static let identifier = Kind(pattern: "^[a-z0-9]+(-[a-z0-9]+)*$")
  }

  package let name: String
  package let kind: Kind
  /// Whether every row has a value.
  package internal(set) var isRequired: Bool
  /// Whether a file may leave the column out, which is the same as leaving it empty.
  package internal(set) var mayBeLeftOut = false
  /// What stands in it, with its unit, its conventions, and what it means when it is empty.
  package let meaning: String
  package let example: String?
}

/// What words of a file must be found in: a file and some of its columns.
package struct Target: Hashable, Sendable {
  package let file: String
  package let columns: [String]
  /// What the descriptor can say of it, where that is less than what is checked.
  package let described: (file: String, columns: [String])?

  package init(_ file: String, _ columns: [String], describedAs described: (String, [String])?) {
    (self.file, self.columns, self.described) = (file, columns, described)
  }

  package init(_ file: String, _ columns: [String]) {
    self.init(file, columns, describedAs: (file, columns))
  }

  package static func == (left: Target, right: Target) -> Bool {
    left.file == right.file && left.columns == right.columns
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(file)
  }

  package static let tables = Target("tables", ["table"])
  package static let prices = Target("tariffs", ["table", "product", "unit", "form"])
  /// No row is one product, so the descriptor can only say that the table is known.
  package static let products = Target("tariffs", ["table", "product"], describedAs: ("tables", ["table"]))
  static let concepts = Target("concepts", ["concept"])

  /// Says what is wrong with words that are to be found in a target, and with which of them; nothing when they are
  /// known.
  package typealias Check = (_ words: [String], inout Hints) -> (kind: DatasetProblem.Kind, at: Int)?

  /// Checks single words; an empty one speaks of nothing.
  package static func check(
    _ noun: Phrase, in file: String, among known: @autoclosure () -> Set<String>
  ) -> Check {
    let known = known()
    return { words, hints in
      guard !words[0].isEmpty, !known.contains(words[0]) else { return nil }
      let nearest = hints.nearest(to: words[0], among: known)
      return (.unknownReference(noun, value: words[0], file: file, nearest: nearest), 0)
    }
  }
}

/// A kind of data file without the records that its rows become.
package struct FileSchema: Sendable {
  /// What no two rows may have in common.
  package struct Key: Sendable {
    package let columns: [String]
    /// The column where a key that stands there already is shown.
    let column: String
    /// How messages name a key; nothing for a key that a rule of the file keeps.
    let name: (@Sendable ([String]) -> Phrase)?
    /// What to do where a key stands there already.
    let remedy: @Sendable ([String]) -> Phrase

    /// A key.
    ///
    /// - Parameters:
    ///   - columns: the columns.
    ///   - column: the one where a problem is shown; nothing for the last.
    ///   - name: how messages name it.
    ///   - remedy: what to do where it stands there already; nothing to remove one, or to tell products apart.
    package init(
      _ columns: String..., at column: String? = nil,
      name: (@Sendable ([String]) -> Phrase)? = { Phrase($0.filter { !$0.isEmpty }.joined(separator: " ")) },
      remedy: (@Sendable ([String]) -> Phrase)? = nil
    ) {
      (self.columns, self.column, self.name) = (columns, column ?? columns[columns.count - 1], name)
      let hasProduct = columns.contains { $0.hasPrefix("product") }
      self.remedy = remedy ?? { _ in hasProduct ? Key.tellProductsApart : Key.removeOne }
    }

    package static let removeOne = Phrase(nl: "Verwijder een van de twee.", en: "Remove one of the two.")
    private static let tellProductsApart = Phrase(
      nl: "Verwijder een van de twee, of geef verschillende producten een eigen naam.",
      en: "Remove one of the two, or give different products different names.")
  }

  /// What words of the file must be found in.
  package struct Reference: Sendable {
    package let columns: [String]
    package let target: Target

    package init(_ columns: String..., in target: Target) {
      (self.columns, self.target) = (columns, target)
    }
  }

  package let name: String
  package let title: Phrase
  /// What a row is, and what a reader must know of the file.
  package let meaning: String
  package let key: Key?
  package internal(set) var references: [Reference]
  /// Columns that `tariffs list` writes beside these; they are made anew, and passed over when a list is read back.
  let derived: [String]
  package internal(set) var fields: [Field] = []

  /// The names of the columns, in the order in which the program writes them.
  package var columns: [String] {
    fields.map(\.name)
  }

  /// Whether an empty value of a column is one of its own, as the version of a clause that has no versions.
  package func takesEmptyAsValue(_ field: Field) -> Bool {
    !field.isRequired && !field.mayBeLeftOut && key?.columns.contains(field.name) ?? false
      && !references.contains {
        $0.columns.last == field.name && ($0.columns.count == 1 || $0.target == .products)
      }
  }
}
