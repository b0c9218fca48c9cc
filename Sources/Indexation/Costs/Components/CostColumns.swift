import Tariffs

/// The files of mixes, components, wages and models in a folder of tables; each may be missing.
public enum CostFile: String, CaseIterable, Sendable {
  /// The function levels and their order.
  case levels = "function-levels"
  /// The function mix of each product.
  case mixes = "function-mixes"
  /// The cost components of each product.
  case components = "cost-components"
  /// The agreements.
  case agreements = "wage-agreements"
  /// Where the wages were read.
  case wageSources = "wage-sources"
  /// The wages of each scale.
  case wages
  /// Which scale pays which function level.
  case scales = "function-scales"
  /// The ways to build up a tariff.
  case models = "cost-models"
  /// The steps of each of them.
  case modelSteps = "cost-model-steps"

  /// The name of the file in its folder.
  public var name: String {
    rawValue + ".csv"
  }
}

/// The columns of `function-levels.csv`.
package enum LevelColumn: Int, CSVColumn {
  case level, name, notAbove, note

  package static let names = ["level", "name", "not_above", "note"]
}

/// The columns of `function-mixes.csv`.
package enum MixColumn: Int, CSVColumn {
  case table, product, level, percent, printed, line, note

  package static let names = ["table", "product", "level", "percent", "printed", "line", "note"]
}

/// The columns of `cost-components.csv`.
package enum ComponentColumn: Int, CSVColumn {
  case table, product, component, value, unit, printed, line, note

  package static let names = ["table", "product", "component", "value", "unit", "printed", "line", "note"]
}

/// The columns of `wage-agreements.csv`.
package enum AgreementColumn: Int, CSVColumn {
  case agreement, name, isDefault, note

  package static let names = ["agreement", "name", "is_default", "note"]
}

/// The columns of `wage-sources.csv`.
package enum WageSourceColumn: Int, CSVColumn {
  case source, title, place, hoursPerYear, reading

  package static let names = ["source", "title", "place", "hours_per_year", "reading"]
}

/// The columns of `wages.csv`.
package enum WageColumn: Int, CSVColumn {
  case agreement, scale, step, validFrom, monthly, weeklyHours, hourly, confidence, source, note

  package static let names = [
    "agreement", "scale", "step", "valid_from", "monthly", "weekly_hours", "hourly", "confidence", "source",
    "note",
  ]
}

/// The columns of `function-scales.csv`.
package enum ScaleColumn: Int, CSVColumn {
  case agreement, level, scaleAgreement, scale, isDefault, confidence, basis

  package static let names = [
    "agreement", "level", "scale_agreement", "scale", "is_default", "confidence", "basis",
  ]
}

/// The columns of `cost-models.csv`.
package enum ModelColumn: Int, CSVColumn {
  case model, name, isDefault, source, note

  package static let names = ["model", "name", "is_default", "source", "note"]
}

/// The columns of `cost-model-steps.csv`, and of a file of `--model`.
package enum ModelStepColumn: Int, CSVColumn {
  case model, step, kind, component, basis, missing, reason

  package static let names = ["model", "step", "kind", "component", "basis", "missing", "reason"]
}
