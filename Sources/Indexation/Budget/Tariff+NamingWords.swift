import Tariffs

extension Tariff {
  /// The words by which a line of volumes, or a share, can name its product, in small letters: its codes, its code as
  /// printed, its word and its name.
  package var namingWords: [String] {
    (codes.map { $0.lowercased() } + [printedCode.lowercased(), product, name.lowercased()]).firstOccurrences
      .filter { !$0.isEmpty }
  }
}
