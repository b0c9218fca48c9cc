/// The keys of the rows of a file, each with the place where it stood first.
///
/// It keeps a hash and a place for each row and no text: of equal hashes the rows are read again.
package struct KeyRegister {
  /// The keys of a part of the file that was read by itself.
  private struct Part {
    /// What comes before the part, less what its own text begins with.
    var shift = RowPlace.Shift()
    var rows: [RowPlace] = []
    var placeOf: HashedPlaces

    func row(_ place: Int) -> RowPlace { rows[place].shifted(by: shift) }
  }

  private var source: SourceText
  private let places: [Int]
  private var parts: [Part]

  /// No keys yet.
  ///
  /// - Parameters:
  ///   - source: the file.
  ///   - places: where the columns of the key stand in its rows.
  init(_ source: SourceText, places: [Int]) {
    (self.source, self.places) = (source, places)
    // A row takes some 70 bytes; room in advance saves a large file from growing many times.
    parts = [Part(placeOf: HashedPlaces(capacity: places.isEmpty ? 0 : source.bytes.count / 70))]
  }

  /// The keys of a file that was read in parts.
  ///
  /// - Parameters:
  ///   - registers: the keys of each part.
  ///   - shifts: what comes before each part.
  ///   - source: the whole file.
  ///   - cores: how many look for keys that stand in several parts.
  init?(joining registers: [KeyRegister], shifts: [RowPlace.Shift], of source: SourceText, _ cores: Cores) {
    guard let first = registers.first else { return nil }
    (self.source, places) = (source, first.places)
    parts = zip(registers, shifts).flatMap { register, shift in
      register.parts.map { Part(shift: shift, rows: $0.rows, placeOf: $0.placeOf) }
    }
    guard !isAnyKeyInSeveralParts(cores) else { return nil }
  }

  private func isAnyKeyInSeveralParts(_ cores: Cores) -> Bool {
    let isTwice = StopFlag()
    cores.perform { worker in
      for (later, part) in parts.enumerated() where later % cores.count == worker {
        part.placeOf.forEach { hash, place in
          guard !isTwice.isSet else { return }
          for earlier in parts[..<later]
          where earlier.placeOf.place(of: hash, where: { isSame(part.row(place), earlier.row($0)) }) != nil {
            isTwice.set()
          }
        }
      }
    }
    return isTwice.isSet
  }

  /// The keys of a part, which are looked up when they are joined with those of the others.
  func withoutText() -> KeyRegister {
    var copy = self
    copy.source = SourceText(name: source.name, bytes: [])
    return copy
  }

  /// Takes in the key of a row, and gives the place where it stood before.
  mutating func insert(_ cells: [CSVReader.Field], at place: RowPlace) -> RowPlace? {
    let hash = hash(of: cells)
    let earlier = parts[0].placeOf.place(of: hash) { isSame(cells, self.cells(at: parts[0].rows[$0])) }
    if let earlier { return parts[0].rows[earlier] }
    parts[0].placeOf.add(parts[0].rows.count, hash: hash)
    parts[0].rows.append(place)
    return nil
  }

  /// Where a key of plain words stands.
  func place(of words: [String]) -> RowPlace? {
    var hasher = Hasher()
    for var word in words { word.withUTF8 { hasher.combine(bytes: $0, isWhole: true) } }
    let hash = hasher.finalize()
    for part in parts {
      let place = part.placeOf.place(of: hash) { place in
        let cells = cells(at: part.row(place))
        return zip(places, words).allSatisfy { bytes(cells[$0]).elementsEqual($1.utf8) }
      }
      if let place { return part.row(place) }
    }
    return nil
  }

  /// The words of all keys, those of rows with other problems too, in their order.
  var words: [[String]] {
    let reader = CSVReader(source)
    return parts.flatMap { part in
      part.rows.indices.map { place in
        let cells = cells(at: part.row(place))
        return places.map { reader.text(cells[$0]) }
      }
    }
  }

  private func isSame(_ left: RowPlace, _ right: RowPlace) -> Bool {
    isSame(cells(at: left), cells(at: right))
  }

  private func isSame(_ left: [CSVReader.Field], _ right: [CSVReader.Field]) -> Bool {
    places.allSatisfy { bytes(left[$0]).elementsEqual(bytes(right[$0])) }
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
