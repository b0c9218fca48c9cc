import ArgumentParser
import Indexation
import Tariffs

/// To what the prices of both lists are rounded, for the bounds that it leaves.
struct RoundingOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "To what amount in euro prices are rounded, such as 1 or 0,05; without it as the lists show.",
      valueName: "euro"),
    transform: priceRounding)
  var roundedTo: PriceRounding?
}

/// Reads the amount to which prices are rounded.
///
/// - Parameter word: the amount in euro as typed.
/// - Returns: the rounding.
/// - Throws: a sentence that says how it is written.
private func priceRounding(_ word: String) throws -> PriceRounding {
  do throws(TypedAmount.Problem) {
    let unit = try TypedAmount.read(word)
    if let rounding = PriceRounding(to: unit) { return rounding }
  } catch {
    throw ValidationError(error.description)
  }
  throw ValidationError("'\(word)' is no amount above 0. Write 1 for whole euros, or 0,05.")
}
