import Tariffs

extension IndexClause {
  /// Products that follow series and weights of their own, told apart by what their rows say.
  ///
  /// What is empty asks for nothing. A group can have several rows; a product is of the first group of which a row fits.
  public struct Group: Hashable, Sendable {
    /// The clause.
    public let clause: String
    /// Its version.
    public let version: String
    /// The group, such as `verblijf`.
    public let id: String
    /// The law of the tariff.
    public let law: Law?
    /// The first two digits of the product code.
    public let category: String
    /// The unit of the tariff.
    public let unit: BillingUnit?
    /// The form of payment.
    public let form: PaymentForm?
    /// The name of the product, with `*` for any run of letters.
    public let name: String

    var key: [String] { [clause, version] }

    /// Whether a tariff is of the group.
    public func includes(_ tariff: Tariff) -> Bool {
      (law.map { $0 == tariff.law } ?? true) && (unit.map { $0 == tariff.unit } ?? true)
        && (form.map { $0 == tariff.form } ?? true)
        && (category.isEmpty || tariff.code.split(separator: " ").contains { $0.hasPrefix(category) })
        && (name.isEmpty || tariff.name.lowercased().fits(name.lowercased()))
    }
  }
}

extension IndexClause.Group {
  /// The rows of `index-clause-groups.csv`.
  package static let schema = Schema<IndexClause.Group>(
    "index-clause-groups", title: Phrase(nl: "Groepen van indexclausules", en: "Groups of index clauses"),
    """
    Groups of products that follow series and weights of their own within one clause, such as ambulatory help beside \
    residential care, by what their rows say: the law, the category of the code, the unit, the form or the name. A row \
    fits where all that it says does; a group can have several rows, and a product is of the first group of which a row \
    fits. Products of no group follow the parts without a group.
    """,
    references: [.init("clause", "version", in: .clauses)]
  ) { f in
    IndexClause.Group(
      clause: f.identifier("clause", "Id of the clause, as in index-clauses.csv."),
      version: f.optionalIdentifier("version", "Version of the clause, as in index-clauses.csv."),
      id: f.identifier(
        "group", "The group, as in the parts of the clause, such as verblijf.", example: "verblijf"),
      law: f.optional { $0.word("law", "The law. Empty for any.") },
      category: f.text("category", "The first two digits of the product code. Empty for any.", example: "44"),
      unit: f.optional { $0.word("unit", "The unit. Empty for any.", example: "etmaal") },
      form: f.optional { $0.word("form", "The form of payment. Empty for any.") },
      name: f.text(
        "name",
        "The name of the product, in capitals or small letters, with * for any run of letters. Empty for any.",
        example: "*verblijf*"))
  } rules: { group, row in
    if group.law == nil, group.category.isEmpty, group.unit == nil, group.form == nil, group.name.isEmpty {
      row.report(
        at: "group", nl: "de groep '\(group.id)' zegt niet van welke producten zij is",
        "Vul law, category, unit, form of name in; producten van geen groep volgen de delen zonder group.",
        en: "the group '\(group.id)' does not say of which products it is",
        "Fill in law, category, unit, form or name; products of no group follow the parts without a group.")
    }
    if !group.category.isEmpty,
      group.category.utf8.count != 2 || !group.category.allSatisfy({ ("0"..."9").contains($0) })
    {
      row.report(
        at: "category", nl: "\(quoted(group.category)) is geen productcategorie",
        "Schrijf de twee cijfers waarmee de productcode begint, zoals 44.",
        en: "\(quoted(group.category)) is no product category",
        "Write the two digits with which the product code begins, such as 44.")
    }
  }
}

extension IndexClause {
  /// The group of a tariff; empty where it is in none. Nothing where the clause has no parts for it.
  public func group(of tariff: Tariff) -> String? {
    let found = groups.first { $0.includes(tariff) }?.id ?? ""
    return allParts.isEmpty || allParts.contains { $0.group == found } ? found : nil
  }

  /// The groups for which the clause has parts: first the products of no group.
  package var groupsWithParts: [String] { allParts.map(\.group).firstOccurrences.sorted { $0 < $1 } }

  /// The same clause for the products of a group.
  func of(group: String) -> IndexClause {
    var clause = self
    clause.group = group
    return clause
  }
}

extension String {
  /// Whether the whole text fits a pattern in which `*` stands for any run of letters.
  func fits(_ pattern: String) -> Bool {
    let pieces = pattern.split(separator: "*", omittingEmptySubsequences: false).map { Array($0) }
    let text = Array(self)
    guard pieces.count > 1 else { return text == pieces[0] }
    guard let first = pieces.first, let last = pieces.last, text.count >= first.count + last.count,
      text.starts(with: first), text.suffix(last.count).elementsEqual(last)
    else { return false }
    // Each piece is taken where it first stands, which leaves the most room for those behind it.
    var place = first.count
    let end = text.count - last.count
    for piece in pieces.dropFirst().dropLast() where !piece.isEmpty {
      while place + piece.count <= end, !text[place..<place + piece.count].elementsEqual(piece) { place += 1 }
      guard place + piece.count <= end else { return false }
      place += piece.count
    }
    return true
  }
}
