/// A line of a large file that could not be read: where, why, and as it stands.
package struct BadLine: Hashable, Sendable {
  /// One thing that is wrong with a line.
  package struct Problem: Hashable, Sendable {
    /// The name of the column; nothing where it is the line as a whole.
    package let column: String?
    package let kind: DatasetProblem.Kind
  }

  /// The line of the file on which it begins, from 1.
  package let line: Int
  /// What is wrong with it, in the order of the columns.
  package let problems: [Problem]
  /// The bytes of the line, without its end.
  package let bytes: [UInt8]

  /// The line as text; bytes that are no UTF-8 show as a replacement character.
  package var text: String { String(decoding: bytes, as: UTF8.self) }
}

/// How often something is wrong with the lines of a file.
package struct BadLineCount: Hashable, Sendable {
  /// The first place: its line, its column, and what is wrong there.
  package let line: Int
  package let first: BadLine.Problem
  /// How many lines break the same rule in the same column.
  package internal(set) var count: Int
}
