import Tariffs

/// What a tariff is built up from (kostprijscomponent), under the words of the field.
///
/// The law asks for at least staff costs, overhead, non-productive hours, travel and training, indexation and the
/// costs of municipal demands (Uitvoeringsbesluit Wmo 2015 art. 5.4 lid 3; for youth Besluit Jeugdwet art. 2.3).
public enum CostComponent: String, Vocabulary, Named {
  /// Holiday allowance, in percent.
  case vakantietoeslag
  /// Year-end allowance, in percent.
  case eindejaarsuitkering
  /// Allowance for irregular hours (onregelmatigheidstoeslag), in percent.
  case ort
  /// Allowance for weekends and evenings, in percent.
  case weekendtoeslag
  /// Social charges and pension of the employer, in percent.
  case werkgeverslasten
  /// The share of paid hours that no client is helped in, in percent.
  case nietProductieveUren = "niet-productieve-uren"
  /// Indirect and other costs, in percent.
  case overhead
  /// Travel, in euro per productive hour.
  case reiskosten
  /// Training, in percent.
  case scholing
  /// What demands of the municipality cost, in percent.
  case gemeentelijkeEisen = "gemeentelijke-eisen"
  /// Indexation, in percent.
  case indexatie
  /// Margin for risk, innovation and results, in percent.
  case marge
  /// Housing and inventory (normatieve huisvestings- en inventariscomponent), in euro per unit.
  case nhcNic = "nhc-nic"
  /// Food, in euro per unit.
  case voeding
  /// The number of clients of a group.
  case groepsgrootte
  /// The fewest clients of a group.
  case groepsgrootteMin = "groepsgrootte-min"
  /// The most clients of a group.
  case groepsgrootteMax = "groepsgrootte-max"
  /// The number of professionals.
  case begeleiders
  /// How many clients there are for each professional.
  case jeugdigenPerBegeleider = "jeugdigen-per-begeleider"
  /// The fewest clients for each professional.
  case jeugdigenPerBegeleiderMin = "jeugdigen-per-begeleider-min"
  /// The most clients for each professional.
  case jeugdigenPerBegeleiderMax = "jeugdigen-per-begeleider-max"
  /// Hours of professionals per unit of the tariff.
  case uren
  /// How long a dagdeel is, in hours.
  case urenPerDagdeel = "uren-per-dagdeel"
  /// How many hours of a dagdeel are spent with clients.
  case directeUrenPerDagdeel = "directe-uren-per-dagdeel"
  /// By what a group is billed; a rule of billing, not a step of the cost price.
  case groepsfactor
  /// The share of places that is taken, in percent.
  case bezetting

  /// What the word is a kind of.
  public static let noun = Phrase(nl: "kostencomponent", en: "cost component")

  /// The name for people.
  public var name: Phrase {
    switch self {
    case .nietProductieveUren: Phrase(nl: "niet-productieve uren", en: "non-productive hours")
    case .ort: Phrase("ORT")
    case .nhcNic: Phrase("NHC/NIC")
    case .gemeentelijkeEisen: Phrase(nl: "gemeentelijke eisen", en: "municipal demands")
    case .groepsgrootte: Phrase(nl: "groepsgrootte", en: "group size")
    case .uren: Phrase(nl: "uren", en: "hours")
    case .vakantietoeslag: Phrase(nl: "vakantietoeslag", en: "holiday allowance")
    case .eindejaarsuitkering: Phrase(nl: "eindejaarsuitkering", en: "year-end allowance")
    case .weekendtoeslag: Phrase(nl: "weekendtoeslag", en: "weekend allowance")
    case .werkgeverslasten: Phrase(nl: "werkgeverslasten", en: "employer's charges")
    case .reiskosten: Phrase(nl: "reiskosten", en: "travel")
    case .scholing: Phrase(nl: "scholing", en: "training")
    case .indexatie: Phrase(nl: "indexatie", en: "indexation")
    case .marge: Phrase(nl: "marge", en: "margin")
    case .voeding: Phrase(nl: "voeding", en: "food")
    case .overhead: Phrase("overhead")
    case .groepsgrootteMin: Phrase(nl: "kleinste groep", en: "smallest group")
    case .groepsgrootteMax: Phrase(nl: "grootste groep", en: "largest group")
    case .begeleiders: Phrase(nl: "begeleiders", en: "professionals")
    case .jeugdigenPerBegeleider: Phrase(nl: "jeugdigen per begeleider", en: "clients per professional")
    case .jeugdigenPerBegeleiderMin:
      Phrase(nl: "minste jeugdigen per begeleider", en: "fewest clients per professional")
    case .jeugdigenPerBegeleiderMax:
      Phrase(nl: "meeste jeugdigen per begeleider", en: "most clients per professional")
    case .urenPerDagdeel: Phrase(nl: "uren per dagdeel", en: "hours per dagdeel")
    case .directeUrenPerDagdeel: Phrase(nl: "directe uren per dagdeel", en: "direct hours per dagdeel")
    case .groepsfactor: Phrase(nl: "groepsfactor", en: "group factor")
    case .bezetting: Phrase(nl: "bezetting", en: "occupancy")
    }
  }

  /// Whether its figure is a percentage.
  public var isPercentage: Bool {
    switch self {
    case .vakantietoeslag, .eindejaarsuitkering, .ort, .weekendtoeslag, .werkgeverslasten,
      .nietProductieveUren,
      .overhead, .scholing, .gemeentelijkeEisen, .indexatie, .marge, .bezetting:
      true
    default: false
    }
  }

  /// In what its figure can be expressed.
  var units: [CostFigure.Unit] {
    switch self {
    case _ where isPercentage: [.percent]
    case .reiskosten: [.euroPerUur]
    case .nhcNic, .voeding: [.euroPerUur, .euroPerDagdeel, .euroPerEtmaal]
    case .begeleiders: [.staff]
    case .uren, .urenPerDagdeel, .directeUrenPerDagdeel: [.hours]
    case .groepsfactor: [.factor]
    default: [.clients]
    }
  }

  /// What kind of figure it is in a step of a cost model.
  var figure: CostModel.Figure { isPercentage ? .percentage : isAmount ? .amount : .number }

  /// Whether its figure is an amount in euro.
  public var isAmount: Bool { self == .reiskosten || self == .nhcNic || self == .voeding }
}
