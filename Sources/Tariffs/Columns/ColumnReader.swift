import Synchronization

/// Reads large separated text in columns, on all cores, in memory that does not grow with it.
///
/// ```swift
/// let reader = ColumnReader([.word("product"), .number("volume", decimals: 4), .cents("amount")])
/// let reading = try reader.read(input, Sums(), cores: cores)
/// ```
///
/// The file is cut at line ends into pieces; each core reads pieces into a batch of columns and gives it to the
/// consumer. What comes out of the batches is put in the order of the file again. A line that cannot be read stops
/// nothing: it is counted, kept as it stands, and told with its place.
package struct ColumnReader: Sendable {
  private let declarations: [ColumnDeclaration]
  private let headings: [String: String]
  private let besides: Set<String>?
  /// How many bytes a piece has.
  private let pieceSize: Int

  /// A reader of some columns.
  ///
  /// - Parameters:
  ///   - columns: the columns; their places here are their numbers in a batch.
  ///   - headings: for a heading of the file, the name of the column that it stands for.
  ///   - besides: the columns that a file may have besides, which are not read; nothing for any.
  ///   - pieceSize: how many bytes are read at a time; small ones are for tests.
  package init(
    _ columns: [ColumnDeclaration], headings: [String: String] = [:], besides: Set<String>? = nil,
    pieceSize: Int = 1 << 20
  ) {
    (declarations, self.headings, self.besides) = (columns, headings, besides)
    self.pieceSize = max(16, pieceSize)
  }

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - input: where the bytes come from.
  ///   - consumer: what is done with the rows.
  ///   - cores: how many work at it.
  ///   - samples: how many lines that cannot be read are kept.
  ///   - stop: asks to stop.
  ///   - progress: is told how many bytes were read, from any thread, one at a time.
  ///   - rejected: gets the lines that cannot be read, in the order of the file.
  ///   - output: gets what comes out of the batches, in the order of the file.
  /// - Returns: the partial results and what was found on the way.
  /// - Throws: a ``DatasetError`` for a header that cannot be read, ``ReadingStopped``, or what one of the closures
  ///   throws.
  package func read<Consumer: ColumnConsumer>(
    _ input: ByteInput, _ consumer: Consumer, cores: Cores = .one, samples: Int = 20,
    stop: StopFlag = StopFlag(),
    progress: @escaping (_ bytesRead: Int) -> Void = { _ in },
    rejected: @escaping ([BadLine]) throws -> Void = { _ in },
    output: @escaping (Consumer.Output) throws -> Void = { _ in }
  ) throws -> ColumnReading<Consumer.Partial> {
    var start: [UInt8] = []
    var isAtEnd = false
    while !isAtEnd, start.count < pieceSize || !start.contains(ByteScan.lineFeed), start.count < 1 << 20 {
      let wanted = max(pieceSize, 1 << 12)
      let chunk = try [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
        count = max(0, try input.next(UnsafeMutableRawBufferPointer(buffer)))
      }
      isAtEnd = chunk.isEmpty
      start += chunk
    }
    let header = try ColumnHeader(
      of: start, named: input.name, declarations, headings: headings, besides: besides)
    let words = declarations.map { Words($0.known) }
    let source = Locked(
      PieceSource(
        input, left: Array(start[header.count...]), line: header.lineFeeds + 1, bytesRead: start.count,
        dialect: header.dialect, size: pieceSize))
    let delivery = Locked(
      Delivery<Consumer.Output>(samples: samples, rejected: rejected, output: output))
    nonisolated(unsafe) let progress = progress
    nonisolated(unsafe) let partials = UnsafeMutablePointer<Consumer.Partial?>.allocate(capacity: cores.count)
    partials.initialize(repeating: nil, count: cores.count)
    defer {
      partials.deinitialize(count: cores.count)
      partials.deallocate()
    }
    let failure = Mutex<(any Error)?>(nil)
    cores.perform { worker in
      let buffer = PieceBuffer(capacity: max(pieceSize, 1 << 12))
      let batch = ColumnBatch(declarations, words, dialect: header.dialect, in: buffer)
      var parser = LineParser(declarations, places: header.places, words: words, dialect: header.dialect)
      var partial = consumer.start(words)
      do {
        while !stop.isSet, failure.withLock({ $0 == nil }) {
          let next = try source.withLock { source throws -> Piece? in
            let piece = try source.next(into: buffer)
            if piece != nil { progress(source.bytesRead) }
            return piece
          }
          guard let piece = next else { break }
          parser.read(piece, in: buffer, into: batch)
          let output = consumer.add(batch, to: &partial)
          try delivery.withLock { delivery throws in
            try delivery.add(
              piece.number,
              .init(
                output: output, badLines: parser.badLines, rows: batch.count, blankLines: parser.blankLines))
          }
        }
      } catch {
        failure.withLock { $0 = $0 ?? error }
      }
      partials[worker] = partial
    }
    if let error = failure.withLock({ $0 }) { throw error }
    guard !stop.isSet else { throw ReadingStopped() }
    let delivered = delivery.withLock { $0.totals }
    return ColumnReading(
      partials: (0..<cores.count).compactMap { partials[$0] }, words: words, rows: delivered.rows,
      badLines: delivered.badLines, blankLines: delivered.blankLines, problems: delivered.problems,
      samples: delivered.samples, bytes: source.withLock { $0.bytesRead }, headings: header.headings)
  }
}

/// What came of reading a large file.
package struct ColumnReading<Partial> {
  /// The partial results, one for each core.
  package let partials: [Partial]
  /// The words of each declared column; none for columns of another kind.
  package let words: [Words]
  /// The lines that could be read.
  package let rows: Int
  /// The lines that could not be read.
  package let badLines: Int
  /// The lines with nothing on them.
  package let blankLines: Int
  /// What is wrong with the lines that could not be read: each rule that one of them breaks in a column, in the
  /// order of the first places.
  package let problems: [BadLineCount]
  /// The first lines that could not be read.
  package let samples: [BadLine]
  /// How many bytes the file has.
  package let bytes: Int
  /// The headings as the file has them, and the names of the columns that they stand for.
  package let headings: [(printed: String, name: String)]
}
