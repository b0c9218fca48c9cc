import Export
import Tariffs
import TemporaryFiles

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A folder of files, written as a whole or not at all.
enum OutputFolder {
  /// Why a folder cannot be written.
  struct Failure: Explained, Hashable {
    let path: String
    let reason: Reason

    enum Reason: Hashable {
      /// A file stands there.
      case isFile
      /// Something stands in it.
      case isFilled(canReplace: Bool)
      /// It holds files that the command does not write.
      case hasOthers([String])
      /// It, or a file in it, may not be written to.
      case isReadOnly(String)
      /// The folder in which it is to stand is not there.
      case noParent
      /// What the system says.
      case system(String)
    }

    func text(in language: Language) -> String {
      switch reason {
      case .isFile:
        language.text(
          nl: "-o '\(path)' is een bestand, en hier hoort een map. Kies een andere naam.",
          en: "-o '\(path)' is a file, and a folder belongs here. Choose another name.")
      case .isFilled(let canReplace):
        language.text(
          nl: "De map '\(path)' is niet leeg. Kies een nieuwe map"
            + (canReplace ? ", of vervang die van de vorige import met --replace." : "."),
          en: "The folder '\(path)' is not empty. Choose a new folder"
            + (canReplace ? ", or replace that of the earlier import with --replace." : "."))
      case .hasOthers(let names):
        language.text(
          nl:
            "In de map '\(path)' staat ook wat geen import schrijft (\(names.joined(separator: ", "))); die blijft zoals "
            + "zij is. Kies een andere map.",
          en:
            "The folder '\(path)' also holds what no import writes (\(names.joined(separator: ", "))); it stays as it is. "
            + "Choose another folder.")
      case .isReadOnly(let place):
        language.text(
          nl:
            "'\(place)' is tegen schrijven beveiligd, en de map '\(path)' blijft zoals zij is. Kies een andere map, of "
            + "maak dit schrijfbaar: chmod u+w \(place).",
          en:
            "'\(place)' is write-protected, and the folder '\(path)' stays as it is. Choose another folder, or make "
            + "this writable: chmod u+w \(place).")
      case .noParent:
        language.text(
          nl: "De map waarin '\(path)' moet komen, is er niet. Maak hem eerst, of kies een andere.",
          en: "The folder in which '\(path)' is to stand is not there. Make it first, or choose another.")
      case .system(let reason):
        language.text(
          nl: "De map '\(path)' kan niet worden geschreven: \(reason).",
          en: "The folder '\(path)' cannot be written: \(reason).")
      }
    }
  }

  /// Writes the files of a folder: first beside it, then in its place.
  ///
  /// A link to a folder is followed. What may not be written to is left alone, though the folder around it would let it be
  /// replaced.
  ///
  /// - Parameters:
  ///   - files: the files with their names.
  ///   - path: the folder; it is made, and its parent is there.
  ///   - replacing: the only names that a folder may hold that is replaced; nothing where none may be replaced.
  /// - Throws: ``Failure`` or why a file cannot be written; then nothing has changed.
  static func write(_ files: [(name: String, text: String)], to path: String, replacing: Set<String>?) throws
  {
    let path = Dataset.folderName(path)
    if Trail.current?.rehearsal != nil {
      for file in files { try OutputFile.write(file.text, to: path + "/" + file.name) }
      return
    }
    var status = stat()
    let exists = stat(path, &status) == 0
    guard !exists || OutputFile.isFolder(path) else { throw Failure(path: path, reason: .isFile) }
    let place = followed(path)
    let present = exists ? Dataset.fileNames(inFolder: path).filter { $0 != "." && $0 != ".." } : []
    if !present.isEmpty {
      let written = ["cells.csv", "mapping.csv", "tables.csv", "tariffs.csv"].allSatisfy(present.contains)
      guard let replacing, written else { throw Failure(path: path, reason: .isFilled(canReplace: written)) }
      let others = present.filter { !replacing.contains($0) }
      guard others.isEmpty else { throw Failure(path: path, reason: .hasOthers(others)) }
    }
    if exists, let kept = ([path] + present.map { path + "/" + $0 }).first(where: { access($0, W_OK) != 0 }) {
      throw Failure(path: path, reason: .isReadOnly(kept))
    }
    for left in TemporaryName.left(of: place) { remove(left) }
    var pattern = TemporaryName.pattern(of: place)
    guard temporary_folder_make(&pattern) == 0 else {
      throw Failure(
        path: path, reason: errno == ENOENT ? .noParent : .system(String(cString: strerror(errno))))
    }
    let beside = TemporaryName.path(of: pattern)
    let paths = files.map { beside + "/" + $0.name }
    defer { for path in paths { temporary_forget(path) } }
    do {
      for path in paths { temporary_file_expect(path) }
      for (file, beside) in zip(files, paths) {
        try OutputFile.write(file.text, to: beside, as: path + "/" + file.name)
      }
      let mask = umask(0)
      umask(mask)
      chmod(beside, exists ? status.st_mode & 0o7777 : 0o777 & ~mask)
      let old = beside + ".old"
      guard present.isEmpty || rename(place, old) == 0 else { throw failure(path) }
      guard temporary_move(beside, place) == 0 else {
        let failure = failure(path)
        if !present.isEmpty, rename(old, place) != 0 { note(left: old) }
        throw failure
      }
      if !present.isEmpty {
        remove(old, present)
        if Dataset.fileExists(old) { note(left: old) }
      }
    } catch {
      remove(beside, files.map(\.name))
      throw error
    }
  }

  /// The folder that a path leads to, where it is a link: else the link would be replaced, and the folder emptied.
  private static func followed(_ path: String) -> String {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFLNK, let real = realpath(path, nil) else {
      return path
    }
    defer { free(real) }
    return String(cString: real)
  }

  /// Says where the earlier folder stands, that could not be removed or put back.
  private static func note(left old: String) {
    Console.note(
      said(
        nl: "Let op: de map die er stond, heet nu '\(old)'.",
        en: "Note: the folder that stood there is now '\(old)'."))
  }

  private static func failure(_ path: String) -> Failure {
    Failure(path: path, reason: .system(String(cString: strerror(errno))))
  }

  /// Removes a temporary folder with all that is in it.
  static func remove(_ folder: String) { remove(folder, Dataset.fileNames(inFolder: folder)) }

  private static func remove(_ folder: String, _ names: [String]) {
    for name in names where name != "." && name != ".." { temporary_remove(folder + "/" + name) }
    temporary_remove(folder)
  }
}
