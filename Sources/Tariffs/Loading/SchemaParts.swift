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
    read.withUnsafeMutableBufferPointer { read in
      nonisolated(unsafe) let read = read
      cores.perform { worker in
        for part in parts.ranges.indices where part % cores.count == worker && !stop.isSet {
          read[part] = rows(ofPart: parts.text(part), besides: besides, targets, terms: terms, stop)
        }
      }
    }
    let done = read.compactMap(\.self)
    guard !stop.isSet, done.count == parts.ranges.count, parts.count(rows: done.map(\.rows.records.count)),
      areKnown(done, checks)
    else { return nil }
    var keys: KeyRegister?
    if done.contains(where: { $0.rows.keys != nil }) {
      keys = KeyRegister(joining: done.compactMap(\.rows.keys), shifts: parts.shifts, of: file, cores)
      guard keys != nil else { return nil }
    }
    return Rows(joining: done.map(\.rows), shifts: parts.shifts, fields, keys: keys)
  }

  /// Reads a part; nothing where anything is wrong with it, which stops the others too.
  private func rows(
    ofPart source: SourceText, besides: String?, _ targets: [Target], terms: Terms?, _ stop: StopFlag
  ) -> PartRows<Record>? {
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
    var fields = Fields(file, of: source, besides: besides, checks, terms: terms)
    var rows = Rows<Record>()
    while fields.isClean, !stop.isSet, fields.nextRow() {
      let record = make(&fields)
      if fields.isReadable { rules(record, &fields) }
      if fields.isRowFine() { rows.add(consume record, at: RowPlace(fields.anchor)) }
    }
    rows.finish(fields)
    guard fields.isClean, rows.problems.isEmpty else {
      stop.set()
      return nil
    }
    return PartRows(rows: rows.withoutText(), words: words.all)
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
  let rows: Rows<Record>
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
        lines += ByteScan.count(ByteScan.lineFeed, in: start + begin, end - begin)
        begin = end
      }
    }
    (self.ranges, self.shifts) = (ranges, shifts)
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

  /// Whether a file may have as many rows as its parts have.
  func count(rows: [Int]) -> Bool { rows.reduce(0, +) <= ReadingLimit.rows }
}
