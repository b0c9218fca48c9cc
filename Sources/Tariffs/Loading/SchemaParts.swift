extension Schema {
  /// Reads a large file in parts, two for each core, so that not all of it stands in memory twice. Where anything is
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
    guard fields.isClean, let parts = FileParts(file, count: 2 * cores.count) else { return nil }
    var read = [PartRows<Record>?](repeating: nil, count: parts.ranges.count)
    let stop = StopFlag()
    let targets = self.file.references.map(\.target).filter { checks[$0] != nil }
    // Each part puts its records where they stay: nothing is moved or counted again for a million of them.
    let records = [Record](unsafeUninitializedCapacity: parts.mostRows) { room, count in
      nonisolated(unsafe) let room = room
      read.withUnsafeMutableBufferPointer { read in
        nonisolated(unsafe) let read = read
        cores.perform { worker in
          for part in parts.ranges.indices where part % cores.count == worker && !stop.isSet {
            read[part] = rows(
              ofPart: parts.text(part), besides: besides, targets, terms: terms,
              into: UnsafeMutableBufferPointer(rebasing: room[parts.rows[part]]), stop)
          }
        }
      }
      for (part, rows) in zip(read, parts.rows) {
        guard let part, let start = room.baseAddress else { continue }
        (start + count).moveInitialize(from: start + rows.lowerBound, count: part.count)
        count += part.count
      }
    }
    let done = read.compactMap(\.self)
    guard !stop.isSet, done.count == parts.ranges.count, records.count <= ReadingLimit.rows,
      areKnown(done, checks)
    else { return nil }
    var keys: KeyRegister?
    if done.contains(where: { $0.rows.keys != nil }) {
      keys = KeyRegister(joining: done.compactMap(\.rows.keys), shifts: parts.shifts, of: file, cores)
      guard keys != nil else { return nil }
    }
    return Rows(records, joining: done.map(\.rows), shifts: parts.shifts, fields, keys: keys)
  }

  /// Reads a part; where anything is wrong with it, this stops the others too. Its records are put in `room`, which has
  /// room for as many as the part has lines.
  private func rows(
    ofPart source: SourceText, besides: String?, _ targets: [Target], terms: Terms?,
    into room: UnsafeMutableBufferPointer<Record>, _ stop: StopFlag
  ) -> PartRows<Record> {
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
    var rows = Rows<Record>()
    var count = 0
    while fields.isClean, !stop.isSet, fields.nextRow() {
      let record = make(&fields)
      if fields.isReadable { rules(record, &fields) }
      if fields.isRowFine() {
        precondition(count < room.count, "a part has more rows than lines")
        room.initializeElement(at: count, to: record)
        count += 1
        rows.addPlace(RowPlace(fields.anchor))
      }
    }
    rows.finish(fields)
    if !fields.isClean || !rows.problems.isEmpty { stop.set() }
    return PartRows(rows: rows.withoutText(), count: count, words: words.all)
  }

  /// Whether all words that must be found in other files are found there.
  private func areKnown(_ parts: [PartRows<Record>], _ checks: [Target: Target.Check]) -> Bool {
    var hints = Hints()
    var seen: Set<ReferredWords.Reference> = []
    return parts.allSatisfy { part in
      part.words.allSatisfy { reference in
        !seen.insert(reference).inserted || checks[reference.target]?(reference.words, &hints) == nil
      }
    }
  }
}

/// The rows of a part of a file, and the words in it that must be found in other files.
private struct PartRows<Record> {
  /// What is known of the rows besides their records.
  let rows: Rows<Record>
  /// The number of records.
  let count: Int
  let words: [ReferredWords.Reference]
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
