import Tariffs

/// The figure of a cost component, as a source document prints it for a product.
public struct CostFigure: Hashable, Sendable {
  /// In what a figure is expressed.
  public enum Unit: String, Vocabulary {
    /// Percent.
    case percent
    /// Euro per hour.
    case euroPerUur = "euro-per-uur"
    /// Euro per dagdeel.
    case euroPerDagdeel = "euro-per-dagdeel"
    /// Euro per etmaal.
    case euroPerEtmaal = "euro-per-etmaal"
    /// Clients.
    case clients
    /// Professionals.
    case staff
    /// Hours.
    case hours
    /// A bare factor.
    case factor

    /// What the word is a kind of.
    public static let noun = Phrase(nl: "eenheid van een kostencomponent", en: "unit of a cost component")

    /// The unit of the tariffs that an amount in this unit is a part of; nothing for what is no amount.
    public var billingUnit: BillingUnit? {
      switch self {
      case .euroPerUur: .uur
      case .euroPerDagdeel: .dagdeel
      case .euroPerEtmaal: .etmaal
      default: nil
      }
    }
  }

  /// The id of the table.
  public let table: String
  /// The product, by its slug.
  public let product: String
  /// The component.
  public let component: CostComponent
  /// The figure: percent, euro or a number, by its ``unit``.
  public let value: Rational
  /// In what the figure is expressed.
  public let unit: Unit
  /// What is printed.
  public let printed: String
  /// The line of the source document.
  public let line: Int
  /// What a reader must know.
  public let note: String

  /// Whether it is the largest size of a group that is printed as a limit or a range.
  public var isLargest: Bool { component == .groepsgrootteMax || component == .jeugdigenPerBegeleiderMax }
}

extension CostComponent {
  /// In what its figure can be expressed.
  var units: [CostFigure.Unit] {
    switch figure {
    case .percent: [.percent]
    case .euroPerUur: [.euroPerUur]
    case .euroPerEenheid: [.euroPerUur, .euroPerDagdeel, .euroPerEtmaal]
    case .hours: [.hours]
    case .clients: [.clients]
    case .staff: [.staff]
    case .factor: [.factor]
    }
  }
}

/// One level of the function mix (functiemix) of a product, as printed.
public struct FunctionShare: Hashable, Sendable {
  /// The id of the table.
  public let table: String
  /// The product, by its slug.
  public let product: String
  /// The level, such as `mbo-4`.
  public let level: String
  /// The share of the staff hours in percent, as printed.
  public let percent: Rational
  /// What is printed.
  public let printed: String
  /// The line of the source document.
  public let line: Int
  /// What a reader must know.
  public let note: String
}

/// A function level (functieniveau), and which level must not be paid more than which.
public struct FunctionLevel: Hashable, Sendable {
  /// The id, such as `mbo-4`.
  public let id: String
  /// The name for readers.
  public let name: String
  /// The levels that it must not be paid more than.
  public let notAbove: [String]
  /// What a reader must know.
  public var note = ""
}

extension FunctionLevel {
  /// The rows of `function-levels.csv`.
  package static let schema = Schema<FunctionLevel>(
    "function-levels", title: Phrase(nl: "Functieniveaus", en: "Function levels"),
    "The levels that function mixes distinguish, and which level must not be paid more than which.",
    key: .init("level")
  ) { f in
    FunctionLevel(
      id: f.identifier("level", "Id of the level, as in function-mixes.csv."),
      name: f.filledText("name", "The name for readers."),
      notAbove: f.text(
        "not_above", "The levels, with spaces between, that it must not be paid more than. Empty for none."
      ).split(separator: " ").map(String.init),
      note: f.text("note", "What a reader must know."))
  }

  /// Reports levels above another that are not known, or that lead back to it.
  static func reportOrder(_ rows: inout Rows<FunctionLevel>, among base: [FunctionLevel]) {
    let known = rows.ids.union(base.map(\.id))
    let above = Dictionary(
      (base + rows.records).map { ($0.id, $0.notAbove) }, uniquingKeysWith: { _, own in own })
    var hints = Hints()
    for (row, level) in rows.records.enumerated() {
      for other in level.notAbove where !known.contains(other) {
        let nearest = hints.nearest(to: other, among: known)
        rows.report(
          .unknownReference(.level, value: other, file: CostFile.levels.name, nearest: nearest),
          at: "not_above", of: row)
      }
      var (seen, open) = (Set(level.notAbove), level.notAbove)
      while let next = open.popLast() {
        for higher in above[next] ?? [] where seen.insert(higher).inserted { open.append(higher) }
      }
      guard seen.contains(level.id) else { continue }
      rows.report(
        at: "not_above", of: row, nl: "de niveaus boven \(level.id) leiden ernaar terug",
        "Noem alleen niveaus die even veel of meer krijgen.",
        en: "the levels above \(level.id) lead back to it", "Name only levels that are paid as much or more.")
    }
  }
}

