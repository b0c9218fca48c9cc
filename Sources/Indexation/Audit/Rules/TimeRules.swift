import Tariffs

extension Rule {
  /// The rules about time.
  static let time: [Rule] = []
}
