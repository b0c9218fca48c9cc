import Indexation
import Tariffs

/// The words of the calculators of the page.
extension Wording {
  var wageAndTime: String { text(nl: "Loon, uren en groep", en: "Wage, hours and group") }

  var wageThatIsPaid: String {
    text(
      nl: "Het loon dat het gepubliceerde tarief betaalt, teruggerekend; het document noemt geen lonen.",
      en: "The wage that the published tariff pays, calculated back; the document names no wages.")
  }

  func wageThatIsAssumed(_ wages: WageChoice, from days: String) -> String {
    let place = name(of: wages.place)
    return text(
      nl:
        "\(assumed): \(wages.agreement.name), lonen vanaf \(days), \(place). Het document noemt geen lonen.",
      en: "\(assumed): \(wages.agreement.name), wages from \(days), \(place). The document names no wages.")
  }

  var changesWithinTheYear: String {
    text(
      nl: "de clausule verandert prijzen binnen het jaar; 'tariffs index apply' rekent ermee",
      en: "the clause changes prices within the year; 'tariffs index apply' calculates with it")
  }

  var clauseOfOtherYears: String {
    text(
      nl: "geen versie van de clausule is bekend voor dit jaar",
      en: "no version of the clause is known for this year")
  }

  func notKnown(_ figures: [String]) -> String {
    text(nl: "niet bekend: \(list(figures))", en: "not known: \(list(figures))")
  }

  func versions(of clause: String, _ versions: [String]) -> String {
    text(
      nl: "\(clause) (versies \(list(versions)))",
      en: "\(clause) (versions \(list(versions)))")
  }

  /// What the script says, by the names that it has for it; `{0}` is the first figure in a sentence.
  var calculatorTexts: [(String, String)] { numberTexts + rebuildTexts + indexTexts + groupTexts }

  private var numberTexts: [(String, String)] {
    [
      (
        "notANumber",
        text(nl: "‘{0}’ is geen getal. Schrijf bijvoorbeeld {1}.", en: "‘{0}’ is no number. Write {1}, say.")
      ),
      (
        "tooManyDigits",
        text(
          nl: "‘{0}’ heeft te veel cijfers. Geef ten hoogste zes decimalen.",
          en: "‘{0}’ has too many digits. Give at most six decimals.")
      ),
      (
        "twoReadings",
        text(
          nl: "‘{0}’ is op twee manieren te lezen. Schrijf {1} of {2}.",
          en: "‘{0}’ can be read in two ways. Write {1} or {2}.")
      ),
      ("from", text(nl: "Dat kan niet. Geef {0} of meer.", en: "That is not possible. Give {0} or more.")),
      (
        "fromBelow",
        text(
          nl: "Dat kan niet. Geef een getal vanaf {0} en onder {1}.",
          en: "That is not possible. Give a number from {0} and below {1}.")
      ), ("typeFigure", text(nl: "{0}, als getal", en: "{0}, as a number")),
    ]
  }

  private var rebuildTexts: [(String, String)] {
    [
      ("back", text(nl: "Terug naar gedrukt", en: "Back to what is printed")),
      ("backToStart", text(nl: "Terug naar begin", en: "Back to the start")),
      ("allBack", text(nl: "Alles terug naar begin", en: "All back to the start")),
      ("scaling", text(nl: "Gerekend met {0}.", en: "Calculated with {0}.")),
      (
        "noTariff",
        text(nl: "Met deze cijfers is er geen tarief.", en: "With these figures there is no tariff.")
      ),
      (
        "resultMore",
        text(
          nl: "€ {0} {1}; gepubliceerd € {2}: € {3} meer ({4})",
          en: "€ {0} {1}; published € {2}: € {3} more ({4})")
      ),
      (
        "resultLess",
        text(
          nl: "€ {0} {1}; gepubliceerd € {2}: € {3} minder ({4})",
          en: "€ {0} {1}; published € {2}: € {3} less ({4})")
      ),
      ("resultSame", text(nl: "€ {0} {1}, zoals gepubliceerd", en: "€ {0} {1}, as published")),
      ("tariff", text(nl: "Tarief met deze cijfers", en: "Tariff with these figures")),
      ("published", text(nl: "Gepubliceerd tarief", en: "Published tariff")),
      ("stepHeading", step), ("figureHeading", figure),
      ("amountHeading", text(nl: "Bedrag (€)", en: "Amount (€)")), ("runningHeading", runningAmount),
      ("barHeading", text(nl: "Opbouw", en: "Build-up")),
      (
        "stepsCaption",
        text(
          nl: "Van brutoloon naar tarief: {0}, {1} en per cliënt",
          en: "From gross wage to tariff: {0}, {1} and per client")
      ),
      (
        "stepsCaptionWithLine",
        text(
          nl: "Van brutoloon naar tarief: {0}, {1} en per cliënt; de streep is het gepubliceerde tarief",
          en: "From gross wage to tariff: {0}, {1} and per client; the line is the published tariff")
      ),
    ]
  }

