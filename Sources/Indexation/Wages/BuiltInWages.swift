import Tariffs

// Most of the built-in wages are of agreements that a command does not ask for, so they are left unread.
extension CostBook {
  /// Adds the built-in wages of agreements, and of those whose scales they use.
  ///
  /// Wages of a folder that were added before stay as they are.
  ///
  /// - Parameter agreements: the ids; one without built-in wages adds none.
  /// - Throws: the problems of the file; a build whose tests pass has none.
  public mutating func addBuiltInWages(of agreements: [String]) throws(DatasetError) {
    let asked = Set(agreements)
    let wanted = asked.union(
      functionScales.filter { asked.contains($0.agreement) }.map(\.scaleAgreement)
    )
    let bytes = Dataset.embeddedFile(CostFile.wages.name, rowsBeginningWith: wanted.sorted())
    let added = try CostBookReader.read(base: self) { file throws(DatasetProblem) in
      guard file == .wages else { return nil }
      return bytes.map { SourceText(name: "datasets/" + file.name, bytes: $0) }
    }
    scales = added.scales.filter { new in !scales.contains { $0.isSame(as: new) } } + scales
  }

  /// Whether a built-in agreement has a scale.
  static func hasBuiltInScale(_ scale: String, of agreement: String) -> Bool {
    let rows = Dataset.embeddedFile(CostFile.wages.name, rowsBeginningWith: ["\(agreement),\(scale)"])
    let none = Dataset.embeddedFile(CostFile.wages.name, rowsBeginningWith: [])
    return rows != none
  }
}

extension WageScale {
  /// Whether another is the same scale of the same agreement on the same date.
  func isSame(as other: WageScale) -> Bool {
    agreement == other.agreement && scale == other.scale && validFrom == other.validFrom
  }
}
