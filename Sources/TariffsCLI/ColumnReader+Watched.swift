import Tariffs

extension ColumnReader {
  /// Reads a large file while somebody waits for it: with a progress bar, until it is read or Ctrl-C stops it.
  ///
  /// - Parameters:
  ///   - input: where the bytes come from.
  ///   - consumer: what is done with the rows.
  ///   - cores: how many work at it.
  ///   - samples: how many lines that cannot be read are kept.
  ///   - reject: gets each line that cannot be read, in the order of the file.
  ///   - output: gets what comes out of the batches, in the order of the file.
  /// - Returns: the partial results and what was found on the way.
  /// - Throws: an ``Interruption``, or why the file cannot be read.
  func readWatched<Consumer: ColumnConsumer>(
    _ input: ByteInput, _ consumer: Consumer, cores: Cores = .all, samples: Int,
    reject: @escaping (BadLine) -> Void, output: @escaping (Consumer.Output) -> Void = { _ in }
  ) throws -> ColumnReading<Consumer.Partial> {
    let progress = ProgressBar(of: input.size)
    defer { progress.clear() }
    do {
      return try Interruption.watching { stop in
        try read(
          input, consumer, cores: cores, samples: samples, stop: stop, progress: { progress.show($0) },
          rejected: { lines in for line in lines { reject(line) } }, output: output)
      }
    } catch is ReadingStopped { throw Interruption() }
  }
}
