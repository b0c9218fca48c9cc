import ArgumentParser
import Tariffs

/// The two sides of a comparison.
struct SideArguments: ParsableArguments {
  @Argument(
    help: ArgumentHelp("The old side: a year, a table, or region@YYYY-MM-DD.", valueName: "from"),
    transform: Selector.typed)
  var from: Selector

  @Argument(
    help: ArgumentHelp("The new side: a year, a table, or region@YYYY-MM-DD.", valueName: "to"),
    transform: Selector.typed)
  var to: Selector
}
