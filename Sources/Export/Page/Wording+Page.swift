import Indexation
import Tariffs

/// What stands on the page: its script holds no text of its own.
extension Wording {
  var pageTitle: String { text(nl: "Zorgtarieven", en: "Care tariffs") }

  /// How much there is.
  func pageCounts(of dataset: Dataset) -> String {
    let tariffs = tariffs(dataset.tables.reduce(0) { $0 + dataset.tariffs(in: $1.id).count })
    let (lists, regions) = (lists(dataset.tables.count), list(dataset.regions.map(\.name)))
    return text(
      nl: "\(tariffs) uit \(lists) van \(regions). Elk bedrag heeft zijn document en regel.",
      en: "\(tariffs) from \(lists) of \(regions). Each amount has its document and line.")
  }

  var otherCodes: String { text(nl: "Andere codes", en: "Other codes") }

  /// The texts of the script, by the names under which it knows them. `{0}` stands for the first value that it puts in.
  func pageWords(of dataset: Dataset) -> [(String, String)] {
    pageNumbers + pageParts + pageHeadings + pageMarks + pageButtons + [("counts", pageCounts(of: dataset))]
  }

  private var pageNumbers: [(String, String)] {
    [
      ("decimal", decimalSeparator), ("grouping", groupingSeparator), ("separator", text(nl: ";", en: ",")),
      ("perUnit", "per {0}"),
      ("foundOne", text(nl: "{0} tarief gevonden", en: "{0} tariff found")),
      ("foundMany", text(nl: "{0} tarieven gevonden", en: "{0} tariffs found")),
      (
        "foundNone",
        text(
          nl: "Geen tarief past hierbij. Probeer minder woorden, of zet een keuze terug op alle.",
          en: "No tariff fits this. Try fewer words, or set a choice back to all.")
      ),
      ("foundRowsOne", text(nl: "{0} rij", en: "{0} row")),
      ("foundRowsMany", text(nl: "{0} rijen", en: "{0} rows")),
      ("shownOf", text(nl: "{0} van {1} getoond.", en: "{0} of {1} shown.")),
    ]
  }

