import Tariffs

/// What an audit of some lists found: by its rules, and by readers.
public struct Audit: Sendable {
  /// How something was found.
  public enum Origin: String, Vocabulary, Named {
    /// By a rule.
    case calculated
    /// By a reader.
    case read

    /// What the word is a kind of.
    public static let noun = Phrase(nl: "herkomst", en: "origin")

    /// The name for people.
    public var name: Phrase {
      switch self {
      case .calculated: Phrase(nl: "berekend", en: "calculated")
      case .read: Phrase(nl: "gelezen", en: "read")
      }
    }
  }

  /// Something that was found, with what is to be done about it.
  public struct Item: Hashable, Sendable {
    /// How it was found.
    public let origin: Origin
    /// The id of the rule; empty where a reader found it.
    public let rule: String
    /// What it is about.
    public let theme: Rule.Theme
    /// How much it weighs.
    public let severity: Severity
    /// What is the matter, and where.
    public let finding: Finding
    /// What readers wrote of the same where a rule found it; nothing where no reader did.
    public let explanation: Phrase?
    /// What a reader should do; nothing where only a reader found it.
    public let advice: Phrase?
    /// Who can decide it; empty where only a rule found it.
    public let decidedBy: String
  }

  /// The lists.
  public let tables: [TariffTable]
  /// The rules that were asked.
  public let rules: [Rule]
  /// What was found: the heaviest first, then theme by theme, and list by list.
  public private(set) var items: [Item]
  /// Whether only a part of what was found is left.
  public private(set) var isNarrowed = false
  /// What was read beside the tables although it is not as the format says.
  public let readingNotes: [ReadingNote]

  /// Asks rules of some lists, and adds what readers found in them.
  ///
  /// - Parameters:
  ///   - tables: the lists.
  ///   - input: what the rules look at.
  ///   - read: what readers found, of any list.
  ///   - rules: the rules.
  ///   - cores: how many of them ask.
  package init(
    of tables: [TariffTable], input: AuditInput, read: [ReadFinding], rules: [Rule] = Rule.all, cores: Cores
  ) {
    (self.tables, self.rules, readingNotes) = (tables, rules, input.readingNotes)
    let input = input.prepared(for: tables)
    var answers: [[Finding]] = []
    answers.reserveCapacity(tables.count * rules.count)
    cores.inOrder(tables.count * rules.count) { question in
      rules[question % rules.count].check(input, tables[question / rules.count])
    } take: {
      answers.append($0)
    }
    let found = tables.indices.flatMap { place -> [Item] in
      var read = read.filter { $0.table == tables[place].id }
      let calculated = zip(rules, answers[(place * rules.count)...]).flatMap { rule, findings in
        findings.map { finding in
          let same = read.filter { $0.isSame(as: finding, by: rule) }
          read.removeAll { $0.isSame(as: finding, by: rule) }
          return Item(finding, by: rule, readAs: same)
        }
      }
      return calculated + read.map(Item.init)
    }
    items = Severity.allCases.flatMap { severity in
      Rule.Theme.allCases.flatMap { theme in
        found.filter { $0.severity == severity && $0.theme == theme }
      }
    }
  }

  /// The same, with one rule asked after the other.
  public init(of tables: [TariffTable], input: AuditInput, read: [ReadFinding], rules: [Rule] = Rule.all) {
    self.init(of: tables, input: input, read: read, rules: rules, cores: .one)
  }

  /// What was found, narrowed to what somebody asks for.
  ///
  /// - Parameter isWanted: whether an item stays.
  /// - Returns: the audit with these items only.
  public func narrowed(to isWanted: (Item) -> Bool) -> Audit {
    var copy = self
    (copy.items, copy.isNarrowed) = (items.filter(isWanted), true)
    return copy
  }

  /// What was found about a product of a list.
  ///
  /// - Parameters:
  ///   - product: the product by its word.
  ///   - table: the id of the list.
  /// - Returns: the items, the heaviest first.
  public func items(on product: String, in table: String) -> [Item] {
    items.filter { $0.finding.table == table && $0.finding.products.contains(product) }
  }
}

extension Audit.Item {
  /// What a rule found, with what readers wrote of it; it weighs as much as the heaviest of them says.
  fileprivate init(_ finding: Finding, by rule: Rule, readAs read: [ReadFinding]) {
    (origin, self.rule, theme) = (.calculated, rule.id, rule.theme)
    severity = read.map(\.severity).reduce(rule.severity) { $0 < $1 ? $0 : $1 }
    (self.finding, advice) = (finding, rule.advice)
    explanation =
      read.isEmpty
      ? nil
      : Phrase(
        nl: read.map(\.finding.dutch).joined(separator: " "),
        en: read.map(\.finding.english).joined(separator: " "))
    decidedBy = read.map(\.decidedBy).firstOccurrences.joined(separator: ", ")
  }

  /// What a reader found.
  fileprivate init(_ read: ReadFinding) {
    (origin, rule, theme, severity) = (.read, "", read.kind, read.severity)
    (explanation, advice, decidedBy) = (nil, nil, read.decidedBy)
    let places = [(read.lines, read.says), (read.otherLines, read.otherSays)].filter {
      !$0.0.ranges.isEmpty || !$0.1.dutch.isEmpty
    }
    finding = Finding(
      table: read.table, products: read.product.isEmpty ? [] : [read.product], says: read.finding,
      places: places.map { Finding.Place(table: read.table, lines: $0.0, says: $0.1) })
  }
}

extension Rule {
  /// The rule of an id; of a mistyped one there is none.
  public static func named(_ id: String) -> Rule? { all.first { $0.id == id.lowercased() } }
}
