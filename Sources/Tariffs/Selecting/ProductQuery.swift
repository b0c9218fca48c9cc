/// A product as a user names it: by slug, code or name.
///
/// What is exactly a slug, a code or a name finds only those products; otherwise each product is found of
/// whose slug or name it is a part. Capitals and hyphens do not matter: `Logeren zwaar` is `logeren-zwaar`.
public struct ProductQuery: Hashable, Sendable {
  /// The word as typed.
  public let word: String
  private let plainWord: String

  /// A product as a user names it.
  ///
  /// - Parameter word: a slug, a code, a name or a part of a name.
  public init(_ word: String) {
    self.word = word
    plainWord = ProductQuery.plain(word)
  }

  /// The rows of the product that is meant.
  ///
  /// - Parameter tariffs: where to look.
  /// - Returns: the rows, in their order; empty when nothing matches.
  public func matches(in tariffs: [Tariff]) -> [Tariff] {
    let exact = tariffs.filter(isExactly)
    return exact.isEmpty && !plainWord.isEmpty ? tariffs.filter(isPart) : exact
  }

  /// Whether a product without an amount is meant: exactly, or by a part of its word or name.
  func names(_ product: UnpricedProduct) -> Bool {
    guard !plainWord.isEmpty else { return false }
    return product.printedCode.lowercased() == plainWord
      || ProductQuery.plain(product.product).contains(plainWord)
      || ProductQuery.plain(product.name).contains(plainWord)
  }

  /// The slugs and codes that a mistyped word is compared with.
  static func words(of tariffs: [Tariff]) -> [String] {
    Set(tariffs.map(\.product)).sorted() + Set(tariffs.map(\.code)).subtracting([""]).sorted()
  }

  private func isExactly(_ tariff: Tariff) -> Bool {
    ProductQuery.plain(tariff.product) == plainWord || ProductQuery.plain(tariff.name) == plainWord
      || (!tariff.code.isEmpty && tariff.code.lowercased() == plainWord)
      || (!tariff.printedCode.isEmpty && tariff.printedCode.lowercased() == plainWord)
  }

  private func isPart(_ tariff: Tariff) -> Bool {
    ProductQuery.plain(tariff.product).contains(plainWord)
      || ProductQuery.plain(tariff.name).contains(plainWord)
  }

  private static func plain(_ text: String) -> String {
    String(text.lowercased().map { $0 == "-" ? " " : $0 })
  }
}
