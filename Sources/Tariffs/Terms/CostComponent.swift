/// What a tariff is built up from (kostprijscomponent), under the words of the field: a row of
/// `cost-component-kinds.csv`.
///
/// The law asks for at least staff costs, overhead, non-productive hours, travel and training, indexation and the
/// costs of municipal demands (Uitvoeringsbesluit Wmo 2015 art. 5.4 lid 3; for youth Besluit Jeugdwet art. 2.3).
public final class CostComponent: TermOfData, Named {
  /// What the word is a kind of.
  public static let noun = Phrase(nl: "kostencomponent", en: "cost component")

  /// The name of its file, without the ending, and the column of the word.
  public static let file = (name: "cost-component-kinds", column: "component")

  /// What the figure of a component counts.
  public enum Figure: String, Vocabulary {
    /// Percent.
    case percent
    /// Euro per productive hour.
    case euroPerUur = "euro-per-uur"
    /// Euro per unit of the tariff.
    case euroPerEenheid = "euro-per-eenheid"
    /// Hours.
    case hours
    /// Clients.
    case clients
    /// Professionals.
    case staff
    /// A bare number.
    case factor

    /// What the word is a kind of.
    public static let noun = Phrase(nl: "soort cijfer", en: "kind of figure")

    /// What a data file may expect of it.
    var meaning: String {
      switch self {
      case .percent: "a percentage"
      case .euroPerUur: "euro per productive hour"
      case .euroPerEenheid: "euro per unit of the tariff"
      case .hours: "a number of hours"
      case .clients: "a number of clients"
      case .staff: "a number of professionals"
      case .factor: "a bare number"
      }
    }
  }

  /// The word, as files write it.
  public let rawValue: String
  /// The place in the list of components.
  public let order: Int
  /// The name for people.
  public let name: Phrase
  /// What its figure counts.
  public let figure: Figure
  /// The element of art. 5.4 lid 3 Uitvoeringsbesluit Wmo 2015 that it belongs to, `a` to `f`; empty for none.
  public let element: String
  /// Other ways to write it on a command line.
  public let otherSpellings: [String]

  init(_ row: ComponentRow, order: Int) {
    (rawValue, self.order, name, figure) = (row.component, order, row.name, row.figure)
    (element, otherSpellings) = (row.element, row.otherSpellings)
  }

  /// Whether its figure is a percentage.
  public var isPercentage: Bool { figure == .percent }

  /// Whether its figure is an amount in euro.
  public var isAmount: Bool { figure == .euroPerUur || figure == .euroPerEenheid }
}

extension CostComponent {
  /// All components.
  public static func all(in terms: Terms) -> [CostComponent] { terms.components }

  // The components that rules of the program speak of.

  /// Holiday allowance, of which the law sets a minimum (Wet minimumloon art. 15).
  public static let vakantietoeslag = Terms.builtIn.component("vakantietoeslag")
  /// The payment at the end of the year.
  public static let eindejaarsuitkering = Terms.builtIn.component("eindejaarsuitkering")
  /// The allowance for irregular hours.
  public static let ort = Terms.builtIn.component("ort")
  /// The allowance for weekends.
  public static let weekendtoeslag = Terms.builtIn.component("weekendtoeslag")
  /// Overhead.
  public static let overhead = Terms.builtIn.component("overhead")
  /// The margin for innovation, result and risk.
  public static let marge = Terms.builtIn.component("marge")
  /// Housing and inventory.
  public static let nhcNic = Terms.builtIn.component("nhc-nic")
  /// Travel.
  public static let reiskosten = Terms.builtIn.component("reiskosten")
  /// Indexation.
  public static let indexatie = Terms.builtIn.component("indexatie")
  /// Food.
  public static let voeding = Terms.builtIn.component("voeding")
  /// Social charges and pension of the employer, in percent.
  public static let werkgeverslasten = Terms.builtIn.component("werkgeverslasten")
  /// The share of paid hours that no client is helped in, in percent.
  public static let nietProductieveUren = Terms.builtIn.component("niet-productieve-uren")
  /// The number of clients of a group.
  public static let groepsgrootte = Terms.builtIn.component("groepsgrootte")
  /// The fewest clients of a group.
  public static let groepsgrootteMin = Terms.builtIn.component("groepsgrootte-min")
  /// The most clients of a group.
  public static let groepsgrootteMax = Terms.builtIn.component("groepsgrootte-max")
  /// The number of professionals.
  public static let begeleiders = Terms.builtIn.component("begeleiders")
  /// How many clients there are for each professional.
  public static let jeugdigenPerBegeleider = Terms.builtIn.component("jeugdigen-per-begeleider")
  /// The fewest clients for each professional.
  public static let jeugdigenPerBegeleiderMin = Terms.builtIn.component("jeugdigen-per-begeleider-min")
  /// The most clients for each professional.
  public static let jeugdigenPerBegeleiderMax = Terms.builtIn.component("jeugdigen-per-begeleider-max")
  /// Hours of professionals per unit of the tariff.
  public static let uren = Terms.builtIn.component("uren")
  /// How long a dagdeel is, in hours.
  public static let urenPerDagdeel = Terms.builtIn.component("uren-per-dagdeel")
  /// How many hours of a dagdeel are spent with clients.
  public static let directeUrenPerDagdeel = Terms.builtIn.component("directe-uren-per-dagdeel")
  /// By what a group is billed; a rule of billing, not a step of the cost price.
  public static let groepsfactor = Terms.builtIn.component("groepsfactor")
  /// The share of places that is taken, in percent.
  public static let bezetting = Terms.builtIn.component("bezetting")
}
