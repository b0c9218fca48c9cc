import Tariffs

extension Rule {
  /// The rules about costs.
  static let costs: [Rule] = costLaw + costFigures + costOutcomes
}
