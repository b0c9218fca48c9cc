/// The keys of the rows of a file, each with the place where it stood first.
///
/// It keeps half a hash and a place for each row and no text: of equal hashes the rows are read again.
package struct KeyRegister: Sendable {
  private var source: SourceText
  private let places: [Int]
  /// Where the rows begin.
  private var rows: [RowPlace] = []
  /// Finds a key among the rows; nothing in a file that is read in parts.
  private var placeOf: HashedPlaces?
  /// What is kept of the keys of a part until all parts are there.
  private var hashes: [HashedPlaces.Half] = []
  /// Finds a key among the rows of all parts, which most lists never ask.
  private var placeOfParts = Lazy<HashedPlaces?> { nil }

  /// No keys yet.
  ///
  /// - Parameters:
  ///   - source: the file.
  ///   - places: where the columns of the key stand in its rows.
  ///   - isPart: whether it is a part of a file, of which other parts are read elsewhere.
  init(_ source: SourceText, places: [Int], isPart: Bool) {
    (self.source, self.places) = (source, places)
    // A row takes some 70 bytes; room in advance saves a large file from growing many times.
    if !isPart { placeOf = HashedPlaces(capacity: places.isEmpty ? 0 : source.bytes.count / 70) }
  }

  /// The keys of a part, which are looked up when they are joined with those of the others.
  func withoutText() -> KeyRegister {
    var copy = self
    copy.source = SourceText(name: source.name, bytes: [])
    return copy
  }

  /// The keys of a file that was read in parts; nothing where one of them stands there twice.
  ///
  /// - Parameters:
  ///   - parts: the keys of each part.
  ///   - rows: where the rows of all parts begin, of which each has a key.
  ///   - source: the whole file.
  ///   - cores: how many look for keys that stand there twice.
  init?(joining parts: [KeyRegister], _ rows: [RowPlace], of source: SourceText, _ cores: Cores) {
    guard let first = parts.first else { return nil }
    self.init(source, places: first.places, isPart: true)
    self.rows = rows
    var hashes: [HashedPlaces.Half] = []
    hashes.reserveCapacity(rows.count)
    for part in parts { hashes += part.hashes }
    let areSame: @Sendable (Int, Int) -> Bool = { [self] in isSame(cells(at: rows[$1]), rows[$0]) }
    guard !HashedPlaces.isAnythingTwice(hashes, cores, isSame: areSame) else { return nil }
    placeOfParts = Lazy { [hashes] in HashedPlaces(hashes, .one, isSame: areSame) }
  }

  /// Takes in the key of a row, and gives the place where it stood before; in a part of a file nothing.
  mutating func insert(_ cells: [CSVReader.Field], at place: RowPlace) -> RowPlace? {
    let half = HashedPlaces.half(of: hash(of: cells))
    guard placeOf != nil else {
      hashes.append(half)
      return nil
    }
    if let earlier = placeOf?.place(of: half, where: { isSame(cells, rows[$0]) }) { return rows[earlier] }
    placeOf?.add(rows.count, half)
    rows.append(place)
    return nil
  }

  /// Where a key of plain words stands.
  func place(of words: [String]) -> RowPlace? {
    var hasher = Hasher()
    for var word in words { word.withUTF8 { hasher.combine(bytes: $0, isWhole: true) } }
    return (placeOf ?? placeOfParts.value)?.place(of: HashedPlaces.half(of: hasher.finalize())) { place in
      let cells = cells(at: rows[place])
      return zip(places, words).allSatisfy { bytes(cells[$0]).elementsEqual($1.utf8) }
    }.map { rows[$0] }
  }

  /// The words of all keys, those of rows with other problems too, in their order.
  var words: [[String]] {
    let reader = CSVReader(source)
    return rows.map { row in
      let cells = cells(at: row)
      return places.map { reader.text(cells[$0]) }
    }
  }

  /// Whether the key of a row is that of one before it.
  private func isSame(_ cells: [CSVReader.Field], _ earlier: RowPlace) -> Bool {
    let others = self.cells(at: earlier)
    return places.allSatisfy { bytes(cells[$0]).elementsEqual(bytes(others[$0])) }
  }

  private func hash(of cells: [CSVReader.Field]) -> Int {
    var hasher = Hasher()
    source.bytes.withUnsafeBufferPointer { bytes in
      for place in places {
        hasher.combine(bytes: UnsafeBufferPointer(rebasing: bytes[cells[place].range]), isWhole: true)
      }
    }
    return hasher.finalize()
  }

  private func cells(at place: RowPlace) -> [CSVReader.Field] {
    var reader = CSVReader(source, at: place.anchor)
    var cells: [CSVReader.Field] = []
    _ = reader.next(into: &cells)
    return cells
  }

  private func bytes(_ cell: CSVReader.Field) -> ArraySlice<UInt8> {
    source.bytes[cell.range]
  }
}

extension Hasher {
  /// Takes in the bytes of a word, and that it ends there.
  fileprivate mutating func combine(bytes: UnsafeBufferPointer<UInt8>, isWhole: Bool) {
    combine(bytes: UnsafeRawBufferPointer(bytes))
    if isWhole { combine(UInt8.max) }
  }
}

/// Where a row begins, in half the room of an anchor.
struct RowPlace: Sendable {
  let line: UInt32
  let offset: UInt32

  init(_ anchor: SourceText.Anchor) {
    (line, offset) = (UInt32(anchor.line), UInt32(anchor.offset))
  }

  var anchor: SourceText.Anchor {
    SourceText.Anchor(line: Int(line), offset: Int(offset))
  }

  /// How far the places of a part of a file, which was read by itself, lie from those of the file.
  struct Shift: Sendable {
    var lines = 0
    var bytes = 0
  }

  /// The place in the file of a place in a part of it.
  func shifted(by shift: Shift) -> RowPlace {
    RowPlace(SourceText.Anchor(line: Int(line) + shift.lines, offset: Int(offset) + shift.bytes))
  }
}
