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
  public var isLargest: Bool {
    component == .groepsgrootteMax || component == .jeugdigenPerBegeleiderMax
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
