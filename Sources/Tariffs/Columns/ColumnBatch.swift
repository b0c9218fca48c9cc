/// Some thousands of rows, column by column. It is there only while a consumer looks at it, and used again for the
/// next rows.
package final class ColumnBatch {
  /// The number of rows.
  package internal(set) var count = 0
  /// Where the piece of the file begins whose rows these are.
  var base: UnsafePointer<UInt8>
  /// The line of the file on which the piece begins.
  var firstLine = 1
  /// What does not fit in 64 bits or in the decimals of its column, by row and column.
  var exact: [Int: Rational] = [:]
  let dialect: TextDialect
  private let declarations: [ColumnDeclaration]
  private let vocabularies: [Words]
  private(set) var capacity = 0
  /// For each column, its values.
  private(set) var stores: [UnsafeMutableRawPointer] = []
  /// For each row, the line feeds before it in the piece.
  private(set) var lines: UnsafeMutablePointer<UInt32>

  init(
    _ declarations: [ColumnDeclaration], _ words: [Words], dialect: TextDialect, in buffer: PieceBuffer
  ) {
    base = UnsafePointer(buffer.bytes)
    (self.declarations, vocabularies, self.dialect) = (declarations, words, dialect)
    lines = .allocate(capacity: 0)
    reserve(1 << 12)
  }

  deinit { free() }

  private func free() {
    for store in stores { store.deallocate() }
    lines.deallocate()
  }

  /// Makes room for rows. What was in it is gone; columns that the file leaves out are absent in every row.
  func reserve(_ rows: Int) {
    guard rows > capacity else { return }
    free()
    capacity = max(rows, 2 * capacity)
    stores = declarations.map { declaration in
      switch declaration.kind {
      case .word: filled(Words.absent)
      case .day: filled(CompactDay.absent)
      case .number, .cents: filled(ColumnBatch.absent)
      case .text, .key: filled(UInt64(0))
      }
    }
    lines = .allocate(capacity: capacity)
  }

  private func filled<Value>(_ value: Value) -> UnsafeMutableRawPointer {
    let store = UnsafeMutablePointer<Value>.allocate(capacity: capacity)
    store.initialize(repeating: value, count: capacity)
    return UnsafeMutableRawPointer(store)
  }
}

extension ColumnBatch {
  /// What stands for no number and no amount.
  package static let absent = Int64.min
  /// What stands for a number that ``number(_:_:)`` has exactly.
  package static let seeExact = Int64.min + 1

  /// The words of a column by their numbers; ``Words/absent`` where a row has none.
  package func words(_ column: Int) -> UnsafeBufferPointer<UInt32> { values(column) }

  /// The days of a column; ``CompactDay/absent`` where a row has none.
  package func days(_ column: Int) -> UnsafeBufferPointer<CompactDay> { values(column) }

  /// The numbers of a column, in whole units of its last decimal; ``absent`` where a row has none, and ``seeExact``
  /// where only ``number(_:_:)`` has it.
  package func numbers(_ column: Int) -> UnsafeBufferPointer<Int64> { values(column) }

  /// The amounts of a column in cents; ``absent`` where a row has none.
  package func cents(_ column: Int) -> UnsafeBufferPointer<Int64> { values(column) }

  /// The keys of a column, each a number of 64 bits; 0 where a row has none.
  package func keys(_ column: Int) -> UnsafeBufferPointer<UInt64> { values(column) }

  private func values<Value>(_ column: Int) -> UnsafeBufferPointer<Value> {
    UnsafeBufferPointer(
      start: UnsafePointer(stores[column].assumingMemoryBound(to: Value.self)), count: count)
  }

  /// The words of a column of words, for those that a consumer has not seen yet.
  package func vocabulary(_ column: Int) -> Words { vocabularies[column] }

  /// An exact number of a row, in the unit that the file writes.
  ///
  /// - Returns: nothing where the row has none.
  package func number(_ column: Int, _ row: Int) -> Rational? {
    let value = numbers(column)[row]
    if value == ColumnBatch.absent { return nil }
    if value == ColumnBatch.seeExact { return exact[row * declarations.count + column] }
    guard case .number(let decimals) = declarations[column].kind else { return Rational(value, 100) }
    return Rational(value, PowerOfTen.of(decimals))
  }

  /// The text of a row in a column of texts; empty where it has none.
  package func text(_ column: Int, _ row: Int) -> String {
    let place: UInt64 = values(column)[row]
    let (start, length) = (Int(place >> 32), Int(place & 0xFFFF_FFFF) >> 1)
    let bytes = UnsafeBufferPointer(start: base + start, count: length)
    return WrittenWord.text(bytes, hasDoubledQuotes: place & 1 == 1, dialect)
  }

  /// The line of the file on which a row begins, from 1.
  package func line(_ row: Int) -> Int { firstLine + Int(lines[row]) }
}

/// The powers of ten that a number in 64 bits is scaled by.
enum PowerOfTen {
  private static let powers: [Int64] = (0...18).map { (0..<$0).reduce(Int64(1)) { power, _ in power * 10 } }

  static func of(_ exponent: Int) -> Int64 { powers[exponent] }
}
