extension Schema {
  /// Reads a large file in parts, several for each core, so that not all of it stands in memory twice. Where anything is
  /// wrong with it there are no rows: then one core reads all of it from the begin, and finds every problem with its
  /// place and in its order.
  ///
  /// Each part is a file of its own, with the header in front. What is known of rows together is put together
  /// behind it: their places, their keys, and the words that must be found in other files.
  ///
  /// - Parameters:
  ///   - source: the text of the file.
  ///   - besides: a column that it may have besides.
  ///   - checks: how the words of each target are found.
  ///   - terms: the words of the field that are known.
  ///   - cores: how many read.
  /// - Returns: the rows; nothing where anything is wrong, or could be.
  func rowsOfParts(
    of source: SourceText, besides: String?, _ checks: [Target: Target.Check], terms: Terms?, _ cores: Cores
  ) -> Rows<Record>? {
    let file = source.inDialectOfHeader
    let fields = Fields(self.file, of: file, besides: besides, [:], terms: terms, isRead: true)
    guard fields.isClean, let parts = FileParts(file, count: 16 * cores.count) else { return nil }
    var read: [PartRows?] = []
    let stop = StopFlag()
    let targets = self.file.references.map(\.target).filter { checks[$0] != nil }
    var rows = Rows<Record>(of: fields, most: parts.mostRows) { room in
      var count = 0
      cores.inOrder(parts.ranges.count) { part -> PartRows? in
        stop.isSet
          ? nil
          : self.rows(
            ofPart: parts.text(part), besides: besides, targets, terms: terms,
            into: room.part(parts.rows[part]), shift: parts.shifts[part], stop)
      } take: { part in
        defer { read.append(part) }
        guard let part else { return }
        // A part may have fewer rows than there was room for.
        room.move(part.count, from: parts.rows[read.count].lowerBound, to: count)
        count += part.count
      }
      return count
    }
    let known = read.compactMap(\.self)
    guard !stop.isSet, rows.records.count <= ReadingLimit.rows, areKnown(known.flatMap(\.words), checks)
    else {
      return nil
    }
    rows.mayHideEqualKeys = known.contains(where: \.mayHideEqualKeys)
    return rows.joining(known.compactMap(\.keys), of: file, cores)
  }

  /// Reads a part; where anything is wrong with it, this stops the others too. Its rows are put in `room`, which has room
  /// for as many as the part has lines.
  private func rows(
    ofPart source: SourceText, besides: String?, _ targets: [Target], terms: Terms?,
    into room: RowRoom<Record>, shift: RowPlace.Shift, _ stop: StopFlag
  ) -> PartRows {
    let words = ReferredWords()
    let checks = Dictionary(
      targets.map { target -> (Target, Target.Check) in
        (
          target,
          { found, _ in
            words.add(found, of: target)
            return nil
          }
        )
      }, uniquingKeysWith: { first, _ in first })
    var fields = Fields(file, of: source, besides: besides, checks, terms: terms, isPart: true)
    var count = 0
    while fields.isClean, !stop.isSet, fields.nextRow() {
      let record = make(&fields)
      if fields.isReadable { rules(record, &fields) }
      if fields.isRowFine() {
        room.put(record, RowPlace(fields.anchor).shifted(by: shift), at: count)
        count += 1
      }
    }
    if !fields.isClean { stop.set() }
    return PartRows(
      count: count, keys: fields.keys?.withoutText(), mayHideEqualKeys: fields.mayHideEqualKeys,
      words: words.all)
  }

  /// Whether all words that must be found in other files are found there.
  private func areKnown(_ words: [ReferredWords.Reference], _ checks: [Target: Target.Check]) -> Bool {
    var hints = Hints()
    var seen: Set<ReferredWords.Reference> = []
    return words.allSatisfy { reference in
      !seen.insert(reference).inserted || checks[reference.target]?(reference.words, &hints) == nil
    }
  }
}

/// What is known of the rows of a part of a file besides the rows.
private struct PartRows: Sendable {
  /// The number of rows.
  let count: Int
  let keys: KeyRegister?
  let mayHideEqualKeys: Bool
  /// The words that must be found in other files.
  let words: [ReferredWords.Reference]
}

