/// A product as a user names it: by slug, code or name.
///
/// All products are found whose code it is, or of whose slug or name it is a part. Capitals, accents and hyphens do not
/// matter: `Logeren zwaar` is `logeren-zwaar`, and `logeren` finds both that and `Logeren`.
public struct ProductQuery: Hashable, Sendable {
  /// The word as typed.
  public let word: String
  private let plainWord: String

  /// A product as a user names it.
  ///
  /// - Parameter word: a slug, a code, a name or a part of a name.
  public init(_ word: String) {
    self.word = word
    plainWord = word.withoutAccents
  }

  /// The rows of all products that the word can mean.
  ///
  /// - Parameter tariffs: where to look.
  /// - Returns: the rows, in their order; empty when nothing matches.
  public func matches(in tariffs: [Tariff]) -> [Tariff] {
    plainWord.isEmpty ? [] : tariffs.filter { hasCode($0) || isPart(of: $0.product) || isPart(of: $0.name) }
  }

  /// The rows of the products that have exactly this slug, code or name.
  ///
  /// - Parameter tariffs: where to look.
  /// - Returns: the rows, in their order; empty when the word is only a part of names, or nothing.
  public func exactMatches(in tariffs: [Tariff]) -> [Tariff] {
    plainWord.isEmpty ? [] : tariffs.filter(isExactly)
  }

  /// Whether a product without an amount is meant: exactly, or by a part of its word or name.
  func names(_ product: UnpricedProduct) -> Bool {
    guard !plainWord.isEmpty else { return false }
    return product.printedCode.lowercased() == plainWord || isPart(of: product.product)
      || isPart(of: product.name)
  }

  /// The slugs and codes that a mistyped word is compared with.
  static func words(of tariffs: [Tariff]) -> [String] {
    Set(tariffs.map(\.product)).sorted() + Set(tariffs.flatMap(\.codes).map(String.init)).sorted()
  }

  private func isExactly(_ tariff: Tariff) -> Bool {
    hasCode(tariff) || tariff.product.withoutAccents == plainWord || tariff.name.withoutAccents == plainWord
  }

  private func hasCode(_ tariff: Tariff) -> Bool {
    (!tariff.code.isEmpty
      && (tariff.code.lowercased() == plainWord || tariff.codes.contains { $0.lowercased() == plainWord }))
      || (!tariff.printedCode.isEmpty && tariff.printedCode.lowercased() == plainWord)
  }

  private func isPart(of text: String) -> Bool {
    let (text, part) = (Array(text.withoutAccents.utf8), plainWord.utf8)
    return (0..<max(0, text.count - part.count + 1)).contains { text[$0...].starts(with: part) }
  }
}

extension String {
  /// The text as it is compared with what somebody types: in small letters, without accents, with a space for a hyphen.
  var withoutAccents: String {
    var text = String.UnicodeScalarView()
    for scalar in lowercased().unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9", " ": text.append(scalar)
      case "-", "‑", "–", "_", "\u{A0}": text.append(" ")
      // An accent that stands behind its letter.
      case "\u{300}"..."\u{36F}": continue
      case "à"..."å": text.append("a")
      case "ç": text.append("c")
      case "è"..."ë": text.append("e")
      case "ì"..."ï": text.append("i")
      case "ñ": text.append("n")
      case "ò"..."ö", "ø": text.append("o")
      case "ù"..."ü": text.append("u")
      case "ý", "ÿ": text.append("y")
      default: text.append(scalar)
      }
    }
    return String(text)
  }
}

extension Dataset {
  /// The rows of the products that a command is about when it treats each of them at length.
  ///
  /// What is exactly the slug, code or name of a product means that product; other products that the word matches too
  /// are named, so that nobody misses them.
  ///
  /// - Parameters:
  ///   - queries: the products as they are named.
  ///   - tables: where to look.
  /// - Returns: the rows, and those of the other products that match.
  /// - Throws: ``SelectionError/unknownProduct(_:nearest:tables:)``.
  public func tariffs(
    meantBy queries: [ProductQuery], in tables: [TariffTable]
  ) throws(SelectionError) -> (meant: [Tariff], others: [Tariff]) {
    let matching = try tariffs(in: tables, filter: TariffFilter(products: queries))
    let meant = Set(
      queries.flatMap { query in
        let exact = query.exactMatches(in: matching)
        return exact.isEmpty ? query.matches(in: matching) : exact
      })
    return (matching.filter(meant.contains), matching.filter { !meant.contains($0) })
  }
}
