extension TariffTable {
  /// Where the document can be read, where the number of its publication gives an address.
  ///
  /// A `Gemeenteblad 2024 nr. 463394` stands at `https://zoek.officielebekendmakingen.nl/gmb-2024-463394.html`.
  /// Publications that are in none of the official papers have no address that follows from a number.
  public var address: String? {
    let papers = [
      "Gemeenteblad": "gmb", "Staatscourant": "stcrt", "Provinciaal blad": "prb",
      "Blad gemeenschappelijke regeling": "bgr",
    ]
    let words = publication.split(separator: " ")
    guard words.count > 3, words[words.count - 2] == "nr.",
      let paper = papers[words.dropLast(3).joined(separator: " ")],
      let year = Int(words[words.count - 3]), let number = Int(words[words.count - 1]), year > 0, number > 0
    else { return nil }
    return "https://zoek.officielebekendmakingen.nl/\(paper)-\(year)-\(number).html"
  }
}
