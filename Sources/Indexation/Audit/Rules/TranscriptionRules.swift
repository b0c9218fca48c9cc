import Tariffs

extension Rule {
  /// The rules about what was transcribed.
  static let transcription: [Rule] = []
}
