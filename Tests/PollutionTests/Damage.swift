import Foundation

/// One way in which a file arrives broken, or written otherwise than meant.
struct Damage: Sendable {
  /// What was done to the file, for the table of outcomes.
  let name: String
  /// The bytes of the damaged file; nothing where the clean one has no place for the damage.
  let apply: @Sendable (CleanFile) -> [UInt8]?

  init(_ name: String, _ apply: @escaping @Sendable (CleanFile) -> [UInt8]?) {
    self.name = name
    self.apply = apply
  }

  /// A damage to the text of the file.
  static func text(_ name: String, _ change: @escaping @Sendable (String) -> String) -> Damage {
    Damage(name) { file in Array(change(file.text).utf8) }
  }

  /// A damage to the lines of the file.
  static func lines(_ name: String, _ change: @escaping @Sendable ([String], CleanFile) -> [String]) -> Damage
  {
    Damage(name) { file in Array(change(file.lines, file).joined(separator: "\n").appending("\n").utf8) }
  }

  /// Another spelling of the cell that plays a role in the file.
  static func cell(_ role: Role, _ name: String, _ spelling: @escaping @Sendable (String) -> String) -> Damage
  {
    Damage("\(role): \(name)") { file in
      guard let place = file.cells[role] else { return nil }
      var lines = file.lines
      var cells = lines[place.row].components(separatedBy: file.delimiter)
      cells[place.column] = spelling(cells[place.column])
      lines[place.row] = cells.joined(separator: file.delimiter)
      return Array(lines.joined(separator: "\n").appending("\n").utf8)
    }
  }
}

/// What a cell is for: which spellings can be tried on it.
enum Role: String, CustomStringConvertible, CaseIterable, Sendable {
  case amount, code, date, identifier, number, percent, unit, year

  var description: String { rawValue }
}
