import Tariffs

// Most of the built-in wages are of agreements that a command does not ask for, so they are left unread.
extension CostBook {
  /// Adds the built-in wages of the scales that pay the levels of agreements; of an agreement that pays no level by a
  /// scale, those of all its scales.
  ///
  /// Wages of a folder that were added before stay as they are.
  ///
  /// - Parameters:
  ///   - agreements: the ids; one without built-in wages adds none.
  ///   - others: scales of these agreements that are wanted besides.
  /// - Throws: the problems of the file; a build whose tests pass has none.
  public mutating func addBuiltInWages(
    of agreements: [String], scales others: [String] = []
  ) throws(DatasetError) {
    var wanted: Set<String> = []
    for agreement in agreements {
      let paying = functionScales.filter { $0.agreement == agreement }
        .map { "\($0.scaleAgreement),\($0.scale)" }
      wanted.formUnion(paying.isEmpty ? [agreement] : paying + others.map { "\(agreement),\($0)" })
    }
    let bytes = Dataset.embeddedFile(CostFile.wages.name, rowsBeginningWith: wanted.sorted())
    let added = try CostBookReader.read(base: self) { file throws(DatasetProblem) in
      guard file == .wages else { return nil }
      return bytes.map { SourceText(name: "datasets/" + file.name, bytes: $0) }
    }
    scales = added.scales.filter { new in !scales.contains { $0.isSame(as: new) } } + scales
  }

  /// The scales of a built-in agreement, also those whose wages were left unread; for a message.
  static func builtInScales(of agreement: String) -> [String] {
    let rows = Dataset.embeddedFile(CostFile.wages.name, rowsBeginningWith: [agreement]) ?? []
    return rows.split(separator: UInt8(ascii: "\n")).dropFirst().map { row in
      String(decoding: row.split(separator: UInt8(ascii: ","), maxSplits: 2)[1], as: UTF8.self)
    }.firstOccurrences
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
