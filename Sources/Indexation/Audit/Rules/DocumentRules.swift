import Tariffs

extension Rule {
  /// The rules that the document sets itself.
  static let document: [Rule] = billingExamples + groupSizes + statedTerms + unitTerms
}
