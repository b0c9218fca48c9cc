import Tariffs

extension Rule {
  /// The rules about codes.
  static let codes: [Rule] = []
}
