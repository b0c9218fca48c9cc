import Tariffs

/// Tolerances and expected ratios of the rules, which an own folder can set.
public struct AuditSettings: Hashable, Sendable {
  /// One setting of a rule.
  public struct Setting: Hashable, Sendable {
    /// The rule.
    public let rule: String
    /// The name of the setting within the rule.
    public let name: String
    /// The value.
    public let value: Rational
    /// What it is, and where it comes from.
    public let note: String
  }

  private var settings: [String: [String: Setting]] = [:]

  /// No settings.
  public init() {}

  /// The value of a setting of a rule.
  ///
  /// - Parameters:
  ///   - name: the name of the setting.
  ///   - rule: the id of the rule.
  /// - Returns: the value, which `datasets/audit-settings.csv` has for every setting that a rule asks for.
  public func value(_ name: String, of rule: String) -> Rational? { settings[rule]?[name]?.value }

  /// The settings of a rule, by their names.
  ///
  /// - Parameter rule: the id of the rule.
  /// - Returns: its settings; none for most rules.
  public func settings(of rule: String) -> [Setting] {
    (settings[rule] ?? [:]).values.sorted { $0.name < $1.name }
  }

  /// All settings of a rule by their names, for rules whose settings are words.
  func values(of rule: String) -> [String: Rational] { (settings[rule] ?? [:]).mapValues(\.value) }

  /// Adds settings; later ones take the place of earlier ones.
  mutating func add(_ settings: [Setting]) {
    for setting in settings { self.settings[setting.rule, default: [:]][setting.name] = setting }
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
