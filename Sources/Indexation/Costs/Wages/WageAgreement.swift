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