  private var indexTexts: [(String, String)] {
    [
      ("amount", text(nl: "Bedrag", en: "Amount")), ("clause", text(nl: "Clausule", en: "Clause")),
      ("fromYear", text(nl: "Van prijspeil", en: "From the level of")),
      ("toYear", text(nl: "Naar prijspeil", en: "To the level of")),
      ("versionOf", text(nl: "Versie voor {0}", en: "Version for {0}")), ("rounding", rounding),
      (
        "indexed",
        text(
          nl: "€ {0} van {1} is € {2} naar het peil van {3}: {4}",
          en: "€ {0} of {1} is € {2} at the level of {3}: {4}")
      ),
      (
        "sameYear",
        text(
          nl: "De twee jaren zijn gelijk: het bedrag blijft zoals het is.",
          en: "The two years are the same: the amount stays as it is.")
      ),
      (
        "unknownYears",
        text(
          nl: "{0} geeft geen percentage voor {1}, dus er is geen uitkomst.",
          en: "{0} gives no percentage for {1}, so there is no outcome.")
      ),
      ("indexCaption", text(nl: "Jaar voor jaar: {0}", en: "Year by year: {0}")), ("yearHeading", year),
      ("percentHeading", percent), ("versionHeading", text(nl: "Versie", en: "Version")),
      ("standingHeading", status), ("derivationHeading", calculation), ("indexedHeading", indexedAmount),
    ]
  }

  private var groupTexts: [(String, String)] {
    [
      ("product", product), ("participants", participants), ("staff", staff),
      (
        "participantsNote",
        text(nl: "Hoeveel er aanwezig zijn.", en: "How many are present.")
      ),
      (
        "staffNote",
        text(
          nl: "Niet meer dan er deelnemers zijn.",
          en: "No more than there are participants.")
      ),
      (
        "groupCost",
        text(
          nl: "{0} kost met {1} en {2} € {3} per deelnemer per uur.",
          en: "{0} costs € {3} per participant per hour with {1} and {2}.")
      ),
      ("participantsOne", text(nl: "{0} deelnemer", en: "{0} participant")),
      ("participantsMany", text(nl: "{0} deelnemers", en: "{0} participants")),
      ("staffOne", text(nl: "{0} begeleider", en: "{0} professional")),
      ("staffMany", text(nl: "{0} begeleiders", en: "{0} professionals")),
      (
        "incomeMore",
        text(
          nl: "Een uur van een begeleider brengt € {0} op: meer dan de € {1} met één cliënt.",
          en: "An hour of a professional earns € {0}: more than the € {1} with one client.")
      ),
      (
        "incomeLess",
        text(
          nl: "Een uur van een begeleider brengt € {0} op: minder dan de € {1} met één cliënt.",
          en: "An hour of a professional earns € {0}: less than the € {1} with one client.")
      ),
      (
        "incomeSame",
        text(
          nl: "Een uur van een begeleider brengt € {0} op: evenveel als met één cliënt.",
          en: "An hour of a professional earns € {0}: as much as with one client.")
      ),
      (
        "incomeOnly",
        text(
          nl: "Een uur van een begeleider brengt € {0} op.", en: "An hour of a professional earns € {0}.")
      ),
      (
        "beyond",
        text(nl: "Het document laat dit niet toe: {0}.", en: "The document does not allow this: {0}.")
      ),
      ("star", text(nl: "* buiten de grenzen van het document", en: "* beyond the limits of the document")),
      (
        "sizesCaption",
        text(nl: "{0} met {1}, naar grootte van de groep", en: "{0} with {1}, by size of the group")
      ),
      (
        "groupsCaption",
        text(
          nl: "Alle groepsproducten met {0} en {1}", en: "All group products with {0} and {1}")
      ), ("participantsHeading", participants), ("costHeading", costPerParticipantHour),
      ("incomeHeading", incomePerStaffHour),
      ("paysHeading", text(nl: "Meer dan met één cliënt", en: "More than with one client")), ("yes", yes),
      ("no", no), ("productHeading", product), ("regimeHeading", regime), ("priceHeading", amount),
      ("limitsHeading", limits),
    ]
  }
}
