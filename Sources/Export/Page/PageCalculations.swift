import Indexation
import Tariffs

/// What the calculators of the page work with: figures, the formulas by which others follow from them, and words.
///
/// The formulas come from the arithmetic of the program itself. A text is a number, a whole number the place of a
/// figure, and a list an operation: `["÷",3,["−","1",4]]`.
struct PageCalculations {
  let dataset: Dataset
  let costs: CostBook
  let index: IndexBook
  let wording: Wording

  var json: JSONText {
    .object([
      ("marks", .array([wording.decimalSeparator, wording.groupingSeparator].map(JSONText.string))),
      ("texts", .object(wording.calculatorTexts.map { ($0, .string($1)) })),
      ("method", .string((try? costs.model()).map(wording.modelSentence) ?? "")),
      ("rebuilds", .object(rebuilds.map { ($0.key, $0.json(wording)) })),
      ("index", PageIndex(book: index, wording: wording).json),
      ("groups", PageGroups(groups: dataset.groupTariffs(in: dataset.tables), wording: wording).json),
    ])
  }

  /// The products whose build-up can be moved.
  var rebuilds: [PageRebuild] {
    dataset.tables.flatMap { table -> [PageRebuild] in
      guard let usual = try? costs.usualRequest(on: table.validFrom) else { return [] }
      return dataset.costProducts(of: dataset.tariffs(in: table.id), costs).compactMap {
        try? PageRebuild($0, usual, costs)
      }
    }
  }
}

extension Formula {
  /// The formula for the page, in which each name is a place.
  func json(_ place: (String) -> Int?) -> JSONText {
    func operation(_ sign: String, _ left: Formula, _ right: Formula) -> JSONText {
      .array([.string(sign), left.json(place), right.json(place)])
    }
    return switch self {
    case .number(let value): .exact(value)
    case .reference(let name): .literal(place(name).map(String.init) ?? "null")
    case .sum(let left, let right): operation("+", left, right)
    case .difference(let left, let right): operation("−", left, right)
    case .product(let left, let right): operation("×", left, right)
    case .quotient(let left, let right): operation("÷", left, right)
    case .rounded(let formula, let decimals):
      .array([.string("≈"), formula.json(place), .literal("\(decimals)")])
    }
  }
}

extension JSONText {
  /// A number with all its digits: `4.91`, or `100/3` where it has no end.
  static func exact(_ number: Rational) -> JSONText { .string("\(number)") }
}
