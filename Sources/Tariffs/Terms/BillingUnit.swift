/// The unit (eenheid) in which a tariff is paid or charged.
///
/// The codes are those of the iWmo and iJw messages, where the unit has one.
public enum BillingUnit: String, Vocabulary {
  /// A minute (01).
  case minuut
  /// An hour (04).
  case uur
  /// A period of 24 hours (14).
  case etmaal
  /// A part of a day (16); how many hours it is, only a document can say.
  case dagdeel
  /// A piece (82, 84).
  case stuks
  /// A whole course of treatment.
  case traject
  /// A week.
  case week
  /// A month.
  case maand
  /// A year.
  case jaar
  /// A full-time position for a year.
  case fte
  /// A stair lift.
  case lift
  /// A kilometre.
  case km

  /// What the word is a kind of.
  public static let noun = Phrase(nl: "eenheid", en: "unit")

  /// Plurals, abbreviations and English words.
  public static let otherSpellings = [
    "minuten": "minuut", "min": "minuut", "min.": "minuut", "minute": "minuut", "minutes": "minuut",
    "uren": "uur", "hour": "uur", "hours": "uur",
    "etmalen": "etmaal", "dagdelen": "dagdeel", "stuk": "stuks", "piece": "stuks", "pieces": "stuks",
    "trajecten": "traject", "weken": "week", "weeks": "week",
    "maanden": "maand", "month": "maand", "months": "maand", "jaren": "jaar", "year": "jaar", "years": "jaar",
    "liften": "lift", "traplift": "lift", "kilometer": "km", "kilometers": "km",
  ]
}