extension FunctionShare {
  /// The rows of `function-mixes.csv`.
  package static let schema = Schema<FunctionShare>(
    "function-mixes", title: Phrase(nl: "Functiemixen", en: "Function mixes"),
    """
    The function mix of each product of ridderkerk-2025 and lekstroom-2024, exactly as printed, also where \
    it does not add up to 100.
    """,
    key: .init("table", "product", "level"),
    references: [.init("table", "product", in: .products), .init("level", in: .levels)]
  ) { f in
    FunctionShare(
      table: f.identifier("table", "Id of the table, as in tables.csv."),
      product: f.identifier("product", "The product, by its slug in tariffs.csv."),
      level: f.identifier(
        "level", "The level as the document distinguishes it; mbo where no number is printed."),
      percent: f.quantity(
        "percent", "Share of the staff hours in percent, as printed.", minimum: 0, maximum: 100),
      printed: f.filledText("printed", "What is printed on the line."),
      line: f.number("line", "Line of the source document."),
      note: f.text(
        "note", "What a reader must know, such as contradictions in the document with their lines."))
  } rules: { share, row in
    let percent = share.percent
    if percent > Rational(100) {
      row.report(
        at: "percent", nl: "een aandeel van \(percent)% is meer dan het geheel", "Schrijf ten hoogste 100.",
        en: "a share of \(percent)% is more than the whole", "Write at most 100.")
    }
    if !(percent * Rational(1_000_000)).isWhole {
      row.report(
        at: "percent", nl: "het aandeel \(percent) heeft als decimaal getal geen einde",
        "Schrijf het zoals gedrukt, zoals 33.33.",
        en: "the share \(percent) has no end as a decimal number", "Write it as printed, such as 33.33.")
    }
    row.check(percent, against: share.printed, at: "percent")
  }
}

extension CostFigure {
  /// The rows of `cost-components.csv`.
  package static let schema = Schema<CostFigure>(
    "cost-components", title: Phrase(nl: "Kostencomponenten", en: "Cost components"),
    """
    The cost components of each product of ridderkerk-2025, as printed. Sizes of groups, hours of a dagdeel and \
    occupancy stand in billing-terms.csv.
    """,
    key: .init("table", "product", "component"),
    references: [.init("table", "product", in: .products)]
  ) { f in
    CostFigure(
      table: f.identifier("table", "Id of the table, as in tables.csv."),
      product: f.identifier("product", "The product, by its slug in tariffs.csv."),
      component: f.word("component", "The component, by the term of the field."),
      value: f.decimal("value", "The figure with a point for the decimals."),
      unit: f.word("unit", "What the figure counts."),
      printed: f.filledText("printed", "What is printed on the line."),
      line: f.number("line", "Line of the source document."),
      note: f.text(
        "note", "What a reader must know, such as contradictions in the document with their lines."))
  } rules: { figure, row in
    let (component, value) = (figure.component, figure.value)
    if !component.units.contains(figure.unit) {
      let units = component.units.map(\.rawValue)
      row.report(
        at: "unit", nl: "\(component.rawValue) wordt niet uitgedrukt in \(figure.unit.rawValue)",
        "Schrijf \(units.joined(separator: " of ")).",
        en: "\(component.rawValue) is not expressed in \(figure.unit.rawValue)",
        "Write \(units.joined(separator: " or ")).")
    }
    if value == Rational(0), !component.isPercentage, !component.isAmount {
      row.report(
        at: "value", nl: "\(component.rawValue) van 0 is er geen",
        "Schrijf een getal boven 0, of verwijder de rij.",
        en: "\(component.rawValue) of 0 is none", "Write a number above 0, or remove the row.")
    }
    if component == .nietProductieveUren, value >= Rational(100) {
      row.report(
        at: "value", nl: "\(value)% niet-productieve uren laat er geen over", "Schrijf minder dan 100.",
        en: "\(value)% of non-productive hours leaves none", "Write less than 100.")
    }
    // Counts are also printed in words: 'één begeleider op 3-4 jeugdigen'.
    if component.isPercentage || component.isAmount {
      row.check(value, against: figure.printed, at: "value")
    }
  }
}
