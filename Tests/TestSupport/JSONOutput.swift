import Foundation
import Testing

/// The JSON that every command writes: one object with the same four keys.
public struct JSONOutput {
  /// The title of the report.
  public let title: String
  /// The rows of each part, by its key.
  public let parts: [String: [[String: Any]]]
  /// What a reader must know.
  public let notes: [String]
  /// The source documents.
  public let sources: [String]

  /// Reads an output, which has exactly these keys.
  public init(_ text: String) throws {
    let json = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(Set(json.keys) == ["title", "parts", "notes", "sources"])
    title = try #require(json["title"] as? String)
    parts = try #require(json["parts"] as? [String: [[String: Any]]])
    notes = try #require(json["notes"] as? [String])
    sources = try #require(json["sources"] as? [String])
  }
}