/// Room where several threads put rows where they stay, each in a range of its own: nothing is copied, or counted again,
/// for a million of them.
struct RowRoom<Record>: @unchecked Sendable {
  fileprivate let records: UnsafeMutableBufferPointer<Record>
  fileprivate let places: UnsafeMutableBufferPointer<RowPlace>

  fileprivate func part(_ range: Range<Int>) -> RowRoom {
    RowRoom(records: .init(rebasing: records[range]), places: .init(rebasing: places[range]))
  }

  fileprivate func put(_ record: Record, _ place: RowPlace, at row: Int) {
    precondition(row < records.count, "a part has more rows than lines")
    records.initializeElement(at: row, to: record)
    places.initializeElement(at: row, to: place)
  }

  /// Moves rows to the front, where nothing stands any more.
  fileprivate func move(_ count: Int, from start: Int, to place: Int) {
    guard let records = records.baseAddress, let places = places.baseAddress else { return }
    (records + place).moveInitialize(from: records + start, count: count)
    (places + place).moveInitialize(from: places + start, count: count)
  }
}

extension Rows {
  /// Rows that several threads put in their places.
  ///
  /// - Parameters:
  ///   - fields: the file, for what shows when all rows are known.
  ///   - most: the most rows that there can be.
  ///   - fill: puts them in, those of the first line first, and says how many there are.
  fileprivate init(of fields: Fields, most: Int, _ fill: (RowRoom<Record>) -> Int) {
    var places: [RowPlace] = []
    let records = [Record](unsafeUninitializedCapacity: most) { records, count in
      places = [RowPlace](unsafeUninitializedCapacity: most) { places, countOfPlaces in
        count = fill(RowRoom(records: records, places: places))
        countOfPlaces = count
      }
    }
    self.init(records, places, of: fields)
  }
}

/// Gathers words that must be found in other files, each once.
private final class ReferredWords {
  struct Reference: Hashable {
    let target: Target
    let words: [String]
  }

  private(set) var all: [Reference] = []
  private var seen: Set<Reference> = []

  func add(_ words: [String], of target: Target) {
    let reference = Reference(target: target, words: words)
    if seen.insert(reference).inserted { all.append(reference) }
  }
}

/// The parts of a file, cut at the ends of records.
private struct FileParts: Sendable {
  let ranges: [Range<Int>]
  /// How far the places of each part lie from those of the file.
  let shifts: [RowPlace.Shift]
  /// For each part, the places of its rows among all of them, if each line is a row.
  let rows: [Range<Int>]
  private let source: SourceText
  private let header: Range<Int>

  /// Cuts a file; nothing where it has no header that can be read.
  init?(_ source: SourceText, count: Int) {
    var reader = CSVReader(source)
    var cells: [CSVReader.Field] = []
    guard reader.next(into: &cells), reader.problems.isEmpty else { return nil }
    (self.source, header) = (source, 0..<reader.position)
    let rows = reader.position..<source.bytes.count
    var ranges: [Range<Int>] = []
    var shifts: [RowPlace.Shift] = []
    var places: [Range<Int>] = []
    source.bytes.withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress else { return }
      var begin = rows.lowerBound
      var lines = 0
      for part in 1...max(1, count) where begin < rows.upperBound {
        let wanted = rows.lowerBound + rows.count / max(1, count) * part
        var end = rows.upperBound
        if part < count, wanted > begin {
          end =
            begin + RecordEnd.last(in: start + begin, wanted - begin, isLast: false, source.dialect)
          if end == begin { continue }
        }
        ranges.append(begin..<end)
        shifts.append(RowPlace.Shift(lines: lines, bytes: begin - rows.lowerBound))
        let first = places.last?.upperBound ?? 0
        let count = ByteScan.count(ByteScan.lineFeed, in: start + begin, end - begin)
        // The last line may have no end.
        places.append(first..<first + count + 1)
        lines += count
        begin = end
      }
    }
    (self.ranges, self.shifts, self.rows) = (ranges, shifts, places)
  }

  /// A part with the header in front.
  func text(_ part: Int) -> SourceText {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(header.count + ranges[part].count)
    bytes += source.bytes[header]
    bytes += source.bytes[ranges[part]]
    var text = SourceText(name: source.name, bytes: bytes)
    text.dialect = source.dialect
    return text
  }

  /// The most rows that there can be.
  var mostRows: Int { rows.last?.upperBound ?? 0 }
}
