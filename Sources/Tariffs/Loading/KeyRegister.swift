/// The keys of the rows of some files, each with the line on which it first stood.
package struct KeyRegister {
  /// By the columns of the file, which tell the files apart.
  private var lineOf: [ObjectIdentifier: [[String]: Int]] = [:]

  package init() {}

  /// Reports a key that stands in the same file already.
  ///
  /// - Parameters:
  ///   - key: the parts of the key; empty ones are left out of the message.
  ///   - row: the row.
  ///   - column: where the problem is shown.
  package mutating func check<Column>(_ key: [String], in row: inout CSVRow<Column>, at column: Column) {
    let file = ObjectIdentifier(Column.self)
    guard let first = lineOf[file, default: [:]].updateValue(row.line, forKey: key) else { return }
    row.report(
      .duplicateKey(key.filter { !$0.isEmpty }.joined(separator: " "), firstLine: first), at: column)
  }
}
