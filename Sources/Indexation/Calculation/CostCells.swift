import Tariffs

/// A step of a cost price as cells: the figure that it takes, and the amount after it.
package struct CostCells {
  /// The step.
  package let step: CostModel.Step
  /// The figure that it takes.
  package let figure: Calculation.Cell
  /// The amount after it, in euro.
  package let after: Calculation.Cell
}

extension CostModel {
  /// The steps from a wage as cells, each of which follows from those before it.
  ///
  /// - Parameters:
  ///   - wage: the gross wage per hour.
  ///   - figures: the figures that are known; a step without one is left out.
  ///   - name: the name of the cell that holds the amount after a step.
  /// - Returns: the steps that have a figure, in their order.
  package func cells(
    from wage: Calculation.Cell, figures: [CostComponent: Calculation.Cell], named name: (Step) -> String
  ) -> [CostCells] {
    taken(from: wage.reference) {
      figures[$0.component]?.reference
    } standing: { step, _ in
      .reference(name(step))
    }.compactMap { taken in
      figures[taken.step.component].map {
        CostCells(
          step: taken.step, figure: $0,
          after: Calculation.Cell(name(taken.step), .amount, .formula(taken.after)))
      }
    }
  }
}

extension CostModel.Kind {
  /// What a reader may put in the place of a figure: no share of everything, and no part of a client.
  package var bounds: Calculation.Bounds {
    switch self {
    case .share: Calculation.Bounds(below: Rational(1))
    case .division: Calculation.Bounds(from: Rational(1))
    case .surcharge, .multiplication, .addition: Calculation.Bounds()
    }
  }
}

extension CostComponent {
  /// What its figure is in a calculation.
  package var kind: Calculation.Kind { isPercentage ? .percentage : isAmount ? .amount : .number }

  /// A figure as a calculation has it: 33 percent is 0.33.
  package func calculated(_ figure: Rational) -> Rational { isPercentage ? figure / Rational(100) : figure }
}
