import Tariffs

/// A folder of `--datasets`, as far as its names tell what is in it.
public struct DataFolder: Hashable, Sendable {
  /// The names of all files that a folder may have.
  public static let fileNames =
    DatasetFile.allCases.map(\.name) + IndexFile.allCases.map(\.name) + CostFile.allCases.map(\.name)
    + AuditFile.allCases.map(\.name) + DeclarationFile.allCases.map(\.name)

  /// What stands in each of them; made when it is asked for, as no other command needs all of it.
  package static var schemas: [FileSchema] {
    DatasetFile.allCases.map(\.schema) + IndexFile.allCases.map(\.schema) + CostFile.allCases.map(\.schema)
      + AuditFile.allCases.map(\.schema) + DeclarationFile.allCases.map(\.schema)
  }

  /// The path, without a slash at the end.
  public let path: String
  /// The CSV files that are none of ``fileNames``.
  private let others: [String]

  /// Looks into a folder.
  public init(_ path: String) {
    self.path = Dataset.folderName(path)
    others = Dataset.fileNames(inFolder: path).filter { name in
      name.lowercased().hasSuffix(".csv") && !DataFolder.fileNames.contains(name)
    }
  }

  /// The files that it has or may have.
  public var files: [String] { DataFolder.fileNames.map { path + "/" + $0 } }

  /// The problems of files whose names are almost right: they would be left out without a word.
  public var misnamedFiles: [DatasetProblem] {
    others.compactMap { name in
      nearestName(to: name).map { DatasetProblem(.unknownFile(nearest: $0), inFile: path + "/" + name) }
    }
  }

  /// The other CSV files, which are not read.
  public var unreadFiles: [String] {
    others.filter { nearestName(to: $0) == nil && !DataFolder.besidesImport.contains($0) }.map {
      path + "/" + $0
    }
  }

  /// What `tariffs import` writes beside the data, for people and for the next import.
  private static let besidesImport: Set<String> = ["cells.csv", "mapping.csv"]

  private func nearestName(to name: String) -> String? {
    let stem = String(name.dropLast(4))
    let known = DataFolder.fileNames.map { String($0.dropLast(4)) }
    let nearest =
      known.contains(stem.lowercased()) ? stem.lowercased() : slipOfThePen(stem, among: known)
    return nearest.map { $0 + ".csv" }
  }
}
