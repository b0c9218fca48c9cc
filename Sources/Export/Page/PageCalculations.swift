import Indexation
import Tariffs

/// What the calculators of the page work with.
struct PageCalculations {
  let dataset: Dataset
  let costs: CostBook
  let index: IndexBook
  let wording: Wording

  var json: JSONText { .object([]) }
}
