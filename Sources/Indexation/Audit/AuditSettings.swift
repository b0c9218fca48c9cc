import Tariffs

/// Tolerances and expected ratios of the rules, which an own folder can set.
public struct AuditSettings: Hashable, Sendable {
  /// One setting of a rule.
  public struct Setting: Hashable, Sendable {
    /// The rule.
    let rule: String
    /// The name of the setting within the rule.
    let name: String
    /// The value.
    let value: Rational
    /// What it is, and where it comes from.
    let note: String
  }

  private var values: [String: [String: Rational]] = [:]

  /// No settings.
  public init() {}

  /// The value of a setting of a rule.
  ///
  /// - Parameters:
  ///   - name: the name of the setting.
  ///   - rule: the id of the rule.
  /// - Returns: the value, which `datasets/audit-settings.csv` has for every setting that a rule asks for.
  public func value(_ name: String, of rule: String) -> Rational? { values[rule]?[name] }

  /// All settings of a rule by their names, for rules whose settings are words.
  func values(of rule: String) -> [String: Rational] { values[rule] ?? [:] }

  /// Adds settings; later ones take the place of earlier ones.
  mutating func add(_ settings: [Setting]) {
    for setting in settings { values[setting.rule, default: [:]][setting.name] = setting.value }
  }
}

extension AuditSettings.Setting {
  /// The rows of `audit-settings.csv`.
  package static let schema = Schema<AuditSettings.Setting>(
    "audit-settings", title: Phrase(nl: "Instellingen van de controle", en: "Settings of the audit"),
    "Tolerances and expected ratios of the rules of 'tariffs check'. An own folder can set them anew.",
    key: .init("rule", "setting")
  ) { f in
    AuditSettings.Setting(
      rule: f.identifier("rule", "The rule, as `tariffs check --rules` lists it."),
      name: f.identifier("setting", "The setting of the rule."),
      value: f.decimal("value", "The value: a number with a point for the decimals."),
      note: f.filledText("note", "What it is, and where it comes from."))
  }
}
