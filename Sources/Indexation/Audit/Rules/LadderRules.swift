import Tariffs

extension Rule {
  /// The rules about ladders.
  static let ladders: [Rule] = []
}
