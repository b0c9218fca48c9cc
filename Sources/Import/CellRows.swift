import Tariffs

extension ListReading {
  /// What stands in `cells.csv`, which an import writes for people: a row for each price, and one for each other cell.
  package static let cellSchema = Schema<[String]>(
    "cells", title: Phrase(nl: "Lezing van elke cel", en: "Reading of each cell"),
    """
    What an import made of each cell with a number: one row for each amount that was read, and one for each cell that gave \
    none, with the reason. Written by `tariffs import`, and read by no command.
    """
  ) { f in
    [
      f.text("file", "The file.", example: "someren.xlsx"),
      f.text("sheet", "The sheet; empty for text files.", example: "2024"),
      f.text("cell", "The cell; in text files the record, empty ones counted too.", example: "E7"),
      f.text("printed", "What the cell shows.", example: "€ 62,-"),
      f.text(
        "outcome",
        "`read`, `refused`, `no-price`, or `problem` for what is wrong with a cell beside an amount."),
      f.text("reason", "Why no amount was read."),
      f.text("product", "The product as printed."), f.text("section", "What it stands under."),
      f.text("law", "The law (laws)."), f.text("code", "The codes as printed, without the law."),
      f.text("unit_text", "The unit as printed."), f.text("unit", "The unit (units)."),
      f.text("form", "The form of payment (payment-forms)."), f.text("kind", "The kind of amount."),
      f.text("band", "What divides the price of the product further."),
      f.text("valid_from", "The first day on which it holds."),
      f.text("valid_to", "The last day on which it holds."), f.text("amount", "The amount in euro."),
      f.text("amount_to", "The upper end of a range in euro."), f.text("note", "What a reader must know."),
    ]
  }

  /// The columns of `cells.csv`.
  public static var cellColumns: [String] { cellSchema.columns }

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
