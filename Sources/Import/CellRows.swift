import Tariffs

extension ListReading {
  /// The columns of `cells.csv`.
  public static let cellColumns = [
    "file", "sheet", "cell", "printed", "outcome", "reason", "product", "section", "law", "code", "unit_text",
    "unit",
    "form", "kind", "band", "valid_from", "valid_to", "amount", "amount_to", "note",
  ]

  /// What became of each cell: a row for each price, and one for each cell that gave none.
  public var cellRows: [[String]] {
    let read = prices.map { price in
      (
        price.place,
        [
          price.printed, "read", "", price.product, price.section, price.law,
          price.codes.joined(separator: " "),
          price.unitText, price.unit, price.form, price.kind.rawValue, price.band,
          price.validFrom?.description ?? "",
          price.validTo?.description ?? "", price.amount?.description ?? "", price.upper?.description ?? "",
          price.notes.map(\.dutch).joined(separator: "; "),
        ]
      )
    }
    let nothing = [String](repeating: "", count: ListReading.cellColumns.count - 6)
    let others = cells.compactMap { cell -> (CellPlace, [String])? in
      switch cell.outcome {
      case .read: nil
      case .refused(let reason): (cell.place, [cell.printed, "refused", reason.dutch] + nothing)
      case .explained(let what): (cell.place, [cell.printed, "no-price", what.name.dutch] + nothing)
      }
    }
    let problems = problems.map { ($0.place, ["", "problem", $0.reason.dutch] + nothing) }
    let order = Dictionary(
      uniqueKeysWithValues: (prices.map(\.place) + cells.map(\.place) + problems.map(\.0)).map {
        "\($0.file)/\($0.sheet)"
      }
      .firstOccurrences.enumerated().map { ($1, $0) })
    return (read + others + problems).enumerated().sorted { left, right in
      let (one, other) = (left.element.0, right.element.0)
      return (order["\(one.file)/\(one.sheet)"] ?? 0, one.place.row, one.place.column, left.offset)
        < (order["\(other.file)/\(other.sheet)"] ?? 0, other.place.row, other.place.column, right.offset)
    }.map { [$0.element.0.file, $0.element.0.sheet, "\($0.element.0.place)"] + $0.element.1 }
  }
}
