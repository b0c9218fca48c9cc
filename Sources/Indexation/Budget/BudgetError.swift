import Tariffs

/// Why a budget cannot be made of volumes.
package enum BudgetError: Explained, Hashable {
  /// No line has a volume.
  case noLines
  /// No line is of a list, region or year that is compared: why not, for the first products, and how many others there are.
  case nothingToPrice(reasons: [Phrase], others: Int)
  /// No line is of the year of a list, or of no stated one.
  case noLinesOfYear(Int, found: [Int])
  /// The lists are of several regions, and a line does not say of which it is.
  case regionMissing(regions: [String], lines: Int)
  /// Shares that cannot be used.
  case shares([WrongShare])

  /// What is wrong, and what to do.
  package func text(in language: Language) -> String {
    switch self {
    case .noLines:
      return language.text(
        nl:
          "Het bestand met volumes heeft geen regels. Geef er een; 'tariffs schema volumes.csv' toont de kolommen.",
        en:
          "The file of volumes has no lines. Give at least one; 'tariffs schema volumes.csv' shows the columns."
      )
    case .nothingToPrice(let reasons, _) where reasons.isEmpty:
      return language.text(
        nl: "Geen enkele regel van de volumes past bij de filters. Laat ze weg, of kies andere.",
        en: "Not one line of the volumes fits the filters. Leave them out, or choose others.")
    case .nothingToPrice(let reasons, let others):
      return language.text(
        nl: "Geen enkele regel van de volumes heeft een prijs in de lijsten: ",
        en: "Not one line of the volumes has a price in the lists: ")
        + reasons.map { $0.text(in: language) }.joined(separator: "; ")
        + (others == 0
          ? ""
          : language.text(
            nl: " en \(others) andere", en: " and \(others) \(others == 1 ? "other" : "others")")) + ". "
        + language.text(
          nl: "Verbeter product, eenheid of regio, of noem lijsten die deze producten hebben.",
          en: "Correct product, unit or region, or name lists that have these products.")
    case .noLinesOfYear(let year, let found):
      let years = language.all(found.map(String.init))
      return language.text(
        nl:
          "Geen regel van de volumes is van \(year), het jaar van de lijst: zij zijn van \(years). Geef volumes van "
          + "\(year), of noem een lijst van een jaar dat zij hebben.",
        en:
          "No line of the volumes is of \(year), the year of the list: they are of \(years). Give volumes of "
          + "\(year), or name a list of a year that they have.")
    case .regionMissing(let regions, let lines):
      return language.text(
        nl:
          "De lijsten zijn van \(regions.joined(separator: ", ")), en \(lines) regels van de volumes zeggen niet van "
          + "welke regio zij zijn. Vul region of list in, of vergelijk lijsten van een regio (nijmegen-2023, "
          + "of nijmegen@2025).",
        en:
          "The lists are of \(regions.joined(separator: ", ")), and \(lines) lines of the volumes do not say of which "
          + "region they are. Fill in region or list, or compare lists of one region (nijmegen-2023, or nijmegen@2025)."
      )
    case .shares(let wrong):
      // As of a data file: of many that are wrong in one way the first, and how many there are.
      let counts = Dictionary(grouping: wrong, by: \.kind).mapValues(\.count)
      var shown: [WrongShare.Kind: Int] = [:]
      var lines: [String] = []
      for share in wrong {
        let place = shown[share.kind, default: 0] + 1
        shown[share.kind] = place
        guard place <= DatasetError.shownOfRule else { continue }
        lines.append(share.text(in: language))
        let left = (counts[share.kind] ?? 0) - place
        guard place == DatasetError.shownOfRule, left > 0 else { continue }
        lines.append(
          "    " + language.text(nl: "Nog \(left) van deze soort.", en: "\(left) more of this kind."))
      }
      return lines.joined(separator: "\n")
    }
  }
}

extension WrongShare {
  /// In which way it is wrong.
  fileprivate enum Kind: Hashable {
    case unknownProduct(ComparisonRow.Side)
    case moreThanAll
  }

  fileprivate var kind: Kind {
    switch self {
    case .unknownProduct(_, _, let side, _): .unknownProduct(side)
    case .moreThanAll: .moreThanAll
    }
  }

  /// What is wrong, and what to do.
  fileprivate func text(in language: Language) -> String {
    switch self {
    case .unknownProduct(let share, let word, let side, let nearest):
      return language.text(
        nl: "'\(share)': de \(side == .from ? "oude" : "nieuwe") kant heeft geen product '\(word)'.",
        en: "'\(share)': the \(side == .from ? "old" : "new") side has no product '\(word)'.")
        + language.suggestion(nearest)
        + language.text(
          nl: " Schrijf een aandeel als OUD:NIEUW=60%.", en: " Write a share as OLD:NEW=60%.")
    case .moreThanAll(let product, let sum):
      let percent = (sum * Rational(100)).description
      return language.text(
        nl: "De aandelen van '\(product)' zijn samen \(percent)%. Geef er samen ten hoogste 100%.",
        en: "The shares of '\(product)' add up to \(percent)%. Let them add up to 100% at most.")
    }
  }
}
