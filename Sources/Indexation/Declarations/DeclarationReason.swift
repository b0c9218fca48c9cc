import Tariffs

/// Why a line of a declaration fails, or has to be looked at. The order is that in which reports name them.
package enum DeclarationReason: String, Vocabulary, Named {
  case price
  case oldPrice = "old-price"
  case amount
  case unit
  case form
  case unknownList = "unknown-list"
  case unknownProduct = "unknown-product"
  case noPrice = "no-price"
  case notValid = "not-valid"
  case priceChanges = "price-changes"
  case period
  case volume
  case sign = "debit-credit"
  case doubleDebit = "double-debit"
  case doubleCredit = "double-credit"
  case creditUnlikeDebit = "credit-unlike-debit"
  case creditWithoutDebit = "credit-without-debit"
  case subcontractor = "subcontractor-share"
  case groupSize = "group-size"
  case groupStaff = "group-staff"
  case limitVolume = "limit-volume"
  case limitTerm = "limit-term"
  case notBeside = "not-beside"
  case requires
  case absence

  package static let noun = Phrase(nl: "reden", en: "reason")

  package var name: Phrase {
    switch self {
    case .price: Phrase(nl: "tarief wijkt af van de lijst", en: "tariff differs from the list")
    case .oldPrice:
      Phrase(nl: "tarief van een vervangen lijst", en: "tariff of a list that was replaced")
    case .amount:
      Phrase(nl: "bedrag is niet volume maal tarief", en: "amount is not volume times tariff")
    case .unit: Phrase(nl: "eenheid is niet die van de lijst", en: "unit is not that of the list")
    case .form: Phrase(nl: "vorm is niet die van de lijst", en: "form is not that of the list")
    case .unknownList: Phrase(nl: "regio of lijst is niet bekend", en: "region or list is not known")
    case .unknownProduct:
      Phrase(nl: "geen tarief voor dit product in de lijst", en: "no tariff for this product in the list")
    case .noPrice:
      Phrase(nl: "de lijst zegt niet welk tarief", en: "the list does not say which tariff")
    case .notValid: Phrase(nl: "op die dag gold geen lijst", en: "no list held on that day")
    case .priceChanges:
      Phrase(nl: "tarief verandert binnen de regel", en: "tariff changes within the line")
    case .period:
      Phrase(nl: "regel loopt niet binnen één maand", en: "line does not lie within one month")
    case .volume: Phrase(nl: "volume is geen geheel getal", en: "volume is no whole number")
    case .sign:
      Phrase(
        nl: "niet duidelijk of het debet of credit is",
        en: "not clear whether it is a "
          + "debit or a credit")
    case .doubleDebit: Phrase(nl: "dubbel gedeclareerd", en: "declared twice")
    case .doubleCredit: Phrase(nl: "dubbel gecrediteerd", en: "credited twice")
    case .creditUnlikeDebit:
      Phrase(nl: "credit neemt niet de hele regel terug", en: "credit does not take back the whole line")
    case .creditWithoutDebit: Phrase(nl: "credit zonder debet", en: "credit without a debit")
    case .subcontractor:
      Phrase(nl: "onderaannemer krijgt te weinig", en: "subcontractor is paid too little")
    case .groupSize: Phrase(nl: "groep te groot of te klein", en: "group too large or too small")
    case .groupStaff: Phrase(nl: "begeleiders in de groep", en: "staff of the group")
    case .limitVolume: Phrase(nl: "meer dan het document toelaat", en: "more than the document allows")
    case .limitTerm: Phrase(nl: "langer dan het document toelaat", en: "longer than the document allows")
    case .notBeside:
      Phrase(nl: "naast een product waar het niet naast mag", en: "beside a product that excludes it")
    case .requires:
      Phrase(nl: "zonder een product dat erbij hoort", en: "without a product that it needs")
    case .absence: Phrase(nl: "te veel dagen afwezig", en: "too many days of absence")
    }
  }

  /// The return code of the answer WMO325 or JW325 that fits, with its rule; empty where none does.
  ///
  /// Source: the information model iWmo 3.2 and iJw 3.2 of Zorginstituut Nederland.
  ///
  /// - Parameter isAmount: whether the line is of an amount in euro (unit 83), which has rules of its own.
  /// - Returns: the code and the rule.
  package func returnCode(isAmount: Bool) -> String {
    switch self {
    case .price where isAmount: "0001 (CD087)"
    case .amount where isAmount: "0001 (CS339)"
    default: returnCode
    }
  }

  /// The same for lines that have a tariff.
  package var returnCode: String {
    switch self {
    case .price, .oldPrice: "0611 (TR418)"
    case .amount: "9346 (TR346)"
    case .unit: "9341 (TR341)"
    case .period: "0001 (CS337)"
    case .volume: "0001"
    case .doubleDebit: "9389 (TR389)"
    case .doubleCredit: "9390 (TR390)"
    case .creditWithoutDebit: "8017 (TR323)"
    default: ""
    }
  }
}

/// Whether a line is certainly wrong, or somebody has to look at it.
package enum DeclarationCertainty: String, Vocabulary, Named {
  /// Wrong by the list or the document.
  case wrong
  /// The lines alone do not decide it: a guideline, an exception that somebody may have allowed, a debit in another
  /// file.
  case judge

  package static let noun = Phrase(nl: "oordeel", en: "verdict")

  package var name: Phrase {
    switch self {
    case .wrong: Phrase(nl: "fout", en: "wrong")
    case .judge: Phrase(nl: "te beoordelen", en: "to be judged")
    }
  }
}
