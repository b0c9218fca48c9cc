import Tariffs

/// A product category (productcategorie) of the iWmo and iJw messages: the first two digits of a product code.
public struct ProductCategory: Hashable, Sendable {
  /// The two digits.
  public let digits: String
  /// The law under which its products are given.
  public let law: Law
  /// The name.
  public let name: String
  /// Words in the names of products that belong to it, in small letters; none where it may hold anything.
  public let words: [String]

  /// Whether a name has one of its words.
  func names(_ product: ProductName) -> Bool { words.contains { product.has($0) } }
}

/// The name of a product, so far as names can be held against one another.
struct ProductName: Hashable {
  /// Its words in small letters, without those that only say under which law it is given.
  let words: [String]

  /// The name of a product.
  init(_ name: String) {
    words = ProductName.words(of: name).filter { !["wmo", "jeugd", "jeugdigen", "volwassenen"].contains($0) }
  }

  private static func words(of text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// Whether some words stand in it one after the other.
  func has(_ phrase: String) -> Bool {
    let sought = ProductName.words(of: phrase)
    guard !sought.isEmpty, words.count >= sought.count else { return false }
    return (0...words.count - sought.count).contains { Array(words[$0..<$0 + sought.count]) == sought }
  }

  /// Whether it has the same words as another name, in any order.
  func isSame(as other: ProductName) -> Bool { words.sorted() == other.words.sorted() }

  /// Its words of more than three letters, which say what is given.
  var longWords: [String] { words.filter { $0.count > 3 } }

  /// Whether it has a word of more than three letters in common with another name.
  func shares(wordWith other: ProductName) -> Bool { !Set(longWords).isDisjoint(with: other.words) }
}

extension ProductCategory {
  /// The rows of `product-categories.csv`.
  package static let schema = Schema<ProductCategory>(
    "product-categories", title: Phrase(nl: "Productcategorieën", en: "Product categories"),
    """
    The product categories of the iWmo and iJw messages: the first two digits of a product code, the law under which \
    it is given, and words by which its products are known.
    """,
    key: .init("category")
  ) { f in
    ProductCategory(
      digits: f.identifier("category", "The two digits.", example: "44"),
      law: f.word("law", "The law (`law` of tariffs).", example: "jw"),
      name: f.filledText("name", "The name.", example: "Verblijf exclusief behandeling"),
      words: f.text(
        "words",
        """
        Words in the names of its products, in small letters, with semicolons between. Empty where it may hold anything.
        """, example: "verblijf; logeren"
      ).split(separator: ";").map { String($0.drop { $0 == " " }) }.filter { !$0.isEmpty })
  }
}
