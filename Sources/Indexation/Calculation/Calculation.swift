import Tariffs

/// Figures with names, each given or worked out from others: what a workbook and a page carry out again.
///
/// ```swift
/// let calculation = try rebuild.calculation()
/// calculation.value(of: "tarief")                                      // as the program has it
/// calculation.value(of: "tarief", given: ["marge": Rational(2, 100)])  // with a margin of 2%
/// ```
///
/// It knows no product and no report: groups of rows, rows of cells. An amount is in euro and a percentage a part of 1,
/// as a workbook keeps them.
package struct Calculation: Hashable, Sendable {
  /// What a figure is expressed in.
  package enum Kind: Hashable, Sendable {
    /// Euro.
    case amount
    /// A part of 1, read as a percentage.
    case percentage
    /// A bare number, such as hours or clients.
    case number
  }

  /// What a reader may put in the place of a figure.
  package struct Bounds: Hashable, Sendable {
    /// The least that it can be.
    package let least: Rational
    /// What it stays below; nothing for no limit.
    package let below: Rational?

    /// From some figure, and below another where there is a limit.
    package init(from least: Rational = Rational(0), below: Rational? = nil) {
      (self.least, self.below) = (least, below)
    }
  }

  /// Where a figure comes from.
  package enum Origin: Hashable, Sendable {
    /// It is known.
    case given(Rational)
    /// It is known, and a reader may change it.
    case input(Rational, Bounds)
    /// It follows from cells before it, by their names.
    case formula(Formula)
  }

  /// One figure.
  package struct Cell: Hashable, Sendable {
    /// The name by which formulas call it: unique, of small letters, digits, `-` and `.`.
    package let name: String
    /// What it is expressed in.
    package let kind: Kind
    /// Where it comes from.
    package let origin: Origin
    /// Whether it is what the others lead to.
    package let isOutcome: Bool
    /// Whether it says how far the calculation and the program differ: zero as long as nothing is changed.
    package let isCheck: Bool

    /// A figure.
    package init(
      _ name: String, _ kind: Kind, _ origin: Origin, isOutcome: Bool = false, isCheck: Bool = false
    ) {
      (self.name, self.kind, self.origin) = (name, kind, origin)
      (self.isOutcome, self.isCheck) = (isOutcome, isCheck)
    }

    /// The formula; nothing for a figure that is given.
    package var formula: Formula? { if case .formula(let formula) = origin { formula } else { nil } }
    /// What a reader may put in its place; nothing where no reader may.
    package var bounds: Bounds? { if case .input(_, let bounds) = origin { bounds } else { nil } }
    /// The cell in the formula of another.
    package var reference: Formula { .reference(name) }
  }

  /// Figures beside each other, under the headings of their group.
  package struct Row: Hashable, Sendable {
    /// What the figures are of.
    package let label: Phrase
    /// A figure for each heading; nothing where there is none.
    package let cells: [Cell?]
    /// What the document prints and on which line, or where else the figures come from.
    package let note: Phrase

    /// Figures with their label.
    package init(_ label: Phrase, _ cells: [Cell?], note: Phrase = Phrase("")) {
      (self.label, self.cells, self.note) = (label, cells, note)
    }
  }

  /// Rows with headings.
  package struct Group: Hashable, Sendable {
    /// What the rows are about.
    package let heading: Phrase
    /// What the cells of each row are; one for a list of single figures.
    package let columns: [Phrase]
    /// The rows.
    package let rows: [Row]

    /// Rows with headings.
    package init(_ heading: Phrase, columns: [Phrase], rows: [Row]) {
      (self.heading, self.columns, self.rows) = (heading, columns, rows)
    }
  }

  /// A short name, such as that of a sheet.
  package let name: Phrase
  /// What is calculated.
  package let title: Phrase
  /// What a reader must know, such as which figures may be changed.
  package let notes: [Phrase]
  /// The figures, in the order in which they follow from each other.
  package let groups: [Group]
  /// What each figure is, exact, by its name; a cell without a value is not there.
  package let values: [String: Rational]

  /// A calculation.
  ///
  /// - Parameters:
  ///   - name: a short name, such as that of a sheet.
  ///   - title: what is calculated.
  ///   - notes: what a reader must know.
  ///   - groups: the figures; a formula names only cells before it.
  package init(_ name: Phrase, title: Phrase, notes: [Phrase] = [], groups: [Group]) {
    (self.name, self.title, self.notes, self.groups) = (name, title, notes, groups)
    values = Calculation.values(of: groups, given: [:])
  }

  /// All figures in their order.
  package var cells: [Cell] { Calculation.cells(of: groups) }

  /// The figures that a reader may change.
  package var inputs: [Cell] { cells.filter { $0.bounds != nil } }

  /// All figures when some inputs are changed, exact, by their names.
  ///
  /// What cannot be worked out, because something is divided by zero, has no value.
  package func values(given changes: [String: Rational]) -> [String: Rational] {
    changes.isEmpty ? values : Calculation.values(of: groups, given: changes)
  }

  /// One figure when some inputs are changed, exact.
  package func value(of name: String, given changes: [String: Rational] = [:]) -> Rational? {
    values(given: changes)[name]
  }

  private static func cells(of groups: [Group]) -> [Cell] {
    groups.flatMap(\.rows).flatMap { $0.cells.compactMap(\.self) }
  }

  private static func values(of groups: [Group], given changes: [String: Rational]) -> [String: Rational] {
    cells(of: groups).reduce(into: [:]) { values, cell in
      values[cell.name] =
        switch cell.origin {
        case .given(let value): value
        case .input(let value, _): changes[cell.name] ?? value
        case .formula(let formula): formula.value { values[$0] }
        }
    }
  }
}