  /// The parts of the page, and what each says first.
  private var pageParts: [(String, String)] {
    [
      ("title", pageTitle),
      ("start", text(nl: "Tarieven voor jeugdhulp en Wmo", en: "Tariffs for youth care and social support")),
      ("skip", text(nl: "Naar de inhoud", en: "To the content")),
      ("menu", text(nl: "Onderdelen", en: "Parts")),
      ("search", text(nl: "Zoeken", en: "Search")),
      ("searchLabel", text(nl: "Zoek op product, code of regio", en: "Search by product, code or region")),
      ("compare", text(nl: "Vergelijken", en: "Compare")),
      ("compareTitle", text(nl: "{0}: {1} en {2} vergeleken", en: "{0}: {1} and {2} compared")),
      (
        "compareAll", text(nl: "Alle prijzen van {0}, {1} naast {2}", en: "All prices of {0}, {1} beside {2}")
      ),
      (
        "noPairs",
        text(
          nl: "Van geen regio zijn er lijsten van twee jaren. Voeg er een toe: tariffs page --datasets MAP.",
          en: "Of no region there are lists of two years. Add one: tariffs page --datasets DIR.")
      ),
      ("regions", text(nl: "Regio's", en: "Regions")),
      (
        "regionsIntroduction",
        text(
          nl:
            "Codes zijn per regio afgesproken. Wat regio's betalen, staat daarom naast elkaar per begrip: een "
            + "beschrijving waar de producten van verschillende regio's bij horen.",
          en:
            "Codes are agreed per region. So what regions pay stands side by side per concept: a description "
            + "to which products of several regions belong.")
      ),
      ("notCheaper", compareExplanation),
      ("costs", costsOfVolumes),
      ("index", text(nl: "Indexeren", en: "Index")),
      ("group", text(nl: "Groep", en: "Group")),
      ("rebuild", text(nl: "Opbouw", en: "Build-up")),
      ("about", text(nl: "Over", en: "About")),
      ("aboutThis", text(nl: "Over deze pagina", en: "About this page")),
      ("filters", text(nl: "Kies wat u wilt zien", en: "Choose what you want to see")),
      ("unknownProduct", text(nl: "Dit product is er niet", en: "There is no such product")),
      (
        "noProduct",
        text(
          nl: "De pagina heeft geen product ‘{0}’. Zoek het op naam of code.",
          en: "The page has no product ‘{0}’. Search for its name or code.")
      ),
      ("whatChanged", text(nl: "Wat veranderde", en: "What changed")),
      ("unpriced", text(nl: "Genoemd zonder tarief", en: "Named without a tariff")),
      ("pricesAndPlaces", text(nl: "Tarieven, en waar ze staan", en: "Tariffs, and where they stand")),
      ("pricesOf", text(nl: "Tarieven van {0}", en: "Tariffs of {0}")),
      ("throughTime", text(nl: "Door de jaren", en: "Through the years")),
      ("buildUp", text(nl: "Van loon tot tarief", en: "From wage to tariff")),
      ("sameElsewhere", text(nl: "Hetzelfde in andere regio's", en: "The same in other regions")),
      ("chartOf", text(nl: "{0}, euro per {1}.", en: "{0}, euro per {1}.")),
      (
        "chartCaption",
        text(nl: "Euro per {0}; de as begint bij nul.", en: "Euro per {0}; the axis starts at zero.")
      ),
      (
        "equalTermsNote",
        text(
          nl: "Kosten per deelnemer per uur zijn die van een groep van vier deelnemers met één begeleider.",
          en:
            "The cost per participant per hour is that of a group of four participants with one professional."
        )
      ),
      (
        "participantHour",
        text(
          nl: "Op gelijke voorwaarden kost een deelnemer per uur {0} en dan {1} ({2}).",
          en: "On equal terms a participant costs {0} per hour and then {1} ({2}).")
      ),
      ("saidIn", text(nl: "Dat staat in: {0}", en: "As said in: {0}")),
      ("codeIs", "code {0}"),
      ("printedIs", text(nl: "gedrukt: {0}", en: "printed: {0}")),
    ]
  }

  private var pageHeadings: [(String, String)] {
    [
      ("law", law), ("region", region), ("unit", unit), ("form", form), ("code", code), ("product", product),
      ("amount", amount), ("line", line), ("note", note), ("change", change),
      ("changePercent", changePercent),
      ("comparable", comparable), ("reason", reason), ("match", match), ("concept", concept),
      ("searchWords", searchWords), ("tariffs", tariffs), ("validity", validity),
      ("publishedOn", publishedOn),
      ("sources", sources), ("documentTitle", title),
      ("list", text(nl: "Lijst", en: "List")), ("lists", text(nl: "Lijsten", en: "Lists")),
      ("regionsCount", text(nl: "Regio's", en: "Regions")),
      ("comparableAmount", text(nl: "Per {0} (€)", en: "Per {0} (€)")),
      ("where", text(nl: "Plaats in het document", en: "Place in the document")),
      ("years", text(nl: "Jaren", en: "Years")), ("old", text(nl: "Oud (€)", en: "Old (€)")),
      ("new", text(nl: "Nieuw (€)", en: "New (€)")), ("nothing", none),
      ("all", text(nl: "alle", en: "all")),
    ]
  }

  /// How far two prices can be set side by side: the mark, and the line that a chart draws for it.
  private var pageMarks: [(String, String)] {
    [
      ("mark-yes", name(of: Continuation.Comparability.yes)),
      ("mark-partly", name(of: Continuation.Comparability.partly)),
      ("mark-no", name(of: Continuation.Comparability.no)),
      ("mark-unknown", text(nl: "niet beschreven", en: "not described")),
      ("mark-added", name(of: ComparisonRow.Status.added)),
      ("mark-removed", name(of: ComparisonRow.Status.removed)),
      ("line-yes", text(nl: "Doorgetrokken: vergelijkbaar.", en: "Solid: comparable.")),
      ("line-partly", text(nl: "Gestreept: deels vergelijkbaar.", en: "Dashed: partly comparable.")),
      ("line-no", text(nl: "Gestippeld: niet vergelijkbaar.", en: "Dotted: not comparable.")),
      ("line-unknown", text(nl: "Gestippeld: niet beschreven.", en: "Dotted: not described.")),
    ]
  }

