import Tariffs

/// Why the header of a file cannot be read, with what to do where somebody else wrote it.
struct OwnHeadings: Explained, Hashable {
  let error: DatasetError
  let remedy: Phrase

  func text(in language: Language) -> String { error.text(in: language) + "\n" + remedy.text(in: language) }
}
