import Tariffs

extension Rule {
  /// The rules about mixes.
  static let mixes: [Rule] = mixShares + mixPrices
}
