import Tariffs

// Components that tests speak of and no rule of the program does.
extension CostComponent {
  package static let scholing = Terms.builtIn.component("scholing")
}
