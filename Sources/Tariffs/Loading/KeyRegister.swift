/// The keys of the rows of some files, each with the line on which it first stood.
package struct KeyRegister {
  /// By the columns of the file, which tell the files apart.
  private var lineOf: [ObjectIdentifier: [[String]: Int]] = [:]

  package init() {}

  /// Reports a key that stands in the same file already.
  ///
  /// - Parameters:
  ///   - key: the parts of the key; empty ones are left out of the message.
  ///   - what: what stands before the key in the message, where it is not the key of the row itself.
  ///   - row: the row.
  ///   - column: where the problem is shown.
  package mutating func check<Column>(
    _ key: [String], of what: Phrase? = nil, in row: inout CSVRow<Column>, at column: Column
  ) {
    let file = ObjectIdentifier(Column.self)
    guard let first = lineOf[file, default: [:]].updateValue(row.line, forKey: [what?.english ?? ""] + key)
    else { return }
    let words = key.filter { !$0.isEmpty }.joined(separator: " ")
    let whole = what.map { $0.followed(by: words) } ?? Phrase(words)
    row.report(.duplicateKey(whole, firstLine: first), at: column)
  }
}
