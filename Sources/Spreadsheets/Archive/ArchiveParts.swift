/// The parts of an archive, for whoever needs them whole.
package enum ArchiveParts {
  /// Unpacks some parts of an archive, within the limits for what comes from outside.
  ///
  /// - Parameters:
  ///   - bytes: the archive.
  ///   - isWanted: whether a part is unpacked, by its name.
  /// - Returns: the bytes of each part, by its name.
  /// - Throws: why the archive cannot be read.
  package static func read(
    _ bytes: [UInt8], where isWanted: (String) -> Bool
  ) throws(SpreadsheetError) -> [String: [UInt8]] {
    var archive = try ArchiveReader(bytes)
    var parts: [String: [UInt8]] = [:]
    for name in archive.names.filter(isWanted).sorted() { parts[name] = try archive.part(name) }
    return parts
  }
}
