import Tariffs

extension Rule {
  /// What the first digits of a code say.
  static let codeCategories: [Rule] = [codeOfItsLaw, codeOfItsCategory]

  /// A code of another law.
  private static let codeOfItsLaw = Rule(
    id: "code-of-its-law", theme: .codes,
    question: Phrase(nl: "Hoort de code bij de wet?", en: "Does the code belong to the law?"),
    why: Phrase(
      nl:
        "De eerste twee cijfers zijn de productcategorie; een bericht met een categorie van de andere wet wordt afgekeurd.",
      en:
        "The first two digits are the product category; a message with a category of the other law is refused."
    ),
    advice: Phrase(
      nl:
        "Kijk of de wet of de code verkeerd is overgenomen; staat het zo in het document, vraag de gemeente.",
      en:
        "See whether the law or the code was transcribed wrongly; if the document says so, ask the municipality."
    ),
    severity: .error, ground: .practice,
    examples: [
      .passes(
        nl: "categorie 45 is van de Jeugdwet", en: "category 45 is of the Jeugdwet",
        ["begeleiding,jw,45A04,Begeleiding,minuut,zin,1.25,1,"]),
      .fails(
        nl: "categorie 45 is van de Jeugdwet, het product van de Wmo",
        en: "category 45 is of the Jeugdwet, the product of the Wmo",
        ["begeleiding,wmo,45A04,Begeleiding,minuut,zin,1.25,1,"]),
    ]
  ) { input, table in
    input.dataset.products(in: table.id).compactMap { tariff in
      guard let category = category(of: tariff, input), !tariff.law.covers(category.law) else { return nil }
      return Finding(
        on: table, [tariff.product],
        nl:
          "\(tariff.codeAndName): categorie \(category.digits) is van de \(category.law.title.dutch), het product van de \(tariff.law.title.dutch).",
        en:
          "\(tariff.codeAndName): category \(category.digits) is of the \(category.law.title.english), the product of the \(tariff.law.title.english).",
        at: [Finding.Place(nameOf: tariff)])
    }
  }

  /// A code of another category than the name says.
  private static let codeOfItsCategory = Rule(
    id: "code-of-its-category", theme: .codes,
    question: Phrase(
      nl: "Past de categorie van de code bij de naam?", en: "Does the category of the code fit the name?"),
    why: Phrase(
      nl: "Landelijke cijfers tellen per categorie; onder de verkeerde telt de hulp bij iets anders mee.",
      en: "National figures count by category; under the wrong one the help counts as something else."),
    advice: Phrase(
      nl: "Vraag de gemeente waarom deze categorie is gekozen.",
      en: "Ask the municipality why this category was chosen."),
    severity: .remark, ground: .practice,
    examples: [
      .passes(
        nl: "logeren onder categorie 44, verblijf exclusief behandeling",
        en: "logeren under category 44, stay without treatment",
        ["logeren,jw,44B11,Logeren,etmaal,zin,235.96,1,"]),
      .passes(
        nl: "logeren onder categorie 50, waar ieder arrangement onder kan",
        en: "logeren under category 50, which may hold any arrangement",
        ["logeren,jw,50B11,Logeren,etmaal,zin,235.96,1,"]),
      .fails(
        nl: "logeren onder categorie 43, verblijf inclusief behandeling",
        en: "logeren under category 43, stay with treatment",
        ["logeren,jw,43B11,Logeren,etmaal,zin,235.96,1,"]),
    ]
  ) { input, table in
    input.dataset.products(in: table.id).compactMap { tariff in
      let name = ProductName(tariff.name)
      guard let category = category(of: tariff, input), tariff.law.covers(category.law),
        !category.words.isEmpty,
        !category.names(name),
        let other = input.categories.first(where: { $0.law == category.law && $0.names(name) })
      else { return nil }
      return Finding(
        on: table, [tariff.product],
        nl:
          "\(tariff.codeAndName): \(category.digits) is \(category.name), de naam past bij \(other.digits) \(other.name).",
        en:
          "\(tariff.codeAndName): \(category.digits) is \(category.name), the name fits \(other.digits) \(other.name).",
        at: [Finding.Place(nameOf: tariff)], expected: Phrase(other.digits))
    }
  }

  /// The category of a product, where its code has one that is known.
  private static func category(of tariff: Tariff, _ input: AuditInput) -> ProductCategory? {
    input.categories.first { tariff.code.hasPrefix($0.digits) }
  }
}