  private var pageButtons: [(String, String)] {
    [
      ("more", text(nl: "Toon meer", en: "Show more")),
      ("copyTable", text(nl: "Kopieer als tabel", en: "Copy as a table")),
      ("saveTable", text(nl: "Bewaar als CSV", en: "Save as CSV")),
      ("copiedOne", text(nl: "{0} rij gekopieerd", en: "{0} row copied")),
      ("copiedMany", text(nl: "{0} rijen gekopieerd", en: "{0} rows copied")),
      ("savedOne", text(nl: "{0} rij bewaard als CSV", en: "{0} row saved as CSV")),
      ("savedMany", text(nl: "{0} rijen bewaard als CSV", en: "{0} rows saved as CSV")),
      ("copyAddress", text(nl: "Kopieer het adres van deze weergave", en: "Copy the address of this view")),
      ("addressCopied", text(nl: "Adres gekopieerd", en: "Address copied")),
      ("rebuildIt", text(nl: "Reken met deze opbouw", en: "Calculate with this build-up")),
    ]
  }

  /// What the page is and how its figures are made: headings, each with its paragraphs.
  var pageAbout: [[String]] {
    [
      [
        text(nl: "Wat dit is", en: "What this is"),
        text(
          nl:
            "Een pagina met alles wat het programma tariffs van deze tarieflijsten weet. Het is één bestand: het "
            + "werkt vanaf een schijf, vraagt niets van een netwerk en bewaart niets.",
          en:
            "A page with all that the program tariffs knows of these tariff lists. It is one file: it works from "
            + "a disk, asks nothing of a network and keeps nothing."),
        text(
          nl:
            "Wat u ziet, staat in het adres. Wie het adres en het bestand heeft, ziet hetzelfde. Elke tabel is te "
            + "kopiëren en te bewaren als CSV, en elke weergave is te printen.",
          en:
            "What you see stands in the address. Who has the address and the file sees the same. Each table can "
            + "be copied and saved as CSV, and each view can be printed."),
      ],
      [
        text(nl: "Hoe de cijfers zijn gemaakt", en: "How the figures are made"),
        text(
          nl:
            "Bedragen zijn overgenomen zoals het document ze drukt, met de regel van de tekst. Waar iets anders is "
            + "gelezen dan er staat, of het document zichzelf tegenspreekt, staat dat bij het product, met de reden.",
          en:
            "Amounts are taken as the document prints them, with the line of its text. Where something was read "
            + "otherwise than printed, or a document contradicts itself, the product says so, with the reason."
        ),
        text(
          nl:
            "Er is gerekend met breuken van hele getallen; pas de uitkomst is afgerond, een half van nul af. Een "
            + "percentage is van het oude bedrag.",
          en:
            "Calculations are in fractions of whole numbers; only the outcome is rounded, a half away from zero. A "
            + "percentage is of the old amount."),
      ],
      [
        text(nl: "Wat vergelijkbaar betekent", en: "What comparable means"),
        text(
          nl:
            "Ja: de twee prijzen zijn voor hetzelfde. Deels: voor hetzelfde, maar een document noemt een verschil in "
            + "wat de prijs betaalt. Nee: een andere eenheid, een andere manier van declareren of iets anders; het "
            + "percentage is dan geen prijsstijging. Niet beschreven: niemand heeft het in de documenten nagelezen.",
          en:
            "Yes: both prices are for the same thing. Partly: for the same, but a document states a difference in "
            + "what the price pays. No: another unit, another way of billing, or another thing; the percentage then is "
            + "no price rise. Not described: nobody has read the documents for it."),
        addedAndRemoved,
      ],
    ]
  }
}
