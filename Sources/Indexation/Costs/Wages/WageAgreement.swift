import Tariffs

/// A collective agreement (cao) whose wages are known.
public struct WageAgreement: Hashable, Sendable {
  /// The id, such as `jeugdzorg`.
  public let id: String
  /// The name for readers.
  public let name: String
  /// Whether it is used when no agreement is asked for.
  public let isDefault: Bool
  /// What is not known of it.
  public let note: String
}

extension WageAgreement {
  /// The rows of `wage-agreements.csv`.
  package static let schema = Schema<WageAgreement>(
    "wage-agreements", title: Phrase(nl: "Cao's", en: "Agreements"),
    "The agreements whose wages are known.",
    key: .init("agreement")
  ) { f in
    WageAgreement(
      id: f.identifier("agreement", "Id of the agreement."),
      name: f.filledText("name", "The name for readers."),
      isDefault: f.answer("is_default", "Whether it is used when no agreement is asked for."),
      note: f.text("note", "What is not known of it."))
  }
}
