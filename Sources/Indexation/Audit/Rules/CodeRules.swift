import Tariffs

extension Rule {
  /// The rules about words and codes.
  static let codes: [Rule] = codeNames + codeCategories + codeForms
}
