import Tariffs

/// Why there is nothing to draw.
public enum ChartRefusal: Explained, Hashable {
  /// No price of a comparison changed.
  case nothingChanged(from: String, to: String)
  /// Prices changed, but none of them by a percentage that says something.
  case nothingComparable(from: String, to: String)
  /// No figure of a series is known.
  case noFigures(series: String)
  /// No group can be shown.
  case noGroups
  /// No product can be indexed.
  case noPrices
  /// Prices are indexed between months, and the picture is one of years.
  case noYears

  /// What is missing and what to do.
  public func text(in language: Language) -> String {
    let reason =
      switch self {
      case .nothingChanged(let from, let to):
        language.text(
          nl: "geen prijs veranderde van \(from) naar \(to). Laat --chart weg, of vergelijk andere lijsten.",
          en: "no price changed from \(from) to \(to). Leave out --chart, or compare other lists.")
      case .nothingComparable(let from, let to):
        language.text(
          nl: "geen verandering van \(from) naar \(to) is een percentage op vergelijkbare voorwaarden. Laat "
            + "--chart weg, of kies andere producten of voorwaarden.",
          en: "no change from \(from) to \(to) is a percentage on comparable terms. Leave out --chart, or "
            + "choose other products or terms.")
      case .noFigures(let series):
        language.text(
          nl: "van \(series) is geen cijfer bekend. Laat --chart weg, of kies een andere reeks.",
          en: "no figure of \(series) is known. Leave out --chart, or choose another series.")
      case .noGroups:
        language.text(
          nl: "er is geen groepsproduct gevonden. Laat --chart weg, of kies andere producten.",
          en: "no group product was found. Leave out --chart, or choose other products.")
      case .noPrices:
        language.text(
          nl: "er is geen prijs geïndexeerd. Laat --chart weg, of kies een ander product.",
          en: "no price was indexed. Leave out --chart, or choose another product.")
      case .noYears:
        language.text(
          nl: "de grafiek toont jaren, en er is tussen maanden geïndexeerd. Laat --chart weg, of geef jaren.",
          en:
            "the chart shows years, and prices were indexed between months. Leave out --chart, or give years."
        )
      }
    return language.text(nl: "Er valt niets te tekenen: ", en: "There is nothing to draw: ") + reason
  }
}
