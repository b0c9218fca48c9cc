import Indexation
import Tariffs

/// The words of the field, as people read them.
extension Wording {
  func name(of law: Law) -> String { law.name }

  func name(of word: some Named) -> String { word.name.text(in: language) }

  func name(of status: ComparisonRow.Status) -> String { status.name.text(in: language) }

  func name(of field: Reading.Field) -> String {
    switch field {
    case .code: "code"
    case .amount: text(nl: "tarief", en: "tariff")
    case .unit: text(nl: "eenheid", en: "unit")
    case .name: text(nl: "naam", en: "name")
    }
  }

  func name(of comparability: Continuation.Comparability) -> String {
    switch comparability {
    case .yes: text(nl: "ja", en: "yes")
    case .partly: text(nl: "deels", en: "partly")
    case .no: text(nl: "nee", en: "no")
    }
  }

  func name(of relation: Continuation.Relation) -> String {
    switch relation {
    case .same: text(nl: "gelijk gebleven", en: "unchanged")
    case .renamed: text(nl: "andere naam", en: "renamed")
    case .rescoped: text(nl: "gewijzigde inhoud", en: "changed content")
    case .split: text(nl: "gesplitst", en: "split")
    case .merged: text(nl: "samengevoegd", en: "merged")
    case .ended: text(nl: "vervallen", en: "ended")
    case .new: text(nl: "nieuw", en: "new")
    }
  }

  func name(of match: Concept.Member.Match) -> String {
    switch match {
    case .same: text(nl: "gelijk", en: "same")
    case .near: text(nl: "verwant", en: "near")
    case .partial: text(nl: "deels", en: "partly")
    }
  }

  func name(of verdict: RelationCheck.Verdict) -> String {
    switch verdict {
    case .exact: text(nl: "klopt op de cent", en: "right to the cent")
    case .withinRounding: text(nl: "binnen de afronding", en: "within rounding")
    case .deviates: text(nl: "wijkt af", en: "deviates")
    }
  }

  func name(of basis: PriceRelation.Basis) -> String {
    switch basis {
    case .stated: text(nl: "staat in het document", en: "stated in the document")
    case .definition: text(nl: "per definitie", en: "by definition")
    case .implied: text(nl: "volgt uit de prijzen", en: "implied by the prices")
    }
  }

  /// A word that is the value of a billing term.
  func billingValue(_ word: String) -> String {
    switch word {
    case "direct": text(nl: "directe tijd", en: "direct time")
    case "indirect": text(nl: "indirecte tijd", en: "indirect time")
    case "direct-and-indirect": text(nl: "directe en indirecte tijd", en: "direct and indirect time")
    case "presence": text(nl: "aanwezigheid", en: "presence")
    case "billable": text(nl: "declarabel", en: "billable")
    case "not-billable": text(nl: "niet declarabel", en: "not billable")
    case "fixed-denominator": text(nl: "vaste noemer", en: "fixed denominator")
    case "minutes-shared": text(nl: "minuten verdeeld", en: "minutes shared")
    case "factor": "factor"
    case "yes": text(nl: "ja", en: "yes")
    default: word
    }
  }

}
