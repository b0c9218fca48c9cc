import Tariffs

// Components that tests speak of and no rule of the program does.
extension CostComponent {
  package static let vakantietoeslag = Terms.builtIn.component("vakantietoeslag")
  package static let eindejaarsuitkering = Terms.builtIn.component("eindejaarsuitkering")
  package static let ort = Terms.builtIn.component("ort")
  package static let weekendtoeslag = Terms.builtIn.component("weekendtoeslag")
  package static let overhead = Terms.builtIn.component("overhead")
  package static let reiskosten = Terms.builtIn.component("reiskosten")
  package static let scholing = Terms.builtIn.component("scholing")
  package static let marge = Terms.builtIn.component("marge")
  package static let nhcNic = Terms.builtIn.component("nhc-nic")
  package static let voeding = Terms.builtIn.component("voeding")
}
